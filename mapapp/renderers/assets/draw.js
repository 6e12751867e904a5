/* The whole map on an element: mapapp.draw(root, data, options), or on a Leaflet map that is there:
   mapapp.attach(map, data, options). README.md beside the Python module tells both. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html, POLAR = 81;

  function calm() { return window.matchMedia("(prefers-reduced-motion: reduce)").matches; }

  /* Show what the map is about, with room for names at its edges. */
  function fit(map, data, right) {
    var box = data.bounds;
    map.fitBounds([[box[1], box[0]], [box[3], box[2]]], {
      animate: false, paddingTopLeft: [44, 34], paddingBottomRight: [44 + (right || 0), right === undefined ? 34 : 70]
    });
  }

  /* Draw lines, symbols and names on a Leaflet map, with a popup for the line that is chosen. */
  mapapp.attach = function (map, payload, options) {
    var data = payload.lines ? payload : mapapp.read(payload), chosen = options || {};
    var container = map.getContainer(), events = mapapp.events(), popup = null;
    container.classList.add("mapapp-map");
    var unpaint = mapapp.paint(container, data.theme, chosen.scheme);
    /* Tiles only where the map names a server of them. */
    var tiles = data.tiles ? L.tileLayer(data.tiles).addTo(map) : null;
    var unground = function () {};
    var drawing = mapapp.drawing(map, data), view = mapapp.view(data, drawing);
    var byClaim = null;

    /* A popup may move the map to be seen; without it the map goes back, unless a person moved it. */
    var before = null;
    function keep() { before = null; }
    function close() {
      /* One that is closed to make room for another does not take the choice with it. */
      var open = popup;
      popup = null;
      if (open) { map.closePopup(open); }
      if (before) { map.panTo(before, { animate: false }); }
      before = null;
    }
    map.on("dragstart zoomstart", keep);
    /* Where the map is small a popup would hide it, and a panel tells the same. */
    function wanted() {
      var size = map.getSize();
      return chosen.popup !== false && !(chosen.told && (size.x < 560 || size.y < 420));
    }
    /* Where it stands is known once it is there and has its size. */
    function point(choice) {
      before = map.getCenter();
      popup = L.popup({
        maxWidth: 290, minWidth: 230, maxHeight: 300, autoPan: false, autoPanPadding: [14, 14],
        className: "mapapp-popup", offset: [0, -4], closeOnClick: false, autoClose: false
      }).setLatLng(before).setContent(
        mapapp.viewer(data, choice.line, true, choice.claim, null, turned)).openOn(map);
      popup.options.autoPan = true;
      var element = popup.getElement();
      popup.setLatLng(choice.at({ x: element.offsetWidth, y: element.offsetHeight }));
      popup.on("remove", function () { if (popup) { popup = null; drawing.choose(null); } });
    }
    drawing.on("choose", function (choice) {
      close();
      if (choice.line && wanted()) { point(choice); }
      events.tell("select", choice.line, choice.line ? choice.claim : undefined);
    });
    drawing.on("missing", view.reveal);
    function turned(claim) { events.tell("claim", claim); }

    /* The line that shows a claim; a tour's leg before its relation. */
    function lineOf(claim) {
      if (!byClaim) {
        byClaim = new Map();
        data.lines.forEach(function (line) {
          line.claims.forEach(function (index) {
            if (!byClaim.has(index)) { byClaim.set(index, line); }
          });
        });
      }
      return byClaim.get(claim) || null;
    }
    function key(event) {
      var line = handle.selected;
      if (event.key !== "Escape" || !line) { return; }
      drawing.choose(null);
      drawing.focus(line);
    }
    container.addEventListener("keydown", key);
    var handle = {
      map: map,
      data: data,
      selected: null,
      on: events.on,
      tell: events.tell,
      draw: drawing.draw,
      show: view.show,
      filter: view.filter,
      view: view,
      /* Draw for the first time, where options.held put it off until the map has its size. */
      begin: function () {
        if (chosen.basemap) { unground = mapapp.world(map, chosen.basemap, data, Boolean(tiles)); }
        drawing.hold(false);
      },
      lineOf: lineOf,
      /* Choose a line or bundle that is at hand, null for none, and give a line the focus. */
      choose: drawing.choose,
      timed: drawing.timed,
      focus: drawing.focus,
      cover: drawing.cover,
      /* Show all, leaving so many pixels at the right to what stands there. */
      fit: function (right) { fit(map, data, right); },
      /* Choose a line by its own id, its relation's or leg's, or one of its claims'. */
      select: function (id) {
        var claim = data.claims.find(function (one) { return one.id === id; });
        var line = claim ? lineOf(claim.index) : data.lines.find(function (one) {
          return one.id === id || one.ref === id;
        }) || null;
        line = view.current(line, claim && claim.index);
        drawing.choose(line, claim ? claim.index : undefined);
        return line;
      },
      destroy: function () {
        close();
        map.off("dragstart zoomstart", keep);
        uncontrol();
        unnotice();
        unpaint();
        unground();
        if (tiles) { map.removeLayer(tiles); }
        drawing.destroy();
        container.removeEventListener("keydown", key);
      }
    };
    events.on("select", function (line) { handle.selected = line; });
    var uncontrol = chosen.control ? mapapp.control(map, data, handle, chosen.titled || chosen.header === false) : function () {};
    var unnotice = mapapp.notice(map, view);
    if (!chosen.held) { handle.begin(); }
    return handle;
  };

  function leaflet(element, data) {
    var still = calm();
    var map = L.map(element, {
      attributionControl: false, zoomControl: false, zoomSnap: 0, zoomDelta: 0.5, wheelPxPerZoomLevel: 90,
      minZoom: 0.5, maxZoom: 8, zoomAnimation: !still, fadeAnimation: !still,
      markerZoomAnimation: !still, inertia: !still, maxBoundsViscosity: 0.8
    });
    /* Where the map is narrow, a popup takes its upper half. */
    L.control.zoom({ position: element.clientWidth < 560 ? "bottomright" : "topleft" }).addTo(map);
    fit(map, data);
    /* Bounds end where the projection does: at a pole they would leave no room for a symbol. */
    if (data.bounds[1] > -POLAR && data.bounds[3] < POLAR) {
      map.setMaxBounds([[-86, data.bounds[0] - 200], [86, data.bounds[2] + 200]]);
    }
    return map;
  }

  function side(data, handle, parts) {
    var panel = mapapp.panel(handle, parts);
    var layers = mapapp.layers(data, parts.change), legend = mapapp.legend(data);
    var find = data.claims.length ? mapapp.filters(data, parts.filter, handle.view.visible) : null;
    var time = mapapp.time(data, parts.until, parts.leg);
    mapapp.follow(handle.view, layers, legend);
    return {
      find: find,
      time: time,
      element: html("aside", {}, [
        data.layers.length ? panel : null, find,
        handle.view.crowded ? mapapp.bundling(handle.view) : null, data.layers.length ? layers : null,
        time, legend,
        mapapp.tray(data, function (item) { parts.undrawn(item); })
      ]),
      show: panel.show, panel: panel, layers: layers
    };
  }

  /* Everything on an element: the map and what stands round it. */
  mapapp.draw = function (root, payload, options) {
    var chosen = options || {}, data = mapapp.read(payload);
    var unpaint = mapapp.paint(root, data.theme, chosen.scheme);
    var canvas = html("div", {
      "class": "map", role: "region", "aria-label": "Map: " + data.title,
      vars: chosen.height ? { height: chosen.height } : {}
    });
    var stage = html("div", { "class": "stage" }, [canvas]);
    var first = html("div", { "class": "first" });
    root.classList.add("mapapp");
    root.classList.toggle("placed", Boolean(chosen.height));
    root.replaceChildren();
    function add(parent, child) { if (child) { parent.append(child); } }
    add(root, mapapp.banner(data, "top"));
    if (chosen.header !== false) {
      add(first, mapapp.header(data, chosen.table === false ? null : function () {
        if (table) {
          table.scrollIntoView({ behavior: calm() ? "auto" : "smooth" });
          table.querySelector("[tabindex]").focus({ preventScroll: true });
        }
      }));
    }
    if (data.empty) { add(first, html("p", { "class": "empty", role: "status" }, [data.empty])); }
    first.append(stage);
    if (!chosen.control) { add(first, mapapp.credits(data)); }
    root.append(first);

    var map = leaflet(canvas, data);
    var handle = mapapp.attach(map, data, Object.assign({}, chosen, {
      held: true, titled: true, told: chosen.side !== false
    }));
    var about = null, table = null, show = handle.show, passed = null;
    function rows() {
      if (!table) { return; }
      table.show(data.claims.filter(function (claim) {
        return claim.layers.some(handle.view.visible) && (!passed || passed[claim.index]);
      }), handle.view.lines());
    }
    function change(layer, visible) {
      show(layer, visible);
      if (about) { about.layers.set(layer, visible); }
      if (handle.find) { handle.find.tell(); }
      rows();
      handle.tell("layers");
    }
    /* A relation without a line still has sentences: show them as a line that is not drawn. */
    function undrawn(item, claim) {
      var layer = data.layers.find(function (one) { return one.id === item.layer; });
      handle.select(null);
      if (!about) { return; }
      about.show(Object.assign({}, item, { layer: layer }), claim);
      handle.tell("claim", claim === undefined ? item.claims[0] : claim);
      sight();
    }
    function open(index) {
      var item = data.undrawn.find(function (one) { return one.claims.indexOf(index) >= 0; });
      if (item) { undrawn(item, index); } else { handle.select(data.claims[index].id); }
    }
    /* Open the claim that a link names, drawn or not, or say that there is none; gives whether there is. */
    handle.open = function (id) {
      var index = data.claims.findIndex(function (claim) { return claim.id === id; });
      if (index >= 0) { open(index); } else if (about) {
        handle.select(null);
        about.show(null, undefined, "The link names a claim that is not in this map: " + mapapp.shorten(id, 40));
      }
      sight();
      return index >= 0;
    };
    /* To the map, where it is not on the screen with the panel. */
    function back() { if (stage.offsetHeight > window.innerHeight) { scroll(canvas, "center"); } }
    function popped() { return canvas.querySelector(".mapapp-popup"); }
    function scroll(element, block) { element.scrollIntoView({ block: block, behavior: calm() ? "auto" : "smooth" }); }
    /* Bring a choice to sight: the panel, where the screen is too small for all of map and panel. */
    function sight() {
      if (!about) { return; }
      var box = about.panel.getBoundingClientRect(), high = window.innerHeight;
      if (stage.offsetHeight <= high) { scroll(stage, "nearest"); return; }
      if (box.top >= 0 && box.bottom <= high) { return; }
      scroll(about.panel, box.height < 0.7 * high ? "end" : "start");
    }
    /* Show a leg of a tour that is played, and its layer where that was switched off. */
    function leg(line, layer) {
      var hidden = !handle.view.visible(layer.id);
      if (hidden) { change(layer.id, true); }
      if (hidden || !line) { about.time.say(hidden ? "The layer " + layer.title + " was switched on." : ""); }
      handle.select(line ? line.id : null);
      if (line && line.number === 1) { sight(); }
    }
    function filter(passes, state) {
      handle.timed(Boolean(state.until || state.from));
      if (about && about.time) { about.time.set(state); }
      var same = !passes && !passed;
      passed = passes;
      handle.filter(passes);
      if (!same) { rows(); }
      if (chosen.filtered) { chosen.filtered(state); }
    }
    if (chosen.side !== false) {
      about = side(data, handle, {
        root: root, change: change, undrawn: undrawn, reach: function (index) { return Boolean(table) && table.reach(index); },
        filter: filter, turned: function (claim) { handle.tell("claim", claim); },
        closed: function () { if (canvas.contains(mapapp.focused(canvas))) { back(); } },
        until: function (day) { about.find.set(Object.assign({}, about.find.state(), { until: day })); },
        leg: leg
      });
      if (about.element.childNodes.length) { stage.append(about.element); }
      handle.on("select", function (line, claim) {
        about.show(line, claim);
        /* Only who chose on the map itself is moved: others stay where they read. */
        if (canvas.contains(mapapp.focused(canvas)) && !popped()) { (line ? sight : back)(); }
      });
      document.addEventListener("keydown", about.panel.escape);
    }
    /* The state of the filters, and set(state), where the page has them. */
    handle.find = about && about.find;
    if (chosen.table !== false && data.claims.length) {
      table = mapapp.table(data, function (index) {
        open(index);
        sight();
      });
      root.append(table);
    }
    add(root, mapapp.banner(data, "bottom"));
    map.invalidateSize({ pan: false });
    if (!chosen.control) { fit(map, data); }
    var watcher = new ResizeObserver(function () { map.invalidateSize({ pan: false }); });
    watcher.observe(canvas);
    var unprint = mapapp.sheet(map, canvas);
    handle.begin();
    if (chosen.select) { handle.select(chosen.select); }

    var destroy = handle.destroy;
    handle.show = change;
    handle.destroy = function () {
      if (about && about.time) { about.time.stop(); }
      if (about) { document.removeEventListener("keydown", about.panel.escape); }
      if (table) { table.destroy(); }
      watcher.disconnect();
      unprint();
      destroy();
      unpaint();
      map.remove();
      root.replaceChildren();
    };
    return handle;
  };
})(window.mapapp = window.mapapp || {});
