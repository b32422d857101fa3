"""Whom a weak form means: a surname alone, an initial, a name that fits several; by the company and the roles."""

from newsclaims.language.names import is_acronym
from newsclaims.linking.known import Known
from newsclaims.linking.nodes import Fact, begin, first_names, name_of, weight
from newsclaims.linking.persons import Candidates, Somebody

ENOUGH = 3
"""Weight of the companions that two articles must share for them to speak of one person: two, not both places."""


def person_meant(known: Known, fact: Fact, candidates: Candidates) -> str | None:
    """Give the label of the one person of whom the article's role or company speaks, and no other of the name.

    The role counts before the company, and neither if it speaks of two.
    """
    by_role = [[one for one in candidates.ones if word in one.roles] for word in fact.role_words]
    company = _company(known, fact, candidates) if _is_telling(fact, candidates) else {}
    for evidence in (by_role, company.values()):
        told = {one for had in evidence if len(had) == 1 for one in had if _may_be(fact, one)}
        if told:
            sure = len(candidates.ones) > 1 or any(by_role)
            enough = sure or sum(weight(node) for node, had in company.items() if had) >= ENOUGH
            return next(iter(told)).label if len(told) == 1 and enough else None
    return None


def other_meant(known: Known, fact: Fact, candidates: Candidates) -> str | None:
    """Give the label of the one whom an article calls so: the only one of an acronym, or the one of the company."""
    if len(candidates.ones) == 1 and is_acronym(fact.name):
        return candidates.ones[0].label
    told: dict[str, int] = {}
    own = begin(fact.node)
    for node, had in _company(known, fact, candidates).items():
        if len(had) == 1 and not node.startswith(own):
            told[had[0].label] = told.get(had[0].label, 0) + weight(node)
    if len(told) != 1:
        return None
    ((label, shared),) = told.items()
    return label if shared >= ENOUGH else None


def _company(known: Known, fact: Fact, candidates: Candidates) -> dict[str, list[Somebody]]:
    """Give for those who are named in an article which of the candidates other articles name with them."""
    found = {}
    for node in {one.node for one in known.cast(fact.article)} - {fact.node}:
        articles = known.telling(node) if weight(node) else ()
        if articles:
            had = candidates.named_in(articles)
            found[node] = [one for one in had.values() if node not in one.nodes]
    return found


def _is_telling(fact: Fact, candidates: Candidates) -> bool:
    """Say whether company tells who is meant.

    Not for "Sarah", of whom many stories have one; nor whether two with one first name, as fathers and sons have, are.
    """
    form, names = name_of(fact.node), [name_of(node) for one in candidates.ones for node in one.nodes]
    if form.first:
        return len(candidates.ones) > 1 or all(name.first != form.first for name in names)
    return form.words not in first_names() or any(name.last == form.last for name in names)


def _may_be(fact: Fact, one: Somebody) -> bool:
    """Say whether neither the article nor a word such as congresswoman tells the two apart."""
    if fact.article in one.articles:
        return False
    said = frozenset(fact.genders.split())
    return not said or not one.genders or bool(said & one.genders)
