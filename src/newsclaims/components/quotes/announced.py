"""What a colon announces where no marks stand: the rest of the sentence, or the paragraph behind it."""

from spacy.tokens import Span, Token

from newsclaims.components.quotes.cues import Site
from newsclaims.components.quotes.extents import LONGEST, Range, cut
from newsclaims.components.quotes.layout import Layout
from newsclaims.language.parse import FINITE, has_child, has_finite, skip
from newsclaims.language.relations import SUBJECTS

CLOSING = (".", "!", "?", ":", "”", '"')
"""What the line of a list doesn't end with."""

ILLUSTRATES = ("for example", "for instance", "such as")
"""What opens examples of a kind that a participle tells: Mills sharing a weir: *for example* …."""

FEWEST = 2
"""Lines of a list."""

REACH = 12
"""Tokens between a cue and its colon."""


def after_colon(site: Site) -> Range | None:
    """Give the rest of the sentence behind "summed it up: …", where no marks stand."""
    colon = _colon(site)
    if colon is None:
        return None
    layout, doc, first = site.layout, site.doc, colon + 1
    stop = layout.paragraph_end(site.verb.i)
    end = skip(doc, first, stop, lambda token: not _ends_sentence(layout, token))
    if first >= end or layout.inside[first] >= 0 or end - first < 2:
        return None
    if site.verb.tag_ not in FINITE and doc[first : first + 2].text.lower() in ILLUSTRATES:
        return None
    return first, cut(site._replace(cues={}), first, end)


def _ends_sentence(layout: Layout, token: Token) -> bool:
    return token.text in (".", "!", "?") and layout.inside[token.i] < 0


def block(site: Site) -> Range | None:
    """Give the paragraph behind "said in a statement:" at the end of one, where no marks open it.

    Pages print a statement or a tweet as a block of its own, and scraping takes its indent away.
    """
    colon = _colon(site)
    if colon is None or has_finite(site.doc[site.cue.stop : colon]):
        return None
    layout, doc = site.layout, site.doc
    first = skip(doc, colon + 1, len(doc), lambda token: token.is_space)
    if first < layout.paragraph_end(site.verb.i) or first >= len(doc) or layout.inside[first] >= 0:
        return None
    return first, min(layout.paragraph_end(first), first + LONGEST)


def listed(site: Site) -> list[Range]:
    """Give the statements that stand behind "also said:" at the end of a paragraph, one a line without a full stop."""
    whole = block(site)
    if whole is None:
        return []
    layout, doc = site.layout, site.doc
    found: list[Range] = []
    first = whole[0]
    while first < len(doc) and layout.paragraph[first] >= 0:
        stop = layout.paragraph_end(first)
        if doc[stop - 1].text in CLOSING or not _asserts(doc[first:stop]):
            break
        found.append((first, stop))
        first = skip(doc, stop, len(doc), lambda token: token.is_space)
    return found if len(found) >= FEWEST else []


def _asserts(line: Span) -> bool:
    """Whether a line has a subject and a finite verb: not "Read the whole interview"."""
    return has_finite(line) and any(token.dep_ in SUBJECTS for token in line)


def _colon(site: Site) -> int | None:
    """Give the colon behind a cue, with no other clause and no marks before it."""
    if not site.cue.speaks() and "quote" not in site.cue.frames:
        return None
    if site.cue.lemma in ("write", "publish") and has_child(site.verb, "dobj"):
        return None  # a book, whose title may stand there
    stop, end = site.cue.stop, site.layout.paragraph_end(site.verb.i)
    if site.verb.dep_ == "relcl":
        end = min(end, site.verb.right_edge.i + 1)
    for token in site.doc[stop : min(stop + REACH, end)]:
        if token.text == ":":
            return token.i
        if _parts(site.layout, token):
            return None
    return None


def _parts(layout: Layout, token: Token) -> bool:
    """Whether a token parts a cue from a colon: marks, the end of a sentence, another clause."""
    if layout.inside[token.i] >= 0 or token.text in (".", "!", "?", ";"):
        return True
    return token.tag_ in FINITE and token.lemma_ != "be"
