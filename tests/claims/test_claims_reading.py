"""Claims as they can be read without their article: printed words, and in brackets what is sure."""

import pytest

from newsclaims.components.claims.readings import Readings
from newsclaims.records import Claim, Date, Region


@pytest.mark.parametrize(
    ("marked", "lemma", "reading"),
    [
        ("Obi {said} [he was ready].", "say", "he [Ada Obi] was ready"),
        ("“[I am ready],” Obi {said}.", "say", "I [Ada Obi] am ready"),
        ("“[I’m ready],” Obi {said}.", "say", "I’m ready"),
        ("Obi {said} that [perhaps I was ready].", "say", "perhaps I was ready"),  # the writer is
        ("Obi {said} that [her plan was ready].", "say", "her plan was ready"),
        ("Obi {said} that [they were ready].", "say", "they were ready"),
        (
            "Obi {described} the plan as “[too weak]”.",
            "describe",
            "[Ada Obi] described the plan as “too weak”",
        ),
        ("Obi {called} the tax “[a disgrace]”.", "call", "[Ada Obi] called the tax “a disgrace”"),
        ("The move was {hailed} as “[historic]” by Obi.", "hail", "historic"),
        ("The plan, which Obi {described} as “[a gift],” was dropped.", "describe", "a gift"),
        ("Obi {called} [him a master].", "call", "him a master"),
        ("Obi {said} [Lind was right when he spoke].", "say", "Lind was right when he spoke"),
        ("Obi {said} [Lind’s plan failed when he spoke].", "say", "Lind’s plan failed when he spoke"),
    ],
)
def test_the_reading_of_a_claim(claims_of, marked, lemma, reading):
    claim = claims_of(marked, lemma, actors="Ada Obi|Jo Lind")[0]
    assert claim.reading == reading
    assert all(one.actor == "a1" for one in claim.insertions)


@pytest.mark.parametrize(
    ("printed", "date", "anchor", "reading"),
    [
        ("it broke last week", "last week", "published", "it broke last week [2025-11-17 to 2025-11-23]"),
        ("Monday’s talks", "Monday", "published", "Monday’s [2025-11-17 to 2025-11-23] talks"),
        ("it broke on Monday", "Monday", "d2", "it broke on Monday"),  # told from another date
        ("it breaks in summer", "summer", "published", "it breaks in summer"),
        ("it is unsolved today", "today", "published", "it is unsolved today"),
    ],
)
def test_days_are_told_where_a_word_points_to_them(printed, date, anchor, reading):
    start = printed.index(date)
    days = {"first_day": "2025-11-17", "last_day": "2025-11-23", "anchor": anchor}
    known = Date(id="d1", type="date", start=start, end=start + len(date), text=date, **days)
    _, insertions, read = Readings(printed, {}, {"d1": known}).of(
        Region(start=0, end=len(printed)), [], {}, ["d1"]
    )
    assert read == reading
    assert all(one.date == "d1" for one in insertions)


def test_a_reading_that_is_not_printed_is_refused(claims_of):
    claim = claims_of("Obi {said} [he was ready].")[0]
    with pytest.raises(ValueError, match="not what is printed"):
        Claim.model_validate({**claim.model_dump(), "reading": "Obi was ready"})
