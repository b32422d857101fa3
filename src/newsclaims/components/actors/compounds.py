"""Names of several runs: what "of", "for" and "and" make one name of, as in Department of Health and Human Services."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsclaims import lexicons
from newsclaims.components.actors.printed import Cut, Printed

JOINING = frozenset(("of", "for", "on", "against", "at", "and", "&", "in", "to"))
"""Words that may stand inside the name of an organisation or a place; a heading prints them in small letters, too."""
PORTFOLIOS = frozenset(("Ministry", "Department", "Office", "Directorate", "Secretariat", "Committee"))
"""What may have several portfolios in its name: Ministry of Housing, Communities and Local Government."""
COMMITTEES = frozenset(("Committee", "Subcommittee"))
OFFICES = frozenset(
    (
        ("Secretary", "of", "State"),
        ("Secretary", "of", "Defense"),
        ("Chief", "of", "Staff"),
        ("Minister", "of", "State"),
    )
)
"""Titles with a capitalised word after "of", which `titled` knows as titles."""
OF_HEADS = frozenset(
    (
        "House",
        "Daughters",
        "Sons",
        "Doctors",
        "Friends",
        "Brotherhood",
        "State",
        "States",
        "Isle",
        "Sea",
        "Cape",
    )
)
"""Beside the heads of organisations, places and things, the words whose "of" goes on with a name."""
PROGRAMS = (["program"], ["programme"], ["project"], ["mission"], ["campaign"], ["trial"])
LONGEST = 16
"""Words of the longest name that letters in brackets stand for."""
REACH = 2
"""Words that may stand between two runs of one name: of the."""


def joined(printed: Printed, parts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the runs of one sentence with those joined that "of", "for" and "and" make one name."""
    i = 0
    while i < len(parts):
        first, last = parts[i]
        while i + 1 < len(parts) and _is_one_name(Pair(printed, first, last, *parts[i + 1])):
            i += 1
            last = parts[i][1]
        yield first, last
        i += 1


@dataclass(slots=True)
class Pair:
    """Two runs, `[first, last)` and `[then, end)`, and what stands between them."""

    printed: Printed
    first: int
    last: int
    then: int
    end: int

    @property
    def between(self) -> list[str]:
        """The words between them."""
        return self.printed.words[self.last : self.then]

    @property
    def link(self) -> str:
        """The first of these."""
        return self.printed.words[self.last]

    @property
    def opening(self) -> list[str]:
        """The words of the first run."""
        return self.printed.words[self.first : self.last]

    @property
    def more(self) -> list[str]:
        """The words of the second run."""
        return self.printed.words[self.then : self.end]

    @property
    def head(self) -> str | None:
        """What the last word of the first run makes it the name of."""
        return lexicons.name_heads().get(self.printed.words[self.last - 1])

    @property
    def left(self) -> str:
        """The model's label at the end of the first run."""
        return self.printed.doc[self.last - 1].ent_type_

    @property
    def right(self) -> str:
        """The model's label at the beginning of the second."""
        return self.printed.doc[self.then].ent_type_

    @property
    def is_one_entity(self) -> bool:
        """Whether the model takes both for one name."""
        return self.left != "" and all(
            self.printed.doc[i].ent_iob_ == "I" for i in range(self.last, self.then + 1)
        )


def _is_one_name(pair: Pair) -> bool:
    """Whether two runs are one name with the words between them."""
    between = pair.between
    if len(between) > REACH or not between:
        return False
    if between in ([","], ["and"], ["&"]) and (_lists_portfolios(pair) or _is_spelled_out(pair)):
        return True
    if between[0] not in JOINING or between[1:] not in ([], ["the"], ["a"]):
        return False
    return any(link.joins(pair) for link in LINKS if pair.link in link.words)


@dataclass(frozen=True, slots=True)
class Link:
    """Words between two runs, when they make one name of them, and examples."""

    words: frozenset[str]
    joins: Callable[[Pair], bool]
    examples: tuple[Cut, ...]


LINKS: list[Link] = []
"""They are asked in order."""


def _link(
    words: frozenset[str], *examples: Cut
) -> Callable[[Callable[[Pair], bool]], Callable[[Pair], bool]]:
    def register(joins: Callable[[Pair], bool]) -> Callable[[Pair], bool]:
        LINKS.append(Link(words, joins, examples))
        return joins

    return register


@_link(frozenset("&"), Cut("They sued Verrin & Okenwa there.", {}, ("Verrin & Okenwa",)))
def _ampersand(pair: Pair) -> bool:
    return True


@_link(
    frozenset(("of",)),
    Cut("They met Secretary of State Ann Lee.", {"State": "ORG", "Ann Lee": "PERSON"}, ("Ann Lee",)),
)
def _office(pair: Pair) -> bool:
    return (pair.opening[-1], pair.link, pair.more[0]) in OFFICES


@_link(
    frozenset(("and",)),
    Cut("They left the Senate Rules and Conduct Committee.", {}, ("Senate Rules and Conduct Committee",)),
)
def _committee(pair: Pair) -> bool:
    return pair.opening[0] in ("House", "Senate", "Joint") and pair.more[-1] in COMMITTEES


@_link(
    frozenset(("and",)),
    Cut(
        "They left the Department of Health and Human Services.",
        {"the Department of Health and Human Services": "ORG"},
        ("Department of Health and Human Services",),
    ),
    Cut("They met Ito and Mbeki there.", {"Ito and Mbeki": "PERSON"}, ("Ito", "Mbeki")),
)
def _and(pair: Pair) -> bool:
    if not pair.is_one_entity or pair.left == "PERSON":
        return False
    inside = not {"of", "for", "on"}.isdisjoint(pair.opening)
    return inside or lexicons.name_heads().get(pair.more[-1]) in ("organisation", "thing")


@_link(
    JOINING - {"and", "&"},
    Cut("They joined Doctors in Need.", {"Doctors in Need": "ORG"}, ("Doctors in Need",)),
)
def _one_entity(pair: Pair) -> bool:
    to = pair.link == "to" and pair.head != "organisation"
    return pair.is_one_entity and pair.left not in ("PERSON", "GPE") and not to


@_link(
    frozenset(("of",)),
    Cut("They joined the Coalition of the Hopeful.", {}, ("Coalition of the Hopeful",)),
    Cut("They joined Friends of Elsby.", {}, ("Friends of Elsby",)),
)
def _of(pair: Pair) -> bool:
    headed = pair.head is not None or pair.opening[-1] in OF_HEADS
    return headed and pair.right not in ("PERSON", "DATE")


@_link(
    frozenset(("for", "on", "against")),
    Cut("They left the Council on Harbours.", {}, ("Council on Harbours",)),
    Cut("They left the Council for Lugo.", {"Lugo": "GPE"}, ("Council", "Lugo")),
    Cut("They built the Olk Space Center for the Pollux program.", {}, ("Olk Space Center", "Pollux")),
)
def _for(pair: Pair) -> bool:
    people = pair.right == "NORP" and pair.more[0] in lexicons.demonyms()
    if people or pair.right in ("PERSON", "GPE", "DATE") or _describes(pair):
        return False
    return pair.head in ("organisation", "group")


def _describes(pair: Pair) -> bool:
    """Whether the second run only says which program it is for: Space Center | for the | Pollux program."""
    return len(pair.between) == REACH and pair.printed.words[pair.end : pair.end + 1] in PROGRAMS


def _lists_portfolios(pair: Pair) -> bool:
    """Whether the second run goes on with a list of portfolios: … for Environment | , | Food | and | Rural Affairs."""
    opening = pair.opening
    if opening[0] not in PORTFOLIOS or not ("of" in opening or "for" in opening) or not _are_portfolios(pair):
        return False
    return "," in opening if pair.link != "," else _closes_a_list(pair)


def _are_portfolios(pair: Pair) -> bool:
    """Whether the words of the second run may be portfolios: common ones, or the model has one name of all of it."""
    return _are_plain(pair.more) or (pair.is_one_entity and pair.left == "ORG")


def _are_plain(words: list[str]) -> bool:
    """Whether all words are common ones, and no name that a table knows."""
    common = lexicons.common_words()
    return " ".join(words) not in lexicons.known_names() and all(
        word in JOINING or word.lower() in common for word in words
    )


def _is_spelled_out(pair: Pair) -> bool:
    """Whether letters in brackets stand for all of it: Health | , | Roads | and | Ports Elsby | (HRPE)."""
    words = pair.printed.words[pair.first : pair.first + LONGEST]
    at = words.index("(") if "(" in words else 0
    letters = words[at + 1] if at and words[at + 2 : at + 3] == [")"] else ""
    if not letters.isupper() or len(letters) < 3 or at <= pair.then - pair.first:
        return False
    initials = [word[0] for word in words[:at] if word not in JOINING and word != ","]
    return "".join(initials) == letters


def _closes_a_list(pair: Pair) -> bool:
    """Whether the run behind a comma holds the last portfolios, or more follow: | Communities | and …."""
    if not {"and", "&"}.isdisjoint(pair.more):
        return True
    behind = pair.printed.words[pair.end : pair.end + 2]
    return behind[:1] in (["and"], ["&"], [","]) and behind[1:] != ["the"]
