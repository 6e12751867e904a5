"""What one document says: who acts on whom, how sure, who says so, when, in which words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from mapapp.model.texts import Place, Span

ActorKind = Literal["state", "group", "igo", "person", "region"]
Phase = Literal["planned", "begun", "completed", "postponed", "cancelled", "ended"]
Polarity = Literal["affirmed", "negated"]
Factuality = Literal["asserted", "alleged", "denied", "hypothetical"]
StatusLabel = Literal["asserted", "planned", "alleged", "denied", "hypothetical", "ended"]
CueRole = Literal["phase", "polarity", "factuality", "condition", "attribution", "trigger", "date"]
DoubtKind = Literal["type", "direction", "status", "existence", "unread", "unproven"]
Precision = Literal["day", "week", "month", "season", "year", "decade", "open"]


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, organisation, armed group, person or region that stands at an end of a claim.

    `home` is where it is drawn: the country of a state or a group, the region of a region, None
    for one that has no home. `serves` is the actor id a person or organ acts for.
    """

    id: str
    name: str
    kind: ActorKind
    home: Place | None = None
    serves: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that decided one part of a claim."""

    role: CueRole
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so: the chain outlet → agency → speaker, each None where the text names none."""

    outlet: str | None = None
    agency: str | None = None
    speaker: str | None = None

    @property
    def nearest(self) -> str | None:
        """The nearest voice that vouches for the claim inside the document."""
        return self.speaker or self.agency


@dataclass(frozen=True, slots=True)
class Status:
    """How sure the text is, on three axes that stay apart."""

    phase: Phase = "begun"
    polarity: Polarity = "affirmed"
    factuality: Factuality = "asserted"

    @property
    def label(self) -> StatusLabel:
        """The one word that the map draws: not done before doubtful, doubtful before done."""
        if self.polarity == "negated" and self.factuality in ("asserted", "alleged"):
            return "denied"
        if self.factuality != "asserted":
            return self.factuality
        if self.phase in ("postponed", "cancelled", "ended"):
            return "ended"
        return "planned" if self.phase == "planned" else "asserted"


@dataclass(frozen=True, slots=True)
class Interval:
    """When something holds: first and last day, either open, and how precise the text is."""

    start: dt.date | None
    end: dt.date | None
    precision: Precision


@dataclass(frozen=True, slots=True)
class Method:
    """How a claim was read: by the rules, or by a language model with a prompt (its hash)."""

    name: Literal["rules", "llm"] = "rules"
    model: str | None = None
    prompt: str | None = None

    @property
    def title(self) -> str:
        """Return who read it, in words."""
        if self.name == "rules":
            return "rules"
        return f"language model {self.model} (instructions {self.prompt})"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says: source → type → target, with its evidence.

    `sentence` is the whole sentence and `evidence` the part of it that carries the claim;
    `source_span` and `target_span` are the words for both ends, which may stand in another
    sentence where a description was resolved. `pattern` is the id of the rule that read it and
    `alternatives` are the types that lost against it; `methods` all the ways that read it.
    """

    id: str
    document: str
    type: str
    source: Actor
    target: Actor
    sentence: Span
    evidence: Span
    source_span: Span
    target_span: Span
    attribution: Attribution
    status: Status
    cues: tuple[Cue, ...]
    pattern: str
    date: Interval | None = None
    alternatives: tuple[str, ...] = ()
    methods: tuple[Method, ...] = (Method(),)

    @property
    def agreed(self) -> bool:
        """Tell whether two methods read it alike, which makes it surer."""
        return len(self.methods) > 1


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person should look at, as two methods differ or the text does not prove a proposal.

    `claims` are the ids of those drawn that it concerns, `span` the words where there are any.
    """

    document: str
    kind: DoubtKind
    reason: str
    claims: tuple[str, ...] = ()
    span: Span | None = None
