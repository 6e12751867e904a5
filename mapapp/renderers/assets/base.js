/* Elements, text and data: what all other parts of the map's script stand on.
   Text reaches the page through text nodes and attributes alone, never as markup. */
(function (mapapp) {
  "use strict";
  var SVG = "http://www.w3.org/2000/svg";

  function fill(element, properties, children) {
    Object.keys(properties || {}).forEach(function (name) {
      var value = properties[name];
      if (value === null || value === undefined || value === false) { return; }
      if (name === "on") {
        Object.keys(value).forEach(function (type) { element.addEventListener(type, value[type]); });
      } else if (name === "vars") {
        Object.keys(value).forEach(function (key) { element.style.setProperty(key, value[key]); });
      } else {
        element.setAttribute(name, value === true ? "" : value);
      }
    });
    (children || []).forEach(function (child) {
      if (child !== null && child !== undefined) {
        element.append(child.nodeType ? child : document.createTextNode(String(child)));
      }
    });
    return element;
  }

  /* An HTML element; children are elements or text. */
  mapapp.html = function (tag, properties, children) {
    return fill(document.createElement(tag), properties, children);
  };

  mapapp.svg = function (tag, properties, children) {
    return fill(document.createElementNS(SVG, tag), properties, children);
  };

  /* Points [lon, lat] from whole hundredths of a degree, each a step from the one before. */
  mapapp.points = function (steps) {
    var points = [], x = 0, y = 0, i;
    for (i = 0; i < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
      points.push([x / 100, y / 100]);
    }
    return points;
  };

  /* How numbers and days are written. The words of a map stay as they are, and so does its `lang`. */
  var locale = null;
  mapapp.speak = function (tag) {
    try { locale = Intl.getCanonicalLocales(tag)[0] || null; } catch (error) { locale = null; }
  };
  mapapp.number = function (value) {
    /* Setting up the browser's own way of writing numbers takes longer than drawing twenty lines. */
    return locale ? value.toLocaleString(locale) : String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  };
  /* A day from "2016-08-23", which it stays where nobody asks for another form. */
  mapapp.day = function (iso) {
    return locale && iso ? new Date(iso + "T00:00Z").toLocaleDateString(locale,
      { dateStyle: "medium", timeZone: "UTC" }) : iso;
  };

  mapapp.shorten = function (text, most) {
    var letters = Array.from(text);
    return letters.length > most ? letters.slice(0, most - 1).join("").trimEnd() + "\u2026" : text;
  };

  /* The element that has the focus, in a shadow root too. */
  mapapp.focused = function (within) { return within.getRootNode().activeElement; };

  /* Give an element these children; the one that has the focus is not moved, for it would lose it. */
  mapapp.refill = function (parent, wanted) {
    var active = mapapp.focused(parent), at = active ? wanted.findIndex(function (child) {
      return child.contains(active) && child.parentNode === parent;
    }) : -1, kept = wanted[at];
    if (!kept) { parent.replaceChildren.apply(parent, wanted); return; }
    Array.from(parent.childNodes).forEach(function (child) { if (child !== kept) { child.remove(); } });
    kept.before.apply(kept, wanted.slice(0, at));
    kept.after.apply(kept, wanted.slice(at + 1));
  };

  /* The place that a key asks for in a list, from a place in it; undefined for any other key. */
  mapapp.step = function (key, at, count, leap) {
    var to = {
      ArrowDown: at + 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowLeft: at - 1,
      PageDown: at + leap, PageUp: at - leap, Home: 0, End: count - 1
    }[key];
    return to === undefined ? to : Math.max(0, Math.min(count - 1, to));
  };

  /* A name for elements that must be told apart in one document: two maps may stand in it. */
  var count = 0;
  mapapp.unique = function (word) {
    count += 1;
    return "mapapp-" + word + "-" + count;
  };

  /* Calls that others make when something happens: on(type, call) and tell(type, value). */
  mapapp.events = function () {
    var calls = {};
    return {
      on: function (type, call) { (calls[type] = calls[type] || []).push(call); },
      tell: function (type, value, more) {
        (calls[type] || []).forEach(function (call) { call(value, more); });
      }
    };
  };

  function span(from, to) { return from < 0 ? undefined : [from, to]; }

  /* A claim from its row; an older payload has objects already. */
  function claim(row, data, index) {
    if (!Array.isArray(row)) { return Object.assign({ index: index }, row); }
    var days = row[15] < 0 ? [] : data.days[row[15]];
    return Object.assign({
      index: index, id: row[0], kind: row[1], document: row[2], source: data.names[row[3]],
      target: data.names[row[4]], sentence: row[5], status: row[6], said: data.voices[row[7]],
      axes: data.axes[row[8]], evidence: span(row[9], row[10]), sourceAt: span(row[11], row[12]),
      targetAt: span(row[13], row[14]), date: days[0],
      when: days[1] || days[2] ? [days[1], days[2]] : undefined
    }, row[16]);
  }

  /* A relation's line from its row. */
  function relation(row) {
    if (!Array.isArray(row)) { return row; }
    return {
      id: "relation:" + row[0], ref: row[0], source: row[1], target: row[2], style: row[3],
      status: row[4], path: row[5], claims: row[6], symmetric: Boolean(row[7]), conflicts: row[8]
    };
  }

  function label(known, line) {
    var first = known.claims[line.claims[0]];
    return first ? first.source + " " + known.kinds[first.kind].verb + " " + first.target : "";
  }

  /* Whether no claim of a line, or of any line of a bundle, has a date. */
  mapapp.undated = function (data, line) {
    return (line.parts || [line]).every(function (part) {
      return part.claims.every(function (index) { return !data.claims[index].when; });
    });
  };

  /* The payload with what each line needs at hand: its layer, its style and its points. */
  mapapp.read = function (data) {
    var lists = ["layers", "nodes", "claims", "kinds", "styles", "sentences", "documents", "legend",
      "undrawn", "unplaced", "failures", "credits", "notes", "widths"];
    var known = Object.assign({}, data, { cuts: new Map() }), lines = [];
    lists.forEach(function (name) { known[name] = data[name] || []; });
    known.claims = known.claims.map(function (row, i) { return claim(row, data, i); });
    known.layers = known.layers.map(function (layer) {
      var mine = Object.assign({}, layer, { lines: [] });
      (layer.lines || []).forEach(function (line) {
        var full = Object.assign({ claims: [] }, relation(line), {
          layer: mine
        });
        full.points = mapapp.points(full.path);
        full.look = known.styles[full.style];
        full.from = known.nodes[full.source];
        full.to = known.nodes[full.target];
        full.label = full.label || label(known, full);
        /* How often round the globe its end must go to stand where its node does. */
        full.turn = Math.round((full.to.at[0] / 100 - full.points[full.points.length - 1][0]) / 360);
        mine.lines.push(full);
        lines.push(full);
      });
      return mine;
    });
    known.lines = lines;
    /* Who is at home in a country, and every name that a claim or a home has. */
    known.homes = new Map((data.homes || []).map(function (pair) { return [data.names[pair[0]], data.names[pair[1]]]; }));
    known.actors = new Set(known.homes.values());
    known.claims.forEach(function (one) { known.actors.add(one.source).add(one.target); });
    known.actors = Array.from(known.actors).sort();
    /* The layers that show a claim: its family's, and that of the tour it is a stop of. */
    known.claims.forEach(function (one) { one.layers = [known.kinds[one.kind].layer]; });
    lines.forEach(function (line) {
      if (line.number === undefined) { return; }
      line.claims.forEach(function (index) { known.claims[index].layers.push(line.layer.id); });
    });
    return known;
  };
})(window.mapapp = window.mapapp || {});
