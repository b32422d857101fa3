"""All benchmarks that score, in one table; the figures are kept, so that two runs can be compared.

    python -m benchmarks CORPORA [--keep now.json] [--against before.json] [--only quotes dates …]

CORPORA is a folder with some of `polnear/dev.jsonl`, `tbaq_dev.jsonl`, `figures_probe.jsonl` and `gap/dev.jsonl`, in
the forms that quotes.py, dates.py, figures.py and pronouns.py tell; one that isn't there is passed over, and said so.
The hand-made annotations of this checkout (`tests/gold/seeds`) are always scored, as `newsclaims evaluate` does it.
Figures are in percent; with --against, the column "change" tells how much each differs from the earlier run's.
"""

import argparse
import importlib.util
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parent
ROOT = HERE.parent

Results = dict[str, dict[str, float]]
"""The measures of each benchmark."""


def by_script(name: str, corpus: str) -> Callable[[Path], dict[str, float]]:
    """Give the function that runs the script `name` of this folder on a corpus."""

    def run(corpora: Path) -> dict[str, float]:
        path = corpora / corpus
        if not path.is_file():
            raise FileNotFoundError(path)
        spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return dict(module.results(path))

    return run


def records(_corpora: Path) -> dict[str, float]:
    """Give what `newsclaims evaluate` measures of the records of `seeds/`."""
    from newsclaims import articles, evaluation, extract_all
    from newsclaims.evaluation.gold import read
    from newsclaims.records import Article, ArticleRecord

    found = (one for one in articles.read([str(ROOT / "seeds")]) if isinstance(one, Article))
    made = [record for _, record in extract_all(found) if isinstance(record, ArticleRecord)]
    scores = evaluation.score(read(ROOT / "tests" / "gold" / "seeds"), made)
    return {name: 100 * scores.value(name) for name in evaluation.TALLIES + evaluation.RATES}


BENCHMARKS: Mapping[str, Callable[[Path], dict[str, float]]] = {
    "records": records,
    "quotes": by_script("quotes", "polnear/dev.jsonl"),
    "dates": by_script("dates", "tbaq_dev.jsonl"),
    "figures": by_script("figures", "figures_probe.jsonl"),
    "pronouns": by_script("pronouns", "gap/dev.jsonl"),
}


def run(corpora: Path, names: list[str]) -> Iterator[tuple[str, dict[str, float]]]:
    """Give the results of each benchmark as it is done; say on standard error which has no corpus."""
    for name in names:
        try:
            measured = BENCHMARKS[name](corpora)
        except FileNotFoundError as error:
            print(f"{name}: passed over, there is no {error}", file=sys.stderr)
            continue
        yield name, {measure: round(value, 2) for measure, value in measured.items()}


def table(now: Results, before: Results | None) -> Table:
    """Give the table of a run, beside an earlier one's if there is one."""
    made = Table("benchmark", "measure", *(["before"] if before is not None else []), "now")
    if before is not None:
        made.add_column("change")
    for name, measured in now.items():
        for measure, value in measured.items():
            row = [name, measure, f"{value:.1f}"]
            if before is not None:
                earlier = before.get(name, {}).get(measure)
                told = ("–", "") if earlier is None else (f"{earlier:.1f}", change(value - earlier))
                row = [name, measure, told[0], f"{value:.1f}", told[1]]
            made.add_row(*row)
    return made


def change(difference: float) -> str:
    """Give a difference with its sign; nothing where there is none."""
    return f"{difference:+.2f}" if abs(difference) >= 0.005 else ""


def main() -> None:
    reader = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    reader.add_argument("corpora", type=Path)
    reader.add_argument("--keep", type=Path, metavar="FILE", help="write the figures there, as JSON")
    reader.add_argument("--against", type=Path, metavar="FILE", help="figures of an earlier run")
    reader.add_argument("--only", nargs="+", choices=BENCHMARKS, default=list(BENCHMARKS))
    given = reader.parse_args()
    before = json.loads(given.against.read_text("utf-8")) if given.against else None
    now = dict(run(given.corpora, given.only))
    if given.keep:
        given.keep.write_text(json.dumps(now, indent=2, ensure_ascii=False) + "\n", "utf-8")
    Console(width=100).print(table(now, before))


if __name__ == "__main__":
    main()
