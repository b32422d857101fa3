"""Which words of an article name which actor, and which of a quote's words name its own speaker."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from newsclaims.components.assertion.propositions import Own, first_person
from newsclaims.components.assertion.stretches import Stretches
from newsclaims.components.cast.gender import PRONOUNS, genders
from newsclaims.records import Actor, Quote

IT = ("it", "its", "they", "their", "them")


class Speakers:
    """The actors of an article, by the places where they are named."""

    def __init__(self, doc: Doc, actors: Sequence[Actor]) -> None:
        self.actors = {actor.id: actor for actor in actors}
        self.order = {actor.id: place for place, actor in enumerate(actors)}
        self.mentions = Stretches((m.start, m.end, actor.id) for actor in actors for m in actor.mentions)
        self.gender = genders(doc, actors)
        self.actor_of: dict[int, str] = {}
        for start, end, actor in sorted(self.mentions.stretches, key=lambda one: one[0] - one[1]):
            span = doc.char_span(start, end, alignment_mode="expand")
            for token in span if span is not None else ():
                self.actor_of.setdefault(token.i, actor)

    def named(self, start: int, end: int) -> list[str]:
        """Give the actors named in a stretch of text, each once, in the order of the article."""
        return sorted(
            {actor for _, _, actor in self.mentions.touching(start, end)}, key=self.order.__getitem__
        )

    def addressees(self, quote: Quote) -> list[str]:
        """Give the actors to whom a quote was said."""
        return self.named(quote.addressee.start, quote.addressee.end) if quote.addressee else []

    def own(self, quote: Quote) -> Own:
        """Give the test for words that name a quote's speaker, in reported speech "she" and the name, too.

        A pronoun counts where it fits the speaker: "Ana Bo said she would leave" is about Ana Bo as a rule.
        """
        speaker = quote.speaker
        if speaker is None:
            return first_person
        actor = speaker.actor
        fits: frozenset[str] = frozenset()
        if quote.kind != "direct" and speaker.type == "organisation":
            fits = frozenset(IT)
        elif quote.kind != "direct":
            mention = quote.source.text.lower() if quote.source else ""
            gender = PRONOUNS.get(mention) or self.gender.get(actor or "")
            known = (
                speaker.type == "person"
            )  # what unnamed sources say of "him" is about somebody else as a rule
            fits = frozenset(
                word for word, other in PRONOUNS.items() if gender == other or (gender is None and known)
            )
            if mention in IT or not known:
                fits |= {"they", "their"}

        def own(token: Token) -> bool:
            if first_person(token):
                return True
            named = self.actor_of.get(token.i)
            if named is not None:
                return named == actor
            return token.lower_ in fits

        return own

    def with_own(self, tokens: Sequence[Token], own: Own, actor: str | None) -> Mapping[int, str]:
        """Give the actor that each token names, the claimant's own pronouns among them."""
        if actor is None or actor not in self.actors:
            return self.actor_of
        pronouns = {
            t.i: actor
            for t in tokens
            if (t.lower_ == "i" or t.lower_ in PRONOUNS) and t.i not in self.actor_of and own(t)
        }
        return {**self.actor_of, **pronouns} if pronouns else self.actor_of
