"""The component `newsclaims_claims`: who asserts what, in which manner, with which figures, dates and actors.

Every sentence of a quote's content is a claim of its speaker; a sentence of the article's own voice that carries
a figure or a resolved date is a claim of the outlet. A figure or date belongs to one claim: that of the words it
stands in, or, where it stands beside a cue ("said on Monday"), that of the quote the cue reports.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from newsclaims.articles.paragraphs import BLANKS
from newsclaims.components.annotations import read, sentences, write
from newsclaims.components.assertion.polarity import is_hedged, is_negated
from newsclaims.components.assertion.propositions import main_heads, units
from newsclaims.components.assertion.stance import stance
from newsclaims.records import Actor, Claim, Claimant, Date, Figure, Quote, Region, Stance

TRIM = BLANKS + ",;:–—-"


@dataclass(slots=True)
class _Draft:
    """A claim in the making."""

    start: int
    end: int
    tokens: Sequence[Token]
    claimant: Claimant
    quote: str | None = None
    stance: Stance = "states"
    figures: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)


def find_claims(doc: Doc) -> list[Claim]:
    """Give the claims of an article in order, from the quotes, figures, dates and actors found before.

    Quotes of mode "attitude" make no claims: nobody said them.
    """
    text = doc.text
    quotes = [quote for quote in read(doc, "quotes", Quote) if quote.mode == "speech"]
    drafts = [draft for quote in quotes for draft in _said(doc, quote)]
    figures = read(doc, "figures", Figure)
    dates = [date for date in read(doc, "dates", Date) if date.first_day is not None]
    drafts += _own_voice(doc, text, quotes, drafts, figures, dates)
    drafts.sort(key=lambda draft: (draft.start, draft.end, draft.quote or ""))
    actors = read(doc, "actors", Actor)
    named = _Stretches((m.start, m.end, actor.id) for actor in actors for m in actor.mentions)
    order = {actor.id: place for place, actor in enumerate(actors)}
    return [_claim(text, number, draft, named, order) for number, draft in enumerate(drafts, 1)]


def _said(doc: Doc, quote: Quote) -> list[_Draft]:
    """Give a claim for each sentence of a quote's content."""
    found = (doc.char_span(part.start, part.end, alignment_mode="expand") for part in quote.content)
    groups = units([span for span in found if span is not None])
    groups = [group for group in groups if any(token.is_alpha or token.is_digit for token in group)]
    speaker = quote.speaker
    claimant = Claimant(
        name=speaker.name if speaker else None,
        type=speaker.type if speaker else None,
        actor=speaker.actor if speaker else None,
    )
    manner = stance(quote, groups)
    drafts = []
    for group in groups:
        start = max(group[0].idx, quote.content[0].start)
        end = min(group[-1].idx + len(group[-1]), quote.content[-1].end)
        drafts.append(_Draft(start, end, group, claimant, quote.id, manner))
    return drafts


def _own_voice(
    doc: Doc, text: str, quotes: list[Quote], said: list[_Draft], figures: list[Figure], dates: list[Date]
) -> list[_Draft]:
    """Give each figure and date its claim: one of those said, or a new one in the article's own voice."""
    outlet = doc._.newsclaims_outlet
    claimant = Claimant(name=outlet, type="organisation" if outlet else None)
    claims_of: dict[str | None, _Draft] = {}
    for draft in said:
        claims_of.setdefault(draft.quote, draft)
    cues = {_token(doc, quote.cue).i: quote.id for quote in quotes if quote.cue}
    contents = _Stretches((part.start, part.end, None) for quote in quotes for part in quote.content)
    spoken = _Stretches((draft.start, draft.end, draft) for draft in said)
    voices = _Stretches((sentence.start_char, sentence.end_char, sentence) for sentence in sentences(doc))
    drafts: dict[tuple[int, int], _Draft] = {}
    items: list[Figure | Date] = [*figures, *dates]
    for item in sorted(items, key=lambda item: item.start):
        around = spoken.around(item) if contents.around(item) else []
        sentence = next((found for _, _, found in voices.touching(item.start, item.end)), None)
        if around:
            draft = min(around, key=lambda draft: draft.end - draft.start)
        elif sentence is None:
            continue
        elif (reported := claims_of.get(_reported(doc, item, cues))) is not None:
            draft = reported
        else:
            first, last = sentence.start_char, sentence.end_char
            source = _source_phrase(doc, item, cues)
            if source is not None:
                first, last = max(first, source.start_char), min(last, source.end_char)
            for start, end, _ in contents.touching(first, last):
                if end <= item.start:
                    first = max(first, end)
                elif item.end <= start:
                    last = min(last, start)
            start, end = _trimmed(text, first, last)
            tokens = [token for token in sentence if start <= token.idx < end and not token.is_space]
            draft = drafts.setdefault((start, end), _Draft(start, end, tokens, claimant))
        (draft.figures if isinstance(item, Figure) else draft.dates).append(item.id)
    return list(drafts.values())


class _Stretches:
    """Stretches of text with something in each, found by place."""

    def __init__(self, stretches: Iterable[tuple[int, int, Any]]) -> None:
        self.stretches = sorted(stretches, key=lambda stretch: stretch[:2])
        self.starts = [start for start, _, _ in self.stretches]
        self.reach = list(accumulate((end for _, end, _ in self.stretches), max))

    def touching(self, start: int, end: int) -> list[tuple[int, int, Any]]:
        """Give the stretches that share a code point with `[start, end)`."""
        first = bisect_right(self.reach, start)
        return [
            stretch for stretch in self.stretches[first : bisect_left(self.starts, end)] if stretch[1] > start
        ]

    def around(self, item: Region) -> list[Any]:
        """Give what stands in the stretches that hold the whole of `item`."""
        found = self.touching(item.start, item.end)
        return [inside or True for start, end, inside in found if start <= item.start and item.end <= end]


def _token(doc: Doc, region: Region) -> Token:
    span = doc.char_span(region.start, region.end, alignment_mode="expand")
    assert span is not None, "a record's span stands in the text"
    return span.root


def _reported(doc: Doc, item: Region, cues: dict[int, str]) -> str | None:
    """Give the quote whose cue governs a figure or date, but not by way of the source or a clause beside it."""
    token = _token(doc, item)
    while token.i not in cues:
        if token.head == token or token.dep_ in ("nsubj", "nsubjpass", "relcl", "appos", "conj", "advcl"):
            return None
        token = token.head
    return cues[token.i]


def _source_phrase(doc: Doc, item: Region, cues: dict[int, str]) -> Span | None:
    """Give the noun phrase of the source, if a figure or date stands in it ("Ada Obi, 45, said"), without the cue."""
    token = _token(doc, item)
    while token.head != token:
        if token.head.i in cues:
            if token.dep_ not in ("nsubj", "nsubjpass"):
                return None
            return doc[token.left_edge.i : token.right_edge.i + 1]
        token = token.head
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in TRIM + "”’\"'":
        start += 1
    while end > start and text[end - 1] in TRIM + "“‘":
        end -= 1
    return start, end


def _claim(text: str, number: int, draft: _Draft, named: _Stretches, order: dict[str, int]) -> Claim:
    mentions = named.touching(draft.start, draft.end)
    heads = main_heads(draft.tokens)
    return Claim(
        id=f"c{number}",
        start=draft.start,
        end=draft.end,
        text=text[draft.start : draft.end],
        claimant=draft.claimant,
        quote=draft.quote,
        stance=draft.stance,
        negated=is_negated(heads),
        hedged=is_hedged(heads, {token.i for token in draft.tokens}),
        figures=draft.figures,
        dates=draft.dates,
        actors=sorted({actor for _, _, actor in mentions}, key=order.__getitem__),
    )


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
