/* The claims as a table that follows the map; past some hundreds only the rows in sight exist. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html, FEW = 200, HIGH = 66, ROOM = 8, LEAP = 10;
  /* So many rows are printed; more would be a book that takes minutes to lay out. */
  var PRINTED = 1000;
  var HEADS = ["From", "Relation", "To", "Status", "Who says so", "Date", "Sentence", "Document"];

  function cells(data, claim) {
    var kind = data.kinds[claim.kind], document = data.documents[claim.document] || {};
    return [
      claim.source, (kind.symmetric ? "\u2194 " : "\u2192 ") + kind.title, claim.target, claim.status,
      mapapp.voices(data, claim), claim.date || "undated", data.sentences[claim.sentence],
      document.title || document.source || ""
    ];
  }

  function row(data, claim, open, place) {
    var words = cells(data, claim);
    var content = words.slice();
    content[0] = html("button", {
      type: "button", "class": "link", tabindex: -1, on: { click: function () { open(claim.index); } },
      "aria-label": "Show " + mapapp.heading(data, claim)
    }, [claim.source]);
    content[3] = html("span", { "class": "status " + claim.status }, [claim.status]);
    return html("tr", {
      "data-claim": claim.id, "aria-rowindex": place + 2
    }, content.map(function (cell) { return html("td", { dir: "auto" }, [html("div", {}, [cell])]); }));
  }

  /* `open` gets the index of a claim that is asked for. */
  mapapp.claimTable = function (data, open) {
    var shown = data.claims.slice(), order = { column: -1, down: false }, body = html("tbody"), first = -1, at = 0;
    var printed = false, rest = html("p", { "class": "rest" });
    var caption = html("caption", {}), ranks = new Map();
    var heads = HEADS.map(function (head, i) {
      return html("th", { scope: "col", "aria-sort": "none" }, [html("button", {
        type: "button", on: { click: function () { sort(i); } }
      }, [head])]);
    });
    var table = html("table", {}, [caption, html("thead", {}, [html("tr", {}, heads)]), body]);
    var box = html("div", {
      "class": "scroll", tabindex: 0, role: "region", "aria-label": "Claims: arrow keys go from row to row",
      on: { scroll: function () { if (shown.length > FEW) { fill(); } } }
    }, [rest, table]);

    body.addEventListener("keydown", press);
    body.addEventListener("focusin", function () {
      at = focus().getAttribute("aria-rowindex") - 2;
      mark();
    });

    function spacer(rows) {
      return html("tr", { "aria-hidden": "true", "class": "spacer", vars: { height: rows * HIGH + "px" } },
        [html("td", { colspan: HEADS.length })]);
    }

    /* The row of a claim's place in the table; the one that stands there already where it has the focus. */
    function made(place) {
      var old = focus();
      if (!old || old.dataset.claim !== shown[place].id) { return row(data, shown[place], open, place); }
      old.setAttribute("aria-rowindex", place + 2);
      return old;
    }

    function focus() {
      var active = mapapp.focused(box);
      return body.contains(active) ? active.closest("tr") : null;
    }

    /* One row is in the order of Tab, the rows about it are reached with the arrow keys. */
    function mark() {
      body.querySelectorAll("tr[data-claim] button").forEach(function (button) {
        button.tabIndex = button.closest("tr").getAttribute("aria-rowindex") - 2 === at ? 0 : -1;
      });
    }

    function range(from, to) {
      return shown.slice(from, to).map(function (claim, i) { return made(from + i); });
    }

    /* Paper does not scroll: all rows, or as many as are printed and how many are left out in words. */
    function print(on) {
      printed = on;
      var left = on ? Math.max(0, shown.length - PRINTED) : 0;
      rest.textContent = left ? "Printed are the first " + mapapp.number(PRINTED) + " of " + mapapp.number(shown.length)
        + " claims in this order; " + mapapp.number(left) + " are left out. Filters narrow them." : "";
      box.classList.toggle("virtual", shown.length > FEW && !on);
      if (shown.length > FEW) { fill(true); }
    }

    /* The rows in sight; the row that has the focus stays, wherever it is scrolled to. */
    function fill(anew) {
      if (shown.length <= FEW || printed) {
        mapapp.refill(body, range(0, Math.min(shown.length, printed ? PRINTED : FEW)));
        mark();
        return;
      }
      var seen = Math.max(0, Math.ceil(box.scrollTop / HIGH)), top = Math.max(0, seen - ROOM);
      var count = Math.ceil((box.clientHeight || 600) / HIGH) + 2 * ROOM;
      top = Math.max(0, Math.min(top, shown.length - count));
      if (!focus()) { at = Math.min(seen, shown.length - 1); }
      if (top === first && !anew) { mark(); return; }
      first = top;
      var end = Math.min(shown.length, top + count), rows = [spacer(top)].concat(range(top, end));
      if (at < top) { rows = [spacer(at), made(at), spacer(top - at - 1)].concat(rows.slice(1)); }
      if (at >= end) { rows.push(spacer(at - end), made(at), spacer(shown.length - at - 1)); }
      mapapp.refill(body, at >= end ? rows : rows.concat(spacer(shown.length - end)));
      mark();
    }

    /* Give the focus to a row; a long table is first scrolled to where it is. */
    function go(to) {
      at = to;
      if (shown.length > FEW) {
        var top = to * HIGH, high = box.clientHeight - 2.5 * HIGH;
        if (top < box.scrollTop) { box.scrollTop = top; }
        if (top > box.scrollTop + high) { box.scrollTop = top - high; }
        fill(true);
      }
      mark();
      var button = body.querySelector("[aria-rowindex='" + (to + 2) + "'] button");
      if (button) { button.focus({ preventScroll: shown.length > FEW }); }
    }

    function press(event) {
      var to = focus() ? mapapp.step(event.key, at, shown.length, LEAP) : undefined;
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) { return; }
      event.preventDefault();
      go(to);
    }

    /* A claim's place by a column, words compared once. */
    function key(claim) {
      if (order.column === 5) { return claim.when ? claim.when[0] || claim.when[1] : "9999"; }
      return String(cells(data, claim)[order.column]);
    }

    function ranked() {
      if (order.column < 0) { return; }
      ranks.clear();
      shown.forEach(function (claim) { ranks.set(claim, key(claim)); });
      var compare = new Intl.Collator(undefined, { numeric: true }).compare;
      shown.sort(function (a, b) {
        return (order.down ? -1 : 1) * compare(ranks.get(a), ranks.get(b)) || a.index - b.index;
      });
    }

    function sort(column) {
      order = { column: column, down: order.column === column && !order.down };
      heads.forEach(function (head, i) {
        head.setAttribute("aria-sort",
          i === column ? (order.down ? "descending" : "ascending") : "none");
      });
      show(shown);
    }

    function show(claims) {
      shown = claims;
      ranked();
      box.classList.toggle("virtual", shown.length > FEW && !printed);
      table.setAttribute("aria-rowcount", shown.length + 1);
      caption.textContent = "Claims: " + mapapp.number(shown.length) + (shown.length < data.claims.length
        ? " of " + mapapp.number(data.claims.length) + "; " + mapapp.number(data.claims.length - shown.length)
          + " are left out by filters and layers" : "");
      var mine = focus(), here = mine ? shown.findIndex(function (claim) { return claim.id === mine.dataset.claim; }) : -1;
      if (mine && here < 0) { box.focus({ preventScroll: true }); }
      if (here < 0) { box.scrollTop = 0; }
      at = Math.max(0, here);
      fill(true);
    }
    show(shown);
    box.display = show;
    box.destroy = mapapp.printing(print);
    /* Give the focus to the row of a claim, where it is shown. */
    box.reach = function (index) {
      var place = shown.findIndex(function (claim) { return claim.index === index; });
      if (place >= 0) { go(place); }
      return place >= 0;
    };
    return box;
  };

  /* The stops of all tours. */
  mapapp.stopTable = function (data) {
    var rows = [];
    data.layers.forEach(function (layer) {
      layer.lines.forEach(function (line) {
        if (line.number === undefined) { return; }
        rows.push(html("tr", { "data-leg": line.ref },
          [layer.title, line.number, line.to.label, (line.stop ? line.stop + ", " : "") + line.phase].map(function (cell) {
            return html("td", { dir: "auto" }, [cell]);
          })));
      });
    });
    return rows.length ? html("div", {
      "class": "scroll", tabindex: 0, role: "region", "aria-label": "Stops"
    }, [html("table", {}, [
      html("caption", {}, ["Stops"]),
      html("thead", {}, [html("tr", {}, ["Tour", "Stop", "Place", "State"].map(function (head) {
        return html("th", { scope: "col" }, [head]);
      }))]),
      html("tbody", {}, rows)
    ])]) : null;
  };

  mapapp.table = function (data, open) {
    var claims = data.claims.length ? mapapp.claimTable(data, open) : null, stops = mapapp.stopTable(data);
    var box = html("div", { "class": "tables" }, [claims, stops]);
    box.reach = function (index) { return Boolean(claims) && claims.reach(index); };
    box.destroy = function () { if (claims) { claims.destroy(); } };
    /* Show these claims, and the stops among the lines on the map. */
    box.show = function (shown, lines) {
      if (claims) { claims.display(shown); }
      var legs = stops && new Set(lines.map(function (line) { return line.ref; }));
      if (stops) {
        stops.querySelectorAll("tr[data-leg]").forEach(function (row) {
          row.hidden = !legs.has(row.dataset.leg);
        });
      }
    };
    return box;
  };
})(window.mapapp = window.mapapp || {});
