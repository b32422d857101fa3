"""Figures as a person asks for them: amounts and units as typed, what they are amounts of, large ones first."""

import json
import shlex
from collections.abc import Callable
from dataclasses import fields

import pytest

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.cli.figures import VIEW
from newsclaims.errors import NoMatchError, QueryError
from newsclaims.query import FigureFilter, figures_by_thing
from newsclaims.query.amounts import singular
from newsclaims.query.figures_by_thing import FigureRow
from newsclaims.records import ArticleRecord
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]

HARBOUR = (
    "A €3 million loan ($3.5 million) was repaid. The port asked for loans of €5-8 million. It is short of 40 to 60 "
    "dockers. The frozen assets of the line are worth £20 million. Wages rose to €1,200. A crane lifts 40 tonnes."
)


@pytest.fixture
def harbour(made: Callable[..., ArticleRecord], store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The store, with an article whose figures have things in common."""
    monkeypatch.setenv("NEWSCLAIMS_DB", str(store.path))
    monkeypatch.setenv("NO_COLOR", "1")

    def figure(number: int, words: str, of: str | None = None, **rest: object) -> dict[str, object]:
        start = HARBOUR.index(words)
        figure = {"id": f"f{number}", "start": start, "end": start + len(words), "text": words, **rest}
        if of:
            at = HARBOUR.index(of)
            figure["of"] = {"start": at, "end": at + len(of), "text": of}
        return figure

    figures = [
        figure(1, "€3 million", "loan", kind="money", value=3_000_000, unit="EUR"),
        figure(2, "$3.5 million", None, kind="money", value=3_500_000, unit="USD", equivalent_of="f1"),
        figure(3, "€5-8 million", "loans", kind="money", low=5_000_000, high=8_000_000, unit="EUR"),
        figure(4, "40 to 60 dockers", None, kind="count", low=40, high=60, unit="docker"),
        figure(5, "£20 million", "frozen assets of the line", kind="money", value=2e7, unit="GBP"),
        figure(6, "€1,200", "Wages", kind="money", value=1200.0, unit="EUR", change="up"),
        figure(7, "40 tonnes", "crane", kind="measure", value=40, unit="tonne"),
    ]
    store.add(made(HARBOUR, "harbour.txt", id="harbour", figures=figures))
    return store


def asked(store: Store, **wanted: object) -> list[str]:
    rows = query.figures(store, FigureFilter(**wanted))  # type: ignore[arg-type]
    return [row.id.removeprefix("harbour/") if row.path == "harbour.txt" else row.text for row in rows]


@pytest.mark.parametrize(
    ("about", "found"),
    [
        (
            "loan",
            "f3 f1 f2",
        ),  # euros before dollars, the largest first; a conversion is one of what it converts
        ("loans", "f3 f1 f2"),
        ("LOAN", "f3 f1 f2"),
        ("docker", "f4"),
        ("40 dockers", "f4"),
        ("asset", "f5"),
        ("the frozen assets", "f5"),
        ("assets of the line", "f5"),
        ("line assets", "f5"),
        ("wage", "f6"),
    ],
)
def test_about_is_what_a_figure_is_an_amount_of(about: str, found: str, harbour: Store) -> None:
    assert asked(harbour, about=about) == found.split()


def test_where_nothing_is_measured_so_the_claims_about_it_tell_their_figures(
    made: Callable[..., ArticleRecord], store: Store
) -> None:
    text = "The toll in Quarn rose to €12. In Sundby it fell to €9."
    at = text.index("€12")
    figure = {
        "id": "f1",
        "start": at,
        "end": at + 3,
        "text": "€12",
        "kind": "money",
        "value": 12,
        "unit": "EUR",
    }
    claim = {
        "id": "c1",
        "start": 0,
        "end": 30,
        "text": text[:30],
        "claimant": {"name": None, "type": None},
        "figures": ["f1"],
        "topics": [{"text": "toll", "head": "toll"}, {"text": "Quarn", "head": "Quarn"}],
    }
    store.add(made(text, "toll.txt", figures=[figure], claims=[claim]))
    assert [row.text for row in query.figures(store, FigureFilter(about="quarn"))] == ["€12"]
    with pytest.raises(NoMatchError, match="nor in a claim about it"):
        list(query.figures(store, FigureFilter(about="sundby")))


@pytest.mark.parametrize(
    ("about", "error", "told", "hint"),
    [
        ("lone", NoMatchError, "no figure here is an amount of 'lone'", "did you mean loan"),
        ("assets loan", NoMatchError, "no figure here is an amount of", "frozen assets of the line"),
        ("zeppelins", NoMatchError, "no figure here is an amount of 'zeppelins'", "--things"),
        ("of the", QueryError, "'of the' names nothing", "one or more words"),
        ("?", QueryError, "'?' names nothing", "one or more words"),
    ],
)
def test_what_is_not_measured_is_told(
    about: str, error: type[QueryError], told: str, hint: str, harbour: Store
) -> None:
    with pytest.raises(error) as caught:
        asked(harbour, about=about)
    assert told in caught.value.message
    assert hint in str(caught.value.hint)


def test_things_come_with_the_range_of_their_amounts(harbour: Store) -> None:
    rows = list(query.figure_things(harbour, FigureFilter(kind="money", unit="€")))
    assert [(row.thing, row.figures, row.low, row.high, row.articles) for row in rows] == [
        ("loans", 2, 3_000_000, 8_000_000, 1),
        ("Wages", 1, 1200, 1200, 1),
        ("strike", 1, 2_500_000_000, 2_500_000_000, 1),
    ]


def test_the_largest_come_first_unit_by_unit(harbour: Store) -> None:
    found = asked(harbour, largest_first=True, kind="money")
    assert found == ["€2.5 billion", "f3", "f1", "f6", "f5", "$2.9 billion", "f2"]


@pytest.mark.parametrize(
    ("typed", "units"),
    [
        ("euro", "EUR"),
        ("EUROS", "EUR"),
        ("€", "EUR"),
        ("eur", "EUR"),
        ("dollars", "USD"),
        ("Canadian dollars", "CAD"),
        ("a$", "AUD"),
        ("pounds", "GBP pound"),
        ("%", "percent"),
        ("per cent", "percent"),
        ("percentage points", "percentage-point"),
        ("bp", "basis-point"),
        ("kilometres", "kilometer"),
        ("km", "kilometer"),
        ("square kilometres", "square-kilometer"),
        ("km/h", "kilometer-per-hour"),
        ("m", "meter"),
        ("barrels per day", "barrel-per-day"),
        ("tonnes", "tonne"),
        ("days", "day"),
    ],
)
def test_units_as_they_are_typed(typed: str, units: str) -> None:
    assert query.units_named(typed) == tuple(units.split())


def test_pesos_may_be_anyones() -> None:
    assert {"MXN", "ARS", "PHP", "COP", "CLP"} <= set(query.units_named("pesos"))


def test_a_counted_noun_may_be_typed_in_the_plural(harbour: Store) -> None:
    assert asked(harbour, unit="dockers") == ["f4"]
    with pytest.raises(QueryError, match="names no unit"):
        asked(harbour, unit=" ")


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("boxes", "box"),
        ("cities", "city"),
        ("women", "woman"),
        ("heroes", "hero"),
        ("shoes", "shoe"),
        ("bus", "bus"),
    ],
)
def test_the_singular_of_a_noun(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("100bn", 10**11, None),
        ("1e11", 10**11, None),
        ("1.5E+9", 1_500_000_000, None),
        ("100 billion", 10**11, None),
        ("€100bn", 10**11, "€"),
        ("100bn €", 10**11, "€"),
        ("EUR 100 bn", 10**11, "EUR"),
        ("100 billion euros", 10**11, "euros"),
        ("1.5m", 1_500_000, None),
        ("2 million", 2_000_000, None),
        ("1,200", 1200, None),
        ("940 000", 940_000, None),
        ("5 lakh", 500_000, None),
        ("-0.4%", -0.4, "%"),
        ("-€2m", -2_000_000, "€"),
        ("half a million", 500_000, None),
        ("6 hours", 6, "hours"),
        ("30 km/h", 30, "km/h"),
        (" 5 ", 5, None),
    ],
)
def test_amounts_as_they_are_typed(typed: str, value: float, unit: str | None) -> None:
    assert query.amount_asked(typed) == (value, unit)


@pytest.mark.parametrize(
    "typed", ["", "lots", "10-15", "5 to 6", "nan", "inf", "1e999", "€", "1.2.3", "12:30", "--", "5,"]
)
def test_nonsense_is_told_with_a_hint(typed: str) -> None:
    with pytest.raises(QueryError, match="isn't an amount") as caught:
        query.amount_asked(typed)
    assert "100bn" in str(caught.value.hint)


def test_an_amount_of_nothing_known_is_told() -> None:
    with pytest.raises(QueryError, match="'potatoes' is no unit") as caught:
        query.amount_asked("5 potatoes")
    assert "--unit" in str(caught.value.hint)


@pytest.mark.parametrize(
    ("command", "found"),
    [
        ("figures --min €4m --max 6m", ["f3"]),
        ("figures --min 4m --max 6m --unit euros", ["f3"]),
        ("figures --max '5e3 €'", ["f6"]),
        ("figures --min '30 tonnes'", ["f7"]),
    ],
)
def test_the_unit_of_a_bound_counts(command: str, found: list[str], harbour: Store, capsys: Output) -> None:
    assert run([*shlex.split(command), "--jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"].removeprefix("harbour/") for row in rows] == found


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["figures", "--min", "€4m", "--unit", "USD"], "USD and € are different units"),
        (["figures", "--min", "€4m", "--max", "$5m"], "€ and $ are different units"),
        (["figures", "--things", "-c"], "--things tells of all articles"),
        (["figures", "--min", "lots"], "'lots' isn't an amount"),
    ],
)
def test_what_does_not_go_together_is_told(
    command: list[str], told: str, harbour: Store, capsys: Output
) -> None:
    assert run(command) == 2
    error = capsys.readouterr().err
    assert told in error
    assert "hint: " in error


@pytest.mark.parametrize(
    "argv", [["--min", "3", "million"], ["--max", "3", "bn"], ["million", "--min", "2", "--max", "3"]]
)
def test_an_amount_that_was_not_quoted_is_no_search_for_its_scale(
    argv: list[str], harbour: Store, capsys: Output
) -> None:
    assert run(["figures", *argv]) == 2
    assert "quote the amount: --m" in capsys.readouterr().err


def test_a_pattern_beside_an_amount_is_a_pattern(harbour: Store, capsys: Output) -> None:
    assert run(["figures", "loan", "--min", "3"]) == 0
    assert run(["figures", "[m]illion", "--min", "3"]) == 0


def test_at_a_terminal_figures_stand_below_what_they_measure(
    harbour: Store, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "120")
    assert run(["figures", "--about", "loan"]) == 0
    out = capsys.readouterr().out
    assert "loans: 3 figures, 3–8 m EUR, 3.5 m USD" in out
    assert "5–8 m" in out


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (20e9, 100e9, "20–100 bn"),
        (800e6, 1e9, "800 m–1 bn"),
        (-5, -3, "-5 to -3"),
        (3, None, "from 3"),
        (None, 3, "up to 3"),
        (40, 40, "40"),
    ],
)
def test_a_range_in_a_table(low: float | None, high: float | None, shown: str) -> None:
    unknown = dict.fromkeys(field.name for field in fields(FigureRow))
    row = FigureRow(**unknown | {"low": low, "high": high})  # type: ignore[arg-type]
    [value] = [column.cell(row) for column in VIEW.columns if column.title == "value"]
    assert value == shown


def test_things_are_short() -> None:
    assert figures_by_thing.thing("money", "EUR", "the price of oil in May") == "price of oil"
    assert figures_by_thing.thing("percent", "percent", None) is None
