"""How well `newsclaims compare` finds the same quote again: a corpus's, and what cutting and editing make of them.

    python benchmarks/same_quotes.py CORPUS.jsonl [--show]

CORPUS is PolNeAR-like, as quotes.py tells. Of each quotation between marks with eight words and more a second article
prints what a newsroom would: in full in other marks, shortened at either end, merged from two parts, cut so that each
article has an end of its own, with words changed or put in brackets, or a part of it in a sentence of its own. Speakers
are thirty invented ones, so that many say something in the same days. Quotations that share six words on end with
another one of the corpus are left out: nobody could tell whose they are. A pair is right if both are of one quotation.
"""

import argparse
import json
import random
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from newsclaims.query.same_quotes import same_quotes
from newsclaims.records import (
    Actor,
    Article,
    ArticleRecord,
    Mention,
    PipelineInfo,
    Quote,
    Region,
    Span,
    Speaker,
)
from newsclaims.store import Store
from newsclaims.vocabulary import QuoteKind

MADE_BY = PipelineInfo(newsclaims="0", model="none", fingerprint="made")
FIRSTS = ["Ada", "Bruno", "Carla", "Dmitri", "Elsa", "Farid"]
LASTS = ["Quarshie", "Lindholm", "Okonjo", "Vasquez", "Brandt"]
SPEAKERS = [f"{first} {last}" for first in FIRSTS for last in LASTS]
INSTEAD = ["[the plan]", "[them]", "[sic]", "really", "never", "[his rival]", "truly"]
LEAST = 8
RUN = 6
WAYS = ("exact", "shortened", "merged", "cut", "edited", "part")


def quotations(corpus: Path) -> list[list[str]]:
    """Give the quotations between marks by their words, those left out that share words with another one."""
    found = []
    for line in corpus.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        for attribution in article["attributions"]:
            start, end = attribution["content"][0][0], attribution["content"][-1][1]
            inside = re.fullmatch(r"[“\"]([^“”\"]+)[”\"]", article["text"][start:end])
            if inside and len(inside[1].split()) >= LEAST:
                found.append(inside[1].split())
    plain = [re.findall(r"\w+", " ".join(words).casefold()) for words in found]
    often = Counter(
        run for words in plain for run in set(zip(*(words[at:] for at in range(RUN)), strict=False))
    )
    return [
        words
        for words, its in zip(found, plain, strict=True)
        if all(often[run] == 1 for run in zip(*(its[at:] for at in range(RUN)), strict=False))
    ]


def made(words: list[str], way: str, drawn: random.Random) -> tuple[list[str], list[str]]:
    """Give what the first article prints, and the second."""
    half = len(words) // 2
    if way == "exact":
        return words, [word.replace("’", "'") for word in words]
    if way == "shortened":
        kept = drawn.randint(max(RUN, len(words) // 3), len(words) - 1)
        start = drawn.choice([0, len(words) - kept])
        return words, words[start : start + kept]
    if way == "merged":
        gap = max(1, len(words) // 5)
        return words, [*words[: half - gap + 1], "…", *words[half + 1 :]]
    if way == "cut":
        end = max(1, len(words) // 6)
        return words[:-end], words[end:]
    if way == "edited":
        changed = list(words)
        for at in drawn.sample(range(len(words)), max(1, len(words) // 12)):
            changed[at] = drawn.choice(INSTEAD)
        return words, changed
    start = drawn.randint(0, len(words) - RUN)
    return words, words[start : start + drawn.randint(RUN, len(words) - start)]


def printed(words: list[str], speaker: str, kind: QuoteKind, day: str, name: str) -> ArticleRecord:
    """Give an article that prints one quote."""
    before = "the talks had ended and “" if kind == "mixed" else ""
    text = f"{speaker} said {before or '“'}{' '.join(words)}” on {day}."
    start, end = len(speaker) + 6, text.index("”")
    if kind == "direct":
        start += 1
    content = Span(start=start, end=end + (kind == "mixed"), text=text[start : end + (kind == "mixed")])
    digest = sha256(f"{name}{text}".encode()).hexdigest()
    return ArticleRecord(
        article=Article(
            id=digest[:16], source=name, sha256=digest, text=text, published=day,
            body=[Region(start=0, end=len(text))],
        ),
        pipeline=MADE_BY,
        actors=[
            Actor(id="a1", name=speaker, type="person", mentions=[Mention(start=0, end=len(speaker), text=speaker)])
        ],
        quotes=[
            Quote(
                id="q1", kind=kind, content=[content], confidence=0.9,
                speaker=Speaker(name=speaker, type="person", actor="a1", rule="name"),
            )
        ],
    )  # fmt: skip


def articles(quoted: list[list[str]], drawn: random.Random) -> Iterator[tuple[str, ArticleRecord]]:
    """Give two articles of each quotation, with how the second was made."""
    for number, words in enumerate(quoted):
        way = WAYS[number % len(WAYS)]
        speaker, day = drawn.choice(SPEAKERS), drawn.randint(1, 27)
        for part, its in enumerate(made(words, way, drawn)):
            kind: QuoteKind = "mixed" if part and way == "part" else "direct"
            yield way, printed(its, speaker, kind, f"2016-03-{day + part:02}", f"{number}-{part}-{way}.txt")


def results(corpus: Path, *, show: bool = False) -> dict[str, float]:
    """Give precision and recall in percent, and the recall of each way."""
    quoted = quotations(corpus)
    ways: Counter[str] = Counter(WAYS[number % len(WAYS)] for number in range(len(quoted)))
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "made.db", create=True) as store:
        for _, record in articles(quoted, random.Random(19)):
            store.add(record)
        rows = list(same_quotes(store))
    right: dict[str, set[str]] = defaultdict(set)
    wrong = []
    for row in rows:
        number, _, way = row.path.split("-")
        if row.other_path.split("-")[0] == number:
            right[way.removesuffix(".txt")].add(number)
        else:
            wrong.append(row)
    if show:
        for row in wrong:
            print(f"{row.why}\n    {row.text}\n    {row.other_text}")
        for at, words in enumerate(quoted):
            if str(at) not in right[WAYS[at % len(WAYS)]]:
                print(WAYS[at % len(WAYS)], " ".join(words))
    found = {
        "quotations": float(len(quoted)),
        "precision": 100 * (len(rows) - len(wrong)) / len(rows),
        "recall": 100 * sum(map(len, right.values())) / len(quoted),
    }
    return found | {f"recall, {way}": 100 * len(right[way]) / ways[way] for way in WAYS}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--show", action="store_true", help="print what was missed, and what was wrong")
    chosen = parser.parse_args()
    for name, value in results(chosen.corpus, show=chosen.show).items():
        print(f"{name:20} {value:7.1f}")
