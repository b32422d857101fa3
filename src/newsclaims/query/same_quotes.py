"""The same quote in several articles: in full, shortened, merged, cut or edited, or reported without its marks."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from newsclaims import lexicons
from newsclaims.query.blocks_of_pairs import AT_ONCE, Found, Pairs
from newsclaims.query.comparison import ComparedRow, Side, days_apart, row
from newsclaims.query.families import Families
from newsclaims.query.questions import ARTICLE, Question, answers
from newsclaims.query.quote_rows import QUOTES, QuoteFilter
from newsclaims.query.quotes_alike import (
    DAYS,
    LONG,
    SHORT_DAYS,
    Places,
    Said,
    alike,
    one_speaker,
    printed,
)
from newsclaims.query.wordings import ON_END, Wording, compared, may_be_one, reported
from newsclaims.store import IN_ORDER, Store

_SHORT = 6
"""Words on end below which a speech is short."""
_VERDICTS = {"exact": "agree", "contrary": "different"}


def _denying() -> str:
    """Give the words that deny what they report, whatever stands behind them, as SQL's list of texts."""
    stances = {
        lemma: {row.stance for row in frames.values()}
        for (lemma, _), frames in lexicons.reporting_words().items()
    }
    return ", ".join(f"'{lemma}'" for lemma, its in stances.items() if its == {"denies"})


_SAID = Question(
    Said,
    columns=f"""quotes.id, articles.rowid, articles.published, quotes.start, quotes."end", quotes.speaker_name,
        quotes.text, quotes.kind, identity_actors.identity, CASE quotes.kind WHEN 'mixed'
            THEN substr(articles.text, max(quotes.start, 1), quotes."end" - quotes.start + 2) ELSE '' END AS printed,
        quotes.kind = 'indirect' AND coalesce(quotes.cue_lemma, '') IN ({_denying()}) AS denied""",
    tables="""quotes JOIN articles ON articles.id = quotes.article
        LEFT JOIN identity_actors ON identity_actors.actor = quotes.speaker_actor""",
    order="quotes.rowid",
    asked=QUOTES.asked,
    linked=True,
    bare=True,
)

_IN_ORDER = f"SELECT rowid FROM articles ORDER BY coalesce(published, '9999'), {IN_ORDER}"
_ARTICLES = f"SELECT articles.rowid, {ARTICLE} FROM articles WHERE rowid IN (SELECT value FROM json_each(?))"
"""What is told of the articles that print what has a row."""


def same_quotes(store: Store, wanted: QuoteFilter = QuoteFilter()) -> Iterator[ComparedRow]:  # noqa: B008
    """Give the quotes that several articles print, family by family, the largest first: each beside the earliest.

    Two are of one family if they share words on end: half of the shorter one, or eight; and were said by one speaker
    within a week, short ones within three days. Of twelve words on end neither matters. What one article quotes and
    another reports without marks is of one speaker and of three days.

    Args:
        store: where they are.
        wanted: which quotes.
    """
    said = _said(store, wanted)
    families = Families()
    earliest: dict[int, tuple[int, Wording]] = {}
    for one, other, wording in _worded(said, families, earliest):
        families.join(one, other)
        earliest.setdefault(other, (one, wording))
    articles = _articles(
        store, {said[at].article for other, (one, _) in earliest.items() for at in (one, other)}
    )
    for family in families:
        for at in family[1:]:
            if at in earliest:
                one, wording = earliest[at]
                yield _row(said[one], said[at], wording, articles, said[family[0]].id)


def _said(store: Store, wanted: QuoteFilter) -> list[Said]:
    """Give the quotes in order of days; SQLite would sort them with all that is read of them, which takes longer."""
    said = list(answers(store, _SAID, wanted))
    place = {row: at for at, (row,) in enumerate(store.rows(_IN_ORDER))}
    order = np.lexsort(([each.start for each in said], [place[each.article] for each in said]))
    return [said[at] for at in order.tolist()]


def _worded(
    said: Sequence[Said], families: Families, earliest: Mapping[int, object]
) -> Iterator[tuple[int, int, Wording]]:
    """Give those that are one speech, with how they are worded, for each the earliest first.

    What is of one family already, and has its row, needn't be read word by word; so the first of each come first.
    """
    texts = printed(said)
    pairs, text_of = Pairs(texts.words, len(texts.texts), ON_END), texts.text_of(len(said))
    ones, others = alike(said, texts)
    order = np.argsort(_places_in_groups(others), kind="stable")
    for begin in range(0, len(order), AT_ONCE):
        chosen = order[begin : begin + AT_ONCE]
        left = [
            (one, other)
            for one, other in zip(ones[chosen].tolist(), others[chosen].tolist(), strict=True)
            if not (other in earliest and families.joined(one, other))
        ]
        its = text_of[np.array(left, np.int64).reshape(-1, 2)]
        for (one, other), (text, other_text), shared in zip(
            left, its.tolist(), _shared(pairs, its), strict=True
        ):
            if other in earliest and families.joined(one, other):
                continue
            if shared is None:
                wording = _reported(said[one], said[other])
            elif may_be_one(*shared[:3]) and _is_one(said[one], said[other], shared.longest):
                wording = compared(texts.texts[text], texts.texts[other_text], shared.blocks)
            else:
                continue
            # Two speeches, of which one says the contrary, rather than one that was edited.
            if wording and (wording.form != "contrary" or wording.longest >= LONG):
                yield one, other, wording


def _places_in_groups(numbers: Places) -> Places:
    """Give for each number in order how many equal ones stand before it."""
    starts = np.flatnonzero(np.diff(numbers, prepend=-1))
    sizes = np.diff(starts, append=len(numbers))
    return np.arange(len(numbers)) - np.repeat(starts, sizes)


def _shared(pairs: Pairs, texts: Places) -> Iterator[Found | None]:
    """Give what each two texts share, None where one has no marks."""
    marked = texts.min(axis=1, initial=0) >= 0
    found = pairs.found(texts[marked, 0], texts[marked, 1])
    return (next(found) if has else None for has in marked.tolist())


class _Article(NamedTuple):
    path: str
    outlet: str | None
    published: str | None
    title: str | None


def _articles(store: Store, rows: Iterable[int]) -> dict[int, _Article]:
    """Give what is told of the articles of these rows."""
    return {row: _Article(*told) for row, *told in store.rows(_ARTICLES, (json.dumps(list(rows)),))}


def _reported(one: Said, other: Said) -> Wording | None:
    """Give how two are worded of which one at least is told without marks, or None if they aren't one speech."""
    return reported(one.text, other.text) if one.denied == other.denied else None


def _is_one(one: Said, other: Said, longest: int) -> bool:
    """Say whether so many words on end that both print between marks were said once."""
    if longest >= LONG:
        return True
    days = days_apart(one.published, other.published)
    near = days is None or days <= (SHORT_DAYS if longest < _SHORT else DAYS)
    return near and one_speaker(one, other)


def _row(
    one: Said, other: Said, wording: Wording, articles: Mapping[int, _Article], family: str
) -> ComparedRow:
    speakers = one.speaker or other.speaker
    if one.speaker and other.speaker and not one_speaker(one, other):
        speakers = f"said by {one.speaker} in one and {other.speaker} in the other"
    why = f"{wording.form}: {wording.shared} words alike"
    return row(
        "quote",
        _VERDICTS.get(wording.form, "compatible"),
        _side(one, articles[one.article]),
        _side(other, articles[other.article]),
        f"{why}; {speakers}" if speakers else why,
        only=" … ".join(wording.only) or None,
        other_only=" … ".join(wording.other_only) or None,
        family=family,
    )


def _side(said: Said, its: _Article) -> Side:
    return Side(
        said.id, its.path, said.start, said.end, its.outlet, its.published, its.title, said.speaker, said.text
    )  # fmt: skip
