"""Where a verb looks: ahead, back, or where the verb above it does."""

from collections.abc import Set

from spacy.tokens import Token

from newsclaims.components.dates.nearby import is_fixture
from newsclaims.components.dates.word_lists import date_words

FIXTURE, AHEAD, MODAL, PRESENT, OPEN, BACK = 4, 3, 2, 1, 0, -1
"""Where a clause looks: a plain future or plan, an infinitive or modal, a present tense; no telling; a past tense.

A FIXTURE is AHEAD for what is on the calendar itself, and `Context.direction` never gives it.
"""

_WILL = frozenset(("will", "'ll", "’ll", "shall", "wo"))
_MODALS = frozenset(("would", "may", "might", "could", "can", "should", "must"))
_PERFECT = frozenset(("have", "has", "had", "having", "'ve", "’ve"))
_PLANNED = frozenset(("expect", "plan", "project", "forecast", "predict"))
PUT_OFF = frozenset(
    "postpone delay schedule reschedule plan slate adjourn set extend suspend call".split()  # noqa: SIM905
)
"""Verbs whose `for` or `until` leads ahead of the day they are told of, in the past tense too."""

_TIMETABLED = frozenset(("expire", "begin", "start", "open", "resume", "kick", "launch"))
"""Verbs that in the present tense tell of what is on the calendar: `the trial starts in March`."""

_STANDING = ("run", "stand", "compete", "campaign")
"""Verbs that in the present progressive tell of an election to come: `she is running for the seat in June`."""

_PLANS = date_words("plan")
"""Nouns whose infinitive is still to come: `it announced an agreement to buy the bank in January`."""

_ACHIEVED = frozenset(
    (
        "need",
        "begin",
        "start",
        "continue",
        "manage",
        "fail",
        "seem",
        "use",
        "have",
        "help",
        "come",
        "visit",
        "travel",
        "fly",
        "return",
        "try",
    )
)
"""Verbs whose infinitive happens when they do."""


def tense(verb: Token) -> int | None:
    """Give where a verb looks, or None where the verb above it decides."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    if words & (_WILL | _MODALS):
        return _modal(verb, words)
    if "to" in words:
        return _infinitive(verb)
    planned = _planned(verb, words)
    if planned is not None:
        return planned
    if words & _PERFECT or verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in auxiliaries):
        return BACK
    look = _BY_FORM.get(verb.tag_)
    return look(verb, auxiliaries) if look is not None else None


def has_will(verb: Token) -> bool:
    """Say whether a verb is in the future with `will`."""
    return any(child.lower_ in _WILL for child in verb.children)


def _modal(verb: Token, words: Set[str]) -> int:
    if "have" in words and words & _MODALS:
        return BACK
    if words & _WILL:
        return AHEAD
    denied = any(child.dep_ == "neg" for child in verb.children)
    return BACK if "could" in words and denied else MODAL


def _planned(verb: Token, words: Set[str]) -> int | None:
    """Give where a verb of plans and schedules looks, or None if it is none."""
    scheduled, due = verb.lemma_ in ("schedule", "slate"), _is_due(verb)
    if "had" in words and (scheduled or due):
        return BACK
    if scheduled:
        return AHEAD
    if not words & _PERFECT:
        if verb.lemma_ in _PLANNED and verb.tag_ in ("VBN", "VBZ", "VBP"):
            return AHEAD
        if verb.lemma_ == "plan":
            return MODAL
    if not due:
        return None
    return PRESENT if verb.tag_ == "VBD" else AHEAD  # it may have been


def _participle(verb: Token, auxiliaries: list[Token]) -> int | None:
    if verb.lemma_ == "set" and any(child.lower_ in ("for", "to") for child in verb.children):
        return AHEAD
    if any(child.lower_ in ("get", "getting") for child in auxiliaries):
        return None
    return PRESENT if any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries) else BACK


def _gerund(verb: Token, auxiliaries: list[Token]) -> int | None:
    stands = verb.lemma_ in _STANDING and any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries)
    if stands and not any(child.dep_ == "dobj" for child in verb.children):
        return AHEAD
    return PRESENT if auxiliaries else None


def _base(verb: Token, auxiliaries: list[Token]) -> int | None:
    return BACK if any(child.lower_ == "did" for child in auxiliaries) else PRESENT


def _present(verb: Token, auxiliaries: list[Token]) -> int | None:
    if is_fixture(verb):
        return FIXTURE
    below = {child.lower_ for child in verb.children}
    if verb.lemma_ in _TIMETABLED or (verb.lemma_ == "take" and below & {"effect", "place"}):
        return AHEAD
    return MODAL if below & {"if", "when", "once", "unless"} else PRESENT


_BY_FORM = {"VBN": _participle, "VBG": _gerund, "VB": _base, "VBZ": _present, "VBP": _present}
"""Where a verb looks by its form, as Penn Treebank tags it, where its auxiliaries don't say."""


def _is_due(verb: Token) -> bool:
    """Say whether a form of `be` goes with `due`, `likely` or `ready`."""
    return any(child.lemma_ in ("due", "likely", "ready") for child in verb.children if child.dep_ == "acomp")


def _is_foreseen(verb: Token) -> bool:
    """Say whether a verb says now that something is planned: `is expected to meet`; not `was expected to meet`."""
    be = [child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return (
        verb.tag_ == "VBN"
        and verb.lemma_ in (*_PLANNED, "set", "poise")
        and bool(be)
        and set(be) <= {"VBZ", "VBP"}
    )


def _is_now(verb: Token) -> bool:
    """Say whether a verb is in the present progressive, so that its purpose is to come: `is training to run`."""
    return any(child.dep_ == "aux" and child.tag_ in ("VBZ", "VBP") for child in verb.children)


def _infinitive(verb: Token) -> int | None:
    """Give where `to meet` looks: ahead as a complement (`vowed to meet`), else where the verb above it does."""
    if verb.head.i == verb.i:
        return MODAL
    if verb.head.lemma_ == "ask" and verb.head.dep_ == "advcl":
        return None
    if verb.head.lemma_ in ("due", "schedule", "slate"):
        above = verb.head if verb.head.pos_ == "VERB" else verb.head.head
        return tense(above)
    if _is_foreseen(verb.head) and verb.dep_ == "xcomp":
        return AHEAD
    if verb.dep_ == "acl":
        return MODAL if verb.head.lemma_ in _PLANS else None
    if verb.dep_ == "advcl" and verb.head.tag_ == "VBG" and _is_now(verb.head):
        return MODAL
    if verb.dep_ not in ("xcomp", "ccomp"):
        return None
    if verb.head.lemma_ == "be":
        return AHEAD if verb.head.tag_ in ("VBZ", "VBP") else PRESENT
    return None if verb.head.lemma_ in _ACHIEVED else MODAL
