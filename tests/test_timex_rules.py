"""Every rule's and every table's examples, and the arithmetic below the rules."""

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from newsclaims import lexicons
from newsclaims.components.dates import find_dates, grammar, lexer
from newsclaims.components.dates.grammar import RULES, Example, Rule, compiled
from newsclaims.components.dates.lexer import lex
from newsclaims.components.tracing import TRACE
from newsclaims.language import calendar
from newsclaims.records import Date
from newsclaims.rules import in_words, without

PUBLISHED = "2025-11-27"

Find = Callable[[str], list[Date]]


@pytest.fixture(scope="session")
def find(nlp: Language) -> Find:
    def found(text: str) -> list[Date]:
        doc = nlp.make_doc(text)
        doc._.newsclaims_published = PUBLISHED
        for name in ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "newsclaims_names"):
            doc = nlp.get_pipe(name)(doc)
        return find_dates(doc)

    return found


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        pytest.param(rule, example, id=f"{rule.name}: {example.sentence}")
        for rule in RULES
        for example in rule.examples
    ],
)
def test_rule_example(find: Find, rule: Rule, example: Example) -> None:
    found = {date.text: (date.value, date.rule) for date in find(example.sentence)}
    if example.value == "":
        assert found == {}
    else:
        value, name = found[example.surface]
        assert value == example.value
        assert name in in_words()["date"]


def test_the_rules_are_those_of_the_closed_list_and_each_has_an_example_that_gives_it(find: Find) -> None:
    given = {date.rule for rule in RULES for example in rule.examples for date in find(example.sentence)}
    assert given == {rule.name for rule in RULES} == set(in_words()["date"])


def test_a_rule_can_be_left_out(find: Find) -> None:
    sentence = "They met on Monday and parted in March 2019."
    assert [date.rule for date in find(sentence)] == ["weekday", "month"]
    with without("weekday"):
        assert [date.rule for date in find(sentence)] == ["month"]


def test_what_was_considered_is_kept_where_somebody_asks(nlp: Language) -> None:
    doc = nlp("They met on a Friday in May.")
    doc.user_data[TRACE] = []
    find_dates(doc)
    kept = [(doc.text[one.start : one.end], one.rule, one.taken) for one in doc.user_data[TRACE]]
    assert kept == [("Friday", "weekday", False), ("May", "month", True)]


ENDS = ("0001-01-01", "0001-02-28", "0001-12-31", "0002-01-01", "9998-12-31", "9999-01-01", "9999-12-31")
BEFORE = ("", "It began on 0001-01-01. ", "It will end on 9999-12-31. ", "It began on Jan. 1, 0001. ")


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_at_the_ends_of_the_calendar_a_rule_has_a_value_or_says_why_not(
    nlp: Language, rule: Rule, before: str
) -> None:
    names = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "newsclaims_names")
    for example in rule.examples:
        doc = nlp.make_doc(before + example.sentence)
        for name in names:
            doc = nlp.get_pipe(name)(doc)
        for doc._.newsclaims_published in ENDS:
            for date_found in find_dates(doc):
                assert (date_found.value is None) == (date_found.unresolved is not None)
                assert not calendar.is_beyond(date_found.value or "")


@pytest.mark.parametrize(
    ("sentence", "published", "value"),
    [
        ("The camp opened last winter.", "0001-01-01", None),
        ("The camp opened last winter.", "0002-01-01", None),
        ("The camp opened last winter.", "0003-01-01", "0001-WI"),
        ("They will meet next summer.", "9999-12-31", None),
        ("Ministers met on Monday.", "0001-01-01", "0001-01-01"),
        ("Ministers met on Sunday.", "0001-01-01", None),
        ("They will meet next Monday.", "9999-12-31", None),
        ("They will meet tomorrow.", "9999-12-31", None),
        ("He was hurt last night.", "0001-01-01", None),
        ("Profit fell in the first quarter.", "0500-11-27", "0500-Q1"),
        ("The truce began on Christmas Day.", "0001-01-01", None),
        ("It began the day after 9999-12-31.", "2025-11-27", None),
    ],
)
def test_what_lies_outside_the_calendar_has_no_value(
    nlp: Language, sentence: str, published: str, value: str | None
) -> None:
    doc = nlp(sentence)
    doc._.newsclaims_published = published
    found = find_dates(doc)[-1]
    assert (found.value, found.unresolved) == (value, None if value else "outside the years 1 to 9999")


def test_every_rule_has_an_example() -> None:
    assert [rule.name for rule in RULES if not rule.examples] == []


@pytest.mark.parametrize("holiday", lexicons.holidays(), ids=lambda holiday: holiday.name)
def test_holiday(find: Find, holiday: lexicons.Holiday) -> None:
    assert [(found.text, found.value) for found in find(holiday.example)][-1] == (holiday.name, holiday.day)


def test_no_word_of_time_stands_in_two_classes() -> None:
    words = [word for row in lexicons.time_words() for word in row.words]
    assert sorted(words) == sorted(set(words))


def test_every_class_in_a_pattern_is_one_the_lexer_gives() -> None:
    # a pattern with a misspelt class would silently never match
    given = {row.kind for row in lexicons.time_words()} | set(lexer.WORDS.groupindex)
    given |= {"HOLIDAY", "HOUR", "DAY", "YEAR", "FOUR", "NUMBER", "SMALL"}
    assert set(grammar.CODES) - given == set()


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-11-27", "2025-11-27", "2025-11-27"),
        ("2025-11-26TNI", "2025-11-26", "2025-11-26"),
        ("2025-W47", "2025-11-17", "2025-11-23"),
        ("2026-W01", "2025-12-29", "2026-01-04"),
        ("2025-W47-WE", "2025-11-22", "2025-11-23"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1989-Q3", "1989-07-01", "1989-09-30"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("199", "1990-01-01", "1999-12-31"),
        ("18", "1800-01-01", "1899-12-31"),
    ],
)
def test_days_of_a_value(value: str, first: str, last: str) -> None:
    interval = calendar.days(value)
    assert interval is not None
    assert [day.isoformat() for day in interval] == [first, last]


@pytest.mark.parametrize(
    "value", ["PRESENT_REF", "P2Y", "XXXX-WXX-2", "2025-13", "2025-02-30", "2025-W60", None]
)
def test_a_value_without_days(value: str | None) -> None:
    assert calendar.days(value) is None


@pytest.mark.parametrize(
    ("value", "mod", "first", "last"),
    [
        ("2025-12", "END", "2025-12-21", "2025-12-31"),
        ("2025-02", "MID", "2025-02-11", "2025-02-20"),
        ("2025", "START", "2025-01-01", "2025-04-30"),
        ("199", "MID", "1993-01-01", "1996-12-31"),
        ("2025-W47", "END", "2025-11-17", "2025-11-23"),
        ("9998", "END", "9998-09-01", "9998-12-31"),
        ("9999", "END", "9999-01-01", "9999-12-31"),
        ("9999-12", "START", "9999-12-01", "9999-12-31"),
    ],
)
def test_part_of_an_interval(value: str, mod: str, first: str, last: str) -> None:
    interval = calendar.days(value)
    assert interval is not None
    assert [day.isoformat() for day in calendar.part(interval, mod)] == [first, last]


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1961, "1961-04-02"),
        (2000, "2000-04-23"),
        (2008, "2008-03-23"),
        (2025, "2025-04-20"),
        (2038, "2038-04-25"),
    ],
)
def test_easter(year: int, day: str) -> None:
    assert calendar.easter(year).isoformat() == day


@pytest.mark.parametrize(
    ("start", "unit", "count", "day"),
    [
        ("2024-01-31", "month", 1, "2024-02-29"),
        ("2025-03-31", "month", -1, "2025-02-28"),
        ("2024-02-29", "year", 1, "2025-02-28"),
        ("2025-11-27", "quarter", -4, "2024-11-27"),
        ("2025-11-27", "week", 6, "2026-01-08"),
    ],
)
def test_add(start: str, unit: str, count: int, day: str) -> None:
    assert calendar.add(date.fromisoformat(start), unit, count).isoformat() == day


def test_a_pattern_names_whole_words() -> None:
    pattern = compiled("(?P<n>NUM) UNITS")
    text = "three hundred and five days, 2 weeks"
    words = lex(text, 0, len(text))
    assert [(word.kind, word.value) for word in words] == [
        ("NUMBER", "305"),
        ("UNITS", "day"),
        ("COMMA", ","),
        ("HOUR", "2"),
        ("UNITS", "week"),
    ]
    assert pattern.groups == 1
