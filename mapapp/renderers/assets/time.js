/* Time: a slider over the claims' dates, with play; tours are played leg by leg. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html, STEP = 1100;  /* ms for a date or a leg: time to read where it goes */

  function days(data) {
    var found = data.claims.map(function (claim) { return claim.when && (claim.when[0] || claim.when[1]); });
    return Array.from(new Set(found.filter(Boolean))).sort();
  }

  /* A button that plays steps 0, 1, ... until `step` says false; pressed again, it stops. `alone` is
     called as it begins. */
  function player(title, step, alone) {
    var timer = null, at = 0;
    var button = html("button", { type: "button", "aria-pressed": "false" }, ["\u25b6 " + title]);
    function stop() {
      clearInterval(timer);
      timer = null;
      button.setAttribute("aria-pressed", "false");
      button.textContent = "\u25b6 " + title;
    }
    function next() {
      if (step(at) === false) { stop(); } else { at += 1; }
    }
    button.addEventListener("click", function () {
      if (timer) { stop(); return; }
      alone();
      at = 0;
      button.setAttribute("aria-pressed", "true");
      button.textContent = "\u25a0 Stop";
      timer = setInterval(next, STEP);
      next();
    });
    button.stop = stop;
    return button;
  }

  /* The slider: `until(day)` shows what is dated up to a day, all where it is "". */
  function slider(data, all, until, alone) {
    var shown = html("output"), input = html("input", {
      type: "range", min: 0, max: all.length, value: all.length, "aria-label": "Claims dated until"
    });
    function tell(day) {
      shown.textContent = day ? "until " + mapapp.day(day) : "all dates";
      input.setAttribute("aria-valuetext", shown.textContent);
    }
    function move() { until(all[input.value] || ""); }
    input.addEventListener("input", move);
    var button = player("Play", function (at) {
      input.value = at;
      move();
      return at < all.length;
    }, alone);
    var box = html("div", { "class": "slider" }, [button, input, shown]);
    box.button = button;
    /* Follow what is asked for elsewhere: a link, a field, or nothing any more. */
    box.set = function (day) {
      var place = day ? all.filter(function (one) { return one <= day; }).length - 1 : all.length;
      /* Of two places that mean the same day, the one where the reader put it stays. */
      if ((all[input.value] || "") !== day) { input.value = Math.max(0, place); }
      tell(day);
    };
    box.set("");
    return box;
  }

  /* What tells the undated apart while the slider is used. */
  function undated(data) {
    var count = data.claims.filter(function (claim) { return !claim.when; }).length;
    var told = html("p", { "class": "told" });
    function set(used) {
      told.textContent = mapapp.number(count) + (count === 1 ? " claim has no date and stays" : " claims have no date and stay")
        + " on the map" + (used ? ": their lines have a grey edge" : "");
    }
    set(false);
    return count ? { element: told, set: set } : null;
  }

  /* `until(day)` asks for what is dated up to a day; `choose(line)` opens a leg, or none. */
  mapapp.time = function (data, until, choose) {
    var all = days(data), tours = data.layers.filter(function (layer) {
      return layer.kind === "tour" && layer.lines.length > 1;
    });
    if (all.length < 2 && !tours.length) { return null; }
    var id = mapapp.unique("time"), players = [], range = null, others = null;
    var box = html("section", { "class": "time", "aria-labelledby": id }, [html("h2", { id: id }, ["Time"])]);
    function stop() { players.forEach(function (button) { button.stop(); }); }
    if (all.length > 1) {
      range = slider(data, all, until, stop);
      others = undated(data);
      players.push(range.button);
      box.append.apply(box, [range].concat(others ? others.element : []));
    }
    tours.forEach(function (layer) {
      var button = player("Tour of " + layer.title, function (at) {
        choose(layer.lines[at] || null, layer);
        return at < layer.lines.length;
      }, stop);
      players.push(button);
      box.append(button);
    });
    var said = html("p", { "class": "few", role: "status" });
    box.append(said);
    box.stop = stop;
    box.say = function (words) { said.textContent = words; };
    /* Follow the dates that are asked for. */
    box.set = function (state) {
      if (range) { range.set(state.until || ""); }
      if (others) { others.set(Boolean(state.until || state.from)); }
    };
    return box;
  };
})(window.mapapp = window.mapapp || {});
