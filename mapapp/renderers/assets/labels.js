/* Places for the names: beside their symbols, off heads, badges and each other, off lines if they can. */
(function (mapapp) {
  "use strict";
  var LINE = 15, WIDE = 14, LONG = 40, PAD = 2, CELL = 6, APART = 3;
  var pen = document.createElement("canvas").getContext("2d");

  /* A name in at most two rows. */
  mapapp.rows = function (name) {
    var text = mapapp.shorten(name.replace(/[\u0000-\u001f]+/g, " ").trim(), LONG);
    if (text.length <= WIDE) { return [text]; }
    var best = -1, i;
    for (i = 0; i < text.length; i += 1) {
      if (text[i] === " " && (best < 0 || Math.abs(i - text.length / 2)
        < Math.abs(best - text.length / 2))) { best = i; }
    }
    return best < 0 ? [mapapp.shorten(text, 22)] : [text.slice(0, best), text.slice(best + 1)];
  };

  mapapp.measure = function (rows, font) {
    pen.font = font;
    var width = Math.max.apply(null, rows.map(function (row) { return pen.measureText(row).width; }));
    return { width: width + 2 * PAD, height: rows.length * LINE };
  };

  function overlap(a, b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  }

  mapapp.overlap = overlap;

  /* Pixels from a symbol to its name. Past the second a line leads from one to the other. */
  var GAPS = [4, 13, 26, 42, 60], LED = 2;

  /* Where a label of that size may stand about a symbol, the best place first. */
  function spots(at, radius, size) {
    var out = [];
    GAPS.forEach(function (gap, ring) {
      var r = radius + gap, w = size.width, h = size.height, d = r * 0.72;
      [
        [r, -h / 2, "start"], [-r - w, -h / 2, "end"],
        [d, -d - h + 5, "start"], [d, d - 5, "start"],
        [-d - w, -d - h + 5, "end"], [-d - w, d - 5, "end"],
        [-w / 2, -r - h, "middle"], [-w / 2, r, "middle"]
      ].forEach(function (spot, i) {
        out.push({
          x: at.x + spot[0], y: at.y + spot[1], width: w, height: h, anchor: spot[2],
          cost: i * 0.35 + ring * 2.5 + (ring < LED ? 0 : 4), led: ring >= LED
        });
      });
    });
    return out;
  }

  /* How many points lie in each cell: asking a thousand boxes about each point takes seconds. */
  function gridded(points) {
    var cells = new Map();
    points.forEach(function (point) {
      var key = Math.floor(point.x / CELL) + "," + Math.floor(point.y / CELL);
      cells.set(key, (cells.get(key) || 0) + 1);
    });
    return cells;
  }

  function inside(box, cells) {
    var hits = 0, x, y;
    for (x = Math.floor(box.x / CELL); x * CELL < box.x + box.width; x += 1) {
      for (y = Math.floor(box.y / CELL); y * CELL < box.y + box.height; y += 1) {
        hits += cells.get(x + "," + y) || 0;
      }
    }
    return hits;
  }

  /* How far a point stands from a box. */
  function gap(box, at) {
    return Math.hypot(Math.max(box.x - at.x, 0, at.x - box.x - box.width),
      Math.max(box.y - at.y, 0, at.y - box.y - box.height));
  }

  /* The line from a symbol's rim to its name. */
  mapapp.lead = function (box, at, radius) {
    var end = {
      x: Math.max(box.x, Math.min(box.x + box.width, at.x)),
      y: Math.max(box.y + 3, Math.min(box.y + box.height - 3, at.y))
    };
    var far = Math.hypot(end.x - at.x, end.y - at.y), part = (radius + 1.5) / far;
    return [{ x: at.x + (end.x - at.x) * part, y: at.y + (end.y - at.y) * part }, end];
  };

  /* Give each wish {at, radius, size} its box, or none where every place is taken.
     `scene.blocks` are boxes that no name may cover, `scene.traces` points on lines that it should
     not, `frame` the box that the reader sees. */
  mapapp.place = function (wishes, scene, frame) {
    var taken = scene.blocks.slice(), traces = gridded(scene.traces);
    var leads = [];
    /* A name beside another symbol than its own would be read as that one's: without a line that
       leads to it, its own must be the nearest by far. */
    function astray(box, wish) {
      var own = gap(box, wish.at) - wish.radius;
      return wishes.some(function (other) {
        if (other === wish) { return false; }
        var far = gap(box, other.at) - other.radius;
        return far < (box.led ? 8 : 5) || !box.led && far < Math.min(own + 5, 24);
      });
    }
    /* A line that leads over another symbol, a badge, a name or another such line leads astray too. */
    function misled(box, wish) {
      if (!box.led) { return false; }
      var line = mapapp.lead(box, wish.at, wish.radius);
      return wishes.some(function (other) {
        return other !== wish && mapapp.distance(other.at, line) < other.radius + 3;
      }) || leads.some(function (other) { return mapapp.crossing(line, other); })
        || taken.some(function (other) { return other.solid && mapapp.through(line, other); });
    }
    function overled(box) {
      return leads.some(function (line) { return mapapp.through(line, box); });
    }
    function seen(at) {
      return at.x > frame.x && at.y > frame.y && at.x < frame.x + frame.width
        && at.y < frame.y + frame.height;
    }
    return wishes.map(function (wish) {
      var best = null;
      spots(wish.at, wish.radius, wish.size).forEach(function (box) {
        if (best && box.cost >= best.total) { return; }
        if (taken.some(function (other) { return overlap(box, other); })) { return; }
        var out = box.x < frame.x || box.y < frame.y || box.x + box.width > frame.x + frame.width
          || box.y + box.height > frame.y + frame.height;
        if (out && seen(wish.at)) { return; }
        box.total = box.cost + inside(box, traces);
        if (best && box.total >= best.total) { return; }
        if (!astray(box, wish) && !misled(box, wish) && !overled(box)) { best = box; }
      });
      if (best) {
        /* Two names without a gap would be read as one. */
        taken.push({
          x: best.x - APART, y: best.y - APART, width: best.width + 2 * APART,
          height: best.height + 2 * APART, solid: true
        });
        if (best.led) { leads.push(mapapp.lead(best, wish.at, wish.radius)); }
      }
      return best;
    });
  };
})(window.mapapp = window.mapapp || {});
