"""What a climb through a sentence has seen of how sure a predicate is: three axes, and the cues."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mapapp.claims.parse import Passage
from mapapp.model import Cue, CueRole, Factuality, Phase, Polarity

if TYPE_CHECKING:
    from spacy.tokens import Token

_SURER: tuple[Factuality, ...] = ("denied", "alleged", "hypothetical", "asserted")


@dataclass(slots=True)
class Sureness:
    """What has been seen so far; the nearest cue of an axis wins, denial over all."""

    passage: Passage
    phase: Phase | None = None
    phase_from: Token | None = None
    polarity: Polarity = "affirmed"
    factuality: Factuality = "asserted"
    cues: list[Cue] = field(default_factory=list)
    is_still: bool = False  # its end is planned or called for: until then it goes on

    def note(self, role: CueRole, token: Token, first: Token | None = None) -> None:
        """Keep the word that told, with the words from `first` on."""
        self.cues.append(Cue(role, self.passage.span(first or token, token)))

    def set_phase(self, phase: Phase, token: Token, first: Token | None = None) -> None:
        """Read a phase, unless a nearer word told one already."""
        if token == self.phase_from:  # a word may govern twice what it governs: read it once
            return
        if phase == "ended" and self.phase in ("cancelled", "ended"):
            if self.phase_from is None or self.phase_from.pos_ not in ("ADJ", "ADV"):
                self._undo(token)  # "closed its former base" undoes nothing
            return
        if phase == "ended" and self.factuality == "hypothetical":  # "all but quit"
            self.factuality, self.is_still = "asserted", True
        if self.phase == "ended" and phase == "planned":
            self.is_still = True
        if self.phase is None or (phase in ("cancelled", "ended") and self.phase == "planned"):
            self.phase, self.phase_from = phase, token
            self.note("phase", token, first)

    def _undo(self, token: Token) -> None:
        """Take "lifted its suspension of" as going on, "lifted its veto of" as still to come."""
        self.phase = "begun" if self.phase == "ended" else "planned"
        self.phase_from = token
        self.note("phase", token)

    def set_factuality(self, factuality: Factuality, token: Token) -> None:
        """Read how sure it is: the less sure wins."""
        if factuality == "hypothetical" and (self.is_still or self.phase == "ended"):
            self.is_still = True
            self.note("factuality", token)
        elif _SURER.index(factuality) < _SURER.index(self.factuality):
            self.factuality = factuality
            self.note("factuality", token)

    def keep(self, token: Token) -> None:
        """Read that an end has not come: "did not lift its embargo"."""
        self.is_still = True
        self.note("phase", token)

    def open(self, token: Token, factuality: Factuality, *, reads_on: bool) -> None:
        """Read "not ruled out", whose "not" is read already, or is read next where `reads_on`."""
        self.polarity = "negated" if reads_on else "affirmed"
        self.set_factuality(factuality, token)

    def negate(self, token: Token) -> None:
        """Read a denial; two cancel each other."""
        self.polarity = "affirmed" if self.polarity == "negated" else "negated"
        self.note("polarity", token)
