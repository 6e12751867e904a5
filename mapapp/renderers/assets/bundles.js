/* Many relations as few lines: those of one family and one status between the same two countries are
   one bundle, so that a plan never lies under the line of a fact. */
(function (mapapp) {
  "use strict";
  /* The country that a node stands in, else the node itself. */
  mapapp.country = function (node) {
    return node.kind !== "region" && node.outline ? node.outline[0] : node.id;
  };

  /* "12 planned relations" */
  mapapp.tally = function (lines) {
    var status = lines[0].status;
    return mapapp.number(lines.length) + (status === "asserted" ? "" : " " + status) + " relations";
  };

  /* A node for what stands in one country: the state's own where a line has it. */
  function stand(lines, end, states) {
    var first = lines[0][end], state = states[mapapp.country(first)];
    return state || Object.assign({}, first, { offset: undefined });
  }

  function bundle(lines, states) {
    if (lines.length === 1) { return lines[0]; }
    /* Width is for sources alone: a bundle is no wider than its least. */
    var best = lines.reduce(function (a, b) { return b.look.width < a.look.width ? b : a; });
    var from = stand(lines, "from", states), to = stand(lines, "to", states);
    return Object.assign({}, best, {
      id: "bundle:" + best.id, parts: lines, from: from, to: to,
      symmetric: lines.every(function (line) { return line.symmetric; }),
      label: from.label + " \u2192 " + to.label + ", " + best.layer.title + ": " + mapapp.tally(lines),
      claims: [], conflicts: [], left: 0, number: undefined
    });
  }

  /* The largest groups, at most so many: of each layer a share as large as its share of all lines,
     so that no family looks absent because another's groups are larger. */
  mapapp.largest = function (groups, most) {
    if (groups.length <= most) { return groups; }
    var total = 0, counts = new Map(), left = new Map();
    groups.forEach(function (group) {
      var layer = group[0].layer.id;
      total += group.length;
      counts.set(layer, (counts.get(layer) || 0) + group.length);
    });
    counts.forEach(function (count, layer) {
      left.set(layer, Math.max(1, Math.floor(most * count / total)));
    });
    return groups.filter(function (group) {
      var layer = group[0].layer.id, room = left.get(layer);
      left.set(layer, room - 1);
      return room > 0;
    });
  };

  /* The lines bundled, the largest bundle first; legs of tours stay by themselves. */
  mapapp.bundles = function (data, lines) {
    var groups = new Map(), states = {}, legs = [];
    data.nodes.forEach(function (node) { if (node.kind === "state") { states[node.id] = node; } });
    lines.forEach(function (line) {
      if (line.number !== undefined) { legs.push(line); return; }
      var key = mapapp.country(line.from) + "|" + mapapp.country(line.to) + "|" + line.layer.id
        + "|" + line.status;
      if (groups.has(key)) { groups.get(key).push(line); } else { groups.set(key, [line]); }
    });
    var all = Array.from(groups.values()).sort(function (a, b) {
      return b.length - a.length || (a[0].id < b[0].id ? -1 : 1);
    });
    return { legs: legs, groups: all, of: function (group) { return bundle(group, states); } };
  };
})(window.mapapp = window.mapapp || {});
