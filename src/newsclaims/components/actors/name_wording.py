"""What the words of a name say of its type: its head, a nation, an ampersand; and why else a capital may stand there.

Each is a piece of evidence that `evidence.weigh` adds up.
"""

import re

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.capitals import opening
from newsclaims.components.actors.demonyms import is_demonym
from newsclaims.components.actors.evidence import ADDED, DECISIVE, Form, evidence
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name, label_of
from newsclaims.components.actors.spelled_out import in_small_letters
from newsclaims.components.actors.suffixes import SUFFIXES, has_letters
from newsclaims.components.actors.types import DIRECTIONS, REALMS, Edges
from newsclaims.components.actors.weights import BELIEVED, HINT, MODEL, TABLE, TITLE
from newsclaims.language.names import LEGAL_FORMS

AGAINST = 3.0
"""Weight of a capital that has another reason than a name."""
CALLED_BY = ("Region", "District", "Province", "County", "Municipality", "City", "Town", "Township", "Island")
"""What is called by the place that it is, or by its town."""
LINES = frozenset(("Bus", "Railway", "Metro", "Tram", "Train", "Rail", "Coach", "Taxi", "Police", "Fire"))
STOPS = frozenset(("stand", "station", "stop", "depot", "terminal", "rank", "line"))
VOWELS = frozenset("AEIOUY")
AMOUNT = re.compile(r"[A-Z][A-Za-z]{0,2}[$€£]?\d+(?:[.,]\d+)*(?:bn|mn?|tn|k|[.,]\d+)")
"""Money with a currency's letters: R1.1bn, Sh700m, RM1,000; but not G20."""

CAMEL = re.compile(r"[a-z][A-Z]")
CAMEL_NAMES = ("De", "Di", "La", "Le", "Van", "Von", "Du", "Jo", "Ma", "Ra", "Sha", "Ta", "Da")
"""How people's names with a capital inside begin: DeAndre, LaToya, McKay."""
FOLLOWERS = ("ian", "ians", "ism", "ite", "ites", "esque", "ist", "ists", "nomics")
"""What makes a follower or a creed of a name."""


@evidence(DECISIVE, "nation", "group", BELIEVED, Example("He met Belgians in Lugo.", "Belgians", "group"))
def _people(form: Form) -> bool:
    return _demonymic(form) and form.text.endswith("s") and form.text not in lexicons.demonyms()


@evidence(DECISIVE, "", "thing", TABLE, Example("The Russian army left.", "Russian", None))
def _adjective_of_a_nation(form: Form) -> bool:
    return _demonymic(form)


@evidence(DECISIVE, "", "thing", TABLE, Example("It cost R1.1bn last year.", "R1.1bn", None))
def _amount(form: Form) -> bool:
    return AMOUNT.fullmatch(form.text) is not None


def _demonymic(form: Form) -> bool:
    return all(is_demonym(word) for word in form.words) or is_demonym(form.text)


@evidence(DECISIVE, "", "thing", TABLE, Example("Ann Berg, PhD, agreed.", "PhD", None))
def _letters_behind_a_name(form: Form) -> bool:
    return form.single and form.everywhere(_behind_a_person)


def _behind_a_person(doc: Doc, name: Name) -> bool:
    """Whether letters such as PhD stand behind a comma and a person."""
    if not has_letters(doc[name.first]) or name.first < 2 or doc[name.first - 1].text != ",":
        return False
    before = doc[name.first - 2]
    first = doc[name.first - 3].text if name.first > 2 else ""
    return before.ent_type_ == "PERSON" or first in lexicons.first_names()


@evidence(
    DECISIVE, "", "thing", TABLE, Example("They ship the oil of Banco Lugo, S.A. on Friday.", "S.A.", None)
)
def _legal_form(form: Form) -> bool:
    """Whether it is only what a company's name ends in, behind a comma."""
    legal = form.single and form.text.replace(".", "").lower() in LEGAL_FORMS
    return legal and all(form.doc[name.first - 1].text == "," for name in form.names if name.first)


@evidence(
    DECISIVE, "", "thing", TABLE, Example("They slept at Zarpent Bus stand on Friday.", "Zarpent Bus", None)
)
def _before_its_stop(form: Form) -> bool:
    """Whether it is the first words of a stop's or a station's name, of which the last has no capital."""
    return form.words[-1] in LINES and all(
        form.doc[name.last : name.last + 1].text in STOPS for name in form.names
    )


@evidence(DECISIVE, "", "thing", TABLE, Example("Thatcher left. Thatcherism stayed.", "Thatcherism", None))
def _follower_or_creed(form: Form) -> bool:
    stems = (form.text[: -len(end)] for end in FOLLOWERS if form.text.endswith(end))
    return form.single and any(
        len(stem) > 3 and (stem in form.forms or stem in form.edges.last) for stem in stems
    )


@evidence(
    DECISIVE, "nation", None, TABLE,
    Example("He met Rumelian Kenyans in Lugo.", "Rumelian Kenyans", "group"),
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


@evidence(
    ADDED, "head", "place", TABLE, Example("He lives in the State of Ambria.", "State of Ambria", "place")
)
def _realm(form: Form) -> bool:
    return form.words[0] in REALMS and "of" in form.words[1:-1]


@evidence(
    ADDED, "called-next", "place", TABLE,
    Example("They left the Wexland Region. Wexland was poor.", "Wexland", "place"),
)  # fmt: skip
def _has_a_region(form: Form) -> bool:
    """Whether a region or a town is called by it elsewhere in the article."""
    return form.single and any(f"{form.text} {called}" in form.forms for called in CALLED_BY)


@evidence(
    ADDED, "head", "organisation", TITLE,
    Example("They sued Daughters of Kenya.", "Daughters of Kenya", "organisation"),
)  # fmt: skip
def _members_of_a_nation(form: Form) -> bool:
    words = form.words
    if _realm(form) or form.head is not None or "of" not in words[1:-1]:
        return False
    entry = lexicons.known_names().get(" ".join(words[words.index("of") + 1 :]))
    return entry is not None and entry.kind in ("country", "state")


@evidence(ADDED, "head", None, TABLE, Example("The Ambria Ministry sued.", "Ambria Ministry", "organisation"))
def _head(form: Form) -> str | None:
    return form.head


@evidence(ADDED, "head", None, HINT * 2, Example("She sued in the Court on Friday.", "Court", "organisation"))
def _head_alone(form: Form) -> str | None:
    alone = form.head is None and form.single and form.text in lexicons.name_heads()
    if not alone or form.text.replace(".", "").lower() in LEGAL_FORMS:
        return None
    return "organisation" if lexicons.name_heads()[form.text] == "organisation" else "thing"


@evidence(
    ADDED, "letters", "organisation", HINT, Example("The workers at ZRT struck.", "ZRT", "organisation")
)
def _acronym(form: Form) -> bool:
    return form.single and form.text.isupper() and 2 <= len(form.text) <= 6


@evidence(
    ADDED, "letters", "organisation", MODEL,
    Example("The voters of Zanta PF left.", "Zanta PF", "organisation"),
)  # fmt: skip
def _ends_in_letters(form: Form) -> bool:
    last = form.words[-1]
    letters = last.isalpha() and last.isupper() and 2 <= len(last) <= 5 and last not in SUFFIXES
    plain = form.single or form.text.isupper() or form.words[0] in lexicons.first_names()
    return letters and not plain and _labelled(form)


@evidence(ADDED, "letters", "organisation", MODEL, Example("He left ZRPT in May.", "ZRPT", "organisation"))
def _unspeakable(form: Form) -> bool:
    """Whether it is an acronym without a vowel, as no name of a person or a place is printed in capitals."""
    letters = form.text
    capitals = letters.isalpha() and letters.isupper() and 3 <= len(letters) <= 6
    return form.single and capitals and VOWELS.isdisjoint(letters) and _labelled(form)


@evidence(
    DECISIVE, "", "thing", TABLE,
    Example("He left for the basic drill course (BDC) in May. The BDC was hard.", "BDC", None),
    Example("“I leave for ZRPT” — zonal repair painting training.", "ZRPT", None),
    Example("The regional planning office (RPO) sued.", "RPO", "organisation"),
)  # fmt: skip
def _short_for_plain_words(form: Form) -> bool:
    acronym = form.single and form.text.isupper() and form.known is None
    return acronym and any(in_small_letters(form.doc, name.first) for name in form.names)


def _labelled(form: Form) -> bool:
    """Whether the model takes it for an actor anywhere, of whatever type."""
    return any(label_of(form.doc, name) not in (None, "thing") for name in form.names)


@evidence(
    ADDED, "", "thing", AGAINST,
    Example("Yoga to all of them.", "Yoga", None),
    Example("Correct, he said.", "Correct", None),
)  # fmt: skip
def _opens_every_sentence(form: Form) -> bool:
    return form.single and all(
        form.doc[name.first].pos_ != "PROPN" and opening(form.doc, name.first) for name in form.names
    )


@evidence(ADDED, "", "thing", AGAINST, Example("The police came. He called Police again.", "Police", None))
def _plain_word_here(form: Form) -> bool:
    return form.single and form.text.lower() in form.small


@evidence(
    ADDED, "", "thing", 2 * AGAINST,
    Example("He lives with Filmmaker in Lugo.", "Filmmaker", None),
    Example("Filmmaker and actor, he lives in Lugo.", "Filmmaker", None),
)  # fmt: skip
def _role(form: Form) -> bool:
    role = form.text.lower() in lexicons.role_nouns("person")
    return form.single and role and form.text not in lexicons.first_names()


@evidence(ADDED, "", "thing", AGAINST, Example("He will NEVER come.", "NEVER", None))
def _emphasis(form: Form) -> bool:
    return form.single and form.text.isupper() and len(form.text) > 3 and not form.proper


@evidence(ADDED, "", "thing", AGAINST, Example("She wrote Drama for them.", "Drama", None))
def _plain_word(form: Form) -> bool:
    return form.single and len(form.names) < 4 and _is_common(form.text, form.edges) and not form.titled


@evidence(
    ADDED, "company-name", "organisation", TABLE,
    Example("Verrin & Okenwa sued.", "Verrin & Okenwa", "organisation"),
    Example("Verrin's sued them.", "Verrin's", "organisation"),
)  # fmt: skip
def _ampersand_or_possessive(form: Form) -> bool:
    return "&" in form.words or form.text.endswith(("'s", "’s"))


@evidence(
    ADDED, "company-name", "organisation", MODEL, Example("BrightHaus sued.", "BrightHaus", "organisation")
)
def _capital_inside(form: Form) -> bool:
    persons = lexicons.surname_parts("start") + CAMEL_NAMES
    return form.single and bool(CAMEL.search(form.text)) and not form.text.startswith(persons)


@evidence(ADDED, "", "thing", 2 * AGAINST, Example("The PACs spent more.", "PACs", None))
def _plural_of_letters(form: Form) -> bool:
    text = form.text
    return form.single and text[-1] == "s" and text[:-1].isupper() and len(text) > 2


@evidence(ADDED, "", "thing", AGAINST, Example("It is on page A6 today.", "A6", None))
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
