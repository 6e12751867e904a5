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
    var boxes = {};
    var list = html("ul", {}, data.layers.map(function (layer) {
      var look = data.legend.find(function (entry) {
        return (entry.part === "tour" || entry.part === "kind") && entry.label === layer.title;
      });
      var lost = data.undrawn.filter(function (item) { return item.layer === layer.id; }).length;
      var box = html("input", {
        type: "checkbox", checked: true, "data-layer": layer.id,
        on: { change: function () { change(layer.id, box.checked); } }
      });
      boxes[layer.id] = box;
      return html("li", {}, [html("label", {}, [
        box,
        look && look.style !== undefined ? mapapp.swatch(data.styles[look.style], layer)
          : html("span", { "class": "swatch" }),
        html("span", { "class": "name", dir: "auto" }, [layer.title]),
        html("span", {
          "class": "count",
          title: lost ? lost + " more that could not be placed" : null
        }, [mapapp.number(layer.lines.length) + (lost ? "\u2009+\u2009" + mapapp.number(lost) : "")])
      ])]);
    }));
    var box = section("layers", "Layers", [list]);
    box.set = function (layer, visible) { boxes[layer].checked = visible; };
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

  mapapp.legend = function (data) {
    var entries = data.legend.filter(function (entry) {
      return entry.part === "status" || entry.symbol !== "line" || entry.style === undefined;
    });
    return entries.length ? section("legend", "How to read it", [
      html("ul", {}, entries.map(function (entry) {
        return html("li", {}, [sample(data, entry), html("span", {}, [entry.label])]);
      }))
    ]) : null;
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
