"""The judge of lines: how likely each paragraph is the story, all that is known of it weighed together.

The rules speak first (`furniture`), and their verdict is what weighs most; the judge overrules them where the rest is
plain. The features are named in `line_features`, their weights stand in `lexicons/en/line_weights.tsv` and are fitted
by `training/page_weights.py`.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from math import exp, log, sqrt
from operator import mul

from newsclaims.articles.announcing import is_of_voices, tells_whose
from newsclaims.articles.line_features import Surroundings, features
from newsclaims.articles.line_shapes import is_item
from newsclaims.articles.parts import Part, is_broken
from newsclaims.lexicons import rows

LEFT_OUT = 0.3
"""Below this probability a paragraph that the rules take for the story is left out."""

TAKEN_BACK = 0.7
"""Above it one that they don't take for it is the story after all."""

NO_SUBHEAD = 0.5
"""Below it a line that they take for a subhead is none."""

_SUREST = 9.0
"""No more log odds than this for or against a paragraph."""

_FEW = 3
"""Fewer words than these don't come back."""

_FAVOUR = 0.3
"""What is added to the log odds of each where the story's ends are looked for: its last paragraph is never its best."""

_NEVER = frozenset({"subhead", "pull_quote", "comments", "caption"})
"""What is no story however much it reads like one."""

_LEAST = 0.5
"""If less of the rules' sentences is left than this share, the page is unlike those that the weights are from."""


@cache
def weights() -> Mapping[str, float]:
    """Give the weight of each feature, as a difference of log odds."""
    return {row["feature"]: float(row["weight"]) for row in rows("line_weights")}


def probability(told: Mapping[str, float]) -> float:
    """Give how likely a paragraph with these features is the story."""
    score = sum(map(mul, map(weights().__getitem__, told), told.values()))
    return 1 / (1 + exp(-max(-_SUREST, min(_SUREST, score))))


def judge(page: Sequence[Part]) -> None:
    """Judge all paragraphs of a page whose rules have spoken, and label those that they were wrong about.

    What is left out below the headline or between paragraphs of the story is a teaser or a notice: `related`.
    """
    here = Surroundings(page)
    likely = _likely(here, [at for at, part in enumerate(page) if _is_told(part)])
    story = _stretch(page, likely)
    body = [at for at, part in enumerate(page) if part.kind is None]
    own = [page[at] for at in body]
    left_out = {
        at
        for place, at in enumerate(body)
        if at not in story
        or (likely[at] < LEFT_OUT and not is_item(page[at].line) and not is_broken(own, place))
        if not (is_of_voices(page, at) or tells_whose(page, at))
    }
    if not _leaves_enough(here, body, left_out):
        return
    free = [at for at in range(story.start, len(page)) if _is_free(page[at])]
    likely |= _likely(here, free)
    for at in free:
        if likely[at] > TAKEN_BACK:
            page[at].kind = None
    for at in {*left_out, *_no_subheads(page, story, likely)}:
        found = page[at].found
        page[at].kind = found.kind if found is not None else "related"


def _likely(here: Surroundings, places: Sequence[int]) -> dict[int, float]:
    """Give how likely each of some paragraphs is the story; of a menu above it nobody asks."""
    return {at: probability(features(here, at)) for at in places}


def _no_subheads(page: Sequence[Part], story: range, likely: Mapping[int, float]) -> Iterator[int]:
    """Give the lines that the rules take for subheads and that stand outside the story, or are unlikely within it."""
    for at, part in enumerate(page):
        if part.kind == "subhead" and (at not in story or likely[at] < NO_SUBHEAD):
            yield at


def _stretch(page: Sequence[Part], likely: Mapping[int, float]) -> range:
    """Give where the story stands: the stretch of the page whose log odds, by the root of a line's words, sum highest.

    So a list of teasers below it goes as one, of which each might be a paragraph. Furniture doesn't count: notices
    stand amid stories.
    """
    best, start, total, most = range(len(page)), 0, 0.0, 0.0
    for at, part in enumerate(page):
        if total <= 0:
            start, total = at, 0.0
        if _is_told(part):
            total += (log(likely[at] / (1 - likely[at])) + _FAVOUR) * sqrt(part.line.words)
        if total > most:
            best, most = range(start, at + 1), total
    return range(best.start, _to_its_end(page, best.stop))


def _to_its_end(page: Sequence[Part], stop: int) -> int:
    """Give where a stretch ends with the items of its last list; or with the one paragraph that is left below it."""
    while stop < len(page) and page[stop].kind is None and is_item(page[stop].line):
        stop += 1
    below = [at for at in range(stop, len(page)) if page[at].kind is None]
    return stop + 1 if below == [stop] else stop


def _is_told(part: Part) -> bool:
    """Say whether the rules take a paragraph for the story, or for a subhead of it."""
    return part.kind is None or part.kind == "subhead"


def _is_free(part: Part) -> bool:
    """Say whether no rule knows what a line of some words is: it was labelled by its place alone."""
    if part.found is not None or part.kind is None or part.kind in _NEVER:
        return False
    return part.line.words >= _FEW


def _leaves_enough(here: Surroundings, body: Sequence[int], left_out: Container[int]) -> bool:
    told = sum(here.page[at].line.words for at in body if here.clean[at])
    lost = sum(here.page[at].line.words for at in body if here.clean[at] and at in left_out)
    return told - lost > _LEAST * told
