"""What says of a name's words that a person is called so: a first name, an initial, a title behind it, a surname alone.

Each is a piece of evidence that `evidence.weigh` adds up.
"""

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.bridges import FAMILIES
from newsclaims.components.actors.clues_beside import SAYING
from newsclaims.components.actors.evidence import ADDED, DECISIVE, Form, evidence
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.suffixes import SUFFIXES, has_letters
from newsclaims.components.actors.weights import BELIEVED, HINT, MODEL, TABLE, TITLE
from newsclaims.language.person_names import PARTICLES

FIRST_NAME = 2.5
SURNAME = 1.5
"""Weight of the last word of a name standing alone elsewhere: only people are called so."""
DETERMINERS = frozenset(("a", "an", "the", "its", "their", "his", "her"))
BEFORE_NO_PERSON = frozenset(("the", "in", "near", "from", "at", "outside"))


@evidence(ADDED, "first-name", "person", HINT, Example("Giovanna left early.", "Giovanna", "person"))
def _first_name_alone(form: Form) -> bool:
    return form.single and form.text not in lexicons.name_heads() and form.text in lexicons.first_names()


@evidence(ADDED, "first-name", "person", MODEL, Example("Natalie lives next door.", "Natalie", "person"))
def _usual_first_name(form: Form) -> bool:
    """Whether it is a first name of one gender and no word, neither stands where places do nor beside one."""
    if (
        not form.single
        or not lexicons.first_names().get(form.text)
        or form.text.lower() in lexicons.common_words()
    ):
        return False
    return form.text not in form.edges.first and not form.anywhere(_is_placed)


def _is_placed(doc: Doc, name: Name) -> bool:
    """Whether a name stands where a place does, beside one, or before the noun that it describes."""
    first = doc[name.first]
    if name.first and doc[name.first - 1].lower_ in BEFORE_NO_PERSON:
        return True
    if first.dep_ == "conj" and first.head.text in lexicons.known_names():
        return True
    return name.last < len(doc) and doc[name.last].is_lower and doc[name.last].pos_ == "NOUN"


@evidence(
    ADDED, "first-name", "person", 2 * TABLE,
    Example("Joe Church, who runs the shelter, won.", "Joe Church", "person"),
    Example("Ann Temple, 41, slept.", "Ann Temple", "person"),
    Example("Sue Bridge told us that it rained.", "Sue Bridge", "person"),
    Example("Hope Church won. Church, a nurse, slept.", "Hope Church", "person"),
    Example("They beat Will Park. Park said he knew.", "Will Park", "person"),
    Example("Victoria Park was closed.", "Victoria Park", "place"),
)  # fmt: skip
def _surname_like_a_head(form: Form) -> bool:
    words = form.words
    if len(words) != 2 or form.head is None or not _is_a_first_name(words[0]) or form.known is not None:
        return False
    return form.anywhere(_is_somebody) or _surname_speaks(form)


def _is_a_first_name(word: str) -> bool:
    """Whether somebody is called so, also by the short form of a name: Will."""
    return word in lexicons.first_names() or word.lower() in lexicons.name_variants()


def _is_somebody(doc: Doc, name: Name) -> bool:
    """Whether it is said of a name what is said of people only: who, an age, an office, that it told somebody."""
    behind = [token.lower_ for token in doc[name.last : name.last + 6]]
    if behind[:1] == [","] and len(behind) > 2:
        return _is_apposed(behind)
    if doc[name.last - 1].head.lemma_ not in SAYING or (name.first and doc[name.first - 1].lower_ == "the"):
        return False
    return lexicons.name_heads()[name.text.split()[-1]] != "organisation"


def _is_apposed(behind: list[str]) -> bool:
    """Whether the words from a comma on are as behind a person: ", who", ", 43,", ", a lawyer"."""
    word, then = behind[1:3]
    if word == "who" or (word.isdecimal() and len(word) < 3 and then in (",", ".", ";", ")")):
        return True
    roles = lexicons.role_nouns("person")
    return word in DETERMINERS and any(other in roles for other in behind[2:])


def _surname_speaks(form: Form) -> bool:
    """Whether the last word alone says something elsewhere, without an article: "It saves us," Church said."""
    return any(
        form.doc[max(0, one.first - 1)].lower_ != "the"
        and (form.doc[one.last - 1].head.lemma_ in SAYING or _is_somebody(form.doc, one))
        for one in form.forms.get(form.words[-1], ())
    )


def _several(form: Form) -> bool:
    """Whether it is a name of several words without a head that says what it is."""
    return form.head is None and not form.single


@evidence(ADDED, "first-name", "person", FIRST_NAME, Example("Amina Verrin spoke.", "Amina Verrin", "person"))
def _first_name(form: Form) -> bool:
    return _several(form) and form.words[0] in lexicons.first_names()


@evidence(
    ADDED, "family-name-first", "person", FIRST_NAME,
    Example("Lim Guan Hock spoke.", "Lim Guan Hock", "person"),
)  # fmt: skip
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


@evidence(ADDED, "first-name", "person", FIRST_NAME, Example("SOPHY VERRIN spoke.", "SOPHY VERRIN", "person"))
def _first_name_in_capitals(form: Form) -> bool:
    words = form.words
    return (
        _several(form)
        and form.text.isupper()
        and len(words) < 4
        and words[0].title() in lexicons.first_names()
        and not any(word.lower() in lexicons.common_words() for word in words[1:])
    )


@evidence(
    ADDED, "said-of-a-person", "person", TITLE,
    Example("Verrin Okenwa, RN, agreed.", "Verrin Okenwa", "person"),
)  # fmt: skip
def _has_letters_behind(form: Form) -> bool:
    doc = form.doc
    return not form.single and any(
        name.last + 1 < len(doc) and doc[name.last].text == "," and has_letters(doc[name.last + 1])
        for name in form.names
    )


@evidence(
    ADDED, "initial", "person", FIRST_NAME, Example("Verrin J. Okenwa spoke.", "Verrin J. Okenwa", "person")
)
def _initial(form: Form) -> bool:
    return _several(form) and any(
        len(word) <= 2 and word[0].isupper() and (len(word) == 1 or word[1] == ".")
        for word in form.words[:-1]
    )


@evidence(ADDED, "first-name", "person", BELIEVED, Example("Tashfin Malik spoke.", "Tashfin Malik", "person"))
def _first_name_behind(form: Form) -> bool:
    return _several(form) and form.words[-1] in lexicons.first_names() and not _initial(form)


@evidence(
    ADDED, "surname-form", "person", TITLE, Example("Verrin Okenwa Jr. spoke.", "Verrin Okenwa Jr.", "person")
)
def _suffix(form: Form) -> bool:
    return _several(form) and form.words[-1] in SUFFIXES and not form.words[0].isupper()


@evidence(
    ADDED, "surname-form", "person", HINT,
    Example("Marijn van der Okenwa spoke.", "Marijn van der Okenwa", "person"),
)  # fmt: skip
def _particle(form: Form) -> bool:
    return _several(form) and any(word in PARTICLES for word in form.words[1:-1])


@evidence(ADDED, "surname-form", "person", HINT, Example("Tarik Lavrenko spoke.", "Tarik Lavrenko", "person"))
def _surname_part(form: Form) -> bool:
    starts, ends = lexicons.surname_parts("start"), lexicons.surname_parts("end")
    return _several(form) and (form.words[-1].startswith(starts) or form.words[-1].endswith(ends))


@evidence(
    ADDED, "surname-elsewhere", "person", SURNAME,
    Example("Rahim Okello came. Mr. Okello spoke.", "Rahim Okello", "person"),
)  # fmt: skip
def _surname_elsewhere(form: Form) -> bool:
    alone = form.forms.get(form.words[-1], ())
    return _several(form) and any(form.doc[one.first].ent_type_ == "PERSON" or one.titled for one in alone)


@evidence(
    DECISIVE, "", "thing", TABLE,
    Example("Ann Moyo met Al Berg. The Moyo-Berg debate was dull.", "Moyo-Berg", None),
)  # fmt: skip
def _two_joined(form: Form) -> bool:
    """Whether a hyphen joins the names of two to say whose debate it is, and one of them is told of."""
    parts = form.text.split("-")
    if len(parts) != 2 or not all(part[:1].isupper() and len(part) > 2 for part in parts):
        return False
    known = any(part in form.forms or part in form.edges.last for part in parts)
    return known and form.everywhere(_before_a_noun)


def _before_a_noun(doc: Doc, name: Name) -> bool:
    """Whether a common noun goes on behind a name that it modifies."""
    if name.last >= len(doc):
        return False
    behind = doc[name.last]
    return behind.pos_ == "NOUN" and behind.is_lower and doc[name.last - 1].head.i >= behind.i
