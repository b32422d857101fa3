"""What the speaker does with what is said: states, warns, promises, demands and so on, sentence by sentence.

The cue and its frame decide first ("warned", "urged the bloc to share"), for all that it reports; with a neutral
cue the form of each sentence does, where it is plain: an obligation put on somebody demands, a commitment of one's
own side promises, harm to come warns (`tests/gold/CLAIMS.md`). A verb of speaking in the first person and the
present does what it says ("I urge you to leave": Austin, "How to Do Things with Words", 1962).
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.propositions import (
    SUBJECTS,
    Own,
    Unit,
    auxiliaries,
    first_person,
    infinitive,
    marked_to,
    subject,
    whole_clause,
)
from newsclaims.lexicons import ReportingWord, assertion_words, reporting_words
from newsclaims.records import Quote
from newsclaims.vocabulary import Stance

FUTURE = {"will", "'ll", "’ll", "shall", "wo"}
"""Not "would": in reported speech it is a plain "will" moved back, or no more than a supposition."""

WISHING = ("insist", "insistence", "suggest", "suggestion", "agree", "rule", "move")
"""Words that tell a fact with an indicative and a wish with a subjunctive."""

DUTY = {"must", "should", "shall", "ought"}
PREPOSITIONS = ("as", "of", "for", "about", "against", "on", "at", "with", "in")


def stances(
    quote: Quote, units: Sequence[Unit], cue: Token | None = None, own: Own = first_person
) -> list[Stance]:
    """Give the stance of each sentence of a quote, by its cue and their own form.

    Args:
        quote: the quote.
        units: the sentences of its content.
        cue: the head of its cue.
        own: which words name the speaker.
    """
    row = _row(quote, units)
    by_cue = row.stance if row is not None and not _cue_denied(cue) else "states"
    if row is not None and by_cue in ("promises", "predicts") and row.frame == "that":
        # "assured us that the gates were shut" commits nobody, "estimated that ten had died" foresees nothing.
        by_cue = by_cue if any(_speaks_of_future(unit) for unit in units) else "states"
    if by_cue == "asks" and quote.kind == "direct" and any(unit.tokens[-1].text == "?" for unit in units):
        return ["asks" if unit.tokens[-1].text == "?" else by_form(unit, own, quote) for unit in units]
    if by_cue != "states":
        return [by_cue for _ in units]  # type: ignore[misc]  # a test holds the table's stances to the record's
    if row is not None and row.mode == "attitude":
        return ["states" for _ in units]
    return [by_form(unit, own, quote) for unit in units]


def _row(quote: Quote, units: Sequence[Unit]) -> ReportingWord | None:
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
    # Who "offered fewer words" hasn't offered to do anything: an infinitive's frame needs one.
    return next((row for frame, row in rows.items() if frame != "to"), None)


def _frames(quote: Quote, units: Sequence[Unit]) -> list[str]:
    """Give the frames that a content's form allows, best first."""
    if quote.kind == "direct" or not units:
        return ["quote", "that"]
    first = units[0].tokens[0]
    head = units[0].heads[0] if units[0].heads else first
    before = first.doc[first.i - 1].lower_ if first.i else ""
    if marked_to(head):
        return ["object-to" if subject(head) is not None or first.pos_ != "PART" else "to", "to", "object-to"]
    if head.pos_ in ("VERB", "AUX") and (head.tag_ != "VBG" or auxiliaries(head)):
        return ["whether", "that"] if first.lower_ in ("whether", "if", "why", "how", "what") else ["that"]
    if before in PREPOSITIONS:
        return [before, "object"]
    return ["gerund", "of", "object"] if head.tag_ == "VBG" else ["object", "object-complement"]


def _cue_denied(cue: Token | None) -> bool:
    """Whether the cue itself is negated: who "did not deny" something denies nothing."""
    return cue is not None and any(child.dep_ == "neg" for child in cue.children)


def _speaks_of_future(unit: Unit) -> bool:
    return any(
        (token.tag_ == "MD" and token.lower_ in FUTURE | {"would", "'d", "’d", "might", "could", "may"})
        or (token.lower_ == "going" and infinitive(token) is not None)
        for token in unit.tokens
    )


def by_form(unit: Unit, own: Own = first_person, quote: Quote | None = None) -> Stance:
    """Give the stance that a sentence has by its own form, if that is plain; `quote` is None in the own voice."""
    if unit.tokens[-1].text == "?":
        return "states"  # a question inside a statement is rhetorical; a genuine one has an asking cue
    # What an article adds behind a colon or an "and" is often somebody else's wish.
    for head in unit.heads if quote is not None else unit.heads[:1]:
        found = _of_clause(head, unit, own, quote)
        if found is not None:
            return found
    return "states"


def _of_clause(head: Token, unit: Unit, own: Own, quote: Quote | None) -> Stance | None:
    if head.pos_ not in ("VERB", "AUX"):
        return _of_noun(head)
    who = subject(head)
    mine = who is not None and _is_own(who, own)
    modals = {aux.lower_ for aux in auxiliaries(head)}
    if mine and who is not None and first_person(who) and not modals and (done := _performed(head)):
        return done
    below = _thought(head, mine)
    if below is not None:
        return _of_clause(below, unit, own, quote)
    if _fears(head, mine) or _threatens(head):
        return "warns"
    predicate = list(whole_clause(head))
    last = predicate[-1]
    future = bool(modals & FUTURE) or _going_to(head)
    if mine:
        return _of_own(head, last, unit, modals, future, quote)
    if future and _harmful(unit.tokens):
        return "warns"
    if _obliges(head, who, modals, quote, unit):
        return "demands"
    if future and who is not None and who.lower_ not in ("you", "that", "this", "which"):
        return "predicts"
    if who is not None and _foreseen(head):
        return "warns" if _harmful(predicate) else "predicts"
    return None


def _of_noun(head: Token) -> Stance | None:
    """Give the stance of a content that is a noun phrase: "plans to go", "his call for calm"."""
    lemma = head.lemma_.lower()
    if lemma in assertion_words("commitment") and infinitive(head) is not None:
        return "promises"
    if lemma in assertion_words("appeal") and any(
        c.lower_ in ("for", "on", "to", "that") for c in head.subtree
    ):
        return "demands"
    return "warns" if lemma in assertion_words("alarm") else None


def _of_own(
    head: Token, last: Token, unit: Unit, modals: set[str], future: bool, quote: Quote | None
) -> Stance | None:
    """Give the stance of a clause whose subject is the speaker or the speaker's own side."""
    act = last.lemma_.lower() not in assertion_words("experience")
    reported = quote is not None and quote.kind != "direct" and "would" in modals and not _perfect(head)
    if future or reported:
        if last.lemma_.lower() in assertion_words("harm") and act and not _negated(head):
            return "warns"
        if act and not _unsure(unit):
            return "promises"
        won = last.lemma_.lower() in assertion_words("outcome")
        return "predicts" if future and won else None
    if (
        head.lemma_.lower() in assertion_words("commit")
        and infinitive(head) is not None
        and not _negated(head)
    ):
        return "promises" if act else None
    first = {token.lower_ for token in head.children if token.dep_ in SUBJECTS}
    if (
        first & {"we"}
        and (modals & {"must", "should", "ought"} or _has_to(head, quote))
        and not _perfect(head)
    ):
        return "demands"
    return None


def _is_own(who: Token, own: Own) -> bool:
    """Whether a subject is the speaker, or the speaker's side: "our government", "my campaign"."""
    if first_person(who) or own(who):
        return True
    return who.lemma_.lower() in assertion_words("side") and any(
        word.dep_ == "poss" and (word.lower_ in ("our", "my") or own(word)) for word in who.lefts
    )


def _performed(head: Token) -> Stance | None:
    """Give what a verb of speaking does in the first person and the present: "I urge you to leave"."""
    if head.tag_ not in ("VBP", "VB") or _negated(head):
        return None
    lemma = head.lemma_.lower()
    joined = [f"{lemma} {c.lower_}" for c in head.children if c.dep_ in ("prep", "prt")]
    rows: Iterable[ReportingWord] = ()
    for name in (*joined, lemma):
        rows = reporting_words().get((name, "verb"), {}).values()
        if rows:
            break
    clause = next((c for c in head.children if c.dep_ in ("ccomp", "xcomp") and c.i > head.i), None)
    if clause is None:
        wanted = {"object", *(c.lower_ for c in head.children if c.dep_ == "prep")}
    elif marked_to(clause):
        somebody = subject(clause) is not None or any(c.dep_ == "dobj" for c in head.children)
        wanted = {"object-to" if somebody else "to"}
    else:
        wanted = {"that"}
    if not any(c.dep_ in ("dobj", "prep", "ccomp", "xcomp") for c in head.children):
        return None
    for row in rows:
        if row.frame in wanted and row.mode == "speech" and row.stance not in ("states", "asks", "claims"):
            return row.stance  # type: ignore[return-value]  # a test holds the table's stances to the record's
    return None


def _thought(head: Token, mine: bool) -> Token | None:
    """Give what the speaker thinks: "I think that the dam must be repaired" is about the dam."""
    if not mine or head.lemma_.lower() not in assertion_words("opinion"):
        return None
    return next((c for c in head.children if c.dep_ == "ccomp" and c.i > head.i), None)


def _going_to(head: Token) -> bool:
    return head.lower_ == "going" and any(
        c.dep_ == "xcomp" and c.pos_ in ("VERB", "AUX") for c in head.children
    )


def _foreseen(head: Token) -> bool:
    """Whether something is "expected to rise", "likely to fall", "set to open"."""
    words = assertion_words("foreseen")
    if head.tag_ == "VBN" and head.lower_ in words and infinitive(head) is not None:
        return any(c.dep_ == "auxpass" for c in head.children)
    return any(
        c.dep_ == "acomp" and c.lower_ in words and (infinitive(c) is not None or c.lower_.endswith("likely"))
        for c in head.children
    ) and not any(c.dep_ == "ccomp" for c in head.children)


def _obliges(head: Token, who: Token | None, modals: set[str], quote: Quote | None, unit: Unit) -> bool:
    """Whether a clause puts somebody under an obligation: must, should, has to, or an imperative.

    In an article's own voice "must" reports an obligation ("The board must file a plan by May"); "should" is its own.
    """
    if quote is None and "should" not in modals:
        return False
    if who is None:
        there = any(c.dep_ == "expl" for c in head.children)
        return (there and bool(modals & {"must", "should"})) or (not there and _bids(head, quote, unit))
    if quote is not None and quote.cue is not None and quote.cue.lemma in WISHING and _wished(head, who):
        return True
    duty = bool(modals & DUTY) and not _perfect(head)
    if who.lower_ in ("it", "there", "that", "this", "which", "who"):
        return duty and head.tag_ == "VBN" and any(aux.dep_ == "auxpass" for aux in head.children)
    if who.lower_ == "i":
        return False
    return duty or (who.lower_ != "you" and _has_to(head, quote)) or _high_time(head)


def _wished(head: Token, who: Token) -> bool:
    """Whether a reported clause stands in the subjunctive: "insisted that she leave"."""
    if auxiliaries(head):
        return False
    one = who.tag_ in ("NN", "NNP") and not any(c.dep_ == "conj" for c in who.children)
    return head.tag_ == "VB" or (head.tag_ == "VBP" and one and head.lower_ == head.lemma_)


def _perfect(head: Token) -> bool:
    return any(aux.lower_ in ("have", "'ve", "’ve") for aux in auxiliaries(head)) and head.tag_ in (
        "VBN",
        "VBD",
    )


def _bids(head: Token, quote: Quote | None, unit: Unit) -> bool:
    """Whether a clause without a subject is an imperative: "please stay", "open the gates", "let us go"."""
    if (
        head.tag_ not in ("VB", "VBP")
        or head.pos_ not in ("VERB", "AUX")
        or marked_to(head)
        or auxiliaries(head) != [aux for aux in auxiliaries(head) if aux.lower_ in ("do", "don't", "don’t")]
    ):
        return False
    words = {child.lower_ for child in head.lefts}
    if "please" in words or ("do" in words and any(child.dep_ == "neg" for child in head.lefts)):
        return True
    opens = next((token for token in unit.tokens if not token.is_punct), head)
    whole = quote is not None and quote.kind == "direct" and opens.text[:1].isupper()
    return whole and opens.i == head.i and head.lemma_.lower() not in assertion_words("filler")


def _has_to(head: Token, quote: Quote | None) -> bool:
    """Whether a clause says that somebody has to do something; in its own words, "we had to act" tells of the past."""
    if head.tag_ == "VBD" and (quote is None or quote.kind == "direct"):
        return False
    if head.lemma_ not in ("have", "need") and head.lower_ not in ("got", "ought"):
        return False
    if any(c.lower_ in ("yet", "still", "only") for c in head.children) or _negated(head):
        return False  # "has yet to be tested": nobody is obliged
    return any(c.dep_ == "xcomp" and any(a.tag_ == "TO" for a in c.children) for c in head.children)


def _high_time(head: Token) -> bool:
    return head.lemma_ == "be" and any(
        c.dep_ == "attr" and c.lower_ == "time" and any(w.lower_ in ("high", "past") for w in c.lefts)
        for c in head.children
    )


def _negated(head: Token) -> bool:
    return any(c.dep_ == "neg" for c in head.children)


def _fears(head: Token, mine: bool) -> bool:
    return (
        mine
        and any(
            c.dep_ in ("acomp", "oprd", "attr") and c.lower_ in assertion_words("fear") for c in head.children
        )
        and not _negated(head)
    )


def _threatens(head: Token) -> bool:
    """Whether something "is a threat to us all", "poses a danger"."""
    if head.lemma_ not in ("be", "pose", "present", "remain", "represent") or _negated(head):
        return False
    return any(
        c.dep_ in ("attr", "dobj")
        and c.lemma_.lower() in ("threat", "danger", "peril", "menace")
        and not any(w.lower_ in ("no", "any") for w in c.lefts)
        for c in head.children
    )


def _harmful(words: Iterable[Token]) -> bool:
    harm = assertion_words("harm")
    return any(token.lemma_.lower() in harm for token in words)


def _unsure(unit: Unit) -> bool:
    return any(token.lower_ in assertion_words("unsure") for token in unit.tokens)
