"""Plain text and Markdown."""

from __future__ import annotations

import calendar
import datetime as dt
import re

import msgspec

from mapapp.errors import ReadError
from mapapp.model import Document
from mapapp.readers.text import decode, document, first_line_title

_FRONT = re.compile(r"\A---[^\S\n]*\n(.*?)\n---[^\S\n]*(?:\n|\Z)", re.DOTALL)
_MONTHS = {name: i for i, name in enumerate(calendar.month_name) if name}
_DATELINE = re.compile(
    rf"^\s*(?:(?:{'|'.join(calendar.day_name)}),?\s+)?"
    rf"(?:(?P<m1>{'|'.join(_MONTHS)})\s+(?P<d1>\d{{1,2}}),?|(?P<d2>\d{{1,2}})\s+(?P<m2>{'|'.join(_MONTHS)}))"
    rf"\s+(?P<y>\d{{4}})\s*$",
    re.MULTILINE,
)
_HEAD = 600  # characters: a date on a line of its own further down is not the report's own
_MARKS = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"^#{1,6}[^\S\n]+(.*?)[^\S\n]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"^>[^\S\n]?", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
)


class _Front(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    note: str | None = None


def read_plain(data: bytes, name: str) -> Document:
    """Read plain text as it stands; a title line and a dateline on their own are recognised."""
    text = decode(data, name)
    return document(text, name, title=first_line_title(text), published=_dateline(text))


def read_markdown(data: bytes, name: str) -> Document:
    """Read Markdown: front matter (title, publisher, published, note), then text without marks.

    Raises ReadError where the front matter is wrong.
    """
    text = decode(data, name)
    front = _FRONT.match(text)
    head = _front(front.group(1), name) if front else _Front()
    body = text[front.end() :].lstrip("\n") if front else text
    for mark, kept in _MARKS:
        body = mark.sub(kept, body)
    return document(
        body,
        name,
        title=head.title or first_line_title(body),
        publisher=head.publisher,
        published=head.published or _dateline(body),
    )


def _front(block: str, name: str) -> _Front:
    import yaml  # noqa: PLC0415 - only files with front matter need it

    try:
        return msgspec.convert(yaml.safe_load(block) or {}, _Front)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 2}" if mark else ""
        raise ReadError(f"{name}{line}: the front matter is not YAML; mend or remove it") from error
    except msgspec.ValidationError as error:
        raise ReadError(
            f"{name}: front matter: {error}; use title, publisher, published"
        ) from error


def _dateline(text: str) -> dt.date | None:
    match = _DATELINE.search(text[:_HEAD])
    if match is None:
        return None
    month = _MONTHS[match["m1"] or match["m2"]]
    try:
        return dt.date(int(match["y"]), month, int(match["d1"] or match["d2"]))
    except ValueError:
        return None
