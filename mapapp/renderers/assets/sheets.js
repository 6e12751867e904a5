/* Screen and paper: colours light or dark, and what changes while the page is printed. */
(function (mapapp) {
  "use strict";
  /* Call with true before the page is printed and with false after; gives a call that ends it. */
  mapapp.printing = function (call) {
    var media = window.matchMedia("print");
    function changed() { call(media.matches); }
    function before() { call(true); }
    function after() { call(false); }
    media.addEventListener("change", changed);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return function () {
      media.removeEventListener("change", changed);
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  };

  /* Colours by name on an element; follows the reader's scheme unless `scheme` says which. Paper is
     light. */
  mapapp.paint = function (element, theme, scheme) {
    var night = window.matchMedia("(prefers-color-scheme: dark)"), paper = false;
    function apply() {
      var dark = !paper && (scheme ? scheme === "dark" : night.matches);
      element.classList.toggle("dark", dark);
      Object.keys(theme || {}).forEach(function (name) {
        if (name.indexOf("dark-") === 0) { return; }
        element.style.setProperty("--" + name, dark ? theme["dark-" + name] : theme[name]);
      });
    }
    apply();
    night.addEventListener("change", apply);
    var unprint = mapapp.printing(function (on) {
      paper = on;
      apply();
    });
    return function () {
      unprint();
      night.removeEventListener("change", apply);
    };
  };

  /* How wide a sheet is nobody tells a page: the map takes a size that any has room for, and shows there
     what it showed on the screen. Gives a call that ends it. */
  mapapp.sheet = function (map, canvas) {
    var on = false, seen, media = window.matchMedia("print");
    function look() {
      if (!on && !media.matches) { seen = { bounds: map.getBounds(), center: map.getCenter(), zoom: map.getZoom() }; }
    }
    map.on("moveend", look);
    look();
    return mapapp.printing(function (wanted) {
      if (on === wanted) { return; }
      var was = seen;
      on = wanted;
      canvas.classList.toggle("sheet", on);
      map.invalidateSize({ pan: false });
      if (on) { map.fitBounds(was.bounds, { animate: false }); } else { map.setView(was.center, was.zoom, { animate: false }); }
    });
  };
})(window.mapapp = window.mapapp || {});
