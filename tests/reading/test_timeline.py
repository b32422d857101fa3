"""The timeline: claims by the days they speak of, as rows, as lines in a pipe, and drawn at a terminal."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclaims import query
from newsclaims.cli import _days
from newsclaims.cli.app import run
from newsclaims.query import TimelineFilter
from newsclaims.records import ArticleRecord
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _in_a_folder_with_the_store(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLAIMS_DB", str(store.path))
    monkeypatch.chdir(store.path.parent)
    monkeypatch.delenv("NEWSCLAIMS_DEBUG", raising=False)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    def of(width: int) -> None:
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setenv("TERM", "xterm-256color")

    return of


@pytest.mark.parametrize(
    ("wanted", "days"),
    [
        (TimelineFilter(mode=None), ["2025-10-01", "2025-12-05", "2026-01-01"]),
        (TimelineFilter(), ["2025-10-01", "2026-01-01"]),  # what he hopes for wasn't said
        (TimelineFilter(first="2025-12", mode=None), ["2025-12-05", "2026-01-01"]),
        (TimelineFilter(last="2025-12-05", mode=None), ["2025-10-01", "2025-12-05"]),
        (TimelineFilter(first="2025-10-31", last="2025-11"), ["2025-10-01"]),
        (TimelineFilter(first="2027"), []),
        (TimelineFilter(speakers=("adel",), mode=None), ["2025-12-05"]),
        (TimelineFilter(pattern=query.Pattern(expression="strike")), ["2026-01-01"]),
        (TimelineFilter(until="2025-01"), []),
        (TimelineFilter(mode="attitude"), ["2025-12-05"]),
    ],
)
def test_claims_stand_in_the_order_of_the_days_they_speak_of(
    wanted: TimelineFilter, days: list[str], store: Store
) -> None:
    assert [row.first_day for row in query.timeline(store, wanted)] == days


def test_in_a_pipe_a_claim_is_a_line(capsys: Output) -> None:
    assert run(["timeline", "--from", "2026"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "news/strike.txt:125-189\t2026-01-01\t2026-12-31\tZoë Łuczak\t"
        "that the strike could cost €2.5 billion ($2.9 billion) next year"
    ]


def test_jsonl_says_which_date_of_the_claim_it_is(capsys: Output) -> None:
    assert run(["timeline", "--from", "2026", "--jsonl"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["date"], row["value"], row["stance"], row["hedged"]) == ("next year", "2026", "warns", True)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_at_a_terminal_the_days_stand_below_their_months(
    width: int, terminal: Callable[[int], None], capsys: Output
) -> None:
    terminal(width)
    assert run(["timeline"]) == 0
    lines = re.sub(r"\x1b\[[\d;]*m", "", capsys.readouterr().out).splitlines()
    assert all(len(line) <= width for line in lines)
    headings = [line for line in lines if line and not line.startswith(" ")]
    assert [line.strip() for line in headings] == ["2025-10", "2026"]
    assert [line.split()[0] for line in lines if "●" in line] == ["●", "●"]  # the headings say it all


@pytest.mark.parametrize(
    ("first", "last", "value", "printed", "heading"),
    [
        ("2025-11-24", "2025-11-24", "2025-11-24", "2025-11-24", "2025-11"),
        ("2025-11-26", "2025-11-26", "2025-11-26TNI", "2025-11-26", "2025-11"),
        ("2025-11-01", "2025-11-30", "2025-11", "2025-11", "2025-11"),
        ("2024-02-01", "2024-02-29", "2024-02", "2024-02", "2024-02"),
        ("2024-02-01", "2024-02-28", None, "2024-02-01..2024-02-28", "2024-02"),
        ("2025-11-24", "2025-11-30", "2025-W48", "2025-11-24..2025-11-30", "2025-11"),
        ("2025-12-29", "2026-01-04", "2026-W01", "2025-12-29..2026-01-04", "2025-12"),
        ("2025-12-21", "2025-12-31", "2025-12", "2025-12-21..2025-12-31", "2025-12"),
        # what is known only by the year isn't January's
        ("2025-01-01", "2025-12-31", "2025", "2025", "2025"),
        ("2025-10-01", "2025-12-31", "2025-Q4", "2025-10..2025-12", "2025-10..2025-12"),
        ("2020-01-01", "2029-12-31", "202", "2020..2029", "2020..2029"),
        ("2024-12-01", "2025-02-28", "2024-WI", "2024-12..2025-02", "2024-12..2025-02"),
        # the past five years begin on no day
        ("2020-11-27", "2025-11-27", "P5Y", "2020..2025", "2020..2025"),
        ("2025-05-27", "2025-11-27", "P6M", "2025-05..2025-11", "2025-05..2025-11"),
        ("2025-11-13", "2025-11-27", "P2W", "2025-11-13..2025-11-27", "2025-11"),
    ],
)
def test_days_as_they_are_drawn(first: str, last: str, value: str | None, printed: str, heading: str) -> None:
    assert _days.interval(first, last, value) == printed
    assert _days.heading(first, last, value) == heading


def test_what_is_longer_stands_above_what_begins_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: Callable[[int], None], capsys: Output
) -> None:
    said = (
        "In 2025 prices fell.",
        "On 1 January 2025 taxes rose.",
        "In January 2025 it snowed.",
        "He left in the 2020s.",
    )
    days = (
        ("2025", "2025-01-01", "2025-12-31", "2025"),
        ("1 January 2025", "2025-01-01", "2025-01-01", "2025-01-01"),
        ("January 2025", "2025-01-01", "2025-01-31", "2025-01"),
        ("the 2020s", "2020-01-01", "2029-12-31", "202"),
    )
    text, dates, claims = " ".join(said), [], []
    for number, (sentence, (surface, first, last, value)) in enumerate(zip(said, days, strict=True), 1):
        at = text.index(sentence)
        start = text.index(surface, at)
        dates.append(
            {"id": f"d{number}", "start": start, "end": start + len(surface), "text": surface, "type": "date"}
            | {"value": value, "first_day": first, "last_day": last}
        )
        claims.append(
            {
                "id": f"c{number}",
                "start": at,
                "end": at + len(sentence),
                "text": sentence,
                "dates": [f"d{number}"],
            }
            | {"claimant": {"name": "Harbour Post", "type": "organisation"}}
        )
    made_by = {"newsclaims": "0", "model": "none", "fingerprint": "0"}
    article = {"id": "a" * 16, "source": "a.txt", "sha256": "0", "text": text}
    record = ArticleRecord.model_validate(
        {"article": article, "dates": dates, "claims": claims, "pipeline": made_by}
    )
    with Store.open(tmp_path / "n.db", create=True) as store:
        store.add(record)
    monkeypatch.setenv("NEWSCLAIMS_DB", str(tmp_path / "n.db"))
    terminal(100)
    assert run(["timeline"]) == 0
    lines = re.sub(r"\x1b\[[\d;]*m", "", capsys.readouterr().out).splitlines()
    assert [line.strip() for line in lines if line and not line.startswith(" ")] == [
        "2020..2029",
        "2025",
        "2025-01",
    ]
    assert [line.split("●")[0].strip() for line in lines if "●" in line] == ["", "", "", "2025-01-01"]


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("timeline --from 2030", 1),
        ("timeline --speaker nobody", 1),
        ("timeline --from soon", 2),
        ("timeline (", 2),
        ("timeline -c", 0),
        ("timeline -l", 0),
        ("timeline -C 0", 0),
        ("timeline --csv", 0),
        ("timeline --json", 0),
    ],
)
def test_exit_codes(command: str, code: int, capsys: Output) -> None:
    assert run(command.split()) == code
    told = capsys.readouterr()
    assert bool(told.out) == (code == 0)
    assert "Traceback" not in told.err
