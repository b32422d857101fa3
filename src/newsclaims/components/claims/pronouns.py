"""Who the pronouns of a claim are: the one who says it, who is the source of what it quotes, or the one it can be."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Token

from newsclaims.claim_records import Insertion
from newsclaims.components.claims.agreeing import may_be_it, may_be_they
from newsclaims.components.claims.drafts import Draft
from newsclaims.components.claims.parallels import is_labelled, parallel
from newsclaims.components.claims.phrases import is_repeatable, without_article
from newsclaims.components.claims.propositions import SUBJECTS, subject
from newsclaims.components.claims.referents import Referents, is_one_person
from newsclaims.components.claims.things import EMPTY, subject_before
from newsclaims.components.claims.words import is_quoted, is_quoted_within, noun_phrase
from newsclaims.language.genders import PRONOUNS
from newsclaims.language.parse import NOUNS, has_child, is_finite, sentence_of
from newsclaims.lexicons import assertion_words
from newsclaims.records import Actor, Quote, Role, Span

APOSTROPHES = ("'", "’")
CONTRACTED = re.compile(r"['’](?:m|s|d|re|ve|ll)\b")
PLURAL = re.compile(r"\b[a-z]+s$")
"""A common noun in the plural at the end of a source."""

OPENING = "“\"‘'"

NOBODY = frozenset(
    (*PRONOUNS, "the", "i", "we", "you", "they", "it", "this", "that", "these", "those", "who", "which")
)
OTHERS = ("its", "their", "my", "me", "our")
"""Further pronouns that a reading explains."""

FIRST = ("i", "my", "me", "we", "our")
OBJECTS = ("him", "me")
"""Sources that tell nobody anything without the article."""


class Pronouns:
    """Tells who the pronouns of an article's claims are.

    Args:
        text: the article's.
        actors: its actors by id.
        referents: whom "he" and "she" mean.
        sources: the ids of the actors that pronouns are which are sources of quotes, by the token's place.
    """

    def __init__(
        self, text: str, actors: Mapping[str, Actor], referents: Referents, sources: Mapping[int, str]
    ) -> None:
        self.text = text
        self.actors = actors
        self.referents = referents
        self.sources = sources
        self.places = referents.words.where("LOWER", *NOBODY, *OTHERS)
        self.voices = {id for id, actor in actors.items() if any(map(_is_voice, actor.roles))}
        """Those who speak for somebody else by trade."""

    def told(
        self, draft: Draft, printed: Sequence[Token], actor_of: Mapping[int, str], named: Iterable[str]
    ) -> Iterator[Insertion]:
        """Give who the pronouns of a reading are, each of them once.

        Args:
            draft: the claim.
            printed: the tokens of its reading.
            actor_of: the id of the actor that each token names, the claimant's own pronouns among them.
            named: the ids and words of those who are put in already.
        """
        known: set[str | None] = set(named)
        first, last = printed[0].i, printed[-1].i + 1
        reached = first
        for token in self.referents.words.among(self.places, first, last):
            known.update(map(actor_of.get, range(reached, token.i)))
            reached = token.i + 1
            before = printed[: token.i - first]
            who = self._meant(token, draft, before, actor_of)
            name = who.text if isinstance(who, Span) else who
            if who is None or name in known or (isinstance(who, Span) and _is_among(who, before)):
                continue
            known.add(name)
            yield self._insertion(self._behind(token), who, token.tag_ == "PRP$")

    def named(
        self, printed: Sequence[Token], told: Collection[str | None], actor_of: Mapping[int, str]
    ) -> set[int]:
        """Give the pronouns of a reading that mean somebody whom it names, in its words or in what is put in."""
        known_by = self.referents.meant
        meant = {token.i: known_by[token.i] for token in printed if token.i in known_by}
        if not meant:
            return set()
        known = {actor_of.get(token.i) for token in printed if token.i not in meant} | set(told)
        return {place for place, who in meant.items() if who in known}

    def _meant(
        self, token: Token, draft: Draft, before: Sequence[Token], actor_of: Mapping[int, str]
    ) -> str | Span | None:
        """Give whom a pronoun of a reading means: of its claim, or of the sentence around it."""
        word, first, last = token.lower_, draft.unit.tokens[0].i, draft.unit.tokens[-1].i
        if word in ("himself", "herself"):
            return None
        placed = word in OBJECTS or token.dep_ in (*SUBJECTS, "poss") or is_labelled(token)
        if not placed and self.referents.of(token) is None:
            return None
        if self._is_glossed(token):
            return None
        if token.i in self.sources and word not in ("i", "we", "who", "which"):
            return self._source(token, before)
        if first <= token.i <= last:
            return self._who(token, draft, before, actor_of)
        return self._beside(token, before, actor_of)

    def _is_glossed(self, token: Token) -> bool:
        """Whether the article has brackets of its own around a word, or behind it: he [Obi] spoke, [I felt] free."""
        return self._is_open(token, "[", "]") or self.text.startswith((" [", "["), self._behind(token))

    def _is_open(self, token: Token, opening: str, closing: str) -> bool:
        """Whether a mark is open at a word, on its line."""
        start = self.text.rfind("\n", 0, token.idx) + 1
        return self.text.rfind(opening, start, token.idx) > self.text.rfind(closing, start, token.idx)

    def _source(self, token: Token, before: Sequence[Token]) -> str | None:
        """Give who a pronoun is that is a source, unless its sentence names another: though *Lind* left, she said."""
        actor = self.sources[token.i]
        return None if self._is_other(actor, token, before) else actor

    def _beside(
        self, token: Token, before: Sequence[Token], actor_of: Mapping[int, str]
    ) -> str | Span | None:
        """Give whom a pronoun means in the sentence with which a claim is read."""
        if token.lower_ not in PRONOUNS:
            return self._thing(token, actor_of)
        if self._is_open(token, "“", "”"):
            return None  # somebody says it
        actor = self.referents.of(token)
        return None if self._is_other(actor, token, before) else actor

    def is_told(self, labelled: Sequence[Token], actor_of: Mapping[int, str]) -> bool:
        """Whether a reading can say what is given a label: not where that is an "it" that nothing explains."""
        alone = [one.lower_ for one in labelled] == ["it"]
        return not alone or self._thing(labelled[0], actor_of) is not None

    def _thing(self, token: Token, actor_of: Mapping[int, str]) -> str | Span | None:
        """Give what "it" or "they" go on to speak of."""
        noun = subject_before(token) or parallel(token)
        if noun is None or noun.i in actor_of:
            return actor_of[noun.i] if noun is not None else None
        span = noun_phrase(noun, token.idx)
        return span if is_repeatable(span) else without_article(noun)

    def _is_other(self, actor: str | None, token: Token, before: Sequence[Token]) -> bool:
        return token.lower_ in PRONOUNS and any(map(self.referents.others(actor, token), before))

    def _insertion(self, at: int, who: str | Span, owns: bool) -> Insertion:
        """Name somebody behind a pronoun: her [Ada Obi’s] plan."""
        if isinstance(who, Span):
            return Insertion(at=at, text=owner(who.text) if owns else who.text, span=who)
        name = self.actors[who].name
        return Insertion(at=at, text=owner(name) if owns else name, actor=who)

    def _behind(self, token: Token) -> int:
        """Give the place behind a pronoun and what is contracted with it: I’m [Ada Obi] ready."""
        end = token.idx + len(token)
        short = CONTRACTED.match(self.text, end)
        return short.end() if short else end

    def _who(
        self, token: Token, draft: Draft, before: Sequence[Token], actor_of: Mapping[int, str]
    ) -> str | Span | None:
        within = [one for one in before if one.i >= draft.unit.tokens[0].i]
        if token.lower_ in PRONOUNS:
            return self._person(token, draft, within, actor_of)
        first = not any(one.pos_ in NOUNS for one in within)
        who = self._speaking(token, draft, first)
        return self._thing(token, actor_of) if who is None and first else who

    def _speaking(self, token: Token, draft: Draft, first: bool) -> str | Span | None:
        """Give the one who says a claim, where a word means him."""
        if draft.quote is None:
            return None
        if draft.quote.kind == "direct":
            return self._first_person(token, draft, first)
        return self._third_person(token, draft, draft.quote) if first else None

    def _first_person(self, token: Token, draft: Draft, first: bool) -> str | Span | None:
        """Give who "I" is, and of which body "we" are, where no noun stands before that may be theirs."""
        if token.lower_ not in FIRST or is_quoted_within(token, draft.unit.tokens[0]):
            return None
        if token.text == "I" or token.lower_ in ("my", "me"):
            return self._speaker(draft) if self._is_somebody(draft) else None
        body = draft.claimant.type == "organisation" and token.lower_ in ("we", "our") and first
        return draft.claimant.actor if body else None

    def _third_person(self, token: Token, draft: Draft, quote: Quote) -> str | Span | None:
        """Give the body that says of itself "it", and those who say of themselves "they"."""
        if not draft.own(token) or not self._is_governed(token, quote):
            return None
        word = token.lower_
        words = self.referents.words
        alone = draft.claimant.type == "organisation" and may_be_it(words, quote)
        one = alone and (word == "its" or (word == "it" and _acts(token)))
        several = word in ("they", "their") and may_be_they(words, token, quote)
        return self._speaker(draft) if one or several else None

    def _is_somebody(self, draft: Draft) -> bool:
        """Whether somebody says a claim, and no advertisement."""
        source = draft.quote.source if draft.quote is not None else None
        words = self.referents.words
        return draft.claimant.actor is not None or (source is not None and is_one_person(words.root(source)))

    def _is_governed(self, token: Token, quote: Quote) -> bool:
        """Whether a word stands in what a cue governs, but not as its object: Acme decried *it*.

        Nor in the clause beside "as the bank pointed out".
        """
        cue = self.referents.words.root(quote.cue) if quote.cue is not None else None
        return cue is not None and cue.is_ancestor(token) and token.head != cue

    def _speaker(self, draft: Draft) -> str | Span | None:
        """Give who says a claim: the actor, or a source that tells something as it is printed."""
        source = draft.quote.source if draft.quote is not None else None
        if draft.claimant.actor is not None or source is None:
            return draft.claimant.actor
        return source if source.text.lower() not in NOBODY else None

    def _person(
        self, token: Token, draft: Draft, within: Sequence[Token], actor_of: Mapping[int, str]
    ) -> str | None:
        """Give the person whom "he", "she", "his" or "her" means; behind another person it may be that one."""
        own = actor_of.get(token.i)
        if own is not None and own in self.voices:
            return None  # or the one for whom he speaks
        meant = self.referents.of(token)
        if own is not None and meant not in (own, None):
            return None
        actor = own or meant
        if own is not None and self._is_in_marks(draft):
            return None  # in quotation marks nobody calls himself "he"
        others = self.referents.others(actor, token)
        hearer = self._hearers(token, draft)
        main = [who for head in draft.unit.heads if (who := subject(head)) is not None and who.i > token.i]
        return None if any(map(others, (*hearer, *within, *main))) else actor

    def _is_in_marks(self, draft: Draft) -> bool:
        """Whether a claim begins in quotation marks, or behind a sentence of the same; not: “Obi said *he left*”."""
        first, quote = draft.unit.tokens[0], draft.quote
        opened = self.text[max(first.idx - 1, 0)] in OPENING
        return opened or (quote is not None and quote.kind == "mixed" and is_quoted(first))

    def _hearers(self, token: Token, draft: Draft) -> Sequence[Token]:
        """Give whom a claim is said to, and whom its sentence names in front of it, if its source stands behind.

        For "his" also all whom its sentence names behind a source in front: Obi urged *Lind*.
        """
        quote, first = draft.quote, draft.unit.tokens[0]
        if quote is None:
            return []
        words, told, source = self.referents.words, quote.addressee, quote.source
        hearer = list(words.between(told.start, told.end)) if told is not None else []
        start = sentence_of(first).start_char
        if source is not None and source.start > first.idx:
            return hearer + words.between(start, first.idx)
        if token.dep_ != "poss" or source is None or source.start < start:
            return hearer
        who = words.root(source)
        return hearer + [one for one in words.between(source.end, first.idx) if not who.is_ancestor(one)]


def _is_voice(role: Role) -> bool:
    """Whether a role is to speak for somebody: *spokesman*, *lawyer*."""
    return role.affiliation is not None and not assertion_words("voice").isdisjoint(role.text.lower().split())


def _is_among(span: Span, printed: Sequence[Token]) -> bool:
    """Whether words stand among others, where nobody needs them again."""
    return bool(printed) and printed[0].idx <= span.start < printed[-1].idx + len(printed[-1])


def owner(name: str) -> str:
    """Give the possessive of a name; a plural has its own."""
    return f"{name}’" if PLURAL.search(name) else f"{name}’s"


def _acts(it: Token) -> bool:
    """Whether "it" does something, and stands neither for what follows ("it is clear that") nor for nothing."""
    verb = it.head
    empty = verb.lemma_ in EMPTY or (it.dep_ != "nsubj" and has_child(verb, "ccomp", "xcomp"))
    return is_finite(verb) and not empty
