"""The pictures in docs/briefings.md are made by the commands that stand there."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]


def test_each_picture_is_made_by_its_command(tmp_path: Path) -> None:
    page = ROOT.joinpath("docs", "briefings.md").read_text("utf-8")
    shown = re.findall(r"\]\((images/[\w.-]+)\)", page)
    commands = {
        f"images/{Path(target).name}": shlex.split(line)
        for line, target in re.findall(
            r"^    mapapp (map .* -o (docs/images/\S+) .*)$", page, re.MULTILINE
        )
    }
    assert shown
    assert set(shown) == set(commands)
    for name, command in commands.items():
        made = tmp_path / Path(name).name
        command[command.index("-o") + 1] = str(made)
        subprocess.run([sys.executable, "-m", "mapapp", *command], cwd=ROOT, check=True)
        here, there = Image.open(made), Image.open(ROOT / "docs" / name)
        assert here.size == there.size
        assert here.convert("RGB").tobytes() == there.convert("RGB").tobytes()
