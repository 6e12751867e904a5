"""The wheel works by itself: installed into an empty environment, run from any folder."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.request
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a fresh environment that sees our dependencies by path."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = folder.glob("*.whl")
    home = folder / "env"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    install = [sys.executable, "-m", "uv", "pip", "install", "-q", "--no-deps"]
    subprocess.run([*install, "--python", python, wheel], check=True, capture_output=True)
    (site,) = home.glob("lib/python*/site-packages")
    ours = sysconfig.get_paths()["purelib"]
    # A path file would also run the editable install's own path file; a plain path does not.
    (site / "dependencies.pth").write_text(f"{ours}\n")
    return home / "bin" / "mapapp"


def run(program: Path, *arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    return subprocess.run(
        [program, *map(str, arguments)],
        cwd=cwd,
        env=clean,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_maps_its_own_seeds_from_any_folder(program: Path, tmp_path: Path) -> None:
    python = program.with_name("python")
    code = "import mapapp.config as c; print(c.seeds_folder(), c.geodata_folder())"
    found = subprocess.run(
        [python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout.split()
    assert all(path.startswith(str(program.parents[1])) for path in found)
    seeds = sorted(Path(found[0]).glob("*.md"))
    done = run(program, "map", *seeds, "-o", "map.html", "-o", "map.pdf", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "map.pdf").stat().st_size > 50_000  # with fonts and template of the wheel
    assert (tmp_path / "map.html").stat().st_size > 200_000


def test_it_serves_the_app_from_any_folder(program: Path, tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(program), "app", "--port", str(port)]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL) as server:
        page = b""
        for _ in range(150):
            try:
                page = urllib.request.urlopen(f"http://127.0.0.1:{port}/").read()
                break
            except OSError:
                time.sleep(0.2)
        server.terminate()
    assert b"<html" in page
