"""What says that a name is a survey firm's, though the noun before it may be somebody's as well: pollster Civitar."""

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.evidence import DECISIVE, Form, evidence
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.weights import TITLE

RESEARCHING = frozenset(("researcher", "analyst", "specialist"))
"""What a firm is of its market."""
ASKED = frozenset(("asked", "polled", "surveyed", "questioned", "interviewed", "canvassed"))
COUNTED = 4
"""Tokens before that verb, or behind it, in which the number of those asked stands."""
MANY = 3
"""Figures of the least number of people whom only surveys ask."""
FOUND = frozenset(("survey", "poll", "polling", "findings"))
"""What a firm is named as the source of."""


@evidence(
    DECISIVE, "company", "organisation", 2 * TITLE,
    Example("Pollster Brimble said the race was tied.", "Brimble", "organisation"),
    Example("Market researcher Brimble found that sales fell.", "Brimble", "organisation"),
    Example("Pollster John Brimble said so. Pollster Brimble was right.", "John Brimble", "person"),
    Example("The researcher Brimble said so.", "Brimble", "person"),
    Example("Brimble asked 1,500 adults. The lead was small.", "Brimble", "organisation"),
    Example("Brimble, 44, asked 40 pupils to leave.", "Brimble", "person"),
    Example("Findings by Brimble show a small lead.", "Brimble", "organisation"),
    Example("Of 1,200 adults polled by Brimble, half agreed.", "Brimble", "organisation"),
)  # fmt: skip
def _survey_firm(form: Form) -> bool:
    """One word that is nobody's first name and no surname of the article: papers print a person's name in full."""
    if not form.single or form.known is not None or form.text in lexicons.first_names():
        return False
    return form.text not in form.edges.last and any(
        _is_of_surveys([token.lower_ for token in form.doc[max(0, name.first - 2) : name.first]])
        or _asks_many(form.doc, name)
        for name in form.names
    )


def _asks_many(doc: Doc, name: Name) -> bool:
    """Whether a name asks so many that they were asked in a survey: X | asked 1,200 adults."""
    if name.last >= len(doc) or doc[name.last].lower_ not in ASKED:
        return False
    behind = doc[name.last + 1 : name.last + 1 + COUNTED]
    return any(sum(map(str.isdigit, token.text)) >= MANY for token in behind)


def _is_of_surveys(before: list[str]) -> bool:
    """Whether the words before a name are as in pollster | X, market researcher | X."""
    if before[-1:] == ["pollster"] or (before[-1:] == ["by"] and not FOUND.isdisjoint(before)):
        return True
    return len(before) > 1 and before[-2] == "market" and before[-1] in RESEARCHING
