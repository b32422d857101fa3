"""Somebody without a name whom "he" or "she" means, where nobody named fits.

A boy of ten sat on the wall. *He* said …; the letter was written by a mother of four. “…,” *she* wrote; I asked the
porter. *He* said …. Nearest first, and in a sentence subjects before others: what the centering literature found of
names, too (Grosz, Joshi and Weinstein 1995).
"""

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Span, Token

from newsclaims.components.speakers.antecedents import NONE, is_human
from newsclaims.components.speakers.counting import NOBODY
from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.components.speakers.noun_phrases import FIRST, HE_SHE, Source, read_source
from newsclaims.components.speakers.source_kinds import noun_gender
from newsclaims.language.parse import has_word
from newsclaims.language.relations import SUBJECTS

SENTENCES_BACK = 2
REACH = 120
"""Tokens that are looked back."""

TAKING_PART = frozenset(("by", "to", "with", "from"))
"""Prepositions before who takes part in what is done: written *by* a mother of four."""


def unnamed_before(stage: Discourse, pronoun: Token, since: int = -1) -> Source | None:
    """Give the description of the unnamed person nearest before he or she; None where two fit alike.

    Args:
        stage: the article's appearances.
        pronoun: he or she, that nobody named fits.
        since: the sentence of somebody named whom it hardly fits, behind which the person must stand.
    """
    here = stage.sentence_of[pronoun.i]
    found = [*_people_before(stage, pronoun)]
    for sentence in range(here, max(here - SENTENCES_BACK - 1, since), -1):
        people = [one for one in found if stage.sentence_of[one.i] == sentence]
        subjects = [one for one in people if _first_joined(one).dep_ in SUBJECTS]
        people = subjects or people
        if people:
            alike = {lemma(one) for one in people}
            return _described(stage, people[0]) if len(alike) == 1 else None
    return None


def met_before(stage: Discourse, pronoun: Token) -> Source | None:
    """Give the only person whom the author met in the sentence before, where nobody is named: I met *a guard*. He ….

    Of whom else the article tells, the author, who is "I", stands between.
    """
    before = stage.sentence_of[pronoun.i] - 1
    first = bisect_left(stage.sentence_of, before)
    words = stage.doc[first : pronoun.i]
    if not _is_ours(stage, words) or any(stage.is_person(one.i) for one in words):
        return None
    people = [one for one in _people_before(stage, pronoun) if stage.sentence_of[one.i] == before]
    return _described(stage, people[0]) if len(people) == 1 else None


def _is_ours(stage: Discourse, words: Span) -> bool:
    """Whether the author is who acts: I, we."""
    return any(one.lower_ in FIRST and one.dep_ in SUBJECTS and not stage.quoted(one.idx) for one in words)


def called_before(stage: Discourse, pronoun: Token) -> str | None:
    """Give the key of the only person named in the sentence before, whom the author met: I called *Ada Obi*. She …."""
    before = stage.sentence_of[pronoun.i] - 1
    first = bisect_left(stage.sentence_of, before)
    words = stage.doc[first : pronoun.i]
    named = {stage.names[one.i] for one in words if stage.is_person(one.i) and not stage.quoted(one.idx)}
    met = any(stage.is_person(one.i) and one.dep_ in ("dobj", "pobj") for one in words)
    return named.pop() if len(named) == 1 and met and _is_ours(stage, words) else None


def _people_before(stage: Discourse, pronoun: Token) -> Iterator[Token]:
    """Give the nouns for one unnamed person before a pronoun that agree with it, nearest first."""
    here, gender = stage.sentence_of[pronoun.i], HE_SHE[pronoun.lower_]
    quoted = stage.quoted(pronoun.idx)
    for i in range(pronoun.i - 1, max(pronoun.i - REACH, -1), -1):
        noun = stage.doc[i]
        if here - stage.sentence_of[i] > SENTENCES_BACK:
            return
        if stage.quoted(noun.idx) != quoted or not _takes_part(noun) or _is_bound(noun, pronoun):
            continue
        fits = noun_gender(noun) in ("", gender) and not _goes_on_before(noun, gender)
        if (
            fits
            and i not in stage.names
            and noun.tag_ == "NN"
            and noun.lower_ not in NOBODY
            and is_human(noun)
        ):
            yield noun


def _takes_part(noun: Token) -> bool:
    """Whether a noun is who does something, to whom it is done, or with whom."""
    first = _first_joined(noun)
    if first.dep_ == "pobj":
        return first.head.lower_ in TAKING_PART and first.head.head.pos_ in ("VERB", "AUX")
    shown = (one.dep_ == "expl" or one.lower_ in ("that", "this") for one in first.head.lefts)
    there = first.dep_ == "attr" and any(shown)
    return there or first.dep_ in (*SUBJECTS, "dobj", "dative", "ROOT")


def _first_joined(noun: Token) -> Token:
    """Give the noun to which another is joined: a *clerk* and a porter."""
    return noun.head if noun.dep_ == "conj" else noun


def _is_bound(noun: Token, pronoun: Token) -> bool:
    """Whether the pronoun's own clause names a noun, or nobody in particular is meant by it."""
    own = noun.head == pronoun.head or (noun.head.head == pronoun.head and noun.dep_ == "pobj")
    return own or has_word(noun.lefts, *NONE)


def _goes_on_before(noun: Token, gender: str) -> bool:
    """Whether "he" is the subject before a noun: whom *he* calls isn't who goes on."""
    before = noun.doc[noun.sent.start : noun.i]
    return any(HE_SHE.get(one.lower_) == gender and one.dep_ in SUBJECTS for one in before)


def _described(stage: Discourse, noun: Token) -> Source | None:
    """Give a noun read as a source, with what is told of it by a preposition: a boy *of ten*."""
    told = [one.right_edge.i for one in noun.rights if one.dep_ == "prep" and one.lower_ != "about"]
    last = max([noun.i, *told])
    clause = next((one.i for one in stage.doc[noun.i : last + 1] if one.tag_.startswith("W")), last + 1)
    source = read_source(stage, noun.left_edge.idx, stage.end(max(clause - 1, noun.i)))
    return source if source.form == "description" else None
