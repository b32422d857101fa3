"""Lines that tell whose words stand below them: "She added:"; "Ada Obi, cyclist" above what she said."""

import re

from newsclaims.articles.line_shapes import Line
from newsclaims.lexicons import reporting_words

_SAID = frozenset(("said", "says", "told", "wrote"))
"""Forms of verbs of speech that no ending tells."""

_NAMED = re.compile(r"(?:[A-Z][^\W\d_][\w'.-]* ){1,3}[A-Z][\w'.-]+, (?=[a-z\d])[^.!?:;\"]{2,50}")
"""A name of two words or more, and what its owner is: Ada Obi, cyclist; Ada Obi, 34, of Lugo."""

_LONG = 6
"""From how many words a line that ends in a colon is a sentence that leads to what stands below it."""


def announces(line: Line) -> bool:
    """Say whether a line says who has said what stands below it: "She added:"."""
    words = line.plain.removesuffix(":").split()
    if len(words) < 2 or not line.plain.endswith(":"):
        return False
    word = words[-1]
    stems = (word.removesuffix(ending) for ending in ("ed", "d", "s", "es") if word.endswith(ending))
    return word in _SAID or any((stem, "verb") in reporting_words() for stem in stems)


def introduces(line: Line, below: Line) -> bool:
    """Say whether the line above a story's first paragraph leads to it, and so is the story's."""
    leads = line.plain.endswith(":") and (line.words >= _LONG or announces(line))
    return leads or is_signed_above(line, below)


def is_signed_above(line: Line, below: Line) -> bool:
    """Say whether a line is the name of somebody and what they are, above a paragraph that is a quotation of theirs."""
    quoted = below.plain.startswith('"') and below.close.endswith('"')
    return quoted and _NAMED.fullmatch(line.plain) is not None
