"""Who speaks, in front of a reading whose "we", "our" or "I" nothing else explains: [Ada Obi:] We need the money.

So the minutes of a meeting name each speaker. Whom "we" takes in besides, an article seldom says.
"""

from collections.abc import Container, Mapping, Sequence

from spacy.tokens import Token

from newsclaims.claim_records import Insertion
from newsclaims.components.claims.drafts import Draft
from newsclaims.components.claims.pronouns import NOBODY
from newsclaims.components.claims.words import is_quoted
from newsclaims.records import Actor, Span

BEHIND = ":"
"""What stands behind who speaks."""

MARKS = ('"', "''")
"""Marks of quotation that open and close alike."""


class Voice:
    """Who speaks in an article.

    Args:
        actors: its actors by id.
        author: who alone has written it, and where it prints the name, if it does.
        speaking: the places of the words that somebody else says.
    """

    def __init__(
        self, actors: Mapping[str, Actor], author: tuple[str, Span | None] | None, speaking: Container[int]
    ) -> None:
        self.actors = actors
        self.author = author
        self.speaking = speaking

    def of(self, draft: Draft, at: int, first: Sequence[Token]) -> Insertion | None:
        """Give who speaks in front of a reading, if that explains some words of the first person.

        Args:
            draft: the claim.
            at: where its reading begins.
            first: the words.
        """
        if draft.quote is None:
            written = any(word.i not in self.speaking and not is_quoted(word) for word in first)
            return _speaks(at, *self.author) if self.author is not None and written else None
        if not any(_says(draft, word) for word in first):
            return None
        actor, source = draft.claimant.actor, draft.quote.source
        if actor is not None:
            return _speaks(at, self.actors[actor].name, None, actor)
        told = source is not None and source.text.lower() not in NOBODY and _has_letters(source.text)
        return _speaks(at, source.text, source) if source is not None and told else None


def _has_letters(text: str) -> bool:
    """Whether a text has a letter: no number of a verse speaks."""
    return any(map(str.isalpha, text))


def _speaks(at: int, name: str, span: Span | None, actor: str | None = None) -> Insertion:
    return Insertion(at=at, text=name + BEHIND, actor=actor, span=span)


def _says(draft: Draft, word: Token) -> bool:
    """Whether a word is the speaker's own: it stands in the quotation marks of a claim's quote."""
    quote = draft.quote
    part = next((one for one in quote.content if one.start <= word.idx < one.end), None) if quote else None
    if quote is None or part is None:
        return False
    before = part.text[: word.idx - part.start]
    opened = before.rfind("“") > before.rfind("”") or any(before.count(mark) % 2 for mark in MARKS)
    return quote.kind == "direct" or opened
