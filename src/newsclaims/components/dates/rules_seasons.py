"""Rules for the seasons: last summer, the spring of 2013; not the Prague Spring."""

from spacy.tokens import Token

from newsclaims.components.dates.grammar import EDGE, Found, rule
from newsclaims.components.dates.resolve import full_year, shifted_year
from newsclaims.components.dates.rules_periods import WHICH
from newsclaims.components.dates.story import TOLD
from newsclaims.components.dates.tense import OPEN
from newsclaims.components.dates.timex import Timex
from newsclaims.components.dates.word_lists import date_words
from newsclaims.language import calendar


@rule(
    "date",
    rf"""THE? {EDGE} (?P<the>THE)? (?P<which>{WHICH}|PREVIOUS|THAT)? (?P<season>SEASON) (?P<term>TERM)?
        (?: COMMA? OF? (?P<year>YEARS) | OF? (?P<shift>LAST|THIS|NEXT) UNIT )?""",
    ("The camp opened last summer.", "last summer", "2025-SU"),
    ("Floods hit in the spring of 2013.", "the spring of 2013", "2013-SP"),
    ("The Prague Spring was crushed before the Winter Olympics.", "", ""),
    ("It will rise again next spring.", "next spring", "2026-SP"),
    ("Prices may fall.", "", ""),
    ("The pool will reopen in spring.", "spring", "2026-SP"),
    ("Scientists warned of a nuclear winter.", "", ""),
    ("The crypto winter hurt the fund.", "", ""),
    ("Farmers sowed winter barley.", "", ""),
    ("A winter road links the two farms.", "", ""),
    ("The roof won't last another winter.", "", ""),
    ("He leaves a daughter, Summer.", "", ""),
    ("Billy Winter scored twice.", "", ""),
    ("Lawyers for the Winter family asked for time.", "", ""),
    ("The Winter estate was divided.", "", ""),
    ("Neighbours said Winter had left.", "", ""),
    ("Summer told the jury that she was ill.", "", ""),
    ("Winter, who is 44, denied it.", "", ""),
    ("Winter came early.", "Winter", "2024-WI"),
    ("Snow fell during the Winter.", "the Winter", "2024-WI"),
    ("The ponds froze in the Winter of 2010.", "the Winter of 2010", "2010-WI"),
    ("Pupils failed in the summer term.", "the summer term", "2025-SU"),
    ("She taught in the fall semester of 2022.", "the fall semester of 2022", "2022-FA"),
)
def _season(found: Found) -> Timex | None:
    season, word = found.value("season"), found.word("season")
    if found.has("year"):
        return Timex("date", f"{full_year(found.value('year')):04}-{season}")
    if found.context.token(word.start).pos_ not in ("NOUN", "PROPN", "ADV") or not _is_season(found):
        return None
    if found.has("shift"):
        return Timex("date", f"{shifted_year(found, found.kind('shift')):04}-{season}")
    return Timex("date", f"{_season_year(found, season, word.start):04}-{season}")


@rule(
    "date",
    """THE (?P<season>SEASON) (?: (?P<before>BEFORE) LAST | AFTER NEXT) (?! TERM | UNIT | SEASON )
        | (?P<count>AN|NUM) (?P<seasons>SEASON|SEASONS) AGO""",
    ("He left the summer before last.", "the summer before last", "2024-SU"),
    ("It will open the spring after next.", "the spring after next", "2027-SP"),
    ("They met three winters ago.", "three winters ago", "2022-WI"),
    ("He spent two summers in Rome.", "", ""),
)
def _seasons_off(found: Found) -> Timex | None:
    season = found.value("season") or found.value("seasons")
    last, is_now = _last_season(found, season)
    if found.has("count"):
        count = 1 if found.kind("count") == "AN" else found.number("count")
        return Timex("date", f"{last - is_now - count + 1:04}-{season}")
    return Timex("date", f"{last - is_now - 1 if found.has('before') else last + 2:04}-{season}")


def _last_season(found: Found, season: str) -> tuple[int, bool]:
    """Give the year in which such a season last began, and whether it is the running one."""
    today = found.context.today()
    last = today.year - (today.month < calendar.SEASONS[season])
    return last, calendar.value_at(today, "season") == f"{last:04}-{season}"


def _season_year(found: Found, season: str, offset: int) -> int:
    """Give the year of a season without one, by `last`, `next` or the tense."""
    today, which = found.context.today(), found.which()
    last, is_now = _last_season(found, season)
    if which in ("NEXT", "COMING"):
        return last + 1
    if which == "THIS":
        return last if is_now else today.year
    if which:
        return last - is_now
    return last + (not is_now and found.context.direction(offset) > OPEN)


def _is_named(found: Found, start: int) -> bool:
    """Say whether a season is a name or part of one: the Prague Spring, the Winter Olympics, the Winter family."""
    token = found.context.token(start)
    if not token.text.istitle():
        return False
    before, after = found.context.neighbour(token, -1), found.context.neighbour(token, 1)
    if token.dep_ == "appos":
        return True  # a daughter, Summer
    beside = before is not None and before.pos_ in ("PROPN", "ADJ") and before.text.istitle()
    if beside or (after is not None and after.tag_ in ("NNP", "NNPS")):
        return True
    return _is_somebody(found, token)


def _is_somebody(found: Found, token: Token) -> bool:
    """Say whether a season with a capital is called so for no sentence that it opens, nor as a time: for Winter.

    One that opens a sentence is somebody where it does what people do: Winter, who is 44, said so.
    """
    if any(map(found.has, ("which", "mod_edge", "shift", "term"))) or found.previous in ("IN", "SINCE"):
        return False
    if token.is_sent_start:
        says = token.dep_ == "nsubj" and token.head.lemma_ in TOLD
        return says or any(word.tag_ == "WP" for child in token.children for word in child.lefts)
    preposition = token.head.lower_ if token.dep_ == "pobj" else ""
    return preposition not in _OF_A_TIME


_OF_A_TIME = frozenset("by during from in into of over since this through throughout until".split())  # noqa: SIM905
"""What leads to a season with a capital, as some print it."""


_FIGURATIVE = frozenset(("crypto", "demographic", "nuclear", "volcanic"))
_GROWN_OR_WORN = date_words("of-a-season")
"""What is called after the season that it is grown or worn in, and says nothing of when."""


def _is_figurative(found: Found, start: int) -> bool:
    """Say whether a season is a figure of speech or the kind of a thing: a nuclear winter, winter barley."""
    token = found.context.token(start)
    before, after = found.context.neighbour(token, -1), found.context.neighbour(token, 1)
    if before is not None and before.lower_ in _FIGURATIVE:
        return True
    return after is not None and after.lemma_.lower() in _GROWN_OR_WORN


def _is_season(found: Found) -> bool:
    """Say whether `fall` or `spring` is a season, and not a drop or a source."""
    word = found.word("season")
    if _is_named(found, word.start) or _is_figurative(found, word.start) or _is_any(found):
        return False
    plain = found.context.text[word.start : word.end].lower() not in ("fall", "spring")
    return plain or any(map(found.has, ("which", "mod_edge", "shift", "term"))) or _is_in_the(found)


def _is_any(found: Found) -> bool:
    """Say whether it is one more, or the kind of a thing that is told for the first time: a winter road."""
    if any(map(found.has, ("which", "mod_edge", "shift", "term"))):
        return False
    compound = found.context.token(found.word("season").start).dep_ == "compound"
    return found.previous == "ANOTHER" or (found.previous == "AN" and compound)


def _is_in_the(found: Found) -> bool:
    """Say whether `in` or `since` leads to it: in the spring, in spring; but not in the fall of a wall."""
    token = found.context.token(found.word("season").start)
    return found.previous in ("IN", "SINCE") and found.following != "OF" and token.dep_ == "pobj"
