"""What a verb reports in a phrase: "denied the charge", "warned of a flood", "called it “a farce”", "in short: …"."""

from spacy.tokens import Token

from newsclaims.components.quotes.cues import Cue
from newsclaims.components.quotes.extents import LONGEST, Range, cut, phrase_behind
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.sources import FINITE, passive, source_of

PREPOSITIONS = ("of", "for", "about", "against", "on", "at", "with", "to", "in", "as")
OBJECTS = ("dobj", "dative", "obj")


def phrase(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> tuple[str, list[Range]]:
    """Give the frame and the tokens of the noun or prepositional phrases that a verb reports; no frame if none."""
    verb, frames = cue.head, cue.frames
    thing = prepositional(cue) if cue.stop > verb.i + 1 else direct_object(verb)
    if passive(verb):
        thing = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
        if source_of(verb) is None:
            return "", []
    frame, found = _with_preposition(layout, cue, cues, thing)
    if frame:
        return frame, found
    if "object-complement" in frames:
        return _complement_of(layout, cue, thing)
    if any(word.mode == "speech" for word in frames.values()):
        said = quoted_right_behind(layout, cue.stop, strict=True)
        if said is None and thing is not None:
            said = quoted_piece(layout, thing.left_edge.i, thing.right_edge.i + 1)
        if said is not None:
            return "object" if "object" in frames else next(iter(frames)), [said]
    if thing is None or "object" not in frames or thing.pos_ not in ("NOUN", "PROPN", "NUM", "SYM"):
        return "", []
    for clause in thing.rights:  # "voiced concern that …": the clause is what was said
        if clause.dep_ in ("acl", "ccomp") and thing.i in cues and clause.left_edge.lower_ == "that":
            return "object", [
                phrase_behind(layout, cue, cues, clause.left_edge.i + 1, clause.right_edge.i + 1)
            ]
    found_thing = phrase_behind(layout, cue, cues, thing.left_edge.i, thing.right_edge.i + 1)
    return ("object", [found_thing]) if _substantial(layout, *found_thing) else ("", [])


def _with_preposition(
    layout: Layout, cue: Cue, cues: dict[int, Cue], thing: Token | None
) -> tuple[str, list[Range]]:
    """Give "X of Y", "X as Y" and the like, where the preposition hangs on the verb or on its object."""
    children = list(cue.head.rights)
    if thing is not None:
        children += [
            child for child in thing.rights if child.lower_ in ("of", "as") and not cue.stop > cue.head.i + 1
        ]
    for child in children:
        frame = child.lower_
        if (
            child.dep_ not in ("prep", "dative", "agent")
            or frame not in PREPOSITIONS
            or frame not in cue.frames
        ):
            continue
        inner = next(iter(child.children), None)
        if inner is None or child.i < cue.stop - 1:
            continue
        stop = child.right_edge.i + 1
        if frame in ("as", "of"):
            piece = quoted_right_behind(layout, child.i + 1)
            if piece is not None:
                return frame, [piece]
        if frame == "as":
            return (
                (frame, [(thing.left_edge.i, cut(layout, cue, cues, thing.i, stop))])
                if thing is not None
                else ("", [])
            )
        if frame == "at" and thing is not None and not _measured(child):
            continue  # puts the project at risk
        if (
            frame in ("of", "for", "with", "to", "on", "at")
            and thing is not None
            and cue.stop == cue.head.i + 1
        ):
            return frame, [(thing.left_edge.i, cut(layout, cue, cues, thing.left_edge.i, stop))]
        return frame, [phrase_behind(layout, cue, cues, child.i + 1, stop)]
    return "", []


def _measured(preposition: Token) -> bool:
    """Whether a number stands behind a preposition, near enough to be its own."""
    phrase = preposition.doc[preposition.i : min(preposition.right_edge.i + 1, preposition.i + LONGEST)]
    return any(token.text[0].isdigit() or token.like_num for token in phrase)


def _complement_of(layout: Layout, cue: Cue, thing: Token | None) -> tuple[str, list[Range]]:
    """Give Y, in marks, or X and Y of "called X Y"."""
    if thing is not None:
        piece = quoted_right_behind(layout, thing.i + 1)
        if piece is not None:
            return "object-complement", [piece]
    for child in cue.head.rights:
        if child.dep_ in ("oprd", "ccomp", "xcomp", "attr", "dobj") and (thing is None or child.i >= thing.i):
            piece = quoted_piece(layout, child.left_edge.i, child.right_edge.i + 1)
            if piece is not None:
                return "object-complement", [piece]
            if child.dep_ == "oprd" and thing is not None and thing != child:
                first = min(thing.left_edge.i, child.left_edge.i)
                return "object-complement", [(max(first, cue.stop), child.right_edge.i + 1)]
    return "", []


def direct_object(verb: Token) -> Token | None:
    """Give the direct object of a verb."""
    for child in verb.rights:
        if child.dep_ in OBJECTS and child.pos_ not in ("ADP",):
            return child
    return None


def prepositional(cue: Cue) -> Token | None:
    """Give the object of the preposition that belongs to the cue ("call on *the bloc*")."""
    last = cue.head.doc[cue.stop - 1]
    if last == cue.head:
        return None
    for child in last.children:
        if child.dep_ in ("pobj", "dobj"):
            return child
    for child in cue.head.rights:
        if child.dep_ in OBJECTS and child.i >= cue.stop:
            return child
    return None


def quoted_piece(layout: Layout, first: int, stop: int) -> Range | None:
    """Give the quotation that takes up the range but for a determiner before it, or None."""
    doc = layout.doc
    while (
        first < stop
        and (doc[first].pos_ in ("DET", "SPACE") or doc[first].dep_ == "poss")
        and layout.inside[first] < 0
    ):
        first += 1
    if first >= stop or layout.inside[first] < 0:
        return None
    quotation = layout.quotations[layout.inside[first]]
    start, end = layout.at(quotation.start), layout.before(quotation.end)
    if first > start + 1 or stop > end + 1:
        return None
    words = [token for token in doc[start:end] if token.is_alpha]
    if not words or (len(words) > 1 and all(word.is_title for word in words if len(word) > 3)):
        return None  # a label: the “Coalition of the Willing”
    return start, end


def quoted_right_behind(layout: Layout, at: int, strict: bool = False) -> Range | None:
    """Give the quotation that begins at token `at` or behind a determiner, where it ends its noun phrase.

    `strict`: nor may a preposition go on with it, as in: lamented a “throwaway culture” in which …
    """
    doc = layout.doc
    if at >= len(doc):
        return None
    at += doc[at].pos_ == "DET" and layout.inside[at] < 0
    if at >= len(doc) or layout.inside[at] < 0:
        return None
    quotation = layout.quotations[layout.inside[at]]
    stop = layout.before(quotation.end)
    goes_on = ("NOUN", "PROPN", "ADJ", "ADP") if strict else ("NOUN", "PROPN", "ADJ")
    if stop < len(doc) and layout.text[quotation.inner_end - 1] not in ".!?," and doc[stop].pos_ in goes_on:
        return None
    return quoted_piece(layout, at, stop)


def _substantial(layout: Layout, first: int, stop: int) -> bool:
    """Whether a noun phrase says something: "a rise in prices" or "any wrongdoing", not "this" or "the information"."""
    words = [token for token in layout.doc[first:stop] if token.is_alpha]
    if not words or all(layout.inside[token.i] >= 0 or token.pos_ == "DET" for token in words):
        return False  # nothing but a label in marks
    if words[0].lower_ in ("this", "that", "these", "those", "such"):
        return False
    return len(words) > 1 + (words[0].lower_ in ("a", "an", "the"))


def after_colon(layout: Layout, cue: Cue) -> Range | None:
    """Give the rest of the sentence behind "summed it up: …", where no marks stand."""
    colon = _colon(layout, cue)
    if colon is None:
        return None
    doc, first, stop = layout.doc, colon + 1, layout.paragraph_end(cue.head.i)
    end = first
    while end < stop and not (doc[end].text in (".", "!", "?") and layout.inside[end] < 0):
        end += 1
    if first >= end or layout.inside[first] >= 0 or end - first < 2:
        return None
    return first, cut(layout, cue, {}, first, end)


def block(layout: Layout, cue: Cue) -> Range | None:
    """Give the paragraph behind "said in a statement:" at the end of one, where no marks open it.

    Pages print a statement or a tweet as a block of its own, and scraping takes its indent away.
    """
    colon = _colon(layout, cue)
    if colon is None:
        return None
    doc, first, stop = layout.doc, colon + 1, layout.paragraph_end(cue.head.i)
    while first < len(doc) and doc[first].is_space:
        first += 1
    reported = any(token.tag_ in FINITE for token in doc[cue.stop : colon])
    if reported or first < stop or first >= len(doc) or layout.inside[first] >= 0:
        return None
    return first, min(layout.paragraph_end(first), first + LONGEST)


def _colon(layout: Layout, cue: Cue) -> int | None:
    """Give the colon behind a cue, with no other clause and no marks before it."""
    if not cue.speaks() and "quote" not in cue.frames:
        return None
    doc = layout.doc
    for i in range(cue.stop, min(cue.stop + 12, layout.paragraph_end(cue.head.i))):
        if doc[i].text == ":":
            return i
        if (
            layout.inside[i] >= 0
            or doc[i].text in (".", "!", "?", ";")
            or (doc[i].tag_ in FINITE and doc[i].lemma_ != "be")
        ):
            return None
    return None
