"""Pull quotes: what a page prints twice, in the story and set apart from it to draw readers in."""

import re
from collections.abc import Iterator, Sequence

from newsclaims.articles.parts import Part
from newsclaims.articles.signatures import is_a_person

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_WHO = r"(?P<who>[A-Z][\w'. ]{2,40})(?:,.{2,60})?"
_SIGNED = re.compile(rf"(?:(.*\S)\s*- ?|([\"'].*[\"'])\s*){_WHO}")
"""What is set apart, with whose words they are behind a dash or its closing mark."""
_SIGNATURE = re.compile(rf"(?:- ?)?{_WHO}(?<![.:?!])")
"""The same on a line of its own."""
_FEW, _MANY = 5, 40
"""How many words are set apart."""
_LOOKED = 20
"""In how many paragraphs with the same first words a quote is looked for; a page may repeat them thousands of times."""


def pull_quotes(body: Sequence[Part]) -> set[int]:
    r"""Give the indexes of the paragraphs whose words all stand together in a longer one, and of their signatures.

    Example:
        >>> from newsclaims.articles.parts import Part
        >>> from newsclaims.articles.line_shapes import look
        >>> text = '"We can sail on Monday," she said.\n"We can sail on Monday"\nThey did.'
        >>> pull_quotes([Part(look(text, 0, 34)), Part(look(text, 35, 58)), Part(look(text, 59, 68))])
        {1}
    """
    told = [_words(part.line.plain) for part in body]
    short = list(_short(body, told))
    places: dict[tuple[str, ...], list[int]] = {tuple(words[:_FEW]): [] for _, words in short}
    opening = {words[0] for _, words in short}
    for index, words in enumerate(told):
        for at in range(len(words) - _FEW + 1):
            if words[at] in opening and (listed := places.get(tuple(words[at : at + _FEW]))) is not None:
                listed.append(index)
    found = set()
    for index, words in short:
        for at in places[tuple(words[:_FEW])][:_LOOKED]:
            longer = len(told[at]) > len(told[index])
            if longer and f" {' '.join(words)} " in f" {' '.join(told[at])} ":
                found.add(index)
    return found | {index + 1 for index in found if _signs(body, index + 1)}


def _signs(body: Sequence[Part], index: int) -> bool:
    """Say whether a line below what is set apart names whose words they are: somebody the story speaks of."""
    who = _SIGNATURE.fullmatch(body[index].line.plain) if index < len(body) else None
    if who is None or body[index].line.prose or " " not in who["who"] or not is_a_person(who["who"]):
        return False
    name = who["who"].split()[-1]
    return any(name in part.line.plain for at, part in enumerate(body) if at != index)


def _short(body: Sequence[Part], told: Sequence[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Give the paragraphs that are no longer than what is set apart, each with its words but for a signature's."""
    for index, part in enumerate(body):
        signed = _SIGNED.fullmatch(part.line.plain)
        words = _words(signed[1] or signed[2]) if signed else told[index]
        if _FEW <= len(words) <= _MANY:
            yield index, words


def _words(plain: str) -> list[str]:
    return _WORD.findall(plain.casefold())
