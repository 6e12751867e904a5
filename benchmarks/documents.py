"""How well documents are read, where an annotation of them lies beside the checkout."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import sections

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT.parent / "shared" / "eval" / "documents"


def main() -> None:
    """Read the documents with `mapapp read` and write the scorer's averages."""
    texts = sorted(map(str, (GOLD / "dev").glob("*.txt")))
    if not texts:
        print(f"no annotated documents in {GOLD.name}/; nothing to score")
        return
    with tempfile.TemporaryDirectory() as folder:
        read = [
            sys.executable,
            "-m",
            "mapapp",
            "read",
            *texts,
            "--format",
            "annotation",
            "-o",
            folder,
        ]
        subprocess.run(read, check=True, capture_output=True, cwd=ROOT)
        score = [sys.executable, str(GOLD / "score.py"), folder, "--split", "dev"]
        table = subprocess.run(score, check=True, capture_output=True, text=True).stdout
    averages = table[table.index("micro-averages") :]
    (article,) = re.findall(r"^seed .*$", table, re.MULTILINE)
    body = f"The reference article alone:\n\n    {table.splitlines()[0]}\n    {article}\n\n"
    body += "All annotated documents of the open half:\n\n"
    body += "\n".join(f"    {line}" for line in averages.strip().splitlines())
    sections.write("documents", "Whole documents (`benchmarks/documents.py`)", body)


if __name__ == "__main__":
    main()
