"""What says that a city's name is its club's: Boston beat Denver 3-1; a line of a table; the Leeds coach.

Nations stay places, also where they play.
"""

import re

from spacy.tokens import Doc, Span

from newsclaims.components.actors.evidence import ADDED, DECISIVE, TABLE, Example, Form, evidence
from newsclaims.components.actors.neighbours import TITLE, Name
from newsclaims.language.clauses import SUBJECTS

WINNING = frozenset(("beat", "defeat", "thrash", "rout", "edge", "trounce", "hammer", "outscore", "blank"))
PLAYING = frozenset(
    (
        "win", "lose", "draw", "host", "visit", "score", "lead", "play", "sign", "draft", "trade", "tie", "trail",
        "meet", "join", "face", "finish", "open", "rally", "advance",
    )
)  # fmt: skip
"""What clubs do, and others do as well: believed where the sentence speaks of sport."""
BETWEEN = frozenset(("to", "for", "against", "with", "from"))
"""What leads from such a verb to the other club: lost to, plays for, drew with."""
SPORT = frozenset(
    (
        "game", "match", "season", "league", "cup", "overtime", "inning", "innings", "goal", "playoff", "playoffs",
        "striker", "midfielder", "goalkeeper", "defender", "guard", "forward", "quarterback", "pitcher", "touchdown",
        "wicket", "coach", "draw", "win", "victory", "defeat", "loss", "title", "division", "round", "standings",
        "twice", "hat-trick", "half", "halftime", "half-time", "penalty", "championship", "teammate", "midfield",
    )
)  # fmt: skip
STAFF = frozenset(
    (
        "coach", "striker", "midfielder", "goalkeeper", "defender", "captain", "quarterback", "pitcher", "winger",
        "forward", "fan", "shortstop", "catcher", "fullback", "linebacker", "keeper", "skipper", "outfielder",
    )
)  # fmt: skip
"""Whom a club has, and a city has not."""
PLAYED = frozenset(("city", "state", "capital"))
"""The kinds of places that clubs are called by."""
SCORE = re.compile(r"\b\d{1,3}\s?[-–]\s?\d{1,3}\b")


@evidence(
    DECISIVE,
    "organisation",
    TABLE,
    Example("Boston beat Denver 3-1 on Friday.", "Boston", "organisation"),
    Example("Boston beat Denver 3-1 on Friday.", "Denver", "organisation"),
    Example("Boston lost to Denver in overtime.", "Denver", "organisation"),
    Example("Leeds midfielder Tom Okenwa fell.", "Leeds", "organisation"),
    Example("France beat Kenya 3-1 on Friday.", "France", "place"),
    Example("She lost her keys in Denver.", "Denver", "place"),
)
def _club_of_a_city(form: Form) -> bool:
    entry = form.known
    if entry is None or entry.kind not in PLAYED or form.titled:
        return False
    return 2 * _games(form) >= len(form.names)


@evidence(ADDED, "organisation", TITLE, Example("Oakenford beat Milbury 3-1.", "Oakenford", "organisation"))
def _club(form: Form) -> bool:
    return form.single and form.known is None and not form.titled and 2 * _games(form) >= len(form.names)


def _games(form: Form) -> int:
    return sum(_plays(form.doc, name) or _in_a_table(form.doc, name) for name in form.names)


def _plays(doc: Doc, name: Name) -> bool:
    """Whether the name is a club's by what it does or has here."""
    last = doc[name.last - 1]
    if name.last < len(doc) and doc[name.last].lemma_.lower() in STAFF:
        return True
    while last.dep_ == "conj" and last.head.i < last.i:
        last = last.head
    verb = last.head
    if last.dep_ == "pobj":
        if verb.lower_ not in BETWEEN:
            return False
        verb = verb.head
    elif last.dep_ not in (*SUBJECTS, "dobj"):
        return False
    if verb.lemma_ in WINNING and last.dep_ != "pobj":
        return True
    return verb.lemma_ in PLAYING and _of_sport(last.sent)


def _of_sport(sentence: Span) -> bool:
    """Whether a sentence has a score or speaks of games."""
    words = (token.lower_.removesuffix("s") for token in sentence)
    return bool(SCORE.search(sentence.text)) or not SPORT.isdisjoint(words)


def _in_a_table(doc: Doc, name: Name) -> bool:
    """Whether it stands in a line of results or of a table: "Boston 3 Denver 2", "Boston 10 2 1 40"."""
    behind = [token.text for token in doc[name.last : name.last + 3]]
    numbers = [word.isdecimal() for word in behind]
    if len(numbers) == 3 and all(numbers):
        return True
    opens = name.first == 0 or doc[name.first - 1].is_space or doc[name.first - 1].text.isdecimal()
    return (
        opens and numbers[:1] == [True] and (len(behind) < 2 or behind[1][0].isupper() or behind[1].isspace())
    )
