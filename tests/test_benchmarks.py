"""`python -m benchmarks`: one table of all that score, kept, and compared with an earlier run."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def benchmarks(root: Path) -> ModuleType:
    """The module benchmarks/__main__.py."""
    spec = importlib.util.spec_from_file_location("benchmarks_main", root / "benchmarks" / "__main__.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_corpus_is_scored_kept_and_compared(
    benchmarks: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "Trade fell by 4% and cost €2 million."
    figures = [
        {"span": [14, 16], "kind": "percent", "value": 4, "low": None, "high": None, "unit": "percent"},
        {"span": [26, 36], "kind": "money", "value": 2_000_000, "low": None, "high": None, "unit": None},
    ]
    for figure, currency in zip(figures, (None, "EUR"), strict=True):
        figure |= {"currency": currency, "modifier": "exactly"}
    line = {"text": text, "figures": figures, "not_figures": [{"span": [0, 5]}]}
    (tmp_path / "figures_probe.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    kept, before = tmp_path / "now.json", tmp_path / "before.json"
    before.write_text(json.dumps({"figures": {"found": 50.0, "value": 100.0}}), "utf-8")
    command = [
        "benchmarks",
        str(tmp_path),
        "--keep",
        str(kept),
        "--against",
        str(before),
        "--only",
        "figures",
        "dates",
    ]
    monkeypatch.setattr(sys, "argv", command)
    benchmarks.main()
    told = capsys.readouterr()
    assert json.loads(kept.read_text("utf-8"))["figures"]["found"] == 100
    (found,) = [row for row in told.out.splitlines() if "found" in row]
    assert [cell.strip() for cell in found.split("│")[1:-1]] == [
        "figures",
        "found",
        "50.0",
        "100.0",
        "+50.00",
    ]
    assert told.err == f"dates: passed over, there is no {tmp_path / 'tbaq_dev.jsonl'}\n"


def test_each_benchmark_that_is_run_has_a_script(benchmarks: ModuleType, root: Path) -> None:
    for name in benchmarks.BENCHMARKS.keys() - {"records"}:
        assert "def results(corpus: Path) -> dict[str, float]:" in (
            root / "benchmarks" / f"{name}.py"
        ).read_text("utf-8")
