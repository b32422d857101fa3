"""Bodies whose names tell of which kind they are: the Velm Post is a newspaper, a tribunal a court."""

from collections.abc import Callable
from itertools import pairwise

from newsclaims.components.speakers.antecedents import is_occupation
from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import Source

PAPERS = frozenset(
    (
        "times", "post", "herald", "gazette", "chronicle", "courier", "daily", "journal", "mail", "mirror", "observer",
        "telegraph", "tribune", "guardian", "standard", "dispatch", "examiner", "inquirer", "newspaper", "echo",
    )
)  # fmt: skip
"""Words of newspapers' names."""


OF_WORKERS = frozenset(("association", "federation", "guild", "brotherhood", "union"))
"""What unions are called behind those whose they are: the Dockers' *Federation*."""

NO_WORKERS = frozenset(
    (
        "employer", "owner", "manufacturer", "producer", "publisher", "retailer", "banker", "trader", "exporter",
        "landlord", "consumer", "customer", "parent", "resident", "student", "pensioner", "veteran", "voter",
        "taxpayer", "neighbour",
    )
)  # fmt: skip
"""Who form associations that are no unions."""


def body_of_kind(stage: Discourse, source: Source) -> Entity | None:
    """Give the only body that the article has named whose name is of the kind that a definite description tells.

    "The newspaper" is the Velm Post, "the court" the Labour Tribunal, "the union" the Dockers' Federation, "the
    high court" the supreme court where no other is a high court.
    """
    if source.determiner != "the" or source.plural or source.last > source.head.i + 1:
        return None
    is_one = KINDS.get((lemma(source.head), *sorted(source.modifiers)))
    before = stage.before(source.start, len(stage.doc)) if is_one else []
    named = {
        one.entity.key: one.entity
        for one in before
        if one.entity.actor
        and one.entity.type == "organisation"
        and not one.quoted
        and is_one is not None
        and is_one(one.entity.name.lower().replace("’", "'").split())
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _is_of_workers(name: list[str]) -> bool:
    """Whether a name is of a union: behind those whose it is, in the plural, one of its words."""
    return any(
        head in OF_WORKERS and (one := _singular(whose)) not in NO_WORKERS and is_occupation(one)
        for whose, head in pairwise(name)
    )


def _singular(plural: str) -> str:
    """Give one of several: of dockers' the docker, of seamen's the seaman; of anything else nobody."""
    bare = plural.removesuffix("'s").removesuffix("'")
    return f"{bare[:-3]}man" if bare.endswith("men") else bare[:-1] if bare.endswith("s") else ""


KINDS: dict[tuple[str, ...], Callable[[list[str]], bool]] = {
    ("newspaper",): lambda name: not PAPERS.isdisjoint(name),
    ("court", "high"): lambda name: "court" in name and not {"supreme", "high"}.isdisjoint(name),
    ("court",): lambda name: not {"court", "tribunal"}.isdisjoint(name),
    ("union",): _is_of_workers,
}
"""Whether a name, in small letters, is of the kind that a noun and what stands before it tell."""
