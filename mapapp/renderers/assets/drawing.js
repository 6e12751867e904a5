/* Lines, symbols and names over a Leaflet map, drawn anew when the zoom changes: who is chosen or
   pointed at, and what is drawn when. */
(function (mapapp) {
  "use strict";
  var RADIUS = mapapp.RADIUS, BADGE = mapapp.BADGE, SVG_MOST = 2000, box = mapapp.box;

  /* Everything the drawing knows of one map. */
  mapapp.drawing = function (map, data) {
    var events = mapapp.events(), drawn = [], strokes = [], built = {}, chosen = null, named, hovered = null, scene;
    /* While much is set up at once, nothing is drawn: each time would be for nothing but the last. */
    var held = true;
    var pane = map.getPane("mapapp-lines") || map.createPane("mapapp-lines");
    pane.style.zIndex = 450;
    var svg = L.svg({ pane: "mapapp-lines", padding: 1 });
    map.addLayer(svg);
    var lineGroup = mapapp.svg("g", { "class": "lines", role: "group", "aria-label": "Lines: arrow keys go from one to the next" });
    var nodeGroup = mapapp.svg("g", { "class": "nodes", "aria-hidden": "true" });
    var badgeGroup = mapapp.svg("g", { "class": "badges", "aria-hidden": "true" });
    var countGroup = mapapp.svg("g", { "class": "counts", "aria-hidden": "true" });
    var labelGroup = mapapp.svg("g", { "class": "labels", "aria-hidden": "true" });
    var root = mapapp.svg("g", { "class": "drawing" },
      [lineGroup, nodeGroup, countGroup, badgeGroup, labelGroup]);
    svg._rootGroup.append(root);
    var names = mapapp.names(map, labelGroup);

    var many = mapapp.canvas(map, pane, data), list = mapapp.keys({
      lines: function () { return drawn; },
      hover: function (line) { hover(line); },
      choose: function (line) { choose(line, null); }
    });
    map.getContainer().append(list.element);
    var mark = mapapp.roving(map.getContainer(), lineGroup, function () {
      return strokes.map(function (line) { return built[line.id].parts.stroke; });
    });

    function build(line) {
      var parts = mapapp.parts(line);
      if (parts.badge) {
        parts.badge.style.setProperty("--light", line.layer.colour);
        parts.badge.style.setProperty("--dark", line.layer.dark);
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
      return { line: line, parts: parts, course: null };
    }

    function entry(line) {
      /* What a filter leaves of a line has the line's id, and may have another look. */
      if (!built[line.id] || built[line.id].line !== line) { built[line.id] = build(line); }
      return built[line.id];
    }

    /* The lines that have an element: all, or where they are too many, those pointed at. */
    function elements() {
      var some = strokes === drawn ? [] : [hovered, chosen].filter(Boolean), order = new Map();
      data.layers.forEach(function (layer, i) { order.set(layer.id, i); });
      /* Tours come first in the list and last on the map, over the relations; so do denied lines in
         their layer: with its crosses covered one would look planned. */
      return Array.from(new Set(strokes.concat(some))).map(function (line, i) {
        return [line, -order.get(line.layer.id), line.look.struck ? data.lines.length + i : i];
      }).sort(function (a, b) { return a[1] - b[1] || a[2] - b[2]; }).map(function (one) { return one[0]; });
    }

    function attach() {
      var lines = elements(), badges = [], own = new Set(strokes), focused = focus();
      mapapp.refill(lineGroup, lines.map(function (line) {
        /* One over the canvas hears no pointer: gone between press and release, it would eat the click. */
        entry(line).parts.group.classList.toggle("lifted", !own.has(line));
        entry(line).parts.group.classList.toggle("undated", mapapp.undated(data, line));
        if (entry(line).parts.badge) { badges.push(entry(line).parts.badge); }
        return entry(line).parts.group;
      }));
      badgeGroup.replaceChildren.apply(badgeGroup, badges);
      mark();
      /* What a filter leaves of a line is another element than the line was, or none. */
      if (focused && !focus()) {
        var other = built[focused].parts.stroke;
        (lineGroup.contains(other) ? other : map.getContainer()).focus({ preventScroll: true });
      }
    }

    /* The id of the line that has the focus. */
    function focus() {
      var active = mapapp.focused(lineGroup);
      return lineGroup.contains(active) ? active.dataset.line : null;
    }

    /* Put a line over the canvas, and take those away that nobody points at any more. */
    function lift() {
      if (strokes === drawn) { return; }
      attach();
      elements().forEach(function (line) { drawLine(line, {}); });
    }

    function near(event, line) {
      if (!event.clientX && !event.clientY) { return line; }
      return mapapp.nearest(map.mouseEventToLayerPoint(event), strokes.map(entry)) || line;
    }

    function hover(line) {
      if (hovered === line) { return; }
      if (hovered) { built[hovered.id].parts.group.classList.remove("hovered"); }
      hovered = line;
      lift();
      if (line) { built[line.id].parts.group.classList.add("hovered"); }
      events.tell("hover", line);
    }

    function choose(line, event, claim) {
      if (chosen && built[chosen.id]) {
        built[chosen.id].parts.group.classList.remove("chosen");
        if (built[chosen.id].parts.badge) { built[chosen.id].parts.badge.classList.remove("chosen"); }
      }
      chosen = line;
      named = claim;
      if (line && (line.parts || !draws(line))) { events.tell("missing", line); }
      lift();
      root.classList.toggle("choosing", Boolean(line));
      if (line) {
        built[line.id].parts.group.classList.add("chosen");
        if (built[line.id].parts.badge) { built[line.id].parts.badge.classList.add("chosen"); }
      }
      events.tell("choose", { line: line, at: function (size) { return mapapp.anchor(map, built[line.id], event, size); }, claim: claim });
    }

    /* As latLngToLayerPoint, but between pixels too: rounded points make a curve limp. */
    function pixel(point) {
      return map.project([point[1], point[0]]).subtract(map.getPixelOrigin());
    }

    /* `turns` counts the lines of each pair of ends as they are drawn. */
    function drawLine(line, turns) {
      var pair = [line.source, line.target].join();
      turns[pair] = (turns[pair] || 0) + 1;
      mapapp.line(entry(line), turns[pair] - 1, pixel, 256 * Math.pow(2, map.getZoom()));
    }

    function drawBadge(entry, taken, size) {
      var radius = BADGE * size, spot = mapapp.stopSpot(entry, taken, radius);
      spot.reach = radius + (entry.line.phase === "begun" ? 3 : 1);
      taken.push(spot);
      entry.parts.badge.setAttribute("transform",
        "translate(" + spot.x.toFixed(1) + " " + spot.y.toFixed(1) + ") scale(" + size + ")");
      return spot;
    }

    /* How many relations a bundle holds, on its middle where there is room. */
    function drawCount(one, blocks) {
      var at = mapapp.along(one.course, one.sums, one.sums[one.sums.length - 1] / 2), place = box(at, 8);
      if (blocks.some(function (other) { return mapapp.overlap(place, other); })) { return; }
      blocks.push(place);
      countGroup.append(mapapp.svg("text", {
        "class": "bundled", x: at.x.toFixed(1), y: at.y.toFixed(1), dy: "0.36em"
      }, ["\u00d7" + one.line.parts.length]));
    }

    /* Names go where the reader looks: a pan may need other places for them. */
    function drawNames() { if (!held) { names.draw(scene); } }

    function draw() {
      if (held) { return; }
      var turns = {}, badges = [], blocks = [], traces = [], stands = mapapp.stands(drawn), roomy = strokes.length <= 400;
      var size = map.getSize().x < 560 ? 0.8 : 1;
      if (roomy) { mapapp.aside(stands, pixel, RADIUS); }
      elements().forEach(function (line) { drawLine(line, turns); });
      mapapp.symbols(nodeGroup, stands, pixel);
      stands.forEach(function (stand) {
        var reach = RADIUS[stand.node.kind];
        badges.push({ x: stand.at.x, y: stand.at.y, reach: reach + 2, node: stand.node });
        blocks.push(box(stand.at, reach + 1));
      });
      countGroup.replaceChildren();
      strokes.forEach(function (line) {
        var one = built[line.id], tip = one.tip;
        if (line.parts) { drawCount(one, blocks); }
        if (one.parts.badge) { blocks.push(Object.assign(
          box(drawBadge(one, badges, size), BADGE * size + 2), { solid: true })); }
        if (!roomy) { return; }
        if (one.long) {
          blocks.push(box({ x: tip.x - tip.dx * one.long / 2, y: tip.y - tip.dy * one.long / 2 },
            one.long / 2));
        }
        var whole = one.sums[one.sums.length - 1], length;
        for (length = 0; length < whole; length += 6) {
          traces.push(mapapp.along(one.course, one.sums, length));
        }
      });
      scene = { stands: stands, blocks: blocks, traces: traces };
      drawNames();
    }

    function draws(line) { return known.has(line); }

    var known = new Set();
    function set(lines) {
      drawn = lines;
      known = new Set(lines);
      if (held) { return; }
      strokes = lines.length > SVG_MOST ? lines.filter(function (line) {
        return line.number !== undefined;
      }) : lines;
      var legs = new Set(strokes);
      many.set(strokes === drawn ? [] : lines.filter(function (line) { return !legs.has(line); }));
      if (strokes.length === drawn.length) { strokes = drawn; }
      list.show(strokes !== drawn);
      attach();
      draw();
      if (chosen && !known.has(chosen)) { choose(again(lines), null, named); }
    }

    /* The chosen line as it is drawn now, null where it is not. */
    function again(lines) {
      return lines.find(function (line) { return line.id === chosen.id; }) || null;
    }

    /* On the canvas no element hears the pointer: ask which line is near. */
    var asked = 0;
    function point(event) {
      if (strokes === drawn || asked || event.originalEvent.target.closest(".line, .badge")) { return; }
      asked = window.requestAnimationFrame(function () {
        asked = 0;
        var line = many.near(event.layerPoint);
        hover(line);
        map.getContainer().classList.toggle("pointing", Boolean(line));
      });
    }
    function click(event) {
      var line = strokes === drawn ? null : many.near(event.layerPoint);
      choose(line, line ? event.originalEvent : null);
    }

    map.on("zoomend viewreset", draw);
    map.on("moveend", drawNames);
    map.on("click", click);
    map.on("mousemove", point);
    return {
      on: events.on,
      draw: draw,
      set: set,
      draws: draws,
      /* Nothing is drawn from hold(true) to hold(false); a new drawing begins held. */
      hold: function (wanted) {
        held = wanted;
        set(drawn);
      },
      choose: function (line, claim) { choose(line, null, claim); },
      focus: function (line) {
        if (strokes !== drawn) { list.focus(); return; }
        if (built[line.id]) { built[line.id].parts.stroke.focus({ preventScroll: true }); }
      },
      /* Draw lines without any date with an edge, or as the others. */
      timed: function (wanted) {
        map.getContainer().classList.toggle("timed", wanted);
        many.timed(wanted);
      },
      /* Keep names from under an element. */
      cover: function (element) {
        names.cover(element);
        drawNames();
      },
      destroy: function () {
        map.off("zoomend viewreset", draw);
        map.off("moveend", drawNames);
        map.off("click", click);
        map.off("mousemove", point);
        window.cancelAnimationFrame(asked);
        many.destroy();
        list.element.remove();
        map.removeLayer(svg);
      }
    };
  };
})(window.mapapp = window.mapapp || {});
