"""Runs of capitalised words: the raw stretches of text that names are cut from.

The model's entities lose names and cut them in odd places; capitals don't. A run takes in what belongs inside a name:
particles (von der), initials, hyphens, and after the head of an organisation its "of", "for" and "and".
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from newsclaims import lexicons
from newsclaims.components import annotations

TYPES = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "thing",
    "PRODUCT": "thing",
    "WORK_OF_ART": "thing",
    "LAW": "thing",
}
"""What the model's labels (OntoNotes 5) are to us; the labels of amounts and dates aren't here."""

PARTICLES = frozenset(
    (
        "von",
        "van",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "bint",
        "ben",
        "ter",
        "ten",
        "zu",
        "abu",
        "af",
        "av",
        "y",
    )
)
STARTING_PARTICLES = frozenset(
    ("von", "van", "bin", "ibn", "al", "de", "da", "di", "dos", "du", "der", "den", "ter", "abu", "el")
)
JOINING = frozenset(("of", "for", "on", "against", "at", "and", "&", "in", "to"))
"""Words that may stand inside the name of an organisation or a place."""
CLOSED = frozenset(("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "NUM", "PUNCT", "SYM", "SPACE"))
OPEN_AT_START = frozenset(("ADV", "VERB", "ADJ", "INTJ", "NOUN"))
PARTIES = frozenset("RDI")
HYPHENS = frozenset("-–‐‑")
LONGEST = 14
"""More words than any name has; also what keeps a page in capitals from becoming one name."""


def runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Give the capitalised stretches of the body as half-open ranges of tokens, in order."""
    common = {token.text for token in doc if token.text.islower()}
    for sentence in annotations.sentences(doc):
        if not in_title_case(sentence):
            yield from _joined(doc, list(_plain(doc, sentence.start, sentence.end, common)))


def in_title_case(sentence: Span) -> bool:
    """Whether nearly every word is capitalised, as in a headline: capitals then tell nothing."""
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return len(words) >= 5 and sum(token.text[0].isupper() for token in words) > 0.8 * len(words)


def _plain(doc: Doc, first: int, last: int, common: set[str]) -> Iterator[tuple[int, int]]:
    """Give the runs without any joining words, within the tokens `[first, last)`."""
    i = first
    while i < last:
        start = i
        while i < last and (
            doc[i].text in STARTING_PARTICLES or (i == first and doc[i].lower_ in STARTING_PARTICLES)
        ):
            i += 1
        if i == last or in_party_mark(doc, i) or not namelike(doc[i], common, opening(doc, i)):
            i = max(i, start + 1)
            continue
        i += 1
        while i < last and i - start < LONGEST:
            if namelike(doc[i], common, False):
                i += 1
                continue
            after = _bridge(doc, i, last, common)
            if after is None:
                break
            i = after
        yield start, i


def _bridge(doc: Doc, i: int, last: int, common: set[str]) -> int | None:
    """Give the end of the name's next word across a hyphen or particles at `i`, or None if the name ends here."""
    tight = not doc[i - 1].whitespace_ and not doc[i].whitespace_
    if doc[i].text in HYPHENS and tight and i + 1 < last:
        # "Merz-inspired" ends a name, "Jean-Claude" doesn't.
        return i + 2 if namelike(doc[i + 1], common, False) else None
    if (
        doc[i].text == "."
        and not doc[i - 1].whitespace_
        and len(doc[i - 1]) <= 4
        and doc[i].whitespace_
        and i + 1 < last
    ):
        # "Lt . Gov.", which the tokenizer cuts; a new sentence would have ended the loop.
        return i + 2 if namelike(doc[i + 1], common, False) else None
    if doc[i].text == "\xa0" and i + 1 < last:
        return i + 2 if namelike(doc[i + 1], common, False) else None
    if doc[i].tag_ == "POS" and i + 1 < last and namelike(doc[i + 1], common, False):
        # "the Swiss People's Party" is one name where the model says so, or the words do.
        one = doc[i].ent_iob_ == "I" and doc[i + 1].ent_iob_ == "I" and doc[i].ent_type_ == "ORG"
        headed = lexicons.name_heads().get(doc[i + 1].text) == "organisation"
        return i + 2 if headed and (one or doc[i - 1].text in MEMBERS) else None
    j = i
    while j < last and (doc[j].text in PARTICLES or (doc[j].text in HYPHENS and j > i)):
        j += 1
    if j > i and j < last and namelike(doc[j], common, False):
        return j + 1
    return None


def opening(doc: Doc, i: int) -> bool:
    """Whether the token `i` stands where English capitalises any word."""
    return (
        i == 0
        or bool(doc[i].is_sent_start)
        or doc[i - 1].text in ("“", '"', ":", "‘", "•", "—", "(")
        or doc[i - 1].is_space
    )


def in_party_mark(doc: Doc, i: int) -> bool:
    """Whether the token `i` stands in a mark like "(R-Texas)", or in "secretary of State": no names of actors."""
    if doc[i].text == "State" and i > 1 and doc[i - 1].text == "of" and doc[i - 2].text == "secretary":
        return True
    if doc[i].text in PARTIES:
        return i + 1 < len(doc) and doc[i + 1].text in HYPHENS
    return i > 1 and doc[i - 1].text in HYPHENS and doc[i - 2].text in PARTIES


def namelike(token: Token, common: set[str], start: bool) -> bool:
    """Whether a token can be a word of a name; `start` where English would capitalise it anyway."""
    text = token.text
    labelled = token.ent_type_ in TYPES
    if not text[0].isupper():
        # al-Assad's "al" is a particle; iPhone and d'Estaing have their capital inside.
        return labelled and text[0].isalpha() and not text.islower() and not text.startswith("n'")
    if (
        text in lexicons.plain_capitals()
        or text.startswith(("I’", "I'"))
        or (len(text) == 1 and not labelled)
    ):
        return False
    if text in lexicons.known_names():
        return not (start and token.pos_ in CLOSED and not text.isupper())
    if token.pos_ in CLOSED and (start or not labelled):
        return False
    if not start or (labelled and (TYPES[token.ent_type_] != "thing" or token.ent_iob_ == "B")):
        return True
    if text in lexicons.name_heads():
        return True
    if token.pos_ in OPEN_AT_START and text not in lexicons.first_names():
        return False
    return text.lower() not in common


def _joined(doc: Doc, parts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the runs of one sentence with those joined that "of", "for" and "and" make one name."""
    i = 0
    while i < len(parts):
        first, last = parts[i]
        while (
            i + 1 < len(parts) and parts[i + 1][0] - last <= 2 and _one_name(doc, first, last, *parts[i + 1])
        ):
            i += 1
            last = parts[i][1]
        yield first, last
        i += 1


def _one_name(doc: Doc, first: int, last: int, then: int, end: int) -> bool:
    """Whether the runs `[first, last)` and `[then, end)` are one name with the words between them."""
    between = [doc[i].text for i in range(last, then)]
    if not between or between[0] not in JOINING or between[1:] not in ([], ["the"]):
        return False
    heads = lexicons.name_heads()
    head = heads.get(doc[last - 1].text)
    word = between[0]
    if (doc[last - 1].text, word, doc[then].text) in OFFICES:
        return True
    left, right = doc[last - 1], doc[then]
    if word == "&":
        return True
    one_entity = (
        right.ent_iob_ == "I"
        and all(doc[i].ent_iob_ == "I" for i in range(last, then))
        and left.ent_type_ != ""
    )
    if word == "and":
        if not one_entity or left.ent_type_ == "PERSON":
            return False
        inside = any(doc[i].text in ("of", "for", "on") for i in range(first, last))
        return inside or heads.get(doc[end - 1].text) in ("organisation", "thing")
    if one_entity and left.ent_type_ not in ("PERSON", "GPE"):
        return True
    if word == "of":
        return (head is not None or doc[last - 1].text in OF_HEADS) and right.ent_type_ not in (
            "PERSON",
            "DATE",
        )
    if word in ("for", "on", "against"):
        return head in ("organisation", "group") and right.ent_type_ not in ("PERSON", "GPE", "DATE", "NORP")
    return False


MEMBERS = frozenset(
    ("People", "Women", "Men", "Children", "Workers", "Farmers", "Teachers", "Veterans", "Lord", "Citizens")
)
"""Whose party, hospital or union it is: a possessive inside a name."""
OFFICES = frozenset(
    (
        ("Secretary", "of", "State"),
        ("Secretary", "of", "Defense"),
        ("Chief", "of", "Staff"),
        ("Minister", "of", "State"),
    )
)
"""Titles with a capitalised word after "of", which `boundaries` knows as titles."""
OF_HEADS = frozenset(
    (
        "House",
        "Daughters",
        "Sons",
        "Doctors",
        "Friends",
        "Brotherhood",
        "State",
        "States",
        "Isle",
        "Sea",
        "Cape",
    )
)
"""Beside the heads of organisations, places and things, the words whose "of" goes on with a name."""
