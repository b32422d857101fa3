"""The page's colours: legible in light and in dark, and told apart without them."""

import re
from importlib.resources import files

import pytest

STYLE = "".join((files("newsclaims.report") / name).read_text("utf-8") for name in ("style.css", "views.css"))
GROUNDS = ("paper", "raised", "quote", "quote-soft", "target")


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))


light, dark = (colours(block) for block in re.findall(r":root \{(.*?)\}", STYLE, re.S)[:2])
THEMES = {"light": light, "dark": dark}


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_formula() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_both_themes_tell_all_colours() -> None:
    assert light.keys() == dark.keys()
    assert set(re.findall(r"var\(--([a-z-]+)\)", STYLE)) - {"serif", "sans"} <= light.keys()
    assert not re.findall(r"(?<!--)\b(?:color|background|border[a-z-]*): [^;v]*#", STYLE)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["ink", "muted", "link"])
def test_text_can_be_read(theme: str, ink: str, ground: str) -> None:
    palette = THEMES[theme]
    assert contrast(palette[ink], palette[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("line", ["figure", "date", "actor"])
def test_lines_beneath_words_can_be_seen(theme: str, line: str, ground: str) -> None:
    """WCAG 2.2, 1.4.11: 3:1 for what isn't text."""
    palette = THEMES[theme]
    assert contrast(palette[line], palette[ground]) >= 3


def test_kinds_differ_in_form_too() -> None:
    forms = {kind: re.search(rf"\n\.{kind} {{ text-decoration: underline 2px (\w+)", STYLE) for kind in light}
    lines = {kind: found[1] for kind, found in forms.items() if found}
    assert lines == {"figure": "solid", "date": "dashed", "actor": "dotted"}


def test_nothing_is_fetched() -> None:
    assert not re.search(r"url\(|@import|@font-face|https?:", STYLE)
