"""Attributions set into the sentence that was said: The plan, he said, would fail. As Smith put it, the plan failed."""

from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from newsclaims.components.quotes.cue_sources import PARTS, own_subject, source_of
from newsclaims.components.quotes.cues import Site
from newsclaims.components.quotes.extents import LONGEST, Range, next_clause
from newsclaims.components.quotes.hidden_subjects import displaced, set_off
from newsclaims.components.quotes.resumed import behind
from newsclaims.language.parse import (
    FINITE,
    NOUNS,
    child_behind,
    first_child,
    first_left,
    has_finite,
    has_left,
    skip,
)
from newsclaims.language.relations import SUBJECTS

COMMAS = (",", "—", "–", "--")
"""What sets an attribution off from what was said."""

CLOSES = {",": ",", "(": ")", "—": "—", "–": "–", "--": "--"}
"""What opens an attribution between subject and verb, and what closes it."""

LONGEST_ASIDE = 12
"""Tokens of the longest attribution in the middle of a sentence."""

MAIN = ("parataxis", "ccomp", "ROOT", "conj", "dep")
"""Relations of a verb that isn't part of another's clause, as the parser sees attributions."""


class Aside(NamedTuple):
    """An attribution in a sentence: its first token, the comma before it or its "as", and one past its last."""

    start: int
    opened: int
    stop: int
    set_off: bool
    at_end: bool
    in_middle: bool


def parenthetical(site: Site) -> list[Range]:
    """Give what stands before a cue at the end of its sentence, or around one in the middle.

    Behind a relative word only the clause that it opens is said: a quay where, they say, no ship has called.
    """
    subject = _subject(site.verb)
    if subject is None or _has_its_own(site.verb):
        return []
    clause = first_left(site.verb, "ccomp")
    aside = _aside(site, subject, clause)
    joining = site.doc[aside.opened - 1] if aside.opened > site.verb.sent.start else None
    if aside.in_middle and joining is not None and joining.tag_ in ("WRB", "WDT", "WP"):
        return [(aside.stop + 1, next_clause(site.layout, aside.stop + 1, site.verb.sent.end))]
    left = _before(site, aside, clause)
    if left is None:
        return []
    then = behind(site, aside.stop + 1, begun=site.doc[left[0]].dep_ == "mark") if aside.in_middle else None
    if then is not None and _tells_of_a_noun(site.doc[left[0]]):
        then = then[0], skip(site.doc, *then, lambda one: one.text != ",")
    ranges = [left] if then is None else [left, then]
    if not any(has_finite(site.doc[slice(*one)]) for one in ranges) and not _is_parted(site.doc, ranges):
        return []
    return [(left[0] + _is_joint(site.doc[left[0]]), left[1]), *ranges[1:]]


def _tells_of_a_noun(first: Token) -> bool:
    """Whether a clause begins at a token, or behind its relative pronoun, which a comma parts from a noun."""
    return first.i > 1 and first.nbor(-1).tag_ in ("WP", "WDT") and first.nbor(-2).text == ","


def _is_parted(doc: Doc, ranges: list[Range]) -> bool:
    """Whether a subject and its verb are parted, which the tagger took for an infinitive: Her bees, he said, *fly*."""
    return len(ranges) > 1 and doc[ranges[1][0]].tag_ == "VB" and doc[ranges[0][1] - 1].tag_ in ("NNS", "PRP")


def _has_its_own(verb: Token) -> bool:
    """Whether a verb has what it says or does behind it: so I *wrote a script*, a herb *added to sweeten* it."""
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    if len(behind) > 1 and behind[0].lower_ == "to" and behind[1].tag_ == "VB":
        return True
    thing = first_child(verb, "dobj")
    return thing is not None and thing.i > verb.i and verb.lemma_ in ("write", "read", "sign", "post", "file")


def _is_joint(token: Token) -> bool:
    """Whether a token only joins a sentence to the one before: *But* the plan, he said, failed."""
    return token.dep_ == "cc" or token.lower_ in ("but", "and")


def _subject(verb: Token) -> Token | None:
    """Give who says it, at a finite verb or what the tagger took for a noun: …, court records show."""
    if verb.pos_ != "NOUN" and not _is_finite(verb):
        return None
    subject = own_subject(verb)
    if subject is not None and not displaced(verb, subject):
        return subject
    hidden = source_of(verb)
    placed = hidden is not None and (
        hidden.dep_ in ("compound", "appos", "conj") or set_off(verb) is not None
    )
    return hidden if placed else None


def _is_finite(verb: Token) -> bool:
    """Whether a verb is finite, also where the tagger didn't see it before its subject: …, *say* the authors."""
    if verb.tag_ in FINITE or any(child.tag_ in FINITE and child.dep_ == "aux" for child in verb.lefts):
        return True
    return verb.tag_ == "VB" and not has_left(verb, "aux") and child_behind(verb, *SUBJECTS) is not None


def _aside(site: Site, subject: Token, clause: Token | None) -> Aside:
    """Give the attribution of a cue and its subject, as the signs around it bound it."""
    doc, sentence = site.doc, site.verb.sent
    start = _start(site, subject)
    opened = start - 1 if start > sentence.start else start
    if doc[opened].lower_ == "as" and opened > sentence.start:
        opened -= 1
    if _closes_amid(site, opened):
        opened -= 1
    stop = _stop(site, subject, clause)
    set_off = sentence.start <= opened < start and doc[opened].text in COMMAS
    short = set_off and stop - site.cue.first < LONGEST_ASIDE
    at_end = stop >= sentence.end or doc[stop].text == "." or doc[stop].is_space
    return Aside(start, opened, stop, set_off, at_end, short and _is_closed(site, stop))


def _closes_amid(site: Site, mark: int) -> bool:
    """Whether a mark closes words that their sentence leads into: it needs “trust,” Obi said; not: She said: “…,”."""
    layout, doc = site.layout, site.doc
    if layout.inside[mark] < 0 or doc[mark - 1].text != ",":
        return False
    first = layout.at(layout.quotations[layout.inside[mark]].start)
    return first > site.verb.sent.start and doc[first - 1].text not in (":", ",")


def _is_closed(site: Site, stop: int) -> bool:
    """Whether an attribution ends at a comma before the end of its sentence."""
    return stop < site.verb.sent.end and site.doc[stop].text in COMMAS


def _start(site: Site, subject: Token) -> int:
    """Give the first token of a cue, its subject and what stands beside them."""
    placed = set_off(site.verb)
    if placed is not None:
        return placed
    hidden = subject.dep_ not in SUBJECTS
    beside = ("aux", "advmod", "neg", *(PARTS if hidden else ()))
    start = min(subject.left_edge.i, site.cue.first)
    start += site.doc[start].is_punct  # which the parser hung on what it stands before
    while start > 0 and site.doc[start - 1].dep_ in beside and site.doc[start - 1].head == site.verb:
        start -= 1
    return start


def _stop(site: Site, subject: Token, clause: Token | None) -> int:
    """Give the sign behind an attribution, or the end of its sentence."""
    doc, stop = site.doc, site.cue.stop
    end = min(site.verb.sent.end, stop + LONGEST)
    if subject.i > site.verb.i:
        stop = _behind_name(site, max(stop, _end(subject)), end)
    while (
        stop < end
        and doc[stop].text not in (*COMMAS, ".", ";")
        and (clause is None or not clause.is_ancestor(doc[stop]))
    ):
        stop += 1
    return stop


def _end(subject: Token) -> int:
    """Give one past a subject, before a comma and what the parser hung on it as a clause: said Obi, *it is late*."""
    clause = child_behind(subject, "relcl")
    first = clause.left_edge.i if clause is not None else 0
    bare = clause is not None and not any(one.tag_ in ("WDT", "WP", "WP$", "WRB") for one in clause.lefts)
    return first - 1 if bare and subject.doc[first - 1].text in COMMAS else subject.right_edge.i + 1


def _behind_name(site: Site, stop: int, end: int) -> int:
    """Give one past the name that a comma parts from its office, wherever the parse hung it: said its head, Obi."""
    if stop >= end or site.doc[stop].text != ",":
        return stop
    behind = skip(site.doc, stop + 1, end, lambda token: token.pos_ == "PROPN")
    return (
        behind if behind > stop + 1 and site.doc[behind - 1 : behind + 1].text.endswith((",", ".")) else stop
    )


def _before(site: Site, aside: Aside, clause: Token | None) -> Range | None:
    """Give what was said before an attribution: its clause in the parse, or all that its sentence has there.

    At the end of the sentence another report is what was said, too: It fell but police said nobody was hurt, it added.
    """
    first = site.verb.sent.start
    if not aside.set_off:
        return None
    if clause is not None and not (aside.at_end and _is_within_a_report(site.verb, clause)):
        return max(clause.left_edge.i, first), aside.opened
    main = site.verb.dep_ in MAIN or set_off(site.verb) is not None
    main = main and (aside.at_end or aside.in_middle)
    return (_opening(site, first, aside.opened), aside.opened) if main else None


def _opening(site: Site, first: int, opened: int) -> int:
    """Give where the clause begins in which an attribution is set: Ek, who *has since*, Obi said, *left*.

    So, too, behind a colon: it was late: *in May*, Obi said, *we go*.
    """
    doc, layout = site.doc, site.layout
    for i in range(opened - 1, first, -1):
        token = doc[i]
        if layout.inside[i] >= 0 or token.text == ",":
            return first
        if token.text in (":", ";"):
            return i + 1
        if token.tag_ in ("WP", "WDT", "WP$"):
            if doc[i - 1].text == ",":
                return i + (token.tag_ != "WP$")
            return i - 1 if i - 2 > first and doc[i - 1].tag_ == "IN" and doc[i - 2].text == "," else first
    return first


def _is_within_a_report(verb: Token, clause: Token) -> bool:
    """Whether the parser hung a verb and the clause before it on another verb that stands before both."""
    return verb.dep_ == "ccomp" and verb.head.i < clause.left_edge.i


def set_in(site: Site) -> tuple[list[Range], Token] | None:
    """Give the subject before and the rest behind an attribution that parts them, and who says it.

    The gallery, says its founder, Ada Obi, has sold nothing. Parsers take who says it for the subject.
    """
    layout, doc, sentence = site.layout, site.doc, site.verb.sent
    opened = site.cue.first - 1
    sign = doc[opened].text
    if site.verb.tag_ not in ("VBZ", "VBD", "VBP") or opened <= sentence.start or sign not in CLOSES:
        return None
    end = min(sentence.end - 1, site.cue.stop + LONGEST_ASIDE)
    closed = skip(
        doc, site.cue.stop, end, lambda one: one.text != CLOSES[sign] or not _goes_on_with_verb(one)
    )
    start = max(sentence.start, layout.paragraph_start(site.verb.i))
    told = skip(
        doc, site.cue.stop, closed, lambda one: one.text != "," or one.nbor().lower_ not in ("who", "which")
    )
    if sentence.end - start > LONGEST:
        return None
    marked = any(layout.inside[i] >= 0 for i in range(start, sentence.end))
    if closed >= end or closed + 1 in site.cues or marked:
        return None
    parts = doc[start:opened], doc[site.cue.stop : told]
    if any(one.text == "," for one in parts[0]):
        return None  # which closes an apposition: The clerk, Ada Obi, said Hill, 49, was ill
    nouns = all(len(words) and not has_finite(words) and _is_noun(words) for words in parts)
    return ([(start, opened), (closed + 1, sentence.end)], parts[1].root) if nouns else None


def _goes_on_with_verb(sign: Token) -> bool:
    return sign.nbor().tag_ in FINITE


def _is_noun(words: Span) -> bool:
    """Whether words are a noun phrase."""
    return words.root.pos_ in NOUNS or words.root.pos_ == "PRON"


def around_as(site: Site) -> list[Range]:
    """Give the sentence around "as Smith pointed out" and "as reported by the BBC"."""
    doc, verb, sentence = site.doc, site.verb, site.verb.sent
    opens = (child for child in verb.lefts if child.lower_ == "as")
    mark = next((child for child in opens if child.dep_ in ("mark", "advmod", "prep")), None)
    if mark is None:
        return []
    stop = skip(doc, site.cue.stop, sentence.end, lambda token: token.text not in (",", ".", "—", "–", ":"))
    start = max(sentence.start, site.layout.paragraph_start(verb.i))
    ranges = [(start, mark.i), (min(stop + 1, sentence.end), sentence.end)]
    return [one for one in ranges if has_finite(doc[slice(*one)])]
