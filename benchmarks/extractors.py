"""How well the extractors read, where an annotation of documents lies beside the checkout.

python benchmarks/extractors.py --requests FILE   write what a language model is asked
python benchmarks/extractors.py --replay FILE     score the file once its answers are filled in
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import sections
from documents import GOLD, ROOT

_HOW = """All annotated documents of the open half. The requests were written down with `--record`
and answered once by a capable reader (a large language model) that saw the text of the requests and
had not seen the annotations; the answers were then replayed through the proof. The reader did know
the annotators' guideline, whose table of types quotes about ten relations of these documents, and
before anything was scored the proof was mended after seeing which of its proposals it refused or
held back: words for three types, unnamed speakers, names far off, the grammar's say on status.
What `both` draws was decided after scoring, and one type's examples in the instructions have
changed since. So these figures flatter: a blind reading by another annotator agrees at F1 0.86.
They measure the proof: how much of a good reading survives it, and that nothing passes without its
words.

"""


def _read(folder: str, *options: str) -> None:
    """Read the documents into a folder of annotations; a missing answer ends it."""
    texts = sorted(map(str, (GOLD / "dev").glob("*.txt")))
    read = [sys.executable, "-m", "mapapp", "read", *texts, "--format", "annotation", "-o", folder]
    done = subprocess.run([*read, *options], check=False, capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        sys.exit(f"nothing was scored:\n{done.stderr}")


def _scored(folder: str) -> list[str]:
    score = [sys.executable, str(GOLD / "score.py"), folder, "--split", "dev"]
    table = subprocess.run(score, check=True, capture_output=True, text=True).stdout
    return table[table.index("micro-averages") :].strip().splitlines()


def main() -> None:
    """Write the requests, or score the answers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", metavar="FILE")
    parser.add_argument("--replay", metavar="FILE")
    options = parser.parse_args()
    if not list((GOLD / "dev").glob("*.txt")):
        print(f"no annotated documents in {GOLD.name}/; nothing to score")
        return
    with tempfile.TemporaryDirectory() as folder:
        if options.requests:
            _read(folder, "--extractor", "llm", "--record", str(Path(options.requests).resolve()))
        if options.replay:
            _score(Path(options.replay).resolve(), Path(folder))


def _score(answers: Path, folder: Path) -> None:
    body = _HOW
    for name in ("rules", "llm", "both"):
        target = str(folder / name)
        _read(target, "--extractor", name, "--replay", str(answers))
        lines = "\n".join(f"    {line}" for line in _scored(target))
        body += f"`--extractor {name}`:\n\n{lines}\n\n"
    sections.write("extractors", "Extractors (`benchmarks/extractors.py`)", body)


if __name__ == "__main__":
    main()
