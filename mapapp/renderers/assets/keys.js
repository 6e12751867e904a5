/* The keyboard's way to lines that have no element of their own: one list, one line at a time. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html, LEAP = 25;

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
      var last = what.lines().length - 1;
      var to = {
        ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + LEAP, PageUp: at - LEAP, Home: 0, End: last
      }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        at = Math.max(0, Math.min(last, to));
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
