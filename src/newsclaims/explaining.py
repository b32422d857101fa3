"""Why a record is as it is: the rule that found it, and what was weighed and rejected where it stands.

What was considered isn't stored: the article is read once more from its stored text, by the pipeline that made the
record where that is still at hand, and the components leave what they consider (`components/tracing.py`).
"""

from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

from newsclaims import extraction, models, rules
from newsclaims.components.tracing import Considered
from newsclaims.errors import ModelError, QueryError
from newsclaims.records import Actor, ArticleRecord, Date, Figure, Quote

Explained = Actor | Quote | Figure | Date
"""The records that a rule finds: of claims it is their quote's, or none."""

TOGETHER = (frozenset({"quote", "speaker"}), frozenset({"actor", "date", "figure"}))
"""The kinds that contend for the same words. What stands in a quote is another matter than the quote."""


class Explanation(NamedTuple):
    """Why a record is as it is.

    Attributes:
        kind: actor, date, figure or quote.
        rule: the rule that found it; None in a record that was stored before there were any.
        because: what that rule does, in words, as the end of "found, because …"; None if the list hasn't it.
        speaker_rule: of a quote with a speaker: the rule that found that.
        speaker_because: what that one does.
        considered: the candidates where the record stands: those taken first, each sort in order of place.
        again: whether they are told by the very pipeline that made the record.
    """

    kind: str
    rule: str | None
    because: str | None
    speaker_rule: str | None
    speaker_because: str | None
    considered: Sequence[Considered]
    again: bool


def explain(record: ArticleRecord, id: str) -> Explanation:
    """Tell why the record `id` of an article's record is as it is.

    Raises:
        QueryError: it is a claim, or there is none of this id.
        ArticleError: the article can't be read again.
    """
    by_rule: list[Explained] = [*record.actors, *record.quotes, *record.figures, *record.dates]
    asked = next((one for one in by_rule if one.id == id), None)
    if asked is None:
        raise QueryError(
            "why is told of a quote, a figure, a date or an actor",
            "name one: newsclaims show ARTICLE/q1 --why",
        )
    made_with = settings(record)
    model, fast = made_with or ("sm", False)
    traced = extraction.considered(record.article, model, fast)
    return told(asked, traced, made_with is not None)


def told(asked: Explained, traced: Iterable[Considered], again: bool = True) -> Explanation:
    """Give the explanation of a record out of all that was considered in its article."""
    kind = type(asked).__name__.lower()
    speaker = asked.speaker if isinstance(asked, Quote) else None
    return Explanation(
        kind=kind,
        rule=asked.rule,
        because=rules.in_words().get(kind, {}).get(asked.rule or ""),
        speaker_rule=speaker.rule if speaker else None,
        speaker_because=rules.in_words().get("speaker", {}).get(speaker.rule) if speaker else None,
        considered=touching(asked, kind, traced),
        again=again,
    )


def touching(asked: Explained, kind: str, traced: Iterable[Considered]) -> list[Considered]:
    """Give the candidates that a record was chosen from or against: of kinds that contend with it, where it stands."""
    contending = next(kinds for kinds in TOGETHER if kind in kinds)
    places = extents(asked)
    found = {
        one
        for one in traced
        if one.kind in contending and any(one.start < end and start < one.end for start, end in places)
    }
    return sorted(found, key=lambda one: (not one.taken, one.start, one.end, one.kind, one.rule))


def extents(asked: Explained) -> list[tuple[int, int]]:
    """Give where a record stands: an actor at its mentions, a quote with its cue and its source."""
    if isinstance(asked, Actor):
        return [(mention.start, mention.end) for mention in asked.mentions]
    if isinstance(asked, Quote):
        parts = [*asked.content, *(part for part in (asked.cue, asked.source) if part is not None)]
        return [(part.start, part.end) for part in parts]
    return [(asked.start, asked.end)]


def weights(considered: Considered) -> list[tuple[str, float]]:
    """Give what was weighed, the heaviest first."""
    return sorted(considered.weighed, key=lambda weight: (-abs(weight[1]), weight[0]))


def settings(record: ArticleRecord) -> tuple[str, bool] | None:
    """Give the model and whether quotes were found by rule alone, as the record's fingerprint tells; else None."""
    for model, fast in product(models.PACKAGES, (False, True)):
        try:
            info = models.for_article(models.describe(model, fast), record.article.published)
        except ModelError:
            continue
        if info.fingerprint == record.pipeline.fingerprint.removesuffix(models.IN_PART):
            return model, fast
    return None
