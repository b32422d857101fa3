"""Which pronouns fit each person: by titles, words of kinship, pronouns nearby, and usual first names.

An office has no gender here: "the chancellor" says nothing. Where the evidence is thin or split there is no answer.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc, Span, Token

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.language.genders import FEMININE, MASCULINE, NEITHER, OWNER, PRONOUNS
from newsclaims.language.parse import VERBS
from newsclaims.language.person_names import printed_first
from newsclaims.language.relations import SUBJECTS
from newsclaims.records import Actor

APPOSED = re.compile(r"\b(?:his|her|their|[’']s) (\w+), (?:(?:the|a|an) )?(?:[\w-]+ ){0,2}$", re.IGNORECASE)
"""What somebody is to another, before the appositive that names them."""

OF_OTHERS = re.compile(r"\s(?:of|for|to|from|with|by|who|the|an?)\s", re.IGNORECASE)
"""What a role goes on with of whom somebody has it: lawyer *for the* wife, represents *the* wife."""

NEITHER_TOLD = re.compile(
    r"(?:,? (?:who )?(?:uses|prefers|goes by|is|identifies as)(?: the)?(?: pronouns?)? | \()"
    r"(?:they(?:/| and )them|non-?binary)\b",
    re.IGNORECASE,
)
"""What tells behind a name that somebody is neither he nor she: Robin Ashe, who uses they/them pronouns."""

STATED = 6.0
"""Weight of a title or a word of kinship that says it: Mrs, spokesman, daughter."""
CHILD_OF = {"bin": -STATED, "ibn": -STATED, "binti": STATED, "binte": STATED, "bint": STATED}
"""Weight of what leads from a name to the father's: son or daughter of."""
USUAL = 2.0
"""Weight of a first name that is usual for one gender."""
NEARBY = 1.0
"""Weight of a pronoun with nobody else between it and the name."""
HONOURS = ("Dame", "Sir")
"""Titles that go with first names."""

OBJECTS = frozenset(("dobj", "dative", "pobj"))
NEEDED = 1.0
"""How far ahead one gender must be."""


class Genders(NamedTuple):
    """`feminine`, `masculine` or `neither` by actor id: what the article shows, and what a first name makes likely."""

    shown: dict[str, str]
    usual: dict[str, str]


def genders(doc: Doc, actors: Sequence[Actor]) -> Genders:
    """Give the genders of the persons of whom the article or their first name tells.

    Example:
        “The well is dry,” Amina Diallo said. She has asked for help.  ->  Genders({"a1": "feminine"}, {})
    """
    persons = [actor for actor in actors if actor.type == "person"]
    found = Genders({}, {})
    if not persons:
        return found
    text = annotations.text(doc)
    seen = {actor.id: _stated(actor, text) for actor in persons}
    for actor_id, gender in _pronouns(doc, persons):
        seen[actor_id] += NEARBY if gender == FEMININE else -NEARBY
    for actor in persons:
        if any(NEITHER_TOLD.match(text, mention.end) for mention in actor.mentions):
            found.shown[actor.id] = NEITHER
            continue
        shown = seen[actor.id]
        weight = shown + _usual(actor)
        if abs(weight) >= NEEDED:
            by = found.shown if shown * weight >= NEEDED else found.usual
            by[actor.id] = FEMININE if weight > 0 else MASCULINE
    return found


def _stated(actor: Actor, text: str) -> float:
    """Weigh what titles and roles say: above zero feminine, below masculine."""
    stated = sum(CHILD_OF.get(word, 0.0) for word in actor.name.split()[1:])
    # What stands before a possessive is somebody else's, and so is what a role is of: the lawyer of the actress.
    roles = (OF_OTHERS.split(OWNER.split(role.text)[-1])[0] for role in actor.roles)
    words = [word for role in roles for word in role.split()]
    words += [word for mention in actor.mentions for word in _words_before(text, mention.start)]
    first = _first_name_behind_role(actor)
    for word in words:
        if word == first:
            continue
        said = lexicons.titles().get((word,)) or lexicons.role_nouns("person").get(word.lower())
        stated += {FEMININE: STATED, MASCULINE: -STATED}.get(said or "", 0.0)
    return stated


def _first_name_behind_role(actor: Actor) -> str:
    """Give the honour that is a first name, between a role and one name: fisherman *Dame* Sarr; "" if none is."""
    ends = [role.text.split() for role in actor.roles if " " not in actor.name]
    return next((words[-1] for words in ends if len(words) > 1 and words[-1] in HONOURS), "")


def _usual(actor: Actor) -> float:
    """Weigh what the first name says."""
    usual = lexicons.first_names().get(printed_first(actor.name)) if " " in actor.name else None
    return {FEMININE: USUAL, MASCULINE: -USUAL}.get(usual or "", 0.0)


def _words_before(text: str, at: int) -> Iterator[str]:
    """Give the word before a name, and what an appositive is of: Mr; his *wife*, the potter Ana Souza."""
    before = text[max(0, at - 40) : at]
    words = before.split()
    if words:
        yield words[-1]
    apposed = APPOSED.search(before)
    if apposed is not None:
        yield apposed[1]


def _pronouns(doc: Doc, persons: Sequence[Actor]) -> list[tuple[str, str]]:
    """Give for each pronoun outside quotation marks the one person it can mean, as `(actor id, gender)`.

    That is the last person named before it, in its own sentence or the one before, if nobody else is named there. Of he
    and she in one clause only the subject is: Moyo is careful. *He* calls her “mother”.
    """
    named = sorted((mention.start, actor.id) for actor in persons for mention in actor.mentions)
    starts = [start for start, _ in named]

    def between(start: int, end: int) -> set[str]:
        return {who for _, who in named[bisect_right(starts, start - 1) : bisect_right(starts, end)]}

    found = []
    before = -1
    places = _places(doc)
    for sentence in annotations.sentences(doc):
        any_here = bisect_left(places, sentence.start) < bisect_left(places, sentence.end)
        for token, said in _unquoted(sentence) if any_here else ():
            if _beside_another(token, said):
                continue
            here = between(sentence.start_char, token.idx)
            if here and token.dep_ in OBJECTS:  # Moyo met her
                continue
            if not here and before >= 0:
                here = between(before, token.idx)
            if len(here) == 1:
                found.append((here.pop(), said))
        before = sentence.start_char
    return found


def _beside_another(token: Token, said: str) -> bool:
    """Whether the subject of a pronoun's clause is a pronoun of the other gender: He calls *her* that."""
    verb = next((one for one in token.ancestors if one.pos_ in VERBS), token)
    return any(one.dep_ in SUBJECTS and PRONOUNS.get(one.lower_, said) != said for one in verb.lefts)


def _places(doc: Doc) -> list[int]:
    """Give the places of all pronouns, without a token made of every word."""
    known = [doc.vocab.strings[word] for word in PRONOUNS]
    return [int(place) for place in np.isin(doc.to_array("LOWER"), known).nonzero()[0]]


def _unquoted(sentence: Span) -> Iterator[tuple[Token, str]]:
    """Give the pronouns outside quotation marks, each with its gender."""
    quoted = False
    for token in sentence:
        if token.text in ("“", "”", '"'):
            quoted = token.text == "“" or (token.text == '"' and not quoted)
        if not quoted and token.lower_ in PRONOUNS:
            yield token, PRONOUNS[token.lower_]
