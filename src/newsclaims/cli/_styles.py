"""Colours at a terminal, each of which can be read on black and on white; without colours, their letters differ."""

DIRECT = "bold color(28)"
MIXED = "bold italic color(130)"
INDIRECT = "italic color(32)"
FIGURE = "underline color(163)"
DATE = "underline color(30)"
ACCENT = "color(30)"
TAKEN = "color(28)"
REJECTED = "color(160)"

STYLES = {"direct": DIRECT, "mixed": MIXED, "indirect": INDIRECT}
"""Styles of quotes by kind."""
