"""What stands between the capitalised words of one name: particles, hyphens, possessives, a nickname in quotes."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile

from newsclaims import lexicons
from newsclaims.components.actors.capitals import HYPHENS, capital, namelike
from newsclaims.components.actors.printed import Cut, Printed
from newsclaims.language.person_names import PARTICLES

MEMBERS = lexicons.actor_words("member")
"""Whose party, hospital or union it is: a possessive inside a name."""
NICKNAME_MARKS = {"“": "”", '"': '"', "‘": "’'", "'": "'", "(": ")", "``": "''"}
FAMILIES = lexicons.actor_words("family")
"""Frequent family names of Korea and China, some of them first names elsewhere."""
OFFICES = frozenset(("Office", "Department", "Court", "Courts", "Corps"))
"""What is somebody's by his office: the Attorney's Office, the Sheriff's Department, the Magistrate's Court."""
COMPOUNDING = lexicons.actor_words("between_hyphens")
"""Words between the hyphens of one name: Lashkar-e-Taiba, Stratford-upon-Avon."""
FOREIGN_LINKS = lexicons.actor_words("foreign_link")
FOREIGN_AND = frozenset(("et", "y", "e", "und", "i"))
LONGEST_LINK = 3
"""Small words between two others of an institution's name: et de la."""
ELIDED = re.compile(r"(?:[dl]|dell|dall|nell|sull|all)['’][^\W\d_a-z]")
"""An article or preposition that has run into its noun: l'Energie."""
SUFFIXED = lexicons.actor_words("behind_hyphen")
"""What hangs on a name by a hyphen and isn't part of it."""
SAINTS = frozenset(("St", "St.", "Saint"))
LONGEST_OF_SAINTS = 4
"""Words behind a saint's name in that of a school."""
JOINTS = frozenset(("e", "i"))
"""What joins the mother's name to the father's in Portugal and Catalonia, as y does in Spain: Matos e Silva."""
SPANNING = frozenset((*NICKNAME_MARKS, *PARTICLES, *JOINTS, *HYPHENS, ".", "\xa0", "\n", "'", "’"))
"""All that can stand between two words of a name, but for a possessive with its s."""
SYLLABLE = 6
"""Letters of the longest syllable that a given name of Korea or China is made of."""


@dataclass(slots=True)
class Gap:
    """What stands at the token `i`, behind a word of a name, in a stretch that ends before the token `last`."""

    printed: Printed
    i: int
    last: int

    @property
    def word(self) -> str:
        """What stands there."""
        return self.printed.words[self.i]

    @property
    def before(self) -> str:
        """The name's word before it."""
        return self.printed.words[self.i - 1]

    @property
    def then(self) -> str:
        """What stands behind it; "" at the end of the stretch."""
        return self.printed.words[self.i + 1] if self.i + 1 < self.last else ""

    @property
    def spaced(self) -> tuple[bool, bool]:
        """Whether a blank stands before it, and behind it."""
        doc = self.printed.doc
        return bool(doc[self.i - 1].whitespace_), bool(doc[self.i].whitespace_)

    @property
    def possessive(self) -> bool:
        """Whether it is a possessive's mark: People|'s, Teachers|’."""
        if self.printed.doc[self.i].tag_ == "POS":
            return True
        return self.word in ("'", "’") and self.spaced == (False, True) and self.before.endswith("s")

    def is_namelike(self, at: int) -> bool:
        """Whether the token `at` can be a word of the name."""
        return namelike(self.printed.doc[at], self.printed.small, False)


@dataclass(frozen=True, slots=True)
class Bridge:
    """What may stand between two words of one name, and examples of names that have it or end before it."""

    spans: Callable[[Gap], bool]
    examples: tuple[Cut, ...]


BRIDGES: list[Bridge] = []
"""Those that span one token, with a capitalised word behind it."""


def _bridge(*examples: Cut) -> Callable[[Callable[[Gap], bool]], Callable[[Gap], bool]]:
    def register(spans: Callable[[Gap], bool]) -> Callable[[Gap], bool]:
        BRIDGES.append(Bridge(spans, examples))
        return spans

    return register


def bridge(printed: Printed, i: int, last: int) -> int | None:
    """Give the end of the name's next word across a hyphen or particles at `i`, or None if the name ends here."""
    if printed.words[i] not in SPANNING and printed.doc[i].tag_ != "POS":
        return None
    gap = Gap(printed, i, last)
    if gap.word in NICKNAME_MARKS and not gap.possessive:
        return _after_nickname(gap)
    if gap.word in PARTICLES:
        return _after_particles(gap)
    return _after_syllable(gap) or _after_one(gap)


def _after_one(gap: Gap) -> int | None:
    """Give the end of the capitalised word behind the token, if something may stand between it and the name."""
    if not gap.then or not capital(gap.then):
        return None
    bridged = any(one.spans(gap) for one in BRIDGES)
    return gap.i + 2 if bridged and gap.is_namelike(gap.i + 1) else None


@_bridge(
    Cut("They met Jean-Luc Dehaene there.", {"Jean": "PERSON"}, ("Jean-Luc Dehaene",)),
    Cut("They liked the Olaf Friis-inspired idea.", {"Olaf Friis": "PERSON"}, ("Olaf Friis",)),
)
def _hyphen(gap: Gap) -> bool:
    return gap.word in HYPHENS and gap.spaced == (False, False)


@_bridge(Cut("They left Elsby Lt. Hospital.", {"Elsby": "ORG"}, ("Elsby Lt. Hospital",)))
def _full_stop(gap: Gap) -> bool:
    """Whether the tokenizer parted a shortened word from its full stop: Lt|."""
    return gap.word == "." and gap.spaced == (False, True) and len(gap.before) <= 4


@_bridge(Cut("They met Kaja\xa0Oja there.", {"Kaja": "PERSON"}, ("Kaja\xa0Oja",)))
def _blank(gap: Gap) -> bool:
    """Whether it is a blank that the tokenizer parts, or the end of a line within a paragraph."""
    return gap.word == "\xa0" or gap.word == "\n"


@_bridge(
    Cut("They left the Oakland Teachers’ Union.", {}, ("Oakland Teachers’ Union",)),
    Cut("They sued the District Attorney's Office.", {}, ("District Attorney's Office",)),
    Cut("They left the Sheriff's Department.", {}, ("Sheriff's Department",)),
    Cut("They left the Elsby Magistrate's Court.", {}, ("Elsby Magistrate's Court",)),
    Cut("They left the Council for Children's Rights.", {}, ("Council for Children's Rights",)),
    Cut("They met Jones' Council.", {"Jones": "PERSON"}, ("Jones", "Council")),
)
def _members(gap: Gap) -> bool:
    """Whether it is the possessive of those who are in it, or of whose office it is."""
    if gap.possessive and _is_a_complement(gap):
        return True
    if not _has_an_owner(gap):
        return False
    roles = lexicons.role_nouns("person")
    office = gap.then in OFFICES and gap.before.lower() in roles
    return office or gap.before in MEMBERS or gap.before[:-1].lower() in roles


def _is_a_complement(gap: Gap) -> bool:
    """Whether members own what an institution is for, no office: on Human | and Peoples' Rights."""
    before = gap.printed.words[gap.i - 2] if gap.i > 1 else ""
    common = gap.then.lower() in lexicons.common_words()
    office = gap.then.lower() in lexicons.role_nouns("person")
    return common and not office and gap.before in MEMBERS and before in ("on", "for", "and", "of")


@_bridge(
    Cut("They left St Olk's National School.", {}, ("St Olk's National School",)),
    Cut("They met St Olk's Ann Verrin.", {"Ann Verrin": "PERSON"}, ("St Olk", "Ann Verrin")),
    Cut("They left St Louis's School Board.", {"St Louis": "GPE"}, ("St Louis", "School Board")),
)
def _saint(gap: Gap) -> bool:
    """Whether it is a saint's, and what it is called after him ends in what it is: St Olk's | National School."""
    words, i = gap.printed.words, gap.i
    if not gap.possessive or i < 2 or words[i - 2] not in SAINTS:
        return False
    if {f"{saint} {gap.before}" for saint in SAINTS} & lexicons.known_names().keys():
        return False
    behind = words[i + 1 : min(gap.last, i + 1 + LONGEST_OF_SAINTS)]
    named = list(takewhile(capital, behind))
    return any(lexicons.name_heads().get(word) in ("organisation", "place") for word in named)


@_bridge(
    Cut("They left the Elk Citizen's Party.", {"Elk Citizen's Party": "ORG"}, ("Elk Citizen's Party",)),
)
def _one_entity(gap: Gap) -> bool:
    """Whether the model takes the owner and what is owned for one organisation."""
    doc, i = gap.printed.doc, gap.i
    inside = doc[i].ent_iob_ == doc[i + 1].ent_iob_ == "I"
    return _has_an_owner(gap) and len(gap.word) > 1 and doc[i].ent_type_ == "ORG" and inside


@_bridge(
    Cut("They met Rui de Matos e Silva there.", {"Rui de Matos": "PERSON"}, ("Rui de Matos e Silva",)),
    Cut("They met Pere Puig i Cadal there.", {"Pere Puig": "PERSON"}, ("Pere Puig i Cadal",)),
    Cut("They met option e Silva there.", {"Silva": "PERSON"}, ("Silva",)),
)
def _joint(gap: Gap) -> bool:
    """Whether it joins two family names: Matos e Silva."""
    return gap.word in JOINTS and gap.spaced == (True, True)


def _has_an_owner(gap: Gap) -> bool:
    """Whether it is a possessive before the head of an organisation, or of the people's republic."""
    head = lexicons.name_heads().get(gap.then) == "organisation"
    return gap.possessive and (head or (gap.before, gap.then) == ("People", "Republic"))


def _after_particles(gap: Gap) -> int | None:
    """Give the end of the word behind particles: Maria | do Carmo; but not "What Swedes do Norwegians like?"."""
    words = gap.printed.words
    if gap.word == "do" and not _is_somebody(gap):
        return None
    j = gap.i + 1
    while j < gap.last and (words[j] in PARTICLES or words[j] in HYPHENS):
        j += 1
    return j + 1 if j < gap.last and gap.is_namelike(j) else None


def foreign_bridge(printed: Printed, start: int, i: int, last: int) -> int | None:
    """Give the end of the next word of an institution's name in another language, across its small words at `i`.

    Conseil | de la Presse, Bundesamt | für Seen, Conseil des Ports et | de l'Image; None if the name ends here.
    """
    words = printed.words
    if lexicons.front_heads().get(words[start]) != "organisation" or words[start].isupper():
        return None  # a club's letters: AC Lugo
    at = i
    while at < last and at - i < LONGEST_LINK and words[at] in FOREIGN_LINKS:
        at += 1
    if at == last or (at == i and not ELIDED.match(words[i])):
        return None
    if words[at - 1] in FOREIGN_AND and _is_another(printed, at):
        return None
    return at + 1 if words[at][0].isupper() or ELIDED.match(words[at]) else None


def _is_another(printed: Printed, at: int) -> bool:
    """Whether another institution's name begins at a token, or somebody's: Conseil et | Institut."""
    word, person = printed.words[at], printed.doc[at].ent_type_ == "PERSON"
    return person or word in lexicons.front_heads()


def _is_somebody(gap: Gap) -> bool:
    """Whether a person's name stands before."""
    return gap.printed.doc[gap.i - 1].ent_type_ == "PERSON" or gap.before in lexicons.first_names()


def _after_syllable(gap: Gap) -> int | None:
    """Give the end of what a hyphen adds to a name in small letters, or None: Ki|-moon, Lashkar|-e-Taiba."""
    if gap.word not in HYPHENS or gap.spaced != (False, False) or not gap.then:
        return None
    words, i, last = gap.printed.words, gap.i, gap.last
    if i + 2 < last and words[i + 2] in HYPHENS:  # not: editor-in-chief
        compound = gap.then in COMPOUNDING and i + 3 < last and words[i + 3][0].isupper()
        return i + 4 if compound else None
    if not _is_syllable(gap):
        return None
    if i + 2 < last and words[i + 2] in FAMILIES and gap.before not in lexicons.known_names():
        return i + 3  # Soo|-jin Baek
    return i + 2 if i >= 2 and _is_eastern(words[i - 2]) else None


def _is_syllable(gap: Gap) -> bool:
    """Whether what a hyphen ties to a word can be the second syllable of a given name."""
    then = gap.then
    short = then.islower() and then.isalpha() and len(then) <= SYLLABLE and len(gap.before) <= SYLLABLE
    return short and then not in SUFFIXED and gap.printed.doc[gap.i + 1].tag_ not in ("VBN", "VBG", "VBD")


def _is_eastern(family: str) -> bool:
    """Whether a word before the first syllable of a given name is the family's, as in Korea and China."""
    if not capital(family) or family in lexicons.known_names():
        return False
    return len(family) <= SYLLABLE and (family not in lexicons.first_names() or family in FAMILIES)


def _after_nickname(gap: Gap) -> int | None:
    """Give the end of the surname behind a nickname in quotes or brackets: Thomas | “Tip” O’Neill."""
    doc, words = gap.printed.doc, gap.printed.words
    j = gap.i + 1
    while j < min(gap.last, gap.i + 4) and _is_capitalised(words[j]):
        j += 1
    if j == gap.i + 1 or j + 1 >= gap.last or words[j] not in NICKNAME_MARKS[gap.word]:
        return None
    parted = doc[gap.i - 1].whitespace_ and doc[j].whitespace_ and not doc[j - 1].whitespace_
    if " ".join(words[gap.i + 1 : j]) in lexicons.known_names():
        return None  # his country's: Ben Moyo (Kenya) Yamaha
    if not parted or not capital(words[j + 1]) or not (_is_somebody(gap) or len(gap.before) == 2):
        return None
    return j + 2 if gap.is_namelike(j + 1) else None


def _is_capitalised(word: str) -> bool:
    """Whether a word has one capital, in front: neither TIP nor iTip."""
    return word[0].isupper() and not word.isupper()
