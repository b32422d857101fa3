"""Who is left unnamed where an article opens, and named below by what they are: an aide said …. ¶ Spokesman *Al Lee* ….

News tells first that somebody of a kind has spoken, and then by name who that is. That it is the one who is named holds
where whoever speaks below may be called by the word: by its noun or one for the same office, of nobody else's; or where
the next to speak has an office of the kind that a broad word is for ("an official", "a diplomat").
"""

from collections.abc import Iterator, Mapping, Set
from itertools import islice

from newsclaims.components.speakers.antecedents import is_human
from newsclaims.components.speakers.body_nouns import OF_ITS_KIND, STATES, UNITED, kind_of, may_be_called
from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.fitting import Role, is_one
from newsclaims.components.speakers.leads import may_be_theirs, reports
from newsclaims.components.speakers.noun_phrases import FIRST, HE_SHE, IT, Source, read_source
from newsclaims.components.speakers.openings import apart, opens
from newsclaims.components.speakers.source_kinds import UNNAMED, may_be_human
from newsclaims.language.parse import FINITE, children_in, skip, skip_back
from newsclaims.lexicons import broad_roles, media_words, role_nouns

REACH = 2
"""Paragraphs below within which who is left unnamed goes on, and is named."""

NEXT = 1
"""Paragraphs below within which the next to speak is who was left unnamed where an article opens; 2 of a headline."""

FAR = 6
"""Paragraphs below within which somebody is named who has the very same office."""

MOST = 20
"""Those who speak below, of whom more are looked at nowhere: in a paragraph without end."""

SPOKESMEN = frozenset(("spokesman", "spokeswoman", "spokesperson"))

PLAIN = frozenset(("senior", "top", "leading", "chief", "veteran", "local", "former", "ex", "prominent"))
"""Words that tell nothing of whose somebody is."""


def named_later(stage: Discourse, source: Source, roles: Mapping[str, Set[Role]]) -> Entity | None:
    """Give who is named below by what they are of one who is left unnamed; by a broad word, where an article opens.

    Args:
        stage: the article's appearances.
        source: who is left unnamed.
        roles: what the article tells of each person, by key.
    """
    told = source.determiner == "the" and source.last > source.head.i + 1 and source.modifiers
    new = source.determiner in ("a", "an", None) or told
    if not new or source.plural or not may_be_human(source):
        return None
    opening, goes_on = opens(stage, source.first), True
    known = _named_before(stage, source)
    for speaker in islice(_speaking_below(stage, source), MOST):
        far = apart(stage, source.first, speaker.first)
        if far > (FAR if opening else REACH):
            return None
        named = stage.entities[speaker.actor] if speaker.form == "name" and speaker.actor else None
        if named is not None and named.type == "person" and named.key not in known:
            fits = [how_fits(stage, source, role) for role in roles.get(named.key, ())]
            going_on = goes_on and far <= (NEXT + _is_headline(stage, source) if opening else REACH)
            fitting = any(fit == SAME or (going_on and fit >= (MAYBE if opening else AGAIN)) for fit in fits)
            if fitting and may_be_theirs(stage, named, source):
                return named
        if _is_another(stage, speaker, source):
            return None
        goes_on = goes_on and _goes_on(stage, speaker, source)
    return None


def named_at_end(stage: Discourse, source: Source) -> Entity | None:
    """Give whose name ends a title that has no article: grandmother of six *Ada Obi*; not: spokesman for Ada Obi."""
    first = skip_back(stage.doc, source.last - 1, source.head.i, lambda one: stage.is_person(one.i)) + 1
    before = stage.doc[first - 1]
    if source.determiner is not None or first == source.last or before.tag_ in ("IN", "DT", "POS", "CC"):
        return None
    title = before.i > source.head.i and (before.text[0].isupper() or is_human(before))
    return None if title else stage.entities[stage.names[first]]


def body_named_later(stage: Discourse, source: Source) -> Entity | None:
    """Give the body that is the next to speak, or whose spokesman is, below one that the opening leaves unnamed.

    A charity said …. ¶ “…,” *Kestrel* said in a statement.
    """
    told = source.determiner != "the" or (source.modifiers and source.last > source.head.i + 1)
    if source.plural or source.determiner not in ("a", "an", "the", None) or not told:
        return None
    if not opens(stage, source.first):
        return None
    known = _named_before(stage, source)
    for speaker in _speaking_below(stage, source):
        if apart(stage, source.first, speaker.first) > REACH:
            return None
        if not _goes_on(stage, speaker, source):
            body = _body_of(stage, speaker)
            new = body is not None and body.key not in known
            return body if body is not None and new and _is_of_kind(stage, speaker, body, source) else None
    return None


def _is_of_kind(stage: Discourse, speaker: Source, body: Entity, source: Source) -> bool:
    """Whether a body may be called by a word; a state's and one that brings the news only by a word for such a one."""
    head, words = lemma(source.head), [*body.name.lower().split(), *_told(stage, speaker)]
    news = head not in media_words() and not media_words().isdisjoint(words)
    public = head in OF_ITS_KIND | STATES and kind_of(body.name) != head
    return may_be_called(body, head) and not news and not public


def _told(stage: Discourse, speaker: Source) -> list[str]:
    """Give the words of a source and those right before it: the news agency | Tarnopress."""
    return [token.lower_ for token in stage.doc[max(speaker.first - 3, 0) : speaker.last]]


def _body_of(stage: Discourse, speaker: Source) -> Entity | None:
    """Give the body that a source names, or whose spokesman it is: *Al Lee*, spokesman for *Kestrel*."""
    named = stage.entities[speaker.actor] if speaker.form == "name" and speaker.actor else None
    if named is not None and named.type == "organisation":
        return named
    stop = skip(stage.doc, speaker.last, len(stage.doc) - 1, lambda one: one.tag_ not in (*FINITE, "_SP"))
    words = stage.doc[speaker.first : stop]
    speaks_for = any(lemma(token) in SPOKESMEN for token in words)
    bodies = {
        stage.names[token.i] for token in words if stage.is_body(token.i) and not stage.is_place(token.i)
    }
    return stage.entities[bodies.pop()] if speaks_for and len(bodies) == 1 else None


def _named_before(stage: Discourse, source: Source) -> frozenset[str]:
    """Give the keys of those who are named before a source."""
    before = (one for one in stage.appearances if one.start < source.start)
    return frozenset(one.entity.key for one in before if one.token in stage.names)


def _speaking_below(stage: Discourse, source: Source) -> Iterator[Source]:
    """Give those who speak below a description: the sources, and who is named as the subject of a verb of saying."""
    named = [
        (one.start, stage.end(one.token))
        for one in stage.appearances
        if one.start >= source.end and one.subject and reports(stage.doc[one.governor])
    ]
    for start, end in sorted({*stage.sources, *named}):
        if start >= source.end and not stage.told(start):
            yield read_source(stage, start, end)


def _goes_on(stage: Discourse, speaker: Source, source: Source) -> bool:
    """Whether a source may be the one left unnamed: he, the official, the statement; an official, below a headline."""
    if speaker.form == "pronoun":
        return speaker.head.lower_ in FIRST | (HE_SHE.keys() if may_be_human(source) else IT)
    if speaker.form == "name" or speaker.plural:
        return False
    again = speaker.definite or _is_headline(stage, source)
    return (again and lemma(speaker.head) == lemma(source.head)) or speaker.kind == "document"


def is_one_more(stage: Discourse, named: Entity) -> bool:
    """Whether somebody comes in as one more, and isn't who was left unnamed: said *another* teacher, Ola Friis."""
    token = next((stage.doc[one.token] for one in stage.appearances if one.entity == named), None)
    if token is None:
        return False
    nouns = (token.head, token) if token.dep_ == "appos" else (token, *children_in(token, "appos"))
    return any(noun.left_edge.lower_ == "another" for noun in nouns)


def _is_another(stage: Discourse, speaker: Source, source: Source) -> bool:
    """Whether one more comes in by the noun of a description: a spokesman …, another spokesman."""
    same = (
        lemma(speaker.head) == lemma(source.head) and not speaker.definite and speaker.form == "description"
    )
    return same and not _is_headline(stage, source)


def _is_headline(stage: Discourse, source: Source) -> bool:
    """Whether a description without an article stands at the start of all: *Lugo mayor* denies leak."""
    return source.determiner is None and not any(token.is_alpha for token in stage.doc[: source.first])


NO, MAYBE, AGAIN, SAME = range(4)
"""How an office fits a description: not, by its noun or a broad one, as what has come in before, of the same body."""


def how_fits(stage: Discourse, source: Source, role: Role) -> int:
    """Tell how the office of who is named fits a description."""
    if source.peoples and role.peoples and source.peoples.isdisjoint(role.peoples):
        return NO
    own = {word.rstrip(".") for word in source.modifiers} - source.peoples - PLAIN
    others = role.words - role.peoples - PLAIN
    head, shared = lemma(source.head), not own.isdisjoint(others)
    if role.head in broad_roles().get(head, ()):
        return SAME if shared else MAYBE
    if not is_one(role.head, head):
        return NO
    if shared or (role.head == head and _is_of_one_named(stage, source, own, others)):
        return SAME
    if role.head == head and not others:
        return AGAIN
    differs = source.modifiers and role.words if role.head != head else head in UNNAMED and own and others
    return NO if differs else MAYBE


def _is_of_one_named(stage: Discourse, source: Source, own: Set[str], others: Set[str]) -> bool:
    """Whether whose somebody is has been named before a word for such a body: *Nato* …, an *alliance* spokesman."""
    before = (
        one for one in stage.appearances if one.start < source.start and one.entity.type == "organisation"
    )
    bodies = UNITED | role_nouns("organisation").keys()
    return bool(own) and own <= bodies and any(_words(one.entity) & others for one in before)


def _words(entity: Entity) -> Set[str]:
    return frozenset(entity.name.lower().split())
