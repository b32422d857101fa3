"""Other names for those of an article, the same everywhere in it: people, places and organisations of all the world.

People's are Faker's, of some sixty countries; places are those of `lexicons/en/places.tsv` and `towns.tsv`;
organisations are made up of the words that offices, universities, firms and clubs are called by.
"""

import random
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from faker.providers import person

from newsclaims import lexicons
from newsclaims.lexicons import rows

Label = tuple[int, int, list[str] | None]
"""A name: where it starts and ends, and the labels that may be right; None where nobody knows."""

SHARES = {"PERSON": 0.7, "GPE": 0.6, "ORG": 0.8}
"""In how many copies those of a label get other names."""

SOME = {"PERSON": 1.0, "GPE": 0.8, "ORG": 0.6}
"""How many of them then do."""

KEPT = re.compile(
    r"(?:[A-Z]\.?|Jr\.?|Sr\.?|I{1,3}|de|van|von|der|den|bin|al|el|da|dos|du|la|le|di|and|of|the|['’]s|\W+)"
)
"""Parts of a person's name that stay."""

POSSESSIVE = re.compile(r"(.*?)(['’]s?)")

SYLLABLES = (
    "ka lo mi ra ve tor zan bri del fen gar hol jas kel lum mor nex or pra qui rex sol tal ul vi wen xor ya zep ter mia"
    " lex nova dyn flux tech stra cor vel ion ara eo ly ax is en"
).split()
OFFICES = "Ministry Department Office Bureau Committee Commission Institute Centre Council Agency Directorate".split()
SUBJECTS = (
    "Health Education Finance Trade Industry Agriculture Environment Water Forestry Fisheries Tourism Energy Transport"
    " Defence Justice Labour Culture Sport Housing Mines Communications Technology Science Interior Immigration Climate"
    " Wildlife Planning Infrastructure Youth Women Petroleum Food Security Statistics"
).split()
OF_TOWNS = (
    "University,Institute of Technology,City Council,Police Department,Chamber of Commerce,Hospital,Airlines,Petroleum,"
    "Steel,Bank,United,FC,Rovers,High Court,Times,Herald,Post,Football Club"
).split(",")
OF_FIRMS = (
    "Group Holdings Inc. Ltd Corp Technologies Pharma Energy Capital Systems Foundation Media Motors Labs Software"
    " Securities Insurance Airways"
).split()
OF_WORDS = "Labour Greens Liberals Access Unity Forward Horizon Beacon Summit Pioneer Target Orange Bolt Apex".split()


@cache
def people() -> Sequence[tuple[Sequence[str], Sequence[str]]]:
    """Give the first names and the surnames of each country."""
    found = []
    for module in sorted(one.name for one in iter_modules(person.__path__) if one.ispkg):
        provider = import_module(f"faker.providers.person.{module}").Provider
        first: set[str] = set()
        last: set[str] = set()
        for attribute in dir(provider):
            names = getattr(provider, attribute)
            if attribute.startswith("_") or not isinstance(names, (list, tuple, dict, set)):
                continue
            into = first if "first" in attribute else last if "last_name" in attribute else set()
            into |= {name for name in names if isinstance(name, str) and _reads_as_name(name)}
        if min(len(first), len(last)) > 5:
            found.append((sorted(first), sorted(last)))
    return found


def _reads_as_name(name: str) -> bool:
    letters = name.replace("-", "").replace("'", "").replace(" ", "")
    latin = all("LATIN" in unicodedata.name(letter, "") for letter in letters)
    return latin and letters.isalpha() and 2 < len(name) < 20 and name[0].isupper()


@cache
def places() -> Sequence[str]:
    """Give the places of the table."""
    return [row["name"] for row in rows("places")]


@cache
def towns() -> Sequence[str]:
    """Give the towns of the table."""
    return sorted(lexicons.towns())


def renamed(text: str, names: Sequence[Label], chance: random.Random) -> tuple[str, list[Label]]:
    """Give an article with other names, and where its names stand now."""
    changed = {label for label, share in SHARES.items() if chance.random() < share}
    new: dict[tuple[str, str], str] = {}
    parts: list[str] = []
    labels: list[Label] = []
    at = shift = 0
    for start, end, told in names:
        if start < at:
            continue
        word = text[start:end]
        label = told[0] if told is not None and len(told) == 1 else ""
        if label in changed and not word.isupper() and chance.random() < SOME[label]:
            word = _another(label, word, new, chance)
        parts += [text[at:start], word]
        labels.append((start + shift, start + shift + len(word), told))
        shift += len(word) - (end - start)
        at = end
    return "".join([*parts, text[at:]]), labels


def _another(label: str, name: str, new: dict[tuple[str, str], str], chance: random.Random) -> str:
    """Give what a name is called now: a person's part by part, so that a surname alone stays theirs."""
    if label != "PERSON":
        made = place(chance) if label == "GPE" else organisation(chance)
        return name if name.startswith("the ") else new.setdefault((label, name), made)
    parts = re.split(r"(\s+|-)", name)
    words = [at for at, part in enumerate(parts) if part.strip() and part != "-"]
    for at in words:
        owner = POSSESSIVE.fullmatch(parts[at])
        word, clitic = (owner[1], owner[2]) if owner is not None and owner[1] else (parts[at], "")
        if word[:1].isupper() and not KEPT.fullmatch(word):
            first, last = chance.choice(people())
            parts[at] = (
                new.setdefault((label, word), chance.choice(last if at == words[-1] else first)) + clitic
            )
    return "".join(parts)


def place(chance: random.Random) -> str:
    """Give a place."""
    share = chance.random()
    if share < 0.8:
        return chance.choice(places() if share < 0.4 else towns())
    return surname(chance)


def surname(chance: random.Random) -> str:
    """Give a surname."""
    return chance.choice(chance.choice(people())[1])


def organisation(chance: random.Random) -> str:
    """Give an organisation's name: an office's, a town's, two owners', a firm's, letters, a word."""
    share = chance.random()
    if share < 0.25:
        return f"{chance.choice(OFFICES)} {chance.choice(('of', 'of', 'for', 'on'))} {_listed(chance)}"
    if share < 0.32:
        return f"{place(chance)} {chance.choice(OFFICES)} of {_listed(chance)}"
    if share < 0.42:
        return f"{chance.choice((place(chance), surname(chance)))} {chance.choice(OF_TOWNS)}"
    if share < 0.48:
        return f"University of {place(chance)}"
    if share < 0.51:
        return f"{surname(chance)}{chance.choice((' & ', ' and ', '-'))}{surname(chance)}"
    if share < 0.72:
        return coined(chance)
    if share < 0.86:
        return f"{chance.choice((coined(chance), surname(chance)))} {chance.choice(OF_FIRMS)}"
    if share < 0.93:
        return "".join(chance.choices("ABCDEFGHIKLMNOPRSTUW", k=chance.choice((2, 3, 3, 4, 4, 5))))
    return chance.choice(OF_WORDS)


def coined(chance: random.Random) -> str:
    """Give a word that nobody has: what firms and drugs are called."""
    return "".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3)))).capitalize()


def _listed(chance: random.Random) -> str:
    subjects = chance.sample(SUBJECTS, chance.choice((1, 2, 2, 3)))
    joined = chance.choice((" and ", " and ", " & ")).join([", ".join(subjects[:-1]), subjects[-1]])
    return joined if len(subjects) > 1 else subjects[0]
