"""Where the article's own words end beside what it quotes: in front of the whole report, not in its middle.

"The board met on Monday, | though Obi warned that [the dam leaks]"; "Kern sold 40 boats, | calling them “[a burden]”"
"""

from spacy.tokens import Token

from newsclaims.components.claims.propositions import SUBJECTS
from newsclaims.components.claims.summing_up import summary_around
from newsclaims.components.claims.words import Words
from newsclaims.language.parse import is_blank
from newsclaims.records import Quote, Region

GOVERNED = ("pcomp", "pobj")
"""What a cue is to the preposition that brings in its report: *with* Obi hailing, *before* saying, *over* fears."""


def is_inside(words: Words, quote: Quote, item: Region) -> bool:
    """Whether what is quoted is part of a phrase of the article's clause: for what Obi called “[a farce]”, he paid.

    So it is in "what she called …" wherever that stands, and in a relative clause behind which the article goes on.
    """
    if quote.cue is None:
        return False
    cue = words.root(quote.cue)
    if any(child.lower_ == "what" and child.i < cue.i for child in cue.children):
        return True
    return cue.dep_ in ("relcl", "acl") and quote.content[-1].end <= item.start


def report_before(words: Words, quote: Quote, item: Region) -> int | None:
    """Give the code point at which the report of a quote begins that stands behind an item of the article's.

    None where no cue stands between them, or where the item is part of the report: "Obi told 40 men that …".
    """
    if quote.cue is None or quote.cue.start < item.end:
        return None
    cue = words.root(quote.cue)
    top = cue
    while top.dep_ in GOVERNED:
        top = top.head
    top = summary_around(top) or top
    first = top.left_edge if top.left_edge.idx >= item.end else _behind_branch(cue, words.root(item))
    if first is None or first.idx < item.end or first.i == 0:
        return None
    last = first.nbor(-1)
    while last.idx >= item.end and (is_blank(last) or last.dep_ == "cc"):
        last = last.nbor(-1)
    return last.idx + len(last)


def _behind_branch(cue: Token, item: Token) -> Token | None:
    """Give the first word behind what opens the sentence of a cue: *After 14 shops burned*, Obi said."""
    branch = next((child for child in cue.lefts if child == item or child.is_ancestor(item)), None)
    if branch is None or branch.dep_ in SUBJECTS or branch.right_edge.i >= cue.i:
        return None
    return branch.right_edge.nbor(1)
