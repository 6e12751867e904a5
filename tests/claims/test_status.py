from __future__ import annotations

import datetime as dt

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Turkey sold drones to Mali.", "arms_transfer", "asserted"),
        ("Turkey will sell drones to Mali.", "arms_transfer", "planned"),
        ("Turkey allegedly sold drones to Mali.", "arms_transfer", "alleged"),
        ("Turkey did not sell drones to Mali.", "arms_transfer", "denied"),
        ("Mali refused to talk and is buying drones from Oman.", "arms_transfer", "asserted"),
        ("Mali refused to talk and buy drones from Oman.", "arms_transfer", "denied"),
        ("Niger put an end to its cooperation with France.", "cooperation", "ended"),
        ("Niger called time on its cooperation with France.", "cooperation", "ended"),
        ("Niger did not put an end to its cooperation with France.", "cooperation", "asserted"),
        ("Turkey never sold drones to Mali.", "arms_transfer", "denied"),
        ("Turkey may sell drones to Mali.", "arms_transfer", "hypothetical"),
        ("If attacked, Turkey would sell drones to Mali.", "arms_transfer", "hypothetical"),
        ("Had Turkey sold drones to Mali, Chad would complain.", "arms_transfer", "hypothetical"),
        ("Hungary blocked European Union sanctions on Belarus.", "sanction", "ended"),
        ("France no longer has troops in Mali.", "military_presence", "ended"),
        ("Talks between India and Nepal ended.", "meeting", "ended"),
        ("The Greek prime minister cancelled his visit to Egypt.", "visit", "ended"),
        ("Instead of selling drones to Mali, Turkey helped Chad.", "arms_transfer", "denied"),
        ("Rather than sell drones to Mali, Turkey should help Chad.", "arms_transfer", "denied"),
        ("Turkey left Mali without selling drones to Chad.", "arms_transfer", "denied"),
        ("Kenya will not sell drones to Mali until Chad pays.", "arms_transfer", "hypothetical"),
        ("Kenya will visit Oman before it sells drones to Mali.", "arms_transfer", "planned"),
        (
            "Kenya will neither confirm nor deny that it sold drones to Mali.",
            "arms_transfer",
            "hypothetical",
        ),
        (
            "Kenya was due to sell drones to Mali, but pulled out of the deal.",
            "arms_transfer",
            "ended",
        ),
        ("Kenya's offer to sell drones to Mali was turned down.", "arms_transfer", "ended"),
        ("Turkey has yet to sell drones to Mali.", "arms_transfer", "denied"),
        ("Turkey offered drones to Mali.", "arms_transfer", "planned"),
        ("Togo offered aid to Ghana, which turned it down.", "aid", "ended"),
        ("Togo pledged $5 million in aid to Ghana.", "aid", "planned"),
        ("Togo offered its full support to Ghana.", "cooperation", "asserted"),
        ("Cuba's former base in Angola was closed.", "military_presence", "ended"),
        ("Rwanda seems set to withdraw its troops from Chad.", "military_presence", "asserted"),
        ("Turkey reportedly did not sell drones to Mali.", "arms_transfer", "denied"),
        ("Turkey still has to sell drones to Mali.", "arms_transfer", "planned"),
        ("Rumours that Turkey sold drones to Mali proved unfounded.", "arms_transfer", "denied"),
        ("Canada lifted sanctions on Mali, years after imposing them.", "sanction", "ended"),
        ("The story that Turkey sold drones to Mali proved false.", "arms_transfer", "denied"),
        ("The stories that Ghana attacked Togo are not true.", "attack", "denied"),
        ("The rumour that Peru had invaded Chile turned out to be a hoax.", "attack", "denied"),
        ("It is a myth that Turkey sold drones to Mali.", "arms_transfer", "denied"),
        ("It is wrong to say that Turkey sold drones to Mali.", "arms_transfer", "denied"),
        ("It would be a mistake to think that Peru attacked Chile.", "attack", "denied"),
        ("No evidence has emerged that Turkey sold drones to Mali.", "arms_transfer", "denied"),
        ("A forged letter said that Turkey sold drones to Mali.", "arms_transfer", "denied"),
        ("It would be absurd for Peru to attack Chile.", "attack", "hypothetical"),
        ("The news that Kenya had bombed Somalia spread quickly.", "attack", "asserted"),
        ("The drones that Turkey sold to Mali were fake.", "arms_transfer", "asserted"),
        ("The claim by Iran that Peru bombed Chile is a fabrication.", "attack", "denied"),
        ("It is not clear that Turkey sold drones to Mali.", "arms_transfer", "hypothetical"),
        ("It is clear that Turkey sold drones to Mali.", "arms_transfer", "asserted"),
        ("Turkey was falsely accused of selling drones to Mali.", "arms_transfer", "denied"),
        ("Egypt was warned not to attack Ethiopia.", "attack", "hypothetical"),
        (
            "Peru built roads in order to strengthen its economic ties with Chile.",
            "economic_tie",
            "asserted",
        ),
        ("It is simply not the case that Peru attacked Chile.", "attack", "denied"),
        ("There is little evidence that Iran sent drones to Sudan.", "arms_transfer", "alleged"),
        ("There is evidence that Iran sent drones to Sudan.", "arms_transfer", "asserted"),
        (
            "The report that Kenya sent troops to Chad was confirmed by the army.",
            "military_presence",
            "asserted",
        ),
        (
            "The report that Kenya sent troops to Chad angered the army.",
            "military_presence",
            "alleged",
        ),
        ("It is a scandal that Turkey sold drones to Mali.", "arms_transfer", "asserted"),
        ("Peru's attack on Chile was wrong, Norway said.", "attack", "asserted"),
        (
            "Norway's queen abdicates before she can make her visit to Chad.",
            "visit",
            "hypothetical",
        ),
        ("Did Turkey sell drones to Mali?", "arms_transfer", "hypothetical"),
        ("There is no evidence that Turkey sold drones to Mali.", "arms_transfer", "denied"),
        ("A false story that Turkey had sold drones to Mali spread.", "arms_transfer", "denied"),
        ("The article said, wrongly, that Turkey sold drones to Mali.", "arms_transfer", "denied"),
        ("None of the envoys said that Turkey sold drones to Mali.", "arms_transfer", "alleged"),
        ("Turkey nearly attacked Mali.", "attack", "hypothetical"),
        ("Turkey gave Mali no weapons.", "arms_transfer", "denied"),
        ("The Greek prime minister is to visit Egypt in May.", "visit", "planned"),
        (
            "France has 900 troops in Mali; it will cut that number.",
            "military_presence",
            "asserted",
        ),
    ],
)
def test_a_sentence_tells_how_sure_it_is(text: str, kind: str, label: str) -> None:
    assert readings.claim(text, kind).status.label == label


def test_a_negated_claim_keeps_its_polarity_apart() -> None:
    status = readings.claim("Turkey did not sell drones to Mali.", "arms_transfer").status
    assert (status.polarity, status.factuality) == ("negated", "asserted")


def test_the_words_that_decided_are_named() -> None:
    found = readings.claim("Turkey allegedly sold drones to Mali.", "arms_transfer")
    assert [(c.role, c.span.text) for c in found.cues if c.role == "factuality"] == [
        ("factuality", "allegedly")
    ]


def test_what_is_warned_against_is_not_done() -> None:
    (claim,) = readings.claims(
        "Australia warned China against building a base in the Solomon Islands.",
        "military_presence",
    )
    assert (claim.source.id, claim.status.factuality) == ("CHN", "hypothetical")


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Qatar remains opposed to restoring relations with Syria.", "diplomatic_relations",
         "denied"),
        ("The United States has no plans to lift its sanctions on Syria.", "sanction", "asserted"),
        ("Canada will not tolerate Iranian support for M23.", "military_support", "asserted"),
        ("Sogavare denied that the pact between Fiji and China would allow a base.",
         "cooperation", "asserted"),
        ("Peru called for a review of its treaty with Chile.", "cooperation", "asserted"),
        ("Mali rejected Chad's accusations against Niger.", "accusation", "asserted"),
        ("Chad refused to recognise Kosovo.", "diplomatic_rupture", "asserted"),
        ("The Treasury Department has previously sanctioned Iran.", "sanction", "asserted"),
        ("Iran threatened to attack Kuwait.", "threat", "asserted"),
        ("Ghana will start pulling its troops out of Mali.", "military_presence", "asserted"),
        ("Unconfirmed reports say that Chad sent tanks to Sudan.", "arms_transfer", "alleged"),
        ("China used bribes to undermine Fiji.", "influence", "asserted"),
        ("The Treasury announced that Canada was imposing sanctions on Peru.", "sanction",
         "asserted"),
    ],
)  # fmt: skip
def test_what_is_there_is_not_doubted_by_what_is_said_of_it(
    text: str, kind: str, label: str
) -> None:
    assert readings.claim(text, kind).status.label == label


def test_a_plan_for_a_weekday_lies_ahead() -> None:
    text = "Oman's foreign minister, Ali Said, will visit Kenya on Friday."
    tuesday = dt.date(2023, 3, 14)
    date = readings.claim(text, "visit", tuesday).date
    assert date is not None
    assert date.start == dt.date(2023, 3, 17)


def test_what_was_signed_in_the_past_lasts() -> None:
    text = "Fiji signed a security agreement with China in April 2022."
    assert readings.claim(text, "cooperation", dt.date(2024, 6, 1)).status.label == "asserted"


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("They will consult on a range of issues, including Peru's invasion of Chile.", "attack",
         "asserted"),
        ("Kenya will discuss the enduring US support for Chile.", "cooperation", "asserted"),
        ("Kenya called on Peru to expel the envoy of Chile.", "diplomatic_rupture",
         "hypothetical"),
        ("Kenya is going to attack Peru.", "attack", "planned"),
        ("Kenya called trade between Peru and Chile a success.", "economic_tie", "asserted"),
        ("Kenya advocated for the cessation of the Omani blockade of Peru.", "sanction",
         "asserted"),
        ("Kenya pledged that it would attack Peru.", "attack", "planned"),
        ("Peru's minister announced that he is travelling to Kenya.", "visit", "planned"),
        ("Peru's minister announced aid on Friday during his visit to Kenya.", "visit", "asserted"),
        ("Norway to impose sanctions on Peru over drones", "sanction", "planned"),
        ("Kenyan president to travel to Chad on Monday", "visit", "planned"),
        ("Norway was the first country to send troops to Mali.", "military_presence", "asserted"),
        ("Kenya's minister spoke on the eve of his visit to Peru.", "visit", "planned"),
        ("Kenya's minister spoke ahead of a visit to Peru.", "visit", "planned"),
        ("Minister Roe of Kenya's talks with Peru were aimed at peace.", "meeting", "asserted"),
    ],
)  # fmt: skip
def test_what_is_talked_of_demanded_or_about_to_be(text: str, kind: str, label: str) -> None:
    assert readings.claim(text, kind).status.label == label


def test_what_is_urged_in_a_call_makes_no_doubt_of_the_call() -> None:
    text = (
        "Russian President Vladimir Putin, in separate phone calls with the leaders of Chad and "
        "Mali, urged them to prevent a war."
    )
    assert readings.claim(text, "meeting").status.label == "asserted"


def test_who_is_somewhere_before_going_on_has_not_gone_on() -> None:
    for clause in ("before flying to Oman", "ahead of wrapping up his tour in Oman"):
        text = f"Kenyan President Peter Otieno is in Chad {clause}."
        told = {c.target.id: c.status.label for c in readings.reading(text).claims}
        assert told == {"TCD": "asserted", "OMN": "planned"}
