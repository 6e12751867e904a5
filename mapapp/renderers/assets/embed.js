/* A map inside another page: it takes the parameters of its address, and tells the page that holds
   it how high it is and what is chosen. The page's own data never leave it. */
(function () {
  "use strict";
  var wanted = new URLSearchParams(window.location.search);
  var data = JSON.parse(document.getElementById("mapapp-data").textContent);
  var root = document.getElementById("mapapp");

  mapapp.speak(wanted.get("locale") || undefined);

  function tell(message) {
    if (window.parent !== window) {
      window.parent.postMessage(Object.assign({ source: "mapapp" }, message), "*");
    }
  }

  function extent(handle) {
    var text = wanted.get("extent");
    var edges = text === "world" ? [-170, -56, 180, 76] : (text || "").split(",").map(Number);
    if (edges.length === 4 && edges.every(isFinite)) {
      handle.map.fitBounds([[edges[1], edges[0]], [edges[3], edges[2]]], { animate: false });
    }
  }

  function layers(handle) {
    var shown = wanted.get("layers");
    if (shown === null) { return; }
    var names = shown.split(",");
    handle.data.layers.forEach(function (layer) {
      handle.show(layer.id, names.indexOf(layer.id) >= 0);
    });
  }

  function choose(handle) {
    var claim = wanted.get("claim");
    if (claim && /^\w+$/.test(claim)) { handle.select(claim); }
  }

  function draw(basemap) {
    var handle = mapapp.draw(root, data, {
      basemap: basemap, side: false, table: false, control: true, height: "100vh"
    });
    layers(handle);
    extent(handle);
    choose(handle);
    handle.on("select", function (line, claim) {
      var index = line && claim === undefined ? line.claims[0] : claim;
      tell({
        type: "select", relation: line ? line.ref : null,
        claim: index === undefined ? null : handle.data.claims[index].id
      });
    });
    new ResizeObserver(function () {
      tell({ type: "height", height: Math.ceil(root.getBoundingClientRect().height) });
    }).observe(root);
    document.documentElement.dataset.ready = "true";
  }

  fetch(new URL("../mapapp/basemap.json", window.location.href))
    .then(function (reply) { return reply.json(); }).then(draw);
})();
