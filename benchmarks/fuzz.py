"""Look for texts that our own code fails on: mutations of real articles, through the readers and the whole pipeline.

    python benchmarks/fuzz.py [PATH …] [--inputs 2000] [--seed 0] [--seconds S] [--with-tagger] [--only NUMBER]

PATH: folders or files of .txt and .jsonl (lines with `text`), `seeds/` by default. An input is made from its seed and
number alone: paragraphs cut and pasted across articles, then changed (see mutations.py). What is counted:

crashed     a reader or a component raised what it doesn't foresee (a refusal is none)
ungrounded  a record's span isn't what its text prints, or stands outside its body, or refers to what isn't there
slow        it took more than SLOWER times the processor time of unchanged prose of its length

For each fault that was found the script prints the place, how often, and a number for `--only`, which tells that one
in full.
"""

import argparse
import json
import os
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import mutations
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import models, pipeline
from newsclaims.articles.feeds import from_line
from newsclaims.articles.html_pages import read_html
from newsclaims.articles.text import from_text
from newsclaims.assemble import assemble
from newsclaims.errors import ArticleError
from newsclaims.records import Article, ArticleRecord

SLOWER = 20
"""How many times slower than prose of its length an input may be; LEAST seconds are always allowed."""
LEAST = 0.25
BATCH = 8
"""Inputs that are made and looked at together."""
SIZES = (150, 200, 300, 400, 600)
"""Characters of an input, about."""
PUBLISHED = (
    "2025-11-27",
    "2024-02-29",
    "0001-01-01",
    "0001-12-31",
    "0002-03-01",
    "9998-12-31",
    "9999-01-01",
    "9999-12-31",
)
"""Days of publication, given to the pipeline beyond what the readers let through; half of the inputs have the first."""

TEXT = {mutation.__name__: mutation for mutation in (*mutations.ALONE, mutations.mixed)}
WRAPPED = {"html": mutations.page, "jsonl": mutations.line}
MODES = ("pasted", *TEXT, *WRAPPED)


made_by = cache(models.describe)


class Input(NamedTuple):
    """One input: what was done to it, and the article, or why there is none: refused (None), or the reader's fault."""

    number: int
    mode: str
    article: Article | Exception | None


class Fault(NamedTuple):
    """What went wrong, where, and with which input."""

    kind: str
    place: str
    number: int
    mode: str


def paragraphs(paths: Sequence[Path]) -> list[str]:
    """Give the paragraphs of all articles, in order."""
    files = [file for path in paths for file in (sorted(path.rglob("*.*")) if path.is_dir() else [path])]
    found: list[str] = []
    for file in files:
        if file.suffix == ".jsonl":
            lines = file.read_text("utf-8").split("\n")
            texts = [json.loads(line).get("text", "") for line in lines if line.strip()]
        else:
            texts = [file.read_text("utf-8")] if file.suffix == ".txt" else []
        found += [line.strip() for text in texts for line in text.split("\n") if len(line.strip()) > 20]
    return found


def make(number: int, seed: int, pool: Sequence[str]) -> Input:
    """Give the input of a number."""
    rng = random.Random(f"{seed} {number}")
    mode = MODES[number % len(MODES)]
    size, text = rng.choice(SIZES), ""
    while len(text) < size:
        part = rng.choice(pool)
        start = rng.choice((0, 0, rng.randrange(len(part))))
        text += part[start : start + size] + rng.choice(("\n\n", "\n", " ", ""))
    wrapped = mode in WRAPPED
    mutation = TEXT.get(mode) or (mutations.mixed if wrapped and rng.random() < 0.5 else None)
    text = mutation(rng, text) if mutation is not None else text
    day = rng.choice(PUBLISHED) if rng.random() < 0.5 else PUBLISHED[0]
    try:
        if mode == "html":
            return Input(number, mode, read_html(BytesIO(mutations.page(rng, text)), "a.html", None))
        if mode == "jsonl":
            return Input(number, mode, from_line(mutations.line(rng, text), "a.jsonl#L1"))
        # A day that the readers refuse may still stand on the Doc of somebody else's pipeline.
        return Input(number, mode, from_text(text).model_copy(update={"published": day}))
    except ArticleError:
        return Input(number, mode, None)
    except Exception as error:
        return Input(number, mode, error)


def wrong(record: ArticleRecord) -> str | None:
    """Say what isn't right with a record, beyond what it refuses to be built with."""
    text = record.article.text
    body = {at for part in record.article.body for at in range(part.start, part.end)}
    title = record.article.title or ""
    for span in record.spans():
        if title and span.text == title:  # which a claim's reading may take in
            continue
        if any(at not in body and not text[at].isspace() for at in range(span.start, span.end)):
            return f"a {type(span).__name__} outside the body"
    kinds = (record.actors, record.quotes, record.figures, record.dates)
    known = {item.id for items in kinds for item in items}
    for claim in record.claims:
        named = [*claim.figures, *claim.dates, *claim.actors, claim.quote, claim.within]
        if not known.issuperset(filter(None, named)):
            return "a claim refers to what isn't there"
    if any(
        quote.speaker and quote.speaker.actor and quote.speaker.actor not in known for quote in record.quotes
    ):
        return "a speaker refers to an actor that isn't there"
    return None


def place(error: BaseException) -> str:
    """Give the last line of ours that an error went through, and what it says."""
    ours = str(Path(pipeline.__file__).parent)
    frames = [one for one in traceback.extract_tb(error.__traceback__) if one.filename.startswith(ours)]
    at = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    told = " ".join(str(error).split())
    return f"{at} {type(error).__name__}: {told[:70]}"


def found_in(nlp: Language, inputs: Sequence[Input], rate: float) -> Iterator[Fault]:
    """Give the faults of a batch; `rate` is the processor time of a character of prose."""
    for one in inputs:
        if isinstance(one.article, Exception):
            yield Fault("crashed", place(one.article), one.number, one.mode)
    good = [(one, one.article) for one in inputs if isinstance(one.article, Article)]
    usual = sum(rate * len(article.text) for _, article in good)
    began = time.process_time()
    raised = None
    try:
        records = [record_of(*pair) for pair in pipeline.process(nlp, [article for _, article in good])]
        if not any(map(wrong, records)) and time.process_time() - began <= usual + LEAST:
            return
    except Exception as error:
        raised = error
    faults = [
        Fault(*fault, one.number, one.mode) for one, article in good if (fault := alone(nlp, article, rate))
    ]
    if raised is not None and not faults:
        faults = [Fault("crashed", f"in a batch only: {place(raised)}", good[0][0].number, good[0][0].mode)]
    yield from faults


def alone(nlp: Language, article: Article, rate: float) -> tuple[str, str] | None:
    """Give what is wrong with one article and where, if anything is."""
    began = time.process_time()
    try:
        [(_, doc)] = pipeline.process(nlp, [article])
        told = wrong(record_of(article, doc))
    except Exception as error:
        kind = "ungrounded" if "span:" in str(error) or "not grounded" in str(error) else "crashed"
        return kind, place(error)
    took = time.process_time() - began
    if told is not None:
        return "ungrounded", told
    return (
        ("slow", f"{took:.2f} s for {len(article.text)} characters")
        if took > allowed(article, rate)
        else None
    )


def record_of(article: Article, doc: Doc | ArticleError) -> ArticleRecord:
    """Give the record of an annotated article."""
    if isinstance(doc, ArticleError):
        raise doc
    return assemble(article, doc, made_by())


def seconds(nlp: Language, article: Article) -> float:
    """Give the processor time that an article takes."""
    began = time.process_time()
    list(pipeline.process(nlp, [article]))
    return time.process_time() - began


def allowed(article: Article, rate: float) -> float:
    """Give the seconds that an article may take."""
    return max(LEAST, SLOWER * rate * len(article.text))


def run(nlp: Language, pool: Sequence[str], inputs: int, seed: int, at_most: float) -> bool:
    """Run the inputs, print the tables, and say whether nothing was found."""
    prose = from_text("\n\n".join(islice(pool, 40)))
    rate = min(seconds(nlp, prose) for _ in range(3)) / len(prose.text)
    tried: Counter[str] = Counter()
    counts: Counter[tuple[str, str]] = Counter()
    places: dict[tuple[str, str], list[int]] = {}
    began = time.monotonic()
    for first in range(0, inputs, BATCH):
        batch = [make(number, seed, pool) for number in range(first, min(first + BATCH, inputs))]
        tried.update(one.mode for one in batch)
        tried.update(f"{one.mode} refused" for one in batch if one.article is None)
        for fault in found_in(nlp, batch, rate):
            counts[fault.mode, fault.kind] += 1
            key = (fault.kind, fault.place if fault.kind != "slow" else fault.mode)
            if key not in places:
                print(f"{fault.kind}: {fault.place} (--only {fault.number})", file=sys.stderr, flush=True)
            places.setdefault(key, []).append(fault.number)
        if time.monotonic() - began > at_most:
            break
    report(tried, counts, places, time.monotonic() - began)
    return not counts


def report(
    tried: Counter[str],
    counts: Counter[tuple[str, str]],
    places: dict[tuple[str, str], list[int]],
    took: float,
) -> None:
    """Print what was tried and found, by mode, and where."""
    kinds = ("crashed", "ungrounded", "slow")
    print(f"{'mode':10} {'inputs':>7} {'refused':>8} " + " ".join(f"{kind:>10}" for kind in kinds))
    for mode in MODES:
        told = " ".join(f"{counts[mode, kind]:10}" for kind in kinds)
        print(f"{mode:10} {tried[mode]:7} {tried[f'{mode} refused']:8} {told}")
    total = " ".join(f"{sum(counts[mode, kind] for mode in MODES):10}" for kind in kinds)
    inputs, refused = (sum(tried[f"{mode}{which}"] for mode in MODES) for which in ("", " refused"))
    print(f"{'all':10} {inputs:7} {refused:8} {total}")
    print(f"{took:.0f} s, {1000 * took / max(inputs, 1):.1f} ms an input")
    for (kind, where), numbers in sorted(places.items(), key=lambda found: -len(found[1])):
        print(f"{len(numbers):6} {kind:10} {where} (--only {numbers[0]})")


def main() -> int:
    """Read the command line, run, and give 1 where something was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", type=Path, nargs="*", default=[Path("seeds")], metavar="PATH")
    parser.add_argument("--inputs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop after these")
    parser.add_argument("--with-tagger", action="store_true", help="find quotes with the learned tagger too")
    parser.add_argument("--only", type=int, help="run the input of this number alone, and show its fault")
    given = parser.parse_args()
    os.environ["NEWSCLAIMS_STRICT"] = "1"  # a component's fault is raised
    pool = paragraphs(given.paths)
    nlp = pipeline.load(fast=not given.with_tagger)
    if given.only is None:
        return 0 if run(nlp, pool, given.inputs, given.seed, given.seconds) else 1
    article = make(given.only, given.seed, pool).article
    if isinstance(article, Article):
        print(article.model_dump_json(indent=1))
        print(f"{seconds(nlp, article):.2f} s")
        for _, doc in pipeline.process(nlp, [article]):
            print(wrong(record_of(article, doc)) or "nothing is wrong with its record")
    elif article is not None:
        raise article
    return 0


if __name__ == "__main__":
    sys.exit(main())
