// The map in the app. Script, style and shapes come from our own server, once. A map's data come in
// a message of their own, which the browser keeps: choosing a line or a row sends no map again.
const base = new URL("mapapp/", document.baseURI);
const mounted = new WeakMap();
let library = null;

function load() {
  library ??= Promise.all([
    new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = new URL("script.js", base).href;
      script.onload = done;
      script.onerror = () => fail(new Error(`${script.src} cannot be loaded`));
      document.head.append(script);
    }),
    fetch(new URL("basemap.json", base)).then((reply) => reply.json()),
    document.fonts.ready,
  ]).then(([, basemap]) => basemap);
  library.catch(() => { library = null; });
  return library;
}

function styled(parent) {
  return new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("style.css", base).href;
    link.onload = link.onerror = done;
    parent.prepend(link);
  });
}

// The data of the newest map, which its message and the map's own may bring in any order.
const shelf = (globalThis.mapappShelf ??= { version: null, spec: null, waiting: new Map() });

function arrived(version) {
  if (shelf.version === version) {
    return Promise.resolve(shelf.spec);
  }
  return new Promise((done) => { shelf.waiting.set(version, done); });
}

function keep({ version, spec }) {
  Object.assign(shelf, { version, spec });
  shelf.waiting.get(version)?.(spec);
  shelf.waiting.clear();
}

async function redraw(parent, state, version) {
  const [basemap, spec] = await Promise.all([load(), arrived(version)]);
  if (!state.styled) {
    await styled(parent);
    state.styled = true;
  }
  const root = parent.querySelector(".root");
  state.handle?.destroy();
  state.handle = globalThis.mapapp.draw(root, JSON.parse(spec), {
    basemap, header: false, popup: false, height: "var(--height)", scheme: "light",
  });
  state.version = version;
  state.selected = null;
  state.handle.on("select", (line, claim) => {
    root.querySelector("aside")?.scrollTo(0, 0);
    if (!state.told) {
      const { claims } = state.handle.data;
      state.selected = line ? claims[claim ?? line.claims[0]]?.id ?? null : null;
      state.choose(state.selected);
    }
  });
  root.dataset.ready = "true";
}

// Show what the app says is chosen, which is no choice of a person's and not told back.
function select(state, claim) {
  if (state.selected === claim) {
    return;
  }
  state.selected = claim;
  state.told = true;
  try {
    state.handle.select(claim);
  } finally {
    state.told = false;
  }
}

function complain(parent, error) {
  const box = document.createElement("p");
  box.setAttribute("role", "alert");
  box.textContent = `The map cannot be drawn: ${error.message}. Reload the page.`;
  parent.querySelector(".root").replaceChildren(box);
}

export default function ({ data, parentElement, setTriggerValue }) {
  if (data.spec) {
    keep(data);
    return undefined;
  }
  const state = mounted.get(parentElement) ?? { version: null, work: Promise.resolve() };
  mounted.set(parentElement, state);
  state.choose = (claim) => setTriggerValue("chosen", { claim });
  state.work = state.work.then(async () => {
    if (state.version !== data.version) {
      await redraw(parentElement, state, data.version);
    }
    select(state, data.select);
  }).catch((error) => complain(parentElement, error));
  return () => {
    state.handle?.destroy();
    mounted.delete(parentElement);
  };
}
