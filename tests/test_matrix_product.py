"""Where numpy keeps to one thread it multiplies the model's matrices, and the parse is the same."""

import sys
from pathlib import Path

import pytest
from spacy.language import Language

from newsclaims import pipeline
from newsclaims.cli import main

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


def loaded(threads: str, monkeypatch: pytest.MonkeyPatch) -> Language:
    monkeypatch.setenv("OMP_NUM_THREADS", threads)
    return pipeline.load(fast=True)


def test_numpy_and_blis_give_the_same_parse(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = loaded("1", monkeypatch), loaded("4", monkeypatch)
    assert not ours.get_pipe("tok2vec").model.ops.use_blis
    assert theirs.get_pipe("tok2vec").model.ops.use_blis
    for path in SEEDS:
        one, other = (nlp(path.read_text("utf-8")) for nlp in (ours, theirs))
        assert (
            one.to_array(["TAG", "DEP", "HEAD"]).tolist() == other.to_array(["TAG", "DEP", "HEAD"]).tolist()
        )


@pytest.mark.parametrize(("given", "kept"), [(None, "1"), ("4", "4")])
def test_the_command_keeps_numpy_to_one_thread_unless_told_otherwise(
    given: str | None, kept: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    environment = {} if given is None else {"OMP_NUM_THREADS": given}
    monkeypatch.setattr("os.environ", environment)
    monkeypatch.setattr(sys, "argv", ["newsclaims", "--version"])
    with pytest.raises(SystemExit):
        main()
    assert environment["OMP_NUM_THREADS"] == kept
