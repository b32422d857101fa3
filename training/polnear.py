"""Convert PolNeAR as its authors publish it into what the training reads: a line of JSON an article.

    python training/polnear.py POLNEAR/data OUT_FOLDER

POLNEAR/data has a folder for each part (train, dev, test) with `text/NAME.txt` and, in BRAT's standoff format,
`attributions/NAME_ANNOTATOR.ann`; OUT_FOLDER gets `train.jsonl` and `dev.jsonl`. The test part is left alone: who tunes
on it can't measure on it. An article that several people annotated is taken as the first of them has it, by name.

A line has `id`, `text` and `attributions`: each with its `id` and the spans of `source`, `cue` and `content`, half-open
and in code points of the text. Spans whose words aren't those that BRAT noted are an error: the text is another, then.
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PARTS = ("train", "dev")
ROLES = ("source", "cue", "content")

Spans = list[list[int]]


def attributions(text: str, standoff: str) -> list[dict[str, Any]]:
    """Give the attributions of a text from BRAT's lines, in order of their contents."""
    lines = [line.split("\t") for line in standoff.splitlines() if line]
    spans = {line[0]: spans_of(text, line[1], line[2]) for line in lines if line[0].startswith("T")}
    found = [attribution(line[0], line[1], spans) for line in lines if line[0].startswith("E")]
    return sorted(found, key=lambda one: min((start for start, _ in one["content"]), default=0))


def spans_of(text: str, described: str, printed: str) -> Spans:
    """Give the spans of a `T` line: `Content 627 653;703 739`, and the words that stand there."""
    places = described.split(" ", 1)[1]
    spans = [[int(place) for place in part.split()] for part in places.split(";")]
    there = " ".join(text[start:end] for start, end in spans)
    if blanks_aside(there) != blanks_aside(printed):
        raise ValueError(f"{described}: {there!r} isn't {printed!r}")
    return spans


def blanks_aside(text: str) -> str:
    return re.sub(r"\s+", "", text)


def attribution(id: str, described: str, spans: dict[str, Spans]) -> dict[str, Any]:
    """Give the attribution of an `E` line: `Attribution:T4 Content:T3 Cue:T2 Source:T1`, a role perhaps numbered."""
    parts: dict[str, Spans] = {role: [] for role in ROLES}
    for told in described.split()[1:]:
        role, _, name = told.partition(":")
        parts[role.rstrip("0123456789").lower()] += spans[name]
    return {"id": id, **{role: sorted(found) for role, found in parts.items()}}


def articles(folder: Path) -> Iterator[dict[str, Any]]:
    """Give the articles of a part, sorted by name, each as its first annotator has it."""
    annotated: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotated.setdefault(path.stem.rpartition("_")[0], path)
    for name, path in sorted(annotated.items()):
        # Bytes, for reading text would make \r\n one character, and BRAT counted two.
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        try:
            found = attributions(text, path.read_text("utf-8"))
        except ValueError as error:
            raise SystemExit(f"{path}: {error}") from None
        yield {"id": name, "text": text, "attributions": found}


def main() -> None:
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("data", type=Path)
    reader.add_argument("out", type=Path)
    given = reader.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        lines = [json.dumps(article, ensure_ascii=False) for article in articles(given.data / part)]
        (given.out / f"{part}.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")
        print(f"{part}: {len(lines)} articles")


if __name__ == "__main__":
    main()
