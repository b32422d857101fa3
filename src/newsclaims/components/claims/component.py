"""The component `newsclaims_claims`: who asserts what, in which manner, with which figures, dates and actors.

Every sentence of a quote's content is a claim of its speaker; a sentence of the article's own voice that carries
a figure or a resolved date is a claim of the outlet. A figure or date belongs to one claim: that of the words it
stands in, or, where it stands in the reporting clause ("on Monday he said", "a report of 40 pages said"), that of
the quote which the clause reports.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsclaims.components.annotations import read, write
from newsclaims.components.claims.chain import enclosing, passed_on
from newsclaims.components.claims.hedging import is_hedged
from newsclaims.components.claims.naming import Speakers
from newsclaims.components.claims.participants import participants
from newsclaims.components.claims.polarity import is_negated
from newsclaims.components.claims.propositions import Own, Unit, first_person, main_heads, units
from newsclaims.components.claims.reporting import Reporting, is_asked, is_said
from newsclaims.components.claims.stance import by_form, stances
from newsclaims.components.claims.stretches import Stretches
from newsclaims.components.claims.topics import topics
from newsclaims.components.claims.words import Words
from newsclaims.language.blanks import BLANKS
from newsclaims.records import Actor, Claim, Claimant, Date, Figure, Quote
from newsclaims.vocabulary import Stance

ASSERTING = ("VERB", "AUX", "NOUN", "ADJ")
"""A stretch without such a word asserts nothing: "Lunsk, Nov. 27 (UPI)"."""

TRIM = BLANKS + ",;:–—-"


@dataclass(slots=True)
class _Draft:
    """A claim in the making."""

    start: int
    end: int
    unit: Unit
    claimant: Claimant
    quote: Quote | None = None
    stance: Stance = "states"
    own: Own = first_person
    figures: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)


def find_claims(doc: Doc) -> list[Claim]:
    """Give the claims of an article in order, from the quotes, figures, dates and actors found before.

    Quotes of mode "attitude" make no claims: nobody said them.

    Example:
        “We will repair the dam by March,” Obi said.  ->  claimant Obi, stance promises, date by March
    """
    text = doc.text
    words = Words(doc)
    quotes = [q for q in read(doc, "quotes", Quote) if q.mode == "speech" and is_said(words, q)]
    speakers = Speakers(words, read(doc, "actors", Actor))
    said = _once([draft for quote in quotes for draft in _said(words, quote, speakers)])
    items: list[Figure | Date] = [*read(doc, "figures", Figure), *read(doc, "dates", Date)]
    drafts = [*said, *_own_voice(doc._.newsclaims_outlet, words, text, quotes, said, items)]
    drafts.sort(key=lambda draft: (draft.start, draft.end, draft.quote.id if draft.quote else ""))
    amounts = {token.i for item in items for token in _tokens(words, item)}
    make = _Maker(text, words, quotes, drafts, speakers, amounts)
    return [make.claim(number, draft) for number, draft in enumerate(drafts, 1)]


def _said(words: Words, quote: Quote, speakers: Speakers) -> list[_Draft]:
    """Give a claim for each sentence of a quote's content."""
    groups = units((words.between(part.start, part.end) for part in quote.content), words.number)
    if quote.cue is not None:
        # Where the content holds its own cue ("if you look, he said, you see"), the cue isn't what is said.
        at, to = quote.cue.start, quote.cue.end
        groups = [[token for token in group if not at <= token.idx < to] for group in groups]
    groups = [group for group in groups if any(token.is_alpha or token.is_digit for token in group)]
    speaker = None if is_asked(words, quote) else quote.speaker
    claimant = Claimant(
        name=speaker.name if speaker else None,
        type=speaker.type if speaker else None,
        actor=speaker.actor if speaker else None,
    )
    parts = [Unit(group, main_heads(group)) for group in groups]
    own = speakers.own(quote)
    cue = words.root(quote.cue) if quote.cue is not None else None
    drafts = []
    for part, stance in zip(parts, stances(quote, parts, cue, own), strict=True):
        group = part.tokens
        start = max(group[0].idx, quote.content[0].start)
        end = min(group[-1].idx + len(group[-1]), quote.content[-1].end)
        drafts.append(_Draft(start, end, part, claimant, quote, stance, own))
    return drafts


def _once(drafts: list[_Draft]) -> list[_Draft]:
    """Give the drafts without what is said twice: by one claimant, in words that are part of a longer claim."""
    kept: list[_Draft] = []
    around: dict[tuple[str | None, str | None], int] = {}
    for draft in sorted(drafts, key=lambda draft: (draft.start, -draft.end)):
        who = (draft.claimant.name, draft.claimant.actor)
        if draft.end <= around.get(who, 0):
            continue
        around[who] = draft.end
        kept.append(draft)
    return kept


def _own_voice(
    outlet: str | None,
    words: Words,
    text: str,
    quotes: list[Quote],
    said: list[_Draft],
    items: list[Figure | Date],
) -> list[_Draft]:
    """Give each figure and date its claim: one of those said, or a new one in the article's own voice.

    A date that names no day of the calendar makes no claim, but belongs to the one in whose words it stands.
    """
    claimant = Claimant(name=outlet, type="organisation" if outlet else None)
    first_of: dict[str, _Draft] = {}
    for draft in said:
        if draft.quote is not None:
            first_of.setdefault(draft.quote.id, draft)
    contents = Stretches((part.start, part.end, quote) for quote in quotes for part in quote.content)
    spoken = Stretches((draft.start, draft.end, draft) for draft in said)
    reporting = Reporting(words, [quote for quote in quotes if quote.id in first_of])
    drafts: dict[tuple[int, int], _Draft] = {}
    clauses: dict[
        tuple[int, int], tuple[list[Token], bool]
    ] = {}  # so that each is read once for all its figures
    later = {item.id for item in items if isinstance(item, Date) and item.first_day is None}
    owner: dict[str, _Draft] = {}
    for item in sorted(items, key=lambda item: item.id in later):
        around = spoken.around(item) if contents.around(item) else []
        if around:
            draft = min(around, key=lambda found: found[1] - found[0])[2]
        elif (reported := first_of.get(reporting.quote(item) or "")) is not None:
            draft = reported
        else:
            sentence = words.sentence(item.start)
            first, last = sentence[0].idx, _end(sentence)
            speaking = reporting.clause(item)
            if speaking is not None and speaking[1] in first_of:
                first, last = max(first, speaking[0][0].idx), min(last, _end(speaking[0]))
            source = reporting.source(item)
            if source is not None:
                first, last = max(first, source[0].idx), min(last, _end(source))
            for start, end, _ in contents.touching(first, last):
                if end <= item.start:
                    first = max(first, end)
                elif item.end <= start:
                    last = min(last, start)
            place = _trimmed(text, first, last)
            if item.id in later and place not in drafts:
                continue
            if place not in clauses:
                tokens = [
                    token for token in sentence if place[0] <= token.idx < place[1] and not token.is_space
                ]
                clauses[place] = tokens, any(token.pos_ in ASSERTING for token in tokens)
            tokens, asserting = clauses[place]
            if not tokens or (source is None and not asserting):
                continue
            said_here = first_of.get(speaking[1]) if speaking is not None else None
            if place not in drafts:
                drafts[place] = _drafted(place, tokens, claimant, said_here)
            draft = drafts[place]
        owner[item.id] = draft
    for item in items:
        if item.id in owner:
            (owner[item.id].figures if isinstance(item, Figure) else owner[item.id].dates).append(item.id)
    return list(drafts.values())


def _drafted(place: tuple[int, int], tokens: list[Token], outlet: Claimant, said: _Draft | None) -> _Draft:
    """Give a claim of the outlet, or of the speaker whose words the article gives beside those it quotes."""
    unit = Unit(tokens, main_heads(tokens))
    if said is None:
        return _Draft(*place, unit, outlet, stance=by_form(unit))
    stance = by_form(unit, said.own, said.quote)
    return _Draft(*place, unit, said.claimant, said.quote, stance, said.own)


def _end(tokens: Sequence[Token]) -> int:
    return tokens[-1].idx + len(tokens[-1])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in TRIM + "”’\"'":
        start += 1
    while end > start and text[end - 1] in TRIM + "“‘":
        end -= 1
    return start, end


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
        drafts: list[_Draft],
        speakers: Speakers,
        amounts: set[int],
    ) -> None:
        self.text = text
        self.speakers = speakers
        self.amounts = amounts
        self.within = enclosing(quotes)
        self.behalf: dict[str, Claimant | None] = {}
        for draft in drafts:
            if draft.quote is not None and draft.quote.id not in self.behalf:
                self.behalf[draft.quote.id] = passed_on(
                    draft.quote, draft.unit.tokens, words, speakers.actor_of, speakers.actors
                )

    def claim(self, number: int, draft: _Draft) -> Claim:
        """Give the claim of a draft, which is the article's `number`th."""
        tokens, heads = draft.unit
        quote, speakers = draft.quote, self.speakers
        actor_of: Mapping[int, str] = speakers.with_own(tokens, draft.own, draft.claimant.actor)
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
            stance=draft.stance,
            negated=is_negated(heads),
            hedged=not _asked(draft) and is_hedged(heads, {token.i for token in tokens}, draft.own),
            figures=draft.figures,
            dates=draft.dates,
            actors=speakers.named(draft.start, draft.end),
            participants=participants(tokens, heads, actor_of, speakers.addressees(quote) if quote else ()),
            topics=topics(tokens, heads, actor_of, speakers.actors, self.amounts),
        )


def _asked(draft: _Draft) -> bool:
    """Whether a claim is a question within a sentence, where "could" weakens nothing: "asked how it could break"."""
    return draft.stance == "asks" and draft.unit.tokens[0].lower_ in ("how", "why", "what", "who", "which")


class Claims:
    """The spaCy component: leaves the claims in `doc.spans["newsclaims_claims"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the claims of `doc` and keep them on it."""
        claims = find_claims(doc)
        write(doc, "claims", claims, ((claim.start, claim.end, claim.stance) for claim in claims))
        return doc


@Language.factory(
    "newsclaims_claims",
    assigns=["doc.spans"],
    requires=["token.dep", "token.head", "token.pos", "token.lemma", "doc.sents"],
)
def make_claims(nlp: Language, name: str) -> Claims:
    """Give the component; it reads what the other five left on the Doc."""
    return Claims()
