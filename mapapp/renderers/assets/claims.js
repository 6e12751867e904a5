/* One claim in words: its sentence with the evidence marked, who says so, how sure the text is. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html, ARROW = " \u2192 ", BOTH = " \u2013 ", PARTS = 80, SIBLINGS = 6;
  var ROLES = {
    phase: "time", polarity: "denial", factuality: "doubt", condition: "condition", attribution: "speaker",
    trigger: "link", date: "date"
  };

  mapapp.swatch = function (look, layer) {
    var width = 34, middle = 7, line = { x1: 1, y1: middle, x2: width - 1, y2: middle };
    var parts = [mapapp.svg("line", Object.assign({
      "class": "stroke", "stroke-width": look.width, "stroke-dasharray": look.dash || null
    }, line))];
    if (look.marks) {
      parts.push(mapapp.svg("line", Object.assign({
        "class": "marks" + (look.marks.round ? " round" : ""),
        "stroke-width": look.marks.width, "stroke-dasharray": look.marks.dash,
        "stroke-dashoffset": -8
      }, line)));
    }
    if (look.struck) {
      parts.push(mapapp.svg("path", {
        "class": "crosses", d: mapapp.cross({ x: width / 2, y: middle, dx: 1, dy: 0 }, 3.4)
      }));
    }
    return mapapp.svg("svg", {
      "class": "swatch", width: width, height: 14, opacity: look.opacity, "aria-hidden": "true",
      focusable: "false", vars: layer ? { "--light": layer.colour, "--dark": layer.dark } : {}
    }, parts);
  };

  /* A sentence cut at every edge of a span, each piece wrapped by what it belongs to. */
  mapapp.sentence = function (data, claim) {
    var text = data.sentences[claim.sentence], evidence = claim.evidence || [0, text.length];
    var spans = [[claim.sourceAt, "actor"], [claim.targetAt, "actor"]].concat(
      (claim.cues || []).map(function (cue) { return [cue.at, "cue " + cue.role]; })
    ).filter(function (span) { return span[0]; });
    var edges = spans.reduce(function (all, span) { return all.concat(span[0]); },
      [0, text.length].concat(evidence));
    edges = Array.from(new Set(edges)).sort(function (a, b) { return a - b; });
    var quote = html("blockquote", { dir: "auto" }), mark = html("mark"), i;
    function piece(from, to) {
      var names = spans.filter(function (span) { return span[0][0] <= from && to <= span[0][1]; })
        .map(function (span) { return span[1]; });
      var words = text.slice(from, to);
      return names.length ? html("span", { "class": names.join(" ") }, [words]) : words;
    }
    for (i = 0; i < edges.length - 1; i += 1) {
      if (evidence[0] <= edges[i] && edges[i + 1] <= evidence[1]) {
        if (!mark.parentNode) { quote.append(mark); }
        mark.append(piece(edges[i], edges[i + 1]));
      } else {
        quote.append(piece(edges[i], edges[i + 1]));
      }
    }
    return quote;
  };

  /* "Iran -> Cuba: visit, planned" */
  mapapp.heading = function (data, claim) {
    var kind = data.kinds[claim.kind];
    return claim.source + (kind.symmetric ? BOTH : ARROW) + claim.target + ": "
      + kind.title.toLowerCase() + (claim.status === "asserted" ? "" : ", " + claim.status);
  };

  /* "Zarif, quoted by AP, in Breitbart": the chain from the nearest voice to the farthest. */
  mapapp.voices = function (data, claim) {
    var said = claim.said || [], document = data.documents[claim.document] || {};
    if (said.length) {
      return said.map(function (name, i) { return (i ? "as told by " : "") + name; }).join(", ");
    }
    return (document.publisher || document.title || "the document") + ", in its own words";
  };

  function facts(pairs) {
    var list = html("dl");
    pairs.forEach(function (pair) {
      if (pair[1]) { list.append(html("dt", {}, [pair[0]]), html("dd", { dir: "auto" }, pair[1])); }
    });
    return list;
  }

  function cues(claim) {
    return (claim.cues || []).filter(function (cue) {
      return cue.role !== "trigger" && cue.role !== "date" && cue.role !== "attribution";
    }).map(function (cue) {
      return html("span", { "class": "words" },
        [" \u201c" + cue.text + "\u201d (" + ROLES[cue.role] + ")"]);
    });
  }

  function paper(data, claim) {
    var document = data.documents[claim.document];
    if (!document) { return null; }
    return [[document.title || document.source, document.publisher, mapapp.day(document.published)]
      .filter(Boolean).join(" \u00b7 ")];
  }

  /* Words for an end that the sentence only describes: "the Shiite group" for Hezbollah. */
  function described(name, words) {
    return words ? [name + " \u2014 in the text: \u201c" + words + "\u201d"] : null;
  }

  mapapp.claim = function (data, claim, brief) {
    var status = html("span", { "class": "status " + claim.status }, [data.statuses[claim.status]]);
    return html("div", { "class": "claim" }, [
      mapapp.sentence(data, claim),
      facts([
        ["Who says so", [mapapp.voices(data, claim)]],
        ["Status", [status].concat(cues(claim))],
        ["Date", claim.date && [claim.date]]
      ].concat(brief ? [] : [
        ["From", described(claim.source, claim.sourceWords)],
        ["To", described(claim.target, claim.targetWords)],
        ["Document", paper(data, claim)],
        ["Read by", claim.readBy && [claim.readBy.join(" and ")]]
      ]))
    ]);
  };

  /* Relations with the same ends that say otherwise, each one click away. */
  function conflicts(data, line, open) {
    var others = data.lines.filter(function (other) {
      return (line.conflicts || []).indexOf(other.ref) >= 0;
    });
    return others.length ? html("p", { "class": "conflicts" }, ["The documents also say: "].concat(
      others.map(function (other) {
        return html("button", {
          type: "button", "class": "link", on: { click: function () { open(other); } }
        }, [mapapp.heading(data, data.claims[other.claims[0]])]);
      }))) : null;
  }

  /* What a bundle holds, each relation one click away where there is a way to `open` it. */
  function parcel(line, open) {
    var few = line.parts.slice(0, PARTS), left = line.parts.length - few.length;
    return html("article", { "class": "viewer" }, [
      html("h2", { dir: "auto", vars: { "--light": line.layer.colour, "--dark": line.layer.dark } },
        [mapapp.swatch(line.look, line.layer), line.from.label + ARROW + line.to.label + ": "
          + line.layer.title.toLowerCase()]),
      html("p", {}, [mapapp.tally(line.parts)]),
      open ? html("ul", { "class": "parts" }, few.map(function (part) {
        return html("li", {}, [html("button", {
          type: "button", "class": "link", "data-part": part.id, on: { click: function () { open(part); } }
        }, [mapapp.name(part)])]);
      })) : null,
      left > 0 ? html("p", { "class": "reason" }, [left + " more: narrow them with a filter."]) : null
    ]);
  }

  function word(status) { return status === "asserted" ? "stated" : status; }

  /* "1 denied, 2 stated": whether the claims of one relation agree, the rarest first. */
  function verdict(data, claims) {
    var counts = {};
    claims.forEach(function (index) {
      var status = word(data.claims[index].status);
      counts[status] = (counts[status] || 0) + 1;
    });
    var found = Object.keys(counts).sort(function (a, b) { return counts[a] - counts[b] || (a < b ? -1 : 1); })
      .map(function (status) { return mapapp.number(counts[status]) + " " + status; });
    return (found.length > 1 ? counts.denied ? "The claims of this relation contradict each other: "
      : "The claims of this relation differ: " : "Claims of this relation: ") + found.join(", ");
  }

  /* Some of a relation's claims: the one that is told, one of each status, and the first of the rest. */
  function sample(data, claims, at) {
    var seen = new Set(), all = claims.map(function (_, i) { return i; });
    var some = new Set([at].concat(all.filter(function (i) {
      var status = data.claims[claims[i]].status, fresh = !seen.has(status);
      seen.add(status);
      return fresh;
    }), all).slice(0, SIBLINGS + 6));
    return Array.from(some).slice(0, SIBLINGS).sort(function (a, b) { return a - b; });
  }

  /* The claims of one relation with what sets them apart, each one click away. */
  function siblings(data, line, at, go) {
    var some = sample(data, line.claims, at), left = line.claims.length - some.length;
    return html("div", { "class": "siblings" }, [html("p", {}, [verdict(data, line.claims)]),
      html("ol", {}, some.map(function (i) {
        var claim = data.claims[line.claims[i]];
        return html("li", { value: i + 1 }, [html("button", {
          type: "button", "class": "link claim-" + i, "aria-current": i === at ? "true" : null, on: { click: function () { go(i); } }
        }, [html("span", { "class": "status " + claim.status }, [word(claim.status)]), ": "
          + mapapp.voices(data, claim) + (claim.date ? ", " + claim.date : "")])]);
      })),
      left > 0 ? html("p", { "class": "reason" }, [mapapp.number(left) + " more: Next goes to them."]) : null
    ]);
  }

  function turning(line, at, go, brief) {
    function button(name, title, by) {
      return html("button", { type: "button", "class": name, on: { click: function () {
        go((at + by + line.claims.length) % line.claims.length);
      } } }, [title]);
    }
    return html("nav", { "aria-label": brief ? "Claims, in the popup" : "Claims" }, [
      button("previous", "Previous", -1),
      html("span", { role: "status" }, ["Claim " + (at + 1) + " of " + line.claims.length]),
      button("next", "Next", 1)
    ]);
  }

  /* What stands under a claim: what says otherwise, why it is not drawn, what filters leave out. */
  function under(data, line, open) {
    return [
      open ? conflicts(data, line, open) : null,
      line.reason ? html("p", { "class": "reason" }, ["Not drawn: " + line.reason]) : null,
      line.left ? html("p", { "class": "reason" }, [mapapp.number(line.left) + " more of this relation\u2019s "
        + (line.left === 1 ? "claims is" : "claims are") + " left out by the filters."]) : null
    ].filter(Boolean);
  }

  function headed(data, line, claim) {
    return html("h2", { dir: "auto", vars: { "--light": line.layer.colour, "--dark": line.layer.dark } }, [
      line.look ? mapapp.swatch(line.look, line.layer) : null,
      line.number ? mapapp.name(line) : mapapp.heading(data, claim)
    ]);
  }

  /* A viewer for one line's claims, with previous and next; `brief` for a popup, which has no way to
     `open` another line. */
  mapapp.viewer = function (data, line, brief, first, open, turned) {
    if (line.parts) { return parcel(line, open); }
    var at = Math.max(0, line.claims.indexOf(first)), box = html("article", { "class": "viewer" });
    function go(to) {
      at = to;
      show();
      if (turned) { turned(line.claims[at]); }
    }
    function show() {
      var claim = data.claims[line.claims[at]], many = line.claims.length > 1, active = mapapp.focused(box);
      var focused = box.contains(active) && active.className;
      box.replaceChildren.apply(box, [
        headed(data, line, claim),
        claim ? mapapp.claim(data, claim, brief) : html("p", {}, [
          "A stop in the traveller\u2019s own country, or one that no single sentence tells of."])
      ].concat(under(data, line, open)));
      if (many) { box.append(turning(line, at, go, brief)); }
      if (many && !brief) { box.append(siblings(data, line, at, go)); }
      if (focused) { (box.getElementsByClassName(focused)[0] || box).focus(); }
    }
    show();
    return box;
  };
})(window.mapapp = window.mapapp || {});
