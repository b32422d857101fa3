"""Speaker accuracy where the quotes are given: how often the right name follows from the right mention.

    benchmarks/speakers.py seeds GOLD_DIR ARTICLES_DIR    the seeds' gold quotes, with gold actors or ours
    benchmarks/speakers.py cases CASES CORPUS.jsonl       PolNeAR's gold sources, our actors; CASES is JSON
                                                          {article id: {attribution number: speaker or null}}
    --actors ours|gold    whose actors (seeds only);  --verbose prints each miss

A case whose right answer is null (nobody can be named) is right when no person and no organisation is named.
"""

import argparse
import json
import re
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import pipeline
from newsclaims.components import annotations
from newsclaims.components.speakers import find_speakers
from newsclaims.evaluation.overlap import folded
from newsclaims.records import Actor, Cue, Mention, Model, Quote, Role, Span
from newsclaims.vocabulary import QuoteKind


def span(text: str, bounds: list[int]) -> Span:
    return Span(start=bounds[0], end=bounds[1], text=text[bounds[0] : bounds[1]])


def gold_actors(gold: dict[str, Any], text: str) -> list[Actor]:
    """Give the gold's actors with every place in the body where one of their names is printed."""
    taken: list[tuple[int, int]] = []
    found: dict[str, list[Mention]] = {}
    names = sorted(
        ((m, a["name"]) for a in gold["actors"] for m in a["mentions"]), key=lambda pair: -len(pair[0])
    )
    first, last = gold["body"]["first"][0], gold["body"]["last"][1]
    for mention, name in names:
        for hit in re.finditer(rf"(?<!\w){re.escape(mention)}(?!\w)", text):
            start, end = hit.span()
            if first <= start < last and not any(start < e and s < end for s, e in taken):
                taken.append((start, end))
                found.setdefault(name, []).append(Mention(start=start, end=end, text=text[start:end]))
    actors = []
    for i, actor in enumerate(gold["actors"]):
        roles = []
        for role in actor["roles"]:
            at = text.find(role)
            if at >= 0:
                roles.append(Role(start=at, end=at + len(role), text=role))
        mentions = sorted(found.get(actor["name"], []), key=lambda m: m.start)
        if mentions:
            actors.append(
                Actor(id=f"a{i + 1}", name=actor["name"], type=actor["type"], roles=roles, mentions=mentions)
            )
    return actors


def starts(quote: Quote) -> int:
    return quote.content[0].start


def put(doc: Doc, name: str, results: Sequence[Model]) -> None:
    annotations.write(doc, name, results, [])


def seeds(nlp: Language, gold_dir: Path, articles: Path, whose: str, verbose: bool) -> None:
    right = typed = total = 0
    for path in sorted(gold_dir.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = (articles / gold["article"]).read_text("utf-8")
        quotes = []
        for i, q in enumerate(gold["quotes"]):
            content = [span(text, c) for c in q["content"]]
            cue = Cue(**span(text, q["cue"]).model_dump(), lemma=text[slice(*q["cue"])]) if q["cue"] else None
            source = span(text, q["mention"]) if q["mention"] else None
            quotes.append(
                Quote(id=f"q{i}", kind=q["kind"], content=content, cue=cue, source=source, confidence=1)
            )
        doc = nlp(text)
        if whose == "gold":
            put(doc, "actors", gold_actors(gold, text))
        quotes.sort(key=starts)
        put(doc, "quotes", quotes)
        for q in find_speakers(doc):
            want = gold["quotes"][int(q.id[1:])]
            if want.get("optional"):
                continue
            got = q.speaker
            total += 1
            ok = got is not None and folded(got.name) == folded(want["speaker"])
            right += ok
            typed += got is not None and got.type == want["speaker_type"]
            if verbose and (got is None or not ok or got.type != want["speaker_type"]):
                shown = f"{got.name} ({got.type}, {got.rule})" if got else f"none: {q.unresolved}"
                mention = q.source.text if q.source else None
                print(f"{path.stem[:3]} {mention!r}: {shown}, not {want['speaker']} ({want['speaker_type']})")
    print(f"seeds, {whose} actors: speaker {right}/{total} = {right / total:.4f}, type {typed / total:.4f}")


def cases(nlp: Language, cases_path: Path, corpus: Path, verbose: bool) -> None:
    gold = json.loads(cases_path.read_text("utf-8"))
    rows = {
        row["id"]: row for row in map(json.loads, corpus.read_text("utf-8").splitlines()) if row["id"] in gold
    }
    tally: dict[str, list[int]] = {}
    spent = 0.0
    for key, answers in gold.items():
        row = rows[key]
        text = row["text"]
        quotes = []
        for n, a in enumerate(row["attributions"]):
            if not a["source"]:
                continue
            source = span(text, [min(s for s, _ in a["source"]), max(e for _, e in a["source"])])
            bounds = [min(s for s, _ in a["content"]), max(e for _, e in a["content"])]
            cue = None
            if a["cue"]:
                printed = span(text, a["cue"][0])
                cue = Cue(**printed.model_dump(), lemma=printed.text)
            marked = text[max(bounds[0] - 1, 0)] in "“\"”'" or text[bounds[0]] in "“\"”'"
            content = [span(text, c) for c in sorted(a["content"])]
            kind: QuoteKind = "direct" if marked else "mixed"
            quotes.append(Quote(id=f"q{n}", kind=kind, content=content, cue=cue, source=source, confidence=1))
        doc = nlp(text)
        quotes.sort(key=starts)
        put(doc, "quotes", quotes)
        begun = time.perf_counter()
        found = find_speakers(doc)
        spent += time.perf_counter() - begun
        for q in found:
            if q.id[1:] not in answers:
                continue
            want = answers[q.id[1:]]
            got = q.speaker
            named = got is not None and got.type != "anonymous"
            named_right = (
                not named
                if want is None
                else got is not None and folded(got.name) in map(folded, want.split("|"))
            )
            silent = got is None or (got.type == "anonymous" and want is not None)
            mention = q.source.text if q.source else ""
            pronoun = len(mention) < 5 and mention.lower() in "he she they it his her who we i that which"
            for name in ("all", "pronoun" if pronoun else "other"):
                t = tally.setdefault(name, [0, 0, 0])
                t[0] += 1
                t[1] += named_right
                t[2] += not named_right and not silent
            if verbose and not named_right:
                shown = f"{got.name} ({got.type}, {got.rule})" if got else f"none: {q.unresolved}"
                print(f"{key[:24]} {q.id} {mention!r}: {shown}, not {want}")
    for name, (n, ok, wrong) in tally.items():
        print(
            f"{name}: n={n} right={ok / n:.4f} wrong name={wrong / n:.4f} silent={(n - ok - wrong) / n:.4f}"
        )
    print(f"seconds in find_speakers: {spent:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("mode", choices=("seeds", "cases"))
    parser.add_argument("gold", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--actors", choices=("ours", "gold"), default="gold")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    nlp = pipeline.load()
    for name in ("dates", "figures", "quotes", "speakers", "claims"):
        nlp.disable_pipe(f"newsclaims_{name}")
    if options.mode == "seeds":
        seeds(nlp, options.gold, options.articles, options.actors, options.verbose)
    else:
        cases(nlp, options.gold, options.articles, options.verbose)


if __name__ == "__main__":
    main()
