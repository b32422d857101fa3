"""Which paper is meant by "the newspaper": the last that has been called so."""

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.language.parse import FINITE, skip
from newsclaims.lexicons import media_words

PAPERS = frozenset(("newspaper", "paper", "daily", "weekly", "tabloid"))
"""What papers are called."""

WITHIN = 8
"""Tokens behind a name in which it is told to be a paper's: *Kestrel*, a small northern daily."""


def paper_named(stage: Discourse, source: Source) -> Entity | None:
    """Give the paper that a description without further words means: the newspaper."""
    bare = source.definite and not source.plural and not source.modifiers and source.last == source.head.i + 1
    if not bare or lemma(source.head) not in PAPERS:
        return None
    before = [one for one in stage.before(source.start, 400) if _may_be_one(stage, one)]
    return next((one.entity for one in before if one.subject and _is_told(stage, one)), None)


def _may_be_one(stage: Discourse, one: Appearance) -> bool:
    """Whether a body is named that is no place, or what was taken for somebody: *Il Faro* daily."""
    named = any(letter.isupper() for letter in one.entity.name)
    if one.entity.type == "person":
        return one.token + 1 < len(stage.doc) and _is_a_paper(stage.doc[one.token + 1])
    return one.entity.type == "organisation" and named and not one.entity.place and not one.entity.plural


def _is_told(stage: Discourse, one: Appearance) -> bool:
    """Whether a body is called a paper by its name or by the word beside it: the *Tarn Post*, *Kestrel* daily."""
    words = {word.lower() for word in one.entity.name.split()}
    first = max(one.token - len(words) - 1, 0)
    stop = skip(
        stage.doc, one.token, min(one.token + WITHIN, len(stage.doc)), lambda token: token.tag_ not in FINITE
    )
    beside = stage.doc[first:stop]
    return not words.isdisjoint(media_words()) or any(_is_a_paper(token) for token in beside)


def _is_a_paper(token: Token) -> bool:
    return lemma(token) in PAPERS - {"paper"}
