"""Reports within reports: what somebody else is told to have said, in the words of who tells it.

"She wondered why Lugo was so worried," said one who was there: a quote of his, and in it one of hers, as told by him.
PARC calls them nested attributions (Pareti, LREC 2012). Precise before complete: a finite verb of saying that tells
what was said, the clause that hangs on it, and a source who can be nobody but somebody else.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate, Extent, attributed
from newsclaims.components.quotes.clauses import read
from newsclaims.components.quotes.cue_sources import source_of
from newsclaims.components.quotes.cues import Cue, Site, all_cues, can_speak
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.quotation import trimmed
from newsclaims.language.parse import FINITE, has_left
from newsclaims.language.relations import SUBJECTS

CLAUSES = ("that-clause", "question-clause", "told-to-clause", "loose-that", "noun-of-saying")
"""The rules whose clause may be a report within a report: told him *that …*, repeated her fears *that …*."""

LEAST = 3
"""Words of what is told: not "he says he is"."""

_INNER = re.compile(r"(?:\s\w+){0,3}[,:]?\s[‘'“\"](?P<said>(?:[^‘’“”\"\n]|’(?=\w))+)(?:[’”\"]|'(?!\w))")
"""What stands in marks right behind a verb, with whom it is told between them."""

OPEN = ("if", "unless", "whether", "until", "when", "whenever", "as", "than")
"""What opens a clause that tells of no time at which something was said."""

INNER_MARKS = "‘'“\""
"""Marks that open what is quoted within a quotation."""

BESIDE = ("relcl", "acl", "csubj")
"""Places of a clause that says which thing is meant: a system that he claims he will change, what they say it is."""


def reports_within(
    layout: Layout, quotes: Sequence[tuple[Candidate, Sequence[Extent]]]
) -> Iterator[Candidate]:
    """Give what others are told to have said within what is said.

    Args:
        layout: the article's.
        quotes: the article's quotes, each with its content as it is recorded.
    """
    taken = {one.cue_token for one, _ in quotes}
    unmarked, cues = Layout(layout.doc, marks=[]), list(all_cues(layout))
    for outer, content in quotes:
        marked = layout.inside[layout.token(content[0][0])] >= 0
        if outer.mode == "speech" and (outer.source is not None or marked):
            found = (one for extent in content for one in _within(unmarked, cues, extent, by_pronoun=marked))
            yield from (replace(one, within=outer) for one in found if one.cue_token not in taken)


def _within(layout: Layout, words: list[Cue], extent: Extent, by_pronoun: bool) -> Iterator[Candidate]:
    """Give what is told in an extent, read as if no marks stood around it; in marks "she" isn't who speaks."""
    place = range(layout.at(extent[0]), layout.before(extent[1]))
    first, stop = (bisect_left(words, at, key=lambda cue: cue.head.i) for at in (place.start, place.stop))
    cues = {cue.head.i: cue for cue in words[first:stop]}
    told, top = place.start, layout.doc[place.start : place.stop].root
    for i, cue in cues.items():
        tells = _tells(cue) or (cue.pos == "noun" and cue.head == top)
        found = _told(Site(layout, cue, cues), place, by_pronoun) if i >= told and tells else None
        if found is not None:
            told = layout.before(found.content[-1][1])
            yield found


def _told(site: Site, place: range, by_pronoun: bool) -> Candidate | None:
    """Give what a cue reports among the tokens of a quote's content, if it is somebody else's."""
    layout, found = site.layout, _in_marks(site) or _clause(site)
    if found is None or found.source is None:
        return None
    source = layout.doc[layout.token(found.source[0]) : layout.before(found.source[1])].root
    if source.i not in place or not _is_somebody_else(source, by_pronoun):
        return None
    content = [trimmed(layout.text, *part) for part in found.content]
    words = [range(layout.at(start), layout.before(end)) for start, end in content]
    whole = all(part and part[0] in place and part[-1] in place for part in words)
    return replace(found, content=content, mode="speech") if whole and sum(map(len, words)) >= LEAST else None


def _clause(site: Site) -> Candidate | None:
    """Give the clause that hangs on a cue: told him *that it was late*, repeated her fears *that it was late*."""
    found = read(site)
    if found is None or found.rule not in CLAUSES:
        return None
    if site.cue.pos == "noun":
        opening = site.doc[site.layout.token(found.content[0][0]) - 1]
        return found if opening.lower_ == "that" else None
    return found if found.mode == "speech" else None


def _in_marks(site: Site) -> Candidate | None:
    """Give what stands in marks of its own right behind a verb: he told us, ‘*never again*’."""
    end = site.layout.chars(site.cue.first, site.cue.stop)[1]
    found = _INNER.match(site.layout.text, end)
    if found is None or site.cue.pos != "verb":
        return None
    said = attributed(site, source_of(site.verb), "quote", "cue-before")
    return replace(said, content=[found.span("said")])


def _tells(cue: Cue) -> bool:
    """Whether a verb tells that something was said: not *if they say*, *would say*, *didn't say*, did he *say*?"""
    verb = cue.head
    helping = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    if not cue.speaks() or not any(one.tag_ in FINITE for one in (verb, *helping)) or has_left(verb, "neg"):
        return False
    if any(one.tag_ == "MD" or one.lemma_ == "do" for one in helping):
        return False
    sentence = verb.sent
    asked = sentence.text.rstrip("”\"’' \n").endswith("?") and verb == sentence.root
    return not asked and not any(map(_is_open, (verb, *verb.ancestors)))


def _is_open(clause: Token) -> bool:
    """Whether a clause tells of no time at which it happened, or says which thing is meant."""
    beside = clause.dep_ in BESIDE and clause.tag_ in FINITE
    return beside or any(child.lower_ in OPEN and child.dep_ not in SUBJECTS for child in clause.lefts)


def _is_somebody_else(source: Token, by_pronoun: bool) -> bool:
    """Whether a source isn't who tells it: a name, an office, and "she" where the speaker is "I"."""
    if source.pos_ == "PRON":
        return by_pronoun and source.lower_ in ("he", "she")
    return source.pos_ == "PROPN" or (source.pos_ == "NOUN" and can_speak(source))
