"""The names that readers marked (`tests/gold/names/README.md`): whole stretches of their texts, with known labels."""

import hashlib
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from newsclaims.components.tagger.names import LABELS

GOLD = Path(__file__).parent / "gold"
FILES = sorted((GOLD / "names").glob("*.jsonl"))


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


OURS = {
    one["id"]: one["text"] for path in sorted((GOLD / "attributions").glob("*.jsonl")) for one in lines(path)
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_names_have_a_label_and_touch_no_other(path: Path) -> None:
    for item in lines(path):
        spans = [name["span"] for name in item["names"]]
        assert all(name["label"] in LABELS for name in item["names"])
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        assert all(0 <= start < end for start, end in spans)


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.stem.startswith(("world", "stories"))], ids=lambda path: path.stem
)
def test_names_of_our_own_texts_are_whole_words_in_one_line(path: Path) -> None:
    for item in lines(path):
        text = item.get("text") or OURS[item["id"]]
        assert "text" in item or hashlib.sha256(text.encode()).hexdigest() == item["sha256"]
        for name in item["names"]:
            start, end = name["span"]
            words = text[start:end]
            assert words == words.strip()
            assert "\n" not in words
            assert not text[start - 1 : start].isalnum(), words
            assert not text[end : end + 1].isalnum() or text[end] == "s", words  # Airbus A330s


@pytest.mark.parametrize("kind", ["world", "stories", "pages", "polnear", "wires"])
def test_nothing_kept_apart_is_learned_from(kind: str) -> None:
    kept, apart = (lines(GOLD / "names" / f"{kind}{end}.jsonl") for end in ("", "_apart"))
    names = [{one.get("id") or one.get("name") for one in some} for some in (kept, apart)]
    assert not names[0] & names[1]
