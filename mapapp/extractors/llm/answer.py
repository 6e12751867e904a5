"""Answers of a language model, decoded; what is no such list is an error that says why."""

from __future__ import annotations

import re

import msgspec

from mapapp.errors import UnusableAnswer
from mapapp.vocabulary.reading import Row

_FENCE = re.compile(r"^\s*```(?:json)?\s*(.*?)\s*```\s*$", re.DOTALL)


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a language model proposes for one part of a document."""

    claims: tuple[Row, ...]


def decode(text: str) -> Answer:
    """Return an answer. Raises UnusableAnswer where it is empty, cut short or of another form.

    A fence of backticks around it is forgiven: many servers cannot be made to leave it out.
    """
    fenced = _FENCE.match(text)
    body = fenced.group(1) if fenced else text
    if not body.strip():
        raise UnusableAnswer("the answer is empty")
    if body.lstrip()[:1] == "<":
        raise UnusableAnswer("the answer is a page of HTML, so the address is no chat API")
    try:
        return msgspec.json.decode(body.encode("utf-8", "replace"), type=Answer)
    except msgspec.ValidationError as error:
        raise UnusableAnswer(f"the answer has another form than asked for ({error})") from error
    except msgspec.DecodeError as error:
        raise UnusableAnswer(f"the answer is no whole JSON ({error})") from error
