"""The days of dates in a reading: what the day of publication tells, and only where a day is meant."""

import pytest

from newsclaims import extract
from newsclaims.components.annotations import Meant
from newsclaims.components.claims.context import Context
from newsclaims.components.claims.days import Days
from newsclaims.components.claims.descriptions import Descriptions
from newsclaims.components.claims.drafts import Draft
from newsclaims.components.claims.pronouns import Pronouns
from newsclaims.components.claims.propositions import Unit
from newsclaims.components.claims.readings import Readings
from newsclaims.components.claims.referents import Referents
from newsclaims.components.claims.voice import Voice
from newsclaims.components.claims.words import Words
from newsclaims.records import Claimant, Date


@pytest.mark.parametrize(
    ("said", "reading"),
    [
        ("A mill would open today.", "A mill would open today [2025-06-10]."),
        ("A mill sank earlier this week.", "A mill sank earlier this week [2025-06-09 to 2025-06-15]."),
        (
            "A mill would open in early July.",
            "A mill would open in early July [2025-07-01 to 2025-07-10].",
        ),
        ("A mill would open by October.", "A mill would open by October [2025-10-01 to 2025-10-31]."),
        ("A mill sank two days ago.", "A mill sank two days ago [2025-06-08]."),
        ("A mill sank late Friday.", "A mill sank late Friday [2025-06-06]."),
        ("Mills today are few.", "Mills today are few."),  # nowadays
        ("A mill sank three years ago.", "A mill sank three years ago."),  # or so
        ("A mill sank in October 2019.", "A mill sank in October 2019."),  # told
    ],
)
def test_the_days_that_the_day_of_publication_tells(said, reading):
    record = extract(f"Mills in trouble\n\nJune 10, 2025\n\nAda Obi sold 40 mills. {said}")
    claim = next((claim for claim in record.claims if claim.text == said), None)
    assert claim is not None
    assert claim.reading == reading


GONE, NEXT, SOON = "[2024-11-01 to 2024-11-30]", "[2025-11-01 to 2025-11-30]", "[2025-08-01 to 2025-08-31]"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Lind sank the mill in November.", GONE),
        ("The mill has been shut since November.", GONE),
        ("Lind sank the mill before leaving for Lunsk in November.", None),
        ("Lind has a good chance of winning in November.", None),
        ("Lind can win the vote in November.", NEXT),
        ("Lind could lose the mill if he did not win the vote by November.", None),  # which is supposed
        ("Lind runs for mayor to win the vote in November.", None),
        ("Lind feared the long November vote.", None),  # seven months ago, or in five?
        ("Come August, the mills will be shut.", SOON),
        ("Lind will sell the mill in August.", SOON),
        ("Lind asked the board to sell the mill in August.", None),
    ],
)
def test_a_month_is_the_last_or_the_next_as_the_tense_tells(said, told):
    record = extract(f"Mills in trouble\n\nJune 10, 2025\n\nAda Obi sold 40 mills. {said}")
    month = next(date for date in record.dates if date.text in ("November", "August"))
    claims = [claim for claim in record.claims if month.id in claim.dates]
    put_in = [one.text for claim in claims for one in claim.insertions if one.date == month.id]
    assert [f"[{one}]" for one in put_in] == ([told] if told else [])


@pytest.mark.parametrize(
    ("said", "reading"),
    [
        ("Lind will sink the mill on Friday.", "Lind will sink the mill on Friday [2025-06-13]."),
        (
            "Lind slept from April 27 through Friday.",
            "Lind slept from April 27 through Friday.",
        ),
    ],
)
def test_a_weekday_to_come_is_none_on_which_something_was(said, reading):
    record = extract(f"Mills in trouble\n\nJune 10, 2025\n\nAda Obi sold 40 mills. {said}")
    assert record.claims[-1].reading == reading


def test_in_quotation_marks_today_is_the_day_on_which_somebody_spoke():
    record = extract("Mills in trouble\n\nJune 10, 2025\n\n“The mill will open today,” Ada Obi said.")
    assert [claim.reading for claim in record.claims] == ["The mill will open today"]


@pytest.mark.parametrize(
    ("said", "reading"),
    [
        (
            "“The mill sank last week,” Ada Obi wrote on Monday.",
            "The mill sank last week [2025-06-02 to 2025-06-08]",
        ),
        ("“The mill sank last week,” Ada Obi wrote in a letter of March 3, 2011.", "The mill sank last week"),
    ],
)
def test_what_is_quoted_counts_from_when_it_was_said(said, reading):
    record = extract(f"Mills in trouble\n\nJune 10, 2025\n\nAda Obi sold 40 mills.\n\n{said}")
    [claim] = [claim for claim in record.claims if claim.quote]
    assert claim.reading == reading


@pytest.mark.parametrize(
    ("printed", "date", "anchor", "reading"),
    [
        ("it broke last week", "last week", "published", "it broke last week [2025-11-17 to 2025-11-23]"),
        ("Monday’s talks", "Monday", "published", "Monday’s [2025-11-17 to 2025-11-23] talks"),
        ("it broke on Monday", "Monday", "d2", "it broke on Monday"),  # told from another date
        ("it breaks in summer", "summer", "published", "it breaks in summer"),
        ("it is unsolved today", "today", "published", "it is unsolved today"),
        ("it broke this weekend", "this weekend", "published", "it broke this weekend"),  # or the last
        ("in this day and age", "this day", "published", "in this day and age"),
    ],
)
def test_days_are_told_where_a_word_points_to_them(nlp, printed, date, anchor, reading):
    doc = nlp.make_doc(printed)
    for token in doc:
        token.is_sent_start = token.i == 0
    start = printed.index(date)
    days = {"first_day": "2025-11-17", "last_day": "2025-11-23", "anchor": anchor}
    known = Date(id="d1", type="date", start=start, end=start + len(date), text=date, **days)
    draft = Draft(0, len(printed), Unit(list(doc), []), Claimant(name=None, type=None), dates=["d1"])
    words = Words(doc)
    pronouns = Pronouns(printed, {}, Referents(words, [], Meant({}, {})), {})
    readings = Readings(
        printed,
        words,
        {},
        Days(printed, words, [known], None),
        pronouns,
        Descriptions([], {}, {}),
        Context(words, []),
        Voice({}, None, ()),
    )
    made = readings.of(draft, {}, None, [])
    assert made.text == reading
    assert all(one.date == "d1" for one in made.insertions)


def test_a_day_that_is_counted_from_when_somebody_spoke_is_not_told(claims_of):
    marked = "Obi {promised} on Monday “[to end it tonight].”"
    (claim,) = claims_of(marked, "promise", dates="Monday|tonight", anchor="published")
    assert claim.reading == "Obi promised on Monday [2025-11-24] “to end it tonight.”"
