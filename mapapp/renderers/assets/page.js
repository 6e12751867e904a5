/* The page in one file: its data stand in two script elements. */
(function () {
  "use strict";
  function data(id) { return JSON.parse(document.getElementById(id).textContent); }
  mapapp.draw(document.getElementById("mapapp"), data("mapapp-data"),
    { basemap: data("mapapp-basemap") });
  document.documentElement.dataset.ready = "true";
})();
