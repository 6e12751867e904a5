/* One line on the screen: how it is drawn, when a pointer means it, where a popup points. */
(function (mapapp) {
  "use strict";
  var RADIUS = mapapp.RADIUS, REACH = 12;
  var PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0, 1];

  /* Draw one line, the `turn`th between its ends; `world` is how many pixels go round the globe. */
  mapapp.line = function (entry, turn, pixel, world) {
    var line = entry.line, parts = entry.parts, look = line.look;
    var course = mapapp.course(line.points.map(pixel), line.from.offset || [0, 0],
      line.to.offset || [0, 0], turn);
    var sums = mapapp.lengths(course), whole = sums[sums.length - 1];
    var first = RADIUS[line.from.kind] + 2.5, last = RADIUS[line.to.kind] + 2.5;
    var long = line.symmetric ? 0 : Math.min(5.5 + 2.1 * look.width, whole / 2);
    if (whole < first + last + long + 4) { first = 0; last = Math.min(last, whole / 4); }
    var end = whole - last, body = mapapp.piece(course, sums, first, end - long * 0.7);
    entry.course = course;
    entry.sums = sums;
    entry.tip = mapapp.along(course, sums, end);
    entry.long = long;
    /* A line over the edge of the map is drawn at both edges. */
    var shift = line.turn ? line.turn * world : 0;
    function put(part, points, shape) {
      part.setAttribute("d", shape(points) + (shift ? shape(points.map(function (point) {
        return Object.assign({}, point, { x: point.x + shift });
      })) : ""));
    }
    entry.shift = shift;
    put(parts.stroke, body, mapapp.path);
    put(parts.casing, body, mapapp.path);
    put(parts.hit, mapapp.piece(course, sums, first, end), mapapp.path);
    if (parts.marks) {
      put(parts.marks,
        mapapp.piece(course, sums, Math.min(first + 8, whole / 2), end - long - 4), mapapp.path);
    }
    if (!line.symmetric && whole >= 1) {
      put(parts.head, [entry.tip], function (tips) { return mapapp.head(tips[0], long); });
    }
    if (parts.crosses) {
      put(parts.crosses, mapapp.crossed(whole).map(function (length) {
        return mapapp.along(course, sums, length);
      }), function (points) {
        return points.map(function (point) { return mapapp.cross(point, 4); }).join("");
      });
    }
  };

  /* Of lines as they are drawn the one nearest to a point, null where none is near: where lines crowd,
     the topmost is seldom the one meant. */
  mapapp.nearest = function (point, entries) {
    var best = null, least = Infinity;
    entries.forEach(function (one) {
      var length = mapapp.distance(point, one.course);
      if (one.shift) {
        length = Math.min(length,
          mapapp.distance({ x: point.x - one.shift, y: point.y }, one.course));
      }
      if (length < least) { least = length; best = one.line; }
    });
    return least <= REACH ? best : null;
  };

  /* Where a popup of a size points: at the click, else at the line's middle, else at another of its
     points, the first over which it hides no end of the line and has room without moving the map.
     Over the upper end it hides neither. */
  mapapp.anchor = function (map, entry, event, size) {
    var whole = entry.sums[entry.sums.length - 1];
    function at(part) {
      var point = mapapp.along(entry.course, entry.sums, whole * part);
      return map.layerPointToContainerPoint([point.x, point.y]);
    }
    var points = PLACES.map(at), ends = [at(0), at(1)];
    if (event && (event.clientX || event.clientY)) { points.unshift(map.mouseEventToContainerPoint(event)); }
    ends.sort(function (a, b) { return a.y - b.y; });
    return map.containerPointToLatLng(mapapp.roomy(points, ends, size, map.getSize()) || ends[0]);
  };
})(window.mapapp = window.mapapp || {});
