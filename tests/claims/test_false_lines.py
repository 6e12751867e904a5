"""Sentences that tempt a reader to a line that an analyst could not defend."""

from __future__ import annotations

import pytest
import readings


def told(text: str) -> set[tuple[str, str, str, str]]:
    return {
        (c.type, c.source.id, c.target.id, c.status.label) for c in readings.reading(text).claims
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No Brazilian soldier has ever been stationed in Angola.",
         {("military_presence", "BRA", "AGO", "denied")}),
        ("Egypt called on Sudan to stop supplying weapons to Chad.",
         {("arms_transfer", "SDN", "TCD", "alleged")}),
        ("Iran's ally Syria sent weapons to Hezbollah.",
         {("alliance", "SYR", "IRN", "asserted"),
          ("arms_transfer", "SYR", "hezbollah", "asserted")}),
        ("Vietnam bought submarines from Russia, not from France.",
         {("arms_transfer", "RUS", "VNM", "asserted")}),
        ("In the film, Chad attacks Mali.", set()),
        ("Ghana cannot ignore the massacre in Sudan.", set()),
        ("Kenya's president declined to criticise Uganda.",
         {("accusation", "KEN", "UGA", "denied")}),
        ("Kenya never accused Uganda of shelling its port.",
         {("accusation", "KEN", "UGA", "denied")}),
        ("Kenya refused to blame Uganda for the attack on its port.",
         {("accusation", "KEN", "UGA", "denied")}),
        ("Kenya sets up a body with Oman, and Ghana supports it.",
         {("cooperation", "KEN", "OMN", "asserted")}),
        ("Kenya's president met lawmakers. A day after he flew to Oman, the trader Low spoke.",
         set()),
        ("Chad mourns the victims of the raid staged by Boko Haram in Niger.",
         {("attack", "boko-haram", "NER", "asserted")}),
        ("They spoke of the war in Sudan. Peru's minister ended her stay at the Harmony School.",
         set()),
        ("Kenya opened a school in Lamu where it prepares Ugandan troops for the African Union.",
         {("military_support", "KEN", "UGA", "asserted")}),
        ("Treasury Disrupts Shipping Ring Supplying the Houthis", set()),
        ("Peru argued with Chile. Boko Haram surrounded the town and burned its shops.", set()),
        ("Canada sanctioned a Hamas man for his part in a plot to obtain drones for the Houthis.",
         {("sanction", "CAN", "hamas", "asserted"),
          ("arms_transfer", "hamas", "houthis", "asserted")}),
        ('"For Nairobi the problem is Ethiopia. It has bought jets from Turkey," she said.',
         {("arms_transfer", "TUR", "KEN", "asserted")}),
        ("Norwegian robbers attacked a Danish port.", set()),
        ("Norwegian soldiers attacked a Danish port.", {("attack", "NOR", "DNK", "asserted")}),
        ("Libyan traffickers shipped guns to Malta.", set()),
        ("Egypt, but not Jordan, recognised Kosovo.",
         {("diplomatic_relations", "EGY", "XKX", "asserted")}),
        ("The Kenyan president flew to Oman and Qatar and the king of Spain to Peru.",
         {("visit", "KEN", "OMN", "asserted"), ("visit", "KEN", "QAT", "asserted")}),
        ("France gave aid to Mali and weapons to Niger.",
         {("aid", "FRA", "MLI", "asserted"), ("arms_transfer", "FRA", "NER", "asserted")}),
        ("Canada sent food to Peru and troops to Chile.",
         {("aid", "CAN", "PER", "asserted"), ("military_presence", "CAN", "CHL", "asserted")}),
        ("France gave food and tents to Mali.", {("aid", "FRA", "MLI", "asserted")}),
        ("Abu Sayyaf gunmen attacked the Philippines.",
         {("attack", "abu-sayyaf", "PHL", "asserted")}),
        ("Canadian veterans trained Ukrainian soldiers.", set()),
        ("Peru's ex-president, Juan Vega, visited Chile.", set()),
        ("Juan Vega, a former president of Peru, visited Chile.", set()),
        ("Former Greek officers trained Libyan commandos.", set()),
        ("The acting president of Peru visited Chile.", {("visit", "PER", "CHL", "asserted")}),
        ("Until 2011 Qatar supplied arms to rebels in Libya.",
         {("arms_transfer", "QAT", "rebels-in-libya", "asserted")}),
        ("Three states armed the Tigrayans, Egypt among them.", set()),
        ("Turkey recruited Syrian mercenaries.", {("recruitment", "TUR", "SYR", "asserted")}),
        ("Chinese traders buy copper from Zambia.", {("economic_tie", "CHN", "ZMB", "asserted")}),
        ("Peru sold jets to Chile and Brazil to Bolivia.",
         {("arms_transfer", "PER", "CHL", "asserted")}),
        ("Peru sold jets to Chile and tanks to Bolivia.",
         {("arms_transfer", "PER", "CHL", "asserted"),
          ("arms_transfer", "PER", "BOL", "asserted")}),
        ("Qatar has troops in Mali, and Oman in Niger.",
         {("military_presence", "QAT", "MLI", "asserted")}),
        ("Canada's minister flew to Japan, and her deputy to Nepal.",
         {("visit", "CAN", "JPN", "asserted")}),
        ("India bought submarines from France, and Pakistan from China.",
         {("arms_transfer", "FRA", "IND", "asserted")}),
        ("Germany sold tanks to Chile and Brazil for $3 billion.",
         {("arms_transfer", "DEU", "CHL", "asserted"),
          ("arms_transfer", "DEU", "BRA", "asserted")}),
        ("Norway sold tanks to Japan and Qatar missiles.",
         {("arms_transfer", "NOR", "JPN", "asserted")}),
        ("Iran gave rockets to Hamas and Hezbollah fighters.",
         {("arms_transfer", "IRN", "hamas", "asserted"),
          ("arms_transfer", "IRN", "hezbollah", "asserted")}),
        ("Peru sanctioned Chile, Norway Mali and Oman Chad.",
         {("sanction", "PER", "CHL", "asserted")}),
        ("Russia sold jets to India and, to Pakistan, nothing.",
         {("arms_transfer", "RUS", "IND", "asserted")}),
        ("Chad was attacked not by Libya but by Niger.", {("attack", "NER", "TCD", "asserted")}),
        ("Mali was armed by Russia, not by China, officials said.",
         {("arms_transfer", "RUS", "MLI", "asserted")}),
        ("Chad was bombed by France, and not only by Libya.",
         {("attack", "FRA", "TCD", "asserted"), ("attack", "LBY", "TCD", "asserted")}),
        ("Russia sold jets to India but not to Pakistan.",
         {("arms_transfer", "RUS", "IND", "asserted")}),
        ("Turkey's football team beat Greece 2-0 after a fierce attack.", set()),
        ("The Iranian foreign minister is not expected to travel to Iraq before May.",
         {("visit", "IRN", "IRQ", "denied")}),
        ("Peru's President Ana Roca is in Quito. She is not due to stop in Chile.",
         {("visit", "PER", "ECU", "asserted"), ("visit", "PER", "CHL", "denied")}),
        ("Ghana and fellow African Union members sent rice to Mali.",
         {("aid", "GHA", "MLI", "asserted")}),
        ("Norway's envoy has overseen shipments of Hamas weapons through Cairo.", set()),
        ("Talks between Peru and Chile have been stalled since May.", set()),
        ("Norway gave Kenya crucial help in the search for the bombers.",
         {("cooperation", "NOR", "KEN", "asserted")}),
        ("Spain will press Peru's leaders to lift the tariff they imposed on Chilean fish.",
         {("sanction", "PER", "CHL", "asserted")}),
        ("India rejected claims that its agents attacked a temple in Canada.",
         {("attack", "IND", "CAN", "denied")}),
        ("Laos is calm. It would be wrong to say that Kenya threatens Somalia.",
         {("threat", "KEN", "SOM", "denied")}),
        ("Ethiopia is neither an ally of Eritrea nor a neighbour of Egypt.",
         {("alliance", "ETH", "ERI", "denied")}),
        ("Australia's plan to grow rice was attacked by China.", set()),
        ("The former British colony of Belize signed an agreement with Taiwan.",
         {("cooperation", "BLZ", "TWN", "asserted")}),
        ("Bolivia severed its ties with Israel.",
         {("diplomatic_rupture", "BOL", "ISR", "asserted")}),
        ("Oman is hosting the Peruvian president next week.", {("visit", "PER", "OMN", "planned")}),
        ("Talks between Mali and Togo have collapsed.", {("meeting", "MLI", "TGO", "ended")}),
        ("Israeli warplanes struck Hezbollah in Lebanon, killing three Syrian workers.",
         {("attack", "ISR", "hezbollah", "asserted")}),
        ("Neither Sweden nor Denmark has sent weapons to Chad.",
         {("arms_transfer", "SWE", "TCD", "denied"), ("arms_transfer", "DNK", "TCD", "denied")}),
        ("Peru moved its embassy in Oman to a new street.", set()),
        ("The Houthis attacked a ship in the Red Sea, not Saudi Arabia.", None),
        ("President William Ruto of Kenya spoke. The premier of Fiji postponed his visit to Tonga.",
         {("visit", "FJI", "TON", "ended")}),
    ],
)  # fmt: skip
def test_no_line_says_more_than_its_sentence(
    text: str, expected: set[tuple[str, str, str, str]] | None
) -> None:
    found = told(text)
    if expected is None:
        assert not any(target == "SAU" for _, _, target, _ in found)
    else:
        assert found == expected


def test_it_that_stands_for_a_clause_is_nobody() -> None:
    (claim,) = readings.reading("Laos is calm. It seems that Kenya threatens Somalia.").claims
    assert claim.attribution.speaker is None
