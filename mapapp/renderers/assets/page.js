/* The page in one file: its data stand in two script elements, the map's packed where it is large. Its
   address may open a claim and keep what is asked for, "#claim=ID&q=port&kind=Visit", and say how the map is shown: scheme=dark,
   extent=west,south,east,north, layers=family:security, locale=de. Inside a frame it tells the page
   that holds it how high it is and what is chosen. */
(function () {
  "use strict";
  var SHOWN = ["scheme", "extent", "layers", "locale"];
  /* The JSON of an element; packed data are deflated, in base64. */
  function data(id) {
    var element = document.getElementById(id);
    if (element.dataset.packed === undefined) { return Promise.resolve(JSON.parse(element.textContent)); }
    var text = atob(element.textContent), bytes = new Uint8Array(text.length), i;
    for (i = 0; i < text.length; i += 1) { bytes[i] = text.charCodeAt(i); }
    var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).json();
  }
  /* The part behind "#" goes before the part behind "?". */
  function wanted() {
    var all = new URLSearchParams(window.location.search);
    var own = new URLSearchParams(window.location.hash.slice(1));
    new Set(own.keys()).forEach(function (name) { all.delete(name); });
    own.forEach(function (value, name) { all.append(name, value); });
    return all;
  }
  var ready = false, first = wanted(), root = document.getElementById("mapapp"), claim = first.get("claim");
  var scheme = first.get("scheme");
  mapapp.speak(first.get("locale") || undefined);
  var handle = null;

  function tell(message) {
    if (window.parent !== window) {
      window.parent.postMessage(Object.assign({ source: "mapapp" }, message), "*");
    }
  }

  function keep() {
    var state = new URLSearchParams(handle.find ? mapapp.filtering.write(handle.find.state()) : "");
    if (claim) { state.append("claim", claim); }
    SHOWN.forEach(function (name) { if (first.get(name) !== null) { state.append(name, first.get(name)); } });
    try {
      window.history.replaceState(null, "", "#" + state);
    } catch (error) {
      /* A page inside another may have no address of its own. */
    }
  }

  /* Show the layers that the address names, all where it names none. */
  function show() {
    var names = first.get("layers"), wanted = names === null ? null : names.split(",");
    handle.data.layers.forEach(function (layer) {
      var visible = !wanted || wanted.indexOf(layer.id) >= 0;
      if (visible !== handle.view.visible(layer.id)) { handle.show(layer.id, visible); }
    });
  }

  function switched() {
    var layers = handle.data.layers.map(function (layer) { return layer.id; });
    var seen = layers.filter(handle.view.visible);
    if (seen.length < layers.length) { first.set("layers", seen.join(",")); } else { first.delete("layers"); }
    if (ready) { keep(); }
  }

  function look() {
    var edges = (first.get("extent") || "").split(",").map(Number);
    if (edges.length === 4 && edges.every(isFinite)) {
      handle.map.fitBounds([[edges[1], edges[0]], [edges[3], edges[2]]], { animate: false });
    }
  }

  /* The address is written once, when all that it asks for is shown: a reload between would lose some. */
  function open() {
    var kept = ready;
    ready = false;
    first = wanted();
    claim = first.get("claim");
    show();
    if (handle.find) { handle.find.set(mapapp.filtering.read("#" + first)); }
    if (claim && !handle.open(claim)) { claim = null; }
    ready = kept;
    if (ready) { keep(); }
  }

  function chosen(index) {
    claim = index === undefined ? null : handle.data.claims[index].id;
    if (ready) { keep(); }
  }

  function draw(payload, basemap) {
    handle = mapapp.draw(root, payload, {
      basemap: basemap,
      scheme: scheme === "dark" || scheme === "light" ? scheme : undefined,
      filtered: function () { if (ready) { keep(); } }
    });
    handle.on("select", function (line, index) {
      chosen(line && index === undefined ? line.claims[0] : index);
      tell({ type: "select", relation: line ? line.ref : null, claim: claim });
    });
    handle.on("claim", chosen);
    handle.on("layers", switched);
    window.addEventListener("hashchange", open);
    look();
    open();
    ready = true;
    if (first.get("claim") && !claim) { keep(); }
    new ResizeObserver(function () {
      tell({ type: "height", height: Math.ceil(root.getBoundingClientRect().height) });
    }).observe(root);
    document.documentElement.dataset.ready = "true";
  }

  Promise.all([data("mapapp-data"), data("mapapp-basemap")]).then(function (found) {
    draw(found[0], found[1]);
  });
})();
