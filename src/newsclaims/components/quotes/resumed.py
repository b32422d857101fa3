"""What is still said behind an attribution in the middle of a sentence: The plan, he said, *would fail*."""

from collections.abc import Mapping

from spacy.tokens import Token

from newsclaims.components.quotes.cues import Cue, Site
from newsclaims.components.quotes.extents import Range, next_clause
from newsclaims.language.parse import FINITE, skip


def behind(site: Site, first: int, begun: bool) -> Range | None:
    """Give what is said on behind an attribution in the middle.

    Args:
        site: the cue.
        first: the first token behind it.
        begun: whether a subordinate clause stands before it, whose main clause has to come.
    """
    end = site.verb.sent.end
    if first >= end:
        return None
    rest = (first, next_clause(site.layout, first, end))
    if site.doc[first].dep_ == "cc":
        return None if _told_anew(site, rest) else (first + 1, rest[1])
    if site.doc[first].lower_ in ("though", "although") and _told_anew(site, rest):
        return None
    return rest if _goes_on(site.doc[first], site.cues, begun) else None


def _goes_on(following: Token, cues: Mapping[int, Cue], begun: bool) -> bool:
    """Whether what follows ", he said," is still said: no clause on who says it, and no participle of theirs.

    Where a subordinate clause stands before the cue, its main clause has to come: Though it was late, he said, voting …
    """
    if following.lower_ in ("who", "which", "while") or _tells_how_long(following):
        return False
    return following.tag_ != "VBG" or following.lower_ == "including" or (begun and following.i not in cues)


def _tells_how_long(first: Token) -> bool:
    """Whether words tell how long before or after something it was said: he said, *hours before* it began."""
    doc, end = first.doc, first.sent.end
    behind = skip(doc, first.i, end, lambda one: one.pos_ in ("NUM", "DET", "ADJ", "ADV", "NOUN"))
    return (
        first.i < behind < end
        and doc[behind].lower_ in ("before", "after")
        and doc[behind - 1].pos_ == "NOUN"
    )


def _told_anew(site: Site, joined: Range) -> bool:
    """Whether what is joined behind "…, he said, and" is no clause, or reported at another cue.

    A bare verb goes on with one that stands before: It pays to wait, he said, and *be* willing to go.
    """
    words = site.doc[slice(*joined)]
    if len(words) > 1 and words[1].tag_ == "VB":
        return False
    finite = [token for token in words if token.tag_ in FINITE]
    return not finite or any(token.i in site.cues and site.cues[token.i].speaks() for token in finite)
