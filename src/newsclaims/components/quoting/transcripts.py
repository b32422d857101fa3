"""Speech set down with its speaker's name in front: "SMITH: We lost." in transcripts, "Smith: “We lost.”" anywhere."""

from collections import Counter

from spacy.tokens import Token

from newsclaims.components.quoting.candidates import Candidate
from newsclaims.components.quoting.layout import Layout

QUESTIONS = ("Q", "Question")
ANSWERS = ("A", "Answer")
"""Names of turns that name nobody: the article's own question, and the answer of whoever it interviews."""

LONGEST_NAME = 6
"""Tokens of the longest name before the colon: "Rep. Ann van den Berg"."""


def transcript_candidates(layout: Layout) -> list[Candidate]:
    """Give the turns of a transcript: paragraphs that begin with a name and a colon, where a name returns."""
    turns: list[tuple[int, int, int]] = []
    names: Counter[str] = Counter()
    for start, end in layout.lines:
        colon = layout.text.find(":", start, start + 60)
        if colon < 0 or colon >= end:
            continue
        first, sign, stop = layout.at(start), layout.at(colon), layout.before(end)
        if 0 < sign - first <= LONGEST_NAME and sign < stop and _name(layout.doc[first:sign]):
            turns.append((first, sign, stop))
            names[layout.doc[first:sign].text] += 1
    interview = any(name in names for name in QUESTIONS)
    found = []
    for first, sign, stop in turns:
        name = layout.doc[first:sign].text
        if name in QUESTIONS or sign + 1 >= stop or layout.inside[sign + 1] >= 0:
            continue
        if names[name] < 2 and not interview:
            continue
        said = Candidate([layout.chars(sign + 1, stop)], layout.chars(sign, sign + 1), ":", confidence=0.8)
        if name not in ANSWERS:
            said.source = layout.chars(first, sign)
        said.cue_token = sign
        found.append(said)
    return found


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


def _name(tokens: "object") -> bool:
    """Whether the words before a colon are a speaker's name, as a transcript prints it, or its Q and A."""
    words: list[Token] = [token for token in tokens if not token.is_punct]  # type: ignore[attr-defined]
    return bool(words) and all(word.text[0].isupper() for word in words)
