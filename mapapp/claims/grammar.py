"""The grammar of a parsed sentence: who does what, whatever the construction hides.

Subjects are inherited through control, coordination and relative clauses; agents found in
passives; coordination and apposition spread out. Known faults of the parser are mended here and
in frames.py, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mapapp.claims.clauses import is_other_subject, other_subjects, own_object, own_subject
from mapapp.claims.dates import is_time
from mapapp.claims.exclusion import is_excluded, is_gapped
from mapapp.claims.once import once
from mapapp.claims.thanks import thanked, thanks_above
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "csubj")
_PASSIVE = ("nsubjpass", "csubjpass")
_JOINERS = ("on", "in", "at", "by", "for", "as")
_DESCRIBES = ("ADJ", "VERB")
_NOUNS = ("NOUN", "PROPN")
_MODIFIES = ("amod", "compound", "nmod", "npadvmod", "nummod")
_SENDS = ("send", "dispatch")  # who sends troops to fight fights; an envoy acts for himself
_CALLS = ("call", "appeal", "plead", "plea", "prevail", "rely")
# What heads the name of a state that takes "the", and no office.
_POLITIES = frozenset(
    ["state", "states", "republic", "kingdom", "emirates", "federation", "union", "sultanate",
     "commonwealth", "principality", "duchy"]
)  # fmt: skip
_WITH_ARTICLE = frozenset(["republic", "states", "kingdom", "emirates", "islands", "island"])
_WITHIN = ("in", "at", "from", "across")
_HAVE = ("have", "has", "had")
_ALL = ("all", "both", "most", "some", "each")
_SERVING = ("of", "for", "at")
_OVER = ("over", "about", "at", "against")
_INITIALS = 2  # letters of what may be a word in capitals, "USAID" is a name
_ARMS = ("supply", "provide", "equip", "arm")  # "armed Peru with missiles to fight": Peru fights
_LAYS = {"blame": "on", "pin": "on", "attribute": "to", "link": "to", "tie": "to", "trace": "to"}
_FRONTED = 4  # words that stand before a verb behind a fronted phrase, at the least
_DEPTH = 12  # no sentence of a report nests deeper; a bound for damaged parses

Slots = dict[str, list["Token"]]


@once
def lemma(token: Token) -> str:
    """Return the lower-case lemma, a verb's particle joined to it ("firm_up")."""
    base = cues().lemmas.get(token.lower_, token.lemma_.lower())
    if token.tag_ == "VBZ" and base == token.lower_ and base.endswith("s") and len(base) > 2:
        base = base[:-1]  # the lemmatiser takes "Peru arms Chile" for the noun
    for child in token.children:
        if child.dep_ == "prt":
            return f"{base}_{child.lower_}"
    if token.pos_ == "VERB" and token.i + 1 < len(token.doc):
        joined = f"{base}_{token.nbor(1).lower_}"  # "ruled out sending": the particle read as "of"
        return joined if joined in cues().phrasal else base
    return base


def conjuncts(token: Token) -> list[Token]:
    """Return the token and what is coordinated with it: "A, B and C", "A along with B"."""
    found = [token]
    for child in token.children:
        if child.dep_ in ("conj", "appos") and (
            is_excluded(child) or is_gapped(token, child) or is_other_subject(child)
        ):
            continue
        if child.dep_ in ("conj", "appos") and _is_listed(token, child):
            found += conjuncts(child)
        elif child.dep_ == "prep" and _is_alongside(child):
            found += [x for o in child.children for x in _objects(o)]
        elif child.dep_ == "cc" and (lost := _read_apart(child)) is not None:
            found += conjuncts(lost)
    inner = _end_of_name(token)
    return found if inner is None else found + conjuncts(inner)[1:]


def _end_of_name(token: Token) -> Token | None:
    """Return the last noun of "the State of Qatar": the parser hangs the rest of a list on it."""
    if token.pos_ != "PROPN" or token.lower_ not in _POLITIES:
        return None
    of = (c for c in token.children if c.lower_ == "of" and c.i == token.i + 1)
    return next((o for c in of for o in c.children if o.dep_ == "pobj" and o.pos_ == "PROPN"), None)


def _read_apart(joiner: Token) -> Token | None:
    """Mend "the ministers of Peru and Chile met", where Chile is read as who the ministers are."""
    if joiner.head.dep_ != "pobj" or any(c.dep_ == "conj" for c in joiner.head.children):
        return None
    above = joiner.head.head.head
    beside = (c for c in above.children if c.dep_ == "appos" and c.pos_ == "PROPN")
    return next((c for c in beside if c.left_edge.i == joiner.i + 1), None)


def _objects(token: Token) -> list[Token]:
    if token.dep_ == "pobj":
        return conjuncts(token)
    return [x for o in token.children if o.dep_ == "pobj" for x in conjuncts(o)]


def _noun_of(token: Token) -> Token:
    """Mend "at planes landing": the participle is read as the noun, and the noun as part of it."""
    if token.tag_ == "VBG" and token.i > 0 and token.nbor(-1).dep_ == "compound":
        before = token.nbor(-1)
        return before if before.head == token else token
    return token


def _is_listed(head: Token, child: Token) -> bool:
    """A list read as apposition ("Chad, Djibouti, Kenya and …") is still a list."""
    if child.dep_ == "conj":
        return child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM")
    return (
        head.pos_ == child.pos_ == "PROPN"
        and child.i > head.i + 1
        and _last_conjunct(child) != child
        and (
            child.lower_ in _WITH_ARTICLE | _POLITIES
            or not any(t.pos_ == "DET" for t in child.children)
        )
        and not any(c.dep_ == "amod" and c.tag_ in ("VBN", "VBD") for c in child.children)
        and (
            any(c.dep_ == "cc" for c in _last_conjunct(child).head.children)
            or any(c.dep_ == "conj" and c.i > child.i for c in head.children)
        )
    )


def _last_conjunct(token: Token) -> Token:
    for child in token.children:
        if child.dep_ == "conj":
            return _last_conjunct(child)
    inner = _end_of_name(token)
    last = token if inner is None else _last_conjunct(inner)
    return token if last == inner else last


def _is_alongside(prep: Token) -> bool:
    """Tell whether a preposition only lengthens a list ("along with", "as well as", "like")."""
    before = prep.nbor(-1).lower_ if prep.i > prep.sent.start else ""
    if prep.lower_ in ("with", "as"):
        return before in ("along", "together", "well") or (prep.lower_ == "as" and before == "such")
    if prep.lower_ in ("along", "together", "jointly"):
        return any(c.lower_ == "with" for c in prep.children)
    if prep.lower_ == "alongside" and prep.head.dep_ == "pobj" and prep.head.pos_ == "NOUN":
        return prep.head.head.lower_ not in ("in", "at", "on")  # "serve in the city alongside them"
    return prep.lower_ in ("alongside", "like")


def shared_objects(verb: Token) -> list[Token]:
    """Return the object that a verb shares with the next: "recruiting and training Afghans"."""
    return [
        party
        for second in verb.children
        if second.dep_ == "conj" and second.pos_ == "VERB" and second.i == verb.i + 2
        for noun in second.children
        if noun.dep_ == "dobj"
        for party in conjuncts(noun)
    ]


def companions(verb: Token) -> list[Token]:
    """Return who does it too: "fights there along with Iran and Russia"."""
    found = (
        party
        for prep in verb.children
        if prep.dep_ in ("prep", "advmod")
        if prep.lower_ in ("along", "together", "jointly", "with") and _is_alongside(prep)
        for inner in (prep, *prep.children)
        for party in _objects(inner)
    )
    return list(dict.fromkeys(found))


@once
def is_passive(verb: Token) -> bool:
    """Tell whether a verb stands in the passive, reduced relative clauses included."""
    if any(c.dep_ in ("auxpass", *_PASSIVE) for c in verb.children):
        return True
    if verb.tag_ != "VBN" or had(verb) is not None:
        return False
    has_aux = any(
        c.dep_ == "aux" and cues().lemmas.get(c.lower_, c.lemma_) == "have" for c in verb.children
    )
    if has_aux:
        return False
    if verb.dep_ == "conj":
        return (is_passive(verb.head) or verb.head.dep_ == "acomp") and not any(
            c.dep_ in ("dobj", *SUBJECTS) for c in verb.children
        )
    return verb.dep_ in ("acl", "amod", "advcl", "relcl") and not any(
        c.dep_ in ("dobj", *SUBJECTS) for c in verb.children
    )


def had(verb: Token) -> Token | None:
    """Return the "have" that a participle is of, read as part of a noun behind it.

    "which have *financed* schools", "nurses have for decades *served* in Peru".
    """
    if verb.tag_ != "VBN" or verb.i == 0:
        return None
    noun = verb.head
    if verb.dep_ == "amod" and noun.dep_ == "dobj":
        before = verb.nbor(-1)
        before = before.nbor(-1) if before.pos_ == "ADV" and before.i > 0 else before
        return before if before == noun.head and before.lower_ in _HAVE else None
    if verb.dep_ == "acl" and noun.dep_ == "pobj" and is_time(lemma(noun)):
        return noun.head.head if noun.head.head.lower_ in _HAVE else None
    return None


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return the grammatical subject of a verb, inherited where the verb has none of its own."""
    own = [c for c in verb.children if c.dep_ in (*SUBJECTS, *_PASSIVE) and c.lower_ != "there"]
    own = own or _of_auxiliary(verb)
    if own:
        found = [x for s in own if not _is_described(s, own) for x in _subject_of(s, verb)]
        return [*_cut_off(verb, own[0]), *found]
    listed = own_subject(verb) or _misread_subject(verb)
    if listed is not None:
        return conjuncts(listed)
    if depth > _DEPTH or verb.head == verb:
        return []
    having = had(verb)
    if having is not None:
        return subjects(having, depth + 1)
    head, dep = verb.head, verb.dep_
    joined = _joined_to(verb) if dep == "conj" else None
    if joined is not None:
        return subjects(joined, depth + 1)
    if dep in ("xcomp", "ccomp", "advcl", "dep") and head.pos_ in ("VERB", "AUX"):
        beside = _object_beside(verb, head)
        return conjuncts(beside) if beside is not None else _controller(verb, head, depth)
    if dep in ("acl", "relcl", "amod"):
        before = _clause_before(verb)
        return subjects(before, depth + 1) if before else _of_antecedent(verb, head, depth)
    if dep == "pcomp":
        return of_gerund(head, depth)
    if dep in ("acomp", "attr") or (head.pos_ == "ADJ" and dep in ("xcomp", "advcl", "ccomp")):
        return subjects(head, depth + 1)
    return []


def _of_auxiliary(verb: Token) -> list[Token]:
    """Mend "Peru has been mediating", whose subject hangs on "been"."""
    been = (c for c in verb.children if c.dep_ in ("aux", "auxpass") and lemma(c) == "be")
    return [c for b in been for c in b.children if c.dep_ in (*SUBJECTS, *_PASSIVE)]


def _object_beside(verb: Token, head: Token) -> Token | None:
    """Mend "disrupted a network *supporting* Hamas", read as what the subject does."""
    is_reason = lemma(head) in cues().judges or lemma(verb) in roles().helps
    if verb.tag_ != "VBG" or not is_reason or verb.left_edge != verb:
        return None
    before = verb.nbor(-1) if verb.i > 0 else verb
    return before if before.dep_ == "dobj" and before.head == head else None


def _cut_off(verb: Token, subject: Token) -> list[Token]:
    """Mend "Peru, Chile and Oman patrol": the first of the list is read as an adverb."""
    first = verb.doc[verb.left_edge.i]
    is_first = first.dep_ == "npadvmod" and first.pos_ == "PROPN" and first.head == verb
    if not is_first or is_time(lemma(first)) or subject.left_edge.i != first.right_edge.i + 2:
        return []
    listed = any(c.dep_ == "cc" for c in subject.children) and subject.pos_ == "PROPN"
    return [first] if listed and first.doc[first.right_edge.i + 1].text == "," else []


def _joined_to(verb: Token) -> Token | None:
    """Return the verb whose subject a coordinated one shares."""
    head = verb.head
    if head.dep_ == "oprd" and head.pos_ == "ADJ":  # "called it illegal and retaliated"
        return head.head
    if head.pos_ in ("VERB", "AUX") or head.dep_ == "acomp":
        return _infinitive_before(verb) or _finite_above(verb) or head
    if head.pos_ in ("NOUN", "PROPN") and verb.tag_ in ("VBZ", "VBD"):
        return _verb_above(head)  # "came from Lima, and leaves for Quito", read as a list
    return None


def _infinitive_before(verb: Token) -> Token | None:
    """Mend "accused Peru of plotting to invade and *annex* it", joined to "accused"."""
    head = verb.head
    if verb.tag_ != "VB" or head.tag_ not in ("VBD", "VBZ", "VBN"):
        return None
    if any(c.dep_ in ("aux", "mark") for c in verb.children):
        return None
    between = (t for t in reversed(verb.doc[head.i + 1 : verb.i]) if t.tag_ == "VB")
    return next((t for t in between if any(c.lower_ == "to" for c in t.children)), None)


def _finite_above(verb: Token) -> Token | None:
    """Mend "told Peru to leave and *closed* its office", joined to "leave"."""
    head = verb.head
    infinitive = head.tag_ == "VB" and any(c.lower_ == "to" for c in head.children)
    if not infinitive or head.dep_ not in ("xcomp", "advcl", "ccomp", "acl"):
        return None
    if verb.tag_ != "VBD" and not (verb.tag_ == "VBN" and objects_of(verb)):
        return None
    above = _verb_above(head.head)
    return above if above is not None and above.tag_ in ("VBD", "VBN", "VBZ") else None


def _misread_subject(verb: Token) -> Token | None:
    """Mend "Nauru cut ties", read as an adverb, and "anger over Nauru cutting ties"."""
    before = verb.nbor(-1) if verb.i > 0 else verb
    if (verb.dep_, verb.tag_) == ("advcl", "VBG") and before.head.lower_ in _OVER:
        return before if before.dep_ == "pobj" else None
    if verb.dep_ != "ROOT":
        return None
    before = verb.nbor(-1) if verb.i > 0 else verb
    if (named := _named_last(verb)) is not None:
        return named
    first = verb.doc[verb.left_edge.i]
    alone = next((c for c in verb.children if c in (first, before) and _is_name(c)), None)
    return alone if alone is not None and not is_time(lemma(alone)) else None


def _is_name(word: Token) -> bool:
    """Tell a name read as an adverb: "Nauru", and "USAID" whatever the parser takes it for."""
    initials = word.text.isupper() and len(word) > _INITIALS
    if word.dep_ == "amod" and word.is_sent_start and word.head.i == word.i + 1:
        return word.is_title  # "Peru deports", which is no kind of deporting
    return word.dep_ in ("npadvmod", "advmod") and (word.pos_ == "PROPN" or initials)


def _named_last(verb: Token) -> Token | None:
    """Mend "In talks with Peru, Chile's president, Ana Roe, said", read as what Peru is."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ") or verb.i < _FRONTED:
        return None
    here = verb.nbor(-1)
    here = here.nbor(-1) if here.text == "," else here
    last, found = here.i, None
    while here.head.i < verb.i and here.head != here and here.right_edge.i >= last:
        found = here if here.dep_ == "appos" else found
        here = here.head
    fronted = here.dep_ in ("prep", "advcl") and here.head == verb and here.i == verb.left_edge.i
    return found if fronted and found is not None and found.pos_ in ("NOUN", "PROPN") else None


def _subject_of(subject: Token, verb: Token) -> list[Token]:
    """Return whom a subject stands for, without what is the object of the clause before."""
    before = subject.nbor(-1) if subject.left_edge.i == subject.i > 0 else None
    joined = before is not None and verb in (before.head, *before.children)
    joined = joined and not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if joined and before is not None and own_object(before) == subject:
        return [x for other in other_subjects(subject) for x in conjuncts(other)]
    return antecedent(subject, verb)


def _clause_before(verb: Token) -> Token | None:
    """Mend "Peru received the king, then left": the parser lets the king leave."""
    if (
        verb.dep_ != "acl"
        or verb.tag_ != "VBD"
        or verb.i == 0
        or verb.nbor(-1).lower_ not in ("then", "later")
    ):
        return None
    return _verb_above(verb.head)


def objects_of(verb: Token) -> list[Token]:
    """Return what a verb is done to, lists spread out."""
    return [x for c in verb.children if c.dep_ == "dobj" for x in conjuncts(c)]


def _verb_above(word: Token) -> Token | None:
    above = word
    while above.pos_ not in ("VERB", "AUX") and above.head != above:
        above = above.head
    return above if above.pos_ in ("VERB", "AUX") else None


def _is_described(noun: Token, subjects: list[Token]) -> bool:
    """Mend "Iran's ally Syria sent": what describes the name behind it is read as a subject too."""
    name = next((s for s in subjects if s.i > noun.i), None)
    return (
        name is not None
        and noun.pos_ == "NOUN"
        and name.pos_ == "PROPN"
        and name.left_edge.i == noun.i + 1
    )


def antecedent(subject: Token, verb: Token) -> list[Token]:
    """Replace a relative pronoun by what it stands for."""
    if subject.lower_ in _ALL and (of := [p for name, p in prepositions(subject) if name == "of"]):
        subject = of[0]  # "all of which have helped us"
    if subject.tag_ in ("WDT", "WP", "WP$") or (subject.lower_ == "that" and verb.dep_ == "relcl"):
        clause = verb
        while clause.dep_ not in ("relcl", "acl") and clause.head != clause:
            clause = clause.head
        if clause.dep_ in ("relcl", "acl"):
            meant = _clause_meant(subject, clause) or _beyond_place(subject, clause)
            first = clause.head
            while _is_plural(verb) and first.dep_ == "conj" and first.head.pos_ == "PROPN":
                first = first.head  # "Peru, Chile and Oman, which have", said of the last alone
            listed = [x for x in conjuncts(first) if x.i < clause.left_edge.i]
            if len(listed) > 1 and _is_singular(verb):  # "Peru and Chile, which is at war"
                listed = listed[-1:]
            return meant or listed or conjuncts(clause.head)
        if subject.dep_ == "dobj" and subject.i > 0 and subject.nbor(-1).pos_ in ("NOUN", "PROPN"):
            return [
                subject.nbor(-1)
            ]  # "told him of the aid that it sends", read as what he is told
    return conjuncts(subject)


def _beyond_place(pronoun: Token, clause: Token) -> list[Token]:
    """Mend "men in Syria *who fight*": the clause is of the men, and no place is "who", or many."""
    place = clause.head
    verb = next((v for v in (pronoun.head, *clause.subtree) if v.pos_ in ("VERB", "AUX")), clause)
    many = any(t.tag_ == "VBP" for t in (verb, *verb.children) if t.pos_ in ("VERB", "AUX"))
    is_who = pronoun.lower_ in ("who", "whose")
    if place.tag_ != "NNP" or not (is_who or many) or any(c.dep_ == "conj" for c in place.children):
        return []
    while place.dep_ == "conj":
        place = place.head
    noun = place.head.head if place.dep_ == "pobj" and place.head.lower_ in _WITHIN else place
    return conjuncts(noun) if noun.tag_ == "NNS" else []


def _is_singular(verb: Token) -> bool:
    return any(t.tag_ == "VBZ" or t.lower_ == "was" for t in _finite(verb))


def _is_plural(verb: Token) -> bool:
    return any(t.lower_ in ("have", "are", "were") or t.tag_ == "VBP" for t in _finite(verb))


def _finite(verb: Token) -> list[Token]:
    return [verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass"))]


def _clause_meant(pronoun: Token, clause: Token) -> list[Token]:
    """Return the subject of the clause that ", which alarmed …" comments on as a whole."""
    if pronoun.lower_ != "which" or lemma(clause) not in cues().clause_causes:
        return []
    if pronoun.i == 0 or pronoun.nbor(-1).text != ",":
        return []
    above = clause.head
    while above.pos_ not in ("VERB", "AUX") and above.head != above:
        above = above.head
    return subjects(above) if above.pos_ in ("VERB", "AUX") else []


def _controller(verb: Token, head: Token, depth: int) -> list[Token]:
    """Who is meant by the unsaid subject of an infinitive or participle."""
    if verb.dep_ in ("xcomp", "advcl") and lemma(head) in _CALLS and not is_passive(head):
        # "called on Sudan to stop", "appealed to Peru to leave"
        asked = [p for name, p in prepositions(head) if name in ("on", "upon", "to", "with")]
        if asked:
            return [p for p in asked if p.i < verb.i] or subjects(head, depth + 1)
    called = [
        party
        for noun in head.children
        if noun.dep_ == "dobj" and lemma(noun) in _CALLS and verb.dep_ == "advcl"
        for name, party in prepositions(noun)
        if name in ("for", "on", "to")
    ]
    if called:  # "repeated its call for Peru to leave"
        return called
    if verb.dep_ in ("xcomp", "advcl") and (given := _given(head, verb)):
        return given
    if verb.dep_ == "advcl" and verb.tag_ == "VB" and lemma(head) in cues().judges:
        judged = [x for c in head.children if c.dep_ == "dobj" for x in conjuncts(c)]
        between = verb.doc[judged[0].i : verb.i] if judged else ()
        if any(t.lower_ == "for" and t.dep_ == "prep" for t in between):
            return judged  # "thanked Qatar for its work to mediate"
    pressed = verb.dep_ == "advcl" and verb.tag_ == "VB" and lemma(head) in cues().demands
    if (verb.dep_ in ("xcomp", "ccomp") or pressed) and lemma(head) in cues().object_control:
        objects = [x for c in head.children if c.dep_ in ("dobj", "dative") for x in conjuncts(c)]
        if objects and (lemma(head) not in _SENDS or objects[0].pos_ == "PROPN"):
            return objects
        if is_passive(head):
            return subjects(head, depth + 1)
    return subjects(head, depth + 1)


def _given(giving: Token, verb: Token) -> list[Token]:
    """Return who is to act in what follows: "gave *Peru* a month to leave"."""
    if lemma(giving) in _ARMS and any(c.lower_ == "with" for c in giving.children):
        return [x for c in giving.children if c.dep_ == "dobj" for x in conjuncts(c)]
    if lemma(giving) != "give":
        return []
    before = (c for c in giving.children if c.i < verb.i and c.pos_ == "PROPN")
    given = [c for c in before if c.dep_ in ("dative", "dobj")]
    return [x for c in given for x in conjuncts(c)]


def _of_antecedent(verb: Token, noun: Token, depth: int) -> list[Token]:
    if verb.tag_ == "VBN" or (
        verb.dep_ == "relcl" and any(c.dep_ in SUBJECTS for c in verb.children)
    ):
        return conjuncts(noun) if verb.tag_ == "VBN" else []
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if infinitive and (given := _given(noun.head, verb)):
        return given
    if not infinitive:  # "issued a statement accusing Peru": its author does
        told = owners(noun, depth + 1) if lemma(noun) in cues().writings else []
        return told or conjuncts(noun)
    if noun.dep_ == "attr" and any(c.tag_ in ("JJS", "JJ") for c in noun.children):
        return subjects(noun.head, depth + 1)  # "has become the latest country to expel"
    of = [party for name, party in prepositions(noun) if name == "of"]  # "the decision of Chad to"
    return of or owners(noun, depth + 1) or conjuncts(noun)


def of_gerund(prep: Token, depth: int) -> list[Token]:
    """Of "accused of sending": the accused; "for sending", "after sending": the main subject."""
    head = prep.head
    thanks = thanks_above(next(prep.children, prep))
    whom = thanked(thanks) if thanks is not None else None
    if whom is not None:  # "thanked Peru for sending"
        return conjuncts(whom)
    if head.dep_ == "npadvmod" and is_time(lemma(head)):  # "a day after meeting her"
        return subjects(head.head, depth + 1)
    if head.pos_ in ("NOUN", "PROPN"):
        by = head.head if head.dep_ == "pobj" and head.head.dep_ == "agent" else None
        if by is not None and lemma(by.head) in cues().object_control:
            return subjects(by.head, depth + 1)  # "is accused by experts of arming"
        return (prep.lower_ == "for" and _listed_for(head)) or owners(head, depth + 1)
    if head.pos_ not in ("VERB", "AUX"):
        return subjects(head, depth + 1) if head.pos_ == "ADJ" else []
    before = prep.nbor(-1) if prep.i > 0 else prep
    if prep.lower_ == "in" and any(c.dep_ == "poss" for c in before.children):
        return owners(before, depth + 1)  # "praised Peru's generosity in housing"
    objects = [x for c in head.children if c.dep_ == "dobj" for x in conjuncts(c)]
    if objects and not is_passive(head) and lemma(head) in cues().object_control:
        return objects  # "accused Chad of arming"
    if prep.lower_ == "for" and (judged := _judged(head, objects)):
        return judged
    return subjects(head, depth + 1)


def _listed_for(noun: Token) -> list[Token]:
    """Mend "sanctioned a firm and its owners *for* arming Peru", read as owners for it."""
    above = _verb_above(noun)
    judged = above is not None and lemma(above) in cues().judges and not is_passive(above)
    return objects_of(above) if above is not None and judged else []


def _judged(verb: Token, objects: list[Token]) -> list[Token]:
    """Return who did what is punished: "sanctioned *Peru* for", "took revenge on *Peru* for"."""
    if lemma(verb) in cues().judges:
        return [] if is_passive(verb) else objects
    penalty = next((o for o in objects if lemma(o) in cues().penalties), None)
    if penalty is None:
        return []
    return [
        p for w in (penalty, verb) for n, p in prepositions(w) if n in ("on", "against", "upon")
    ]


def owners(noun: Token, depth: int = 0) -> list[Token]:
    """Return who stands behind a noun: its possessor, its "by", or the subject that governs it."""
    slots: Slots = {}
    own_parties(noun, slots)
    # the first leg is of nobody called "first", nor the further development of "further"
    slots["mod"] = [
        t for t in slots.get("mod", ()) if t.pos_ not in _DESCRIBES or t.text[:1].isupper()
    ]
    for name in ("poss", "by", "mod"):
        if slots.get(name):
            return slots[name]
    if depth > _DEPTH:
        return []
    governor = governor_of(noun)
    if governor is None:
        return []
    if governor.pos_ in ("VERB", "AUX"):
        if is_passive(governor):
            return agents(governor)
        # who calls for the lifting of an embargo does neither
        if noun.dep_ == "pobj" and noun.head.lower_ == "for" and lemma(governor) in _CALLS:
            return []
        # who condemns all attempts to annex does not annex
        if noun.dep_ == "dobj" and lemma(governor) in cues().eludes:
            return []
        return _judged_for(noun, governor) or subjects(governor, depth + 1)
    return _judged_for(noun, governor) or owners(governor, depth + 1)


def _judged_for(noun: Token, governor: Token) -> list[Token]:
    """Return who is sanctioned for what is his: "men for their part in a *scheme* to arm it"."""
    if noun.dep_ != "pobj" or not any(t.lower_ == "for" for t in noun.doc[governor.i : noun.i]):
        return []
    return _listed_for(governor)


def agents(verb: Token) -> list[Token]:
    """Return by whom a passive verb is done: "not by Peru but by Chile" is Chile."""
    by = [
        c
        for c in verb.children
        if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by" and is_passive(verb))
    ]
    by += [c for first in by for c in first.children if c.dep_ == "conj" and c.lower_ == "by"]
    if not by and is_passive(verb):  # "was listed as a threat by Peru"
        told = (o for p in verb.children if p.lower_ == "as" for o in p.children)
        by = [c for o in told if o.dep_ == "pobj" for c in o.children if c.lower_ == "by"]
    if not by and (is_passive(verb) or verb.dep_ == "acomp"):  # "is funded and armed by Iran"
        return [x for c in verb.children if c.dep_ == "conj" and c.tag_ == "VBN" for x in agents(c)]
    return [
        x
        for c in by
        if not is_excluded(c)
        for o in c.children
        if o.dep_ == "pobj"
        for x in conjuncts(o)
    ]


def governor_of(noun: Token) -> Token | None:
    """Return the verb or noun that a noun serves ("impose sanctions", "talks on sanctions")."""
    token = noun
    while token.dep_ in ("conj", "appos", "nmod") and token.head != token:
        token = token.head
    naming = named_as(token)
    if naming is not None:  # "endured what it calls an embargo": it is the embargo that is endured
        return naming.head.head if naming.dep_ == "pcomp" else naming.head
    if _is_object_before_to(token):
        return token.head.head
    if token.dep_ in ("dobj", "attr", "oprd", "dative", "nsubjpass", "nsubj"):
        return token.head
    if token.dep_ == "ccomp" and token.pos_ in _NOUNS:  # "make her visit": no clause
        return token.head
    if token.dep_ == "compound" and token.head.pos_ == "NOUN":
        return governor_of(token.head)
    if token.dep_ == "pobj":
        prep = token.head
        if prep.lower_ == "of" and prep.head.lemma_ in cues().quantities:
            return governor_of(prep.head)
        while prep.dep_ in ("prep", "pcomp") and prep.head.dep_ == "prep":
            prep = prep.head
        return prep.head.head if prep.head.lower_ == "ahead" else prep.head
    return None


def _is_object_before_to(noun: Token) -> bool:
    """Mend "will make a visit to Peru to sign": the visit is read as what signs."""
    verb = noun.head
    return (
        noun.dep_ == "nsubj"
        and (verb.dep_, verb.tag_) == ("ccomp", "VB")
        and lemma(noun) in cues().shared_events
        and verb.head.i < noun.i
        and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    )


def named_as(noun: Token) -> Token | None:
    """Return the verb of "what it calls an embargo", None for what no one only calls so."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "as":
        verb = verb.head
    elif noun.dep_ not in ("oprd", "attr", "dobj"):
        return None
    if verb.dep_ not in ("ccomp", "pcomp") or lemma(verb) not in cues().namings:
        return None
    what = any(c.lower_ == "what" and c.dep_ == "dobj" for c in verb.children)
    return verb if what else None


def is_beside(noun: Token) -> bool:
    """Tell whether what a noun names is told beside its clause, whose subject has no part in it."""
    top = noun
    while top.dep_ == "conj" and top.head.pos_ == "NOUN":
        top = top.head
    prep = top.head if top.dep_ == "pobj" else None
    if prep is None or lemma(noun) in cues().shared_events:
        return False
    remote = {prep.lower_, prep.head.lower_} & cues().remote_prepositions
    return (
        bool(remote)
        or prep.lower_ in cues().adjunct_prepositions
        or (prep.lower_ == "of" and prep.head.lower_ == "because")
    )


def measured(token: Token) -> list[Token]:
    """Return what a word of quantity measures: "dozens of rounds of artillery" → both nouns."""
    counts = token.lemma_ in cues().quantities or token.lower_ in cues().quantities
    if not counts and token.pos_ != "NUM":  # "four of its tanks"
        return []
    inside = [party for name, party in prepositions(token) if name == "of"]
    deeper = [p for party in inside for name, p in prepositions(party) if name == "of"]
    return inside + deeper


def prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    """Yield (preposition, head word of its object) below a token, coordination spread out."""
    for child in token.children:
        if (
            child.dep_ in ("prep", "agent", "dative")
            and child.lower_ not in cues().remote_prepositions
            and child.pos_ in ("ADP", "SCONJ", "VERB", "ADV", "PART")
            and not is_excluded(child)  # "from Peru, not from Chile"
            and not _is_of_noun_before(child)
        ):
            yield from _below(child, child.lower_)
        elif child.lower_ == "there" and child.dep_ == "advmod" and child.pos_ == "ADV":
            yield "in", child  # "has troops there", "flew there"
            yield "to", child
        elif child.lower_ in ("close", "closer") and child.dep_ in ("advmod", "amod", "acomp"):
            for name, party in prepositions(child):
                yield ("close_to" if name == "to" else name), party
        elif child.dep_ == "advmod" and child.pos_ == "ADV":  # "tensions run high between"
            yield from prepositions(child)
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    if token.dep_ == "pobj" and _is_of_noun_before(after):
        yield from _below(after, after.lower_)


def _is_of_noun_before(prep: Token) -> bool:
    """Tell "objects to sales *to Peru*": the second "to" is of the noun that the first one has."""
    before = prep.nbor(-1) if prep.i > prep.sent.start else prep
    first = before.head
    return (
        prep.lower_ == "to"
        and before.dep_ == "pobj"
        and before.pos_ == "NOUN"
        and first.lower_ == "to"
        and first.head == prep.head
        and prep.head.pos_ == "VERB"
    )


def called_so(clause: Token) -> list[Token]:
    """Return what a clause in place of a noun calls it: "what it describes as *a hideout*"."""
    if lemma(clause) not in cues().namings:
        return []
    if not any(c.lower_ == "what" and c.dep_ in ("dobj", "nsubjpass") for c in clause.children):
        return []
    named = [c for c in clause.children if c.dep_ in ("oprd", "attr")]
    named += [o for c in clause.children if c.lower_ == "as" for o in c.children]
    return [x for n in named if n.pos_ in ("NOUN", "PROPN") for x in conjuncts(n)]


def shifted_object(verb: Token) -> list[Token]:
    """Return an object that is read as part of who gets it: "handed over to Peru *two ships*"."""
    for prep in verb.children:
        if prep.dep_ in ("prep", "dative") and prep.lower_ in ("to", "into"):
            inside = [c for c in prep.children if c.dep_ == "pobj"]
            if len(inside) > 1 and inside[0].pos_ == "PROPN":
                return conjuncts(inside[1])
            if inside and _is_behind_name(prep, inside[0]):
                return conjuncts(inside[0])
    return []


def shifted_recipient(verb: Token) -> list[Token]:
    """Return who gets a thing though read as part of its name: "sold *Peru* Su-30 jets"."""
    things = (c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN")
    named = (verb.nbor(1) for c in things if c.i > verb.i + 1 and lemma(verb) in cues().gives)
    return [n for n in named if n.pos_ == "PROPN" and n.dep_ in ("compound", "nmod")][:1]


def _is_behind_name(prep: Token, thing: Token) -> bool:
    """Tell "to Kenya two ships", read as one noun, from "to Kenya's ships"."""
    if thing.i < prep.i + 3:
        return False
    name = prep.nbor(1)
    counted = prep.doc[name.i + 1]
    return (
        name.pos_ == "PROPN"
        and name.head == thing
        and name.dep_ in ("nmod", "compound")
        and thing.pos_ == "NOUN"
        and (counted.pos_ in ("NUM", "DET") or counted.lower_ == "more")
    )


def _below(prep: Token, name: str) -> Iterator[tuple[str, Token]]:
    objects = [c for c in prep.children if c.dep_ == "pobj"]
    shifted = objects[1:] if prep.lower_ in ("to", "into") else []  # see shifted_object
    yield from ((name, x) for c in prep.children if c.dep_ == "pcomp" for x in called_so(c))
    for child in (c for c in prep.children if c not in shifted):
        if child.dep_ == "pobj":
            joined = f"{name}_{child.lower_}_of"
            inner = [c for c in child.children if c.dep_ == "prep" and c.lower_ == "of"]
            if name in _JOINERS and inner and joined in cues().joined_prepositions:
                for deep in inner:
                    yield from _below(deep, joined)
                continue
            if is_time(lemma(child)):  # "in July" is no place: "in" stays free for one
                continue
            for party in conjuncts(_noun_of(child)):
                yield name, party
        elif is_excluded(child):
            continue
        elif (child.dep_ in ("prep", "pcomp") and child.pos_ in ("ADP", "SCONJ")) or (
            child.dep_ == "conj" and child.pos_ == "ADP"
        ):
            yield from _below(child, child.lower_)


def add(slots: Slots, name: str, parties: list[Token]) -> None:
    """Add parties to a slot, each once."""
    kept = slots.setdefault(name, [])
    kept += [p for p in parties if p not in kept]


def add_prepositions(slots: Slots, token: Token, *, keep: bool = False, after: int = -1) -> None:
    """Add what the prepositions below a token hold; with keep, only where a slot is still empty.

    `after` is the index of the word behind which they must stand.
    """
    fresh: dict[str, list[Token]] = {}
    for name, party in prepositions(token):
        if party.i > after:  # "exercises *with which* it encircled Peru"
            relative = party.tag_ in ("WDT", "WP") and party.dep_ == "pobj"
            add(fresh, name, antecedent(party, token) if relative else [party])
    for name, parties in fresh.items():
        if not (keep and slots.get(name)):
            add(slots, name, parties)


def _nations(noun: Token) -> list[Token]:
    """Return whose "the Franco-German pact" is, for what is joined to it: "and alliance"."""
    named = [c for c in noun.children if c.dep_ in _MODIFIES and c.text[:1].isupper()]
    return [x for c in named for x in (c, *modifiers_of(c))]


def _add_done(slots: Slots, clause: Token) -> None:
    """Add the parties of what is told to be done: "sanctions *imposed by Canada on Peru*"."""
    laid = _LAYS.get(lemma(clause))
    if laid is not None:  # "an attack blamed on Hamas"
        add(slots, "blamed", [party for name, party in prepositions(clause) if name == laid])
        return
    add(slots, "by", agents(clause))
    add_prepositions(slots, clause)
    for agent in agents(clause):  # "imposed by Canada on Peru": "on" hangs below Canada
        add_prepositions(slots, agent, keep=True)


def own_parties(noun: Token, slots: Slots) -> None:
    """Add the parties that a noun has by itself: possessor, modifiers, apposition, prepositions."""
    for child in noun.children:
        if child.dep_ == "poss":
            add(slots, "poss", antecedent(child, noun))
        elif child.dep_ in _MODIFIES:
            add(slots, "mod", [child, *modifiers_of(child)])
        elif child.dep_ == "appos":
            add(slots, "self", conjuncts(child))
        elif child.dep_ in ("acl", "relcl") and is_passive(child):
            _add_done(slots, child)
    if noun.dep_ in ("compound", "nmod", "amod") and noun.head.pos_ == "PROPN":
        add(slots, "poss", [c for c in noun.head.children if c.dep_ == "poss"])
        add(slots, "mod", [c for c in noun.head.children if c.dep_ in _MODIFIES and c != noun])
    add_prepositions(slots, noun)
    if noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        # "weapons and luxury goods trade with Peru": the parser hangs "with" on the first noun
        add_prepositions(slots, noun.head, keep=True, after=noun.i)
        add(slots, "mod", [] if slots.get("poss") or slots.get("mod") else _nations(noun.head))
    for party in slots.get("of", []):
        add_prepositions(slots, party, keep=True)


def modifiers_of(token: Token) -> list[Token]:
    """Return all that modifies a word, at any depth."""
    return [
        t
        for child in token.children
        if child.dep_ in ("amod", "compound", "nmod", "conj", "npadvmod", "punct")
        for t in [child, *modifiers_of(child)]
    ]


def office_end(office: Token) -> Token:
    """Return the last word of "representative of France", "spokesman for the ministry"."""
    whose = (
        c
        for c in office.children
        if c.dep_ == "prep" and c.lower_ in _SERVING and c.i == office.i + 1
    )
    return next((c.right_edge for c in whose), office)
