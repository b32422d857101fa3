"""Three or more named side by side who speak together, of whom a parser sees one or two: Obi, *Hale and Friis* said."""

from spacy.tokens import Doc, Token

from newsclaims.language.parse import sentence_of, skip_back

PEOPLE = "PERSON"
BODIES = frozenset(("ORG", "GPE", "NORP"))
LEAST = 3
"""Names of a list; two stand side by side in the parse as well."""


def list_of(head: Token, bar: Token) -> tuple[int, int] | None:
    """Give the tokens `[first, stop)` of the list of names that a source is in, right beside its cue, if it is in one.

    Args:
        head: a word of the source.
        bar: the head of the cue.
    """
    doc = head.doc
    if bar.pos_ != "VERB":
        return None
    sentence = sentence_of(bar)
    if head.i < bar.i:
        stop = skip_back(doc, bar.i - 1, sentence.start, lambda one: one.pos_ in ("AUX", "ADV")) + 1
        first = _back_from(doc, stop, sentence.start)
    else:
        first = bar.i + 1
        stop = next((i for i in range(first, sentence.end) if doc[i].text == "."), sentence.end)
        first = first if _back_from(doc, stop, first) == first else stop
    return (first, stop) if first <= head.i < stop else None


def _back_from(doc: Doc, stop: int, floor: int) -> int:
    """Give where the list of names begins that ends before a token; the token itself, if none does."""
    last = _name(doc, stop, floor)
    if last - 1 <= floor or doc[last - 1].lower_ != "and":
        return stop
    at = last - 1 - (doc[last - 2].text == ",")
    first, names = stop, 1
    while at > floor:
        begin = _name(doc, at, floor)
        kinds = {_kind(doc[at - 1]), _kind(doc[stop - 1])} - {None}
        if begin == at or len(kinds) > 1 or _is_placed(doc, begin, floor):
            break
        first, names = begin, names + 1
        if begin <= floor or doc[begin - 1].text != ",":
            break
        at = begin - 1
    return first if names >= LEAST else stop


def _name(doc: Doc, stop: int, floor: int) -> int:
    """Give where the name begins that ends before a token, with its article; the token itself, if none does."""
    at = stop - 1
    if at < floor or not _is_of_a_name(doc[at]):
        return stop
    while at > floor and (doc[at].ent_iob_ == "I" or _is_of_a_name(doc[at - 1])):
        at -= 1
    return at - (at > floor and doc[at - 1].lower_ == "the")


def _is_of_a_name(token: Token) -> bool:
    """Whether a word is of a name of people, bodies or places."""
    return token.pos_ == "PROPN" and (not token.ent_type_ or _kind(token) is not None)


def _kind(token: Token) -> str | None:
    """Give of which kind a name is: of people, or of bodies and places; None where nothing tells."""
    return PEOPLE if token.ent_type_ == PEOPLE else "body" if token.ent_type_ in BODIES else None


def _is_placed(doc: Doc, begin: int, floor: int) -> bool:
    """Whether a preposition stands before a name, which tells where: *in* Lugo, Kenya, Uganda and Peru said."""
    return begin > floor and doc[begin - 1].tag_ in ("IN", "TO")
