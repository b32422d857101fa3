"""The cast of an article: every name found, weighed, joined with its other forms, and looked for once more."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.components.actors import clubs as _clubs  # noqa: F401  (these ten register evidence)
from newsclaims.components.actors import coined as _coined  # noqa: F401
from newsclaims.components.actors import companies as _companies  # noqa: F401
from newsclaims.components.actors import letters as _letters  # noqa: F401
from newsclaims.components.actors import name_wording as _wording  # noqa: F401
from newsclaims.components.actors import names_of_people as _people  # noqa: F401
from newsclaims.components.actors import products as _products  # noqa: F401
from newsclaims.components.actors import survey_firms as _survey_firms  # noqa: F401
from newsclaims.components.actors import towns as _towns  # noqa: F401
from newsclaims.components.actors import works as _works  # noqa: F401
from newsclaims.components.actors.aliases import acronyms, is_blend, join_organisations, join_places
from newsclaims.components.actors.evidence import Findings
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.persons import persons
from newsclaims.components.actors.printed import Printed
from newsclaims.components.actors.printed_names import Forms, by_form, find_names, name_at
from newsclaims.components.actors.taking import (
    take_capitals,
    take_initials,
    take_own_outlet,
    take_pairs,
    take_short_names,
    take_spelled_out,
    take_surnames,
)
from newsclaims.components.actors.types import Edges, Member, known
from newsclaims.components.actors.verdicts import Verdicts, considered
from newsclaims.components.tracing import is_traced, note
from newsclaims.language.names import LEGAL_FORMS
from newsclaims.rules import kept
from newsclaims.vocabulary import ActorType

TEAMS = frozenset(("administration", "campaign"))
"""What makes a person's name the name of an organisation: the Moyo administration."""
LONGEST_FULL = 12
"""Words of the longest full name that stands in brackets."""
LONGEST_SHORT = 6
"""Letters of the longest short form in brackets that isn't all capitals."""


class Cast(NamedTuple):
    """The actors of an article in order of first mention, and for each printed form the rule that decided its type."""

    members: list[Member]
    rules: dict[str, str]


def cast(doc: Doc) -> Cast:
    """Give the actors that the body names."""
    printed = Printed.of(doc)
    found = find_names(printed)
    forms = by_form(printed, found)
    verdicts = Verdicts(Findings(printed, forms, Edges.of(forms)))
    take_spelled_out(doc, forms, verdicts)
    take_own_outlet(printed, verdicts)
    take_capitals(verdicts)
    take_initials(doc, forms, verdicts)
    take_short_names(forms, verdicts)
    take_pairs(doc, forms, verdicts)
    take_surnames(doc, forms, verdicts)
    for name in _missed(printed, verdicts, found):
        forms[name.text].append(name)
    for names in forms.values():
        names.sort(key=lambda name: name.start)
    members = [*persons(doc, forms, verdicts.types), *_others(doc, forms, verdicts)]
    members = [member for member in _teams(doc, members, verdicts) if member.names]
    for member in members:
        member.names.sort(key=lambda name: name.start)
    if is_traced(doc):
        note(doc, considered(forms, verdicts))
    return Cast(sorted(members, key=lambda member: member.names[0].start), verdicts.rules)


def _missed(printed: Printed, verdicts: Verdicts, found: Sequence[Name]) -> Iterator[Name]:
    """Give the further places where an accepted form is printed word for word."""
    doc, words, *_ = printed
    taken = bytearray(len(doc))
    for name in found:
        taken[name.first : name.last] = b"\x01" * (name.last - name.first)
    forms = _worded(words, verdicts, found)
    for sentence in annotations.sentences(doc):
        i = sentence.start
        while i < sentence.end:
            again = _same(printed, forms.get(words[i], ()), i, sentence.end, taken)
            if again is not None:
                yield again
                i = again.last - 1
            i += 1


Worded = dict[str, list[tuple[list[str], str]]]
"""Printed forms by their first word, each with its words."""


def _worded(words: list[str], verdicts: Verdicts, found: Iterable[Name]) -> Worded:
    """Give the accepted forms as they are printed, the longest first."""
    forms: Worded = {}
    for name in found:
        if verdicts.types.get(name.text) is not None:
            form = words[name.first : name.last]
            same_word = forms.setdefault(form[0], [])
            if (form, name.text) not in same_word:
                same_word.append((form, name.text))
    for same_word in forms.values():
        same_word.sort(key=lambda form: -len(form[0]))
    return forms


def _same(
    printed: Printed, worded: Sequence[tuple[list[str], str]], i: int, end: int, taken: bytearray
) -> Name | None:
    """Give the name that is printed like one of the forms at the token `i`, and isn't found yet."""
    for form, text in worded:
        last = i + len(form)
        if last <= end and printed.words[i:last] == form and not any(taken[i:last]):
            name = name_at(printed.doc, i, last)
            if name.text == text:
                return name
    return None


def _bracketed(forms: Forms, verdicts: Verdicts, doc: Doc) -> dict[str, str]:
    """Give the short forms in brackets behind an organisation's name; both are organisations then."""
    found: dict[str, str] = {}
    full_names = verdicts.forms("organisation")
    ends = {name.last: form for form in full_names for name in forms[form]}
    starts = {name.first: form for form in full_names for name in forms[form]}
    for form, names in forms.items():
        short, typed = _is_short(form), verdicts.types.get(form) == "organisation"
        for name in names:
            full = ends.get(_bracket_before(doc, name), "") or _behind(doc, name, starts)
            if " " not in full:
                continue
            begins = typed and form.split()[0] == full.split()[0]
            called = short or begins or is_blend(form, full)
            if called and verdicts.take(form, "organisation", "in-brackets"):
                found[form] = full
    return found


def _is_short(form: str) -> bool:
    """Whether a form may be a short one, and no place's that a table knows: BND, AfD."""
    mixed = form[:1].isupper() and form[-1:].isupper() and len(form) <= LONGEST_SHORT
    entry = known(form)
    return bool(acronyms(form) or mixed) and (entry is None or entry.type != "place")


def _bracket_before(doc: Doc, name: Name) -> int:
    """Give where what a name in brackets is short for has ended, also before its legal form; or -1.

    The name stands by itself, also in quotation marks: Olk, S.A. (“COSFA”).
    """
    first, last = name.first - 1, name.last
    if first > 0 and last < len(doc) and doc[first].is_quote and doc[last].is_quote:
        first, last = first - 1, last + 1
    if not (first >= 0 and last < len(doc) and doc[first].text == "(" and doc[last].text == ")"):
        return -1
    formed = (
        first > 1
        and doc[first - 1].text.replace(".", "").lower() in LEGAL_FORMS
        and doc[first - 2].text == ","
    )
    return first - 2 if formed else first


def _behind(doc: Doc, name: Name, starts: Mapping[int, str]) -> str:
    """Give the full name in brackets behind a short form, GKV (Union of Dock Workers), or ""."""
    if name.last >= len(doc) or doc[name.last].text != "(":
        return ""
    full = starts.get(name.last + 1, "")
    return full if ")" in doc[name.last + 2 : name.last + LONGEST_FULL].text else ""


def _others(doc: Doc, forms: Forms, verdicts: Verdicts) -> list[Member]:
    """Give the organisations, places and groups."""
    bracketed = _bracketed(forms, verdicts, doc)
    joins: list[tuple[ActorType, Callable[[list[str]], list[list[str]]]]] = [
        ("organisation", lambda organisations: join_organisations(organisations, bracketed)),
        ("place", join_places),
        ("group", join_places),
    ]
    return [
        Member(kind, [name for form in group for name in forms[form]])
        for kind, join in joins
        for group in join(verdicts.forms(kind))
        if _is_named(doc, group, forms)
    ]


def _is_named(doc: Doc, group: list[str], forms: Forms) -> bool:
    """Whether somebody is named by the forms, and it isn't a common noun in capitals a few times."""
    if group[0] not in lexicons.name_heads() or known(group[0]) or len(group) > 1:
        return True
    names = forms[group[0]]
    return len(names) > 2 or any(name.first > 0 and doc[name.first - 1].lower_ == "the" for name in names)


def _teams(doc: Doc, members: list[Member], verdicts: Verdicts) -> list[Member]:
    """Give the members with "the Moyo administration" taken from Moyo and made an organisation."""
    teams: list[Member] = []
    for member in [member for member in members if kept("team") and _may_lead(doc, member)]:
        by_team: dict[str, Member] = {}
        own = [name for name in member.names if not _is_of_a_team(doc, name)]
        for name in member.names:
            if _is_of_a_team(doc, name):
                team = name_at(doc, name.first, name.last + 1)
                verdicts.take(team.text, "organisation", "team")
                by_team.setdefault(doc[name.last].text, Member("organisation")).names.append(team)
        teams += by_team.values()
        member.names = own if own or member.type != "person" else member.names
    return [*members, *teams]


def _may_lead(doc: Doc, member: Member) -> bool:
    """Whether a team may be a person's, or that of a name which stands nowhere without its administration."""
    if member.type == "person":
        return True
    led = (name.last < len(doc) and doc[name.last].text == "administration" for name in member.names)
    own = member.type == "organisation" or (member.type == "place" and not any(map(known, member.forms)))
    return own and all(" " not in form for form in member.forms) and all(led)


def _is_of_a_team(doc: Doc, name: Name) -> bool:
    """Whether a person's name stands in that of an administration or campaign."""
    return name.last < len(doc) and doc[name.last].text in TEAMS and not name.titled
