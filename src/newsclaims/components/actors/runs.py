"""Runs of capitalised words: the raw stretches of text that names are cut from.

The model's entities lose names and cut them in odd places; capitals don't. A run takes in what belongs inside a name:
particles (von der), initials, hyphens, and after the head of an organisation its "of", "for" and "and".
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.components.actors.bridges import bridge, foreign_bridge
from newsclaims.components.actors.capitals import (
    HYPHENS,
    TYPES,
    capital,
    in_party_mark,
    is_small_name,
    namelike,
    opening,
)
from newsclaims.components.actors.compounds import joined
from newsclaims.components.actors.headings import headings, in_title_case, outside_titles
from newsclaims.components.actors.printed import Printed
from newsclaims.language.names import LEGAL_FORMS
from newsclaims.language.paragraphs import paragraphs

STARTING_PARTICLES = lexicons.actor_words("starting_particle")
ARTICLES = lexicons.actor_words("arabic_article")
"""How Arabic's article is printed before names of people and places."""
SHORTENED = lexicons.actor_words("shortened")
"""What the model takes for the end of a sentence, though a name goes on: St. | Louis."""
LONGEST = 14
"""More words than any name has; also what keeps a page in capitals from becoming one name."""


def runs(printed: Printed) -> Iterator[tuple[int, int]]:
    """Give the capitalised stretches of the body as half-open ranges of tokens, in order."""
    ends = headings(printed)
    for start, last in _lines(printed):
        first = ends.get(start, start)
        if first < last and not in_title_case(printed.words[first:last]):
            for begin, end in outside_titles(printed.words, first, last):
                yield from joined(printed, list(_plain(printed, begin, end)))


def _lines(printed: Printed) -> Iterator[tuple[int, int]]:
    """Give the sentences line by line: the model may see one in a heading and what stands below, or in a table."""
    doc = printed.doc
    opens = {start for start, _ in paragraphs(annotations.text(doc), annotations.body(doc))}
    for start, last in _stretches(printed):
        for i in range(start, last):
            if "\n" in printed.words[i] and (i + 1 == len(doc) or doc[i + 1].idx in opens):
                yield start, i
                start = i + 1
        yield start, last


def _stretches(printed: Printed) -> Iterator[tuple[int, int]]:
    """Give the sentences, those in one piece that the model ends at an initial, "Ben S. | Moyo", or within a name."""
    first = end = -1
    for sentence in annotations.sentences(printed.doc):
        within = end == sentence.start and end > 1
        if within and (_goes_on(printed.words, end) or _is_inside(printed.doc, end)):
            end = sentence.end
            continue
        if first >= 0:
            yield first, end
        first, end = sentence.start, sentence.end
    if first >= 0:
        yield first, end


def _goes_on(words: list[str], end: int) -> bool:
    """Whether a name goes on behind an initial or a shortened title, at the token `end`."""
    before = words[end - 1]
    if not capital(words[end]) or not before.endswith("."):
        return False
    if words[end] in lexicons.name_heads() and words[end].lower() in LEGAL_FORMS:
        return True  # Olk GmbH & Co. | KG
    return before in SHORTENED or (len(before) == 2 and words[end - 2][0].isupper())


def _is_inside(doc: Doc, i: int) -> bool:
    """Whether an entity goes on at the token `i`, and no line ends there: Royal | Bank of Canada."""
    within = doc[i].ent_iob_ == "I" and doc[i].ent_type_ in TYPES
    return within and not doc[i - 1].is_space and not doc[i - 1].text.endswith(".")


def _plain(printed: Printed, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give the runs without any joining words, within the tokens `[first, last)`."""
    words = printed.words
    i = first
    while i < last:
        if not capital(words[i]) and words[i] not in STARTING_PARTICLES:
            if is_small_name(printed.doc[i]):
                yield i, i + 1
            i += 1
            continue
        start = i
        if words[i].lower() in STARTING_PARTICLES:
            i = _after_particles(words, first, start, last)
        if i == last or not _begins(printed, i):
            i = max(i, start + 1)
            continue
        start -= _article_before(printed, first, start)
        i = _end(printed, start, i + 1, last)
        yield start, i


def _after_particles(words: list[str], first: int, i: int, last: int) -> int:
    """Give where the particles end that a name begins with: von der | Leyen; in capitals where a sentence opens."""
    at = i
    while at < last and (
        words[at] in STARTING_PARTICLES or (at == first and words[at].lower() in STARTING_PARTICLES)
    ):
        at += 1
    return at


def _begins(printed: Printed, i: int) -> bool:
    """Whether a name's first capitalised word stands at `i`."""
    doc, words, small, _ = printed
    return capital(words[i]) and not in_party_mark(words, i) and namelike(doc[i], small, opening(doc, i))


def _article_before(printed: Printed, first: int, start: int) -> int:
    """Give how many tokens before a name are an article of Arabic's with its hyphen: el-Obeid, ash-Shihr."""
    words = printed.words
    if start - 2 < first or words[start - 2] not in ARTICLES or words[start - 1] not in HYPHENS:
        return 0
    return 2


def _end(printed: Printed, start: int, i: int, last: int) -> int:
    """Give where the name that begins at `start` ends; `i` is behind its first capitalised word."""
    doc, words, small, _ = printed
    while i < last and i - start < LONGEST:
        if capital(words[i]) and namelike(doc[i], small, False):
            i += 1
            continue
        after = bridge(printed, i, last) or foreign_bridge(printed, start, i, last)
        if after is None:
            break
        i = after
    if i < last and words[i].islower() and _is_a_form(words[i]):
        i += 1
    if i < last and doc[i].tag_ == "POS" and _named_so(printed, i):
        # Sotheby's: a possessive that is the name
        i += 1
    return i


def _is_a_form(word: str) -> bool:
    """Whether a word is how a firm's name ends, in letters that have no capital: plc, d.o.o."""
    return word in lexicons.name_heads() and word.replace(".", "") in LEGAL_FORMS


def _named_so(printed: Printed, i: int) -> bool:
    """Whether the possessive at `i` is part of a firm's name, Sotheby's, and no noun follows that it would have.

    A firm that no table knows is named so where the possessive acts: *Hadley's* said; no friend of Hadley's said.
    """
    doc, words, *_ = printed
    alone = i + 1 == len(words) or doc[i + 1].pos_ not in ("NOUN", "ADJ", "NUM", "PROPN")
    return alone and (words[i - 1] + words[i] in lexicons.known_names() or acts_so(doc, i))


def acts_so(doc: Doc, i: int) -> bool:
    """Whether the name with the possessive mark at `i` is a subject itself: Hadley's *said*; Hadley's, the grocer."""
    name = doc[i - 1]
    behind = doc[i + 1] if i + 1 < len(doc) else name
    owner = doc[name.left_edge.i - 1].lower_ if name.left_edge.i else ""
    verb = name.head.head if name.dep_ == "appos" else name.head
    acts = verb.tag_ in ("VBD", "VBZ") and (behind == verb or (behind.text == "," and name.head == verb))
    return doc[i].lower_ in ("'s", "’s") and acts and verb.i > i and owner != "of"
