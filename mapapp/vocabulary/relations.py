"""The relation types: one YAML file each in relations/, the examples behind its `---`."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from mapapp.errors import VocabularyError
from mapapp.vocabulary import load

Family = Literal[
    "diplomacy",
    "economy",
    "security",
    "conflict",
    "pressure",
    "influence",
    "people",
    "other",
]
_FOLDER = Path(__file__).with_name("relations")
_CLASSES = Path(__file__).with_name("classes.yaml")
_LISTS = ("verbs", "nouns", "adjectives", "modifiers", "barred")
_Score = Annotated[float, msgspec.Meta(gt=0, le=2)]


class Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way in which a language says a relation, over frames.

    `verbs`, `nouns` and `adjectives` are lemmas that evoke it (a particle joined by "_":
    "firm_up"); `source` and `target` list the slots to look in, the first that holds an actor
    wins. `pair` lists slots that may hold both ends. `having` names a slot and the lemmas of which
    one must head it ("*" for any), `unless` those of which none may; `lacking` slots that must be
    empty. `modifiers` are words of which one must modify a noun. `phase` and `factuality` override
    what the sentence gives; `performed` says that the verb above does it by being said, and its
    status is the claim's ("threatened to sink", "ordered the envoy to leave"); `host_among` that
    one of several sources may be the target ("Mali and Chad met in Bamako"), `of_traveller` that
    the one traveller of the text is meant where none is named ("a stop in Lima was put off"),
    `at_home` names the slots that must hold the target too ("the king met him in his capital");
    `of_pair` that the two whom the text is about are meant where nobody is named: of "one" of them
    who acts the other ("recalled its envoy"), of a "third" both ("offered to mediate");
    `by_author` the state or body whose release it is ("the firm was designated in 2018"); `denied`
    that it holds where the sentence denies the predicate ("does not recognise the junta");
    `unsaid` that its sentence may leave the target to those before it ("handed boats to the navy");
    `standing` that a noun names what is there, whatever is planned with it ("will feed the troops
    in Mali"); `homeward` that it is the way back of who acts, to his own state ("returned to
    Oslo", "flew home"), which is no relation but ends a tour.
    A word in angle brackets stands for a class of words of `classes.yaml`.
    """

    id: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    having: dict[str, frozenset[str]] = {}
    unless: dict[str, frozenset[str]] = {}
    lacking: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    source_kinds: tuple[str, ...] = ()
    target_kinds: tuple[str, ...] = ()
    phase: Literal["planned", "begun", "completed", "cancelled", "ended"] | None = None
    factuality: Literal["alleged", "hypothetical"] | None = None
    performed: bool = False
    host_among: bool = False
    of_traveller: bool = False
    of_pair: Literal["one", "third"] | None = None
    by_author: bool = False
    unsaid: bool = False
    at_home: tuple[str, ...] = ()
    denied: bool = False
    standing: bool = False
    homeward: bool = False
    score: _Score = 1.0


class RelationType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A type of relation: what it means, which way it points and how sentences say it.

    `plover` is its root in the PLOVER event ontology (2023 edition), `mode` its mode and `context`
    its contexts there, where one fits; `verb` is the word between both ends on the map ("Iran
    visits Cuba"). `private` tells that what people do on their own counts as their country's.
    """

    id: str
    title: str
    verb: str
    family: Family
    plover: str
    definition: str
    direction: str
    patterns: tuple[Pattern, ...]
    symmetric: bool = False
    event: bool = False
    private: bool = False
    mode: str | None = None
    context: tuple[str, ...] = ()


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence of our own and what it must give: "SOURCE > TARGET", status after a slash."""

    text: str
    gives: tuple[str, ...] = ()


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The examples of one relation type: sentences that give it, and sentences that must not."""

    positive: tuple[Example, ...]
    negative: tuple[str, ...]


@cache
def relations() -> dict[str, RelationType]:
    """Return all relation types by id, in alphabetical order.

    Raises VocabularyError where a file is wrong or two patterns share an id.
    """
    found: dict[str, RelationType] = {}
    patterns: set[str] = set()
    for path in sorted(_FOLDER.glob("*.yaml")):
        relation = load(path, RelationType)
        if relation.id != path.stem:
            raise VocabularyError(f"{path}: the id {relation.id!r} differs from the file's name")
        for pattern in relation.patterns:
            if pattern.id in patterns:
                raise VocabularyError(f"{path}: the pattern id {pattern.id!r} is used twice")
            patterns.add(pattern.id)
        spelt = tuple(_spelt_out(path, pattern) for pattern in relation.patterns)
        found[relation.id] = msgspec.structs.replace(relation, patterns=spelt)
    return found


@cache
def classes() -> dict[str, tuple[str, ...]]:
    """Return the classes of words that patterns share, by name."""
    return load(_CLASSES, dict[str, tuple[str, ...]])


def _spelt_out(path: Path, pattern: Pattern) -> Pattern:
    """Put the words of a class where a pattern names it."""

    def spell(words: Collection[str]) -> tuple[str, ...]:
        named = {w: w.strip("<>") for w in words if w.startswith("<")}
        if unknown := set(named.values()) - classes().keys():
            raise VocabularyError(f"{path}: {pattern.id} names no class {min(unknown)!r}")
        members = [classes()[named[w]] if w in named else (w,) for w in words]
        return tuple(dict.fromkeys(w for group in members for w in group))

    listed = {name: spell(getattr(pattern, name)) for name in _LISTS}
    mapped = {
        name: {slot: frozenset(spell(words)) for slot, words in getattr(pattern, name).items()}
        for name in ("having", "unless")
    }
    return msgspec.structs.replace(pattern, **listed, **mapped)
