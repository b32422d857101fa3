"""What texts that nobody writes cost, beside ordinary prose of the same size.

    python benchmarks/hostile.py seeds/ --size 20000
    python benchmarks/hostile.py seeds/ --size 50000 --tagger

Prints processor time and memory for each kind of text, as multiples of what the folder's articles take, repeated to the
same size. A text that takes more than 20 times as long is given up.
"""

import argparse
import multiprocessing
import os
import resource
import signal
import time
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language

from newsclaims import pipeline
from newsclaims.extraction import extract
from newsclaims.language.blanks import BLANKS

KINDS = {
    **{f"marks {mark}": mark for mark in "&!?,.;:'\"“”‘’()[]{}<>«»-–—…/\\|~*_#@%$€^+=§·。"},
    **{f"marks {mark}, spaced": f"{mark} " for mark in "&!,.\"“”'(-—$%"},
    **{f"{mark}x{mark}": f"{mark}a{mark}" for mark in "\"'(&"},
    "emoji": "😀", "family": "👩‍👩‍👧", "flags": "🇧🇪", "zero width": "\u200b", "soft hyphens": "\u00ad",
    "combining": "e\u0301", "accents": "\u0301", "right to left": "\u202e", "ideographs": "字", "no-break": "\xa0a",
    "digits": "1", "digits,": "1,", "digits.": "1.", "thousands": "1,000 ", "thousands run": "1,000,",
    "numbers": "12 ", "words of numbers": "twenty ", "hundreds": "hundred ", "percent": "5% ", "money": "$5 ",
    "ranges": "3 to 5 ", "hyphens": "3-", "to": "1 to ", "and": "and ", "amounts": "€187 billion ",
    "dates": "1/1/2020 ", "days": "Monday ", "months": "May ", "day after day": "on Friday, ", "years": "2020 ",
    "clocks": "9pm ", "ago": "two years ago ", "iso": "2025-11-27 ", "last": "last ",
    "letters": "a ", "letter": "a", "capitals": "A ", "capital": "A", "initials": "A. ", "initials run": "A.",
    "capital words": "Berg ", "shouting": "RAIN FELL ", "spaces": "a" + " " * 50, "newlines": "\n", "lines": "Rain.\n",
    "names": "Ann Berg, ", "names and": "Ann Berg and ", "names.": "Ann Berg. ", "names run": "AnnBerg",
    "name lines": "Ann Berg\n", "bylines": "By Ann Berg\n\n", "by": "By ", "titles": "Minister ", "the": "the ",
    "said": "said ", "said that": "said that ", "he said": "he said ", "said.": "She said. ", "he": "he ",
    "according": "according to ", "quotes": "“No.” ", "quotes said": "“No,” she said. ", "opened": "“No ",
    "quote lines": "“No.”\n\n", "straight": '"No." ', "colons": "Ann Berg: no\n", "not": "not ", "would": "would ",
    "urls": "https://a.example/b?c=d ", "url": "https://a.b/", "mails": "a@b.cd ", "handles": "@ann ", "tags": "#a ",
    "brackets": "(a ", "brackets nested": "((", "markup": "<b>", "markdown": "**a** ", "bullets": "- a\n",
    "headings": "# A\n\n", "read also": "Read also: Rain fell\n\n", "commas": "rain, ", "semicolons": "rain fell; ",
    "of": "the head of ", "possessives": "Ann’s ", "companies": "Berg Inc. ", "places": "Berlin, Germany, ",
    "paragraph": "The rain fell on the town and the river rose ",
    "short lines": "The rain fell\n", "datelines": "BERLIN (AP) – ", "words": "incomprehensibilities ",
}  # fmt: skip
"""A kind of text, and what it repeats."""

FACTOR = 20
"""How many times the time of prose a text may take before it is given up."""


class Cost(NamedTuple):
    """What one text took."""

    seconds: float
    megabytes: float


def made(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def prose(folder: Path, size: int) -> str:
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    return made("\n\n".join(texts) + "\n\n", size)


def cost(nlp: Language, text: str, limit: float) -> Cost | None:
    """Give what a text takes in a process of its own; None if it takes more processor time than `limit`."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    pid = os.fork()
    if not pid:
        extract("“It will rain,” she said.", nlp=nlp)  # loads the tagger, which no other process can share
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time() + limit) + 1,) * 2)
        before, begun = _megabytes(), time.process_time()
        extract(text, published="2025-11-27", nlp=nlp)
        theirs.send(Cost(time.process_time() - begun, _megabytes() - before))
        os._exit(0)
    theirs.close()
    try:
        return Cost(*ours.recv())
    except EOFError:
        return None
    finally:
        _, status = os.waitpid(pid, 0)
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) not in (signal.SIGXCPU, signal.SIGKILL):
            print(f"ended by signal {os.WTERMSIG(status)}")


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="articles that count as ordinary prose")
    parser.add_argument("--size", type=int, default=20_000, help="characters of each text")
    parser.add_argument(
        "--tagger", action="store_true", help="with the learned tagger, as it runs by default"
    )
    parser.add_argument("--only", nargs="*", help="only these kinds")
    asked = parser.parse_args()
    nlp = pipeline.load(fast=not asked.tagger)
    plain = cost(nlp, prose(asked.folder, asked.size), 600)
    assert plain is not None
    print(f"prose, {asked.size:,} characters: {plain.seconds:.1f} s, {plain.megabytes:.0f} MB")
    print(f"{'kind':20} {'time':>6} {'memory':>6}")
    for kind, unit in KINDS.items():
        text = made(unit, asked.size)
        if (asked.only and kind not in asked.only) or not text.strip(BLANKS):  # blank texts are refused
            continue
        took = cost(nlp, text, FACTOR * plain.seconds)
        if took is None:
            print(f"{kind:20} > {FACTOR}", flush=True)
        else:
            times, memory = took.seconds / plain.seconds, took.megabytes / max(plain.megabytes, 1)
            print(f"{kind:20} {times:6.1f} {memory:6.1f}", flush=True)


if __name__ == "__main__":
    main()
