"""What a pronoun may point to in its sentence, as far as grammar tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mapapp.claims.lists import conjuncts
from mapapp.claims.passives import agents, is_passive
from mapapp.claims.prepositions import prepositions
from mapapp.claims.subjects import subjects
from mapapp.claims.thanks import thanked_each, thanked_for
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKER = frozenset(["i", "we", "our", "us", "my", "me", "ours"])
HEARER = frozenset(["you", "your", "yours"])
NEUTRAL = frozenset(["it", "its", "itself"])
PLURAL = frozenset(["they", "them", "their", "theirs", "both", "themselves"])
PRONOUNS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
_MEMORY = 3  # sentences back to which "he" may point
_MANY = frozenset(
    ["individual", "entity", "person", "company", "firm", "member", "people", "national"]
)
_BLAMES = ("accuse", "blame", "sanction", "threaten", "warn")
_CALLS = frozenset(["call", "describe", "brand", "label"])  # "called the strikes an act of war"
_ALARMS = frozenset(
    ["alarm", "worry", "concern", "unsettle", "trouble", "disturb", "anger", "rattle", "unnerve"]
)
_ALARMED = frozenset(["alarmed", "worried", "concerned", "troubled", "uneasy", "wary", "unease"])
_DEPTH = 12
_ASIDE = ("VBG", "VBN")
_SHARED = frozenset(["people", "nation", "country", "capital", "leader", "president", "minister"])
PAIRED = frozenset(["country", "nation", "state", "side", "capital", "government", "neighbour",
                    "neighbor", "rival", "foe", "party", "kingdom", "republic"])  # fmt: skip


def speaks(word: Token) -> bool:
    """Tell a word of the first person; "US" is a state."""
    return word.lower_ in SPEAKER and word.text != "US"


def is_of_both(pronoun: Token) -> bool:
    """Tell "our two countries" and "our bilateral ties", which are the hearer's too."""
    head = pronoun.head
    if pronoun.lower_ == "us":
        return head.lower_ == "between"
    if pronoun.lower_ != "our":
        return False
    several = head.tag_ in ("NNS", "NNPS")
    two = several and any(c.lower_ in ("two", "both", "respective") for c in head.children)
    name = head.lemma_.lower()
    if two and (name in _SHARED or name in roles().organs):
        return True
    return (name in PAIRED and several) or any(
        c.lower_ in ("bilateral", "mutual", "joint") for c in head.children
    )


def is_empty(pronoun: Token) -> bool:
    """Tell whether "it" stands for what the sentence goes on to say ("it is wrong to say")."""
    verb = pronoun.head
    if pronoun.lower_ != "it" or pronoun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    told = [verb, *(c for c in verb.children if c.dep_ in ("acomp", "attr"))]
    clauses = [c for word in told for c in word.children if c.dep_ in ("xcomp", "ccomp", "advcl")]
    return lemma(verb) in ("be", "seem", "appear") and len(told) > 1 and bool(clauses)


def is_thing(pronoun: Token) -> bool:
    """Tell "The action hit traders. *It* was taken with Peru", which is the action."""
    first = pronoun.sent.start
    if pronoun.dep_ != "nsubjpass" or first == 0 or pronoun.lower_ != "it":
        return False
    before = subjects(pronoun.doc[first - 1].sent.root)
    return len(before) == 1 and before[0].tag_ == "NN" and lemma(before[0]) in cues().measures


def subjects_around(pronoun: Token) -> Iterator[list[Token]]:
    """Yield what a pronoun may point to in its sentence: list heads and subjects, inside out."""
    clause = pronoun
    for _ in range(_DEPTH):
        head = clause.head
        if clause.dep_ == "conj" and head.pos_ in ("NOUN", "PROPN") and head.i < pronoun.i:
            yield [head]
        if head == clause:
            return
        clause = head
        if clause.pos_ in ("VERB", "AUX"):
            yield [
                s
                for s in subjects(clause)
                if s.i < pronoun.i
                and (pronoun not in s.subtree or (clause.dep_ == "relcl" and s == clause.head))
            ]
            for before in clause.children:  # "Peru is a partner; it has helped us"
                gap = pronoun.doc[before.i : pronoun.i]
                if before.dep_ == "ccomp" and any(t.text == ";" for t in gap):
                    yield subjects(before)


def subject_behind(pronoun: Token) -> list[Token]:
    """Return who follows the clause that a sentence opens with: "While he is in Peru, Mr Roe …"."""
    clause = pronoun.head
    if pronoun.dep_ == "poss" and clause.dep_ == "pobj":  # "After his visit to Peru, Mr Roe …"
        clause = clause.head
    above = clause.head
    while clause.dep_ == "advcl" and above.dep_ in ("advcl", "prep") and above.tag_ in _ASIDE:
        clause, above = above, above.head  # "Speaking a day after he flew home, Mr Roe …"
    fronted = clause.dep_ in ("advcl", "prep") and clause.i < clause.head.i
    if not fronted or pronoun.dep_ not in ("nsubj", "poss"):
        return []
    return [s for s in subjects(clause.head) if s.i > pronoun.i and s.pos_ == "PROPN"]


def _helped(pronoun: Token) -> list[Token]:
    """Return who is helped in *its* war: "sends shells to Russia to support its war"."""
    effort = pronoun.head
    helping = effort.head if effort.dep_ == "dobj" else effort
    if lemma(effort) not in cues().efforts or lemma(helping) not in roles().helps:
        return []
    if helping.dep_ not in ("advcl", "xcomp", "acl", "pcomp"):
        return []
    given = ("pobj", "dative", "dobj")
    before = (t for t in reversed(pronoun.doc[pronoun.sent.start : helping.i]) if t.pos_ == "PROPN")
    return [t for t in before if t.dep_ in given and t.head.lower_ not in ("in", "from", "by")][:1]


def recipient(pronoun: Token) -> list[Token]:
    """Return who gets what is "for use in *its* war", or in *their* fight."""
    if pronoun.dep_ == "poss" and (helped := _helped(pronoun)):
        return helped
    use = pronoun.head.head.head
    if pronoun.dep_ != "poss" or use.lower_ != "use" or use.head.lower_ != "for":
        return []
    giving = use.head.head
    return [party for name, party in prepositions(giving) if name == "to" and party.i < pronoun.i]


def thing_before(pronoun: Token) -> list[Token]:
    """Return what "shot down *the plane* after it crossed the border" tells of: the plane crossed.

    Where one alone strikes it and one thing is struck, only how things move tells which is meant.
    """
    clause = pronoun.head
    above = clause.head
    if pronoun.lower_ != "it" or pronoun.dep_ != "nsubj" or clause.dep_ not in ("advcl", "ccomp"):
        return []
    if above.pos_ != "VERB" or above.i > pronoun.i:
        return []
    struck = [c for c in above.children if c.dep_ == "dobj"]
    struck += [p for name, p in prepositions(above) if name in ("on", "at", "into")]
    things = [t for t in struck if t.i < pronoun.i and lemma(t) in roles().things]
    things = [t for t in things if t.tag_ in ("NN", "NNP")]
    moves = lemma(clause) in cues().moves
    return things if moves and len(things) == 1 else []


def owner_beside(pronoun: Token) -> list[Token]:
    """Return who owns what a thing is listed with: "*Peru's* launches and *its* ties with Chad"."""
    thing = pronoun.head
    if pronoun.dep_ != "poss" or pronoun.lower_ not in ("its", "their"):
        return []
    listed = thing.dep_ == "conj"
    while thing.dep_ == "conj" and thing.head.pos_ == "NOUN":
        thing = thing.head
        if owners := _owners(thing):
            return owners
    over = thing.head  # "launches over the sea and its ties", read as listed with the sea
    if thing.dep_ == "pobj" and (listed or over.lower_ == "including") and over.head.pos_ == "NOUN":
        return _owners(over.head)
    return []


def _owners(thing: Token) -> list[Token]:
    named = (c for c in thing.children if c.dep_ == "poss" and c.pos_ in ("NOUN", "PROPN"))
    return [x for owner in named for x in conjuncts(owner)]


def praised(pronoun: Token) -> list[Token]:
    """Return whom a verb praises or blames for what is theirs: "thanked *Peru* for its aid"."""
    whom = thanked_for(pronoun)
    if whom is None:
        return _taken_to_task(pronoun) or _blamed(pronoun)
    return thanked_each(pronoun, conjuncts(whom))


def punished(pronoun: Token) -> list[Token]:
    """Return who is punished for what is theirs: "sanctioned *men* abroad for their role"."""
    prep = pronoun.head.head
    if pronoun.dep_ != "poss" or prep.lower_ != "for" or prep.dep_ != "prep":
        return []
    above = prep.head
    for _ in range(_DEPTH):
        if above.pos_ == "VERB" and above.dep_ != "acl":
            break
        above = above.head
    if lemma(above) not in ("sanction", "designate", "blacklist") or is_passive(above):
        return []
    return [o for c in above.children if c.dep_ == "dobj" for o in conjuncts(c)]


def _blamed(pronoun: Token) -> list[Token]:
    """Return the object of "blamed *Peru*, saying it had lied": who did it is who is blamed."""
    saying = pronoun.head.head
    blaming = saying.head
    is_told = pronoun.dep_ == "nsubj" and pronoun.head.dep_ == "ccomp" and saying.tag_ == "VBG"
    if not is_told or saying.dep_ != "advcl" or blaming.pos_ != "VERB":
        return []
    if lemma(blaming) not in cues().blames and lemma(blaming) not in _BLAMES:
        return []
    return [o for c in blaming.children if c.dep_ == "dobj" for o in conjuncts(c)]


def _taken_to_task(pronoun: Token) -> list[Token]:
    """Return the object of "pressed *Peru* over its war": whoever presses, the war is Peru's."""
    here = pronoun
    for _ in range(_DEPTH):
        here, below = here.head, here
        if here.dep_ == "conj" and here.pos_ == "ADP":  # "for its aid and for its work"
            here = here.head
        if here.dep_ == "prep" and here.lower_ == "over" and here.head.pos_ == "VERB":
            return [o for c in here.head.children if c.dep_ == "dobj" for o in conjuncts(c)]
        if below.pos_ == "VERB" or here == below:
            return []
    return []


def nearer_many(pronoun: Token) -> Token | None:
    """Return the people or bodies behind the verb that "their" points to, not the one before it.

    "Peru sanctioned *five officials* for their role": it is no role of Peru's.
    """
    here = pronoun
    while here.head != here and here.pos_ not in ("VERB", "AUX"):
        here = here.head
    between = pronoun.doc[here.i + 1 : pronoun.i]
    words = roles()
    many = (
        t
        for t in reversed(between)
        if t.tag_ == "NNS"
        and t.dep_ in ("dobj", "pobj", "conj")
        and (t.lemma_.lower() in _MANY or t.lemma_.lower() in words.people | words.private)
    )
    return next(many, None) if pronoun.lower_ in ("their", "them") else None


def earlier_subjects(pronoun: Token) -> Iterator[Token]:
    """Yield the subjects before a pronoun in its passage, the latest first, some sentences back."""
    sentences = 0
    for token in reversed(pronoun.doc[: pronoun.i]):
        sentences += token.is_sent_end or False
        if sentences > _MEMORY:
            return
        same = PRONOUNS.get(token.lower_, "") == PRONOUNS.get(pronoun.lower_, pronoun.lower_)
        if token.dep_ in ("nsubj", "nsubjpass") and (token.pos_ in ("NOUN", "PROPN") or same):
            yield token


def subjects_before(pronoun: Token) -> list[Token]:
    """Return who acts in the main clause of the sentence before a pronoun's own."""
    start = pronoun.sent.start
    return subjects(pronoun.doc[start - 1].sent.root) if start > 0 else []


def told_before(pronoun: Token) -> list[Token]:
    """Return who is quoted before a quotation goes on: '"Yes," Berg said. "We …"'."""
    before = pronoun.doc[: pronoun.sent.start]
    marks = sum(t.text == '"' for t in pronoun.doc[: pronoun.i])
    if marks % 2 == 0:  # a speech, or its words behind what it quotes
        return []
    for token in reversed(before):
        if token.pos_ == "VERB" and lemma(token) in cues().reports:
            return [s for s in subjects(token) if not speaks(s)]
    return []


def _is_feared(deed: Token) -> bool:
    """Tell "*the step* alarmed Peru" and "voiced alarm at *the move*"."""
    if deed.dep_ == "nsubj":
        return lemma(deed.head) in _ALARMS
    above = deed.head.head
    return deed.dep_ == "pobj" and (lemma(above) in _ALARMS or above.lower_ in _ALARMED)


def doers_before(deed: Token) -> list[Token]:
    """Return who did, in the sentence before, what "the move" stands for where it is condemned."""
    pointing = any(
        c.lower_ in ("the", "this", "that", "these", "those", "such") for c in deed.children
    )
    bare = all(
        c.dep_ == "det" or (c.dep_ == "amod" and not c.text[:1].isupper()) for c in deed.children
    )
    if not (pointing and bare) or lemma(deed) not in roles().deeds:
        return []
    one = deed.head.head if deed.dep_ == "pobj" and deed.head.lower_ == "of" else deed
    before = deed.sent.start - 1  # "protested *each one* of those incidents"
    blames = cues().blames | _CALLS
    blamed = one.dep_ == "dobj" and lemma(one.head) in blames
    if not (blamed or _is_feared(one)) or before < 0:
        return []
    told = deed.doc[before].sent.root
    while lemma(told) in cues().reports:
        said = [c for c in told.children if c.dep_ == "ccomp" and c.pos_ in ("VERB", "AUX")]
        if not said:
            return []
        told = said[0]
    return agents(told) if is_passive(told) else subjects(told)
