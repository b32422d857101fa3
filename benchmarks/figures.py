"""Score figures on a probe of hard sentences, and time them beyond the parse.

    python benchmarks/figures.py tests/gold/figures_probe.jsonl [CORPUS.jsonl …]

The probe: one object a line with `text`, `figures` (span, kind, value or low and high, unit or currency, modifier) and
`not_figures`. Each further corpus (lines with `text`) is only timed, on its first hundred texts.
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

from spacy.language import Language

from newsclaims import pipeline
from newsclaims.components.figures import find_figures
from newsclaims.records import Figure

WITH_UNIT = {"money", "percent", "percentage_points", "basis_points", "duration", "age", "measure"}
TIMED = 100


def near(one: float | None, other: float | None) -> bool:
    """Say whether two numbers are equal but for rounding."""
    return (
        one is not None and other is not None and abs(one - other) <= 1e-6 * max(abs(one), abs(other), 1e-9)
    )


def value_is_right(gold: dict[str, Any], found: list[Figure]) -> bool:
    """Say whether a figure at the gold's span has its value, its range, or a range within its vague bounds."""
    if gold.get("vague"):
        ends = [[x for x in (f.value, f.low, f.high) if x is not None] for f in found]
        return any(all(gold["low"] / 1.01 <= x <= gold["high"] * 1.01 for x in xs) for xs in ends if xs)
    if gold["low"] is not None:
        return any(near(f.low, gold["low"]) and near(f.high, gold["high"]) for f in found)
    return any(near(f.value, gold["value"]) for f in found)


def unit_is_right(gold: dict[str, Any], found: list[Figure]) -> bool:
    """Say whether a figure at the gold's span has its unit or currency."""
    wanted = gold["currency"] or gold["unit"].replace("_", "-").replace("metre", "meter")
    return any(f.unit == wanted for f in found)


def score(nlp: Any, lines: list[dict[str, Any]]) -> Counter[str]:
    """Count what is right, by question, with `… of` for how often it was asked."""
    tally: Counter[str] = Counter()
    for line in lines:
        figures = find_figures(nlp(line["text"]))
        for gold in line["figures"]:
            start, end = gold["span"]
            found = [f for f in figures if f.start < end and f.end > start]
            answers = {"found": bool(found), "value": value_is_right(gold, found)}
            if gold["kind"] in WITH_UNIT:
                answers["unit"] = unit_is_right(gold, found)
            if gold["modifier"]:
                answers["modifier"] = any(f.modifier == gold["modifier"] for f in found)
            answers["value and unit"] = answers["value"] and answers.get("unit", True)
            for name, right in answers.items():
                tally[name] += right
                tally[f"{name} of"] += 1
        for trap in line["not_figures"]:
            start, end = trap["span"]
            tally["look-alikes kept out"] += not [f for f in figures if f.start < end and f.end > start]
            tally["look-alikes kept out of"] += 1
    return tally


def timing(nlp: Any, texts: list[str]) -> tuple[float, float, int]:
    """Give the milliseconds a sentence of the parse and of the figures, in processor time, and the sentences."""
    began = time.process_time()
    docs = list(nlp.pipe(texts, batch_size=4))
    parsed = time.process_time()
    for doc in docs:
        find_figures(doc)
    ended = time.process_time()
    sentences = sum(1 for doc in docs for _ in doc.sents)
    return 1000 * (parsed - began) / sentences, 1000 * (ended - parsed) / sentences, sentences


QUESTIONS = ("found", "value", "unit", "value and unit", "modifier", "look-alikes kept out")


def bare() -> Language:
    """Give the model's own pipeline, without our components."""
    nlp = pipeline.load()
    for name in pipeline.COMPONENTS:
        nlp.remove_pipe(f"newsclaims_{name}")
    return nlp


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def results(corpus: Path) -> dict[str, float]:
    """Give the share that is right of each question, for `python -m benchmarks`."""
    tally = score(bare(), read_lines(corpus))
    return {name: 100 * tally[name] / tally[f"{name} of"] for name in QUESTIONS}


def main(paths: list[Path]) -> None:
    """Print the probe's table and the times."""
    nlp = bare()
    read = [read_lines(path) for path in paths]
    tally = score(nlp, read[0])
    for name in QUESTIONS:
        right, of = tally[name], tally[f"{name} of"]
        print(f"{name:22} {right:3} of {of:3}  {right / of:.1%}")
    for path, lines in zip(paths, read, strict=True):
        parse, figures, sentences = timing(nlp, [line["text"] for line in lines[:TIMED]])
        print(
            f"{path.name}: {figures:.2f} ms a sentence beyond {parse:.2f} ms of parsing ({sentences} sentences)"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", type=Path, nargs="+", metavar="CORPUS.jsonl", help="the probe first")
    main(parser.parse_args().paths)
