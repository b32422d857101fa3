"""Tables of names, and of the words that tell what a name is of."""

from functools import cache
from typing import NamedTuple

from newsclaims.lexicons.tsv import rows, several


@cache
def role_synonyms() -> dict[str, frozenset[str]]:
    """Give for each role word the words that may stand for it, itself included."""
    related: dict[str, set[str]] = {}
    for row in rows("role_synonyms"):
        words = row["words"].split()
        for word in words:
            related.setdefault(word, {word}).update(words)
    return {word: frozenset(others) for word, others in related.items()}


@cache
def broad_roles() -> dict[str, frozenset[str]]:
    """Give for each broad word that leaves somebody unnamed the offices by which the same person is named below.

    Example:
        >>> "consul" in broad_roles()["diplomat"]
        True
    """
    return {row["noun"]: frozenset(row["offices"].split()) for row in rows("broad_roles")}


class KnownName(NamedTuple):
    """A name that an article may take for granted: of a place, an organisation or a group, or of no actor."""

    type: str
    key: str
    kind: str
    country: str = ""


@cache
def known_names() -> dict[str, KnownName]:
    """Give the places, organisations, groups and capitalised things that need no introduction, by printed form.

    Example:
        >>> known_names()["U.S."]
        KnownName(type='place', key='United States', kind='country', country='')
    """
    found = {
        row["name"]: KnownName("place", row["key"], row["kind"], row["country"].strip("-"))
        for row in rows("places")
    }
    for row in rows("organisations"):
        found[row["name"]] = KnownName(row["type"], row["key"], row["type"])
    return found


@cache
def unions() -> dict[str, frozenset[str]]:
    """Give the nouns for unions of states, with the keys of those that are called so: the *bloc*."""
    return {row["noun"]: frozenset(several(row["names"])) for row in rows("unions")}


@cache
def seats() -> dict[str, frozenset[str]]:
    """Give the capitals by which the government of a country is told, as they are printed: *Oslo* said.

    Not those that rather mean a union of states.
    """
    others = {seat for row in rows("unions") for seat in several(row["seats"])}
    found: dict[str, set[str]] = {}
    for name, known in known_names().items():
        if known.country and known.key not in others:
            found.setdefault(known.country, set()).add(name)
    return {country: frozenset(names) for country, names in found.items()}


@cache
def towns() -> frozenset[str]:
    """Give the names of the world's towns that are seldom anything else: Sukkur, Thika."""
    return frozenset(name for row in rows("towns") for name in several(row["towns"]))


@cache
def town_countries() -> dict[str, str]:
    """Give for each of those names the code of its country (ISO 3166-1), where only one has such a town."""
    found: dict[str, str] = {}
    for row in rows("towns"):
        for name in several(row["towns"]):
            found[name] = row["country"] if name not in found else ""
    return {name: country for name, country in found.items() if country}


@cache
def name_heads() -> dict[str, str]:
    """Give the last words of names that tell what the name is of: Commission -> organisation, Act -> thing."""
    return {row["word"]: row["type"] for row in rows("name_heads") if row["where"] == "last"}


@cache
def led_heads() -> dict[str, str]:
    """Give the words that what follows them makes the name of a body: Campaign for Safer Streets."""
    return {row["word"]: row["type"] for row in rows("name_heads") if row["where"] == "led"}


@cache
def front_heads() -> dict[str, str]:
    """Give the first words of names that tell what the name is of: Banco, Université -> organisation."""
    return {row["word"]: row["type"] for row in rows("name_heads") if row["where"] == "first"}


@cache
def titles() -> dict[tuple[str, ...], str]:
    """Give the titles before a person's name, split into words, with the gender that the word itself states or ""."""
    return {tuple(row["title"].split()): row["gender"].strip("-") for row in rows("titles")}


@cache
def role_nouns(of: str) -> dict[str, str]:
    """Give the nouns that head the role of a person or of an organisation, with the gender each states or ""."""
    return {row["noun"]: row["gender"].strip("-") for row in rows("roles") if row["of"] == of}


@cache
def people() -> dict[str, frozenset[str]]:
    """Give the nouns for people, each with those for what such a person also is: bishop -> priest, clergyman."""
    return {row["noun"]: frozenset(row["above"].strip("-").split()) for row in rows("people")}


@cache
def first_names() -> dict[str, str]:
    """Give first names with the gender that is usual for each, or "" where neither is."""
    return {row["name"]: row["gender"].strip("-") for row in rows("first_names")}


@cache
def demonyms() -> dict[str, str]:
    """Give the words for members of nations, creeds and parties, with the place of each or "": Danish -> Denmark."""
    return {row["word"]: row["place"].strip("-") for row in rows("demonyms")}


@cache
def plain_capitals() -> frozenset[str]:
    """Give the words that are printed with a capital and yet are no part of a name: The, Tuesday, Conn."""
    return frozenset(word for row in rows("plain_capitals") for word in row["words"].split())


@cache
def common_words() -> frozenset[str]:
    """Give the words that the news prints in small letters."""
    return frozenset(word for row in rows("common_words") for word in row["words"].split())


@cache
def surname_parts(where: str) -> tuple[str, ...]:
    """Give the beginnings ("start") or ends ("end") that many languages make surnames with: Mc, -enko."""
    return tuple(row["part"] for row in rows("surname_parts") if row["where"] == where)


@cache
def state_abbreviations() -> frozenset[str]:
    """Give how newspapers shorten the names of the American states: N.J., Calif."""
    return frozenset(
        w for row in rows("plain_capitals") if row["kind"] == "state" for w in row["words"].split()
    )


@cache
def name_variants() -> dict[str, frozenset[str]]:
    """Give for a first name in small letters those used for it: bill -> william, will, …; itself included."""
    found: dict[str, frozenset[str]] = {}
    for row in rows("name_variants"):
        names = frozenset(row["names"].split())
        for name in names:
            found[name] = found.get(name, frozenset()) | names
    return found


@cache
def name_words(kind: str) -> frozenset[str]:
    """Give the words of one kind from `name_words.tsv`: particle, legal_form and so on."""
    return frozenset(
        word for row in rows("name_words") if row["kind"] == kind for word in row["words"].split()
    )


@cache
def actor_words(kind: str) -> frozenset[str]:
    """Give the words of one kind from `actor_words.tsv`: saying, deed, particle and so on."""
    (words,) = (row["words"].split() for row in rows("actor_words") if row["kind"] == kind)
    return frozenset(words)


@cache
def institution_words() -> frozenset[str]:
    """Give the words of which names are made that an institution of every state bears: supreme, court, ministry."""
    return frozenset(row["word"] for row in rows("institution_words"))


class Namesake(NamedTuple):
    """One of the places that share a name, from `place_namesakes.tsv`."""

    place: str
    beside: frozenset[str]
    usual: bool


@cache
def place_namesakes() -> dict[str, tuple[Namesake, ...]]:
    """Give for a name the places that bear it, and the names beside it that tell which one is meant."""
    found: dict[str, tuple[Namesake, ...]] = {}
    for row in rows("place_namesakes"):
        place = Namesake(row["place"], frozenset(several(row["beside"])), row["usual"] == "yes")
        found[row["name"]] = (*found.get(row["name"], ()), place)
    return found
