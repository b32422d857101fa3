"""Turns whose speaker stands in a line above them, as calls with analysts are printed: Ada Obi — Chief Executive."""

import re

from newsclaims.components.quotes.candidates import ANNOUNCED, Candidate
from newsclaims.components.quotes.layout import Layout
from newsclaims.rules import kept

LABEL = re.compile(
    r"^(?P<name>[A-Z][\w.'’-]{0,40}(?: [A-Z][\w.'’-]{0,40}){1,3}) (?:—|–|--|-) [A-Z][^\n.!?:]{2,80}$"
    r"|^(?P<host>Operator)$",
    re.MULTILINE,
)
"""A line that is a name and an office; and who puts the callers through."""


def call_candidates(layout: Layout) -> list[Candidate]:
    """Give the turns of a call, each the paragraphs from a speaker's line to the next, where an operator has one."""
    labels = list(LABEL.finditer(layout.text))
    if not any(label["host"] for label in labels) or not any(label["name"] for label in labels):
        return []
    if not kept("transcript-turn"):
        return []
    ends = [label.start() for label in labels[1:]] + [len(layout.text)]
    turns: list[Candidate] = []
    for label, end in zip(labels, ends, strict=True):
        told = [line for line in layout.lines if label.end() <= line[0] < end]
        said = [layout.chars(layout.at(start), layout.before(stop)) for start, stop in told]
        if said and label["name"]:
            source = label.span("name")
            turns.append(
                Candidate(said, source=source, confidence=ANNOUNCED, laid_out=True, rule="transcript-turn")
            )
    return turns
