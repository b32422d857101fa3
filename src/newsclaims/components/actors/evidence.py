"""What speaks for the type of a printed form: named pieces of evidence, each with its weight and its examples.

`weigh` adds them to what the model and the neighbours say (`neighbours.around`) at all the places where the form
stands. A decisive piece leaves nothing else to weigh. The pieces stand in `wording`, `people`,
`companies`, `clubs` and `products`. The weights were set by hand on PolNeAR's articles; the examples run.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from spacy.tokens import Doc

from newsclaims.components.actors.called import called_he_or_she
from newsclaims.components.actors.neighbours import Name, Weights, around, label_of
from newsclaims.components.actors.types import Edges, head_type, known
from newsclaims.lexicons import KnownName

TABLE = 4.0
"""Weight of a table that names it, or of the head of the name: Ministry, River."""
CALLED = 1.5
"""Weight of a he or she that comes next behind it, twice at most: less than the model's label, where it has one."""
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


def evidence(
    kind: list[Evidence], type: str | None, weight: float, *examples: Example
) -> Callable[[Tells], Tells]:
    """Register a piece of evidence in a list: the type it speaks for (None: it tells itself), its weight, examples."""

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
