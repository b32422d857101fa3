"""Count whose quotes are found in stories of our own, and stand behind the right speaker, by the form of their source.

    python benchmarks/stories.py tests/gold/stories [--fast] [--misses]
    python benchmarks/stories.py tests/gold/stories/pages --texts PAGES
    python benchmarks/stories.py tests/gold/attributions
    python benchmarks/stories.py tests/gold/attributions/pages --texts PAGES
    python benchmarks/stories.py tests/gold/attributions/marked/wires.jsonl --texts TIMEBANK.jsonl

`tests/gold/stories/README.md` and `tests/gold/attributions/README.md` tell the forms of the stories. Texts that aren't
in them stand in a folder, as ID.txt, or in a file of JSON Lines, by their `id` or `name`. Optional quotes aren't
counted, and cost nothing where they are found.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from newsclaims.articles import from_text
from newsclaims.components.speakers.noun_phrases import FIRST, HE_SHE, IT, RELATIVE, THEY
from newsclaims.evaluation.overlap import characters, extents, folded
from newsclaims.extraction import extract_all
from newsclaims.records import ArticleRecord, Quote

LEAST = 0.5
"""Part of a quote that the record covers which has found it."""

FORMS = ("name", "pronoun", "description", "none", "document", "unnamed")
TITLES = frozenset(
    (
        "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "sen", "gov", "president", "prime", "minister",
        "madam", "cr", "rev", "st", "datuk", "his", "her", "their", "its",
    )
)  # fmt: skip
"""What a name may go without."""

PARTS = ("source", "cue", "content")
"""What of an annotated attribution has places in the text."""

Story = dict[str, Any]
Count = dict[str, Counter[str]]
"""By form, and for `all`: annotated, found, right; and `too many` records of speech that are none."""


def read(gold: Path, texts: Path | None = None) -> Iterator[tuple[str, list[Story]]]:
    """Give the stories of a file, or of each of a folder; `texts` has the texts that aren't in them."""
    text_of = others(texts)
    for path in sorted(gold.glob("*.jsonl")) if gold.is_dir() else [gold]:
        lines = (json.loads(line) for line in path.read_text("utf-8").splitlines())
        whole = (story if "text" in story else with_text(story, text_of) for story in lines)
        yield path.stem, [with_quotes(story) if "attributions" in story else story for story in whole]


def others(texts: Path | None) -> Callable[[str], str]:
    """Give what finds a text by its name: in a folder of files, or in the lines of one."""
    if texts is None:
        return missing
    if texts.is_dir():
        return lambda name: (texts / f"{name}.txt").read_bytes().decode("utf-8")
    lines = (json.loads(line) for line in texts.read_text("utf-8").splitlines())
    return {line.get("id") or line.get("name"): text(line) for line in lines}.__getitem__


def missing(name: str) -> str:
    raise SystemExit(f"{name}: its text isn't here (--texts FOLDER or FILE)")


def text(line: Story) -> str:
    """Give a line's text, or its title and its paragraphs, a line each."""
    return line.get("text") or "\n".join([line.get("title") or "", *line.get("body", ())]).strip()


def with_text(story: Story, text_of: Callable[[str], str]) -> Story:
    """Give a story its text: that part which is annotated, its quotes by their places in it."""
    page = text_of(story["id"])
    first, last = story.get("body", (0, len(page)))
    if hashlib.sha256(page.encode()).hexdigest() != story["sha256"]:
        raise SystemExit(f"{story['id']}: the text isn't the one that is annotated")
    key = "attributions" if "attributions" in story else "quotes"
    moved = [
        {
            name: [[start - first, end - first] for start, end in value] if name in PARTS else value
            for name, value in one.items()
        }
        for one in story[key]
    ]
    return story | {"text": page[first:last], key: moved}


def with_quotes(story: Story) -> Story:
    """Give a story whose attributions are annotated the quotes by which it is counted."""
    quotes = [
        {name: one[name] for name in ("content", "mode", "speaker")} | {"form": form(story["text"], one)}
        for one in story["attributions"]
    ]
    return story | {"quotes": quotes}


def form(text: str, attribution: Story) -> str:
    """Give how the source of an attribution is printed."""
    source = " ".join(text[start:end] for start, end in attribution["source"])
    if not source:
        return "none"
    if folded(source) in HE_SHE.keys() | THEY | IT | FIRST | RELATIVE:
        return "pronoun"
    speaker = attribution["speaker"] or ""
    named = any(word[0].isupper() for word in speaker.split() if word not in ("A", "An", "The"))
    if not named:
        return "unnamed"
    return "name" if words(speaker) & words(source) else "description"


def words(name: str) -> frozenset[str]:
    """Give the words of a name without its titles, if any are left."""
    every = folded(name).split()
    return frozenset(word for word in every if word not in TITLES) or frozenset(every)


def is_right(quote: Quote, wanted: Story, others: set[frozenset[str]]) -> bool:
    """Say whether a record's speaker is whom the story means: by a shorter form, if it is no other speaker's too."""
    if quote.speaker is None or wanted["speaker"] is None:
        return (quote.speaker is None) == (wanted["speaker"] is None)
    said = words(quote.speaker.name)
    for name in map(words, [wanted["speaker"], *wanted.get("accept", ())]):
        shared = any(said <= other for other in others if not (name <= other or other <= name))
        if name <= said or (said <= name and not shared):
            return True
    return False


def best(places: set[int], found: list[tuple[Quote, set[int]]]) -> Quote | None:
    """Give the record that covers enough of a quote and has least beside it."""
    covering = [
        (len(places & own) / len(places | own), one)
        for one, own in found
        if len(places & own) >= LEAST * len(places)
    ]
    return max(covering, key=lambda pair: pair[0])[1] if covering else None


def counted(story: Story, record: ArticleRecord, misses: list[str]) -> Count:
    """Give what one story adds to the counts; what is missed or wrong is told in `misses`."""
    gold = [(one, characters(map(tuple, one["content"]))) for one in story["quotes"]]
    found = [(one, characters(extents(one.content))) for one in record.quotes]
    others = {words(one["speaker"]) for one, _ in gold if one["speaker"]}
    count: Count = {form: Counter() for form in (*FORMS, "all")}
    for wanted, places in gold:
        if wanted.get("optional") or wanted["mode"] != "speech":
            continue
        quote = best(places, found)
        right = quote is not None and is_right(quote, wanted, others)
        for form in (wanted["form"], "all"):
            count[form].update(annotated=1, found=int(quote is not None), right=int(right))
        if not right:
            ours = "not found" if quote is None else quote.speaker.name if quote.speaker else "nobody"
            start, end = wanted["content"][0]
            misses.append(f"{story['id']}: {story['text'][start:end][:60]!r} of {wanted['speaker']}: {ours}")
    said = set[int]().union(*(places for _, places in gold))
    count["all"]["too many"] = sum(one.mode == "speech" and not places & said for one, places in found)
    return count


def count_all(stories: list[Story], fast: bool = False) -> tuple[Count, list[str]]:
    """Give the counts of some stories and what is missed or wrong."""
    total: Count = {form: Counter() for form in (*FORMS, "all")}
    misses: list[str] = []
    articles = [from_text(story["text"], source=story["id"], published="2026-01-15") for story in stories]
    for story, (_, record) in zip(stories, extract_all(articles, fast=fast), strict=True):
        if not isinstance(record, ArticleRecord):
            raise record
        for form, more in counted(story, record, misses).items():
            total[form] += more
    return total, misses


def main() -> None:
    """Print a table for each file of stories."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, help="file, or folder of files")
    parser.add_argument("--fast", action="store_true", help="by rule alone")
    parser.add_argument("--misses", action="store_true", help="list what is missed or wrong")
    parser.add_argument("--texts", type=Path, help="folder or file of the texts that aren't in GOLD")
    asked = parser.parse_args()
    console = Console()
    for name, stories in read(asked.gold, asked.texts):
        total, misses = count_all(stories, asked.fast)
        table = Table(
            "source", "annotated", "found", "right", title=f"{name}: {len(stories)} stories",
            caption=f"records of speech that are none: {total['all']['too many']}",
        )  # fmt: skip
        for form, tally in total.items():
            table.add_row(form, *(str(tally[key]) for key in ("annotated", "found", "right")))
        console.print(table)
        if asked.misses:
            console.print("\n".join(misses), markup=False, highlight=False)


if __name__ == "__main__":
    main()
