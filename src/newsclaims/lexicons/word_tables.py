"""Tables of the words of quotes, dates and claims, and of what isn't journalism on a page."""

from functools import cache
from typing import NamedTuple

from newsclaims.lexicons.tsv import rows, several


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
def alone_weights() -> dict[str, float]:
    """Give the weight of each feature by which it is judged whose words stand alone, as a difference of log odds."""
    return {row["feature"]: float(row["weight"]) for row in rows("alone_weights")}


@cache
def pronoun_weights() -> dict[str, float]:
    """Give the weight of each feature by which it is judged whom he and she mean, as a difference of log odds."""
    return {row["feature"]: float(row["weight"]) for row in rows("pronoun_weights")}


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


@cache
def comparison_words(kind: str) -> frozenset[str]:
    """Give the words of one kind from `comparison_words.tsv`: negation, future, grammar and so on."""
    return frozenset(
        word for row in rows("comparison_words") if row["kind"] == kind for word in row["words"].split()
    )


@cache
def irregular_verbs() -> dict[str, str]:
    """Give for each form of a verb that isn't made by rule the verb, from `irregular_verbs.tsv`."""
    return {form: row["base"] for row in rows("irregular_verbs") for form in several(row["forms"])}


class Contraries(NamedTuple):
    """Words of which one thing can't be both, each side in base forms, from `antonyms.tsv`."""

    kind: str
    one: tuple[str, ...]
    other: tuple[str, ...]


@cache
def antonyms() -> tuple[Contraries, ...]:
    """Give the words that are opposed to each other, side by side."""
    return tuple(
        Contraries(row["kind"], several(row["one"]), several(row["other"])) for row in rows("antonyms")
    )


@cache
def assertion_words(kind: str) -> frozenset[str]:
    """Give the words of one kind from `assertion_words.tsv`: negative, modal, harm and so on."""
    return frozenset(
        word for row in rows("assertion_words") if row["kind"] == kind for word in row["words"].split()
    )


class TopicSynonyms(NamedTuple):
    """Words for one thing, from `topic_synonyms.tsv`: nouns in the singular, and adjectives one of which they need."""

    words: frozenset[str]
    beside: frozenset[str]


@cache
def topic_synonyms() -> tuple[TopicSynonyms, ...]:
    """Give the words by which one thing is asked for: a loan is financing, frozen assets are immobilised reserves."""
    return tuple(
        TopicSynonyms(
            frozenset(several(row["words"])),
            frozenset(several(row["beside"]) if row["beside"] != "-" else ()),
        )
        for row in rows("topic_synonyms")
    )
