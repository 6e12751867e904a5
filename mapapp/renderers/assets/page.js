/* The page in one file: its data stand in two script elements, the map's packed where it is large.
   Its address may open a claim and keep what is asked for: "#claim=ID&q=port&kind=Visit". */
(function () {
  "use strict";
  var handle = null, ready = false;
  function wanted() { return new URLSearchParams(window.location.hash.slice(1)); }

  /* The JSON of an element; packed data are deflated, in base64. */
  function data(id) {
    var element = document.getElementById(id);
    if (element.dataset.packed === undefined) { return Promise.resolve(JSON.parse(element.textContent)); }
    var bytes = Uint8Array.from(atob(element.textContent), function (c) { return c.charCodeAt(0); });
    var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).json();
  }

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

  function draw(payload, basemap) {
    var root = document.getElementById("mapapp");
    handle = mapapp.draw(root, payload, {
      basemap: basemap, filtered: function (state) { if (ready) { keep(state); } }
    });
    window.addEventListener("hashchange", open);
    open();
    ready = true;
    root.mapapp = handle;  /* for who looks at the page from its console */
    document.documentElement.dataset.ready = "true";
  }

  Promise.all([data("mapapp-data"), data("mapapp-basemap")]).then(function (found) {
    draw(found[0], found[1]);
  });
})();
