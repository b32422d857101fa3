"""Fit what tells whom a he or a she means: the weights of features, and a head on the packaged tagger's states.

    python training/pronoun_weights.py GAP.jsonl [--stories FILE …] [--passages FILE …] > pronoun_weights.tsv

A line of GAP (Webster et al., "Mind the GAP", TACL 2018) has a `text`, a `pronoun` and two `names`, one of which it
means, or neither: then somebody else. Of stories (`tests/gold/attributions`) the sources that are he or she count, of
passages (`tests/gold/pronouns`) all that are marked. The score of an appearance is linear in its features
(`components/speakers/standing.py`), which begin with the weights of `BEGINS` and the rest with none; somebody's
probability is that of all their appearances, and the loss its negative logarithm.

The weights of features are fitted alone, for `--fast` has no more; then the head, which adds what the network sees: it
is bilinear in the states of pronoun and name, with a bias for their distance, and the network stays as it is. The
folder `--out` gets `pronouns.npz` and is described anew.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from pronoun_examples import Example, of_gap, of_passages, of_stories
from torch import Tensor, nn
from torch.nn import functional as F

from newsclaims.components.speakers import pronouns
from newsclaims.components.speakers.standing import TAGGER
from newsclaims.components.tagger import INPUTS
from newsclaims.components.tagger.decode import LINK
from newsclaims.components.tagger.description import FILE as DESCRIPTION
from newsclaims.components.tagger.description import describe
from newsclaims.components.tagger.whom import FILE

MODEL = Path(__file__).parent.parent / "src" / "newsclaims" / "components" / "tagger" / "model"
BUCKETS = 21
BATCH = 32
RIDGE = 3.0
"""Strength of the pull of each weight to what it begins with."""

BEGINS = {
    "salience": 1.0, "spoke last": pronouns.SPOKE_LAST, "unusual": -pronouns.UNUSUAL, "in the words": -pronouns.DOUBTED,
}  # fmt: skip
"""The weights of a count by hand, from which those that are fitted start."""

LEAST = 5
"""Appearances that a feature must have to get a weight."""

HEAD = """\
# Whom he and she mean: the weights of features, fitted by `training/pronoun_weights.py` on {pronouns} pronouns of GAP's
# development split (Webster et al., TACL 2018; Apache-2.0) and of stories and passages of our own.
# feature  its name in `components/speakers/standing.py`: where somebody appears, the pronoun's case, the place there
# weight   what one unit of it adds to the log odds that the pronoun means them
feature\tweight
"""


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


def loss_of(scores: Tensor, some: Sequence[Example]) -> Tensor:
    """Give the negative log-likelihood of the appearances that are right, their scores in a row, of each example."""
    rows = scores.split([len(one.who) for one in some])
    padded = nn.utils.rnn.pad_sequence(list(rows), batch_first=True, padding_value=-1e4)
    right = nn.utils.rnn.pad_sequence([one.right for one in some], batch_first=True)
    return -torch.logsumexp(F.log_softmax(padded, -1).masked_fill(~right, -1e9), -1)


def weighed(found: Sequence[Example]) -> dict[str, float]:
    """Give the weights of features that make the examples likeliest, pulled to those by hand."""
    rows = [given for one in found for given in one.given]
    often = Counter(name for given in rows for name in given)
    names = {name: at for at, name in enumerate(sorted(name for name in often if often[name] >= LEAST))}
    values = torch.zeros(len(rows), len(names))
    for row, given in enumerate(rows):
        for name in given.keys() & names.keys():
            values[row, names[name]] = given[name]
    usual = torch.tensor([BEGINS.get(name, 0.0) for name in names])
    times = torch.tensor([one.weight for one in found])
    weights = usual.clone().requires_grad_()
    optimizer = torch.optim.LBFGS([weights], max_iter=100, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = (times * loss_of(values @ weights, found)).sum() + RIDGE * (weights - usual).pow(2).sum()
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
    often = [one.weight for one in found]
    for _ in range(steps):
        batch, scored = zip(*random.choices(ready, often, k=BATCH), strict=True)
        loss = loss_of(head(batch) + torch.cat(scored), batch).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    print(f"{steps} steps, loss {loss.item():.3f}", file=sys.stderr)
    head.eval()
    return head


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
    ap.add_argument("corpus", type=Path, help="GAP's development split")
    ap.add_argument("--stories", type=Path, nargs="*", default=[])
    ap.add_argument("--passages", type=Path, nargs="*", default=[])
    ap.add_argument("--out", type=Path, default=MODEL)
    ap.add_argument("--passes", type=int, default=8)
    ap.add_argument("--tagger", type=float, default=0.6, help="what the head's score weighs")
    ap.add_argument("--rate", type=float, default=1e-3)
    ap.add_argument("--seed", type=int, default=7)
    a = ap.parse_args()
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    found = [
        *of_gap(a.corpus),
        *(one for path in a.stories for one in of_stories(path)),
        *(one for path in a.passages for one in of_passages(path)),
    ]
    weights = weighed(found)
    print(HEAD.format(pronouns=len(found)), end="")
    for name, weight in weights.items():
        print(f"{name}\t{weight:.2f}")
    print(f"{TAGGER}\t{a.tagger:.2f}")
    save(fit(found, weights, a.passes, a.rate), a.out)


if __name__ == "__main__":
    main()
