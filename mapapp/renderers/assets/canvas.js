/* Very many lines on one canvas, in the map's own coordinates; picking goes through boxes. */
(function (mapapp) {
  "use strict";
  /* WIDE is how far, in px, a loop or a bow may reach from the box of its ends. */
  var CHUNK = 150, PAD = 0.5, REACH = 12, WIDE = 50, EDGE = 6;
  /* Up to so many lines in view each has a halo, as where each is an element. */
  var ROOMY = 1500;
  /* Above so many in view none has the marks of its family: they would be seconds for one blot. */
  mapapp.MARKED = 20000;

  function world(map, line) {
    return line.points.map(function (point) { return map.project([point[1], point[0]], 0); });
  }

  function box(points) {
    var out = [Infinity, Infinity, -Infinity, -Infinity];
    points.forEach(function (point) {
      out[0] = Math.min(out[0], point.x);
      out[1] = Math.min(out[1], point.y);
      out[2] = Math.max(out[2], point.x);
      out[3] = Math.max(out[3], point.y);
    });
    return out;
  }

  mapapp.canvas = function (map, pane, data) {
    var element = mapapp.html("canvas", { "class": "many", "aria-hidden": "true" }), groups = [], shapes = [];
    var pen = element.getContext("2d"), known = new WeakMap(), low, scale, marked, edged = false;
    pane.prepend(element);

    function shape(line) {
      var made = known.get(line);
      if (!made) {
        made = { line: line, points: world(map, line), undated: mapapp.undated(data, line) };
        made.box = box(made.points);
        known.set(line, made);
      }
      return made;
    }

    /* A line's points in pixels of a layer, its ends moved as their symbols are. */
    function pixels(one, origin) {
      var from = one.line.from.offset || [0, 0], to = one.line.to.offset || [0, 0];
      var last = one.points.length - 1;
      var points = one.points.map(function (point, i) {
        var t = i / last;
        return {
          x: point.x * scale - origin.x + from[0] * (1 - t) + to[0] * t,
          y: point.y * scale - origin.y + from[1] * (1 - t) + to[1] * t
        };
      });
      return mapapp.short(points, one.order) || points;
    }

    /* How far right the copies of a line stand: one over the edge of the map is drawn at both edges. */
    function copies(line) { return line.turn ? [0, line.turn * 256 * scale] : [0]; }

    function moved(points, by) {
      return by ? points.map(function (point) { return { x: point.x + by, y: point.y }; }) : points;
    }

    function trace(points) {
      var i, last = points.length - 1;
      pen.moveTo(points[0].x, points[0].y);
      for (i = 1; i < last; i += 1) {
        pen.quadraticCurveTo(points[i].x, points[i].y,
          i === last - 1 ? points[last].x : (points[i].x + points[i + 1].x) / 2,
          i === last - 1 ? points[last].y : (points[i].y + points[i + 1].y) / 2);
      }
      if (last < 2) { pen.lineTo(points[last].x, points[last].y); }
    }

    function head(points) {
      var tip = points[points.length - 1], back = points[points.length - 2];
      var length = Math.hypot(tip.x - back.x, tip.y - back.y) || 1;
      var dx = (tip.x - back.x) / length, dy = (tip.y - back.y) / length;
      pen.moveTo(tip.x - 5 * dx, tip.y - 5 * dy);
      pen.lineTo(tip.x - 12 * dx - 3 * dy, tip.y - 12 * dy + 3 * dx);
      pen.lineTo(tip.x - 12 * dx + 3 * dy, tip.y - 12 * dy - 3 * dx);
      pen.closePath();
    }

    function cross(points) {
      var sums = mapapp.lengths(points);
      mapapp.crossed(sums[sums.length - 1]).forEach(function (length) {
        var at = mapapp.along(points, sums, length), ax = (at.dx + at.dy) * 4, ay = (at.dy - at.dx) * 4;
        pen.moveTo(at.x - ax, at.y - ay);
        pen.lineTo(at.x + ax, at.y + ay);
        pen.moveTo(at.x - ay, at.y + ax);
        pen.lineTo(at.x + ay, at.y - ax);
      });
    }

    function dashes(words) { return (words || "").split(" ").filter(Boolean).map(Number); }

    function seen(one, size) {
      var left = low.x / scale, top = low.y / scale;
      return one.box[0] < left + size.x / scale && one.box[2] > left
        && one.box[1] < top + size.y / scale && one.box[3] > top || one.line.turn;
    }

    /* Draw lines of one look; `halo` is a colour where there is room for halos, `edge` that of the undated. */
    function paint(group, origin, dark, halo, edge) {
      var look = group.look, colour = dark ? group.layer.dark : group.layer.colour, i, part;
      pen.strokeStyle = pen.fillStyle = colour;
      pen.globalAlpha = look.opacity;
      function stroke(width, dash, tint) {
        pen.lineWidth = width;
        pen.strokeStyle = tint;
        pen.setLineDash(dash);
        pen.stroke();
      }
      function each(call) { part.forEach(function (one) { call(one.pixels, one); }); }
      for (i = 0; i < group.inside.length; i += CHUNK) {
        part = [];
        group.inside.slice(i, i + CHUNK).forEach(function (one) {
          var points = pixels(one, origin);
          copies(one.line).forEach(function (by) { part.push({ line: one.line, pixels: moved(points, by) }); });
        });
        pen.beginPath();
        each(trace);
        if (edged && group.undated) { stroke(look.width + EDGE, [], edge); } else if (halo) { stroke(look.width + 3, [], halo); }
        stroke(look.width * 0.7, dashes(look.dash), colour);
        if (look.marks && marked) {
          pen.lineCap = look.marks.round ? "round" : "butt";
          pen.lineDashOffset = -12;
          stroke(look.marks.width, dashes(look.marks.dash), colour);
          pen.lineDashOffset = 0;
          pen.lineCap = "butt";
        }
        pen.setLineDash([]);
        pen.beginPath();
        each(function (points, one) { if (!one.line.symmetric) { head(points); } });
        pen.fill();
        if (look.struck) {
          pen.beginPath();
          each(cross);
          stroke(1.8, [], colour);
        }
      }
    }

    function draw() {
      if (!groups.length) { element.width = element.height = 0; return; }
      var size = map.getSize(), ratio = Math.min(2, window.devicePixelRatio || 1);
      var corner = map.containerPointToLayerPoint([-size.x * PAD, -size.y * PAD]).round();
      var whole = size.multiplyBy(1 + 2 * PAD).round(), origin = map.getPixelOrigin().add(corner);
      scale = Math.pow(2, map.getZoom());
      low = origin;
      element.width = whole.x * ratio;
      element.height = whole.y * ratio;
      element.style.width = whole.x + "px";
      element.style.height = whole.y + "px";
      element.style.visibility = "";
      L.DomUtil.setPosition(element, corner);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      var dark = map.getContainer().classList.contains("dark"), count = 0;
      groups.forEach(function (group) {
        group.inside = group.shapes.filter(function (one) { return seen(one, whole); });
        count += group.inside.length;
      });
      marked = count <= mapapp.MARKED;
      var halo = count <= ROOMY && getComputedStyle(map.getContainer()).getPropertyValue("--halo");
      var edge = "rgb(128 128 128 / .25)";
      groups.forEach(function (group) { paint(group, origin, dark, halo, edge); });
    }

    function hide() { element.style.visibility = "hidden"; }
    var night = window.matchMedia("(prefers-color-scheme: dark)");
    function later() { window.setTimeout(draw, 0); }
    map.on("moveend", draw);
    map.on("zoomstart", hide);
    night.addEventListener("change", later);
    var unprint = mapapp.printing(draw);

    return {
      set: function (lines) {
        var by = new Map(), pairs = new Map();
        shapes = lines.map(shape);
        shapes.forEach(function (one) {
          var line = one.line, key = line.layer.id + "|" + line.style + (one.undated ? "|undated" : "");
          var pair = line.source * data.nodes.length + line.target;
          one.order = pairs.get(pair) || 0;
          pairs.set(pair, one.order + 1);
          if (!by.has(key)) { by.set(key, { layer: line.layer, look: line.look, undated: one.undated, shapes: [] }); }
          by.get(key).shapes.push(one);
        });
        /* Denied lines last: with its crosses covered one would look planned. */
        groups = Array.from(by.values()).sort(function (a, b) {
          return Number(Boolean(a.look.struck)) - Number(Boolean(b.look.struck));
        });
        draw();
      },
      /* Whether what is drawn next gives an edge to lines without a date. */
      timed: function (wanted) { edged = wanted; },
      /* The line nearest to a point of the map's layer, within reach, or null. */
      near: function (at) {
        var origin = map.getPixelOrigin(), best = null, least = REACH, reach;
        scale = Math.pow(2, map.getZoom());
        reach = (REACH + WIDE) / scale;
        var x = (at.x + origin.x) / scale, y = (at.y + origin.y) / scale;
        shapes.forEach(function (one) {
          copies(one.line).forEach(function (by) {
            var left = x - by / scale;
            if (left < one.box[0] - reach || left > one.box[2] + reach || y < one.box[1] - reach
              || y > one.box[3] + reach) { return; }
            var length = mapapp.distance({ x: at.x - by, y: at.y }, pixels(one, origin));
            if (length < least) { least = length; best = one.line; }
          });
        });
        return best;
      },
      destroy: function () {
        map.off("moveend", draw);
        map.off("zoomstart", hide);
        night.removeEventListener("change", later);
        unprint();
        element.remove();
      }
    };
  };
})(window.mapapp = window.mapapp || {});
