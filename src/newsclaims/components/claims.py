"""The component `newsclaims_claims`: who asserts what, in which manner, with which figures, dates and actors.

Every sentence of a quote's content is a claim of its speaker; a sentence of the article's own voice that carries
a figure or a resolved date is a claim of the outlet. A figure or date belongs to one claim: that of the words it
stands in, or, where it stands beside a cue ("said on Monday"), that of the quote the cue reports.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsclaims.components.annotations import read, sentences, write
from newsclaims.components.assertion.polarity import is_hedged, is_negated
from newsclaims.components.assertion.propositions import units
from newsclaims.components.assertion.stance import stance
from newsclaims.records import Actor, Claim, Claimant, Date, Figure, Quote, Region, Stance

TRIM = " \t\r\n\u00a0,;:–—-"


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
    return [_claim(text, number, draft, actors) for number, draft in enumerate(drafts, 1)]


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
    cues = {quote.id: _token(doc, quote.cue) for quote in quotes if quote.cue}
    contents = sorted((part.start, part.end) for quote in quotes for part in quote.content)
    drafts: dict[tuple[int, int], _Draft] = {}
    bounds = [(sentence.start_char, sentence.end_char, sentence) for sentence in sentences(doc)]
    at = 0
    items: list[Figure | Date] = [*figures, *dates]
    for item in sorted(items, key=lambda item: item.start):
        kind: Callable[[_Draft], list[str]] = _figures if isinstance(item, Figure) else _dates
        around = [d for d in said if d.start <= item.start and item.end <= d.end and _inside(item, contents)]
        if around:
            kind(min(around, key=lambda d: d.end - d.start)).append(item.id)
            continue
        while at < len(bounds) and bounds[at][1] <= item.start:
            at += 1
        if at == len(bounds) or bounds[at][0] >= item.end:
            continue
        first, last, sentence = bounds[at]
        reported = _reported(doc, item, [(id_, cue) for id_, cue in cues.items() if first <= cue.idx < last])
        own = next((d for d in said if d.quote == reported), None)
        if own is not None:
            kind(own).append(item.id)
            continue
        start, end = _trimmed(text, *_piece(item, first, last, contents))
        if (start, end) not in drafts:
            tokens = [t for t in sentence if start <= t.idx < end and not t.is_space]
            drafts[start, end] = _Draft(start, end, tokens, claimant)
        kind(drafts[start, end]).append(item.id)
    return list(drafts.values())


def _figures(draft: _Draft) -> list[str]:
    return draft.figures


def _dates(draft: _Draft) -> list[str]:
    return draft.dates


def _inside(item: Region, contents: Iterable[tuple[int, int]]) -> bool:
    return any(start <= item.start and item.end <= end for start, end in contents)


def _token(doc: Doc, region: Region) -> Token:
    span = doc.char_span(region.start, region.end, alignment_mode="expand")
    assert span is not None, "a record's span stands in the text"
    return span.root


def _reported(doc: Doc, item: Region, cues: Sequence[tuple[str, Token]]) -> str | None:
    """Give the quote whose cue governs a figure or date, but not by way of the source or a clause beside it."""
    token = _token(doc, item)
    by_position = {cue.i: id_ for id_, cue in cues}
    while token.i not in by_position:
        if token.head == token or token.dep_ in ("nsubj", "nsubjpass", "relcl", "appos", "conj", "advcl"):
            return None
        token = token.head
    return by_position[token.i]


def _piece(item: Region, first: int, last: int, contents: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Give the stretch of a sentence around `item` that is nobody's content."""
    for start, end in contents:
        if end <= item.start:
            first = max(first, end)
        elif item.end <= start:
            last = min(last, start)
    return first, last


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in TRIM + "”’\"'":
        start += 1
    while end > start and text[end - 1] in TRIM + "“‘":
        end -= 1
    return start, end


def _claim(text: str, number: int, draft: _Draft, actors: list[Actor]) -> Claim:
    named = [a.id for a in actors if any(draft.start <= m.start and m.end <= draft.end for m in a.mentions)]
    return Claim(
        id=f"c{number}",
        start=draft.start,
        end=draft.end,
        text=text[draft.start : draft.end],
        claimant=draft.claimant,
        quote=draft.quote,
        stance=draft.stance,
        negated=is_negated(draft.tokens),
        hedged=is_hedged(draft.tokens),
        figures=draft.figures,
        dates=draft.dates,
        actors=named,
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
