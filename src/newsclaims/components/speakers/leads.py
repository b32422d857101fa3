"""Who is left unnamed and presented right below: a clerk said …. ¶ *Tanya Rusk*, 36, …."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from newsclaims.components.speakers.antecedents import COLLECTIVES, is_human
from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import HE_SHE, POSSESSIVE, Source
from newsclaims.components.speakers.setting_nouns import OF_A_COURT
from newsclaims.components.speakers.source_kinds import leaves_unnamed, may_be_human, noun_gender
from newsclaims.components.speakers.titles_printed import titles
from newsclaims.language.parse import NOUNS, child_behind, first_left, has_child, skip, skip_back
from newsclaims.language.person_names import HONORIFICS, LEARNED
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import reporting_words

REACH = 2
"""Paragraphs below in which somebody is named."""

REPLIES = frozenset(
    (
        "reply", "respond", "answer", "retort", "counter", "rejoin", "riposte", "disagree", "dispute", "insist", "deny",
        "promise", "assure",
    )
)  # fmt: skip
"""What somebody else does: A student said …. “…,” *Ola Friis* replied, or promised."""

RESUMES = frozenset(("speak", "make", "issue", "give", "write", "post"))
"""What is told of who has spoken: *Ola Friis* made the pledge on Monday."""

OF_COURTS = frozenset(
    (
        "judge", "justice", "magistrate", "coroner", "prosecutor", "lawyer", "solicitor", "barrister", "witness",
        "officer", "detective", "policeman", "policewoman",
    )
)  # fmt: skip
"""Those in a lead who are told of somebody else: a judge has found that …. ¶ *Lena Tarrant* pleaded guilty."""


def presented_below(stage: Discourse, source: Source) -> Entity | None:
    """Give whom the paragraphs below a lead present, of one that leaves somebody unnamed.

    By name and age where the next paragraph begins; or, of an office or a relative, as the first whom the article
    names, who speaks by the whole name and of whom nothing is told, because the lead has: its chief executive said. ¶
    “…,” *Ola Friis* told reporters. Or as who opens the next paragraph so, of the only one in the lead: A councillor
    has offered to sing. ¶ *Ola Friis* made the pledge on Monday.
    """
    if _comes_second(source):
        return None
    for one in _named_below(stage, source):
        found = _with_age(stage, one, source) or _known_from_above(stage, one, source)
        if may_be_theirs(stage, one.entity, source) and (found or _opens_bare(stage, one, source)):
            return one.entity
    return None


def presented_with_age(stage: Discourse, source: Source) -> Entity | None:
    """Give whom the next paragraph presents by name and age."""
    if _comes_second(source) or lemma(source.head) in OF_COURTS:
        return None
    below = (one for one in _named_below(stage, source) if _with_age(stage, one, source))
    return next((one.entity for one in below if may_be_theirs(stage, one.entity, source)), None)


def named_next(stage: Discourse, source: Source) -> Entity | None:
    """Give who goes on speaking for one left unnamed, anywhere: A guide warned of ice. “…,” *Ola Friis* said.

    Nobody is named for the first time without a word on who that is unless it has been told already. Behind an
    accusation or a complaint it may be the other side, which answers.
    """
    singled = source.determiner in ("a", "an", "the", None, *POSSESSIVE) and not source.plural
    if not singled or leaves_unnamed(source) or not may_be_human(source) or lemma(source.head) in OF_COURTS:
        return None
    if _blames(source.head.head):
        return None
    one = next(_named_below(stage, source, own=True), None)
    if (
        one is None
        or one.paragraph > stage.paragraph_of[source.first] + 1
        or not may_be_theirs(stage, one.entity, source)
    ):
        return None
    sentence = stage.doc[one.token].sent
    quoted = any(token.is_quote for token in sentence) or _is_aged(stage, one)
    verb = stage.doc[one.governor]
    says = one.subject and reports(verb) and lemma(verb) not in REPLIES and quoted
    told = _is_from_elsewhere(stage, one, source) or not _is_bare(stage, one)
    return one.entity if says and not told else None


def _is_from_elsewhere(stage: Discourse, one: Appearance, source: Source) -> bool:
    """Whether a paragraph below tells inside it where somebody is from: “…,” Prof Friis *of the college* noted."""
    _, behind = _name(stage, one)
    below = one.paragraph > stage.paragraph_of[source.first] and not _opens(stage, one)
    return below and stage.doc[behind].tag_ == "IN"


def presented_anywhere(stage: Discourse, source: Source) -> Entity | None:
    """Give whom the words below name of one left unnamed, wherever in the article."""
    return told_to_be(stage, source) or told_behind(stage, source) or named_next(stage, source)


def told_to_be(stage: Discourse, source: Source) -> Entity | None:
    """Give who a sentence says somebody is: “…” The woman speaking is *Ola Friis*."""
    verb = source.head.head
    told = child_behind(verb, "attr")
    subject = source.head.dep_ in SUBJECTS and verb.lemma_ == "be" and not has_child(verb, "neg")
    named = subject and told is not None and stage.is_person(told.i)
    return stage.entities[stage.names[told.i]] if told is not None and named else None


def told_behind(stage: Discourse, source: Source) -> Entity | None:
    """Give whom the next sentence says that somebody is: said the man. He is *Ola Friis*. Her name is *Ola Friis*."""
    if source.plural or source.head.sent.end >= len(stage.doc):
        return None
    verb = stage.doc[source.head.sent.end].sent.root
    subject, told = first_left(verb, "nsubj"), child_behind(verb, "attr")
    if verb.lemma_ != "be" or subject is None or told is None or not stage.is_person(told.i):
        return None
    pronoun = first_left(subject, "poss") if subject.lower_ == "name" else subject
    gender = HE_SHE.get(pronoun.lower_) if pronoun is not None else None
    fits = gender is not None and noun_gender(source.head) in ("", gender)
    return stage.entities[stage.names[told.i]] if fits else None


def is_presented(stage: Discourse, one: Appearance) -> bool:
    """Whether an age or a clause tells at a name who that is: *Ola Friis*, who has died; not *Ola Friis*, the judge."""
    _, behind = _name(stage, one)
    return _is_aged(stage, one) or [token.lower_ for token in stage.doc[behind : behind + 2]] == [",", "who"]


def may_be_theirs(stage: Discourse, entity: Entity, source: Source) -> bool:
    """Whether somebody's gender isn't against the noun, or against the he or she that its clause begins with."""
    gender = noun_gender(source.head) or _gender_in_clause(stage, source)
    return not gender or stage.gender.get(entity.key, stage.usual.get(entity.key, gender)) == gender


def _gender_in_clause(stage: Discourse, source: Source) -> str | None:
    """Give the gender of the he or she that is the first to be told of behind a source: a teacher said *she* ….

    Who speaks is meant by it, as nobody else is there.
    """
    for token in stage.doc[source.last : source.head.sent.end]:
        if token.lower_ in HE_SHE:
            return HE_SHE[token.lower_] if token.dep_ in SUBJECTS or token.dep_ == "nsubjpass" else None
        if token.i in stage.names or (token.pos_ in NOUNS and is_human(token)):
            return None
    return None


def _comes_second(source: Source) -> bool:
    """Whether somebody else is left unnamed first: *a nurse* walked free after a judge found that …."""
    root = source.head.sent.root
    first = next((child for child in root.lefts if child.dep_ in SUBJECTS and child.i < source.first), None)
    return first is not None and is_human(first) and first.left_edge.lower_ in ("a", "an")


def _named_below(stage: Discourse, source: Source, own: bool = False) -> Iterator[Appearance]:
    """Give where people are named for the first time in the paragraphs below a source, outside marks.

    Args:
        stage: the article's appearances.
        source: the source.
        own: also in its own paragraph, behind it.
    """
    here = stage.paragraph_of[source.first]
    seen = {
        one.entity.key
        for one in stage.appearances
        if (one.start < source.start if own else one.paragraph <= here)
    }
    for one in stage.appearances:
        near = one.start > source.end and here <= one.paragraph <= here + REACH
        if near and one.entity.type == "person" and one.entity.key not in seen:
            seen.add(one.entity.key)
            if one.token in stage.names and not one.quoted:
                yield one


def _with_age(stage: Discourse, one: Appearance, source: Source) -> bool:
    """Whether the next paragraph begins with somebody's name and age."""
    if lemma(source.head) in OF_A_COURT and has_child(stage.doc[one.governor], "auxpass"):
        return False  # a witness told of the accused, who is presented: Tom Ek, 29, is charged
    next_one = one.paragraph == stage.paragraph_of[source.first] + 1
    return next_one and _opens(stage, one) and _is_aged(stage, one)


def _opens(stage: Discourse, one: Appearance) -> bool:
    """Whether a paragraph begins with somebody's name, bare or behind a courtesy: *Dr Ola Friis*."""
    first, _ = _name(stage, one)
    start = skip_back(stage.doc, first - 1, 0, _is_courtesy) + 1
    return start == 0 or stage.paragraph_of[start - 1] < one.paragraph


def _is_courtesy(token: Token) -> bool:
    return token.lower_.rstrip(".").capitalize() in HONORIFICS | LEARNED


def _is_aged(stage: Discourse, one: Appearance) -> bool:
    """Whether an age stands behind a name."""
    _, behind = _name(stage, one)
    return stage.doc[behind].text == "," and stage.doc[behind + 1].like_num


def _known_from_above(stage: Discourse, one: Appearance, source: Source) -> bool:
    """Whether somebody speaks of whom nothing is told at the name."""
    if leaves_unnamed(source) or not may_be_human(source) or source.determiner in ("a", "an"):
        return False
    return _is_first(stage, one) and one.subject and reports(stage.doc[one.governor]) and _is_bare(stage, one)


def _opens_bare(stage: Discourse, one: Appearance, source: Source) -> bool:
    """Whether a paragraph begins with somebody of whom nothing is told, and the lead speaks of one alone."""
    if leaves_unnamed(source) or not may_be_human(source) or lemma(source.head) in OF_COURTS:
        return False
    alone = _leads(stage, source) and _is_first(stage, one) and not _is_somebody_beside(source)
    verb = stage.doc[one.governor]
    speaks = one.subject and (reports(verb) or lemma(verb) in RESUMES)
    return alone and speaks and _opens(stage, one) and _is_bare(stage, one)


def _leads(stage: Discourse, source: Source) -> bool:
    """Whether a source stands in the first sentence of its paragraph; *a clerk* right at the beginning."""
    here = stage.paragraph_of[source.first]
    before = takewhile(lambda token: stage.paragraph_of[token.i] == here, reversed(stage.doc[: source.first]))
    new = source.determiner in ("a", "an") and not reports(source.head.head)
    return not any(token.text in (".", "!", "?") or (new and token.is_lower) for token in before)


def _is_first(stage: Discourse, one: Appearance) -> bool:
    return not any(other.entity.type == "person" for other in stage.before(one.start, 400))


def _is_bare(stage: Discourse, one: Appearance) -> bool:
    """Whether the whole name stands without a word on who that is; an age tells nothing of it."""
    first, behind = _name(stage, one)
    if " " not in one.entity.name:
        return False
    told = (
        [token for token in words if not _is_courtesy(token)]
        for words in titles(stage, first, behind, one.entity.key)
    )
    apposed = stage.doc[behind].text in (",", "(", "—", "–") and not _is_aged(stage, one)
    return not apposed and not any(told)


def _is_somebody_beside(source: Source) -> bool:
    """Whether a sentence speaks of somebody else in the singular, outside a source."""
    return any(_is_one_more(token) for token in source.head.sent if not source.first <= token.i < source.last)


def _is_one_more(token: Token) -> bool:
    return token.tag_ == "NN" and lemma(token) not in COLLECTIVES and is_human(token)


def _name(stage: Discourse, one: Appearance) -> tuple[int, int]:
    """Give the tokens `[first, behind)` of the name at an appearance."""
    first = stage.tokens(one.start, one.start + 1)[0]
    behind = skip(
        stage.doc, first, len(stage.doc) - 2, lambda token: stage.names.get(token.i) == one.entity.key
    )
    return first, behind


def _blames(verb: Token) -> bool:
    """Whether a verb accuses, complains, or claims what others may deny."""
    stances = {row.stance for row in reporting_words().get((lemma(verb), "verb"), {}).values()}
    return lemma(verb) == "complain" or not stances.isdisjoint(("accuses", "claims"))


def reports(verb: Token) -> bool:
    """Whether a verb is one of saying."""
    return (lemma(verb), "verb") in reporting_words()
