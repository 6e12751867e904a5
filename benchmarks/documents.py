"""How well documents are read, where the scorer of annotations lies beside the checkout.

Two sets: the annotated documents beside it, and reports of our own in reports/. Those were
written and annotated by people who had not seen the patterns, and have been looked at since; what
the last seven gave before that is told beside their figures.
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
UNSEEN = """Before anybody had looked at the last seven of them (cuba-listening-post,
kremlin-tashkent-visit, state-mideast-trip, treasury-hamas-network, un-mediator-mbanie,
unsc-mali-attack, voa-iran-proxies): relations strict P 0.754 R 0.462 F1 0.573, lenient F1 0.699,
status 0.884, attribution where required 1.000. That is what to expect of an unknown text."""


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
