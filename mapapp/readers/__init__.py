"""Files → documents: one row and one function for each kind of source."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mapapp.errors import NoText, ReadError, SettingsError, UnknownFormat
from mapapp.model import Document
from mapapp.readers import markup, office, plain
from mapapp.readers.scraps import plainly
from mapapp.readers.text import document

__all__ = [
    "READERS",
    "Reader",
    "parse_date",
    "plainly",
    "read",
    "read_bytes",
    "read_file",
    "read_text",
]


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of file: its suffixes, how its bytes tell it, and what reads it.

    `read` takes the bytes and a name for messages; `mark` finds what only such a file has in its
    first bytes, and is None for a kind without a mark. A `strict` kind has its mark always.
    """

    title: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Document]
    mark: re.Pattern[bytes] | None = None
    strict: bool = True


_HTML = re.compile(rb"(?i)(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])")
_PDF = re.compile(rb"\s*%PDF-\d")
_DOCX = re.compile(rb"(?s)PK\x03\x04(?=.*word/document\.xml)")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"

READERS = (
    Reader("plain text", (".txt", ".text"), plain.read_plain),
    Reader("Markdown", (".md", ".markdown"), plain.read_markdown),
    Reader("web page", (".html", ".htm"), markup.read_html, _HTML, strict=False),
    Reader("PDF", (".pdf",), office.read_pdf, _PDF),
    Reader("Word document", (".docx",), office.read_docx, _DOCX),
)
_BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}


def parse_date(text: str) -> dt.date:
    """Return a date a person typed as YYYY-MM-DD. Raises SettingsError for anything else."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise SettingsError(
            f"{text!r} is no date: write it as YYYY-MM-DD, as in 2016-08-22"
        ) from None


def read(path: str | Path, published: dt.date | None = None) -> Document:
    """Read a document from a file, or from standard input for "-".

    `published` is used where the file states no date of its own. Raises ReadError and its kinds.
    """
    found = _stdin() if str(path) == "-" else read_bytes(str(path), read_file(path))
    if published is None or found.published is not None:
        return found
    return document(
        found.text, found.source, title=found.title, publisher=found.publisher, published=published
    )


def read_text(
    text: str,
    source: str = "pasted text",
    *,
    title: str | None = None,
    publisher: str | None = None,
    published: dt.date | None = None,
) -> Document:
    """Make a document of text at hand, as it is. Raises NoText where it holds no word.

    `plainly` takes the tags of a web page from it, and joins words broken at a line's end.
    """
    return document(text, source, title=title, publisher=publisher, published=published)


def read_bytes(name: str, data: bytes) -> Document:
    """Read a document from a file's bytes, its kind told by the name's suffix.

    Raises UnknownFormat, NoText or ReadError, each with what to do.
    """
    suffix = Path(name).suffix.lower()
    reader = _BY_SUFFIX.get(suffix)
    if reader is None:
        known = ", ".join(sorted(_BY_SUFFIX))
        raise UnknownFormat(
            f"{name}: no reader for {suffix or 'a file without suffix'}; use {known}"
        )
    if not data.strip():
        raise NoText(f"{name}: the file is empty; choose another or paste its text")
    _check_kind(name, data, reader)
    return reader.read(data, name)


def _told(data: bytes) -> Reader | None:
    """Return the kind that the bytes tell, None where they tell none."""
    return next((r for r in READERS if r.mark is not None and r.mark.match(data)), None)


def _check_kind(name: str, data: bytes, reader: Reader) -> None:
    """Raise where the bytes belong to another kind than the name says."""
    told = _told(data)
    if told is not None and told is not reader:
        better = Path(name).with_suffix(told.suffixes[0]).name
        raise ReadError(
            f"{name}: this is a {told.title}, not a {reader.title}; rename it to {better}"
        )
    if data.startswith(_OLE):
        raise ReadError(
            f"{name}: an encrypted or old Office file; save it without password as .docx"
        )
    if reader.mark is None or not reader.strict or told is reader:
        return
    if data.startswith(_ZIP):
        raise ReadError(
            f"{name}: this is no {reader.title} but another archive or damaged; save it anew"
        )
    raise ReadError(f"{name}: this is no {reader.title}; check the file or its suffix")


def read_file(path: str | Path) -> bytes:
    """Return a file's bytes. Raises ReadError with what to do."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise ReadError(f"{path}: there is no such file; check the name") from None
    except IsADirectoryError:
        raise ReadError(
            f"{path}: this is a folder; name the files in it, as in {path}/*.txt"
        ) from None
    except PermissionError:
        raise ReadError(f"{path}: may not be read; change its permissions") from None
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: cannot be read ({error}); check the name") from error


def _stdin() -> Document:
    data = sys.stdin.buffer.read()
    if not data.strip():
        raise NoText("standard input: nothing came in; pipe a text into mapapp")
    return (_told(data) or READERS[0]).read(data, "standard input")
