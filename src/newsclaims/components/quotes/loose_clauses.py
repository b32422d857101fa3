"""The clause behind a nearby "that" which the parser hung elsewhere: reported, citing Ada Obi, that it was late."""

from spacy.tokens import Token

from newsclaims.components.quotes.cues import Site
from newsclaims.components.quotes.extents import cut, opens_later
from newsclaims.components.quotes.phrases import Reading, speaks_of_it
from newsclaims.language.parse import FINITE, has_child, skip

NEARBY = 10
"""Tokens between a cue and its "that"."""
TIMES, LONGEST_TIME = ("since", "when", "after", "before", "while", "as", "until"), 20
"""What opens a clause that tells when something was said, and its longest, in tokens."""


def loose_that(site: Site) -> Reading | None:
    """Read the clause behind a nearby "that" which the parser hung elsewhere: "reminded guests that phones …"."""
    if "that" not in site.cue.frames:
        return None
    first = _behind_time(site) or _behind_aside(site)
    for token in site.doc[first : first + NEARBY]:
        if token.text in (",", ".", ":", ";") or token.tag_ in FINITE:
            return None
        if token.i in site.cues and has_child(token, "poss"):
            return None  # his claim, not theirs
        if opens_later(token) and not speaks_of_it(site, token.head):
            first = token.i + 1
            return Reading("loose-that", "that", [(first, cut(site, first, token.head.right_edge.i + 1))])
    return None


def _tells_when(token: Token, verb: Token) -> bool:
    """Whether a word is of what tells when or where a verb was: reported *earlier in the day*, citing Obi, that."""
    top = next((one for one in (token, *token.ancestors) if one.head == verb), token)
    return top.head == verb and top.i > verb.i and top.dep_ in ("advmod", "npadvmod", "prep")


def _behind_time(site: Site) -> int | None:
    """Give the "that" behind a clause that tells when it was said: has warned since she took office *that*."""
    doc, first = site.doc, site.cue.stop
    if first >= len(doc) or doc[first].lower_ not in TIMES or doc[first].dep_ not in ("mark", "advmod"):
        return None
    end = min(first + LONGEST_TIME, site.verb.sent.end)
    that = skip(doc, first, end, lambda token: not opens_later(token))
    told = any(token.i in site.cues or token.text == "," for token in doc[first:that])
    return None if that == end or told else that


def _behind_aside(site: Site) -> int:
    """Give where to look for a "that": behind an aside that stands before it: reported, citing Obi, that."""
    doc, first = site.doc, site.cue.stop
    first = skip(doc, first, min(first + NEARBY, len(doc)), lambda token: _tells_when(token, site.verb))
    if first >= len(doc) or doc[first].text != ",":
        return site.cue.stop
    closing = skip(
        doc, first + 1, min(first + NEARBY + 2, len(doc)), lambda token: token.text not in (",", ".")
    )
    opens = closing + 1 < len(doc) and doc[closing].text == "," and opens_later(doc[closing + 1])
    told = any(
        token.i in site.cues and token.tag_ in FINITE for token in doc[first:closing]
    )  # knows, Obi said, that
    return closing + 1 if opens and not told else first
