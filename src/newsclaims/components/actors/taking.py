"""What a form is taken for because of what others are taken for: surnames, short names, halves of a pair."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.aliases import person
from newsclaims.components.actors.mentions import Name, is_dateline
from newsclaims.components.actors.own_outlet import own_outlet
from newsclaims.components.actors.printed import Printed
from newsclaims.components.actors.printed_names import Forms, name_at
from newsclaims.components.actors.spelled_out import spelled_out
from newsclaims.components.actors.types import head_type, known
from newsclaims.components.actors.verdicts import Verdicts
from newsclaims.components.actors.weights import HINT, MODEL
from newsclaims.language.person_names import surname, surnames
from newsclaims.rules import kept
from newsclaims.vocabulary import ActorType

BEFORE_A_PLACE = frozenset(("in", "near", "from", "across", "to", "at", "of", "outside"))
KIN = frozenset(("brothers", "sisters", "siblings", "twins", "family", "clan", "dynasty"))
"""Nouns that make a surname before them that of several."""


def take_capitals(verdicts: Verdicts) -> None:
    """Take a form in capitals for what the same word is elsewhere: CYRUS, Cyrus."""
    for form in verdicts.types:
        kind = verdicts.types.get(form.title())
        if form.isupper() and len(form) > 3 and kind is not None:
            verdicts.take(form, kind, "in-capitals")


def take_initials(doc: Doc, forms: Forms, verdicts: Verdicts) -> None:
    """Take letters in brackets for the person before them, Richard M. Stallman (RMS); a list of words is no person."""
    for form in verdicts.forms("person"):
        words = [word for word in form.split() if word not in ("and", "&")]
        letters = "".join(word[0] for word in words)
        if len(words) < 2 or letters not in forms:
            continue
        behind = (doc[name.last : name.last + 3] for name in forms[form])
        if any([token.text for token in three] == ["(", letters, ")"] for three in behind):
            kind: ActorType = "person" if len(words) == len(form.split()) else "organisation"
            verdicts.take(form, kind, "in-brackets")
            verdicts.take(letters, kind, "in-brackets")


def take_spelled_out(doc: Doc, forms: Forms, verdicts: Verdicts) -> None:
    """Take a name for an organisation's which an acronym behind it spells out over an "and"."""
    for form in {doc[first:last].text for first, last in spelled_out(doc)} & forms.keys():
        verdicts.take(form, "organisation", "in-brackets")


def take_own_outlet(printed: Printed, verdicts: Verdicts) -> None:
    """Take the paper in which the article stands for an organisation, where it is named."""
    for form in {printed.doc[first:last].text for first, last in own_outlet(printed)} & verdicts.types.keys():
        verdicts.take(form, "organisation", "own-outlet")


def take_short_names(forms: Forms, verdicts: Verdicts) -> None:
    """Take a word for the organisation that is introduced with it before: "Vidal Coal … Vidal".

    Only where nothing but the model's label makes it a person.
    """
    introduced = {
        form.split()[0]: forms[form][0].start
        for form in reversed(verdicts.forms("organisation"))
        if " " in form and known(form) is None
    }
    surnames = {form.split()[-1] for form in verdicts.forms("person") if " " in form}
    for form in verdicts.forms("person"):
        names = forms[form]
        before = introduced.get(form, names[0].start)
        others = form in surnames or form in lexicons.first_names()
        if not others and len(names) > 1 and before < names[0].start and _is_only_labelled(verdicts, form):
            verdicts.take(form, "organisation", "short-form")


def _is_only_labelled(verdicts: Verdicts, form: str) -> bool:
    """Whether hardly more than the model's label makes a form a person's."""
    return verdicts.weighed[form].totals["person"] < MODEL + HINT / 2


def take_pairs(doc: Doc, forms: Forms, verdicts: Verdicts) -> None:
    """Take "Reagan-Bush" apart where the article names both otherwise."""
    if not kept("pair"):
        return
    known_words = {
        form.split()[-1] for form, kind in verdicts.types.items() if kind is not None and "-" not in form
    }
    for form in [form for form in forms if form.count("-") == 1 and " " not in form]:
        if known_words.issuperset(form.split("-")):
            for part in _halves(doc, forms.pop(form)):
                forms.setdefault(part.text, []).append(part)
                if part.text not in verdicts.types:
                    verdicts.take(part.text, "person", "pair")
            del verdicts.types[form]


def _halves(doc: Doc, names: list[Name]) -> Iterator[Name]:
    """Give the two names on either side of the hyphen, where that is a token."""
    for name in names:
        if name.last - name.first == 3:
            yield name_at(doc, name.first, name.first + 1)
            yield name_at(doc, name.first + 2, name.last)


def take_surnames(doc: Doc, forms: Forms, verdicts: Verdicts) -> None:
    """Take a word that is a person's surname or first name elsewhere for that person, whatever the model says."""
    in_full = [person(form) for form in verdicts.forms("person") if " " in form]
    last_names = {end for name in in_full for end in surnames(name)}
    first_names = {surname(name.first) for name in in_full}
    for form in [*verdicts.forms("organisation"), *verdicts.forms("place")]:
        if _ends_in_a_surname(form, verdicts, last_names):
            verdicts.take(form, "person", "surname-elsewhere")
    _take_families(doc, forms, verdicts, last_names)
    for form, names in forms.items():
        if verdicts.types[form] in ("person", "group") or person(form).first:
            continue
        if person(form).words in last_names:
            somebody = known(form) is None or not _placed(doc, names)
        else:
            # A first name alone, but for a town that somebody is called after.
            first_name = person(form).last in first_names and known(form) is None
            somebody = first_name and not _placed(doc, names)
        if somebody:
            verdicts.take(form, "person", "surname-of")


def _take_families(doc: Doc, forms: Forms, verdicts: Verdicts, last_names: set[tuple[str, ...]]) -> None:
    """Take a surname for those who share it: the Moyos, the Koch brothers."""
    for form, names in forms.items():
        surname = verdicts.types[form] == "person" or (
            verdicts.types[form] == "place" and known(form) is None
        )
        kin = surname and _are_kin(doc, form, names)
        if kin or _is_a_family(form, last_names):
            verdicts.take(form, "group", "family")


def _ends_in_a_surname(form: str, verdicts: Verdicts, last_names: set[tuple[str, ...]]) -> bool:
    """Whether its last word is a person by itself, and nobody else's: Rahim Okello, whom the model takes for a firm."""
    words = form.split()
    if len(words) not in (2, 3) or verdicts.types.get(words[-1]) != "person":
        return False
    if person(words[-1]).words in last_names or head_type(words) is not None:
        return False
    return all(known(part) is None for part in (form, words[-1], form[: -len(words[-1]) - 1]))


def _is_a_family(form: str, last_names: set[tuple[str, ...]]) -> bool:
    """Whether it is the plural of a surname: the Moyos, the Harrises."""
    if not form.endswith("s") or person(form).words in last_names:
        return False
    stem = form[:-2] if form.endswith(("ses", "xes", "zes", "ches", "shes")) else form[:-1]
    return person(stem).words in last_names


def _are_kin(doc: Doc, form: str, names: Sequence[Name]) -> bool:
    """Whether a surname is that of several wherever it stands: the Koch brothers, Smith Brothers, the Obama family."""
    if form.lower().split()[-1] in KIN and " " in form:
        return True
    behind = [doc[name.last] for name in names if name.last < len(doc) and name.last - name.first == 1]
    return len(behind) == len(names) and all(token.lower_ in KIN for token in behind)


def _placed(doc: Doc, names: Sequence[Name]) -> bool:
    """Whether one of the names is a dateline, or has a preposition of place before it."""
    return any(
        is_dateline(doc, name) or (name.first and doc[name.first - 1].lower_ in BEFORE_A_PLACE)
        for name in names
    )
