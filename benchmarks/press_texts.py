#!/usr/bin/env python3
"""Rebuild the texts that tests/gold/press annotates, from a local copy of the pages' gold. Standard library only.

    press_texts.py PAGES_GOLD.jsonl OUT_DIR [tests/gold/press_quotes]
    press_texts.py TIMEBANK.jsonl OUT_DIR tests/gold/press_wire

The articles are third-party news and stay outside the repository; the annotation holds offsets and a hash. A text is
the title, the byline ("By A, B"), the date ("Published DATE", as given) and the paragraphs, with an empty line between;
byline and date only where the page has them. Each NAME.json of the gold folder names the sha256 of its text in UTF-8:
NAME.txt is written to OUT_DIR only if it is that text, else the command says which differs or is missing, and ends with
status 1.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold" / "press"


def build(page: dict[str, Any]) -> str:
    """The text that is annotated, of one line of the pages' gold, or of a corpus that has its texts whole."""
    if "text" in page:
        return str(page["text"])
    parts = [page["title"]]
    if page.get("byline"):
        parts.append("By " + ", ".join(page["byline"]))
    if page.get("date"):
        parts.append("Published " + page["date"])
    return "\n\n".join([*parts, *page["body"]])


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("pages", type=Path, help="gold.jsonl of the pages")
    ap.add_argument("out", type=Path, help="folder to write the texts to")
    ap.add_argument("gold", type=Path, nargs="?", default=GOLD, help="folder of annotations (%(default)s)")
    a = ap.parse_args()
    with a.pages.open(encoding="utf-8") as lines:
        pages = {p.get("name") or p["id"]: p for p in map(json.loads, filter(str.strip, lines))}
    a.out.mkdir(parents=True, exist_ok=True)
    wrong = 0
    for path in sorted(a.gold.glob("*.json")):
        want = json.loads(path.read_text("utf-8"))["sha256"]
        if path.stem not in pages:
            print(f"{path.stem}: not in {a.pages}", file=sys.stderr)
            wrong += 1
            continue
        data = build(pages[path.stem]).encode("utf-8")
        if (got := hashlib.sha256(data).hexdigest()) != want:
            print(f"{path.stem}: sha256 {got}, the annotation is of {want}", file=sys.stderr)
            wrong += 1
            continue
        (a.out / f"{path.stem}.txt").write_bytes(data)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
