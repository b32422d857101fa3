"""Whose words stand in marks inside what others say of somebody's act: they doubt Obi's vow to be “a new broom”."""

from dataclasses import replace

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate
from newsclaims.components.quotes.cues import can_speak
from newsclaims.components.quotes.layout import Layout
from newsclaims.language.parse import first_left, has_child
from newsclaims.lexicons import reporting_words


def given_to_owner(layout: Layout, one: Candidate) -> Candidate:
    """Give the words in marks to whose act they tell, where they stand in a clause on it.

    Who has decided, promised or claimed something is the subject of that clause, and who says so only judges it.

    Args:
        layout: the article.
        one: what somebody says, of whatever it may be.
    """
    if one.source is None or one.cue is None or one.cue[1] > one.content[0][0] or _says_so(one):
        return one
    first, stop = layout.token(one.content[0][0]), layout.before(one.content[-1][1])
    words = (token for token in layout.doc[first:stop] if token.is_alpha)
    marked = next((word for word in words if layout.inside[word.i] >= 0), None)
    act = _act(marked, first) if marked is not None and marked.i > first else None
    owner = first_left(act, "poss") if act is not None else None
    if marked is None or act is None or owner is None:
        return one
    return replace(
        one,
        content=[layout.content(layout.inside[marked.i])],
        cue=layout.chars(act.i, act.i + 1),
        cue_token=act.i,
        lemma=act.lemma_.lower(),
        source=layout.chars(owner.left_edge.i, owner.i + 1),
        mode="speech",
        rule="noun-of-saying",
    )


def _says_so(one: Candidate) -> bool:
    """Whether a cue passes on what somebody holds, or names it: repeated Obi's vow to stay, branded it “a joke”."""
    frames = reporting_words().get((one.lemma, "verb"), {})
    says = frames.get("that")
    return "object-complement" in frames or (says is not None and says.mode == "speech")


def _act(marked: Token, first: int) -> Token | None:
    """Give the noun that opens with its owner at the token `first`, and on which the clause of a word hangs."""
    for clause in (marked, *marked.ancestors):
        if clause.i < first:
            return None
        act = _told_by(clause)
        owner = first_left(act, "poss") if act is not None else None
        if owner is not None and owner.left_edge.i == first:
            return act if owner.tag_ != "PRP$" and can_speak(owner) else None
    return None


def _told_by(clause: Token) -> Token | None:
    """Give the noun that a that-clause is on, or right behind which an infinitive stands, wherever it was hung."""
    to = next((one for one in clause.lefts if one.tag_ == "TO"), None)
    if to is not None and to.i:
        return to.nbor(-1)
    return clause.head if clause.dep_ == "acl" and has_child(clause, "mark") else None
