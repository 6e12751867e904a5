/* The places at the ends of lines, as they stand on the screen, and their symbols. */
(function (mapapp) {
  "use strict";
  /* Ends as they stand on the screen; a line across the cut ends at a copy of its node. */
  mapapp.stands = function (lines) {
    var stands = {};
    lines.forEach(function (line) {
      [[line.from, line.points[0]], [line.to, line.points[line.points.length - 1]]].forEach(
        function (end) {
          (line.turn ? [0, line.turn] : [0]).forEach(function (turn) {
            var lon = end[1][0] + 360 * turn, key = end[0].id + "|" + Math.round(lon);
            stands[key] = stands[key] || { node: end[0], point: [lon, end[1][1]], lines: 0 };
            /* The stops of a tour are named first. */
            stands[key].lines += line.number === undefined ? 1 : 4;
          });
        });
    });
    return Object.keys(stands).sort().map(function (key) { return stands[key]; });
  };

  /* Draw the symbols, each tied to its home where it stands beside it, and note where they are. */
  mapapp.symbols = function (group, stands, pixel) {
    group.replaceChildren();
    stands.forEach(function (stand) {
      var home = pixel(stand.point), offset = stand.node.offset;
      stand.at = offset ? L.point(home.x + offset[0], home.y + offset[1]) : home;
      if (offset && stand.node.kind !== "region") {
        group.append(mapapp.svg("path", {
          "class": "tether", d: mapapp.path([home, stand.at])
        }), mapapp.svg("circle", { "class": "home", r: 2, cx: home.x, cy: home.y }));
      }
    });
    stands.forEach(function (stand) {
      var mark = mapapp.symbol(stand.node.kind);
      mark.setAttribute("class", "node " + stand.node.kind);
      mark.setAttribute("transform", "translate(" + stand.at.x + " " + stand.at.y + ")");
      mark.append(mapapp.svg("title", {}, [stand.node.label]));
      group.append(mark);
    });
  };

  /* The square about a point. */
  mapapp.box = function (at, half) {
    return { x: at.x - half, y: at.y - half, width: 2 * half, height: 2 * half };
  };
})(window.mapapp = window.mapapp || {});
