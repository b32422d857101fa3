"""Which actor a source's noun phrase names: as its head, behind a title, in apposition."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from newsclaims.components.actors.aliases import person
from newsclaims.components.actors.suffixes import has_letters
from newsclaims.components.speakers.counting import MANY
from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.language.parse import NOUNS, skip
from newsclaims.lexicons import known_names, people, role_nouns, role_synonyms

CLITICS = ("'s", "’s", "'", "’")
LONGEST_TITLE = 8
"""Tokens of the longest title of courtesy, or of an age and an office: Rt. Rev. Dr., 61-year-old retired judge."""

COMPOUND = 5
"""Tokens of a compound over a preposition: mother-of-two."""

RELATIVES = frozenset(
    (
        "wife", "husband", "son", "daughter", "brother", "sister", "father", "mother", "widow", "widower", "aunt",
        "uncle", "cousin", "niece", "nephew", "grandson", "granddaughter", "grandmother", "grandfather", "partner",
        "fiancé", "fiancée", "girlfriend", "boyfriend", "twin", "dad", "mum", "mom",
    )
)  # fmt: skip
"""What one is to somebody whose name is then told alone."""

LONGEST_APPOSITIVE = 8
"""Tokens of a comma and an appositive behind it, up to the name."""

LONGEST_FIELD = 14
"""Tokens of what an office is for and whose it is, up to the comma before the name."""

CALLED = ("called", "named")
"""Participles behind which somebody's name stands: a young man called Ana Souza."""

Chunk = tuple[int, int]
"""A stretch of a noun phrase between commas: tokens `[first, stop)`."""


def actor_named(stage: Discourse, chunks: Sequence[Chunk], head: Token) -> str | None:
    """Give the actor that the phrase names as its head, or in an appositive; not one it merely mentions."""
    first, stop = chunks[0]
    if head.i > first and stage.is_person(head.i - 1) and has_letters(head):
        head = head.nbor(-1)  # Ada Obi MP
    if head.i in stage.names and not _is_office(stage, head):
        owner = head.i + 1 < stop and head.nbor().lower_ in CLITICS
        return None if owner else _holder(stage, chunks, head) or stage.names[head.i]
    if stage.is_person(stop - 1) and _ends_a_title(stage, (first, stop), stage.names[stop - 1]):
        return stage.names[stop - 1]
    if head.tag_ == "NNS" or head.lower_ in MANY:
        return None  # none of a list is all of it
    found = (_in_appositive(stage, *chunk) or _body_apposed(stage, head, *chunk) for chunk in chunks[1:])
    return next((actor for actor in found if actor is not None), None)


def _is_office(stage: Discourse, head: Token) -> bool:
    """Whether what was taken for a body's name ends in an office: the Lugo Municipal Director."""
    return stage.is_body(head.i) and not stage.is_place(head.i) and is_role(head) and head.pos_ in NOUNS


def _holder(stage: Discourse, chunks: Sequence[Chunk], head: Token) -> str | None:
    """Give the person behind an office that was taken for a name: the District Director of Health, *Mr Tom Ek*.

    So, too, behind one of another language that stands alone: the Taoiseach, *Tom Ek*, said.
    """
    first, doc = chunks[0][0], stage.doc
    name = [doc[i] for i in range(first, head.i + 1) if stage.names.get(i) == stage.names[head.i]]
    office = next((name[at - 1] for at, one in enumerate(name) if at and one.tag_ == "IN"), head)
    alone = len(name) == 1 and head.text not in known_names()
    if doc[first].lower_ != "the" or not (is_role(office) or alone):
        return None
    found = (_in_appositive(stage, *chunk) for chunk in chunks[1:])
    return next((actor for actor in found if actor is not None), None)


def _in_appositive(stage: Discourse, first: int, last: int) -> str | None:
    """Give the person whom an appositive is about: …, *Dr Ana Souza of the ministry*."""
    first += stage.doc[first].lower_ == "the"  # the Rt. Rev. Ana Souza
    at = next((i for i in range(first, min(last, first + LONGEST_TITLE)) if stage.is_person(i)), None)
    if at is None or not all(map(_leads_to_a_name, stage.doc[first:at])):
        return None
    behind = skip(stage.doc, _behind_name(stage, at, last), last, lambda one: one.pos_ == "PROPN")
    return stage.names[at] if behind == last or stage.doc[behind].tag_ in ("IN", "CC") else None


def _leads_to_a_name(token: Token) -> bool:
    """Whether a word may stand before a name in an appositive: *retired judge*, *61-year-old* Ana Souza; a mark."""
    if token.pos_ in (*NOUNS, "ADJ") or token.tag_ in ("VBN", "CD", "HYPH") or token.text == ".":
        return True
    return token.text in "’‘'" and not token.whitespace_


def _body_apposed(stage: Discourse, head: Token, first: int, last: int) -> str | None:
    """Give the body that an appositive is the whole name of, unless a person has the role: the operator, *Kestrel*.

    So, too, where the appositive tells where it is: the firm, Lugo-based *Kestrel*.
    """
    based = next((i + 1 for i in range(first, last - 1) if stage.doc[i].lower_.endswith("based")), first)
    whole = stage.is_body(based) and _behind_name(stage, based, last) == last
    return stage.names[based] if whole and not stage.is_place(based) and not is_role(head) else None


def name_printed(stage: Discourse, chunks: Sequence[Chunk], head: Token) -> str:
    """Give the name of nobody in the cast that an appositive prints, "" if none does: his wife, *June*.

    A user's handle is a name, too: one user, @lugo_rains.
    """
    own = stage.doc[slice(*chunks[0])]
    if is_handle(own[-1]) and all(token.tag_ != "IN" for token in own):
        return own[-1].text
    if head.i in stage.names or head.tag_ == "NNS" or len(chunks) < 2:
        return ""
    first, stop = chunks[1]
    words = stage.doc[first:stop]
    if any(token.i in stage.names for token in words):
        return ""
    if is_handle(words[0]):
        return words[0].text
    alone = len(words) == 1 and words[0].is_title and words[0].tag_ != "JJ"
    of_kin = alone and lemma(head) in RELATIVES and not words[0].lower_.endswith("day")  # on Friday
    return words.text if of_kin else ""


def beyond_handle(stage: Discourse, last: int) -> int:
    """Give one past what a user is called by, behind a mention that ends short of it: user | lugo_rains."""
    at = skip(stage.doc, last, min(last + 1, len(stage.doc)), lambda token: token.text == ",")
    called = at < len(stage.doc) and stage.doc[last - 1].pos_ == "NOUN" and is_handle(stage.doc[at])
    return at + 1 if called else last


def is_handle(token: Token) -> bool:
    """Whether a word is what a user calls themselves: @lugo_rains, lugo_rains."""
    return token.text[0] == "@" or "_" in token.text.strip("_")


def _behind_name(stage: Discourse, at: int, stop: int) -> int:
    """Give one past the last token of the name at a token."""
    actor = stage.names[at]
    while at < stop and stage.names.get(at) == actor:
        at += 1
    return at


def actor_behind(stage: Discourse, last: int) -> str | None:
    """Give the person whose title a source is cut in: "Next door | neighbour Ana Souza"."""
    doc = stage.doc
    stop = min(last + 6, len(doc) - 1)
    bare = doc[last - 1].tag_ in ("NN", "NNP") and is_role(doc[last - 1])
    at = skip(
        doc, last, stop, lambda one: one.i not in stage.names and (_in_lower_title(one) or _joins(one, bare))
    )
    titled = (
        at > last
        and doc[at - 1].pos_ in (*NOUNS, "ADJ")  # chief
        and doc[last - 1].pos_ in (*NOUNS, "ADJ")
        and is_role(doc[at - 1])
    )
    return stage.names[at] if titled and stage.is_person(at) else None


def _joins(token: Token, bare: bool) -> bool:
    """Whether an "and" joins two offices of one person: co-founder and CEO Ann Lee."""
    return bare and token.lower_ == "and" and is_role(token.nbor())


def _in_lower_title(token: Token) -> bool:
    """Whether a word may stand in a title in small letters: editor-in-chief."""
    return token.pos_ in (*NOUNS, "ADJ") or token.text == "-" or token.lower_ == "in"


def actor_apposed(stage: Discourse, last: int, head: Token) -> str | None:
    """Give the person in apposition behind a source that ends short of it: "the minister | , Dr Ana Souza,"."""
    doc, names = stage.doc, stage.names
    if last >= len(doc) or doc[last].text != "," or not _is_title(head):
        return None
    stop = min(last + LONGEST_APPOSITIVE, len(doc))
    at = skip(
        doc,
        last + 1 + (doc[last + 1 : last + 2].text == "the"),
        stop,
        lambda one: not stage.is_person(one.i) and (one.text[0].isupper() or _in_lower_title(one)),
    )
    at = _behind_called(doc, last + 1, stop) or _behind_field(stage, last + 1) or at
    behind = _behind_name(stage, at, len(doc)) if stage.is_person(at) else len(doc)
    ends = behind < len(doc) and doc[behind].text in (".", ":")
    return names[at] if stage.is_person(at) and (ends or _is_closed(doc, behind)) else None


def _behind_called(doc: Doc, first: int, stop: int) -> int:
    """Give where the name of somebody told anew begins: the driver, a young man called *Ana Souza*; 0 elsewhere."""
    if doc[first].lower_ not in ("a", "an"):
        return 0
    called = skip(doc, first + 1, stop, lambda one: one.lower_ not in CALLED and _leads_to_a_name(one))
    return called + 1 if called + 1 < stop and doc[called].lower_ in CALLED else 0


def _behind_field(stage: Discourse, first: int) -> int:
    """Give where the name behind an office's field begins: Director, farm loans at Ulmbank, *Ana Souza*; or 0."""
    doc = stage.doc
    comma = skip(doc, first, min(first + LONGEST_FIELD, len(doc) - 1), lambda one: one.text != ",")
    words = doc[first:comma]
    at = next((one for one in words if one.lower_ in ("at", "of", "for", "with")), None)
    if at is None or at.i == first or not (words[0].is_lower and stage.is_person(comma + 1)):
        return 0
    field = doc[at.i - 1]
    if field.pos_ != "NOUN" or is_role(field) or lemma(field) in people():
        return 0
    plain = all(
        one.pos_ in (*NOUNS, "ADJ") or one == at or one.text in "-&" or one.i in stage.names for one in words
    )
    return comma + 1 if plain else 0


def _is_closed(doc: Doc, behind: int) -> bool:
    """Whether an apposition ends before a token, and no list goes on there."""
    if behind + 1 >= len(doc) or doc[behind].text not in (",", "(", "—", "–"):
        return False
    return doc[behind + 1].lower_ not in ("and", "or")


def _is_title(head: Token) -> bool:
    """Whether the head of a phrase is a role that one person has, or what somebody is: another cousin."""
    return head.tag_ in ("NN", "NNP", "JJ") and (
        is_role(head) or (head.tag_ == "NN" and lemma(head) in people())
    )


def is_role(noun: Token) -> bool:
    """Whether a noun is for a role that somebody has."""
    known = role_nouns("person").keys() | role_synonyms().keys()
    return not known.isdisjoint({noun.lower_, lemma(noun)})


def _ends_a_title(stage: Discourse, chunk: Chunk, actor: str) -> bool:
    """Whether a name closes a long title ("Head of the Agency Ana Souza"), no prepositional phrase and no clause."""
    doc = stage.doc
    at = chunk[1] - 1
    while at > chunk[0] and stage.names.get(at - 1) == actor:
        at -= 1
    if at == chunk[0]:
        return True
    before = doc[at - 1]
    if before.tag_ in ("IN", "TO", "DT", "POS", "CC") or before.lower_ in CLITICS:
        return False
    if any(token.tag_ in ("WP", "WDT", "WP$") for token in doc[chunk[0] : at]):
        return False  # a vet who had treated the dog of King Ola
    before = _first_of_compound(before)
    if at - 1 in stage.names or (is_role(before) and before.pos_ in NOUNS):
        return True
    title = doc[chunk[0] : at - _is_of_a_thing(doc[chunk[0]], before)]
    of_a_field = _is_of_a_thing(doc[chunk[0]], before) and all(
        token.pos_ in NOUNS or token.tag_ in ("IN", "CC") for token in title
    )  # minister of mines and energy Ana Souza
    return of_a_field or all(_in_title(token) for token in title)


def _first_of_compound(word: Token) -> Token:
    """Give the noun that a compound over a preposition is of: *mother*-of-two, *brother*-in-law; else the word."""
    parts = [word.doc[at] for at in range(word.i, max(word.i - COMPOUND, -1), -1)]
    hyphened = len(parts) == COMPOUND and parts[1].text == parts[3].text == "-"
    return parts[4] if hyphened and parts[2].tag_ == "IN" else word


def _is_of_a_thing(office: Token, noun: Token) -> bool:
    """Whether a title ends in a common noun that is nobody: Councillor for the *division* Ana Souza."""
    return is_role(office) and noun.tag_ == "NN" and lemma(noun) not in people()


def _in_title(token: Token) -> bool:
    """Whether a word may stand in a title: in capitals, or one that joins them."""
    return token.text[0].isupper() or token.tag_ in ("IN", "DT", "CC", "HYPH") or token.text == "-"


def name_rule(stage: Discourse, entity: Entity, places: range) -> str:
    """Say how a printed name leads to the actor: the whole name, its last or first word, another form."""
    if entity.type == "organisation":
        return "organisation"
    named = [i for i in places if stage.names.get(i) == entity.key]
    if not named:
        return "role"  # the name stands in apposition behind it
    words = [stage.doc[i].text for i in named]
    title = stage.doc[named[0] - 1].text if named[0] else ""
    if entity.name in (" ".join(words), " ".join((title, *words))):
        return "name"
    if person(words[-1]).last == person(entity.name).last:
        return "surname"
    return "first-name" if words[0] == entity.name.split()[0] else "alias"
