"""Reports written by hand, for tests that need a graph without reading one."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from typing import Any

from mapapp import layers
from mapapp.config import Settings
from mapapp.merge import merge
from mapapp.model import (
    Actor,
    ActorKind,
    Attribution,
    Claim,
    Cue,
    CueRole,
    Document,
    Factuality,
    Graph,
    Interval,
    Leg,
    MapSpec,
    Phase,
    Place,
    Polarity,
    Reading,
    Relation,
    Span,
    Status,
    Tour,
    Unplaced,
)

_CAPITALS = {
    "ARG": ("Argentina", -58.38, -34.61),
    "AUS": ("Australia", 149.13, -35.28),
    "BOL": ("Bolivia", -65.26, -19.03),
    "CHL": ("Chile", -70.65, -33.46),
    "CHN": ("China", 116.4, 39.91),
    "CUB": ("Cuba", -82.38, 23.13),
    "ECU": ("Ecuador", -78.52, -0.23),
    "FJI": ("Fiji", 178.44, -18.14),
    "IRN": ("Iran", 51.42, 35.69),
    "ISR": ("Israel", 35.22, 31.77),
    "KIR": ("Kiribati", 172.98, 1.33),
    "LBN": ("Lebanon", 35.5, 33.89),
    "NIC": ("Nicaragua", -86.25, 12.13),
    "NZL": ("New Zealand", 174.78, -41.29),
    "PNG": ("Papua New Guinea", 147.19, -9.44),
    "RUS": ("Russia", 37.62, 55.75),
    "SLB": ("Solomon Islands", 159.95, -9.43),
    "SYR": ("Syria", 36.29, 33.51),
    "TON": ("Tonga", -175.2, -21.14),
    "USA": ("United States", -77.04, 38.9),
    "VEN": ("Venezuela", -66.88, 10.49),
    "WSM": ("Samoa", -171.77, -13.83),
}
_REGIONS = {
    "region:latin-america": (
        "Latin America", -70.0, -8.0,
        ("ARG", "BOL", "BRA", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "GTM", "HND", "HTI",
         "MEX", "NIC", "PAN", "PER", "PRY", "SLV", "URY", "VEN"),
    ),
    "region:pacific": ("Pacific Islands", 171.0, -9.0, ("FJI", "KIR", "SLB", "TON", "WSM", "VUT")),
}  # fmt: skip


class Atlas:
    """A gazetteer of a few places."""

    def place(self, name: str) -> Place:
        if name in _REGIONS:
            title, lon, lat, members = _REGIONS[name]
            return Place(name, title, "region", lon, lat, members=members)
        title, lon, lat = _CAPITALS[name]
        return Place(name, title, "country", lon, lat + 1, iso3=name)

    def capital(self, iso3: str) -> Place | None:
        if iso3 not in _CAPITALS:
            return None
        title, lon, lat = _CAPITALS[iso3]
        return Place(f"city:{iso3}", f"Capital of {title}", "capital", lon, lat, iso3=iso3)

    def viewer(self) -> Place | None:
        return None

    def explain(self, name: str) -> tuple[Place, str] | None:
        known = {
            **{k: v[0] for k, v in _CAPITALS.items()},
            **{k: v[0] for k, v in _REGIONS.items()},
        }
        found = [key for key, title in known.items() if title == name]
        return (self.place(found[0]), "its name") if found else None

    def actor(self, name: str, kind: ActorKind = "state", home: str | None = None) -> Actor:
        """Return an actor; a state or region goes by its id, another by name and home."""
        if kind in ("state", "region"):
            place = self.place(name)
            return Actor(name, place.name, kind, place)
        return Actor(f"{kind}:{name}", name, kind, self.place(home) if home else None)


@dataclass
class Report:
    """A document under construction: each claim and stop brings its own sentence."""

    title: str = "A report"
    atlas: Atlas = field(default_factory=Atlas)
    text: str = ""
    claims: list[Claim] = field(default_factory=list)
    legs: list[Leg] = field(default_factory=list)
    tours: list[Tour] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    document: str = "d0"

    def say(self, sentence: str) -> Span:
        """Add a sentence, once."""
        start = self.text.find(sentence)
        if start < 0:
            start = len(self.text)
            self.text += sentence + " "
        return Span(start, start + len(sentence), sentence)

    def words(self, words: str, sentence: Span) -> Span:
        """Return the span of words in a sentence, or the sentence where they are not in it."""
        at = sentence.text.find(words)
        if at < 0:
            return sentence
        return Span(sentence.start + at, sentence.start + at + len(words), words)

    def claim(  # noqa: PLR0913 - a claim has that many parts
        self,
        sentence: str,
        kind: str,
        source: Actor,
        target: Actor,
        *,
        evidence: str = "",
        source_words: str = "",
        target_words: str = "",
        phase: Phase = "begun",
        factuality: Factuality = "asserted",
        polarity: Polarity = "affirmed",
        said: Attribution | None = None,
        cues: tuple[tuple[CueRole, str], ...] = (),
        date: Interval | None = None,
    ) -> Claim:
        """Add a claim."""
        whole = self.say(sentence)
        key = f"{kind}{source.id}{target.id}{sentence}{phase}{factuality}"
        claim = Claim(
            id=hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12],
            document=self.document,
            type=kind,
            source=source,
            target=target,
            sentence=whole,
            evidence=self.words(evidence or sentence, whole),
            source_span=self.words(source_words or source.name, whole),
            target_span=self.words(target_words or target.name, whole),
            attribution=said or Attribution(),
            status=Status(phase, polarity, factuality),
            cues=tuple(Cue(role, self.words(words, whole)) for role, words in cues),
            pattern="hand",
            date=date,
        )
        self.claims.append(claim)
        return claim

    def stop(self, iso3: str, phase: Phase, sentence: str, claim: Claim | None = None) -> None:
        """Add a stop to the tour that comes next."""
        order = len(self.legs) + 1
        place = self.atlas.place(iso3)
        backing = claim.id if claim else None
        self.legs.append(
            Leg(f"leg{len(self.tours)}{order}", order, place, phase, self.say(sentence), backing)
        )

    def tour(self, traveller: str, of: str, *, order_told: bool = True) -> None:
        """Close a tour of the stops so far."""
        number = len(self.tours)
        self.tours.append(
            Tour(
                f"tour{number}", self.document, traveller, self.atlas.place(of),
                tuple(self.legs), order_told,
            )
        )  # fmt: skip
        self.legs = []

    def graph(self) -> Graph:
        """Return the graph of this one report: claims of one type and ends are one relation."""
        together: dict[str, list[Claim]] = {}
        for claim in self.claims:
            together.setdefault(f"{claim.type}-{claim.source.id}-{claim.target.id}", []).append(
                claim
            )
        relations = tuple(
            Relation(
                hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12],
                claims[0].type, claims[0].source, claims[0].target, tuple(claims),
            )
            for key, claims in together.items()
        )  # fmt: skip
        document = Document(
            self.document, self.text, "/somewhere/report.txt", self.title, "The Gazette",
            dt.date(2016, 8, 23),
        )  # fmt: skip
        reading = Reading(document, (), tuple(self.claims), tuple(self.tours), tuple(self.unplaced))
        return Graph((reading,), relations, tuple(self.tours), tuple(self.unplaced))


def latin_tour() -> Report:
    """A minister's six stops, with relations of every status."""
    r, a = Report("Minister opens six-nation tour in Havana"), Atlas()
    iran, cuba, usa, russia = (a.actor(code) for code in ("IRN", "CUB", "USA", "RUS"))
    region = a.actor("region:latin-america", "region")
    hezbollah = a.actor("Hezbollah", "group", "LBN")
    state = a.actor("Islamic State", "group")
    begun = "Iran's foreign minister has begun a tour of Latin America in Cuba."
    later = "He also plans to visit Nicaragua, Ecuador, Chile, Bolivia and Venezuela."
    agency = Attribution("The Gazette", "Associated Press", None)
    visit = r.claim(begun, "visit", iran, cuba, evidence="has begun a tour of Latin America in",
                    said=agency, cues=(("phase", "has begun"),), source_words="Iran")  # fmt: skip
    r.stop("CUB", "begun", begun, visit)
    for code in ("NIC", "ECU", "CHL", "BOL", "VEN"):
        claim = r.claim(later, "visit", iran, a.actor(code), phase="planned", said=agency,
                        source_words="He", cues=(("phase", "plans"),))  # fmt: skip
        r.stop(code, "planned", later, claim)
    r.tour("Mohammad Javad Zarif", "IRN")
    r.claim("Cuba endured decades of a U.S. trade embargo, the minister said.", "sanction", usa,
            cuba, source_words="U.S.", said=Attribution("The Gazette", None, "Zarif"))  # fmt: skip
    r.claim(
        "Cuba and the United States have reopened embassies.", "diplomatic_relations", cuba, usa
    )
    r.claim("Iran's ally Russia is also expanding its presence in the region.", "alliance", russia,
            iran)  # fmt: skip
    r.claim("Iran's ally Russia is also expanding its presence in the region.", "influence", russia,
            region, target_words="the region", evidence="expanding its presence in the region",
            said=Attribution(None, None, "U.S. Southern Command"))  # fmt: skip
    r.claim("Iran and its proxy Hezbollah have been linked to the 1994 bombing in Argentina.",
            "attack", hezbollah, a.actor("ARG"), factuality="alleged",
            cues=(("factuality", "linked to"),))  # fmt: skip
    r.claim("Iran and its proxy Hezbollah have been linked to the 1994 bombing in Argentina.",
            "attack", iran, a.actor("ARG"), factuality="alleged",
            cues=(("factuality", "linked to"),))  # fmt: skip
    r.claim("Iran and its proxy Hezbollah have been linked to the 1994 bombing in Argentina.",
            "proxy", iran, hezbollah)  # fmt: skip
    r.claim("The Shiite group is fighting in Syria.", "military_support", hezbollah, a.actor("SYR"),
            source_words="The Shiite group")  # fmt: skip
    r.claim("Hezbollah raises money in the region.", "illicit_finance", hezbollah, region,
            target_words="the region")  # fmt: skip
    r.claim("Hezbollah denied that it holds Lebanon hostage.", "threat", hezbollah, a.actor("LBN"),
            factuality="denied", cues=(("factuality", "denied"),))  # fmt: skip
    r.claim("Islamic State is recruiting in the region.", "recruitment", state, region)
    r.claim("Israel once traded with Iran.", "economic_tie", a.actor("ISR"), iran, phase="ended")
    r.claim("Moscow could sell arms to Venezuela.", "arms_transfer", russia, a.actor("VEN"),
            factuality="hypothetical", source_words="Moscow")  # fmt: skip
    whole = r.say("Officials met in Springfield.")
    r.unplaced.append(
        Unplaced("d0", r.words("Springfield", whole), "several cities have that name")
    )
    return r


def pacific_tour() -> Report:
    """A tour across the antimeridian, with a stop called off and one made."""
    r, a = Report("Foreign minister tours Pacific island states"), Atlas()
    china = a.actor("CHN")
    trip = "The minister flew from the Solomon Islands to Kiribati, Samoa, Fiji and Tonga."
    for code, phase in (("SLB", "completed"), ("KIR", "completed"), ("WSM", "begun"),
                        ("FJI", "planned"), ("TON", "cancelled"), ("PNG", "planned")):  # fmt: skip
        claim = r.claim(trip, "visit", china, a.actor(code), phase=phase)  # type: ignore[arg-type] # literals above
        r.stop(code, phase, trip, claim)  # type: ignore[arg-type] # same
    r.tour("Wang Yi", "CHN")
    r.claim("Washington promised aid to Fiji and Tonga.", "aid", a.actor("USA"), a.actor("FJI"),
            phase="planned", source_words="Washington")  # fmt: skip
    r.claim("Washington promised aid to Fiji and Tonga.", "aid", a.actor("USA"), a.actor("TON"),
            phase="planned", source_words="Washington")  # fmt: skip
    r.claim("Australia voiced concern about China.", "concern", a.actor("AUS"), china)
    r.claim("New Zealand and Samoa train their police together.", "cooperation", a.actor("NZL"),
            a.actor("WSM"))  # fmt: skip
    return r


def round_the_globe(report: Report) -> None:
    """Add relations of which one must cross the edge of any map: they go round the globe."""
    actor = report.atlas.actor
    for kind, source, target in (
        ("aid", "USA", "IRN"),
        ("threat", "USA", "RUS"),
        ("aid", "CUB", "SYR"),
        ("aid", "IRN", "CHN"),
        ("sanction", "USA", "CHN"),
    ):
        report.claim(f"{source} {kind} {target}.", kind, actor(source), actor(target))


LONG = "The Provisional Council for the Restoration of " + "Very " * 52 + "Ancient Rights"
HOSTILE = (
    "=cmd()", "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "'=1", "x;=cmd()", "</script><b>&amp;",
    "${1}`{{ 7*7 }}", "a\x00b\x0bc\x1fd\x7f", "\ud800 alone", "حزب الله \u202e",
    "_x0041_", "\ufffe",
)  # fmt: skip


def hard() -> Report:
    """Everything that a format must bear: see issue 6's golden test."""
    r = pacific_tour()
    a = r.atlas
    usa, cuba, iran = (a.actor(code) for code in ("USA", "CUB", "IRN"))
    r.claim("The United States sanctioned Cuba in May.", "sanction", usa, cuba,
            date=Interval(dt.date(2016, 5, 1), dt.date(2016, 5, 31), "month"),
            said=Attribution("The Gazette", "Associated Press", "Ms =Roe"))  # fmt: skip
    r.claim("Washington denied that it sanctioned Cuba.", "sanction", usa, cuba,
            factuality="denied", cues=(("factuality", "denied"),))  # fmt: skip
    r.claim("It is said to have sanctioned Cuba since 1850.", "sanction", usa, cuba,
            factuality="alleged", date=Interval(dt.date(1850, 1, 1), None, "year"))  # fmt: skip
    r.claim("Iran is no longer an ally of Cuba.", "alliance", iran, cuba, phase="ended")
    region = a.actor("region:latin-america", "region")
    for number, text in enumerate(HOSTILE):
        group = a.actor(f"{text} {number}" if number % 2 else text, "group", "LBN")
        r.claim(f"{text} recruits in Latin America.", "recruitment", group, region)
        r.claim(f"{text} may arm {LONG}.", "arms_transfer", group, a.actor(LONG, "group", "SYR"),
                factuality="hypothetical")  # fmt: skip
    r.claim("Hezbollah threatens Lebanon.", "threat", a.actor("Hezbollah", "group", "LBN"),
            a.actor("LBN"))  # fmt: skip
    r.claim("Islamic State recruits in Syria.", "recruitment", a.actor("Islamic State", "group"),
            a.actor("SYR"))  # fmt: skip
    for name in ("=cmd()|'/C calc'!A0", "=cmd()|'/C calc'!A0"):
        for code in ("USA", "NZL", "FJI"):
            r.stop(code, "planned", "He is to see three capitals.")
        r.tour(name, "RUS", order_told=False)
    whole = r.say("Officials met in =Springfield().")
    r.unplaced.append(Unplaced("d0", r.words("=Springfield()", whole), "several have that name"))
    return r


def laid_out(report: Report, **settings: Any) -> tuple[Graph, MapSpec]:  # noqa: ANN401 - settings are of several types
    """Return a report's graph and its map, as an exporter gets them."""
    graph = merge(report.graph().readings)
    return graph, layers.build(graph, Atlas(), Settings(**settings))
