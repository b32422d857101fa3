"""The component `newsclaims_figures`: every amount, with its value or range, unit, modifier, and what it measures."""

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components import annotations
from newsclaims.components.figures import measured, mixed, neighbours
from newsclaims.components.figures.amount import Amount
from newsclaims.components.figures.sentence import find_amounts
from newsclaims.components.figures.setting import Context
from newsclaims.records import Figure


def find_figures(doc: Doc) -> list[Figure]:
    """Give the amounts in the article's body, in order, with what the sentence says of each.

    The value is in base units: dollars, people; a percentage as printed. Its sign is the printed one ("-0.4"): "fell
    2.3%" has the value 2.3 and the `change` down. A range or a vague amount has `low` and `high` instead; a value
    with a margin of error has all three. Units are ISO 4217 codes, CLDR unit identifiers (Unicode TS 35), or the
    counted noun's lemma.
    """
    context = Context(doc)
    figures: list[Figure] = []
    for sentence in annotations.sentences(doc):
        start, end = sentence.start_char, sentence.end_char
        if context.text[end - 1 : end].isdigit() and context.text[end : end + 1] == "%":
            end += 1  # some parsers break "-0.4%." before its sign
        amounts = mixed.merge(context.text, find_amounts(context, start, end))
        neighbours.inherit(context.text, amounts)
        sources = neighbours.conversions(context.text, amounts)
        first = len(figures) + 1
        for number, amount in enumerate(amounts):
            source = f"f{first + sources[number]}" if number in sources else None
            figures.append(_record(context, amount, f"f{first + number}", source, end))
    return figures


def _record(context: Context, amount: Amount, name: str, source: str | None, end: int) -> Figure:
    thing = measured.thing(context, amount, end)
    return Figure(
        id=name,
        start=amount.start,
        end=amount.end,
        text=context.text[amount.start : amount.end],
        kind=amount.kind or "count",
        value=amount.value,
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        modifier=amount.modifier,
        change=amount.change,
        equivalent_of=source,
        of=annotations.printed(context.text, *thing) if thing else None,
        rule=amount.rule,
    )


class Figures:
    """Writes the figures of an article to `doc.spans["newsclaims_figures"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc` with its figures."""
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
