"""Words that the parser hangs on the verb and that belong to the noun beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time
from mapapp.claims.passives import is_means
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_RULERS = frozenset(["government", "regime", "authority", "junta", "leadership", "ruler"])
_TELLS = ("said", "says", "claimed", "claims", "added", "warned")
_GIVE_REASONS = frozenset(
    ["thank", "commend", "praise", "applaud", "criticise", "criticize", "condemn", "blame", "fault"]
)
_REPORTS = ("reported", "said", "reports", "says")
_CLAUSES = ("ROOT", "ccomp", "nsubj")
_HAVE = ("had", "has", "have")
_SUBJECTS = ("nsubj", "nsubjpass")
_BEFORE = ("nmod", "compound", "nsubj", "npadvmod")
_TWO = 2
BOUND = frozenset(["proxy", "ally", "partner", "client", "arm", "offshoot", "affiliate", "branch"])
_ACCUSES = frozenset(
    ["accuse", "urge", "warn", "condemn", "blame", "denounce", "threaten", "vow", "thank", "praise",
     "salute", "welcome", "commend", "hail"]
)  # fmt: skip
COMPASS = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
_BORDERS = ("border", "borders", "frontier", "frontiers")
_NEXT_DOOR = ("neighbouring", "neighboring")

_STRIKES = frozenset(
    ["strike", "airstrike", "attack", "raid", "assault", "bombing", "shelling", "bombardment",
     "offensive", "incursion", "explosion", "blast", "barrage", "operation", "invasion", "drone"]
)  # fmt: skip
_HARMS = frozenset(["kill", "wound", "injure", "destroy", "damage", "displace", "maim", "level"])


def rehang(token: Token) -> None:
    """Hang a word on the noun that it belongs to, for each known way of hanging it wrong."""
    dep, word = token.dep_, token.lower_
    if dep == "prep":
        _rehang_preposition(token)
    elif dep == "agent":
        _restore_means(token)
    elif dep == "amod" and token.head.dep_ in _CLAUSES and (word == "armed" or token.tag_ == "VBD"):
        _restore_act(token)
    elif dep in ("acl", "amod") and token.tag_ == "VBN":
        _restore_clause(token)
    elif word in _NEXT_DOOR and token.tag_ == "VBG":
        _restore_neighbour(token)
    elif word in _HAVE and dep not in ("aux", "auxpass"):
        _restore_perfect(token)
    elif dep in ("acl", "relcl") and token.tag_ in ("VBD", "VBZ"):
        _restore_aside(token)
    elif word in COMPASS and token.tag_ == "NN":
        _restore_direction(token)
    else:
        _rehang_part(token)


def _rehang_part(token: Token) -> None:
    dep, word = token.dep_, token.lower_
    if dep == "compound" and token.tag_ == "VBN" and token.i and token.nbor(-1).text == "-":
        token.dep_ = "amod"  # "a Turkish-*run* airport"
    elif word in _TELLS:
        _restore_subject(token)
    elif dep == "ccomp":
        _restore_relative(token)


def _rehang_preposition(prep: Token) -> None:
    if prep.lower_ == "in":
        _restore_seat(prep)
    elif prep.lower_ == "for" and prep.head.pos_ == "PROPN":
        _restore_reason(prep)
    elif prep.lower_ == "with" and prep.i and prep.nbor(-1).lower_ in _BORDERS:
        prep.head = prep.nbor(-1)  # "stationed soldiers on the border *with* Peru"
    elif prep.lower_ == "of":
        _restore_charge(prep)


def restore_named(name: Token) -> None:
    """Mend "Peru's proxy in Chad, *the Lions*, struck", read as what Chad is called."""
    place = name.head
    whose = place.head.head
    if name.pos_ != "PROPN" or place.dep_ != "pobj" or place.head.lower_ != "in":
        return
    called = any(c.dep_ == "det" and c.lower_ == "the" for c in name.children)
    if called and place.i < name.i and whose.lemma_.lower() in BOUND:
        name.head = whose


def restore_accuser(verb: Token) -> None:
    """Mend "Peru said the talks were open and *accused* Chile", read as what the talks did."""
    told, telling = verb.head, verb.head.head
    own = any(c.dep_ in (*_SUBJECTS, "aux") for c in verb.children)
    if own or verb.lemma_.lower() not in _ACCUSES or telling.lemma_.lower() not in cues().reports:
        return
    about = [c for c in told.children if c.dep_ in _SUBJECTS]
    people = roles().people | roles().organs | roles().groups
    acts = any(c.pos_ != "NOUN" or c.lemma_.lower() in people for c in about)
    told_so = verb.tag_ == telling.tag_ or (verb.tag_, telling.tag_) == ("VBN", "VBD")
    if about and not acts and told_so:
        verb.head = telling


def _restore_aside(telling: Token) -> None:
    """Mend "bombed Peru, *an agency reported* from Lima", read as told of Peru."""
    first = telling.left_edge.i
    own = any(c.dep_ == "nsubj" and c.pos_ in ("NOUN", "PROPN") for c in telling.children)
    verb = next((t for t in telling.ancestors if t.pos_ == "VERB"), None)
    parted = first > 0 and telling.doc[first - 1].text == ","
    if own and parted and verb is not None and telling.lemma_.lower() in cues().reports:
        telling.head, telling.dep_ = verb, "parataxis"


def _restore_means(by: Token) -> None:
    """Mend "sent *by train* from Peru", read as what a train does."""
    for means in by.children if is_means(by) else ():
        for child in list(means.children):
            if child.dep_ == "prep":
                child.head = by.head


def _restore_clause(verb: Token) -> None:
    """Mend "Peru, a member of it, *invested* in Chile", read as a Peru that was invested there.

    Or "Peru, a member, *hosted* talks", read as the talks that it hosted.
    """
    thing = verb.head if verb.dep_ == "amod" and verb.head.dep_ == "appos" else None
    subject = thing.head if thing is not None else verb.head
    if subject.dep_ != "ROOT" or subject.pos_ not in ("NOUN", "PROPN") or not _is_cut(verb):
        return
    aside = [c for c in subject.children if c.dep_ in ("appos", "relcl") and c.i < verb.i]
    finite = ("VBD", "VBZ", "VBP", "MD")
    if not aside or any(c.tag_ in finite and c not in aside for c in subject.children):
        return
    later = [c for c in subject.children if c.i > verb.i and c != thing]
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    for child in later:
        child.head = verb
    subject.head, subject.dep_ = verb, "nsubj"
    if thing is not None:
        thing.head, thing.dep_ = verb, "dobj"


def _restore_subject(telling: Token) -> None:
    """Mend "*Peru*, Chile said, attacked Oman", where both are read as who said it."""
    doers = [c for c in telling.children if c.dep_ == "nsubj" and c.i < telling.i]
    names = [x for d in doers for x in (d, *(c for c in d.children if c.dep_ == "appos"))]
    main = telling.head
    if telling.dep_ != "parataxis":
        main = next((c for c in telling.children if c.dep_ == "ccomp" and c.i > telling.i), main)
    own = any(c.dep_ in (*_SUBJECTS, "mark") for c in main.children)
    if len(names) != _TWO or own or main == telling or not telling.i < main.i:
        return
    passive = any(c.dep_ == "auxpass" for c in main.children)
    who, teller = names
    if teller.right_edge.i != telling.i - 1 or telling.nbor(1).text != ",":
        return
    who.head, who.dep_ = main, "nsubjpass" if passive else "nsubj"
    teller.head, teller.dep_ = telling, "nsubj"


def _restore_direction(north: Token) -> None:
    """Mend "a port *north* of Lima", read as the north of a port."""
    thing = north.nbor(-1) if north.i > north.sent.start else north
    of = any(c.dep_ == "prep" and c.lower_ == "of" for c in north.children)
    if thing.dep_ != "compound" or thing.head != north or not of or north.dep_ == "ROOT":
        return
    thing.head, thing.dep_ = north.head, north.dep_
    for child in [c for c in north.children if c.i < thing.i]:
        child.head = thing
    north.head, north.dep_, north.pos_, north.tag_ = thing, "advmod", "ADV", "RB"


def _is_cut(verb: Token) -> bool:
    """Tell a verb behind the comma that closes an aside, which nothing makes passive."""
    helped = any(c.dep_ in ("agent", "aux", "auxpass", "mark") for c in verb.children)
    return verb.i > 1 and verb.doc[verb.left_edge.i - 1].text == "," and not helped


def _restore_seat(prep: Token) -> None:
    """Mend "accused the government *in Lima* of theft", read as accused there."""
    before = prep.nbor(-1) if prep.i > prep.sent.start else prep
    names = any(c.dep_ == "pobj" and c.pos_ == "PROPN" for c in prep.children)
    owned = any(c.dep_ in ("poss", "compound") for c in before.children)
    if before.lemma_.lower() in _RULERS and names and not owned and prep.head in before.ancestors:
        prep.head = before


def _restore_reason(prep: Token) -> None:
    """Mend "thanked President Roe of Peru *for* its help", read as a Roe for help."""
    whom = prep.head
    if whom.dep_ == "dobj" and whom.head.lemma_.lower() in _GIVE_REASONS and whom.i < prep.i:
        prep.head = whom.head


def _restore_charge(prep: Token) -> None:
    """Mend "accused rebels *of* attacks", "accused by Peru *of* them", read as rebels of them.

    Or "accused Peru in May *of* attacks", read as the May of them.
    """
    whom = prep.head
    verb = whom.head.head if whom.head.dep_ in ("agent", "prep") else whom.head
    if verb.lemma_ not in ("accuse", "suspect"):
        return
    if whom.head.dep_ == "prep":
        prep.head = verb if is_time(whom.lower_) else prep.head
        return
    deeds = any(c.dep_ == "pobj" and c.tag_ in ("NN", "NNS") for c in prep.children)
    named = whom.pos_ == "PROPN" and not any(c.dep_ == "det" for c in whom.children)
    bare = whom.dep_ == "dobj" and (
        named or (whom.tag_ == "NNS" and all(c == prep for c in whom.children))
    )
    if deeds and (bare or whom.head.dep_ == "agent"):
        prep.head = verb


def restore_outlet(citing: Token) -> None:
    """Mend "Peru struck Chile, the Times, *citing* Reuters, reported", torn at its end."""
    outlet = citing.nbor(-2) if citing.i > _TWO and citing.nbor(-1).text == "," else None
    verb = next((t for t in citing.sent if t.i > citing.i and t.lower_ in _REPORTS), None)
    if outlet is None or verb is None or verb.nbor(-1).text != "," or outlet.pos_ != "PROPN":
        return
    told = (c for c in verb.children if c.dep_ == "ccomp")
    main = next(told, None) if verb.dep_ == "ROOT" else citing.sent.root
    if main is None or main.pos_ != "VERB" or not main.i < outlet.i or verb.i < citing.sent.end - 2:
        return
    agency = next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i > citing.i), None)
    if agency is not None:
        agency.head, agency.dep_ = citing, "dobj"
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    main.head, main.dep_ = verb, "ccomp"
    outlet.head, outlet.dep_ = verb, "nsubj"
    citing.head, citing.dep_ = verb, "advcl"


def _restore_relative(verb: Token) -> None:
    """Mend "thanked Peru for the rice it *continues* to send", read as what is thanked."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if verb.head.lemma_ not in _GIVE_REASONS or subject is None or subject.i == 0:
        return
    noun = subject.nbor(-1)
    if noun.pos_ != "NOUN":
        return
    first = noun.head if noun.dep_ == "conj" else noun
    if first.dep_ == "pobj" and first.head.lower_ == "for" and first.head.head == verb.head:
        verb.head, verb.dep_ = noun, "relcl"


def restore_deadly(verb: Token) -> None:
    """Mend "a strike on Peru, which *killed* ten", read as Peru that killed them."""
    name = verb.head
    struck = name.head.head if name.dep_ == "pobj" and name.pos_ == "PROPN" else name
    which = any(c.dep_ == "nsubj" and c.lower_ in ("which", "that") for c in verb.children)
    if which and struck.pos_ == "NOUN" and struck.lemma_ in _STRIKES and verb.lemma_ in _HARMS:
        verb.head = struck


def _restore_perfect(had: Token) -> None:
    """Mend "denied that it had *armed* rebels", read as rebels whom it had."""
    done = had.nbor(1) if had.i + 1 < had.sent.end else had
    things = done.head
    if done.tag_ != "VBN" and done.lower_ != "armed":
        return
    if done.dep_ != "amod" or things.dep_ != "dobj" or things.head != had:
        return
    doers = [c for c in had.children if c.dep_ == "nsubj" and c.pos_ == "PRON"]
    told = had.dep_ in ("acl", "ccomp", "advcl", "relcl") and bool(doers)
    seems = had.dep_ == "xcomp" and had.head.lemma_ in cues().alleged  # "seems to have *armed*"
    if not (told or seems):
        return
    done.head, done.dep_, done.pos_ = had.head, had.dep_, "VERB"
    if done.lower_ == "armed":
        done.tag_, done.lemma_ = "VBN", "arm"
    for child in [c for c in had.children if c != done]:
        child.head = done
    had.head, had.dep_, had.pos_ = done, "aux", "AUX"


def _restore_act(done: Token) -> None:
    """Mend "Peru *armed* rebels", "Hamas *fired* rockets at Peru", read as things of a kind.

    A name before a word of the past, and a sentence without a verb: the word is its verb.
    """
    things = done.head
    around = [*things.children, *done.children]
    doer = next((c for c in around if c.i < done.i and c.pos_ == "PROPN"), None)
    if doer is None or doer.dep_ not in _BEFORE or doer.right_edge.i != done.i - 1:
        return
    if things.i != done.right_edge.i + 1:  # "armed *and trained* rebels" too
        return
    if done.lower_ == "armed" and things.lemma_.lower() not in roles().bands:
        return
    later = [c for c in things.children if c.i != done.i]
    above = done if things.dep_ == "ROOT" else things.head
    if things.dep_ == "nsubj" and above.lower_ not in _REPORTS:
        return
    dep = "ROOT" if above == done else "ccomp"
    done.head, done.dep_, done.pos_, done.tag_ = above, dep, "VERB", "VBD"
    done.lemma_ = "arm" if done.lower_ == "armed" else done.lemma_
    things.head, things.dep_ = done, "dobj"
    doer.head, doer.dep_ = done, "nsubj"
    for child in [c for c in later if c.i < done.i or c.is_punct]:
        child.head = done


def _restore_neighbour(word: Token) -> None:
    """Mend "threatened *neighbouring* Peru", read as an act of its own."""
    state = next((c for c in word.children if c.dep_ == "dobj"), None)
    if state is None or state.left_edge.i != word.i + 1 or word.head == word:
        return
    state.dep_ = "pobj" if word.dep_ == "pcomp" else "dobj"
    if word.dep_ not in ("xcomp", "pcomp", "dobj"):
        return
    above = word.head
    for child in list(word.children):
        child.head = above
    word.head, word.dep_, word.tag_, word.pos_ = state, "amod", "JJ", "ADJ"
