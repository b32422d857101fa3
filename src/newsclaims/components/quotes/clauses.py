"""What was said without marks, or with marks in part: the clause or infinitive that hangs on a reporting verb."""

from collections.abc import Iterator

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate, with_content
from newsclaims.components.quotes.cues import Cue
from newsclaims.components.quotes.extents import LONGEST, Range, clause_behind, cut, next_clause
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.nominal import of_noun, of_preposition
from newsclaims.components.quotes.phrases import after_colon, block, direct_object, phrase, prepositional
from newsclaims.components.quotes.sources import FINITE, PARTS, agent, passive, reduced, source_of
from newsclaims.language.clauses import SUBJECTS

PASSES_ON = ("according to", "as per", "per", "report")
"""How a medium passes on what somebody said: “…,” he said, according to CNN. The inner quote is the one to keep."""
REFUSES = ("decline", "refuse")
SPEAKS_UP = ("comment", "elaborate", "answer", "respond", "speak", "say", "discuss")
QUESTION_WORDS = frozenset(
    ["whether", "if", "how", "why", "what", "who", "whom", "whose", "which", "when", "where"]
)


def clause_candidates(layout: Layout, cues: dict[int, Cue], used: set[int]) -> Iterator[Candidate]:
    """Give what the cues report that no quotation has taken, in the order of the cues."""
    reported = -1  # where the last content ends: a cue inside it is nested speech, which isn't reported again
    for i, cue in cues.items():
        if i in used or layout.starts[i] < reported:
            continue
        if cue.pos == "verb":
            candidate = _of_verb(layout, cue, cues)
        elif cue.pos == "preposition":
            candidate = of_preposition(layout, cue, cues)
        else:
            candidate = of_noun(layout, cue, cues)
        if candidate is not None and candidate.content:
            if candidate.content[0][0] > layout.starts[i] and cue.lemma not in PASSES_ON:
                reported = candidate.content[-1][1]
            yield candidate


def _of_verb(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> Candidate | None:
    frame, ranges = _complement(layout, cue, cues)
    if not frame:
        return None
    if reduced(cue.head) and agent(cue.head) is None:
        return None  # "Asked whether …, Smith said": nobody is said to have asked
    if act(cue.head) or silence(cue.head):
        return None
    if ranges and unanswered(cue.head, layout.doc[ranges[0][0]]):
        return None
    if frame == "to" and anonymity(cue.head):
        return None  # "who asked not to be named": how the article met its source, not what they have to say
    return with_content(layout, cue, source_of(cue.head), frame, ranges)


def _complement(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> tuple[str, list[Range]]:
    """Give the frame in which a verb stands and the token ranges of what it reports; no frame if it reports nothing."""
    verb, frames = cue.head, cue.frames
    alone = block(layout, cue)
    if alone is not None:
        return "quote", [alone]
    for clause in verb.children:
        if clause.dep_ != "ccomp" or clause.i < verb.i:
            continue
        frame = _clause_frame(clause, cue)
        if frame in frames:
            return frame, [clause_behind(layout, cue, clause, cues)]
        if frame == "object-complement" and "that" in frames:
            return "that", [clause_behind(layout, cue, clause, cues)]
    for clause in verb.rights:
        if clause.dep_ in ("xcomp", "advcl") and clause.i > verb.i:
            to = any(child.dep_ == "aux" and child.tag_ == "TO" for child in clause.lefts)
            if to and clause.dep_ == "xcomp" and "to" in frames and not direct_object(verb):
                return "to", [clause_behind(layout, cue, clause, cues)]
            if to and "object-to" in frames and passive(verb) and agent(verb) is not None:
                return "object-to", [clause_behind(layout, cue, clause, cues)]
            actor = direct_object(verb) or prepositional(cue) or _own_subject(clause)
            if to and actor is not None and actor.i < clause.i and "object-to" in frames:
                return "object-to", [clause_behind(layout, cue, clause, cues, actor.left_edge.i)]
            if clause.tag_ == "VBG" and not to and clause.dep_ == "xcomp" and "gerund" in frames:
                return "gerund", [clause_behind(layout, cue, clause, cues)]
    colon = after_colon(layout, cue)
    if colon is not None:
        return "quote", [colon]
    if cue.speaks():  # put it, too
        around = _as_clause(layout, cue)
        if around:
            return "quote" if "that" not in frames else "that", around
    if "that" in frames:
        around = _parenthetical(layout, cue, cues)
        if around:
            return "that", around
        fallback = _that_behind(layout, cue, cues)
        if fallback is not None:
            return "that", [fallback]
    return phrase(layout, cue, cues)


def _clause_frame(clause: Token, cue: Cue) -> str:
    opening = clause.left_edge
    while opening.i < clause.i and (opening.is_punct or opening.is_space):
        opening = opening.nbor()
    if opening.lower_ in QUESTION_WORDS:
        return "whether" if "whether" in cue.frames else "that"
    if clause.tag_ in FINITE or any(
        child.tag_ in FINITE and child.dep_ in ("aux", "auxpass") for child in clause.children
    ):
        return "that"
    if any(child.tag_ == "TO" for child in clause.lefts):
        has_subject = any(child.dep_ in SUBJECTS for child in clause.lefts)
        return "object-to" if has_subject and "object-to" in cue.frames else "to"
    if clause.pos_ in ("NOUN", "PROPN", "ADJ") and "object-complement" in cue.frames:
        return "object-complement"
    if clause.tag_ == "VBG" and not any(child.dep_ in SUBJECTS for child in clause.lefts):
        return "gerund"
    return "that"


def _parenthetical(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> list[Range]:
    """Give what stands before a cue at the end of its sentence, or around one in the middle."""
    doc, verb = layout.doc, cue.head
    finite = verb.tag_ in FINITE or verb.pos_ == "NOUN"  # a cue, though the tagger took it for a noun
    if not finite and not any(child.tag_ in FINITE and child.dep_ == "aux" for child in verb.lefts):
        return []
    clause = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    hidden = None if subjects else source_of(verb)
    if not subjects and (hidden is None or hidden.dep_ != "compound"):
        return []
    subject = hidden or subjects[0]
    start = min(subject.left_edge.i, cue.first)
    beside = ("aux", "advmod", "neg", *PARTS) if hidden is not None else ("aux", "advmod", "neg")
    while start > 0 and doc[start - 1].dep_ in beside and doc[start - 1].head == verb:
        start -= 1
    sentence = verb.sent
    opened = start - 1 if start > sentence.start else start
    if doc[opened].lower_ == "as" and opened > sentence.start:
        opened -= 1
    set_off = opened >= sentence.start and doc[opened].text in (",", "—", "–", "--") and opened < start
    tail = max(cue.stop, subject.right_edge.i + 1 if subject.i > verb.i else 0)
    while (
        tail < min(sentence.end, cue.stop + LONGEST)
        and doc[tail].text not in (",", ".", "—", "–", "--", ";")
        and (clause is None or not clause.is_ancestor(doc[tail]))
    ):
        tail += 1
    at_end = tail >= sentence.end or doc[tail].text == "." or doc[tail].is_space
    middle = (
        set_off and tail < sentence.end and doc[tail].text in (",", "—", "–", "--") and tail - cue.first < 12
    )
    if clause is not None and set_off:
        left = (max(clause.left_edge.i, sentence.start), opened)
    elif verb.dep_ in ("parataxis", "ccomp", "ROOT", "conj", "dep") and set_off and (at_end or middle):
        left = (sentence.start, opened)
    else:
        return []
    ranges = [left]
    if middle and tail + 1 < sentence.end:
        behind = (tail + 1, next_clause(layout, tail + 1, sentence.end))
        if doc[tail + 1].dep_ == "cc":
            if not _told_anew(layout, behind, cues):
                ranges.append((tail + 2, behind[1]))
        elif _goes_on(doc[tail + 1], cues, begun=doc[left[0]].dep_ == "mark"):
            ranges.append(behind)
    if not any(token.tag_ in FINITE for first, stop in ranges for token in doc[first:stop]):
        return []
    if doc[left[0]].dep_ == "cc" or doc[left[0]].lower_ in ("but", "and"):
        ranges[0] = (left[0] + 1, left[1])
    return ranges


def _goes_on(following: Token, cues: dict[int, Cue], begun: bool) -> bool:
    """Whether what follows ", he said," is still said: no clause on who says it, and no participle of theirs.

    Where a subordinate clause stands before the cue, its main clause has to come: Though it was late, he said, voting …
    """
    if following.lower_ in ("who", "which", "while"):
        return False
    return following.tag_ != "VBG" or (begun and following.i not in cues)


def _told_anew(layout: Layout, joined: Range, cues: dict[int, Cue]) -> bool:
    """Whether what is joined behind "…, he said, and" is no clause, or reported at another cue."""
    tokens = layout.doc[slice(*joined)]
    return not any(token.tag_ in FINITE for token in tokens) or any(
        token.i in cues and cues[token.i].speaks() and token.tag_ in FINITE for token in tokens
    )


def _as_clause(layout: Layout, cue: Cue) -> list[Range]:
    """Give the sentence around "as Smith pointed out" and "as reported by the BBC"."""
    doc, verb = layout.doc, cue.head
    mark = next(
        (child for child in verb.lefts if child.lower_ == "as" and child.dep_ in ("mark", "advmod", "prep")),
        None,
    )
    if mark is None:
        return []
    sentence = verb.sent
    stop = cue.stop
    while stop < sentence.end and doc[stop].text not in (",", ".", "—", "–", ":"):
        stop += 1
    start = max(sentence.start, layout.paragraph_start(verb.i))
    ranges = [(start, mark.i), (min(stop + 1, sentence.end), sentence.end)]
    return [one for one in ranges if any(token.tag_ in FINITE for token in doc[one[0] : one[1]])]


def _own_subject(clause: Token) -> Token | None:
    return next((child for child in clause.lefts if child.dep_ in SUBJECTS), None)


def unanswered(verb: Token, opening: Token) -> bool:
    """Whether a question is reported that somebody left open: "did not say whether …": nothing was said."""
    return opening.lower_ in QUESTION_WORDS and any(child.dep_ == "neg" for child in verb.lefts)


def anonymity(verb: Token) -> bool:
    """Whether a verb asks for one's own name to be kept out: "not to be named", "to remain anonymous"."""
    for clause in verb.rights:
        if clause.dep_ != "xcomp":
            continue
        named = clause.lemma_ in ("name", "identify", "quote") and any(
            child.dep_ == "auxpass" for child in clause.lefts
        )
        if named or any(child.lower_ in ("anonymous", "unnamed") for child in clause.rights):
            return True
    return False


def act(verb: Token) -> bool:
    """Whether a verb tells what somebody did, not what they said: "was sentenced", "showed no emotion"."""
    if verb.lemma_ in ("sentence", "convict", "acquit", "jail"):
        return True
    if verb.lemma_ != "show" or any(child.dep_ == "ccomp" for child in verb.rights):
        return False
    source = source_of(verb)
    thing = direct_object(verb)
    if source is None or thing is None:
        return False
    first = thing.left_edge.i
    if any(
        token.text[0].isdigit() for token in thing.doc[first : min(thing.right_edge.i + 1, first + LONGEST)]
    ):
        return False
    return source.pos_ == "PROPN" or source.lower_ in ("he", "she", "who", "they")


def silence(verb: Token) -> bool:
    """Whether a verb refuses to speak, or is what is refused: "declined to comment", "refused to answer"."""
    if verb.dep_ == "xcomp" and verb.lemma_ in SPEAKS_UP:
        return verb.head.lemma_ in REFUSES
    return verb.lemma_ in REFUSES and any(
        clause.dep_ == "xcomp" and clause.lemma_ in SPEAKS_UP for clause in verb.rights
    )


def _that_behind(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """Give the clause behind a nearby "that" which the parser hung elsewhere: "reminded guests that phones …"."""
    doc = layout.doc
    for i in range(cue.stop, min(cue.stop + 6, len(doc))):
        if doc[i].text in (",", ".", ":", ";") or doc[i].tag_ in FINITE:
            return None
        if i in cues and any(child.dep_ == "poss" for child in doc[i].lefts):
            return None  # "doubted his claim that …": his, not theirs
        if doc[i].lower_ == "that" and doc[i].dep_ == "mark" and doc[i].head.i > i:
            return i + 1, cut(layout, cue, cues, i + 1, doc[i].head.right_edge.i + 1)
    return None
