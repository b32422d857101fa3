"""The component `newsclaims_claims`: who asserts what, in which manner, with which figures, dates and actors.

Every sentence of a quote's content is a claim of its speaker; a sentence of the article's own voice that carries
a figure or a resolved date is a claim of the outlet. A figure or date belongs to one claim: that of the words it
stands in, or, where it stands in the reporting clause ("on Monday he said", "a report of 40 pages said"), that of
the quote which the clause reports.
"""

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsclaims.components import annotations
from newsclaims.components.annotations import read, write
from newsclaims.components.claims.about import about, target_of, target_span
from newsclaims.components.claims.chain import enclosing, passed_on
from newsclaims.components.claims.context import Context
from newsclaims.components.claims.days import Days
from newsclaims.components.claims.descriptions import Descriptions
from newsclaims.components.claims.drafts import Draft, end_of, once
from newsclaims.components.claims.feelings import without_feelings
from newsclaims.components.claims.hedging import is_hedged
from newsclaims.components.claims.naming import Speakers
from newsclaims.components.claims.own_voice import OwnVoice
from newsclaims.components.claims.participants import participants
from newsclaims.components.claims.polarity import is_negated
from newsclaims.components.claims.pronouns import Pronouns
from newsclaims.components.claims.propositions import Unit, main_heads, units
from newsclaims.components.claims.readings import Readings
from newsclaims.components.claims.referents import Referents
from newsclaims.components.claims.reporting import is_asked, is_said
from newsclaims.components.claims.stance import stances
from newsclaims.components.claims.summing_up import without_summary
from newsclaims.components.claims.topics import topics
from newsclaims.components.claims.voice import Voice
from newsclaims.components.claims.words import Words
from newsclaims.records import Actor, Claim, Claimant, Date, Figure, Quote, Region, Speaker


def find_claims(doc: Doc) -> list[Claim]:
    """Give the claims of an article in order, from the quotes, figures, dates and actors found before.

    Quotes of mode "attitude" make claims of that mode; their figures and dates stay the article's: nobody said them.

    Example:
        “We will repair the dam by March,” Obi said.  ->  claimant Obi, stance promises, date by March
    """
    text = annotations.text(doc)
    words = Words(doc)
    reported = [quote for quote in read(doc, "quotes", Quote) if is_said(words, quote)]
    quotes = [quote for quote in reported if quote.mode == "speech"]
    meant = annotations.meant(doc)
    speakers = Speakers(words, read(doc, "actors", Actor), meant.actors)
    said = once([draft for quote in quotes for draft in _said(words, quote, speakers)])
    held = once(
        [draft for quote in reported if quote.mode == "attitude" for draft in _said(words, quote, speakers)]
    )
    items: list[Figure | Date] = [*read(doc, "figures", Figure), *read(doc, "dates", Date)]
    own = OwnVoice(doc._.newsclaims_outlet, words, text, quotes, said).drafts(items)
    drafts = [*without_feelings(said), *own, *held]
    drafts.sort(key=lambda draft: (draft.start, draft.end, draft.quote.id if draft.quote else ""))
    amounts = {token.i for item in items for token in _tokens(words, item)}
    actors = list(speakers.actors.values())
    referents = Referents(words, actors, meant)
    sources = _sources(words, quotes)
    pronouns = Pronouns(text, speakers.actors, referents, {token.i: actor for token, actor in sources})
    story = [token for part in annotations.body(doc) for token in words.nouns(*part)]
    descriptions = Descriptions(story, speakers.actors, speakers.actor_of, sources)
    dates = [item for item in items if isinstance(item, Date)]
    days = Days(text, words, dates, doc._.newsclaims_published)
    context = Context(words, quotes, annotations.headline(doc))
    voice = Voice(speakers.actors, annotations.author(doc), context.speaking)
    readings = Readings(text, words, speakers.actors, days, pronouns, descriptions, context, voice)
    make = _Maker(text, words, reported, drafts, speakers, amounts, readings)
    return [make.claim(number, draft) for number, draft in enumerate(drafts, 1)]


def _sources(words: Words, quotes: Sequence[Quote]) -> list[tuple[Token, str]]:
    """Give the heads of what is printed as the sources of quotes, with the actors who they are: *she* said."""
    return [
        (words.root(quote.source), quote.speaker.actor)
        for quote in quotes
        if quote.source is not None and quote.speaker is not None and quote.speaker.actor is not None
    ]


def _said(words: Words, quote: Quote, speakers: Speakers) -> list[Draft]:
    """Give a claim for each sentence of a quote's content."""
    parts = [Unit(group, main_heads(group)) for group in _sentences(words, quote)]
    claimant = _claimant(None if is_asked(words, quote) else quote.speaker)
    own = speakers.own(quote)
    cue = words.root(quote.cue) if quote.cue is not None else None
    first, last = quote.content[0].start, quote.content[-1].end
    drafts = []
    for part, stance in zip(parts, stances(quote, parts, cue, own), strict=True):
        start, end = max(part.tokens[0].idx, first), min(end_of(part.tokens), last)
        drafts.append(Draft(start, end, part, claimant, quote, stance, own))
    return drafts


def _sentences(words: Words, quote: Quote) -> list[list[Token]]:
    """Give the sentences of a quote's content; its cue, where the content holds it, isn't what is said.

    "If you look, he said, you see."
    """
    groups = units((words.between(part.start, part.end) for part in quote.content), words.number)
    said = (
        [token for token in without_summary(group, quote) if not _is_in(token, quote.cue)] for group in groups
    )
    return [group for group in said if any(token.is_alpha or token.is_digit for token in group)]


def _is_in(token: Token, cue: Region | None) -> bool:
    return cue is not None and cue.start <= token.idx < cue.end


def _claimant(speaker: Speaker | None) -> Claimant:
    """Give who claims what a speaker says; nobody known, if there is none."""
    if speaker is None:
        return Claimant(name=None, type=None)
    return Claimant(name=speaker.name, type=speaker.type, actor=speaker.actor)


def _tokens(words: Words, item: Figure | Date) -> Sequence[Token]:
    """Give the tokens that make an amount or a time; what a figure counts is none of them."""
    counted = isinstance(item, Figure) and item.kind == "count"
    return [
        token
        for token in words.between(item.start, item.end)
        if not (counted and token.pos_ in ("NOUN", "PROPN"))
    ]


class _Maker:
    """Makes claims of drafts, with what the whole article has to say about them."""

    def __init__(
        self,
        text: str,
        words: Words,
        quotes: list[Quote],
        drafts: list[Draft],
        speakers: Speakers,
        amounts: set[int],
        readings: Readings,
    ) -> None:
        self.readings = readings
        self.text = text
        self.words = words
        self.speakers = speakers
        self.amounts = amounts
        self.within = enclosing(quotes)
        self.behalf: dict[str, Claimant | None] = {}
        for draft in drafts:
            if draft.quote is not None and draft.quote.id not in self.behalf:
                self.behalf[draft.quote.id] = passed_on(
                    draft.quote, draft.unit.tokens, words, speakers.actor_of, speakers.actors
                )

    def claim(self, number: int, draft: Draft) -> Claim:
        """Give the claim of a draft, which is the article's `number`th."""
        tokens, heads = draft.unit
        quote, speakers = draft.quote, self.speakers
        own = speakers.own_pronouns(tokens, draft.own, draft.claimant.actor)
        actor_of = {**speakers.actor_of, **own} if own else speakers.actor_of
        spoken_of = {**speakers.spoken_of, **own} if own else speakers.spoken_of
        cue = self._cue(quote)
        target = target_of(draft.unit, cue)
        things = about(
            draft.unit, cue, target, draft.claimant.actor, spoken_of, speakers.actors, self.amounts
        )
        reading = self.readings.of(draft, actor_of, cue, [thing.by for thing in things])
        return Claim(
            id=f"c{number}",
            start=draft.start,
            end=draft.end,
            text=self.text[draft.start : draft.end],
            claimant=draft.claimant,
            on_behalf_of=self.behalf.get(quote.id) if quote else None,
            within=self.within.get(quote.id) if quote else None,
            medium=quote.medium.name if quote and quote.medium else None,
            quote=quote.id if quote else None,
            mode=quote.mode if quote else "speech",
            stance=draft.stance,
            negated=is_negated(heads),
            hedged=not _asked(draft) and is_hedged(heads, {token.i for token in tokens}, draft.own),
            figures=draft.figures,
            dates=draft.dates,
            actors=speakers.named(draft.start, draft.end),
            participants=participants(tokens, heads, spoken_of, speakers.addressees(quote) if quote else ()),
            topics=topics(tokens, heads, spoken_of, speakers.actors, self.amounts),
            about=things,
            target=target_span(target, draft.unit, cue, draft.start),
            sentence=self.words.sentence_of(tokens[0].idx),
            reading=reading.text,
            printed=reading.printed,
            insertions=reading.insertions,
            open=reading.open,
        )

    def _cue(self, quote: Quote | None) -> Token | None:
        """Give the head of a quote's cue, where it has one."""
        return self.words.root(quote.cue) if quote is not None and quote.cue is not None else None


def _asked(draft: Draft) -> bool:
    """Whether a claim is a question within a sentence, where "could" weakens nothing: "asked how it could break"."""
    return draft.stance == "asks" and draft.unit.tokens[0].lower_ in ("how", "why", "what", "who", "which")


class Claims:
    """The spaCy component: leaves the claims in `doc.spans["newsclaims_claims"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the claims of `doc` and keep them on it."""
        annotations.expect_parse(doc)
        claims = find_claims(doc)
        write(doc, "claims", claims, ((claim.id, claim.start, claim.end, claim.stance) for claim in claims))
        return doc


@Language.factory(
    "newsclaims_claims",
    assigns=["doc.spans"],
    requires=["token.dep", "token.head", "token.pos", "token.lemma", "doc.sents"],
)
def make_claims(nlp: Language, name: str) -> Claims:
    """Give the component; it reads what the other five left on the Doc."""
    return Claims()
