"""What a map costs a reader and its maker, against folium with one line and popup each."""

from __future__ import annotations

import html
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import folium
import made_graphs
import sections

from mapapp import renderers
from mapapp.exporters.graph import to_html
from mapapp.model import Graph, MapSpec
from mapapp.pipeline import lay_out
from mapapp.renderers.assets import folium_script

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_SIZES: Final = (20, 1_000, 10_000, 100_000)
_PEER_MOST: Final = 10_000
_ROUNDS: Final = 3
_GOALS: Final = {
    20: ("≤ 0.5 MB", "≤ 0.7 ×", "≤ 50 ms"),
    1_000: ("≤ 0.4 ×", "≤ 0.6 ×", "≤ 100 ms"),
    10_000: ("≤ 0.2 ×", "≤ 0.15 ×", "≤ 100 ms"),
    100_000: ("≤ 30 MB", "≤ 3 s", "≤ 200 ms"),
}
_DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
_CHOOSE = """async () => {
  const line = document.querySelector(".line .stroke, path.leaflet-interactive");
  const start = performance.now();
  const enter = new KeyboardEvent("keydown", {key: "Enter", bubbles: true});
  line.dispatchEvent(enter);
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  if (!document.querySelector(".panel .viewer")) { throw new Error("no panel"); }
  return performance.now() - start;
}"""
_PAN = """async () => {
  const map = document.querySelector(".map"), box = map.getBoundingClientRect(), times = [];
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const send = (type, target, dx) => target.dispatchEvent(new MouseEvent(type, {
    bubbles: true, clientX: x + dx, clientY: y, button: 0, buttons: 1}));
  send("mousedown", map, 0);
  let last = await new Promise(requestAnimationFrame);
  for (let step = 1; step <= 60; step += 1) {
    send("mousemove", document, step * 3);
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  send("mouseup", document, 180);
  return times.sort((a, b) => a - b)[30];
}"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What was measured: megabytes, seconds, and for choosing and a pan's frame milliseconds.

    `packed` is the time to make the file with its graph in it, `made` without.
    """

    size: float
    made: float
    packed: float
    drawn: float
    chosen: float | None = None
    pan: float | None = None


def folium_page(spec: MapSpec) -> str:
    """Return the map as someone would make it with folium alone: a line and a popup each."""
    sentences = {claim.id: claim.sentence.text for claim in spec.claims}
    chart = folium.Map(location=[20, 0], zoom_start=2, tiles=None)
    for line in (line for layer in spec.layers for line in layer.lines):
        folium.PolyLine(  # type: ignore[no-untyped-call] # folium has no types here
            [(lat, lon) for lon, lat in line.path],
            color=line.style.colour,
            weight=line.style.width,
            popup=html.escape(f"{line.label}: {sentences[line.claims[0]]}"),
        ).add_to(chart)
    # What it loads from other hosts comes from here, so that no network is part of the figure.
    chart.default_js = []
    chart.default_css = []
    script = f"{renderers.script()}\n{folium_script()}"
    head = f"<style>{renderers.style()}</style><script>{script}</script>"
    return str(chart.get_root().render()).replace("<head>", f"<head>{head}", 1)


def _ours(graph: Graph) -> str:
    """Return the file that `mapapp map` writes, which reads back as its graph."""
    return to_html(graph, lay_out(graph)).decode()


def _alone(graph: Graph) -> str:
    return renderers.page(lay_out(graph))


def _timed(make: Callable[[], str]) -> tuple[str, float]:
    start = time.perf_counter()
    page = make()
    return page, time.perf_counter() - start


def _drawn(browser: Browser, path: Path, line: str, measure: Callable[[Page], None]) -> float:
    """Return the seconds until the lines stand on the screen; `measure` uses the page after."""
    page = browser.new_context(offline=True, viewport={"width": 1280, "height": 800}).new_page()
    page.set_default_timeout(240_000)
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.locator(line).first.wait_for(state="attached")
    page.evaluate(_DRAWN)
    seconds = time.perf_counter() - start
    measure(page)
    page.context.close()
    return seconds


def cost(
    browser: Browser,
    folder: Path,
    make: Callable[[], str],
    line: str,
    alone: Callable[[], str] | None = None,
) -> Cost:
    """Return what a map costs; the medians of some rounds. `alone` makes ours without its graph."""
    ours = alone is not None
    text, packed = _timed(make)
    made = _timed(alone)[1] if alone is not None else packed
    path = folder / "map.html"
    path.write_text(text, "utf-8")
    chosen: list[float] = []
    pans: list[float] = []

    def measure(page: Page) -> None:
        if not ours:
            return
        chosen.append(page.evaluate(_CHOOSE))
        if page.locator("[data-bundle]").count():
            page.locator("[data-bundle]").uncheck()
            page.evaluate(_DRAWN)
        pans.append(page.evaluate(_PAN))

    drawn = [_drawn(browser, path, line, measure) for _ in range(_ROUNDS)]
    return Cost(
        len(text.encode()) / 1e6,
        made,
        packed,
        statistics.median(drawn),
        statistics.median(chosen) if ours else None,
        statistics.median(pans) if ours else None,
    )


def _row(count: int, ours: Cost, peer: Cost | None) -> str:
    goals = _GOALS[count]

    def against(mine: float, theirs: float | None, unit: str) -> str:
        told = f"{mine:.2f} {unit}"
        return told if theirs is None else f"{told} : {theirs:.2f} = **{mine / theirs:.2f}**"

    return (
        f"| {count:,} | {against(ours.size, peer.size if peer else None, 'MB')} ({goals[0]}) "
        f"| {against(ours.drawn, peer.drawn if peer else None, 's')} ({goals[1]}) "
        f"| {ours.chosen:.0f} ms ({goals[2]}) | {ours.pan:.0f} ms "
        f"| {against(ours.made, peer.made if peer else None, 's')}"
        f"{' (≤ 0.1 ×)' if count == _PEER_MOST else ''} | {ours.packed:.2f} s |"
    )


def _rows(browser: Browser, folder: Path) -> list[str]:
    rows = []
    for count in _SIZES:
        graph = made_graphs.graph(count)
        ours = cost(browser, folder, partial(_ours, graph), ".line .stroke", partial(_alone, graph))
        peer = None
        if count <= _PEER_MOST:
            spec = lay_out(graph)
            peer = cost(browser, folder, partial(folium_page, spec), "path.leaflet-interactive")
        rows.append(_row(count, ours, peer))
        print(rows[-1])
    return rows


def main() -> None:
    """Measure all sizes and write the section."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only when it runs

    _ours(made_graphs.graph(20))
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        blank = cost(browser, Path(folder), lambda: "<!DOCTYPE html><p>.", "p")
        empty = blank.drawn
        rows = _rows(browser, Path(folder))
        browser.close()
    sections.write(
        "maps",
        "Maps in the browser (`benchmarks/maps.py`)",
        "Ours : folium's, with one `PolyLine` and popup for each relation and Leaflet in the page; "
        "goals in brackets. Above 500 relations our first drawing is the bundled one; a pan is "
        "measured with every line on the canvas. HTML is the file that `mapapp map` writes, the "
        "packed graph in it included; folium's has none. Making ours includes laying the map out, "
        "folium's starts from lines laid out. An empty page takes "
        f"{empty:.2f} s to open and draw, part of both sides.\n\n"
        "| relations | HTML | first full drawing | line → panel | pan, median frame | made in "
        "| made with its graph |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n" + "\n".join(rows),
    )


if __name__ == "__main__":
    main()
