"""Count whose quotes have the right speaker where he or she said them, in passages whose pronouns are all marked.

    python benchmarks/marked_pronouns.py tests/gold/pronouns/*.txt [--fast] [--misses]
    python benchmarks/marked_pronouns.py tests/gold/pronouns/wires_apart.jsonl --texts TIMEBANK.jsonl

`tests/gold/pronouns/README.md` tells the form of the passages, and of the marks in texts that aren't ours: TEXTS has
these. A speaker is right who is the person that the pronoun is marked with.
"""

import argparse
import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from newsclaims.articles import from_text
from newsclaims.extraction import extract_all
from newsclaims.records import Actor, ArticleRecord

MARK = re.compile(r"\{(\w+)\|([^}]+)\}")

Passage = tuple[str, dict[int, str]]
"""A text, and whom its pronouns mean, by where they start in code points."""


def read(path: Path, texts: Path | None = None) -> list[Passage]:
    """Give the passages of a file."""
    lines = path.read_text("utf-8").splitlines()
    if texts is None:
        return [passage(line) for line in lines]
    others = {_name(one): one for one in map(json.loads, texts.read_text("utf-8").splitlines())}
    return [marked(item, others[_name(item)]) for item in map(json.loads, lines)]


def _name(item: dict[str, Any]) -> str:
    return str(item.get("id") or item["name"])


def marked(item: dict[str, Any], of: dict[str, Any]) -> Passage:
    """Give a text, or title and paragraphs, a line each, and what its marks say."""
    text = of.get("text") or "\n".join([of["title"], *of["body"]])
    assert hashlib.sha256(text.encode()).hexdigest() == item["sha256"], _name(item)
    named = [one for one in item["pronouns"] if one["whom"]]
    return text[: item.get("end")], {one["span"][0]: text[slice(*one["whom"])] for one in named}


def passage(line: str) -> Passage:
    """Give a line's text without its marks, and what they say."""
    line = line.replace(" ¶ ", "\n\n")
    text, at, meant = "", 0, dict[int, str]()
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        meant[len(text)] = mark[2]
        text, at = text + mark[1], mark.end()
    return text + line[at:], meant


def is_named(text: str, actor: Actor, name: str) -> bool:
    """Say whether an actor is who is printed by a name."""
    places = [place.span() for place in re.finditer(re.escape(name), text)]
    return any(one.start < end and start < one.end for one in actor.mentions for start, end in places)


def counted(passages: list[Passage], fast: bool = False) -> tuple[Counter[str], list[str]]:
    """Count the quotes that he or she said, those of nobody and the right ones, and tell the wrong ones."""
    count, misses = Counter[str](), list[str]()
    articles = [
        from_text(text, source=str(at), published="2026-01-15") for at, (text, _) in enumerate(passages)
    ]
    for (text, meant), (_, record) in zip(passages, extract_all(articles, fast=fast), strict=True):
        if not isinstance(record, ArticleRecord):
            raise record
        actors = {actor.id: actor for actor in record.actors}
        for quote in record.quotes:
            if (
                quote.reported_by is not None
                or quote.source is None
                or quote.source.text.lower() not in ("he", "she")
            ):
                continue
            name = meant.get(quote.source.start)
            if name is None:
                continue
            actor = actors.get(quote.speaker.actor or "") if quote.speaker else None
            right = actor is not None and is_named(text, actor, name)
            count.update(said=1, nobody=int(quote.speaker is None), right=int(right))
            if not right:
                ours = quote.speaker.name if quote.speaker else "nobody"
                misses.append(
                    f"{text[max(0, quote.source.start - 120) : quote.source.end]!r} is {name}: {ours}"
                )
    return count, misses


def main() -> None:
    """Print a row for each file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--texts", type=Path, help="file of the texts that FILES annotate")
    parser.add_argument("--fast", action="store_true", help="by rule alone")
    parser.add_argument("--misses", action="store_true", help="list the wrong ones")
    asked = parser.parse_args()
    table, told = Table("passages", "he or she said", "nobody", "right", "%"), list[str]()
    for path in asked.files:
        count, misses = counted(read(path, asked.texts), asked.fast)
        share = 100 * count["right"] / max(count["said"], 1)
        table.add_row(path.stem, *(str(count[key]) for key in ("said", "nobody", "right")), f"{share:.1f}")
        told += misses
    console = Console()
    console.print(table)
    if asked.misses:
        console.print("\n".join(told), markup=False, highlight=False)


if __name__ == "__main__":
    main()
