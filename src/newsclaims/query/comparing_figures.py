"""The same figure in two articles: what it measures, of whom and when; how the two amounts are to each other."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from newsclaims.linking import stored
from newsclaims.query.amounts_compared import Printed, Relation, related
from newsclaims.query.comparison import ComparedRow, article, days_apart, side
from newsclaims.query.comparison import row as row_of
from newsclaims.query.figure_settings import Setting, settings
from newsclaims.query.figures_by_thing import key
from newsclaims.query.filters import FigureFilter
from newsclaims.query.rows import FigureRow
from newsclaims.query.selecting import figures
from newsclaims.store import Store
from newsclaims.vocabulary import FigureKind

_LEAST = 10
"""Of counts: two people or three days are everywhere, and tell nothing by being equal."""
_DAYS = 14
"""How far apart two articles may be published that tell of one amount."""
_DAYS_DIFFERENT = 3
"""Likewise where the amounts aren't one: later it may have changed."""
_ACTORS = 2
"""How many actors the two paragraphs have to share; one more where an article's day isn't known."""


class _Pair(NamedTuple):
    """Two figures of different articles, with what stands around them."""

    one: FigureRow
    other: FigureRow
    setting: Setting
    other_setting: Setting

    @property
    def shared(self) -> list[str]:
        """The names of those whom both paragraphs mention."""
        both = self.setting.actors.keys() & self.other_setting.actors.keys()
        return sorted(self.setting.actors[identity] for identity in both)

    @property
    def days(self) -> int | None:
        """How far apart the articles were published."""
        return days_apart(self.one.published, self.other.published)


def same_figures(
    store: Store, wanted: FigureFilter, words: str | None = None, *, open_ones: bool = False
) -> Iterator[ComparedRow]:
    """Give each two figures of different articles that are amounts of the same thing.

    Equal ones have their unit in common and what they measure, by its noun; where one article doesn't say it beside the
    amount, its paragraph has the word. Their paragraphs share two actors, and the articles are at most two weeks apart;
    where a day isn't known, they share three. Amounts that differ are compared only where all words are alike that say
    what they measure, each article prints one such amount, and they are of the same speaker, subject or three actors,
    in three days; or where one is the only sum of money below a headline that names the thing. Counts below ten are
    left out. What both print several times is told once.

    Args:
        store: where they are.
        wanted: which figures.
        words: what is measured, in all these words.
        open_ones: give those, too, that measure one thing and can't be compared, with the reason.
    """
    stored.see(store)
    asked = set(key(words or ""))
    kinds: tuple[FigureKind, ...] = (wanted.kind,) if wanted.kind else ("money", "count")
    rows = [row for kind in kinds for row in figures(store, replace(wanted, kind=kind)) if _tells(row)]
    repeated = _repeated(rows)
    pairs = [
        (one, other)
        for one, other in _candidates(rows, repeated, open_ones)
        if asked <= _measured(one) | _measured(other) and (open_ones or _alike(one, other, repeated))
    ]
    around = settings(store, {row.id: row for pair in pairs for row in pair}.values())
    told: set[object] = set()
    for one, other in pairs:
        pair = _Pair(one, other, around[one.id], around[other.id])
        found = _compared(pair) if _alike(one, other, repeated) else None
        found = found or (_open(pair) if open_ones else None)
        once = (
            (_main(one), _main(other)),
            (article(one.id), article(other.id), one.value, other.value, one.unit),
        )
        if found and told.isdisjoint(once):
            told.update(once)
            yield found


def _tells(row: FigureRow) -> bool:
    vague = row.value is None and not any(letter.isdigit() for letter in row.text)
    if row.change is not None or vague:
        return False
    return row.kind == "money" or (row.kind == "count" and (row.value or row.high or 0) >= _LEAST)


def _candidates(
    rows: list[FigureRow], repeated: set[object], open_ones: bool
) -> list[tuple[FigureRow, FigureRow]]:
    """Give the pairs that may be amounts of one thing: by their number, their words, or one's headline; in order."""
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    unsaid: dict[tuple[object, ...], list[int]] = defaultdict(list)
    alone = Counter(article(row.id) for row in rows if row.kind == "money" and row.equivalent_of is None)
    for at, row in enumerate(rows):
        number, head, words = (row.value, row.low, row.high, row.unit), _head(row), _all_words(row)
        alike[number, head].append(at)
        if len(words) > 1 and (article(row.id), row.unit, head) not in repeated:
            alike[row.unit, words].append(at)
        if open_ones:
            alike[row.kind, head].append(at)
        if row.kind == "money":
            unsaid[number].append(at)
            if alone[article(row.id)] == 1:
                for word in {head} if row.thing else set(key(row.title or "")):
                    unsaid[row.unit, word].append(at)
    pairs = {pair for its in alike.values() for pair in _near(its, rows)}
    for its in unsaid.values():
        pairs |= {pair for pair in _near(its, rows) if not all(rows[at].thing for at in pair)}
    return [(rows[one], rows[other]) for one, other in sorted(pairs)]


def _near(group: list[int], rows: list[FigureRow]) -> Iterator[tuple[int, int]]:
    """Give each two of different articles that are published two weeks apart at most."""
    days = {at: date.fromisoformat(day[:10]).toordinal() for at in group if (day := rows[at].published)}
    ordered = sorted(group, key=lambda at: (days.get(at, 0), at))
    for place, at in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if at in days and days[other] - days[at] > _DAYS:
                break
            if article(rows[at].id) != article(rows[other].id):
                yield min(at, other), max(at, other)


def _repeated(rows: list[FigureRow]) -> set[object]:
    """Give of which things an article prints several amounts in one unit: a list, or one and what became of it."""
    printed: dict[tuple[object, ...], set[object]] = defaultdict(set)
    for row in rows:
        if row.thing:
            printed[article(row.id), row.unit, _head(row)].add((row.value, row.low, row.high))
    return {thing for thing, amounts in printed.items() if len(amounts) > 1}


def _alike(one: FigureRow, other: FigureRow, repeated: set[object]) -> bool:
    """Say whether two may be amounts of one thing, by what they say themselves; what is around them costs more."""
    if one.unit != other.unit:
        return False
    if _equal(one, other):
        heads = _heads(one, other)
        return not all(heads) or heads[0] == heads[1]
    days = days_apart(one.published, other.published)
    if days is not None and days > _DAYS_DIFFERENT:
        return False
    several = any((article(row.id), row.unit, _head(row)) in repeated for row in (one, other))
    alike = not several and len(_all_words(one)) > 1 and _all_words(one) == _all_words(other)
    return alike or not (one.thing and other.thing)


def _equal(one: FigureRow, other: FigureRow) -> bool:
    return one.value is not None and one.value == other.value


def _compared(pair: _Pair) -> ComparedRow | None:
    relation = related(_printed(pair.one), _printed(pair.other))
    equal = _equal(pair.one, pair.other)
    thing = _thing_shared(pair) if equal else _thing_of_both(pair)
    if thing is None or relation.verdict == "open":
        return None
    if equal and (len(pair.shared) < _ACTORS + (pair.days is None)):
        return None
    return _row(pair, relation, thing)


def _thing_shared(pair: _Pair) -> str | None:
    """Give what both are amounts of, or None: their heads are one, or one's head stands in the other's paragraph."""
    heads = _heads(pair.one, pair.other)
    if all(heads):
        return heads[0]
    for head, setting in ((heads[0], pair.other_setting), (heads[1], pair.setting)):
        if head and head in setting.words:
            return head
    return None


def _thing_of_both(pair: _Pair) -> str | None:
    """Give what both surely are amounts of, though these aren't equal, or None."""
    if _of_other_days(pair):
        return None
    who = pair.setting.who & pair.other_setting.who
    if pair.one.thing and pair.other.thing:
        certain = who or len(pair.shared) > _ACTORS
        return " ".join(key(pair.one.of or _head(pair.one))) if certain else None
    return _thing_in_headline(pair) if who else None


def _thing_in_headline(pair: _Pair) -> str | None:
    if not (pair.setting.alone and pair.other_setting.alone) or len(pair.shared) < _ACTORS:
        return None
    for row, setting in ((pair.one, pair.other_setting), (pair.other, pair.setting)):
        if row.thing and _head(row) in setting.headline:
            return f"{_head(row)}, in the headline"
    return None


def _of_other_days(pair: _Pair) -> bool:
    """Say whether both claims name days, and none that is the other's, too."""
    one, other = pair.setting.days, pair.other_setting.days
    return bool(one and other) and not any(
        first <= last_other and first_other <= last
        for first, last in one
        for first_other, last_other in other
    )


def _open(pair: _Pair) -> ComparedRow | None:
    """Give two amounts of things of one name, and why nothing can be said of them."""
    if not pair.one.thing or not pair.other.thing or _head(pair.one) != _head(pair.other):
        return None
    if pair.one.unit != pair.other.unit:
        why = f"{pair.one.unit} and {pair.other.unit}, neither converted in print"
    elif pair.days is not None and pair.days > _DAYS_DIFFERENT:
        why = f"{pair.days} days apart"
    elif _of_other_days(pair):
        why = "of other days"
    elif _all_words(pair.one) != _all_words(pair.other):
        why = f"{pair.one.of or pair.one.unit}, and {pair.other.of or pair.other.unit}"
    else:
        why = "nothing says that they are of one occasion"
    return _row(pair, Relation("open", why), _head(pair.one))


def _row(pair: _Pair, relation: Relation, thing: str) -> ComparedRow:
    converted = any(row.equivalent_of for row in (pair.one, pair.other))
    notes = [thing, ", ".join(pair.shared), relation.how, "as one of them converts it" if converted else None]
    return row_of(
        "figure",
        relation.verdict,
        side(pair.one, pair.one.speaker),
        side(pair.other, pair.other.speaker),
        "; ".join(note for note in notes if note),
    )


def _printed(row: FigureRow) -> Printed:
    return Printed(row.modifier, row.value, row.low, row.high)


def _main(row: FigureRow) -> str:
    """Give the id of the figure that this one converts, or its own."""
    return row.equivalent_of or row.id


def _head(row: FigureRow) -> str:
    """Give the noun of what is measured; of a count, what is counted."""
    thing = (row.unit if row.kind == "count" else None) or row.thing or ""
    return "".join(key(thing)[-1:])


def _heads(one: FigureRow, other: FigureRow) -> list[str]:
    """Give the heads of two, "" where the article doesn't say what is measured."""
    return [_head(row) if row.thing else "" for row in (one, other)]


def _all_words(row: FigureRow) -> frozenset[str]:
    """Give all words that say what is measured; of a count those that stand in it, too."""
    return frozenset(key(row.of or row.thing or "")) | (
        frozenset(word for word in key(row.text) if word.isalpha()) if row.kind == "count" else frozenset()
    )


def _measured(row: FigureRow) -> set[str]:
    return {word for part in (row.thing, row.of) if part for word in key(part)}
