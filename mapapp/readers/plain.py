"""Plain text and Markdown."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from mapapp.errors import ReadError
from mapapp.model import Document
from mapapp.readers.scraps import plainly
from mapapp.readers.text import dateline, decode, document, first_line_title

_FRONT = re.compile(r"\A---[^\S\n]*\n(.*?)\n?^---[^\S\n]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_UNCLOSED = re.compile(r"\A---[^\S\n]*\n(?:title|publisher|published|note):")
_MARKS = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"^#{1,6}[^\S\n]+(.*?)[^\S\n]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"^>[^\S\n]?", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"~~(?=\S)[^~\n]+(?<=\S)~~[^\S\n]?"), ""),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
)


class _Front(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    note: str | None = None


def read_plain(data: bytes, name: str) -> Document:
    """Read plain text; a title line and a dateline on their own are recognised.

    Tags of a web page go, and words broken at the end of a line are joined.
    """
    text = plainly(decode(data, name))
    return document(text, name, title=first_line_title(text), published=dateline(text))


def read_markdown(data: bytes, name: str) -> Document:
    """Read Markdown: front matter (title, publisher, published, note), then text without marks.

    Raises ReadError where the front matter is wrong.
    """
    text = decode(data, name)
    front = _FRONT.match(text)
    if front is None and _UNCLOSED.match(text):
        raise ReadError(f"{name}, line 1: the front matter has no end; close it with a line ---")
    head = _front(front.group(1), name) if front else _Front()
    body = text[front.end() :].lstrip("\n") if front else text
    for mark, kept in _MARKS:
        body = mark.sub(kept, body)
    body = plainly(body)
    return document(
        body,
        name,
        title=head.title or first_line_title(body),
        publisher=head.publisher,
        published=head.published or dateline(body),
    )


def _front(block: str, name: str) -> _Front:
    import yaml  # noqa: PLC0415 - only files with front matter need it

    try:
        fields = yaml.load(block, yaml.CBaseLoader) or {}  # noqa: S506 - makes strings, nothing else
        if isinstance(fields, dict):
            fields = {key: value or None for key, value in fields.items()}
        return msgspec.convert(fields, _Front)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 2}" if mark else ""
        raise ReadError(f"{name}{line}: the front matter is not YAML; mend or remove it") from error
    except msgspec.ValidationError as error:
        raise ReadError(
            f"{name}{_line(block, str(error))}: front matter: {_plainly(error)}"
        ) from error


def _line(block: str, problem: str) -> str:
    """Return ", line N" for the field that a message names between ` and `."""
    field = re.search(r"`(?:\$\.)?([^`]+)`", problem)
    lines = [row.partition(":")[0].strip() for row in block.split("\n")]
    known = field is not None and field.group(1) in lines
    return f", line {lines.index(field.group(1)) + 2}" if field and known else ""


def _plainly(error: msgspec.ValidationError) -> str:
    field = re.search(r"`\$\.(\w+)`", str(error))
    if field is not None and field.group(1) == "published":
        return "published is no date; write it as YYYY-MM-DD, as in 2016-08-23"
    return f"{error}; use title, publisher, published, note, each with one text"
