"""Whom a definite description means: "the premier", "the bloc's foreign policy chief", "the ministry".

A person is known by the titles that the article gives: those that the actors component found, and the nouns
right before and in apposition to the name. A description fits by its head word, and the better the more
modifiers it shares.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Appearance, Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import POSSESSIVE, Source, peoples
from newsclaims.lexicons import role_synonyms

WINDOW = 9
"""Tokens before a name that may be its title; the longest in PolNeAR's train split have eight."""

UNSURE = 0.4
"""How well a role fits whose own words differ: enough only for whoever spoke last."""

RANKS = frozenset(("vice", "deputy", "former", "ex", "assistant"))
"""Words that make another office of an office."""

TRADING = frozenset(
    (
        "company", "firm", "group", "bank", "lender", "airline", "carrier", "carmaker", "chipmaker", "maker",
        "manufacturer", "retailer", "supermarket", "brewer", "insurer", "drugmaker", "startup", "utility", "club",
    )
)  # fmt: skip
"""What no public body is called."""

SITES = frozenset(
    (
        "mill", "plant", "brewery", "factory", "mine", "refinery", "depot", "warehouse", "yard", "shipyard", "quarry",
        "smelter", "foundry", "farm", "store", "shop", "hotel", "hospital", "stadium", "airport", "port",
    )
)  # fmt: skip
"""What a place's name tells from others of its kind, and no firm's."""

REACH = 2
"""Paragraphs back in which a firm is looked for that is called by its kind."""

PUBLIC = frozenset(
    ("ministry", "department", "commission", "council", "court", "parliament", "police", "government")
)


@dataclass(frozen=True, slots=True)
class Role:
    """One way in which the article describes an actor."""

    head: str
    words: frozenset[str]
    peoples: frozenset[str]


class Roles:
    """The descriptions that an article gives of its actors."""

    def __init__(self, stage: Discourse) -> None:
        self.stage = stage
        self.of: dict[str, set[Role]] = defaultdict(set)
        self.known_as: dict[str, set[str]] = defaultdict(set)
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
            self.of[actor].add(Role(_bare(head), content - {_bare(head)}, peoples(words)))
            self.known_as[_bare(head)].add(actor)

    def person(self, source: Source, last_speaker: Entity | None) -> Entity | None:
        """Give the person whom a description means, or None: nobody is known by it, or two fit alike."""
        head = _bare(source.head)
        wanted = _alike(head)
        modifiers = frozenset(word.rstrip(".") for word in source.modifiers)
        latest: dict[str, int] = {}
        for rank, appearance in enumerate(self.stage.before(source.start, 400)):
            latest.setdefault(appearance.entity.key, rank)
        scored = []
        for actor in sorted({actor for word in wanted for actor in self.known_as.get(word, ())}):
            if self.stage.entities[actor].type != "person":
                continue
            fit = max(
                (_fit(role, head, wanted, modifiers, source.peoples) for role in self.of[actor]), default=0.0
            )
            spoke = last_speaker is not None and last_speaker.key == actor
            if fit > UNSURE or (fit == UNSURE and spoke):
                scored.append((fit + 0.5 * spoke, -latest.get(actor, 1000), actor))
        if not scored:
            return None
        return self.stage.entities[max(scored)[2]]

    def organisation(self, source: Source, last_speaker: Entity | None) -> Entity | None:
        """Give the organisation that is meant: one with that word in its name, else the last to speak."""
        head = source.head.lower_
        modifiers = frozenset(word.rstrip(".") for word in source.modifiers)
        near = self.stage.before(source.start, 400)
        for appearance in near:
            entity = appearance.entity
            words = entity.name.lower().split()
            bodily = entity.type == "organisation" and not entity.place and entity.actor is not None
            if bodily and head in words and all(word in words for word in modifiers):
                return entity
        if source.definite and head in TRADING and (head != "group" or modifiers):
            firm = self._firm(source)
            if firm is not None:
                return firm
        if source.kind != "body" or modifiers or last_speaker is None or last_speaker.type != "organisation":
            return None
        if last_speaker.place or last_speaker.plural or (head in TRADING and _public(last_speaker.name)):
            return None
        here = self.stage.paragraph_of[source.first]
        for appearance in near:
            if appearance.entity.key == last_speaker.key and here - appearance.paragraph <= 1:
                return last_speaker
        return None

    def _firm(self, source: Source) -> Entity | None:
        """Give the one firm that has been named close by, for "the company" and "the Lugo-based group"."""
        here = self.stage.paragraph_of[source.first]
        near = {}
        for appearance in self.stage.before(source.start, 400):
            entity = appearance.entity
            if here - appearance.paragraph > REACH:
                break
            if entity.type != "organisation" or entity.place or entity.plural or entity.actor is None:
                continue
            if not _public(entity.name) and not self._names_a_site(appearance):
                near[entity.key] = entity
        return next(iter(near.values())) if len(near) == 1 else None

    def _names_a_site(self, appearance: Appearance) -> bool:
        """Whether a name only says which mill or plant is meant: "the Karlstad brewery" is no Karlstad."""
        token = self.stage.doc[appearance.token]
        return token.dep_ == "compound" and lemma(token.head) in SITES


def _fit(
    role: Role, head: str, wanted: frozenset[str], modifiers: frozenset[str], peoples: frozenset[str]
) -> float:
    """How well a description fits a role: 0 not at all, 2 by its head, 1 by a word for the same role.

    Another nation's or party's is another's: "the Danish premier" is no Swedish one.
    """
    if peoples and role.peoples and not any(_alike(people) & role.peoples for people in peoples):
        return 0.0
    if (RANKS & role.words) != (RANKS & modifiers):
        return 0.0
    if role.head == head:
        base = 2.0
    elif role.head in wanted:
        base = 1.0
    else:
        return 0.0
    shared = sum(1 for word in modifiers if _alike(word) & role.words)
    if modifiers and role.words and not shared:
        return UNSURE
    return base + 2.0 * shared - 0.5 * (len(modifiers) - shared)


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
        words = _phrase_before(stage, first - 1)
        if words:
            yield words
    top = doc[last - 1]
    if (
        top.dep_ in ("nsubj", "nsubjpass")
        and not stage.quoted(top.head.idx)
        and lemma(top.head) in ("be", "become", "serve")
    ):
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


def _phrase_before(stage: Discourse, comma: int) -> list[Token]:
    """Give the noun phrase that an appositive name follows: "the bloc's top diplomat, Ana Souza"."""
    doc = stage.doc
    at = comma
    while at > 0 and comma - at < 2 * WINDOW:
        token = doc[at - 1]
        if token.text in (",", ";", ":", "—", "–", "(", ")", ".") or token.pos_ in ("VERB", "AUX", "PRON"):
            break
        if "\n" in token.text or doc[at].is_sent_start:
            break
        at -= 1
    while at < comma and doc[at].pos_ not in ("NOUN", "PROPN", "ADJ"):
        at += 1
    return list(doc[at:comma])


def _public(name: str) -> bool:
    return any(word in PUBLIC for word in name.lower().split())


def _alike(word: str) -> frozenset[str]:
    return role_synonyms().get(word, frozenset((word,)))


def _bare(token: Token) -> str:
    return lemma(token).rstrip(".")
