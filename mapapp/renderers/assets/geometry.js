/* Curves in pixels: smooth them, cut them at symbols, put heads, crosses and badges on them. */
(function (mapapp) {
  "use strict";
  var SHORT = 40, LOOP = 26, BOW = 11, NEAR = 8, TIP = 24, EDGE = 48;

  function mix(a, b, t) { return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }; }
  function far(a, b) { return Math.hypot(b.x - a.x, b.y - a.y); }
  mapapp.far = far;

  /* A Catmull-Rom curve through the points, `parts` pieces to a step. */
  function smooth(points, parts) {
    var out = [points[0]], i, k, t, a, b, c, d;
    function at(p, q, r, s) {
      return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t
        + (3 * q - p - 3 * r + s) * t * t * t);
    }
    for (i = 0; i < points.length - 1; i += 1) {
      b = points[i];
      c = points[i + 1];
      a = points[i - 1] || b;
      d = points[i + 2] || c;
      for (k = 1; k <= parts; k += 1) {
        t = k / parts;
        out.push({ x: at(a.x, b.x, c.x, d.x), y: at(a.y, b.y, c.y, d.y) });
      }
    }
    return out;
  }

  /* Two ends that nearly meet on the screen: a bow of fixed size, or a loop. */
  function bow(a, b, turn) {
    var length = far(a, b), loop = length < 1;
    var dx = loop ? 0 : (b.x - a.x) / length, dy = loop ? -1 : (b.y - a.y) / length;
    var high = (length < 24 ? LOOP : BOW) + 7 * turn, wide = loop ? high * 0.9 : length * 0.15;
    var one = { x: a.x + dy * high - dx * wide, y: a.y - dx * high - dy * wide };
    var two = { x: b.x + dy * high + dx * wide, y: b.y - dx * high + dy * wide };
    var out = [], i, t, s;
    if (loop) {
      one = { x: a.x - high, y: a.y - high * 1.2 };
      two = { x: a.x + high, y: a.y - high * 1.2 };
    }
    for (i = 0; i <= 24; i += 1) {
      t = i / 24;
      s = 1 - t;
      out.push({
        x: s * s * s * a.x + 3 * s * s * t * one.x + 3 * s * t * t * two.x + t * t * t * b.x,
        y: s * s * s * a.y + 3 * s * s * t * one.y + 3 * s * t * t * two.y + t * t * t * b.y
      });
    }
    return out;
  }

  /* The curve of one line: its points moved by its ends' offsets, which fade towards the other end. */
  mapapp.course = function (points, from, to, turn) {
    var last = points.length - 1;
    var moved = points.map(function (point, i) {
      var t = i / last;
      return {
        x: point.x + from[0] * (1 - t) + to[0] * t,
        y: point.y + from[1] * (1 - t) + to[1] * t
      };
    });
    return mapapp.short(moved, turn) || smooth(moved, 4);
  };

  /* The bow or loop in the place of points whose ends nearly meet; null where they are far apart. */
  mapapp.short = function (points, turn) {
    var first = points[0], last = points[points.length - 1];
    return far(first, last) < SHORT ? bow(first, last, turn) : null;
  };

  mapapp.lengths = function (course) {
    var sums = [0], i;
    for (i = 1; i < course.length; i += 1) { sums.push(sums[i - 1] + far(course[i - 1], course[i])); }
    return sums;
  };

  /* The point at a length along a course, with the direction there. */
  mapapp.along = function (course, sums, length) {
    var i = 1, a, b, part;
    while (i < sums.length - 1 && sums[i] < length) { i += 1; }
    a = course[i - 1];
    b = course[i];
    part = sums[i] > sums[i - 1] ? (length - sums[i - 1]) / (sums[i] - sums[i - 1]) : 0;
    var point = mix(a, b, Math.max(0, Math.min(1, part))), step = far(a, b) || 1;
    point.dx = (b.x - a.x) / step;
    point.dy = (b.y - a.y) / step;
    return point;
  };

  /* The piece of a course between two lengths. */
  mapapp.piece = function (course, sums, from, to) {
    var out = [mapapp.along(course, sums, from)], i;
    for (i = 1; i < course.length - 1; i += 1) {
      if (sums[i] > from && sums[i] < to) { out.push(course[i]); }
    }
    out.push(mapapp.along(course, sums, to));
    return out;
  };

  /* The first point above which a box of a size, its tip there, hides none of the ends and lies inside
     a frame, right of the zoom buttons; else the first where it hides none. */
  mapapp.roomy = function (points, ends, size, frame) {
    function clear(at) {
      return ends.every(function (end) {
        return Math.abs(end.x - at.x) > size.x / 2 + NEAR || end.y > at.y - TIP + NEAR
          || end.y < at.y - TIP - size.y - NEAR;
      });
    }
    function inside(at) {
      return at.y > size.y + TIP && at.y < frame.y && at.x > size.x / 2 + EDGE && at.x < frame.x - size.x / 2;
    }
    var free = points.filter(clear);
    return free.find(inside) || free[0];
  };

  function number(value) { return Math.round(value * 10) / 10; }

  mapapp.path = function (points) {
    return points.map(function (point, i) {
      return (i ? "L" : "M") + number(point.x) + " " + number(point.y);
    }).join("");
  };

  /* An arrowhead with its tip at a point. */
  mapapp.head = function (tip, length) {
    var half = length * 0.42, bx = tip.x - tip.dx * length, by = tip.y - tip.dy * length;
    var notch = length * 0.74;
    return mapapp.path([
      tip,
      { x: bx - tip.dy * half, y: by + tip.dx * half },
      { x: tip.x - tip.dx * notch, y: tip.y - tip.dy * notch },
      { x: bx + tip.dy * half, y: by - tip.dx * half }
    ]) + "Z";
  };

  /* How far along a denied line its crosses stand: at least two, for one is soon covered, and near
     enough to one another that whatever part is in view has some. */
  mapapp.crossed = function (whole) {
    var count = whole > 30 ? Math.min(500, Math.max(2, Math.round(whole / 160))) : 1, out = [], i;
    for (i = 0; i < count; i += 1) { out.push((i + 0.5) / count * whole); }
    return out;
  };

  /* A cross over the line, turned with it. */
  mapapp.cross = function (at, size) {
    var ax = (at.dx + at.dy) * size, ay = (at.dy - at.dx) * size;
    return mapapp.path([{ x: at.x - ax, y: at.y - ay }, { x: at.x + ax, y: at.y + ay }])
      + mapapp.path([{ x: at.x - ay, y: at.y + ax }, { x: at.x + ay, y: at.y - ax }]);
  };

  function side(a, b, point) {
    return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
  }

  /* Whether two straight lines cross. */
  mapapp.crossing = function (one, other) {
    return side(one[0], one[1], other[0]) !== side(one[0], one[1], other[1])
      && side(other[0], other[1], one[0]) !== side(other[0], other[1], one[1]);
  };

  /* Whether a straight line runs through a box. */
  mapapp.through = function (line, box) {
    var low = { x: box.x + box.width, y: box.y + box.height };
    return line.some(function (end) { return end.x > box.x && end.x < low.x && end.y > box.y && end.y < low.y; })
      || mapapp.crossing(line, [box, low])
      || mapapp.crossing(line, [{ x: box.x, y: low.y }, { x: low.x, y: box.y }]);
  };

  /* How far a point lies from a course. */
  mapapp.distance = function (point, course) {
    var best = Infinity, i, a, b, l, t;
    for (i = 1; i < course.length; i += 1) {
      a = course[i - 1];
      b = course[i];
      l = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
      t = l ? ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / l : 0;
      best = Math.min(best, far(point, mix(a, b, Math.max(0, Math.min(1, t)))));
    }
    return best;
  };
})(window.mapapp = window.mapapp || {});
