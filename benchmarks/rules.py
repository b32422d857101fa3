"""What each rule earns: gold is scored with all rules at work, and once more for each of them without it.

    python benchmarks/rules.py GOLD ARTICLES [--records quote speaker …] [--rule NAME …] [--fast]

GOLD is a folder of annotations (tests/gold/seeds), ARTICLES the folder with the articles it speaks of (seeds). The
model parses each article once; our components run anew on a copy of the parse. A row says how much each measure falls
without the rule, in points of a hundred: what the rule earns, or costs where that is below 0.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import articles, assemble, pipeline, rules
from newsclaims.evaluation import Scores, score
from newsclaims.evaluation.gold import GoldArticle, read
from newsclaims.records import Article, ArticleRecord

MEASURES = {
    "actor": ("actors", "actor_type", "quotes_speaker"),
    "date": ("dates", "dates_value"),
    "figure": ("figures", "figures_value"),
    "quote": ("quotes", "quotes_exact", "quotes_speaker"),
    "speaker": ("speaker", "quotes_speaker"),
}
"""What the rules of each kind of record are measured by, as `newsclaims evaluate` names it."""


def parsed(nlp: Language, found: Iterable[Article]) -> list[tuple[Article, Doc]]:
    """Give the articles with the model's parse, and nothing of ours."""
    ours = [f"newsclaims_{name}" for name in pipeline.COMPONENTS]
    with nlp.select_pipes(disable=ours):
        return [(article, doc) for article, doc in pipeline.process(nlp, found) if isinstance(doc, Doc)]


def records(nlp: Language, docs: Iterable[tuple[Article, Doc]]) -> Iterator[ArticleRecord]:
    """Give the records that our components make of parses."""
    info = pipeline.info(nlp)
    for article, parse in docs:
        doc = parse.copy()
        for name in pipeline.COMPONENTS:
            doc = nlp.get_pipe(f"newsclaims_{name}")(doc)
        yield assemble.assemble(article, doc, info)


def earned(
    nlp: Language,
    golds: Sequence[GoldArticle],
    docs: Sequence[tuple[Article, Doc]],
    names: Iterable[tuple[str, str]],
) -> Iterator[tuple[str, str, dict[str, float]]]:
    """Give for rules by kind and name how much each measure of the kind falls without them."""
    whole = score(golds, records(nlp, docs))
    for kind, name in names:
        with rules.without(name):
            yield kind, name, fall(whole, score(golds, records(nlp, docs)), MEASURES[kind])


def fall(whole: Scores, less: Scores, measures: Iterable[str]) -> dict[str, float]:
    """Give how much measures fall from one scoring to the other, in points of a hundred."""
    return {measure: 100 * (whole.value(measure) - less.value(measure)) for measure in measures}


def asked(kinds: Sequence[str], only: Sequence[str]) -> list[tuple[str, str]]:
    """Give the rules of these kinds of records by kind and name; of those in `only`, if there are any."""
    return [
        (kind, name) for kind in kinds for name in rules.in_words().get(kind, {}) if not only or name in only
    ]


def main() -> None:
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("gold", type=Path)
    reader.add_argument("articles", type=Path)
    reader.add_argument("--records", nargs="+", choices=MEASURES, default=list(MEASURES), help="whose rules")
    reader.add_argument("--rule", nargs="+", default=[], help="only these")
    reader.add_argument("--fast", action="store_true", help="quotes by rule alone")
    given = reader.parse_args()
    nlp = pipeline.load(fast=given.fast)
    found = (one for one in articles.read([str(given.articles)]) if isinstance(one, Article))
    docs = parsed(nlp, found)
    made = Table("record", "rule", "earns", title=f"what each rule earns on {given.gold}, points")
    for kind, name, falls in earned(nlp, read(given.gold), docs, asked(given.records, given.rule)):
        made.add_row(kind, name, ", ".join(f"{measure} {points:+.2f}" for measure, points in falls.items()))
    Console(width=120).print(made)


if __name__ == "__main__":
    main()
