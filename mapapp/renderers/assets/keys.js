/* The keyboard's way to lines that have no element of their own: one list, one line at a time. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html, LEAP = 25;

  /* Elements of one group as one stop of Tab: the arrow keys go from one to the next. `all()` gives
     them in order; the call that it gives back is to be made when they change. */
  mapapp.roving = function (around, group, all) {
    var now = null;
    function mark() {
      var some = all();
      if (some.indexOf(now) < 0) { now = some[0]; }
      some.forEach(function (one) { one.setAttribute("tabindex", one === now ? 0 : -1); });
    }
    /* An element of SVG that listens for the focus would itself be a stop of Tab. */
    around.addEventListener("focusin", function (event) {
      if (all().indexOf(event.target) >= 0) { now = event.target; mark(); }
    });
    group.addEventListener("keydown", function (event) {
      var some = all(), to = mapapp.step(event.key, some.indexOf(now), some.length, LEAP);
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) { return; }
      event.preventDefault();
      event.stopPropagation();
      some[to].focus({ preventScroll: true });
    });
    return mark;
  };

  /* `what` has lines(), hover(line) and choose(line). */
  mapapp.keys = function (what) {
    var at = 0, id = mapapp.unique("option");
    var option = html("div", { id: id, role: "option", "aria-selected": "true" });
    var element = html("div", {
      "class": "keys", role: "listbox", tabindex: 0, "aria-activedescendant": id, hidden: true,
      "aria-label": "Lines: arrow keys go through them, Enter chooses",
      on: { keydown: press, focus: tell, blur: function () { what.hover(null); } }
    }, [option]);

    function tell() {
      var lines = what.lines(), line = lines[at];
      if (!line) { return; }
      option.textContent = mapapp.name(line);
      option.setAttribute("aria-posinset", at + 1);
      option.setAttribute("aria-setsize", lines.length);
      what.hover(line);
    }

    function press(event) {
      var to = mapapp.step(event.key, at, what.lines().length, LEAP);
      if (to !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        at = to;
        tell();
      } else if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        what.choose(what.lines()[at]);
      }
    }
    return {
      element: element,
      focus: function () { element.focus({ preventScroll: true }); },
      show: function (wanted) {
        at = 0;
        element.hidden = !wanted;
        if (wanted) { option.textContent = what.lines().length + " lines"; }
      }
    };
  };
})(window.mapapp = window.mapapp || {});
