"""Agate: lines of results, of tables and of games to come, in which clubs are named, and the heads of their columns."""

from itertools import takewhile

from spacy.tokens import Doc, Token

from newsclaims.components.actors.evidence import DECISIVE, Form, evidence
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name, opens_a_paragraph
from newsclaims.components.actors.weights import TABLE

FIXTURE = frozenset(("v", "v.", "vs", "vs.", "at", "AT", "@"))
"""What stands between the two clubs of a game to come."""
BEFORE_A_RESULT = frozenset((":", ";", "–", "—"))
LONGEST = 3
"""Words of the longest club's name in a result."""


def stands_in_a_table(doc: Doc, name: Name) -> bool:
    """Whether a name stands in a line of results, of a table or of games to come.

    Example:
        Boston 3 Denver 2
        Boston 3, Denver 2
        Boston 10 2 1 .833
        BOSTON AT DENVER
        Boston v Denver (3 p.m.)
    """
    opens = opens_a_paragraph(doc, name) or (name.first > 0 and doc[name.first - 1].text == ":")
    if _is_to_play(doc, name, opens):
        return True
    if name.last == len(doc) or not _is_count(doc[name.last]):
        return False
    first, second = (doc[i] if i < len(doc) else None for i in (name.last + 1, name.last + 2))
    if first is not None and second is not None and _is_count(first) and _is_count(second):
        return True
    if _is_beaten(doc, name.first):
        return True
    if first is None or first.is_space or first.text[0].isupper():
        return opens
    return first.text == "," and _opens(doc, name.first) and _scores_next(doc, name.last + 2)


def _is_beaten(doc: Doc, first: int) -> bool:
    """Whether the other club stands before a name with what it scored: Boston 3 | Denver; Boston 3, | Denver."""
    i = first - 1 - (first > 1 and doc[first - 1].text == ",")
    if i < 1 or not _is_count(doc[i]):
        return False
    return any(doc[j].text[0].isupper() and _opens(doc, j) for j in range(max(0, i - LONGEST), i))


def _opens(doc: Doc, first: int) -> bool:
    """Whether a result begins at a token: on its line, or behind a colon."""
    return first == 0 or doc[first - 1].is_space or doc[first - 1].text in BEFORE_A_RESULT


def _scores_next(doc: Doc, first: int) -> bool:
    """Whether a name and a number stand there: Boston 3, | Denver 2."""
    words = list(takewhile(lambda token: token.text[0].isupper(), doc[first : first + LONGEST]))
    end = first + len(words)
    return bool(words) and end < len(doc) and _is_count(doc[end])


def _is_to_play(doc: Doc, name: Name, opens: bool) -> bool:
    """Whether a name is one of the two in a line of a game to come: Leeds v Hull; Boston at Denver, 7 p.m."""
    at = name.last if opens else name.first - 1
    if at < 1 or at >= len(doc) or doc[at].text not in FIXTURE:
        return False
    if not opens and not any(
        doc[i].text[0].isupper() and (i == 0 or _opens(doc, i)) for i in range(max(0, at - LONGEST), at)
    ):
        return False
    end = name.last if not opens else _end_of_capitals(doc, at + 1)
    if end >= len(doc) or doc[end].is_space or doc[end].text in BEFORE_A_RESULT:
        return True
    return end + 1 < len(doc) and doc[end].text in (",", "(") and doc[end + 1].text[0].isdigit()


def _end_of_capitals(doc: Doc, i: int) -> int:
    """Give where the capitalised words end that begin at a token."""
    end = i
    while end < min(len(doc), i + LONGEST) and doc[end].text[0].isupper():
        end += 1
    return end


def _is_count(token: Token) -> bool:
    """Whether a token is a number as tables have them, and no year: 3, .833, 12.5."""
    digits = token.text.replace(".", "")
    return digits.isdecimal() and len(digits) < 4


@evidence(
    DECISIVE, "", "thing", TABLE,
    Example("They said so.\n\nTeam P W D L Pts\nLeeds 10 2 1 1 7", "Pts", None),
    Example("They said so.\n\nPlayer MIN FG REB AST\nKell 31 5 8 2", "REB", None),
)  # fmt: skip
def _head_of_a_table(form: Form) -> bool:
    return _is_column(form.text) and form.everywhere(_heads_columns)


def _heads_columns(doc: Doc, name: Name) -> bool:
    """Whether a name's line is made of short words, two of them single letters or four in capitals: P W D L Pts.

    Its first word may be a long one: Team, Batting.
    """
    beside = name.last if name.last < len(doc) and not doc[name.last].is_space else name.first - 1
    if beside < 0 or not _is_column(doc[beside].text):
        return False
    before = takewhile(_is_on_the_line, (doc[i] for i in range(name.first - 1, -1, -1)))
    behind = takewhile(_is_on_the_line, (doc[i] for i in range(name.first, len(doc))))
    line = [*reversed([token.text for token in before]), *(token.text for token in behind)]
    columns = line if _is_column(line[0]) else line[1:]
    if not all(map(_is_column, columns)):
        return False
    return sum(len(word) == 1 for word in columns) > 1 or (len(columns) > 3 and "".join(columns).isupper())


def _is_on_the_line(token: Token) -> bool:
    return not token.is_space


def _is_column(word: str) -> bool:
    """Whether a word may head a column of a table: P, Pts."""
    return len(word) <= 4 and word.isalpha() and word[0].isupper()
