"""What speaks for the type of a printed form: named pieces of evidence, each with its weight and its examples.

`weigh` adds them to what the model and the words around say (`clues_beside.around`) at all the places where the form
stands. A decisive piece leaves nothing else to weigh. The pieces stand in `name_wording`, `names_of_people`,
`companies`, `coined`, `survey_firms`, `clubs`, `letters`, `products`, `towns` and `works`. The weights were set
by hand on PolNeAR's articles (fitted by a conditional logit to 4,300 marked forms of other news they decide no better);
the examples run.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.called import called_he_or_she
from newsclaims.components.actors.clues_beside import around
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name, is_labelled_throughout, is_surest, label_of, sureness
from newsclaims.components.actors.printed import Printed
from newsclaims.components.actors.types import Edges, head_type, known
from newsclaims.components.actors.weights import MODEL, TABLE, Weighed
from newsclaims.lexicons import KnownName
from newsclaims.rules import kept

CALLED = 1.5
"""Weight of a he or she that comes next behind it, twice at most: less than the model's label, where it has one."""
DOUBLY = 1.6
"""How far a label is believed that is surest: of one word, as the words of others tell themselves what they are of."""
FOOTING = {"country": 4.0, "capital": 3.0, "state": 3.0, "continent": 4.0, "region": 3.0, "city": 2.5}
"""How surely a place of the table is that place; cities share their names with people."""


class Findings(NamedTuple):
    """An article, all the forms that were found in it, and where, and the words at their ends."""

    printed: Printed
    forms: Mapping[str, Sequence[Name]]
    edges: Edges


class Form:
    """One printed form, the places where it stands in an article, and what the article's other names are."""

    def __init__(self, findings: Findings, names: Sequence[Name]) -> None:
        self.doc = findings.printed.doc
        self.names = names
        self.small = findings.printed.small
        self.lemmas = findings.printed.lemmas
        self.forms = findings.forms
        self.edges = findings.edges
        self.text = names[0].text
        self.words = self.text.replace("-", " ").split()
        self.single = len(self.words) == 1
        self.known: KnownName | None = known(self.text)
        self.head = head_type(self.words)

    def anywhere(self, holds: Callable[[Doc, Name], bool]) -> bool:
        """Whether something holds at one of its places."""
        return any(holds(self.doc, name) for name in self.names)

    def everywhere(self, holds: Callable[[Doc, Name], bool]) -> bool:
        """Whether something holds at all of its places."""
        return all(holds(self.doc, name) for name in self.names)

    @property
    def proper(self) -> bool:
        """Whether the tagger takes it for a proper noun anywhere."""
        return any(self.doc[name.first].pos_ == "PROPN" for name in self.names)

    @cached_property
    def unheard(self) -> bool:
        """Whether neither a table nor a title or a first name says whose the name is."""
        if self.known is not None or self.titled:
            return False
        plain = all(word.lower() in lexicons.common_words() for word in self.words)
        return plain or self.words[0] not in lexicons.first_names()

    @cached_property
    def titled(self) -> bool:
        """Whether a title stands before it anywhere."""
        return any(name.titled for name in self.names)


Tells = Callable[[Form], str | bool | None]
"""Gives the type that the evidence is for, where it isn't the same always; or whether it holds."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence.

    Attributes:
        name: its own name.
        rule: the rule to which it belongs, of `lexicons/en/rules.tsv`; "" if it only tells what is no actor.
        tells: whether it holds of a form, or for which type.
        type: the type for which it speaks; None if it tells itself.
        weight: how much.
        examples: sentences that show it.
    """

    name: str
    rule: str
    tells: Tells
    type: str | None
    weight: float
    examples: tuple[Example, ...]


DECISIVE: list[Evidence] = []
"""Those that leave nothing else to weigh, in order."""
ADDED: list[Evidence] = []
"""Those that are added up."""


def evidence(
    kind: list[Evidence], rule: str, type: str | None, weight: float, *examples: Example
) -> Callable[[Tells], Tells]:
    """Register a piece of evidence in a list: its rule, the type (None: it tells itself), its weight, examples."""

    def register(tells: Tells) -> Tells:
        name = tells.__name__.strip("_").replace("_", "-")
        kind.append(Evidence(name, rule, tells, type, weight, examples))
        return tells

    return register


def weigh(findings: Findings, names: Sequence[Name]) -> Weighed:
    """Give what speaks for each type of the one printed form that `names` share."""
    form, weighed = Form(findings, names), Weighed()
    for one in DECISIVE:
        told = one.tells(form)
        if told and kept(one.rule):
            weighed.add(one.name, one.rule, one.type or str(told), one.weight)
            return weighed
    _add_places(form, weighed)
    called = min(called_he_or_she(form.doc, names), 2)
    if called:
        weighed.add("he-or-she", "pronoun", "person", CALLED * called)
    if form.known is not None:
        footing = FOOTING.get(form.known.kind, TABLE)
        weighed.add("known-name", "known-name", form.known.type, footing)
        return weighed
    for one in ADDED:
        told = one.tells(form)
        if told:
            weighed.add(one.name, one.rule, one.type or str(told), one.weight)
    return weighed


def _add_places(form: Form, weighed: Weighed) -> None:
    """Add what the model and the words around say, at each place as a part of all."""
    doc, names = form.doc, form.names
    labels = [label_of(doc, name) for name in names]
    labelled = len(labels) - labels.count(None)
    # A name of several words is one also where the model overlooks it.
    label_share = 1 / labelled if not form.single and labelled else 1 / len(names)
    for name, label in zip(names, labels, strict=True):
        if label is not None:
            weight = MODEL if is_labelled_throughout(doc, name) else MODEL / 2
            told = "organisation" if label == "group" else label
            believed = sureness(doc, name)
            if form.single and label != "thing" and form.known is None and is_surest(doc, name):
                believed = DOUBLY
            weighed.add("model-label", "model-label", told, weight * believed * label_share)
        for one in around(doc, name):
            for kind, weight in one.speaks:
                weighed.add(one.name, one.rule, kind, weight if one.whole else weight * (1 / len(names)))
