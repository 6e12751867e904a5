"""Short texts read for real, for tests of the reader's parts."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

from mapapp.claims import read_claims
from mapapp.claims.parse import Passage, paragraphs, passages
from mapapp.geocoder import Geocoder
from mapapp.model import Claim, Reading
from mapapp.readers import read_text

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def geocoder() -> Geocoder:
    return Geocoder()


def reading(text: str, published: dt.date | None = None, publisher: str | None = None) -> Reading:
    return read_claims(read_text(text, published=published, publisher=publisher), geocoder())


def claims(text: str, kind: str, published: dt.date | None = None) -> list[Claim]:
    return [claim for claim in reading(text, published).claims if claim.type == kind]


def claim(text: str, kind: str, published: dt.date | None = None) -> Claim:
    found = claims(text, kind, published)
    assert found, f"no {kind} in {text!r}"
    return found[0]


def ends(text: str, kind: str) -> set[tuple[str, str]]:
    return {(c.source.id, c.target.id) for c in claims(text, kind)}


def passage(text: str) -> Passage:
    document = read_text(text)
    return next(passages(document, list(paragraphs(text))))


def word(text: str, wanted: str) -> Token:
    return next(t for t in passage(text).parsed if t.text == wanted)
