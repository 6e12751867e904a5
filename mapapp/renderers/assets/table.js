/* The claims as a table that follows the map; past some hundreds only the rows in sight exist. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html, FEW = 200, HIGH = 66, ROOM = 8;
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
      type: "button", "class": "link", on: { click: function () { open(claim.index); } },
      "aria-label": "Show " + mapapp.heading(data, claim)
    }, [claim.source]);
    content[3] = html("span", { "class": "status " + claim.status }, [claim.status]);
    return html("tr", {
      "data-claim": claim.id, "aria-rowindex": place + 2
    }, content.map(function (cell) { return html("td", { dir: "auto" }, [html("div", {}, [cell])]); }));
  }

  /* `open` gets the index of a claim that is asked for. */
  mapapp.claimTable = function (data, open) {
    var shown = data.claims.slice(), order = { column: -1, down: false }, body = html("tbody"), first = -1;
    var caption = html("caption", {}), ranks = new Map();
    var heads = HEADS.map(function (head, i) {
      return html("th", { scope: "col", "aria-sort": "none" }, [html("button", {
        type: "button", on: { click: function () { sort(i); } }
      }, [head])]);
    });
    var table = html("table", {}, [caption, html("thead", {}, [html("tr", {}, heads)]), body]);
    var box = html("div", {
      "class": "scroll", tabindex: 0, role: "region", "aria-label": "Claims",
      on: { scroll: function () { if (shown.length > FEW) { fill(); } } }
    }, [table]);

    function spacer(rows) {
      return html("tr", { "aria-hidden": "true", "class": "spacer", vars: { height: rows * HIGH + "px" } },
        [html("td", { colspan: HEADS.length })]);
    }

    function fill(anew) {
      if (shown.length <= FEW) {
        body.replaceChildren.apply(body, shown.map(function (claim, i) { return row(data, claim, open, i); }));
        return;
      }
      var top = Math.max(0, Math.floor((box.scrollTop - 60) / HIGH) - ROOM);
      var count = Math.ceil((box.clientHeight || 600) / HIGH) + 2 * ROOM;
      top = Math.max(0, Math.min(top, shown.length - count));
      if (top === first && !anew) { return; }
      first = top;
      var end = Math.min(shown.length, top + count);
      var rows = shown.slice(top, end).map(function (claim, i) { return row(data, claim, open, top + i); });
      body.replaceChildren.apply(body, [spacer(top)].concat(rows, [spacer(shown.length - end)]));
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
      box.classList.toggle("virtual", shown.length > FEW);
      table.setAttribute("aria-rowcount", shown.length + 1);
      caption.textContent = "Claims: " + mapapp.number(shown.length) + (shown.length < data.claims.length
        ? " of " + mapapp.number(data.claims.length) + "; " + mapapp.number(data.claims.length - shown.length)
          + " are left out by filters and layers" : "");
      box.scrollTop = 0;
      fill(true);
    }
    show(shown);
    box.display = show;
    return box;
  };

  /* The stops of all tours. */
  mapapp.stopTable = function (data) {
    var rows = [];
    data.layers.forEach(function (layer) {
      layer.lines.forEach(function (line) {
        if (line.number === undefined) { return; }
        rows.push(html("tr", { "data-leg": line.ref },
          [layer.title, line.number, line.to.label, line.phase].map(function (cell) {
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
