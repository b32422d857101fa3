"""When: the component `newsclaims_dates`, temporal expressions found by rules and resolved against the article.

`lexer` turns the text into words of time, one class each; a rule (`grammar`) is a regular expression over those classes
with a builder, which gives the TIMEX3 type and value from the words and from what the article has said so far
(`anchors`, `resolve`), over the arithmetic of `calendar` and `durations`. The rules stand in `rules_…`, each with
examples.
"""

from newsclaims.components.dates.component import Dates, find_dates, make_dates

__all__ = ["Dates", "find_dates", "make_dates"]
