"""The turns of a transcript: paragraphs that begin with a speaker's name and a sign, and which of the names speak."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Span

from newsclaims.components.quotes.candidates import Extent
from newsclaims.components.quotes.layout import Layout
from newsclaims.language.person_names import HONORIFICS
from newsclaims.lexicons import known_names, towns

QUESTIONS = ("Q", "Question")
FIRST_PERSON = frozenset(("i", "me", "my", "we", "us", "our"))
ANSWERS = ("A", "Answer")
"""Names of turns that name nobody: the article's own question, and the answer of whom headline or introduction name."""

LONGEST_NAME = 6
"""Tokens of the longest name before the colon: "Rep. Ann van den Berg"."""

FARTHEST = 60
"""Characters of a paragraph in which the sign behind its speaker's name stands."""

_LETTER = re.compile(r"([QA-D])[ ]?[./)](?=\s)")
"""How an interview prints its questions and answers with a letter and no colon: Q. Why?, A/ For money.

With B and C it is an examination.
"""

_STAMP = re.compile(r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d[\])]?[ \xa0]*[-–—]?[ \xa0]*")
"""When a turn of a broadcast was spoken, before its speaker's name: [00:12] Ada Obi: …."""

_EMPHASIS = re.compile(r"[*_]{1,3}[ \xa0]*")
"""What a name or a question in bold stands between, where a page's markup is left: **Ada Obi:** …."""

_COLON = re.compile(r"(?<!\d):|:(?!\d)")
"""A colon, but for those of times."""

_ROLE = re.compile(r"\s*(?:\([^()]*\)|,.*)$")
"""What is printed behind a speaker's name when first it stands in front: Ada Obi (drums):, ADA OBI, HOST:."""


class Turn(NamedTuple):
    """A paragraph that begins with a name and a sign, a colon mostly."""

    name: str
    """The name, without what is told of who has it."""
    source: Extent
    """Where the name stands."""
    cue: Extent
    """The sign."""
    sign: int
    """The token of the sign, which is one with a bracket before it."""
    first: int
    """The first token behind the sign."""
    stop: int
    """One past the last token of the paragraph."""
    quotation: int
    """The place of the quotation that the turn is printed in, or -1: an excerpt repeats its mark at each turn."""


def turns(layout: Layout) -> list[Turn]:
    """Give the paragraphs that begin with a name and a sign; with a letter and no colon where both Q and A do."""
    found = [turn for line in layout.lines if (turn := _turn(layout, *line)) is not None]
    letters = [turn for line in layout.lines if (turn := _lettered(layout, *line)) is not None]
    asks = any("?" in layout.text[slice(*layout.chars(turn.first, turn.stop))] for turn in letters)
    if asks and {turn.name for turn in letters} == {*QUESTIONS[:1], *ANSWERS[:1]}:
        found = sorted([*found, *letters], key=lambda turn: turn.first)
    return found


class Cast:
    """The names before the signs of an article's paragraphs, and which of them speak."""

    def __init__(self, layout: Layout, found: Sequence[Turn]) -> None:
        self.names = Counter(turn.name for turn in found)
        self.initials = Counter(initials(name) for name in self.names.elements())
        self.surnames = Counter(_surname(name) for name in self.names.elements())
        self.interview = any(name in self.names for name in QUESTIONS)
        self.asked = any(layout.doc[i].text == "?" for turn in found for i in range(turn.sign, turn.stop))
        self.people = {
            _surname(one.text) for one in layout.doc.ents if one.label_ == "PERSON" and len(one) > 1
        }
        self.exchanged = {turn.sign for turn in found if _answers_below(layout, turn)}
        capitals = [turn.sign for turn in found if turn.name.isupper() and self._returns(turn.name)]
        told = {name for name in self.names if name.isupper() and f"({name})" in layout.text}
        self.told = told if len(told) > 1 else set()
        """Initials that the introduction tells: Al Hill (AH) met Ben Obi (BO)."""
        stamped = [turn for turn in found if _is_stamped(layout, turn)]
        if any(self._returns(turn.name) for turn in stamped):
            self.exchanged.update(turn.sign for turn in stamped)
        asked = Counter(turn.name for turn in found if " " in turn.name and _is_asked(layout, turn))
        self.exchanged.update(
            turn.sign for turn in found if asked[turn.name] > 1 or _has_the_floor(layout, turn)
        )
        self.datelines = {name for name in self.names if _is_town(name)}
        """Places before paragraphs: LUGO: Two men were held."""
        self.printed = range(min(capitals), max(capitals)) if len(capitals) > 2 else range(0)

    def speaks(self, turn: Turn) -> bool:
        """Whether a turn is somebody's: a name that returns, and no list's; or one of an exchange."""
        name = turn.name
        if name in QUESTIONS or name in self.datelines:
            return False
        if (
            turn.sign in self.exchanged
            or name in self.told
            or (name.isupper() and " " in name and turn.sign in self.printed)
        ):
            return True
        if not (self.interview or self._returns(name)):
            return False
        return self.asked or name.isupper() or turn.quotation >= 0 or self._is_surnamed(name)

    def _returns(self, name: str) -> bool:
        """Whether a name stands before several colons, in full or once as its initials or its last word."""
        short = initials(name)
        again = self.initials[short] > 1 and short in self.names
        return self.names[name] > 1 or again or self._is_surnamed(name)

    def _is_surnamed(self, name: str) -> bool:
        """Whether somebody's name stands in full before one colon and with its last word before another.

        So do the names of things, South Sudan and Sudan, Full Price and Price, which nobody has and which ask nothing.
        """
        last = _surname(name)
        shortened = last in self.names and self.surnames[last] > max(self.names[name], self.names[last])
        return shortened and (last in self.people or (name.isupper() and self.asked))


def _is_town(name: str) -> bool:
    """Whether a name before a colon is a place's, in capitals or not."""
    names = {name, name.title()}
    known = (known_names().get(one) for one in names)
    return not names.isdisjoint(towns()) or any(one is not None and one.type == "place" for one in known)


def _answers_below(layout: Layout, turn: Turn) -> bool:
    """Whether a turn stands right below a question with another's name, as hearings print them.

    Clerk Ada Obi: Did you see it? ¶ Hill: I did. Where who answers is named elsewhere, it is no list.
    """
    above = _line_above(layout, turn)
    asker, colon, question = above.partition(":")
    asked = colon and question.endswith("?") and asker[:1].isupper() and len(asker) < FARTHEST
    if not asked or asker == turn.name or turn.quotation >= 0:
        return False
    elsewhere = (name for name in layout.doc.ents if name.label_ == "PERSON" and layout.tells(name.start))
    return any(
        _surname(name.text) == _surname(turn.name) and name.start_char != turn.source[0] for name in elsewhere
    )


def _line_above(layout: Layout, turn: Turn) -> str:
    return layout.text[: layout.lines[layout.paragraph[turn.sign]][0]].rstrip().rpartition("\n")[2]


def _is_asked(layout: Layout, turn: Turn) -> bool:
    """Whether a turn stands right below a question that is printed without a name, as interviews have it."""
    return turn.quotation < 0 and _line_above(layout, turn).rstrip(" *_").endswith("?")


def _has_the_floor(layout: Layout, turn: Turn) -> bool:
    """Whether a member speaks of themselves behind their seat, as parliaments print it: Ms Ada Obi (Lugo): I ask …."""
    title = turn.name.partition(" ")[0].rstrip(".")
    seated = title in HONORIFICS and layout.text[turn.source[1] : turn.cue[0]].strip()[:1] == "("
    return seated and any(token.lower_ in FIRST_PERSON for token in layout.doc[turn.first : turn.stop])


def _is_stamped(layout: Layout, turn: Turn) -> bool:
    """Whether a turn stands behind the time at which it was spoken; where no name returns it is a programme."""
    start = layout.lines[layout.paragraph[turn.sign]][0]
    return turn.quotation < 0 and _STAMP.match(layout.text, start) is not None


def initials(name: str) -> str:
    """Give what an interview goes on with once it has printed a speaker's whole name: SK for Sara Kessler."""
    words = name.split()
    return name if len(words) < 2 else "".join(word[0] for word in words)


def _surname(name: str) -> str:
    return name.split()[-1]


def _turn(layout: Layout, start: int, end: int) -> Turn | None:
    """Give the turn that a paragraph is, if it is one."""
    stamp = _STAMP.match(layout.text, start, end)
    start = stamp.end() if stamp is not None else start
    bold = _EMPHASIS.match(layout.text, start, end)
    start = bold.end() if bold is not None else start
    found = _COLON.search(layout.text, start, min(start + FARTHEST, end))
    if found is None:
        return None
    colon = found.start()
    first, sign, stop = layout.at(start), layout.token(colon), layout.before(end)
    quotation = layout.inside[first]
    if quotation >= 0 and layout.doc[first].is_quote:
        first += 1
    closing = _EMPHASIS.match(layout.text, colon + 1, end) if bold is not None else None
    said = layout.at(closing.end()) if closing is not None else sign + 1
    if first >= sign or said >= stop:
        return None
    source = _name(layout, layout.starts[first], colon)
    words = layout.doc[first : layout.before(source[1])]
    if not 0 < len(words) <= LONGEST_NAME or not _is_name(words):
        return None
    if words.text in ANSWERS and quotation < 0:
        quotation = layout.inside[said]  # A: “Never.”
        return Turn(words.text, source, (colon, colon + 1), sign, said, stop, quotation)
    inside = quotation >= 0
    whole = words.text.isupper() if inside else layout.inside[said] < 0
    return Turn(words.text, source, (colon, colon + 1), sign, said, stop, quotation) if whole else None


def _name(layout: Layout, start: int, end: int) -> Extent:
    """Give what is printed before a colon without what is told of who has the name."""
    return start, start + len(_ROLE.sub("", layout.text[start:end]).rstrip("*_"))


def _lettered(layout: Layout, start: int, end: int) -> Turn | None:
    """Give the turn that a letter without a colon makes of a paragraph."""
    letter = _LETTER.match(layout.text, start, end)
    if letter is None:
        return None
    first, stop = layout.at(letter.end()), layout.before(end)
    if first >= stop:
        return None
    return Turn(
        letter[1], letter.span(1), (letter.end() - 1, letter.end()), layout.token(start), first, stop, -1
    )


def _is_name(tokens: Span) -> bool:
    """Whether the words before a colon are a speaker's name, as a transcript prints it, or its Q and A."""
    words = [token for token in tokens if not token.is_punct]
    return bool(words) and all(word.text[0].isupper() for word in words)
