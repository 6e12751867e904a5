/* The page in one file: its data stand in two script elements. "#claim=ID" opens that claim. */
(function () {
  "use strict";
  function data(id) { return JSON.parse(document.getElementById(id).textContent); }
  var handle = mapapp.draw(document.getElementById("mapapp"), data("mapapp-data"),
    { basemap: data("mapapp-basemap") });
  function open() {
    var claim = /^#claim=(\w+)$/.exec(window.location.hash);
    if (claim) { handle.select(claim[1]); }
  }
  window.addEventListener("hashchange", open);
  open();
  document.documentElement.dataset.ready = "true";
})();
