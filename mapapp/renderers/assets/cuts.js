/* What a filter leaves: a relation is drawn, named and told by those of its claims that pass, so that
   a plan does not stand as the fact that another claim states. */
(function (mapapp) {
  "use strict";
  /* From the surest to the least sure: a relation has the status of its surest claim. */
  var SURE = ["asserted", "ended", "planned", "alleged", "hypothetical", "denied"];

  function surest(statuses) {
    return statuses.reduce(function (a, b) { return SURE.indexOf(b) < SURE.indexOf(a) ? b : a; });
  }

  function sources(data, claims) {
    return new Set(claims.map(function (index) {
      var document = data.documents[data.claims[index].document] || {};
      return document.publisher || document.id;
    })).size;
  }

  /* A line's look with another status and as many sources as are left; one object for each look. */
  function restyled(data, line, status, claims) {
    var wide = data.widths.indexOf(line.look.width) >= 0, given = data.styles[data.looks[status]];
    var width = wide ? data.widths[Math.min(sources(data, claims), data.widths.length) - 1] : line.look.width;
    var key = [line.style, status, width].join("|");
    if (!data.cuts.has(key)) {
      data.cuts.set(key, Object.assign({}, line.look, {
        width: width, dash: given.dash, opacity: given.opacity, struck: given.struck
      }));
    }
    return { style: key, look: data.cuts.get(key) };
  }

  /* A line with the claims that pass and how many are `left` out; the line itself where all pass,
     null where none does. A stop that no claim tells of passes only where nothing is asked for. */
  mapapp.cut = function (data, line, passes) {
    var claims = line.claims.filter(function (index) { return passes[index]; });
    if (!claims.length) { return null; }
    if (claims.length === line.claims.length) { return line; }
    var status = surest(claims.map(function (index) { return data.claims[index].status; }));
    return Object.assign({}, line, restyled(data, line, status, claims), {
      claims: claims, left: line.claims.length - claims.length, status: status
    });
  };

  /* The legend's entries, those too of statuses that only a filter may bring to the map. */
  mapapp.entries = function (data) {
    var known = new Set(data.legend.map(function (entry) { return entry.key; }));
    var others = Object.keys(data.looks || {}).filter(function (status) {
      return !known.has("status:" + status);
    }).map(function (status) {
      return {
        label: data.statuses[status].split(":")[0], part: "status", symbol: "line",
        style: data.looks[status], key: "status:" + status
      };
    });
    var statuses = data.legend.filter(function (entry) { return entry.part === "status" && entry.style !== undefined; });
    var rest = data.legend.filter(function (entry) { return statuses.indexOf(entry) < 0; });
    return statuses.concat(others, rest);
  };

  /* Whether an entry of the legend has anything to explain among these lines. */
  mapapp.explains = function (data, entry, lines) {
    var key = (entry.key || "").split(":"), tour = data.legend.find(function (other) {
      return other.part === "tour" && other.style !== undefined;
    });
    var normal = data.widths[0];
    function any(test) { return lines.some(function (line) { return test(line, line.number !== undefined); }); }
    var tests = {
      status: function (line, leg) { return !leg && line.status === key[1]; },
      symmetric: function (line, leg) { return !leg && line.symmetric; },
      thin: function (line, leg) { return !leg && line.look.width < normal; },
      wide: function (line, leg) { return !leg && line.look.width > normal; },
      stop: function (line, leg) { return leg && line.phase === key[1]; },
      listed: function (line, leg) { return leg && line.look.width < data.styles[tour.style].width; },
      symbol: function (line) { return line.from.kind === key[1] || line.to.kind === key[1]; }
    };
    return !tests[key[0]] || any(tests[key[0]]);
  };
})(window.mapapp = window.mapapp || {});
