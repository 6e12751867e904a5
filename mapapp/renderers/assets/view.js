/* Which lines are drawn now: layers, filters, bundles and what they open to. */
(function (mapapp) {
  "use strict";
  /* Above so many lines all are bundled, and at most so many bundles drawn; so many lines of one look
     between the same two ends are one bundle on any map; so many of a bundle's parts are drawn. */
  var CROWD = 500, MOST = 120, FAN = 6, OPENED = 60;

  mapapp.view = function (data, drawing) {
    var hidden = {}, passes = null, extra = [], events = mapapp.events(), lines = [], draw = [];
    var bundled = true, byId = null, crowded = data.lines.length > CROWD;
    var view = { total: data.lines.length, on: events.on };

    /* The lines of visible layers, each by its claims that pass. */
    function passing() {
      var seen = data.lines.filter(function (line) { return !hidden[line.layer.id]; });
      if (!passes) { return seen; }
      return seen.map(function (line) { return mapapp.cut(data, line, passes); }).filter(Boolean);
    }

    /* The largest bundles of each family, each opened one by its parts. */
    function bundles(made) {
      var few = mapapp.largest(made.groups, MOST);
      view.bundles = made.groups.length;
      view.drawn = few.length;
      view.inside = few.reduce(function (sum, group) { return sum + group.length; }, made.legs.length);
      return made.legs.concat(few.map(made.of));
    }

    /* On a map with room for every line, those that would be a fan of many are a bundle. */
    function fans(made) {
      var inside = new Map();
      made.groups.forEach(function (group) {
        if (group.length <= FAN) { return; }
        var bundle = made.of(group);
        view.bundles += 1;
        group.forEach(function (line, i) { inside.set(line, i ? null : bundle); });
      });
      view.drawn = view.bundles;
      return view.bundles ? lines.map(function (line) {
        return inside.has(line) ? inside.get(line) : line;
      }).filter(Boolean) : lines;
    }

    function update() {
      var many;
      lines = passing();
      byId = null;
      many = crowded && lines.length > CROWD;
      view.shown = lines.length;
      view.bundles = 0;
      view.inside = lines.length;
      draw = !bundled ? lines : (many ? bundles : fans)(mapapp.bundles(data, lines));
      view.bundled = bundled && view.bundles > 0;
      put();
    }

    /* A line that was asked for stands in the place of what a filter leaves of it. */
    function put() {
      var there = new Set(draw), asked;
      extra = extra.filter(function (line) { return !there.has(line); });
      asked = new Set(extra.map(function (line) { return line.id; }));
      drawing.set(draw.filter(function (line) { return !asked.has(line.id); }).concat(extra));
      events.tell("change", view);
    }

    view.update = update;
    /* What is on the map now, bundles by what they hold. */
    view.lines = function () { return lines.concat(extra); };
    view.visible = function (layer) { return !hidden[layer]; };
    view.show = function (layer, visible) {
      hidden[layer] = !visible;
      extra = extra.filter(function (line) { return line.layer.id !== layer || visible; });
      update();
    };
    /* Show each line by those of its claims that pass, an array of true and false; all where null. */
    view.filter = function (wanted) {
      if (!wanted && !passes && !extra.length) { return; }
      passes = wanted;
      extra = [];
      update();
    };
    view.bundle = function (wanted) {
      bundled = wanted;
      extra = [];
      update();
    };
    /* A line as it is on the map now: where a claim is named that filters leave out, whole. */
    view.current = function (line, claim) {
      if (!line || !passes) { return line; }
      byId = byId || new Map(lines.map(function (one) { return [one.id, one]; }));
      var now = byId.get(line.id);
      return now && (claim === undefined || now.claims.indexOf(claim) >= 0) ? now : line;
    };
    /* Draw a line that filters or a bundle hold back; a bundle opens into its parts. */
    view.reveal = function (line) {
      if (line.parts) { extra = line.parts.slice(0, OPENED); put(); return; }
      if (!drawing.draws(line)) { extra = [line]; put(); }
    };
    update();
    view.crowded = view.bundles > 0;
    return view;
  };

  /* What the bundles of a crowd leave out, and what a map of many lines does. */
  function words(view) {
    var number = mapapp.number;
    if (!view.bundled) {
      return view.shown > mapapp.MARKED
        ? "So many lines are drawn without the marks of their kinds until you zoom in or filter." : "";
    }
    return "Lines of one family and status between the same two countries are one bundle: choose it to "
      + "open it." + (view.drawn < view.bundles ? " Drawn are the " + number(view.drawn) + " largest of "
        + number(view.bundles) + " bundles, each family\u2019s share, " + number(view.inside) + " of "
        + number(view.shown) + " relations; filters and the table reach the others." : "");
  }

  /* On the map itself, for a picture of it is soon without what stands beside it: how many of its lines
     are drawn, where they are not all. */
  mapapp.notice = function (map, view) {
    var box = mapapp.html("p", { "class": "mapapp-notice" });
    function tell() {
      var drawn = view.bundled ? view.inside : view.shown;
      box.textContent = mapapp.number(drawn) + " of " + mapapp.number(view.total) + " lines are on the map";
      box.hidden = drawn >= view.total;
    }
    view.on("change", tell);
    tell();
    map.getContainer().append(box);
    return function () { box.remove(); };
  };

  /* A switch between bundles and every line. */
  mapapp.bundling = function (view) {
    var box = mapapp.html("input", { type: "checkbox", checked: true, "data-bundle": true, on: {
      change: function () { view.bundle(box.checked); }
    } });
    var told = mapapp.html("p", { "class": "told", role: "status" });
    function tell() { told.textContent = words(view); }
    view.on("change", tell);
    tell();
    return mapapp.html("section", { "class": "bundling", "aria-label": "Bundles" }, [
      mapapp.html("label", { "class": "undated" }, [box, mapapp.html("span", {}, ["Bundle lines between the same two countries"])]),
      told
    ]);
  };
})(window.mapapp = window.mapapp || {});
