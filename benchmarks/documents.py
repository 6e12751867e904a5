"""How well documents are read, where the scorer of annotations lies beside the checkout.

Two sets: the annotated documents beside it, and reports of our own in reports/. Those were
written and annotated by people who had not seen the patterns; what they gave before anybody had
looked at them is told beside their figures.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import sections

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT.parent / "shared" / "eval" / "documents"
OWN = Path(__file__).with_name("reports")
UNSEEN = """Forty-six of them came in three sets, each written and annotated by people who had not
seen the program, and scored before anybody had looked at one of their relations. Strict P, R and
F1, lenient F1 and tour stops with order, at first sight:

- sixteen: 0.872, 0.402, 0.551; 0.636; 0.615
- fourteen: 0.837, 0.524, 0.644; 0.763; 0.850
- sixteen: 0.849, 0.570, 0.682; 0.791; 0.900

The last sixteen stayed closed while others worked on the language in general, on the fourteen and
on single sentences: they gave 0.840, 0.563, 0.674; 0.791; 0.857 at the end, status 0.978, state and
group apart 0.978, attribution 0.888. The fourteen rose to 0.893, 0.626, 0.736 once looked at. So
0.67 is what to expect of an unknown text of this kind, and no more; what is missing are facts told
over two sentences, words of the long tail, and ends that a sentence leaves unsaid.
All their events, and what people say in them, are invented."""


def main() -> None:
    """Read the documents with `mapapp read` and write the scorer's averages."""
    if not any((GOLD / "dev").glob("*.txt")):
        print(f"no annotated documents in {GOLD.name}/; nothing to score")
        return
    table = _table(GOLD)
    (article,) = re.findall(r"^seed .*$", table, re.MULTILINE)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(OWN, Path(folder) / "dev")
        own = _table(Path(folder))
    body = f"The reference article alone:\n\n    {table.splitlines()[0]}\n    {article}\n\n"
    body += f"All annotated documents of the open half:\n\n{_averages(table)}\n\n"
    body += f"Our own reports (`benchmarks/reports/`):\n\n{_averages(own)}\n\n{UNSEEN}"
    sections.write("documents", "Whole documents (`benchmarks/documents.py`)", body)


def _table(gold: Path) -> str:
    texts = sorted(map(str, (gold / "dev").glob("*.txt")))
    with tempfile.TemporaryDirectory() as folder:
        read = [sys.executable, "-m", "mapapp", "read", *texts, "--format", "annotation"]
        subprocess.run([*read, "-o", folder], check=True, capture_output=True, cwd=ROOT)
        score = [sys.executable, str(GOLD / "score.py"), folder, "--gold", str(gold)]
        command = [*score, "--split", "dev"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _averages(table: str) -> str:
    averages = table[table.index("micro-averages") :].strip()
    return "\n".join(f"    {line}" for line in averages.splitlines())


if __name__ == "__main__":
    main()
