"""What the words around a name say about what it is of: "Moyo, 43, said", "the broadcaster Vidal", "in Lugo, Spain".

Each piece of evidence is one that holds for names nobody has heard of; the model's label is one piece among them.
"""

from collections.abc import MutableMapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.capitals import TYPES


@dataclass(frozen=True, slots=True)
class Name:
    """One place where something is named: tokens `[first, last)`, code points `[start, end)`."""

    first: int
    last: int
    start: int
    end: int
    text: str
    titled: bool


Weights = MutableMapping[str, float]
"""For each type of actor, and for "thing", what speaks for it."""

MODEL = 2.0
"""Weight of the model's label, where it gives the same to every occurrence."""
TITLE = 3.0
"""Weight of what says it outright: a title, an age, an appositive."""
HINT = 0.7
"""Weight of a preposition, an article or a verb beside it."""
BELIEVED = 1.0
"""Weight that the best type needs."""
RELATIONS = lexicons.actor_words("relation")
"""What companies, parties and countries are to each other as well as people."""
SAYING = lexicons.actor_words("saying")
LIVING = lexicons.actor_words("living")
"""What only people do, or is done to them: was born, nodded."""
IN_A_PLACE = frozenset(("in", "near", "across", "throughout", "outside", "around"))
PLACE_NOUNS = lexicons.actor_words("place_noun")
"""What a place is called, and stands before "of" and its name."""
HELD_OF = lexicons.actor_words("held_of")
"""What somebody is of an organisation."""
BELONGINGS = lexicons.actor_words("belonging")
"""What organisations have and neither people nor places do."""
PREMODIFIERS = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "ADV"))
BELIEF = lexicons.actor_words("belief")
"""Words whose "in" leads to whom one believes, or into what one puts money."""
LOCATED = 2.2
"""Weight of "in" before one word that no table knows and that stands by itself: more than the model's label has."""


def label_of(doc: Doc, name: Name) -> str | None:
    """Give the model's label at one place, in our words."""
    return TYPES.get(doc[name.last - 1].ent_type_) or TYPES.get(doc[name.first].ent_type_)


def around(doc: Doc, name: Name, share: float, labelled: float, weights: Weights) -> None:
    """Add what the model and the neighbours say at one place, as a part of all places.

    Args:
        doc: the article.
        name: the place.
        share: the part that one place is of all.
        labelled: the part that it is of those whose label counts.
        weights: what has been added so far.
    """
    last = doc[name.last - 1]
    labels = {TYPES[doc[i].ent_type_] for i in range(name.first, name.last) if doc[i].ent_type_ in TYPES}
    label = label_of(doc, name)
    if label is not None:
        weights["organisation" if label == "group" else label] += (
            MODEL if len(labels) == 1 else MODEL / 2
        ) * labelled
    if name.titled:
        weights["person"] += TITLE
    _before(doc, name, share, weights, label)
    _after(doc, name, share, weights)
    if last.dep_ in ("nsubj", "nsubjpass"):
        if last.head.lemma_ in SAYING:
            weights["person"] += HINT * share
        elif last.head.lemma_ in LIVING:
            weights["person"] += 2 * HINT * share
        _pronoun(doc, name, share, weights)
    if last.dep_ == "conj" or last.n_rights:
        _conjoined(last, share, weights)
    if is_dateline(doc, name):
        weights["place"] += TITLE


def is_dateline(doc: Doc, name: Name) -> bool:
    """Whether a name in capitals opens a paragraph as the place where it was written: "LUGO, Spain (AP) —"."""
    opens = name.first == 0 or doc[name.first - 1].is_space
    if not opens or not name.text.isupper() or name.last + 1 >= len(doc):
        return False
    after = doc[name.last].text
    if after == ",":
        return _is_state(doc, name.last + 1)
    if after == "(":
        return doc[name.last + 1].text in lexicons.known_names()
    return len(name.text) > 3 and after in ("–", "—", "--", "-")


def _pronoun(doc: Doc, name: Name, share: float, weights: Weights) -> None:
    """Add what the first pronoun behind a subject says, where no person is named between: "Vidal raised its prices"."""
    for i in range(name.last, min(len(doc), name.last + 15)):
        token = doc[i]
        if token.is_sent_start or token.ent_type_ == "PERSON":
            return
        if token.lower_ in ("he", "she", "his", "himself", "herself"):
            weights["person"] += 2 * HINT * share
            return
        if token.lower_ in ("its", "itself"):
            weights["organisation"] += HINT * share
            weights["place"] += HINT * share
            return


def _before(doc: Doc, name: Name, share: float, weights: Weights, label: str | None) -> None:
    if name.first == 0:
        return
    before = doc[name.first - 1]
    word = before.lower_
    if word == "the" and not _modifies(doc, name):
        weights["organisation"] += (BELIEVED if label is not None else HINT) * share
        weights["person"] -= TITLE * share
    elif word in IN_A_PLACE:
        believed = word == "in" and name.first > 1 and doc[name.first - 2].lemma_ in BELIEF
        weights["place"] += (
            0
            if believed
            else (LOCATED if word in ("in", "near") and _stands_alone(doc, name) else HINT) * share
        )
    elif word == "of" and name.first > 1 and doc[name.first - 2].lemma_ in PLACE_NOUNS:
        # "the town of Elsby"
        weights["place"] += TITLE
    elif word == "of" and name.first > 1 and doc[name.first - 2].lemma_ in HELD_OF:
        # "director of Vidal"
        weights["organisation"] += 2 * HINT * share
        weights["person"] -= 2 * HINT * share
    elif word == "at" and name.first > 1 and doc[name.first - 2].lemma_ in lexicons.role_nouns("person"):
        # "an analyst at Vidal"
        weights["organisation"] += 2 * HINT
    elif (
        word == ","
        and name.first > 1
        and name.last - name.first > 1
        and doc[name.last : name.last + 1].text == ","
    ):
        held = doc[name.first - 2]
        initials = doc[name.first].text.isupper()
        if held.pos_ == "NOUN" and not initials and held.lemma_ in lexicons.role_nouns("person"):
            # "its president, Rahim Okello, said"
            weights["person"] += TITLE * share
    elif before.lemma_ in lexicons.role_nouns("organisation") and before.pos_ in ("NOUN", ""):
        # "the broadcaster Vidal"
        weights["organisation"] += TITLE * share


def _stands_alone(doc: Doc, name: Name) -> bool:
    """Whether a name is one plain word, nobody's first name, that neither has nor describes what stands behind it."""
    word = name.text.removeprefix(name.text.split("-")[0] + "-") if name.text[0].islower() else name.text
    if not word.istitle() or not word.isalpha() or word in lexicons.first_names():
        return False
    after = doc[name.last] if name.last < len(doc) else None
    return after is None or not (after.tag_ == "POS" or after.pos_ in ("NOUN", "PROPN", "ADJ"))


def _after(doc: Doc, name: Name, share: float, weights: Weights) -> None:
    i = name.last
    if i >= len(doc):
        return
    after = doc[i]
    if after.text in ("v.", "v") or doc[max(0, name.first - 1)].text in ("v.", "v"):
        # A case is no party to itself: "Moyo v. Harbour Board"
        weights["thing"] += TITLE * share
    if after.text in (",", "("):
        _apart(doc, i + 1, share, weights)
        return
    if after.tag_ == "POS" and i + 1 < len(doc):
        after = doc[i + 1]
    elif after.lemma_ in lexicons.role_nouns("person"):
        # "SPQ lawmakers", "Utah officials"
        weights["organisation"] += HINT * share
    elif after.lemma_ in lexicons.role_nouns("organisation") and after.pos_ == "NOUN":
        # "the Vidal network"
        weights["organisation"] += HINT * share
    if after.lemma_ in BELONGINGS:
        weights["organisation"] += 3 * HINT * share


def _apart(doc: Doc, i: int, share: float, weights: Weights) -> None:
    """Add what stands behind the comma after a name: an age, an appositive, "who", the state of a town."""
    if i + 1 >= len(doc):
        return
    word = doc[i].text
    if doc[i].lower_ == "who":
        weights["person"] += 2 * HINT
    elif (
        word.isdecimal() and len(word) < 4 and 0 < int(word) < 115 and doc[i + 1].text in (",", ".", ")", ";")
    ):
        weights["person"] += TITLE
    elif doc[i].lower_ in ("a", "an", "the", "aged"):
        head = _head(doc, i + 1)
        aged = doc[i].lower_ == "aged" or "year-old" in doc[i + 1 : i + 6].text
        if aged or head in lexicons.role_nouns("person"):
            weights["person"] += TITLE
        elif head in lexicons.role_nouns("organisation"):
            weights["organisation"] += TITLE
        elif head in PLACE_NOUNS:
            weights["place"] += TITLE
    elif (
        doc[i].lower_ in lexicons.role_nouns("person")
        and doc[i].lower_ not in RELATIONS
        and doc[i + 1].lower_ in ("of", "for", "at")
    ):
        # "Ann Berg, chairman of the port authority"
        weights["person"] += TITLE * share
    elif _is_state(doc, i) and doc[i - 1].text == ",":
        weights["place"] += TITLE * share


def _is_state(doc: Doc, i: int) -> bool:
    """Whether a country or state stands at the token `i`, also in a newspaper's short form: Ohio, N.J., New York."""
    known = lexicons.known_names()
    for size in (1, 2):
        entry = known.get(doc[i : i + size].text)
        if entry is not None and entry.kind in ("country", "state"):
            return True
    return doc[i].text in lexicons.state_abbreviations()


def _head(doc: Doc, i: int) -> str:
    """Give the noun that heads the phrase from the token `i` on: "Spanish public | broadcaster"."""
    stop = min(len(doc), i + 7)
    while i < stop and (doc[i].pos_ in PREMODIFIERS or doc[i].text == "-"):
        if doc[i].pos_ == "NOUN" and (i + 1 == len(doc) or doc[i + 1].pos_ not in ("NOUN", "PROPN")):
            return doc[i].lemma_ if doc[i].tag_ not in ("NNS", "NNPS") else ""
        i += 1
    return ""


def _conjoined(last: Token, share: float, weights: Weights) -> None:
    """Add what is named together with it: people with people, companies with companies."""
    others = [child for child in last.rights if child.dep_ == "conj"]
    if last.dep_ == "conj":
        others.append(last.head)
    if any(other.ent_type_ == "PERSON" for other in others):
        weights["person"] += 2 * HINT * share
    elif any(other.ent_type_ == "ORG" for other in others):
        weights["organisation"] += HINT * share


def _modifies(doc: Doc, name: Name) -> bool:
    """Whether the name only describes the noun behind it: "the Moyo plan"."""
    return name.last < len(doc) and doc[name.last].pos_ == "NOUN"
