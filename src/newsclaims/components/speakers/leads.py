"""Who is left unnamed in a lead and presented right below it: a clerk said …. ¶ *Tanya Rusk*, 36, …."""

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.components.speakers.source_kinds import leaves_unnamed
from newsclaims.components.speakers.titles_printed import titles
from newsclaims.language.parse import skip
from newsclaims.lexicons import reporting_words, role_nouns


def presented_below(stage: Discourse, source: Source) -> Entity | None:
    """Give whom the next paragraph presents, of one that leaves somebody unnamed.

    By name and age at its beginning; or as the first person whom the article names at all, who speaks there and of whom
    it isn't told who that is, because the lead has: its chief executive said. ¶ “…,” *Ola Friis* told reporters.
    """
    below = stage.paragraph_of[source.first] + 1
    named = (one for one in stage.appearances if one.paragraph == below and not one.quoted)
    one = next((one for one in named if one.entity.type == "person" and one.token in stage.names), None)
    if one is None or any(other.entity.key == one.entity.key for other in stage.before(one.start, 400)):
        return None
    gender = role_nouns("person").get(lemma(source.head), "")
    fits = not gender or stage.gender.get(one.entity.key, stage.usual.get(one.entity.key, gender)) == gender
    return one.entity if fits and (_with_age(stage, one) or _known_from_above(stage, one, source)) else None


def _with_age(stage: Discourse, one: Appearance) -> bool:
    """Whether a paragraph begins with somebody's name and age."""
    first, behind = _name(stage, one)
    opens = stage.paragraph_of[first - 1] < one.paragraph
    return opens and stage.doc[behind].text == "," and stage.doc[behind + 1].like_num


def _known_from_above(stage: Discourse, one: Appearance, source: Source) -> bool:
    """Whether somebody speaks who is the first to be named, and of whom nothing is told at the name."""
    if leaves_unnamed(source) or not one.subject or not _reports(stage.doc[one.governor]):
        return False
    first, behind = _name(stage, one)
    alone = not any(other.entity.type == "person" for other in stage.before(one.start, 400))
    return alone and not any(titles(stage, first, behind, one.entity.key))


def _name(stage: Discourse, one: Appearance) -> tuple[int, int]:
    """Give the tokens `[first, behind)` of the name at an appearance."""
    first = stage.tokens(one.start, one.start + 1)[0]
    behind = skip(
        stage.doc, first, len(stage.doc) - 2, lambda token: stage.names.get(token.i) == one.entity.key
    )
    return first, behind


def _reports(verb: Token) -> bool:
    return (lemma(verb), "verb") in reporting_words()
