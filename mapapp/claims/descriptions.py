"""What a definite description points back to: "the group", "the island nation", "there".

It resolves by type, by what the description says of it, and by recency; where two actors would fit
equally well, to none.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances, Past
from mapapp.claims.entities import Entity, state
from mapapp.claims.firms import FIRM, FIRMS
from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person
from mapapp.claims.sides import Pointed, Sides, is_several, whole_of
from mapapp.geocoder import Geocoder
from mapapp.vocabulary.actors import group_words
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = frozenset(["the", "this", "that", "these", "both", "said", "each", "all"])
_OWN = frozenset(["government", "army", "military", "junta", "authorities"])
_OFFICES = frozenset(
    ["president", "minister", "parliament", "premier", "king", "cabinet", "ministry"]
)
_NO_US = ("minister", "premier", "king", "parliament")
_REMITS = frozenset(["prime", "foreign", "defence", "defense", "interior"])
_SEATS = ("AUT", "BEL", "CHE", "ETH")  # of bodies of many states, whose offices are told of there
_NEXT_DOOR = ("neighbouring", "neighboring", "other")
_STATES = frozenset(["country", "nation", "republic", "regime"])
_PAIR = 2  # sentences back in which "there" may be named
_BACK = 1200  # characters to which a description of a body points back
_BANDS = frozenset(["group", "movement", "militia", "organisation", "organization", "faction"])
_WEST = "region:west"  # nobody means it by "the region"
_AGAINST = frozenset(["rebel", "insurgent", "separatist", "jihadist", "guerrilla", "dissident"])
_CONTINENTS = frozenset(
    f"region:{name}"
    for name in ("africa", "asia", "europe", "latin-america", "south-america", "north-america")
)


class Descriptions:
    """What the definite descriptions of one document point back to."""

    def __init__(self, seen: Appearances, sides: Sides, geocoder: Geocoder) -> None:
        self._seen = seen
        self._sides = sides
        self._geocoder = geocoder

    def of(self, passage: Passage, token: Token, here: Callable[[], Collection[str]]) -> Pointed:
        """Return what a description points back to; `here` tells who acts in its clause."""
        if not is_definite(token):
            return []
        word = token.lemma_.lower()
        if is_several(token):
            return self._sides.of(passage, token, here)
        if self._means_state(passage, token):
            return self._state(passage, token, here())
        start = passage.origin[token.idx]
        if word in roles().regions:  # "Ukraine and the region": the one around it
            is_around = token.dep_ == "conj" and token.head.pos_ == "PROPN"
            among = _CONTINENTS if word == "continent" else None
            return [] if is_around else self.latest(start, ("region",), among=among)
        body = roles().body(word, {c.lower_ for c in token.children})
        if body is not None:
            return self.latest(start, ("igo",), among=body, back=_BACK)
        return self._group(passage, start, token)

    def _group(self, passage: Passage, start: int, token: Token) -> Pointed:
        if token.lower_ in FIRMS:
            return self.latest(start, ("firm",))
        if token.lemma_.lower() not in roles().groups or _are_bands(token):
            return []
        if self._is_of_unlisted(passage, token):
            return []
        told = {c.lower_ for c in token.children if c.dep_ in ("amod", "compound")}
        words, among = told & group_words(), self._at_home(passage, token)
        found = self.latest(start, ("group",), words=words, among=among)
        rebels = token.lemma_.lower() in _AGAINST  # nobody's own fighters
        return [(actor, voice) for actor, voice in found if not (rebels and actor.serves)]

    def _is_of_unlisted(self, passage: Passage, token: Token) -> bool:
        """Tell "the rebels" behind "Tuareg rebels", a band that the list of actors does not hold.

        What stands beside a name, or points back itself, is none of its own.
        """
        bands = roles().groups | roles().rebels
        for before in reversed(passage.parsed[: token.left_edge.i]):
            entity = self._seen.entity(passage, before)
            if entity is not None and entity.actor is not None and entity.actor.kind == "group":
                return False
            if before.lemma_.lower() in bands and before.pos_ == "NOUN" and before.dep_ != "appos":
                beside = [c for c in before.children if c.dep_ in ("amod", "compound", "appos")]
                return bool(beside) and not is_definite(before)
        return False

    def _at_home(self, passage: Passage, token: Token) -> Collection[str] | None:
        """Return the groups that are at home in the state of "the *Lebanese* group"."""
        named = [
            self._seen.entity(passage, c) for c in token.children if c.dep_ in ("amod", "compound")
        ]
        homes = {e.actor.id for e in named if e is not None and e.actor and e.actor.kind == "state"}
        if not homes:
            return None
        groups = self._seen.groups.values()
        return {g.id for g in groups if g.home and g.home.id in homes}

    def _means_state(self, passage: Passage, token: Token) -> bool:
        word = token.lemma_.lower()
        if word == "island" and self._is_of_isles(token):
            return False
        if word in _STATES or word in roles().descriptions:
            return True
        return word in roles().states and self._among(passage, token) is not None

    def _is_of_isles(self, token: Token) -> bool:
        """Tell "the three other islands", and any where an island state speaks of its own."""
        author = self._seen.author
        own = {code for w in ("island", "islands") for code in roles().descriptions[w]}
        counted = any(c.dep_ == "nummod" or c.lower_ == "other" for c in token.children)
        return counted or (author is not None and author.id in own)

    def _state(self, passage: Passage, token: Token, here: Collection[str]) -> Pointed:
        """Resolve "the country", "the island nation", "the West African state"."""
        start = passage.origin[token.left_edge.idx]
        if token.lower_ == "regime" and self._is_of_unknown(passage, token):
            return []
        if any(c.lower_ in _NEXT_DOOR for c in token.children):  # never the subject's own
            start = passage.origin[token.sent[0].idx]
        among = self._among(passage, token)
        topic = self._seen.topic
        fits = topic is not None and topic.id not in here and (among is None or topic.id in among)
        if topic is not None and fits and self._opens(passage, start, here):
            return [(topic, topic.name)]
        return self.latest(start, ("state",), among=among, besides=here)

    def _is_of_unknown(self, passage: Passage, token: Token) -> bool:
        """Tell "the Ruritanian regime", of a name that means nobody whom the text told of."""
        beside = (c for c in token.children if c.dep_ in ("amod", "compound", "nmod"))
        return any(c.text[0].isupper() and self._seen.entity(passage, c) is None for c in beside)

    def home(self, passage: Passage, token: Token) -> Pointed:
        """Return whose "the army" is in a report whose heading names one state alone."""
        start, topic = passage.origin[token.idx], self._seen.topic
        if self._is_of_capital(start, token):
            return self.written()
        if topic is None or token.lower_ not in _OWN:
            return []
        near = itertools.takewhile(lambda p: p.start >= passage.start, self._seen.before(start))
        acts = any(p.is_subject and p.end.actor == topic for p in near)
        is_only = acts or self._opens(passage, start, {topic.id})
        return [(topic, topic.name)] if is_only else []

    def written(self) -> Pointed:
        """Return the state in whose town a report is written: "TUNIS - She arrived *here*"."""
        town = self._seen.town
        actor = state(town, self._geocoder) if town is not None else None
        return [(actor, actor.name)] if actor is not None else []

    def _is_of_capital(self, start: int, token: Token) -> bool:
        """Tell "DOHA - *The government* expelled", where no other state is told of before."""
        town = self._seen.town
        if town is None or town.kind != "capital" or town.iso3 in _SEATS or self._seen.author:
            return False
        beside = {c.lower_ for c in token.children if c.dep_ in ("amod", "compound", "nmod")}
        bare = token.lower_ in _OWN and not beside
        if not bare and not (token.lower_ in _OFFICES and beside <= _REMITS):
            return False
        if any(c.dep_ in ("prep", "appos", "poss") for c in token.children):
            return False
        if token.lower_ in _NO_US and town.iso3 == "USA":  # who comes to Washington
            return False
        others = (p for p in self._seen.people if p.actor and p.actor.id != town.iso3)
        if any(token.lower_ in p.role.split() for p in others):
            return False
        told = (p.end.actor for p in self._seen.before(start))
        return all(a is None or a.id == town.iso3 for a in told)

    def _opens(self, passage: Passage, start: int, besides: Collection[str]) -> bool:
        """Tell whether a paragraph names no other state before an offset."""
        named = itertools.takewhile(lambda p: p.start >= passage.start, self._seen.before(start))
        actors = (p.end.actor for p in named)
        return not any(a for a in actors if a and a.kind == "state" and a.id not in besides)

    def place(self, passage: Passage, token: Token, besides: Collection[str]) -> Pointed:
        """Return where "there" is: the place named last, else the one other state named last."""
        near: list[list[Past]] = []
        for _, pasts in groupby(
            self._seen.before(passage.origin[token.idx]), key=lambda p: p.sentence
        ):
            lands = [
                p for p in pasts if _is_land(p) and p.end.actor and p.end.actor.id not in besides
            ]
            near += [lands] if lands else []
            if len(near) == _PAIR:
                break
        where = next((p for lands in near for p in lands if p.is_place), None)
        if where is not None:
            return _pointed(where)
        for lands in near:
            told = {_id(p): p for p in lands if p.is_subject and _is_by_name(passage, p)}
            if len(told) == 1:
                return _pointed(*told.values())
        return []

    def _among(self, passage: Passage, token: Token) -> frozenset[str] | None:
        """Return the states that fit what a description says of one, None where all do."""
        vocabulary = roles()
        sets = [vocabulary.descriptions.get(token.lemma_.lower())]
        for child in token.children:
            if child.i < token.i and child.dep_ in ("amod", "compound", "nmod"):
                sets += [vocabulary.traits.get(child.lower_), self._lies_in(passage, child)]
        told = [s for s in sets if s]
        return frozenset.intersection(*told) if told else None

    def _lies_in(self, passage: Passage, word: Token) -> frozenset[str] | None:
        """Return the states of the region that an adjective names: "the West African country"."""
        entity = self._seen.entity(passage, word)
        if entity is None or entity.actor is None:
            return None
        before = word.nbor(-1).lower_ if word.i > 0 else ""
        name = passage.document.text[entity.start : entity.end].lower()
        if name in roles().traits:  # "Central African": of the republic, or of the region
            return roles().traits[name]
        if entity.actor.kind != "region":
            return None
        part = self._geocoder.resolve(f"{before} {entity.actor.name}")
        home = part or entity.actor.home
        return frozenset(home.members) if home is not None else None

    def latest(
        self,
        start: int,
        kinds: tuple[str, ...],
        *,
        words: Collection[str] = (),
        among: Collection[str] | None = None,
        besides: Collection[str] = (),
        back: int | None = None,
    ) -> Pointed:
        """Return the one named last of all that fit; a subject that goes on is preferred to it."""
        for sentence, pasts in groupby(self._seen.before(start), key=lambda p: p.sentence):
            if back is not None and sentence < start - back:
                return []
            named_all = list(pasts)
            named = [p for p in named_all if not isinstance(p.end, Person)]
            fitting = [
                p for p in named
                if p.end.actor is not None and _kind(p) in kinds
                and p.end.actor.id not in (*besides, _WEST)
                and (among is None or p.end.actor.id in among)
                and _goes_by(p, words)
            ]  # fmt: skip
            fitting = [p for p in fitting if not _is_adjective(p)] or fitting
            if fitting:
                best = self._going_on(fitting, sentence) or _most_named(fitting, named_all)
                return [] if _has_equal(best, fitting) else _pointed(best)
        return []

    def _going_on(self, fitting: list[Past], sentence: int) -> Past | None:
        """Return the subject of a sentence that was that of the one before it too."""
        subject = next((p for p in fitting if p.is_subject), None)
        if subject is None or len({p.end.actor.id for p in fitting if p.end.actor}) == 1:
            return None
        earlier = next(iter(self._sides.sentences(sentence)), None)
        acting = earlier.acting if earlier is not None else {}
        actor = subject.end.actor
        return subject if actor is not None and actor.id in acting else None


def is_definite(noun: Token) -> bool:
    """Tell whether a noun's article or number points back to something told before."""
    return any(c.lower_ in _DEFINITE for c in noun.children) or whole_of(noun) is not None


def _are_bands(noun: Token) -> bool:
    """Tell "the armed movements of the north", which are several."""
    return noun.tag_ == "NNS" and noun.lemma_.lower() in _BANDS


def _kind(past: Past) -> str:
    is_firm = not isinstance(past.end, Person) and past.end.words == FIRM
    return "firm" if is_firm or past.end.actor is None else past.end.actor.kind


def _goes_by(past: Past, words: Collection[str]) -> bool:
    own = () if isinstance(past.end, Person) else past.end.words
    return not (words and own) or any(w in name.split() for w in words for name in own)


def _is_land(past: Past) -> bool:
    """Tell a state or region; nobody keeps soldiers "there" in a sea or a strait."""
    actor = past.end.actor
    if actor is None or isinstance(past.end, Person):
        return False
    has_members = actor.home is not None and bool(actor.home.members)
    is_land = actor.kind == "region" and has_members
    return actor.kind == "state" or is_land or actor.id == "european-union"


def _is_by_name(passage: Passage, past: Past) -> bool:
    """Tell a state under its own name, and not "Washington"."""
    if isinstance(past.end, Person) or past.end.actor is None:
        return False
    return passage.document.text[past.end.start : past.end.end] == past.end.actor.name


def _id(past: Past) -> str:
    return past.end.actor.id if past.end.actor is not None else ""


def _is_adjective(past: Past) -> bool:
    return isinstance(past.end, Entity) and past.end.is_demonym


def _most_named(fitting: Sequence[Past], named: Iterable[Past]) -> Past:
    """Return whom a sentence names more often than any other, officials and all; else the last."""
    count = Counter(p.end.actor.id for p in named if p.end.actor)
    most = max(count[p.end.actor.id] for p in fitting if p.end.actor)
    first = [p for p in fitting if p.end.actor and count[p.end.actor.id] == most]
    return first[0] if len({p.end.actor.id for p in first if p.end.actor}) == 1 else fitting[0]


def _has_equal(past: Past, others: Iterable[Past]) -> bool:
    """Tell whether a list names others beside it, which would fit as well: "Chad and Mali".

    "Chad and Mali met in Bamako" names Mali twice, and both still fit.
    """
    told = [p for p in others if p.end.actor is not None]
    lists = {p.listed for p in told if p.end.actor == past.end.actor}
    return any(p.listed in lists and p.end.actor != past.end.actor for p in told)


def _pointed(past: Past) -> Pointed:
    actor = past.end.actor
    voice = past.end.name if isinstance(past.end, Person) else past.end.voice
    return [(actor, voice)] if actor is not None else []
