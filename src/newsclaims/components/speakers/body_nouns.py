"""What kinds of bodies are called, where their own names don't tell."""

from newsclaims.components.speakers.discourse import Entity
from newsclaims.components.speakers.fitting import PARTIES
from newsclaims.lexicons import common_words, source_nouns

TRADING = frozenset(
    (
        "company", "firm", "group", "bank", "lender", "airline", "carrier", "carmaker", "chipmaker", "maker",
        "manufacturer", "retailer", "supermarket", "brewer", "insurer", "drugmaker", "startup", "start-up", "utility",
        "club", "chain", "automaker", "grocer", "miner", "housebuilder", "conglomerate",
        "thrift", "cooperative", "brokerage",
    )
)  # fmt: skip
"""What no public body is called."""

TRADES = TRADING - {"company", "firm", "group", "chain", "club", "bank", "startup", "start-up"}
"""What is called so for what it does, so that an article has hardly two."""

EITHER = frozenset(("operator", "developer", "producer", "publisher", "trader"))
"""What a body and somebody may be."""

WITH_MORE = frozenset(("group", "concern", "provider", "supplier", "distributor", "giant", *EITHER))
"""What a firm is called where more words tell which trade it is in: the steel *concern*."""

SITES = frozenset(
    (
        "mill", "plant", "brewery", "factory", "mine", "refinery", "depot", "warehouse", "yard", "shipyard", "quarry",
        "smelter", "foundry", "farm", "store", "shop", "hotel", "hospital", "stadium", "airport", "port",
    )
)  # fmt: skip
"""What a place's name tells from others of its kind, and no firm's."""

UNITED = frozenset(
    (
        "group", "alliance", "bloc", "organisation", "organization", "charity", "ngo", "coalition", "watchdog", "body",
        "union", "agency",
    )
)  # fmt: skip
"""What a body may be called whose name doesn't say what it is: Nato, the alliance."""

OF_OTHERS = frozenset(("union", "agency"))
"""What a firm has to do with more often than it is one: Nordbank will shut branches. The *union* said …."""

UNIONS = frozenset(("union", "association", "federation", "congress", "alliance", "guild"))
"""What unions are called in their names."""

PUBLIC = frozenset(
    ("ministry", "department", "commission", "council", "court", "parliament", "police", "government")
)
"""What belongs to a state."""

BRANCHES = PUBLIC - {"department", "police", "government"}
"""What is called so in its name or by letters: no Pentagon is a ministry."""

STATES = PUBLIC | {
    "bureau",
    "reserve",
    "authority",
    "administration",
    "inspectorate",
    "senate",
    "assembly",
    "congress",
    "guard",
    "army",
    "navy",
    "tribunal",
    "embassy",
    "constabulary",
    "brigade",
    "treasury",
}
"""What a state's bodies are called besides."""

FORCES = frozenset(
    (
        "police",
        "constabulary",
        "sheriff",
        "sheriff's",
        "garda",
        "guardia",
        "gendarmerie",
        "carabinieri",
        "yard",
        "force",
    )
)
"""What the police are called in their names."""

OF_ITS_KIND = PUBLIC | {"hospital", "university", "school", "college", "museum", "church", "zoo", "airport"}
"""What is called so by all who speak of it: a hospital is no office."""


OF_A_STATE = frozenset(
    ("government", "military", "army", "navy", "parliament", "cabinet", "administration", "treasury")
)
"""What nobody is called but what a state has one of."""

SEATS = frozenset(
    ("kremlin", "white house", "pentagon", "downing street", "whitehall", "capitol", "élysée", "elysee")
)
"""Houses that a state's power is called by."""


def may_be_called(speaker: Entity, head: str) -> bool:
    """Whether who spoke last may be called by a word for a body."""
    if speaker.type != "organisation" or speaker.place or speaker.plural:
        return False
    kind = kind_of(speaker.name)
    if head in OF_A_STATE and not (is_public(speaker.name) or kind == head or speaker.name.lower() in SEATS):
        return False
    if head in OF_ITS_KIND and (kind not in (None, head) or speaker.actor is None):
        return False
    if head in BRANCHES and kind is None and not speaker.name.isupper() and not is_public(speaker.name):
        return False  # the ministry is no Ulm Air
    if head in OF_ITS_KIND and speaker.name.isupper() and head[0].upper() not in speaker.name:
        return False  # the letters of a force have a P: police aren't the MCE
    if head == "police" and not (speaker.name.isupper() or kind == head or _is_a_force(speaker.name)):
        return False
    if speaker.actor is None and kind is not None and not _is_of_one_kind(kind, head):
        return False  # the company isn't the union
    if head == "start-up" and kind in TRADING - {"company", "firm", "startup", head}:
        return False
    return head not in TRADING or not is_no_firm(speaker.name)


def _is_a_force(name: str) -> bool:
    """Whether a name says that it is of a police force."""
    return not FORCES.isdisjoint(name.lower().split())


def _is_of_one_kind(kind: str, head: str) -> bool:
    """Whether one body may be called by two nouns: the company and the firm, the charity and the group."""
    return kind == head or any({kind, head} <= nouns for nouns in (TRADING | EITHER, UNITED - OF_OTHERS))


def is_of_others(name: str) -> bool:
    """Whether a body is called after those whose it is, as unions and agencies are: the Alliance *of* Staff."""
    return not {"of", "for"}.isdisjoint(name.split()) and kind_of(name) in (None, *UNITED)


def may_be_a_union(name: str) -> bool:
    """Whether a body may be a union by its name: GMB, Unite, the Alliance of Staff, the Rail Union; no Labour Forum.

    A name of one word that is no word otherwise is a firm's: Ulmex.
    """
    alone = " " not in name and (name.isupper() or name.lower() in common_words())
    return alone or is_of_others(name) or kind_of(name) in UNIONS


def kind_of(name: str) -> str | None:
    """Give the word for a body that heads a name: the *ministry* of water, a government *team*."""
    words = name.lower().partition(" of ")[0].split()
    kinds = (noun for word in reversed(words) if (noun := source_nouns().get(word)) and noun.kind == "body")
    return next((noun.noun for noun in kinds), None)


def is_public(name: str) -> bool:
    """Whether a body's name says that it is a state's."""
    words = name.lower().split()
    return words == ["house"] or any(word in STATES for word in words)


def is_no_firm(name: str) -> bool:
    """Whether a body's name says that it is a state's, a party or a committee."""
    words = name.lower().split()
    return is_public(name) or words[-1] in (*PARTIES, "party") or "committee" in words
