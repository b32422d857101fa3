"""The names in an article's body by their printed form, before anybody knows of whom they are."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.boundaries import between_titles, is_portfolio, pieces, trimmed, whole_names
from newsclaims.components.actors.capitals import HYPHENS, MONTHS_AND_NAMES, opening
from newsclaims.components.actors.mentions import Name, sure_names
from newsclaims.components.actors.own_outlet import own_outlet
from newsclaims.components.actors.persons import MOCKING
from newsclaims.components.actors.printed import Printed
from newsclaims.components.actors.runs import runs
from newsclaims.components.actors.spelled_out import spelled_out
from newsclaims.components.actors.suffixes import SUFFIXES
from newsclaims.components.actors.types import DIRECTIONS, head_type, known

SUFFIXING = lexicons.actor_words("another")
"""Plain words that make another name of a name: New Mexico, Greater London."""

SOFT_HYPHEN = "\xad"
"""Where a word may be broken at the end of a line; no part of a name."""

DASHES = HYPHENS | {"—", "―", "--"}
"""What parts two names where a blank stands before it, or where it is longer than a hyphen."""

TOLD_IN_FULL, TOLD = 2, 3
"""How often a person's full name, and another name, is told before words that are no part of it stand behind it."""
SELDOM = 2
"""How often a name with such words may stand in the article."""

Forms = dict[str, list[Name]]
"""The names of an article by their printed form."""


def find_names(printed: Printed) -> list[Name]:
    """Give the names in the body, whatever they are of."""
    doc = printed.doc
    whole = whole_names(doc)
    found: list[Name] = []
    for first, last in runs(printed):
        for piece in pieces(doc, first, last, whole):
            halves = _halves(doc, piece.first) if piece.last - piece.first == 1 else []
            found += halves or [name_at(doc, piece.first, piece.last, piece.titled)]
    found = [one for one in found if known(one.text) or not is_portfolio(doc, one.first, ("for",))]
    longer = {name.first: name.last for name in found}
    listed = [(first, last) for first, last in spelled_out(doc) if longer.get(first, last) <= last]
    found = _with_whole(doc, found, list(_sure(doc, found)))
    return _with_whole(doc, found, [*listed, *own_outlet(printed)])


def _with_whole(doc: Doc, found: list[Name], whole: list[tuple[int, int]]) -> list[Name]:
    """Give the names, those that are `whole` in place of their parts."""
    inside = {i for first, last in whole for i in range(first, last)}
    kept = [name for name in found if inside.isdisjoint(range(name.first, name.last))]
    return sorted([*kept, *(name_at(doc, *one) for one in whole)], key=lambda name: name.start)


def _sure(doc: Doc, found: list[Name]) -> Iterator[tuple[int, int]]:
    """Give the names of which the model is surest, where the page shows none or parts of them only.

    The New York Times, for New York Times; where a longer name was cut there (Grand Marais), that is more often right.
    """
    firsts = {i: name.first for name in found for i in range(name.first, name.last)}
    lasts = {i: name.last for name in found for i in range(name.first, name.last)}
    for start, stop in (trimmed(doc, *one) for one in sure_names(doc)):
        first, last = between_titles(doc, start + (doc[start].lower_ == "the"), stop)
        begins, ends = firsts.get(first, first), lasts.get(last - 1, last)
        whole = begins == first < last == ends and lasts.get(first) != last
        if whole and not is_portfolio(doc, first) and not _is_parted(doc, first, last):
            yield first, last


def _is_parted(doc: Doc, first: int, last: int) -> bool:
    """Whether a dash stands between the tokens `[first, last)`: "a boy as old as Hale -- Obi said"."""
    dashes = (token for token in doc[first:last] if token.text in DASHES)
    return any(token.text not in HYPHENS or doc[token.i - 1].whitespace_ for token in dashes)


def _halves(doc: Doc, i: int) -> list[Name]:
    """Give the two names in a token such as "U.S.-Mexico", which the tokenizer leaves whole."""
    left, mark, right = doc[i].text.partition("-")
    places = lexicons.known_names()
    if not mark or left not in places or right not in places:
        return []
    start, middle = doc[i].idx, doc[i].idx + len(left)
    end = middle + 1 + len(right)
    return [Name(i, i + 1, start, middle, left, False), Name(i, i + 1, middle + 1, end, right, False)]


def name_at(doc: Doc, first: int, last: int, titled: bool = False) -> Name:
    """Give the name in the tokens `[first, last)`."""
    token = doc[last - 1]
    start, end, word = doc[first].idx, token.idx + len(token), token.text
    for mark in HYPHENS.intersection(word):
        # The tokenizer leaves some compounds whole.
        left, _, right = word.partition(mark)
        if right.islower() and left in lexicons.known_names():
            end = token.idx + len(left)
    text = doc[first:last].text[: end - start].replace(SOFT_HYPHEN, "")
    return Name(first, last, start, end, " ".join(text.split()), titled)


def by_form(printed: Printed, found: Sequence[Name]) -> Forms:
    """Give the names by their form, without the first word where another place of the name does without it."""
    forms: Forms = {}
    for name in found:
        forms.setdefault(name.text, []).append(name)
    for form in [form for form in forms if " " in form and len(forms[form]) <= SELDOM]:
        whole = [one for name in forms[form] if (one := _whole_before(printed.doc, forms, name)) is not None]
        if len(whole) == len(forms[form]):
            del forms[form]
            forms[whole[0].text] += whole
    for form in [form for form in forms if " " in form]:
        last = form.split()[-1]
        if _runs_into_somebody(printed.doc, forms[form], forms.get(last, ())):
            for name in forms.pop(form):
                paper = name_at(printed.doc, name.first, name.last - 1, name.titled)
                forms.setdefault(paper.text, []).append(paper)
                forms[last].append(name_at(printed.doc, name.last - 1, name.last))
            continue
        first, rest = form.split(maxsplit=1)
        if rest not in forms or first in lexicons.first_names():
            continue
        mocked = first.lower() in MOCKING  # Sleepy | Joe
        if (
            mocked
            or _is_described(printed.doc, forms, form)
            or _opens_a_sentence(printed, first, forms[form])
        ):
            forms[rest] += [name_at(printed.doc, n.first + 1, n.last, mocked) for n in forms.pop(form)]
    return forms


def _whole_before(doc: Doc, forms: Forms, name: Name) -> Name | None:
    """Give the name, told more often and before, behind which words stand that are no part of it.

    One word behind a person's full name, Ada Obi | Doll, or plain words behind another, Zarpent | Fan Experience.
    """
    words = name.text.split()
    if known(name.text) is not None or head_type(words) is not None or words[-1] in SUFFIXES:
        return None
    for last in range(name.last - 1, name.first, -1):
        whole = name_at(doc, name.first, last, name.titled)
        told = sum(other.start < name.start for other in forms.get(whole.text, ()))
        rest = words[len(whole.text.split()) :]
        if told < TOLD_IN_FULL or known(whole.text) is not None or whole.text in lexicons.demonyms():
            continue
        if " " in whole.text and words[0] in lexicons.first_names():
            behind = len(rest) == 1 and rest[0] not in forms
        else:
            behind = told >= TOLD and all(word.lower() in lexicons.common_words() for word in rest)
        if behind:
            return whole
    return None


def _runs_into_somebody(doc: Doc, names: Sequence[Name], alone: Sequence[Name]) -> bool:
    """Whether an organisation's name is whole before the last word, which is a person's elsewhere: Daily Mail | Moyo.

    It is whole with a word that heads such names.
    """
    if not any(doc[one.first].ent_type_ == "PERSON" for one in alone):
        return False
    return all(name.last - name.first > 2 and _is_whole_organisation(doc, name.last - 1) for name in names)


def _is_whole_organisation(doc: Doc, end: int) -> bool:
    """Whether the name of an organisation may end before a token."""
    return lexicons.name_heads().get(doc[end - 1].text) == "organisation"


def _is_described(doc: Doc, forms: Forms, form: str) -> bool:
    """Whether the first word only describes a name of the table: Republican | Wyoming, Top | Republican Party."""
    first, rest = form.split(maxsplit=1)
    entry = known(rest)
    if entry is None or entry.type == "thing" or first in DIRECTIONS or known(form) is not None:
        return False
    if lexicons.demonyms().get(first) == "":
        return True
    plain = first.lower() in lexicons.common_words() and first.lower() not in SUFFIXING
    return plain and not _is_one_organisation(doc, forms[form])


def _is_one_organisation(doc: Doc, names: Sequence[Name]) -> bool:
    """Whether the model takes all of a name for an organisation wherever it labels it: Air France."""
    whole = [doc[name.first].ent_type_ == "ORG" and doc[name.last - 1].ent_iob_ == "I" for name in names]
    return 2 * sum(whole) > len(names)


def _opens_a_sentence(printed: Printed, first: str, names: Sequence[Name]) -> bool:
    """Whether the first word is plain, and has its capital from the sentence that it opens: Combine | Moyo."""
    if _is_one_organisation(printed.doc, names) or any(
        _begins_with_a_name(printed.doc, one) for one in names
    ):
        return False
    plain = _is_plain(printed, first)
    return all(
        opening(printed.doc, name.first)
        and (printed.doc[name.first].pos_ != "PROPN" or plain)
        and printed.words[name.first + 1] not in HYPHENS
        for name in names
    )


def _begins_with_a_name(doc: Doc, name: Name) -> bool:
    """Whether a plain word that names are, too, is the first of somebody's by its label: Will Moyo, May Moyo."""
    word = doc[name.first]
    labelled = word.ent_type_ == "PERSON" and doc[name.first + 1].ent_iob_ == "I"
    return labelled and (word.lower_ in lexicons.name_variants() or word.text in MONTHS_AND_NAMES)


def _is_plain(printed: Printed, word: str) -> bool:
    """Whether the article prints a word in small letters, too, or English does."""
    low = word.lower()
    return low in printed.small or word.endswith("ing") or low in lexicons.common_words()
