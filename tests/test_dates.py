"""What is a date, what it means, and what it was resolved against: the specification by cases."""

from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from newsclaims.components import annotations
from newsclaims.components.dates import find_dates
from newsclaims.records import Date

VOCAB = spacy.blank("en").vocab

Expected = tuple[str, str, str | None, str | None, str | None]
Find = Callable[..., list[Date]]


@pytest.fixture(scope="session")
def find(nlp: Language) -> Find:
    def found(text: str, published: str | None = "2025-11-27") -> list[Date]:
        doc = nlp.make_doc(text)
        doc._.newsclaims_published = published
        for name in ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "newsclaims_names"):
            doc = nlp.get_pipe(name)(doc)
        return find_dates(doc)

    return found


def day(surface: str, value: str, kind: str = "date") -> Expected:
    return (surface, kind, value, value[:10], value[:10])


def bare(surface: str, kind: str, value: str | None) -> Expected:
    return (surface, kind, value, None, None)


CASES: dict[str, list[tuple[str, list[Expected]]]] = {
    "direction by tense": [
        ("Ministers met on Tuesday.", [day("Tuesday", "2025-11-25")]),
        ("Ministers will meet on Tuesday.", [day("Tuesday", "2025-12-02")]),
        ("The minister must answer by Friday.", [day("Friday", "2025-11-28")]),
        ("The pass had been due to expire on Friday.", [day("Friday", "2025-11-21")]),
        (
            "It announced a plan to sell the bank in January.",
            [("January", "date", "2026-01", "2026-01-01", "2026-01-31")],
        ),
        ("The summit is scheduled for Saturday.", [day("Saturday", "2025-11-29")]),
        ("The envoy could not be reached Friday.", [day("Friday", "2025-11-21")]),
        ("The vote was postponed until Monday.", [day("Monday", "2025-12-01")]),
        ("He spoke on Thursday.", [day("Thursday", "2025-11-27")]),
        ("Prices fell in March.", [("March", "date", "2025-03", "2025-03-01", "2025-03-31")]),
        ("The court will decide in March.", [("March", "date", "2026-03", "2026-03-01", "2026-03-31")]),
        (
            "The house is going to get sold in the spring.",
            [("the spring", "date", "2026-SP", "2026-03-01", "2026-05-31")],
        ),
        (
            "The ban has been in force since October.",
            [("October", "date", "2025-10", "2025-10-01", "2025-10-31")],
        ),
    ],
    "a year earlier, the quarter": [
        (
            "In the third quarter sales fell. For the quarter, costs rose from a year earlier.",
            [
                ("the third quarter", "date", "2025-Q3", "2025-07-01", "2025-09-30"),
                ("the quarter", "date", "2025-Q3", "2025-07-01", "2025-09-30"),
                ("a year earlier", "date", "2024-Q3", "2024-07-01", "2024-09-30"),
            ],
        ),
        (
            "It lost money in 2019. A year earlier it had broken even.",
            [
                ("2019", "date", "2019", "2019-01-01", "2019-12-31"),
                ("A year earlier", "date", "2018", "2018-01-01", "2018-12-31"),
            ],
        ),
    ],
    "comparisons of quarters with quarters": [
        (
            "Sales rose in the third quarter. The latest period included a gain; in the year-ago period it fell.",
            [
                ("the third quarter", "date", "2025-Q3", "2025-07-01", "2025-09-30"),
                ("The latest period", "date", "2025-Q3", "2025-07-01", "2025-09-30"),
                ("the year-ago period", "date", "2024-Q3", "2024-07-01", "2024-09-30"),
            ],
        ),
        (
            "Profit will fall until the second quarter of 2026. In the year-ago quarter it rose.",
            [
                ("the second quarter of 2026", "date", "2026-Q2", "2026-04-01", "2026-06-30"),
                ("the year-ago quarter", "date", "2024-Q3", "2024-07-01", "2024-09-30"),
            ],
        ),
        (
            "In the first nine months it earned $3 million. In the year-earlier period it lost money.",
            [
                bare("the first nine months", "duration", "P9M"),
                bare("the year-earlier period", "duration", "P9M"),
            ],
        ),
        (
            "Sales fell in the quarter ended July 31.",
            [
                ("the quarter", "date", "2025-Q2", "2025-04-01", "2025-06-30"),
                day("July 31", "2025-07-31"),
            ],
        ),
        (
            "Profit fell in the April-June quarter. A year earlier it had risen.",
            [
                ("the April-June quarter", "date", "2025-Q2", "2025-04-01", "2025-06-30"),
                ("A year earlier", "date", "2024-Q2", "2024-04-01", "2024-06-30"),
            ],
        ),
    ],
    "quarters, halves, fiscal years": [
        (
            "Orders rose in last year's fourth quarter.",
            [("last year's fourth quarter", "date", "2024-Q4", "2024-10-01", "2024-12-31")],
        ),
        ("Revenue fell in Q2 2024.", [("Q2 2024", "date", "2024-Q2", "2024-04-01", "2024-06-30")]),
        ("It grew in fiscal 2024.", [("fiscal 2024", "date", "2024", "2024-01-01", "2024-12-31")]),
        (
            "Losses widened in the first half of 2024.",
            [("the first half of 2024", "date", "2024-H1", "2024-01-01", "2024-06-30")],
        ),
        (
            "Net for the fiscal first quarter ended Sept. 30 rose.",
            [
                ("the fiscal first quarter", "date", "2025-Q1", "2025-07-01", "2025-09-30"),
                day("Sept. 30", "2025-09-30"),
            ],
        ),
    ],
    "seasons, decades, centuries": [
        ("Fires raged last summer.", [("last summer", "date", "2025-SU", "2025-06-01", "2025-08-31")]),
        (
            "Power failed in the winter of 2021.",
            [("the winter of 2021", "date", "2021-WI", "2021-12-01", "2022-02-28")],
        ),
        ("Rents rose in the 1990s.", [("the 1990s", "date", "199", "1990-01-01", "1999-12-31")]),
        ("It was built in the mid-1990s.", [("the mid-1990s", "date", "199", "1993-01-01", "1996-12-31")]),
        (
            "The law dates from the 19th century.",
            [("the 19th century", "date", "18", "1800-01-01", "1899-12-31")],
        ),
    ],
    "early, mid, late": [
        (
            "A deal is expected in late December.",
            [("late December", "date", "2025-12", "2025-12-21", "2025-12-31")],
        ),
        ("Talks will end by mid-March.", [("mid-March", "date", "2026-03", "2026-03-11", "2026-03-20")]),
        ("It opened in early 2024.", [("early 2024", "date", "2024", "2024-01-01", "2024-04-30")]),
        (
            "Earlier this week she resigned.",
            [("Earlier this week", "date", "2025-W48", "2025-11-24", "2025-11-30")],
        ),
        (
            "He left at the end of March.",
            [("the end of March", "date", "2025-03", "2025-03-21", "2025-03-31")],
        ),
    ],
    "anchored to the last date in the text": [
        (
            "The siege ended on 3 May 2019. The day before, 40 people had died.",
            [day("3 May 2019", "2019-05-03"), day("The day before", "2019-05-02")],
        ),
        (
            "He resigned on 3 May 2019. The following week she took over.",
            [
                day("3 May 2019", "2019-05-03"),
                ("The following week", "date", "2019-W19", "2019-05-06", "2019-05-12"),
            ],
        ),
        (
            "He was elected in 1970. That year the bridge opened.",
            [
                ("1970", "date", "1970", "1970-01-01", "1970-12-31"),
                ("That year", "date", "1970", "1970-01-01", "1970-12-31"),
            ],
        ),
        (
            "He was shot in March 2019. That same day his name was crossed out.",
            [
                ("March 2019", "date", "2019-03", "2019-03-01", "2019-03-31"),
                ("That same day", "date", "2019-03-XX", "2019-03-01", "2019-03-31"),
            ],
        ),
        (
            "Prices fell in 1987. Two days later they rose. In the 1990s he fled. That year he wrote a book.",
            [
                ("1987", "date", "1987", "1987-01-01", "1987-12-31"),
                bare("Two days later", "date", None),
                ("the 1990s", "date", "199", "1990-01-01", "1999-12-31"),
                bare("That year", "date", None),
            ],
        ),
        (
            "Police made arrests over the weekend.",
            [("the weekend", "date", "2025-W47-WE", "2025-11-22", "2025-11-23")],
        ),
    ],
    "times and parts of the day": [
        ("The quake struck at 02:00 GMT.", [day("02:00 GMT", "2025-11-27T02:00Z", "time")]),
        (
            "The blast came at 10:35 a.m. (0735 GMT) Friday.",
            [
                day("10:35 a.m.", "2025-11-21T10:35", "time"),
                day("0735 GMT", "2025-11-21T07:35Z", "time"),
                day("Friday", "2025-11-21"),
            ],
        ),
        (
            "Shops were open from 8 a.m. to 5 p.m. on Tuesday.",
            [
                day("8 a.m.", "2025-11-25T08:00", "time"),
                day("5 p.m. on Tuesday", "2025-11-25T17:00", "time"),
            ],
        ),
        (
            "Drones hit the port overnight into Sunday.",
            [day("overnight", "2025-11-22TNI"), day("Sunday", "2025-11-23")],
        ),
        ("It lifted off at 0200 GMT Wednesday.", [day("0200 GMT Wednesday", "2025-11-26T02:00Z", "time")]),
        ("It opens at 10 a.m. EST Thursday.", [day("10 a.m. EST Thursday", "2025-11-27T10:00", "time")]),
        ("Polls closed at 8.30pm on Sunday.", [day("8.30pm on Sunday", "2025-11-23T20:30", "time")]),
        ("Drones struck last night.", [day("last night", "2025-11-26TNI")]),
        ("He spoke on Tuesday morning.", [day("Tuesday morning", "2025-11-25TMO")]),
    ],
    "holidays": [
        ("The truce began on Good Friday.", [day("Good Friday", "2025-04-18")]),
        ("Talks broke off on Christmas Eve.", [day("Christmas Eve", "2024-12-24")]),
        ("The shops will close on Easter Monday.", [day("Easter Monday", "2026-04-06")]),
    ],
    "ranges are two dates": [
        (
            "He governed from 2019 to 2023.",
            [
                ("2019", "date", "2019", "2019-01-01", "2019-12-31"),
                ("2023", "date", "2023", "2023-01-01", "2023-12-31"),
            ],
        ),
        (
            "It rained between March and May.",
            [
                ("March", "date", "2025-03", "2025-03-01", "2025-03-31"),
                ("May", "date", "2025-05", "2025-05-01", "2025-05-31"),
            ],
        ),
        ("The fair ran Nov. 8-12.", [day("Nov. 8", "2025-11-08"), day("12", "2025-11-12")]),
        ("The fair ran from 8 to 12 November.", [day("8", "2025-11-08"), day("12 November", "2025-11-12")]),
    ],
    "sets": [
        ("They meet every Tuesday.", [bare("every Tuesday", "set", "XXXX-WXX-2")]),
        ("The show airs Thursdays at 9 p.m.", [bare("Thursdays at 9 p.m.", "set", "XXXX-WXX-4T21:00")]),
        ("Filters are changed twice a year.", [bare("twice a year", "set", "P1Y")]),
        ("The annual budget was passed.", [bare("annual", "set", "P1Y")]),
    ],
    "durations": [
        ("It ended a three-and-a-half-year war.", [bare("three-and-a-half-year", "duration", "P3.5Y")]),
        (
            "It grew over the past five years.",
            [("the past five years", "duration", "P5Y", "2020-11-27", "2025-11-27")],
        ),
        ("The works took a decade.", [bare("a decade", "duration", "P10Y")]),
        ("He ruled for nearly 40 years.", [bare("nearly 40 years", "duration", "P40Y")]),
        ("They sat for two to three hours.", [bare("two to three hours", "duration", "PT2H")]),
        ("We saw progress over the last few days.", [bare("the last few days", "duration", "PXD")]),
    ],
    "vague": [
        ("The feud went on for years.", [bare("years", "duration", "PXY")]),
        ("In recent years rents rose.", [bare("recent years", "date", "PAST_REF")]),
        ("The army is now in control.", [bare("now", "date", "PRESENT_REF")]),
        ("In today’s world that is rare.", [bare("today", "date", "PRESENT_REF")]),
        ("Today’s vote was close.", [day("Today", "2025-11-27")]),
        ("It is currently closed.", [bare("currently", "date", "PRESENT_REF")]),
        ("Rates may rise in the near future.", [bare("the near future", "date", "FUTURE_REF")]),
    ],
    "parts of months": [
        (
            "It snowed in the first week of December 2024.",
            [("the first week of December 2024", "date", "2024-W48", "2024-11-25", "2024-12-01")],
        ),
        (
            "Prices fell in the second half of October.",
            [("the second half of October", "date", "2025-10", "2025-10-16", "2025-10-31")],
        ),
        ("They voted on the last Monday in May.", [day("the last Monday in May", "2025-05-26")]),
    ],
    "years in other forms": [
        (
            "The bomb of nineteen ninety-six killed one.",
            [("nineteen ninety-six", "date", "1996", "1996-01-01", "1996-12-31")],
        ),
        ("The class of '08 met again.", [("'08", "date", "2008", "2008-01-01", "2008-12-31")]),
        ("Airports changed after 9/11.", [day("9/11", "2001-09-11")]),
    ],
    "ISO, US and British styles": [
        ("Updated 2025-11-26", [day("2025-11-26", "2025-11-26")]),
        ("It was signed on November 26, 2025.", [day("November 26, 2025", "2025-11-26")]),
        ("It was signed on 26 November 2025.", [day("26 November 2025", "2025-11-26")]),
        ("It was signed on the 26th of November 2025.", [day("the 26th of November 2025", "2025-11-26")]),
        (
            "It was signed on 26/11/2025, and paid on 05/12/2025.",
            [day("26/11/2025", "2025-11-26"), day("05/12/2025", "2025-12-05")],
        ),
        (
            "It was signed on 11/26/2025, and paid on 12/05/2025.",
            [day("11/26/2025", "2025-11-26"), day("12/05/2025", "2025-12-05")],
        ),
        ("It was signed on 26.11.2025.", [day("26.11.2025", "2025-11-26")]),
        ("It was signed on 05/12/2025.", [bare("05/12/2025", "date", None)]),
    ],
    "a year across two": [
        ("The board passed a budget for 2026-27.", [("2026-27", "date", "2026", "2026-01-01", "2027-12-31")]),
        (
            "They won the title in the 2024/25 season.",
            [("the 2024/25 season", "date", "2024", "2024-01-01", "2025-12-31")],
        ),
        (
            "He played there from 1999-00 to 2001-02.",
            [
                ("1999-00", "date", "1999", "1999-01-01", "2000-12-31"),
                ("2001-02", "date", "2001", "2001-01-01", "2002-12-31"),
            ],
        ),
        (
            "The 2019-23 plan failed.",
            [
                ("2019", "date", "2019", "2019-01-01", "2019-12-31"),
                ("23", "date", "2023", "2023-01-01", "2023-12-31"),
            ],
        ),
    ],
    "forecasts look ahead, and back where they are compared with": [
        (
            "Growth was higher than expected in March.",
            [("March", "date", "2025-03", "2025-03-01", "2025-03-31")],
        ),
        (
            "Prices will rise 1.6%, less than the bank forecast in March.",
            [("March", "date", "2025-03", "2025-03-01", "2025-03-31")],
        ),
        ("Growth is expected in March.", [("March", "date", "2026-03", "2026-03-01", "2026-03-31")]),
        (
            "Analysts kept their forecast at $64 in the fourth quarter.",
            [("the fourth quarter", "date", "2025-Q4", "2025-10-01", "2025-12-31")],
        ),
        (
            "The bank forecast a rise of 6 percent in the first quarter.",
            [("the first quarter", "date", "2026-Q1", "2026-01-01", "2026-03-31")],
        ),
        ("The bank cut its forecast for March.", [("March", "date", "2026-03", "2026-03-01", "2026-03-31")]),
        (
            "The bank cut its forecast to 2% in March.",
            [("March", "date", "2025-03", "2025-03-01", "2025-03-31")],
        ),
    ],
    "lengths and their end": [
        (
            "Profit rose in the 12 months to September.",
            [
                ("the 12 months", "duration", "P12M", "2024-10-01", "2025-09-30"),
                ("September", "date", "2025-09", "2025-09-01", "2025-09-30"),
            ],
        ),
        (
            "Prices rose 3.4% in the year to last March.",
            [
                ("the year", "duration", "P1Y", "2024-04-01", "2025-03-31"),
                ("last March", "date", "2025-03", "2025-03-01", "2025-03-31"),
            ],
        ),
        (
            "Profit for the year to 30 June rose.",
            [("the year", "duration", "P1Y", "2024-07-01", "2025-06-30"), day("30 June", "2025-06-30")],
        ),
        (
            "Sales rose in the three months to the end of September.",
            [
                ("the three months", "duration", "P3M", "2025-07-01", "2025-09-30"),
                ("the end of September", "date", "2025-09", "2025-09-21", "2025-09-30"),
            ],
        ),
        (
            "Prices fell from November to January.",
            [
                ("November", "date", "2024-11", "2024-11-01", "2024-11-30"),
                ("January", "date", "2025-01", "2025-01-01", "2025-01-31"),
            ],
        ),
        (
            "The road will be shut between December and February.",
            [
                ("December", "date", "2025-12", "2025-12-01", "2025-12-31"),
                ("February", "date", "2026-02", "2026-02-01", "2026-02-28"),
            ],
        ),
        (
            "After a revision on Friday to March's figures, growth was 2%.",
            [day("Friday", "2025-11-21"), ("March", "date", "2025-03", "2025-03-01", "2025-03-31")],
        ),
    ],
    "lengths in two units": [
        (
            "He was jailed for 14 years and six months.",
            [bare("14 years and six months", "duration", "P14Y6M")],
        ),
        (
            "The flight took two hours and 20 minutes.",
            [bare("two hours and 20 minutes", "duration", "PT2H20M")],
        ),
        (
            "She ran it in 1 hour, 12 minutes and 5 seconds.",
            [bare("1 hour, 12 minutes and 5 seconds", "duration", "PT1H12M5S")],
        ),
        (
            "He faces between two years and 18 months in jail.",
            [bare("two years", "duration", "P2Y"), bare("18 months", "duration", "P18M")],
        ),
        (
            "He was out for two years, six months longer than planned.",
            [bare("two years", "duration", "P2Y"), bare("six months", "duration", "P6M")],
        ),
    ],
    "a clock time goes on from the story's day": [
        (
            "On Tuesday (Nov 25), the plane left Rome and touched down at 6.04pm.",
            [
                day("Tuesday", "2025-11-25"),
                day("Nov 25", "2025-11-25"),
                day("6.04pm", "2025-11-25T18:04", "time"),
            ],
        ),
        (
            "A bus left York on Saturday afternoon. Police said it crashed about 4:20pm.",
            [
                day("Saturday afternoon", "2025-11-22TAF"),
                day("about 4:20pm", "2025-11-22T16:20", "time"),
            ],
        ),
        (
            "The bus left on Friday evening. It crashed at 2am.",
            [day("Friday evening", "2025-11-21TEV"), day("2am", "2025-11-22T02:00", "time")],
        ),
        (
            "He was arrested on Monday. He will appear in court at 10am.",
            [day("Monday", "2025-11-24"), day("10am", "2025-11-27T10:00", "time")],
        ),
    ],
    "what is on the calendar": [
        (
            "They host Leeds on Tuesday (3pm).",
            [day("Tuesday", "2025-12-02"), day("3pm", "2025-12-02T15:00", "time")],
        ),
        ("United face Leeds on Wednesday.", [day("Wednesday", "2025-12-03")]),
        ("Ministers face questions over Tuesday's deal.", [day("Tuesday", "2025-11-25")]),
        ("United faced Leeds on Wednesday.", [day("Wednesday", "2025-11-26")]),
    ],
    "amounts before a date": [
        (
            "Petrol costs 35 cents less than a year ago.",
            [("a year ago", "date", "2024", "2024-01-01", "2024-12-31")],
        ),
        (
            "It paid $3 million less than a year ago.",
            [("a year ago", "date", "2024", "2024-01-01", "2024-12-31")],
        ),
        (
            "Less than a year ago he left.",
            [("Less than a year ago", "date", "2024", "2024-01-01", "2024-12-31")],
        ),
    ],
    "nights, days of a month, times in words": [
        ("Drones struck overnight on Nov. 25.", [day("overnight on Nov. 25", "2025-11-25TNI")]),
        ("Wages are paid on the 7th of every month.", [bare("the 7th of every month", "set", "XXXX-XX-07")]),
        ("He was arrested on the 24th.", [day("the 24th", "2025-11-24")]),
        ("The trial will open on the 24th.", [day("the 24th", "2025-12-24")]),
        ("It opens at half past nine.", [day("half past nine", "2025-11-27T09:30", "time")]),
        ("It shuts at a quarter to six.", [day("a quarter to six", "2025-11-27T05:45", "time")]),
        ("She lives on the 24th floor and won by ten to six.", []),
        ("It fell from a quarter to two percent.", []),
    ],
    "halves of a year and of a match": [
        (
            "Demand slowed in the second half.",
            [("the second half", "date", "2025-H2", "2025-07-01", "2025-12-31")],
        ),
        ("The striker scored in the second half.", []),
        ("It shuts at the end of the academic year.", [bare("the end of the academic year", "date", None)]),
    ],
    "what is no date": [
        ("The £90,000-a-week striker met five-year-olds.", []),
        ("A boy, aged 14 years and six months, was hurt.", []),
        ("A 30-year-old man and a woman, 45 years old, were hurt.", []),
        ("The Reds won 3-2 and lead the series 10-7.", []),
        ("You may march in the sun for a second reason.", []),
        ("The F-16 and the Boeing 2000 cost $1990 each.", []),
        ("She came second; prices may fall.", []),
        ("April Jones chairs the board.", []),
        ("Theresa May met the king. May said the deal was fair, and MPs backed May.", []),
        ("The Sunday Times asked who won on Super Tuesday.", []),
        ("It costs $40 a year.", []),
        ("He ran the mile in 4:05.", []),
        ("More than 2000 people fled.", []),
        ("She is in her 60s.", []),
        ("The rating dipped into the mid-20s.", []),
        ("He told ABC's This Week that he was named Person of the Year.", []),
        ("He slept in room 2012.", []),
        ("She bought a Christmas tree.", []),
    ],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*case, id=f"{kind}: {case[0]}") for kind, cases in CASES.items() for case in cases],
)
def test_case(find: Find, text: str, expected: list[Expected]) -> None:
    found = find(text)
    assert [(date.text, date.type, date.value, date.first_day, date.last_day) for date in found] == expected
    assert all(text[date.start : date.end] == date.text for date in found)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("She was charged in April 2019. The trial opened on June 11.", "June 11", "2019-06-11"),
        ("He was arrested in June 2012. He was freed on July 4. He fled in August.", "August", "2012-08"),
        ("He was arrested in December 2012. He was freed on January 4.", "January 4", "2013-01-04"),
        ("She was charged in September 2019. The trial opened on June 11.", "June 11", "2020-06-11"),
        ("The kiln cracked in October 2015. It was lit again on April 6.", "April 6", "2016-04-06"),
        # a year sets the scene where a sentence opens with it
        ("In 1991 she joined the choir. On March 9 she led it.", "March 9", "1991-03-09"),
        ("The kiln was built in 1962. It closed on April 3.", "April 3", "2025-04-03"),
        ("In 1991 she joined the choir.\n\nOn March 9 she led it.", "March 9", "2025-03-09"),
        # what is to come, what was lately, what the paper was told, and what lies before it
        ("She was charged in April 2019. The trial will open on June 11.", "June 11", "2026-06-11"),
        ("She was charged in April 2019. She died on November 20.", "November 20", "2025-11-20"),
        ("She was charged in April 2019. Police said on June 11 that she was free.", "June 11", "2025-06-11"),
        # a noun's date is where the story comes from, a day between leads back to the paper
        ("They were tried for the Dec. 21, 1988, bombing. He gave in in March.", "March", "2025-03"),
        (
            "She was charged in April 2019. On Monday she fled. The trial opened on June 11.",
            "June 11",
            "2025-06-11",
        ),
    ],
)
def test_the_year_is_that_of_the_story_told(find: Find, text: str, surface: str, value: str) -> None:
    assert {date.text: date.value for date in find(text)}[surface] == value


def test_the_year_of_the_story_needs_no_publication_date(find: Find) -> None:
    assert find("She was charged in April 2019. The trial opened on June 11.", None)[-1].value == "2019-06-11"


@pytest.mark.xfail(strict=True, reason="a month behind a bare year is read as the paper's: it mostly is")
def test_a_month_goes_on_from_a_bare_year(find: Find) -> None:
    assert find("The firm was sold in 2016. In May it announced 400 job cuts.")[-1].value == "2016-05"


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("The council met last Monday.", "last Monday", "2025-11-17"),
        ("The council met this past Monday.", "this past Monday", "2025-11-24"),
        ("The council met last Sunday.", "last Sunday", "2025-11-23"),
        ("Sales fell Last Year.", "Last Year", "2024"),
        ("She sang at the Last Night of the Proms.", "", None),
        ("The talks are to be held on Monday.", "Monday", "2025-12-01"),
        ("He was due to be freed in September.", "September", "2025-09"),
        ("The police didn't search it until October.", "October", "2025-10"),
        ("Asked to comment on its findings in March, he left.", "March", "2025-03"),
    ],
)
def test_on_a_tuesday(find: Find, text: str, surface: str, value: str | None) -> None:
    found = {date.text: date.value for date in find(text, "2025-11-25")}
    assert found == ({surface: value} if surface else {})


@pytest.mark.parametrize(
    "text",
    [
        "He spoke on Thursday.",
        "It met last week.",
        "He left at 10 a.m.",
        "It fell in March.",
        "It rose two years ago.",
    ],
)
def test_without_a_publication_date_a_relative_date_stays_unresolved(find: Find, text: str) -> None:
    (found,) = find(text, None)
    assert (found.value, found.first_day, found.anchor, found.unresolved) == (
        None,
        None,
        None,
        "no publication date",
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began in February 2022.", "2022-02"),
        ("It took five hours.", "PT5H"),
        ("It has recently grown.", "PAST_REF"),
        ("He came on 3 May 2019 and left the following day.", "2019-05-04"),
    ],
)
def test_without_a_publication_date_what_is_certain_is_resolved(find: Find, text: str, value: str) -> None:
    assert find(text, None)[-1].value == value
    assert find(text, None)[-1].unresolved is None


def test_the_anchor_says_what_a_date_was_resolved_against(find: Find) -> None:
    found = find("It opened on 3 May 2019, the day before the fire. On Tuesday the inquiry ended.")
    assert [(date.id, date.text, date.anchor) for date in found] == [
        ("d1", "3 May 2019", None),
        ("d2", "the day before", "d1"),
        ("d3", "Tuesday", "published"),
    ]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("It opened in early 2024.", "START"),
        ("Rents rose in the mid-1990s.", "MID"),
        ("It will end in late December.", "END"),
        ("He left at the end of March.", "END"),
        ("It took about five years.", "APPROX"),
        ("It took more than five years.", "MORE_THAN"),
        ("It took at least five years.", "EQUAL_OR_MORE"),
        ("It took five years.", None),
    ],
)
def test_mod(find: Find, text: str, mod: str | None) -> None:
    assert [date.mod for date in find(text)] == [mod]


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("It was signed on 05/12/2025.", "05/12/2025", "day and month can't be told apart"),
        ("People came 10,000 years ago.", "10,000 years ago", "outside the years 1 to 9999"),
        ("They won last season.", "last season", "a season or term of its own, whose days aren't told"),
    ],
)
def test_what_has_no_value_says_why(find: Find, text: str, surface: str, reason: str) -> None:
    (found,) = find(text)
    assert (found.text, found.value, found.first_day, found.mod, found.unresolved) == (
        surface,
        None,
        None,
        None,
        reason,
    )


MET = {
    "met": (["They", "met", "Monday", "."], ["PRP", "VBD", "NNP", "."], [1, 1, 1, 1], "2025-11-24"),
    "will meet": (
        ["They", "will", "meet", "Monday", "."],
        ["PRP", "MD", "VB", "NNP", "."],
        [2, 2, 2, 2, 2],
        "2025-12-01",
    ),
    "have met": (
        ["They", "have", "met", "Monday", "."],
        ["PRP", "VBP", "VBN", "NNP", "."],
        [2, 2, 2, 2, 2],
        "2025-11-24",
    ),
}


@pytest.mark.parametrize("form", MET)
def test_direction_on_a_given_parse(form: str) -> None:
    words, tags, heads, value = MET[form]
    pos = [
        {"PRP": "PRON", "MD": "AUX", "VBP": "AUX", "NNP": "PROPN", ".": "PUNCT"}.get(tag, "VERB")
        for tag in tags
    ]
    deps = [
        {"PRP": "nsubj", "MD": "aux", "VBP": "aux", "NNP": "npadvmod", ".": "punct"}.get(tag, "ROOT")
        for tag in tags
    ]
    doc = Doc(VOCAB, words, tags=tags, pos=pos, heads=heads, deps=deps)
    doc._.newsclaims_published = "2025-11-27"
    assert [found.value for found in find_dates(doc)] == [value]


def test_only_the_body_is_read() -> None:
    words = "Updated in 2024 . Ministers met in 2019 . Read on : 2018 in pictures".split()  # noqa: SIM905
    doc = Doc(VOCAB, words, tags=["NN"] * len(words), pos=["NOUN"] * len(words))
    doc._.newsclaims_body = [(doc.text.index("Ministers"), doc.text.index("Read"))]
    assert [found.text for found in find_dates(doc)] == ["2019"]


def test_the_component_leaves_its_results_on_the_doc(nlp: Language) -> None:
    doc = nlp("It began on 3 May 2019")
    (sent,) = DocBin(store_user_data=True, docs=[doc]).get_docs(VOCAB)
    assert [(span.text, span.label_) for span in doc.spans["newsclaims_dates"]] == [("3 May 2019", "date")]
    assert annotations.read(sent, "dates", Date) == find_dates(doc)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "’",
        "May",
        "May 99, 2025",
        "Feb. 30",
        "99/99/2025",
        "0000-00-00",
        "in 9999",
        "10 millennia ago 🙂\xa0Monday",
    ],
)
def test_odd_input_does_no_harm(text: str) -> None:
    words = text.split()
    doc = Doc(
        VOCAB,
        words,
        tags=["NN"] * len(words),
        pos=["NOUN"] * len(words),
        heads=list(range(len(words))),
        deps=["ROOT"] * len(words),
    )
    doc._.newsclaims_published = "2025-11-27"
    assert all(doc.text[found.start : found.end] == found.text for found in find_dates(doc))


@pytest.mark.parametrize(
    "unit",
    [
        "two ",
        "a year ago, ",
        "2019-",
        "May 5-",
        "the ",
        "1 1/2 ",
        "'",
        "last last week ",
        "1.",
        "1,1",
        "two thousand and ",
        "about ",
    ],
)
def test_a_long_line_comes_to_an_end(unit: str) -> None:
    # Anything quadratic would take hours.
    text = unit * (200_000 // len(unit))
    doc = Doc(VOCAB, [text], spaces=[False], tags=["NN"], pos=["NOUN"], heads=[0], deps=["ROOT"])
    doc._.newsclaims_published = "2025-11-27"
    for date in find_dates(doc):
        assert text[date.start : date.end] == date.text
