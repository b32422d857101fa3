"""Which rows a filter lets through, what a user may type for it, and what can't be understood."""

import json
from collections.abc import Callable
from dataclasses import asdict, astuple
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims import query
from newsclaims.errors import NoMatchError, QueryError
from newsclaims.query import (
    ActorFilter,
    ClaimFilter,
    DateFilter,
    FigureFilter,
    Pattern,
    QuoteFilter,
    SearchFilter,
    TimelineFilter,
)
from newsclaims.query.expressions import match_expression
from newsclaims.query.typed_names import matches, suggestions, words
from newsclaims.records import ArticleRecord, Quote, Span, Speaker
from newsclaims.store import Store


def ids(rows: object) -> list[str]:
    """Give `strike/q1` for each row: the file's name without its ending, and the record."""
    assert hasattr(rows, "__iter__")
    return [f"{name_of(row.path)}/{row.id.rpartition('/')[2]}" for row in rows]


def name_of(path: str) -> str:
    return "ferry" if path.startswith("feed") else Path(path).stem


@pytest.mark.parametrize(
    ("asked", "others", "found"),
    [
        ("karl von adel", ["Adel"], True),
        ("karl von adel", ["von Adel"], True),
        ("karl von adel", ["Adel", "von Adel"], True),
        ("karl von adel", ["Adel", "Eva Adel"], False),  # which one is meant can't be known
        ("karl", ["Adel"], True),
        ("eva", ["Adel", "Eva Adel"], False),
    ],
)
def test_an_article_may_know_someone_by_surname_alone(
    asked: str, others: list[str], found: bool, store: Store, made: Callable[..., ArticleRecord]
) -> None:
    text = "No, said one of them."
    content = [Span(start=0, end=2, text="No")]
    for name in others:
        speaker = Speaker(name=name, type="person", rule="name")
        quote = Quote(id="q1", kind="direct", content=content, speaker=speaker, confidence=1)
        store.add(made(text, f"{name}.txt", id=name, quotes=[quote]))
    paths = {row.path for row in query.quotes(store, QuoteFilter(speakers=(asked,)))}
    assert (f"{others[0]}.txt" in paths) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (QuoteFilter(), "ferry/q1 budget/q1 budget/q2 strike/q1 strike/q2 strike/q3"),
        (QuoteFilter(mode="attitude"), "strike/q4"),
        (QuoteFilter(mode=None, article="ferry/2025-7"), "ferry/q1"),
        (QuoteFilter(mode=None, speakers=("adel",)), "budget/q1 budget/q2 strike/q4"),
        (QuoteFilter(speakers=("von adel",)), "budget/q1 budget/q2"),
        (QuoteFilter(speakers=("KARL ADEL",)), "budget/q1 budget/q2"),
        (QuoteFilter(speakers=("luczak",)), "strike/q1 strike/q2"),
        (QuoteFilter(speakers=("zoe łuczak", "official")), "strike/q1 strike/q2 strike/q3"),
        (QuoteFilter(speakers=("mother harbour",)), "strike/q1 strike/q2"),
        (QuoteFilter(kind="direct"), "budget/q2 strike/q1"),
        (QuoteFilter(kind="mixed"), "strike/q2"),
        (QuoteFilter(stance="denies"), "budget/q1"),
        (QuoteFilter(media=("nord",)), "strike/q1"),
        (QuoteFilter(anonymous=True), "strike/q3"),
        (QuoteFilter(min_confidence=0.95), "budget/q1 budget/q2 strike/q1"),
        (QuoteFilter(outlets=("harbour post",)), "strike/q1 strike/q2 strike/q3"),
        (QuoteFilter(outlets=("ledger", "post"), kind="indirect"), "budget/q1 strike/q3"),
        (QuoteFilter(since="2025-11-28"), "budget/q1 budget/q2"),
        (QuoteFilter(since="2025-12"), "budget/q1 budget/q2"),
        (QuoteFilter(until="2025-11"), "strike/q1 strike/q2 strike/q3"),
        (QuoteFilter(since="2025", until="2025-11-27"), "strike/q1 strike/q2 strike/q3"),
        (QuoteFilter(until="2024"), ""),
        (QuoteFilter(pattern=Pattern(expression="will not|rise")), "ferry/q1 budget/q1 strike/q1"),
        (QuoteFilter(pattern=Pattern(expression="^we")), ""),
        (QuoteFilter(pattern=Pattern(expression="^we", ignore_case=True)), "strike/q1"),
        (QuoteFilter(pattern=Pattern(expression="($2.9", fixed=True)), "strike/q2"),
        (QuoteFilter(pattern=Pattern(expression="a|plan", word=True)), "budget/q2 strike/q2"),
        (QuoteFilter(pattern=Pattern(expression=r"not|\d", invert=True)), "budget/q1"),
        (QuoteFilter(pattern=Pattern(expression="year a price")), ""),
        (QuoteFilter(pattern=Pattern(expression="year … a price")), "strike/q2"),
    ],
)
def test_quotes(wanted: QuoteFilter, found: str, store: Store) -> None:
    assert ids(query.quotes(store, wanted)) == [name for name in found.split() if name != "x"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (FigureFilter(), "f1 f2 f3 f4"),
        (FigureFilter(kind="money"), "f1 f2"),
        (FigureFilter(unit="EUR"), "f1"),
        (FigureFilter(unit="eur"), "f1"),
        (FigureFilter(unit="€"), "f1"),
        (FigureFilter(unit="euros"), "f1"),
        (FigureFilter(unit="$"), "f2"),
        (FigureFilter(unit="%"), "f4"),
        (FigureFilter(unit="worker"), "f3"),
        (FigureFilter(minimum=2.5e9), "f1 f2"),
        (FigureFilter(minimum=2.6e9), "f2"),
        (FigureFilter(minimum=250, maximum=1000), "f3"),
        (FigureFilter(minimum=300, maximum=1000), "f3"),
        (FigureFilter(minimum=301, maximum=1000), ""),
        (FigureFilter(maximum=200), "f3 f4"),
        (FigureFilter(maximum=199), "f4"),
        (FigureFilter(speakers=("łuczak",)), "f1 f2"),
        (FigureFilter(speakers=("official",)), "f3"),
        (FigureFilter(pattern=Pattern(expression="strike")), "f1"),
        (FigureFilter(pattern=Pattern(expression="workers")), "f3"),
    ],
)
def test_figures(wanted: FigureFilter, found: str, store: Store) -> None:
    assert ids(query.figures(store, wanted)) == [f"strike/{name}" for name in found.split()]


def test_a_figure_row(store: Store) -> None:
    row = next(query.figures(store, FigureFilter(unit="EUR")))
    assert (row.value, row.of, row.speaker) == (2_500_000_000, "the strike", "Zoë Łuczak")
    row = next(query.figures(store, FigureFilter(unit="percent")))
    assert (row.value, row.change, row.speaker) == (4, "down", None)
    assert isinstance(row.value, int)  # 4.0 is printed as 4


def test_a_bound_without_its_other_reaches_on(tmp_path: Path, made: Callable[..., ArticleRecord]) -> None:
    def figure(number: int, **amount: int) -> dict[str, object]:
        return {"id": f"f{number}", "start": 0, "end": 4, "text": "Rain", "kind": "count", **amount}

    figures = [figure(1, low=100), figure(2, high=100), figure(3), figure(4, value=10**30)]
    with Store.open(tmp_path / "x.db", create=True) as store:
        store.add(made("Rain", "rain.txt", figures=figures))

        def found(**wanted: float) -> list[str]:
            return ids(query.figures(store, FigureFilter(**wanted)))

        assert found(minimum=500) == ["rain/f1", "rain/f4"]
        assert found(maximum=5) == ["rain/f2"]
        assert found(minimum=1e29, maximum=1e31) == ["rain/f1", "rain/f4"]
        assert [row.value for row in query.figures(store)][-1] == 10**30


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (DateFilter(), "ferry/d1 strike/d1 strike/d2 strike/d4 strike/d3"),
        (DateFilter(first="2025-11", last="2025-12"), "strike/d1 strike/d3"),
        (DateFilter(first="2025-10-31", last="2025-11-24"), "strike/d1 strike/d4"),
        (DateFilter(first="2026-06", last="2026-06"), "strike/d2"),
        (DateFilter(last="2025"), "strike/d1 strike/d3 strike/d4"),
        (DateFilter(first="2027"), ""),
        (DateFilter(type="duration"), ""),
        (DateFilter(pattern=Pattern(expression="monday", ignore_case=True)), "ferry/d1 strike/d1"),
    ],
)
def test_dates(wanted: DateFilter, found: str, store: Store) -> None:
    assert sorted(ids(query.dates(store, wanted))) == sorted(found.split())


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ActorFilter(), "budget/a1 strike/a1 strike/a2 strike/a3"),
        (ActorFilter(type="organisation"), "strike/a3"),
        (ActorFilter(pattern=Pattern(expression="^Mother")), "strike/a1"),
        (ActorFilter(pattern=Pattern(expression="Adel$"), outlets=("ledger",)), "budget/a1"),
    ],
)
def test_actors(wanted: ActorFilter, found: str, store: Store) -> None:
    assert ids(query.actors(store, wanted)) == found.split()


def test_an_actor_row(store: Store) -> None:
    row = next(query.actors(store, ActorFilter(outlets=("harbour",))))
    assert (row.text, row.aliases, row.roles) == (
        "Zoë Łuczak",
        "Mother Harbour",
        "head of the dockers’ union",
    )
    assert (row.mentions, row.quotes, row.end - row.start) == (2, 2, len("Zoë Łuczak"))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (
            ActorFilter(),
            [("Karl von Adel", 2, 1, 0, 1, 1), ("Zoë Łuczak", 2, 1, 1, 0, 1), ("official", 1, 0, 0, 1, 1)],
        ),
        (ActorFilter(type="person", since="2025-12"), [("Karl von Adel", 2, 1, 0, 1, 1)]),
        (ActorFilter(pattern=Pattern(expression="off")), [("official", 1, 0, 0, 1, 1)]),
    ],
)
def test_who_is_quoted_how_often(wanted: ActorFilter, found: list[tuple[object, ...]], store: Store) -> None:
    assert [(row.name, *astuple(row)[2:7]) for row in query.actor_counts(store, wanted)] == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ClaimFilter(), "budget/c1 strike/c1 strike/c2 strike/c4"),
        (ClaimFilter(mode=None, speakers=("adel",)), "budget/c1 strike/c3"),
        (ClaimFilter(mode="attitude"), "strike/c3"),
        (ClaimFilter(clear=True), "strike/c1"),
        (ClaimFilter(speakers=("harbour post",)), "strike/c4"),
        (ClaimFilter(stance="warns"), "strike/c2"),
        (ClaimFilter(negated=True), "budget/c1 strike/c1"),
        (ClaimFilter(negated=False, hedged=False), "strike/c4"),
        (ClaimFilter(about="cost strike"), "strike/c2"),
        (ClaimFilter(about="costs of a strike"), "strike/c2"),
        (ClaimFilter(about="Strike taxes"), ""),
        (ClaimFilter(pattern=Pattern(expression="will|would")), "budget/c1 strike/c1"),
    ],
)
def test_claims(wanted: ClaimFilter, found: str, store: Store) -> None:
    assert ids(query.claims(store, wanted)) == found.split()


def test_a_claim_row(store: Store) -> None:
    row = next(query.claims(store, ClaimFilter(stance="warns")))
    assert (row.figures, row.dates, row.negated, row.hedged) == (
        "€2.5 billion; $2.9 billion",
        "2026",
        False,
        True,
    )


# Names.


@pytest.mark.parametrize(
    ("asked", "name", "does"),
    [
        ("von der leyen", "Ursula von der Leyen", True),
        ("ursula leyen", "Ursula von der Leyen", True),
        ("leyen ursula", "Ursula von der Leyen", False),
        ("ursu", "Ursula von der Leyen", False),
        ("jd vance", "J.D. Vance", True),
        ("obrien", "Kit O’Brien", True),
        ("STRASSE", "Die Straße", True),
        ("cafe", "Cafe\u0301 Noir", True),
        ("sao", "São Paulo", True),
        ("zelensky", "Volodymyr Zelenskyy", False),
    ],
)
def test_names_match_as_a_person_types_them(asked: str, name: str, does: bool) -> None:
    assert matches(words(asked), name) is does


@pytest.mark.parametrize(
    ("asked", "known", "suggested"),
    [
        ("kalas", ["Kaja Kallas", "Bart Lind"], ["Kaja Kallas"]),
        ("zelensky", ["Volodymyr Zelenskyy"], ["Volodymyr Zelenskyy"]),
        ("kaya kallas", ["Kaja Kallas", "Kallas"], ["Kaja Kallas"]),
        (
            "President Lind",
            ["Bart Lind", "Lind", "Bart G. Lind", "Lind campaign"],
            ["Bart Lind", "Lind campaign"],
        ),
        ("xyzzy", ["Kaja Kallas"], []),
        ("a much longer name than any", ["Bo"], []),
    ],
)
def test_what_is_spelt_alike_is_suggested(asked: str, known: list[str], suggested: list[str]) -> None:
    assert suggestions(words(asked), known) == suggested


# What can't be understood, and what matches nothing.


@pytest.mark.parametrize(
    ("ask", "told", "hint"),
    [
        (
            lambda s: query.quotes(s, QuoteFilter(speakers=("lucak",))),
            "no speaker matches 'lucak'",
            "Zoë Łuczak",
        ),
        (lambda s: query.quotes(s, QuoteFilter(outlets=("lodger",))), "no outlet matches", "Morning Ledger"),
        (
            lambda s: query.quotes(s, QuoteFilter(media=("le soir",))),
            "no medium matches",
            "there are Radio Nord",
        ),
        (lambda s: query.find_place(s, "q1"), "every article has its own q1", "ARTICLE/q1"),
        (
            lambda s: query.figures(s, FigureFilter(unit="wokers")),
            "no figure has the unit 'wokers'",
            "did you mean worker?",
        ),
        (lambda s: query.find_place(s, "zzz"), "there is no article 'zzz'", "ARTICLE:120-180"),
        (
            lambda s: query.find_place(s, "news/strke.txt"),
            "there is no article",
            "did you mean news/strike.txt?",
        ),
        (
            lambda s: query.find_place(s, "strike/q9"),
            "the article strike has no quote q9",
            "newsclaims show strike",
        ),
    ],
)
def test_what_matches_nothing_is_told(
    ask: Callable[[Store], object], told: str, hint: str | None, store: Store
) -> None:
    with pytest.raises(NoMatchError) as caught:
        list(ask(store))  # type: ignore[call-overload]
    assert told in caught.value.message
    assert hint is None or hint in str(caught.value.hint)


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (
            lambda s: query.quotes(s, QuoteFilter(pattern=Pattern(expression="("))),
            "'(' isn't a regular expression",
        ),
        (
            lambda s: query.quotes(s, QuoteFilter(pattern=Pattern(expression="a**"))),
            "isn't a regular expression",
        ),
        (lambda s: query.quotes(s, QuoteFilter(since="last week")), "'last week' isn't a day"),
        (lambda s: query.quotes(s, QuoteFilter(until="2025-02-30")), "'2025-02-30' isn't a day"),
        (lambda s: query.dates(s, DateFilter(first="2025-13")), "'2025-13' isn't a day"),
        (lambda s: query.dates(s, DateFilter(first="2026", last="2025")), "no day is from 2026 to 2025"),
        (lambda s: query.quotes(s, QuoteFilter(since="2025-12", until="2025-11")), "no day is from 2025-12"),
        (lambda s: query.timeline(s, TimelineFilter(first="2026", last="2025")), "no day is from 2026"),
        (lambda s: query.figures(s, FigureFilter(minimum=2, maximum=1)), "the least amount is more"),
        (lambda s: query.dates(s, DateFilter(last="0000")), "'0000' isn't a day"),
        (lambda s: query.quotes(s, QuoteFilter(speakers=("…",))), "'…' names no speaker"),
        (lambda s: query.claims(s, ClaimFilter(about="?!")), "there is no word to look for in '?!'"),
        (lambda s: [query.amount("lots")], "'lots' isn't an amount"),
        (lambda s: [query.find_place(s, "")], "nothing is named"),
        (lambda s: [query.find_place(s, "news")], "may be any of 2 articles"),
        (lambda s: [query.find_place(s, "strike:90000-90001")], "90000-90001 is no stretch of strike"),
    ],
)
def test_what_cannot_be_understood_is_told_with_a_hint(
    ask: Callable[[Store], object], told: str, store: Store
) -> None:
    with pytest.raises(QueryError) as caught:
        list(ask(store))  # type: ignore[call-overload]
    assert told in caught.value.message
    assert not isinstance(caught.value, NoMatchError)
    assert caught.value.hint or "stretch" in told


@pytest.mark.parametrize(
    ("text", "value"),
    [("100bn", 10**11), ("1e11", 10**11), ("100 billion", 10**11), ("€1.5m", 1.5e6), ("5", 5)],
)
def test_amounts(text: str, value: float) -> None:
    assert query.amount(text) == value


# Places.


@pytest.mark.parametrize(
    ("asked", "record", "span"),
    [
        ("news/strike.txt", None, None),
        ("strike", None, None),
        ("strike.txt", None, None),
        ("ID", None, None),
        ("PREFIX", None, None),
        ("PREFIX/q2", "q2", None),
        ("news/strike.txt/f1", "f1", None),
        ("news/strike.txt:10-20", None, (10, 20)),
    ],
)
def test_places(
    asked: str, record: str | None, span: tuple[int, int] | None, store: Store, records: list[ArticleRecord]
) -> None:
    article = records[2].article.id
    asked = asked.replace("ID", article).replace("PREFIX", article[:6])
    assert query.find_place(store, asked) == (article, record, span)


def test_an_articles_id_may_look_like_a_records(store: Store, made: Callable[..., ArticleRecord]) -> None:
    assert query.find_place(store, "ferry/2025-7/q1") == ("ferry/2025-7", "q1", None)
    store.add(made("Rain.", "x.jsonl#L1", id="weather/q1"))
    assert query.find_place(store, "weather/q1") == ("weather/q1", None, None)


@settings(deadline=None, max_examples=100)
@given(asked=st.text())
def test_any_place_is_found_or_refused(asked: str, searched: Store) -> None:
    try:
        place = query.find_place(searched, asked)
    except QueryError:
        return
    assert place.article in {record.article.id for record in searched.records()}


# Search.


@pytest.mark.parametrize(
    ("asked", "expression"),
    [
        ("frozen assets", '"frozen" AND "assets"'),
        ('"frozen assets"', '"frozen assets"'),
        ('"frozen assets', '"frozen assets"'),
        ("asset*", '"asset" *'),
        ("loan -belgium", '("loan") NOT "belgium"'),
        ("loan NOT belgium", '("loan") NOT "belgium"'),
        ("loan AND belgium", '"loan" AND "belgium"'),
        ("loan OR tariff* eu", '("loan") OR ("tariff" * AND "eu")'),
        ("OR loan OR", '"loan"'),
        ("far-right", '"far-right"'),
        ("a:b(c)^d", '"a:b(c)^d"'),
        ("NEAR(a b)", '"NEAR(a" AND "b)"'),
    ],
)
def test_what_a_search_asks_for(asked: str, expression: str) -> None:
    assert match_expression(asked) == expression


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("taxes", ["quote: that taxes would rise", "text: Adel: no new taxes"]),
        ("TAXES -new", ["quote: that taxes would rise"]),
        ("łodz", ["text: The ferry will not sail on Monday, the Łódź Line said."]),
        ("cargo", ["claim: Cargo fell by 4% in October."]),
        (
            "cargo OR sail",
            ["quote: The ferry will not sail on Monday", "claim: Cargo fell by 4% in October."],
        ),
        ('"not sail"', ["quote: The ferry will not sail on Monday"]),
        ("offer reject", ["text: Port workers reject offer"]),
        ("harb*", ["text: “=SUM is not a plan\u2028for us,” Adel told the Harbour\tPost."]),
        ("nowhere", []),
    ],
)
def test_search(asked: str, found: list[str], store: Store) -> None:
    assert [f"{row.found_in}: {row.text}" for row in query.search(store, asked)] == found


def test_what_is_found_is_grounded(store: Store) -> None:
    rows = list(query.search(store, "monday OR adel OR strike"))
    assert {row.found_in for row in rows} == {"quote", "text"}
    for row in rows:
        text = store.record(row.id if row.found_in == "text" else row.id.rpartition("/")[0]).article.text
        assert text[row.start : row.end] == row.text or " … " in row.text


def test_search_can_be_narrowed(store: Store) -> None:
    assert {row.found_in for row in query.search(store, "adel", where="text")} == {"text"}
    assert {row.path for row in query.search(store, "will", SearchFilter(until="2025-11"))} == {
        "news/strike.txt"
    }


def test_of_a_long_line_the_part_around_the_word_is_given(
    tmp_path: Path, made: Callable[..., ArticleRecord]
) -> None:
    text = "Rain fell on the hills. " * 40_000 + "Then came snow. " + "Rain fell again. " * 100
    with Store.open(tmp_path / "x.db", create=True) as store:
        store.add(made(text, "rain.txt"))
        (row,) = query.search(store, "snow")
    assert text[row.start : row.end] == row.text
    assert "Then came snow. Rain" in row.text
    assert len(row.text) <= 400


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with one article, for the tests that try anything."""
    from newsclaims.records import Article, PipelineInfo

    store = Store.open(tmp_path_factory.mktemp("searched") / "x.db", create=True)
    article = Article(id="3f2a", source="news/rain.txt", sha256="0", text="Rain fell. AND OR NOT NEAR x*")
    made_by = PipelineInfo(newsclaims="0", model="none", fingerprint="f")
    store.add(ArticleRecord(article=article, pipeline=made_by))
    return store


SYNTAX = st.sampled_from([*"\"'*()^:-+{ \0", "AND", "OR", "NOT", "NEAR", "rain"])


@settings(deadline=None, max_examples=150)
@given(asked=st.one_of(st.text(), st.lists(SYNTAX).map("".join), st.lists(SYNTAX).map(" ".join)))
def test_any_search_is_answered_or_refused(asked: str, searched: Store) -> None:
    try:
        rows = list(query.search(searched, asked))
    except QueryError:
        return
    assert all(json.dumps(asdict(row)) for row in rows)


@settings(deadline=None, max_examples=100)
@given(expression=st.text(), fixed=st.booleans(), word=st.booleans())
def test_any_pattern_is_taken_or_refused(expression: str, fixed: bool, word: bool, searched: Store) -> None:
    pattern = Pattern(expression=expression, fixed=fixed, word=word)
    try:
        list(query.quotes(searched, QuoteFilter(pattern=pattern)))
    except QueryError:
        assert not fixed
