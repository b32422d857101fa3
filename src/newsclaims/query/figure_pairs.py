"""Two figures of two articles: what stands around both, and how the two amounts are to each other."""

from typing import NamedTuple

from newsclaims.query.amounts_compared import Printed, Relation, related
from newsclaims.query.amounts_converted import converted, dimension
from newsclaims.query.comparison import ComparedRow, days_apart, row, side
from newsclaims.query.figure_settings import Setting
from newsclaims.query.told_amounts import Amount

DAYS_DIFFERENT = 3
"""How far apart two articles may be published whose amounts aren't one: later it may have changed."""
ACTORS = 2
"""How many actors the two paragraphs have to share; one more where an article's day isn't known."""


class Pair(NamedTuple):
    """Two figures of different articles, with what stands around them."""

    one: Amount
    other: Amount
    setting: Setting
    other_setting: Setting

    @property
    def shared(self) -> list[str]:
        """The names of those whom both paragraphs mention."""
        both = self.setting.actors.keys() & self.other_setting.actors.keys()
        return sorted(self.setting.actors[identity] for identity in both)

    @property
    def claimed_alike(self) -> bool:
        """Whether both claim the same, but for the amount."""
        return not self.setting.claims.isdisjoint(self.other_setting.claims)

    @property
    def days(self) -> int | None:
        """How far apart the articles were published."""
        return days_apart(self.one.published, self.other.published)

    @property
    def of_other_days(self) -> bool:
        """Whether both claims name days, and none that is the other's, too."""
        one, other = self.setting.days, self.other_setting.days
        return bool(one and other) and not any(
            first <= last_other and first_other <= last
            for first, last in one
            for first_other, last_other in other
        )

    def row(self, relation: Relation, thing: str) -> ComparedRow:
        """Give them as a row, which says of what both are amounts, and who is beside both."""
        conversion = any(figure.equivalent_of for figure in (self.one, self.other))
        notes = [
            thing,
            ", ".join(self.shared),
            relation.how,
            "as one of them converts it" if conversion else None,
        ]
        return row(
            "figure",
            relation.verdict,
            side(self.one, self.setting.speaker),
            side(self.other, self.other_setting.speaker),
            "; ".join(note for note in notes if note),
        )


def in_one_dimension(one: Amount, other: Amount) -> bool:
    """Say whether two are in one unit, or in two of which the one is converted into the other."""
    return one.unit == other.unit or (dimension(one.unit) or "") == dimension(other.unit)


def relation_of(one: Amount, other: Amount) -> Relation:
    """Give how two amounts in one dimension are to each other."""
    if one.unit and other.unit and one.unit != other.unit:
        return converted(_printed(one), one.unit, _printed(other), other.unit)
    return related(_printed(one), _printed(other))


def _printed(amount: Amount) -> Printed:
    return Printed(amount.modifier, amount.value, amount.low, amount.high)
