"""Where in the parse those stand whom a pronoun may mean, or who speak though no source is printed at the cue.

Each gives a place or a noun phrase; who that is, the component says.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.components.speakers.noun_phrases import Source, read_source
from newsclaims.language.clauses import SUBJECTS
from newsclaims.language.parse import children_in, first_left, is_blank, skip_back

REACH = 80
"""Tokens that are looked back for a subject."""

MOST_CLAUSES = 4
MOST_NOUNS = 6
"""Steps up the parse; longer ways are parser errors."""


def antecedent(stage: Discourse, pronoun: Token) -> Token:
    """Give whom "who" stands for: the name right before it, the noun its clause hangs on, else the word before."""
    before = _before(stage, pronoun.i)
    if before in stage.names and not stage.is_place(before):
        return stage.doc[before]
    clause = pronoun.head
    for _ in range(MOST_CLAUSES):
        if clause.dep_ == "relcl" or clause.head.i == clause.i:
            break
        clause = clause.head
    described = clause.dep_ == "relcl" and clause.head.i < pronoun.i
    return _described(stage, clause.head if described else stage.doc[before])


def _described(stage: Discourse, noun: Token) -> Token:
    """Give the noun that a clause is about, above places and appositions: a *doctor* from Lisbon, who said so."""
    for _ in range(MOST_NOUNS):
        somewhere = noun.pos_ == "ADP" or stage.is_place(noun.i)
        if not (noun.dep_ == "appos" or somewhere) or noun.head.i >= noun.i:
            break
        noun = noun.head
    if noun.dep_ == "attr":
        return first_left(noun.head, *SUBJECTS) or noun
    return noun


def _before(stage: Discourse, at: int) -> int:
    """Give the word before a token, or the first token."""
    return skip_back(stage.doc, at - 1, 0, is_blank)


def subject_alone(stage: Discourse, pronoun: Token) -> Token | None:
    """Give the subject of the sentence before "he", where no person is named there or since.

    "A driver blocked the gate. He said …": what the centering literature calls continuing (Grosz et al. 1995).
    """
    first = bisect_left(stage.sentence_of, stage.sentence_of[pronoun.i] - 1)
    if any(stage.is_person(i) for i in range(first, pronoun.i)):
        return None
    return next(
        (one for one in stage.doc[first : pronoun.i] if _is_main_subject(one) and not stage.told(one.idx)),
        None,
    )


def _is_main_subject(token: Token) -> bool:
    return token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"


def _subjects_before(stage: Discourse, pronoun: Token, sentences: int) -> Iterator[Token]:
    """Give the subjects before a pronoun outside marks, nearest first, up to some sentences back."""
    here = stage.sentence_of[pronoun.i]
    for i in range(pronoun.i - 1, max(pronoun.i - REACH, -1), -1):
        if here - stage.sentence_of[i] > sentences:
            return
        token = stage.doc[i]
        if token.dep_ in SUBJECTS and not stage.quoted(token.idx):
            yield token


def plural_subjects(stage: Discourse, pronoun: Token) -> Iterator[Source]:
    """Give the plural subjects before "they", nearest first: groups of people and bodies, named or described."""
    for token in _subjects_before(stage, pronoun, 2):
        last = max([child.i for child in children_in(token, "conj")], default=token.i)
        if token.head.i == pronoun.head.i or not (last > token.i or _is_plural(token)):
            continue
        source = read_source(stage, token.left_edge.idx, stage.end(last))
        if source.form != "description" or source.kind in ("person", "office", "body"):
            yield source


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS") or lemma(noun) in ("people", "police")


def document_subject(stage: Discourse, pronoun: Token) -> Source | None:
    """Give the study, report or letter that is the subject of the sentence before "it"."""
    for token in _subjects_before(stage, pronoun, 1):
        if token.head.dep_ == "ROOT":
            source = read_source(stage, token.left_edge.idx, stage.end(token.i))
            alone = source.form == "description" and not source.plural
            return source if alone and source.kind == "document" else None
    return None


def controlling_subject(stage: Discourse, cue: Token) -> Source | None:
    """Give the subject of the cue, or of the clause that it hangs on: "Ade said …, adding that …"."""
    above = [cue, *islice(cue.ancestors, MOST_NOUNS - 1)]
    subjects = (child for token in above for child in token.lefts if child.dep_ in SUBJECTS)
    subject = next((child for child in subjects if not stage.told(child.idx)), None)
    if subject is None:
        return None
    last = max([other.i for other in children_in(subject, "appos")], default=subject.i)
    return read_source(stage, subject.left_edge.idx, stage.end(last))


def name_before(stage: Discourse, cue: Token) -> str | None:
    """Give the actor whose name stands right before a cue, in its sentence."""
    doc = stage.doc
    at = skip_back(doc, cue.i - 1, 0, lambda token: is_blank(token) or token.pos_ in ("ADV", "AUX"))
    near = at >= 0 and stage.sentence_of[at] == stage.sentence_of[cue.i]
    return stage.names.get(at) if near and not stage.told(doc[at].idx) else None
