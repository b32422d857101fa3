"""What the words of a name say of its type: its head, a first name, an initial; and why else a capital may stand there.

Each is a piece of evidence that `evidence.weigh` adds up.
"""

import re

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.boundaries import SUFFIXES, has_letters, is_demonym
from newsclaims.components.actors.bridges import FAMILIES
from newsclaims.components.actors.capitals import PARTICLES, opening
from newsclaims.components.actors.evidence import ADDED, DECISIVE, TABLE, Example, Form, evidence
from newsclaims.components.actors.neighbours import BELIEVED, HINT, MODEL, SAYING, TITLE, Name
from newsclaims.components.actors.types import DIRECTIONS, REALMS, Edges

FIRST_NAME = 2.5
SURNAME = 1.5
"""Weight of the last word of a name standing alone elsewhere: only people are called so."""
AGAINST = 3.0
"""Weight of a capital that has another reason than a name."""
BEFORE_NO_PERSON = frozenset(("the", "in", "near", "from", "at", "outside"))
CAMEL = re.compile(r"[a-z][A-Z]")
CAMEL_NAMES = ("De", "Di", "La", "Le", "Van", "Von", "Du", "Jo", "Ma", "Ra", "Sha", "Ta", "Da")
"""How people's names with a capital inside begin: DeAndre, LaToya, McKay."""
FOLLOWERS = ("ian", "ians", "ism", "ite", "ites", "esque", "ist", "ists", "nomics")
"""What makes a follower or a creed of a name."""


@evidence(DECISIVE, "group", BELIEVED, Example("He met Belgians in Lugo.", "Belgians", "group"))
def _people(form: Form) -> bool:
    return _demonymic(form) and form.text.endswith("s") and form.text not in lexicons.demonyms()


@evidence(DECISIVE, "thing", TABLE, Example("The Russian army left.", "Russian", None))
def _adjective_of_a_nation(form: Form) -> bool:
    return _demonymic(form)


def _demonymic(form: Form) -> bool:
    return all(is_demonym(word) for word in form.words) or is_demonym(form.text)


@evidence(DECISIVE, "thing", TABLE, Example("Ann Berg, PhD, agreed.", "PhD", None))
def _letters_behind_a_name(form: Form) -> bool:
    return form.single and all(_behind_a_person(form.doc, name) for name in form.names)


def _behind_a_person(doc: Doc, name: Name) -> bool:
    """Whether letters such as PhD stand behind a comma and a person, or behind other letters."""
    if not has_letters(doc[name.first]) or name.first < 2 or doc[name.first - 1].text != ",":
        return False
    before = doc[name.first - 2]
    if has_letters(before):
        return True
    first = doc[name.first - 3].text if name.first > 2 else ""
    return before.ent_type_ == "PERSON" or first in lexicons.first_names()


@evidence(DECISIVE, "thing", TABLE, Example("Thatcher left. Thatcherism stayed.", "Thatcherism", None))
def _follower_or_creed(form: Form) -> bool:
    stems = (form.text[: -len(end)] for end in FOLLOWERS if form.text.endswith(end))
    return form.single and any(
        len(stem) > 3 and (stem in form.forms or stem in form.edges.last) for stem in stems
    )


@evidence(
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


@evidence(ADDED, "place", TABLE, Example("He lives in the State of Ambria.", "State of Ambria", "place"))
def _realm(form: Form) -> bool:
    return form.words[0] in REALMS and "of" in form.words[1:-1]


@evidence(
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


@evidence(ADDED, None, TABLE, Example("The Ambria Ministry sued.", "Ambria Ministry", "organisation"))
def _head(form: Form) -> str | None:
    return form.head


@evidence(ADDED, None, HINT * 2, Example("The Court ruled on Friday.", "Court", "organisation"))
def _head_alone(form: Form) -> str | None:
    if form.head is not None or not form.single or form.text not in lexicons.name_heads():
        return None
    return "organisation" if lexicons.name_heads()[form.text] == "organisation" else "thing"


@evidence(ADDED, "person", HINT, Example("Giovanna left early.", "Giovanna", "person"))
def _first_name_alone(form: Form) -> bool:
    return form.single and form.text not in lexicons.name_heads() and form.text in lexicons.first_names()


@evidence(ADDED, "person", MODEL, Example("Natalie lives next door.", "Natalie", "person"))
def _usual_first_name(form: Form) -> bool:
    """Whether it is a first name of one gender and no word, neither stands where places do nor beside one."""
    if (
        not form.single
        or not lexicons.first_names().get(form.text)
        or form.text.lower() in lexicons.common_words()
    ):
        return False
    before = {form.doc[name.first - 1].lower_ for name in form.names if name.first}
    beside = {form.doc[name.first].head.text for name in form.names if form.doc[name.first].dep_ == "conj"}
    placed = any(one in lexicons.known_names() for one in beside)
    describing = any(
        form.doc[name.last : name.last + 1].text.islower() and form.doc[name.last].pos_ == "NOUN"
        for name in form.names
    )
    return (
        not placed
        and not describing
        and form.text not in form.edges.first
        and BEFORE_NO_PERSON.isdisjoint(before)
    )


@evidence(
    ADDED, "person", 2 * TABLE,
    Example("Joe Church, who runs the shelter, won.", "Joe Church", "person"),
    Example("Ann Temple, 41, slept.", "Ann Temple", "person"),
    Example("Sue Bridge told us that it rained.", "Sue Bridge", "person"),
    Example("Victoria Park was closed.", "Victoria Park", "place"),
)  # fmt: skip
def _surname_like_a_head(form: Form) -> bool:
    words = form.words
    if (
        len(words) != 2
        or form.head is None
        or words[0] not in lexicons.first_names()
        or form.known is not None
    ):
        return False
    return any(_is_somebody(form.doc, name) for name in form.names) or _surname_speaks(form)


def _is_somebody(doc: Doc, name: Name) -> bool:
    """Whether it is said of a name what is said of people only: who, an age, an office, that it told somebody."""
    behind = [token.lower_ for token in doc[name.last : name.last + 6]]
    if behind[:1] == [","] and len(behind) > 2:
        role = any(word in lexicons.role_nouns("person") for word in behind[2:])
        aged = behind[1].isdecimal() and len(behind[1]) < 3 and behind[2] in (",", ".", ";", ")")
        return (
            behind[1] == "who"
            or aged
            or has_letters(doc[name.last + 1])
            or (behind[1] in ("a", "an", "the", "its", "their", "his", "her") and role)
        )
    before = doc[name.first - 1] if name.first else None
    if doc[name.last - 1].head.lemma_ not in SAYING or (before is not None and before.lower_ == "the"):
        return False
    return lexicons.name_heads()[name.text.split()[-1]] != "organisation"


def _surname_speaks(form: Form) -> bool:
    """Whether the last word alone says something elsewhere, without an article: "It saves us," Church said."""
    alone = form.forms.get(form.words[-1], ())
    return any(
        form.doc[one.last - 1].head.lemma_ in SAYING and form.doc[max(0, one.first - 1)].lower_ != "the"
        for one in alone
    )


def _several(form: Form) -> bool:
    """Whether it is a name of several words without a head that says what it is."""
    return form.head is None and not form.single


@evidence(ADDED, "person", FIRST_NAME, Example("Amina Verrin spoke.", "Amina Verrin", "person"))
def _first_name(form: Form) -> bool:
    return _several(form) and form.words[0] in lexicons.first_names()


@evidence(ADDED, "person", FIRST_NAME, Example("Lim Guan Hock spoke.", "Lim Guan Hock", "person"))
def _family_first(form: Form) -> bool:
    """Whether it begins with a frequent family name of China or Korea and has two or three short words."""
    words = form.words
    return (
        _several(form)
        and form.known is None
        and words[0] in FAMILIES
        and len(words) < 5
        and all(len(word) <= 7 and word.lower() not in lexicons.common_words() for word in words[1:])
    )


@evidence(ADDED, "person", FIRST_NAME, Example("SOPHY VERRIN spoke.", "SOPHY VERRIN", "person"))
def _first_name_in_capitals(form: Form) -> bool:
    words = form.words
    return (
        _several(form)
        and form.text.isupper()
        and len(words) < 4
        and words[0].title() in lexicons.first_names()
        and not any(word.lower() in lexicons.common_words() for word in words[1:])
    )


@evidence(ADDED, "person", FIRST_NAME, Example("Verrin J. Okenwa spoke.", "Verrin J. Okenwa", "person"))
def _initial(form: Form) -> bool:
    return _several(form) and any(
        len(word) <= 2 and word[0].isupper() and (len(word) == 1 or word[1] == ".")
        for word in form.words[:-1]
    )


@evidence(ADDED, "person", BELIEVED, Example("Tashfin Malik spoke.", "Tashfin Malik", "person"))
def _first_name_behind(form: Form) -> bool:
    return _several(form) and form.words[-1] in lexicons.first_names() and not _initial(form)


@evidence(ADDED, "person", TITLE, Example("Verrin Okenwa Jr. spoke.", "Verrin Okenwa Jr.", "person"))
def _suffix(form: Form) -> bool:
    return _several(form) and form.words[-1] in SUFFIXES and not form.words[0].isupper()


@evidence(ADDED, "person", HINT, Example("Marijn van der Okenwa spoke.", "Marijn van der Okenwa", "person"))
def _particle(form: Form) -> bool:
    return _several(form) and any(word in PARTICLES for word in form.words[1:-1])


@evidence(ADDED, "person", HINT, Example("Tarik Lavrenko spoke.", "Tarik Lavrenko", "person"))
def _surname_part(form: Form) -> bool:
    starts, ends = lexicons.surname_parts("start"), lexicons.surname_parts("end")
    return _several(form) and (form.words[-1].startswith(starts) or form.words[-1].endswith(ends))


@evidence(ADDED, "person", SURNAME, Example("Rahim Okello came. Mr. Okello spoke.", "Rahim Okello", "person"))
def _surname_elsewhere(form: Form) -> bool:
    alone = form.forms.get(form.words[-1], ())
    return _several(form) and any(form.doc[one.first].ent_type_ == "PERSON" or one.titled for one in alone)


@evidence(ADDED, "organisation", HINT, Example("The workers at ZRT struck.", "ZRT", "organisation"))
def _acronym(form: Form) -> bool:
    return form.single and form.text.isupper() and 2 <= len(form.text) <= 6


@evidence(ADDED, "thing", AGAINST, Example("Correct, he said.", "Correct", None))
def _opens_every_sentence(form: Form) -> bool:
    return form.single and all(
        form.doc[name.first].pos_ != "PROPN" and opening(form.doc, name.first) for name in form.names
    )


@evidence(ADDED, "thing", AGAINST, Example("The police came. He called Police again.", "Police", None))
def _plain_word_here(form: Form) -> bool:
    return form.single and form.text.lower() in form.common


@evidence(ADDED, "thing", 2 * AGAINST, Example("Filmmaker and actor, he lives in Lugo.", "Filmmaker", None))
def _role(form: Form) -> bool:
    role = form.text.lower() in lexicons.role_nouns("person")
    return form.single and role and form.text not in lexicons.first_names()


@evidence(ADDED, "thing", AGAINST, Example("He will NEVER come.", "NEVER", None))
def _emphasis(form: Form) -> bool:
    return form.single and form.text.isupper() and len(form.text) > 3 and not form.proper


@evidence(ADDED, "thing", AGAINST, Example("She wrote Drama for them.", "Drama", None))
def _plain_word(form: Form) -> bool:
    return form.single and len(form.names) < 4 and _is_common(form.text, form.edges) and not form.titled


@evidence(ADDED, "organisation", TABLE, Example("Verrin & Okenwa sued.", "Verrin & Okenwa", "organisation"))
def _ampersand(form: Form) -> bool:
    return "&" in form.words


@evidence(ADDED, "organisation", MODEL, Example("BrightHaus sued.", "BrightHaus", "organisation"))
def _capital_inside(form: Form) -> bool:
    persons = lexicons.surname_parts("start") + CAMEL_NAMES
    return form.single and bool(CAMEL.search(form.text)) and not form.text.startswith(persons)


@evidence(ADDED, "thing", 2 * AGAINST, Example("The PACs spent more.", "PACs", None))
def _plural_of_letters(form: Form) -> bool:
    text = form.text
    return form.single and text[-1] == "s" and text[:-1].isupper() and len(text) > 2


@evidence(ADDED, "thing", AGAINST, Example("It is on page A6 today.", "A6", None))
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
