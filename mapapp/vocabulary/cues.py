"""Cue words: how a sentence tells phase, doubt, negation and its speaker."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from mapapp.vocabulary import load


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Sets of lemmas, each named for what its words do; cues.yaml tells more."""

    lemmas: dict[str, str]
    thoughts: frozenset[str]
    phrasal: frozenset[str]
    object_control: frozenset[str]
    joined_prepositions: frozenset[str]
    undergo: frozenset[str]
    lies_under: frozenset[str]
    gives: frozenset[str]
    efforts: frozenset[str]
    moves: frozenset[str]
    harms: frozenset[str]
    outdoes: frozenset[str]
    eludes: frozenset[str]
    keeps: frozenset[str]
    quantities: frozenset[str]
    adjunct_prepositions: frozenset[str]
    namings: frozenset[str]
    warnings: frozenset[str]
    remote_prepositions: frozenset[str]
    shared_events: frozenset[str]
    clause_causes: frozenset[str]
    enacted: frozenset[str]
    measures: frozenset[str]
    proclaims: frozenset[str]
    planned: frozenset[str]
    begun: frozenset[str]
    completed: frozenset[str]
    cancelled: frozenset[str]
    postponed: frozenset[str]
    ended: frozenset[str]
    factive: frozenset[str]
    blames: frozenset[str]
    judges: frozenset[str]
    grateful: frozenset[str]
    gratitude: frozenset[str]
    enables: frozenset[str]
    furthers: frozenset[str]
    carries: frozenset[str]
    penalties: frozenset[str]
    rages: frozenset[str]
    hinders: frozenset[str]
    topics: frozenset[str]
    discusses: frozenset[str]
    regards: frozenset[str]
    occurs: frozenset[str]
    lasting: frozenset[str]
    journeys: frozenset[str]
    aspects: frozenset[str]
    games: frozenset[str]
    writings: frozenset[str]
    alleged: frozenset[str]
    hypothetical: frozenset[str]
    denied: frozenset[str]
    mistaken: frozenset[str]
    truths: frozenset[str]
    certainties: frozenset[str]
    tellings: frozenset[str]
    imposed: frozenset[str]
    ventures: frozenset[str]
    demands: frozenset[str]
    wishes: frozenset[str]
    declares: frozenset[str]
    orders: frozenset[str]
    bans: frozenset[str]
    negating: frozenset[str]
    alleged_words: frozenset[str]
    ended_words: frozenset[str]
    planned_words: frozenset[str]
    hypothetical_words: frozenset[str]
    negating_words: frozenset[str]
    cancelled_words: frozenset[str]
    modal_planned: frozenset[str]
    modal_hypothetical: frozenset[str]
    conditions: frozenset[str]
    reports: frozenset[str]
    activities: frozenset[str]
    past_phrases: frozenset[str]
    wrong_words: frozenset[str]
    proofs: frozenset[str]
    fictions: frozenset[str]
    tales: frozenset[str]
    spans_of_time: frozenset[str]


@cache
def cues() -> Cues:
    """Return the cue words. Raises VocabularyError where cues.yaml is wrong."""
    return load(Path(__file__).with_name("cues.yaml"), Cues)
