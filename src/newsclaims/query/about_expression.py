"""What claims are asked for by --about: a noun phrase, of which the words need not all be there."""

import re
from itertools import combinations

from newsclaims.language.names import words
from newsclaims.lexicons import demonyms
from newsclaims.query.expressions import match_expression
from newsclaims.query.filters import storable

MOST_OPTIONAL = 6
"""Words of which half will do; of a longer question all must be there."""

_SEARCH = re.compile(r'["*]|(?:^|\s)-\w|\b(?:OR|NOT|AND)\b')
_BEHIND = re.compile(
    r"\s(?:of|to|for|in|on|from|with|by|at|about|against|between|over|under|into)\s", re.IGNORECASE
)
_SMALL = {"the", "a", "an", "and", "or", "of", "to", "for", "in", "on", "from", "with", "by", "at", "s"}


def about_expression(asked: str) -> str:
    """Give the FTS5 expression for claims about something, a noun phrase as a person types it.

    Its head must be there, names too, and half of its words in all: "frozen assets" finds assets that are immobilised.
    Words count by their stems, and a place is found in its people's name, too.
    With the marks of a search ("…", *, -, OR) it is one, as `match_expression` takes it.

    Raises:
        QueryError: there is no word to look for.

    Example:
        >>> about_expression("frozen assets")
        '"assets"'
        >>> about_expression("state loan to Lunsk")
        '"loan" AND "Lunsk"'
        >>> about_expression("new state loan guarantees")
        '"guarantees" AND ("new" OR "state" OR "loan")'
        >>> about_expression("belgium")
        '("belgium") OR ("Belgian")'
    """
    asked = storable(asked)
    if _SEARCH.search(asked):
        return match_expression(asked)
    people = [word for word, place in demonyms().items() if words(place) == words(asked) and place]
    return (
        " OR ".join(f"({each})" for each in (_noun_phrase(asked), *map(_quoted, people)))
        if people
        else (_noun_phrase(asked))
    )


def _noun_phrase(asked: str) -> str:
    """Give the expression for a noun phrase's words."""
    asked_for = _words(asked)
    if len(asked_for) < 2:
        return match_expression(asked)
    head = (_words(_BEHIND.split(asked, maxsplit=1)[0]) or asked_for)[-1]
    needed = [word for word in asked_for if word == head or word[0].isupper()]
    others = [word for word in asked_for if word not in needed]
    lacking = len(others) if len(others) > MOST_OPTIONAL else (len(asked_for) + 1) // 2 - len(needed)
    parts = [_quoted(word) for word in needed]
    if lacking > 0:
        choices = [" AND ".join(map(_quoted, some)) for some in combinations(others, lacking)]
        choices = [f"({choice})" if lacking > 1 and len(choices) > 1 else choice for choice in choices]
        parts.append(f"({' OR '.join(choices)})" if len(choices) > 1 else choices[0])
    return " AND ".join(parts)


def _words(text: str) -> list[str]:
    found = re.findall(r"\w+", text)
    return [word for word in dict.fromkeys(found) if word.casefold() not in _SMALL and words(word)]


def _quoted(word: str) -> str:
    return f'"{word}"'
