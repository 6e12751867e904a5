"""Why a name in a text is no place: persons, papers, languages, treaties, ships, teams."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mapapp.geocoder.scan import Hit

_CAPITALS = re.compile(r"(?:[ \u00a0-][A-Z][\w'’]*){1,4}")
_PAIRED = re.compile(r"-[A-Z][a-z]+(?:i|an|ese|ish|ch) [A-Z]")
_JOINED = re.compile(r"([A-Z][a-z]+)\s(?:of|for)\s(?:the\s)?$")
_WORD = re.compile(r"[a-z-]+")
_LANGUAGES = re.compile(
    r"([\w'’-]+)\s+(?:(?:only|fluent|some|good|little)\s+)?"
    r"(?:(?:both\s+)?([A-Z]\w+)(?:,\s+[A-Z]\w+){0,4}(?:,?\s+(?:and|or)|,)\s+)?$"
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Col|Capt|Sgt|Hon)\.? [A-Z]\w+ $")
_GUEST = 110  # characters that a line of a list of guests has at the most
_OFFICE = re.compile(r", ([A-Z]\w+)")
_ARTICLES = ("al-", "el-")
_SAINTS = ("St. ", "ST. ", "St ", "Saint ")
_HEIR = re.compile(r"\scrown prince")  # "the Saudi crown prince" is no coin
_SAINTLY = re.compile(r"['’]s [A-Z]")
_GAMES = (
    "match",
    "goal",
    "coach",
    "league",
    "League",
    "medal",
    "champion",
    "tournament",
    "Cup",
    "final",
)
_ACTING = frozenset(
    ["Leaders", "Ministers", "Presidents", "Troops", "Officials", "Envoys", "Diplomats",
     "Lawmakers", "Leader", "Minister", "President", "Soldiers", "Rebels", "Forces",
     "Migrants", "Refugees"]
)  # fmt: skip
# What states do in headings: "Peru Signs Trade Pact". No name of a body begins so.
_HEADLINE = frozenset(
    ["Signs", "Scrambles", "Denies", "Sends", "Seizes", "Accuses", "Expels", "Recalls", "Summons",
     "Tracks", "Says", "Warns", "Vows", "Urges", "Condemns", "Rejects", "Deploys", "Withdraws",
     "Tests", "Fires", "Launches", "Shoots", "Kills", "Bombs", "Shells", "Invades", "Attacks",
     "Strikes", "Hits", "Blames", "Threatens", "Suspends", "Cuts", "Severs", "Restores", "Opens",
     "Closes", "Reopens", "Announces", "Approves", "Agrees", "Offers", "Seeks", "Asks", "Calls",
     "Hosts", "Welcomes", "Receives", "Joins", "Leaves", "Quits", "Pledges", "Promises", "Plans",
     "Moves", "Pulls", "Halts", "Ends", "Begins", "Starts", "Resumes", "Extends", "Bans", "Lifts",
     "Imposes", "Sanctions", "Freezes", "Buys", "Sells", "Delivers", "Gives", "Gets", "Orders",
     "Builds", "Backs", "Supports", "Recognizes", "Recognises", "Claims", "Confirms", "Admits",
     "Detains", "Arrests", "Releases", "Frees", "Deports", "Evacuates", "Mobilizes", "Mobilises",
     "Protests", "Slams", "Demands", "Refuses", "Considers", "Holds", "Faces", "Steps", "Takes",
     "Makes", "Brokers", "Mediates", "Reinforces", "Retakes", "Captures", "Downs", "Intercepts"]
)  # fmt: skip
_AND = re.compile(r"\s+(?:and|or)\s+(\w+)")
_AFTER_LANGUAGE = frozenset(
    [
        "to",
        "on",
        "at",
        "by",
        "that",
        "when",
        "but",
        "as",
        "saying",
        "for",
        "so",
        "before",
        "after",
        "because",
        "while",
    ]
)

# "President of" before "Georgia Maka Roe".
_HELD = re.compile(
    r"\b(?:President|Minister|Premier|Chancellor|King|Queen|Emir|Ambassador|Chair(?:man|woman)?"
    r"|Speaker|Secretary|Affairs|Defen[cs]e|Trade|Republic|Kingdom|Government|State)"
    r"\sof\s(?:the\s)?$"
)


def _is_guest(text: str, hit: Hit) -> bool:
    """Tell a line of a list of guests: short, without an end, beside others like it."""
    start = text.rfind("\n", 0, hit.start) + 1
    end = text.find("\n", hit.end) % (len(text) + 1)
    lines = [text[start:end], text[:start].rstrip().rpartition("\n")[2]]
    return all(0 < len(line) < _GUEST and line.rstrip()[-1:] not in ".!?" for line in lines)


class Rules:
    """The rules, with the words that they go by."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        self.words = {name: frozenset(found) for name, found in words.items()}
        self.parting = self.words["not_given"] | self.words["titles"]
        self.people = self.words["surnames"] | self.words["given_names"]
        self._plain = self.people | self.words["words"]

    def is_word(self, hit: Hit) -> bool:
        """Tell whether a name is a plain word too, or a person's."""
        return hit.text in self._plain

    def rejection(self, text: str, hit: Hit, before: str, after: str) -> str | None:
        """Return why a hit is no place at all, None if it may be one.

        `before` and `after` are the words that stand next to it, "" where none does.
        """
        sense = hit.sense
        if sense in "Dd" and (reason := self._language(text, hit, after)):
            return reason
        if before in self.words["things"]:
            return f"named after a place ({before} …)"
        if sense in "GRJM":
            return None
        if reason := self._longer_name(text, hit, after):
            return reason
        is_money = after in self.words["money"] and not _HEIR.match(text, hit.end)
        if text[hit.end : hit.end + 1] == "$" or is_money:
            return "money"
        if after in self.words["kinds" if sense in "CcFKA" else "goods"]:
            return f"a kind of thing ({hit.text} {after})"
        if hit.text.startswith(_SAINTS) and (
            _SAINTLY.match(text, hit.end) or (sense in "VK" and after[:1].isupper())
        ):
            return "a saint's house or day"
        if before in ("of", "for", "the"):
            joined = _JOINED.search(text, max(0, hit.start - 30), hit.start)
            national = sense in "CcP" and hit.text != "America"  # "Bank of Japan" is Japan's
            if (
                joined is not None
                and joined.group(1) in self.words["joined_heads"]
                and not (national and joined.group(1) == "Bank")
            ):
                return f"part of a proper name ({joined.group(1)} of …)"
        return None

    def _longer_name(self, text: str, hit: Hit, after: str) -> str | None:
        local = hit.sense in "CcFK" and after in self.words["local_heads"]
        if local and _is_guest(text, hit):
            return f"part of a local body's name ({hit.text} {after} …)"
        if text[max(0, hit.start - 3) : hit.start].lower() in _ARTICLES:
            return f"part of a name (Al-{hit.text})"
        return self._proper_name(text, hit) if after[:1].isupper() else None

    def person(self, text: str, hit: Hit, before: str, after: str) -> str | None:
        """Return why a hit is part of a person's name, None if it is not."""
        if self._is_introduced(text, hit, before):
            return "a person's surname"
        strong = hit.sense in "CcFPXDd"
        if (strong and hit.text not in self.people) or (" " in hit.text and hit.sense not in "TA"):
            return None
        words, own = self.words, hit.text
        if before and before[0].isupper():
            before = before.partition("-")[0]
            title = before.rstrip(".")
            if title in words["titles"] and not (strong and own not in words["surnames"]):
                return f"a person's name after {before}"
            if before in words["given_names"] and (not strong or own in words["surnames"]):
                return "a person's surname"
            if len(before) == 2 and before[1] == "." and own in words["surnames"]:
                return "a person's surname"
            if (
                strong
                and own in words["surnames"]
                and after in words["sayings"]
                and not before.isupper()
            ):
                return "a person's surname"
        if (
            own in words["given_names"]
            and not (
                strong
                and (after in _HEADLINE or _HELD.search(text, max(0, hit.start - 30), hit.start))
            )
            and after[:1].isupper()
            and after.replace("-", "").isalpha()
            and after not in words["after_place"]
            and after not in words["heads"]
            and after not in words["offices"]
            and after not in self.parting
            and before not in words["at_place"]
        ):
            return "a person's given name"
        return None

    def _is_introduced(self, text: str, hit: Hit, before: str) -> bool:
        """Tell "Dr. Francis Mali", and "Denise Holland, Director" at the head of a line."""
        if not before[:1].isupper() or before in self.parting or hit.sense in "DdGRMJ":
            return False
        ahead = text[max(0, hit.start - 40) : hit.start]
        if _TITLED.search(ahead):
            return True
        behind = text[hit.end : hit.end + 1]
        if hit.sense in "CcF" and behind in (",", "\n", "") and _is_guest(text, hit):
            return ahead.endswith(f"{before} ")
        office = _OFFICE.match(text, hit.end)
        listed = office is not None and office[1] in self.words["titles"]
        return listed and re.search(rf"(?:^|\n)[ \t]*{re.escape(before)} $", ahead) is not None

    def _language(self, text: str, hit: Hit, after: str) -> str | None:
        """A demonym is a language after "in", "speak" and the like, with no noun behind it."""
        words = self.words
        if hit.text not in words["languages"]:
            return None
        if after in words["after_languages"] or text.startswith("-language", hit.end):
            return "a language"
        found = _LANGUAGES.search(text, max(0, hit.start - 50), hit.start)
        if found is None or found.group(1).lower() not in words["language_cues"]:
            return None
        if found.group(2) and found.group(2) not in words["languages"]:
            return None
        if text[hit.end : hit.end + 1] in tuple(".,;:)") or not after:
            return "a language"
        if after in ("and", "or"):
            rest = _AND.match(text, hit.end)
            return "a language" if rest and rest.group(1) in words["languages"] else None
        return "a language" if after in _AFTER_LANGUAGE else None

    def _proper_name(self, text: str, hit: Hit) -> str | None:
        """A place inside a paper's, club's or treaty's name is not meant itself.

        Of a pair ("the Argentine-Israeli Society") the first tells where the body sits, and counts.
        """
        if _PAIRED.match(text, hit.end):
            return None
        chain = _CAPITALS.match(text, hit.end)
        for word in chain.group().replace("-", " ").split() if chain else ():
            if word in _ACTING or word in _HEADLINE:
                return None  # "Tajik, Kyrgyz Leaders Sign Border Treaty": who acts in a heading
            if word in self.words["heads"]:
                return f"part of a proper name ({word})"
        return None

    def is_sport(self, text: str) -> bool:
        """Tell whether a text is a sports report, whose countries are teams."""
        if not any(word in text for word in _GAMES):
            return False
        sports = self.words["sports"]
        found = [word for word in _WORD.findall(text.lower()) if word in sports]
        return len(set(found)) >= 4 and len(found) * 60 >= len(text.split())
