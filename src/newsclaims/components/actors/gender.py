"""Which pronouns fit each person: by titles, words of kinship, pronouns nearby, and usual first names.

An office has no gender here: "the chancellor" says nothing. Where the evidence is thin or split there is no answer.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import numpy as np
from spacy.tokens import Doc, Span, Token

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.language.genders import FEMININE, MASCULINE, OWNER, PRONOUNS
from newsclaims.records import Actor

STATED = 6.0
"""Weight of a title or a word of kinship that says it: Mrs, spokesman, daughter."""
USUAL = 2.0
"""Weight of a first name that is usual for one gender."""
NEARBY = 1.0
"""Weight of a pronoun with nobody else between it and the name."""
NEEDED = 1.0
"""How far ahead one gender must be."""


def genders(doc: Doc, actors: Sequence[Actor]) -> dict[str, str]:
    """Give `feminine` or `masculine` by actor id, for the persons of whom the article shows it.

    Example:
        “The well is dry,” Amina Diallo said. She has asked for help.  ->  {"a1": "feminine"}
    """
    persons = [actor for actor in actors if actor.type == "person"]
    if not persons:
        return {}
    text = annotations.text(doc)
    balance = {actor.id: _named(actor, text) for actor in persons}
    for actor_id, gender in _pronouns(doc, persons):
        balance[actor_id] += NEARBY if gender == FEMININE else -NEARBY
    return {
        actor_id: FEMININE if weight > 0 else MASCULINE
        for actor_id, weight in balance.items()
        if abs(weight) >= NEEDED
    }


def gender(doc: Doc, actor: Actor) -> str | None:
    """Give the gender of one person, or None; for several of them `genders` weighs the pronouns better."""
    return genders(doc, [actor]).get(actor.id)


def _named(actor: Actor, text: str) -> float:
    """Weigh what titles, roles and the first name say: above zero feminine, below masculine."""
    stated = 0.0
    # What stands before a possessive is somebody else's.
    words = [word for role in actor.roles for word in OWNER.split(role.text)[-1].split()]
    words += [_word_before(text, mention.start) for mention in actor.mentions]
    for word in words:
        said = lexicons.titles().get((word,)) or lexicons.role_nouns("person").get(word.lower())
        stated += {FEMININE: STATED, MASCULINE: -STATED}.get(said or "", 0.0)
    usual = lexicons.first_names().get(actor.name.split()[0]) if " " in actor.name else None
    return stated + {FEMININE: USUAL, MASCULINE: -USUAL}.get(usual or "", 0.0)


def _word_before(text: str, at: int) -> str:
    words = text[max(0, at - 20) : at].split()
    return words[-1] if words else ""


def _pronouns(doc: Doc, persons: Sequence[Actor]) -> list[tuple[str, str]]:
    """Give for each pronoun outside quotation marks the one person it can mean, as `(actor id, gender)`.

    That is the last person named before it, in its own sentence or the one before, if nobody else is named there.
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
            here = between(sentence.start_char, token.idx)
            if not here and before >= 0:
                here = between(before, token.idx)
            if len(here) == 1:
                found.append((here.pop(), said))
        before = sentence.start_char
    return found


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
