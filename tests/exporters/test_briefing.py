from __future__ import annotations

import drawings
import handmade

from mapapp import layers
from mapapp.config import Settings
from mapapp.exporters.briefing import Briefing, briefing, only, status_word


def words(report: handmade.Report) -> Briefing:
    graph = drawings.contradicted(report.graph())
    return briefing(graph, layers.build(graph, handmade.Atlas(), Settings()))


def test_each_claim_is_a_row_with_its_status_and_voice(latin_tour: handmade.Report) -> None:
    found = words(latin_tour)
    assert len(found.rows) == len(latin_tour.claims)
    embargo = next(row for row in found.rows if row.verb == "sanctions")
    assert (embargo.source, embargo.target, embargo.status) == ("United States", "Cuba", "Stated")
    assert embargo.said == "Zarif, The Gazette"
    statuses = {row.status for row in found.rows}
    assert statuses == {"Stated", "Planned", "Alleged", "Denied", "Hypothetical", "Past"}


def test_each_sentence_stands_once_and_is_cited(latin_tour: handmade.Report) -> None:
    found = words(latin_tour)
    sentences = [note.sentence for note in found.notes]
    assert (
        len(sentences) == len(set(sentences)) == len({c.sentence.text for c in latin_tour.claims})
    )
    cited = {row.note for row in found.rows} | {s.note for j in found.journeys for s in j.stops}
    assert cited == {note.number for note in found.notes}
    assert only(found, [2])[0].number == 2


def test_stops_conflicts_and_what_is_not_on_the_map_are_told(latin_tour: handmade.Report) -> None:
    found = words(latin_tour)
    (journey,) = found.journeys
    assert [(stop.order, stop.place) for stop in journey.stops][:2] == [
        (1, "Cuba"),
        (2, "Nicaragua"),
    ]
    assert journey.stops[0].phase == "There now"
    (conflict,) = found.conflicts
    assert ", but Iran visits Nicaragua (planned) [2]" in conflict
    assert any("Springfield" in text for text in found.unplaced)
    assert any("Islamic State" in text for text in found.unplaced)


def test_hostile_text_is_clean(latin_tour: handmade.Report) -> None:
    found = words(drawings.hard(latin_tour))
    told = " ".join([note.sentence for note in found.notes] + [row.source for row in found.rows])
    assert "\x00" not in told
    assert "\ud800" not in told
    assert "</script>" in told


def test_words_for_statuses_are_the_legends() -> None:
    assert status_word("ended") == "Past"
    assert status_word("begun") == "There now"
