"""What the descriptions of a reading mean, behind them: the plan [plan for Lunsk], the 52-year-old [Ada Obi]."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from newsclaims.claim_records import Insertion
from newsclaims.components.claims.ages import Ages
from newsclaims.components.claims.descriptions import BEHIND, OF_ONE, Descriptions
from newsclaims.components.claims.phrases import is_common
from newsclaims.components.claims.pronouns import owner
from newsclaims.records import Actor


class Explained:
    """Explains the descriptions of an article.

    Args:
        text: the article's.
        actors: its actors by id.
        descriptions: what they mean.
    """

    def __init__(self, text: str, actors: Mapping[str, Actor], descriptions: Descriptions) -> None:
        self.text = text
        self.actors = actors
        self.descriptions = descriptions
        self.ages = Ages(text, actors)

    def of(self, printed: Sequence[Token], actor_of: Mapping[int, str]) -> Iterator[Insertion]:
        """Give what the definite descriptions of a reading mean, unless the reading names it anyway."""
        start, end = printed[0].idx, printed[-1].idx
        known = set(map(actor_of.get, range(printed[0].i, printed[-1].i + 1)))
        for token in printed:
            if token.n_lefts and is_common(token):
                last, (actor, span) = token, self.descriptions.of(token) or (None, None)
            elif self.ages.told and (aged := self.ages.of(token)) is not None:
                last, actor, span = *aged, None
            else:
                continue
            place = last.idx + len(last)
            if (actor is None and span is None) or BEHIND.match(self.text, place):
                continue
            owns = OF_ONE.match(self.text, place) is not None
            place += 2 * owns
            if actor is not None and actor not in known:
                known.add(actor)
                name = self.actors[actor].name
                yield Insertion(at=place, text=owner(name) if owns else name, actor=actor)
            elif span is not None and not start <= span.start <= end:
                yield Insertion(at=place, text=span.text, span=span)
