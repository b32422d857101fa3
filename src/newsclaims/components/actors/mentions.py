"""One place where something is named, and what the page and the model say of that place."""

from dataclasses import dataclass

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.capitals import TYPES
from newsclaims.components.annotations import LIKELY

UNSURE, SURE = 0.2, 0.75
"""How likely a label is that says nothing, and one that says all it can."""
SUREST = 0.9
"""How likely each word's label is in a name that the model knows better than the rules where they differ."""
NAMED = ("person", "organisation", "place")
"""The types of actors whose names the model is believed to see as a whole."""


@dataclass(frozen=True, slots=True)
class Name:
    """One place where something is named: tokens `[first, last)`, code points `[start, end)`."""

    first: int
    last: int
    start: int
    end: int
    text: str
    titled: bool


def label_of(doc: Doc, name: Name) -> str | None:
    """Give the model's label at one place, in our words."""
    return TYPES.get(doc[name.last - 1].ent_type_) or TYPES.get(doc[name.first].ent_type_)


def is_labelled_throughout(doc: Doc, name: Name) -> bool:
    """Whether the model has one label only for the words of a name."""
    labels = {doc[i].ent_type_ for i in range(name.first, name.last)}
    return len({TYPES[label] for label in labels if label in TYPES}) == 1


def sureness(doc: Doc, name: Name) -> float:
    """Give how far the model's label at one place is to be believed, from 0 to 1: in full from `SURE` on."""
    likely: list[float] | None = doc.user_data.get(LIKELY)
    if likely is None:
        return 1.0
    mean = sum(likely[name.first : name.last]) / (name.last - name.first)
    return min(1.0, max(0.0, (mean - UNSURE) / (SURE - UNSURE)))


def is_surest(doc: Doc, name: Name) -> bool:
    """Whether the model is as sure of its label at one place as it can be."""
    likely: list[float] | None = doc.user_data.get(LIKELY)
    return likely is not None and min(likely[name.first : name.last]) >= SUREST


def sure_names(doc: Doc) -> list[tuple[int, int]]:
    """Give the tokens `[first, last)` of each name of an actor of whose every word the model is surest."""
    likely: list[float] | None = doc.user_data.get(LIKELY)
    if likely is None:
        return []
    short = lexicons.state_abbreviations()
    return [
        (one.start, one.end)
        for one in doc.ents
        if TYPES.get(one.label_) in NAMED
        and min(likely[one.start : one.end]) >= SUREST
        and one.text not in short
    ]


def is_dateline(doc: Doc, name: Name) -> bool:
    """Whether a name in capitals opens a paragraph as the place where it was written: "LUGO, Spain (AP) —"."""
    if not opens_a_paragraph(doc, name) or not name.text.isupper() or name.last + 1 >= len(doc):
        return False
    after = doc[name.last].text
    if after == ",":
        return is_state(doc, name.last + 1)
    if after == "(":
        return doc[name.last + 1].text in lexicons.known_names()
    return len(name.text) > 3 and after in ("–", "—", "--", "-")


def opens_a_paragraph(doc: Doc, name: Name) -> bool:
    """Whether nothing stands before a name on its line."""
    return name.first == 0 or doc[name.first - 1].is_space


def is_state(doc: Doc, i: int) -> bool:
    """Whether a country or state stands at the token `i`, also in a newspaper's short form: Ohio, N.J., New York."""
    entries = [lexicons.known_names().get(doc[i : i + size].text) for size in (1, 2)]
    if any(entry is not None and entry.kind in ("country", "state") for entry in entries):
        return True
    return doc[i].text in lexicons.state_abbreviations()
