"""Where the clause around a date looks: back, or ahead of the day of publication, Thursday, 27 November 2025."""

import pytest
from spacy.language import Language

from newsclaims.components.dates import find_dates


@pytest.mark.parametrize(
    ("decides", "sentence", "value"),
    [
        ("modal", "She could not be reached Friday.", "2025-11-21"),
        ("modal", "She could be reached Friday.", "2025-11-28"),
        ("planned", "Protesters planned a march on Saturday.", "2025-11-29"),
        ("planned", "Protesters held a march on Saturday.", "2025-11-22"),
        ("planned", "He was due to be freed in September.", "2025-09"),
        ("planned", "He is due to be freed in September.", "2026-09"),
        ("participle", "They want to see it get built in May.", "2026-05"),
        ("present", "If they take office in August, taxes fall.", "2026-08"),
        ("present", "They take office in August.", "2025-08"),
        ("present", "Prices rise when the law takes effect Monday.", "2025-12-01"),
        ("infinitive", "Asked to comment on its findings in May, he said nothing.", "2025-05"),
        ("infinitive", "It had been due to expire Friday.", "2025-11-21"),
        ("infinitive", "The board is to meet in September.", "2026-09"),
        ("infinitive", "The board was to meet in September.", "2025-09"),
        ("infinitive", "Lee is poised to face Marsh in May.", "2026-05"),
        ("infinitive", "She is gearing up to meet Marsh in June.", "2026-06"),
        ("infinitive", "He came to see her in June.", "2025-06"),
        ("gerund", "She is running for the seat in June.", "2026-06"),
        ("gerund", "She is running the mill in June.", "2025-06"),
        ("a noun's date", "Monday's decision will change that.", "2025-11-24"),
        ("a noun's date", "Monday's meeting will decide it.", "2025-12-01"),
        ("a noun's date", "It follows the Labor Day attack.", "2025-09-01"),
        ("a noun's date", "She hopes to win Friday's primary.", "2025-11-28"),
        ("a noun's date", "Lawyers must find ways to get around Friday's ruling.", "2025-11-21"),
        ("the word before", "It could cost her the votes she needs come September.", "2026-09"),
        ("until", "Police didn't search it until May.", "2025-05"),
        ("until", "Police will search it until May.", "2026-05"),
    ],
)
def test_where_a_clause_looks(nlp: Language, decides: str, sentence: str, value: str) -> None:
    """`decides` says which part of `tense.py`, `anchors.py` or `resolve.py` tells."""
    doc = nlp(sentence)
    doc._.newsclaims_published = "2025-11-27"
    assert [date.value for date in find_dates(doc)] == [value]
