/* Lines, symbols and names over a Leaflet map, drawn anew when the zoom changes. */
(function (mapapp) {
  "use strict";
  var RADIUS = { state: 4.5, group: 6, region: 8, place: 4 }, BADGE = mapapp.BADGE, REACH = 12;
  /* Lines past which names cannot keep off all of them anyway. */
  var CROWD = 300;
  /* What a popup takes: at its left, with the zoom buttons, at its right, and above its point. */
  var ROOM = { left: 215, right: 175, top: 225 };

  /* Everything the drawing knows of one map. */
  mapapp.drawing = function (map, data) {
    var events = mapapp.events(), hidden = {}, passes = null, built = {}, chosen = null, hovered = null, scene, cover = null;
    var pane = map.getPane("mapapp-lines") || map.createPane("mapapp-lines");
    pane.style.zIndex = 450;
    var svg = L.svg({ pane: "mapapp-lines", padding: 1 });
    map.addLayer(svg);
    var lineGroup = mapapp.svg("g", { "class": "lines", role: "group", "aria-label": "Lines" });
    var nodeGroup = mapapp.svg("g", { "class": "nodes", "aria-hidden": "true" });
    var badgeGroup = mapapp.svg("g", { "class": "badges", "aria-hidden": "true" });
    var labelGroup = mapapp.svg("g", { "class": "labels", "aria-hidden": "true" });
    var root = mapapp.svg("g", { "class": "drawing" },
      [lineGroup, nodeGroup, badgeGroup, labelGroup]);
    svg._rootGroup.append(root);

    /* Tours come first in the list and last on the map, over the relations. */
    data.layers.slice().reverse().forEach(function (layer) {
      layer.lines.forEach(function (line) {
        var parts = mapapp.parts(line);
        built[line.id] = { line: line, parts: parts, course: null };
        lineGroup.append(parts.group);
        if (parts.badge) {
          parts.badge.style.setProperty("--light", layer.colour);
          parts.badge.style.setProperty("--dark", layer.dark);
          badgeGroup.append(parts.badge);
          parts.badge.addEventListener("click", function (event) {
            L.DomEvent.stop(event);
            choose(line, null);
          });
        }
        parts.group.addEventListener("click", function (event) {
          L.DomEvent.stop(event);
          choose(near(event, line), event);
        });
        parts.group.addEventListener("mousemove", function (event) { hover(near(event, line)); });
        parts.group.addEventListener("mouseleave", function () { hover(null); });
        parts.stroke.addEventListener("focus", function () { hover(line); });
        parts.stroke.addEventListener("blur", function () { hover(null); });
        parts.stroke.addEventListener("keydown", function (event) {
          if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            choose(line, null);
          }
        });
      });
    });

    function isShown(line) { return !hidden[line.layer.id] && (!passes || passes(line)); }

    function shown() { return data.lines.filter(isShown); }

    /* The shown line nearest to the pointer: where lines crowd, the topmost is seldom the one meant. */
    function near(event, line) {
      if (!event.clientX && !event.clientY) { return line; }
      var point = map.mouseEventToLayerPoint(event), best = line, least = Infinity;
      shown().forEach(function (other) {
        var entry = built[other.id], length = mapapp.distance(point, entry.course);
        if (entry.shift) {
          length = Math.min(length,
            mapapp.distance({ x: point.x - entry.shift, y: point.y }, entry.course));
        }
        if (length < least) { least = length; best = other; }
      });
      return least <= REACH ? best : line;
    }

    function hover(line) {
      if (hovered === line) { return; }
      if (hovered) { built[hovered.id].parts.group.classList.remove("hovered"); }
      hovered = line;
      if (line) { built[line.id].parts.group.classList.add("hovered"); }
      events.tell("hover", line);
    }

    function choose(line, event, claim) {
      if (chosen) {
        built[chosen.id].parts.group.classList.remove("chosen");
        if (built[chosen.id].parts.badge) { built[chosen.id].parts.badge.classList.remove("chosen"); }
      }
      chosen = line;
      root.classList.toggle("choosing", Boolean(line));
      if (line) {
        built[line.id].parts.group.classList.add("chosen");
        if (built[line.id].parts.badge) { built[line.id].parts.badge.classList.add("chosen"); }
      }
      events.tell("choose", { line: line, at: line ? anchor(line, event) : null, claim: claim });
    }

    /* Where a popup for a line points: at the click, else at the line's middle, else at another of
       its points, the first over which a popup has room without moving the map. */
    function anchor(line, event) {
      var entry = built[line.id], whole = entry.sums[entry.sums.length - 1], size = map.getSize();
      var points = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].map(function (part) {
        var at = mapapp.along(entry.course, entry.sums, whole * part);
        return map.layerPointToContainerPoint([at.x, at.y]);
      });
      if (event && (event.clientX || event.clientY)) {
        points.unshift(map.mouseEventToContainerPoint(event));
      }
      return map.containerPointToLatLng(points.find(function (at) {
        return at.y > ROOM.top && at.y < size.y && at.x > ROOM.left && at.x < size.x - ROOM.right;
      }) || points[0]);
    }

    /* As latLngToLayerPoint, but between pixels too: rounded points make a curve limp. */
    function pixel(point) {
      return map.project([point[1], point[0]]).subtract(map.getPixelOrigin());
    }

    /* Ends as they stand on the screen; a line across the cut ends at a copy of its node. */
    function ends(lines) {
      var stands = {};
      lines.forEach(function (line) {
        [[line.from, line.points[0]], [line.to, line.points[line.points.length - 1]]].forEach(
          function (end) {
            (line.turn ? [0, line.turn] : [0]).forEach(function (turn) {
              var lon = end[1][0] + 360 * turn, key = end[0].id + "|" + Math.round(lon);
              stands[key] = stands[key] || { node: end[0], point: [lon, end[1][1]], lines: 0 };
              stands[key].lines += 1;
            });
          });
      });
      return Object.keys(stands).sort().map(function (key) { return stands[key]; });
    }

    function drawLine(entry, turns) {
      var line = entry.line, parts = entry.parts, look = line.look;
      var pair = [line.source, line.target].join();
      turns[pair] = (turns[pair] || 0) + 1;
      var course = mapapp.course(line.points.map(pixel), line.from.offset || [0, 0],
        line.to.offset || [0, 0], turns[pair] - 1);
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
      var shift = line.turn ? line.turn * 256 * Math.pow(2, map.getZoom()) : 0;
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
        put(parts.crosses, (whole > 160 ? [0.25, 0.5, 0.75] : [0.5]).map(function (t) {
          return mapapp.along(course, sums, whole * t);
        }), function (points) {
          return points.map(function (point) { return mapapp.cross(point, 4); }).join("");
        });
      }
    }

    /* A badge near its arrowhead; further back, then beside the line, where that place is taken. */
    function drawBadge(entry, taken, size) {
      var whole = entry.sums[entry.sums.length - 1], back = entry.long + 24, radius = BADGE * size;
      var spots = [back, back + 16, back + 32, whole / 2, whole * 0.65, whole * 0.35, back + 56]
        .filter(function (length) { return length < whole * 0.8; }).concat([whole / 2])
        .map(function (length) { return mapapp.along(entry.course, entry.sums, whole - length); });
      var middle = spots[spots.length - 1];
      [1, -1, 1.8, -1.8].forEach(function (side) {
        var by = side * (radius + 3);
        spots.push({ x: middle.x + middle.dy * by, y: middle.y - middle.dx * by });
      });
      if (whole < 1) {
        spots = [[-1, -0.8], [1, -0.8], [-1, 0.8], [1, 0.8]].map(function (way) {
          return { x: middle.x + way[0] * 18, y: middle.y + way[1] * 18 };
        });
      }
      var spot = spots.find(function (at) {
        return taken.every(function (other) { return mapapp.far(at, other) > other.reach + radius; });
      }) || spots[0];
      spot.reach = radius + (entry.line.phase === "begun" ? 3 : 1);
      taken.push(spot);
      entry.parts.badge.setAttribute("transform",
        "translate(" + spot.x.toFixed(1) + " " + spot.y.toFixed(1) + ") scale(" + size + ")");
      return spot;
    }

    function box(at, half) {
      return { x: at.x - half, y: at.y - half, width: 2 * half, height: 2 * half };
    }

    function drawNodes(stands) {
      nodeGroup.replaceChildren();
      stands.forEach(function (stand) {
        var home = pixel(stand.point), offset = stand.node.offset;
        stand.at = offset ? L.point(home.x + offset[0], home.y + offset[1]) : home;
        if (offset) {
          nodeGroup.append(mapapp.svg("path", {
            "class": "tether", d: mapapp.path([home, stand.at])
          }), mapapp.svg("circle", { "class": "home", r: 2, cx: home.x, cy: home.y }));
        }
      });
      stands.forEach(function (stand) {
        var mark = mapapp.symbol(stand.node.kind);
        mark.setAttribute("class", "node " + stand.node.kind);
        mark.setAttribute("transform", "translate(" + stand.at.x + " " + stand.at.y + ")");
        mark.append(mapapp.svg("title", {}, [stand.node.label]));
        nodeGroup.append(mark);
      });
    }

    /* What an element over the map hides of it. */
    function covered(low) {
      var map0 = map.getContainer().getBoundingClientRect(), box = cover.getBoundingClientRect();
      return {
        x: low.x + box.left - map0.left, y: low.y + box.top - map0.top, width: box.width,
        height: box.height
      };
    }

    /* Names go where the reader looks: a pan may need other places for them. */
    function drawLabels() {
      var stands = scene.stands;
      var style = getComputedStyle(map.getContainer());
      var low = map.containerPointToLayerPoint([0, 0]), size = map.getSize();
      stands.sort(function (a, b) { return b.lines - a.lines || (a.node.id < b.node.id ? -1 : 1); });
      var wishes = stands.map(function (stand) {
        var slant = stand.node.kind === "state" ? "600 " : "italic 500 ";
        var rows = mapapp.rows(stand.node.label);
        return {
          stand: stand, rows: rows, at: stand.at, radius: RADIUS[stand.node.kind],
          size: mapapp.measure(rows, slant + "12.5px " + style.fontFamily)
        };
      });
      var frame = { x: low.x + 4, y: low.y + 4, width: size.x - 8, height: size.y - 8 };
      labelGroup.replaceChildren();
      var blocks = cover ? scene.blocks.concat(covered(low)) : scene.blocks;
      mapapp.place(wishes, { blocks: blocks, traces: scene.traces }, frame).forEach(function (spot, i) {
        if (!spot) { return; }
        var shift = { start: 2, middle: spot.width / 2, end: spot.width - 2 }[spot.anchor];
        labelGroup.append(mapapp.svg("text", {
          "class": "label " + wishes[i].stand.node.kind, "text-anchor": spot.anchor,
          y: spot.y.toFixed(1)
        }, wishes[i].rows.map(function (row) {
          return mapapp.svg("tspan", { x: (spot.x + shift).toFixed(1), dy: "15" }, [row]);
        })));
      });
    }

    function draw() {
      var lines = shown(), turns = {}, badges = [], blocks = [], traces = [], stands = ends(lines);
      var size = map.getSize().x < 560 ? 0.8 : 1;
      var step = lines.length > CROWD ? 24 : 6;
      Object.keys(built).forEach(function (id) {
        var entry = built[id], off = !isShown(entry.line);
        entry.parts.group.classList.toggle("off", off);
        if (entry.parts.badge) { entry.parts.badge.classList.toggle("off", off); }
        drawLine(entry, turns);
      });
      drawNodes(stands);
      stands.forEach(function (stand) {
        var reach = RADIUS[stand.node.kind];
        badges.push({ x: stand.at.x, y: stand.at.y, reach: reach + 2 });
        blocks.push(box(stand.at, reach + 1));
      });
      lines.forEach(function (line) {
        var entry = built[line.id], tip = entry.tip;
        if (entry.parts.badge) { blocks.push(box(drawBadge(entry, badges, size), BADGE * size + 2)); }
        if (entry.long) {
          blocks.push(box({ x: tip.x - tip.dx * entry.long / 2, y: tip.y - tip.dy * entry.long / 2 },
            entry.long / 2));
        }
        var whole = entry.sums[entry.sums.length - 1], length;
        for (length = 0; length < whole; length += step) {
          traces.push(mapapp.along(entry.course, entry.sums, length));
        }
      });
      scene = { stands: stands, blocks: blocks, traces: traces };
      drawLabels();
    }

    map.on("zoomend viewreset", draw);
    map.on("moveend", drawLabels);
    map.on("click", function () { choose(null); });
    draw();
    return {
      on: events.on,
      draw: draw,
      choose: function (line, claim) { choose(line, null, claim); },
      focus: function (line) { built[line.id].parts.stroke.focus({ preventScroll: true }); },
      /* Keep names from under an element. */
      cover: function (element) {
        cover = element;
        drawLabels();
      },
      show: function (layer, visible) {
        hidden[layer] = !visible;
        if (chosen && !isShown(chosen)) { choose(null); }
        draw();
      },
      /* Show only the lines that pass test(line); all where it is null. */
      filter: function (test) {
        if (!test && !passes) { return; }
        passes = test;
        if (chosen && !isShown(chosen)) { choose(null); }
        draw();
      },
      destroy: function () {
        map.off("zoomend viewreset", draw);
        map.off("moveend", drawLabels);
        map.removeLayer(svg);
      }
    };
  };
})(window.mapapp = window.mapapp || {});
