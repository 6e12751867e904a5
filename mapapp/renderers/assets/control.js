/* For a map that stands alone: title, layers and legend in a corner of it, marking over and under. */
(function (mapapp) {
  "use strict";
  var html = mapapp.html;

  function corner(map, position, element) {
    var Corner = L.Control.extend({ onAdd: function () { return element; } });
    L.DomEvent.disableClickPropagation(element);
    L.DomEvent.disableScrollPropagation(element);
    return new Corner({ position: position }).addTo(map);
  }

  /* Put them on a Leaflet map, without the title where the page has it; gives a call that takes
     them away. */
  mapapp.control = function (map, data, handle, titled) {
    var open = map.getSize().x > 900, container = map.getContainer();
    var tray = mapapp.tray(data, null), legend = mapapp.legend(data);
    var layers = data.layers.length ? mapapp.layers(data, handle.show) : null;
    var box = html("details", { "class": "mapapp mapapp-control", open: open }, [
      html("summary", { dir: "auto" }, [titled ? "Layers and legend" : data.title]),
      data.subtitle && !titled ? html("p", { dir: "auto" }, [data.subtitle]) : null,
      data.empty ? html("p", { "class": "empty" }, [data.empty]) : null,
      layers,
      legend,
      tray
    ]);
    var credits = html("details", { "class": "mapapp mapapp-credits", open: open }, [
      html("summary", {}, ["Credits and boundaries"]), mapapp.credits(data)
    ]);
    var added = [corner(map, "topright", box), corner(map, "bottomleft", credits)];
    var banners = ["top", "bottom"].map(function (place) { return mapapp.banner(data, place); })
      .filter(Boolean);
    banners.forEach(function (banner) { container.append(html("div", {
      "class": "mapapp mapapp-banner " + banner.className
    }, [banner])); });
    container.classList.toggle("mapapp-marked", banners.length > 0);
    handle.fit(open ? box.offsetWidth + 10 : 0);
    handle.cover(box);
    mapapp.follow(handle.view, layers, legend);
    box.addEventListener("toggle", function () { handle.cover(box); });
    if (map.attributionControl) { map.attributionControl.setPrefix("Leaflet"); }
    return function () {
      added.forEach(function (one) { one.remove(); });
      banners.forEach(function (banner) { banner.parentNode.remove(); });
      container.classList.remove("mapapp-marked");
    };
  };
})(window.mapapp = window.mapapp || {});
