"""Runs of capitalised words: the raw stretches of text that names are cut from.

The model's entities lose names and cut them in odd places; capitals don't. A run takes in what belongs inside a name:
particles (von der), initials, hyphens, and after the head of an organisation its "of", "for" and "and".
"""

from collections.abc import Container, Iterator

from spacy.tokens import Doc, Token

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
MEMBERS = frozenset(
    ("People", "Women", "Men", "Children", "Workers", "Farmers", "Teachers", "Veterans", "Citizens")
)
"""Whose party, hospital or union it is: a possessive inside a name."""
JOINING = frozenset(("of", "for", "on", "against", "at", "and", "&", "in", "to"))
"""Words that may stand inside the name of an organisation or a place."""
CLOSED = frozenset(("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "NUM", "PUNCT", "SYM", "SPACE"))
OPEN_AT_START = frozenset(("ADV", "VERB", "ADJ", "INTJ", "NOUN"))
PARTIES = frozenset("RDI")
SMALL_IN_HEADLINES = frozenset(
    (
        "the",
        "and",
        "for",
        "with",
        "from",
        "over",
        "into",
        "that",
        "after",
        "under",
        "its",
        "his",
        "her",
        "but",
        "not",
    )
)
MARKUP = frozenset("<>=@_{}|#")
"""Letters that no name has."""
NICKNAME_MARKS = {"“": "”", '"': '"', "‘": "’'", "'": "'", "(": ")", "``": "''"}
HYPHENS = frozenset("-–‐‑")
LONGEST = 14
"""More words than any name has; also what keeps a page in capitals from becoming one name."""


def runs(doc: Doc, words: list[str], common: Container[str]) -> Iterator[tuple[int, int]]:
    """Give the capitalised stretches of the body as half-open ranges of tokens, in order.

    Args:
        doc: the article.
        words: the text of each of its tokens; asking the tokens again and again would cost half the time.
        common: the words that the article prints in small letters.
    """
    for first, last in _stretches(doc, words):
        if not in_title_case(words[first:last]):
            yield from _joined(doc, words, list(_plain(doc, words, first, last, common)))


def _stretches(doc: Doc, words: list[str]) -> Iterator[tuple[int, int]]:
    """Give the sentences, those in one piece that the model ends at an initial: "Ben S. | Moyo"."""
    first = end = -1
    for sentence in annotations.sentences(doc):
        initial = end == sentence.start and end > 1 and len(words[end - 1]) == 2 and words[end - 1][1] == "."
        if initial and words[end - 1][0].isupper() and words[end - 2][0].isupper() and capital(words[end]):
            end = sentence.end
            continue
        if first >= 0:
            yield first, end
        first, end = sentence.start, sentence.end
    if first >= 0:
        yield first, end


def in_title_case(words: list[str]) -> bool:
    """Whether every word of weight is capitalised, as in a headline: capitals then tell nothing."""
    weighty = [word for word in words if len(word) > 2 and word.isalpha() and word not in SMALL_IN_HEADLINES]
    return len(weighty) >= 5 and all(word[0].isupper() for word in weighty)


def _plain(
    doc: Doc, words: list[str], first: int, last: int, common: Container[str]
) -> Iterator[tuple[int, int]]:
    """Give the runs without any joining words, within the tokens `[first, last)`."""
    i = first
    while i < last:
        if words[i].islower() and words[i] not in STARTING_PARTICLES:
            i += 1
            continue
        start = i
        while i < last and (
            words[i] in STARTING_PARTICLES or (i == first and words[i].lower() in STARTING_PARTICLES)
        ):
            i += 1
        if (
            i == last
            or not capital(words[i])
            or in_party_mark(words, i)
            or not namelike(doc[i], common, opening(doc, i))
        ):
            i = max(i, start + 1)
            continue
        i += 1
        while i < last and i - start < LONGEST:
            if capital(words[i]) and namelike(doc[i], common, False):
                i += 1
                continue
            after = _bridge(doc, words, i, last, common)
            if after is None:
                break
            i = after
        if i < last and doc[i].tag_ == "POS" and words[i - 1] + words[i] in lexicons.known_names():
            # Sotheby's: a possessive that is the name
            i += 1
        yield start, i


def capital(word: str) -> bool:
    """Whether there is a capital in a word that begins with a letter: Kyiv, iPhone."""
    return word[0].isalpha() and not word.islower()


def _bridge(doc: Doc, words: list[str], i: int, last: int, common: Container[str]) -> int | None:
    """Give the end of the name's next word across a hyphen or particles at `i`, or None if the name ends here."""
    word = words[i]
    if word in NICKNAME_MARKS:
        return _after_nickname(doc, words, i, last, common)
    if word in PARTICLES:
        j = i + 1
        while j < last and (words[j] in PARTICLES or words[j] in HYPHENS):
            j += 1
        return j + 1 if j < last and namelike(doc[j], common, False) else None
    if i + 1 == last or not capital(words[i + 1]):
        return None
    spaced = bool(doc[i - 1].whitespace_), bool(doc[i].whitespace_)
    # "Friis-inspired" ends a name, "Jean-Claude" doesn't; "Lt . Gov." is the tokenizer's cut.
    bridged = (
        (word in HYPHENS and spaced == (False, False))
        or (word == "." and spaced == (False, True) and len(words[i - 1]) <= 4)
        or word == "\xa0"
    )
    if not bridged and doc[i].tag_ == "POS" and lexicons.name_heads().get(words[i + 1]) == "organisation":
        # "the Swiss People's Party" is one name where the model says so, or the words do.
        bridged = words[i - 1] in MEMBERS or (
            doc[i].ent_type_ == "ORG" and doc[i].ent_iob_ == doc[i + 1].ent_iob_ == "I"
        )
    return i + 2 if bridged and namelike(doc[i + 1], common, False) else None


def _after_nickname(doc: Doc, words: list[str], i: int, last: int, common: Container[str]) -> int | None:
    """Give the end of the surname behind a nickname in quotes or brackets: Thomas | “Tip” O’Neill."""
    closing = NICKNAME_MARKS[words[i]]
    j = i + 1
    while j < min(last, i + 4) and capital(words[j]) and words[j][0].isupper() and not words[j].isupper():
        j += 1
    if j == i + 1 or j + 1 >= last or words[j] not in closing or not capital(words[j + 1]):
        return None
    if not doc[i - 1].whitespace_ or not doc[j].whitespace_ or doc[j - 1].whitespace_:
        return None
    first = words[i - 1]
    person = first in lexicons.first_names() or doc[i - 1].ent_type_ == "PERSON" or len(first) == 2
    return j + 2 if person and namelike(doc[j + 1], common, False) else None


def opening(doc: Doc, i: int) -> bool:
    """Whether the token `i` stands where English capitalises any word."""
    return (
        i == 0
        or bool(doc[i].is_sent_start)
        or doc[i - 1].text in ("“", '"', ":", "‘", "•", "—", "(")
        or doc[i - 1].is_space
    )


def in_party_mark(words: list[str], i: int) -> bool:
    """Whether the word `i` stands in a mark like "(R-Texas)", or in "secretary of State": no names of actors."""
    if words[i] == "State" and words[max(0, i - 2) : i] == ["secretary", "of"]:
        return True
    if words[i] in PARTIES:
        return i + 1 < len(words) and words[i + 1] in HYPHENS
    return i > 1 and words[i - 1] in HYPHENS and words[i - 2] in PARTIES


def namelike(token: Token, common: Container[str], start: bool) -> bool:
    """Whether a token can be a word of a name; `start` where English would capitalise it anyway."""
    text = token.text
    if not MARKUP.isdisjoint(text) or (token.i and token.nbor(-1).text in ("#", "@")):
        # #SaveTheLake, @harbour_post
        return False
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
    if (
        start
        and token.tag_ in ("VBG", "RB")
        and text.endswith(("ing", "ly"))
        and text not in lexicons.first_names()
    ):
        # "Asserting Moyo's role", which the model takes for a name.
        return False
    if not start or (labelled and (TYPES[token.ent_type_] != "thing" or token.ent_iob_ == "B")):
        return True
    if text in lexicons.name_heads():
        return True
    if token.pos_ in OPEN_AT_START and text not in lexicons.first_names():
        return False
    return text.lower() not in common


def _joined(doc: Doc, words: list[str], parts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the runs of one sentence with those joined that "of", "for" and "and" make one name."""
    i = 0
    while i < len(parts):
        first, last = parts[i]
        while (
            i + 1 < len(parts)
            and parts[i + 1][0] - last <= 2
            and _one_name(doc, words, first, last, *parts[i + 1])
        ):
            i += 1
            last = parts[i][1]
        yield first, last
        i += 1


def _one_name(doc: Doc, words: list[str], first: int, last: int, then: int, end: int) -> bool:
    """Whether the runs `[first, last)` and `[then, end)` are one name with the words between them."""
    between = words[last:then]
    if not between or between[0] not in JOINING or between[1:] not in ([], ["the"]):
        return False
    heads = lexicons.name_heads()
    head = heads.get(words[last - 1])
    word = between[0]
    if word == "&" or (words[last - 1], word, words[then]) in OFFICES:
        return True
    left, right = doc[last - 1], doc[then]
    one_entity = (
        right.ent_iob_ == "I"
        and all(doc[i].ent_iob_ == "I" for i in range(last, then))
        and left.ent_type_ != ""
    )
    if word == "and":
        if not one_entity or left.ent_type_ == "PERSON":
            return False
        inside = any(small in words[first:last] for small in ("of", "for", "on"))
        return inside or heads.get(words[end - 1]) in ("organisation", "thing")
    if one_entity and left.ent_type_ not in ("PERSON", "GPE"):
        return True
    if word == "of":
        return (head is not None or words[last - 1] in OF_HEADS) and right.ent_type_ not in ("PERSON", "DATE")
    if word in ("for", "on", "against"):
        return head in ("organisation", "group") and right.ent_type_ not in ("PERSON", "GPE", "DATE", "NORP")
    return False


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
