"""What was said without marks, or with marks in part: the clause, infinitive or phrase that hangs on a cue."""

from collections.abc import Iterator

from spacy.tokens import Token

from newsclaims.components.quoting.candidates import Candidate, attributed
from newsclaims.components.quoting.cues import Cue
from newsclaims.components.quoting.layout import Layout
from newsclaims.components.quoting.quoted import FINITE, object_of
from newsclaims.components.quoting.sources import SUBJECTS, author, passive, source_of

QUESTION_WORDS = frozenset("whether if how why what who whom whose which when where".split())
SETTINGS = frozenset(
    "interview statement tweet post email e-mail letter memo speech conference briefing call message comment remark "
    "op-ed article column report filing affidavit hearing testimony release video podcast book essay note blog "
    "facebook twitter instagram telegram x television tv radio thread editorial debate address press meeting rally".split()
)
"""What something is said in: "in a statement" hangs on the cue, not on what was said."""
PREPOSITIONS = ("of", "for", "about", "against", "on", "at", "with", "to", "in", "as")
OBJECTS = ("dobj", "dative", "obj")
CONFIDENCE = {"that": 0.85, "whether": 0.75, "object-to": 0.7, "to": 0.65, "as": 0.65, "object-complement": 0.6,
              "gerund": 0.6, "object": 0.5, "sentence": 0.85}  # fmt: skip
Range = tuple[int, int]


def clause_candidates(layout: Layout, cues: dict[int, Cue], used: set[int]) -> Iterator[Candidate]:
    """Give what the cues report that no quotation has taken, in the order of the cues."""
    for i, cue in cues.items():
        if i in used:
            continue
        if cue.pos == "verb":
            candidate = _of_verb(layout, cue, cues)
        elif cue.pos == "preposition":
            candidate = _of_preposition(layout, cue, cues)
        else:
            candidate = _of_noun(layout, cue, cues)
        if candidate is not None and candidate.content:
            yield candidate


def _of_verb(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> Candidate | None:
    frame, ranges = _complement(layout, cue, cues)
    if not frame:
        return None
    if cue.head.tag_ == "VBN" and cue.head.dep_ in ("advcl", "prep") and frame == "whether":
        return None  # "Asked whether …, Smith said": nobody is said to have asked
    return _candidate(layout, cue, source_of(cue.head), frame, ranges)


def _candidate(
    layout: Layout, cue: Cue, source: Token | None, frame: str, ranges: list[Range]
) -> Candidate | None:
    if source is not None and source.lower_ in ("it", "there", "this", "that", "what") and frame != "that":
        source = None
    candidate = attributed(layout, cue, source, frame)
    candidate.confidence = CONFIDENCE.get(frame, 0.5) - (0.25 if candidate.source is None else 0.0)
    for first, stop in ranges:
        first, stop = _bare(layout, first, stop)
        if first < stop:
            candidate.content.append(layout.chars(first, stop))
    return candidate


def _bare(layout: Layout, first: int, stop: int) -> Range:
    """Strip punctuation from the ends of a range; quotation marks stay."""
    doc = layout.doc
    while first < stop and (doc[first].is_space or (doc[first].is_punct and layout.inside[first] < 0)):
        first += 1
    while stop > first and (
        doc[stop - 1].is_space
        or (doc[stop - 1].is_punct and layout.inside[stop - 1] < 0 and doc[stop - 1].text not in ")]%")
    ):
        stop -= 1
    return first, stop


def _complement(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> tuple[str, list[Range]]:
    """Give the frame in which a verb stands and the token ranges of what it reports; no frame if it reports nothing."""
    verb, frames = cue.head, cue.frames
    for clause in verb.children:
        if clause.dep_ != "ccomp" or clause.i < verb.i:
            continue
        frame = _clause_frame(clause, cue)
        if frame in frames:
            return frame, [_behind(layout, cue, clause, cues)]
        if frame == "object-complement" and "that" in frames:
            return "that", [_behind(layout, cue, clause, cues)]
    for clause in verb.rights:
        if clause.dep_ in ("xcomp", "advcl") and clause.i > verb.i:
            to = any(child.dep_ == "aux" and child.tag_ == "TO" for child in clause.lefts)
            if to and clause.dep_ == "xcomp" and "to" in frames and not _object(verb):
                return "to", [_behind(layout, cue, clause, cues)]
            actor = _object(verb) or _prepositional(cue)
            if to and actor is not None and actor.i < clause.i and "object-to" in frames:
                return "object-to", [_behind(layout, cue, clause, cues, actor.left_edge.i)]
            if clause.tag_ == "VBG" and not to and clause.dep_ == "xcomp" and "gerund" in frames:
                return "gerund", [_behind(layout, cue, clause, cues)]
    colon = _after_colon(layout, cue)
    if colon is not None:
        return "quote", [colon]
    if "that" in frames:
        around = _as_clause(layout, cue) or _parenthetical(layout, cue)
        if around:
            return "that", around
    return _phrase(layout, cue, cues)


def _clause_frame(clause: Token, cue: Cue) -> str:
    opening = clause.left_edge
    while opening.i < clause.i and (opening.is_punct or opening.is_space):
        opening = opening.nbor()
    if opening.lower_ in QUESTION_WORDS and opening.dep_ != "nsubj_":
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


def _behind(layout: Layout, cue: Cue, clause: Token, cues: dict[int, Cue], start: int | None = None) -> Range:
    """Give the tokens of a clause that follows its cue, to where the next statement or the setting begins."""
    doc, verb = layout.doc, cue.head
    first = start
    if first is None:
        first = next(
            (token.i for token in clause.subtree if token.i >= cue.stop and not token.is_punct), clause.i
        )
        for i in range(cue.stop, first):
            if doc[i].lower_ == "that" and doc[i].tag_ == "IN":
                first = i
                break
        if layout.inside[first] >= 0 and first > 0 and layout.inside[first - 1] == layout.inside[first]:
            first = max(layout.at(layout.quotations[layout.inside[first]].start), cue.stop)
    if (
        doc[first].lower_ == "that"
        and doc[first].dep_ in ("mark", "advmod", "nsubj", "det", "dobj")
        and doc[first].tag_ in ("IN",)
    ):
        first += 1
    stop = clause.right_edge.i + 1
    for child in verb.rights:
        if child.i < stop:
            continue
        comma = doc[child.left_edge.i - 1].text in (",", "—", "–", ";")
        if (
            child.dep_ in ("prep", "advmod", "npadvmod", "advcl", "dobj", "acl", "oprd")
            and not comma
            and not _setting(child)
        ):
            stop = child.right_edge.i + 1
        elif child.dep_ == "ccomp" and not comma:
            stop = child.right_edge.i + 1
        elif child.dep_ != "punct":
            break
    return first, _cut(layout, cue, cues, first, stop)


def _cut(layout: Layout, cue: Cue, cues: dict[int, Cue], first: int, stop: int) -> int:
    """Give where what was said ends: before ", adding that …", "and argued that …", "in an interview"."""
    doc, verb = layout.doc, cue.head
    paragraph_end = layout.paragraph_end(first)
    stop = min(stop, paragraph_end)
    for i in range(first + 1, stop):
        if layout.inside[i] >= 0:
            continue
        token = doc[i]
        if token.text == ";" and verb.dep_ != "advcl":
            return i
        if _dash(token) and i > first + 3 and not any(_dash(doc[j]) for j in range(i + 1, stop)):
            return i
        other = cues.get(i)
        if other is None or other.head == verb:
            continue
        before = i - 1
        while before > first and (doc[before].dep_ in ("advmod", "neg", "aux") or doc[before].is_space):
            before -= 1
        if (
            other.pos == "verb"
            and token.tag_ in FINITE
            and other.speaks()
            and token.dep_ in ("advcl", "conj")
        ):
            edge = token.left_edge.i
            if doc[edge].lower_ in ("while", "whereas") and edge > first and doc[edge - 1].text == ",":
                return edge - 1
        if other.pos == "verb" and token.tag_ == "VBG" and "that" in other.frames:
            if layout.inside[before] >= 0:
                return before + 1
            if doc[before].text in (",", "—", "–") or doc[before].lower_ in ("while", "before", "and"):
                return before
        elif other.pos == "verb" and token.tag_ == verb.tag_ and doc[before].lower_ in ("and", "but", ","):
            own = any(child.dep_ in SUBJECTS for child in token.lefts)
            if not own and other.speaks() and any(child.dep_ == "ccomp" for child in token.rights):
                return before
        elif other.lemma == "according to" and doc[i - 1].text == ",":
            return i - 1
    for i in range(stop - 1, first, -1):
        token = doc[i]
        if (
            token.dep_ == "prep"
            and layout.inside[i] < 0
            and token.right_edge.i + 1 >= stop
            and _setting(token)
        ):
            if any(one.dep_ not in ("punct",) for one in doc[first:i]):
                return i
    return stop


def _dash(token: Token) -> bool:
    """Whether the token is a dash between words, behind which the article adds something by itself."""
    return token.text in ("—", "--", "―") or (
        token.text in ("–", "-") and token.i > 0 and bool(token.nbor(-1).whitespace_)
    )


def _setting(token: Token) -> bool:
    """Whether a prepositional phrase says where or in what something was said."""
    if token.dep_ != "prep" or token.lower_ not in ("in", "during", "on", "at", "to", "via", "through"):
        return False
    return any(child.dep_ == "pobj" and child.lemma_.lower() in SETTINGS for child in token.children)


def _parenthetical(layout: Layout, cue: Cue) -> list[Range]:
    """Give what stands before a cue at the end of its sentence, or around one in the middle."""
    doc, verb = layout.doc, cue.head
    if verb.tag_ not in FINITE and not any(
        child.tag_ in FINITE and child.dep_ == "aux" for child in verb.lefts
    ):
        return []
    clause = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if not subjects:
        return []
    subject = subjects[0]
    start = min(subject.left_edge.i, cue.first)
    while start > 0 and doc[start - 1].dep_ in ("aux", "advmod", "neg") and doc[start - 1].head == verb:
        start -= 1
    if doc[start].lower_ == "as":
        start -= 0
    sentence = verb.sent
    opened = start - 1 if start > sentence.start else start
    if doc[opened].lower_ == "as" and opened > sentence.start:
        opened -= 1
    set_off = opened >= sentence.start and doc[opened].text in (",", "—", "–", "--") and opened < start
    tail = max(cue.stop, subject.right_edge.i + 1 if subject.i > verb.i else 0)
    while (
        tail < sentence.end
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
        following = doc[tail + 1]
        if (
            following.tag_ != "VBG"
            and following.dep_ != "cc"
            and following.lower_ not in ("who", "which", "while")
        ):
            ranges.append((tail + 1, _next_clause(layout, tail + 1, sentence.end)))
    if not any(token.tag_ in FINITE for first, stop in ranges for token in doc[first:stop]):
        return []
    if doc[left[0]].dep_ == "cc" or doc[left[0]].lower_ in ("but", "and"):
        ranges[0] = (left[0] + 1, left[1])
    return ranges


def _next_clause(layout: Layout, first: int, stop: int) -> int:
    """Give where ", but the rest …" begins: a coordinated clause with a subject of its own is the article's again."""
    doc = layout.doc
    for i in range(first + 1, stop):
        if doc[i].dep_ == "cc" and doc[i - 1].text == "," and layout.inside[i] < 0:
            for verb in doc[i].head.rights:
                if verb.dep_ == "conj" and any(child.dep_ in SUBJECTS for child in verb.lefts):
                    return i - 1
    return stop


def _after_colon(layout: Layout, cue: Cue) -> Range | None:
    """Give the rest of the sentence behind "summed it up: …", where no marks stand."""
    if not cue.speaks() and "quote" not in cue.frames:
        return None
    doc = layout.doc
    stop = layout.paragraph_end(cue.head.i)
    for i in range(cue.stop, min(cue.stop + 12, stop)):
        if layout.inside[i] >= 0 or doc[i].text in (".", "!", "?", ";") or doc[i].tag_ in FINITE:
            return None
        if doc[i].text == ":":
            first = i + 1
            end = first
            while end < stop and not (doc[end].text in (".", "!", "?") and layout.inside[end] < 0):
                end += 1
            if first >= end or layout.inside[first] >= 0 or end - first < 2:
                return None
            return first, _cut(layout, cue, {}, first, end)
    return None


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
    ranges = [(sentence.start, mark.i), (min(stop + 1, sentence.end), sentence.end)]
    return [one for one in ranges if any(token.tag_ in FINITE for token in doc[one[0] : one[1]])]


def _object(verb: Token) -> Token | None:
    for child in verb.rights:
        if child.dep_ in OBJECTS and child.pos_ not in ("ADP",):
            return child
    return None


def _prepositional(cue: Cue) -> Token | None:
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


def _phrase(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> tuple[str, list[Range]]:
    """Give noun phrases and prepositional phrases that a verb reports: "denied the charge", "warned of a flood"."""
    verb, frames = cue.head, cue.frames
    thing = _prepositional(cue) if cue.stop > verb.i + 1 else _object(verb)
    if passive(verb):
        thing = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
        if source_of(verb) is None:
            return "", []
    for child in verb.rights:
        if (
            child.dep_ not in ("prep", "dative", "agent")
            or child.lower_ not in PREPOSITIONS
            or child.i < cue.stop - 1
        ):
            continue
        frame = child.lower_
        inner = next(iter(child.children), None)
        if frame not in frames or inner is None:
            continue
        piece = _quoted_piece(layout, inner.left_edge.i, child.right_edge.i + 1)
        if frame == "as":
            if piece is not None:
                return frame, [piece]
            if thing is None:
                return "", []
            return frame, [(thing.left_edge.i, _cut(layout, cue, cues, thing.i, child.right_edge.i + 1))]
        start = child.i + 1
        if frame in ("of", "for", "with", "to", "on") and thing is not None and cue.stop == verb.i + 1:
            start = thing.left_edge.i
        return frame, [(start, _cut(layout, cue, cues, start, child.right_edge.i + 1))]
    if "object-complement" in frames:
        for child in verb.rights:
            if child.dep_ in ("oprd", "ccomp", "xcomp", "attr", "dobj") and (
                thing is None or child.i >= thing.i
            ):
                piece = _quoted_piece(layout, child.left_edge.i, child.right_edge.i + 1)
                if piece is not None:
                    return "object-complement", [piece]
                if child.dep_ == "oprd" and thing is not None and thing != child:
                    first = min(thing.left_edge.i, child.left_edge.i)
                    return "object-complement", [(max(first, cue.stop), child.right_edge.i + 1)]
    speech = any(word.mode == "speech" for word in frames.values())
    if (
        speech and cue.stop < len(layout.doc) and "object-complement" not in frames
    ):  # hailing “solid progress”
        said = _quoted_right_behind(layout, cue.stop)
        if said is not None:
            return "object" if "object" in frames else next(iter(frames)), [said]
    if thing is None:
        return "", []
    piece = _quoted_piece(layout, thing.left_edge.i, thing.right_edge.i + 1)
    if (
        piece is not None
        and any(word.mode == "speech" for word in frames.values())
        and "object-complement" not in frames
    ):
        return "object" if "object" in frames else next(iter(frames)), [piece]
    if "object" in frames and thing.pos_ in ("NOUN", "PROPN") and _substantial(thing):
        return "object", [
            (max(thing.left_edge.i, 0), _cut(layout, cue, cues, thing.i, thing.right_edge.i + 1))
        ]
    return "", []


def _quoted_piece(layout: Layout, first: int, stop: int) -> Range | None:
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


def _quoted_right_behind(layout: Layout, at: int) -> Range | None:
    """Give the quotation that begins at token `at` or behind a determiner, and ends a phrase."""
    doc = layout.doc
    at += doc[at].pos_ == "DET" and layout.inside[at] < 0
    if at >= len(doc) or layout.inside[at] < 0:
        return None
    stop = layout.before(layout.quotations[layout.inside[at]].end)
    if stop < len(doc) and doc[stop].pos_ not in ("PUNCT", "CCONJ", "SCONJ", "SPACE", "ADP"):
        return None
    return _quoted_piece(layout, at, stop)


def _substantial(thing: Token) -> bool:
    """Whether a noun phrase says something: "a rise in prices", not "this information" or "reservations"."""
    if any(child.lower_ in ("this", "that", "these", "those", "such") for child in thing.lefts):
        return False
    words = sum(1 for token in thing.subtree if token.is_alpha and token.pos_ != "DET")
    return words >= 4 or any(child.dep_ in ("prep", "acl", "relcl") for child in thing.rights)


def _of_preposition(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> Candidate | None:
    """Give what stands beside "according to": the sentence without it."""
    source = object_of(cue)
    if source is None or "sentence" not in cue.frames:
        return None
    doc = layout.doc
    sentence = cue.head.sent
    first, stop = sentence.start, sentence.end
    start, end = cue.first, max(source.right_edge.i + 1, cue.stop)
    if cue.lemma in ("for", "to", "per"):
        if cue.lemma == "per" and source.pos_ != "PROPN":
            return None
        if cue.lemma != "per" and (
            start != first or source.ent_type_ != "PERSON" or end >= stop or doc[end].text != ","
        ):
            return None
    for i in range(source.i + 1, end):
        if doc[i].text == "," and start <= first + 1:
            end = i
            break
    while first < stop and (doc[first].is_space or doc[first].dep_ == "cc"):
        first += 1
    ranges: list[Range] = []
    if start > first + 1:
        left = first
        for i in range(start - 1, first, -1):
            if doc[i].text == ";" and layout.inside[i] < 0:
                left = i + 1
                break
        ranges.append((left, start))
    following = end
    while following < stop and (doc[following].is_punct and layout.inside[following] < 0):
        following += 1
    if following < stop and doc[end].text in (",", ":", "—", "–"):
        more = doc[following]
        if not ranges or not (
            more.tag_ == "VBG" or more.dep_ == "cc" or more.lower_ in ("who", "which", "while", "though")
        ):
            ranges.append((following, stop))
    return _candidate(layout, cue, source, "sentence", ranges)


def _of_noun(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> Candidate | None:
    """Give what "his insistence that …" and "was clear that …" report."""
    head = cue.head
    if cue.pos == "adjective":
        source = source_of(head.head) if head.dep_ in ("acomp", "conj") else None
    else:
        source = author(head)
        if source == head:
            verb = head.head
            verb = verb.head if head.dep_ == "pobj" else verb
            source = (
                source_of(verb)
                if verb.pos_ in ("VERB", "AUX") and head.dep_ in ("dobj", "attr", "pobj")
                else None
            )
    colon = _after_colon(layout, cue) if "quote" in cue.frames else None
    if colon is not None:
        return _candidate(layout, cue, source, "quote", [colon])
    for clause in head.rights:
        to = any(child.tag_ == "TO" for child in clause.lefts)
        if clause.dep_ in ("acl", "ccomp", "xcomp", "relcl") and to and "to" in cue.frames:
            frame = "to"
        elif clause.dep_ in ("acl", "ccomp") and "that" in cue.frames and not to:
            mark = next((child for child in clause.lefts if child.dep_ == "mark"), None)
            if mark is None and cue.pos == "noun":
                continue
            frame = "that"
        else:
            continue
        first = clause.left_edge.i
        if layout.doc[first].lower_ == "that":
            first += 1
        return _candidate(
            layout, cue, source, frame, [(first, _cut(layout, cue, cues, first, clause.right_edge.i + 1))]
        )
    for child in head.rights:
        if (
            child.dep_ == "prep"
            and child.lower_ in cue.frames
            and source is not None
            and child.lower_ in PREPOSITIONS
        ):
            return _candidate(layout, cue, source, child.lower_, [(child.i + 1, child.right_edge.i + 1)])
    return None
