"""Corrections are laid over the record of an article, the oldest first, each on what those before it left."""

from bisect import insort
from collections.abc import Mapping, Sequence
from functools import partial
from math import inf
from typing import Any, NamedTuple

from newsclaims.correcting.changes import CHANGES, see_to_claims
from newsclaims.correcting.record_links import (
    LISTS,
    actor_called,
    forget,
    fresh_id,
    join_claims,
    without_references,
)
from newsclaims.correcting.word_places import Ground, LostGround, Plain, overlap
from newsclaims.correction_records import Correction
from newsclaims.grounding import Model
from newsclaims.records import Actor, ArticleRecord, Date, Figure, Quote

MODELS: Mapping[str, type[Model]] = {"quote": Quote, "figure": Figure, "date": Date, "actor": Actor}
"""What a record that newsclaims doesn't find may be."""

LEAST = {"quote": 0.5, "claim": 0.5}
"""The least overlap of a record with the words that are meant; of figures, dates and actors any does."""

OPENING = '“„«‘"'
"""What stands before, or at the beginning of, words that are quoted directly."""


class Laid(NamedTuple):
    """A record with corrections laid over it, and for each of them why it has lost its ground, or None."""

    record: ArticleRecord
    lost: list[str | None]


def as_extracted(record: ArticleRecord) -> ArticleRecord:
    """Give a record as it was before anybody corrected it."""
    before = record.extracted
    lists = {} if before is None else {name: getattr(before, name) for name in LISTS.values()}
    return record.model_copy(update={**lists, "corrections": [], "extracted": None})


def lay_over(extracted: ArticleRecord, corrections: Sequence[Correction]) -> Laid:
    """Lay corrections over a record as it was extracted; it holds them then, and what was there before."""
    if not corrections:
        return Laid(extracted, [])
    data = extracted.model_dump()
    lost = [_laid(data, one) for one in corrections]
    data["corrections"] = list(corrections)
    data["extracted"] = {name: getattr(extracted, name) for name in LISTS.values()}
    return Laid(ArticleRecord.model_validate(data), lost)


def found_as(data: Plain, correction: Correction) -> str | None:
    """Give the id that the record which a correction speaks of has now in an article's data, or None.

    Of one that is none it is the id that it was extracted under: it isn't there any more.
    """
    ground = Ground(data["article"]["text"])
    try:
        words = ground.all(anchor.model_dump() for anchor in correction.words)
    except LostGround:
        return None
    if correction.action == "wrong":
        data = data | (data["extracted"] or {})
    item = _meant(data, correction, words, ground)
    return None if item is None else str(item["id"])


def _laid(data: Plain, correction: Correction) -> str | None:
    """Lay one over an article's data, whole or not at all; give why it has lost its ground, or None."""
    try:
        ground = Ground(data["article"]["text"])
        words = ground.all(anchor.model_dump() for anchor in correction.words)
        for value in correction.changes.values():
            _expect(ground, value)
        item = _meant(data, correction, words, ground)
        if correction.action == "wrong":
            if item is not None:
                _remove(data, correction.kind, item)
            return None
        if item is None or (correction.action == "add" and overlap(_spans(correction.kind, item), words) < 1):
            item = _made(data, correction, words, ground)
    except LostGround as lost:
        return str(lost)
    for name, change in CHANGES[correction.kind].items():
        if name in correction.changes:
            change(data, item, correction.changes[name], ground)
    _sign(data, correction, item)
    return None


def _expect(ground: Ground, value: Any) -> None:
    """Raise LostGround if a change speaks of words that aren't there."""
    for part in value if isinstance(value, list) else [value]:
        if isinstance(part, dict) and "text" in part:
            ground.find(part)


def _spans(kind: str, item: Plain) -> list[Plain]:
    """Give where a record stands."""
    named: list[Plain] = item.get({"quote": "content", "actor": "mentions"}.get(kind, ""), [item])
    return named


def _place(kind: str, item: Plain) -> float:
    """Give where a record begins; an actor whom nothing mentions comes last."""
    return min((span["start"] for span in _spans(kind, item)), default=inf)


def _meant(data: Plain, correction: Correction, words: list[Plain], ground: Ground) -> Plain | None:
    """Give the record of a correction's kind that stands where its words do, or None.

    A quote that somebody tells within another has most of its words, but not what reports it.
    """
    kind = correction.kind
    reported = _reported(correction, ground)
    best, found = (False, 0.0), None
    for item in data[LISTS[kind]]:
        spans = _spans(kind, item)
        alike = overlap(spans, words)
        # Of actors one mention is meant, of which others may have a part.
        exactly = any(all(span[end] == words[0][end] for end in ("start", "end")) for span in spans)
        other = reported is not None and item["cue"] is not None and item["cue"]["start"] != reported
        if alike > 0 and alike >= LEAST.get(kind, 0) and (exactly or not other) and (exactly, alike) > best:
            best, found = (exactly, alike), item
    return found


def _reported(correction: Correction, ground: Ground) -> int | None:
    """Give where the word stands that reported a quote as it was extracted, if one did."""
    cue = (correction.before or {}).get("cue") if correction.kind == "quote" else None
    try:
        return None if cue is None else int(ground.find(cue)["start"])
    except LostGround:
        return None


def _remove(data: Plain, kind: str, item: Plain) -> None:
    """Take a record away, a quote with its claims; no other names it any more."""
    data[LISTS[kind]].remove(item)
    if kind == "quote":
        data["claims"] = [claim for claim in data["claims"] if claim["quote"] != item["id"]]
    for claim in data["claims"]:
        claim["participants"] = [one for one in claim["participants"] if one["actor"] != item["id"]]
    for name in LISTS.values():
        forget(data[name], item["id"])


def _made(data: Plain, correction: Correction, words: list[Plain], ground: Ground) -> Plain:
    """Add the record that a person saw, or misses, and newsclaims doesn't find.

    Raises:
        LostGround: it is a claim, which isn't made of its words alone.
    """
    kind = correction.kind
    if kind == "claim":
        raise LostGround("nothing is claimed in these words any more")
    item = _new(kind, words, data["article"]["text"])
    if correction.before is not None:
        item |= ground.again(without_references(correction.before))
    if kind == "quote":
        item["content"] = words
    elif kind != "actor":
        item |= words[0]
    item = MODELS[kind].model_validate(item | {"id": fresh_id(data, kind)}).model_dump()
    insort(data[LISTS[kind]], item, key=partial(_place, kind))
    if kind == "quote":
        if item["speaker"] is not None:
            actor = actor_called(data, item["speaker"]["name"])
            item["speaker"]["actor"] = actor["id"] if actor is not None else None
        see_to_claims(data, item)
    else:
        join_claims(data, kind, item)
    return item


def _new(kind: str, words: list[Plain], text: str) -> Plain:
    """Give a record of words of which nothing else is known."""
    first = words[0]
    if kind == "quote":
        direct = {text[first["start"] - 1 : first["start"]], first["text"][:1]} & set(OPENING)
        parts = dict.fromkeys(("cue", "source", "speaker", "medium", "addressee", "rule"))
        how = {"kind": "direct" if direct else "indirect", "mode": "speech", "confidence": 1.0}
        return {**parts, **how, "unresolved": "nobody said who speaks"}
    if kind == "actor":
        name = " ".join(first["text"].split())
        mentions = [{**span, "form": "name"} for span in words]
        return {"name": name, "type": "person", "aliases": [], "roles": [], "mentions": mentions}
    return {"kind": "count"} if kind == "figure" else {"type": "date", "unresolved": "nobody said which days"}


def _sign(data: Plain, correction: Correction, item: Plain) -> None:
    """Note who corrected a record, and what tells of it: a quote's claims, and what is said in an actor's name."""
    signed = [item]
    if correction.kind == "quote" and (
        correction.action == "add" or correction.changes.keys() - {"cue", "kind"}
    ):
        signed += [claim for claim in data["claims"] if claim["quote"] == item["id"]]
    elif correction.kind == "actor":
        signed += [quote for quote in data["quotes"] if (quote["speaker"] or {}).get("actor") == item["id"]]
        signed += [claim for claim in data["claims"] if claim["claimant"]["actor"] == item["id"]]
    for one in signed:
        names = (one.get("corrected_by") or "").split("; ")
        one["corrected_by"] = "; ".join(dict.fromkeys([*filter(None, names), correction.by]))
