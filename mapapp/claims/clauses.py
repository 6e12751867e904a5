"""Two clauses that the parser runs together: "Peru sanctioned Chile and Kenya banned Mali".

It takes the second subject for a second object, or the first object for a second subject. Between
a list and a verb that shares the subject of the first there is always an "and" or a comma.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_NOUNS = ("NOUN", "PROPN")
_BESIDE = ("aux", "auxpass", "neg", "advmod")
_SPOKEN = 9  # words that a speaker, or what stands behind "said", has at the most
_JOINED = ("conj", "advcl", "ccomp", "dep", "parataxis")


def own_subject(verb: Token) -> Token | None:
    """Return the noun in front of a verb that the clause before it lists as its own."""
    if verb.dep_ == "ROOT":
        return _behind_list(verb)
    if verb.dep_ not in _JOINED or not _is_finite(verb) or verb.head.i > verb.i:
        return None
    if any(c.dep_ in (*_SUBJECTS, "mark", "cc") and c.i < verb.i for c in verb.children):
        return None
    here = verb.doc[max(verb.left_edge.i - 1, 0)]
    last = here.i
    while here.head != here and here.head.right_edge.i == last and here.dep_ != "conj":
        here = here.head
    listed = here.dep_ == "conj" and here.pos_ in _NOUNS and here.right_edge.i == last
    return here if listed and here.i > verb.head.i and here.head.pos_ in _NOUNS else None


def _behind_list(verb: Token) -> Token | None:
    """Return the subject that a list before it swallows: "With Chile and Peru, *Mali* is …"."""
    if not _is_finite(verb) or any(c.dep_ in _SUBJECTS for c in verb.children):
        return None
    at = verb.i
    while at > 0 and verb.doc[at - 1].head == verb and verb.doc[at - 1].dep_ in _BESIDE:
        at -= 1
    last = at - 1
    here = verb.doc[max(last, 0)]
    while here.head != here and here.head.right_edge.i == last and here.dep_ != "conj":
        here = here.head
    listed = here.dep_ == "conj" and here.pos_ in _NOUNS and here.right_edge.i == last
    before = verb.doc[max(here.left_edge.i - 1, 0)]
    return here if listed and before.text == "," else None


def is_other_subject(noun: Token) -> bool:
    """Tell whether a member of a list is the subject of the next clause."""
    after = noun.right_edge.i + 1
    if noun.dep_ != "conj" or after >= len(noun.doc):
        return False
    first = noun.doc[after]
    acts = first.pos_ in ("VERB", "AUX") and first.dep_ in (*_JOINED, "ROOT")
    verb = first if acts else first.head
    if verb.dep_ != "ROOT" and verb.left_edge.i != after:
        return False
    return verb.i >= after and own_subject(verb) == noun


def own_object(verb: Token) -> Token | None:
    """Return the noun behind a verb that the next clause takes for one of its subjects."""
    if not _is_finite(verb) or any(c.dep_ in ("dobj", "prep", "xcomp") for c in verb.children):
        return None
    subject = next((c for c in _next_clause(verb) if c.dep_ == "nsubj" and c.i > verb.i), None)
    if subject is None or subject.left_edge.i != verb.i + 1:
        return None
    return subject if other_subjects(subject) else None


def _next_clause(verb: Token) -> list[Token]:
    """Return the parts of the clause that a verb is read to depend on, or to be about.

    What can be said or known is truly a clause: "Peru knew Chile and Bolivia had left".
    """
    if verb.dep_ == "ccomp":
        return list(verb.head.children) if verb.head.i > verb.i else []
    if _takes_clause(verb):
        return []
    return [c for clause in verb.children if clause.dep_ == "ccomp" for c in clause.children]


def _takes_clause(verb: Token) -> bool:
    words, name = cues(), verb.lemma_.lower()
    return any(
        name in group
        for group in (words.reports, words.planned, words.denied, words.alleged,
                      words.hypothetical, words.thoughts)
    )  # fmt: skip


def other_subjects(noun: Token) -> list[Token]:
    """Return the members of a list behind its first, where an "and" joins them."""
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in noun.children)
    return [c for c in noun.children if c.dep_ == "conj"] if joined else []


def last_voice(word: Token) -> tuple[Token, Token, Token] | None:
    """Return the comma, speaker and verb that end a sentence: "…, Ukraine's ministry said".

    The parser may take the speaker for one more object of what is said.
    """
    sentence = word.sent
    known = word.doc.user_data.setdefault("last_voice", {})
    if sentence.start not in known:
        known[sentence.start] = _voice_at_end(list(sentence))
    found: tuple[Token, Token, Token] | None = known[sentence.start]
    return found


def _voice_at_end(words: list[Token]) -> tuple[Token, Token, Token] | None:
    cites = (i for i, t in enumerate(words) if t.tag_ == "VBG" and t.lemma_ in ("cite", "quote"))
    end = next(cites, 0)
    if end > 1 and words[end - 1].text == ",":  # "…, the agency said, citing officials"
        words = words[: end - 1]
    at = next((i for i in reversed(range(len(words))) if _is_telling(words[i])), None)
    if at is None or any(t.pos_ in ("VERB", "AUX") for t in words[at + 1 :]):
        return None
    comma = next((i for i in reversed(range(at)) if words[i].text in (",", ',"')), None)
    if comma is None or not 0 < at - comma - 1 <= _SPOKEN or len(words) - at > _SPOKEN:
        return None
    named = [t for t in words[comma + 1 : at] if t.pos_ in _NOUNS]
    opens = words[comma + 1]
    clause = any(t.pos_ in ("VERB", "AUX", "SCONJ") for t in words[comma + 1 : at])
    if clause or not named or opens.dep_ == "cc" or opens.tag_ in ("WDT", "WP", "RB"):
        return None
    told = any(t.pos_ in ("VERB", "AUX") and t.tag_ in _FINITE for t in words[:comma])
    return (words[comma], named[-1], words[at]) if told else None


def _is_telling(word: Token) -> bool:
    is_verb = word.pos_ == "VERB" and word.tag_ in ("VBD", "VBZ", "VBP", "VBN")
    return is_verb and word.lemma_.lower() in cues().reports


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE for c in verb.children
    )
