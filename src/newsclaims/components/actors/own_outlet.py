"""Where an article names the paper in which it stands: she told Rest of Ambria; The Harbour understands."""

from collections.abc import Iterator

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.components.actors.printed import Printed
from newsclaims.language.names import words

TELLING = frozenset(("told", "tells", "telling"))
LONGEST = 8
"""Words of the longest outlet that is looked for."""


def own_outlet(printed: Printed) -> Iterator[tuple[int, int]]:
    """Give the tokens `[first, last)` that spell the article's outlet, whatever the blanks between its words."""
    wanted = _letters(printed.doc._.newsclaims_outlet or "").removeprefix("the")
    if not wanted:
        return
    initial = wanted[0].upper()
    for sentence in annotations.sentences(printed.doc):
        for first in range(sentence.start, sentence.end):
            if printed.words[first][0] != initial:
                continue
            last = _end(printed.words, first, wanted)
            if last is not None and (last - first > 1 or _is_no_word(printed.doc, first)):
                yield first, last


def _letters(text: str) -> str:
    return "".join(words(text))


def _end(printed: list[str], first: int, wanted: str) -> int | None:
    """Give the end of the words from `first` on that spell `wanted` together; None where they don't."""
    spelled = ""
    for at in range(first, min(first + LONGEST, len(printed))):
        spelled += _letters(printed[at])
        if spelled == wanted:
            return at + 1
        if not wanted.startswith(spelled):
            return None
    return None


def _is_no_word(doc: Doc, i: int) -> bool:
    """Whether the outlet's one word is no other: unknown, behind its own article's capital, or told something."""
    word = doc[i].text
    other = (
        word.lower() in lexicons.common_words()
        or word in lexicons.demonyms()
        or word in lexicons.known_names()
    )
    if not other:
        return True
    before = doc[i - 1] if i else doc[i]
    return before.lower_ in TELLING or (before.text == "The" and not before.is_sent_start)
