/* The page in one file: its data stand in two script elements. Its address may open a claim and keep
   what is asked for: "#claim=ID&q=port&kind=Visit". */
(function () {
  "use strict";
  function data(id) { return JSON.parse(document.getElementById(id).textContent); }
  function wanted() { return new URLSearchParams(window.location.hash.slice(1)); }
  var ready = false;
  var handle = mapapp.draw(document.getElementById("mapapp"), data("mapapp-data"), {
    basemap: data("mapapp-basemap"),
    filtered: function (state) { if (ready) { keep(state); } }
  });

  function keep(state) {
    var text = mapapp.filtering.write(state), claim = wanted().get("claim");
    if (claim) { text += (text ? "&" : "") + "claim=" + claim; }
    try {
      window.history.replaceState(null, "", "#" + text);
    } catch (error) {
      /* A page inside another may have no address of its own. */
    }
  }

  function open() {
    var claim = wanted().get("claim");
    if (handle.find) { handle.find.set(mapapp.filtering.read(window.location.hash)); }
    if (claim && /^\w+$/.test(claim)) { handle.select(claim); }
  }
  window.addEventListener("hashchange", open);
  open();
  ready = true;
  document.documentElement.dataset.ready = "true";
})();
