"""Interviews set down without names: questions in paragraphs or subheads of their own, answers in the first person."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from spacy.tokens import Span

from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.quotation import trimmed
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import role_nouns
from newsclaims.rules import kept

FEWEST = 3
"""Questions of an interview; one or two may be an author's own, who answers them."""

LONGEST = 60
"""Words of a question of its own."""

MOST = 6
"""Paragraphs from one question to the next, on average; an author who asks now and then has more."""

ADDRESSED = frozenset(("you", "your", "yours", "yourself"))
FIRST_PERSON = frozenset(("i", "me", "my", "mine", "myself", "we", "us", "our", "ours"))
TOLD = re.compile(
    r"\b(?:interview(?:ed|s)?|q ?& ?a|in conversation|(?:we|he|she) (?:met|spoke|talked|sat down)|"
    r"(?:speaks|spoke|talks|talked) (?:to|with|about)|(?:questions|minutes) (?:with|for)|edited for (?:length|clarity)|"
    r"conversation (?:has been|was) edited)\b",
    re.IGNORECASE,
)
"""How an article tells that its turns are an interview's."""

ANNOUNCED_GUEST = re.compile(
    r"^(?:(?:the )?interview|q ?& ?a|in conversation)(?: with |\s?[/:|–—-]\s?)"
    r"((?-i:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,3}))(?=,|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that names whom an interview is with: Interview: Ada Obi, engineer."""

NO_GUESTS = ("reporter", "correspondent", "editor", "by")
"""What stands before the name of who asked."""

Turn = tuple[Extent, list[Extent]]
"""A question, and the paragraphs behind it."""


def interview_candidates(layout: Layout) -> list[Candidate]:
    """Give the answers of an interview whose turns have no names, as those of whom headline or introduction names.

    Headline or introduction tell that somebody was interviewed, most of the questions speak to them, and in most of
    the answers they speak of themselves: a list of questions that the article answers itself is none.
    """
    turns = _turns(layout)
    asked_often = sum(len(answer) for _, answer in turns) <= MOST * len(turns)
    if len(turns) < FEWEST or not asked_often or not kept("interview-answer"):
        return []
    who = _labelled(layout, turns[0][1]) or _guest(layout, turns)
    if who is None:
        return []
    told = (_without_asides(layout, answer, who) for _, answer in _with_remarks(layout, turns))
    return [
        Candidate(answer, source=who, confidence=0.8, laid_out=True, rule="interview-answer")
        for answer in told
        if answer
    ]


def _guest(layout: Layout, turns: Sequence[Turn]) -> Extent | None:
    """Give whom the turns of an interview are told to be with, if they are an interview's."""
    asked = sum(_says(layout, question, ADDRESSED) for question, _ in turns)
    told = sum(any(_says(layout, one, FIRST_PERSON) for one in answer) for _, answer in turns)
    spoken = [extent for question, answer in turns for extent in (question, *answer)]
    who = interviewed(layout, spoken) if _is_told(layout, turns) else None
    if who is not None and _is_headed(layout.text[slice(*who)], layout.text[: min(spoken)[0]]):
        return who
    return None if 2 * asked < len(turns) or 2 * told <= len(turns) else who


def _is_headed(name: str, introduction: str) -> bool:
    """Whether the first line calls it an interview with somebody: Five questions with Ada Obi."""
    surname = name.split()[-1]
    heading, _, _ = introduction.lstrip().partition("\n")
    return surname in heading and TOLD.search(heading) is not None


def _labelled(layout: Layout, answer: Sequence[Extent]) -> Extent | None:
    """Give the name before the first answer of an interview, which goes on without: Ada Obi: I had none."""
    start, end = answer[0]
    name, colon, _ = layout.text[start:end].partition(":")
    people = [one.text for one in layout.doc.ents if one.label_ == "PERSON" and one.end_char < start]
    return (start, start + len(name)) if colon and name in people else None


def _with_remarks(layout: Layout, turns: Sequence[Turn]) -> list[Turn]:
    """Give turns with what is put to the guest without asking, before what they say to it: You left the sea."""
    found: list[Turn] = []
    for question, answer in turns:
        parts: list[Turn] = [(question, answer[:1])]
        for at, one in enumerate(answer[1:], 1):
            put = _says(layout, one, ADDRESSED) and not _says(layout, one, FIRST_PERSON)
            replied = at + 1 < len(answer) and _says(layout, answer[at + 1], FIRST_PERSON)
            if put and replied and layout.inside[layout.at(one[0])] < 0:
                parts.append((one, []))
            else:
                parts[-1][1].append(one)
        found += parts
    return found


def _without_asides(layout: Layout, answer: Sequence[Extent], who: Extent) -> list[Extent]:
    """Give an answer without its label and the article's own paragraphs, which name who is interviewed or quote."""
    surname = layout.text[slice(*who)].split()[-1]
    told = [(who[1] + 1, end) if start == who[0] else (start, end) for start, end in answer]
    own = (one for one in told if surname not in layout.text[slice(*one)].split())
    return [trimmed(layout.text, *one) for one in own if one == told[0] or not _quotes(layout, one)]


def _quotes(layout: Layout, extent: Extent) -> bool:
    """Whether a paragraph quotes a whole sentence, as the article does between two turns."""
    inside = {layout.inside[i] for i in range(layout.at(extent[0]), layout.before(extent[1]))} - {-1}
    return any(layout.text[layout.quotations[number].inner_end - 1] in ".,!?" for number in inside)


def _turns(layout: Layout) -> list[Turn]:
    """Give each question with the paragraphs up to the next; behind the last, those that go on in the first person."""
    turns: list[Turn] = []
    at = layout.lines[0][0] if layout.lines else 0
    for start, end in layout.lines:
        subheads = layout.text[at:start].splitlines(keepends=True)
        for subhead in subheads:
            if _is_question(subhead):
                turns.append(((at, at + len(subhead)), []))
            at += len(subhead)
        if layout.inside[layout.token(start)] < 0 and _is_question(layout.text[start:end]):
            turns.append(((start, end), []))
        elif turns:
            turns[-1][1].append((start, end))
        at = end
    found = [turn for turn in turns if turn[1]]
    if found:
        first, *rest = found[-1][1]
        going_on = takewhile(lambda one: _says(layout, one, FIRST_PERSON), rest)
        found[-1] = found[-1][0], [first, *going_on]
    return found


def _is_question(line: str) -> bool:
    return line.rstrip().endswith("?") and len(line.split()) <= LONGEST


def _says(layout: Layout, extent: Extent, words: frozenset[str]) -> bool:
    """Whether one of some words stands in a stretch, outside of marks."""
    first, stop = layout.at(extent[0]), layout.before(extent[1])
    return any(token.lower_ in words and layout.inside[token.i] < 0 for token in layout.doc[first:stop])


def _is_told(layout: Layout, turns: Sequence[Turn]) -> bool:
    """Whether what stands before the first question or behind the last answer calls it an interview."""
    before, behind = layout.text[: turns[0][0][0]], layout.text[turns[-1][1][-1][1] :]
    return TOLD.search(before) is not None or TOLD.search(behind) is not None


def interviewed(layout: Layout, spoken: Sequence[Extent]) -> Extent | None:
    """Give the fullest name of the one person whom the article names most outside of the turns of an interview.

    Who stands behind "Interview:" comes first, then those in the headline, then who is the subject of a sentence of the
    introduction, or whom it met.
    """
    people = [one for one in layout.doc.ents if one.label_ == "PERSON" and not _is_within(one, spoken)]
    headline, introduction = layout.text[: layout.lines[0][0]], min(spoken)[0]
    announced = ANNOUNCED_GUEST.search(layout.text, 0, introduction)
    if announced is not None:
        return announced.span(1)
    people = [one for one in people if one[-1].text in headline] or [
        one for one in people if one.start_char < introduction and _is_the_guest(one)
    ]
    named = Counter(one[-1].text for one in people).most_common(2)
    if not named or len({count for _, count in named}) < len(named):
        return None
    fullest = max((one for one in people if one[-1].text == named[0][0]), key=len)
    return fullest.start_char, fullest.end_char


def _is_within(name: Span, extents: Iterable[Extent]) -> bool:
    return any(start <= name.start_char < end for start, end in extents)


def _is_the_guest(name: Span) -> bool:
    """Whether a name is what a sentence is about, and no reporter's: we met *Ines Prado*."""
    root = name.root.head if _is_titled(name) else name.root
    asked = root.dep_ == "dobj" and root.head.lemma_ in ("meet", "interview")
    reporter = name.start > 0 and name[0].nbor(-1).lower_ in NO_GUESTS
    return (root.dep_ in SUBJECTS or asked) and not reporter


def _is_titled(name: Span) -> bool:
    """Whether a name stands behind what the person is, the fiddler Ada Obi; not behind a thing: her film, The Ferry."""
    noun = name.root.head
    beside = name.start == noun.i + 1 or noun.lemma_.lower() in role_nouns("person")
    return name.root.dep_ == "appos" and beside
