"""The persons of an article: whose surname a single word is, and whom of several it means.

English news names a person in full first and by the surname from then on; when two share it, the surname alone is
that of the one whom the article is about, and the other is named in full or by the first name.
"""

from typing import NamedTuple

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.aliases import join_persons, person
from newsclaims.components.actors.neighbours import Name, is_dateline
from newsclaims.components.actors.types import Member, head_type, known
from newsclaims.language.names import fold, sound, surname, surnames
from newsclaims.vocabulary import ActorType

RELATIVES = frozenset(
    ("wife", "husband", "lady", "son", "daughter", "brother", "sister", "father", "mother", "widow")
)
MOCKING = lexicons.actor_words("mocking")
"""What is put before a first name to call somebody by."""
HONORIFICS = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lady", "Mme"))
BEFORE_A_PLACE = frozenset(("in", "near", "from", "across", "to", "at", "of", "outside"))


class Person(NamedTuple):
    """A person in the making, and where the article names them in full, in order."""

    member: Member
    in_full: list[Name]

    @property
    def usual_gender(self) -> str:
        """The gender for which the first name is usual, or ""."""
        return lexicons.first_names().get(self.in_full[0].text.split()[0], "")


def take_surnames(doc: Doc, by_form: dict[str, list[Name]], types: dict[str, ActorType | None]) -> None:
    """Take a word that is a person's surname or first name elsewhere for that person, whatever the model says.

    Changes `types`, which is what each printed form has been taken for so far.
    """
    people = [person(form) for form, kind in types.items() if kind == "person" and " " in form]
    last_names = {end for name in people for end in surnames(name)}
    first_names = {surname(name.first) for name in people}
    for form in [form for form, kind in types.items() if kind in ("organisation", "place")]:
        words = form.split()
        if (
            len(words) not in (2, 3)
            or types.get(words[-1]) != "person"
            or person(words[-1]).words in last_names
        ):
            continue
        if head_type(words) is None and all(
            known(part) is None for part in (form, words[-1], form[: -len(words[-1]) - 1])
        ):
            # "Rahim Okello", whom the model takes for a company, where "Okello" is a person and nobody else's name
            types[form] = "person"
    for form, names in by_form.items():
        if (
            form.endswith("s")
            and person(form[:-1]).words in last_names
            and person(form).words not in last_names
        ):
            # "the Moyos"
            types[form] = "group"
        if types[form] in ("person", "group") or person(form).first:
            continue
        if person(form).words in last_names:
            if known(form) is None or any(name.titled for name in names) or not _placed(doc, names):
                types[form] = "person"
        elif person(form).last in first_names and known(form) is None and not _placed(doc, names):
            # "Melania", but not "in Charlotte", a town that somebody is called after
            types[form] = "person"


def _placed(doc: Doc, names: list[Name]) -> bool:
    """Whether one of the names is a dateline, or has a preposition of place before it."""
    return any(
        is_dateline(doc, name) or (name.first and doc[name.first - 1].lower_ in BEFORE_A_PLACE)
        for name in names
    )


class Called:
    """Whom of an article's persons a form without a first name may call, the one mostly named first."""

    def __init__(self, people: list[Person]) -> None:
        self.by_surname: dict[tuple[str, ...], list[Person]] = {}
        self.by_sound: dict[str, list[Person]] = {}
        self.by_middle: dict[str, list[Person]] = {}
        self.by_first: dict[str, list[Person]] = {}
        for somebody in sorted(people, key=lambda one: (-len(one.in_full), one.in_full[0].start)):
            names = {person(name.text) for name in somebody.in_full}
            for end in {end for name in names for end in surnames(name)}:
                self.by_surname.setdefault(end, []).append(somebody)
            for last in {sound(name.last) for name in names}:
                self.by_sound.setdefault(last, []).append(somebody)
            for middle in {name.middles[-1] for name in names if name.middles}:
                # "Sada" of Carlos Sada Solana: in Spain the father's name comes first
                if len(middle) > 2 and middle.title() not in lexicons.first_names():
                    self.by_middle.setdefault(middle, []).append(somebody)
            for first in {surname(name.first) for name in names}:
                self.by_first.setdefault(first, []).append(somebody)

    def owners(self, form: str) -> list[Person]:
        """Give those whose surname, first name, middle name or nickname `form` is."""
        name = person(form)
        if name.words in self.by_surname:
            owners = self.by_surname[name.words]
            # Of two brothers the one whom the article spells with a hyphen, where it stands here, too.
            hyphened = [who for who in owners if any(full.text.endswith(f" {form}") for full in who.in_full)]
            return (hyphened if "-" in form else []) or owners
        if len(name.words) > 1 or len(name.last) == 1:
            return []
        named = self.by_first.get(name.last) or self.by_sound.get(sound(name.last))
        if named:
            return named
        # "Bibi" of Benjamin
        short = [
            who
            for first in lexicons.name_variants().get(fold(form), ())
            for who in self.by_first.get(first, ())
        ]
        owners = self.by_middle.get(name.last) or short
        return owners if len(owners) == 1 else []


def persons(doc: Doc, by_form: dict[str, list[Name]], types: dict[str, ActorType | None]) -> list[Member]:
    """Give the persons: full names first, then surnames and first names given to whom they belong."""
    counts = {form: len(by_form[form]) for form, kind in types.items() if kind == "person"}
    full = {form: count for form, count in counts.items() if person(form).first}
    groups = join_persons(full)
    nicknamed = _nicknamed(groups)
    people = []
    for group in groups:
        if group[0] in nicknamed:
            continue
        group = [*group, *(form for form, of in nicknamed.items() if of == group[0])]
        in_full = sorted((name for form in group for name in by_form[form]), key=lambda name: name.start)
        people.append(Person(Member("person", list(in_full)), in_full))
    called = Called(people)
    alone: dict[tuple[str, ...], Member] = {}
    for form in counts:
        if form in full:
            continue
        owners = [owner for owner in called.owners(form) if not _somebody_else(doc, by_form[form], owner)]
        for name in by_form[form]:
            owner = _owner(doc, owners, name)
            words = person(form).words
            member = owner.member if owner is not None else alone.setdefault(words, Member("person"))
            member.names.append(name)
    return [*(somebody.member for somebody in people), *alone.values()]


def _nicknamed(groups: list[list[str]]) -> dict[str, str]:
    """Give the forms that call somebody by the first name with a mocking word before it: Sleepy Joe, Crooked Hillary.

    Each stands with the first form of the one person whose first name that is.
    """
    by_first: dict[str, list[str]] = {}
    for group in groups:
        for first in {surname(person(form).first) for form in group}:
            by_first.setdefault(first, []).append(group[0])
    found = {}
    for group in groups:
        words = group[0].split()
        owners = by_first.get(person(words[-1]).last, [])
        mocking = len(group) == 1 and len(words) == 2 and words[0].lower().rstrip("’'") in MOCKING
        if mocking and len(owners) == 1 and owners[0] != group[0]:
            found[group[0]] = owners[0]
    return found


def _somebody_else(doc: Doc, names: list[Name], owner: Person) -> bool:
    """Whether a surname comes with a title before its only namesake is introduced, as somebody's relative.

    "President Moyo … the first lady, Heidi Moyo": those whom everybody knows aren't introduced.
    """
    first = min(names, key=lambda name: name.start)
    if not first.titled or first.start > owner.in_full[0].start:
        return False
    before = [doc[i].lower_ for name in owner.in_full for i in range(max(0, name.first - 2), name.first)]
    if any(word in RELATIVES for word in before):
        return True
    alone, in_full = _offices(doc, names), _offices(doc, owner.in_full)
    # "Secretary Moyo … former President Ted Moyo"
    return bool(alone and in_full and not alone & in_full)


def _offices(doc: Doc, names: list[Name]) -> set[str]:
    """Give the last words of the titles before the names, but for those that everybody has."""
    words = {doc[name.first - 1].text for name in names if name.titled and name.first}
    return {word for word in words if word.rstrip(".") not in HONORIFICS}


def _owner(doc: Doc, owners: list[Person], name: Name) -> Person | None:
    """Give the first of the namesakes whom a title such as "Mrs." before the name doesn't rule out."""
    said = lexicons.titles().get((doc[name.first - 1].text,), "") if name.first else ""
    for owner in owners:
        if not said or owner.usual_gender in ("", said):
            return owner
    return None
