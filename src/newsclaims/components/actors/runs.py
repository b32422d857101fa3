"""Runs of capitalised words: the raw stretches of text that names are cut from.

The model's entities lose names and cut them in odd places; capitals don't. A run takes in what belongs inside a name:
particles (von der), initials, hyphens, and after the head of an organisation its "of", "for" and "and".
"""

from collections.abc import Container, Iterator

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.components.actors.bridges import bridge
from newsclaims.components.actors.capitals import HYPHENS, capital, in_party_mark, namelike, opening

STARTING_PARTICLES = frozenset(
    ("von", "van", "bin", "ibn", "al", "de", "da", "di", "dos", "du", "der", "den", "ter", "abu", "el")
)
JOINING = frozenset(("of", "for", "on", "against", "at", "and", "&", "in", "to"))
"""Words that may stand inside the name of an organisation or a place."""
ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "er", "es", "esh", "ez"))
"""How Arabic's article is printed before names of people and places."""
PORTFOLIOS = frozenset(("Ministry", "Department", "Office", "Directorate", "Secretariat", "Committee"))
"""What may have several portfolios in its name: Ministry of Housing, Communities and Local Government."""
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
CLOSING = frozenset((".", "!", "?", ":", ";", ",", "”", '"', "’", ")"))
VERBS = frozenset(
    ("is", "are", "was", "were", "has", "had", "have", "be", "been", "said", "says", "will", "would")
)
"""What a headline in title case prints with a capital."""
SHORTENED = frozenset(
    ("St.", "Ft.", "Mt.", "Gov.", "Sen.", "Rep.", "Gen.", "Col.", "Lt.", "Sgt.", "Dr.", "Mr.", "Mrs.", "Ms.")
)
"""What the model takes for the end of a sentence, though a name goes on: St. | Louis."""
LONGEST = 14
"""More words than any name has; also what keeps a page in capitals from becoming one name."""


def runs(doc: Doc, words: list[str], common: Container[str]) -> Iterator[tuple[int, int]]:
    """Give the capitalised stretches of the body as half-open ranges of tokens, in order.

    Args:
        doc: the article.
        words: the text of each of its tokens; asking the tokens again and again would cost half the time.
        common: the words that the article prints in small letters.
    """
    headings = _headings(doc, words)
    for start, last in _stretches(doc, words):
        first = start
        if first in headings:
            # The model may see one sentence in a heading and the line below.
            first = headings[first]
        if first >= last:
            continue
        if not in_title_case(words[first:last]):
            yield from _joined(doc, words, list(_plain(doc, words, first, last, common)))


def _stretches(doc: Doc, words: list[str]) -> Iterator[tuple[int, int]]:
    """Give the sentences, those in one piece that the model ends at an initial: "Ben S. | Moyo"."""
    first = end = -1
    for sentence in annotations.sentences(doc):
        goes_on = end == sentence.start and end > 1 and capital(words[end]) and words[end - 1].endswith(".")
        initial = goes_on and len(words[end - 1]) == 2 and words[end - 2][0].isupper()
        if initial or (goes_on and words[end - 1] in SHORTENED):
            end = sentence.end
            continue
        if first >= 0:
            yield first, end
        first, end = sentence.start, sentence.end
    if first >= 0:
        yield first, end


def _headings(doc: Doc, words: list[str]) -> dict[int, int]:
    """Give by their first token the ends of the headings in title case, which are lines or begin one up to a colon."""
    found = {}
    start = 0
    for i, word in enumerate(words):
        if "\n" in word or i + 1 == len(words):
            end = i if "\n" in word else i + 1
            if end > start:
                stop = next((k for k in range(start, min(end, start + 10)) if words[k] == ":"), end)
                closed = stop - (stop == end and words[end - 1] == ".")
                if 2 <= closed - start <= 9 and _is_heading(doc, words, start, closed):
                    found[start] = stop
            start = i + 1
    return found


def _is_heading(doc: Doc, words: list[str], first: int, last: int) -> bool:
    """Whether a line without a full stop capitalises all its words, plain ones too, as no list of names does."""
    if words[last - 1] in CLOSING or not words[first][0].isupper():
        return False
    weighty = [
        word for word in words[first:last] if word.isalpha() and word not in SMALL_IN_HEADLINES | JOINING
    ]
    if len(weighty) < 2 or not all(word[0].isupper() for word in weighty):
        return False
    plain = lexicons.common_words()
    return any(
        word.lower() in plain and word not in lexicons.first_names() and word not in lexicons.name_heads()
        for word in weighty
    ) and _names_nobody(doc, first, last)


def _names_nobody(doc: Doc, first: int, last: int) -> bool:
    """Whether no person is named in the tokens: a line with a name and what somebody does is no heading."""
    return not any(
        doc[i].ent_type_ == "PERSON" and doc[i].text in lexicons.first_names() for i in range(first, last)
    )


def in_title_case(words: list[str]) -> bool:
    """Whether every word of weight is capitalised, as in a headline: capitals then tell nothing."""
    if not VERBS.isdisjoint(words):
        return False
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
        if start - 2 >= first and words[start - 2] in ARTICLES and words[start - 1] in HYPHENS:
            # el-Obeid, ash-Shihr: an article of Arabic's, with its hyphen
            start -= 0 if doc[start - 2].whitespace_ or doc[start - 1].whitespace_ else 2
        i += 1
        while i < last and i - start < LONGEST:
            if capital(words[i]) and namelike(doc[i], common, False):
                i += 1
                continue
            after = bridge(doc, words, i, last, common)
            if after is None:
                break
            i = after
        if i < last and doc[i].tag_ == "POS" and _named_so(doc, words, i):
            # Sotheby's: a possessive that is the name
            i += 1
        yield start, i


def _named_so(doc: Doc, words: list[str], i: int) -> bool:
    """Whether the possessive at `i` is part of a firm's name, Sotheby's, and no noun follows that it would have."""
    alone = i + 1 == len(words) or doc[i + 1].pos_ not in ("NOUN", "ADJ", "NUM", "PROPN")
    return alone and words[i - 1] + words[i] in lexicons.known_names()


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
    if between in ([","], ["and"], ["&"]) and _lists_portfolios(words, first, last, then, end):
        return True
    if not between or between[0] not in JOINING or between[1:] not in ([], ["the"], ["a"]):
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
        if words[first] in ("House", "Senate", "Joint") and words[end - 1] in ("Committee", "Subcommittee"):
            return True
        if not one_entity or left.ent_type_ == "PERSON":
            return False
        inside = any(small in words[first:last] for small in ("of", "for", "on"))
        return inside or heads.get(words[end - 1]) in ("organisation", "thing")
    if one_entity and left.ent_type_ not in ("PERSON", "GPE") and (word != "to" or head == "organisation"):
        return True
    if word == "of":
        return (head is not None or words[last - 1] in OF_HEADS) and right.ent_type_ not in ("PERSON", "DATE")
    if word in ("for", "on", "against"):
        people = right.ent_type_ == "NORP" and right.text in lexicons.demonyms()
        return (
            head in ("organisation", "group")
            and not people
            and right.ent_type_ not in ("PERSON", "GPE", "DATE")
        )
    return False


def _lists_portfolios(words: list[str], first: int, last: int, then: int, end: int) -> bool:
    """Whether `[then, end)` goes on with a list of portfolios: … for Environment | , | Food | and | Rural Affairs."""
    opening = words[first:last]
    if opening[0] not in PORTFOLIOS or not ("of" in opening or "for" in opening):
        return False
    more = words[then:end]
    plain = all(word in JOINING or word.lower() in lexicons.common_words() for word in more)
    if not plain or " ".join(more) in lexicons.known_names():
        return False
    if words[last] != ",":
        return "," in opening
    closes = "and" in more or "&" in more
    return closes or (words[end : end + 1] in (["and"], ["&"], [","]) and words[end + 1 : end + 2] != ["the"])


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
