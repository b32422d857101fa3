"""Train the head that scores whom a he or a she means, on the states that the packaged tagger makes of a text.

    python training/pronoun_weights.py GAP.jsonl [--out FOLDER]

The network stays as it is: only the head is learned, in seconds. A line of GAP (Webster et al., "Mind the GAP", TACL
2018) has a `text`, a `pronoun` and two `names`, one of which it means, or neither; our actors give the other people and
where else these two are named.

The score of a name is bilinear in the states of both and adds what their distance is worth; the loss is the negative
log-likelihood of all names of whom the pronoun means. FOLDER gets `pronouns.npz` and is described anew.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from newsclaims import pipeline
from newsclaims.components import annotations
from newsclaims.components.tagger import INPUTS, tagger
from newsclaims.components.tagger.decode import LINK, bucket
from newsclaims.components.tagger.description import FILE as DESCRIPTION
from newsclaims.components.tagger.description import describe
from newsclaims.components.tagger.whom import FILE, Places
from newsclaims.language.paragraphs import paragraphs
from newsclaims.records import Actor, Article, Region

MODEL = Path(__file__).parent.parent / "src" / "newsclaims" / "components" / "tagger" / "model"
BUCKETS = 21
BATCH = 32

Span = tuple[int, int]


class Example(NamedTuple):
    """A pronoun's state, the states of the names' first and last words, how far each is, and which are right."""

    pronoun: Tensor
    first: Tensor
    last: Tensor
    distance: Tensor
    right: list[int]
    """Places among the names; their number stands for nobody."""


class Head(nn.Module):
    """The head as `components/tagger/whom.py` reads it."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.vectors = nn.Linear(width, 3 * LINK)
        self.distance = nn.Parameter(torch.zeros(BUCKETS))
        self.nobody = nn.Parameter(torch.zeros(1))
        self.drop = nn.Dropout(0.2)

    def forward(self, one: Example) -> Tensor:
        """Give the log-probability of each name, and at last of nobody."""
        weight, bias = self.vectors.weight.view(3, LINK, -1), self.vectors.bias.view(3, LINK)
        query = weight[0] @ self.drop(one.pronoun) + bias[0]
        keys = self.drop(one.first) @ weight[1].T + self.drop(one.last) @ weight[2].T + bias[1] + bias[2]
        scores = keys @ query / LINK**0.5 + self.distance[one.distance]
        return F.log_softmax(torch.cat([scores, self.nobody]), 0)


def people_of(items: Sequence[dict[str, Any]]) -> Iterator[list[list[Span]]]:
    """Give for each text where each of its people is named."""
    articles = [
        Article(id=str(at), source="-", sha256="0" * 64, text=item["text"],
                body=[Region(start=0, end=len(item["text"]))])
        for at, item in enumerate(items)
    ]  # fmt: skip
    nlp = pipeline.load()
    for name in ("dates", "figures", "quotes", "speakers", "claims"):
        nlp.remove_pipe(f"newsclaims_{name}")
    for _, doc in pipeline.process(nlp, articles):
        actors = [] if isinstance(doc, Exception) else annotations.read(doc, "actors", Actor)
        yield [[(one.start, one.end) for one in actor.mentions] for actor in actors if actor.type == "person"]


def names(item: dict[str, Any], people: list[list[Span]]) -> tuple[list[Span], list[Span]]:
    """Give the names of whom the pronoun means, and the others."""
    both: list[list[Span]] = [[(name["span"][0], name["span"][1])] for name in item["names"]]
    others: list[Span] = []
    for person in people:
        whose = [place for place in (0, 1) if any(_touch(span, both[place][0]) for span in person)]
        for span in person:
            if any(_touch(span, name[0]) for name in both):
                continue
            printed = item["text"][slice(*span)]
            alike = [place for place in whose if item["names"][place]["text"] == printed] or whose
            if len(alike) == 1:
                both[alike[0]].append(span)
            elif not whose:
                others.append(span)
    right = [span for place in (0, 1) if item["names"][place]["same"] for span in both[place]]
    wrong = [span for place in (0, 1) if not item["names"][place]["same"] for span in both[place]]
    return right, wrong + others


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def example(item: dict[str, Any], people: list[list[Span]]) -> Example:
    """Give a line of GAP as what the head is to learn, from the states that the tagger makes of it."""
    text = item["text"]
    encoded = tagger().encode(text, paragraphs(text, [(0, len(text))]))
    places = Places(encoded.pieces)
    right, wrong = names(item, people)
    states = torch.tensor(encoded.states.astype(np.float32))
    pronoun = places.of(item["pronoun"][0])
    first = [places.of(start) for start, _ in right + wrong]
    last = [places.of(end - 1) for _, end in right + wrong]
    distance = torch.tensor([bucket(place - pronoun) for place in first])
    return Example(
        states[pronoun], states[first], states[last], distance, [*range(len(right))] or [len(wrong)]
    )


def fit(found: Sequence[Example], passes: int, rate: float) -> Head:
    """Give the head that has learned from the examples for some passes."""
    head = Head(len(found[0].pronoun))
    steps = passes * max(1, len(found) // BATCH)
    optimizer = torch.optim.AdamW(head.parameters(), lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    order: list[Example] = []
    for _ in range(steps):
        while len(order) < BATCH:
            order += random.sample(found, len(found))
        batch, order = order[:BATCH], order[BATCH:]
        loss = torch.stack([-torch.logsumexp(head(one)[one.right], 0) for one in batch]).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    print(f"{steps} steps, loss {loss.item():.3f}")
    head.eval()
    return head


def save(head: Head, folder: Path) -> None:
    """Write the head beside the network's weights, and describe them anew."""
    np.savez(
        folder / FILE,
        weight=head.vectors.weight.detach().view(3, LINK, -1).transpose(1, 2).numpy().astype(np.float16),
        bias=head.vectors.bias.detach().view(3, LINK).numpy(),
        distance=head.distance.detach().numpy(),
        nobody=head.nobody.detach().numpy()[0],
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
    ap.add_argument("--passes", type=int, default=6)
    ap.add_argument("--rate", type=float, default=1e-3)
    ap.add_argument("--seed", type=int, default=7)
    a = ap.parse_args()
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    items = [json.loads(line) for line in a.corpus.read_text("utf-8").splitlines()]
    found = [example(item, people) for item, people in zip(items, people_of(items), strict=True)]
    save(fit(found, a.passes, a.rate), a.out)


if __name__ == "__main__":
    main()
