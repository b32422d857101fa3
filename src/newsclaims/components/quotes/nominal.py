"""What is reported without a reporting verb: "according to", "his insistence that …", "was clear that …"."""

from newsclaims.components.quotes.candidates import Candidate, with_content
from newsclaims.components.quotes.cues import Cue
from newsclaims.components.quotes.extents import Range, complementizer, cut
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.phrases import PREPOSITIONS, after_colon
from newsclaims.components.quotes.sources import FINITE, author, object_of, source_of


def of_preposition(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> Candidate | None:
    """Give what stands beside "according to": the sentence without it."""
    source = object_of(cue.head, layout.doc[cue.stop - 1])
    if source is None or "sentence" not in cue.frames:
        return None
    doc = layout.doc
    sentence = cue.head.sent
    first, stop = sentence.start, sentence.end
    start, end = cue.first, max(source.right_edge.i + 1, cue.stop)
    if cue.lemma in ("for", "to", "per"):
        if cue.lemma == "per" and (
            source.pos_ not in ("PROPN", "NOUN") or doc[max(start - 1, 0)].text != ","
        ):
            return None
        if cue.lemma != "per" and (
            start != first or source.ent_type_ != "PERSON" or end >= stop or doc[end].text != ","
        ):
            return None
    for i in range(source.i + 1, end):
        if doc[i].text == "," and (start <= first + 1 or source.pos_ == "PROPN"):
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
    if not any(token.pos_ in ("VERB", "AUX") for first, stop in ranges for token in doc[first:stop]):
        return None
    return with_content(layout, cue, source, "sentence", ranges)


def of_noun(layout: Layout, cue: Cue, cues: dict[int, Cue]) -> Candidate | None:
    """Give what "his insistence that …" and "was clear that …" report."""
    head, doc = cue.head, layout.doc
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
    if source is not None and source.lower_ in ("it", "there", "this", "that", "what"):
        return None  # "it was clear that …"
    colon = after_colon(layout, cue) if "quote" in cue.frames else None
    if colon is not None:
        return with_content(layout, cue, source, "quote", [colon])
    clauses = [*head.rights, *head.head.rights] if cue.pos == "adjective" else [*head.rights]
    for clause in clauses:
        if clause.i < cue.stop:
            continue
        to = any(child.tag_ == "TO" for child in clause.lefts)
        if clause.dep_ in ("acl", "ccomp", "xcomp", "relcl") and to and "to" in cue.frames:
            frame = "to"
        elif clause.dep_ in ("acl", "ccomp") and "that" in cue.frames and not to:
            opened = any(child.dep_ == "mark" for child in clause.lefts) or (
                clause.dep_ == "acl" and clause.left_edge.tag_ == "IN" and clause.left_edge.lower_ == "that"
            )
            if cue.pos == "noun" and not opened:
                continue
            frame = "that"
        else:
            continue
        first = clause.left_edge.i
        first += complementizer(doc[first])
        return with_content(
            layout, cue, source, frame, [(first, cut(layout, cue, cues, first, clause.right_edge.i + 1))]
        )
    if "that" in cue.frames:
        for i in range(
            cue.stop, min(cue.stop + 5, len(doc))
        ):  # "reports by the guild that …", parsed otherwise
            if doc[i].is_punct or doc[i].tag_ in FINITE:
                break
            if (
                doc[i].lower_ == "that"
                and doc[i].tag_ == "IN"
                and doc[i].dep_ == "mark"
                and doc[i].head.i > i
            ):
                stop = doc[i].head.right_edge.i + 1
                return with_content(
                    layout, cue, source, "that", [(i + 1, cut(layout, cue, cues, i + 1, stop))]
                )
    for child in head.rights:
        if (
            child.dep_ == "prep"
            and child.lower_ in cue.frames
            and source is not None
            and child.lower_ in PREPOSITIONS
            and child.right_edge.i - child.i > 1
        ):
            return with_content(layout, cue, source, child.lower_, [(child.i + 1, child.right_edge.i + 1)])
    return None
