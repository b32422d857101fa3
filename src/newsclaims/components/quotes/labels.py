"""What somebody calls something: called the plan “a farce”; in what she described as a farce."""

from spacy.tokens import Token

from newsclaims.components.quotes.cues import Site
from newsclaims.components.quotes.extents import Range
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.marked_words import marked_label, quoted_piece, quoted_right_behind
from newsclaims.language.parse import NOUNS, skip

FARTHEST = 7
"""Tokens from one label in marks to the next of a series."""
COMPLEMENTS = ("oprd", "ccomp", "xcomp", "attr", "dobj")


def label(site: Site, thing: Token | None) -> list[Range] | None:
    """Give Y, in marks, or X and Y of "called X Y".

    Args:
        site: the cue.
        thing: its object, X.
    """
    found = marked_label(site.layout, site.cue.stop)
    behind = (child for child in site.verb.rights if thing is None or child.i >= thing.i)
    labels = (_labelled(site, thing, child) for child in behind if child.dep_ in COMPLEMENTS)
    found = found or next((one for one in labels if one is not None), None)
    return _in_series(site.layout, found) if found is not None else None


def is_of_what(verb: Token) -> bool:
    """Whether a pronoun in front stands for what is labelled: in *what* she called a lie; *which* he called a lie."""
    what = any(one.tag_ in ("WP", "WDT") and one.dep_ == "dobj" for one in verb.lefts)
    return verb.dep_ == "relcl" or (what and verb.dep_ != "ROOT")


def _in_series(layout: Layout, label: Range) -> list[Range]:
    """Give a label, and those in marks that go on with other things: called the set “a skip” and the songs “noise”."""
    found, at = [label], label[1]
    while True:
        end = min(layout.paragraph_end(label[0]), at + FARTHEST)
        opens = skip(layout.doc, at, end, lambda token: layout.inside[token.i] < 0 and _lists(token))
        piece = quoted_right_behind(layout, opens) if at + 1 < opens < end else None
        if piece is None:
            return found
        found.append(piece)
        at = piece[1]


def _lists(token: Token) -> bool:
    """Whether a list of things may go on over a token: , the *songs* …, and *the lead* …."""
    return token.pos_ in (*NOUNS, "DET", "ADJ", "PRON", "CCONJ") or token.text == ","


def _labelled(site: Site, thing: Token | None, child: Token) -> Range | None:
    """Give the label that a complement is, in marks; without them with the object before it."""
    piece = quoted_piece(site.layout, child.left_edge.i, child.right_edge.i + 1)
    if thing is None and is_of_what(site.verb) and child.dep_ == "oprd" and child.pos_ != "PROPN":
        return child.left_edge.i, child.right_edge.i + 1  # a move that students called unfair
    if piece is not None or child.dep_ != "oprd" or thing is None or thing == child:
        return piece
    if thing.lower_.endswith(("self", "selves")) and child.pos_ == "PROPN":
        return None  # which tells a name: who calls himself Captain Kite
    first = min(thing.left_edge.i, child.left_edge.i)
    return max(first, site.cue.stop), child.right_edge.i + 1
