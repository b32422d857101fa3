"""Score stance, negation and hedging of the gold's quotes, say whose each figure and date is, and time the claims.

    python benchmarks/claims.py GOLD_DIR ARTICLES_DIR [--list] [--timed CORPUS.jsonl]

GOLD_DIR holds the annotations of the articles in ARTICLES_DIR (tests/gold/seeds and seeds/), with the folder `claims`
beside it. The quotes are the gold's, so that only the claims are judged. `--list` prints, article by article, every
figure and date that the whole pipeline finds with its claimant, to be checked by reading. `--timed` times the claims
on the first texts of a corpus (lines with `text`) against the bare spaCy pipeline, instead of on the articles.
"""

import argparse
import json
import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import articles, pipeline
from newsclaims.components.annotations import read, write
from newsclaims.components.claims import find_claims
from newsclaims.evaluation import gold
from newsclaims.lexicons import reporting_words
from newsclaims.records import Article, Claim, Cue, Date, Figure, Quote, Span, Speaker
from newsclaims.vocabulary import QuoteKind, SpeakerType

TIMED = 12
"""Texts of a corpus on which it is timed."""

ROUNDS = 3
"""The claims are timed as often, and the quickest round counts."""


def span(text: str, extent: tuple[int, int]) -> dict[str, Any]:
    """Give a record's span."""
    return {"start": extent[0], "end": extent[1], "text": text[extent[0] : extent[1]]}


def lemma(doc: Doc, extent: tuple[int, int]) -> str:
    """Give the reporting word in a cue as the table has it, or the cue's first word."""
    known = {name for name, _ in reporting_words()}
    cue = doc.char_span(*extent, alignment_mode="expand")
    assert cue is not None, extent
    words = [token.lower_ for token in cue]
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            joined = " ".join([cue[first].lemma_.lower(), *words[first + 1 : last]])
            if joined in known:
                return joined
    return words[0]


def gold_quotes(doc: Doc, annotated: gold.GoldArticle) -> dict[int, Quote]:
    """Give the gold's required quotes by their place in the gold."""
    text = doc.text
    quotes = {}
    for number, quote in enumerate(annotated.quotes):
        if quote.optional:
            continue
        quotes[number] = Quote(
            id=f"q{number}",
            kind=cast(QuoteKind, quote.kind),
            content=[Span(**span(text, extent)) for extent in quote.content],
            cue=Cue(**span(text, quote.cue), lemma=lemma(doc, quote.cue)) if quote.cue else None,
            speaker=Speaker(name=quote.speaker, type=cast(SpeakerType, quote.speaker_type), rule="gold")
            if quote.speaker
            else None,
            confidence=1,
        )
    return quotes


def read_in(paths: Sequence[Path]) -> Iterator[Article]:
    """Give the articles of files; one that can't be read is none."""
    return (one for one in articles.read([str(path) for path in paths]) if isinstance(one, Article))


def annotated_docs(nlp: Language, paths: Sequence[Path]) -> Iterator[tuple[Article, Doc]]:
    """Give the articles of files with their annotated Docs."""
    for article, doc in pipeline.process(nlp, read_in(paths)):
        if not isinstance(doc, Doc):
            raise doc
        yield article, doc


def score(nlp: Language, annotated: list[gold.GoldArticle], folder: Path) -> Counter[str]:
    """Count what is right, by question, with `… of` for how often it was asked; print what is wrong."""
    tally: Counter[str] = Counter()
    bare = [name for name in nlp.pipe_names if name.startswith("newsclaims")]
    for article in annotated:
        with nlp.select_pipes(disable=bare):
            [(_, doc)] = annotated_docs(nlp, [folder / article.article])
        quotes = gold_quotes(doc, article)
        write(doc, "quotes", list(quotes.values()), [])
        claims = find_claims(doc)
        for wanted in article.claims:
            made = next((claim for claim in claims if claim.quote == f"q{wanted.quote}"), None)
            answers: dict[str, bool] = {}
            if not wanted.optional:
                answers["stance"] = made is not None and made.stance in (wanted.stance, *wanted.stance_alt)
            for name in ("negated", "hedged"):
                if getattr(wanted, name) is not None:
                    answers[name] = made is not None and getattr(made, name) == getattr(wanted, name)
            for name, right in answers.items():
                tally[name] += right
                tally[f"{name} of"] += 1
                if not right:
                    got = getattr(made, name) if made else "no claim"
                    said = made.text[:80] if made else quotes[wanted.quote].content[0].text[:80]
                    print(
                        f"{article.article} {wanted.quote}: {name} {got}, not {getattr(wanted, name)}: {said}"
                    )
    return tally


def owners(doc: Doc) -> list[tuple[Figure | Date, Claim | None]]:
    """Give each figure and date of an article with the claim it belongs to."""
    claims = read(doc, "claims", Claim)
    owner = {local: claim for claim in claims for local in (*claim.figures, *claim.dates)}
    items: list[Figure | Date] = [*read(doc, "figures", Figure), *read(doc, "dates", Date)]
    return [(item, owner.get(item.id)) for item in sorted(items, key=lambda item: item.start)]


def show_owners(nlp: Language, paths: list[Path]) -> None:
    """Print every figure and date of some articles with its claimant."""
    for article, doc in annotated_docs(nlp, paths):
        print(article.source)
        for item, claim in owners(doc):
            who = (
                "(the article)"
                if claim is None or claim.quote is None
                else claim.claimant.name or "(unknown)"
            )
            around = article.text[max(0, item.start - 60) : item.end + 40].replace("\n", " ")
            print(f"  {item.id:4} {item.text:28} {who:28} …{around}…")


def timing(nlp: Language, texts: list[str]) -> tuple[float, float]:
    """Give the seconds of processor time of the bare spaCy pipeline and of the claims."""
    own = [name for name in nlp.pipe_names if name.startswith("newsclaims")]
    began = time.process_time()
    with nlp.select_pipes(disable=own):
        list(nlp.pipe(texts, batch_size=pipeline.BATCH_SIZE))
    parse = time.process_time() - began
    docs = list(nlp.pipe(texts, batch_size=pipeline.BATCH_SIZE))
    rounds = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for doc in docs:
            find_claims(doc)
        rounds.append(time.process_time() - began)
    return parse, min(rounds)


def main() -> None:
    """Print the rates, the owners if they are asked for, and the cost."""
    os.environ["NEWSCLAIMS_STRICT"] = "1"  # a component's fault is no score
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--timed", type=Path)
    asked = parser.parse_args()
    nlp = pipeline.load()
    annotated = gold.read(asked.gold)
    tally = score(nlp, annotated, asked.articles)
    for name in ("stance", "negated", "hedged"):
        right, of = tally[name], tally[f"{name} of"]
        print(f"{name:8} {right:3} of {of:3}  {right / of:.1%}")
    paths = [asked.articles / article.article for article in annotated]
    if asked.list:
        show_owners(nlp, paths)
    if asked.timed:
        lines = asked.timed.read_text("utf-8").splitlines()[:TIMED]
        texts = [json.loads(line)["text"] for line in lines]
    else:
        texts = [article.text for article in read_in(paths)]
    parse, claims = timing(nlp, texts)
    print(f"claims: {claims:.2f} s beyond {parse:.2f} s of the bare pipeline on {len(texts)} texts")
    print(f"cost     {claims / parse:.1%} of the bare pipeline")


if __name__ == "__main__":
    main()
