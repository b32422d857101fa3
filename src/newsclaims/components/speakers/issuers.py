"""Whose paper it is: who is printed as a document's author, in its own phrase, before it or behind it."""

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import Source, read_source
from newsclaims.language.parse import first_child, first_left, is_blank, skip
from newsclaims.lexicons import reporting_words

WRITTEN = frozenset(("by", "from", "of", "at", "'s", "’s"))
"""What stands between a document and its author."""

READ = frozenset(
    ("seen", "obtained", "reviewed", "viewed", "read", "shared", "cited", "heard", "posted", "translated")
)
"""What others than its author do with a document: "papers seen by Vidal"."""

ISSUING = frozenset(
    (
        "send",
        "write",
        "publish",
        "issue",
        "release",
        "file",
        "sign",
        "post",
        "submit",
        "circulate",
        "prepare",
        "produce",
        "compile",
        "conduct",
        "author",
        "draft",
    )
)
"""What its author does with a document: "sent a letter", "wrote in a letter"."""

TELLING = {
    "email": ("email", "e-mail", "write"),
    "e-mail": ("email", "e-mail", "write"),
    "letter": ("write",),
    "tweet": ("tweet", "write", "post"),
    "post": ("post", "write"),
    "message": ("text", "message", "write"),
}
"""Verbs that tell of a paper without naming it: the firm *wrote* to its customers. The letter said …."""

OWN_SITES = frozenset(("website", "webpage", "homepage", "site"))
"""Where those put what they make known whose it is."""

MADE_KNOWN = frozenset(
    ("statement", "notice", "post", "message", "announcement", "update", "note", "notification")
)
"""What stands on somebody's own site as theirs: no report on a paper's website."""

NEAR = 1
"""Paragraphs back in which a verb tells of a paper."""

REACH = 150
"""Tokens behind a document in which it is looked for again."""

LONGEST = 10
"""Tokens of the longest name of whose a site is."""


def issuer(stage: Discourse, source: Source) -> Source | None:
    """Give who is said to have sent or published what is called by the same noun before: "police sent a letter"."""
    wanted = lemma(source.head)
    here = stage.paragraph_of[source.first]
    for i in range(source.first - 1, -1, -1):
        token = stage.doc[i]
        if token.pos_ == "VERB" and lemma(token) in TELLING.get(wanted, ()):
            writer = first_left(token, "nsubj")
            if writer is not None and here - stage.paragraph_of[i] <= NEAR and not stage.told(token.idx):
                return _whole(stage, writer)
        if token.pos_ != "NOUN" or lemma(token) != wanted:
            continue
        verb = _verb_of(token)
        told = verb is not None and _is_said_in(
            token, verb
        )  # the firm said in a notice that the council posted
        made = None if told else sender(stage, token)
        if made is not None:
            return made
        issued = verb is not None and (told or lemma(verb) in ISSUING)
        subject = _who_issued(verb) if verb is not None and issued else None
        if subject is not None:
            return _whole(stage, subject)
    return None


def _whole(stage: Discourse, noun: Token) -> Source:
    """Give a noun phrase with the name in apposition to it, or right behind it: *the charity Ulm*."""
    whole = next((one for one in noun.rights if one.dep_ == "appos" and one.i in stage.names), noun)
    last, name = whole.i, stage.names.get(noun.i + 1)
    if noun.i not in stage.names and name is not None:
        last = skip(stage.doc, noun.i + 1, len(stage.doc), lambda one: stage.names.get(one.i) == name) - 1
    return read_source(stage, noun.left_edge.idx, stage.end(last))


def owner_printed(stage: Discourse, source: Source) -> tuple[int, int] | None:
    """Give the tokens `[first, stop)` of whose a document is: *Ulm*'s report, *its* note, a note on *Ulm*'s website."""
    doc = stage.doc
    if doc[source.first].tag_ == "PRP$":
        return source.first, source.first + 1
    owns = next((i for i in range(source.head.i - 1, source.first, -1) if doc[i].tag_ == "POS"), None)
    if owns is not None and doc[owns - 1].ent_type_ in ("DATE", "TIME"):
        return None  # Monday's survey, last year's report
    return (source.first, owns) if owns is not None else _whose_site(stage, source)


def _whose_site(stage: Discourse, source: Source) -> tuple[int, int] | None:
    """Give the tokens of whose the site is on which something was made known."""
    doc, on = stage.doc, source.head.i + 1
    if lemma(source.head) not in MADE_KNOWN or on + 2 >= len(doc) or doc[on].lower_ != "on":
        return None
    site = skip(doc, on + 1, len(doc) - 1, lambda one: one.lower_ not in OWN_SITES and not is_blank(one))
    if doc[site].lower_ not in OWN_SITES or site - on > LONGEST:
        return None
    if doc[on + 1].tag_ == "PRP$":
        return on + 1, on + 2
    if doc[site - 1].tag_ == "POS":
        return on + 1, site - 1
    names = [i for i in range(on + 1, site) if stage.is_body(i) and not stage.is_place(i)]
    return (names[0], names[-1] + 1) if names else None


def maker_ahead(stage: Discourse, source: Source) -> Entity | None:
    """Give the body that a report on its first mention is told to be by right after: "The report by the bank …"."""
    doc = stage.doc
    if source.definite:
        return None
    for i in range(source.last, min(source.last + REACH, len(doc) - 3)):
        if lemma(doc[i]) != lemma(source.head):
            continue
        if doc[i - 1].lower_ != "the" or doc[i + 1].lower_ not in ("by", "from"):
            return None
        at = i + 2 + (doc[i + 2].lower_ in ("the", "a", "an"))
        return stage.entities[stage.names[at]] if stage.is_body(at) else None
    return None


def acting_body(stage: Discourse, source: Source) -> Entity | None:
    """Give the only body that acts in the sentence, or in the one before, whose paper is *its*: its website."""
    here = stage.sentence_of[source.first]
    near = [one for one in stage.before(source.start, 1) if one.subject]
    acting = [one for one in near if one.sentence == here] or near
    bodies = {one.entity for one in acting if one.entity.type == "organisation" and not one.entity.place}
    return bodies.pop() if len(bodies) == 1 else None


def sender(stage: Discourse, document: Token) -> Source | None:
    """Give who sent a document, where words on it say so: the email, sent by the *union Verdia*, or from it, said."""
    clause = next((one for one in document.rights if one.dep_ == "acl" and one.tag_ == "VBN"), None)
    if clause is not None and lemma(clause) not in ISSUING:
        return None
    by = next((one for one in (clause or document).rights if one.lower_ in ("by", "from")), None)
    maker = first_child(by, "pobj") if by is not None else None
    return _whole(stage, maker) if maker is not None else None


def _who_issued(verb: Token) -> Token | None:
    """Give who did it: of what *the chairman* made known in a statement not "this", but who made it known."""
    subject = first_left(verb, "nsubj")
    known = subject is not None and subject.lower_ in ("this", "that", "it") and verb.dep_ == "ccomp"
    return first_left(verb.head, "nsubj") if known else subject


def _is_said_in(noun: Token, verb: Token) -> bool:
    """Whether something was said in a document: the firm said in a *statement*."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "in" and (lemma(verb), "verb") in reporting_words()


def _verb_of(noun: Token) -> Token | None:
    """Give the verb of which a noun is the object, or the object of its preposition."""
    if noun.dep_ == "dobj":
        return noun.head
    return noun.head.head if noun.dep_ == "pobj" else None


def wrote(stage: Discourse, source: Source, at: int) -> bool:
    """Whether a name in a document's phrase says whose it is: "a UN report", "a study by the bank".

    Not what it is about or where it was read: "a study of nurses in Lugo", "a video seen on Vidal".
    """
    if at < source.head.i:
        return True
    doc = stage.doc
    before = at - 1
    while before > source.head.i and _is_within(stage, before, at):
        before -= 1
    if doc[before - 1].lower_ in READ or doc[before].lower_ not in WRITTEN:
        return False
    return doc[before].lower_ == "by" or not stage.is_place(at)


def _is_within(stage: Discourse, before: int, at: int) -> bool:
    """Whether a token belongs to the noun phrase of the name at another."""
    if stage.names.get(before) == stage.names[at]:
        return True
    return stage.doc[before].pos_ in ("DET", "ADJ", "NOUN", "PROPN")


def body_named(stage: Discourse, source: Source) -> Entity | None:
    """Give the organisation in a document's phrase whose it is: a UN report; no place in a paper's title."""
    titled = source.head.text.istitle()
    places = (
        i for i in range(source.first, source.last) if stage.is_body(i) and not (titled and stage.is_place(i))
    )
    at = next((i for i in places if wrote(stage, source, i)), None)
    return stage.entities[stage.names[at]] if at is not None else None


def maker_printed(stage: Discourse, source: Source) -> Source | None:
    """Give the noun phrase of whom a document is by: a study conducted by *Ada Lee* of Oslo University."""
    doc = stage.doc
    for i in range(source.head.i + 1, source.last - 1):
        if doc[i].lower_ in ("by", "from") and doc[i - 1].lower_ not in READ:
            maker = read_source(stage, doc[i + 1].idx, stage.end(source.last - 1))
            joined = any(token.tag_ == "CC" for token in doc[i + 1 : maker.head.i])
            return None if joined else maker
    return None


def without_clause(stage: Discourse, source: Source) -> Source:
    """Give a document without the clause on it: papers *obtained by the court*, a map *that he will use*."""
    clause = next((one for one in source.head.rights if one.dep_ in ("acl", "relcl")), None)
    if clause is None or clause.left_edge.i >= source.last:
        return source
    return read_source(stage, source.start, stage.end(clause.left_edge.i - 1))


def may_be_one(source: Source, earlier: Source) -> bool:
    """Whether a document may be an earlier one: the report, of any; the energy report, of none on a census.

    One that is called by its title is none but of that title.
    """
    if source.modifiers and source.head.text.istitle():
        return not source.modifiers.isdisjoint(earlier.modifiers)
    if source.peoples and source.peoples != earlier.peoples:
        return False
    return not source.modifiers or not earlier.modifiers or not source.modifiers.isdisjoint(earlier.modifiers)
