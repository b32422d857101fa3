"""Hedging of a main proposition: weakened by the speaker with "might", "likely", "appears", "I think", "if …".

By the annotation guide (`tests/gold/CLAIMS.md`); the words are those that Hyland ("Hedging in Scientific Research
Articles", 1998) and the CoNLL-2010 shared task count as hedges, as far as news uses them. A plain "will" or "would"
is none, and neither is "about" on a figure.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.clause import perfect
from newsclaims.components.claims.propositions import (
    SUBJECTS,
    Own,
    auxiliaries,
    first_person,
    is_inverted,
    parenthetical,
    subject,
    whole_clause,
)
from newsclaims.language.parse import child_behind, children_in, has_child, has_word, is_negated
from newsclaims.lexicons import assertion_words

CONDITIONS = ("if", "unless", "provided", "providing", "assuming", "lest")
PREDICATES = ("xcomp", "ccomp", "oprd", "acomp", "attr", "advcl")


def is_hedged(heads: Sequence[Token], inside: set[int], own: Own = first_person) -> bool:
    """Whether the first of some main propositions, or half of them, is weakened.

    Args:
        heads: the heads of the main propositions.
        inside: the places of the claim's own tokens; a word outside them doesn't count.
        own: which words name the speaker.
    """
    weak = [_weak(head, inside, own) for head in heads]
    return bool(weak) and (weak[0] or 2 * sum(weak) >= len(weak))


def _weak(head: Token, inside: set[int], own: Own) -> bool:
    """Whether a proposition is weakened: by its modal or verb, a word or phrase of its clause, or a condition."""
    modals = assertion_words("modal")
    if any(aux.lower_ in modals and aux.i in inside for aux in auxiliaries(head)):
        return not _denied_possibility(head)
    if _appears(head) or _is_opinion(head, own):
        return True
    if any(child.i in inside and _weakens(child, head, own) for child in head.children):
        return True
    return any(clause.i in inside and _condition(clause) for clause in _adverbial_clauses(head))


def _adverbial_clauses(head: Token) -> Iterator[Token]:
    """Give the adverbial clauses on the verbs of a predicate; the parser has conditions without "if" as ccomp, too."""
    for word in whole_clause(head):
        for child in word.children:
            if child.dep_ == "advcl" or (child.dep_ == "ccomp" and is_inverted(child)):
                yield child


def _appears(head: Token) -> bool:
    """Whether something appears to be so: "seems weak"."""
    return head.lemma_.lower() in assertion_words("appearance") and _governs(head)


def _is_opinion(head: Token, own: Own) -> bool:
    """Whether a clause is what the speaker thinks, or what is thought: "I think", "is believed to"."""
    return head.lemma_.lower() in assertion_words("opinion") and (_believes(head, own) or _is_believed(head))


def _weakens(child: Token, head: Token, own: Own) -> bool:
    """Whether a word or phrase of a clause weakens it."""
    if child.dep_ in SUBJECTS and any(map(_is_nearly, _modifiers(child))):
        return True
    weakens = WEAKENING.get(child.dep_)
    return weakens is not None and weakens(child, head, own)


def _adverb(child: Token, head: Token, own: Own) -> bool:
    """Whether an adverb hedges: "probably", "kind of", "is almost done", "as far as I know"; not "can't possibly"."""
    if child.lower_ == "possibly" and _denied_possibility(head):
        return False
    if child.lower_ == "far":
        return any(_as_i_know(clause, own) for clause in children_in(child, "advcl"))
    if _is_nearly(child):
        return child.lower_ == "more" or has_child(head, "auxpass")
    return child.lower_ in assertion_words("hedge") or child.lower_ in ("kind", "sort")


def _is_nearly(word: Token) -> bool:
    """Whether an adverb says that something isn't quite so: "almost", "more or less"."""
    if word.lower_ == "more":
        return word.doc[word.i + 1 : word.i + 3].text.lower() == "or less"
    return word.lower_ in assertion_words("nearly")


def _predicate(child: Token, head: Token, own: Own) -> bool:
    """Whether a predicate hedges: "is likely", "is less likely", "almost done", "not sure", "a chance that"."""
    adverbs = assertion_words("hedge")
    if child.lower_ in adverbs or _unsure(child, head, own) or _chance(child):
        return True
    return child.dep_ == "acomp" and any(c.lower_ in adverbs or _is_nearly(c) for c in child.children)


def _remark(child: Token, head: Token, own: Own) -> bool:
    """Whether the speaker remarks that it is an opinion: "the plan, I think, works", "it seems", "as far as I know"."""
    remarked = (parenthetical(child) and _of(child, own)) or _it_seems(child)
    return remarked or (child.dep_ == "advcl" and _as_i_know(child, own))


def _it_seems(clause: Token) -> bool:
    """Whether a clause is a mere "it seems"."""
    who = subject(clause)
    it = who is not None and who.lower_ == "it"
    return it and clause.lemma_.lower() in assertion_words("appearance") and not _governs(clause)


def _phrase(child: Token, head: Token, own: Own) -> bool:
    """Whether a phrase hedges: "would fail without help", "in my view", "in all likelihood"."""
    return (
        (child.lower_ in ("without", "absent") and _would(head))
        or _in_my_view(child)
        or _in_likelihood(child)
    )


def _of_chance(child: Token, head: Token, own: Own) -> bool:
    """Whether a subject or object is a chance: "there is a chance that"."""
    return _chance(child)


WEAKENING: dict[str, Callable[[Token, Token, Own], bool]] = {
    "advmod": _adverb,
    **dict.fromkeys(("acomp", "attr", "oprd", "amod"), _predicate),
    **dict.fromkeys(("ccomp", "parataxis", "advcl"), _remark),
    "prep": _phrase,
    **dict.fromkeys(("nsubj", "dobj"), _of_chance),
}
"""For each relation to a clause when what stands in it weakens the clause."""


def _denied_possibility(head: Token) -> bool:
    """Whether "could not" denies or forbids rather than weakens."""
    return is_negated(head) and has_word(auxiliaries(head), "can", "ca", "could")


def _governs(head: Token) -> bool:
    """Whether a verb of appearance has something that appears: "seems weak", "looks like a trap"."""
    return any(
        c.dep_ in PREDICATES or (c.dep_ in ("prep", "mark") and c.lower_ in ("like", "as"))
        for c in head.children
    )


def _believes(head: Token, own: Own) -> bool:
    return _of(head, own) and any(
        c.dep_ in ("ccomp", "xcomp") or (c.dep_ == "advcl" and head.lemma_ == "feel") for c in head.children
    )


def _of(head: Token, own: Own) -> bool:
    who = subject(head)
    return who is not None and (first_person(who) or own(who))


def _is_believed(head: Token) -> bool:
    """Whether a clause is "is believed to have left"."""
    return has_child(head, "auxpass") and has_child(head, "xcomp")


def _unsure(child: Token, head: Token, own: Own) -> bool:
    """Whether the speaker is "not sure that", or something is "unclear"."""
    if child.lower_ in ("sure", "certain", "convinced", "confident"):
        return _of(head, own) and is_negated(head)
    return False


def _chance(child: Token) -> bool:
    """Whether there is "a chance that …", "a possibility of …", but not "no chance"."""
    if child.lemma_.lower() not in assertion_words("chance"):
        return False
    if has_word(child.lefts, "no", "every", "any"):
        return False
    above = child.head
    said = child_behind(child, "acl", "relcl", "prep", "ccomp") or child_behind(above, "ccomp")
    return said is not None and above.lemma_ == "be"


def _condition(clause: Token) -> bool:
    """Whether a clause is a condition; "even if" and "as if" make none."""
    if is_inverted(clause):
        return True
    for child in clause.children:
        if child.dep_ in ("mark", "advmod") and child.lower_ in CONDITIONS:
            before = child.doc[child.i - 1].lower_ if child.i else ""
            return before not in ("even", "as")
    return False


def _in_my_view(prep: Token) -> bool:
    """Whether a phrase is "in my view", "to my knowledge"."""
    return prep.lower_ in ("in", "to") and any(
        c.dep_ == "pobj"
        and c.lower_ in ("view", "opinion", "mind", "knowledge", "judgment", "judgement", "estimation")
        and has_word(c.lefts, "my", "our")
        for c in prep.children
    )


def _in_likelihood(prep: Token) -> bool:
    """Whether a phrase is "in all likelihood"."""
    return prep.lower_ == "in" and any(
        c.lower_ in ("likelihood", "probability") for c in children_in(prep, "pobj")
    )


def _as_i_know(clause: Token, own: Own) -> bool:
    """Whether a clause is "as far as I know"."""
    return (
        clause.lemma_ in ("know", "tell", "see")
        and not perfect(clause)
        and _of(clause, own)
        and any(c.dep_ == "mark" and c.lower_ == "as" for c in clause.children)
    )


def _modifiers(token: Token) -> Iterable[Token]:
    for child in token.children:
        yield child
        if child.dep_ in ("det", "amod", "nummod", "quantmod", "predet", "advmod"):
            yield from child.children


def _would(head: Token) -> bool:
    return has_word(auxiliaries(head), "would", "'d", "’d")
