"""Known faults of the parser, mended in the tree itself before anything is read from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapapp.claims.gerunds import restore_gerund
from mapapp.claims.misread_times import part_days_after, part_month
from mapapp.claims.rehung import (
    rehang,
    restore_accuser,
    restore_deadly,
    restore_named,
    restore_outlet,
)
from mapapp.claims.thanked_lists import is_of_thanks, mend_thanks
from mapapp.claims.torn import rejoin, restore_finite, restore_then
from mapapp.claims.torn_lists import (
    HUNG,
    lists_of,
    restore_counted,
    restore_guest,
    restore_list,
    restore_met,
    restore_names,
    restore_titled,
)
from mapapp.claims.torn_names import part_names
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_NOUNS = ("NOUN", "PROPN")
_VERBS = ("VERB", "AUX")
_TWO = 2
_ACCORDING = ("accordance", "line", "keeping", "compliance", "conformity", "connection")


def mend(doc: Doc, names: Sequence[tuple[int, int]] = ()) -> None:
    """Hang words where they belong, for each known fault of the parser.

    `names` are those of actors and places, as [first, last) tokens in their order.
    """
    part_names(doc, names)
    for month in (t for t in doc if t.tag_ == "NNP" and t.i and t.nbor(-1).head == t):
        part_month(month)
    for listed in lists_of(doc, names):
        restore_names(listed)
    for token in doc:
        rejoin(token)
        rehang(token)
        restore_gerund(token)
        if token.dep_ in HUNG and token.pos_ in _NOUNS:
            _mend_noun(token)
        if token.pos_ in _VERBS:
            _mend_verb(token)
        _mend_word(token)
    for token in doc if names else ():
        if is_of_thanks(token):
            mend_thanks(token, names)


def _mend_word(token: Token) -> None:
    dep, tag = token.dep_, token.tag_
    if dep in _SUBJECTS and token.head.dep_ in ("aux", "auxpass"):
        token.head = token.head.head  # "*troops* have on two occasions entered"
    elif dep in ("compound", "nmod") and token.text in ("us", "them", "me", "him"):
        _restore_shifted(token)
    elif tag == "NNPS":
        _name_one(token)
    elif dep == "conj" and token.pos_ == "ADP" and token.head.pos_ in _VERBS:
        _restore_second_prep(token)
    elif dep == "pobj" and tag == "NNS":
        part_days_after(token)
    elif token.lower_ == "citing":
        restore_outlet(token)
    elif dep == "neg" and token.head.lower_ == "again":
        token.head = token.head.head  # "will *never* again host", read as "never again"


def _mend_noun(noun: Token) -> None:
    if noun.dep_ == "appos":
        _restore_second(noun)
        _restore_subject(noun)
        restore_named(noun)
    elif noun.dep_ == "conj" and noun.head.pos_ == "VERB":
        restore_list(noun)
        restore_guest(noun)
    elif noun.dep_ == "conj" and noun.pos_ == "PROPN":
        restore_titled(noun)
    elif noun.dep_ == "conj":
        restore_met(noun)
    restore_counted(noun)


def _mend_verb(verb: Token) -> None:
    if verb.dep_ == "conj" and verb.head.dep_ == "ccomp":
        restore_accuser(verb)
    elif verb.dep_ in ("ccomp", "advcl", "relcl"):
        _restore_cleft(verb)
        restore_deadly(verb)
    if verb.dep_ == "conj" and verb.head.dep_ in ("xcomp", "ccomp"):
        restore_finite(verb)
    restore_then(verb)
    is_told = verb.tag_ in ("VBN", "VBD") or verb.text == "rebel"
    if is_told and verb.dep_ in ("relcl", "acl", "xcomp", "advcl"):
        _restore_sanctioned(verb)
    if verb.dep_ == "advcl" and verb.tag_ == "VBN":
        _restore_aside(verb)
    if verb.dep_ == "relcl" and verb.head.lower_ in _ACCORDING:
        _restore_according(verb)


def _name_one(plural: Token) -> None:
    """Mend "the Governments of Peru and Chile", which in capitals has no singular."""
    one = plural.lower_.removesuffix("s")
    if one in roles().people or one in roles().organs:
        plural.lemma_ = one
    elif plural.lower_ == "allies":
        plural.lemma_ = "ally"


def _restore_second(name: Token) -> None:
    """Mend "with Minister Roe of Peru and *Minister Low* of Chile", torn in two."""
    title = name.doc[name.left_edge.i - 1] if name.left_edge.i > 0 else name
    first = name.head
    torn = title.dep_ == "conj" and title.pos_ == "PROPN" and title.head in first.subtree
    if torn and name.pos_ == "PROPN" and title.lower_ in roles().offices:
        name.dep_, title.dep_, title.head = "conj", "compound", name


def _restore_according(clause: Token) -> None:
    """Mend "in accordance with *the pact* that they signed", read as an accordance signed."""
    with_ = (c for c in clause.head.children if c.dep_ == "prep" and c.i < clause.i)
    meant = [o for c in with_ for o in c.children if o.dep_ == "pobj"]
    if meant:
        clause.head = meant[-1]


def _restore_cleft(clause: Token) -> None:
    """Mend "it was Peru *that* sent rice", read as what was: who did it is Peru."""
    above = clause.head
    if clause.dep_ == "relcl":  # "it was Peru, and not Chile, that"
        is_not = any(c.dep_ == "neg" for c in above.children)
        above = above.head if above.dep_ == "conj" and is_not else above
    if above.lemma_ != "be":
        return
    kids = list(above.children)
    named = [c for c in kids if c.dep_ == "attr" and c.pos_ in _NOUNS and c.i < clause.i]
    empty = any(c.dep_ == "nsubj" and c.lower_ == "it" for c in kids)
    pronouns = (c for c in clause.children if c.dep_ in _SUBJECTS and c.tag_ in ("WDT", "WP"))
    if empty and named and next(pronouns, None) is not None:
        clause.dep_, clause.head = "relcl", named[-1]


def _restore_sanctioned(verb: Token) -> None:
    """Mend "sold parts *to sanctioned firms*", read as an infinitive, which has no participle.

    Nor do people "rebel groups": "sent money *to rebel groups*".
    """
    to = next((c for c in verb.children if c.tag_ == "TO" and c.i == verb.i - 1), None)
    things = [c for c in verb.children if c.dep_ == "dobj"]
    if to is None or len(things) != 1 or to.i == 0:
        return
    noun, above = things[0], verb.head
    seller = next((t for t in reversed(verb.doc[verb.sent.start : to.i]) if _sells(t)), above)
    to.pos_, to.tag_, to.dep_, to.head = "ADP", "IN", "prep", seller
    noun.dep_, noun.head = "pobj", to
    verb.dep_, verb.head, verb.pos_ = "amod", noun, "VERB"
    for child in list(verb.children):
        if child.i < noun.i:
            child.head = noun
        else:
            child.head = seller


def _sells(word: Token) -> bool:
    return word.pos_ == "VERB" or (word.pos_ == "NOUN" and word.dep_ == "dobj")


def _restore_second_prep(prep: Token) -> None:
    """Mend "aid from Peru, which sent rice, and *from* Chile", its end hung on the verb."""
    verb = prep.head
    main = verb.head
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and main.i < verb.i:
        own = any(c.lower_ == prep.lower_ and c.dep_ == "prep" for c in verb.children)
        first = next((c for c in main.children if c.lower_ == prep.lower_ and c.i < verb.i), None)
        if first is not None and first.dep_ == "prep" and not own:
            prep.head, prep.dep_ = main, "prep"  # "flew to Mali, stopping in Peru, and *to* Chad"
            return
    for before in reversed(prep.doc[prep.sent.start : prep.i]):
        if before.lower_ == prep.lower_ and before.dep_ in ("prep", "dative", "agent"):
            if before.head.pos_ in ("NOUN", "PROPN", "ADJ") or before.head == verb:
                prep.head = before
            return


def _restore_shifted(pronoun: Token) -> None:
    """Mend "gave to *us* ten boats", read as boats of a kind."""
    thing = pronoun.head
    prep = thing.head
    if thing.dep_ != "pobj" or prep.i != pronoun.i - 1 or prep.head.pos_ != "VERB":
        return
    pronoun.head, pronoun.dep_ = prep, "pobj"
    thing.head, thing.dep_ = prep.head, "dobj"


def _restore_subject(noun: Token) -> None:
    """Mend "In view of floods in Peru, *the visit* … was put off", read as apposition to Peru."""
    top = noun.head
    while top.dep_ in ("pobj", "prep", "pcomp", "conj", "appos", "acl", "agent", "dobj"):
        if top.head.pos_ in ("VERB", "AUX") and top.dep_ == "prep" and top.head.i > noun.i:
            break
        top = top.head
    verb = top.head
    fronted = top.dep_ == "prep" and top.i < noun.i < verb.i and verb.pos_ in ("VERB", "AUX")
    if not fronted or any(c.dep_ in _SUBJECTS for c in verb.children):
        return
    opens = noun.doc[max(noun.left_edge.i - 1, 0)].text == ","
    if (opens and verb.tag_ not in ("VB", "VBG", "VBN")) or _is_finite_passive(verb):
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        noun.head = verb
        noun.dep_ = "nsubjpass" if passive else "nsubj"


def _is_finite_passive(verb: Token) -> bool:
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return any(c.tag_ in ("VBD", "VBZ", "VBP", "MD") for c in helpers)


def _restore_aside(participle: Token) -> None:
    """Mend "accused Chile, *backed by Peru*, of theft", in which Chile is backed.

    At the end of a sentence such words are of its subject: "attacked Chile, backed by Peru".
    """
    doc, first, verb = participle.doc, participle.left_edge.i, participle.head
    noun = doc[max(first - _TWO, 0)]
    own = any(c.dep_ in (*_SUBJECTS, "aux", "auxpass", "mark") for c in participle.children)
    if own or doc[first - 1].text != "," or noun.head != verb or noun.dep_ != "dobj":
        return
    later = [c for c in participle.children if doc[c.left_edge.i - 1].text == ","]
    if later or doc[participle.right_edge.i + 1 : participle.right_edge.i + 2].text == ",":
        for phrase in later:
            phrase.head = verb
        participle.head = noun
        participle.dep_ = "acl"
