/* The two things that folium's own elements want of jQuery: markup for a popup that the map's user
   wrote in Python, and a call once the page is there. */
window.$ = window.$ || function (what) {
  "use strict";
  if (what === document) { return { ready: function (call) { call(); } }; }
  var holder = document.createElement("template");
  holder.innerHTML = what;
  return holder.content.children;
};
