"""What stands beside a claim and tells what it is about: the question that was answered, the matter that is named.

"Asked about the strike, Obi said no"; "in response to a question about the strike"; "of the strike she said"
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from spacy.tokens import Token

from newsclaims.components.claims.propositions import CLAUSES, SUBJECTS, Unit, subject
from newsclaims.language.parse import NOUNS, children_in, first_child, has_child, has_word, sentence_of
from newsclaims.lexicons import assertion_words
from newsclaims.vocabulary import AboutBy

CONCESSIVE = ("while", "although", "though", "whereas")
"""What opens a clause that is on the same matter as the main one; "when" and "as" tell of the occasion."""

OCCASION = ("after", "before", "during", "at", "in", "since")
"""What tells when or where one was asked, not what: questioned *after the debate*."""

ANSWERS = ("response", "reply", "answer", "reaction")
TO_WHAT = {
    **dict.fromkeys(("respond", "reply", "react"), ("to",)),
    **dict.fromkeys(("speak", "talk"), ("about", "of")),
    "comment": ("on", "about"),
    "refer": ("to",),
}
"""Verbs of which a participle at a cue tells the matter, by the prepositions that bring it in."""

OF_WHAT = ("of", "about", "regarding", "concerning")
"""Prepositions that bring in at a cue what it speaks of: said *of the tax*."""

ANSWERED = ("respond", "reply", "react")
NEAR = 3
"""Words behind a claim in which a phrase begins that is parsed as its own."""

Found = Iterator[tuple[AboutBy, Token]]


def beside(cue: Token, unit: Unit) -> Found:
    """Give the nouns beside a claim that tell what it is about, and how they do.

    Args:
        cue: the head of its quote's cue.
        unit: the claim's tokens, and the heads of its main clauses.
    """
    inside = {token.i for token in unit.tokens}
    for phrase in (*_phrases(cue), *_asides(unit, inside)):
        if phrase.i not in inside:
            yield from ((by, noun) for by, noun in _told(phrase, cue) if noun.i not in inside)


def asked_before(unit: Unit, claimant: str | None, actor_of: Mapping[int, str]) -> Found:
    """Give what the claimant was asked in the sentence before: Obi *was asked about the strike*. “No,” she said."""
    if claimant is None:
        return
    first = sentence_of(unit.tokens[0]).start
    asked = sentence_of(unit.tokens[0].doc[first - 1]).root if first else None
    if asked is None or asked.pos_ not in CLAUSES or asked.lemma_.lower() not in assertion_words("question"):
        return
    whom = (actor_of.get(who.i) for who in children_in(asked, "nsubjpass", "dobj", "dative"))
    if claimant in whom:
        for what in children_in(asked, "ccomp", "prep"):
            if what.dep_ == "ccomp" or what.lower_ in ("about", "on", "over"):
                yield from (("question", noun) for noun in _nouns(what))


def _phrases(cue: Token) -> Iterator[Token]:
    """Give what hangs on a cue and on its subject, and the clauses on the cues that it is coordinated to."""
    yield from children_in(cue, "prep") if cue.pos_ in CLAUSES else ()
    while True:
        yield from children_in(cue, "advcl")
        yield from (clause for who in children_in(cue, *SUBJECTS) for clause in children_in(who, "acl"))
        if cue.dep_ != "conj" or cue.head == cue:
            return
        cue = cue.head


def _asides(unit: Unit, inside: Collection[int]) -> Iterator[Token]:
    """Give what stands behind a claim and is parsed as its own: it was too early, *when asked about it*."""
    last = unit.tokens[-1]
    behind = (word for word in last.doc[last.i + 1 : last.i + 1 + NEAR] if word.head.i in inside)
    return (word for word in behind if _is_asked(word) or _answered(word) is not None)


def _told(phrase: Token, cue: Token) -> Found:
    """Give the nouns of a phrase that tells what was asked or spoken of."""
    if phrase.dep_ == "prep":
        return _of_preposition(phrase)
    if _is_asked(phrase):
        return (("question", noun) for noun in _nouns(phrase))
    to = TO_WHAT.get(phrase.lemma_.lower(), ()) if phrase.tag_ == "VBG" else ()
    if to:
        return _of_participle(phrase, to)
    opened = first_child(phrase, "mark") if subject(phrase) is not None else None
    concedes = opened is not None and opened.lower_ in CONCESSIVE and phrase.i < cue.i
    return (("sentence", noun) for noun in (_nouns(phrase) if concedes else ()))


def _is_asked(clause: Token) -> bool:
    """Whether a clause is "asked about it", "when pressed"; the parser takes it for a past behind a name."""
    tags = ("VBN", "VBD") if clause.dep_ == "acl" else ("VBN",)
    asked = clause.tag_ in tags and clause.lemma_.lower() in assertion_words("question")
    return asked and not has_child(clause, "aux")


def _of_participle(verb: Token, to: Iterable[str]) -> Found:
    """Give what a participle responds to, or speaks of."""
    by: AboutBy = "question" if verb.lemma_.lower() in ANSWERED else "sentence"
    for of in children_in(verb, "prep"):
        if of.lower_ in to:
            yield from ((by, noun) for noun in _nouns(of))


def _of_preposition(phrase: Token) -> Found:
    """Give what a preposition at a cue brings in: *of the tax* she said, *as for* it, *in response to* it."""
    answered = _answered(phrase)
    if answered is not None:
        return (("question", noun) for noun in _nouns(answered))
    if has_word(children_in(phrase, "pobj"), "course"):
        return iter(())
    as_for = phrase.lower_ == "as" and any(c.lower_ in ("for", "to") for c in children_in(phrase, "prep"))
    return (("sentence", noun) for noun in (_nouns(phrase) if as_for or phrase.lower_ in OF_WHAT else ()))


def _answered(phrase: Token) -> Token | None:
    """Give the "to" phrase of "in response to a question"."""
    answers = (word for word in children_in(phrase, "pobj") if word.lower_ in ANSWERS)
    return next((of for word in answers for of in children_in(word, "prep") if of.lower_ == "to"), None)


def _nouns(phrase: Token) -> Iterable[Token]:
    """Give the nouns of a phrase, but not those that did it: questioned by *reporters*."""
    askers = {word.i for agent in children_in(phrase, "agent") for word in children_in(agent, "pobj")}
    when = (of for of in children_in(phrase, "prep") if of.lower_ in OCCASION)
    aside = askers.union(word.i for of in when for word in of.subtree)
    asking = assertion_words("question")
    return (
        word
        for word in phrase.subtree
        if word.pos_ in NOUNS and word.i not in aside and word.lemma_.lower() not in asking
    )
