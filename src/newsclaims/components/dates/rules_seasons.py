"""Rules for the seasons: last summer, the spring of 2013; not the Prague Spring."""

from newsclaims.components.dates.anchors import OPEN
from newsclaims.components.dates.grammar import EDGE, Found, Timex, rule
from newsclaims.components.dates.resolve import full_year, shifted_year
from newsclaims.components.dates.rules_periods import WHICH
from newsclaims.language import calendar


@rule(
    "date",
    rf"""THE? {EDGE} (?P<the>THE)? (?P<which>{WHICH}|PREVIOUS|THAT)? (?P<season>SEASON)
        (?: COMMA? OF? (?P<year>YEARS) | OF? (?P<shift>LAST|THIS|NEXT) UNIT )?""",
    ("The camp opened last summer.", "last summer", "2025-SU"),
    ("Floods hit in the spring of 2013.", "the spring of 2013", "2013-SP"),
    ("The Prague Spring was crushed before the Winter Olympics.", "", ""),
    ("It will rise again next spring.", "next spring", "2026-SP"),
    ("Prices may fall.", "", ""),
)
def _season(found: Found) -> Timex | None:
    season, word = found.value("season"), found.word("season")
    if found.has("year"):
        return Timex("date", f"{full_year(found.value('year')):04}-{season}")
    if found.context.token(word.start).pos_ not in ("NOUN", "PROPN", "ADV") or not _is_season(found):
        return None
    if found.has("shift"):
        return Timex("date", f"{shifted_year(found, found.kind('shift')):04}-{season}")
    today = found.context.today()
    now = calendar.value_at(today, "season")
    last = today.year - (today.month < calendar.SEASONS[season])
    is_now = now == f"{last:04}-{season}"
    which = found.which()
    if which in ("NEXT", "COMING"):
        year = last + 1
    elif which == "THIS":
        year = last if is_now else today.year
    elif which:
        year = last - is_now
    else:
        year = last + (not is_now and found.context.direction(word.start) > OPEN)
    return Timex("date", f"{year:04}-{season}")


def _is_named(found: Found, start: int) -> bool:
    """Say whether a season is part of a name: the Prague Spring, the Winter Olympics."""
    token = found.context.token(start)
    if not token.text.istitle():
        return False
    before, after = found.context.neighbour(token, -1), found.context.neighbour(token, 1)
    beside = before is not None and before.pos_ in ("PROPN", "ADJ") and before.text.istitle()
    return beside or (after is not None and after.tag_ in ("NNP", "NNPS"))


def _is_season(found: Found) -> bool:
    """Say whether `fall` or `spring` is a season, and not a drop or a source."""
    word = found.word("season")
    if _is_named(found, word.start):
        return False
    if word.value not in ("FA", "SP") or found.has("which") or found.has("mod_edge") or found.has("shift"):
        return True
    if found.context.text[word.start : word.end].lower() not in ("fall", "spring"):
        return True
    the = found.words[found.match.start("season") - 1].kind == "THE" and found.previous in ("IN", "SINCE")
    return the and found.following != "OF" and found.context.token(word.start).dep_ == "pobj"
