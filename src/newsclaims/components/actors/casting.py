"""The cast of an article: every name found, weighed, joined with its other forms, and looked for once more."""

from collections.abc import Callable, Iterable, Mapping

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.components.actors import clubs as _clubs  # noqa: F401  (these five register evidence)
from newsclaims.components.actors import companies as _companies  # noqa: F401
from newsclaims.components.actors import people as _people  # noqa: F401
from newsclaims.components.actors import products as _products  # noqa: F401
from newsclaims.components.actors import wording as _wording  # noqa: F401
from newsclaims.components.actors.aliases import acronyms, join_organisations, join_places
from newsclaims.components.actors.boundaries import pieces, whole_names
from newsclaims.components.actors.capitals import HYPHENS, opening
from newsclaims.components.actors.evidence import weigh
from newsclaims.components.actors.neighbours import HINT, MODEL, Name, Weights
from newsclaims.components.actors.persons import MOCKING, persons, take_surnames
from newsclaims.components.actors.printed import Printed
from newsclaims.components.actors.runs import runs
from newsclaims.components.actors.types import DIRECTIONS, Edges, Member, best, known
from newsclaims.vocabulary import ActorType

SUFFIXING = lexicons.actor_words("another")
"""Plain words that make another name of a name: New Mexico, Greater London."""
TEAMS = frozenset(("administration", "campaign"))
"""What makes a person's name the name of an organisation: the Moyo administration."""


def cast(doc: Doc) -> list[Member]:
    """Give the actors that the body names, in order of first mention."""
    printed = Printed.of(doc)
    words, common = printed.words, set(printed.small)
    found = _names(printed)
    by_form: dict[str, list[Name]] = {}
    for name in found:
        by_form.setdefault(name.text, []).append(name)
    _recut(doc, by_form, common)
    edges = Edges.of(by_form)
    weights = {form: weigh(doc, names, common, by_form, edges) for form, names in by_form.items()}
    types = {form: best(weighed) for form, weighed in weights.items()}
    _capitals(types)
    _short_names(by_form, types, weights)
    _pairs(doc, by_form, types)
    take_surnames(doc, by_form, types)
    accepted = {form for form, kind in types.items() if kind is not None}
    for name in _missed(doc, words, accepted, found):
        by_form[name.text].append(name)
    for names in by_form.values():
        names.sort(key=lambda name: name.start)
    members = [*persons(doc, by_form, types), *_others(doc, by_form, types)]
    members = [member for member in _teams(doc, members) if member.names]
    for member in members:
        member.names.sort(key=lambda name: name.start)
    return sorted(members, key=lambda member: member.names[0].start)


def _names(printed: Printed) -> list[Name]:
    """Give the names in the body, whatever they are of."""
    doc = printed.doc
    whole = whole_names(doc)
    found: list[Name] = []
    for first, last in runs(printed):
        for piece in pieces(doc, first, last, whole):
            found.extend(_split_token(doc, piece.first) if piece.last - piece.first == 1 else ())
            if not found or found[-1].first != piece.first:
                found.append(_name(doc, piece.first, piece.last, piece.titled))
    return found


def _split_token(doc: Doc, i: int) -> list[Name]:
    """Give the two names in a token such as "U.S.-Mexico", which the tokenizer leaves whole."""
    left, mark, right = doc[i].text.partition("-")
    places = lexicons.known_names()
    if not mark or left not in places or right not in places:
        return []
    start, middle = doc[i].idx, doc[i].idx + len(left)
    end = middle + 1 + len(right)
    return [Name(i, i + 1, start, middle, left, False), Name(i, i + 1, middle + 1, end, right, False)]


def _name(doc: Doc, first: int, last: int, titled: bool = False) -> Name:
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    word = doc[last - 1].text
    for mark in HYPHENS:
        # The tokenizer leaves "U.S.-led" whole.
        left, _, right = word.partition(mark)
        if right.islower() and left in lexicons.known_names():
            end = doc[last - 1].idx + len(left)
    return Name(first, last, start, end, " ".join(doc[first:last].text[: end - start].split()), titled)


def _recut(doc: Doc, by_form: dict[str, list[Name]], common: set[str]) -> None:
    """Cut off what a name elsewhere does without: a plain word that opens a sentence, a role: Combine | Moyo."""
    for form in [form for form in by_form if " " in form]:
        first, rest = form.split(maxsplit=1)
        names = by_form[form]
        if rest not in by_form or first in lexicons.first_names():
            continue
        if first.lower() in MOCKING or (first.lower() in lexicons.role_nouns("person") and " " in rest):
            by_form[rest] += [_name(doc, n.first + 1, n.last, True) for n in by_form.pop(form)]
            continue
        entry = known(rest)
        adjective = entry is not None and (
            lexicons.demonyms().get(first) == ""
            or (
                first.lower() in lexicons.common_words()
                and first.lower() not in SUFFIXING
                and not _is_one_organisation(doc, names)
            )
        )
        if (
            adjective
            and first not in DIRECTIONS
            and known(form) is None
            and entry is not None
            and entry.type != "thing"
        ):
            # "Republican Wyoming", "Top Republican Party"
            by_form[rest] += [_name(doc, n.first + 1, n.last) for n in by_form.pop(form)]
            continue
        if not all(opening(doc, n.first) for n in names):
            continue
        if all(
            doc[n.first].pos_ != "PROPN"
            or first.lower() in common
            or first.endswith("ing")
            or first.lower() in lexicons.common_words()
            for n in names
        ) and not any(doc[n.first + 1].text in HYPHENS for n in names):
            by_form[rest] += [_name(doc, n.first + 1, n.last) for n in by_form.pop(form)]


def _is_one_organisation(doc: Doc, names: list[Name]) -> bool:
    """Whether the model takes all of a name for an organisation wherever it labels it: Air France."""
    whole = [doc[name.first].ent_type_ == "ORG" and doc[name.last - 1].ent_iob_ == "I" for name in names]
    return 2 * sum(whole) > len(names)


def _short_names(
    by_form: dict[str, list[Name]], types: dict[str, ActorType | None], weights: Mapping[str, Weights]
) -> None:
    """Take a word for the organisation that is introduced with it before: "Vidal Coal … Vidal".

    Only where nothing but the model's label makes it a person. Changes `types`.
    """
    introduced = {
        form.split()[0]: by_form[form][0].start
        for form, kind in reversed(types.items())
        if kind == "organisation" and " " in form and known(form) is None
    }
    surnames = {form.split()[-1] for form, kind in types.items() if kind == "person" and " " in form}
    for form, names in by_form.items():
        before = introduced.get(form)
        if before is None or types[form] != "person" or form in surnames or form in lexicons.first_names():
            continue
        labelled = weights[form]["person"] < MODEL + HINT / 2 and not any(name.titled for name in names)
        if labelled and len(names) > 1 and before < names[0].start:
            types[form] = "organisation"


def _capitals(types: dict[str, ActorType | None]) -> None:
    """Take a form in capitals for what the same word is elsewhere: CYRUS, Cyrus."""
    for form in types:
        if form.isupper() and len(form) > 3 and types.get(form.title()) is not None:
            types[form] = types[form.title()]


def _pairs(doc: Doc, by_form: dict[str, list[Name]], types: dict[str, ActorType | None]) -> None:
    """Take "Reagan-Bush" apart where the article names both otherwise."""
    known_words = {form.split()[-1] for form, kind in types.items() if kind is not None and "-" not in form}
    for form in [form for form in by_form if form.count("-") == 1 and " " not in form]:
        left, right = form.split("-")
        if left not in known_words or right not in known_words:
            continue
        for name in by_form.pop(form):
            if name.last - name.first == 3:
                for part in (_name(doc, name.first, name.first + 1), _name(doc, name.first + 2, name.last)):
                    by_form.setdefault(part.text, []).append(part)
                    types.setdefault(part.text, "person")
        del types[form]


def _missed(doc: Doc, words: list[str], accepted: set[str], found: list[Name]) -> Iterable[Name]:
    """Give the further places where an accepted form is printed word for word."""
    taken = bytearray(len(doc))
    forms: dict[str, list[tuple[list[str], str]]] = {}
    for name in found:
        taken[name.first : name.last] = b"\x01" * (name.last - name.first)
        if name.text in accepted:
            form = words[name.first : name.last]
            known_forms = forms.setdefault(form[0], [])
            if (form, name.text) not in known_forms:
                known_forms.append((form, name.text))
    for known_forms in forms.values():
        known_forms.sort(key=lambda form: -len(form[0]))
    for sentence in annotations.sentences(doc):
        i = sentence.start
        while i < sentence.end:
            for form, text in forms.get(words[i], ()):
                last = i + len(form)
                if last <= sentence.end and words[i:last] == form and not any(taken[i:last]):
                    name = _name(doc, i, last)
                    if name.text == text:
                        yield name
                        i = last - 1
                        break
            i += 1


def _bracketed(
    doc: Doc, by_form: dict[str, list[Name]], types: dict[str, ActorType | None]
) -> dict[str, str]:
    """Give the short forms in brackets behind an organisation's name; both are organisations then.

    Changes `types`, which is what each printed form has been taken for so far.
    """
    found = {}
    ends = {
        name.last: form for form, names in by_form.items() if types[form] == "organisation" for name in names
    }
    for form, names in by_form.items():
        if not acronyms(form) and not (form[:1].isupper() and form[-1:].isupper() and len(form) < 7):
            continue
        for name in names:
            full = ends.get(name.first - 1)
            closed = name.last < len(doc) and doc[name.last].text == ")" and doc[name.first - 1].text == "("
            if full is not None and full != form and closed and " " in full:
                entry = known(form)
                if entry is None or entry.type != "place":
                    found[form] = full
                    types[form] = "organisation"
    return found


def _others(doc: Doc, by_form: dict[str, list[Name]], types: dict[str, ActorType | None]) -> list[Member]:
    """Give the organisations, places and groups."""
    bracketed = _bracketed(doc, by_form, types)
    joins: list[tuple[ActorType, Callable[[list[str]], list[list[str]]]]] = [
        ("organisation", lambda forms: join_organisations(forms, bracketed)),
        ("place", join_places),
        ("group", join_places),
    ]
    members = []
    for kind, join in joins:
        for group in join([form for form, found in types.items() if found == kind]):
            names = [name for form in group for name in by_form[form]]
            if (
                group[0] not in lexicons.name_heads()
                or known(group[0])
                or len(group) > 1
                or _said(doc, names)
            ):
                members.append(Member(kind, names))
    return members


def _said(doc: Doc, names: list[Name]) -> bool:
    """Whether a common noun in capitals is used as a name without the full one: the Court."""
    return len(names) > 2 or any(name.first > 0 and doc[name.first - 1].lower_ == "the" for name in names)


def _teams(doc: Doc, members: list[Member]) -> list[Member]:
    """Give the members with "the Moyo administration" taken from Moyo and made an organisation."""
    teams: dict[tuple[int, str], Member] = {}
    for number, member in enumerate(members):
        if member.type != "person":
            continue
        kept = []
        for name in member.names:
            if name.last < len(doc) and doc[name.last].text in TEAMS and not name.titled:
                team = _name(doc, name.first, name.last + 1)
                teams.setdefault((number, doc[name.last].text), Member("organisation")).names.append(team)
            else:
                kept.append(name)
        if kept:
            member.names = kept
    return [*members, *teams.values()]
