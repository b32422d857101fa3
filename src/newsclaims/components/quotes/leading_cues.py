"""The cue before a quotation: Smith said, "…" and Smith was blunt: "…"."""

from collections.abc import Callable, Iterable, Mapping

from spacy.tokens import Token

from newsclaims.components.quotes.cue_sources import object_of
from newsclaims.components.quotes.cues import Cue
from newsclaims.components.quotes.layout import SENTENCE_ENDS, Layout
from newsclaims.components.quotes.trailing_cues import REACH, SHORT, in_clause, last_sign
from newsclaims.components.quotes.unsaid import bids_the_reader
from newsclaims.language.parse import FINITE, has_left
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import quote_words

BY_NAME = ("according to", "in the words of")
"""Prepositions that may stand with their source before a quotation and a comma."""

Lead = tuple[Cue, bool]
"""A cue before a quotation, and whether a comma or colon stands between, which makes it certain."""


def cue_before(layout: Layout, cues: Mapping[int, Cue], number: int) -> Lead | None:
    """Give the cue of Smith said, "…" and whether a comma or colon stands between, which makes it certain."""
    doc = layout.doc
    stop = layout.at(layout.quotations[number].start)
    first, last = clause_start(layout, stop), stop - 1
    while last >= first and (doc[last].is_space or layout.inside[last] >= 0):
        last -= 1
    if last < first:
        return None
    if doc[last].text.endswith(":"):
        return _before_colon(layout, cues, first, last)
    if doc[last].text == ",":
        return _before_comma(layout, cues, first, last) if _is_whole(layout, number) else None
    return _right_before(layout, cues, first, last, number)


def _before_comma(layout: Layout, cues: Mapping[int, Cue], first: int, last: int) -> Lead | None:
    """Give the cue before a comma: Smith said, “…”, and: in the words of Smith, “…”."""
    cue = _nearest(cues, first, last, lambda one: one.lemma in BY_NAME or _speaks(one))
    if cue is None:
        return None
    if cue.lemma in BY_NAME:
        source = object_of(cue.head, layout.doc[cue.stop - 1])
        return (cue, True) if source is not None and source.right_edge.i + 1 >= last else None
    between = layout.doc[cue.stop : last + 1]
    if has_left(cue.head, "neg") and len(between) > 1:
        return None  # Nobody had asked about salt, “so we don't know,” she said
    return None if any(_is_own_verb(one, cue.head) for one in between) else (cue, True)


def _right_before(layout: Layout, cues: Mapping[int, Cue], first: int, last: int, number: int) -> Lead | None:
    """Give the cue of Smith said “…”, with nothing but who is told between."""
    cue = _nearest(cues, first, last, lambda one: _speaks(one) or "object-complement" in one.frames)
    if cue is None or not _speaks(cue) or not _only_addressee(layout.doc[cue.stop : last + 1], cue.head):
        return None
    return (cue, False) if _is_whole(layout, number) and _clause_inside(layout, number, cue.head) else None


def _nearest(cues: Mapping[int, Cue], first: int, last: int, may_be: Callable[[Cue], bool]) -> Cue | None:
    """Give the last cue that may be a quotation's."""
    before = (cues[i] for i in range(last, first - 1, -1) if i in cues)
    return next((cue for cue in before if may_be(cue)), None)


def _speaks(cue: Cue) -> bool:
    left_out = (
        cue.head.dep_ == "pcomp" and cue.head.head.lower_ == "without"
    )  # added without *elaborating*, “…”
    return cue.pos == "verb" and cue.speaks() and not (left_out or _past_participle(cue.head))


def clause_start(layout: Layout, stop: int) -> int:
    """Give the first token of the stretch before a quotation in which its cue may stand."""
    start = layout.paragraph_start(stop if stop < len(layout.doc) else stop - 1)
    if stop == start and stop > 0:
        colon = _colon_before(layout, stop)
        if colon < 0:
            return stop
        start, stop = layout.paragraph_start(colon), colon
    floor = max(start, stop - REACH)
    return next((i + 1 for i in range(stop - 1, floor - 1, -1) if _parts(layout, i, stop)), floor)


def _colon_before(layout: Layout, stop: int) -> int:
    """Give the colon that closes the paragraph before a quotation that opens one ("He wrote:"), or -1."""
    last = stop - 1
    while last > 0 and layout.doc[last].is_space:
        last -= 1
    return last if layout.doc[last].text.endswith(":") and layout.paragraph[last] >= 0 else -1


def _ends_with_a_letter(layout: Layout, i: int) -> bool:
    """Whether a single letter and the stop behind it end a sentence before a quotation: posted on *X.* “Go”."""
    word, opens = layout.doc[i], layout.doc[i + 2 : i + 3]
    return len(word.text) == 2 and word.text[0].isupper() and word.text[1] == "." and opens.text.istitle()


def _parts(layout: Layout, i: int, stop: int) -> bool:
    """Whether another sentence or another quotation ends at a token before a quotation."""
    if layout.inside[i] < 0:
        sign = layout.doc[i].text
        return (sign in SENTENCE_ENDS and sign != ";") or (i == stop - 1 and _ends_with_a_letter(layout, i))
    if layout.ends_sentence(layout.inside[i]):
        return True
    quotation = layout.quotations[layout.inside[i]]
    return quotation.inner_end - quotation.inner_start > SHORT and i < stop - 1


def _before_colon(layout: Layout, cues: Mapping[int, Cue], first: int, last: int) -> Lead | None:
    """Give the cue of the sentence before a colon: the last one that speaks, or an adjective ("was blunt:")."""
    floor = next((i for i in range(last, first - 1, -1) if _opens_main_clause(layout.doc[i], first)), first)
    here = [cues[i] for i in range(last, floor - 1, -1) if i in cues and layout.inside[i] < 0]
    spoken = next((cue for cue in here if _may_speak(cue)), None)
    best = spoken or next((cue for cue in here if _tells_manner(cue)), None)
    return (best, True) if best is not None else None


def _opens_main_clause(token: Token, first: int) -> bool:
    """Whether a main clause begins at the subject of a token behind a subordinate one: When she asked, *Hill* wrote."""
    if token.dep_ not in SUBJECTS or token.head.dep_ in ("advcl", "relcl", "acl", "pcomp", "csubj"):
        return False
    return any(
        one.dep_ == "advcl" and first <= one.i < token.i and one.tag_ in FINITE for one in token.head.lefts
    )


def _may_speak(cue: Cue) -> bool:
    """Whether a cue is a verb of speaking in any of its frames: She made it clear: “…”."""
    verbal = cue.pos == "verb" and not (_past_participle(cue.head) or bids_the_reader(cue.head))
    return verbal and any(word.mode == "speech" for word in cue.frames.values())


def _tells_manner(cue: Cue) -> bool:
    """Whether a cue says by what or how something was said: was blunt, his answer, according to."""
    return "quote" in cue.frames and cue.pos in ("adjective", "noun")


def _past_participle(token: Token) -> bool:
    apart = token.tag_ == "VBN" and token.dep_ in ("amod", "acl", "advcl")
    return apart and not has_left(token, "aux")


def _is_own_verb(token: Token, cue: Token) -> bool:
    """Whether a finite verb stands between cue and quotation that isn't part of who speaks or where."""
    return token.tag_ in FINITE and not in_clause(token, cue.i)


def _only_addressee(between: Iterable[Token], cue: Token) -> bool:
    """Whether nothing but "that", adverbs, the inverted subject or the addressee stands before the quotation."""
    words = list(between)
    if words and words[-1].dep_ in ("det", "prep", "poss"):
        return False  # the marks go on with a noun phrase: bought it from the “deep web”
    that = next(
        (at for at, token in enumerate(words) if token.tag_ in ("IN", "WDT") and token.lower_ == "that"),
        len(words),
    )
    return all(_is_light(token) or (at < that and _hangs_on(token, cue)) for at, token in enumerate(words))


def _is_light(token: Token) -> bool:
    put = token.lower_ == "it" and token.dep_ not in SUBJECTS  # put it; not: said it “regrets” the delay
    return put or token.lower_ == "that" or token.pos_ in ("ADV", "PUNCT", "SPACE", "PART")


def _hangs_on(token: Token, cue: Token) -> bool:
    """Whether a word belongs to who is told, to the inverted subject, or to when and where it was said."""
    top = token
    while top.head != cue and top.head != top and top.head.i >= cue.i:
        top = top.head
    if top.head != cue:
        return False
    if top.dep_ == "prep":
        return top.lower_ in ("in", "on", "at", "to", "during", "by")
    return top.dep_ in ("dobj", "dative", "npadvmod") or (top.dep_ == "nsubj" and top.i < cue.i + 6)


def _is_whole(layout: Layout, number: int) -> bool:
    """Whether the clause that was said ends with the quotation: if it goes on outside, it is a mixed quote."""
    following = layout.before(layout.quotations[number].end)
    if following >= layout.paragraph_end(following - 1):
        return True
    token = layout.doc[following]
    if last_sign(layout, number) in ".!?…,—" or token.text in (".", "!", "?", ",", ";", ":", ")", "—", "–"):
        return True
    return token.lower_ in quote_words("going on")


def _clause_inside(layout: Layout, number: int, cue: Token) -> bool:
    """Whether the verb of what was said stands inside the marks, as far as the parser saw it."""
    quotation = layout.quotations[number]
    for child in cue.children:
        if child.dep_ == "ccomp" and child.i > cue.i and child.pos_ in ("VERB", "AUX"):
            return quotation.start <= child.idx < quotation.end
    return True
