"""Which words of an article name which actor, and which of a quote's words name its own speaker."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.propositions import Own, first_person
from newsclaims.components.claims.stretches import Stretches
from newsclaims.components.claims.words import Words
from newsclaims.language.genders import PRONOUNS
from newsclaims.lexicons import first_names
from newsclaims.records import Actor, Quote

SINGULAR = {"i", *PRONOUNS}
IT = ("it", "its", "they", "their", "them")


class Speakers:
    """The actors of an article, by the places where they are named.

    Args:
        words: the article's tokens.
        actors: its actors.
        meant: the ids of those whom pronouns surely mean, by the pronouns' places.
    """

    def __init__(self, words: Words, actors: Sequence[Actor], meant: Mapping[int, str]) -> None:
        self.actors = {actor.id: actor for actor in actors}
        self.order = {actor.id: place for place, actor in enumerate(actors)}
        self.mentions = Stretches((m.start, m.end, actor.id) for actor in actors for m in actor.mentions)
        self.actor_of: dict[int, str] = {}
        for start, end, actor in sorted(self.mentions.stretches, key=lambda one: one[0] - one[1]):
            for token in words.between(start, end):
                self.actor_of.setdefault(token.i, actor)
        self.spoken_of = {**meant, **self.actor_of}
        """The same with the pronouns that surely mean somebody."""

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
        mention = quote.source.text.lower() if quote.source else ""
        organisation = speaker.type == "organisation"

        def own(token: Token) -> bool:
            if first_person(token):
                return True
            named = self.actor_of.get(token.i)
            if named is not None:
                return named == actor
            word = token.lower_
            if quote.kind == "direct" or (word not in PRONOUNS and word not in IT):
                return False
            if organisation:
                return word in IT
            if word in IT:
                return word.startswith("the") and (mention in IT or speaker.type == "anonymous")
            gender = PRONOUNS.get(mention) or first_names().get(speaker.name.partition(" ")[0]) or None
            # Where unnamed sources say him, they mean somebody else as a rule.
            return gender == PRONOUNS[word] or (gender is None and speaker.type == "person")

        return own

    def own_pronouns(self, tokens: Sequence[Token], own: Own, actor: str | None) -> dict[int, str]:
        """Give the pronouns among some words that mean the claimant, with the claimant's id."""
        if actor is None or actor not in self.actors:
            return {}
        singular = (t for t in tokens if t.lower_ in SINGULAR and t.i not in self.actor_of)
        return {token.i: actor for token in singular if own(token)}
