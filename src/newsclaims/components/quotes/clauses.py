"""What was said without marks, or with marks in part: the clause or infinitive that hangs on a reporting verb."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from newsclaims.components.quotes.according import of_preposition
from newsclaims.components.quotes.announced import after_colon, block, listed
from newsclaims.components.quotes.anonymity import anonymity
from newsclaims.components.quotes.candidates import Candidate, with_content
from newsclaims.components.quotes.clause_frames import frame_of, opening
from newsclaims.components.quotes.cue_sources import source_of
from newsclaims.components.quotes.cues import Cue, Site, is_done_by_pronoun
from newsclaims.components.quotes.extents import LONGEST, clause_behind, cut
from newsclaims.components.quotes.hearers import told_to
from newsclaims.components.quotes.hidden_subjects import set_off_at_end
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.loose_clauses import loose_that
from newsclaims.components.quotes.nominal import of_noun
from newsclaims.components.quotes.parentheticals import around_as, parenthetical, set_in
from newsclaims.components.quotes.passives import agent, passive, reduced
from newsclaims.components.quotes.phrases import (
    Reading,
    direct_object,
    joins_a_sentence,
    phrase,
    prepositional,
)
from newsclaims.components.quotes.pushed_down import clause_end, has_its_noun, reporter
from newsclaims.components.quotes.unsaid import says_nothing, unanswered
from newsclaims.language.parse import (
    FINITE,
    child_behind,
    first_left,
    has_child,
    has_left,
    skip,
)
from newsclaims.language.relations import SUBJECTS
from newsclaims.rules import kept

PASSES_ON = ("according to", "as per", "per", "report")
"""How a medium passes on what somebody said: “…,” he said, according to CNN. The inner quote is the one to keep."""

RULE_OF_FRAME = {
    "that": "that-clause",
    "whether": "question-clause",
    "to": "to-clause",
    "object-to": "told-to-clause",
    "gerund": "gerund-clause",
    "object-complement": "label",
}
"""The rule that reads a clause, by the frame in which it hangs on its cue."""


def clause_candidates(layout: Layout, cues: dict[int, Cue], used: set[int]) -> Iterator[Candidate]:
    """Give what the cues report that no quotation has taken, in the order of the cues."""
    # Where the last content ends: a cue inside it is nested speech, unless it ends the sentence.
    reported = -1
    for i, cue in cues.items():
        if i in used or (layout.starts[i] < reported and set_off_at_end(cue.head) is None):
            continue
        candidate = read(Site(layout, cue, cues))
        if candidate is None or not candidate.content:
            continue
        if candidate.content[0][0] > layout.starts[i] and cue.lemma not in PASSES_ON:
            reported = candidate.content[-1][1]
        yield from _apart(candidate)


def _apart(candidate: Candidate) -> Iterator[Candidate]:
    """Give a quote for each line of a list; any other candidate is one."""
    if candidate.rule != "listed":
        yield candidate
        return
    for extent in candidate.content:
        yield replace(candidate, content=[extent], cue_token=-1, laid_out=True)


def read(site: Site) -> Candidate | None:
    """Give what a reporting word reports, or None: a clause or phrase that hangs on it."""
    if site.cue.pos == "verb":
        return _of_verb(site)
    found = of_preposition(site) if site.cue.pos == "preposition" else of_noun(site)
    return found if found is not None and kept(found.rule) else None


def _of_verb(site: Site) -> Candidate | None:
    verb = site.verb
    readings = (read(site) for read in READERS)
    reading = next((found for found in readings if found is not None and kept(found.rule)), None)
    reading = _before_attribution(site, reading) if reading is not None else None
    if (
        reading is None
        or _is_empty(reading)
        or says_nothing(verb)
        or _is_unsaid(site, reading)
        or has_its_noun(verb)
    ):
        return None
    source = reading.source or source_of(verb)
    return with_content(site, source, reading.frame, reading.ranges, reading.rule)


def _before_attribution(site: Site, reading: Reading) -> Reading:
    """Give a reading without who says the whole sentence: Divers have found a bell near Lugo | , the ministry said."""
    sentence = site.verb.sent
    behind = (i for i in range(sentence.end - 1, site.verb.i, -1) if i in site.cues)
    last = next(behind, None)
    begins = set_off_at_end(site.doc[last]) if last is not None and site.cues[last].speaks() else None
    if begins is None:
        return reading
    return reading._replace(ranges=[(first, min(stop, begins - 1)) for first, stop in reading.ranges])


def _is_empty(reading: Reading) -> bool:
    """Whether nothing stands behind a cue, at the end of a text that breaks off: he said that"."""
    first, stop = reading.ranges[0]
    return first >= stop


def _is_unsaid(site: Site, reading: Reading) -> bool:
    """Whether nobody is said to have said what was read: "Asked whether …, Smith said", "did not say whether …"."""
    verb = site.verb
    if (reduced(verb) and agent(verb) is None) or unanswered(verb, site.doc[reading.ranges[0][0]]):
        return True
    return anonymity(verb)


def _list(site: Site) -> Reading | None:
    """Read the lines listed behind a colon that ends a paragraph, each a quote of its own."""
    found = listed(site)
    return Reading("listed", "quote", found) if found else None


def _block(site: Site) -> Reading | None:
    """Read the paragraph behind a colon that ends one."""
    found = block(site)
    return Reading("block", "quote", [found]) if found is not None else None


def _set_in(site: Site) -> Reading | None:
    """Read the sentence around an attribution between its subject and its verb: The shop (says Ada Obi) is broke."""
    found = set_in(site) if "that" in site.cue.frames else None
    return Reading("parenthetical", "that", found[0], found[1]) if found is not None else None


def _clause(site: Site) -> Reading | None:
    """Read the clause that hangs on the verb: said that it was late."""
    for clause in site.verb.children:
        clause = told_to(site, clause) or clause
        reported = clause.dep_ in ("ccomp", "relcl") or _is_asked(site, clause) or _is_of_object(site, clause)
        if not reported or clause.i < site.verb.i:
            continue
        if "object" in site.cue.frames and joins_a_sentence(site.verb, clause) is not None:
            continue
        if _is_set_off(site, clause) and len(parenthetical(site)) > 1:
            continue
        if _has_what_before(site.verb) and opening(clause).tag_ == "WRB":
            continue
        frame = frame_of(clause, site.cue)
        if frame in site.cue.frames:
            return Reading(RULE_OF_FRAME[frame], frame, [_with_subject(site, clause)])
    return None


def _pushed_down(site: Site) -> Reading | None:
    """Read the clause whose subject is the noun before: men who police say *stole a van* were arrested."""
    who = reporter(site.verb) if "that" in site.cue.frames else None
    if who is None:
        return None
    first, end = site.cue.stop, min(site.verb.sent.end, site.cue.stop + LONGEST)
    comma = skip(site.doc, first, end, lambda one: one.text not in (",", ";", ":"))
    stop = clause_end(site.doc, first, cut(site, first, comma))
    return Reading("that-clause", "that", [(first, stop)], site.doc[who[0] : who[1]].root)


def _cleft(site: Site) -> Reading | None:
    """Read the clause that "what" stands for: What Obi said was *that it leaked*; not: What he said is untrue."""
    copula = site.verb.head
    if site.verb.dep_ != "csubj" or copula.lemma_ != "be" or "that" not in site.cue.frames:
        return None
    clause = child_behind(copula, "ccomp")
    if clause is None or not any(one.lower_ == "what" for one in site.verb.lefts):
        return None
    return Reading(
        "that-clause", "that", [clause_behind(site, clause, max(clause.left_edge.i, copula.i + 1))]
    )


def _is_set_off(site: Site, clause: Token) -> bool:
    """Whether a comma parts a clause from its verb: Unless talks resume, Obi said, *the mill will close*."""
    first = clause.left_edge
    return site.doc[first.i - 1].text == "," and first.lower_ != "that"


def _has_what_before(verb: Token) -> bool:
    """Whether a "what" in front is what a verb reports: that's *what* people say when they don't know."""
    return any(one.lower_ == "what" and one.dep_ == "dobj" for one in verb.lefts)


def _is_asked(site: Site, clause: Token) -> bool:
    """Whether what the parser takes for a condition is asked of somebody right before it: asked her *if he quit*."""
    first = opening(clause)
    asked = clause.dep_ == "advcl" and "whether" in site.cue.frames and first.lower_ in ("if", "whether")
    whom = direct_object(site.verb) if asked else None
    return whom is not None and whom.right_edge.i == first.i - 1


def _is_of_object(site: Site, clause: Token) -> bool:
    """Whether what seems joined to the verb is told of its object: insisted *Ek, who had left, had lied*."""
    thing = direct_object(site.verb)
    if clause.dep_ != "conj" or thing is None or "that" not in site.cue.frames or has_child(site.verb, "cc"):
        return False
    return child_behind(thing, "relcl") is not None and site.doc[clause.left_edge.i - 1].text == ","


def _behind_pronoun(site: Site) -> Reading | None:
    """Read the clause whose subject the parser hung the verb on: She *added* demand had come back."""
    subject = site.verb.head
    if "that" not in site.cue.frames or not is_done_by_pronoun(site.verb) or subject.dep_ not in SUBJECTS:
        return None
    stop = cut(site, site.cue.stop, subject.head.right_edge.i + 1)
    return Reading("that-clause", "that", [(site.cue.stop, stop)])


def _with_subject(site: Site, clause: Token) -> tuple[int, int]:
    """Give the tokens of a clause with a subject read as an object: told us *he* fired, says *rye, once dry,* keeps."""
    first, stop = clause_behind(site, clause)
    objects = [one for one in site.verb.rights if one.dep_ == "dobj" and one.right_edge.i < first]
    if not objects or clause.tag_ == "VBG" or has_left(clause, *SUBJECTS):
        return first, stop
    before = site.doc[clause.left_edge.i - 1]
    beside = objects[-1].right_edge == before and before.text != ","
    is_subject = has_child(site.verb, "dative") if beside else site.doc[first].tag_ in FINITE
    return (objects[-1].left_edge.i, stop) if is_subject else (first, stop)


def _infinitive(site: Site) -> Reading | None:
    """Read what is promised, asked or regretted: vowed to hurry, urged them to hurry, regretted being late."""
    for clause in site.verb.rights:
        if clause.dep_ in ("xcomp", "advcl") and clause.i > site.verb.i:
            found = _bidden(site, clause) if _has_to(clause) else _gerund(site, clause)
            if found is not None:
                return found
    return None


def _has_to(clause: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in clause.lefts)


def _bidden(site: Site, clause: Token) -> Reading | None:
    """Read an infinitive: of the source itself (vowed to hurry), or with whoever is told (urged them to hurry)."""
    verb, frames = site.verb, site.cue.frames
    if "object-to" in frames and passive(verb) and agent(verb) is not None:
        told = first_left(verb, "nsubjpass")  # *Ada Obi* was asked by the board *to stay*
        whom = [(told.left_edge.i, told.right_edge.i + 1)] if told is not None else []
        return Reading("told-to-clause", "object-to", [*whom, clause_behind(site, clause)])
    if clause.dep_ == "xcomp" and "to" in frames and not direct_object(verb):
        return Reading("to-clause", "to", [clause_behind(site, clause)])
    if "object-to" not in frames:
        return None
    actor = direct_object(verb) or prepositional(site) or first_left(clause, *SUBJECTS)
    if actor is None or actor.i >= clause.i:
        return None
    return Reading("told-to-clause", "object-to", [clause_behind(site, clause, actor.left_edge.i)])


def _gerund(site: Site, clause: Token) -> Reading | None:
    if clause.tag_ != "VBG" or clause.dep_ != "xcomp" or "gerund" not in site.cue.frames:
        return None
    return Reading("gerund-clause", "gerund", [clause_behind(site, clause)])


def _colon(site: Site) -> Reading | None:
    """Read the rest of the sentence behind a colon."""
    found = after_colon(site)
    return Reading("colon", "quote", [found]) if found is not None else None


def _as_clause(site: Site) -> Reading | None:
    """Read the sentence around "as Smith pointed out"; not: as inquiries continue."""
    if "that" not in site.cue.frames and site.cue.lemma != "put it":
        return None
    around = around_as(site)
    return Reading("as-clause", "that" if "that" in site.cue.frames else "quote", around) if around else None


def _parenthetical(site: Site) -> Reading | None:
    """Read the sentence around an attribution set into it: The plan, he said, would fail."""
    around = parenthetical(site) if "that" in site.cue.frames else []
    return Reading("parenthetical", "that", around) if around else None


READERS = (
    _list,
    _block,
    _set_in,
    _behind_pronoun,
    _pushed_down,
    _cleft,
    _clause,
    _infinitive,
    _colon,
    _as_clause,
    _parenthetical,
    loose_that,
    phrase,
)
"""The ways to read what a verb reports: the first that finds anything counts."""
