"""What a language model is asked: the vocabulary in words, then a part of a document."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

import mapapp.vocabulary.relations as relations_module
from mapapp.claims.parse import paragraphs
from mapapp.model import Document
from mapapp.vocabulary import load
from mapapp.vocabulary.reading import guide
from mapapp.vocabulary.relations import Examples, RelationType, relations

_CHARACTERS = 4  # a token is about as many of English, enough to tell a size beforehand
_OVERLAP = 400  # characters of the part before that a part repeats, in whole paragraphs
_EXAMPLES = 2  # for each relation type


@dataclass(frozen=True, slots=True)
class Request:
    """One part of a document to be read.

    `start`, `end` bound it in the document's text, `number` of `of` parts; `key` is a hash of all
    that is sent but the model's name, and `tokens` about how many those are.
    """

    document: str
    number: int
    of: int
    start: int
    end: int
    system: str
    user: str

    @property
    def messages(self) -> list[dict[str, str]]:
        """Return the messages of a chat."""
        return [{"role": "system", "content": self.system}, {"role": "user", "content": self.user}]

    @property
    def key(self) -> str:
        """Return the identity of what is asked."""
        return _digest(json.dumps([self.messages, schema()], sort_keys=True))

    @property
    def tokens(self) -> int:
        """Return about how many tokens are sent."""
        return tokens(self.system) + tokens(self.user)


def tokens(text: str) -> int:
    """Return about how many tokens a text has."""
    return -(-len(text) // _CHARACTERS)


def requests(document: Document, part: int, *, brief: bool = False) -> tuple[Request, ...]:
    """Return what is asked about a document, in parts of about so many tokens that overlap."""
    rows = list(paragraphs(document.text))
    parts = list(_parts(rows, part * _CHARACTERS))
    return tuple(
        Request(
            document.id,
            number,
            len(parts),
            rows[own][0],
            rows[last][1],
            system(brief=brief),
            _user(document, rows, first, last),
        )
        for number, (first, own, last) in enumerate(parts, 1)
    )


def _parts(rows: Sequence[tuple[int, int]], most: int) -> Iterator[tuple[int, int, int]]:
    """Yield (first shown, first of its own, last) paragraph of each part."""
    own = 0
    while own < len(rows):
        first = own
        while first > 0 and rows[own][0] - rows[first - 1][0] <= _OVERLAP:
            first -= 1
        last = own
        while last + 1 < len(rows) and rows[last + 1][1] - rows[own][0] <= most:
            last += 1
        yield first, own, last
        own = last + 1


def _user(document: Document, rows: Sequence[tuple[int, int]], first: int, last: int) -> str:
    head = [f"Title: {document.title}" if document.title else ""]
    head.append(f"Publisher: {document.publisher}" if document.publisher else "")
    head.append(f"Published: {document.published.isoformat()}" if document.published else "")
    shown = [*([0] if first > 0 else []), *range(first, last + 1)]
    body = [f"[{n + 1}] {' '.join(document.text[slice(*rows[n])].split())}" for n in shown]
    lines = [line for line in head if line]
    whole = "\n".join([*lines, "Report, in numbered paragraphs:", *body])
    return whole.encode("utf-8", "replace").decode()  # a damaged file may hold half a character


@cache
def system(*, brief: bool = False) -> str:
    """Return the instructions: task, rules, types, statuses and fields, from the vocabulary.

    Brief ones leave out the rules, definitions and examples, which a small model cannot use.
    """
    words = guide()
    kinds = relations().values()
    rules = "Rules:\n" + "\n".join(f"- {rule}" for rule in words.rules)
    types = [f"- {k.id}: {k.direction}" if brief else _type(k) for k in kinds]
    form = 'Answer with one JSON object {"claims": [...]}, an empty list where nothing counts. '
    example = msgspec.json.encode({"claims": [words.example.row]}).decode()
    meanings = [
        "Status, what the report says of it:\n" + _list(dict(words.statuses)),
        "Phase, how far it has come:\n" + _list(dict(words.phases)),
    ]
    parts = [
        words.task,
        *([] if brief else [rules]),
        "Types (from source to target; = means that the order is free):\n" + "\n".join(types),
        *([] if brief else meanings),
        form + "Fields of a row:\n" + _list(words.fields),
        f"Example: [4] {words.example.text}\n{example}",
    ]
    return "\n\n".join(parts)


def _list(words: dict[Any, str]) -> str:
    return "\n".join(f"- {name}: {text}" for name, text in words.items())


def _type(kind: RelationType) -> str:
    way = "=" if kind.symmetric else "→"
    means = f"{kind.definition.rstrip('.')}; {kind.direction.removeprefix('none; ')}"
    return f"- {kind.id} {way} {means}. {_examples(kind.id)}"


@cache
def _examples(name: str) -> str:
    path = Path(relations_module.__file__).with_name("relations") / f"{name}.yaml"
    rows = load(path, Examples, part=1).positive[:_EXAMPLES]
    return " ".join(f"“{row.text}” gives {', '.join(row.gives)}." for row in rows)


@cache
def prompt_hash(*, brief: bool = False) -> str:
    """Return the identity of the instructions and the form of the answer."""
    return _digest(system(brief=brief) + json.dumps(schema(), sort_keys=True))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@cache
def schema() -> dict[str, Any]:
    """Return the JSON schema of an answer: every field required, nothing else allowed."""
    words = guide()
    text = {"type": "string"}
    row: dict[str, Any] = {
        "paragraph": {"type": "integer"},
        "quote": text,
        "says": text,
        "type": {"type": "string", "enum": list(relations())},
        "source": text,
        "source_name": text,
        "target": text,
        "target_name": text,
        "status": {"type": "string", "enum": list(words.statuses)},
        "phase": {"type": "string", "enum": list(words.phases)},
        "said_by": {"type": ["string", "null"]},
    }
    return _object({"claims": {"type": "array", "items": _object(row)}})


def _object(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }
