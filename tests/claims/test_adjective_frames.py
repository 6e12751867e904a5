from __future__ import annotations

import framed
import readings


def test_an_adjective_has_its_own_parties() -> None:
    found = framed.frame("Canada is loyal to Peru.", "loyal")
    assert (framed.words(found, "A1"), framed.words(found, "to")) == (["Canada"], ["Peru"])


def test_whom_somebody_holds_so_is_no_subject() -> None:
    found = framed.frame("Canada held Peru liable for the spill.", "liable")
    assert (framed.words(found, "A1"), framed.words(found, "clause")) == (["Peru"], ["Canada"])


def test_who_says_that_somebody_is_so() -> None:
    found = framed.frame("Canada said that Peru was complicit in the raid.", "complicit")
    assert (framed.words(found, "A1"), framed.words(found, "speaker")) == (["Peru"], ["Canada"])


def test_what_is_described_in_words_of_its_own_is_not_what_stands_beside_it() -> None:
    text = "A Chinese-built port in Peru and a Turkish-run airport in Kenya opened."
    assert readings.ends(text, "economic_tie") == {("CHN", "PER"), ("TUR", "KEN")}
