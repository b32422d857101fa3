"""Dates of general news, a kind at a time: each with its value where the day of publication is 27 November 2025.

Half of each were kept apart until the rule was done.
"""

import pytest
from spacy.language import Language

from newsclaims.components.dates import find_dates

KINDS: dict[str, list[tuple[str, list[tuple[str, str]]]]] = {
    "a part of a day told with its day": [
        ("He was arrested on the night of March 3.", [("the night of March 3", "2025-03-03TNI")]),
        ("She left on the morning of Nov. 5.", [("the morning of Nov. 5", "2025-11-05TMO")]),
        ("They met on Christmas morning.", [("Christmas morning", "2024-12-25TMO")]),
        ("It rained on the evening of 12 May 2019.", [("the evening of 12 May 2019", "2019-05-12TEV")]),
        ("He sang on the night of the vote.", []),
        ("Police were called on the afternoon of July 9.", [("the afternoon of July 9", "2025-07-09TAF")]),
        ("She died on the night of Dec. 31, 2023.", [("the night of Dec. 31, 2023", "2023-12-31TNI")]),
        ("They woke on Easter morning to find it gone.", [("Easter morning", "2025-04-20TMO")]),
        ("He was seen on the evening of Tuesday.", [("the evening of Tuesday", "2025-11-25TEV")]),
        ("It was the morning of a long day.", []),
    ],
    "what looks like a date, and where a clause looks": [
        ("Nearly three-quarters of the villagers voted no.", []),
        ("It bears a stone with the year 1733.", [("the year 1733", "1733")]),
        ("The now closed mill is old.", []),
        ("The match to be played on Sunday is sold out.", [("Sunday", "2025-11-30")]),
        ("Let us meet on Sunday.", [("Sunday", "2025-11-30")]),
        ("Hill told of plans for February.", [("February", "2026-02")]),
        ("The hearing was rescheduled for March.", [("March", "2026-03")]),
    ],
    "seasons told by their distance": [
        ("He left the summer before last.", [("the summer before last", "2024-SU")]),
        ("It was two summers ago.", [("two summers ago", "2024-SU")]),
        ("They met three winters ago.", [("three winters ago", "2022-WI")]),
        ("It will open the spring after next.", [("the spring after next", "2027-SP")]),
        ("He spent two summers in Rome.", []),
        ("They last met the winter before last.", [("the winter before last", "2023-WI")]),
        ("Five summers ago she could not swim.", [("Five summers ago", "2021-SU")]),
        ("It burned down two springs ago.", [("two springs ago", "2024-SP")]),
        ("Winters here are long.", []),
    ],
    "a week behind a day, and time to come": [
        ("The trial resumes on Monday week.", [("Monday week", "2025-12-08")]),
        ("She will be back in three weeks' time.", [("three weeks' time", "2025-W51")]),
        ("It will be over in two years' time.", [("two years' time", "2027")]),
        ("Parliament will vote on Wednesday week.", [("Wednesday week", "2025-12-10")]),
        ("He will retire in five years' time.", [("five years' time", "2030")]),
        ("They will meet again in a month's time.", [("a month's time", "2025-12")]),
        ("The exam is in ten days' time.", [("ten days' time", "2025-12-07")]),
    ],
    "days from a weekday": [
        ("It came a day after Monday's vote.", [("a day after Monday", "2025-11-25")]),
        ("The talks ended two days before Friday's strike.", [("two days before Friday", "2025-11-19")]),
        ("They will meet a week from Monday.", [("a week from Monday", "2025-12-08")]),
        ("He resigned a day after Tuesday's defeat.", [("a day after Tuesday", "2025-11-26")]),
        ("She resigned three days after Sunday's attack.", [("three days after Sunday", "2025-11-26")]),
        ("It was sold two days after Saturday's fire.", [("two days after Saturday", "2025-11-24")]),
        ("He left a week before Monday's meeting.", [("a week before Monday", "2025-11-17")]),
        ("They will play two weeks from Saturday.", [("two weeks from Saturday", "2025-12-13")]),
    ],
    "days to come, however far ahead": [
        ("The villagers will vote on 28 June.", [("28 June", "2026-06-28")]),
        ("She is to hang on Jan. 9.", [("Jan. 9", "2026-01-09")]),
        ("He is to speak on Sept. 20.", [("Sept. 20", "2026-09-20")]),
        ("He spoke on 28 June.", [("28 June", "2025-06-28")]),
        ("It will print the results of the vote on 20 November.", [("20 November", "2025-11-20")]),
        ("The regatta is to be held from November 18.", [("November 18", "2026-11-18")]),
        ("The parade will take place on November 3.", [("November 3", "2026-11-03")]),
        ("Councillors will discuss the leak on November 9.", [("November 9", "2025-11-09")]),
        ("A service will be held for Al Lee, who died on November 9.", [("November 9", "2025-11-09")]),
    ],
    "parts of a day": [
        ("It burned in the small hours of Tuesday.", [("the small hours of Tuesday", "2025-11-25TMO")]),
        ("It burned in the early hours of Nov. 5.", [("the early hours of Nov. 5", "2025-11-05TMO")]),
        ("The men met in the small hours.", []),
        ("Come at 10-4 p.m. today.", [("10", "2025-11-27T10:00"), ("4 p.m. today", "2025-11-27T16:00")]),
    ],
    "kinds of things, not times": [
        ("A day pass costs $40.", []),
        ("It came a day late.", [("a day", "P1D")]),
        ("A winter road links the farms.", []),
        ("The winter was hard.", [("The winter", "2024-WI")]),
        ("The roof won't last another winter.", []),
        ("It will reopen in spring.", [("spring", "2026-SP")]),
        ("The Red Mill\n1947\nA woman comes home.", [("1947", "1947")]),
    ],
    "headlines in capitals": [
        ("Bakers Strike Over Flour Prices This Week", [("This Week", "2025-W48")]),
        ("Two Held After Raid on Tuesday Evening in Oslo", [("Tuesday Evening", "2025-11-25TEV")]),
    ],
    "decades of ages": [
        ("They are people in their 60s and 70s.", []),
        ("She is in her late 50s or early 60s.", []),
        ("Men in their 30s and 40s came.", []),
        ("Fashion of the 60s and 70s is back.", [("the 60s", "196"), ("70s", "197")]),
        ("He danced through the 1960s and 70s.", [("the 1960s", "196"), ("70s", "197")]),
        ("The dead are in their 20s and 30s.", []),
        ("Both are in their mid-40s to early 50s.", []),
        ("Women in their 40s, 50s and 60s took part.", []),
        ("Hits of the 70s and 80s were sung.", [("the 70s", "197"), ("80s", "198")]),
        ("His career spanned the 80s.", [("the 80s", "198")]),
    ],
    "days and weeks from a day": [
        ("She resigned, one day before the vote.", [("one day", "P1D")]),
        ("It happened two days before Christmas.", [("two days before Christmas", "2024-12-23")]),
        ("It happened in the week before Christmas.", [("the week before Christmas", "2024-W51")]),
        ("The truce began the day after Christmas.", [("the day after Christmas", "2024-12-26")]),
        ("He left three weeks after Easter.", [("three weeks after Easter", "2025-05-11")]),
        ("They met a week before Nov. 5.", [("a week before Nov. 5", "2025-10-29")]),
        ("He slept for two days before the Nov. 5 vote.", [("two days", "P2D"), ("Nov. 5", "2025-11-05")]),
        ("She fell ill 10 days after May 1, 2019.", [("10 days after May 1, 2019", "2019-05-11")]),
        ("He was there the week after Thanksgiving.", [("the week after Thanksgiving", "2025-W49")]),
    ],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in KINDS.values() for case in cases])
def test_a_kind(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    doc = nlp(text)
    doc._.newsclaims_published = "2025-11-27"
    assert [(date.text, date.value) for date in find_dates(doc)] == expected
