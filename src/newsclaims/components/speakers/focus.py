"""Who stands in focus where somebody is described anew: the teenager, the scaffolder, the former cap."""

from collections.abc import Mapping

from newsclaims.components.speakers.ages import of_another_age
from newsclaims.components.speakers.antecedents import COLLECTIVES
from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.fitting import RANKS, Role
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.components.speakers.pronouns import agrees, resolve
from newsclaims.components.speakers.source_kinds import (
    ANYBODY,
    is_a_firms,
    is_a_title,
    is_aged,
    is_agent,
    is_an_image_maker,
    is_of_a_setting,
    is_placed,
    is_somebodys,
    leaves_unnamed,
    may_be_human,
    noun_gender,
    set_aside,
)
from newsclaims.language.parse import first_left
from newsclaims.lexicons import demonyms

LATELY = 400
"""Appearances before a description among which those are looked for whom it can't mean."""

OFFICIALS = frozenset(
    (
        "mayor", "governor", "president", "premier", "chancellor", "minister", "senator", "congressman",
        "councillor", "ambassador", "judge", "magistrate", "king", "queen", "prince", "princess", "pope", "archbishop",
        "bishop", "congresswoman",
    )
)  # fmt: skip
"""What somebody is who is no scaffolder."""


def in_focus(
    stage: Discourse, source: Source, last: Entity | None, come_in: bool, roles: Mapping[str, set[Role]]
) -> Entity | None:
    """Give the person in focus, where nobody else is near, for what tells something new: "the father of two".

    Args:
        stage: the article's appearances.
        source: the description.
        last: who has spoken last.
        come_in: whether somebody unnamed has come in by its noun.
        roles: what is told of each, by key: who holds an office has no trade beside it.
    """
    if not source.definite or not _tells_of_somebody(source) or leaves_unnamed(source):
        return None
    placed = is_of_a_setting(source) or is_placed(stage, source)
    known = placed or is_a_title(source) or is_somebodys(stage, source)
    if known or come_in or is_a_firms(source):
        return None
    gender = noun_gender(source.head) or None
    officials = frozenset(key for key, told in roles.items() if any(one.head in OFFICIALS for one in told))
    others = _only_quoted(stage, source) | of_another_age(stage, source) | _of_another_rank(source, roles)
    if not is_aged(source):
        others |= _somebodys(stage, source)
    if lemma(source.head) not in ANYBODY:
        others |= _strangers(stage)
    if source.kind is None and is_agent(source):
        others |= officials
    for excluded in (set_aside(stage, source) | others, others):
        found = resolve(stage, source.head, last, excluded, frozenset(), gender, 1.0, 4)
        if found.entity is not None:
            return found.entity
    nation = source.head.text in demonyms()  # the Dane, who is no Bhutanese guide
    opening = None if nation else _opens_paragraph_before(stage, source, gender)
    return opening if opening is not None and opening.key not in officials else None


def _tells_of_somebody(source: Source) -> bool:
    """Whether a description is of one human being."""
    human = may_be_human(source) or is_agent(source) or is_an_image_maker(source)
    return is_aged(source) or (human and lemma(source.head) not in COLLECTIVES)


def _strangers(stage: Discourse) -> frozenset[str]:
    """Give the keys of those without a name, to whom their own noun alone comes back: a boy is no fast bowler."""
    return frozenset(one.entity.key for one in stage.appearances if one.entity.type == "anonymous")


def _of_another_rank(source: Source, roles: Mapping[str, set[Role]]) -> frozenset[str]:
    """Give the keys of those who hold the office that a description says another held: the *former* mayor."""
    rank, head = RANKS & source.modifiers, lemma(source.head)
    told = {key: [one for one in every if one.head == head] for key, every in roles.items()}
    return frozenset(
        key for key, one in told.items() if one and all(RANKS & role.words != rank for role in one)
    )


def _somebodys(stage: Discourse, source: Source) -> frozenset[str]:
    """Give the keys of those brought in as somebody's, and no champion themselves: her coach, *Tom Hale*."""
    keys: set[str] = set()
    for one in stage.before(source.start, LATELY):
        at = stage.tokens(one.start, one.start + 1)[0] - 2
        if at < 1 or stage.doc[at + 1].text != ",":
            continue
        noun = stage.doc[at]
        owner = first_left(noun, "poss") if noun.pos_ == "NOUN" else None
        of_somebody = owner is not None and (owner.lower_ in ("his", "her") or stage.is_person(owner.i))
        if of_somebody and lemma(noun) != lemma(source.head):
            keys.add(one.entity.key)
    return frozenset(keys)


def _only_quoted(stage: Discourse, source: Source) -> frozenset[str]:
    """Give the keys of those who have been named in other people's words alone: “*Jon* said so,” the keeper said."""
    before = [one for one in stage.appearances if one.start < source.start]
    return frozenset(one.entity.key for one in before) - {one.entity.key for one in before if not one.quoted}


def _opens_paragraph_before(stage: Discourse, source: Source, gender: str | None) -> Entity | None:
    """Give with whom the paragraph before begins, if a quotation opens the next.

    Example:
        *Ada*, 17, topped the list. Her mother, Eve, dries fish. ¶ “I cried,” the topper said.
    """
    here = stage.paragraph_of[source.first]
    first = next(i for i in range(source.first, -1, -1) if i == 0 or stage.paragraph_of[i - 1] < here)
    if not stage.doc[first].is_quote:
        return None
    before = [
        one for one in stage.appearances if one.start < source.start and here - 2 <= one.paragraph < here
    ]
    last = [one for one in before if before[-1].paragraph == one.paragraph]
    opening = next((one for one in last if one.entity.type == "person"), None)
    if opening is None or not opening.subject or opening.quoted or opening.sentence > last[0].sentence:
        return None
    return opening.entity if agrees(stage, opening.entity, source.head.lower_, gender) else None
