"""Whom an apposition names, whatever the noun before it: the dairy, *Weidekroon*; the developer, *Vientos del Sil*."""

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from newsclaims.components.speakers.body_nouns import EITHER
from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.components.speakers.named_sources import (
    Chunk,
    actor_apposed,
    actor_behind,
    actor_named,
    is_role,
    name_printed,
)
from newsclaims.components.speakers.naming_clauses import name_told
from newsclaims.language.parse import FINITE, skip
from newsclaims.lexicons import people
from newsclaims.vocabulary import SpeakerType

OWNING = frozenset(("owner", "landlord", "sponsor", "organiser", "organizer", "contractor", "employer"))
"""What a body and somebody may be to a thing."""

LONGEST = 6
"""Tokens of the longest name that is looked for in apposition."""

BELOW = 2
"""Paragraphs within which a body is named that has been left unnamed."""

WORKS = frozenset(
    (
        "song",
        "law",
        "book",
        "film",
        "report",
        "study",
        "paper",
        "letter",
        "sign",
        "act",
        "bill",
        "poem",
        "play",
        "statement",
    )
)
"""What has a title rather than a name."""

JOINS = frozenset(
    ("de", "del", "der", "di", "do", "du", "la", "le", "van", "von", "of", "&", "for", "the", "and")
)
"""Words in small letters inside names."""


class Naming(NamedTuple):
    """Whom a source names: an actor by id, or somebody of a name that no actor has, and what they are."""

    actor: str | None = None
    called: str = ""
    kind: SpeakerType = "person"


NOBODY = Naming()


def naming(stage: Discourse, chunks: Sequence[Chunk], last: int, head: Token) -> Naming:
    """Give whom a noun phrase names, by itself or in apposition.

    Args:
        stage: the article's appearances.
        chunks: the stretches of the phrase between commas.
        last: one past its last token.
        head: its head.
    """
    body = _body(stage, chunks, last, head)
    if body is not None:
        return body
    actor = actor_behind(stage, last) or actor_named(stage, chunks, head) or actor_apposed(stage, last, head)
    if actor is not None:
        return Naming(actor)
    return Naming(called=name_printed(stage, chunks, head) or name_told(stage, head))


def _body(stage: Discourse, chunks: Sequence[Chunk], last: int, head: Token) -> Naming | None:
    """Give the name between commas behind a noun that isn't somebody's role; as printed where it is no one actor's."""
    if not _is_of_a_body(stage, head):
        return None
    first = chunks[1][0] if len(chunks) > 1 else last + 1
    if first >= len(stage.doc) or stage.doc[first - 1].text != "," or stage.is_place(first):
        return None
    stop = skip(stage.doc, first, min(first + LONGEST, len(stage.doc) - 1), _in_name)
    words = stage.doc[first:stop]
    if (
        not words
        or not (words[0].text[0].isupper() and words[-1].text[0].isupper())
        or not _is_closed(stage, stop)
    ):
        return None
    actors = {stage.names.get(token.i) for token in words}
    if len(actors) == 1 and None not in actors:
        return Naming(actors.pop())
    somebody = any(token.ent_type_ == "PERSON" for token in words)
    if any(token.lower_ == "and" for token in words) or (somebody and not _may_be_either(head)):
        return None
    return Naming(called=words.text, kind="person" if somebody else "organisation")


def _is_of_a_body(stage: Discourse, head: Token) -> bool:
    """Whether a noun in the singular may be a body's, and no role: the dairy, one of the importers."""
    if head.i in stage.names or head.tag_ not in ("NN", "CD") or lemma(head) in WORKS:
        return False
    return _may_be_either(head) or not (is_role(head) or lemma(head) in people())


def _may_be_either(head: Token) -> bool:
    """Whether a noun may be a person's as well as a body's: the developer, one of the importers."""
    return lemma(head) in EITHER | OWNING or head.lower_ == "one"


def _in_name(token: Token) -> bool:
    """Whether a word may stand in a name."""
    return token.text[0].isupper() or token.lower_ in JOINS or token.text in ("-", "’s", "'s")


def _is_closed(stage: Discourse, stop: int) -> bool:
    """Whether an apposition ends at a token, behind which its noun's verb comes: the dairy, Weidekroon, *said*."""
    doc = stage.doc
    behind = skip(doc, stop + 1, len(doc) - 1, lambda token: token.pos_ == "ADV")
    return doc[stop].text == "," and behind < len(doc) and doc[behind].tag_ in FINITE


def body_below(stage: Discourse, noun: Token) -> Naming | None:
    """Give the name that a body left unnamed gets below, by its noun: a group …. ¶ The group, *Kestrel*, …."""
    here = stage.paragraph_of[noun.i]
    for token in stage.doc[noun.i + 1 :]:
        if stage.paragraph_of[token.i] > here + BELOW:
            return None
        again = lemma(token) == lemma(noun) and token.i not in stage.names and token.left_edge.lower_ == "the"
        if again:
            return _body(stage, [(token.left_edge.i, token.i + 1)], token.i + 1, token)
    return None
