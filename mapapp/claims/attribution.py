"""Who says so: the outlet, the agency whose heading still holds, and the nearest speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mapapp.claims.beside import is_no_one
from mapapp.claims.clauses import last_voice
from mapapp.claims.entities import Entity
from mapapp.claims.governors import named_as
from mapapp.claims.lists import objects_of
from mapapp.claims.parse import Passage
from mapapp.claims.passives import is_passive
from mapapp.claims.penalties import ACCUSING
from mapapp.claims.pronouns import PRONOUNS, earlier_subjects
from mapapp.claims.references import Cast
from mapapp.claims.relays import CITES, cited, relays
from mapapp.claims.subjects import owners, subjects
from mapapp.claims.telling import (
    according_to,
    demands_end,
    follows,
    inverted,
    is_errand,
    is_parted,
    is_relative,
    is_topic,
    labels,
    opens,
    precedes,
    reports,
)
from mapapp.claims.tokens import lemma, office_end
from mapapp.model import Attribution, Cue
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_TITLED = 16  # words from an office to the name of who holds it, at the most
_CLAUSES = ("ccomp", "parataxis", "dep", "xcomp", "acl", "pcomp")
_SOURCES = frozenset(["source", "report", "document", "agency", "statement"])
_LABELS = _SOURCES | {"ministry", "government", "army", "military", "police", "embassy"}
_AGENCIES = frozenset(["agency", "newspaper", "daily", "broadcaster", "magazine"])  # "*agency* X"
_OUTLETS = frozenset(
    ["agency", "television", "tv", "radio", "newspaper", "daily", "broadcaster", "magazine",
     "website", "outlet", "media"]
)  # fmt: skip
_RECALLS = frozenset(["recall", "accuse", "deny", "find", "maintain"])  # what is no clause, too
_TELLS = frozenset(
    ["say", "tell", "confirm", "disclose", "reveal", "admit", "acknowledge", "concede", "mention"]
)


@dataclass(frozen=True, slots=True)
class _Voice:
    name: str
    is_agency: bool


class Voices:
    """The speakers of a document: headings, quotations over sentences, and reported speech."""

    def __init__(self, passages: Sequence[Passage], cast: Cast, publisher: str | None) -> None:
        self._cast = cast
        self._publisher = publisher
        self._headings: dict[int, _Voice | None] = {}
        self._quoted: dict[tuple[int, int], _Voice] = {}
        heading: _Voice | None = None
        in_marks: bool | None = None  # whether what a heading introduces stands in quotation marks
        self._open: list[tuple[int, int]] = []  # sentences of a quotation whose speaker is to come
        self._last: _Voice | None = None  # who speaks in a quotation that no mark has closed yet
        self._before: _Voice | None = None  # whom the paragraph before quotes
        for passage in passages:
            own = self._heading(passage)
            opens = passage.parsed.text.lstrip().startswith('"')
            if own is not None:
                heading, in_marks = own, None
            elif heading is not None and (self._breaks(passage) or (in_marks and not opens)):
                heading = None
            elif in_marks is None:
                in_marks = opens
            self._headings[passage.start] = heading
            self._quotes(passage)
        self._give_open(self._before)

    def _give_open(self, voice: _Voice | None) -> None:
        """Give a quotation whose paragraphs name nobody to whom is quoted before it."""
        if voice is not None:
            self._quoted.update(dict.fromkeys(self._open, voice))
        self._open = []

    def _heading(self, passage: Passage) -> _Voice | None:
        """A paragraph that ends in a colon hands over to its subject: "AP reports:"."""
        if not passage.parsed.text.rstrip().endswith(":"):
            return None
        last = list(passage.parsed.sents)[-1]
        verb = last.root
        if verb.pos_ == "VERB" and lemma(verb) in _TELLS | cues().reports - _RECALLS:
            return self._subject(passage, last.root)
        return None

    def _breaks(self, passage: Passage) -> bool:
        """A paragraph that names a source of its own at its head is no longer the quoted one."""
        first = next(passage.parsed.sents)
        return any(t.lower_ == "according" for t in first)

    def _quotes(self, passage: Passage) -> None:
        """Give sentences inside a quotation the speaker who is named where it is introduced."""
        opens = passage.parsed.text.lstrip().startswith('"')
        inside = False
        voice = self._last if opens else None
        if not opens:
            self._give_open(self._before)
            self._before = None
        open_sentences: list[int] = []
        for sentence in passage.parsed.sents:
            marks = sum(1 for t in sentence if t.text in ('"', "``", "''"))
            began_inside = inside
            inside = inside != (marks % 2 == 1)
            own = self._reporting(passage, sentence.root)
            if own is not None and marks:
                voice = own
                for key in (*self._open, *((passage.start, start) for start in open_sentences)):
                    self._quoted[key] = own
                self._open, open_sentences = [], []
            elif (began_inside or marks) and own is None:
                if voice is not None:
                    self._quoted[passage.start, sentence.start] = voice
                else:
                    open_sentences.append(sentence.start)
        # a quotation that goes on in the next paragraph is closed at its last one alone
        self._last = voice if inside else None
        self._open += [(passage.start, start) for start in open_sentences]
        self._before = voice or self._before
        if not inside:
            self._give_open(self._before)

    def _reporting(self, passage: Passage, root: Token) -> _Voice | None:
        if root.pos_ == "VERB" and lemma(root) in cues().reports:
            return self._subject(passage, root)
        for child in root.children:
            if child.dep_ in ("parataxis", "ccomp") and lemma(child) in cues().reports:
                return self._subject(passage, child)
        return None

    def _subject(self, passage: Passage, verb: Token) -> _Voice | None:
        refuses = verb.dep_ == "xcomp" and lemma(verb.head) in cues().negating
        if lemma(verb) in _TELLS and (refuses or any(c.dep_ == "neg" for c in verb.children)):
            return None  # who "will not say so", or declines to, vouches for nothing
        quoted = objects_of(verb) if lemma(verb) in CITES and not is_passive(verb) else []
        for token in (t for t in quoted if self._is_source(passage, t)):
            return self._name(passage, token)
        for token in inverted(verb) or subjects(verb):
            return None if is_no_one(token) else self._name(passage, token)
        return None

    def _name(self, passage: Passage, token: Token) -> _Voice | None:
        entity = self._cast.entity(passage, token)
        if entity is not None:
            return _Voice(_as_written(passage, entity), entity.is_agency)
        person = self._cast.person(passage, token)
        beside = (self._cast.person(passage, c) for c in token.children if c.dep_ == "appos")
        person = person or next((p for p in beside if p is not None), None)
        if person is not None:
            return _Voice(person.name, is_agency=False)
        if token.lemma_.lower() in cues().writings:  # "released a statement that said": who did
            authors = (o for o in owners(token) if o != token and self._is_author(passage, o))
            return next((self._name(passage, o) for o in authors), None)
        if token.lower_ in roles().offices and (named := self._behind(passage, token)):
            return named
        ends = self._cast.resolve(passage, token)
        if token.pos_ == "PRON":
            return _Voice(ends[0].voice, is_agency=False) if ends else self._meant(passage, token)
        if ends and ends[0].level >= 2:
            return _Voice(ends[0].voice, is_agency=False)
        is_outlet = token.lemma_.lower() in _OUTLETS
        outlets = (self._outlet(passage, c) for c in token.children if is_outlet)
        agency = next((name for name in outlets if name is not None), None)
        if agency is not None:
            return _Voice(agency, is_agency=True)
        words = passage.span(token.left_edge, office_end(token)).text
        name = _ARTICLE.sub("", " ".join(words.split()))
        return _Voice(name, is_agency=is_outlet)

    def _meant(self, passage: Passage, pronoun: Token) -> _Voice | None:
        """Return the official of no named state, or the officials, that a pronoun stands for."""
        if pronoun.lower_ == "they":
            told = (t for t in earlier_subjects(pronoun) if t.tag_ == "NNS")
            people = roles().people | {"source", "person", "people"}
            several = next((t for t in told if t.lemma_.lower() in people), None)
            return self._name(passage, several) if several is not None else None
        if pronoun.lower_ not in PRONOUNS:
            return None
        for subject in earlier_subjects(pronoun):
            if self._is_official(passage, subject):
                return self._name(passage, subject)
        person = self._cast.last_person(passage, pronoun)
        return _Voice(person.name, is_agency=False) if person is not None else None

    def _is_official(self, passage: Passage, subject: Token) -> bool:
        named = self._cast.person(passage, subject) is not None
        unknown = subject.tag_ == "NNP" and self._cast.entity(passage, subject) is None
        return named or unknown or subject.lemma_.lower() in roles().people

    def _behind(self, passage: Passage, office: Token) -> _Voice | None:
        """Return who is named behind a title that is parted: "Acting Secretary Ada Berg"."""
        for token in passage.parsed[office.i + 1 : office.i + _TITLED]:
            person = self._cast.person(passage, token)
            if person is not None:
                return _Voice(person.name, is_agency=False)
            joins = token.text == "," or token.pos_ in ("PROPN", "DET", "ADP", "CCONJ")
            if not joins and token.lower_ not in roles().offices:
                return None
        return None

    def _is_author(self, passage: Passage, word: Token) -> bool:
        """Tell "an Iranian letter" from "a forged letter"."""
        if word.lemma_.lower() in cues().writings:
            return False
        named = self._cast.entity(passage, word) or self._cast.person(passage, word)
        return named is not None or word.pos_ in ("NOUN", "PROPN", "PRON")

    def attribution(
        self, passage: Passage, token: Token, *, accusing: bool = False
    ) -> tuple[Attribution, tuple[Cue, ...]]:
        """Return the chain of voices behind a predicate, and the cue words.

        With `accusing` who does what the predicate says vouches for it: "Peru blames Chile for".
        """
        speaker, cue = self._above(passage, token)
        if accusing and token.pos_ == "VERB" and lemma(token) in ACCUSING and not is_passive(token):
            speaker, cue = self._subject(passage, token), token
        if speaker is None:
            speaker, cue = self._at_end(passage, token)
        if speaker is None:
            speaker, cue = self._labelled(passage, token)
        if speaker is None:
            speaker = self._quoted.get((passage.start, token.sent.start))
        if speaker is None and (turn := self._cast.turn(passage)) is not None:
            speaker = _Voice(turn.name, is_agency=False)
        heading = self._headings[passage.start]
        carried = [] if cue is None else relays(token, cue, partial(self._outlet, passage))
        words = [] if cue is None else [cue, *(r.cue for r in carried)]
        passed_on: _Voice | None = None
        if cue is not None and (speaker is None or speaker.is_agency):
            for party, word in cited(token, cue):
                if self._is_source(passage, party):
                    told = self._name(passage, party)
                    passed_on, speaker = speaker, told or speaker
                    words.append(word)
        voices = [v for v in (speaker, passed_on, heading) if v is not None]
        agency = next((v.name for v in voices if v.is_agency), None)
        person = next((v.name for v in voices if not v.is_agency), None)
        agency = carried[0].name if carried else agency
        outlet = next((r.name for r in carried[1:] if r.is_far), self._publisher)
        spans = (passage.span(word, word) for word in dict.fromkeys(words))
        found = tuple(Cue("attribution", span) for span in spans)
        return Attribution(outlet, agency, person), found

    def _outlet(self, passage: Passage, token: Token) -> str | None:
        entity = self._cast.entity(passage, token)
        if entity is not None:
            return entity.voice if entity.is_agency else None
        named = token.pos_ == "PROPN" and token.i > 0 and token.dep_ != "compound"
        return token.text if named and token.nbor(-1).lower_ in _AGENCIES else None

    def _has_learned(self, passage: Passage, verb: Token) -> bool:
        """Tell "the BBC has learned that", which is how an outlet reports."""
        heard = lemma(verb) in ("learn", "understand", "see", "verify", "establish")
        return heard and any(self._outlet(passage, s) is not None for s in subjects(verb))

    def _is_source(self, passage: Passage, party: Token) -> bool:
        """Tell officials and agencies that are cited from data and pictures."""
        known = self._cast.person(passage, party) is not None
        word = party.lemma_.lower()
        return known or word in roles().people or word in roles().organs or word in _SOURCES

    def _labelled(self, passage: Passage, token: Token) -> tuple[_Voice | None, Token | None]:
        """Return who stands beside the colon of a headline: "Sources: Peru armed Mali"."""
        for words in labels(token):
            noun = words[-1]
            if self._cast.person(passage, noun) or self._outlet(passage, noun):
                return self._name(passage, noun), noun
            if noun.lemma_.lower() in roles().people | _LABELS:
                name = " ".join(t.text for t in words if t.pos_ != "DET")
                return _Voice(name, is_agency=False), noun
        return None, None

    def _at_end(self, passage: Passage, token: Token) -> tuple[_Voice | None, Token | None]:
        """Return who speaks at the end of a sentence, behind all that is said."""
        voice = last_voice(token)
        if voice is None or token.i > voice[0].i:
            return None, None
        return self._name(passage, voice[1]), voice[2]

    def _above(self, passage: Passage, token: Token) -> tuple[_Voice | None, Token | None]:
        """Climb to the nearest verb of saying or "according to" that governs the predicate."""
        here = token
        for _ in range(12):
            naming = named_as(here)
            if naming is not None:
                return self._subject(passage, naming), naming
            for child in here.children:
                source = according_to(child)
                if source is not None:
                    return self._name(passage, source), child
                aside = child.dep_ in ("parataxis", "dep") or opens(child) or follows(child)
                aside = aside and child.pos_ == "VERB" and not is_relative(child)
                if aside and lemma(child) in cues().reports:
                    return self._subject(passage, child), child
            head = here.head
            if head == here or is_parted(here):
                break
            accused = here.dep_ == "prep" and (lemma(head) in ACCUSING or is_topic(here))
            if here.dep_ in ("xcomp", "ccomp") and demands_end(here):
                return self._subject(passage, head), head
            if (
                (here.dep_ in _CLAUSES or accused or precedes(here))
                and (reports(head) or self._has_learned(passage, head))
                and not is_errand(head)
            ):
                voice = None if is_passive(head) else self._subject(passage, head)
                if voice is not None:
                    return voice, head
            here = head
        return None, None


def _as_written(passage: Passage, entity: Entity) -> str:
    """Return the name under which a text lets a state speak: "Islamabad", not an abbreviation."""
    words = passage.document.text[entity.start : entity.end]
    if entity.is_demonym or entity.is_agency or words.isupper() or "." in words:
        return entity.voice
    return " ".join(words.split())
