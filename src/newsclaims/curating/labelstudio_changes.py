"""Tasks that newsclaims exported to Label Studio and people annotated, as what is marked in their articles."""

import json
from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsclaims.curating.correction_tables import Decided
from newsclaims.curating.deciding import Said
from newsclaims.curating.marked import KINDS, Marked, differences, stored
from newsclaims.errors import NewsclaimsError
from newsclaims.store import Store

_HEAD = 1000
"""Bytes in which a record that newsclaims wrote says that it is one."""

_FIELDS = {"kind": "kind", "speaker": "note", "value": "note", "date": "note"}
"""What the fields of the labelling interface say of a mark."""

Result = Sequence[Mapping[str, Any]]


class _Region(NamedTuple):
    """Words with a label, where they stand, and what the fields say of them."""

    label: str
    place: tuple[int, int]
    said: dict[str, str]


def is_tasks(path: Path) -> bool:
    """Say whether a file holds tasks of Label Studio, and no records."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD).lstrip()
            if not head.startswith(b"[") or b'"schema_version"' in head:
                return False
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return False  # who reads records tells what is wrong
    return bool(found) and isinstance(found[0], dict) and isinstance(found[0].get("data"), dict)


def read(store: Store, path: Path, by: str) -> Iterator[Decided]:
    """Give the corrections that the annotations of tasks come to; a task that nobody annotated comes to none.

    Raises:
        NewsclaimsError: it can't be read, or an article of it isn't stored with the same text.
    """
    for article, text, found in _tasks(path):
        for one in differences(stored(store, article, text), found, Said(by)):
            yield Decided(article, one)


def _tasks(path: Path) -> Iterator[tuple[str, str, list[Marked]]]:
    """Give the articles of the tasks that somebody annotated, their texts, and what is marked in them."""
    try:
        for task in json.loads(path.read_bytes()):
            result = _annotated(task)
            if result is not None:
                text = str(task["data"]["text"])
                yield str(task["data"]["id"]), text, list(marked(result, text))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NewsclaimsError(
            f"can't read {path} as tasks of Label Studio: {error!r}",
            "there, Export as JSON makes such a file",
        ) from error


def _annotated(task: Mapping[str, Any]) -> Result | None:
    """Give the annotation that counts: the ground truth, or else the last that wasn't skipped."""
    made = [one for one in task.get("annotations") or () if not one.get("was_cancelled")]
    made.sort(key=lambda one: (bool(one.get("ground_truth")), str(one.get("updated_at", ""))))
    return made[-1]["result"] if made else None


def marked(result: Result, text: str) -> Iterator[Marked]:
    """Give what an annotation marks; parts of a quote are joined where one continues the other."""
    regions = dict(_regions(result, text))
    parts = {id: {id} for id in regions}
    for one, other, relation in _relations(result, regions):
        labels = (regions[one].label, regions[other].label)
        if relation == "continues" and labels == ("Quote", "Quote"):
            joined = parts[one] | parts[other]
            parts.update(dict.fromkeys(joined, joined))
        elif relation == "cues" and set(labels) == {"Cue", "Quote"}:
            cue, quote = (one, other) if labels[0] == "Cue" else (other, one)
            start, end = regions[cue].place
            regions[quote].said["cue"] = text[start:end]
    for joined in {min(ids): ids for ids in parts.values()}.values():
        of = sorted((regions[id] for id in joined), key=lambda region: region.place)
        if of[0].label in KINDS:
            yield _joined(of)


def _relations(result: Result, known: Container[str]) -> Iterator[tuple[str, str, str]]:
    """Give which regions are tied, and by what relation."""
    for one in result:
        if one["type"] == "relation" and one["from_id"] in known and one["to_id"] in known:
            for label in one.get("labels") or ():
                yield one["from_id"], one["to_id"], label


def _joined(parts: Sequence[_Region]) -> Marked:
    """Give the parts of a record, in order, as one; where they say different things, the first counts."""
    said = {name: value for part in reversed(parts) for name, value in part.said.items()}
    return Marked(KINDS[parts[0].label], [part.place for part in parts], said)


def _regions(result: Result, text: str) -> Iterator[tuple[str, _Region]]:
    """Give the regions by their ids, without blanks at their ends."""
    said: dict[str, dict[str, str]] = {}
    for one in result:
        if one.get("from_name") in _FIELDS:
            told = one["value"].get("choices") or one["value"].get("text") or ()
            said.setdefault(one["id"], {})[_FIELDS[one["from_name"]]] = " ".join(told)
    for one in result:
        if one["type"] == "labels":
            start, end = int(one["value"]["start"]), int(one["value"]["end"])
            words = text[start:end]
            _check_words(one["value"].get("text"), words)
            start += len(words) - len(words.lstrip())
            end = start + len(words.strip())
            if start < end:
                yield one["id"], _Region(one["value"]["labels"][0], (start, end), said.get(one["id"], {}))


def _check_words(told: str | None, printed: str) -> None:
    """Refuse places that count otherwise than in code points, as those of an old Label Studio do behind an emoji."""
    if told is not None and _letters(told) != _letters(printed):
        raise NewsclaimsError(
            f"a mark of {told!r} stands at {printed!r}",
            "a current Label Studio counts in code points: use one",
        )


def _letters(words: str) -> str:
    # Label Studio may write the end of a line as a backslash and an n.
    return "".join(words.replace("\\n", " ").split())
