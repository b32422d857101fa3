"""Whom a definite description means: "the premier", "the bloc's foreign policy chief", "the ministry".

A person is known by the titles that the article gives: those that the actors component found, and the nouns
right before and in apposition to the name. A description fits by its head word, and the better the more
modifiers it shares.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from newsclaims.components.coreference.discourse import Discourse, Entity, lemma
from newsclaims.components.coreference.sources import POSSESSIVE, Source
from newsclaims.lexicons import role_synonyms

WINDOW = 9
"""Tokens before a name that may be its title; the longest in PolNeAR's train split have eight."""

GENERIC = frozenset(("company", "firm", "group", "bank", "agency", "airline", "carmaker", "maker", "charity"))
"""Kinds that say so little that the organisation last spoken of is meant."""


@dataclass(frozen=True, slots=True)
class Role:
    """One way in which the article describes an actor."""

    head: str
    words: frozenset[str]
    start: int


class Roles:
    """The descriptions that an article gives of its actors."""

    def __init__(self, stage: Discourse) -> None:
        self.stage = stage
        self.of: dict[str, list[Role]] = defaultdict(list)
        for actor in stage.actors.values():
            for span in actor.roles:
                first, last = stage.tokens(span.start, span.end)
                self._keep(actor.id, list(stage.doc[first:last]))
            if actor.type != "person":
                continue
            for mention in actor.mentions:
                if mention.form == "name":
                    first, last = stage.tokens(mention.start, mention.end)
                    for words in _titles(stage, first, last, actor.id):
                        self._keep(actor.id, words)

    def _keep(self, actor: str, words: list[Token]) -> None:
        head = None
        for token in words:
            if token.tag_ in ("IN", "WDT", "WP") or token.is_punct:
                break
            if token.pos_ in ("NOUN", "PROPN"):
                head = token
        if head is not None:
            content = frozenset(_bare(token) for token in words if token.pos_ in ("NOUN", "PROPN", "ADJ"))
            self.of[actor].append(Role(_bare(head), content - {_bare(head)}, words[0].idx))

    def find(self, source: Source) -> Entity | None:
        """Give the person or organisation that a description means, or None: unknown, or two fit alike."""
        if source.kind in ("body", "document"):
            return self._organisation(source)
        return self._person(source)

    def _person(self, source: Source) -> Entity | None:
        head = _bare(source.head)
        wanted = role_synonyms().get(head, frozenset((head,)))
        modifiers = frozenset(word.rstrip(".") for word in source.modifiers)
        latest = {a.entity.key: rank for rank, a in enumerate(reversed(self.stage.before(source.start, 400)))}
        scored = []
        for actor, roles in self.of.items():
            entity = self.stage.entities[actor]
            if entity.type != "person":
                continue
            best = max((_fit(role, head, wanted, modifiers) for role in roles), default=0.0)
            if best > 0:
                scored.append((best, latest.get(actor, -1), actor))
        scored.sort(reverse=True)
        if not scored:
            return None
        if len(scored) > 1 and scored[0][0] == scored[1][0] and scored[0][1] == scored[1][1]:
            return None
        return self.stage.entities[scored[0][2]]

    def _organisation(self, source: Source) -> Entity | None:
        head = source.head.lower_
        modifiers = frozenset(word.rstrip(".") for word in source.modifiers)
        candidates = [a.entity for a in self.stage.before(source.start, 400)]
        for entity in candidates:
            if entity.type != "organisation" or entity.place:
                continue
            words = entity.name.lower().split()
            if head in words and all(word in words for word in modifiers):
                return entity
        if head in GENERIC and not modifiers:
            near = [a for a in self.stage.before(source.start, 4) if not a.quoted]
            bodies = [
                a
                for a in near
                if a.entity.type == "organisation" and not a.entity.place and not a.entity.plural
            ]
            subjects = [a for a in bodies if a.subject]
            chosen = subjects or bodies
            if chosen and len({a.entity.key for a in bodies}) == 1:
                return chosen[0].entity
        return None


def _fit(role: Role, head: str, wanted: frozenset[str], modifiers: frozenset[str]) -> float:
    """How well a description fits a role: 0 not at all, 2 by its head, 1 by a word for the same role."""
    if role.head == head:
        base = 2.0
    elif role.head in wanted:
        base = 1.0
    else:
        return 0.0
    shared = len(modifiers & role.words)
    if modifiers and role.words and not shared and base < 2.0:
        return 0.0
    return base + 2.0 * shared - 0.5 * len(modifiers - role.words)


def _titles(stage: Discourse, first: int, last: int, actor: str) -> Iterator[list[Token]]:
    """Give the words that describe a name where it stands: titles before it, appositives on both sides."""
    doc = stage.doc
    at = first
    while at > 0 and first - at < WINDOW and stage.names.get(at - 1) != actor:
        token = doc[at - 1]
        inside = token.pos_ in ("NOUN", "PROPN", "ADJ") or token.tag_ == "POS" or token.text in ("-", ".")
        joining = token.lower_ in ("of", "for", "and", "the") and at < first
        if (not inside and not joining) or "\n" in token.text:
            break
        at -= 1
    while at < first and doc[at].pos_ not in ("NOUN", "PROPN", "ADJ"):
        at += 1
    if at < first:
        yield list(doc[at:first])
    if last + 1 < len(doc) and doc[last].text in (",", "(", "—", "–"):
        words = _phrase(stage, last + 1)
        if words:
            yield words
    if first > 2 and doc[first - 1].text == ",":
        head = (doc[first].dep_ == "appos" and doc[first].head) or next(
            (doc[i].head for i in range(first, last) if doc[i].dep_ == "appos" and doc[i].head.i < first),
            None,
        )
        if head is not None and first - head.i < 2 * WINDOW:
            left = head.left_edge.i
            yield [token for token in doc[left : first - 1] if token.pos_ != "DET"]
    top = doc[last - 1]
    if top.dep_ in ("nsubj", "nsubjpass") and lemma(top.head) in ("be", "become", "serve"):
        for child in top.head.rights:
            if child.dep_ == "attr":
                yield [token for token in doc[child.left_edge.i : child.i + 1] if token.pos_ != "DET"]


def _phrase(stage: Discourse, first: int) -> list[Token]:
    """Give the appositive noun phrase that begins at a token, if one does: "a doctor in Ohio"."""
    doc = stage.doc
    words: list[Token] = []
    if not (
        doc[first].lower_ in ("a", "an", "the", "who", *POSSESSIVE)
        or doc[first].pos_ in ("NOUN", "ADJ", "PROPN")
    ):
        return []
    for i in range(first, min(first + 2 * WINDOW, len(doc))):
        token = doc[i]
        if (
            token.text in (",", ")", "—", "–", ";", ".")
            or token.pos_ in ("VERB", "AUX")
            or "\n" in token.text
        ):
            return words if token.text in (",", ")", "—", "–", ".") else []
        if token.pos_ != "DET":
            words.append(token)
    return []


def _bare(token: Token) -> str:
    return lemma(token).rstrip(".")
