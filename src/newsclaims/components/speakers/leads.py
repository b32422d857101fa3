"""Who is left unnamed and presented right below: a clerk said …. ¶ *Tanya Rusk*, 36, …."""

from collections.abc import Iterator

from spacy.tokens import Token

from newsclaims.components.speakers.antecedents import is_human
from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.components.speakers.setting_nouns import OF_A_COURT
from newsclaims.components.speakers.source_kinds import leaves_unnamed, may_be_human
from newsclaims.components.speakers.titles_printed import titles
from newsclaims.language.parse import has_child, skip
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import reporting_words, role_nouns

REACH = 2
"""Paragraphs below in which somebody is named."""


def presented_below(stage: Discourse, source: Source) -> Entity | None:
    """Give whom the paragraphs below present, of one that leaves somebody unnamed.

    By name and age where the next paragraph begins; or, of an office or a relative, as the first whom the article
    names, who speaks by the whole name and of whom nothing is told, because the lead has: its chief executive said. ¶
    “…,” *Ola Friis* told reporters.
    """
    gender = role_nouns("person").get(lemma(source.head), "")
    if _comes_second(source):
        return None
    for one in _named_below(stage, source):
        key = one.entity.key
        fits = not gender or stage.gender.get(key, stage.usual.get(key, gender)) == gender
        if fits and (_with_age(stage, one, source) or _known_from_above(stage, one, source)):
            return one.entity
    return None


def _comes_second(source: Source) -> bool:
    """Whether somebody else is left unnamed first: *a nurse* walked free after a judge found that …."""
    root = source.head.sent.root
    first = next((child for child in root.lefts if child.dep_ in SUBJECTS and child.i < source.first), None)
    return first is not None and is_human(first) and first.left_edge.lower_ in ("a", "an")


def _named_below(stage: Discourse, source: Source) -> Iterator[Appearance]:
    """Give where people are named for the first time in the paragraphs below a source, outside marks."""
    here = stage.paragraph_of[source.first]
    seen = {one.entity.key for one in stage.appearances if one.paragraph <= here}
    for one in stage.appearances:
        if (
            here < one.paragraph <= here + REACH
            and one.entity.type == "person"
            and one.entity.key not in seen
        ):
            seen.add(one.entity.key)
            if one.token in stage.names and not one.quoted:
                yield one


def _with_age(stage: Discourse, one: Appearance, source: Source) -> bool:
    """Whether the next paragraph begins with somebody's name and age."""
    first, behind = _name(stage, one)
    if lemma(source.head) in OF_A_COURT and has_child(stage.doc[one.governor], "auxpass"):
        return False  # a witness told of the accused, who is presented: Tom Ek, 29, is charged
    opens = stage.paragraph_of[first - 1] < one.paragraph == stage.paragraph_of[source.first] + 1
    return opens and stage.doc[behind].text == "," and stage.doc[behind + 1].like_num


def _known_from_above(stage: Discourse, one: Appearance, source: Source) -> bool:
    """Whether somebody speaks of whom nothing is told at the name."""
    if leaves_unnamed(source) or not may_be_human(source) or source.determiner in ("a", "an"):
        return False
    alone = not any(other.entity.type == "person" for other in stage.before(one.start, 400))
    if not alone or " " not in one.entity.name:
        return False
    if not one.subject or not _reports(stage.doc[one.governor]):
        return False
    first, behind = _name(stage, one)
    told = stage.doc[behind].text in (",", "(", "—", "–") or any(titles(stage, first, behind, one.entity.key))
    return not told


def _name(stage: Discourse, one: Appearance) -> tuple[int, int]:
    """Give the tokens `[first, behind)` of the name at an appearance."""
    first = stage.tokens(one.start, one.start + 1)[0]
    behind = skip(
        stage.doc, first, len(stage.doc) - 2, lambda token: stage.names.get(token.i) == one.entity.key
    )
    return first, behind


def _reports(verb: Token) -> bool:
    return (lemma(verb), "verb") in reporting_words()
