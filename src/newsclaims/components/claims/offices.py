"""Who in an article holds an office, whom its noun means where nobody else has it: *the president*."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from newsclaims.components.claims.phrases import is_supposed
from newsclaims.components.claims.referents import is_one_person
from newsclaims.records import Actor


class Offices:
    """The offices of an article's persons.

    Args:
        actors: its actors.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        self.holders: Mapping[str, dict[str, int]] = defaultdict(dict)
        """Who holds an office, and from where on that is told, by the office's noun."""
        for actor in actors:
            for role in actor.roles if actor.type == "person" else ():
                office = (role.title or role).text.lower().split()[-1]
                self.holders[office].setdefault(actor.id, role.start)

    def has(self, noun: Token) -> bool:
        """Whether a noun is an office that somebody holds."""
        return noun.lemma_.lower() in self.holders and is_one_person(noun)

    def of(self, noun: Token) -> str | None:
        """Give the only person in an article whose office a noun is."""
        holders = self.holders[noun.lemma_.lower()]
        known = [actor for actor, start in holders.items() if start < noun.idx]
        return known[0] if known and len(holders) == 1 and not _is_any(noun) else None


def _is_any(noun: Token) -> bool:
    """Whether somebody is only to be found (Donnellan 1966): they *should choose the nominee*, whoever that is."""
    return noun.dep_ == "dobj" and is_supposed(noun)
