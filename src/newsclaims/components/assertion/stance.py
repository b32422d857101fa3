"""What the speaker does with a content: states, warns, promises, demands and so on.

The cue and its frame decide first ("warned", "urged the bloc to share"); with a neutral cue the form of the
content does, where it is plain: an obligation put on somebody demands, a commitment of one's own side promises,
harm to come warns (`tests/gold/CLAIMS.md`).
"""

from collections.abc import Sequence

from spacy.tokens import Token

from newsclaims.components.assertion.propositions import auxiliaries, main_heads, subject
from newsclaims.lexicons import ReportingWord, assertion_words, reporting_words
from newsclaims.records import Quote, Stance

FIRST = ("i", "we")
FUTURE = {"will", "'ll", "’ll", "shall", "wo"}
"""Not "would": in reported speech it is a plain "will" moved back, or no more than a supposition."""


def stance(quote: Quote, units: Sequence[Sequence[Token]]) -> Stance:
    """Give the stance of a quote, by its cue and the sentences of its content."""
    row = _row(quote, units)
    if row is not None and row.stance != "states":
        return row.stance  # type: ignore[return-value]  # a test holds the table's stances to the record's
    if row is not None and row.mode == "attitude":
        return "states"
    for unit in units:
        found = _form(unit)
        if found is not None:
            return found
    return "states"


def _row(quote: Quote, units: Sequence[Sequence[Token]]) -> ReportingWord | None:
    """Give the table's row of the cue, in the frame that the content stands in."""
    if quote.cue is None:
        return None
    rows: dict[str, ReportingWord] = {}
    for pos in ("verb", "noun", "adjective", "preposition"):
        rows = reporting_words().get((quote.cue.lemma, pos), {})
        if rows:
            break
    for frame in _frames(quote, units):
        if frame in rows:
            return rows[frame]
    return next(iter(rows.values()), None)


def _frames(quote: Quote, units: Sequence[Sequence[Token]]) -> list[str]:
    """Give the frames that a content's form allows, best first."""
    if quote.kind == "direct" or not units:
        return ["quote", "that"]
    heads = main_heads(units[0])
    head = heads[0] if heads else units[0][0]
    first = units[0][0]
    before = first.doc[first.i - 1].lower_ if first.i else ""
    if any(child.dep_ == "aux" and child.tag_ == "TO" for child in head.children):
        return ["object-to" if subject(head) is not None or first.pos_ != "PART" else "to", "to", "object-to"]
    if head.pos_ in ("VERB", "AUX") and head.tag_ != "VBG":
        return ["whether", "that"] if first.lower_ in ("whether", "if", "why", "how", "what") else ["that"]
    if before in ("as", "of", "for", "about", "against", "on", "at", "with", "in"):
        return [before, "object"]
    return ["gerund", "of", "object"] if head.tag_ == "VBG" else ["object", "object-complement"]


def _form(unit: Sequence[Token]) -> Stance | None:
    """Give the stance that a sentence has by its own form, if that is plain."""
    if unit[-1].text == "?":
        return None  # a question inside a statement is rhetorical; a genuine one has an asking cue
    text = " ".join(token.lower_ for token in unit)
    for head in main_heads(unit):
        who = subject(head)
        modals = {aux.lower_ for aux in auxiliaries(head)}
        if _fears(head, who):
            return "warns"
        future = modals & FUTURE or _going_to(head)
        if future and _harmful(unit):
            return "warns"
        if _obliges(head, who, modals):
            return "demands"
        if future:
            ours = who is not None and who.lower_ in FIRST
            if ours and not _unsure(text) and head.lemma_.lower() not in assertion_words("experience"):
                return "promises"
            if who is not None and not ours and who.lower_ not in ("you", "that", "this", "which"):
                return "predicts"
    return None


def _going_to(head: Token) -> bool:
    return head.lower_ == "going" and any(c.dep_ == "xcomp" and c.pos_ == "VERB" for c in head.children)


def _obliges(head: Token, who: Token | None, modals: set[str]) -> bool:
    """Whether a clause puts somebody under an obligation: must, should, has to, or an imperative."""
    if who is None:
        return _bids(head)
    if who.lower_ in ("i", "you", "it", "there", "that", "this"):
        return False
    if modals & {"must", "should", "shall", "ought"}:
        return not any(aux.lower_ == "have" for aux in auxiliaries(head))
    return who.lower_ not in FIRST and _has_to(head)


def _bids(head: Token) -> bool:
    """Whether a clause without a subject is plainly an imperative: "please stay", "do not go near the coast"."""
    if head.tag_ != "VB":
        return False
    words = {child.lower_ for child in head.lefts}
    return "please" in words or ("do" in words and any(child.dep_ == "neg" for child in head.lefts))


def _has_to(head: Token) -> bool:
    if any(c.lower_ in ("yet", "still") for c in head.children):
        return False  # "has yet to be tested": nobody is obliged
    return head.lemma_ in ("have", "need") and any(
        c.dep_ == "xcomp" and any(a.tag_ == "TO" for a in c.children) for c in head.children
    )


def _fears(head: Token, who: Token | None) -> bool:
    return (
        who is not None
        and who.lower_ in FIRST
        and any(c.dep_ in ("acomp", "oprd") and c.lower_ in assertion_words("fear") for c in head.children)
    )


def _harmful(unit: Sequence[Token]) -> bool:
    harm = assertion_words("harm")
    return any(token.lemma_.lower() in harm for token in unit)


def _unsure(text: str) -> bool:
    return any(
        f" {word} " in f" {text} " for word in ("perhaps", "maybe", "hope", "hopefully", "probably", "if")
    )
