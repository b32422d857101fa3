"""What a printed form says of its type by itself: named pieces of evidence, each with its weight and its examples.

`weigh` adds them to what the model and the neighbours say (`neighbours.around`) at all the places where the form
stands. A decisive piece leaves nothing else to weigh. The weights were set by hand on PolNeAR's articles; the examples
run.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
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
from newsclaims.components.actors.types import DIRECTIONS, REALMS, Edges, head_type, known
from newsclaims.lexicons import KnownName

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
FOLLOWERS = ("ian", "ians", "ism", "ite", "ites", "esque", "ist", "ists", "nomics")
"""What makes a follower or a creed of a name."""
FOOTING = {"country": 4.0, "capital": 3.0, "state": 3.0, "continent": 4.0, "region": 3.0, "city": 2.5}
"""How surely a place of the table is that place; cities share their names with people."""


class Form:
    """One printed form, the places where it stands in an article, and what the article's other names are."""

    def __init__(
        self,
        doc: Doc,
        names: Sequence[Name],
        common: set[str],
        forms: Mapping[str, Sequence[Name]],
        edges: Edges,
    ) -> None:
        self.doc = doc
        self.names = names
        self.common = common
        self.forms = forms
        self.edges = edges
        self.text = names[0].text
        self.words = self.text.replace("-", " ").split()
        self.single = len(self.words) == 1
        self.known: KnownName | None = known(self.text)
        self.head = head_type(self.words)

    @property
    def proper(self) -> bool:
        """Whether the tagger takes it for a proper noun anywhere."""
        return any(self.doc[name.first].pos_ == "PROPN" for name in self.names)

    @property
    def titled(self) -> bool:
        """Whether a title stands before it anywhere."""
        return any(name.titled for name in self.names)


Tells = Callable[[Form], str | bool | None]
"""Gives the type that the evidence is for, where it isn't the same always; or whether it holds."""


class Example(NamedTuple):
    """A sentence with a name, and the type that the article's actor of that name has; None where there is none."""

    sentence: str
    name: str
    type: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence: its name, whether it holds of a form and for which type, its weight, and examples."""

    name: str
    tells: Tells
    type: str | None
    weight: float
    examples: tuple[Example, ...]

    def of(self, form: Form) -> str | None:
        """Give the type that it speaks for, or None."""
        told = self.tells(form)
        return (self.type if told is True else told) or None


DECISIVE: list[Evidence] = []
"""Those that leave nothing else to weigh, in order."""
ADDED: list[Evidence] = []
"""Those that are added up."""


def _evidence(
    kind: list[Evidence], type: str | None, weight: float, *examples: Example
) -> Callable[[Tells], Tells]:
    def register(tells: Tells) -> Tells:
        name = tells.__name__.strip("_").replace("_", "-")
        kind.append(Evidence(name, tells, type, weight, examples))
        return tells

    return register


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
    form = Form(doc, names, common, forms, edges)
    for one in DECISIVE:
        told = one.of(form)
        if told is not None:
            return defaultdict(float, {told: one.weight})
    weights: Weights = defaultdict(float)
    share = 1 / len(names)
    labelled = sum(label_of(doc, name) is not None for name in names)
    # A name of several words is one also where the model overlooks it.
    label_share = 1 / labelled if not form.single and labelled else share
    for name in names:
        around(doc, name, share, label_share, weights)
    weights["person"] += CALLED * min(called_he_or_she(doc, names), 2)
    if form.known is not None:
        weights[form.known.type] += FOOTING.get(form.known.kind, TABLE)
        return weights
    for one in ADDED:
        told = one.of(form)
        if told is not None:
            weights[told] += one.weight
    return weights


@_evidence(DECISIVE, "group", BELIEVED, Example("He met Belgians in Lugo.", "Belgians", "group"))
def _people(form: Form) -> bool:
    return _demonymic(form) and form.text.endswith("s") and form.text not in lexicons.demonyms()


@_evidence(DECISIVE, "thing", TABLE, Example("The Russian army left.", "Russian", None))
def _adjective_of_a_nation(form: Form) -> bool:
    return _demonymic(form)


def _demonymic(form: Form) -> bool:
    return all(is_demonym(word) for word in form.words) or is_demonym(form.text)


@_evidence(DECISIVE, "thing", TABLE, Example("Thatcher left. Thatcherism stayed.", "Thatcherism", None))
def _follower_or_creed(form: Form) -> bool:
    stems = (form.text[: -len(end)] for end in FOLLOWERS if form.text.endswith(end))
    return form.single and any(
        len(stem) > 3 and (stem in form.forms or stem in form.edges.last) for stem in stems
    )


@_evidence(
    DECISIVE, None, TABLE,
    Example("He met Anatolian Greeks in Lugo.", "Anatolian Greeks", "group"),
)  # fmt: skip
def _ends_in_a_nation(form: Form) -> str | None:
    if form.known is not None or form.single:
        return None
    words, last = form.words, form.words[-1]
    rest = lexicons.known_names().get(" ".join(words[1:]))
    if words[0] in DIRECTIONS and rest is not None and rest.type == "place":
        return "place"
    if words[0] in lexicons.first_names() or form.head is not None:
        return None
    nation = lexicons.known_names().get(last)
    if nation is not None:
        return "place" if nation.kind == "country" and is_demonym(words[0]) else None
    plural = is_demonym(last) and last.endswith("s") and last not in lexicons.demonyms()
    if not is_demonym(last) or any(form.doc[name.last - 1].ent_type_ == "PERSON" for name in form.names):
        return "group" if plural else None
    return "group" if plural else "thing"


@_evidence(ADDED, "place", TABLE, Example("He lives in the State of Ambria.", "State of Ambria", "place"))
def _realm(form: Form) -> bool:
    return form.words[0] in REALMS and "of" in form.words[1:-1]


@_evidence(
    ADDED,
    "organisation",
    TITLE,
    Example("Owners of America sued.", "Owners of America", "organisation"),
)
def _members_of_a_nation(form: Form) -> bool:
    words = form.words
    if _realm(form) or form.head is not None or "of" not in words[1:-1] or words[0] in lexicons.first_names():
        return False
    entry = lexicons.known_names().get(" ".join(words[words.index("of") + 1 :]))
    return entry is not None and entry.kind in ("country", "state")


@_evidence(ADDED, None, TABLE, Example("The Ambria Ministry sued.", "Ambria Ministry", "organisation"))
def _head(form: Form) -> str | None:
    return form.head


@_evidence(ADDED, None, HINT * 2, Example("The Court ruled on Friday.", "Court", "organisation"))
def _head_alone(form: Form) -> str | None:
    if form.head is not None or not form.single or form.text not in lexicons.name_heads():
        return None
    return "organisation" if lexicons.name_heads()[form.text] == "organisation" else "thing"


@_evidence(ADDED, "person", HINT, Example("Giovanna left early.", "Giovanna", "person"))
def _first_name_alone(form: Form) -> bool:
    return form.single and form.text not in lexicons.name_heads() and form.text in lexicons.first_names()


def _several(form: Form) -> bool:
    """Whether it is a name of several words without a head that says what it is."""
    return form.head is None and not form.single


@_evidence(ADDED, "person", FIRST_NAME, Example("Amina Verrin spoke.", "Amina Verrin", "person"))
def _first_name(form: Form) -> bool:
    return _several(form) and form.words[0] in lexicons.first_names()


@_evidence(ADDED, "person", FIRST_NAME, Example("Verrin J. Okenwa spoke.", "Verrin J. Okenwa", "person"))
def _initial(form: Form) -> bool:
    return _several(form) and any(
        len(word) <= 2 and word[0].isupper() and (len(word) == 1 or word[1] == ".")
        for word in form.words[:-1]
    )


@_evidence(ADDED, "person", BELIEVED, Example("Tashfin Malik spoke.", "Tashfin Malik", "person"))
def _first_name_behind(form: Form) -> bool:
    return _several(form) and form.words[-1] in lexicons.first_names() and not _initial(form)


@_evidence(ADDED, "person", TITLE, Example("Verrin Okenwa Jr. spoke.", "Verrin Okenwa Jr.", "person"))
def _suffix(form: Form) -> bool:
    return _several(form) and form.words[-1] in SUFFIXES and not form.words[0].isupper()


@_evidence(ADDED, "person", HINT, Example("Marijn van der Okenwa spoke.", "Marijn van der Okenwa", "person"))
def _particle(form: Form) -> bool:
    return _several(form) and any(word in PARTICLES for word in form.words[1:-1])


@_evidence(ADDED, "person", HINT, Example("Tarik Lavrenko spoke.", "Tarik Lavrenko", "person"))
def _surname_part(form: Form) -> bool:
    starts, ends = lexicons.surname_parts("start"), lexicons.surname_parts("end")
    return _several(form) and (form.words[-1].startswith(starts) or form.words[-1].endswith(ends))


@_evidence(
    ADDED, "person", SURNAME, Example("Rahim Okello came. Mr. Okello spoke.", "Rahim Okello", "person")
)
def _surname_elsewhere(form: Form) -> bool:
    alone = form.forms.get(form.words[-1], ())
    return _several(form) and any(form.doc[one.first].ent_type_ == "PERSON" or one.titled for one in alone)


@_evidence(ADDED, "organisation", HINT, Example("The workers at ZRT struck.", "ZRT", "organisation"))
def _acronym(form: Form) -> bool:
    return form.single and form.text.isupper() and 2 <= len(form.text) <= 6


@_evidence(ADDED, "thing", AGAINST, Example("Correct, he said.", "Correct", None))
def _opens_every_sentence(form: Form) -> bool:
    return form.single and all(
        form.doc[name.first].pos_ != "PROPN" and opening(form.doc, name.first) for name in form.names
    )


@_evidence(ADDED, "thing", AGAINST, Example("The police came. He called Police again.", "Police", None))
def _plain_word_here(form: Form) -> bool:
    return form.single and form.text.lower() in form.common


@_evidence(ADDED, "thing", 2 * AGAINST, Example("Filmmaker and actor, he lives in Lugo.", "Filmmaker", None))
def _role(form: Form) -> bool:
    role = form.text.lower() in lexicons.role_nouns("person")
    return form.single and role and form.text not in lexicons.first_names()


@_evidence(ADDED, "thing", AGAINST, Example("He will NEVER come.", "NEVER", None))
def _emphasis(form: Form) -> bool:
    return form.single and form.text.isupper() and len(form.text) > 3 and not form.proper


@_evidence(ADDED, "thing", AGAINST, Example("She wrote Drama for them.", "Drama", None))
def _plain_word(form: Form) -> bool:
    return form.single and len(form.names) < 4 and _is_common(form.text, form.edges) and not form.titled


@_evidence(ADDED, "organisation", TABLE, Example("Verrin & Okenwa sued.", "Verrin & Okenwa", "organisation"))
def _ampersand(form: Form) -> bool:
    return "&" in form.words


@_evidence(ADDED, "organisation", MODEL, Example("BrightHaus sued.", "BrightHaus", "organisation"))
def _capital_inside(form: Form) -> bool:
    persons = lexicons.surname_parts("start") + CAMEL_NAMES
    return form.single and bool(CAMEL.search(form.text)) and not form.text.startswith(persons)


@_evidence(ADDED, "thing", 2 * AGAINST, Example("The PACs spent more.", "PACs", None))
def _plural_of_letters(form: Form) -> bool:
    text = form.text
    return form.single and text[-1] == "s" and text[:-1].isupper() and len(text) > 2


@_evidence(ADDED, "thing", AGAINST, Example("It is on page A6 today.", "A6", None))
def _letter_or_number(form: Form) -> bool:
    text = form.text
    digits = len(text.split()) == 1 and any(letter.isdigit() for letter in text)
    return len(text.rstrip(".")) < 2 or text in SUFFIXES or digits


def _is_common(word: str, edges: Edges) -> bool:
    """Whether it is a plain word, and neither an acronym nor a first name nor short for a longer form."""
    low = word.lower()
    if low not in lexicons.common_words() and low.removesuffix("s") not in lexicons.common_words():
        return False
    if word in lexicons.first_names() or (word.isupper() and len(word) < 7):
        return False
    return word not in edges.first and not (word in lexicons.name_heads() and word in edges.last)
