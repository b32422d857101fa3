"""What each name is of: evidence from the model, the tables and the words around, added up over the article.

`weigh` gives the weights of one printed form, over all the places where it stands; the best type wins if it has
weight enough to be believed at all.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.boundaries import SUFFIXES, is_demonym
from newsclaims.components.actors.called import called_he_or_she
from newsclaims.components.actors.capitals import PARTICLES, opening
from newsclaims.components.actors.neighbours import (
    BELIEVED,
    HINT,
    MODEL,
    TITLE,
    Name,
    Weights,
    around,
    label_of,
)
from newsclaims.lexicons import KnownName
from newsclaims.vocabulary import ActorType

ACTOR_TYPES: tuple[ActorType, ...] = ("group", "organisation", "person", "place")


class Edges(NamedTuple):
    """The first and the last words of an article's names of several words."""

    first: frozenset[str]
    last: frozenset[str]

    @classmethod
    def of(cls, forms: Iterable[str]) -> "Edges":
        """Give those of the printed forms."""
        split = [form.split() for form in forms if " " in form]
        return cls(frozenset(words[0] for words in split), frozenset(words[-1] for words in split))


@dataclass(slots=True)
class Member:
    """An actor in the making: its type and the places where it is named, in order."""

    type: ActorType
    names: list[Name] = field(default_factory=list)

    @property
    def forms(self) -> dict[str, int]:
        """The printed forms and how often each stands there, in order of appearance."""
        return dict(Counter(name.text for name in self.names))


TABLE = 4.0
"""Weight of a table that names it, or of the head of the name: Ministry, River."""
FIRST_NAME = 2.5
CALLED = 1.5
"""Weight of a he or she that comes next behind it, twice at most: less than the model's label, where it has one."""
SURNAME = 1.5
"""Weight of the last word of a name standing alone elsewhere: only people are called so."""
AGAINST = 3.0
"""Weight of a capital that has another reason than a name."""
CAMEL = re.compile(r"[a-z][A-Z]")
CAMEL_NAMES = ("De", "Di", "La", "Le", "Van", "Von", "Du", "Jo", "Ma", "Ra", "Sha", "Ta", "Da")
"""How people's names with a capital inside begin: DeAndre, LaToya, McKay."""
DIRECTIONS = frozenset(
    (
        "North",
        "South",
        "East",
        "West",
        "Northern",
        "Southern",
        "Eastern",
        "Western",
        "Central",
        "Greater",
        "Upper",
        "Lower",
        "Northeast",
        "Northwest",
        "Southeast",
        "Southwest",
        "Inner",
        "Outer",
        "Downtown",
        "Midtown",
    )
)
BROADCASTING = frozenset(("Radio", "TV", "Television", "FM"))
"""What makes a station's name, also amid it."""
REALMS = frozenset(("State", "Commonwealth", "City", "Town", "Kingdom", "Province", "Canton", "Emirate"))
"""What stands before "of" and the name of a place."""
FOLLOWERS = ("ian", "ians", "ism", "ite", "ites", "esque", "ist", "ists", "nomics")
"""What makes a follower or a creed of a name."""
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
    if not BROADCASTING.isdisjoint(words[1:-1]) and heads.get(words[-1]) is None:
        # "Harbour Radio Esbjerg"
        return "organisation"
    last = heads.get(words[-1])
    for i in range(1, len(words)):
        if words[i] in ("of", "for", "on", "against") and words[i - 1] in heads:
            # "Council of Orange County" is a council; "University of Ohio Press" a press.
            before = heads[words[i - 1]]
            return last if last == "organisation" else before
    return last or (lexicons.front_heads().get(words[0]) if words[0] not in lexicons.first_names() else None)


def weigh(
    doc: Doc, names: Sequence[Name], common: set[str], forms: Mapping[str, Sequence[Name]], edges: Edges
) -> Weights:
    """Give the weight of each type for the one printed form that `names` share.

    Args:
        doc: the article.
        names: all the places where the form was found.
        common: the words that the article prints in small letters.
        forms: all the forms that were found in the article, and where.
        edges: the words at their ends.
    """
    text = names[0].text
    words = text.replace("-", " ").split()
    weights: defaultdict[str, float] = defaultdict(float)
    share = 1 / len(names)
    labelled = sum(label_of(doc, name) is not None for name in names)
    # A name of several words is one also where the model overlooks it.
    label_share = 1 / labelled if len(words) > 1 and labelled else share
    for name in names:
        around(doc, name, share, label_share, weights)
    weights["person"] += CALLED * min(called_he_or_she(doc, names), 2)
    if all(is_demonym(word) for word in words) or is_demonym(text):
        # "Russian" is no mention of Russia; "Belgians" are a group.
        plural = text.endswith("s") and text not in lexicons.demonyms()
        return defaultdict(float, {"group": BELIEVED} if plural else {"thing": TABLE})
    if len(words) == 1 and any(
        _names(text[: -len(end)], forms, edges) for end in FOLLOWERS if text.endswith(end)
    ):
        # "Trumpian", "Thatcherism"
        return defaultdict(float, {"thing": TABLE})
    entry = known(text)
    if entry is None and len(words) > 1:
        adjective = _ends_in_demonym(doc, names, words)
        if adjective:
            return defaultdict(float, {adjective: TABLE})
    if entry is not None:
        weights[entry.type] += FOOTING.get(entry.kind, TABLE)
        return weights
    head = head_type(words)
    if words[0] in REALMS and "of" in words[1:-1]:
        weights["place"] += TABLE
    elif (
        head is None and "of" in words[1:-1] and _known_tail(words) and words[0] not in lexicons.first_names()
    ):
        # "Gun Owners of America"
        weights["organisation"] += TITLE
    if head is not None:
        weights[head] += TABLE
    elif len(words) == 1 and text in lexicons.name_heads():
        weights[
            lexicons.name_heads()[text] if lexicons.name_heads()[text] == "organisation" else "thing"
        ] += HINT * 2
    elif len(words) > 1:
        _like_a_person(words, weights)
        if any(doc[n.first].ent_type_ == "PERSON" or n.titled for n in forms.get(words[-1], ())):
            weights["person"] += SURNAME
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
    if (
        len(words) == 1
        and text.lower() in lexicons.role_nouns("person")
        and text not in lexicons.first_names()
    ):
        # "Filmmaker" at the start of a sentence
        weights["thing"] += 2 * AGAINST
    if (
        len(words) == 1
        and text.isupper()
        and len(text) > 3
        and all(doc[n.first].pos_ != "PROPN" for n in names)
    ):
        # "NEVER" is emphasis.
        weights["thing"] += AGAINST
    if len(words) == 1 and len(names) < 4 and _is_common(text, edges) and not any(n.titled for n in names):
        # "Degrees", "Drama": not a name, unless it turns out to be somebody's surname.
        weights["thing"] += AGAINST
    if "&" in words:
        weights["organisation"] += TABLE
    if (
        len(words) == 1
        and CAMEL.search(text)
        and not text.startswith(lexicons.surname_parts("start") + CAMEL_NAMES)
    ):
        # "GlaxoSmithKline"
        weights["organisation"] += MODEL
    if len(words) == 1 and text[-1] == "s" and text[:-1].isupper() and len(text) > 2:
        # "PACs", "MPs"
        weights["thing"] += 2 * AGAINST
    if (
        len(text.rstrip(".")) < 2
        or text in SUFFIXES
        or (len(text.split()) == 1 and any(c.isdigit() for c in text))
    ):
        # "A6" is a page, "EB-5" a visa, "I." a letter.
        weights["thing"] += AGAINST
    return weights


def _names(stem: str, forms: Mapping[str, Sequence[Name]], edges: Edges) -> bool:
    """Whether a form is the word `stem`, or ends with it."""
    return len(stem) > 3 and (stem in forms or stem in edges.last)


def _known_tail(words: Sequence[str]) -> bool:
    """Whether a country or state stands behind "of"."""
    entry = lexicons.known_names().get(" ".join(words[words.index("of") + 1 :]))
    return entry is not None and entry.kind in ("country", "state")


def _is_common(word: str, edges: Edges) -> bool:
    """Whether it is a plain word, and neither an acronym nor a first name nor short for a longer form."""
    low = word.lower()
    if low not in lexicons.common_words() and low.removesuffix("s") not in lexicons.common_words():
        return False
    if word in lexicons.first_names() or (word.isupper() and len(word) < 7):
        return False
    return word not in edges.first and not (word in lexicons.name_heads() and word in edges.last)


def _ends_in_demonym(doc: Doc, names: Sequence[Name], words: Sequence[str]) -> str | None:
    """Give "group" for "Anatolian Greeks", "thing" for "Middle Eastern", "place" for "Nazi Germany"."""
    last = words[-1]
    rest = lexicons.known_names().get(" ".join(words[1:]))
    if words[0] in DIRECTIONS and rest is not None and rest.type == "place":
        return "place"
    if words[0] in lexicons.first_names() or head_type(words) is not None:
        return None
    nation = lexicons.known_names().get(last)
    if nation is not None:
        return "place" if nation.kind == "country" and is_demonym(words[0]) else None
    if not is_demonym(last) or any(doc[n.last - 1].ent_type_ == "PERSON" for n in names):
        plural = is_demonym(last) and last.endswith("s") and last not in lexicons.demonyms()
        return "group" if plural else None
    return "group" if last.endswith("s") and last not in lexicons.demonyms() else "thing"


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
    elif words[-1] in lexicons.first_names():
        # "Tashfin Malik"
        weights["person"] += BELIEVED
    if words[-1] in SUFFIXES and not words[0].isupper():
        weights["person"] += TITLE
    if any(word in PARTICLES for word in words[1:-1]):
        weights["person"] += HINT
    if words[-1].startswith(lexicons.surname_parts("start")) or words[-1].endswith(
        lexicons.surname_parts("end")
    ):
        weights["person"] += HINT
