"""Where one name ends and another begins in a run of capitals: a rule for each reason, the first that tells decides."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.bridges import NICKNAME_MARKS
from newsclaims.components.actors.capitals import HYPHENS, TYPES
from newsclaims.components.actors.demonyms import is_demonym, is_plural_demonym
from newsclaims.components.actors.printed import Cut
from newsclaims.components.actors.suffixes import SUFFIXES
from newsclaims.language.person_names import PARTICLES

DESCRIBING = ("ian", "ean", "ish", "ese")
"""How adjectives of peoples end: Rumelian Kenyans."""

ARTICLES = lexicons.actor_words("arabic_article")
PREFIXES = frozenset(("pro", "anti", "non", "ex", "then"))


class Place:
    """A place between two tokens, before the token `i` of the run `[first, last)`."""

    def __init__(self, doc: Doc, first: int, i: int, last: int) -> None:
        self.doc, self.first, self.i, self.last = doc, first, i, last
        self.left: Token = doc[i - 1]
        self.right: Token = doc[i]

    def is_known(self, first: int, last: int) -> bool:
        """Whether tokens of the run are a name that a table knows."""
        return (
            self.first <= first and last <= self.last and self.doc[first:last].text in lexicons.known_names()
        )

    @property
    def begins(self) -> bool:
        """Whether the model has a name begin here."""
        return self.right.ent_iob_ == "B"

    @cached_property
    def headed(self) -> bool:
        """Whether the run ends in a word that tells what it is the name of: Party, Street."""
        last = self.doc[self.last - 1]
        head = last.nbor(-1) if last.text == "General" else last  # Consulate General
        return head.text in lexicons.name_heads()

    @property
    def behind_one(self) -> bool:
        """Whether one word stands before it."""
        return self.i - self.first == 1


Tells = Callable[[Place], bool | None]
"""Whether a name ends at a place; None where the rule doesn't know."""


@dataclass(frozen=True, slots=True)
class Seam:
    """A rule, and examples of where it cuts and where it doesn't."""

    tells: Tells
    examples: tuple[Cut, ...]


SEAMS: list[Seam] = []
"""They are asked in order."""


def _seam(*examples: Cut) -> Callable[[Tells], Tells]:
    def register(tells: Tells) -> Tells:
        SEAMS.append(Seam(tells, examples))
        return tells

    return register


def is_seam(doc: Doc, first: int, i: int, last: int) -> bool:
    """Whether one name ends before the token `i` and another begins with it, in the tokens `[first, last)`."""
    place = Place(doc, first, i, last)
    for seam in SEAMS:
        told = seam.tells(place)
        if told is not None:
            return told
    return False


@_seam(
    Cut("They met K. P. Verrin.", {"K. P.": "ORG", "Verrin": "PERSON"}, ("K. P. Verrin",)),
)
def _behind_initials(place: Place) -> bool | None:
    """Whether nothing but initials stands before it: a name goes on, whatever the model takes each for."""
    initials = all(len(token) == 2 and token.text[1] == "." for token in place.doc[place.first : place.i])
    return False if initials else None


@_seam(
    Cut("They left the pro-Moyo Harbour Fund.", {"Moyo": "PERSON"}, ("Moyo", "Harbour Fund")),
    Cut("They left the pro-Harbour Elsby Fund.", {}, ("Harbour Elsby Fund",)),
)
def _behind_a_prefix(place: Place) -> bool | None:
    doc, first = place.doc, place.first
    if not place.behind_one or first < 2 or doc[first - 1].text not in HYPHENS:
        return None
    if doc[first - 2].lower_ not in PREFIXES:
        return None
    return place.left.ent_type_ == "PERSON"


@_seam(Cut("It was a Washington Post Moyo never read.", {"Moyo": "PERSON"}, ("Washington Post", "Moyo")))
def _person_behind_a_known_name(place: Place) -> bool | None:
    several = not place.behind_one and place.i == place.last - 1
    if several and place.right.ent_type_ == "PERSON" and place.is_known(place.first, place.i):
        return True
    return None


@_seam(
    Cut("They left New York Olk Fund.", {"New": "GPE", "York Olk": "PERSON"}, ("New York Olk Fund",)),
    Cut("They left New York Olk Lund.", {"New": "GPE", "York Olk Lund": "PERSON"}, ("New York Olk Lund",)),
)
def _within_a_known_name(place: Place) -> bool | None:
    i = place.i
    return False if any(place.is_known(i - a, i + b) for a, b in ((1, 1), (2, 1), (1, 2))) else None


@_seam(
    Cut("The US-Japan talks failed.", {}, ("US", "Japan")),
    Cut("They met Jean-Luc Dehaene there.", {"Jean": "PERSON"}, ("Jean-Luc Dehaene",)),
)
def _behind_a_hyphen(place: Place) -> bool | None:
    if place.left.text not in HYPHENS:
        return None
    doc, known = place.doc, lexicons.known_names()
    before = doc[place.i - 2].text if place.i - 2 >= place.first else ""
    if place.right.text in known and before and (before in known):
        return True
    return place.is_known(place.first, place.i - 1) and place.is_known(place.i, place.last)


@_seam(
    Cut("They joined Zarpent al-Olk there.", {"Zarpent": "PERSON", "al-Olk": "ORG"}, ("Zarpent al-Olk",)),
    Cut("They told Zarpent al-Qaeda left.", {"Zarpent": "PERSON"}, ("Zarpent", "al-Qaeda")),
)
def _before_an_article(place: Place) -> bool | None:
    """Whether Arabic's article goes on with a name: Katibat | al-Tawhid."""
    doc, i = place.doc, place.i
    articled = i + 2 < place.last and doc[i].lower_ in ARTICLES and doc[i + 1].text in HYPHENS
    return place.is_known(i, place.last) if articled else None


@_seam(
    Cut("They met Ann (Tip) Lee Olk.", {"Ann": "PERSON", "Lee Olk": "PERSON"}, ("Ann (Tip) Lee Olk",)),
)
def _beside_a_nickname(place: Place) -> bool | None:
    left, right = place.left.text, place.right.text
    return False if left in NICKNAME_MARKS or right in NICKNAME_MARKS or left in "”’')" else None


@_seam(
    Cut(
        "They met Ana de la Reguera Olk.",
        {"Ana de la": "PERSON", "Reguera Olk": "GPE"},
        ("Ana de la Reguera Olk",),
    ),
    Cut("They met Ana de la Reguera there.", {"Ana": "PERSON", "Reguera": "GPE"}, ("Ana de la Reguera",)),
    Cut("They met Ann Lee Jr. there.", {"Ann Lee": "PERSON", "Jr.": "PERSON"}, ("Ann Lee Jr.",)),
)
def _within_a_persons_name(place: Place) -> bool | None:
    right, left = place.right.text, place.left.text
    return False if right in HYPHENS or left in PARTICLES or right in SUFFIXES else None


@_seam(
    Cut("They met Rumelian Kenyans.", {"Rumelian": "PERSON", "Kenyans": "NORP"}, ("Rumelian Kenyans",)),
    Cut("They met Vivian Kenyans.", {"Vivian": "PERSON", "Kenyans": "NORP"}, ("Vivian", "Kenyans")),
)
def _between_adjective_and_nation(place: Place) -> bool | None:
    left, right = place.left.text, place.right.text
    describes = place.behind_one and left.endswith(DESCRIBING) and left not in lexicons.first_names()
    return False if describes and is_plural_demonym(right) else None


@_seam(
    Cut("They met Kenyan Ann Olk there.", {"Kenyan": "NORP"}, ("Kenyan", "Ann Olk")),
    Cut(
        "They met Kenyan William Ruto.",
        {"Kenyan": "NORP", "William Ruto": "PERSON"},
        ("Kenyan", "William Ruto"),
    ),
    Cut("They left the Kenyan Harbour Ministry.", {"Kenyan": "NORP"}, ("Kenyan Harbour Ministry",)),
)
def _behind_a_nation(place: Place) -> bool | None:
    if not place.behind_one or not is_demonym(place.left.text):
        return None
    left, right = place.left.ent_type_, place.right
    if place.headed or (right.ent_iob_ == "I" and right.ent_type_ != "PERSON" and left != "NORP"):
        return False
    return left == "NORP" or place.begins or right.text in lexicons.first_names()


@_seam(
    Cut("They told Ann Lee Kenyans left.", {"Ann Lee": "PERSON", "Kenyans": "NORP"}, ("Ann Lee", "Kenyans")),
    Cut("They joined Harbour Kenyans there.", {"Kenyans": "NORP"}, ("Harbour", "Kenyans")),
    Cut("They joined the Harbour Kenyan Party.", {"Kenyan": "NORP"}, ("Harbour Kenyan Party",)),
)
def _before_a_nation(place: Place) -> bool | None:
    nation = is_demonym(place.right.text) and place.right.ent_type_ == "NORP"
    return True if nation and place.left.ent_type_ != "NORP" and not place.headed else None


@_seam(
    Cut("They told Ann Lee United Nations left.", {"Ann Lee": "PERSON"}, ("Ann Lee", "United Nations")),
    Cut(
        "They left the Ann Lee Harbour Board.",
        {"Ann Lee": "PERSON", "Harbour": "ORG"},
        ("Ann Lee Harbour Board",),
    ),
)
def _within_an_entity(place: Place) -> bool | None:
    """Whether a name of the table follows a person's; nothing else is cut where the model doesn't."""
    if place.begins and not place.headed:
        return None
    several = place.i + 1 < place.last
    return several and place.left.ent_type_ == "PERSON" and place.is_known(place.i, place.last)


@_seam(
    Cut("They quoted Zarpent Friis.", {"Friis": "PERSON"}, ("Zarpent Friis",)),
    Cut(
        "They quoted Harbour Policy Amina Diallo.",
        {"Amina Diallo": "PERSON"},
        ("Harbour Policy", "Amina Diallo"),
    ),
    Cut("They quoted Ola Friis.", {"Friis": "PERSON"}, ("Ola Friis",)),
)
def _person_behind_nothing(place: Place) -> bool | None:
    """Whether the model sees all of a person's name behind words that it takes for nothing, not the surname only."""
    if place.right.ent_type_ != "PERSON" or place.left.ent_type_ in TYPES:
        return None
    i, names = place.i, lexicons.first_names()
    whole = i + 1 < place.last and place.doc[i + 1].ent_iob_ == "I"
    return whole and (not place.behind_one or (place.right.text in names and place.left.text not in names))


@_seam(
    Cut(
        "They quoted Volvo Amina Diallo.",
        {"Volvo": "ORG", "Amina Diallo": "PERSON"},
        ("Volvo", "Amina Diallo"),
    ),
    Cut("They quoted Amina Diallo.", {"Amina": "ORG", "Diallo": "PERSON"}, ("Amina Diallo",)),
    Cut("They quoted Zarpent Olk.", {"Zarpent": "ORG", "Olk": "PERSON"}, ("Zarpent Olk",)),
    Cut("They quoted Honda Olk.", {"Honda": "ORG", "Olk": "PERSON"}, ("Honda", "Olk")),
)
def _person_behind_another(place: Place) -> bool | None:
    if place.right.ent_type_ != "PERSON":
        return None
    if place.left.ent_type_ == "PERSON":
        return False
    left = place.left.text
    if left in lexicons.known_names() or not place.behind_one:
        return True
    unknown = place.left.ent_type_ in TYPES and left.lower() not in lexicons.common_words()
    pair = unknown and left.istitle() and place.i == place.last - 1  # Teri Allery
    return not (pair or left in lexicons.first_names())


@_seam(
    Cut(
        "They told Ann Lee Volvo Elsby left.",
        {"Ann Lee": "PERSON", "Volvo Elsby": "ORG"},
        ("Ann Lee", "Volvo Elsby"),
    ),
    Cut(
        "They met Marta van den Brink.", {"Marta van den": "PERSON", "Brink": "GPE"}, ("Marta van den Brink",)
    ),
    Cut(
        "They told Ann Lee Elsby Board.",
        {"Ann Lee": "PERSON", "Elsby Board": "ORG"},
        ("Ann Lee Elsby Board",),
    ),
)
def _behind_a_person(place: Place) -> bool | None:
    if place.left.ent_type_ != "PERSON":
        return None
    return place.last - place.i > 1


@_seam(
    Cut("They joined Elsby Kenyans.", {"Elsby": "NORP", "Kenyans": "NORP"}, ("Elsby", "Kenyans")),
    Cut("They left Vidal Harbour Elsby.", {"Vidal": "ORG", "Harbour Elsby": "ORG"}, ("Vidal Harbour Elsby",)),
)
def _nation_at_last(place: Place) -> bool | None:
    return place.right.ent_type_ == "NORP" and is_demonym(place.right.text)
