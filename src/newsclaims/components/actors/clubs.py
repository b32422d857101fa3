"""What says that a city's name is its club's: Boston beat Denver 3-1; a line of a table; the Leeds coach.

Nations stay places, also where they play.
"""

import re
from itertools import chain, takewhile

from spacy.tokens import Doc, Span, Token

from newsclaims import lexicons
from newsclaims.components.actors.evidence import ADDED, DECISIVE, Form, evidence
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name, opens_a_paragraph
from newsclaims.components.actors.types import known
from newsclaims.components.actors.weights import TABLE, TITLE
from newsclaims.language.clauses import SUBJECTS

WINNING = frozenset(("beat", "defeat", "thrash", "rout", "edge", "trounce", "hammer", "outscore", "blank"))
PLAYING = lexicons.actor_words("playing")
"""What clubs do, and others do as well: believed where the sentence speaks of sport."""
BETWEEN = frozenset(("to", "for", "against", "with", "from"))
"""What leads from such a verb to the other club: lost to, plays for, drew with."""
FOR_A_CLUB = frozenset(
    (
        ("play", "for"),
        ("draw", "with"),
        ("score", "for"),
        ("bat", "for"),
        ("trade", "to"),
        ("score", "against"),
    )
)
DRAWING = frozenset(
    (("trade", "to"), ("draw", "with"), ("draw", "against"), ("lose", "to"), ("score", "against"))
)
MEETING = frozenset(("host", "visit", "face", "meet", "play"))
"""What one club does to another, and hardly a city to a city."""
SPORT = lexicons.actor_words("sport")
STAFF = lexicons.actor_words("staff")
"""Whom a club has, and a city has not."""
PLAYED = frozenset(("city", "state", "capital"))
"""The kinds of places that clubs are called by."""
SCORE = re.compile(r"\b\d{1,3}\s?[-–]\s?\d{1,3}\b")


@evidence(
    DECISIVE,
    "club",
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
    played = sum(_plays(form.doc, name) or _in_a_table(form.doc, name) for name in form.names)
    return 2 * played >= len(form.names)


@evidence(
    ADDED, "club", "organisation", TITLE, Example("Oakenford beat Milbury 3-1.", "Oakenford", "organisation")
)
def _club(form: Form) -> bool:
    if not form.single or form.known is not None or form.titled:
        return False
    played = sum(_in_a_table(form.doc, name) or _has_a_score(form.doc, name) for name in form.names)
    return 2 * played >= len(form.names)


def _plays(doc: Doc, name: Name) -> bool:
    """Whether a city's name is its club's by what it has or does here."""
    if name.last < len(doc) and doc[name.last].lemma_.lower() in STAFF:
        return True
    if _wins_or_draws(doc, name):
        return True
    last = _first_of_list(doc[name.last - 1])
    verb = last.head
    if last.dep_ == "pobj":
        link, verb = verb.lower_, verb.head
        if (verb.lemma_, link) in FOR_A_CLUB:
            return True
        return link in BETWEEN and verb.lemma_ in PLAYING and _of_sport(last.sent)
    if last.dep_ not in (*SUBJECTS, "dobj"):
        return False
    return (verb.lemma_ in MEETING and _meet_there(verb)) or (verb.lemma_ in PLAYING and _of_sport(last.sent))


def _has_a_score(doc: Doc, name: Name) -> bool:
    """Whether a name wins or draws here, and by how much."""
    return _wins_or_draws(doc, name) and bool(SCORE.search(doc[name.last - 1].sent.text))


def _wins_or_draws(doc: Doc, name: Name) -> bool:
    """Whether a name beats another or is beaten, or draws with it."""
    last = _first_of_list(doc[name.last - 1])
    if last.dep_ == "pobj":
        return (last.head.head.lemma_, last.head.lower_) in DRAWING
    if last.dep_ not in (*SUBJECTS, "dobj", "npadvmod"):
        return False
    verb = last.head
    links = [child.lower_ for child in verb.children if child.dep_ == "prep"]
    return verb.lemma_ in WINNING or any((verb.lemma_, link) in DRAWING for link in links)


def _first_of_list(token: Token) -> Token:
    """Give what a token is joined to by "and": of Leeds and Luton, Leeds."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token


def _meet_there(verb: Token) -> bool:
    """Whether the subject and the object of a verb are both called like cities."""
    ends = {child.dep_: known(child.text) for child in verb.children if child.dep_ in (*SUBJECTS, "dobj")}
    return len(ends) == 2 and all(entry is not None and entry.kind in PLAYED for entry in ends.values())


def _of_sport(sentence: Span) -> bool:
    """Whether a sentence has a score or speaks of games."""
    words = (token.lower_.removesuffix("s") for token in sentence)
    return bool(SCORE.search(sentence.text)) or not SPORT.isdisjoint(words)


def _in_a_table(doc: Doc, name: Name) -> bool:
    """Whether it stands in a line of results, of a table or of games to come.

    Example:
        Boston 3 Denver 2
        Boston 10 2 1 .833
        BOSTON AT DENVER
    """
    opens = opens_a_paragraph(doc, name)
    behind = doc[name.last : name.last + 3]
    if not len(behind) or not _is_count(behind[0]):
        return opens and len(behind) > 1 and behind[0].text == "AT" and behind[1].text.isupper()
    if len(behind) == 3 and _is_count(behind[1]) and _is_count(behind[2]):
        return True
    if not opens and not _is_count(doc[name.first - 1]):
        return False
    return len(behind) == 1 or behind[1].is_space or behind[1].text[0].isupper()


def _is_count(token: Token) -> bool:
    """Whether a token is a number as tables have them, and no year: 3, .833, 12.5."""
    digits = token.text.replace(".", "")
    return digits.isdecimal() and len(digits) < 4


@evidence(
    DECISIVE, "", "thing", TABLE, Example("They said so.\n\nTeam P W D L Pts\nLeeds 10 2 1 1 7", "Pts", None)
)
def _head_of_a_table(form: Form) -> bool:
    return all(_heads_columns(form.doc, name) for name in form.names)


def _heads_columns(doc: Doc, name: Name) -> bool:
    """Whether a name's line is made of short words in capitals, two of them single letters: P W D L Pts."""
    if not _is_column(doc[name.first].text):
        return False
    before = takewhile(_is_on_the_line, (doc[i] for i in range(name.first - 1, -1, -1)))
    behind = takewhile(_is_on_the_line, (doc[i] for i in range(name.first, len(doc))))
    letters = 0
    for token in chain(behind, before):
        if not _is_column(token.text):
            return False
        letters += len(token) == 1
    return letters > 1


def _is_on_the_line(token: Token) -> bool:
    return not token.is_space


def _is_column(word: str) -> bool:
    """Whether a word may head a column of a table: P, Pts."""
    return len(word) <= 4 and word.isalpha() and word[0].isupper()
