import pytest
import readings

from mapapp.claims.bands import bands


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey trains Syrian rebels.", {("Syrian rebels", "rebels-in-syria")}),
        ("It armed Somali Islamist militants.",
         {("Somali Islamist militants", "militants-in-somalia")}),
        ("Separatists in northern Mali fled.", {("Separatists", "separatists-in-mali")}),
        ("It met rebel groups in the east of Chad.", {("rebel groups", "rebels-in-chad")}),
        ("It met Malian armed groups.", {("Malian armed groups", "armed-groups-in-mali")}),
        ("A Kenyan militia fled.", {("Kenyan militia", "militias-in-kenya")}),
        ("It trains fighters in eastern Congo.", {("fighters", "fighters-in-dr-congo")}),
        ("A Syrian faction fled.", set()),
        ("Turkish-backed Syrian factions fled.", {("Syrian factions", "factions-in-syria")}),
        ("Syrian fighters fled, and foreign fighters in Mali, and Hamas fighters in Mali.", set()),
        ("It armed a paramilitary group in Chad.",
         {("paramilitary group", "paramilitaries-in-chad")}),
        ("Sudanese rebels based in Chad fled.", {("Sudanese rebels", "rebels-in-sudan")}),
        # named, or meant by a name
        ("The Kenyan militia fled.", set()),
        ("The Lebanese rebels cheered.", {("Lebanese rebels", "rebels-in-lebanon")}),
        ("Turkey met Syrian rebels Ali and Omar.", set()),
        ("The Syrian rebel leader spoke.", set()),
        ("The rebels in the suburb attacked Malian police and the gangs.", set()),
    ],
)  # fmt: skip
def test_a_band_has_the_land_that_is_told_beside_it(
    text: str, expected: set[tuple[str, str]]
) -> None:
    mentions = readings.geocoder().find(text)
    found = bands(text, mentions, [], readings.geocoder())
    assert {(text[start:end], band.id) for start, end, band, _ in found} == expected


def test_the_rebels_of_a_land_are_its_named_group_where_a_text_has_one() -> None:
    text = "Burundian troops fought the M23. Rwanda armed the Congolese rebels."
    assert ("RWA", "m23") in readings.ends(text, "arms_transfer")


def test_a_band_is_no_state_and_is_drawn_in_its_land() -> None:
    claim = readings.claim("Gangs in Haiti attacked Kenyan police.", "attack")
    assert claim.source.kind == "group"
    assert claim.source.home is not None
    assert claim.source.home.id == "HTI"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Suspected Islamist militants attacked a town in northern Mozambique.",
         {("militants-in-mozambique", "MOZ")}),
        ("Militants attacked a post in Pakistan. The militants later attacked Iran.",
         {("militants-in-pakistan", "PAK"), ("militants-in-pakistan", "IRN")}),
        ("M23 rebels attacked a town in Uganda.", {("m23", "UGA")}),
        ("Houthi rebels in Yemen attacked a ship of Peru.", {("houthis", "PER")}),
        ("Syrian rebels shelled a village in Lebanon.", {("rebels-in-syria", "LBN")}),
        ("It broke when Kenyan-backed fighters attacked a town in Uganda, he said.",
         {("fighters-in-uganda", "UGA")}),
        ("He said that rebels attacked a town in Uganda.", {("rebels-in-uganda", "UGA")}),
    ],
)  # fmt: skip
def test_a_band_at_work_is_of_where_it_is_told_to_be(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, "attack") == expected


def test_a_place_in_the_next_sentence_is_not_where_a_band_is_at_work() -> None:
    text = "Militants fled. In Uganda, a bus was attacked by Kenya."
    assert list(bands(text, readings.geocoder().find(text), [], readings.geocoder())) == []
