"""Feasts that go by the moon: the Hebrew, Islamic and Chinese calendars, Diwali, and Easter of the Julian calendar.

The Hebrew calendar and the Julian Easter are arithmetic, and exact. New moons are computed (Meeus, Astronomical
Algorithms, chapter 49, its larger terms), to within minutes. The Islamic calendar is the tabular one: where months
begin when the moon is seen, a feast may lie a day or two beside it, and Diwali by the place.
"""

import math
from collections.abc import Callable
from datetime import date, timedelta

_JULIAN_DAY = 1721424.5
"""The Julian day on which day 0 of `date.toordinal` begins."""

_NEW_MOON = (
    (-0.4072, 0, 1, 0),
    (0.17241, 1, 0, 0),
    (0.01608, 0, 2, 0),
    (0.01039, 0, 0, 2),
    (0.00739, -1, 1, 0),
    (-0.00514, 1, 1, 0),
    (0.00208, 2, 0, 0),
)
"""Days that a new moon is off its mean, and the multiples of the anomalies of sun and moon and of the argument of
latitude whose sine they go by."""


def _new_moon(number: int) -> float:
    """Give the Julian day of a new moon, counted from the one of 6 January 2000."""
    t = number / 1236.85
    mean = 2451550.09766 + 29.530588861 * number + 0.00015437 * t * t
    sun, moon = 2.5534 + 29.1053567 * number, 201.5643 + 385.81693528 * number + 0.0107582 * t * t
    latitude = 160.7108 + 390.67050284 * number
    return mean + sum(
        days * math.sin(math.radians(a * sun + b * moon + c * latitude)) for days, a, b, c in _NEW_MOON
    )


def _moons(year: int, month: int, hours: float) -> list[date]:
    """Give the days of the four new moons from about the first of a month on, in a zone `hours` east of Greenwich."""
    first = round((year + (month - 1) / 12 - 2000) * 12.3685) - 1
    return [_day(_new_moon(number) + hours / 24) for number in range(first, first + 4)]


def _day(julian: float) -> date:
    return date.fromordinal(math.floor(julian - _JULIAN_DAY))


def lunar_new_year(year: int) -> date:
    """Give the Chinese New Year of `year`: the second month after that of the winter solstice, or the third.

    Example:
        >>> str(lunar_new_year(2025)), str(lunar_new_year(1985)), str(lunar_new_year(2034))
        ('2025-01-29', '1985-02-20', '2034-02-19')
    """
    t = (year - 2001) / 1000
    solstice = _day(2451900.05952 + 365242.74049 * t - 0.06223 * t * t + 8 / 24)
    moons = sorted({*_moons(year - 1, 11, 8), *_moons(year, 1, 8), *_moons(year, 2, 8)})
    eleventh = max(at for at, moon in enumerate(moons) if moon <= solstice)
    first = moons[eleventh + 2]
    return first if first >= date(year, 1, 21) else moons[eleventh + 3]


def diwali(year: int) -> date:
    """Give Diwali: the last evening in India before the new moon between mid-October and mid-November.

    Example:
        >>> [str(diwali(year)) for year in (2019, 2022, 2023, 2025)]
        ['2019-10-27', '2022-10-24', '2023-11-12', '2025-10-20']
    """
    dusk_in_utc = 12.6  # the moonless night has to begin before it
    moons = _moons(year, 10, -dusk_in_utc)
    return next(moon for moon in sorted(moons) if moon >= date(year, 10, 17))


def rosh_hashanah(year: int) -> date:
    """Give the Jewish New Year in the autumn of `year`, by the arithmetic of the Hebrew calendar.

    Example:
        >>> str(rosh_hashanah(2025)), str(rosh_hashanah(1973))
        ('2025-09-23', '1973-09-27')
    """
    return date.fromordinal(_hebrew(year + 3761) - 1373427)


def _hebrew(year: int) -> int:
    """Give how many days of the Hebrew calendar lie before a year of it."""
    first, second, third = (_molad(at) for at in (year - 1, year, year + 1))
    late = 2 if third - second == 356 else 1 if second - first == 382 else 0
    return second + late


def _molad(year: int) -> int:
    """Give the day of a year's first new moon, put off where it falls on a Sunday, Wednesday or Friday."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + (3 * (day + 1) % 7 < 3)


def hanukkah(year: int) -> date:
    """Give the first day of Hanukkah: 25 Kislev, behind a second month that has 30 days in a full year.

    Example:
        >>> str(hanukkah(2024)), str(hanukkah(2025))
        ('2024-12-26', '2025-12-15')
    """
    length = (rosh_hashanah(year + 1) - rosh_hashanah(year)).days
    return rosh_hashanah(year) + timedelta(83 + (length % 10 == 5))


def islamic(year: int, month: int, day: int) -> date:
    """Give a day of the tabular Islamic calendar, the first in the Gregorian `year`.

    Raises:
        OverflowError: the calendar hadn't begun.

    Example:
        >>> str(islamic(2025, 10, 1)), str(islamic(2000, 10, 1))
        ('2025-03-31', '2000-01-08')
    """
    if year < 623:
        raise OverflowError(f"year {year} is before the Islamic calendar")
    return next(
        found
        for hijri in range((year - 622) * 33 // 32 - 1, (year - 622) * 33 // 32 + 4)
        if (found := _hijri(hijri, month, day)).year == year
    )


def _hijri(year: int, month: int, day: int) -> date:
    days = day + math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + (3 + 11 * year) // 30
    if days + 227014 > date.max.toordinal():
        raise OverflowError(f"year {year} ends outside the calendar")
    return date.fromordinal(days + 227014)


def julian_easter(year: int) -> date:
    """Give Easter Sunday of the Orthodox churches, which goes by the Julian calendar (Meeus).

    Example:
        >>> str(julian_easter(2024)), str(julian_easter(2025))
        ('2024-05-05', '2025-04-20')
    """
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


FEASTS: dict[str, Callable[[int], date]] = {
    "diwali": diwali,
    "hanukkah": hanukkah,
    "julian easter": julian_easter,
    "lunar new year": lunar_new_year,
    "rosh hashanah": rosh_hashanah,
}
"""The feasts by the names that `holidays.tsv` has for them."""
