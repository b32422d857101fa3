"""The component `newsclaims_figures`: every amount, with its value or range, unit, modifier, and what it measures."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.components.figures import measured, mixed, neighbours, shared
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.sentence import find_amounts
from newsclaims.components.figures.setting import Context
from newsclaims.language.numerals import either
from newsclaims.records import Figure

_GOES_ON = re.compile(r"%|[ \xa0][A-Za-z%°]")
_ABBREVIATED = [sign for one in lexicons.currencies() for sign in one.symbols if sign.endswith(".")]
_CURRENCY = re.compile(rf"(?<!\w)(?:{either(_ABBREVIATED)})\s?\Z")


def find_figures(doc: Doc) -> list[Figure]:
    """Give the amounts in the article's body, in order, with what the sentence says of each.

    The value is in base units: dollars, people; a percentage as printed. Its sign is the printed one ("-0.4"): "fell
    2.3%" has the value 2.3 and the `change` down. A range or a vague amount has `low` and `high` instead; a value
    with a margin of error has all three. Units are ISO 4217 codes, CLDR unit identifiers (Unicode TS 35), or the
    counted noun's lemma.
    """
    context = Context(doc)
    figures: list[Figure] = []
    for start, end in _sentences(doc):
        amounts = mixed.merge(context.text, find_amounts(context, start, end))
        for amount in amounts:
            amount.start, amount.end = annotations.in_body(doc, amount.start, amount.end) or (
                amount.start,
                amount.end,
            )
        neighbours.inherit(context.text, amounts)
        sources = neighbours.conversions(context.text, amounts)
        first = len(figures) + 1
        for number, amount in enumerate(amounts):
            converted = figures[first - 1 + sources[number]] if number in sources else None
            before = figures[first - 1 :]
            figures.append(_record(context, amount, f"f{first + number}", converted, before, end))
    return figures


def _sentences(doc: Doc) -> Iterator[tuple[int, int]]:
    """Give the sentences; none ends within an amount, where some parsers break "-0.4%", "13.4 MB" and "Rs. 40"."""
    text, begun = annotations.text(doc), None
    for sentence in annotations.sentences(doc):
        start, end = sentence.start_char if begun is None else begun, sentence.end_char
        broken = _is_broken(text, end)
        begun = start if broken else None
        if not broken:
            yield start, end
    if begun is not None:
        yield begun, end


def _is_broken(text: str, end: int) -> bool:
    """Say whether a sentence's end stands within an amount."""
    if text[end - 1 : end].isdigit():
        return _GOES_ON.match(text, end) is not None
    return (
        _CURRENCY.search(text, max(0, end - 6), end) is not None
        and text[end : end + 2].lstrip()[:1].isdigit()
    )


def _record(
    context: Context, amount: Amount, name: str, converted: Figure | None, before: list[Figure], end: int
) -> Figure:
    """Give the record; a conversion measures what the amount measures that it converts."""
    of = converted.of if converted else None
    thing = measured.thing(context, amount, end) if of is None else None
    if of is None and thing is None and before:
        thing = shared.thing(context.text, before, amount)
    counts = thing is not None and amount.kind in (None, "count") and amount.unit is None
    return Figure(
        id=name,
        start=amount.start,
        end=amount.end,
        text=context.text[amount.start : amount.end],
        kind=amount.kind or "count",
        value=amount.value,
        low=amount.low,
        high=amount.high,
        unit=measured.counted(context, amount, *thing) if thing and counts else amount.unit,
        modifier=amount.modifier,
        change=amount.change,
        equivalent_of=converted.id if converted else None,
        of=annotations.printed(context.text, *thing) if thing else of,
        rule=amount.rule,
    )


class Figures:
    """Writes the figures of an article to `doc.spans["newsclaims_figures"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc` with its figures."""
        annotations.expect_parse(doc)
        figures = find_figures(doc)
        annotations.write(
            doc, "figures", figures, ((one.id, one.start, one.end, one.kind) for one in figures)
        )
        return doc


@Language.factory(
    "newsclaims_figures",
    assigns=["doc.spans"],
    requires=["token.pos", "token.dep", "token.head", "token.lemma", "doc.sents"],
    default_config={},
)
def make_figures(nlp: Language, name: str) -> Figures:
    """Give the component."""
    return Figures()
