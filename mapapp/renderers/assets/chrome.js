/* What stands round the map: heading, layers, legend, what is not mapped, the table, credits. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html;

  function section(name, title, children) {
    var id = mapapp.unique(name);
    return html("section", { "class": name, "aria-labelledby": id },
      [html("h2", { id: id }, [title])].concat(children));
  }

  /* Title, subtitle, and the way to the table, where there is one. */
  mapapp.header = function (data, table) {
    return html("header", {}, [
      html("div", {}, [
        html("h1", { dir: "auto" }, [data.title]),
        data.subtitle ? html("p", { dir: "auto" }, [data.subtitle]) : null
      ]),
      table && data.claims.length
        ? html("button", { type: "button", on: { click: table } }, ["Table of all claims"]) : null
    ]);
  };

  mapapp.banner = function (data, place) {
    return data.marking ? html("p", { "class": "banner " + place }, [data.marking]) : null;
  };

  /* A document in the words that name it as a source. */
  function source(document) {
    return [document.title || document.source, document.publisher, mapapp.day(document.published)]
      .filter(Boolean).join(", ");
  }

  /* What the map is made of, when, and by what. */
  function origin(data) {
    var count = data.documents.length;
    return [
      html("p", {}, [(data.made ? "Made " + mapapp.day(data.made) + " with " : "Made with ") + (data.program || "mapapp")]),
      count ? html("details", { "class": "sources" }, [
        html("summary", {}, [count === 1 ? "1 source" : mapapp.number(count) + " sources"]),
        html("ul", {}, data.documents.map(function (document) {
          return html("li", { dir: "auto" }, [source(document)]);
        }))
      ]) : null
    ];
  }

  mapapp.credits = function (data) {
    return html("footer", {}, origin(data).concat([
      html("p", {}, data.notes.map(function (note) { return note + " "; })),
      html("p", {}, [data.credits.join(" \u00b7 ")])
    ]));
  };

  /* A switch for each layer, with its line and the number of its claims' lines. */
  mapapp.layers = function (data, change) {
    var boxes = {}, counts = {};
    var list = html("ul", {}, data.layers.map(function (layer) {
      var look = data.legend.find(function (entry) {
        return (entry.part === "tour" || entry.part === "kind") && entry.label === layer.title;
      });
      var box = html("input", {
        type: "checkbox", checked: true, "data-layer": layer.id,
        on: { change: function () { change(layer.id, box.checked); } }
      });
      boxes[layer.id] = box;
      counts[layer.id] = html("span", { "class": "count" });
      return html("li", {}, [html("label", {}, [
        box,
        look && look.style !== undefined ? mapapp.swatch(data.styles[look.style], layer)
          : html("span", { "class": "swatch" }),
        html("span", { "class": "name", dir: "auto" }, [layer.title]),
        counts[layer.id]
      ])]);
    }));
    var box = section("layers", "Layers", [list]);
    /* The number of a layer's lines, of those that a filter leaves and of those without a place. */
    function count(layer, shown) {
      var number = mapapp.number, all = layer.lines.length, lost = data.undrawn.filter(function (item) {
        return item.layer === layer.id;
      }).length;
      counts[layer.id].textContent = (shown < all ? number(shown) + "/" : "") + number(all)
        + (lost ? "\u2009+\u2009" + number(lost) : "");
      counts[layer.id].title = (shown < all ? number(shown) + " of " + number(all) + " shown" : "")
        + (lost ? (shown < all ? "; " : "") + number(lost) + " more that could not be placed" : "");
    }
    box.set = function (layer, visible) { boxes[layer].checked = visible; };
    /* Count the lines that are on the map now; a layer that is switched off keeps all of its. */
    box.count = function (lines) {
      var by = {};
      lines.forEach(function (line) { by[line.layer.id] = (by[line.layer.id] || 0) + 1; });
      data.layers.forEach(function (layer) {
        count(layer, boxes[layer.id].checked ? by[layer.id] || 0 : layer.lines.length);
      });
    };
    box.count(data.lines);
    return box;
  };

  function sample(data, entry) {
    if (entry.symbol === "stop") {
      var badge = mapapp.badge(1, entry.phase);
      badge.setAttribute("transform", "scale(.8)");
      return mapapp.svg("svg", {
        "class": "swatch", width: 34, height: 24, viewBox: "-17 -12 34 24", "aria-hidden": "true"
      }, [badge]);
    }
    if (entry.symbol !== "line") {
      var shape = mapapp.symbol(entry.symbol);
      shape.setAttribute("class", "node " + entry.symbol);
      return mapapp.svg("svg", {
        "class": "swatch", width: 34, height: 18, viewBox: "-17 -9 34 18", "aria-hidden": "true"
      }, [shape]);
    }
    return entry.style === undefined ? null : mapapp.swatch(data.styles[entry.style], null);
  }

  /* `explain(lines)` leaves the entries that these lines need. */
  mapapp.legend = function (data) {
    var entries = mapapp.entries(data).filter(function (entry) {
      return entry.part === "status" || entry.symbol !== "line" || entry.style === undefined;
    });
    if (!entries.length) { return null; }
    var items = entries.map(function (entry) {
      return html("li", {}, [sample(data, entry), html("span", {}, [entry.label])]);
    });
    var box = section("legend", "How to read it", [html("ul", {}, items)]);
    box.explain = function (lines) {
      entries.forEach(function (entry, i) { items[i].hidden = !mapapp.explains(data, entry, lines); });
      box.hidden = items.every(function (item) { return item.hidden; });
    };
    return box;
  };

  /* Layers and legend, either of which may be missing, keep to what is on the map now. */
  mapapp.follow = function (view, layers, legend) {
    function tell() {
      var lines = view.lines();
      if (layers) { layers.count(lines); }
      if (legend) { legend.explain(lines); }
    }
    view.on("change", tell);
    tell();
  };

  /* What stands in the documents and not on the map, each with its reason. */
  mapapp.tray = function (data, open) {
    var items = data.undrawn.map(function (item) {
      return html("li", {}, [
        open ? html("button", {
          type: "button", "class": "link", on: { click: function () { open(item); } }
        }, [item.label]) : item.label,
        html("span", { "class": "reason" }, [item.reason])
      ]);
    }).concat(data.unplaced.map(function (item) {
      return html("li", {}, [
        html("q", { dir: "auto" }, [item.text]), html("span", { "class": "reason" }, [item.reason])
      ]);
    })).concat(data.failures.map(function (item) {
      return html("li", { "class": "failure" }, [
        html("strong", {}, [item.source]), html("span", { "class": "reason" }, [item.reason])
      ]);
    }));
    if (!items.length) { return null; }
    var box = section("tray", "Not on the map (" + mapapp.number(items.length) + ")", [html("ul", {}, items)]);
    return box;
  };
})(window.mapapp = window.mapapp || {});
