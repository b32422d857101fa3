"""A user's regular expression means what `re` means by it, and ends."""

import re
import sqlite3
import time
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims.errors import QueryError
from newsclaims.query import Pattern, pattern
from newsclaims.query.literals import letters

ENDLESS = ["(.*a){25}$", "(a+)+$", "(a|aa)+$"]


@pytest.mark.parametrize("expression", ENDLESS)
def test_a_pattern_that_would_never_end_is_refused(expression: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern, "SECONDS", 0.05)
    begun = time.process_time()
    with pytest.raises(QueryError, match="takes too long") as refused:
        Pattern(expression=expression).test()(["a" * 3000 + "!"])
    assert refused.value.hint
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("expression", "text", "found"),
    [
        ("\\bloans?\\b", "a loan", True),
        ("a{e}", "b", False),
        ("a{e}", "a{e}", True),
        ("\\{{2}", "{{", True),
        ("(?i)RAIN", "rain", True),
        ("^b", "a\nb", False),
        ("a{,2}b", "aab", True),
        ("[[:alpha:]]b", "ab", False),
        ("[[:alpha:]]b", "a]b", True),
        ("[^[:a]b", "ab", False),
    ],
)
@pytest.mark.filterwarnings("ignore:Possible nested set")
def test_a_pattern_means_what_it_means_to_re(expression: str, text: str, found: bool) -> None:
    assert (re.search(expression, text) is not None) == found
    assert Pattern(expression=expression).test()([text]) == found
    assert Pattern(expression=expression, invert=True).test()([text]) != found


def test_a_class_that_re_warns_of_is_taken_in_silence(recwarn: pytest.WarningsRecorder) -> None:
    assert Pattern(expression="[[(]obi").test()(["(obi"])
    assert not recwarn.list


TERM = st.sampled_from(
    [*"ab.|()*+?{},\\^$", "[[:alpha:]]", "[ab]", "[^a]", "{2}", "(?:", "\\b", "\\w", "(?=a)"]
)


@settings(deadline=None, max_examples=300)
@given(
    expression=st.lists(TERM, max_size=8).map("".join), text=st.text("ab{}", max_size=8), fixed=st.booleans()
)
@pytest.mark.filterwarnings("ignore:Possible nested set")
def test_any_pattern_finds_what_re_finds(expression: str, text: str, fixed: bool) -> None:
    try:
        expected = re.search(re.escape(expression) if fixed else expression, text) is not None
    except re.error:
        with pytest.raises(QueryError):
            Pattern(expression=expression, fixed=fixed).test()
    else:
        assert Pattern(expression=expression, fixed=fixed).test()([text]) == expected


@settings(deadline=None, max_examples=300)
@given(
    expression=st.lists(
        st.sampled_from(["tax", "es", "|", "?", "+", "{2}", "(", ")", "[s|]", "\\.", "\\b", "ı", "I"]),
        max_size=8,
    ).map("".join),
    text=st.lists(st.sampled_from(["tax", "TAX", "es", "ss", ".", " ", "i", "İ", "ſ"]), max_size=8).map(
        "".join
    ),
    ignore_case=st.booleans(),
)
def test_the_index_of_letters_leaves_out_nothing_that_a_pattern_finds(
    expression: str, text: str, ignore_case: bool
) -> None:
    wanted = Pattern(expression=expression, ignore_case=ignore_case)
    expected = letters(wanted)
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute("CREATE VIRTUAL TABLE words USING fts5 (text, detail = none, tokenize = 'trigram')")
        index.execute("INSERT INTO words VALUES (?)", (text,))
        try:
            found = wanted.test()([text])
        except QueryError:
            return
        if found and expected is not None:
            assert list(index.execute("SELECT text FROM words WHERE words MATCH ?", (expected,)))


@pytest.mark.parametrize(
    ("expression", "known"),
    [
        ("Belgium", ["bel", "elg", "lgi", "giu", "ium"]),
        ("tax(es|ed)? cut", ["tax", " cu", "cut"]),
        ("loans?", ["loa", "oan"]),
        ("loan+s", ["loa", "oan"]),
        ("a[bcd]e", []),
        ("(?i)loan", []),
        ("loan|a", []),
        ("\\x41bcd", []),
    ],
)
def test_letters_that_each_match_has(expression: str, known: list[str]) -> None:
    expected = letters(Pattern(expression=expression))
    assert re.findall('"([^"]+)"', expected or "") == known
