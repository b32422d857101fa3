"""What the noun phrase at a cue says of its speaker: its head word, how it is counted, whom it names.

The phrase is read from left to right rather than off the parse: long titles and appositives are what a parser
gets wrong most, while the order of an English noun phrase is firm.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.lexicons import role_nouns, role_synonyms, source_nouns

Form = Literal["name", "pronoun", "description", "pair"]

HE_SHE = {"he": "masculine", "him": "masculine", "his": "masculine", "himself": "masculine",
          "she": "feminine", "her": "feminine", "hers": "feminine", "herself": "feminine"}  # fmt: skip
THEY = frozenset(("they", "them", "their", "theirs", "themselves"))
IT = frozenset(("it", "its", "itself"))
FIRST = frozenset(("i", "me", "my", "mine", "myself", "we", "us", "our", "ours"))
RELATIVE = frozenset(("who", "whom", "whose", "which", "that"))
_ALONE = """
    one another others other some many several few both most all each any none nobody everyone everybody
    someone somebody anyone those more first second third fourth fifth two three four five six dozens hundreds
"""
ELLIPTIC = frozenset(_ALONE.split())
"""Words that stand for an unnamed source by themselves: "another", "a third"."""

MANY = ELLIPTIC - {
    "one",
    "another",
    "each",
    "any",
    "none",
    "nobody",
    "everyone",
    "everybody",
    "someone",
    "somebody",
}
COUNTERS = ELLIPTIC | frozenset(
    ("a", "an", "no", "every", "various", "numerous", "certain", "multiple", "seven", "ten")
)
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
POSSESSIVE = frozenset(("his", "her", "their", "its", "my", "our", "your"))
ENDS_A_HEAD = frozenset(("who", "whom", "which", "that", "whose", "where", "when", "including"))
PARTIES = frozenset(("gop", "republican", "democratic", "democrat", "conservative", "tory", "labour"))


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

    @property
    def definite(self) -> bool:
        """Whether it points at somebody known: "the official", not "one official"."""
        return self.determiner in DEFINITE


def read_source(stage: Discourse, start: int, end: int) -> Source:
    """Give what the mention `[start, end)` says of its speaker."""
    doc = stage.doc
    first, last = stage.tokens(start, end)
    while last > first + 1 and (
        doc[last - 1].is_punct or doc[last - 1].is_space or _is_clitic(doc[last - 1])
    ):
        last -= 1
    while first < last - 1 and (
        doc[first].is_punct or doc[first].is_space or doc[first].lower_ in ("by", "from")
    ):
        first += 1
    if last - first == 1 and _is_pronoun(doc[first]):
        return Source(start, end, first, last, doc[first], "pronoun", plural=doc[first].lower_ in THEY)
    if doc[first].lower_ in (
        "who",
        "whom",
    ):  # "who attended": the clause's own subject stands for the noun before it
        return Source(start, end, first, first + 1, doc[first], "pronoun")
    if first > 0 and doc[first].pos_ != "DET" and doc[first - 1].lower_ in ("the", "a", "an", "another"):
        first -= 1
    chunks = _chunks(stage, first, last)
    while (
        len(chunks) > 1 and doc[chunks[0][0]].tag_ in ("VBG", "VBN", "IN") and chunks[0][0] not in stage.names
    ):
        # "Reporting from Lugo, the Post's Ola Friis", "In Lugo, a nurse": what and where stands before
        chunks.pop(0)
        first = chunks[0][0]
    own_first, own_last = chunks[0]
    head = _head(stage, own_first, own_last)
    source = Source(start, end, first, last, head, "description", name=_plain(stage, first, own_last))
    if _joined(stage, own_first, own_last):
        source.form, source.plural = "pair", True
        source.name = _plain(stage, first, last)
        return source
    named = _named(stage, chunks, head) or _apposed(stage, last, head)
    if named is not None:
        source.form, source.actor = "name", named
        return source
    source.determiner = _determiner(doc[own_first])
    source.plural = head.tag_ in ("NNS", "NNPS") or lemma(head) == "people" or head.lower_ in MANY
    noun = source_nouns().get(lemma(head)) or source_nouns().get(head.lower_)
    source.kind = noun.kind if noun else None
    source.modifiers = frozenset(
        lemma(token)
        for token in doc[own_first:own_last]
        if token.pos_ in ("NOUN", "PROPN", "ADJ") and token.i != head.i
    )
    source.peoples = peoples(doc[own_first:own_last])
    return source


def peoples(tokens: Iterable[Token]) -> frozenset[str]:
    """Give the nations and parties among `tokens` that describe: "Danish", "Republican"."""
    return frozenset(lemma(token) for token in tokens if token.ent_type_ == "NORP" or token.lower_ in PARTIES)


def _is_clitic(token: Token) -> bool:
    return token.lower_ in ("'s", "’s", "'", "’")


def _is_pronoun(token: Token) -> bool:
    word = token.lower_
    return word in HE_SHE or word in THEY or word in IT or word in FIRST or word in RELATIVE or word == "you"


def _determiner(token: Token) -> str | None:
    word = token.lower_
    if word in DEFINITE or word in POSSESSIVE or word in COUNTERS or token.like_num:
        return word
    return None


def _chunks(stage: Discourse, first: int, last: int) -> list[tuple[int, int]]:
    """Give the stretches between commas, dashes and brackets: a noun phrase and its appositives."""
    chunks, at = [], first
    for i in range(first, last):
        token = stage.doc[i]
        if token.text in (",", "(", ")", "—", "–", ":", "--") and i not in stage.names:
            if i > at:
                chunks.append((at, i))
            at = i + 1
    if at < last:
        chunks.append((at, last))
    return chunks or [(first, last)]


def _head(stage: Discourse, first: int, last: int) -> Token:
    """Give the last noun before the first preposition, relative pronoun or participle."""
    doc = stage.doc
    head = None
    for i in range(first, last):
        token = doc[i]
        if i in stage.names and head is not None and stage.names.get(i) == stage.names.get(i - 1):
            head = token
            continue
        ends = token.lower_ in ENDS_A_HEAD or token.tag_ in ("IN", "TO", "VBD", "VBZ")
        behind = token.tag_ in ("VBG", "VBN") and head is not None and head.i == i - 1
        if (ends or behind) and i > first and i not in stage.names:
            if head is not None:
                break
            continue
        if token.lower_ in POSSESSIVE or token.lower_ in DEFINITE:
            continue
        nominal = token.pos_ in ("NOUN", "PROPN", "NUM", "PRON") or token.lower_ in ELLIPTIC
        if nominal or (head is None and token.pos_ == "ADJ"):
            head = token
    return head if head is not None else doc[last - 1]


def _joined(stage: Discourse, first: int, last: int) -> bool:
    """Whether the phrase joins two names or nouns: "Washington and Kyiv"."""
    doc = stage.doc
    for i in range(first + 1, last - 1):
        if doc[i].lower_ in ("and", "&") and i not in stage.names:
            left, right = stage.names.get(i - 1), stage.names.get(last - 1)
            if left is not None and right is not None and left != right:
                return all(doc[k].tag_ != "IN" for k in range(first, i))
    return False


def _named(stage: Discourse, chunks: list[tuple[int, int]], head: Token) -> str | None:
    """Give the actor that the phrase names as its head, or in an appositive; not one it merely mentions."""
    if head.i in stage.names:
        following = head.i + 1
        if following >= chunks[0][1] or not _is_clitic(stage.doc[following]):
            return stage.names[head.i]
        return None
    tail = stage.names.get(chunks[0][1] - 1)
    if tail is not None and stage.actors[tail].type == "person" and _ends_a_title(stage, chunks[0], tail):
        return tail
    for first, last in chunks[1:]:
        person = next(
            (i for i in range(first, min(last, first + 4)) if _is_person(stage, stage.names.get(i))), None
        )
        if person is None:
            continue
        if all(stage.doc[i].pos_ in ("PROPN", "NOUN", "ADJ") for i in range(first, person)):
            behind = person
            while behind < last and stage.names.get(behind) == stage.names[person]:
                behind += 1
            if behind == last or stage.doc[behind].tag_ in ("IN", "CC"):
                return stage.names[person]
    return None


def _apposed(stage: Discourse, last: int, head: Token) -> str | None:
    """Give the person in apposition behind a source that ends short of it: "the minister | , Dr Ana Souza,"."""
    doc, names = stage.doc, stage.names
    if head.tag_ not in ("NN", "NNP") or head.i in names or last >= len(doc) or doc[last].text != ",":
        return None
    if not {head.lower_, lemma(head)} & (role_nouns("person").keys() | role_synonyms().keys()):
        return None
    at = last + 1
    while at < min(last + 4, len(doc)) and at not in names and doc[at].text[0].isupper():
        at += 1
    who = names.get(at)
    if not _is_person(stage, who):
        return None
    while at < len(doc) and names.get(at) == who:
        at += 1
    closed = (
        at + 1 < len(doc) and doc[at].text in (",", "(", "—", "–") and doc[at + 1].lower_ not in ("and", "or")
    )
    return who if closed else None


def _is_person(stage: Discourse, actor: str | None) -> bool:
    return actor is not None and stage.actors[actor].type == "person"


def _ends_a_title(stage: Discourse, chunk: tuple[int, int], actor: str) -> bool:
    """Whether a name closes a long title ("Head of the Agency Ana Souza"), not a prepositional phrase."""
    doc = stage.doc
    at = chunk[1] - 1
    while at > chunk[0] and stage.names.get(at - 1) == actor:
        at -= 1
    if at == chunk[0]:
        return True
    before = doc[at - 1]
    if before.tag_ in ("IN", "TO", "DT", "POS", "CC") or _is_clitic(before):
        return False
    if at - 1 in stage.names:
        return True
    first = doc[chunk[0]]
    noun = source_nouns().get(lemma(first))
    if first.lower_ in COUNTERS or (noun is not None and noun.kind == "person"):
        return False
    return all(
        doc[i].text[0].isupper() or doc[i].tag_ in ("IN", "DT", "CC", "HYPH") or doc[i].text == "-"
        for i in range(chunk[0], at)
    )


def _plain(stage: Discourse, first: int, last: int) -> str:
    """Give the words as printed, without a leading article, white space made plain."""
    doc = stage.doc
    if last - first > 1 and doc[first].lower_ in ("the", "a", "an"):
        first += 1
    return " ".join(doc[first:last].text.split())
