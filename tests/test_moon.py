"""Feasts by the moon against published dates."""

import pytest

from newsclaims.language import calendar, moon


@pytest.mark.parametrize(
    "day",
    """1949-01-29 1966-01-21 1968-01-30 1985-02-20 2000-02-05 2004-01-22 2007-02-18 2015-02-19
    2019-02-05 2020-01-25 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2033-01-31 2034-02-19""".split(),  # noqa: SIM905
)
def test_lunar_new_year(day: str) -> None:
    assert moon.lunar_new_year(int(day[:4])).isoformat() == day


@pytest.mark.parametrize(
    "day",
    """2010-11-05 2012-11-13 2015-11-11 2017-10-19 2018-11-07 2019-10-27 2020-11-14 2023-11-12
    2025-10-20""".split(),  # noqa: SIM905
)
def test_diwali(day: str) -> None:
    assert moon.diwali(int(day[:4])).isoformat() == day


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("rosh hashanah", "2013-09-05 2016-10-03 2020-09-19 2021-09-07 2023-09-16 2024-10-03 2025-09-23"),
        ("rosh hashanah+9", "1973-10-06 2023-09-25"),
        ("rosh hashanah-163", "2013-03-26 2024-04-23 2025-04-13"),
        ("hanukkah", "2013-11-28 2021-11-29 2023-12-08 2024-12-26 2025-12-15"),
        ("julian easter", "2013-05-05 2016-05-01 2021-05-02 2023-04-16 2024-05-05 2026-04-12"),
    ],
)
def test_feasts_that_are_arithmetic(rule: str, days: str) -> None:
    for day in days.split():
        assert calendar.holiday(rule, int(day[:4])).isoformat() == day


@pytest.mark.parametrize(
    ("month", "first_of", "seen"),
    [
        (9, 1, "2013-07-09 2016-06-06 2019-05-06 2021-04-13 2022-04-02 2023-03-23 2024-03-11 2025-03-01"),
        (10, 1, "2016-07-06 2019-06-04 2021-05-13 2022-05-02 2023-04-21 2024-04-10 2025-03-30"),
        (12, 10, "2016-09-12 2019-08-11 2021-07-20 2022-07-09 2023-06-28 2024-06-16 2025-06-06"),
    ],
)
def test_an_islamic_day_is_within_one_day_of_the_one_seen(month: int, first_of: int, seen: str) -> None:
    for day in seen.split():
        told = moon.islamic(int(day[:4]), month, first_of)
        assert abs(told.toordinal() - told.fromisoformat(day).toordinal()) <= 1


@pytest.mark.parametrize("year", range(1900, 2101))
def test_every_feast_falls_in_its_year(year: int) -> None:
    assert {feast(year).year for feast in moon.FEASTS.values()} == {year}
    assert moon.islamic(year, 9, 1).year == year


def test_before_the_islamic_calendar_there_is_no_ramadan() -> None:
    with pytest.raises(OverflowError):
        moon.islamic(600, 9, 1)
