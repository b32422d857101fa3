"""`newsclaims show` at a terminal: an article that can be read, whatever the terminal's colours."""

import re
from collections.abc import Callable

import pytest
from rich.style import Style

from newsclaims.cli import _styles
from newsclaims.cli.app import run
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]


@pytest.fixture
def shown(store: Store, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> Callable[..., list[list[str]]]:
    """Give what a command shows at a terminal: for each line that isn't blank, its parts that stand apart."""

    def of(*argv: str, width: int = 80) -> list[list[str]]:
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setenv("TERM", "xterm-256color")
        assert run([*argv, "--db", str(store.path)]) == 0
        plain = re.sub(r"\x1b\[[\d;]*m", "", capsys.readouterr().out)
        return [re.split(r" {2,}", line.strip()) for line in plain.splitlines() if line.strip()]

    return of


def test_beside_each_paragraph_stands_who_speaks_in_it(shown: Callable[..., list[list[str]]]) -> None:
    lines = shown("show", "strike", width=100)
    beside = {line[1].split()[0]: line[0] for line in lines if len(line) == 2}
    assert beside == {"“We": "Zoë Łuczak", "She": "Zoë Łuczak", "One": "official"}


def test_a_legend_says_which_colour_is_what(shown: Callable[..., list[list[str]]]) -> None:
    assert ["direct", "mixed", "indirect", "figure", "date", "no journalism"] in shown("show", "strike")


@pytest.mark.parametrize(
    ("argv", "listed"),
    [
        (["show", "strike"], False),
        (["show", "strike", "--records"], True),
        (["show", "strike/q3"], True),
    ],
)
def test_records_are_listed_where_they_are_asked_for(
    argv: list[str], listed: bool, shown: Callable[..., list[list[str]]]
) -> None:
    names = [line[0] for line in shown(*argv)]
    assert any(name.endswith("/q3") for name in names) is listed


def _light(style: str) -> float:
    """Give a colour's relative luminance (WCAG 2)."""
    colour = Style.parse(style).color
    assert colour is not None
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour.get_truecolor())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    "style",
    [*_styles.STYLES.values(), _styles.FIGURE, _styles.DATE, _styles.TAKEN, _styles.REJECTED],
)
def test_a_colour_can_be_read_on_black_and_on_white(style: str) -> None:
    light = _light(style)
    assert min(1.05 / (light + 0.05), (light + 0.05) / 0.05) >= 3.8


def test_without_colours_the_marks_differ_all_the_same() -> None:
    letters = [Style.parse(style).without_color for style in _styles.STYLES.values()]
    assert len(set(letters)) == 3
