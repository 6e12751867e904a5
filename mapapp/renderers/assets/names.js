/* The names of places over a Leaflet map, off all that an element over it hides. */
(function (mapapp) {
  "use strict";
  /* `draw(scene)` draws the names in a group: `stands` have where each place is, `blocks` and `traces`
     what names keep off. */
  mapapp.names = function (map, group) {
    var cover = null;

    /* What an element over the map hides of it. */
    function covered(low) {
      var map0 = map.getContainer().getBoundingClientRect(), box = cover.getBoundingClientRect();
      return {
        x: low.x + box.left - map0.left, y: low.y + box.top - map0.top, width: box.width,
        height: box.height
      };
    }

    function draw(scene) {
      var stands = scene.stands;
      var style = getComputedStyle(map.getContainer());
      var low = map.containerPointToLayerPoint([0, 0]), size = map.getSize();
      stands.sort(function (a, b) { return b.lines - a.lines || (a.node.id < b.node.id ? -1 : 1); });
      var wishes = stands.map(function (stand) {
        var slant = stand.node.kind === "state" ? "600 " : "italic 500 ";
        var rows = mapapp.rows(stand.node.label);
        return {
          stand: stand, rows: rows, at: stand.at, radius: mapapp.RADIUS[stand.node.kind],
          size: mapapp.measure(rows, slant + "12.5px " + style.fontFamily)
        };
      });
      var frame = { x: low.x + 4, y: low.y + 4, width: size.x - 8, height: size.y - 8 };
      group.replaceChildren();
      var blocks = cover ? scene.blocks.concat(covered(low)) : scene.blocks;
      mapapp.place(wishes, { blocks: blocks, traces: scene.traces }, frame).forEach(function (spot, i) {
        if (!spot) { return; }
        if (spot.led) {
          group.append(mapapp.svg("path", {
            "class": "lead", d: mapapp.path(mapapp.lead(spot, wishes[i].at, wishes[i].radius))
          }));
        }
        var shift = { start: 2, middle: spot.width / 2, end: spot.width - 2 }[spot.anchor];
        group.append(mapapp.svg("text", {
          "class": "label " + wishes[i].stand.node.kind, "text-anchor": spot.anchor,
          y: spot.y.toFixed(1)
        }, wishes[i].rows.map(function (row) {
          return mapapp.svg("tspan", { x: (spot.x + shift).toFixed(1), dy: "15" }, [row]);
        })));
      });
    }

    return {
      draw: draw,
      cover: function (element) { cover = element; }
    };
  };
})(window.mapapp = window.mapapp || {});
