"""The persons of an article: whose surname a single word is, and whom of several it means.

English news names a person in full first and by the surname from then on; when two share it, the surname alone is
that of the one whom the article is about, and the other is named in full or by the first name.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeVar

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.aliases import join_persons, person
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.regnal import ROYAL
from newsclaims.components.actors.types import Member
from newsclaims.language.names import fold
from newsclaims.language.person_names import (
    HONORIFICS,
    PersonName,
    family_first,
    printed_first,
    sound,
    surname,
    surnames,
)
from newsclaims.vocabulary import ActorType

RELATIVES = frozenset(
    ("wife", "husband", "lady", "son", "daughter", "brother", "sister", "father", "mother", "widow")
)
MOCKING = lexicons.actor_words("mocking")
"""What is put before a first name to call somebody by."""
Key = TypeVar("Key", bound=Hashable)


class Person(NamedTuple):
    """A person in the making, and where the article names them in full, in order."""

    member: Member
    in_full: list[Name]

    @property
    def usual_gender(self) -> str:
        """The gender for which the first name is usual, or ""."""
        return lexicons.first_names().get(printed_first(self.in_full[0].text), "")


class Called:
    """Whom of an article's persons a form without a first name may call, the one mostly named with it first."""

    def __init__(self, people: list[Person]) -> None:
        self.by_surname = _index(people, _surnames)
        self.by_sound = _index(people, lambda name: {sound(person(name).last)})
        self.by_middle = _index(people, _fathers_names)
        self.by_initials = _index(people, lambda name: {_initials(person(name))})
        self.by_first = _index(people, lambda name: {surname(person(name).first)})

    def owners(self, form: str) -> list[Person]:
        """Give those whose surname, first name, middle name or nickname `form` is."""
        name = person(form)
        if name.words in self.by_surname:
            return _spelt_so(self.by_surname[name.words], form)
        if len(name.words) > 1 or len(name.last) == 1:
            return []
        if form.isupper() and form.lower() in self.by_initials:
            return self.by_initials[form.lower()]
        named = self.by_first.get(name.last) or self.by_sound.get(sound(name.last))
        if named:
            return named
        owners = self.by_middle.get(name.last) or self._nicknamed(form)
        return owners if len(owners) == 1 else []

    def _nicknamed(self, form: str) -> list[Person]:
        """Give those for whose first name `form` is short: Bibi of Benjamin."""
        formal = lexicons.name_variants().get(fold(form), ())
        return [who for first in formal for who in self.by_first.get(first, ())]


def _index(people: Iterable[Person], keys: Callable[[str], Iterable[Key]]) -> dict[Key, list[Person]]:
    """Give the persons by each key of their full names, the one first who mostly has it in them.

    Whom the article calls by first names alone, Piri Wiremu of Piri Wiremu Reweti, it doesn't call Reweti.
    """
    index: dict[Key, list[tuple[int, int, Person]]] = {}
    for somebody in people:
        counts = Counter(key for name in somebody.in_full for key in keys(name.text))
        for key, count in counts.items():
            index.setdefault(key, []).append((-count, somebody.in_full[0].start, somebody))
    return {key: [one for *_, one in sorted(found, key=itemgetter(0, 1))] for key, found in index.items()}


def _surnames(form: str) -> set[tuple[str, ...]]:
    """Give what somebody of a printed full name may be called without a first name."""
    name = person(form)
    return surnames(name) | ({(name.first,)} if family_first(form) else set())


def _initials(name: PersonName) -> str:
    return "".join(word[0] for word in name.words)


def _fathers_names(form: str) -> Iterable[str]:
    """Give the name before the last: in Spain the father's name comes first, "Sada" of Carlos Sada Solana.

    It is no second first name, but behind one it may be elsewhere: "Mora" of Luis Ángel Mora Beltrán.
    """
    name = person(form)
    middle = name.middles[-1] if name.middles else ""
    given = len(name.middles) == 1 and middle.title() in lexicons.first_names()
    return {middle} if len(middle) > 2 and not given else ()


def _spelt_so(owners: list[Person], form: str) -> list[Person]:
    """Give of two brothers the one whom the article spells with a hyphen, where it stands here, too."""
    if "-" not in form:
        return owners
    return [who for who in owners if any(one.text.endswith(f" {form}") for one in who.in_full)] or owners


def persons(
    doc: Doc, forms: Mapping[str, Sequence[Name]], types: Mapping[str, ActorType | None]
) -> list[Member]:
    """Give the persons: full names first, then surnames and first names given to whom they belong."""
    counts = {form: len(forms[form]) for form, kind in types.items() if kind == "person"}
    full = {form: count for form, count in counts.items() if person(form).first}
    people = [_person(forms, group) for group in _with_nicknames(join_persons(full))]
    called = Called(people)
    alone: dict[tuple[str, ...], Member] = {}
    short = {form: count for form, count in counts.items() if form not in full}
    for form in short:
        names = forms[form]
        owners = [
            owner
            for owner in called.owners(form)
            if not (_somebody_else(doc, names, owner) or _reigns(doc, names, owner))
        ]
        owners = [owner for owner in owners if not _by_first_name(owner, form, short)] or owners
        owner: Person | None = None
        for name in names:
            if _is_a_thing(doc, name):
                continue
            owner = _owner(doc, owners, name, owner)
            words = person(form).words
            member = owner.member if owner is not None else alone.setdefault(words, Member("person"))
            member.names.append(name)
    return [*(somebody.member for somebody in people), *alone.values()]


def _is_a_thing(doc: Doc, name: Name) -> bool:
    """Whether a first name is a word with its article here: the new Bill, which isn't Bill."""
    if " " in name.text or name.text.lower() not in lexicons.common_words() or name.titled:
        return False
    before = name.first - 1
    while before > 0 and doc[before].pos_ == "ADJ":
        before -= 1
    return before >= 0 and doc[before].tag_ == "DT"


def _person(forms: Mapping[str, Sequence[Name]], group: Sequence[str]) -> Person:
    """Give the person whom the article names in full by the forms of a group."""
    in_full = sorted((name for form in group for name in forms[form]), key=lambda name: name.start)
    return Person(Member("person", list(in_full)), in_full)


def _with_nicknames(groups: list[list[str]]) -> list[list[str]]:
    """Give the forms of each person, those with a mocking word before the first name among them."""
    nicknamed = _nicknamed(groups)
    return [
        [*group, *(form for form, of in nicknamed.items() if of == group[0])]
        for group in groups
        if group[0] not in nicknamed
    ]


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


def _somebody_else(doc: Doc, names: Sequence[Name], owner: Person) -> bool:
    """Whether a surname comes with a title before its only namesake is introduced, as somebody's relative.

    "President Moyo … the first lady, Heidi Moyo": those whom everybody knows aren't introduced.
    """
    first = min(names, key=lambda name: name.start)
    if not first.titled or first.start > owner.in_full[0].start:
        return False
    if _is_a_relative(doc, owner):
        return True
    alone, in_full = _offices(doc, names), _offices(doc, owner.in_full)
    # Who bears another title is somebody else.
    return bool(alone and in_full and not alone & in_full)


def _reigns(doc: Doc, names: Sequence[Name], owner: Person) -> bool:
    """Whether a royal title stands before a given name and never before its namesake: Prince Otto, Otto Brandt."""
    titles = _offices(doc, names) & ROYAL
    return bool(titles) and not titles & _offices(doc, owner.in_full)


def _by_first_name(somebody: Person, form: str, short: Mapping[str, int]) -> bool:
    """Whether the article calls somebody by the first name as often as it prints a surname: Gonzalez isn't *Elian*."""
    firsts = {surname(person(name.text).first) for name in somebody.in_full}
    called = sum(count for one, count in short.items() if one != form and person(one).last in firsts)
    return called >= short[form]


def _offices(doc: Doc, names: Sequence[Name]) -> set[str]:
    """Give the last words of the titles before the names, but for those that everybody has."""
    words = {doc[name.first - 1].text for name in names if name.titled and name.first}
    return {word for word in words if word.rstrip(".") not in HONORIFICS}


def _owner(doc: Doc, owners: list[Person], name: Name, before: Person | None) -> Person | None:
    """Give the first of the namesakes whom a title such as "Mrs." before the name doesn't rule out.

    Who is introduced further down comes last. With a title it is who has it in full, else the first of its gender;
    where no first name tells that of Mr or Ms, who was named in full last. Without a title it is, of those who are
    named in full equally often, who was called so `before`, else who is named in full last and is nobody's relative.
    """
    title = doc[name.first - 1].text if name.first else ""
    said = lexicons.titles().get((title,), "")
    fitting = [owner for owner in owners if not said or owner.usual_gender in ("", said)]
    introduced = [owner for owner in fitting if owner.in_full[0].start < name.start]
    if not introduced:
        return fitting[0] if fitting else None
    if name.titled:
        of_gender = [owner for owner in introduced if said and owner.usual_gender == said]
        held = (one for one in introduced if any(title == doc[full.first - 1].text for full in one.in_full))
        other = introduced[0] if of_gender or not said else _named_last(introduced, name)
        return next(held, of_gender[0] if of_gender else other)
    as_often = [owner for owner in introduced if len(owner.in_full) == len(introduced[0].in_full)]
    if before is not None and any(owner is before for owner in as_often):
        return before
    strangers = [owner for owner in as_often if not _is_a_relative(doc, owner)] or as_often
    return _named_last(strangers, name)


def _named_last(owners: Iterable[Person], name: Name) -> Person:
    """Give who was named in full last before a name."""
    return max(owners, key=lambda owner: max(one.start for one in owner.in_full if one.start < name.start))


def _is_a_relative(doc: Doc, somebody: Person) -> bool:
    """Whether somebody is introduced as a relative: the first lady, *Heidi Moyo*."""
    places = (range(max(0, name.first - 2), name.first) for name in somebody.in_full)
    return any(doc[i].lower_ in RELATIVES for around in places for i in around)
