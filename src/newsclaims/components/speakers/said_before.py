"""Two who speak together, or who have been named together before."""

from itertools import takewhile

from newsclaims.components.speakers.body_nouns import TRADING, is_public
from newsclaims.components.speakers.discourse import Discourse, Entity, lemma
from newsclaims.components.speakers.fitting import PARTIES
from newsclaims.components.speakers.noun_phrases import RELATIVE, Source
from newsclaims.language.names import LEGAL_FORMS
from newsclaims.lexicons import people, role_nouns
from newsclaims.records import Quote
from newsclaims.vocabulary import SpeakerType

Found = tuple[Entity, str] | str
"""Who speaks and the rule that found it, or why nobody was found."""

Two = tuple[Entity, Entity]

REACH = 150
"""Tokens back in which a pair is looked for."""

TITLE = 9
"""Tokens between "and" and the second name, that may have a title before it."""

SENTENCES = 2
"""Sentences before in which two have been named who didn't stand side by side."""

PAIRS = frozenset(("two", "pair", "duo", "couple", "both"))

SIDES = frozenset(("side", "party", "partner"))
"""What two are to each other, be they people, firms or states."""

KIN = frozenset(("brother", "sister", "sibling", "twin"))
"""What two of one surname are to each other."""


def renamed(found: Found, rule: str) -> Found:
    """Give what was found as another rule's."""
    return found if isinstance(found, str) else (found[0], rule)


def is_told_of(quote: Quote) -> bool:
    """Whether who says something is told of in a clause: a star *who* said so."""
    return quote.source is not None and quote.source.text.lower() in RELATIVE


def is_of_two(source: Source) -> bool:
    """Whether a source may be of two who have been named: the two, both women, the companies, the two ministers."""
    noun = lemma(source.head)
    if noun in PAIRS or source.determiner == "both":
        return source.determiner in ("the", "these", "both")
    plain = source.last == source.head.i + 1
    return (
        source.determiner == "the"
        and source.plural
        and plain
        and (_kind(source) is not None or noun in SIDES)
    )


def the_two(stage: Discourse, source: Source, known: frozenset[str] = frozenset()) -> Found:
    """Give the pair that is meant: "the two" after "Ade and Bello met", "the companies" after "Alm will buy Ulm".

    Args:
        stage: the article's appearances.
        source: the two, both mayors, the companies, the brothers.
        known: keys of those whom the article calls by the source's noun.
    """
    here, counted = stage.sentence_of[source.first], _is_counted(source)
    several = not counted and _have_come_in(stage, source)
    for i in range(source.first - 1, max(source.first - REACH, 0), -1):
        if several:
            break
        both = _joined(stage, i) if stage.doc[i].lower_ == "and" else None
        near = counted or here - stage.sentence_of[i] <= SENTENCES
        if both is not None and _fit(source, both, known) and (near or known == {one.key for one in both}):
            return _pair_of(both), "the-two"
    both = None if lemma(source.head) in PAIRS or several else _named_last(stage, source, known)
    return (_pair_of(both), "the-two") if both is not None else f"no pair stands before “{source.name}”"


def two_of_noun(stage: Discourse, source: Source) -> Entity | None:
    """Give the only two that the article has named by the noun of a source: the tribes, the banks, the two courts.

    Args:
        stage: the article's appearances.
        source: a plural that says nothing more of them.
    """
    others = source.modifiers - {"two"}
    if source.determiner not in ("the", "both") or not source.plural or others:
        return None
    if source.last > source.head.i + 1 or _have_come_in(stage, source):
        return None
    noun = lemma(source.head)
    called: dict[str, Entity] = {}
    for one in stage.before(source.start, len(stage.doc)):
        if one.entity.actor and one.entity.type == "organisation" and _last_word(one.entity.name) == noun:
            called[one.entity.key] = one.entity
    if len(called) != 2:
        return None
    other, first = called.values()
    return _pair_of((first, other))


def _last_word(name: str) -> str:
    """Give the word that says what a name is of: the Savings *Bank* of Lugo."""
    return name.lower().partition(" of ")[0].split()[-1]


def _kind(source: Source) -> SpeakerType | None:
    """Give of which type two are by the noun for them, None where it may be either."""
    noun = lemma(source.head)
    if noun in TRADING:
        return "organisation"
    human = noun in KIN or source.kind in ("person", "office") or noun in role_nouns("person")
    return "person" if human or (noun in people() and source.kind != "body") else None


def _fit(source: Source, both: Two, known: frozenset[str]) -> bool:
    """Whether two may be called by a noun: firms no ministries, brothers by one name, of the ministers both are one."""
    noun, kind = lemma(source.head), _kind(source)
    if noun in PAIRS or (source.determiner == "both" and kind is None):
        return True
    if kind is not None and any(one.type != kind or one.place for one in both):
        return False
    if noun in KIN:
        return both[0].name.split()[-1] == both[1].name.split()[-1]
    if kind == "organisation":
        return not any(is_public(one.name) for one in both)
    if not (source.peoples <= PARTIES or _is_counted(source)):
        return False
    called = known >= {one.key for one in both}
    return kind is None or called or (_is_counted(source) and len(known) < 2)


def _is_counted(source: Source) -> bool:
    """Whether a source says that there are two: both women, the two ministers."""
    paired = source.determiner == "both" or lemma(source.head) in PAIRS
    return paired or "two" in source.name.lower().split()


def _have_come_in(stage: Discourse, source: Source) -> bool:
    """Whether the article has spoken of several by the noun of a source: three companies, its directors."""
    words, noun = stage.doc[max(source.first - REACH, 0) : source.first], lemma(source.head)
    return any(one.tag_ == "NNS" and one.i not in stage.names and lemma(one) == noun for one in words)


def _named_last(stage: Discourse, source: Source, known: frozenset[str]) -> Two | None:
    """Give the only two that a sentence names who may be meant, or it with the one before: the companies."""
    kind = _kind(source) or "organisation"
    found: dict[str, Entity] = {}
    sentence = -1
    for one in stage.before(source.start, SENTENCES):
        if one.sentence != sentence and len(found) > 1:
            break
        sentence = one.sentence
        if one.entity.type == kind and one.entity.actor is not None and not (one.quoted or one.entity.place):
            found[one.entity.key] = one.entity
    if len(found) > 2 and lemma(source.head) in ("company", "firm"):
        found = {key: one for key, one in found.items() if _last_word(one.name).rstrip(".") in LEGAL_FORMS}
    if len(found) != 2:
        return None
    other, first = found.values()
    return (first, other) if _fit(source, (first, other), known) else None


def one_of_two(stage: Discourse, source: Source) -> Entity | None:
    """Give the first or the second of the pair that stood together last, as a source says: the former, the latter."""
    words = stage.doc[source.first : source.last]
    if len(words) != 2 or words[0].lower_ != "the" or words[1].lower_ not in ("former", "latter"):
        return None
    for i in range(source.first - 1, max(source.first - REACH, 0), -1):
        both = _joined(stage, i) if stage.doc[i].lower_ in ("and", "or") else None
        if both is not None:
            return both[words[1].lower_ == "latter"]
    return None


def _joined(stage: Discourse, at: int) -> Two | None:
    """Give the two whose names stand on the sides of an "and", if they are of one type; a title may stand between."""
    names = stage.names
    left = at - 1
    if stage.doc[left].text == ")":  # Ann Lee (R-Utah) and
        left = next((i - 1 for i in range(left, max(at - TITLE, 1), -1) if stage.doc[i].text == "("), left)
    if left not in names:
        return None
    one = stage.entities[names[left]]
    between = takewhile(
        lambda token: token.i in names or token.pos_ in ("NOUN", "PROPN", "ADJ", "DET") or token.text in "-.",
        stage.doc[at + 1 : at + TITLE],
    )
    named = (stage.entities[names[token.i]] for token in between if token.i in names)
    other = next((found for found in named if found.type == "person" or one.type != "person"), None)
    return None if other is None or other == one or other.type != one.type else (one, other)


def _pair_of(both: Two) -> Entity:
    """Give two as one who speaks."""
    one, other = both
    return Entity(f"{one.key}+{other.key}", f"{one.name} and {other.name}", one.type, plural=True)


def pair(stage: Discourse, source: Source) -> tuple[Entity, str]:
    """Give two that speak together, as printed: "Washington and Kyiv", and the rule."""
    names = stage.names
    keys = sorted({names[i] for i in range(source.first, source.last) if i in names})
    people = all(stage.entities[key].type == "person" for key in keys)
    kind: SpeakerType = "person" if people else "organisation"
    return Entity(key="+".join(keys), name=source.name, type=kind, plural=True), "collective"
