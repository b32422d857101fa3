"""`newsclaims evaluate`: gold against records, as a table and as a gate."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsclaims.cli import _options, _store
from newsclaims.errors import GoldError

if TYPE_CHECKING:
    from newsclaims.evaluation import Scores
    from newsclaims.evaluation.gold import GoldArticle


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD",
            help="Folder of hand-made annotations, a file an article; or exported records: the corrected.",
        ),
    ],
    records: Annotated[
        Path | None,
        typer.Option("--records", metavar="FILE", help="Records (.jsonl) to score, not the store's."),
    ] = None,
    floors: Annotated[
        Path | None,
        typer.Option("--floors", metavar="FILE", help="TOML file: the least F1 or rate of a measure."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the numbers as JSON.")] = False,
    db: _options.Db = _options.DEFAULT_DB,
) -> None:
    """Score records against hand-made annotations: precision, recall and F1, and the share of right details.

    What was extracted is scored, not what people made of it since. Where GOLD is a file that export wrote, each article
    that somebody corrected counts, as it stands there: who corrects an article is taken to have corrected all of it.

    With --floors the exit code is 1 if any measure is below its floor.

    Examples:
        newsclaims evaluate tests/gold/seeds
        newsclaims export jsonl -o corrected.jsonl && newsclaims evaluate corrected.jsonl
        newsclaims evaluate tests/gold/seeds --records data/seeds.jsonl --floors tests/gold/floors.toml
    """
    from newsclaims import evaluation, recorded
    from newsclaims.correcting import as_extracted

    golds = _gold(gold)
    least = _floors(floors) if floors else {}
    if records is not None:
        scores = evaluation.score(golds, map(as_extracted, recorded.read(records)))
    else:
        with _store.reading(db) as store:
            scores = evaluation.score(golds, map(as_extracted, store.records()))
    below = {name: floor for name, floor in least.items() if round(scores.value(name), 4) < floor}
    if as_json:
        typer.echo(json.dumps(_plain(scores)))
    else:
        for line in _table(scores, least):
            typer.echo(line)
    for name, floor in below.items():
        typer.echo(f"error: {name} is {scores.value(name):.4f}, below its floor of {floor}", err=True)
    for name in scores.missing:
        typer.echo(f"error: no record of {name}, so that nothing in it counts as found", err=True)
    if below:
        raise typer.Exit(1)


def _gold(path: Path) -> "list[GoldArticle]":
    """Give the gold of a folder, or of the corrected articles in a file of records."""
    from newsclaims import recorded
    from newsclaims.evaluation.corrected import gold_of
    from newsclaims.evaluation.gold import read

    return gold_of(recorded.read(path), str(path)) if path.is_file() else read(path)


def _floors(path: Path) -> dict[str, float]:
    from newsclaims.evaluation import RATES, TALLIES

    try:
        floors = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise GoldError(f"can't read {path}: {error.strerror}") from None
    except ValueError as error:
        raise GoldError(f"{path} isn't TOML: {error}") from None
    for name, floor in floors.items():
        if name not in TALLIES + RATES:
            raise GoldError(f"{path}: there is no measure {name!r}", f"one of {', '.join(TALLIES + RATES)}")
        if isinstance(floor, bool) or not isinstance(floor, int | float):
            raise GoldError(f"{path}: the floor of {name} isn't a number", f"write it as in {name} = 0.9")
    return floors


def _table(scores: "Scores", floors: dict[str, float]) -> Iterator[str]:
    yield f"{scores.articles} articles"
    yield "measure          precision    recall        F1    hit   gold  found   floor"
    for name, tally in scores.tallies.items():
        yield (
            f"{name:<16} {tally.precision:>9.4f} {tally.recall:>9.4f} {tally.value:>9.4f} "
            f"{tally.hit:>6} {tally.gold:>6} {tally.found:>6} {floors.get(name, ''):>7}"
        ).rstrip()
    yield ""
    yield "measure               rate  right     of   floor"
    for name, rate in scores.rates.items():
        yield f"{name:<16} {rate.value:>9.4f} {rate.right:>6} {rate.of:>6} {floors.get(name, ''):>7}".rstrip()


def _plain(scores: "Scores") -> dict[str, object]:
    plain: dict[str, object] = {"articles": scores.articles, "missing": scores.missing}
    for name, tally in scores.tallies.items():
        plain[name] = {
            "p": round(tally.precision, 4),
            "r": round(tally.recall, 4),
            "f1": round(tally.value, 4),
            "hit": tally.hit,
            "gold": tally.gold,
            "found": tally.found,
        }
    for name, rate in scores.rates.items():
        plain[name] = {"rate": round(rate.value, 4), "ok": rate.right, "of": rate.of}
    return plain
