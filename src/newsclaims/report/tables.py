"""The page's further tables: what articles tell alike or differently, who gets quoted, who speaks about whom."""

from collections.abc import Container, Iterable, Iterator

from newsclaims.query import ActorFilter, AuditRow, By, EdgeRow, RecordFilter, audit, network
from newsclaims.query.comparison import ComparedRow
from newsclaims.query.comparisons import ComparisonFilter, comparisons
from newsclaims.query.copies import counted_once
from newsclaims.query.narrowing import given, whole
from newsclaims.report.sections import Cell, Section
from newsclaims.store import Store

AUDITED: tuple[By, ...] = ("outlet", "month", "role", "organisation", "named", "gender")
"""By what sources are audited; the page tells of each speaker anyway."""

UNKNOWN = "(not known)"


def sections(store: Store, wanted: RecordFilter, shown: Container[str], texts: str) -> Iterator[Section]:
    """Give the tables that go with the records that `wanted` lets through; one that is empty is left out.

    They may be asked for when the page holds its records, and not before: only then it is known which there are.

    Args:
        store: where the records are.
        wanted: what they were narrowed to.
        shown: ids of the records that the page has.
        texts: `none` leaves the words of quotes and claims out.
    """
    asked = ComparisonFilter(**given(wanted, ComparisonFilter))
    pairs = [pair for pair in comparisons(store, asked) if pair.id in shown and pair.other_id in shown]
    if pairs:
        yield compared(pairs, worded=texts != "none")
    if whole(wanted):
        chosen = ActorFilter(**given(wanted, ActorFilter))
        once, of_outlets = (counted_once(store, chosen, by_outlet=by) for by in (False, True))
        rows = [
            (by, row) for by in AUDITED for row in audit(store, by, of_outlets if by == "outlet" else once)
        ]
        if rows:
            yield audited(rows)
        about = [edge for edge in network(store, wanted=once) if edge.kind == "about"]
        if about:
            yield who_about_whom(about)


def compared(pairs: Iterable[ComparedRow], *, worded: bool = True) -> Section:
    """Give pairs of records as a table.

    Args:
        pairs: of two articles.
        worded: whether the words of quotes and claims are shown; those of figures always are.
    """
    return Section(
        "compared",
        "Compared",
        "Where articles agree, may both be right, or differ: one record beside another article's.",
        ("verdict", "one", "in", "the other", "in", "what makes them comparable"),
        [_pair(pair, worded or pair.kind == "figure") for pair in pairs],
    )


def _pair(pair: ComparedRow, worded: bool) -> list[str | Cell]:
    return [
        f"{pair.verdict} ({pair.kind})",
        Cell(_said(pair.text if worded else pair.kind, pair.speaker), pair.id),
        _printed(pair.outlet, pair.published, pair.title or pair.path),
        Cell(_said(pair.other_text if worded else pair.kind, pair.other_speaker), pair.other_id),
        _printed(pair.other_outlet, pair.other_published, pair.other_title or pair.other_path),
        pair.why if worded else "",
    ]


def _said(text: str, speaker: str | None) -> str:
    return f"{text} ({speaker})" if speaker else text


def _printed(outlet: str | None, published: str | None, title: str) -> str:
    return " · ".join(part for part in (outlet, (published or "")[:10], title) if part)


def audited(rows: Iterable[tuple[By, AuditRow]]) -> Section:
    """Give an audit as a table, by one thing after the other."""
    return Section(
        "audit",
        "Audit",
        "Who gets quoted, and with how many words, of near copies in the fullest; a gender is what the article itself "
        "says, and else unknown.",
        (
            "by", "", "quotes", "words", "share", "own words", "speakers", "articles", "named", "anonymous",
            "unresolved", "women", "men", "unknown", "no person",
        ),
        [_audited(by, row) for by, row in rows],
    )  # fmt: skip


def _audited(by: By, row: AuditRow) -> list[str | Cell]:
    counts = (
        row.speakers, row.articles, row.named, row.anonymous, row.unresolved, row.women, row.men, row.unknown,
        row.no_person,
    )  # fmt: skip
    told = [
        by,
        row.name or UNKNOWN,
        f"{row.quotes:,}",
        f"{row.words:,}",
        f"{row.share}%",
        f"{row.own_words:,}",
    ]
    return [*told, *(f"{count:,}" for count in counts)]


def who_about_whom(edges: Iterable[EdgeRow]) -> Section:
    """Give who names whom in what is claimed as a table, as the edges come."""
    return Section(
        "network",
        "Who about whom",
        "Who says something in which somebody else is named, of near copies in the fullest; the most claims first.",
        ("who", "about whom", "claims", "articles"),
        [(edge.source_name, edge.target_name, f"{edge.weight:,}", f"{edge.articles:,}") for edge in edges],
    )
