"""Who stands at a cue: the head of the noun phrase that says what a verb reports, or that made a document."""

from spacy.tokens import Doc, Token

from newsclaims.components.quotes.cues import can_speak
from newsclaims.components.quotes.hidden_subjects import (
    displaced,
    hidden_subject,
    is_behind_comma,
    noun_before,
)
from newsclaims.components.quotes.passives import agent, asked_aside, passive, reduced
from newsclaims.language.parse import (
    FINITE,
    NOUNS,
    VERBS,
    child_behind,
    first_child,
    first_left,
    has_left,
    sentence_of,
)
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import quote_words

PARTS = ("det", "amod", "compound", "nmod", "poss")
RELATIVE = ("who", "that", "which", "whom", "whose")
GOES_ON_AFTER = (",", "—", "–", "while", "before", "after", "and")
"""What stands before a participle whose subject is that of the verb before: "…, adding that", "while warning that"."""
MAX_CLIMB = 6
"""Verbs that are climbed through to a subject: said … adding … suggesting; deeper chains are parser errors."""

SHARED = ("conj", "xcomp", "advcl", "ccomp", "parataxis", "dep", "aux", "pobj", "appos", "dobj")
"""Relations to a word whose subject is one's own."""

INNER = ("ccomp", "relcl", "acl", "pcomp", "conj")
"""Relations of verbs inside another's clause."""

DASHES = ("–", "—", "-", "--")


def source_of(verb: Token) -> Token | None:
    """Give the head of the noun phrase that says what `verb` reports, or None.

    The subject; of a passive the agent; of a participle or a coordinated verb the governing verb's; of a relative
    clause the noun it describes. Where the parse gives none, who stands in the place of a subject.
    """
    if passive(verb) or reduced(verb):
        return agent(verb)
    return _by_parse(verb) or _by_place(verb)


def _by_place(verb: Token) -> Token | None:
    """Give who stands where a subject does: *Obi*, read as an adverb, denied it; the *club* thanked him and said."""
    before = noun_before(verb) or (verb.nbor(-1) if verb.i else verb)
    acronym = before.is_alpha and sum(char.isupper() for char in before.text) > 1
    named = acronym or (before.is_title and before.ent_type_ in ("PERSON", "ORG", "GPE"))
    if verb.tag_ in FINITE and named and before.dep_ not in ("pobj", "dobj", "npadvmod"):
        return before
    if verb.tag_ not in FINITE or before.lower_ != "and":
        return None
    joined = (one for one in reversed(verb.doc[sentence_of(verb).start : before.i]) if one.tag_ == verb.tag_)
    return subject_of(next(joined, verb))


def _by_parse(verb: Token) -> Token | None:
    """Give the head of the noun phrase that says what a verb reports, by the parse."""
    if _goes_on(verb):
        verb = _reporting_head(verb)
    for _ in range(MAX_CLIMB):
        subject = subject_of(verb)
        if subject is not None:
            return subject
        above, goes_on = _above(verb)
        if above is None or not goes_on:
            return above
        verb = above
    return None


def _goes_on(verb: Token) -> bool:
    """Whether a participle goes on with what its subject says: …, *adding* that, while *warning* that."""
    return verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).lower_ in GOES_ON_AFTER


def _above(verb: Token) -> tuple[Token | None, bool]:
    """Give where a verb without a subject has it from: a noun, or with True the word whose subject it shares."""
    head = verb.head
    if head == verb:
        return None, False
    moved = _moved(verb)
    if moved is not None:
        return moved, False
    if verb.dep_ in ("relcl", "acl"):
        return _described(verb, head)
    if verb.dep_ in ("pcomp", "prep", "agent"):
        quoted = quoted_as(verb)
        return (head, True) if quoted is None else (quoted, False)
    if verb.dep_ not in SHARED or _reported(verb):
        return None, False
    teller = _teller_before(verb)
    if teller is not None:
        return teller, True
    if head.pos_ == "ADV":
        return head.head, True  # went as far as to say
    return head, not (head.pos_ in NOUNS and verb.dep_ in ("advcl", "dep", "appos"))


def quoted_as(saying: Token) -> Token | None:
    """Give whom a paper quotes, or who is quoted, with what stands behind "as saying", or None."""
    quoting = saying.head.head
    if saying.tag_ != "VBG" or saying.head.lower_ != "as" or quoting.lemma_ not in ("quote", "cite"):
        return None
    return child_behind(quoting, "dobj") or first_left(quoting, "nsubjpass")


def _moved(verb: Token) -> Token | None:
    """Give whom something moves to say what an infinitive tells: the vote prompted *Cole*, a pilot, to say …."""
    if verb.tag_ != "VB" or verb.dep_ not in ("xcomp", "ccomp", "advcl", "acl") or not has_left(verb, "aux"):
        return None
    moving = next((one for one in verb.ancestors if one.pos_ == "VERB"), None)
    if moving is None or moving.lemma_ not in quote_words("moving"):
        return None
    return next((one for one in moving.rights if one.dep_ == "dobj" and one.i < verb.i), None)


def _described(verb: Token, noun: Token) -> tuple[Token, bool]:
    """Give whom a clause on a noun is said of: who made it, or who issued it: released a statement saying so."""
    sender = _sender(verb, noun)
    if sender is not None:
        return sender, True
    maker = author(noun)
    open_ended = verb.tag_ in ("VB", "VBG") and noun.dep_ in ("dobj", "pobj")
    if open_ended and maker == noun and (verb.tag_ == "VB" or noun.lemma_ in quote_words("documents")):
        return noun.head, True
    return maker, False


def _sender(verb: Token, noun: Token) -> Token | None:
    """Give the verb of who sent a paper to whom a participle was hung on: *sent* a fax to Obi explaining it."""
    to = noun.head
    if verb.tag_ != "VBG" or noun.dep_ != "pobj" or to.lower_ != "to":
        return None
    paper = child_behind(to.head, "dobj") if to.head.pos_ in VERBS else to.head
    if paper is None or paper.dep_ != "dobj" or paper.lemma_.lower() not in quote_words("documents"):
        return None
    return paper.head


def _reported(verb: Token) -> bool:
    """Whether a verb heads a clause that is said itself, whose subject the parser missed."""
    return verb.dep_ == "ccomp" and verb.tag_ in ("VBD", "VBZ", "VBP") and verb.head.i < verb.i


def _teller_before(verb: Token) -> Token | None:
    """Give the verb of who said the clause before and says this one too: *said* it failed and argued that it had to.

    So, too, where what is spoken of can't speak: *said* at the time that the lamp was dim and argued that it lit.
    """
    head = verb.head
    if verb.dep_ != "conj" or head.dep_ not in ("ccomp", "relcl", "acl"):
        return None
    above: Token | None = head.head
    if head.dep_ != "ccomp":
        spoken_of = first_left(head, *SUBJECTS)
        if spoken_of is None or spoken_of.pos_ != "NOUN" or can_speak(spoken_of):
            return None
        above = next((one for one in head.ancestors if one.pos_ == "VERB"), None)
    return above if above is not None and above.tag_ == verb.tag_ and above.i < head.i else None


def subject_of(verb: Token) -> Token | None:
    """Give the subject of a verb, also where the parser gave it to something else."""
    asked = verb.head if verb.dep_ == "ccomp" and asked_aside(verb.head) else verb
    own = own_subject(asked)
    if displaced(verb, own):
        return hidden_subject(verb)
    return own or _before_participle(verb) or hidden_subject(verb)


def own_subject(verb: Token) -> Token | None:
    """Give the subject that the parser gave to a verb; of "The plan, say economists, is late" it gives two to say."""
    set_off = verb.i > sentence_of(verb).start and is_behind_comma(verb)
    inverted = child_behind(verb, *SUBJECTS) if set_off else None
    subject = inverted or first_child(verb, *SUBJECTS)
    if subject is None:
        return None
    if subject.pos_ == "ADP":  # Of Hale, *Obi*, who backs him, said
        return first_child(subject, "pobj")
    return _beside_date(named_behind(subject))


def _beside_date(subject: Token) -> Token:
    """Give who stands in apposition to a date that was taken for the subject: dated 3 May 2014, *a clerk* wrote."""
    dated = subject.ent_type_ in ("DATE", "TIME")
    return (child_behind(subject, "appos") or subject) if dated else subject


def acting(source: Token, cue: Token) -> Token:
    """Give who acts where a source is another word.

    Of a gap that *they* called huge not "that"; of what its *caption* reads not "its".
    """
    owned = source.lower_ == "its" and source.head.i == source.i + 1 and source.head.pos_ == "NOUN"
    if owned and cue.pos_ in VERBS:
        return source.head
    subject = own_subject(cue) if source.lower_ in ("that", "which", "whom") else None
    return subject if subject is not None and subject.i > source.i else source


def named_behind(subject: Token) -> Token:
    """Give the name that the parser gave as a second subject to the verb: Lagos-based nurse *Ada Obi* said."""
    last = subject.right_edge
    if last.pos_ != "NOUN" or last.i + 1 >= len(last.doc):
        return subject
    name = last.nbor()
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    return name if name.pos_ == "PROPN" and name.dep_ in SUBJECTS and name.head == subject.head else subject


def _before_participle(verb: Token) -> Token | None:
    """Give the subject that the parser gave to a participle: An aide, granted anonymity to speak, said it.

    Or to one within an apposition: Ada Obi, the mother of a child enrolled in the study, said it.
    """
    for child in verb.lefts:
        subject = first_left(child, "nsubj")
        if subject is None or child.dep_ != "ccomp" or child.tag_ not in ("VBD", "VBN"):
            continue
        apposed = is_behind_comma(verb) and first_child(subject, "appos") is not None
        if is_behind_comma(child) or apposed:
            return subject
    return None


def _reporting_head(verb: Token) -> Token:
    """Give the verb whose subject goes on in ", adding that …": not one inside what that subject said."""
    above = verb.head
    for _ in range(MAX_CLIMB):
        if above.pos_ in VERBS and above.dep_ == "ccomp" and _is_said_by_verb(above):
            return above.head
        if above.dep_ == "advcl" and passive(above) and has_left(above, "mark") and above.head.i < above.i:
            above = above.head  # changed her story after it was shown to be false, *saying* that …
            continue
        if above.pos_ in VERBS and above.dep_ not in INNER:
            return above if above.i < verb.i else verb
        if above.head == above:
            break
        above = above.head
    return verb


def _is_said_by_verb(clause: Token) -> bool:
    """Whether a clause hangs on a verb before it."""
    return clause.head.i < clause.i and clause.head.pos_ == "VERB"


def author(noun: Token) -> Token:
    """Give who made the thing that `noun` names, a statement by the union, the statement of Ada Obi; or the noun."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        maker = first_child(child, "pobj") if child.dep_ in ("prep", "agent") else None
        if maker is not None and (child.lower_ in ("by", "from") or _is_of_somebody(child, maker)):
            return maker
    if noun.i + 1 < len(noun.doc) and noun.nbor().lower_ == "by":  # which the parser hung elsewhere
        return first_child(noun.nbor(), "pobj") or noun
    return noun


def _is_of_somebody(preposition: Token, maker: Token) -> bool:
    """Whether a paper is somebody's: the statement of *Ada Obi*; not the criticism of her."""
    paper = preposition.head.lemma_.lower() in quote_words("documents")
    return paper and preposition.lower_ == "of" and maker.ent_type_ == "PERSON"


def object_of(head: Token, last: Token) -> Token | None:
    """Give the noun behind a preposition that reports ("according to *the mayor*")."""
    noun = first_child(last, "pobj") or first_child(head, "pobj")
    while noun is not None and is_hyphenated(noun.doc, noun.i + 1):  # vice-captain Ann Lee
        noun = noun.nbor(2)
    while noun is not None and noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    return noun


def is_hyphenated(doc: Doc, stop: int) -> bool:
    """Whether the word before the token `stop` goes on behind a hyphen: Ex-*friends*, which some parsers take apart."""
    if not 0 < stop < len(doc) - 1 or doc[stop].text != "-":
        return False
    return not (doc[stop - 1].whitespace_ or doc[stop].whitespace_) and doc[stop + 1].is_alpha
