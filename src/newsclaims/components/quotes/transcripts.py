"""Speech set down with its speaker's name in front: "SMITH: We lost." in transcripts, "Smith: “We lost.”" anywhere."""

from collections import Counter
from typing import NamedTuple

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.marks import trimmed

QUESTIONS = ("Q", "Question")
ANSWERS = ("A", "Answer")
"""Names of turns that name nobody: the article's own question, and the answer of whoever it interviews."""

LONGEST_NAME = 6
"""Tokens of the longest name before the colon: "Rep. Ann van den Berg"."""


class Turn(NamedTuple):
    """A paragraph that begins with a name and a colon: tokens of the name, of the colon, and one past the last."""

    first: int
    sign: int
    stop: int
    quotation: int
    """The place of the quotation that the turn is printed in, or -1: an excerpt repeats its mark at each turn."""


def transcript_candidates(layout: Layout) -> list[Candidate]:
    """Give the turns of a transcript: paragraphs that begin with a name and a colon, where a name returns.

    Where nobody asks anything and the names aren't in capitals it is a list: Age: 34, Pros: cheap.
    """
    turns = [turn for line in layout.lines if (turn := _turn(layout, *line)) is not None]
    names = Counter(layout.doc[turn.first : turn.sign].text for turn in turns)
    initials = Counter(_initials(name) for name in names.elements())
    interview = any(name in names for name in QUESTIONS)
    asked = any(layout.doc[i].text == "?" for turn in turns for i in range(turn.sign, turn.stop))
    found = []
    for turn in turns:
        name = layout.doc[turn.first : turn.sign].text
        known = names[name] > 1 or interview or (initials[_initials(name)] > 1 and _initials(name) in names)
        if name in QUESTIONS or not known or not (asked or name.isupper() or turn.quotation >= 0):
            continue
        said = Candidate([], layout.chars(turn.sign, turn.sign + 1), ":", confidence=0.8, cue_token=turn.sign)
        if name not in ANSWERS:
            said.source = layout.chars(turn.first, turn.sign)
        if turn.quotation < 0:
            said.turn = True
            said.content.append(layout.chars(turn.sign + 1, turn.stop))
        else:
            _quote(layout, said, turn, {other.quotation for other in turns})
        if said.content:
            found.append(said)
    return [*found, *_unnamed(layout, found)]


def _unnamed(layout: Layout, turns: list[Candidate]) -> list[Candidate]:
    """Give the questions of an interview that are printed without a name, each with the paragraph that answers it.

    Where every turn of one of two speakers is a question, a paragraph between or behind their turns that is a
    question is that speaker's, and the one behind it the other's.
    """
    named = [turn for turn in turns if turn.turn and turn.source is not None]
    asked: dict[str, bool] = {}
    last: dict[str, Candidate] = {}
    for turn in named:
        name = _initials(layout.text[slice(*turn.source or (0, 0))])
        asked[name] = asked.get(name, True) and layout.text[turn.content[-1][1] - 1] == "?"
        last[name] = turn
    if sorted(asked.values()) != [False, True]:
        return []
    asker, answerer = (last[name] for name in sorted(asked, key=lambda name: not asked[name]))
    spoken = {layout.paragraph[turn.cue_token] for turn in named}
    found = []
    for number in range(min(spoken) + 1, len(layout.lines) - 1):
        pair = [layout.lines[number], layout.lines[number + 1]]
        if (
            number in spoken
            or number + 1 in spoken
            or not layout.text[slice(*pair[0])].rstrip().endswith("?")
        ):
            continue
        for (start, end), speaker in zip(pair, (asker, answerer), strict=True):
            said = layout.chars(layout.at(start), layout.before(end))
            found.append(Candidate([said], source=speaker.source, confidence=0.8, turn=True))
    return found


def _turn(layout: Layout, start: int, end: int) -> Turn | None:
    """Give the turn that a paragraph is, if it is one."""
    colon = layout.text.find(":", start, min(start + 60, end))
    if colon < 0:
        return None
    doc, first, sign, stop = layout.doc, layout.at(start), layout.at(colon), layout.before(end)
    quotation = layout.inside[first]
    if quotation >= 0 and doc[first].is_quote:
        first += 1
    name = doc[first:sign]
    if not 0 < sign - first <= LONGEST_NAME or sign + 1 >= stop or not _name(name):
        return None
    if quotation >= 0:
        return Turn(first, sign, stop, quotation) if name.text.isupper() else None
    return Turn(first, sign, stop, -1) if layout.inside[sign + 1] < 0 else None


def _quote(layout: Layout, said: Candidate, turn: Turn, turns: set[int]) -> None:
    """Give a turn in marks its content: the rest of its quotation, and what carries it on before the next turn."""
    start, number = layout.starts[turn.sign + 1], turn.quotation
    while number < len(layout.quotations):
        quotation = layout.quotations[number]
        extent = trimmed(layout.text, max(start, quotation.inner_start), quotation.inner_end)
        said.quotations.append(number)
        if extent[0] < extent[1] and layout.text[extent[0]] not in "([":
            said.content.append(extent)
        number += 1
        if number in turns or number >= len(layout.quotations) or not layout.quotations[number].carried:
            break


def introduced(layout: Layout, number: int) -> Candidate | None:
    """Give a candidate without content for a quotation behind a colon that no reporting word explains.

    The source is the name before the colon (From the report: “…”), or else the subject of that sentence.
    """
    doc = layout.doc
    sign = layout.at(layout.quotations[number].start) - 1
    while sign > 0 and doc[sign].is_space:
        sign -= 1
    if sign <= 0 or doc[sign].text != ":" or layout.inside[sign] >= 0 or layout.paragraph[sign] < 0:
        return None
    last = doc[sign - 1]
    start = max(last.sent.start, layout.paragraph_start(sign))
    source = last if last.pos_ in ("PROPN", "NOUN") else None
    if (
        source is not None
        and source.ent_type_ != "PERSON"
        and any(token.tag_ in ("VBD", "VBZ", "VBP") for token in doc[start:sign])
    ):
        source = None
    if source is None:
        source = next(
            (
                token
                for token in doc[start:sign]
                if token.dep_ == "nsubj" and token.pos_ in ("PROPN", "PRON", "NOUN")
            ),
            None,
        )
        first = source.left_edge.i if source is not None else 0
    else:
        first = source.i
        while (
            first > start
            and doc[first - 1].pos_ in ("PROPN", "NOUN", "ADJ", "DET")
            and layout.inside[first - 1] < 0
        ):
            first -= 1
    if source is None or first < start:
        return None
    found = Candidate([], layout.chars(sign, sign + 1), ":", confidence=0.6, cue_token=sign)
    found.source = layout.chars(first, source.i + 1)
    return found


def _initials(name: str) -> str:
    """Give what an interview goes on with once it has printed a speaker's whole name: SK for Sara Kessler."""
    words = name.split()
    return name if len(words) < 2 else "".join(word[0] for word in words)


def _name(tokens: "object") -> bool:
    """Whether the words before a colon are a speaker's name, as a transcript prints it, or its Q and A."""
    words: list[Token] = [token for token in tokens if not token.is_punct]  # type: ignore[attr-defined]
    return bool(words) and all(word.text[0].isupper() for word in words)
