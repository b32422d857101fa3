"""Why a record is as it is, in words: the rules that found it, and the candidates that were weighed there."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclaims.cli._styles import REJECTED, TAKEN
from newsclaims.cli._views import fold

if TYPE_CHECKING:
    from newsclaims.components.tracing import Considered
    from newsclaims.explaining import Explanation

LONG = 60
"""Characters from which a candidate's words are shown by their two ends."""

MANY = 3
"""Places of candidates that are alike, as those of an actor's mentions, from which only the first ones are told."""


class Line(NamedTuple):
    """A line of the explanation, its style at a terminal, and how far it is set in."""

    text: str
    style: str = ""
    indent: int = 0


def lines(why: "Explanation", text: str) -> Iterator[Line]:
    """Give the explanation of a record of the article `text`."""
    yield Line(f"{why.kind} {_found(why.rule, why.because)}", "bold")
    if why.speaker_rule is not None:
        yield Line(f"speaker {_found(why.speaker_rule, why.speaker_because)}", "bold")
    if not why.again:
        yield Line("another version, or other settings, made this record; this one weighs:", "dim")
    alike: dict[tuple[Any, ...], list[Considered]] = {}
    for one in why.considered:
        alike.setdefault((*one._replace(start=0, end=0), text[one.start : one.end]), []).append(one)
    for same in alike.values():
        yield from _candidate(same, text)
    if not why.considered:
        yield Line("no candidate was noted here", "dim", 2)


def _found(rule: str | None, because: str | None) -> str:
    if because is not None:
        return f"found, because {because} ({rule})"
    return f"found by the rule {rule}" if rule is not None else "found by a rule that isn't noted"


def _candidate(same: "Sequence[Considered]", text: str) -> Iterator[Line]:
    """Tell of a candidate; of several that differ by their places only, at once."""
    from newsclaims.explaining import weights

    one = same[0]
    places = ", ".join(f"{each.start}-{each.end}" for each in same[:MANY])
    more = f" and {len(same) - MANY} more" if len(same) > MANY else ""
    verdict = "taken" if one.taken else "rejected"
    reason = f": {one.reason}" if one.reason else ""
    printed = _shortened(text[one.start : one.end])
    yield Line(
        fold(f"{verdict} {one.kind} {printed!r} by {one.rule}{reason}  {places}{more}"),
        TAKEN if one.taken else REJECTED,
        2,
    )
    for name, weight in weights(one):
        yield Line(f"{weight:+.2f} {name.replace('_', ' ')}", "dim", 6)


def _shortened(printed: str) -> str:
    return printed if len(printed) <= LONG else f"{printed[: LONG // 2]} … {printed[-LONG // 2 :]}"


def plain(why: "Explanation", text: str) -> dict[str, Any]:
    """Give the explanation as plain data, its weights as the lines have them."""
    from newsclaims import rules
    from newsclaims.explaining import weights

    considered = [
        {
            "kind": one.kind,
            "start": one.start,
            "end": one.end,
            "text": text[one.start : one.end],
            "taken": one.taken,
            "rule": one.rule,
            "because": rules.in_words().get(one.kind, {}).get(one.rule),
            "reason": one.reason or None,
            "weighed": dict(weights(one)),
        }
        for one in why.considered
    ]
    return {
        "because": why.because,
        "speaker_because": why.speaker_because,
        "by_the_same_pipeline": why.again,
        "considered": considered,
    }
