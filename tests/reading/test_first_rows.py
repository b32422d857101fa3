"""A terminal shows the first rows of very many: the others are counted, and not read."""

from collections.abc import Callable, Iterator

import pytest

from newsclaims import query
from newsclaims.cli import _output, _terminal, timeline
from newsclaims.cli.app import run
from newsclaims.linking import stored
from newsclaims.query.questions import Answers, Counted
from newsclaims.store import Store

ASKED: tuple[Callable[[Store], Iterator[object]], ...] = (
    query.quotes,
    query.claims,
    query.timeline,
    query.dates,
    query.actors,
    query.articles,
    query.actor_counts,
    lambda store: query.actor_counts(store, query.ActorFilter(pattern=query.Pattern(expression="e"))),
    lambda store: query.quotes(store, query.QuoteFilter(speakers=("adel",), mode=None)),
    lambda store: query.claims(store, query.ClaimFilter(pattern=query.Pattern(expression="e"))),
)


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("most", [1, 2, 1000])
def test_the_first_rows_are_those_of_all_and_the_others_are_counted(
    store: Store, asked: Callable[[Store], Iterator[object]], most: int
) -> None:
    rows, every = asked(store), list(asked(store))
    assert isinstance(rows, Answers | Counted)
    assert every
    assert list(rows.first(most)) == every[:most] + [None] * (len(every) - most)


@pytest.mark.parametrize("command", ["quotes", "claims", "timeline", "dates", "actors"])
def test_a_terminal_tells_how_many_there_are_and_reads_no_more_than_it_shows(
    command: str, store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEWSCLAIMS_DB", str(store.path))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    every = len(list(getattr(query, command)(store)))
    for module in (_output, _terminal, timeline):
        monkeypatch.setattr(module, "MOST_AT_TERMINAL", 1)
    read: list[int] = []
    made = Answers.first

    def first(rows: Answers[object], most: int) -> Iterator[object]:
        read.append(most)
        return made(rows, most)

    monkeypatch.setattr(Answers, "first", first)
    assert run([command]) == 0
    assert read == [1]
    noun = "claims" if command == "timeline" else command
    assert capsys.readouterr().err == f"1 of {every} {noun}: narrow it down, or pipe it to see all\n"


def test_of_speakers_beyond_the_first_neither_names_nor_roles_are_looked_up(store: Store) -> None:
    stored.refresh(store)
    every = len(list(query.actor_counts(store)))
    asked: list[str] = []
    rows = query.actor_counts(store)
    store.connection.set_trace_callback(asked.append)
    assert list(rows.first(1))[1:] == [None] * (every - 1)
    store.connection.set_trace_callback(None)
    assert every > 1
    assert sum("actor_roles" in sql or "roles FROM quoted" in sql for sql in asked) == 1
    assert sum("actor_aliases" in sql for sql in asked) == 1


def test_in_a_pipe_all_rows_come(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEWSCLAIMS_DB", str(store.path))
    monkeypatch.setattr(_output, "MOST_AT_TERMINAL", 1)
    assert run(["quotes"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(list(query.quotes(store)))
