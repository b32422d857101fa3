"""The persons of an article: whose surname a single word is, and whom of several it means.

English news names a person in full first and by the surname from then on; when two share it, the surname alone is
that of the one whom the article is about, and the other is named in full or by the first name.
"""

from typing import NamedTuple

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.aliases import PersonName, fold, join_persons, skeleton
from newsclaims.components.actors.neighbours import Name
from newsclaims.components.actors.types import Member, head_type, known
from newsclaims.vocabulary import ActorType

RELATIVES = frozenset(
    ("wife", "husband", "lady", "son", "daughter", "brother", "sister", "father", "mother", "widow")
)
MOCKING = frozenset(
    (
        "crooked",
        "lyin",
        "lying",
        "little",
        "lil",
        "low-energy",
        "sleepy",
        "crazy",
        "goofy",
        "big",
        "good",
        "old",
        "poor",
        "mad",
        "dear",
        "dirty",
        "honest",
        "saint",
        "super",
        "uncle",
        "aunt",
    )
)
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


def surnames(doc: Doc, by_form: dict[str, list[Name]], types: dict[str, ActorType | None]) -> None:
    """Take a word that is a person's surname or first name elsewhere for that person, whatever the model says.

    Changes `types`, which is what each printed form has been taken for so far.
    """
    people = [PersonName(form) for form, kind in types.items() if kind == "person" and " " in form]
    last_names = {person.last for person in people}
    first_names = {person.first for person in people}
    for form in [form for form, kind in types.items() if kind in ("organisation", "place")]:
        words = form.split()
        if len(words) not in (2, 3) or types.get(words[-1]) != "person" or fold(words[-1]) in last_names:
            continue
        if head_type(words) is None and all(
            known(part) is None for part in (form, words[-1], form[: -len(words[-1]) - 1])
        ):
            # "Rahim Okello", whom the model takes for a company, where "Okello" is a person and nobody else's name
            types[form] = "person"
    for form, names in by_form.items():
        if fold(form[:-1]) in last_names and form.endswith("s") and fold(form) not in last_names:
            # "the Moyos"
            types[form] = "group"
        if types[form] in ("person", "group") or PersonName(form).first:
            continue
        if PersonName(form).last in last_names:
            if known(form) is None or any(name.titled for name in names) or not _placed(doc, names):
                types[form] = "person"
        elif fold(form) in first_names and known(form) is None and not _placed(doc, names):
            # "Melania", but not "in Charlotte", a town that somebody is called after
            types[form] = "person"


def _placed(doc: Doc, names: list[Name]) -> bool:
    """Whether a preposition of place stands before one of the names."""
    return any(doc[name.first - 1].lower_ in BEFORE_A_PLACE for name in names if name.first)


def persons(doc: Doc, by_form: dict[str, list[Name]], types: dict[str, ActorType | None]) -> list[Member]:
    """Give the persons: full names first, then surnames and first names given to whom they belong."""
    counts = {form: len(by_form[form]) for form, kind in types.items() if kind == "person"}
    full = {form: count for form, count in counts.items() if PersonName(form).first}
    by_surname: dict[str, list[Person]] = {}
    by_first: dict[str, list[Person]] = {}
    by_middle: dict[str, list[Person]] = {}
    people = []
    groups = join_persons(full)
    nicknamed = _nicknamed(groups)
    for group in groups:
        if group[0] in nicknamed:
            continue
        group = [*group, *(form for form, of in nicknamed.items() if of == group[0])]
        in_full = sorted((name for form in group for name in by_form[form]), key=lambda name: name.start)
        person = Person(Member("person", list(in_full)), in_full)
        people.append(person)
        parts = [PersonName(form) for form in group]
        for surname in {key for part in parts for key in (part.last, skeleton(part.last))}:
            by_surname.setdefault(surname, []).append(person)
        for part in parts:
            if (
                part.middle
                and part.middle[-1].title() not in lexicons.first_names()
                and len(part.middle[-1]) > 2
            ):
                # "Sada" of Carlos Sada Solana: in Spain the father's name comes first
                by_middle.setdefault(part.middle[-1], []).append(person)
        for first in {part.first for part in parts}:
            by_first.setdefault(first, []).append(person)
    for namesakes in (*by_surname.values(), *by_first.values()):
        # Whom the article mostly names comes first, then whom it names first.
        namesakes.sort(key=lambda person: (-len(person.in_full), person.in_full[0].start))
    alone: dict[str, Member] = {}
    for form in counts:
        if form in full:
            continue
        key = PersonName(form).last
        owners = by_surname.get(key) or by_first.get(key) or by_surname.get(skeleton(key)) or []
        if not owners and len(by_middle.get(key, ())) == 1:
            owners = by_middle[key]
        if not owners:
            # "Bibi" of Benjamin
            variants = lexicons.name_variants().get(key, ())
            owners = [person for first in variants for person in by_first.get(first, ())]
            owners = owners if len(owners) == 1 else []
        owners = [owner for owner in owners if not _somebody_else(doc, by_form[form], owner)]
        for name in by_form[form]:
            owner = _owner(doc, owners, name)
            member = owner.member if owner is not None else alone.setdefault(key, Member("person"))
            member.names.append(name)
    return [*(person.member for person in people), *alone.values()]


def _nicknamed(groups: list[list[str]]) -> dict[str, str]:
    """Give the forms that call somebody by the first name with a mocking word before it: Sleepy Joe, Crooked Hillary.

    Each stands with the first form of the one person whose first name that is.
    """
    by_first: dict[str, list[str]] = {}
    for group in groups:
        for first in {PersonName(form).first for form in group}:
            by_first.setdefault(first, []).append(group[0])
    found = {}
    for group in groups:
        words = group[0].split()
        owners = by_first.get(fold(words[-1]), [])
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
