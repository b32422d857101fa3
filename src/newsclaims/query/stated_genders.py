"""Whose gender an article states: by a title, a word such as spokeswoman, or a pronoun that means that person.

A first name is no evidence, and neither is another article. Where an article states nothing, or both, there is no
answer.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from newsclaims.language.genders import OWNER, PRONOUNS, gender_of
from newsclaims.query.amounts import singular
from newsclaims.store import Store

_FURTHER = re.compile(r",|\b(?:of|for|to|from|in|at|on|with|by|near|who|whose|that|and|familiar)\b")
"""What begins something else than the noun that says who somebody is: spokesman *for* Lady Ashton."""


def stated_genders(store: Store) -> dict[str, str]:
    """Give `feminine` or `masculine` by actor, for the persons of whom their article states it.

    What a title or a noun says counts before the pronouns.
    """
    found = _agreed(_pronouns(store))
    return found | _agreed(_titles(store))


def gender_of_phrase(phrase: str) -> str:
    """Give the gender that the head of a phrase for somebody states, or "".

    Example:
        >>> gender_of_phrase("two women from Leeds"), gender_of_phrase("spokesman for Lady Lind")
        ('feminine', 'masculine')
        >>> gender_of_phrase("Mr Moyo's advisers"), gender_of_phrase("Mr Moyo's wife")
        ('', 'feminine')
    """
    words = _FURTHER.split(OWNER.split(phrase)[-1], maxsplit=1)[0].split()
    said = (gender_of(word) or gender_of(singular(word.lower())) for word in reversed(words))
    return next(filter(None, said), "")


def _agreed(stated: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Give what is stated of each actor, where nothing contradicts it."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor, gender in stated:
        if gender:
            found[actor].add(gender)
    return {actor: next(iter(said)) for actor, said in found.items() if len(said) == 1}


def _pronouns(store: Store) -> Iterator[tuple[str, str]]:
    """Give the pronouns that mean a person: as the source of a quote, or where a claim's reading names who it is."""
    sql = """SELECT speaker_actor, source_text FROM quotes
        WHERE speaker_rule IN ('pronoun-subject', 'pronoun-possessive') AND speaker_actor IS NOT NULL"""
    for actor, printed in store.rows(sql):
        yield actor, PRONOUNS.get((printed or "").lower(), "")
    sql = """SELECT actor, substr(articles.text, max(at - 9, 1), min(at, 10)) AS before
        FROM claim_insertions JOIN claims ON claims.id = claim_insertions.claim
        JOIN articles ON articles.id = claims.article
        WHERE actor IS NOT NULL AND claim_insertions.text NOT LIKE '%:'"""
    for actor, before in store.rows(sql):
        yield actor, PRONOUNS.get(_last_word(before).lower(), "")


def _titles(store: Store) -> Iterator[tuple[str, str]]:
    """Give what stands before a person's name, and what the roles say: Mrs Ada Obi, a spokeswoman."""
    for actor, role in store.rows(
        "SELECT actor, actor_roles.text FROM actor_roles JOIN actors ON actors.id = actor WHERE type = 'person'"
    ):
        yield actor, gender_of_phrase(role)
    sql = """SELECT actor, substr(articles.text, max(start - 19, 1), min(start, 20)) AS before
        FROM actor_mentions JOIN actors ON actors.id = actor JOIN articles ON articles.id = actors.article
        WHERE type = 'person'"""
    for actor, before in store.rows(sql):
        yield actor, gender_of(_last_word(before))


def _last_word(text: str) -> str:
    words = text.split()
    return words[-1] if words else ""
