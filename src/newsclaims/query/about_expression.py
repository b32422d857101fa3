"""What claims are asked for by --about: a noun phrase, of which the words need not all be there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from newsclaims.language.names import words
from newsclaims.lexicons import demonyms, seats, topic_synonyms
from newsclaims.lexicons.word_tables import TopicSynonyms
from newsclaims.query.expressions import match_expression
from newsclaims.query.filters import storable

MOST_OPTIONAL = 6
"""Words of which half will do; of a longer question all must be there."""

_SEARCH = re.compile(r'["*]|(?:^|\s)-\w|\b(?:OR|NOT|AND)\b')
_BEHIND = re.compile(
    r"\s(?:of|to|for|in|on|from|with|by|at|about|against|between|over|under|into)\s", re.IGNORECASE
)
THINGS = "{topic about_text subject}"
"""The columns of what a claim is about."""

_NEAR = 3
"""Words that may stand between two that an article prints of one thing: assets that had been frozen."""

_NOTHING = '""'
"""An expression that nothing matches."""

_SMALL = {"the", "a", "an", "and", "or", "of", "to", "for", "in", "on", "from", "with", "by", "at", "s"}


def about_expression(asked: str) -> str:
    """Give the FTS5 expression for claims about something, a noun phrase as a person types it.

    Its head must be there, names too, and half of its words in all, but both of two (`head_alone` adds to these).
    Words count by their stems; a place is found in its people's name, too, a country in its capital where that is the
    subject, and what `topic_synonyms.tsv` has in other words.
    With the marks of a search ("…", *, -, OR) it is one, as `match_expression` takes it.

    Raises:
        QueryError: there is no word to look for.

    Example:
        >>> about_expression("gun control")
        '"gun" AND "control"'
        >>> about_expression("state aid to Lunsk")
        '"aid" AND "Lunsk"'
        >>> about_expression("new state bank guarantees")
        '"guarantees" AND ("new" OR "state" OR "bank")'
        >>> about_expression("norway")
        '("norway") OR ("Norwegian") OR (subject : "Oslo")'
        >>> about_expression("walkout")
        '("walkout") OR ({topic about_text subject} : (("stoppage" OR "strike")))'
    """
    asked = storable(asked)
    if _SEARCH.search(asked):
        return match_expression(asked)
    found = [_noun_phrase(asked), *map(_quoted, _people(asked)), *_government(asked), *_in_other_words(asked)]
    return " OR ".join(f"({each})" for each in found) if len(found) > 1 else found[0]


def head_alone(asked: str) -> tuple[str, str]:
    """Give the expressions for claims with the noun of two words, and for articles that print both near each other.

    So "peace deal" finds "the deal" in an article that tells of a peace deal, no deal else, and nobody who deals with
    something; "bridging loan" finds "the financing" likewise. Of other questions both match nothing.

    Example:
        >>> head_alone("border control")[0]
        '{topic about_text subject} : ("control")'
        >>> head_alone("bridging loan")[0]
        '{topic about_text subject} : ("financing" OR "lending" OR "loan")'
        >>> head_alone("the deal")
        ('""', '""')
    """
    if (two := _two(storable(asked))) is None:
        return _NOTHING, _NOTHING
    head, other = two
    alike = sorted({word for row in _rows(head) if not row.beside for word in row.words} - {_singular(head)})
    noun = f"{THINGS} : {_any([head, *alike])}"
    nouns = [one for word in [head, *alike] for one in _numbers(word)]
    pairs = product(_numbers(other), nouns)
    return noun, " OR ".join(f"NEAR({_quoted(one)} {_quoted(two)}, {_NEAR})" for one, two in pairs)


def _two(asked: str) -> tuple[str, str] | None:
    """Give the noun and the other word of a question of two words, neither of them a name."""
    found = _words(asked)
    if _SEARCH.search(asked) or len(found) != 2 or any(word[0].isupper() for word in found):
        return None
    head = _head(asked)
    return head, found[found[0] == head]


def _rows(head: str) -> list[TopicSynonyms]:
    """Give the other words for a noun, as the rows of their table."""
    return [row for row in topic_synonyms() if _singular(head.casefold()) in row.words]


def _numbers(noun: str) -> list[str]:
    """Give a word as it is, and where it looks like a noun's plural or singular, the other."""
    singular = _singular(noun)
    plural = f"{singular[:-1]}ies" if singular.endswith("y") else f"{singular}s"
    return [noun, singular if noun != singular else plural]


def _people(asked: str) -> list[str]:
    """Give the names of a place's people."""
    return [word for word, place in demonyms().items() if place and words(place) == words(asked)]


def _government(asked: str) -> Iterator[str]:
    """Give the expressions for what is said of a government by its capital: *Oslo* said; not: rain in Oslo."""
    for country, names in seats().items():
        if words(country) == words(asked):
            yield from (f"subject : {_quoted(name)}" for name in sorted(names))


def _in_other_words(asked: str) -> Iterator[str]:
    """Give the expressions for the same thing in other words, where a claim has them as a thing, no verb.

    "loan" also as "financing", "frozen assets" as "immobilised reserves"
    """
    head = _head(asked)
    for row in _rows(head):
        beside = [word for word in _words(asked) if word.casefold() in row.beside]
        if (row.beside and not beside) or (not row.beside and _two(asked)):
            continue
        rest = re.sub(rf"\b({'|'.join(map(re.escape, beside))})\b", "", asked) if beside else asked
        others = row.words if beside else row.words - {_singular(head.casefold())}
        phrase = _phrase(_words(rest), head, _any(others))
        yield f"{THINGS} : ({phrase}{f' AND {_any(row.beside)}' if beside else ''})"


def _any(words: Iterable[str]) -> str:
    return f"({' OR '.join(map(_quoted, sorted(words)))})"


def _singular(word: str) -> str:
    """Give the singular of a regular noun: "assets", "duties"."""
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _noun_phrase(asked: str) -> str:
    """Give the expression for a noun phrase's words."""
    asked_for = _words(asked)
    if len(asked_for) < 2:
        return match_expression(asked_for[0] if asked_for else asked)
    if len(asked_for) == 2:
        return " AND ".join(map(_quoted, asked_for))
    return _phrase(asked_for, _head(asked))


def _head(asked: str) -> str:
    """Give the noun of a phrase: *guarantees* for banks."""
    asked_for = _words(asked)
    return (_words(_BEHIND.split(asked, maxsplit=1)[0]) or asked_for or [""])[-1]


def _phrase(asked_for: Sequence[str], head: str, instead: str | None = None) -> str:
    """Give the expression for a phrase's words, half of which will do, with others instead of its noun."""
    needed = [word for word in asked_for if word == head or word[0].isupper()]
    others = [word for word in asked_for if word not in needed]
    lacking = len(others) if len(others) > MOST_OPTIONAL else (len(asked_for) + 1) // 2 - len(needed)
    parts = [instead if instead is not None and word == head else _quoted(word) for word in needed]
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
