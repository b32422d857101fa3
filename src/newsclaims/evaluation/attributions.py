"""Attributions against a corpus such as PolNeAR's: contents by their letters, sources by their words.

Matching is one to one inside an article, best first. *Relaxed*: the letters and digits of two contents overlap by half
of their union. *Source*: of those matches whose gold has a source, the share in which ours overlaps it by half of the
longer or ends in the same word. *End to end*: both. Kinds are those of the marks in the text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from spacy.tokens import Doc

from newsclaims.components.quotes.component import kind
from newsclaims.components.quotes.layout import Layout
from newsclaims.evaluation.overlap import paired
from newsclaims.records import Quote

Spans = Sequence[Sequence[int]]
Parts = Mapping[str, Spans]
"""An attribution as a corpus writes it: the spans of its `source`, `cue` and `content`."""

LEAST = 0.5
"""The least overlap of a match."""

WORD = re.compile(r"\w+(?:[.,'’\-]\w+)*")


def parts(quote: Quote) -> dict[str, list[list[int]]]:
    """Give a quote as a corpus writes an attribution."""
    return {
        "content": [[span.start, span.end] for span in quote.content],
        "source": [[quote.source.start, quote.source.end]] if quote.source else [],
        "cue": [[quote.cue.start, quote.cue.end]] if quote.cue else [],
    }


def letters(text: str, content: Spans) -> frozenset[int]:
    """Give where the letters and digits of some spans stand."""
    return frozenset(i for start, end in content for i in range(start, end) if text[i].isalnum())


def right_source(text: str, gold: Spans, ours: Spans) -> bool:
    """Say whether our source is the gold's; without one in the gold, whether we have none either."""
    if not gold:
        return not ours
    a, b = ([m.span() for s, e in found for m in WORD.finditer(text, s, e)] for found in (gold, ours))
    both = set(a) & set(b)
    return bool(both) and (2 * len(both) >= max(len(a), len(b)) or a[-1] == b[-1] or set(b) <= set(a))


def forms(path: Path) -> set[str]:
    """Give the words and phrases that a file of cues lists, one a line: "lemma: form form …"."""
    found: set[str] = set()
    for line in path.read_text("utf-8").lower().splitlines():
        lemma, _, words = line.split("#")[0].strip().partition(":")
        found.update(words.split() or ([lemma] if lemma else []))
    return found


def speaks(text: str, cue: Spans, listed: Collection[str]) -> bool:
    """Say whether a cue has one of the forms."""
    words = " ".join(text[start:end] for start, end in cue).lower()
    phrases = (form for form in listed if " " in form)
    return any(word in listed for word in WORD.findall(words)) or any(form in words for form in phrases)


def matched(text: str, gold: Sequence[Parts], ours: Sequence[Parts]) -> dict[int, int]:
    """Give for each of the gold that has a match its place in ours, one to one, best first."""
    return paired(
        [letters(text, one["content"]) for one in gold],
        [letters(text, one["content"]) for one in ours],
        LEAST,
    )


def right_ones(text: str, gold: Sequence[Parts], ours: Sequence[Parts]) -> list[bool]:
    """Say of each of ours whether it is right end to end."""
    match = {j: i for i, j in matched(text, gold, ours).items()}
    return [
        j in match and right_source(text, gold[match[j]]["source"], one["source"])
        for j, one in enumerate(ours)
    ]


def counted(
    doc: Doc, gold: Sequence[Parts], ours: Sequence[Parts], listed: Collection[str] | None = None
) -> dict[str, Counter[str]]:
    """Give what one article adds to the counts of each kind.

    Args:
        doc: the parsed article.
        gold: the corpus's attributions.
        ours: what was found.
        listed: count only gold whose cue has such a form, and leave out what is found with another cue.
    """
    text, layout = doc.text, Layout(doc)
    if listed is not None:
        ours = [one for one in ours if not one["cue"] or speaks(text, one["cue"], listed)]
    wanted = [listed is None or speaks(text, one["cue"], listed) for one in gold]
    pairs = matched(text, gold, ours)
    counts: dict[str, Counter[str]] = defaultdict(Counter)

    def count(one: Parts, **more: int) -> None:
        for row in ("all", kind(layout, [(start, end) for start, end in one["content"]])):
            counts[row].update(more)

    passed = {j for i, j in pairs.items() if not wanted[i]}
    for j, one in enumerate(ours):
        if j not in passed:
            count(one, ours=1)
    for i, one in enumerate(gold):
        if not wanted[i]:
            continue
        count(one, gold=1)
        if i in pairs:
            match = ours[pairs[i]]
            right, sourced = right_source(text, one["source"], match["source"]), bool(one["source"])
            count(match, **{"relaxed of ours": 1, "end to end of ours": right})
            count(one, **{"relaxed of gold": 1, "end to end of gold": right})
            count(one, sourced=sourced, source=right and sourced)
    return counts


def rates(counts: Counter[str], measure: str) -> tuple[float, float, float]:
    """Give precision (of ours of a kind), recall (of the gold of that kind) and F1, in percent."""
    p = counts[f"{measure} of ours"] / counts["ours"] if counts["ours"] else 0.0
    r = counts[f"{measure} of gold"] / counts["gold"] if counts["gold"] else 0.0
    return 100 * p, 100 * r, 200 * p * r / (p + r) if p + r else 0.0
