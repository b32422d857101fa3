"""Which printed forms name the same actor: surnames, acronyms, short forms and spellings.

Two people are never joined because they share a surname: first names, middle initials and suffixes must agree.
"""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence

from newsclaims import lexicons
from newsclaims.components.cast.boundaries import SUFFIXES, is_demonym
from newsclaims.components.cast.runs import PARTICLES
from newsclaims.components.cast.types import known

SMALL_WORDS = frozenset(("of", "the", "and", "for", "on", "&", "in", "at", "against"))


def fold(text: str) -> str:
    """Give a form for comparison: no accents, no capitals, one spelling of a Slavic -y."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ł", "l").replace("ø", "o"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    for ending in ("yy", "iy", "ij", "yi"):
        if plain.endswith(ending) and len(plain) > 4:
            return plain[: -len(ending)] + "y"
    return plain


class PersonName:
    """The parts of a person's printed name."""

    def __init__(self, text: str) -> None:
        words = text.split()
        self.suffix = words.pop().rstrip(".") if len(words) > 2 and words[-1] in SUFFIXES else ""
        self.words = [fold(word) for word in words]
        self.last = self.words[-1]
        self.first = self.words[0] if len(words) > 1 and words[0].lower() not in PARTICLES else ""
        self.middle = [word for word in self.words[1:-1] if word not in PARTICLES] if self.first else []

    def agrees(self, other: "PersonName") -> bool:
        """Whether the two can be names of one person; either may be a surname alone."""
        if self.last != other.last or self.suffix != other.suffix:
            return False
        if not self.first or not other.first:
            return True
        if _same_first(self.first, other.first):
            return all(_initials_agree(a, b) for a, b in zip(self.middle, other.middle, strict=False))
        # "Keith Lamont Scott", "Lamont Scott"
        return self.first in other.middle or other.first in self.middle


def _same_first(a: str, b: str) -> bool:
    return _initials_agree(a, b) or b in lexicons.name_variants().get(a, ())


def _initials_agree(a: str, b: str) -> bool:
    a, b = a.rstrip("."), b.rstrip(".")
    return a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1])


def join_persons(forms: Mapping[str, int]) -> list[list[str]]:
    """Give the full names (two words and more) grouped by person, the fullest first.

    A form that could be either of two people stays by itself.

    Args:
        forms: printed form and how often it stands there, in order of appearance.
    """
    groups: dict[str, list[list[str]]] = {}
    parts = {form: PersonName(form) for form in forms}
    for form in sorted(forms, key=lambda form: -len(form.split())):
        same_surname = groups.setdefault(parts[form].last, [])
        fitting = [
            group for group in same_surname if all(parts[form].agrees(parts[other]) for other in group)
        ]
        if len(fitting) == 1:
            fitting[0].append(form)
        else:
            same_surname.append([form])
    return [group for same_surname in groups.values() for group in same_surname]


def organisation_key(text: str) -> str:
    """Give the form under which an organisation's spellings meet: "Ministry of Defence", "Defence Ministry"."""
    entry = known(text)
    if entry is not None:
        text = entry.key
    words = text.split()
    if len(words) > 2 and words[0] in ("Department", "Ministry") and words[1] in ("of", "for"):
        rest = [word for word in words[2:] if word != "the"]
        words = [*rest, words[0]]
    return fold(" ".join(words)).removesuffix(".")


def acronym_of(short: str, full: str) -> bool:
    """Whether `short` is made of the first letters of `full`: EPP, European People's Party."""
    letters = short.replace(".", "")
    if len(letters) < 2 or not letters.isupper() or " " in short:
        return False
    words = full.replace("-", " ").split()
    if len(words) < 2:
        return False
    weighty = "".join(word[0] for word in words if word not in SMALL_WORDS).upper()
    return letters in (weighty, "".join(word[0] for word in words).upper())


def short_for(short: str, full: str) -> bool:
    """Whether `short` is a whole-word beginning or end of `full`: Fox, Fox News; Court, Supreme Court."""
    a, b = short.split(), full.split()
    if len(a) >= len(b) or a[0] in SMALL_WORDS or (len(a) == 1 and short.isupper()):
        return False
    before, after = b[: -len(a)], b[len(a) :]
    if known(short) is not None:
        # "U.S. Senate" is the Senate, "Florida Democratic Party" isn't the party, "CNN Arabic" isn't CNN.
        nation = known(" ".join(before))
        national = (nation is not None and nation.kind == "country") or is_demonym(" ".join(before))
        return known(full) is None and b[-len(a) :] == a and national
    return b[-len(a) :] == a or (b[: len(a)] == a and after[0] not in SMALL_WORDS)


def join_organisations(forms: Iterable[str]) -> list[list[str]]:
    """Give the names of organisations grouped by organisation, in order of appearance."""
    groups = _grouped(forms, organisation_key)
    for test in (acronym_of, short_for):
        for group in sorted(groups, key=lambda group: min(len(form) for form in group)):
            full = [
                other
                for other in groups
                if other is not group and any(test(short, form) for short in group for form in other)
            ]
            if len(full) == 1:
                full[0].extend(group)
                groups.remove(group)
    return groups


def join_places(forms: Iterable[str]) -> list[list[str]]:
    """Give the names of places grouped by place: US, U.S. and United States; Kiev and Kyiv."""
    return _grouped(forms, lambda form: fold(entry.key if (entry := known(form)) is not None else form))


def fullest(forms: Sequence[str], counts: Mapping[str, int]) -> str:
    """Give the form that serves as the name: the fullest one printed, not in capitals where there is a choice."""
    keys = {entry.key for form in forms if (entry := known(form)) is not None}
    return max(
        forms,
        key=lambda form: (
            not (form.isupper() and len(form) > 4),
            len(form.split()) if not form.replace(".", "").isupper() else 0,
            form in keys,
            counts[form],
        ),
    )


def _grouped(forms: Iterable[str], key: Callable[[str], str]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for form in forms:
        groups.setdefault(key(form), []).append(form)
    return list(groups.values())
