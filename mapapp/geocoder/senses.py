"""What a name can mean, by one letter, and how each sense is told."""

from __future__ import annotations

from dataclasses import dataclass
from math import log

from mapapp.model import MentionKind


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense: the kind of its mentions and how it ranks before a text has been weighed.

    `weight` is a natural logarithm: two senses that differ by 1 differ by a factor of e in how
    often a text of the world means them. `why` takes the place and its country by name.
    """

    kind: MentionKind
    weight: float
    why: str


SENSES = {
    "C": Sense("country", 16.5, "the country's name"),
    "c": Sense("country", 16.5, "a name of {place}"),
    "F": Sense("country", 16.0, "a former name of {place}"),
    "O": Sense("country", 6.0, "{place} in another language"),
    "P": Sense("city", 14.0, "a part of {country}"),
    "X": Sense("city", 16.0, "a disputed place, shown with {country}"),
    "D": Sense("demonym", 16.5, "of {place}"),
    "d": Sense("demonym", 15.5, "of a part of {place}, or of a state that it carries on"),
    "K": Sense("capital", 15.0, "a capital of {country}"),
    "T": Sense("city", 0.0, "a city in {country}"),
    "A": Sense("city", -5.0, "another name of a city in {country}"),
    "V": Sense("city", 13.0, "a division of {country}"),
    "B": Sense("city", 12.0, "short for a division of {country}"),
    "M": Sense("metonym", 16.0, "stands for {place}"),
    "R": Sense("region", 18.0, "a named region"),
    "G": Sense("region", 18.0, "a body of states"),
    "J": Sense("region", 17.0, "of {place}"),
    "L": Sense("city", 5.0, "named by what it is, in the country that the text is about"),
    "I": Sense("city", 5.0, "a place in {place}, which stands behind it"),
    "U": Sense("city", 25.0, "a name of your own gazetteer"),
    "H": Sense("country", 14.0, "one of both Koreas, which the text names"),
    "S": Sense("city", 14.0, "a site in {country}"),
}

NEUTRAL_SIZE = 13.0  # the logarithm of 440,000 people: a bare name of such a town is a toss-up
_UNKNOWN_DIVISION = 20_000  # people: divisions whose cities are not known to be theirs


def base(sense: str, people: int) -> float:
    """Return how likely a sense is before the text is weighed, as a natural logarithm."""
    if sense in "TA":
        return log(max(people, 1_000)) + SENSES[sense].weight
    if sense == "V":
        return log(max(people, _UNKNOWN_DIVISION))
    if sense == "K":
        return log(max(people, 20_000)) + 2.5
    return SENSES[sense].weight
