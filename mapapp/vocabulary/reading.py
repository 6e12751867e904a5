"""What a language model is told about reading, and how texts that order a reader about sound."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from mapapp.model import Phase, StatusLabel
from mapapp.vocabulary import load
from mapapp.vocabulary.relations import relations


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One proposal as a language model writes it; reading.yaml tells what each field holds."""

    paragraph: int
    quote: str
    says: str
    type: str
    source: str
    source_name: str
    target: str
    target_name: str
    status: StatusLabel
    phase: Phase
    said_by: str | None = None


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence of our own and the row it gives."""

    text: str
    row: Row


class Guide(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The task, the rules of reading, what each status, phase and field means, an example.

    `voices` are lemmas of people who speak without a name or an office.
    """

    task: str
    rules: tuple[str, ...]
    statuses: dict[StatusLabel, str]
    phases: dict[Phase, str]
    fields: dict[str, str]
    example: Example
    voices: frozenset[str]


class Orders(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How orders to a reading machine sound: whole phrases, and verbs that open such a sentence.

    A sentence with one of `phrases` makes its whole paragraph suspect; one of `verbs` at the head
    of an imperative (past `leads`), or after one of `musts`, makes its sentence suspect.
    """

    phrases: tuple[str, ...]
    verbs: frozenset[str]
    musts: tuple[str, ...]
    leads: frozenset[str]


@cache
def guide() -> Guide:
    """Return the guide. Raises VocabularyError where reading.yaml is wrong."""
    return load(Path(__file__).with_name("reading.yaml"), Guide)


@cache
def orders() -> Orders:
    """Return how orders sound. Raises VocabularyError where orders.yaml is wrong."""
    return load(Path(__file__).with_name("orders.yaml"), Orders)


@cache
def evokes() -> dict[str, frozenset[str]]:
    """Return the lemmas that can tell each relation type: its patterns' and those of evokes.yaml.

    Raises VocabularyError where a file is wrong.
    """
    more = load(Path(__file__).with_name("evokes.yaml"), dict[str, tuple[str, ...]])
    return {
        name: frozenset(more.get(name, ())).union(
            *((*p.verbs, *p.nouns, *p.adjectives) for p in kind.patterns)
        )
        for name, kind in relations().items()
    }
