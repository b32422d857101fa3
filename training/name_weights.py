"""Train the layers that give names their labels, on the states that the packaged tagger's first layer makes of a text.

    python training/name_weights.py SILVER.jsonl[:SHARE] … [--out FOLDER] [--go-on] [--blend]

The network's embeddings and its first layer stay as they are, and with them what it says of quotes; two layers of the
same shape, which begin as its second and third, and a head over spaCy's labels (OntoNotes 5, BIO) are learned. Added to
the states is an embedding of how the word is written and whether it opens a paragraph or a sentence: the base model
knows no capitals.

SILVER are lines of `silver.py`; SHARE is how often windows of it are drawn. Where several labels may be right, the
likelihood is that of all of them together (Cour, Sapp and Taskar, "Learning from partial labels", JMLR 2011). The
weights kept are the mean of the last quarter's, with `--blend` their mean with those in FOLDER; with `--go-on` they
begin as those in FOLDER. FOLDER gets `names.onnx` (int8) and is described anew.
"""

import argparse
import json
import random
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional as F
from train import HEAD, HIDDEN, Layer, paragraphs

from newsclaims.components.tagger import INPUTS, LOOKS, Tagger, looks, window_inputs
from newsclaims.components.tagger.description import FILE as DESCRIPTION
from newsclaims.components.tagger.description import describe
from newsclaims.components.tagger.encode import WINDOW, Pieces, Window, pieces
from newsclaims.components.tagger.names import FILE, LABELS, TAGS

MODEL = Path(__file__).parent.parent / "src" / "newsclaims" / "components" / "tagger" / "model"
BEGIN = {label: 1 + 2 * place for place, label in enumerate(LABELS)}
ANY = (1 << TAGS) - 1
"""A set of tags as bits: any of them may be right."""

OUTSIDE = 1
SHOUTED, TITLED = 0.03, 0.02
"""The shares of windows whose words are all shown in capitals, or with one each."""


class Read(NamedTuple):
    """An article: its pieces, and for each word's first piece the tags that may be right, as bits; 0 elsewhere."""

    pieces: Pieces
    tags: "np.ndarray[Any, Any]"


class Names(nn.Module):
    """The layers as `names.onnx` has them: states of the first layer to a score of each tag."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        super().__init__()
        self.looks = nn.Embedding(LOOKS, HIDDEN)
        nn.init.zeros_(self.looks.weight)
        self.layers = nn.ModuleList(layers)
        self.tags = nn.Linear(HIDDEN, TAGS)
        self.drop = nn.Dropout(0.1)

    def forward(self, first: Tensor, looks: Tensor, mask: Tensor | None = None) -> Tensor:
        """Give the scores `[batch, pieces, TAGS]`."""
        bias = None if mask is None else (1.0 - mask[:, None, None, :].float()) * -1e4
        x = self.drop(first + self.looks(looks))
        for layer in self.layers:
            x = layer(x, bias)
        return self.tags(self.drop(x))


def floating(path: Path) -> dict[str, Tensor]:
    """Give the weights of an int8 network as floating-point ones, by name."""
    graph = onnx.load(path).graph
    values = {one.name: numpy_helper.to_array(one) for one in graph.initializer}

    def whole(name: str) -> Tensor:
        quantised, scale, zero = (
            values[f"{name}_{part}"].astype(np.float32) for part in ("quantized", "scale", "zero_point")
        )
        return torch.tensor((quantised - zero) * scale)

    found = {
        name: torch.tensor(np.array(value))
        for name, value in values.items()
        if value.dtype == np.float32 and value.ndim and not name.endswith("_scale")
    }
    for name in values:
        if name.endswith(".weight_quantized"):
            found[name.removesuffix("_quantized")] = whole(name.removesuffix("_quantized"))
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            name = node.name.strip("/").replace("/MatMul_quant", ".weight").replace("/", ".")
            found[name] = whole(node.input[1].removesuffix("_quantized")).T
    return {name.removeprefix("model."): value for name, value in found.items()}


def packaged_layers(path: Path, numbers: Sequence[int]) -> list[Layer]:
    """Give layers of an int8 network as floating-point ones."""
    weights = floating(path)
    found = []
    for number in numbers:
        prefix = f"layers.{number}."
        own = {name.removeprefix(prefix): value for name, value in weights.items() if name.startswith(prefix)}
        layer = Layer(own["out.weight"].shape[1] // HEAD, len(own["up.bias"]))
        layer.load_state_dict(own)
        found.append(layer)
    return found


def blend(model: Names, other: dict[str, Tensor]) -> None:
    """Give a model the mean of its own weights and another's (Wortsman et al., "Model soups", ICML 2022)."""
    model.load_state_dict({name: (value + other[name]) / 2 for name, value in model.state_dict().items()})


def read(path: Path, tagger: Tagger) -> list[Read]:
    """Give the articles of a corpus."""
    out = []
    for line in path.read_text("utf-8").splitlines():
        item = json.loads(line)
        found = pieces(item["text"], paragraphs(item["text"]), tagger.tokenizer)
        tags = np.where(found.head == 1, OUTSIDE, 0).astype(np.int64)
        for start, end, labels in item["names"]:
            inside = np.flatnonzero((found.head == 1) & (found.start < end) & (found.start >= start))
            if labels is None:
                tags[inside] = ANY
            elif len(inside):
                tags[inside] = sum(1 << (BEGIN[label] + 1) for label in labels)
                tags[inside[0]] = sum(1 << BEGIN[label] for label in labels)
        if len(found.ids):
            out.append(Read(found, tags))
    return out


def cut(articles: Sequence[Read], chance: random.Random) -> list[tuple[Read, Window]]:
    """Give the windows of one pass over a corpus, in any order."""
    out = []
    size = WINDOW - 2
    for article in articles:
        count = len(article.tags)
        edges = sorted({0, *range(chance.randrange(64, size), count, size), count})
        out += [
            (article, Window(first, last, first, last)) for first, last in pairwise(edges) if last - first > 7
        ]
    chance.shuffle(out)
    return out


def shown(article: Read, window: Window, chance: random.Random) -> Pieces:
    """Give an article's pieces, a few of them as if they were printed in capitals."""
    found, share = article.pieces, chance.random()
    if share >= SHOUTED + TITLED:
        return found
    case = found.case.copy()
    case[(case == 0) | ((case != 4) & (case != 5) & (share < SHOUTED))] = 2 if share < SHOUTED else 1
    return Pieces(**{**vars(found), "case": case})


def batch(items: Sequence[tuple[Read, Window]], tagger: Tagger, chance: random.Random) -> tuple[Tensor, ...]:
    """Give the first layer's states, looks, mask and tags of some windows, padded."""
    longest = max(window.last - window.first for _, window in items) + 2
    first = torch.zeros(len(items), longest, HIDDEN)
    seen, mask, tags = (torch.zeros(len(items), longest, dtype=torch.long) for _ in range(3))
    for row, (article, window) in enumerate(items):
        found = shown(article, window, chance)
        (states,) = tagger.session.run(["first"], window_inputs(found, window))
        stop = states.shape[1]
        first[row, :stop] = torch.tensor(states[0])
        seen[row, :stop] = torch.tensor(looks(found, window)[0])
        mask[row, :stop] = 1
        tags[row, 1 : stop - 1] = torch.tensor(article.tags[window.first : window.last])
    return first, seen, mask, tags


def loss_of(scores: Tensor, tags: Tensor) -> Tensor:
    """Give the negative log-likelihood of what may be right, over the words of which somebody knows."""
    known = (tags > 0) & (tags != ANY)
    allowed = ((tags[known][:, None] >> torch.arange(TAGS)) & 1).bool()
    likely = F.log_softmax(scores[known], -1)
    return -torch.logsumexp(likely.masked_fill(~allowed, -1e9), -1).mean()


def fit(model: Names, corpora: dict[Path, float], tagger: Tagger, a: argparse.Namespace) -> None:
    """Train the model, and leave it with the mean of the last quarter's weights."""
    chance = random.Random(a.seed)
    articles = {path: read(path, tagger) for path in corpora}
    queues: dict[Path, list[tuple[Read, Window]]] = {path: [] for path in corpora}
    deep = [one for one in model.parameters() if one.ndim > 1]
    flat = [one for one in model.parameters() if one.ndim <= 1]
    groups = [{"params": deep, "weight_decay": 0.01}, {"params": flat, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=a.rate)
    warm = a.steps // 20 + 1
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.02, (a.steps - step) / max(1, a.steps - warm)))
    )
    mean = torch.optim.swa_utils.AveragedModel(model)
    began, total = time.time(), 0.0
    for step in range(a.steps):
        items = []
        for path in chance.choices(list(corpora), list(corpora.values()), k=a.batch):
            queues[path] = queues[path] or cut(articles[path], chance)
            items.append(queues[path].pop())
        *inputs, tags = batch(items, tagger, chance)
        loss = loss_of(model(*inputs), tags)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        total += loss.item()
        if step >= 0.75 * a.steps:
            mean.update_parameters(model)
        if (step + 1) % 50 == 0:
            print(f"{step + 1} steps, {time.time() - began:.0f} s, loss {total / 50:.4f}", flush=True)
            total = 0.0
    model.load_state_dict(mean.module.state_dict())
    model.eval()


def save(model: Names, folder: Path) -> None:
    """Write the layers as int8 beside the network's weights, and describe them anew."""
    example = (torch.zeros(1, 16, HIDDEN), torch.zeros(1, 16, dtype=torch.long))
    with tempfile.TemporaryDirectory() as made:
        plain = Path(made) / "plain.onnx"
        torch.onnx.export(
            model, example, str(plain), input_names=["first", "looks"], output_names=["names"],
            dynamic_axes={name: {1: "pieces"} for name in ("first", "looks", "names")},
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(
            plain, folder / FILE, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
    told = json.loads((folder / DESCRIPTION).read_text("utf-8"))
    files = {*told["sha256"], FILE}
    for name in ("format", "features", "sha256"):
        del told[name]
    describe(folder, INPUTS, sorted(files), **told)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpora", nargs="+")
    ap.add_argument("--out", type=Path, default=MODEL)
    ap.add_argument("--steps", type=int, default=3000)
    ap.add_argument("--rate", type=float, default=3e-4)
    ap.add_argument("--batch", type=int, default=16)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--go-on", action="store_true", help="begin with what FOLDER has")
    ap.add_argument(
        "--blend", action="store_true", help="give the mean of what is learned and what FOLDER has"
    )
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    shares = [one.partition(":") for one in a.corpora]
    tagger = Tagger(a.out, threads=2)
    model = Names(packaged_layers(a.out / "tagger.onnx", (1, 2)))
    if a.go_on:
        model.load_state_dict(floating(a.out / FILE))
    fit(model, {Path(path): float(share or 1) for path, _, share in shares}, tagger, a)
    if a.blend:
        blend(model, floating(a.out / FILE))
    save(model, a.out)


if __name__ == "__main__":
    main()
