import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Oman accused the government in Lima of theft.", "accusation", {("OMN", "PER")}),
        ("Oman sanctioned authorities in Lima on Friday.", "sanction", {("OMN", "PER")}),
        ("Oman accused Chile in May of shelling a town in Peru.", "attack", {("CHL", "PER")}),
        ("Oman suspects Chile of an ambush in Peru.", "attack", {("CHL", "PER")}),
        ("Oman thanked Chile for the rice and flour it continues to send to Peru.", "aid",
         {("CHL", "PER")}),
        ("Chile threatened neighbouring Peru on Friday.", "threat", {("CHL", "PER")}),
        ("Chile sent soldiers to neighboring Peru.", "military_presence", {("CHL", "PER")}),
        ("Oman, a member of the League, invested heavily in Peru.", "economic_tie",
         {("OMN", "PER")}),
        ("Oman, which borders Yemen, mediated between Kenya and Peru.", "mediation",
         {("OMN", "KEN"), ("OMN", "PER")}),
        ("Oman, a longtime mediator, hosted talks between Kenya and Peru.", "mediation",
         {("OMN", "KEN"), ("OMN", "PER")}),
        ("Oman, Chile said, attacked Peru.", "attack", {("OMN", "PER")}),
        ("Oman, Chile's president said, was attacked by Peru.", "attack", {("PER", "OMN")}),
        ("Oman rejected an allegation that it had armed rebels in Peru.", "arms_transfer",
         {("OMN", "rebels-in-peru")}),
        ("Oman thanked President Ana Roe of Peru for Peru's help to Omani firemen.", "aid",
         {("PER", "OMN")}),
        ("Peru armed rebels in Chile.", "arms_transfer", {("PER", "rebels-in-chile")}),
        ("Oman-backed Houthis fired missiles at Peru.", "attack", {("houthis", "PER")}),
        ("Omani armed groups in Peru.", "arms_transfer", set()),
        ("Shells were sent by train from Oman to Chad.", "arms_transfer", {("OMN", "TCD")}),
        ("Shells were sent by Oman to Chad.", "arms_transfer", {("OMN", "TCD")}),
        ("Oman's proxy in Chad, the Houthis, sold drones to Peru.", "arms_transfer",
         {("houthis", "PER")}),
        ("Oman said the talks were useful and accused Peru of theft.", "accusation",
         {("OMN", "PER")}),
        ("Oman said the drills were legal and warned Peru not to sail there.", "threat",
         {("OMN", "PER")}),
        ("Oman said Chile was ready and accused Peru of theft.", "accusation", {("CHL", "PER")}),
        ("Oman said the minister was ill and accused Peru of theft.", "accusation", set()),
        ("Mali refused to talk and is trying to buy drones from Oman.", "arms_transfer",
         {("OMN", "MLI")}),
        ("Peru stationed soldiers on the border with Chile.", "military_presence", set()),
        # what is told beside a name stays beside it
        ("A ship of Oman, a tanker, attacked by Peru in May, sank.", "attack", {("PER", "OMN")}),
    ],
)  # fmt: skip
def test_words_go_back_to_the_noun_that_they_belong_to(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


def test_an_outlet_behind_what_it_reports_tells_whom_it_cites() -> None:
    text = "Rwanda sent troops to Mozambique last week, the BBC, citing two diplomats, said."
    claim = readings.claim(text, "military_presence")
    assert claim.attribution.nearest == "two diplomats"
    assert [cue.span.text for cue in claim.cues if cue.role == "attribution"] == ["said", "citing"]


def test_what_is_done_may_stand_before_who_reports_it() -> None:
    text = "Iranian-backed Houthis fired missiles at Israel on Sunday, Al Jazeera reported."
    assert readings.ends(text, "attack") == {("houthis", "ISR")}
    text = text.replace(" reported", ", citing the AFP news agency, reported")
    assert readings.claim(text, "attack").attribution.nearest == "Agence France-Presse"


def test_what_killed_is_the_strike_and_not_who_was_struck() -> None:
    text = "Oman's strike on Peru, which killed two Chileans, was condemned."
    assert readings.ends(text, "attack") == {("OMN", "PER"), ("OMN", "CHL")}
    assert readings.ends("Hamas, which killed two Chileans, fled.", "attack") == {("hamas", "CHL")}


def test_who_thanks_is_who_speaks_and_no_embargo() -> None:
    text = (
        "Mali's envoy said that the French blockade had harmed farmers and thanked Chile for rice."
    )
    assert readings.ends(text, "aid") == {("CHL", "MLI")}
