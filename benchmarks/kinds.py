"""Count, a kind at a time, the inputs that are read right: those seen while mending, and those kept apart.

    python benchmarks/kinds.py tests/gold/kinds [--misses HALF]

`tests/gold/kinds/README.md` tells the form. An input is right where all that is expected of it holds. The caption
tells the processor time of each input, parse and all.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, TypeVar

from rich.console import Console
from rich.table import Table
from spacy.language import Language

import newsclaims
from newsclaims.grounding import Span
from newsclaims.records import ArticleRecord, Figure

HALVES = ("seen", "apart", "later", "fresh")
"""Those looked at while mending, those counted once then, those written before what these told was mended, and ten more
of the weakest kinds, written when these were mended and counted once."""

Input = dict[str, Any]
Tally = dict[tuple[str, str], list[bool]]
"""By kind and half, whether each input is right."""
Spanned = TypeVar("Spanned", bound=Span)


def read(folder: Path) -> list[Input]:
    """Give the inputs of all kinds."""
    return [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]


def there(found: Iterable[Spanned], text: str, words: str) -> list[Spanned]:
    """Give what overlaps the first occurrence of `words`."""
    start = text.index(words)
    return [one for one in found if one.start < start + len(words) and one.end > start]


def near(one: float | None, other: float) -> bool:
    return one is not None and abs(one - other) <= 1e-3 * abs(other)


def figure_holds(want: Input, figure: Figure) -> bool:
    """Say whether a figure is what is expected in all that is told."""
    ends = [end for end in (figure.value, figure.low, figure.high) if end is not None]
    of = figure.of.text.casefold() if figure.of else ""
    within = want.get("within")
    return all(
        (
            all(near(getattr(figure, key), want[key]) for key in ("value", "low", "high") if key in want),
            within is None or (ends != [] and within[0] <= min(ends) and max(ends) <= within[1]),
            want.get("unit", figure.unit) == figure.unit,
            "not_unit" not in want or want["not_unit"] != figure.unit,
            want.get("modifier", figure.modifier) == figure.modifier,
            "of" not in want or any(word.casefold() in of for word in want["of"]),
        )
    )


def figures(record: ArticleRecord, want: Input) -> bool:
    found = there(record.figures, record.article.text, want["text"])
    return any(figure_holds(want, figure) for figure in found)


def dates(record: ArticleRecord, want: Input) -> bool:
    found = there(record.dates, record.article.text, want["text"])
    return any(
        date.value is value is None or (value is not None and fnmatch(date.value or "", value))
        for date in found
        for value in want["value"]
    )


def actors(record: ArticleRecord, want: Input) -> bool:
    types: list[str | None] = [actor.type for actor in record.actors if actor.name in want["name"]]
    return any(one in want["type"] for one in types or [None])


def said_by(record: ArticleRecord, want: Input) -> bool:
    """Say whether a quote that holds the words is by this speaker."""
    return any(
        quote.speaker is not None and quote.speaker.name == want["speaker"]
        for quote in record.quotes
        if there(quote.content, record.article.text, want["text"])
    )


def claims(record: ArticleRecord, want: Input) -> bool:
    days = {date.id for date in there(record.dates, record.article.text, want["not_of"])}
    found = there(record.claims, record.article.text, want["text"])
    return not any(days & set(claim.dates) for claim in found)


HOLDS: dict[str, Callable[[ArticleRecord, Any], bool]] = {
    "figures": figures,
    "no_figures": lambda record, words: not there(record.figures, record.article.text, words),
    "dates": dates,
    "no_dates": lambda record, words: not there(record.dates, record.article.text, words),
    "actors": actors,
    "no_actors": lambda record, name: name not in [actor.name for actor in record.actors],
    "said_by": said_by,
    "claims": claims,
}


def missed(record: ArticleRecord, expected: Input) -> Iterator[str]:
    """Give what is expected and doesn't hold."""
    for key, wants in expected.items():
        if key == "published":
            if str(record.article.published) not in wants:
                yield f"published: {record.article.published}"
        else:
            yield from (f"{key}: {want}" for want in wants if not HOLDS[key](record, want))


def measure(inputs: Iterable[Input], nlp: Language, misses: str | None = None) -> Tally:
    """Count what is right; print the misses of one half if it is named."""
    tally: Tally = defaultdict(list)
    for one in inputs:
        record = newsclaims.extract(one["text"], published=one["published"], nlp=nlp, any_language=True)
        wrong = list(missed(record, one["expect"]))
        tally[one["kind"], one["half"]].append(not wrong)
        if wrong and one["half"] == misses:
            print(one["kind"], repr(one["text"]), *wrong, sep="\n    ")
    return tally


def share(tally: Tally, half: str, kind: str | None = None) -> tuple[int, int]:
    """Give how many inputs of a half are right, and of how many; of one kind, if it is named."""
    right = [
        one for key, rights in tally.items() if key[1] == half and kind in (key[0], None) for one in rights
    ]
    return sum(right), len(right)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", choices=HALVES, help="print what isn't right of this half")
    options = parser.parse_args()
    inputs = read(options.folder)
    if options.misses:  # who looks at misses while mending doesn't see what is kept apart
        inputs = [one for one in inputs if one["half"] == options.misses]
    nlp = newsclaims.load()
    began = time.process_time()
    tally = measure(inputs, nlp, options.misses)
    spent = time.process_time() - began
    table = Table("kind", *HALVES, caption=f"{1000 * spent / len(inputs):.0f} ms an input")
    for kind in [*dict.fromkeys(one["kind"] for one in inputs), None]:
        counts = (share(tally, half, kind) for half in HALVES)
        table.add_row(kind or "all", *(f"{right} of {of}" if of else "" for right, of in counts))
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
