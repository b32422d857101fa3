"""Count the figures and dates that readers marked in texts, those found, and those with the right value.

    python benchmarks/amounts.py tests/gold/amounts/items_apart.jsonl --texts tests/gold/names/world.jsonl
    python benchmarks/amounts.py tests/gold/amounts/pages_apart.jsonl --texts PAGES/gold.jsonl [--misses]

`tests/gold/amounts/README.md` tells the form. A figure or date is found where ours touches it; a figure is right with
its value (within a thousandth; of a range, both ends; of a vague one, the least), its unit and its modifier, a date
with its TIMEX3 value. Optional ones aren't counted, and cost nothing where they are found.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parent))
from stories import others, with_text

from newsclaims.articles import from_text
from newsclaims.extraction import extract_all
from newsclaims.records import ArticleRecord, Date, Figure

NEAR = 1e-3
SAME_UNITS = {"ton": "tonne", "metric-ton": "tonne", "ratio": "", "": ""}
"""Units of readers that are others of ours, or none."""

Item = dict[str, Any]


def read(gold: Path, texts: Path | None) -> Iterator[Item]:
    """Give the annotated texts of a file, their marks by their places in the part that is annotated."""
    text_of = others(texts)
    for line in gold.read_text("utf-8").splitlines():
        item = json.loads(line)
        whole = with_text(item | {"quotes": []}, text_of)
        first = item.get("body", [0])[0]
        for name in ("figures", "dates"):
            for mark in item[name]:
                mark["span"] = [place - first for place in mark["span"]]
        yield item | {"text": whole["text"]}


def figure_parts(mark: Item, ours: Figure) -> dict[str, bool]:
    """Say which parts of a figure are right: its value, unit and modifier."""
    return {
        "value": _has_value(mark["value"], ours),
        "unit": _same_unit(mark, ours),
        "modifier": ours.modifier == mark["modifier"],
    }


def _has_value(wanted: str, ours: Figure) -> bool:
    low, ranges, high = wanted.partition("..")
    if not ranges:
        return ours.value is not None and _near(ours.value, low)
    if high:
        return (
            ours.low is not None and ours.high is not None and _near(ours.low, low) and _near(ours.high, high)
        )
    least = ours.low if ours.low is not None else ours.value
    return least is not None and _near(least, low)


def _near(ours: float, wanted: str) -> bool:
    try:
        return abs(ours - float(wanted)) <= NEAR * abs(float(wanted))
    except ValueError:
        return False


def _same_unit(mark: Item, ours: Figure) -> bool:
    wanted, unit = mark["unit"].lower(), (ours.unit or "").lower()
    wanted, unit = SAME_UNITS.get(wanted, wanted), SAME_UNITS.get(unit, unit)
    counted = mark["kind"] == "count" and bool(unit) and (wanted in unit or unit in wanted)
    return wanted == unit or counted


def compared(item: Item, record: ArticleRecord, misses: list[str]) -> Counter[str]:
    """Give what one text adds to the counts; what is missed, wrong or none is told in `misses`."""
    count: Counter[str] = Counter()
    for name, ours in (("figures", record.figures), ("dates", record.dates)):
        left: list[Figure | Date] = list(ours)
        for mark in item[name]:
            start, end = mark["span"]
            words = item["text"][start:end]
            met = next((one for one in left if one.start < end and start < one.end), None)
            if met is not None:
                left.remove(met)
            if mark.get("optional"):
                continue
            right = {} if met is None else _right(mark, met)
            whole = met is not None and all(right.values())
            count.update(
                {f"{name} annotated": 1, f"{name} found": int(met is not None), f"{name} right": int(whole)}
            )
            count.update({f"{name} {part}": int(is_right) for part, is_right in right.items()})
            if not whole:
                misses.append(f"{item['id']}: {words!r} {mark['value']} {mark.get('unit', '')}: {_told(met)}")
        count[f"{name} too many"] = len(left)
        misses += [f"{item['id']}: none: {_told(one)}" for one in left]
    return count


def _right(mark: Item, ours: Figure | Date) -> dict[str, bool]:
    return figure_parts(mark, ours) if isinstance(ours, Figure) else {"value": ours.value == mark["value"]}


def _told(ours: Figure | Date | None) -> str:
    if ours is None:
        return "not found"
    if isinstance(ours, Figure):
        return f"{ours.text!r} {ours.value} {ours.low} {ours.high} {ours.unit} {ours.modifier}"
    return f"{ours.text!r} {ours.value}"


def count_all(items: Sequence[Item], fast: bool = False) -> tuple[Counter[str], list[str]]:
    """Give the counts of some texts and what is missed or wrong."""
    total: Counter[str] = Counter()
    misses: list[str] = []
    articles = [from_text(item["text"], source=item["id"], published=item["published"]) for item in items]
    for item, (_, record) in zip(items, extract_all(articles, fast=fast), strict=True):
        if not isinstance(record, ArticleRecord):
            raise record
        total += compared(item, record, misses)
    return total, misses


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--texts", type=Path, help="folder or file of the texts")
    parser.add_argument("--fast", action="store_true", help="by rule alone")
    parser.add_argument("--misses", action="store_true", help="list what is missed or wrong")
    asked = parser.parse_args()
    items = list(read(asked.gold, asked.texts))
    total, misses = count_all(items, asked.fast)
    columns = ("annotated", "found", "value", "unit", "modifier", "right", "too many")
    table = Table("", *columns, title=f"{asked.gold.stem}: {len(items)} texts")
    for name in ("figures", "dates"):
        told = columns if name == "figures" else [one for one in columns if one not in ("unit", "modifier")]
        table.add_row(name, *(str(total[f"{name} {one}"]) if one in told else "" for one in columns))
    Console().print(table)
    if asked.misses:
        Console().print("\n".join(misses), markup=False, highlight=False)


if __name__ == "__main__":
    main()
