"""Typed loaders of the packaged tables in `lexicons/en/`: one tab-separated file a table, with a header line.

Lines that start with `#` are comments: where the table comes from, what its columns mean. A table whose rows
carry an `example` is run by the tests.
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Give the rows of `lexicons/en/<name>.tsv` as dictionaries from column to cell, in the file's order.

    Raises:
        FileNotFoundError: there is no such table.
        ValueError: a row has more or fewer cells than the header.
    """
    text = (files("newsclaims") / "lexicons" / "en" / f"{name}.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    return tuple(dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:])


class SourceNoun(NamedTuple):
    """A common noun that heads a source, from `source_nouns.tsv`."""

    noun: str
    kind: str
    gender: str
    example: str


@cache
def source_nouns() -> dict[str, SourceNoun]:
    """Give the nouns that head the name of a source, by lemma: what kind of source each makes."""
    return {row["noun"]: SourceNoun(**row) for row in rows("source_nouns")}


@cache
def role_synonyms() -> dict[str, frozenset[str]]:
    """Give for each role word the words that may stand for it, itself included."""
    related: dict[str, set[str]] = {}
    for row in rows("role_synonyms"):
        words = row["words"].split()
        for word in words:
            related.setdefault(word, {word}).update(words)
    return {word: frozenset(others) for word, others in related.items()}


class ReportingWord(NamedTuple):
    """A word in one of the frames in which it reports a quote, from `reporting_verbs.tsv`."""

    lemma: str
    pos: str
    frame: str
    mode: str
    stance: str
    example: str


@cache
def reporting_words() -> dict[tuple[str, str], dict[str, ReportingWord]]:
    """Give the words that report quotes, by lemma and part of speech: for each, its rows by frame.

    Example:
        >>> reporting_words()["urge", "verb"]["object-to"].stance
        'demands'
    """
    words: dict[tuple[str, str], dict[str, ReportingWord]] = {}
    for row in rows("reporting_verbs"):
        word = ReportingWord(**row)
        words.setdefault((word.lemma, word.pos), {})[word.frame] = word
    return words


@cache
def quote_weights() -> dict[str, float]:
    """Give the weight of each feature by which a proposed quote is judged, as a difference of log odds."""
    return {row["feature"]: float(row["weight"]) for row in rows("quote_weights")}


@cache
def quote_confidence() -> dict[tuple[str, bool], float]:
    """Give how likely a quote is right that no judge weighs, by its rule and whether it has a source."""
    return {
        (row["rule"], row["sourced"] == "yes"): float(row["confidence"]) for row in rows("quote_confidence")
    }


@cache
def quote_words(group: str) -> frozenset[str]:
    """Give a group of the words that the rules for quotes go by, from `quote_words.tsv`."""
    words = {row["group"]: row["words"] for row in rows("quote_words")}
    return frozenset(words[group].split(", "))


class TimeWords(NamedTuple):
    """Words that mean the same in an expression of time."""

    kind: str
    value: str
    words: tuple[str, ...]


class Holiday(NamedTuple):
    """A day with a name, and the rule by which it falls in a year (`components.timex.calendar.holiday`)."""

    name: str
    rule: str
    example: str
    day: str


@cache
def time_words() -> tuple[TimeWords, ...]:
    """Give the words of time, from `time_words.tsv`."""
    return tuple(
        TimeWords(row["kind"], row["value"], tuple(row["words"].split(", "))) for row in rows("time_words")
    )


@cache
def holidays() -> tuple[Holiday, ...]:
    """Give the days with a name, from `holidays.tsv`."""
    return tuple(Holiday(**row) for row in rows("holidays"))


@cache
def media_words() -> frozenset[str]:
    """Give the names of media, and the words that mark a name as a medium's, in lower case, from `media.tsv`."""
    return frozenset(row["word"] for row in rows("media"))


class FurnitureRule(NamedTuple):
    """How one kind of furniture is recognised, from `furniture.tsv`; the table's head says what each column means."""

    kind: str
    place: str
    extent: str
    takes: str
    pattern: str
    example: str


@cache
def furniture() -> tuple[FurnitureRule, ...]:
    """Give the rules that recognise what isn't journalism on a page; the first that fits a paragraph counts."""
    return tuple(FurnitureRule(**row) for row in rows("furniture"))


class Scale(NamedTuple):
    """A word or suffix that multiplies the number before it, from `scales.tsv`."""

    form: str
    factor: int
    where: str
    plural: str


class Currency(NamedTuple):
    """A currency (ISO 4217) and how news prints it, from `currencies.tsv`."""

    code: str
    symbols: tuple[str, ...]
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]
    places: tuple[str, ...]
    default: bool


class Unit(NamedTuple):
    """A unit of measure or time (CLDR identifier) and how news prints it, from `units.tsv`."""

    id: str
    dimension: str
    nouns: tuple[str, ...]
    symbols: tuple[str, ...]


class ModifierPhrase(NamedTuple):
    """Words beside an amount that bound or blur it, from `modifiers.tsv`."""

    phrase: str
    side: str
    modifier: str
    spare: tuple[str, ...]


def _several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def scales() -> tuple[Scale, ...]:
    """Give the scale words and suffixes."""
    return tuple(
        Scale(row["form"], int(row["factor"]), row["where"], row["plural"]) for row in rows("scales")
    )


@cache
def currencies() -> tuple[Currency, ...]:
    """Give the currencies."""
    return tuple(
        Currency(
            code=row["code"],
            symbols=_several(row["symbols"]),
            nouns=_several(row["nouns"]),
            adjectives=_several(row["adjectives"]),
            places=_several(row["places"]),
            default=row["default"] == "yes",
        )
        for row in rows("currencies")
    )


@cache
def units() -> tuple[Unit, ...]:
    """Give the units of measure and time."""
    return tuple(
        Unit(row["unit"], row["dimension"], _several(row["nouns"]), _several(row["symbols"]))
        for row in rows("units")
    )


@cache
def modifiers() -> tuple[ModifierPhrase, ...]:
    """Give the words that bound or blur an amount."""
    return tuple(
        ModifierPhrase(row["phrase"], row["side"], row["modifier"], _several(row["spare"]))
        for row in rows("modifiers")
    )


@cache
def designators() -> tuple[str, ...]:
    """Give the words that turn a number behind them into a label: Article 5."""
    return tuple(row["word"] for row in rows("designators"))


@cache
def changes() -> dict[tuple[str, str], str]:
    """Give which way an amount moved, by word and side: down for `("fell", "before")`."""
    return {(row["form"], row["side"]): row["change"] for row in rows("changes")}


@cache
def assertion_words(kind: str) -> frozenset[str]:
    """Give the words of one kind from `assertion_words.tsv`: negative, modal, harm and so on."""
    return frozenset(
        word for row in rows("assertion_words") if row["kind"] == kind for word in row["words"].split()
    )


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
def name_heads() -> dict[str, str]:
    """Give the last words of names that tell what the name is of: Commission -> organisation, Act -> thing."""
    return {row["word"]: row["type"] for row in rows("name_heads") if row["where"] == "last"}


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
def first_names() -> dict[str, str]:
    """Give first names with the gender that is usual for each, or "" where neither is."""
    return {row["name"]: row["gender"].strip("-") for row in rows("first_names")}


@cache
def demonyms() -> dict[str, str]:
    """Give the words for members of nations, creeds and parties, with the place of each or "": Danish -> Denmark."""
    return {row["word"]: row["place"].strip("-") for row in rows("demonyms")}


@cache
def figure_words(group: str) -> tuple[str, ...]:
    """Give a group of the words beside amounts, from `figure_words.tsv`; a final * stands for any ending."""
    words = {row["group"]: row["words"] for row in rows("figure_words")}
    return tuple(words[group].split(", "))


@cache
def irregular_plurals() -> dict[str, str]:
    """Give for each plural that isn't made by rule its singular, from `irregular_plurals.tsv`."""
    return {row["plural"]: row["singular"] for row in rows("irregular_plurals")}


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
        place = Namesake(row["place"], frozenset(_several(row["beside"])), row["usual"] == "yes")
        found[row["name"]] = (*found.get(row["name"], ()), place)
    return found
