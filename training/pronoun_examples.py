"""What teaches whom he and she mean: pronouns of GAP, of annotated stories and of passages whose pronouns are marked.

Each is read as `newsclaims` reads it: who appears, in the order and with the features by which they are weighed there.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
import torch
from spacy.language import Language
from spacy.tokens import Doc, Token
from torch import Tensor

from newsclaims import pipeline
from newsclaims.articles import from_text
from newsclaims.components import annotations
from newsclaims.components.speakers import find_speakers, pronouns
from newsclaims.components.speakers.discourse import Appearance, Discourse
from newsclaims.components.speakers.noun_phrases import HE_SHE
from newsclaims.components.speakers.standing import Before, features, scores
from newsclaims.components.tagger import tagger
from newsclaims.components.tagger.decode import bucket
from newsclaims.components.tagger.encodings import encoded
from newsclaims.components.tagger.whom import Places
from newsclaims.records import Actor

TIMES = {"gap": 2.0, "stories": 5.0, "passages": 1.0}
"""How much a pronoun of each corpus weighs: stories are news as it comes, passages harder than that."""


class Example(NamedTuple):
    """A pronoun and those who appear there: features, states of first and last words, distances, who is right."""

    given: list[dict[str, float]]
    who: list[str]
    pronoun: Tensor
    first: Tensor
    last: Tensor
    distance: Tensor
    right: Tensor
    """Whether each appearance is of whom the pronoun means."""
    weight: float


def script(name: str) -> ModuleType:
    """Give a script of `benchmarks/`, which reads and parses a corpus."""
    spec = spec_from_file_location(name, Path(__file__).parents[1] / "benchmarks" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Seen = tuple[list[dict[str, float]], list[str], list[int]]
"""Those who are weighed where a pronoun stands: their features, keys, and where each appears."""


@contextmanager
def recorded() -> Iterator[dict[int, Seen]]:
    """Keep what is weighed for each he and she, by where it stands."""
    kept: dict[int, Seen] = {}

    def weighed(stage: Discourse, pronoun: Token, seen: Sequence[Appearance], before: Before) -> list[float]:
        if pronoun.lower_ in HE_SHE:
            who, starts = [one.entity.key for one in seen], [one.start for one in seen]
            kept[pronoun.idx] = features(stage, pronoun, seen, before), who, starts
        return scores(stage, pronoun, seen, before)

    with patch.object(pronouns, "scores", weighed):
        yield kept


def of_gap(path: Path) -> Iterator[Example]:
    """Give what is to be learned of a file of GAP."""
    bench = script("pronouns")
    nlp = pipeline.load()
    for name in ("dates", "figures", "quotes", "speakers", "claims"):
        nlp.remove_pipe(f"newsclaims_{name}")
    for item, doc in bench.parsed(nlp, bench.read(path, None)):
        encoded(doc, tagger())
        same = [name["same"] for name in item["names"]]

        def is_right(actor: Actor, item: dict[str, Any] = item, same: list[bool] = same) -> bool:
            named = [
                any(one.start < name["span"][1] and name["span"][0] < one.end for one in actor.mentions)
                for name in item["names"]
            ]
            return any(map(min, named, same)) if any(same) else not any(named)

        with recorded() as kept:
            find_speakers(doc)
        yield from examples(doc, kept, {item["pronoun"][0]: is_right}, TIMES["gap"])


def of_stories(path: Path) -> Iterator[Example]:
    """Give what is to be learned of a file of annotated stories."""
    bench = script("stories")
    for line in path.read_text("utf-8").splitlines():
        story = json.loads(line)
        meant = {
            one["source"][0][0]: bench.words(one["speaker"])
            for one in story["attributions"]
            if one["source"] and one["speaker"]
        }
        right = {at: partial(_is_called, bench.words, who) for at, who in meant.items()}
        yield from of_article(story["text"], right, TIMES["stories"])


def _is_called(words: Callable[[str], frozenset[str]], who: frozenset[str], actor: Actor) -> bool:
    return words(actor.name) <= who or who <= words(actor.name)


def of_passages(path: Path) -> Iterator[Example]:
    """Give what is to be learned of a file of passages whose pronouns are marked."""
    bench = script("marked_pronouns")
    for text, meant in bench.read(path):
        right = {at: partial(_is_named, bench.is_named, text, name) for at, name in meant.items()}
        yield from of_article(text, right, TIMES["passages"])


def _is_named(is_named: Callable[[str, Actor, str], bool], text: str, name: str, actor: Actor) -> bool:
    return is_named(text, actor, name)


@cache
def _pipeline() -> Language:
    return pipeline.load()


def of_article(text: str, right: Mapping[int, Callable[[Actor], bool]], weight: float) -> Iterator[Example]:
    """Give what is to be learned of an article, of whose pronouns `right` tells who is meant."""
    nlp = _pipeline()
    article = from_text(text, source="-", published="2026-01-15")
    with recorded() as kept, patch("newsclaims.components.speakers.component.let_go"):
        [(_, doc)] = pipeline.process(nlp, [article])
    if isinstance(doc, Doc) and annotations.text(doc) == text:
        yield from examples(doc, kept, right, weight)


def examples(
    doc: Doc, kept: dict[int, Seen], right: Mapping[int, Callable[[Actor], bool]], weight: float
) -> Iterator[Example]:
    """Give what an article's pronouns teach, of whom one who appears is right and another isn't."""
    actors = annotations.read(doc, "actors", Actor)
    seen = encoded(doc, tagger())
    places, states = Places(seen.pieces), torch.tensor(seen.states.astype(np.float32))
    ends = {one.start: one.end for actor in actors for one in actor.mentions}
    for start in kept.keys() & right.keys():
        given, who, starts = kept[start]
        meant = {actor.id for actor in actors if right[start](actor)}
        if len({key in meant for key in who}) < 2:
            continue
        first = [places.of(one) for one in starts]
        last = [places.of(ends.get(one, one + 1) - 1) for one in starts]
        at = places.of(start)
        distance = torch.tensor([bucket(place - at) for place in first])
        truth = torch.tensor([key in meant for key in who])
        yield Example(given, who, states[at].clone(), states[first], states[last], distance, truth, weight)
