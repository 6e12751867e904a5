"""What pictures, slides and documents of the seed map cost beyond imports, and what peers cost.

The peer, geopandas with matplotlib, lives in an environment of its own, made once in
~/.cache/mapapp/benchmarks. Each drawing is the first one of a fresh process; they take turns.
"""

from __future__ import annotations

import json
import pickle
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import sections

from mapapp.config import Settings, geodata_folder
from mapapp.model import MapSpec
from mapapp.pipeline import analyse, lay_out, load

ROOT = Path(__file__).resolve().parents[1]
PEER = Path(__file__).with_name("picture_peer.py")
HOME = Path.home() / ".cache" / "mapapp" / "benchmarks" / "pictures"
PACKAGES = ["geopandas==1.1.1", "matplotlib==3.10.3"]
ROUNDS = 7
_OURS = """
import pickle, sys, time
import numpy, pyproj, resvg_py, shapely, typst, docx, pptx
from mapapp.exporters import exporter
graph, spec = pickle.load(open(sys.argv[1], "rb"))
makers = [exporter(name) for name in sys.argv[2:]]
start = time.perf_counter()
for make in makers:
    make(graph, spec)
print(time.perf_counter() - start)
"""


def main() -> None:
    """Time all formats and write the section."""
    documents, failures = load(sorted((ROOT / "seeds").glob("*.md")))
    graph = analyse(documents, failures)
    python = _peer()
    rows: list[str] = []
    plain = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for scale in (1, 2):
            spec = lay_out(graph, Settings(scale=scale))
            saved = Path(folder) / f"{scale}.pickle"
            saved.write_bytes(pickle.dumps((graph, spec)))
            task = _task(spec, scale, folder)
            ours, theirs = _turns(saved, ("a.svg", "a.png"), python, task)
            if scale == 1:
                bare = {**task, "plain": True}
                plain = statistics.median(_theirs(python, bare) for _ in range(ROUNDS))
            goal = "≤ 1.0 s, ≤ 1.0" if scale == 1 else ""
            rows.append(
                f"| SVG and PNG, {1280 * scale} x {720 * scale} px | {ours:.2f} s | {theirs:.2f} s "
                f"| **{ours / theirs:.2f}** | {goal} |"
            )
        for name, goal in (("a.pdf", ""), ("a.pptx", "≤ 2 s"), ("a.docx", "≤ 2 s")):
            taken = statistics.median(_ours(saved, (name,)) for _ in range(ROUNDS))
            rows.append(f"| {name[2:].upper()} | {taken:.2f} s | | | {goal} |")
    note = (
        "The peer draws no marks, badges or inset, and looks for no free place for names. "
        f"Countries, arrows and names alone take it {plain:.2f} s at 1280 x 720 px."
    )
    head = "| what | ours | geopandas + matplotlib | ratio | goal |"
    body = "\n".join([head, "| --- | --- | --- | --- | --- |", *rows, "", note])
    sections.write("pictures", "Pictures (`benchmarks/pictures.py`)", body)


def _turns(
    saved: Path, names: tuple[str, ...], python: Path, task: dict[str, Any]
) -> tuple[float, float]:
    pairs = [(_ours(saved, names), _theirs(python, task)) for _ in range(ROUNDS)]
    ours, theirs = zip(*pairs, strict=True)
    return statistics.median(ours), statistics.median(theirs)


def _ours(saved: Path, names: tuple[str, ...]) -> float:
    return _seconds([sys.executable, "-c", _OURS, str(saved), *names], "")


def _theirs(python: Path, task: dict[str, Any]) -> float:
    return _seconds([str(python), str(PEER)], json.dumps(task))


def _seconds(command: list[str], text: str) -> float:
    done = subprocess.run(command, input=text, check=True, capture_output=True, text=True, cwd=ROOT)
    return float(done.stdout)


def _task(spec: MapSpec, scale: int, folder: str) -> dict[str, Any]:
    lines = [
        {
            "path": line.path, "colour": line.style.colour, "width": line.style.width,
            "dash": "--" if line.style.dash else "-", "opacity": line.style.opacity,
            "layer": layer.title,
        }
        for layer in spec.layers
        for line in layer.lines
    ]  # fmt: skip
    return {
        "shapes": str(geodata_folder() / "countries_low.geojson"),
        "disputed": str(geodata_folder() / "disputed_low.geojson"),
        "plain": False,
        "named": [code for n in spec.nodes if len(n.outline) == 1 for code in n.outline],
        "regions": [n.outline for n in spec.nodes if n.kind == "region" and n.outline],
        "lines": lines,
        "nodes": [{"lon": n.lon, "lat": n.lat, "label": n.label} for n in spec.nodes],
        "size": [1280, 720],
        "dpi": 100 * scale,
        "folder": folder,
    }


def _peer() -> Path:
    """Return the Python of the peer's environment, making it where it is missing."""
    python, done = HOME / "bin" / "python", HOME / "packages.txt"
    if not done.exists() or done.read_text("utf-8") != "\n".join(PACKAGES):
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(HOME)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        done.write_text("\n".join(PACKAGES), "utf-8")
    return python


if __name__ == "__main__":
    main()
