"""Whose claim each figure and date belongs to: one of those said, or a new one in the article's own voice."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.borders import is_inside, report_before
from newsclaims.components.claims.drafts import Draft, end_of
from newsclaims.components.claims.propositions import SUBJECTS, Unit, main_heads
from newsclaims.components.claims.reporting import Reporting
from newsclaims.components.claims.sentence_forms import by_form
from newsclaims.components.claims.stretches import Stretches
from newsclaims.components.claims.summing_up import summary_around
from newsclaims.components.claims.words import Words
from newsclaims.language.blanks import BLANKS
from newsclaims.language.parse import FINITE, is_blank
from newsclaims.records import Claimant, Date, Figure, Quote

TRIM = BLANKS + ",;:–—-"

Item = Figure | Date
Place = tuple[int, int]
"""Code points of a claim."""


class OwnVoice:
    """An article's figures and dates on their way to their claims."""

    def __init__(
        self, outlet: str | None, words: Words, text: str, quotes: Sequence[Quote], said: Sequence[Draft]
    ) -> None:
        self.outlet = Claimant(name=outlet, type="organisation" if outlet else None)
        self.words = words
        self.text = text
        self.first_of: dict[str, Draft] = {}
        """The first claim of each quote, by its id."""
        for draft in said:
            if draft.quote is not None:
                self.first_of.setdefault(draft.quote.id, draft)
        self.contents = Stretches((part.start, part.end, quote) for quote in quotes for part in quote.content)
        self.spoken = Stretches((draft.start, draft.end, draft) for draft in said)
        self.reporting = Reporting(words, [quote for quote in quotes if quote.id in self.first_of])
        self.own: dict[Place, Draft] = {}
        """The claims in the article's own voice so far."""
        self.clauses: dict[Place, tuple[list[Token], bool]] = {}
        """The tokens of a place and whether they assert anything, read once for all its figures."""

    def drafts(self, items: Sequence[Item]) -> list[Draft]:
        """Give the new claims, and each figure and date to its claim.

        A date that names no day of the calendar makes no claim, but belongs to the one in whose words it stands.
        """
        owner: dict[str, Draft] = {}
        for item in sorted(items, key=_is_no_day):
            draft = self._said_with(item) or self._in_own_voice(item)
            if draft is not None:
                owner[item.id] = draft
        for item in items:
            if item.id in owner:
                draft = owner[item.id]
                (draft.figures if isinstance(item, Figure) else draft.dates).append(item.id)
        return list(self.own.values())

    def _said_with(self, item: Item) -> Draft | None:
        """Give the claim in whose words an item stands, the shortest; or that of the quote which its clause reports."""
        around = self.spoken.around(item) if self.contents.around(item) else []
        if around:
            return min(around, key=lambda found: found[1] - found[0])[2]
        return self.first_of.get(self.reporting.quote(item) or "")

    def _in_own_voice(self, item: Item) -> Draft | None:
        """Give the claim that the words around an item make, if they make any."""
        if summary_around(self.words.root(item)) is not None:
            return self._told_in(self._summed_up(item), item, None, asserted=False)
        clause, source = self.reporting.clause(item), self.reporting.source(item)
        said = self.first_of.get(clause[1]) if clause is not None else None
        within = [source] if source is not None else []
        if clause is not None and said is not None:
            within.append(clause[0])
        return self._told_in(self._place(item, within), item, said, source is not None)

    def _told_in(self, place: Place, item: Item, said: Draft | None, asserted: bool) -> Draft | None:
        """Give the claim that the words of a place make, if they assert something."""
        if place not in self.own:
            tokens, asserting = self._clause(item, place)
            if _is_no_day(item) or not tokens or not (asserting or asserted):
                return None
            if isinstance(item, Figure) and item.kind == "age" and not any(map(self._tells_more, tokens)):
                return None
            self.own[place] = self._draft(place, tokens, said)
        return self.own[place]

    def _tells_more(self, token: Token) -> bool:
        """Whether a word asserts more than that somebody so old spoke: “…,” the *29-year-old* said; not: *Obi*, 29."""
        cues = self.reporting.cues
        reports = token.i in cues or token.head.i in cues
        return token.pos_ == "PROPN" or (_asserts(token) and not reports)

    def _summed_up(self, item: Item) -> Place:
        """Give the sentence of an item that stands in what sums it up, as far as the report behind the item."""
        sentence = self.words.sentence(item.start)
        behind = self.contents.touching(item.end, end_of(sentence))
        ends = [
            report_before(self.words, quote, item) or start for start, _, quote in behind if start >= item.end
        ]
        return _trimmed(self.text, sentence[0].idx, min((end_of(sentence), *ends)))

    def _place(self, item: Item, within: Iterable[Sequence[Token]]) -> Place:
        """Give the stretch of an item's sentence that is the article's: inside some clauses, beside what is quoted."""
        sentence = self.words.sentence(item.start)
        first, last = sentence[0].idx, end_of(sentence)
        for tokens in within:
            first, last = max(first, tokens[0].idx), min(last, end_of(tokens))
        for start, end, quote in self.contents.touching(first, last):
            if is_inside(self.words, quote, item):
                continue
            if end <= item.start:
                first = max(first, end)
            elif item.end <= start:
                last = min(last, report_before(self.words, quote, item) or start)
        return _trimmed(self.text, first, min(last, _opening(sentence, last)))

    def _clause(self, item: Item, place: Place) -> tuple[list[Token], bool]:
        """Give the tokens of a place, and whether they assert anything."""
        if place not in self.clauses:
            sentence = self.words.sentence(item.start)
            tokens = [one for one in sentence if place[0] <= one.idx < place[1] and not one.is_space]
            self.clauses[place] = tokens, any(map(_asserts, tokens))
        return self.clauses[place]

    def _draft(self, place: Place, tokens: list[Token], said: Draft | None) -> Draft:
        """Give a claim of the outlet, or of the speaker whose words the article gives beside those it quotes."""
        unit = Unit(tokens, main_heads(tokens))
        if said is None:
            return Draft(*place, unit, self.outlet, stance=by_form(unit))
        stance = by_form(unit, said.own, said.quote)
        return Draft(*place, unit, said.claimant, said.quote, stance, said.own)


def _asserts(token: Token) -> bool:
    """Whether a word makes a proposition of its stretch: a finite verb or a subject; "Lunsk, 2009" has none."""
    return token.tag_ in FINITE or token.dep_ in SUBJECTS


def _opening(sentence: Sequence[Token], last: int) -> int:
    """Give where the words begin that only bring in what stands behind a code point: boats sank, *a loss that*."""
    inside = [token for token in sentence if token.idx < last and not is_blank(token)]
    if not inside or end_of(inside) == end_of(sentence):
        return last
    word, clause = inside[-1], inside[-1].head
    if clause.idx < last or not (word.dep_ == "mark" or word.tag_ in ("WDT", "WP")):
        return last
    while clause.dep_ in ("ccomp", "xcomp") and clause.head.idx >= last:
        clause = clause.head
    noun = clause.head if clause.dep_ == "relcl" else word
    added = noun.left_edge.lower_ in ("a", "an") and noun.left_edge.i and noun.left_edge.nbor(-1).text in TRIM
    return noun.left_edge.idx if added else word.idx


def _is_no_day(item: Item) -> bool:
    """Whether an item is a date that names no day of the calendar."""
    return isinstance(item, Date) and item.first_day is None


def _trimmed(text: str, start: int, end: int) -> Place:
    while start < end and text[start] in TRIM + "”’\"'":
        start += 1
    while end > start and text[end - 1] in TRIM + "“‘":
        end -= 1
    return start, end
