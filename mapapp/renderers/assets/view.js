/* Which lines are drawn now: layers, filters, bundles and what they open to. */
(function (mapapp) {
  "use strict";
  var CROWD = 500, MOST = 120, OPENED = 60;

  mapapp.view = function (data, drawing) {
    var hidden = {}, passes = null, extra = [], events = mapapp.events();
    var bundled = data.lines.length > CROWD;
    var view = { crowded: bundled, total: data.lines.length, on: events.on };

    function shown(line) { return !hidden[line.layer.id] && (!passes || passes(line)); }

    /* The largest bundles of each family, each opened one by its parts. */
    function bundles(lines) {
      var made = mapapp.bundles(data, lines), drawn = mapapp.largest(made.groups, MOST);
      view.bundles = made.groups.length;
      view.drawn = drawn.length;
      view.inside = drawn.reduce(function (sum, group) { return sum + group.length; }, made.legs.length);
      return made.legs.concat(drawn.map(made.of));
    }

    function update() {
      var lines = data.lines.filter(shown);
      view.shown = lines.length;
      view.bundled = bundled && lines.length > CROWD;
      view.bundles = 0;
      view.inside = lines.length;
      var draw = view.bundled ? bundles(lines) : lines, there = new Set(draw);
      drawing.set(draw.concat(extra.filter(function (line) { return !there.has(line); })));
      events.tell("change", view);
    }

    view.update = update;
    view.visible = function (layer) { return !hidden[layer]; };
    view.show = function (layer, visible) {
      hidden[layer] = !visible;
      extra = extra.filter(function (line) { return line.layer.id !== layer || visible; });
      update();
    };
    /* Show only the lines that pass test(line); all where it is null. */
    view.filter = function (test) {
      if (!test && !passes && !extra.length) { return; }
      passes = test;
      extra = [];
      update();
    };
    view.bundle = function (wanted) {
      bundled = wanted;
      extra = [];
      update();
    };
    /* Draw a line that filters or a bundle hold back; a bundle opens into its parts. */
    view.reveal = function (line) {
      if (line.parts) { extra = line.parts.slice(0, OPENED); update(); return; }
      if (!drawing.draws(line)) { extra = [line]; update(); }
    };
    return view;
  };

  /* A switch between bundles and every line, with what the bundles leave out. */
  mapapp.bundling = function (view) {
    var box = mapapp.html("input", { type: "checkbox", checked: true, "data-bundle": true, on: {
      change: function () { view.bundle(box.checked); }
    } });
    var told = mapapp.html("p", { "class": "told", role: "status" });
    function tell() {
      told.textContent = !view.bundled ? view.shown > mapapp.MARKED ? "So many lines are drawn without "
        + "the marks of their kinds until you zoom in or filter." : "" : "Lines of one family between the same two countries are one "
        + "bundle: choose it to open it." + (view.drawn < view.bundles ? " Drawn are the " + mapapp.number(view.drawn)
          + " largest of " + mapapp.number(view.bundles) + " bundles, each family's share, " + mapapp.number(view.inside) + " of " + mapapp.number(view.shown)
          + " relations; filters and the table reach the others." : "");
    }
    view.on("change", tell);
    tell();
    return mapapp.html("section", { "class": "bundling", "aria-label": "Bundles" }, [
      mapapp.html("label", { "class": "undated" }, [box, mapapp.html("span", {}, ["Bundle lines between the same two countries"])]),
      told
    ]);
  };
})(window.mapapp = window.mapapp || {});
