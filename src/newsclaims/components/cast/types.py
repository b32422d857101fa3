"""What each name is of: evidence from the model, the tables and the words around, added up over the article.

`weigh` gives the weights of one printed form, over all the places where it stands; the best type wins if it has
weight enough to be believed at all.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.cast.boundaries import SUFFIXES, is_demonym
from newsclaims.components.cast.runs import PARTICLES, TYPES, opening
from newsclaims.lexicons import KnownName
from newsclaims.records import ActorType


@dataclass(frozen=True, slots=True)
class Name:
    """One place where something is named: tokens `[first, last)`, code points `[start, end)`."""

    first: int
    last: int
    start: int
    end: int
    text: str
    titled: bool


Weights = defaultdict[str, float]
"""For each type of actor, and for "thing", what speaks for it."""

ACTOR_TYPES: tuple[ActorType, ...] = ("group", "organisation", "person", "place")


@dataclass(slots=True)
class Member:
    """An actor in the making: its type and the places where it is named, in order."""

    type: ActorType
    names: list[Name] = field(default_factory=list)

    @property
    def forms(self) -> dict[str, int]:
        """The printed forms and how often each stands there, in order of appearance."""
        return dict(Counter(name.text for name in self.names))


MODEL = 2.0
"""Weight of the model's label, where it gives the same to every occurrence."""
TABLE = 4.0
"""Weight of a table that names it, or of the head of the name: Ministry, River."""
TITLE = 3.0
FIRST_NAME = 2.5
SURNAME = 1.5
"""Weight of the last word of a name standing alone elsewhere: only people are called so."""
AGAINST = 3.0
"""Weight of a capital that has another reason than a name."""
HINT = 0.7
"""Weight of a preposition, an article or a verb beside it."""
BELIEVED = 1.0
"""Weight that the best type needs."""
SAYING = frozenset(
    (
        "say",
        "tell",
        "add",
        "argue",
        "warn",
        "note",
        "insist",
        "explain",
        "write",
        "tweet",
        "claim",
        "ask",
        "reply",
        "suggest",
        "acknowledge",
        "admit",
        "recall",
    )
)
IN_A_PLACE = frozenset(("in", "near", "across", "throughout", "outside", "around"))
FOOTING = {"country": 4.0, "capital": 3.0, "state": 3.0, "continent": 4.0, "region": 3.0, "city": 2.5}
"""How surely a place of the table is that place; cities share their names with people."""


def known(text: str) -> KnownName | None:
    """Give what the tables know about a printed form, also where it stands in capitals."""
    found = lexicons.known_names().get(text)
    if found is None and len(text) > 3 and text.isupper():
        found = lexicons.known_names().get(text.title()) or lexicons.known_names().get(text.replace(".", ""))
    return found


def head_type(words: Sequence[str]) -> str | None:
    """Give the type that the head of a name gives it: Ministry of Defence, Kherson Oblast, Clean Air Act."""
    heads = lexicons.name_heads()
    if len(words) < 2:
        return None
    if words[-1] in SUFFIXES:
        # World War II
        words = words[:-1]
    last = heads.get(words[-1])
    if last is None or last == "thing":
        for i in range(1, len(words)):
            if words[i] in ("of", "for", "on", "against") and heads.get(words[i - 1]) is not None:
                return heads[words[i - 1]]
    return last


def weigh(doc: Doc, names: Sequence[Name], common: set[str], forms: Container[str]) -> Weights:
    """Give the weight of each type for the one printed form that `names` share.

    Args:
        doc: the article.
        names: all the places where the form was found.
        common: the words that the article prints in small letters.
        forms: all the forms that were found in the article.
    """
    text = names[0].text
    words = text.replace("-", " ").split()
    weights: Weights = defaultdict(float)
    share = 1 / len(names)
    for name in names:
        _around(doc, name, share, weights)
    if all(is_demonym(word) for word in words) or is_demonym(text):
        # "Russian" is no mention of Russia; "Belgians" are a group.
        plural = text.endswith("s") and text not in lexicons.demonyms()
        return defaultdict(float, {"group": BELIEVED} if plural else {"thing": TABLE})
    entry = known(text)
    if entry is not None:
        weights[entry.type] += FOOTING.get(entry.kind, TABLE)
        return weights
    head = head_type(words)
    if head is not None:
        weights[head] += TABLE
    elif len(words) == 1 and text in lexicons.name_heads():
        weights[
            lexicons.name_heads()[text] if lexicons.name_heads()[text] == "organisation" else "thing"
        ] += HINT * 2
    elif len(words) > 1:
        _like_a_person(words, weights)
    elif text in lexicons.first_names():
        weights["person"] += HINT
    if len(words) == 1 and text.isupper() and 2 <= len(text) <= 6:
        weights["organisation"] += HINT
    if len(words) == 1 and all(doc[n.first].pos_ != "PROPN" and opening(doc, n.first) for n in names):
        # "Counter", "Correct": a capital for the start of the sentence.
        weights["thing"] += AGAINST
    if len(words) == 1 and text.lower() in common:
        # "Late", "Police": the article uses it as a plain word, too.
        weights["thing"] += AGAINST
    if len(text.rstrip(".")) < 2 or (len(text.split()) == 1 and any(c.isdigit() for c in text)):
        # "A6" is a page, "EB-5" a visa, "I." a letter.
        weights["thing"] += AGAINST
    return weights


def best(weights: Mapping[str, float]) -> ActorType | None:
    """Give the type with the most weight, or None where none is believed or it is of no actor."""
    top: ActorType = max(ACTOR_TYPES, key=lambda kind: weights.get(kind, 0.0))
    weight = weights.get(top, 0.0)
    return top if weight >= max(BELIEVED, weights.get("thing", 0.0)) else None


def _like_a_person(words: Sequence[str], weights: Weights) -> None:
    if words[0] in lexicons.first_names():
        weights["person"] += FIRST_NAME
    if any(
        len(word) <= 2 and word[0].isupper() and (len(word) == 1 or word[1] == ".") for word in words[:-1]
    ):
        weights["person"] += FIRST_NAME
    if words[-1] in SUFFIXES:
        weights["person"] += TITLE
    if any(word in PARTICLES for word in words[1:-1]):
        weights["person"] += HINT


def _around(doc: Doc, name: Name, share: float, weights: Weights) -> None:
    """Add what the model and the neighbours say at one place, as a part of all places."""
    last = doc[name.last - 1]
    labels = {TYPES[doc[i].ent_type_] for i in range(name.first, name.last) if doc[i].ent_type_ in TYPES}
    label = TYPES.get(last.ent_type_) or TYPES.get(doc[name.first].ent_type_)
    if label is not None:
        weights["organisation" if label == "group" else label] += (
            MODEL if len(labels) == 1 else MODEL / 2
        ) * share
    if name.titled:
        weights["person"] += TITLE
    before = doc[name.first - 1] if name.first > 0 else None
    if before is not None:
        if before.lower_ == "the" and not _modifies(doc, name):
            weights["organisation"] += (BELIEVED if label is not None else HINT) * share
            weights["person"] -= TITLE * share
        elif before.lower_ in IN_A_PLACE:
            weights["place"] += HINT * share
        elif before.text in lexicons.role_nouns("organisation"):
            # "the clearing house Euroclear"
            weights["organisation"] += TITLE * share
    if (last.dep_ == "conj" and last.head.ent_type_ == "PERSON") or any(
        child.dep_ == "conj" and child.ent_type_ == "PERSON" for child in last.rights
    ):
        # "Clinton and Trump": people are named together.
        weights["person"] += 2 * HINT * share
    if last.dep_ in ("nsubj", "nsubjpass") and last.head.lemma_ in SAYING:
        weights["person"] += HINT * share
    if name.last < len(doc) and doc[name.last].lemma_ in lexicons.role_nouns("person"):
        # "EPP lawmakers", "Utah officials"
        weights["organisation"] += HINT * share
    if name.last + 1 < len(doc) and doc[name.last].text == "," and doc[name.last + 1].lower_ == "who":
        weights["person"] += 2 * HINT


def _modifies(doc: Doc, name: Name) -> bool:
    """Whether the name only describes the noun behind it: "the Obama plan"."""
    return name.last < len(doc) and doc[name.last].pos_ == "NOUN"
