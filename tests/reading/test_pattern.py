"""A user's regular expression means what `re` means by it, and ends."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclaims.errors import QueryError
from newsclaims.query import Pattern, pattern

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
    ],
)
def test_a_pattern_means_what_it_means_to_re(expression: str, text: str, found: bool) -> None:
    assert (re.search(expression, text) is not None) == found
    assert Pattern(expression=expression).test()([text]) == found
    assert Pattern(expression=expression, invert=True).test()([text]) != found


TERM = st.sampled_from([*"ab.|()*+?{},\\^$", "[ab]", "[^a]", "{2}", "(?:", "\\b", "\\w", "(?=a)"])


@settings(deadline=None, max_examples=300)
@given(
    expression=st.lists(TERM, max_size=8).map("".join), text=st.text("ab{}", max_size=8), fixed=st.booleans()
)
def test_any_pattern_finds_what_re_finds(expression: str, text: str, fixed: bool) -> None:
    try:
        expected = re.search(re.escape(expression) if fixed else expression, text) is not None
    except re.error:
        with pytest.raises(QueryError):
            Pattern(expression=expression, fixed=fixed).test()
    else:
        assert Pattern(expression=expression, fixed=fixed).test()([text]) == expected
