"""Who appears where in an article: the ground on which pronouns and descriptions are resolved.

An appearance is one place where somebody is on stage: a name, a resolved pronoun, an unnamed source. What makes it
easy to refer back to is what the centering literature found (Grosz, Joshi and Weinstein 1995; Lappin and Leass 1994):
recent, a subject, not inside somebody else's words.
"""

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, takewhile

from spacy.tokens import Doc, Token

from newsclaims.components import annotations
from newsclaims.components.actors.gender import Genders
from newsclaims.components.speakers.learned import Learned
from newsclaims.language.genders import PRONOUNS
from newsclaims.language.paragraphs import goes_on
from newsclaims.language.relations import SUBJECTS
from newsclaims.language.subjects import is_about
from newsclaims.records import Actor, Mention, Quote
from newsclaims.vocabulary import SpeakerType

PARTS_OF_A_NAME = frozenset(("compound", "appos", "conj", "flat", "nmod"))


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody who can speak."""

    key: str
    name: str
    type: SpeakerType
    actor: str | None = None
    plural: bool = False
    place: bool = False
    human: bool = True


@dataclass(frozen=True, slots=True)
class Appearance:
    """One place where an entity is on stage."""

    start: int
    token: int
    entity: Entity
    sentence: int
    paragraph: int
    subject: bool
    quoted: bool
    aside: bool
    top: int
    governor: int

    def __lt__(self, other: "Appearance") -> bool:
        return (self.start, self.token) < (other.start, other.token)


class Discourse:
    """The appearances of an article's entities, in order, with sentences and paragraphs numbered."""

    def __init__(
        self,
        doc: Doc,
        actors: Iterable[Actor],
        quotes: Iterable[Quote],
        genders: Genders,
        learned: Learned | None = None,
    ) -> None:
        self.doc = doc
        self.learned = learned
        self.starts: list[int] = doc.to_array("IDX").tolist()
        quotes = list(quotes)
        self.sources = sorted((one.source.start, one.source.end) for one in quotes if one.source is not None)
        self._said = _merged(_spoken(quotes))
        self.sentence_of, self.paragraph_of = self._numbered()
        self._told = _merged([(span.start, span.end) for quote in quotes for span in quote.content])
        self.gender: dict[str, str] = dict(genders.shown)
        self.usual, self.called = genders.usual, dict[str, str]()
        self.actors = {actor.id: actor for actor in actors}
        self.entities = {actor.id: entity_of(actor) for actor in self.actors.values()}
        self.appearances: list[Appearance] = []
        self.names: dict[int, str] = {}
        for actor in self.actors.values():
            for mention in actor.mentions:
                if mention.form == "name":
                    self._name(actor.id, mention)
        self.appearances.sort()
        self.named = Counter(appearance.entity.key for appearance in self.appearances)

    def _numbered(self) -> tuple[list[int], list[int]]:
        """Give for each token the number of its sentence and of its paragraph, which ends at a line break.

        What somebody is quoted with is one sentence, however many he says: “No. Never. Not in my town,” she said.
        """
        text, sentences, paragraphs = annotations.text(self.doc), [], []
        sentence = paragraph = 0
        for i, (starts, space) in enumerate(self.doc.to_array(["SENT_START", "IS_SPACE"]).tolist()):
            sentence += starts == 1 and not _covers(self._said, self.starts[i] - 1)
            sentences.append(sentence)
            paragraphs.append(paragraph)
            if space and "\n" in self.doc[i].text and not goes_on(text, self.end(i)):
                paragraph += 1
        return sentences, paragraphs

    def _name(self, actor: str, mention: Mention) -> None:
        """Put an actor on stage where it is named."""
        first, last = self.tokens(mention.start, mention.end)
        head = head_token(self.doc, first, last)
        self.appearances.append(self.appearance(self.entities[actor], head, mention.start))
        for i in range(first, last):
            self.names.setdefault(i, actor)

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """Give the half-open range of tokens that the code points `[start, end)` touch."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = max(bisect_right(self.starts, end - 1), first + 1)
        while first < last - 1 and self.doc[first].is_space:
            first += 1
        return first, min(last, len(self.doc))

    def appearance(self, entity: Entity, token: Token, start: int | None = None) -> Appearance:
        """Give the appearance of `entity` at `token`."""
        at = token.idx if start is None else start
        top = token
        for _ in range(6):
            if top.dep_ not in PARTS_OF_A_NAME or top.head.i == top.i or _is_inside(top):
                break
            top = top.head
        return Appearance(
            start=at,
            token=token.i,
            entity=entity,
            sentence=self.sentence_of[token.i],
            paragraph=self.paragraph_of[token.i],
            subject=top.dep_ in SUBJECTS or is_about(top),
            quoted=self.quoted(at),
            aside=top.dep_ in ("poss", "pobj"),
            top=top.i,
            governor=top.head.i,
        )

    def add(self, entity: Entity, token: Token) -> None:
        """Put `entity` on stage at `token`, a pronoun or an unnamed source; who is he isn't she from then on."""
        if token.lower_ in ("he", "she") and entity.human:
            self.called.setdefault(entity.key, PRONOUNS[token.lower_])
        insort(self.appearances, self.appearance(entity, token))

    def before(self, start: int, sentences: int) -> list[Appearance]:
        """Give the appearances before the code point `start`, latest first, up to `sentences` back."""
        at = bisect_right(self.appearances, start - 1, key=lambda appearance: appearance.start)
        here = self.sentence_of[self.tokens(start, start + 1)[0]]
        found = []
        for i in range(at - 1, max(at - 80, -1), -1):
            if here - self.appearances[i].sentence > sentences:
                break
            found.append(self.appearances[i])
        return found

    def last_named(self, entity: Entity, pronoun: Token) -> int:
        """Give the number of the sentence in which an entity is on stage last before a pronoun, or -1."""
        at = bisect_right(self.appearances, pronoun.idx - 1, key=lambda appearance: appearance.start)
        back = (self.appearances[i] for i in range(at - 1, -1, -1))
        return next((one.sentence for one in back if one.entity.key == entity.key), -1)

    def behind(self, at: int, sentences: int = 0) -> list[Appearance]:
        """Give the appearances behind a token in its sentence and some more, latest first."""
        first = bisect_right(self.appearances, self.starts[at], key=lambda appearance: appearance.start)
        last = self.sentence_of[at] + sentences
        found = takewhile(lambda one: one.sentence <= last, islice(self.appearances, first, None))
        return [*found][::-1]

    def with_initials(self, letters: str) -> Entity | None:
        """Give the only person with these initials, or else the only organisation: SK for Sara Kessler."""
        for kind in ("person", "organisation"):
            found = [
                self.entities[actor.id]
                for actor in self.actors.values()
                if actor.type == kind and _initials(actor.name) == letters
            ]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def place(self, quote: Quote) -> int:
        """Give the token at which a quote's speaker is asked for: source, else cue, else content."""
        span = quote.source or quote.cue or quote.content[0]
        return self.tokens(span.start, span.end)[0]

    def end(self, i: int) -> int:
        """Give the code point behind a token."""
        return self.starts[i] + len(self.doc[i])

    def is_place(self, i: int) -> bool:
        """Whether a token stands in the name of a place."""
        return i in self.names and self.entities[self.names[i]].place

    def is_body(self, i: int) -> bool:
        """Whether a token stands in the name of an organisation, or of a place that speaks as one."""
        return i in self.names and self.entities[self.names[i]].type == "organisation"

    def is_person(self, i: int) -> bool:
        """Whether a token stands in the name of a person."""
        return i in self.names and self.entities[self.names[i]].type == "person"

    def quoted(self, at: int) -> bool:
        """Whether the code point `at` stands in marks, in words that somebody is quoted with."""
        return _covers(self._said, at)

    def told(self, at: int) -> bool:
        """Whether the code point `at` stands in the content of any quote."""
        return _covers(self._told, at)


def entity_of(actor: Actor) -> Entity:
    """Give the speaker that an actor makes: a place that speaks is its government, an organisation."""
    return Entity(
        key=actor.id,
        name=actor.name,
        type="person" if actor.type == "person" else "organisation",
        actor=actor.id,
        plural=actor.type == "group",
        place=actor.type == "place",
    )


def head_token(doc: Doc, first: int, last: int) -> Token:
    """Give the head of the tokens `[first, last)`: the last one that hangs on a word outside, or the last."""
    for i in range(last - 1, first - 1, -1):
        token = doc[i]
        if not first <= token.head.i < last or token.head.i == i:
            if token.is_punct or token.is_space or token.dep_ == "case":
                continue
            return token
    return doc[last - 1]


def lemma(token: Token) -> str:
    """Give the token's dictionary form in lower case, or its own where there is none."""
    return (token.lemma_ or token.text).lower()


def _is_inside(token: Token) -> bool:
    """Whether a name only says which thing is meant: the Reuters investigation."""
    return token.dep_ in ("compound", "nmod") and token.head.pos_ == "NOUN"


def _initials(name: str) -> str:
    words = [word for word in name.replace("-", " ").split() if word[0].isupper()]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _spoken(quotes: Iterable[Quote]) -> list[tuple[int, int]]:
    """Give the stretches in quotation marks: direct contents, and the marked pieces of mixed ones."""
    found = []
    for quote in quotes:
        for span in quote.content:
            if quote.kind == "direct":
                found.append((span.start, span.end))
            elif quote.kind == "mixed":
                found.extend((span.start + start, span.start + end) for start, end in _marked(span.text))
    return found


def _merged(spans: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Give the starts and the ends of `spans`, in order, those that touch joined."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(spans):
        if ends and start <= ends[-1]:
            ends[-1] = max(end, ends[-1])
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _covers(spans: tuple[list[int], list[int]], at: int) -> bool:
    i = bisect_right(spans[0], at) - 1
    return i >= 0 and at < spans[1][i]


def _marked(text: str) -> list[tuple[int, int]]:
    found, opened = [], None
    for i, character in enumerate(text):
        if opened is None and character in '“"«':
            opened = i
        elif opened is not None and character in '”"»':
            found.append((opened, i))
            opened = None
    return found
