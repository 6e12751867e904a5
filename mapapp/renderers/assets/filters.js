/* Finding: which claims are shown, by words, actor, type, status, speaker, document and date.
   A state is a plain object, {q: "port", kind: ["visit"], touch: "Cuba", until: "2019-03-01"}, and
   goes into the page's address and back. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html;
  var LISTS = [
    ["kind", "Relation", function (data, claim) { return data.kinds[claim.kind].title; }],
    ["status", "Status", function (data, claim) { return claim.status; }],
    ["said", "Who says so", function (data, claim) { return (claim.said || [])[0] || "the document itself"; }],
    ["document", "Document", function (data, claim) {
      var document = data.documents[claim.document] || {};
      return document.title || document.source || "";
    }]
  ];
  /* So many values of a list are shown at once, so many names told in a sentence. */
  var MOST = 40, FEW = 4;

  function folded(text) {
    return String(text || "").normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function texts(data, claim) {
    return folded([claim.source, claim.target, data.sentences[claim.sentence]].join("\n"));
  }

  /* Whom a typed name means: who has that name, else all whose names hold its letters; a country's name
     means those too who are at home there. */
  function meant(data, typed) {
    var text = folded(typed), names = data.actors.filter(function (name) { return folded(name) === text; });
    var exact = names.length > 0, guests = [];
    if (!exact) { names = data.actors.filter(function (name) { return folded(name).indexOf(text) >= 0; }); }
    var all = new Set(names);
    data.homes.forEach(function (home, name) {
      if (names.indexOf(home) >= 0 && !all.has(name)) { guests.push(name); }
    });
    return { exact: exact, names: names, guests: guests.sort(), all: new Set(names.concat(guests)) };
  }

  function some(names) {
    return names.slice(0, FEW).join(", ") + (names.length > FEW ? " and " + mapapp.number(names.length - FEW) + " more" : "");
  }

  /* What a reader must know of what was typed: whom a name means, and dates that leave nothing. */
  function noted(data, state) {
    var out = [], who = state.touch ? meant(data, state.touch) : null;
    if (who && !who.names.length) { out.push("No name on this map has \u201c" + state.touch + "\u201d in it."); }
    if (who && !who.exact && who.names.length) { out.push("Names with \u201c" + state.touch + "\u201d: " + some(who.names) + "."); }
    if (who && who.guests.length) { out.push("At home there: " + some(who.guests) + "."); }
    if (state.from && state.until && state.from > state.until) {
      out.push("From is later than Until: no claim with a date can pass.");
    }
    return out.join(" ");
  }

  function dated(claim, state) {
    var when = claim.when;
    if (!when) { return state.undated !== "no"; }
    return (!state.from || !when[1] || when[1] >= state.from)
      && (!state.until || !when[0] || when[0] <= state.until);
  }

  /* Tell which claims pass: an array of true and false; `without` is a list that does not count. */
  function passing(data, state, without) {
    var words = folded(state.q).split(/\s+/).filter(Boolean);
    var who = state.touch ? meant(data, state.touch).all : null;
    if (isEmpty(state)) { return data.claims.map(function () { return true; }); }
    return data.claims.map(function (claim) {
      var text = words.length ? texts(data, claim) : "";
      return words.every(function (word) { return text.indexOf(word) >= 0; })
        && (!who || who.has(claim.source) || who.has(claim.target))
        && dated(claim, state)
        && LISTS.every(function (list) {
          var chosen = state[list[0]];
          return list[0] === without || !chosen || !chosen.length
            || chosen.indexOf(list[2](data, claim)) >= 0;
        });
    });
  }

  function isEmpty(state) {
    return Object.keys(state).every(function (name) { return !state[name] || !state[name].length; });
  }

  mapapp.filtering = {
    /* The state of an address: "#q=port&kind=Visit&kind=Attack". */
    read: function (hash) {
      var state = {}, wanted = new URLSearchParams(hash.replace(/^#/, ""));
      ["q", "touch", "from", "until", "undated"].forEach(function (name) {
        if (wanted.get(name)) { state[name] = wanted.get(name); }
      });
      LISTS.forEach(function (list) {
        var all = wanted.getAll(list[0]);
        if (all.length) { state[list[0]] = all; }
      });
      return state;
    },
    write: function (state) {
      var out = new URLSearchParams();
      Object.keys(state).sort().forEach(function (name) {
        [].concat(state[name] || []).forEach(function (value) { if (value) { out.append(name, value); } });
      });
      return out.toString();
    },
    passing: passing,
    isEmpty: isEmpty
  };

  function field(label, input) {
    return html("label", { "class": "field" }, [html("span", {}, [label]), input]);
  }

  /* The controls. `apply(passes, state)` is called at each change, with what passes; `visible(layer)`
     tells which layers are shown. */
  mapapp.filters = function (data, apply, visible) {
    var state = {}, lists = {};
    var told = html("p", { "class": "told", role: "status" });
    var note = html("p", { "class": "noted", role: "status" });
    var names = mapapp.unique("actors");
    var search = html("input", { type: "search", placeholder: "Actor, place or words", dir: "auto" });
    var touch = html("input", { type: "text", list: names, autocomplete: "off", dir: "auto" });
    var from = html("input", { type: "date" }), until = html("input", { type: "date" });
    var undated = html("input", { type: "checkbox", checked: true });
    var clear = html("button", { type: "button", "class": "clear" }, ["Clear all"]);

    function checkboxes(list) {
      var box = html("details", { "class": "facet" }, [html("summary", {}, [list[1]])]);
      var items = html("ul"), told = html("p", { "class": "few", role: "status" });
      var find = html("input", { type: "search", dir: "auto", on: { input: function () { fill(list[0]); } } });
      var finder = field("Find in list", find);
      box.append(finder, told, items);
      lists[list[0]] = { box: box, items: items, of: list[2], inputs: {}, find: find, finder: finder, told: told };
      return box;
    }

    function seen(claim) { return claim.layers.some(visible); }

    function values(name) {
      var list = lists[name], counts = {}, passes = passing(data, state, name);
      data.claims.forEach(function (claim, i) {
        var value = list.of(data, claim);
        counts[value] = (counts[value] || 0) + (passes[i] && seen(claim) ? 1 : 0);
      });
      return counts;
    }

    /* The values of a list that are shown: the chosen, and of those asked for the ones with most claims. */
    function listed(list, counts, chosen) {
      var asked = folded(list.find.value), all = Object.keys(counts);
      var found = all.filter(function (value) { return folded(value).indexOf(asked) >= 0; })
        .sort(function (a, b) { return counts[b] - counts[a] || (a < b ? -1 : 1); });
      list.finder.hidden = all.length <= MOST;
      list.told.textContent = found.length > MOST ? mapapp.number(MOST) + " of " + mapapp.number(found.length)
        + " are listed: write a part of a name to find the others." : found.length ? "" : "None has these letters.";
      return Array.from(new Set(chosen.concat(found.slice(0, MOST))));
    }

    /* A value's checkbox, made when first shown. */
    function item(name, value) {
      var list = lists[name], one = list.inputs[value];
      if (one) { return one; }
      one = list.inputs[value] = { count: html("span", { "class": "count" }) };
      one.input = html("input", { type: "checkbox", on: { change: function () {
        var now = (state[name] || []).filter(function (other) { return other !== value; });
        state[name] = one.input.checked ? now.concat(value) : now;
        change();
      } } });
      one.element = html("li", {}, [html("label", {}, [
        one.input, html("span", { "class": "name", dir: "auto" }, [value]), one.count
      ])]);
      list.items.append(one.element);
      return one;
    }

    function fill(name) {
      var list = lists[name], counts = values(name), chosen = state[name] || [];
      var shown = new Set(listed(list, counts, chosen).map(function (value) { return item(name, value); }));
      Object.keys(list.inputs).forEach(function (value) {
        var one = list.inputs[value];
        one.element.hidden = !shown.has(one) && one.input !== mapapp.focused(list.items);
        one.input.checked = chosen.indexOf(value) >= 0;
        one.count.textContent = mapapp.number(counts[value] || 0);
      });
      if (chosen.length) { list.box.open = true; }
    }

    /* Say how many claims pass the filters and stand in a layer that is shown. */
    function tell(passes) {
      var number = mapapp.number, all = data.claims.length, count = data.claims.filter(function (claim, i) {
        return passes[i] && seen(claim);
      }).length;
      if (more.open) { Object.keys(lists).forEach(fill); }
      told.textContent = isEmpty(state) && count === all ? number(all) + " claims" : "Showing " + number(count) + " of "
        + number(all) + " claims; " + number(all - count) + " left out";
      note.textContent = noted(data, state);
      clear.hidden = isEmpty(state);
    }

    function show() {
      var passes = passing(data, state);
      tell(passes);
      apply(isEmpty(state) ? null : passes, state);
    }

    function change() {
      state.q = search.value.trim();
      state.touch = touch.value.trim();
      state.from = from.value;
      state.until = until.value;
      state.undated = undated.checked ? "" : "no";
      show();
    }

    [search, touch].forEach(function (input) { input.addEventListener("input", change); });
    [from, until, undated].forEach(function (input) { input.addEventListener("change", change); });
    clear.addEventListener("click", function () { box.set({}); search.focus(); });

    var dates = data.claims.some(function (claim) { return claim.when; });
    var id = mapapp.unique("find");
    var box = html("section", { "class": "find", "aria-labelledby": id }, [
      html("h2", { id: id }, ["Find"]),
      field("Words", search),
      field("Only what touches", touch),
      html("datalist", { id: names }, data.actors.map(function (name) { return html("option", { value: name }); })),
      note,
      html("details", { "class": "more" }, [html("summary", {}, ["By type, status, speaker, document, date"])]
        .concat(LISTS.map(checkboxes), dates ? [
          html("div", { "class": "dates" }, [field("From", from), field("Until", until)]),
          html("label", { "class": "undated" }, [undated, html("span", {}, ["Undated claims too"])])
        ] : [])),
      told, clear
    ]);
    var more = box.querySelector(".more");
    /* Counting is for those who look at the counts. */
    more.addEventListener("toggle", function () {
      if (more.open) { Object.keys(lists).forEach(fill); }
    });
    box.set = function (wanted) {
      var before = mapapp.filtering.write(state);
      state = Object.assign({}, wanted);
      search.value = state.q || "";
      touch.value = state.touch || "";
      from.value = state.from || "";
      until.value = state.until || "";
      undated.checked = state.undated !== "no";
      if (Object.keys(state).some(function (name) {
        return name !== "q" && name !== "touch" && name !== "until" && state[name] && state[name].length;
      })) { more.open = true; }
      if (mapapp.filtering.write(state) !== before) { show(); }
    };
    box.state = function () { return state; };
    /* Count anew, after a layer was switched. */
    box.tell = function () { tell(passing(data, state)); };
    show();
    return box;
  };
})(window.mapapp = window.mapapp || {});
