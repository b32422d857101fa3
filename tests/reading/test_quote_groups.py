"""How many quotes there are of each outlet, speaker, month or article; and quotes in another order than as printed."""

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from newsclaims import query
from newsclaims.asking import Store as AskedStore
from newsclaims.cli.app import run
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]


@pytest.mark.parametrize("by", ["outlet", "speaker", "month", "article"])
@pytest.mark.parametrize("mode", ["speech", None])
def test_groups_count_the_quotes_that_the_filter_lets_through(by: Any, mode: Any, store: Store) -> None:
    wanted = query.QuoteFilter(mode=mode)
    told: Callable[[Any], Any] = {
        "outlet": lambda row: row.outlet,
        "speaker": lambda row: row.speaker,
        "month": lambda row: row.published and row.published[:7],
        "article": lambda row: row.path,
    }[by]
    rows = list(query.quotes(store, wanted))
    groups = list(query.quote_groups(store, by, wanted))
    assert {group.name: group.quotes for group in groups} == Counter(map(told, rows))
    assert [group.quotes for group in groups] == sorted((group.quotes for group in groups), reverse=True)
    for group in groups:
        of_it = [row for row in rows if told(row) == group.name]
        kinds = Counter(row.kind for row in of_it)
        assert (group.direct, group.mixed, group.indirect) == (
            kinds["direct"],
            kinds["mixed"],
            kinds["indirect"],
        )
        assert group.speakers == len({row.speaker for row in of_it if row.speaker})
        assert group.articles == len({row.path for row in of_it})


def test_groups_at_the_command_line(store: Store, capsys: Output) -> None:
    assert run(["quotes", "--speaker", "luczak", "--by", "month", "--db", str(store.path)]) == 0
    assert capsys.readouterr().out == "2\t1\t1\t0\t1\t1\t2025-11\n"
    assert run(["quotes", "--speaker", "luczak", "--by", "outlet", "--json", "--db", str(store.path)]) == 0
    (group,) = json.loads(capsys.readouterr().out)
    assert (group["name"], group["quotes"]) == ("The Harbour Post", 2)


@pytest.mark.parametrize("other", [["-c"], ["-l"], ["-C", "1"]])
def test_what_does_not_go_with_groups(other: list[str], store: Store, capsys: Output) -> None:
    assert run(["quotes", "--by", "month", *other, "--db", str(store.path)]) == 2
    assert "\nhint: leave out --by" in capsys.readouterr().err


def test_the_newest_articles_come_first_or_speakers_by_their_names(store: Store) -> None:
    store.connection.execute("UPDATE articles SET published = NULL WHERE id = (SELECT min(id) FROM articles)")
    with AskedStore(store.path) as asked:
        printed, newest, named = (
            asked.quotes(mode="any", sort=sort) for sort in ("place", "newest", "speaker")
        )
    assert sorted(newest, key=printed.index) == sorted(named, key=printed.index) == printed
    days = [row.published or "" for row in newest]
    assert days == sorted(days, reverse=True)
    assert "" in days
    speakers = [row.speaker for row in named]
    known = [speaker for speaker in speakers if speaker]
    assert speakers[: len(known)] == sorted(known)
    assert len(known) < len(speakers)
