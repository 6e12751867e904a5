"""Who acts on whom, in sentences of event coders, where they lie beside the checkout."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import sections

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "eval"
ADAPTER = Path(__file__).with_name("events_adapter.py")


def main() -> None:
    """Run the suite and write its table."""
    if not (DATA / "run.py").exists():
        print(f"no benchmark data in {DATA.name}/; nothing to measure")
        return
    command = [sys.executable, str(DATA / "run.py"), "--adapter", str(ADAPTER), "--split", "dev"]
    done = subprocess.run(
        [*command, "--suite", "events"], check=True, capture_output=True, text=True,
        cwd=ADAPTER.parent, env={"PYTHONPATH": str(ADAPTER.parent)},
    )  # fmt: skip
    table = done.stdout.strip().splitlines()[1:]
    body = "Ordered pairs of countries, percent; the open half.\n\n" + "\n".join(
        f"    {line}" for line in table
    )
    sections.write("events", "Who acts on whom (`benchmarks/events.py`)", body)


if __name__ == "__main__":
    main()
