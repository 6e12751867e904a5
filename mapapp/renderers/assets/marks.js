/* The marks of a map: a line's paths, a stop's badge, a place's symbol. */
(function (mapapp) {
  "use strict";
  mapapp.BADGE = 9.5;
  mapapp.RADIUS = { state: 4.5, group: 6, region: 8, place: 4 };

  mapapp.badge = function (number, phase) {
    return mapapp.svg("g", { "class": "badge " + phase }, [
      mapapp.svg("circle", { "class": "ring", r: mapapp.BADGE + 3 }),
      mapapp.svg("circle", { "class": "disc", r: mapapp.BADGE }),
      mapapp.svg("text", { dy: "0.36em" }, [number]),
      mapapp.svg("path", { "class": "strike", d: "M-12 8L12 -8" })
    ]);
  };

  /* The SVG of one line; its main path is what the keyboard reaches. */
  mapapp.parts = function (line) {
    var look = line.look, parts = {}, leg = line.number !== undefined;
    var main = {
      "class": "stroke", tabindex: -1, role: "button", "data-status": line.status,
      "aria-label": mapapp.name(line), "stroke-dasharray": look.dash || null,
      "stroke-width": look.width, "data-phase": line.phase || null, "data-line": line.id
    };
    main[leg ? "data-leg" : "data-relation"] = line.ref;
    parts.casing = mapapp.svg("path", { "class": "casing", "stroke-width": look.width + 3 });
    parts.stroke = mapapp.svg("path", main);
    parts.marks = look.marks ? mapapp.svg("path", {
      "class": "marks" + (look.marks.round ? " round" : ""), "stroke-width": look.marks.width,
      "stroke-dasharray": look.marks.dash
    }) : null;
    parts.head = mapapp.svg("path", { "class": "head" });
    parts.crosses = look.struck ? mapapp.svg("path", { "class": "crosses" }) : null;
    parts.hit = mapapp.svg("path", { "class": "hit" });
    parts.badge = leg ? mapapp.badge(line.number, line.phase) : null;
    parts.group = mapapp.svg("g", {
      "class": "line " + (leg ? "leg" : "relation"), opacity: look.opacity,
      vars: { "--light": line.layer.colour, "--dark": line.layer.dark }
    }, [parts.hit, parts.casing, parts.stroke, parts.marks, parts.crosses, parts.head]);
    return parts;
  };

  /* The words for a line: both ends, the type, the status. */
  mapapp.name = function (line) {
    if (line.parts) { return line.label; }
    var status = line.phase || (line.status === "asserted" ? "" : line.status);
    return line.label + (status ? ", " + status : "");
  };

  mapapp.symbol = function (kind) {
    var shapes = {
      state: ["circle", { r: 4.5 }],
      group: ["circle", { r: 5.5 }],
      region: ["path", { d: "M0 -8L8 0L0 8L-8 0Z" }],
      place: ["rect", { x: -3.5, y: -3.5, width: 7, height: 7 }]
    };
    return mapapp.svg(shapes[kind][0], shapes[kind][1]);
  };
})(window.mapapp = window.mapapp || {});
