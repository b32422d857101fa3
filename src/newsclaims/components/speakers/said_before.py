"""What an article has said before of a source: who issued a document, whose it is, which two stood together."""

from spacy.tokens import Token

from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.noun_phrases import Source, read_source
from newsclaims.language.parse import first_left

Found = tuple[Entity, str] | str
"""Who speaks and the rule that found it, or why nobody was found."""

WRITTEN = frozenset(("by", "from", "of", "at", "'s", "’s"))
"""What stands between a document and its author."""

READ = frozenset(("seen", "obtained", "reviewed", "viewed", "read", "shared", "cited", "heard", "posted"))
"""What others than its author do with a document: "papers seen by Vidal"."""

ISSUING = frozenset(
    ("send", "write", "publish", "issue", "release", "file", "sign", "post", "submit", "circulate")
)
"""What its author does with a document: "sent a letter", "wrote in a letter"."""

REACH = 150
"""Tokens back in which a pair is looked for."""


def issuer(stage: Discourse, source: Source) -> Entity | None:
    """Give who is said to have sent or published what is called by the same noun before: "sent a letter"."""
    wanted = lemma(source.head)
    for i in range(source.first - 1, -1, -1):
        token = stage.doc[i]
        if token.pos_ != "NOUN" or lemma(token) != wanted:
            continue
        verb = _verb_of(token)
        subject = first_left(verb, "nsubj") if verb is not None and lemma(verb) in ISSUING else None
        if subject is not None:
            found = read_source(stage, subject.left_edge.idx, stage.end(subject.i))
            return stage.entities[found.actor] if found.actor is not None else None
    return None


def _verb_of(noun: Token) -> Token | None:
    """Give the verb of which a noun is the object, or the object of its preposition."""
    if noun.dep_ == "dobj":
        return noun.head
    return noun.head.head if noun.dep_ == "pobj" else None


def wrote(stage: Discourse, source: Source, at: int) -> bool:
    """Whether a name in a document's phrase says whose it is: "a UN report", "a study by the bank".

    Not what it is about or where it was read: "a study of nurses in Lugo", "a video seen on Vidal".
    """
    if at < source.head.i:
        return True
    doc = stage.doc
    before = at - 1
    while before > source.head.i and _is_within(stage, before, at):
        before -= 1
    if doc[before - 1].lower_ in READ or doc[before].lower_ not in WRITTEN:
        return False
    return doc[before].lower_ == "by" or not stage.is_place(at)


def _is_within(stage: Discourse, before: int, at: int) -> bool:
    """Whether a token belongs to the noun phrase of the name at another."""
    if stage.names.get(before) == stage.names[at]:
        return True
    return stage.doc[before].pos_ in ("DET", "ADJ", "NOUN", "PROPN")


def the_two(stage: Discourse, source: Source) -> Found:
    """Give the pair that stood together last: "the two" after "Ade and Bello met"."""
    for i in range(source.first - 1, max(source.first - REACH, 0), -1):
        pair = _joined(stage, i) if stage.doc[i].lower_ == "and" else None
        if pair is not None:
            return pair, "the-two"
    return f"no pair stands before “{source.name}”"


def _joined(stage: Discourse, at: int) -> Entity | None:
    """Give the two whose names stand on the sides of an "and", if they are of one type."""
    names = stage.names
    right = next((i for i in range(at + 1, min(at + 5, len(stage.doc))) if i in names), None)
    if at - 1 not in names or right is None or names[right] == names[at - 1]:
        return None
    one, other = stage.entities[names[at - 1]], stage.entities[names[right]]
    if one.type != other.type:
        return None
    return Entity(f"{one.key}+{other.key}", f"{one.name} and {other.name}", one.type, plural=True)
