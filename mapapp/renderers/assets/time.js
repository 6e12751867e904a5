/* Time: a slider over the claims' dates, with play; tours are played leg by leg. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html, STEP = 1100;  /* ms for a date or a leg: time to read where it goes */

  function days(data) {
    var found = data.claims.map(function (claim) { return claim.when && (claim.when[0] || claim.when[1]); });
    return Array.from(new Set(found.filter(Boolean))).sort();
  }

  /* A button that plays steps 0, 1, ... until `step` says false; pressed again, it stops. */
  function player(title, step) {
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
      at = 0;
      button.setAttribute("aria-pressed", "true");
      button.textContent = "\u25a0 Stop";
      timer = setInterval(next, STEP);
      next();
    });
    button.stop = stop;
    return button;
  }

  /* `until(day)` shows what is dated up to a day, all where it is ""; `choose(line)` opens a leg. */
  mapapp.time = function (data, until, choose) {
    var all = days(data), tours = data.layers.filter(function (layer) {
      return layer.kind === "tour" && layer.lines.length > 1;
    });
    if (all.length < 2 && !tours.length) { return null; }
    var id = mapapp.unique("time"), players = [];
    var box = html("section", { "class": "time", "aria-labelledby": id }, [html("h2", { id: id }, ["Time"])]);
    if (all.length > 1) {
      var undated = data.claims.filter(function (claim) { return !claim.when; }).length;
      var shown = html("output");
      var slider = html("input", {
        type: "range", min: 0, max: all.length, value: all.length, "aria-label": "Claims dated until"
      });
      var tell = function () {
        var day = all[slider.value];
        shown.textContent = day ? "until " + mapapp.day(day) : "all dates";
        slider.setAttribute("aria-valuetext", shown.textContent);
        return day || "";
      };
      slider.addEventListener("input", function () { until(tell()); });
      players.push(player("Play", function (at) {
        slider.value = at;
        until(tell());
        return at < all.length;
      }));
      tell();
      box.append(html("div", { "class": "slider" }, [players[0], slider, shown]));
      if (undated) {
        box.append(html("p", { "class": "told" }, [mapapp.number(undated) + " claims have no date and stay on the map"]));
      }
    }
    tours.forEach(function (layer) {
      var button = player("Tour of " + layer.title, function (at) {
        choose(layer.lines[at] || null);
        return at < layer.lines.length;
      });
      players.push(button);
      box.append(button);
    });
    box.stop = function () { players.forEach(function (button) { button.stop(); }); };
    return box;
  };
})(window.mapapp = window.mapapp || {});
