// Mounts the map in the app. The script, style and shapes come from our own server, once.
const base = new URL("mapapp/", document.baseURI);
const mounted = new WeakMap();
let library = null;

function load() {
  library ??= Promise.all([
    new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = new URL("script.js", base).href;
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    }),
    fetch(new URL("basemap.json", base)).then((reply) => reply.json()),
  ]).then(([, basemap]) => basemap);
  return library;
}

function styled(parent) {
  return new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("style.css", base).href;
    link.onload = link.onerror = done;
    parent.append(link);
  });
}

async function draw(parent, state, data, choose) {
  const basemap = await load();
  if (state.version === undefined) {
    state.version = null;
    await styled(parent);
  }
  if (state.version !== data.version) {
    state.handle?.destroy();
    const root = parent.querySelector(".root");
    root.replaceChildren();
    state.handle = globalThis.mapapp.draw(root, JSON.parse(data.spec), {
      basemap,
      header: false,
      side: false,
      table: false,
      control: true,
      popup: false,
      height: data.height,
      scheme: "light",
    });
    state.handle.on("select", (line) => choose(line));
    state.version = data.version;
    state.selected = undefined;
    root.dataset.ready = "true";
  }
  if (state.selected !== data.select) {
    state.selected = data.select;
    state.handle.select(data.select ?? null);
  }
}

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const state = mounted.get(parentElement) ?? { work: Promise.resolve() };
  mounted.set(parentElement, state);
  const choose = (line) => {
    const chosen = line === null ? null : line.ref;
    state.selected = chosen;
    setStateValue("chosen", chosen);
  };
  state.work = state.work.then(() => draw(parentElement, state, data, choose));
  return () => {
    state.handle?.destroy();
    mounted.delete(parentElement);
  };
}
