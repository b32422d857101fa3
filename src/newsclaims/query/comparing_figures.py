"""The same figure in two articles: what it measures, of whom and when; how the two amounts are to each other."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import chain, compress, islice

from newsclaims.linking import stored
from newsclaims.query.amounts_compared import digits_of
from newsclaims.query.amounts_converted import dimension
from newsclaims.query.comparison import ComparedRow, article, days_apart
from newsclaims.query.figure_pairs import ACTORS, DAYS_DIFFERENT, Pair, in_one_dimension, relation_of
from newsclaims.query.figure_rows import FigureFilter
from newsclaims.query.figure_settings import Setting, settings
from newsclaims.query.figures_by_thing import key
from newsclaims.query.figures_left_open import beside, left_open
from newsclaims.query.told_amounts import Amount, told_amounts
from newsclaims.store import Store

_DAYS = 14
"""How far apart two articles may be published that tell of one amount."""
_DIGITS = 3
"""Digits of an amount by which it is told from others."""
_UNSAID = "neither says of what"


def same_figures(
    store: Store, wanted: FigureFilter, words: str | None = None, *, open_ones: bool = False
) -> Iterator[ComparedRow]:
    """Give each two figures of different articles that are amounts of the same thing.

    Equal ones have their unit in common and what they measure, by its noun; where one article doesn't say it beside
    the amount, its paragraph has the word. Their paragraphs share two actors, and the articles are at most two weeks
    apart; where a day isn't known, they share three. Amounts that differ are compared only where all words are alike
    that say what they measure, each article prints one such amount, and they are of the same speaker, subject or
    three actors, in three days, those of a thing of one word only in two versions of an article; or where one is the
    only sum of money below a headline that names the thing. Counts below ten are left out. Measures in two units of
    one dimension are converted. Of percentages, and of measures that differ, the two claims have the same words. What
    differs from an amount differs from those that are that one, too. What both print several times is told once.

    Args:
        store: where they are.
        wanted: which figures.
        words: what is measured, in all these words.
        open_ones: give behind them those that measure one thing and can't be compared, with the reason; with words,
            sums that are told in one breath with it, too.
    """
    stored.see(store)
    asked = set(key(words or ""))
    rows = told_amounts(store, wanted)
    repeated = _repeated(rows)
    near = [
        (one, other)
        for one, other in _candidates(rows, repeated, open_ones)
        if asked <= _measured(one) | _measured(other) and (open_ones or _alike(one, other, repeated))
    ]
    if open_ones and words:
        both = list(_near(list(beside(store, words, rows)), rows))
        near += [
            (rows[one], rows[other])
            for one, other in both
            if asked <= _measured(rows[one]) | _measured(rows[other])
        ]
    around = settings(store, {row.id: row for pair in near for row in pair}.values())
    pairs = [
        Pair(one, other, around[one.id], around[other.id])
        for one, other in near
        if not (around[one.id].named or around[other.id].named)
    ]
    compared = [(pair, _compared(pair)) for pair in pairs if _alike(pair.one, pair.other, repeated)]
    rows_found = [(pair, row) for pair, row in compared if row]
    found = [(pair, row) for pair, row in rows_found if any(_heads(pair.one, pair.other))]
    unsaid = [(pair, row) for pair, row in rows_found if not any(_heads(pair.one, pair.other))]
    opened = ((pair, left_open(pair)) for pair in pairs) if open_ones else ()
    told: set[object] = set()
    for pair, row in chain(found, _by_way_of_others(found), unsaid, opened):
        once = _once(pair)
        if row and told.isdisjoint(once):
            told.update(once)
            yield row


def _by_way_of_others(found: list[tuple[Pair, ComparedRow]]) -> Iterator[tuple[Pair, ComparedRow]]:
    """Give what follows of two that differ: that from the other the same amount differs in a third article, too."""
    same: dict[str, list[tuple[Amount, Setting]]] = defaultdict(list)
    for pair, _ in found:
        if _equal(pair.one, pair.other):
            same[pair.one.id].append((pair.other, pair.other_setting))
            same[pair.other.id].append((pair.one, pair.setting))
    for pair, row in found:
        if row.verdict != "different":
            continue
        sides = (pair.one, pair.setting), (pair.other, pair.other_setting)
        for (by, _), (amount, setting) in (sides, sides[::-1]):
            for third, around in same[by.id]:
                further = Pair(third, amount, around, setting)
                relation, days = relation_of(third, amount), further.days
                if article(third.id) != article(amount.id) and (days is None or days <= DAYS_DIFFERENT):
                    how = "; ".join(note for note in (relation.how, f"as that of {by.path}") if note)
                    yield further, further.row(relation._replace(how=how), by.head or amount.head)


def _once(pair: Pair) -> tuple[object, object]:
    """Give what both print several times and is told once: an amount and its conversions, or the same amounts."""
    one, other = pair.one, pair.other
    articles = article(one.id), article(other.id)
    return (_main(one), _main(other)), (articles, one.value, other.value, one.unit)


def _candidates(rows: list[Amount], repeated: set[object], open_ones: bool) -> list[tuple[Amount, Amount]]:
    """Give the pairs that may be amounts of one thing: by their number, their words, or one's headline; in order."""
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    unsaid: dict[tuple[object, ...], list[int]] = defaultdict(list)
    in_article = [article(row.id) for row in rows]
    own_money = (row.kind == "money" and row.equivalent_of is None for row in rows)
    alone = Counter(compress(in_article, own_money))
    for at, row in enumerate(rows):
        head, words = row.head, row.words
        alike[row.number, head].append(at)
        if row.thing and (in_article[at], row.unit, head) not in repeated:
            of = (row.unit, words)
            alike[of if len(words) > 1 else (*of, row.published, row.title)].append(at)
            if len(words) == 1 and row.value:
                alike[*of, f"{row.value:.0e}"].append(at)
        if row.kind == "measure" and (measured := dimension(row.unit)):
            alike[measured, head].append(at)
        if open_ones and row.kind != "percent":
            alike[row.kind, head].append(at)
        if row.kind == "money":
            unsaid[row.number].append(at)
            if alone[in_article[at]] == 1:
                for word in {head} if row.thing else set(key(row.title or "")):
                    unsaid[row.unit, word].append(at)
    pairs = {pair for its in alike.values() for pair in _near(its, rows)}
    for its in unsaid.values():
        pairs |= {pair for pair in _near(its, rows) if not all(rows[at].thing for at in pair)}
    return [(rows[one], rows[other]) for one, other in sorted(pairs)]


def _near(group: list[int], rows: list[Amount]) -> Iterator[tuple[int, int]]:
    """Give each two of different articles that are published two weeks apart at most."""
    if len(group) < 2:
        return
    days = {at: _ordinal(day) for at in group if (day := rows[at].published)}
    ordered = sorted(group, key=lambda at: (days.get(at, 0), at))
    for place, at in enumerate(ordered):
        for other in islice(ordered, place + 1, None):
            if at in days and days[other] - days[at] > _DAYS:
                break
            if article(rows[at].id) != article(rows[other].id):
                yield min(at, other), max(at, other)


@lru_cache(1 << 12)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day[:10]).toordinal()


def _repeated(rows: list[Amount]) -> set[object]:
    """Give of which things an article prints several amounts in one unit: a list, or one and what became of it."""
    printed: dict[tuple[object, ...], set[object]] = defaultdict(set)
    for row in rows:
        if row.thing:
            printed[article(row.id), row.unit, row.head].add(row.number)
    return {thing for thing, amounts in printed.items() if len(amounts) > 1}


def _alike(one: Amount, other: Amount, repeated: set[object]) -> bool:
    """Say whether two may be amounts of one thing, by what they say themselves; what is around them costs more."""
    if not in_one_dimension(one, other):
        return False
    if _equal(one, other):
        heads = _heads(one, other)
        return not all(heads) or heads[0] == heads[1]
    days = days_apart(one.published, other.published)
    if days is not None and days > DAYS_DIFFERENT:
        return False
    several = any((article(row.id), row.unit, row.head) in repeated for row in (one, other))
    alike = not several and one.words == other.words
    certain = len(one.words) > 1 or _versions(one, other) or _may_be_one(one, other)
    return (alike and certain) or not (one.thing and other.thing)


def _may_be_one(one: Amount, other: Amount) -> bool:
    """Say whether one may be told as the other, rounded or within bounds: that is hardly a coincidence."""
    return relation_of(one, other).verdict in ("agree", "compatible")


def _versions(one: Amount, other: Amount) -> bool:
    """Say whether their articles may be versions of one: of one day, under one headline."""
    return bool(one.title) and one.title == other.title and days_apart(one.published, other.published) == 0


def _equal(one: Amount, other: Amount) -> bool:
    if one.unit != other.unit:
        return relation_of(one, other).verdict == "agree"
    return one.value is not None and one.value == other.value


def _compared(pair: Pair) -> ComparedRow | None:
    relation = relation_of(pair.one, pair.other)
    equal = _equal(pair.one, pair.other)
    thing = _thing_shared(pair) if equal else _thing_of_both(pair)
    if thing is None or relation.verdict == "open":
        return None
    if _doubtful(pair, equal=equal) and not pair.claimed_alike:
        return None
    if equal and (len(pair.shared) < ACTORS + (pair.days is None)):
        return None
    return pair.row(relation, thing)


def _doubtful(pair: Pair, *, equal: bool) -> bool:
    """Say whether two are of one thing only where both claims have the same words."""
    if pair.one.kind == "percent":
        return not (equal and _telling(pair))
    if equal:
        return False
    near = len(pair.shared) >= ACTORS and _may_be_one(pair.one, pair.other)
    return pair.one.kind == "measure" or (len(pair.one.words) == 1 and not near)


def _telling(pair: Pair) -> bool:
    """Say whether two equal amounts of these days have so many digits that they are hardly equal by chance.

    Of a sum of money one fewer is enough, and of one that is of the same speaker or subject two.
    """
    digits = digits_of(pair.one.value or 0)
    if pair.one.kind == "money":
        digits += 1 + (not pair.setting.who.isdisjoint(pair.other_setting.who))
    return pair.days is not None and pair.days <= DAYS_DIFFERENT and digits >= _DIGITS


def _thing_shared(pair: Pair) -> str | None:
    """Give what both are amounts of, or None.

    Their heads are one, or one's head stands in the other's paragraph; or neither says of what, and both are of the
    same days, speaker or subject, and actors.
    """
    heads = _heads(pair.one, pair.other)
    if all(heads):
        return heads[0]
    if not any(heads):
        return _UNSAID if _telling(pair) else None
    for head, setting in ((heads[0], pair.other_setting), (heads[1], pair.setting)):
        if head and head in setting.words:
            return head
    return None


def _thing_of_both(pair: Pair) -> str | None:
    """Give what both surely are amounts of, though these aren't equal, or None."""
    if pair.of_other_days:
        return None
    who = pair.setting.who & pair.other_setting.who
    if pair.one.thing and pair.other.thing:
        certain = who or len(pair.shared) > ACTORS
        return " ".join(key(pair.one.of or pair.one.head)) if certain else None
    return _thing_in_headline(pair) if who else None


def _thing_in_headline(pair: Pair) -> str | None:
    if not (pair.setting.alone and pair.other_setting.alone) or len(pair.shared) < ACTORS:
        return None
    for row, setting in ((pair.one, pair.other_setting), (pair.other, pair.setting)):
        if row.thing and row.head in setting.headline:
            return f"{row.head}, in the headline"
    return None


def _main(row: Amount) -> str:
    """Give the id of the figure that this one converts, or its own."""
    return row.equivalent_of or row.id


def _heads(one: Amount, other: Amount) -> list[str]:
    """Give the heads of two, "" where the article doesn't say what is measured."""
    return [row.head if row.thing else "" for row in (one, other)]


def _measured(row: Amount) -> set[str]:
    return {word for part in (row.thing, row.of) if part for word in key(part)}
