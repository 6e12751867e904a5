from __future__ import annotations

import readings

TRANSCRIPT = (
    "Beginning of the talks\n\n"
    "President of Norway Ole Berg: We bombed Togo. Our bilateral ties are good.\n\n"
    "President of Chile Ana Rojas: We attacked Peru. You sent aid to Mali."
)


def test_a_transcript_tells_who_we_and_you_are() -> None:
    assert readings.ends(TRANSCRIPT, "attack") == {("NOR", "TGO"), ("CHL", "PER")}
    assert readings.ends(TRANSCRIPT, "aid") == {("NOR", "MLI")}
    assert readings.ends(TRANSCRIPT, "cooperation") == {("NOR", "CHL")}
    assert readings.claim(TRANSCRIPT, "aid").attribution.speaker == "Ana Rojas"


def test_a_transcript_labels_its_speakers_by_surname() -> None:
    text = (
        "Remarks by President Ana Roe of Peru and President Bo Dahl of Norway\n\n"
        "PRESIDENT ROE: Welcome.\n\nPRESIDENT DAHL: Russia attacked our cities again."
    )
    found = readings.claim(text, "attack")
    assert (found.target.id, found.attribution.nearest) == ("NOR", "Bo Dahl")
