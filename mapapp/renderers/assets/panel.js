/* What is chosen, told beside the map, and the way back from it: Escape closes it and gives the focus
   back to where one came from; a part of a bundle leads back to its bundle. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html;
  var HINT = "Choose a line, with the mouse or with arrow keys and Enter, to see the sentence behind it.";

  /* A way to give the focus back to what has it now; null where nothing has. `reach(index)` gives it
     to the row of a claim. */
  function origin(root, handle, reach) {
    var active = mapapp.focused(root), map = handle.map.getContainer();
    if (!root.contains(active) || active === root) { return null; }
    if (map.contains(active)) { return function (line) { handle.focus(line); }; }
    var row = active.closest("tr[data-claim]"), claim = row && row.dataset.claim;
    return row ? function () {
      reach(data(handle, claim).index);
    } : function () { active.focus({ preventScroll: true }); };
  }

  function data(handle, id) { return handle.data.claims.find(function (one) { return one.id === id; }); }

  /* `parts` has root, reach(index) and turned(claim). */
  mapapp.panel = function (handle, parts) {
    var box = html("section", { "class": "panel", "aria-live": "polite", "aria-label": "Chosen line" });
    var told = null, trail = [], back = null, inner = false;

    function inside() { return box.contains(mapapp.focused(box)); }

    /* Something in the panel has the focus, as what had it is gone. */
    function settle(button) {
      var place = button || box.querySelector("h2") || box;
      place.setAttribute("tabindex", place.tagName === "BUTTON" ? 0 : -1);
      place.focus({ preventScroll: true });
    }

    function fill(line, claim, words) {
      var kept = inside();
      told = line ? { line: line, claim: claim } : null;
      box.replaceChildren(line ? mapapp.viewer(handle.data, line, false, claim, open, turned)
        : html("p", { "class": "hint", role: words ? "alert" : null }, [words || (handle.data.lines.length ? HINT : "")]));
      if (line && trail.length) { box.prepend(returning()); }
      if (kept) { settle(null); }
    }

    function turned(claim) {
      told.claim = claim;
      parts.turned(claim);
    }

    function returning() {
      var bundle = trail[trail.length - 1].line.parts;
      return html("button", { type: "button", "class": "back", on: { click: go } },
        ["\u2190 " + (bundle ? "Back to the bundle" : "Back to the line before")]);
    }

    function choose(line, claim) {
      inner = true;
      handle.choose(line, claim);
      inner = false;
    }

    /* Open a line from the panel: the one that stands there is a step back. */
    function open(line) {
      trail.push(told);
      choose(handle.view.current(line));
    }

    function go() {
      var from = told.line, to = trail.pop();
      choose(to.line, to.claim);
      settle(Array.from(box.querySelectorAll(".parts button")).find(function (button) {
        return button.dataset.part === from.id;
      }));
    }

    function close() {
      var line = told.line, mine = inside(), to = back;
      handle.choose(null);
      if (told) { box.show(null); }
      if (mine && to) { to(line); }
      if (parts.closed) { parts.closed(); }
    }

    box.show = function (line, claim, words) {
      if (!inner) { trail = []; }
      if (line && !inner && !inside()) { back = origin(parts.root, handle, parts.reach); }
      fill(line, claim, words);
    };
    /* What Escape does anywhere in the map's page, and where nothing has the focus. */
    box.escape = function (event) {
      var mine = event.target === document.body || event.composedPath().indexOf(parts.root) >= 0;
      if (event.key !== "Escape" || !told || !mine) { return; }
      event.preventDefault();
      if (trail.length && inside()) { go(); } else { close(); }
    };
    box.show(null);
    return box;
  };
})(window.mapapp = window.mapapp || {});
