"""A main clause and what its form says: who is its subject, whether that is the speaker, what its modals are."""

from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Token

from newsclaims.components.claims.propositions import (
    Own,
    Unit,
    auxiliaries,
    first_person,
    subject,
    whole_clause,
)
from newsclaims.lexicons import assertion_words
from newsclaims.records import Quote

FUTURE = {"will", "'ll", "’ll", "shall", "wo"}
"""Not "would": in reported speech it is a plain "will" moved back, or no more than a supposition."""


@dataclass(frozen=True)
class Clause:
    """A main clause of a sentence.

    Attributes:
        head: its verb, or the noun that it is.
        unit: the sentence, or what a quote has of it.
        own: which words name the speaker.
        quote: the quote that it is of; None in the article's own voice.
    """

    head: Token
    unit: Unit
    own: Own
    quote: Quote | None

    def about(self, head: Token) -> "Clause":
        """Give the clause of another head in the same sentence."""
        return replace(self, head=head)

    @cached_property
    def who(self) -> Token | None:
        """Its subject."""
        return subject(self.head)

    @cached_property
    def mine(self) -> bool:
        """Whether its subject is the speaker, or the speaker's side."""
        return self.who is not None and _is_own(self.who, self.own)

    @cached_property
    def modals(self) -> set[str]:
        """Its auxiliaries."""
        return {aux.lower_ for aux in auxiliaries(self.head)}

    @cached_property
    def future(self) -> bool:
        """Whether it speaks of what will happen."""
        return bool(self.modals & FUTURE) or _going_to(self.head)

    @cached_property
    def last(self) -> Token:
        """The last word of its predicate: *go* of "wants to go"."""
        return list(whole_clause(self.head))[-1]


def _is_own(who: Token, own: Own) -> bool:
    """Whether a subject is the speaker, or the speaker's side: "our government", "my campaign"."""
    if first_person(who) or own(who):
        return True
    return who.lemma_.lower() in assertion_words("side") and any(
        word.dep_ == "poss" and (word.lower_ in ("our", "my") or own(word)) for word in who.lefts
    )


def _going_to(head: Token) -> bool:
    """Whether a verb is "is going to leave"."""
    return head.lower_ == "going" and any(
        c.dep_ == "xcomp" and c.pos_ in ("VERB", "AUX") for c in head.children
    )


def perfect(head: Token) -> bool:
    """Whether a verb tells of the past with "have"."""
    return any(aux.lower_ in ("have", "'ve", "’ve") for aux in auxiliaries(head)) and head.tag_ in (
        "VBN",
        "VBD",
    )
