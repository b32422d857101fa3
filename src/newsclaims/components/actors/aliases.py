"""Which printed forms name the same actor: surnames, acronyms, short forms and spellings.

Two people are never joined because they share a surname: first names, middle initials and suffixes must agree.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from newsclaims import lexicons
from newsclaims.components.actors.types import REALMS, head_type, known
from newsclaims.language import person_names
from newsclaims.language.names import fold
from newsclaims.language.person_names import PersonName, one_person, sound

NICKNAME = re.compile(r"[“\"‘'(]([^“”\"‘’'()]{2,20})[”\"’')](?= )")
"""A nickname inside a name: Thomas “Tip” O’Neill, Michael (Mike) Lee."""
KIN = frozenset(("Abu", "Abou", "Umm"))
"""What a surname of two words begins with, father or mother of somebody: Sadiq Abu Amer is Abu Amer."""
PARTS = frozenset(("Hub", "Arena", "Stadium", "Museum", "Store", "Lab", "Labs", "Plant", "Factory", "Tower"))
"""What a company has and is called by its name."""
FIRMS = frozenset(("Market", "Markets", "Group", "Holding", "Holdings", "Company", "Corporation"))
"""What a firm's full name ends with, and its usual one doesn't: Whole Foods Market."""
MORE_OF_THE_LAST = (3, 4, 5)
"""Letters of the last word that an acronym may have: NASCOM, of a company."""
INNER = 3
"""Letters of an acronym that prints a small word small: BoC, DoJ."""
SMALL_WORDS = frozenset(("of", "the", "a", "and", "for", "on", "&", "in", "at", "against"))


def nickname(text: str) -> str | None:
    """Give the nickname that a printed name holds in quotes or brackets, Tip of Thomas “Tip” O’Neill, or None."""
    found = NICKNAME.search(text)
    return found[1] if found else None


def person(form: str) -> PersonName:
    """Give the parts of a person's printed form; a nickname in it counts as one of them."""
    return person_names.person(NICKNAME.sub(r"\1", form))


def join_persons(forms: Mapping[str, int]) -> list[list[str]]:
    """Give the full names (two words and more) grouped by person, the fullest first.

    A form that could be either of two people stays by itself.

    Args:
        forms: printed form and how often it stands there, in order of appearance.
    """
    groups: dict[str, list[list[str]]] = {}
    beginnings: dict[str, list[list[str]]] = {}
    parts = {form: person(form) for form in forms}
    for form in sorted(forms, key=lambda form: -len(form.split())):
        same_surname = groups.setdefault(sound(parts[form].last), [])
        fitting = beginnings.get(form) or [
            group
            for group in same_surname
            if all(one_person(parts[form], parts[other]) or _ends_in(other, form) for other in group)
        ]
        if len(fitting) > 1 and form.split()[0] in KIN:
            fitting = [group for group in fitting if any(_ends_in(other, form) for other in group)]
        if len(fitting) == 1:
            fitting[0].append(form)
            continue
        same_surname.append([form])
        words = form.split()
        last = len(words) - bool(parts[form].suffix)
        for end in range(2, last):  # surnames may be left out, and whose son somebody is
            beginnings.setdefault(" ".join(words[:end]), []).append(same_surname[-1])
    return [group for same_surname in groups.values() for group in same_surname]


def _ends_in(full: str, form: str) -> bool:
    """Whether a form is the end of a full name, its particle printed with a capital or not: Ana van Wyk, Van Wyk."""
    return full.casefold().endswith(f" {form}".casefold())


def organisation_key(text: str) -> str:
    """Give the form under which an organisation's spellings meet: "Ministry of Defence", "Defence Ministry"."""
    entry = known(text)
    if entry is not None:
        text = entry.key
    words = text.split()
    first = known(words[0]) if len(words) > 1 else None
    if first is not None and first.type == "organisation":
        # U.N. Security Council
        words[:1] = first.key.split()
    if len(words) > 2 and words[0] in ("Department", "Ministry") and words[1] in ("of", "for"):
        rest = [word for word in words[2:] if word != "the"]
        words = [*rest, words[0]]
    return fold(" ".join(words)).removesuffix(".")


def initials(full: str) -> set[str]:
    """Give the acronyms that a name of several words can have: with its small words, without, with more of the last.

    Example:
        >>> sorted(initials("Bank of Ambria"))
        ['B Ambria', 'BA', 'BOA']
        >>> sorted(initials("National Software Company"))
        ['NSC', 'NSCOM', 'NSCOMP', 'NSCOMPA']
    """
    words = full.replace("-", " ").split()
    if len(words) < 2:
        return set()
    weighty = "".join(word[0] for word in words if word not in SMALL_WORDS).upper()
    found = {weighty, "".join(word[0] for word in words).upper()}
    if len(weighty) > 2:
        found |= {weighty + words[-1][1:size].upper() for size in MORE_OF_THE_LAST}
    if words[-2] == "of":
        found.add(f"{weighty[:-1]} {words[-1]}")
    return found


def acronyms(short: str) -> set[str]:
    """Give the letters of an acronym; nothing for any other word.

    Example:
        >>> acronyms("S.E.C."), acronyms("BoC"), acronyms("ZPA Ambria"), acronyms("Bob")
        ({'SEC'}, {'BOC'}, {'ZPA Ambria'}, set())
    """
    letters, _, where = short.replace(".", "").partition(" ")
    inner = len(letters) > 2 and letters[1:-1].islower() and letters[0].isupper() and letters[-1].isupper()
    if len(letters) < 2 or not (letters.isupper() or (inner and len(letters) == INNER)):
        return set()
    return {f"{letters} {where}"} if where else {letters.upper()}


def is_blend(short: str, full: str) -> bool:
    """Whether a word is made of the beginnings of a name's words, one after the other.

    Example:
        >>> is_blend("Dirco", "Department of International Relations and Cooperation")
        True
        >>> is_blend("Lugo", "Department of International Relations")
        False
    """
    weighty = [word.lower() for word in full.split() if word not in SMALL_WORDS]
    ends = {0}
    for word in weighty:
        ends = {
            at + size
            for at in ends
            for size in range(1, len(word) + 1)
            if short.lower().startswith(word[:size], at)
        }
    return len(weighty) > 1 and len(short) in ends


def short_forms(full: str) -> set[str]:
    """Give the whole-word beginnings and ends of a name, by which it may be called: Fox News -> Fox, News."""
    words = full.split()
    found = {" ".join(words[i:]) for i in range(1, len(words)) if words[i] not in SMALL_WORDS}
    return found | {" ".join(words[:i]) for i in range(1, len(words)) if words[i - 1] not in SMALL_WORDS}


def short_for(short: str, full: str) -> bool:
    """Whether `short`, one of the `short_forms` of `full`, means the same organisation: Court, Supreme Court."""
    a, b = short.split(), full.split()
    if len(a) == 1 and short.isupper():
        return False
    return _is_unheard_part(a, b) if known(short) is None else _is_national(a, full)


def _is_unheard_part(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether words by which no table knows anybody are short for a name, and no part of what it is the name of.

    "Peterson Institute" is the one for International Economics, but a university isn't its School of Law.
    """
    begins = list(full[: len(short)]) == list(short)
    if not begins:
        return list(short[:2]) != ["Bank", "of"]  # the Royal Bank of Canada isn't the Bank of Canada
    then = full[len(short)]
    branch = known(" ".join(full[len(short) :]))
    if branch is not None and branch.kind == "country":
        return False  # Yahoo isn't Yahoo Japan
    if len(short) > 1:
        firm = then in FIRMS and len(full) == len(short) + 1
        return head_type(short) is None or then in SMALL_WORDS or firm
    return full[-1] not in PARTS and (then not in SMALL_WORDS or short[0] in lexicons.name_heads())


def _is_national(short: Sequence[str], full: str) -> bool:
    """Whether a nation's institution is meant by a name of the table: U.S. Senate; not Florida Democratic Party."""
    words = full.split()
    before = " ".join(words[: -len(short)])
    nation = known(before)
    national = (nation is not None and nation.kind == "country") or bool(lexicons.demonyms().get(before))
    return national and known(full) is None and words[-len(short) :] == list(short)


def stands_for(short: str, full: str) -> bool:
    """Whether an acronym with the initials of a name may be its short form: AP isn't the Armenian Patriarchate."""
    entry = known(short)
    return entry is None or entry.key == short or organisation_key(full) == fold(entry.key)


def join_organisations(forms: Iterable[str], bracketed: Mapping[str, str] | None = None) -> list[list[str]]:
    """Give the names of organisations grouped by organisation, in order of appearance.

    A short form that could be either of two organisations stays by itself.

    Args:
        forms: the printed forms.
        bracketed: short forms that stand in brackets behind a full one: Federal Intelligence Service (BND).
    """
    groups = _grouped(forms, organisation_key)
    if bracketed:
        shorts: dict[str, set[str]] = {}
        for short, full in bracketed.items():
            shorts.setdefault(full, set()).add(short)
        groups = _absorb(groups, lambda short: {short}, lambda full: shorts.get(full, set()), stands_for)
    groups = _absorb(groups, acronyms, initials, stands_for)
    return _absorb(groups, lambda short: {short}, short_forms, short_for)


def _absorb(
    groups: list[list[str]],
    called: Callable[[str], set[str]],
    callable_by: Callable[[str], set[str]],
    test: Callable[[str, str], bool],
) -> list[list[str]]:
    """Give the groups with each short form moved to the one group that it can be short for."""
    index: dict[str, list[tuple[int, str]]] = {}
    for number, group in enumerate(groups):
        for full in group:
            for short in callable_by(full):
                index.setdefault(short, []).append((number, full))
    into: dict[int, int] = {}
    for number, group in enumerate(groups):
        owners = {
            other
            for short in group
            for key in called(short)
            for other, full in index.get(key, ())
            if other != number and test(short, full)
        }
        if len(owners) == 1:
            into[number] = owners.pop()
    return _moved(groups, into)


def _moved(groups: list[list[str]], into: Mapping[int, int]) -> list[list[str]]:
    """Give the groups, those in `into` as parts of others: at the end of a chain of them."""
    joined = {number: list(group) for number, group in enumerate(groups) if number not in into}
    for number in into:
        target, seen = number, {number}
        while target in into and into[target] not in seen:
            target = into[target]
            seen.add(target)
        joined.setdefault(target, []).extend(groups[number])
    return list(joined.values())


def join_places(forms: Iterable[str]) -> list[list[str]]:
    """Give the names of places grouped by place: US, U.S. and United States; Kiev and Kyiv."""
    return _grouped(forms, _place_key)


def _place_key(form: str) -> str:
    words = form.split()
    if len(words) > 2 and words[0] in REALMS and words[1] == "of" and known(form) is None:
        # the State of Virginia, but not the Isle of Man
        form = " ".join(words[2:])
    entry = known(form)
    return fold(entry.key if entry is not None else form)


def fullest(forms: Sequence[str], counts: Mapping[str, int]) -> str:
    """Give the form that serves as the name: the fullest one printed, not in capitals where there is a choice."""
    keys = {entry.key for form in forms if (entry := known(form)) is not None}
    return max(
        forms,
        key=lambda form: (
            len(form.split()) if " " in form or not form.replace(".", "").isupper() else 0,
            not (form.isupper() and len(form) > 4),
            form in keys,
            counts[form],
        ),
    )


def _grouped(forms: Iterable[str], key: Callable[[str], str]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for form in forms:
        groups.setdefault(key(form), []).append(form)
    return list(groups.values())
