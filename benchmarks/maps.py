"""The HTML map against stock folium: size, first full draw, from a chosen line to its panel.

Both draw the same relations, in one headless Chromium with the network cut but for folium's own
scripts, which are served from memory: it would not draw at all without them.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sections

from mapapp.model import (
    Actor,
    Attribution,
    Claim,
    Document,
    Graph,
    Reading,
    Relation,
    Span,
    Status,
)
from mapapp.pipeline import geocoder, lay_out
from mapapp.renderers import page

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SIZES = (20, 1_000)
FOLIUM_UP_TO = 10_000
TYPES = ("visit", "aid", "threat", "sanction", "economic_tie", "influence", "attack", "concern")
STATES = [
    code
    for row in (
        "ARG AUS AUT BEL BOL BRA CAN CHE CHL CHN COL CUB DEU DNK DZA ECU EGY ESP",
        "ETH FIN FRA GBR GHA GRC IDN IND IRN IRQ ISR ITA JPN KEN KOR LBN MAR MEX",
        "MYS NGA NLD NOR NZL PAK PER PHL POL PRK PRT ROU RUS SAU SDN SEN SRB SWE",
        "SYR THA TUN TUR TWN UGA UKR URY USA VEN VNM YEM ZAF ZWE",
    )
    for code in row.split()
]
_READY = "html[data-ready=true]"
_DRAWN = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
  () => done(performance.now()))))"""


def made(count: int) -> Graph:
    """Return a graph of so many relations; every fifth has a sentence of its own, 200 letters."""
    chance = random.Random(count)  # noqa: S311 - a benchmark, the same at every run
    actors = {code: _actor(code) for code in STATES}
    text: list[str] = []
    relations: list[Relation] = []
    at = 0
    for number in range(count):
        source, target = chance.sample(STATES, 2)
        if number % 5 == 0:
            text.append(f"In report {number}, {source} acts on {target} ".ljust(199, "x") + ".")
            at = 201 * (len(text) - 1)
        span = Span(at, at + 200, text[-1])
        type_ = chance.choice(TYPES)
        claim = Claim(
            f"{number:012x}", "d", type_, actors[source], actors[target], span, span, span, span,
            Attribution("The Gazette"), Status(), (), "benchmark",
        )  # fmt: skip
        relations.append(Relation(f"r{number:x}", type_, claim.source, claim.target, (claim,)))
    document = Document("d", "\n".join(text), "benchmark.txt", "A benchmark")
    claims = tuple(relation.claims[0] for relation in relations)
    return Graph((Reading(document, (), claims, ()),), tuple(relations), ())


def _actor(code: str) -> Actor:
    place = geocoder().place(code)
    return Actor(code, place.name, "state", place)


def stock(graph: Graph) -> str:
    """Return the page of folium as it comes: one PolyLine and popup for each relation."""
    import folium  # noqa: PLC0415 - only for the peer

    chart = folium.Map()
    for relation in graph.relations:
        ends = [relation.source.home, relation.target.home]
        points = [(end.lat, end.lon) for end in ends if end is not None]
        claim = relation.claims[0]
        words = f"{claim.source.name} {claim.type} {claim.target.name}: {claim.sentence.text}"
        folium.PolyLine(points, popup=words).add_to(chart)  # type: ignore[no-untyped-call] # folium has no types
    return str(chart.get_root().render())


def measure(browser: Browser, html: str, folder: Path, *, ours: bool) -> dict[str, float]:
    """Return seconds to the first full draw, and ms from a chosen line to its panel."""
    path = folder / "page.html"
    path.write_text(html, "utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    if not ours:
        context.route("**/*", _serve)
    else:
        context.set_offline(offline=True)
    view = context.new_page()
    view.set_default_timeout(300_000)
    start = time.perf_counter()
    view.goto(path.as_uri(), wait_until="load")
    if ours:
        view.locator(_READY).wait_for(state="attached")
    view.evaluate(_DRAWN)
    found = {"draw": time.perf_counter() - start}
    if ours:
        found["panel"] = view.evaluate(
            """async () => {
              const handle = document.querySelector("#mapapp").mapapp, times = [];
              for (const step of [1, 3, 7, 11, 13]) {
                const line = handle.data.lines[Math.floor(handle.data.lines.length / 17 * step)];
                const start = performance.now();
                handle.select(line.id);
                await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
                times.push(performance.now() - start);
              }
              return times.sort((a, b) => a - b)[2];
            }"""
        )
        found["pan"] = view.evaluate(
            """async () => {
              const map = document.querySelector("#mapapp").mapapp.map, times = [];
              for (let i = 0; i < 30; i += 1) {
                const start = performance.now();
                map.panBy([12, 0], { animate: false });
                await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
                times.push(performance.now() - start);
              }
              return times.sort((a, b) => a - b)[15];
            }"""
        )
    context.close()
    return found


def _serve(route: Any) -> None:  # noqa: ANN401 - Playwright's own
    """Give folium its Leaflet from the wheel, and nothing else."""
    from mapapp.renderers import script  # noqa: PLC0415 - only here

    url = route.request.url
    if url.startswith("file:"):
        route.continue_()
    elif "leaflet" in url and url.endswith(".js") and "awesome" not in url:
        route.fulfill(body=script(), content_type="text/javascript")
    elif url.endswith(".js") and "jquery" in url:
        route.fulfill(
            body=(
                "window.$ = window.jQuery = text => "
                "[Object.assign(document.createElement('div'), {innerHTML: text})];"
            ),
            content_type="text/javascript",
        )
    else:
        route.fulfill(status=200, body="", content_type="text/plain")


def main() -> None:
    """Draw all sizes and write the table."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only here

    head = (
        "| relations | HTML MB | to folium's | first draw s | to folium's | panel ms | pan ms | "
        "built s | to folium's |\n" + "| --- " * 9 + "|"
    )
    rows = [head]
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        for count in SIZES:
            rows.append(_row(browser, count, Path(folder)))
            print(rows[-1])
        browser.close()
    sections.write("maps", "The HTML map at any size (`benchmarks/maps.py`)", "\n".join(rows))


def _row(browser: Browser, count: int, folder: Path) -> str:
    graph = made(count)
    start = time.perf_counter()
    html = page(lay_out(graph))
    built = time.perf_counter() - start
    size = len(html) / 1e6
    rounds = 3 if count <= 10_000 else 1
    runs = [measure(browser, html, folder, ours=True) for _ in range(rounds)]
    ours = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    parts = ["–", "–", "–"]
    if count <= FOLIUM_UP_TO:
        start = time.perf_counter()
        peer = stock(graph)
        peer_built = time.perf_counter() - start
        draws = [measure(browser, peer, folder, ours=False)["draw"] for _ in range(rounds)]
        peer_draw = statistics.median(draws)
        parts = [
            f"**{size / (len(peer) / 1e6):.2f}**", f"**{ours['draw'] / peer_draw:.2f}**",
            f"**{built / peer_built:.2f}**",
        ]  # fmt: skip
    return (
        f"| {count:,} | {size:.2f} | {parts[0]} | {ours['draw']:.2f} | {parts[1]} | "
        f"{ours['panel']:.0f} | {ours['pan']:.0f} | {built:.2f} | {parts[2]} |"
    )


if __name__ == "__main__":
    main()
