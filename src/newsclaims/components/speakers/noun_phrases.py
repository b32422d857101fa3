"""What the noun phrase at a cue says of its speaker: its head word, how it is counted, whom it names.

The phrase is read from left to right rather than off the parse: long titles and appositives are what a parser
gets wrong most, while the order of an English noun phrase is firm.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Span, Token

from newsclaims.components.speakers.appositions import NOBODY, Naming, naming
from newsclaims.components.speakers.counting import COUNTERS, COUNTS, ELLIPTIC, MANY
from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.components.speakers.fitting import PARTIES
from newsclaims.components.speakers.named_sources import beyond_handle, is_role
from newsclaims.components.speakers.stretches import are_listed, stretches
from newsclaims.language.parse import is_blank, skip
from newsclaims.lexicons import demonyms, source_nouns

Form = Literal["name", "pronoun", "description", "pair"]

HE_SHE = {"he": "masculine", "him": "masculine", "his": "masculine", "himself": "masculine",
          "she": "feminine", "her": "feminine", "hers": "feminine", "herself": "feminine"}  # fmt: skip
THEY = frozenset(("they", "them", "their", "theirs", "themselves"))
IT = frozenset(("it", "its", "itself"))
FIRST = frozenset(("i", "me", "my", "mine", "myself", "we", "us", "our", "ours"))
RELATIVE = frozenset(("who", "whom", "whose", "which", "that"))
PRONOUNS = frozenset((*HE_SHE, *THEY, *IT, *FIRST, *RELATIVE, "you"))
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
POSSESSIVE = frozenset(("his", "her", "their", "its", "my", "our", "your"))
ENDS_A_HEAD = frozenset(("who", "whom", "which", "that", "whose", "where", "when", "including"))
SETS = frozenset(("in", "at", "on", "outside", "near", "inside", "during", "after"))
"""Prepositions that open a sentence with when or where something was said: On *the first day*, the clerk said."""


@dataclass(slots=True)
class Source:
    """A source read: which words it is, its head, and what kind of reference it makes."""

    start: int
    end: int
    first: int
    last: int
    head: Token
    form: Form
    determiner: str | None = None
    plural: bool = False
    actor: str | None = None
    modifiers: frozenset[str] = frozenset()
    peoples: frozenset[str] = frozenset()
    kind: str | None = None
    name: str = ""
    called: Naming = NOBODY
    """The name in apposition of somebody who is nobody of the cast, and what they are."""

    @property
    def definite(self) -> bool:
        """Whether it points at somebody known: "the official", not "one official"."""
        return self.determiner in DEFINITE


def read_source(stage: Discourse, start: int, end: int) -> Source:
    """Give what the mention `[start, end)` says of its speaker."""
    doc = stage.doc
    first, last = _bare(stage, *stage.tokens(start, end))
    first += doc[first].lower_ in ("who", "whom") and first + 1 < last and first + 1 in stage.names
    opening = doc[first]  # of a clause's own subject: who *Meissner* said was late
    # A clause's own subject stands for the noun before it; WHO and US are names.
    letters = opening.text.isupper() and len(opening) > 1 and first in stage.names
    if not letters and (opening.lower_ in ("who", "whom") or (last - first == 1 and _is_pronoun(opening))):
        return Source(start, end, first, first + 1, opening, "pronoun", plural=opening.lower_ in THEY)
    first -= _lacks_article(opening)
    last = _beyond_abbreviation(stage, _beyond_name(stage, last))
    last = beyond_handle(stage, last)
    every = stretches(stage, first, last)
    chunks = _without_counter(stage, _without_setting(stage, every))
    own = chunks[0]
    first = first if len(chunks) == len(every) else own[0]
    head = _head(stage, *own)
    source = Source(start, end, first, last, head, "description", name=_plain(stage, first, own[1]))
    named = naming(stage, chunks, last, head)
    if _joined(stage, *own) or _apposed_pair(stage, chunks) or are_listed(stage, chunks):
        source.form, source.plural, source.name = "pair", True, _plain(stage, first, last)
    elif named.actor is not None:
        source.form, source.actor = "name", named.actor
    else:
        source.called = named
        _describe(source, doc[slice(*own)])
    return source


def _bare(stage: Discourse, first: int, last: int) -> tuple[int, int]:
    """Give the tokens of a mention without marks, possessive and preposition at its ends."""
    doc = stage.doc
    while (
        last > first + 1
        and (is_blank(doc[last - 1]) or _is_clitic(doc[last - 1]))
        and doc[last - 1].text != "%"
    ):
        last -= 1
    return skip(doc, first, last - 1, lambda token: is_blank(token) or token.lower_ in ("by", "from")), last


def _beyond_name(stage: Discourse, last: int) -> int:
    """Give one past a body's name that a mention is cut in: the Department of Harbours | and Tides."""
    whole = skip(stage.doc, last, len(stage.doc), lambda token: _goes_on(stage, token.i))
    return whole if stage.is_body(last - 1) else last


def _beyond_abbreviation(stage: Discourse, last: int) -> int:
    """Give one past the office behind a body's abbreviation, where a mention ends short of it: … (OPH) | director."""
    doc = stage.doc
    if last + 3 >= len(doc) or (doc[last].text, doc[last + 2].text) != ("(", ")"):
        return last
    stop = skip(
        doc, last + 3, len(doc) - 1, lambda one: one.pos_ in ("NOUN", "PROPN", "ADJ") or one.text == "-"
    )
    return stop if stage.is_body(last - 1) and is_role(doc[stop - 1]) else last


def _lacks_article(opening: Token) -> bool:
    """Whether an article stands right before a mention that should be its own."""
    if opening.i == 0 or opening.pos_ == "DET":
        return False
    return opening.nbor(-1).lower_ in ("the", "a", "an", "another")


def _without_setting(stage: Discourse, chunks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the chunks of a mention without those before it that say what somebody does, or where.

    "Reporting from Lugo, the Post's Ola Friis", "In Lugo, a nurse", At | "Lugo pier, a nurse".
    """
    at = 0
    while at < len(chunks) - 1 and _is_setting(stage, *chunks[at]):
        at += 1
    return chunks[at:]


def _without_counter(stage: Discourse, chunks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the chunks of a mention without one that only counts whom the next tells: A third, *the nurse Ada Obi*."""
    if len(chunks) < 2:
        return chunks
    counts = all(token.lower_ in COUNTS for token in stage.doc[slice(*chunks[0])])
    opening = stage.doc[chunks[1][0]]
    told = opening.lower_ in ("a", "an", "the") or opening.pos_ == "PROPN"
    return chunks[1:] if counts and told else chunks


def _is_setting(stage: Discourse, first: int, stop: int) -> bool:
    opening = stage.doc[first]
    if first and opening.nbor(-1).is_sent_start and opening.nbor(-1).lower_ in SETS:
        return True
    participle = opening.is_sent_start and opening.lower_.endswith("ing") and stop > first + 1
    return (participle or opening.tag_ in ("VBG", "VBN", "IN")) and first not in stage.names


def _is_plural(head: Token) -> bool:
    return head.tag_ in ("NNS", "NNPS") or lemma(head) == "people" or head.lower_ in MANY


def _describe(source: Source, words: Span) -> None:
    """Give a source what its own words say of it: how it is counted, of which kind, what else."""
    head = source.head
    source.determiner = _determiner(words[0])
    source.plural = _is_plural(head)
    noun = next(filter(None, map(source_nouns().get, (_compound(head), lemma(head), head.lower_))), None)
    somebody = len(words) == 1 and head.tag_ == "NNP" and not head.is_sent_start  # said Law
    source.kind = noun.kind if noun and not (somebody and noun.kind == "document") else None
    others = (token for token in words if token.i != head.i)
    source.modifiers = frozenset(lemma(token) for token in others if token.pos_ in ("NOUN", "PROPN", "ADJ"))
    source.peoples = peoples(words)


def _compound(head: Token) -> str:
    """Give a noun with the one right before it, which may make a body of somebody: coast guard."""
    return f"{head.nbor(-1).lower_} {lemma(head)}" if head.i else ""


def peoples(tokens: Iterable[Token]) -> frozenset[str]:
    """Give the nations and parties among `tokens` that describe: "Danish", "Republican"."""
    return frozenset(lemma(token) for token in tokens if token.ent_type_ == "NORP" or token.lower_ in PARTIES)


def peoples_of(tokens: Iterable[Token]) -> frozenset[str]:
    """Give the nations whose places are named among `tokens`: the president of *France*, who is a French one."""
    peoples = _peoples_by_place()
    places = peoples.keys() & {token.text for token in tokens}
    return frozenset(people for place in places for people in peoples[place])


@cache
def _peoples_by_place() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word, place in demonyms().items():
        found.setdefault(place, []).append(word.lower())
    return found


def _is_clitic(token: Token) -> bool:
    return token.lower_ in ("'s", "’s", "'", "’")


def _is_pronoun(token: Token) -> bool:
    return token.lower_ in PRONOUNS


def _determiner(token: Token) -> str | None:
    word = token.lower_
    return word if word in DEFINITE or word in POSSESSIVE or word in COUNTERS or token.like_num else None


def _head(stage: Discourse, first: int, last: int) -> Token:
    """Give the last noun before the first preposition, relative pronoun or participle."""
    head = None
    first = _behind_owner(stage, first, last)
    for token in stage.doc[first:last]:
        ends = token.i > first and token.i not in stage.names and _ends_head(token, head)
        if ends and head is not None:
            break
        if not ends and (_is_nominal(token, head) or (head is not None and _goes_on(stage, token.i))):
            head = token
    return head if head is not None else stage.doc[last - 1]


def _behind_owner(stage: Discourse, first: int, last: int) -> int:
    """Give where the words behind a body's possessive begin that tell its office: the Bank of Lugo's | economist."""
    owners = [i for i in range(first + 1, last - 1) if _is_clitic(stage.doc[i]) and i - 1 in stage.names]
    if not owners or not is_role(stage.doc[last - 1]):
        return first
    opens = first in stage.names or (first + 1 in stage.names and stage.doc[first].pos_ == "DET")
    return owners[-1] + 1 if opens and not stage.is_person(owners[-1] - 1) else first


def _goes_on(stage: Discourse, i: int) -> bool:
    """Whether a token goes on with the name of the one before."""
    return i in stage.names and stage.names[i] == stage.names.get(i - 1)


def _ends_head(token: Token, head: Token | None) -> bool:
    """Whether what follows a head begins at a token: one person *who* attended, the vote *held* on Monday."""
    if token.lower_ in ENDS_A_HEAD or token.tag_ in ("IN", "TO", "VBD", "VBZ"):
        return True
    describes = token.dep_ in ("amod", "compound") and token.head.i > token.i  # its managing director
    return token.tag_ in ("VBG", "VBN") and head is not None and head.i == token.i - 1 and not describes


def _is_nominal(token: Token, head: Token | None) -> bool:
    """Whether a token may be a head: a noun or what stands for one, an adjective if nothing better comes."""
    if token.lower_ in POSSESSIVE or token.lower_ in DEFINITE:
        return False
    if head is not None and head.pos_ == "PROPN" and token.lower_ in ("senior", "junior"):
        return False
    if head is not None and token.pos_ == "NUM" and token.i == head.i + 1 and head.lower_ in source_nouns():
        return False  # Article 5
    if token.pos_ in ("NOUN", "PROPN", "NUM", "PRON") or token.lower_ in ELLIPTIC:
        return True
    return head is None and token.pos_ == "ADJ"


def _joined(stage: Discourse, first: int, last: int) -> bool:
    """Whether the phrase joins two names or nouns: "Washington and Kyiv"."""
    doc = stage.doc
    for i in range(first + 1, last - 1):
        if doc[i].lower_ in ("and", "&") and i not in stage.names and _two_names(stage, i - 1, last - 1):
            return all(token.tag_ != "IN" for token in doc[first:i])
    return False


def _apposed_pair(stage: Discourse, chunks: list[tuple[int, int]]) -> bool:
    """Whether two are told each with what they are: the chief, *Tom Baker*, and its coach, *Ola Friis*."""
    joint = next((at for at, (i, _) in enumerate(chunks) if at and stage.doc[i].lower_ == "and"), None)
    if joint is None:
        return False
    ends = [
        {stage.names[stop - 1] for _, stop in part if stage.is_person(stop - 1)}
        for part in (chunks[:joint], chunks[joint:])
    ]
    return all(ends) and ends[0].isdisjoint(ends[1])


def _two_names(stage: Discourse, left: int, right: int) -> bool:
    """Whether two tokens stand in the names of two actors."""
    return left in stage.names and right in stage.names and stage.names[left] != stage.names[right]


def _plain(stage: Discourse, first: int, last: int) -> str:
    """Give the words as printed, without a leading article, white space made plain."""
    doc = stage.doc
    if last - first > 1 and doc[first].lower_ in ("the", "a", "an"):
        first += 1
    return " ".join(doc[first:last].text.split())
