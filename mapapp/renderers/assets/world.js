/* The ground: countries without tiles, in one coordinate system that zooms by a transform. */
(function (mapapp) {
  "use strict";
  var SIZE = 25600;

  function x(lon) { return Math.round((lon + 180) / 360 * SIZE * 10) / 10; }
  function y(lat) {
    var sine = Math.sin(Math.max(-85, Math.min(85, lat)) * Math.PI / 180);
    return Math.round((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * SIZE * 10) / 10;
  }

  function trace(rings, close) {
    return rings.map(function (steps) {
      return mapapp.points(steps).map(function (point, i) {
        return (i ? "L" : "M") + x(point[0]) + " " + y(point[1]);
      }).join("") + close;
    }).join("");
  }

  function hatch(id) {
    return mapapp.svg("pattern", {
      id: id, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)"
    }, [mapapp.svg("line", { "class": "hatch", x1: 0, y1: 0, x2: 0, y2: 5 })]);
  }

  /* One copy of the world; `shift` counts turns round the globe. */
  function copy(shapes, data, shift, pattern, over) {
    var group = mapapp.svg("g", { transform: "translate(" + shift * SIZE + " 0)" });
    /* A path for each country: one path of them all is slow to paint. */
    (over ? [] : ["coast", "land"]).forEach(function (name) {
      Object.keys(shapes.countries).sort().forEach(function (code) {
        group.append(mapapp.svg("path", { "class": name, d: shapes.countries[code] }));
      });
    });
    function named(kind) {
      var codes = {};
      data.nodes.forEach(function (node) {
        if ((node.kind === "region") === (kind === "region")) {
          (node.outline || []).forEach(function (code) { codes[code] = true; });
        }
      });
      return Object.keys(codes).sort().filter(function (code) { return shapes.countries[code]; });
    }
    function paths(codes, properties) {
      codes.forEach(function (code) {
        group.append(mapapp.svg("path", Object.assign({
          "data-country": code, d: shapes.countries[code]
        }, properties)));
      });
    }
    /* A region's outer edge: a thick line round every member, then the members over it. */
    paths(named("region"), { "class": "edge" });
    paths(named("region"), { "class": "member" });
    paths(named("state"), { "class": "involved" });
    paths(named("region"), { "class": "shade", fill: "url(#" + pattern + ")" });
    group.append(mapapp.svg("path", { "class": "disputed", d: shapes.disputed }));
    return group;
  }

  /* Put the world under a map; gives a call that takes it away. `over` tiles only what the map is
     about is tinted: its states, and the countries of its regions. */
  mapapp.world = function (map, basemap, data, over) {
    var pane = map.getPane("mapapp-world") || map.createPane("mapapp-world");
    var pattern = mapapp.unique("hatch"), shapes = { countries: {}, disputed: "" };
    var svg = L.svg({ pane: "mapapp-world", padding: 0.5 }), copies = {};
    pane.style.zIndex = 210;  /* over tiles, under all else */
    Object.keys(basemap.countries).forEach(function (code) {
      shapes.countries[code] = trace(basemap.countries[code], "Z");
    });
    shapes.disputed = trace(basemap.disputed || [], "");
    map.addLayer(svg);
    var defs = mapapp.svg("defs", {}, [hatch(pattern)]);
    var group = mapapp.svg("g", { "class": over ? "world over" : "world", "aria-hidden": "true" });
    svg._rootGroup.append(defs, group);

    /* Copies of the world that the view or its margin reaches, made when first seen. */
    function fill() {
      var view = map.getPixelBounds(), whole = 256 * Math.pow(2, map.getZoom());
      var wide = 0.5 * (view.max.x - view.min.x);
      [-1, 0, 1].forEach(function (shift) {
        var seen = view.min.x - wide < (shift + 1) * whole && view.max.x + wide > shift * whole;
        if (seen && !copies[shift]) {
          copies[shift] = copy(shapes, data, shift, pattern, over);
          group.append(copies[shift]);
        }
        if (copies[shift]) { copies[shift].style.display = seen ? "" : "none"; }
      });
    }

    function fit() {
      var scale = Math.pow(2, map.getZoom()) / 100, origin = map.getPixelOrigin();
      group.setAttribute("transform",
        "translate(" + -origin.x + " " + -origin.y + ") scale(" + scale + ")");
      defs.firstChild.setAttribute("patternTransform", "scale(" + 1 / scale + ") rotate(45)");
    }
    map.on("zoomend viewreset", fit);
    map.on("moveend", fill);
    fit();
    fill();
    return function () {
      map.off("zoomend viewreset", fit);
      map.off("moveend", fill);
      map.removeLayer(svg);
    };
  };
})(window.mapapp = window.mapapp || {});
