"""Fit what tells whom a he or a she means: the weights of features, and a head on the packaged tagger's states.

    python training/pronoun_weights.py GAP.jsonl [--out FOLDER] [--folds 5] > pronoun_weights.tsv

A line of GAP (Webster et al., "Mind the GAP", TACL 2018) has a `text`, a `pronoun` and two `names`, one of which it
means, or neither: then somebody else. The rest is as `newsclaims` reads it: who else appears, and where these two are
named. The score of an appearance is linear in its features (`components/speakers/standing.py`), of which
the hand-made salience begins with the weight one and the rest with none; somebody's probability is that of all their
appearances, and the loss its negative logarithm.

The weights of features are fitted alone, for `--fast` has no more; then the head, which adds what the network sees: it
is bilinear in the states of pronoun and name, with a bias for their distance, and the network stays as it is. FOLDER
gets `pronouns.npz` and is described anew. With `--folds`, standard error tells F1 on lines that nothing was fitted on.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, TypeGuard

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from newsclaims import pipeline
from newsclaims.components import annotations
from newsclaims.components.speakers.component import Speakers
from newsclaims.components.speakers.pronouns import SENTENCES_BACK
from newsclaims.components.speakers.standing import candidates, features
from newsclaims.components.tagger import INPUTS, tagger
from newsclaims.components.tagger.decode import LINK, bucket
from newsclaims.components.tagger.description import FILE as DESCRIPTION
from newsclaims.components.tagger.description import describe
from newsclaims.components.tagger.encodings import encoded
from newsclaims.components.tagger.whom import FILE, Places
from newsclaims.records import Actor

MODEL = Path(__file__).parent.parent / "src" / "newsclaims" / "components" / "tagger" / "model"
BUCKETS = 21
BATCH = 32
RIDGE = 2.0
"""Strength of the pull of each weight to nought, and of that of the salience to one."""

LEAST = 5
"""Appearances that a feature must have to get a weight."""

HEAD = """\
# Whom he and she mean: the weights of features, fitted by `training/pronoun_weights.py` on {lines} paragraphs of GAP's
# development split (Webster et al., TACL 2018; Apache-2.0).
# feature  its name in `components/speakers/standing.py`: where somebody appears, the pronoun's case, the place there
# weight   what one unit of it adds to the log odds that the pronoun means them
feature\tweight
"""


class Example(NamedTuple):
    """A pronoun and those who appear before it: features, states of first and last words, distances, who is right."""

    given: list[dict[str, float]]
    who: list[str]
    pronoun: Tensor
    first: Tensor
    last: Tensor
    distance: Tensor
    right: Tensor
    """Whether each appearance is of whom the pronoun means."""
    of_names: dict[str, list[bool]]
    """For each actor, which of the two names are theirs."""


class Head(nn.Module):
    """The head as `components/tagger/whom.py` reads it."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.vectors = nn.Linear(width, 3 * LINK)
        self.distance = nn.Parameter(torch.zeros(BUCKETS))
        self.drop = nn.Dropout(0.2)

    def forward(self, some: Sequence[Example]) -> Tensor:
        """Give what the network adds to the score of each appearance of some examples, in a row."""
        weight, bias = self.vectors.weight.view(3, LINK, -1), self.vectors.bias.view(3, LINK)
        pronoun = self.drop(torch.stack([one.pronoun for one in some])) @ weight[0].T + bias[0]
        first, last, distance = (
            torch.cat(column)
            for column in zip(*((one.first, one.last, one.distance) for one in some), strict=True)
        )
        keys = self.drop(first) @ weight[1].T + self.drop(last) @ weight[2].T + bias[1] + bias[2]
        query = pronoun.repeat_interleave(torch.tensor([len(one.who) for one in some]), 0)
        return (keys * query).sum(1) / LINK**0.5 + self.distance[distance]


def benchmark() -> ModuleType:
    """Give `benchmarks/pronouns.py`, which parses a corpus."""
    spec = spec_from_file_location("pronouns", Path(__file__).parents[1] / "benchmarks" / "pronouns.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(items: list[dict[str, Any]]) -> list[Example | None]:
    """Give the lines of GAP as what is to be learned, nothing for those where nobody appears."""
    bench = benchmark()
    nlp = pipeline.load()
    for name in ("dates", "figures", "quotes", "speakers", "claims"):
        nlp.remove_pipe(f"newsclaims_{name}")
    return [example(item, doc, bench.made_up(item)) for item, doc in bench.parsed(nlp, items)]


def example(item: dict[str, Any], doc: Any, quote: Any) -> Example | None:
    """Give a line as what is to be learned."""
    actors = annotations.read(doc, "actors", Actor)
    seen = encoded(doc, tagger())
    speakers = Speakers(doc, actors, [quote])
    speakers.resolved()
    stage = speakers.stage
    pronoun = doc[stage.tokens(*item["pronoun"])[0]]
    possible = candidates(stage, pronoun, SENTENCES_BACK)
    if not possible:
        return None
    of_names = {
        actor.id: [
            any(one.start < name["span"][1] and name["span"][0] < one.end for one in actor.mentions)
            for name in item["names"]
        ]
        for actor in actors
    }
    same = [name["same"] for name in item["names"]]
    right = {
        key for key, named in of_names.items()
        if (any(one and other for one, other in zip(named, same, strict=True)) if any(same) else not any(named))
    }  # fmt: skip
    who = [one.entity.key for one in possible]
    places, states = Places(seen.pieces), torch.tensor(seen.states.astype(np.float32))
    ends = {one.start: one.end for actor in actors for one in actor.mentions}
    first = [places.of(one.start) for one in possible]
    last = [places.of(ends.get(one.start, one.start + 1) - 1) for one in possible]
    at = places.of(pronoun.idx)
    distance = torch.tensor([bucket(place - at) for place in first])
    return Example(
        features(stage, pronoun, possible), who, states[at].clone(), states[first], states[last], distance,
        torch.tensor([key in right for key in who]), of_names,
    )  # fmt: skip


def loss_of(scores: Tensor, some: Sequence[Example]) -> Tensor:
    """Give the negative log-likelihood of the appearances that are right, their scores in a row, of each example."""
    rows = scores.split([len(one.who) for one in some])
    padded = nn.utils.rnn.pad_sequence(list(rows), batch_first=True, padding_value=-1e4)
    right = nn.utils.rnn.pad_sequence([one.right for one in some], batch_first=True)
    return -torch.logsumexp(F.log_softmax(padded, -1).masked_fill(~right, -1e9), -1)


def weighed(found: Sequence[Example]) -> dict[str, float]:
    """Give the weights of features that make the examples likeliest, pulled to the salience alone."""
    rows = [given for one in found for given in one.given]
    often = Counter(name for given in rows for name in given)
    names = {name: at for at, name in enumerate(sorted(name for name in often if often[name] >= LEAST))}
    values = torch.zeros(len(rows), len(names))
    for row, given in enumerate(rows):
        for name in given.keys() & names.keys():
            values[row, names[name]] = given[name]
    usual = torch.tensor([float(name == "salience") for name in names])
    weights = usual.clone().requires_grad_()
    optimizer = torch.optim.LBFGS([weights], max_iter=100, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = loss_of(values @ weights, found).sum() + RIDGE * (weights - usual).pow(2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return {name: float(weights[at]) for name, at in names.items()}


def by_place(one: Example, weights: dict[str, float]) -> Tensor:
    """Give the score of each appearance by its features."""
    return torch.tensor(
        [sum(weights.get(name, 0.0) * value for name, value in given.items()) for given in one.given]
    )


def fit(found: Sequence[Example], weights: dict[str, float], passes: int, rate: float) -> Head:
    """Give the head that has learned from the examples, beside the weights, for some passes."""
    head = Head(len(found[0].pronoun))
    ready = [(one, by_place(one, weights)) for one in found]
    steps = passes * max(1, len(found) // BATCH)
    optimizer = torch.optim.AdamW(head.parameters(), lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    order: list[tuple[Example, Tensor]] = []
    for _ in range(steps):
        while len(order) < BATCH:
            order += random.sample(ready, len(ready))
        (batch, scores), order = zip(*order[:BATCH], strict=True), order[BATCH:]
        loss = loss_of(head(batch) + torch.cat(scores), batch).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    print(f"{steps} steps, loss {loss.item():.3f}", file=sys.stderr)
    head.eval()
    return head


def chosen(one: Example, scores: Tensor) -> list[bool]:
    """Give which of the two names are those of whom the scores make likeliest."""
    likely: Counter[str] = Counter()
    for key, score in zip(one.who, torch.softmax(scores, 0).tolist(), strict=True):
        likely[key] += score
    return one.of_names.get(max(likely, key=lambda key: likely[key]), [False, False])


def validated(
    items: Sequence[dict[str, Any]], found: Sequence[Example | None], a: argparse.Namespace
) -> None:
    """Print F1 on lines that nothing was fitted on, by features and with the head."""
    bench = benchmark()
    counts: dict[tuple[str, str], Counter[str]] = {}
    order = random.sample(range(len(items)), len(items))
    for fold in range(a.folds):
        apart = set(order[fold :: a.folds])
        rest = [one for at, one in enumerate(found) if at not in apart and learnable(one)]
        weights = weighed(rest)
        head = fit(rest, weights, a.passes, a.rate)
        for at in apart:
            item, one = items[at], found[at]
            gender = bench.HE_SHE[item["text"][slice(*item["pronoun"])].lower()]
            for way in ("features", "both"):
                count = counts.setdefault((way, gender), Counter())
                ours = [False, False]
                if one is not None:
                    with torch.no_grad():
                        scores = by_place(one, weights)
                        ours = chosen(one, scores + head([one]) if way == "both" else scores)
                for name, mine in zip(item["names"], ours, strict=True):
                    count["gold"] += name["same"]
                    count["found"] += mine
                    count["hit"] += name["same"] and mine
    for (way, gender), count in counts.items():
        print(f"{way}, {gender}: F1 {100 * bench.rates(count)[2]:.1f}", file=sys.stderr)
    for way in ("features", "both"):
        together = counts[way, "masculine"] + counts[way, "feminine"]
        print(f"{way}: F1 {100 * bench.rates(together)[2]:.1f}", file=sys.stderr)


def learnable(one: Example | None) -> TypeGuard[Example]:
    """Whether one of those who appear is right and another isn't."""
    return one is not None and bool(one.right.any()) and not bool(one.right.all())


def save(head: Head, folder: Path) -> None:
    """Write the head beside the network's weights, and describe them anew."""
    np.savez(
        folder / FILE,
        weight=head.vectors.weight.detach().view(3, LINK, -1).transpose(1, 2).numpy().astype(np.float16),
        bias=head.vectors.bias.detach().view(3, LINK).numpy(),
        distance=head.distance.detach().numpy(),
    )
    told = json.loads((folder / DESCRIPTION).read_text("utf-8"))
    files = {*told["sha256"], FILE}
    for name in ("format", "features", "sha256"):
        del told[name]
    describe(folder, INPUTS, sorted(files), **told)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpus", type=Path)
    ap.add_argument("--out", type=Path, default=MODEL)
    ap.add_argument("--folds", type=int, default=0)
    ap.add_argument("--passes", type=int, default=6)
    ap.add_argument("--rate", type=float, default=1e-3)
    ap.add_argument("--seed", type=int, default=7)
    a = ap.parse_args()
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    items = [json.loads(line) for line in a.corpus.read_text("utf-8").splitlines()]
    found = read(items)
    if a.folds:
        validated(items, found, a)
    rest = [one for one in found if learnable(one)]
    weights = weighed(rest)
    print(HEAD.format(lines=len(items)), end="")
    for name, weight in weights.items():
        print(f"{name}\t{weight:.2f}")
    save(fit(rest, weights, a.passes, a.rate), a.out)


if __name__ == "__main__":
    main()
