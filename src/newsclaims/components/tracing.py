"""What the components considered, kept on the `Doc` where somebody asked: the ground for `newsclaims show ID --why`.

Nothing is kept by default, so that it costs nothing: `doc.user_data[TRACE]` is a list only in a traced run.
"""

from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc

TRACE = "newsclaims_trace"
"""The key of the list in `doc.user_data`."""


class Considered(NamedTuple):
    """Something that a rule proposed, and what became of it.

    Attributes:
        kind: actor, date, figure, quote or speaker.
        start: its first code point in the text.
        end: one past its last.
        rule: the rule that proposed it, of `lexicons/en/rules.tsv`.
        taken: whether it stands in the record.
        weighed: what spoke for it (positive) and against it, by name, in log odds or in points of evidence.
        reason: why it was rejected, in words; "" if it was taken.
    """

    kind: str
    start: int
    end: int
    rule: str
    taken: bool
    weighed: tuple[tuple[str, float], ...] = ()
    reason: str = ""


def is_traced(doc: Doc) -> bool:
    """Whether somebody wants to know: ask before you make what only a trace needs."""
    return TRACE in doc.user_data


def note(doc: Doc, considered: Iterable[Considered]) -> None:
    """Keep what was considered, if somebody wants to know."""
    if is_traced(doc):
        doc.user_data[TRACE].extend(considered)
