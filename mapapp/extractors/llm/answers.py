"""Answers that are kept: a folder by content, and a file that records and replays a run."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import Protocol

import msgspec

from mapapp.errors import ExtractorError, SettingsError
from mapapp.extractors.llm.request import Request
from mapapp.model import Method


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An answer as the model gave it, and the tokens that it cost."""

    answer: str
    sent: int = 0
    received: int = 0


class Source(Protocol):
    """Whatever answers requests: an endpoint, a record."""

    def answer(self, request: Request) -> Kept:
        """Return the answer to a request. Raises ExtractorError."""


class Folder:
    """Answers by content: one file for each document part, prompt and model."""

    def __init__(self, folder: Path, model: str) -> None:
        self._folder = folder
        self._model = model

    def get(self, request: Request) -> Kept | None:
        """Return the kept answer, None where there is none or it is damaged."""
        try:
            return msgspec.json.decode(self._path(request).read_bytes(), type=Kept)
        except (OSError, msgspec.DecodeError):
            return None

    def put(self, request: Request, kept: Kept) -> None:
        """Keep an answer. Raises ExtractorError where the folder cannot be written."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise _unwritable(self._folder, error) from error
        _write(self._path(request), msgspec.json.encode(kept))

    def _path(self, request: Request) -> Path:
        name = hashlib.sha256(f"{self._model}\x1f{request.key}".encode()).hexdigest()[:32]
        return self._folder / f"{name}.json"


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A recorded request with its answer; an empty one waits for whoever will fill it in."""

    key: str
    document: str
    part: int
    of: int
    user: str
    answer: str | None = None
    sent: int = 0
    received: int = 0


class Recording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A recorded run: the model, the instructions all requests share, and each request."""

    model: str
    prompt: str
    system: str
    requests: tuple[Entry, ...] = ()


class Record:
    """Requests and answers of one run, written to a file when it ends or is broken off."""

    def __init__(self, path: Path, method: Method) -> None:
        self._path = path
        self._method = method
        self._entries: dict[str, Entry] = {}
        self._system = ""

    def add(self, request: Request, kept: Kept | None) -> None:
        """Note a request, and its answer if there is one."""
        self._system = request.system
        answer, sent, received = (kept.answer, kept.sent, kept.received) if kept else (None, 0, 0)
        self._entries[request.key] = Entry(
            request.key, request.document, request.number, request.of, request.user,
            answer, sent, received,
        )  # fmt: skip

    def write(self) -> None:
        """Write the file. Raises ExtractorError where it cannot be written."""
        rows = sorted(self._entries.values(), key=lambda e: (e.document, e.part))
        model, prompt = self._method.model or "", self._method.prompt or ""
        whole = Recording(model, prompt, self._system, tuple(rows))
        _write(self._path, msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n")


class Replay:
    """Answers of a recorded run; nothing is contacted. Raises SettingsError for a wrong file."""

    def __init__(self, path: Path) -> None:
        try:
            recording = msgspec.json.decode(path.read_bytes(), type=Recording)
        except OSError as error:
            raise SettingsError(f"{path}: cannot be opened ({error.strerror})") from error
        except msgspec.DecodeError as error:
            raise SettingsError(f"{path}: is no recorded run ({error})") from error
        self.path = path
        self.model = recording.model
        self._entries = {entry.key: entry for entry in recording.requests}

    def answer(self, request: Request) -> Kept:
        """Return the recorded answer. Raises ExtractorError where there is none."""
        entry = self._entries.get(request.key)
        if entry is None or entry.answer is None:
            what = "holds no answer for this text and these instructions"
            raise ExtractorError(f"{self.path}: {what}; record it again")
        return Kept(entry.answer, entry.sent, entry.received)


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, readable by its owner only: it quotes documents."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".answer-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: Exception) -> ExtractorError:
    why = getattr(error, "strerror", None) or str(error)
    return ExtractorError(f"{path}: cannot be written ({why}); choose another place")
