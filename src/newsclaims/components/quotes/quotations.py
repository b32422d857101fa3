"""Speech in quotation marks: each quotation is given to the cue that stands beside it.

The parser stumbles over long quotations, so this reads along the line: the words behind the closing mark
("…," Smith said), then those before the opening one (Smith said: "…").
"""

from collections.abc import Container

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate, Extent, attributed
from newsclaims.components.quotes.cues import Cue
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.marks import trimmed
from newsclaims.components.quotes.sources import FINITE, author, object_of, source_of
from newsclaims.components.quotes.transcripts import introduced

SENTENCE_ENDS = (".", "!", "?", ";")
SHORT = 25
"""Characters of a nickname or a term, which may stand in marks between a quotation and its cue."""
REACH = 60
"""Tokens between a quotation and its cue; longer subjects with their clauses exist, but not in news."""
GOES_ON = frozenset(
    [
        "and",
        "but",
        "while",
        "when",
        "as",
        "after",
        "before",
        "in",
        "on",
        "at",
        "during",
        "to",
        "by",
        "who",
        "although",
        "though",
        "because",
        "since",
        "adding",
        "–",
        "—",
        "-",
        "(",
        "or",
        "about",
        "with",
        "last",
        "this",
        "earlier",
        "later",
        "yesterday",
        "today",
        "following",
        "via",
    ]
)
"""Words that may follow a whole quotation without belonging to what was said."""


def quoted_candidates(layout: Layout, cues: dict[int, Cue], taken: Container[int] = ()) -> list[Candidate]:
    """Give the quotations that a cue beside them reports, those that it splits joined, in order.

    Args:
        layout: the article.
        cues: its reporting words, by the token that governs them.
        taken: places of quotations that already have their speaker.
    """
    found: list[Candidate] = []
    by_cue: dict[int, Candidate] = {}
    carried_to: Candidate | None = None
    for number, quotation in enumerate(layout.quotations):
        content = trimmed(layout.text, quotation.inner_start, quotation.inner_end)
        if content[0] >= content[1] or number in taken:
            continue
        if quotation.carried and carried_to is not None and carried_to.quotations[-1] == number - 1:
            carried_to.content.append(content)
            carried_to.quotations.append(number)
            continue
        cue, frame, sure = _cue_of(layout, cues, number)
        if cue is None:
            carried_to = introduced(layout, number)
            if carried_to is not None:
                carried_to.content.append(content)
                carried_to.quotations.append(number)
                found.append(carried_to)
            continue
        candidate = by_cue.get(cue.head.i)
        if candidate is None:
            source = speaker_beside(layout, cue, number)
            candidate = attributed(layout, cue, source, frame)
            candidate.confidence = sure if candidate.source is not None else sure - 0.2
            by_cue[cue.head.i] = candidate
            found.append(candidate)
        if frame == "trail":
            content = (_led_into(layout, number, content), content[1])
        candidate.content.append(content)
        candidate.quotations.append(number)
        carried_to = candidate
    return found


def _cue_of(layout: Layout, cues: dict[int, Cue], number: int) -> tuple[Cue | None, str, float]:
    """Give the cue of a quotation, the frame it has there, and how sure that is."""
    lead = cue_before(layout, cues, number)
    if lead is not None and lead[1]:
        return lead[0], "quote", 0.93
    trail = cue_behind(layout, cues, number)
    if trail is not None and _already_said(layout, cues, number):
        return None, "", 0.0
    if trail is not None:
        return trail, "trail", 0.95
    if lead is not None:
        return lead[0], "quote", 0.88
    return None, "", 0.0


def _already_said(layout: Layout, cues: dict[int, Cue], number: int) -> bool:
    """Whether the words that lead into the marks are reported themselves: He said it was “good”, the paper reported."""
    stop = layout.at(layout.quotations[number].start)
    for i in range(_clause_start(layout, stop), stop):
        cue = cues.get(i)
        if cue is not None and cue.pos == "verb" and "that" in cue.frames and layout.inside[i] < 0:
            clause = any(child.dep_ == "ccomp" and child.i > i for child in cue.head.rights)
            if clause and cue.head.tag_ in FINITE and source_of(cue.head) is not None:
                return True
    return False


def _led_into(layout: Layout, number: int, content: Extent) -> int:
    """Give where what was said begins when words of the article lead into the marks: the talks were “good,” he said."""
    doc, quotation = layout.doc, layout.quotations[number]
    stop = layout.at(quotation.start)
    first = _clause_start(layout, stop)
    while first < stop and (doc[first].is_space or doc[first].is_punct or doc[first].dep_ == "cc"):
        first += 1
    lead = [token for token in doc[first:stop] if layout.inside[token.i] < 0]
    if first >= stop or layout.paragraph[first] != layout.paragraph[stop] or doc[stop - 1].text in (":", ","):
        return content[0]
    if any(token.text in (":", ";") for token in lead) or not any(token.is_alpha for token in lead):
        return content[0]
    return doc[first].idx


def last_sign(layout: Layout, number: int) -> str:
    """Give the last character inside the marks of a quotation that isn't white space."""
    quotation = layout.quotations[number]
    return layout.text[quotation.inner_start : quotation.inner_end].rstrip(" \xa0’'")[-1:]


def cue_behind(layout: Layout, cues: dict[int, Cue], number: int) -> Cue | None:
    """Give the cue of "…," Smith said and "…," said Smith."""
    doc, quotation = layout.doc, layout.quotations[number]
    first = layout.before(quotation.end)
    stop = min(layout.paragraph_end(max(first - 1, 0)), first + REACH)
    while first < stop and (doc[first].is_space or doc[first].text in (",", "—", "–", "--", "-", "”", '"')):
        first += 1
    if first >= stop or not quotation.closed:
        return None
    sign, opening = last_sign(layout, number), doc[first]
    direct_hit = first in cues and cues[first].pos != "noun"
    open_ended = sign in ",—–-" or layout.text[quotation.end : quotation.end + 2].lstrip()[:1] in tuple(",—–")
    if opening.dep_ == "cc" or opening.lower_ in ("and", "but", "or", "while", "when"):
        return None
    if sign in ".!?…" and not direct_hit and not open_ended and opening.is_title and opening.pos_ != "PROPN":
        return None
    if sign == "." and not open_ended and opening.is_title and not direct_hit:
        return None
    if not open_ended and sign not in ".!?…" and not direct_hit:
        return None
    for i in range(first, stop):
        token = doc[i]
        if layout.inside[i] >= 0:
            short = layout.quotations[layout.inside[i]]
            if short.inner_end - short.inner_start > SHORT or layout.text[short.inner_end - 1] in ".!?":
                return None
            continue
        if token.text in SENTENCE_ENDS:
            return None
        cue = cues.get(i)
        if cue is not None and (cue.speaks() or cue.pos == "preposition"):
            if cue.pos == "verb" and _reports(token, first) and not _in_clause(token, first):
                return cue
            if (
                cue.pos == "preposition"
                and i == first
                and "sentence" in cue.frames
                and cue.lemma not in ("for", "to")
            ):
                return cue
        if token.tag_ in FINITE and not _in_clause(token, first) and token.dep_ not in ("aux", "auxpass"):
            return None
    return None


def _reports(token: Token, first: int) -> bool:
    """Whether a verb is finite, or stands where only a finite one can, whatever the tagger took it for."""
    if token.tag_ in FINITE:
        return True
    if token.tag_ not in ("VBN", "VB"):
        return False
    return token.i == first or any(
        child.dep_ in ("aux", "nsubj") and child.i >= first for child in token.lefts
    )


def _in_clause(token: Token, first: int) -> bool:
    """Whether the verb stands in a relative clause or apposition that begins behind `first`."""
    for _ in range(4):
        if token.dep_ in ("relcl", "acl") and token.head.i >= first and token.head.i < token.i:
            return True
        if token.head == token or token.head.i < first:
            return False
        token = token.head
    return False


def cue_before(layout: Layout, cues: dict[int, Cue], number: int) -> tuple[Cue, bool] | None:
    """Give the cue of Smith said, "…" and whether a comma or colon stands between, which makes it certain."""
    doc, quotation = layout.doc, layout.quotations[number]
    stop = layout.at(quotation.start)
    first = _clause_start(layout, stop)
    last = stop - 1
    while last >= first and (doc[last].is_space or layout.inside[last] >= 0):
        last -= 1
    if last < first:
        return None
    sign = doc[last].text
    if sign.endswith(":"):
        return _before_colon(layout, cues, first, last)
    if sign == "," and not _whole(layout, number):
        return None
    for i in range(last, first - 1, -1):
        cue = cues.get(i)
        token = doc[i]
        if cue is not None and sign == "," and cue.lemma in ("according to", "in the words of"):
            source = object_of(cue.head, layout.doc[cue.stop - 1])
            return (cue, True) if source is not None and source.right_edge.i + 1 >= last else None
        if cue is not None and cue.pos == "verb" and cue.speaks() and not _past_participle(token):
            between = doc[cue.stop : last + 1]
            if sign == ",":
                return (cue, True) if not any(_own_verb(one, token) for one in between) else None
            if (
                _only_addressee(between, token)
                and _whole(layout, number)
                and _clause_inside(layout, number, token)
            ):
                return cue, False
            return None
        if token.tag_ in FINITE and token.dep_ not in ("aux", "auxpass", "relcl"):
            return None
    return None


def _clause_start(layout: Layout, stop: int) -> int:
    """Give the first token of the stretch before a quotation in which its cue may stand."""
    start = layout.paragraph_start(stop if stop < len(layout.doc) else stop - 1)
    if stop == start and stop > 0:  # the paragraph begins with the mark: "He wrote:" may close the one before
        last = stop - 1
        while last > 0 and layout.doc[last].is_space:
            last -= 1
        if not layout.doc[last].text.endswith(":") or layout.paragraph[last] < 0:
            return stop
        start, stop = layout.paragraph_start(last), last
    for i in range(stop - 1, max(start, stop - REACH) - 1, -1):
        if layout.inside[i] >= 0:
            number = layout.inside[i]
            if layout.text[layout.quotations[number].inner_end - 1] in ".!?":
                return i + 1
            if (
                layout.quotations[number].inner_end - layout.quotations[number].inner_start > SHORT
                and i < stop - 1
            ):
                return i + 1
        elif layout.doc[i].text in SENTENCE_ENDS and layout.doc[i].text != ";":
            return i + 1
    return max(start, stop - REACH)


def _before_colon(layout: Layout, cues: dict[int, Cue], first: int, last: int) -> tuple[Cue, bool] | None:
    """Give the cue of the sentence before a colon: the last one that speaks, or an adjective ("was blunt:")."""
    best: Cue | None = None
    for i in range(last, first - 1, -1):
        cue = cues.get(i)
        if cue is None or layout.inside[i] >= 0:
            continue
        if (
            cue.pos == "verb"
            and not _past_participle(cue.head)
            and any(w.mode == "speech" for w in cue.frames.values())
        ):
            return cue, True
        if best is None and "quote" in cue.frames and cue.pos in ("adjective", "noun"):
            best = cue
        if best is None and cue.lemma in ("according to", "in the words of", "as per"):
            best = cue
    return (best, True) if best is not None else None


def _past_participle(token: Token) -> bool:
    return (
        token.tag_ == "VBN"
        and token.dep_ in ("amod", "acl", "advcl")
        and not any(child.dep_ == "aux" for child in token.lefts)
    )


def _own_verb(token: Token, cue: Token) -> bool:
    """Whether a finite verb stands between cue and quotation that isn't part of who speaks or where."""
    return token.tag_ in FINITE and not _in_clause(token, cue.i)


def _only_addressee(between: object, cue: Token) -> bool:
    """Whether nothing but "that", adverbs, the inverted subject or the addressee stands before the quotation."""
    for token in between:  # type: ignore[attr-defined]
        if token.lower_ in ("that", "it") or token.pos_ in ("ADV", "PUNCT", "SPACE", "PART"):
            continue
        top = token
        while top.head != cue and top.head != top and top.head.i >= cue.i:
            top = top.head
        if top.head == cue and (
            top.dep_ in ("dobj", "dative", "npadvmod") or (top.dep_ == "nsubj" and top.i < cue.i + 6)
        ):
            continue
        if top.head == cue and top.dep_ == "prep" and top.lower_ in ("in", "on", "at", "to", "during", "by"):
            continue
        return False
    return True


def _whole(layout: Layout, number: int) -> bool:
    """Whether the clause that was said ends with the quotation: if it goes on outside, it is a mixed quote."""
    doc, quotation = layout.doc, layout.quotations[number]
    following = layout.before(quotation.end)
    if following >= layout.paragraph_end(following - 1):
        return True
    sign, token = last_sign(layout, number), doc[following]
    if sign in ".!?…,—" or token.text in (".", "!", "?", ",", ";", ":", ")", "—", "–"):
        return True
    return token.lower_ in GOES_ON


def _clause_inside(layout: Layout, number: int, cue: Token) -> bool:
    """Whether the verb of what was said stands inside the marks, as far as the parser saw it."""
    quotation = layout.quotations[number]
    for child in cue.children:
        if child.dep_ == "ccomp" and child.i > cue.i and child.pos_ in ("VERB", "AUX"):
            return quotation.start <= child.idx < quotation.end
    return True


def speaker_beside(layout: Layout, cue: Cue, number: int) -> Token | None:
    """Give the head of the source of quoted speech, by the parse, else the noun that stands beside the cue."""
    doc = layout.doc
    if cue.pos == "preposition":
        return object_of(cue.head, layout.doc[cue.stop - 1])
    source = source_of(cue.head.head if cue.pos == "adjective" else cue.head)
    if cue.pos == "noun" and source is None:
        source = author(cue.head)
    if source is not None and layout.inside[source.i] < 0 and not source.is_punct:
        return source
    if cue.pos != "verb":
        return None
    start, stop = layout.paragraph_start(cue.head.i), layout.paragraph_end(cue.head.i)
    for i in range(cue.stop, min(cue.stop + 8, stop)):
        if layout.inside[i] >= 0 or doc[i].is_punct or doc[i].pos_ in ("VERB", "ADP", "SCONJ"):
            break
        if doc[i].pos_ in ("PROPN", "NOUN", "PRON"):
            head = doc[i]
            while head.dep_ in ("compound", "poss", "nmod", "amod") and i < head.head.i < stop:
                head = head.head
            return head
    for i in range(cue.first - 1, max(cue.first - 6, start) - 1, -1):
        if layout.inside[i] >= 0 or doc[i].text in SENTENCE_ENDS:
            break
        if doc[i].pos_ in ("PROPN", "PRON", "NOUN"):
            return doc[i]
    return None
