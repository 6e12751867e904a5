/* Where a stop's number stands: on its leg near the head, else about its own place, never nearer to
   another's. */
(function (mapapp) {
  "use strict";
  var APART = 34, COLLIDES = 100, THEIRS = 20;
  /* Steps aside in pixels, the shortest first. */
  var WAYS = [[0, 0]];
  [9, 15, 21].forEach(function (far) {
    [[0, -1], [1, 0], [-1, 0], [0, 1], [0.7, -0.7], [-0.7, -0.7], [0.7, 0.7], [-0.7, 0.7]]
      .forEach(function (way) { WAYS.push([way[0] * far, way[1] * far]); });
  });

  /* Move the symbols of regions off those of states and places: a region stands for no point. */
  mapapp.aside = function (stands, pixel, radius) {
    var fixed = stands.filter(function (stand) { return stand.node.kind !== "region"; });
    var points = fixed.map(function (stand) {
      var at = pixel(stand.point), by = stand.node.offset || [0, 0];
      return { x: at.x + by[0], y: at.y + by[1], reach: radius[stand.node.kind] };
    });
    stands.forEach(function (stand) {
      if (stand.node.kind !== "region") { return; }
      var at = pixel(stand.point), own = radius.region;
      var way = WAYS.find(function (by) {
        var there = { x: at.x + by[0], y: at.y + by[1] };
        return points.every(function (point) { return mapapp.far(there, point) > point.reach + own + 1; });
      });
      stand.node.offset = way && (way[0] || way[1]) ? way : undefined;
    });
  };

  function onLine(one) {
    var whole = one.sums[one.sums.length - 1], back = one.long + 24;
    return [back, back + 16, back + 32, whole / 2, whole * 0.65, whole * 0.35, back + 56]
      .filter(function (length) { return length < whole * 0.8; })
      .map(function (length) { return mapapp.along(one.course, one.sums, whole - length); });
  }

  function beside(one, radius) {
    var middle = mapapp.along(one.course, one.sums, one.sums[one.sums.length - 1] / 2);
    return [1, -1, 1.8, -1.8].map(function (side) {
      var by = side * (radius + 3);
      return { x: middle.x + middle.dy * by, y: middle.y - middle.dx * by };
    });
  }

  function about(at, reach) {
    return [[-1, -0.8], [1, -0.8], [-1, 0.8], [1, 0.8], [0, -1.1], [0, 1.1], [-1.2, 0], [1.2, 0]]
      .map(function (way) { return { x: at.x + way[0] * reach, y: at.y + way[1] * reach }; });
  }

  /* The best place for the badge of a leg as it is drawn. `taken` has what stands there already: points
     with their reach, those of symbols with their node. */
  mapapp.stopSpot = function (one, taken, radius) {
    var whole = one.sums[one.sums.length - 1], tip = one.course[one.course.length - 1], mine = one.line.to;
    var spots = whole < 1 ? about(tip, 18) : onLine(one).concat(beside(one, radius),
      about(tip, radius + 10), about(tip, radius + 20));
    var dots = taken.filter(function (other) { return other.node && other.node !== mine; });
    var best = null;
    spots.forEach(function (spot, order) {
      var own = mapapp.far(spot, tip), cost = order;
      if (best && cost >= best.cost) { return; }
      if (dots.some(function (dot) {
        var far = mapapp.far(spot, dot);
        return far < APART && far < own;
      })) { cost += THEIRS; }
      if (taken.some(function (other) { return mapapp.far(spot, other) <= other.reach + radius; })) {
        cost += COLLIDES;
      }
      if (!best || cost < best.cost) { best = Object.assign({}, spot, { cost: cost }); }
    });
    return best;
  };
})(window.mapapp = window.mapapp || {});
