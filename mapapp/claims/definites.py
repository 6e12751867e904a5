"""Whom a definite description means that names nobody: "the group", "the two countries"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances
from mapapp.claims.delegations import RULERS, Delegations
from mapapp.claims.descriptions import Descriptions, is_definite
from mapapp.claims.ends import End, described, end_at, of_person
from mapapp.claims.holders import Offices
from mapapp.claims.own_country import may_be_tellers, of_organ
from mapapp.claims.owners import WEBS, Owners
from mapapp.claims.parse import Passage
from mapapp.claims.things import Things
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.references import Cast


class Definites:
    """What the definite descriptions of one document point back to."""

    def __init__(
        self,
        cast: Cast,
        seen: Appearances,
        descriptions: Descriptions,
        owners: Owners,
        delegations: Delegations,
        things: Things,
    ) -> None:
        self._cast = cast
        self._seen = seen
        self._descriptions = descriptions
        self._owners = owners
        self._delegations = delegations
        self._things = things
        self._offices = Offices(seen)

    def of(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve "the group", "the region", "the two countries" by what was named before."""
        if not is_definite(token):
            return []
        if own := of_organ(self._cast, passage, token, depth):
            return own
        is_rebel = token.lemma_.lower() in roles().rebels
        once = is_rebel or token.lower_ in RULERS
        if once and (told := self._delegations.of(passage, token)):
            return told
        if found := self._descriptions.of(
            passage, token, lambda: self._cast.acting(passage, token, depth)
        ):
            ids = {actor.id for actor, _ in found}
            if may_be_tellers(self._cast, self._seen, passage, token, ids, depth):
                return []
            acts = token.lemma_.lower() in roles().people - {"delegation"}  # "the two leaders"
            return [
                replace(end_at(passage, token, actor, 2, voice), is_person=acts)
                for actor, voice in found
            ]
        if token.lemma_.lower() in WEBS and token.tag_ == "NN":
            return self._web(passage, token)
        person = self._offices.holder(token)
        if person is not None:
            return of_person(passage, token, person)
        seat = self._seen.seat(token.lemma_.lower()) or self._offices.own(token)
        if seat is None:
            told = self._delegations.of(passage, token) or self._things.of(passage, token, depth)
            home = [] if told else self._descriptions.home(passage, token)
            rules = token.lemma_.lower() in roles().offices & roles().people  # "the president"
            return told or [
                replace(end_at(passage, token, actor, 2, voice), is_person=rules)
                for actor, voice in home
            ]
        is_person = token.lower_ not in roles().own_organs
        voice = token.lemma_.lower() if is_person else token.text
        return [replace(end_at(passage, token, seat, 2, voice), is_person=is_person)]

    def _web(self, passage: Passage, token: Token) -> list[End]:
        """Resolve "the network" to the group whose network was told of before it, else the last."""
        word = token.lemma_.lower()
        for before in reversed(passage.parsed[: token.i]):
            if before.lemma_.lower() == word and before.dep_ != "compound":
                whose = self._owners.of(passage, before, 1) or self._owners.bound(
                    passage, before, 1
                )
                if whose:
                    return [described(self._seen.people, passage, token, e, 2) for e in whose]
        found = self._descriptions.latest(passage.origin[token.idx], ("group",))
        return [end_at(passage, token, actor, 2, voice) for actor, voice in found]
