"""Who speaks in a transcript, paragraph by paragraph, and to whom: "PRESIDENT ROE: Welcome."."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person

People = Mapping[tuple[int, int], Person]
_LABEL = 16  # words before the colon that tells who speaks, at the most


def turns(passages: Sequence[Passage], people: People) -> dict[int, Person]:
    """Return who speaks each paragraph of a transcript, where a name and a colon head it.

    `people` are the persons by the start of their paragraph and the word that is their name.
    """
    found: dict[int, Person] = {}
    speaking: Person | None = None
    alike: dict[str, dict[str, Person]] = defaultdict(dict)
    for person in people.values():
        alike[person.name.split()[-1].lower()][person.name] = person
    for passage in passages:
        if passage.document.text[passage.start : passage.end].rstrip().endswith(":"):
            speaking = _labelled(passage, people, alike) or speaking
        elif speaking is not None:
            found[passage.start] = speaking
    return found


def _labelled(
    label: Passage, people: People, surnames: Mapping[str, Mapping[str, Person]]
) -> Person | None:
    """Return whom a line names that is a name and a colon: "PRESIDENT STARMER:"."""
    is_label = len(label.parsed) <= _LABEL and not any(
        t.pos_ in ("VERB", "AUX") for t in label.parsed
    )
    if not is_label:
        return None
    named = [p for t in label.parsed if (p := people.get((label.start, t.i))) is not None]
    words = {t.lower_ for t in label.parsed}
    alike = {name: p for word in words for name, p in surnames.get(word, {}).items()}
    return named[-1] if named else next(iter(alike.values()), None) if len(alike) == 1 else None


def addressee(turns: Mapping[int, Person], passage: Passage) -> Person | None:
    """Return to whom the speaker of a paragraph talks, where a transcript has two speakers."""
    speaking = turns.get(passage.start)
    if speaking is None or speaking.actor is None:
        return None
    others = {p.actor.id: p for p in turns.values() if p.actor not in (None, speaking.actor)}
    return next(iter(others.values())) if len(others) == 1 else None
