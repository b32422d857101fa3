"""What a verb reports in a phrase: "denied the charge", "warned of a flood", "called it “a farce”", "in short: …"."""

from typing import NamedTuple

from spacy.tokens import Token

from newsclaims.components.quotes.cue_sources import source_of
from newsclaims.components.quotes.cues import Cue, Site
from newsclaims.components.quotes.extents import LONGEST, Range, cut, phrase_behind
from newsclaims.components.quotes.labels import is_of_what, label
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.marked_words import quoted_piece, quoted_right_behind
from newsclaims.components.quotes.passives import agent, passive
from newsclaims.language.parse import NOUNS, first_child, first_left, has_left, has_number
from newsclaims.lexicons import quote_words, reporting_words

PREPOSITIONS = ("of", "for", "about", "against", "on", "at", "with", "to", "in", "as")

WITH_THE_OBJECT = ("of", "for", "with", "to", "on", "at")
"""Prepositions with which the object before them was said too: blamed *the fire on a fault*."""
POINTING = ("this", "that", "these", "those", "such")
DONE_BY_SAYING = ("promises", "demands", "denies", "accuses", "warns", "predicts")
"""What is done with words alone, of which one noun is enough: whoever urges caution or denies guilt has said so."""

COMPARES, COMPARISON = ("compared", "up", "down", "against", "versus", "from"), 8
"""Words behind which a figure stands that another is held against, and tokens in which it does."""

OBJECTS = ("dobj", "dative", "obj")


class Reading(NamedTuple):
    """What a verb reports: by which rule, in which frame, and the token ranges of what was said."""

    rule: str
    frame: str
    ranges: list[Range]
    source: Token | None = None
    """Who said it, where the signs around them tell it better than the parse."""


def phrase(site: Site) -> Reading | None:
    """Give what a verb reports in noun or prepositional phrases."""
    if passive(site.verb) and source_of(site.verb) is None:
        return None
    thing = _thing(site)
    found = _with_preposition(site, thing)
    if found is not None:
        return found
    if "object-complement" in site.cue.frames:
        called = label(site, thing)
        return Reading("label", "object-complement", called) if called is not None else None
    return _in_marks(site, thing) or (_object(site, thing) if thing is not None else None)


def _thing(site: Site) -> Token | None:
    """Give the object of a verb, which is the subject of a passive."""
    if passive(site.verb):
        return first_left(site.verb, "nsubjpass")
    return prepositional(site) if site.cue.stop > site.verb.i + 1 else direct_object(site.verb)


def _in_marks(site: Site, thing: Token | None) -> Reading | None:
    """Give the words in marks that stand for what was said: rejected the plan as “daft”, called for “calm”."""
    frames = site.cue.frames
    if not any(word.mode == "speech" for word in frames.values()):
        return None
    said = quoted_right_behind(site.layout, site.cue.stop, strict=True)
    if said is None and thing is not None:
        said = quoted_piece(site.layout, thing.left_edge.i, thing.right_edge.i + 1)
    if said is None:
        return None
    return Reading("marked-words", "object" if "object" in frames else next(iter(frames)), [said])


def _object(site: Site, thing: Token) -> Reading | None:
    """Give the object, or the clause of a reporting noun: denied any guilt; voiced concern that it shut."""
    if "object" not in site.cue.frames or thing.pos_ not in (*NOUNS, "NUM", "SYM"):
        return None
    for clause in thing.rights:
        reported = clause.dep_ in ("acl", "ccomp") and clause.left_edge.lower_ == "that"
        if reported and site.cue.lemma in quote_words("turned down"):
            return None  # it is the noun's: her argument that it is late
        if reported and thing.i in site.cues and not speaks_of_it(site, clause):
            return Reading(
                "object",
                "object",
                [phrase_behind(site, clause.left_edge.i + 1, clause.right_edge.i + 1)],
            )
    stop = _with_comparison(site, _before_its_words(site, thing))
    first, stop = phrase_behind(site, thing.left_edge.i, stop)
    joints = (joins_a_sentence(site.verb, one) for one in site.verb.rights if one.dep_ == "ccomp")
    found = first, min(stop, next((one for one in joints if one is not None), stop))
    if not tells(site.layout, site.cue, thing, found):
        return None
    told = _substantial(site.layout, *found) or _says_enough(site, thing, found)
    return Reading("object", "object", [found]) if told else None


def joins_a_sentence(verb: Token, clause: Token) -> int | None:
    """Give the "and" behind an object before a sentence that isn't reported: reported a loss *and* its shares fell."""
    thing = direct_object(verb)
    if thing is None or not thing.i < clause.i or has_left(clause, "mark"):
        return None
    between = verb.doc[thing.i : clause.i]
    return next((one.i for one in between if one.dep_ == "cc" and not clause.is_ancestor(one)), None)


def tells(layout: Layout, cue: Cue, thing: Token, found: Range) -> bool:
    """Whether a noun phrase tells what was said at a cue that takes mere things, too: announced a cut of ten routes."""
    if cue.lemma in quote_words("turned down"):
        return _was_said(thing)
    if cue.lemma in quote_words("counting"):
        return has_number(layout.doc[slice(*found)])
    return cue.lemma not in quote_words("showing") or not _is_bare(layout, thing, found)


def _was_said(thing: Token) -> bool:
    """Whether a noun is of what others have said, and nothing to decide on: rejected *reports*; not: the demand."""
    noun = thing.lemma_.lower()
    row = reporting_words().get((noun, "noun"), {}).get("that")
    said = row is not None and row.mode == "speech" and row.stance not in ("demands", "promises")
    return said and noun not in quote_words("decided on")


def _before_its_words(site: Site, thing: Token) -> int:
    """Give where a noun phrase ends before what the thing says itself: pointed to a paper|, which states that …."""
    for clause in thing.rights:
        comma = clause.left_edge.i - 1
        if clause.dep_ == "relcl" and clause.i in site.cues and site.doc[comma].text == ",":
            return comma
    return thing.right_edge.i + 1


def _with_comparison(site: Site, stop: int) -> int:
    """Give where a figure ends with what it is held against: reported a loss of $3m|, compared with $1m last year."""
    if stop + 1 >= len(site.doc) or site.doc[stop].text != "," or not is_compared(site.doc[stop + 1]):
        return stop
    behind = (child for child in site.verb.rights if child.left_edge.i == stop + 1)
    return next((child.right_edge.i + 1 for child in behind), stop)


def is_compared(word: Token) -> bool:
    """Whether a figure is held against another from a word on: compared with $1m; up from 2,000; against 4% in May."""
    phrase = word.doc[word.i + 1 : word.i + COMPARISON]
    return word.lower_ in COMPARES and has_number(phrase)


def _is_bare(layout: Layout, thing: Token, found: Range) -> bool:
    """Whether a noun phrase names a thing and tells nothing of it: its results; not: a cut of ten routes, “a farce”."""
    words = layout.doc[slice(*found)]
    behind = (one for one in words[thing.i + 1 - found[0] :] if one.dep_ in ("prep", "acl", "relcl", "conj"))
    told = any(all(below.ent_type_ not in ("DATE", "TIME") for below in one.children) for one in behind)
    told = told or any(one.lower_ == "new" for one in thing.lefts)
    return not told and not has_number(words) and all(layout.inside[token.i] < 0 for token in words)


def speaks_of_it(site: Site, clause: Token) -> bool:
    """Whether a clause on a noun lacks the object that the noun is: a claim that officials *deny*."""
    cue = site.cues.get(clause.i)
    if cue is None or cue.pos != "verb" or cue.stop > clause.i + 1 or passive(clause):
        return False
    alone = all(one.dep_ in ("punct", "advmod", "npadvmod") for one in clause.rights)
    return alone and cue.lemma not in quote_words("counting")  # not: a message that every vote counted


def _with_preposition(site: Site, thing: Token | None) -> Reading | None:
    """Give "X of Y", "X as Y" and the like, where the preposition hangs on the verb or on its object."""
    children = list(site.verb.rights)
    if thing is not None and site.cue.stop <= site.verb.i + 1:
        children += [child for child in thing.rights if child.lower_ in ("of", "as")]
    by = agent(site.verb) if passive(site.verb) else None
    if by is not None:  # where the parser hangs on who accused what they were accused of
        children += [child for child in by.rights if first_child(child, "pcomp") is not None]
    reporting = (child for child in children if _reports(site, child))
    found = next((one for one in reporting if thing is None or not (_is_at_risk(one) or _lasts(one))), None)
    return _read_behind(site, thing, found) if found is not None else None


def _is_at_risk(preposition: Token) -> bool:
    """Whether "at" makes a phrase with the object before it: puts the project at risk; not: at €3bn."""
    return preposition.lower_ == "at" and not _measured(preposition)


def _lasts(preposition: Token) -> bool:
    """Whether "for" tells how long: attacked the town for three hours; not: for its silence."""
    return preposition.lower_ == "for" and next(preposition.children).lemma_ in quote_words("lasting")


def _reports(site: Site, child: Token) -> bool:
    """Whether a word is a preposition with which the cue reports what stands behind it."""
    if child.dep_ not in ("prep", "dative", "agent") or child.lower_ not in PREPOSITIONS:
        return False
    if child.lower_ not in site.cue.frames or child.i < site.cue.stop - 1:
        return False
    named = next(child.children, None)
    day = child.lower_ == "on" and named is not None and named.pos_ == "PROPN" and named.ent_type_ == "DATE"
    return named is not None and not day


def _read_behind(site: Site, thing: Token | None, preposition: Token) -> Reading | None:
    """Give what was said at a preposition: the marks behind it, or the object before it and all, or what follows."""
    frame, stop = preposition.lower_, preposition.right_edge.i + 1
    rule = "label" if frame == "as" else "preposition"
    if frame in ("as", "of"):
        piece = quoted_right_behind(site.layout, preposition.i + 1)
        if piece is not None:
            return Reading(rule, frame, [piece])
    if thing is not None and passive(site.verb) and preposition.i > site.verb.i:
        # *Ada Obi* was accused by the union *of taking bribes*
        whole = thing.left_edge.i, thing.right_edge.i + 1
        return Reading(rule, frame, [whole, (preposition.i, cut(site, preposition.i, stop))])
    if frame == "as":
        if thing is None:
            marked = quoted_piece(site.layout, preposition.i + 1, stop)
            said = marked or phrase_behind(site, preposition.i + 1, stop)
            return Reading(rule, frame, [said]) if is_of_what(site.verb) else None
        return Reading(rule, frame, [(thing.left_edge.i, cut(site, thing.i, stop))])
    if frame in WITH_THE_OBJECT and thing is not None and site.cue.stop == site.verb.i + 1:
        return Reading(rule, frame, [(thing.left_edge.i, cut(site, thing.left_edge.i, stop))])
    return Reading(rule, frame, [phrase_behind(site, preposition.i + 1, stop)])


def _measured(preposition: Token) -> bool:
    """Whether a number stands behind a preposition, near enough to be its own; not: puts the project at risk."""
    phrase = preposition.doc[preposition.i : min(preposition.right_edge.i + 1, preposition.i + LONGEST)]
    return any(token.text[0].isdigit() or token.like_num for token in phrase)


def direct_object(verb: Token) -> Token | None:
    """Give the direct object of a verb."""
    for child in verb.rights:
        if child.dep_ in OBJECTS and child.pos_ not in ("ADP",):
            return child
    return None


def prepositional(site: Site) -> Token | None:
    """Give the object of the preposition that belongs to the cue ("call on *the bloc*")."""
    last = site.doc[site.cue.stop - 1]
    if last == site.verb:
        return None
    own = first_child(last, "pobj", "dobj")
    if own is not None:
        return own
    return next(
        (child for child in site.verb.rights if child.dep_ in OBJECTS and child.i >= site.cue.stop), None
    )


def _says_enough(site: Site, thing: Token, found: Range) -> bool:
    """Whether one noun tells what is promised, asked for, denied or blamed: urged caution; not: stated facts."""
    alone = found == (thing.i, thing.i + 1) and thing.pos_ in NOUNS
    return alone and site.cue.frames["object"].stance in DONE_BY_SAYING and site.layout.inside[thing.i] < 0


def _substantial(layout: Layout, first: int, stop: int) -> bool:
    """Whether a noun phrase says something: "a rise in prices" or "any wrongdoing", not "this" or "the information"."""
    words = [token for token in layout.doc[first:stop] if token.is_alpha]
    if all(layout.inside[token.i] >= 0 or token.pos_ == "DET" for token in words):
        return False  # nothing but a label in marks
    opening = words[0].lower_
    return opening not in POINTING and len(words) > 1 + (opening in ("a", "an", "the"))
