"""Rules for terms and sessions: last season, the Michaelmas term, the previous parliament; none has days of its own."""

from spacy.tokens import Token

from newsclaims.components.dates.grammar import Found, rule
from newsclaims.components.dates.timex import Timex, Unresolved

_OWN = "a season or term of its own, whose days aren't told"

_WHEN = frozenset(
    "after at before between by during for from in into of over since through throughout till until within".split()  # noqa: SIM905
)
"""Prepositions that lead to a time."""


@rule(
    "date",
    """(?P<which>LAST|THIS|NEXT) (?P<house>LEGISLATIVE)? (?P<term>TERM)
        | (?P<of>LAST|THIS|NEXT|END OF THE) LEGISLATIVE SESSION""",
    ("The club lost 20 games last season.", "last season", None),
    ("The court will hear it next term.", "next term", None),
    ("The audition is next term.", "next term", None),
    ("The bill will return next parliamentary session.", "next parliamentary session", None),
    ("The bill lapsed at the end of the parliamentary session.", "end of the parliamentary session", None),
    ("They governed in the last parliamentary term.", "last parliamentary term", None),
    ("Absences doubled this term.", "this term", None),
    ("It was his last term.", "", ""),
    ("It was Lady Kest's last term.", "", ""),
    ("He disliked this term.", "", ""),
)
def _term(found: Found) -> Timex | None:
    if found.has("of") or found.has("house"):
        raise Unresolved(_OWN)
    term = found.context.token(found.word("term").start)
    if term.text.lower() == "term" and _is_a_word_or_office(term, found.kind("which")):
        return None
    if found.context.text[max(found.start - 4, 0) : found.start].lower() in ("the ", "his ", "her "):
        return None
    raise Unresolved(_OWN)


def _is_a_word_or_office(term: Token, which: str) -> bool:
    """Say whether a term is a word or a time in office: he disliked this term, it was his last term."""
    if which == "THIS":
        return term.dep_ != "npadvmod"
    owned = any(child.dep_ in ("poss", "det") for child in term.children)
    return term.dep_ in ("pobj", "dobj") or (term.dep_ == "attr" and owned)


@rule(
    "date",
    """(?P<which>LAST|PREVIOUS|THIS|CURRENT|NEXT|COMING) (?P<house> PARLIAMENT
        | LEGISLATIVE? (?:SESSION|TERM) OF THE? PARLIAMENT )""",
    ("Rents were capped in the last parliament.", "last parliament", None),
    ("The ban was drafted during the previous parliament.", "previous parliament", None),
    ("The tunnel was debated in the current session of parliament.", "current session of parliament", None),
    ("The last parliament was dissolved.", "", ""),
    ("This parliament voted for it.", "", ""),
    ("They met in the last parliament building.", "", ""),
)
def _parliament(found: Found) -> Timex | None:
    """Give the time for which a parliament is elected, where it is when something is done and not who does it."""
    if not _is_when(found.context.token(found.word("house").start)):
        return None
    raise Unresolved(_OWN)


@rule(
    "date",
    "THE? (?P<named>TERM_NAME) (?P<term>TERM)",
    ("Courts sit again in the Michaelmas term.", "the Michaelmas term", None),
    ("The case is listed for Hilary term.", "Hilary term", None),
    ("The bank has lent term deposits to firms.", "", ""),
)
def _named_term(found: Found) -> Timex | None:
    """Give a term of courts and universities that is called by a feast."""
    raise Unresolved(_OWN)


@rule(
    "date",
    "(?P<half>HALF) HYPHEN? (?P<term>TERM)",
    ("Buses are cheaper at half-term.", "half-term", None),
    ("Half term starts on Monday.", "Half term", None),
    ("He was out for half the season.", "", ""),
    ("She missed half term papers.", "", ""),
)
def _half_term(found: Found) -> Timex | None:
    """Give the break in the middle of a school's term."""
    term = found.context.token(found.word("term").start)
    if (
        term.lower_ not in ("term", "half-term")
        or term.dep_ in ("compound", "nmod")
        or found.previous == "AN"
    ):
        return None
    raise Unresolved("a break in a school's term, whose days aren't told")


def _is_when(noun: Token) -> bool:
    """Say whether a preposition of time leads to a noun, and to no other behind it: in the last parliament."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _WHEN
