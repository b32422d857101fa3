"""In which trade a body is, as its name, what it is called and what it owns tell: an airline is no bank."""

from collections.abc import Iterable, Iterator

from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.language.parse import first_child

MONEY, FLIGHTS, MAKING, SHOPS, SPORT, ALMS, WORKERS = (
    "money",
    "flights",
    "making",
    "shops",
    "sport",
    "alms",
    "workers",
)

CALLED = {
    **dict.fromkeys(("bank", "lender", "thrift", "brokerage", "insurer"), MONEY),
    **dict.fromkeys(("airline", "carrier"), FLIGHTS),
    **dict.fromkeys(
        ("carmaker", "automaker", "chipmaker", "drugmaker", "maker", "manufacturer", "miner", "brewer", "housebuilder"),
        MAKING,
    ),
    **dict.fromkeys(("retailer", "supermarket", "grocer"), SHOPS),
    "club": SPORT,
    "charity": ALMS,
    "union": WORKERS,
}  # fmt: skip
"""What bodies of one trade are called, and of no other: none of the words for any firm."""

NAMED = {
    **dict.fromkeys(("bank", "bancorp", "bancshares", "banco", "banque", "banca", "savings", "insurance"), MONEY),
    **dict.fromkeys(("air", "airlines", "airline", "airways"), FLIGHTS),
    **dict.fromkeys(
        (
            "motors", "steel", "mining", "petroleum", "pharmaceuticals", "pharma", "foods", "brewery", "breweries",
            "chemicals", "metals", "semiconductor", "minerals", "distillery", "aerospace",
        ),
        MAKING,
    ),
    **dict.fromkeys(("stores", "supermarkets"), SHOPS),
    **dict.fromkeys(("fc", "rovers", "wanderers", "athletic", "albion", "rangers"), SPORT),
}  # fmt: skip
"""Last words of names that tell the trade."""

OWNED = {
    **dict.fromkeys(
        ("plant", "mill", "factory", "mine", "refinery", "smelter", "foundry", "quarry", "shipyard", "rig"), MAKING
    ),
    **dict.fromkeys(("ground", "stadium", "squad", "striker", "goalkeeper", "midfielder"), SPORT),
}  # fmt: skip
"""What only bodies of one trade have: Ulmex shut *its plant*."""


def is_in_another(stage: Discourse, entity: Entity, roles: Iterable[str], head: str) -> bool:
    """Whether a body is told to be in another trade than a word for a body tells.

    Its name tells it, else what it is called, else what it owns.

    Args:
        stage: the article's appearances.
        entity: the body.
        roles: the nouns that the article calls it by.
        head: the word.
    """
    trade = CALLED.get(head)
    if trade is None:
        return False
    called = {CALLED[role] for role in roles if role in CALLED}
    told = _by_name(entity.name) | called or {OWNED[thing] for thing in _owned(stage, entity)}
    return bool(told) and trade not in told


def _by_name(name: str) -> set[str]:
    """Give the trade that a name tells by its last word, or by how it ends: Nordbank."""
    last = name.lower().split()[-1].rstrip(".")
    return {MONEY} if last.endswith("bank") else {NAMED[last]} if last in NAMED else set()


def _owned(stage: Discourse, entity: Entity) -> Iterator[str]:
    """Give what a body is told to own that tells its trade: *its plant*."""
    for one in stage.appearances:
        if one.entity != entity:
            continue
        verb = stage.doc[one.governor]
        if one.subject and (thing := first_child(verb, "dobj")) is not None and lemma(thing) in OWNED:
            yield from (lemma(thing) for owner in thing.lefts if owner.lower_ == "its")
