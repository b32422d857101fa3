"""Of which age people are told to be, by which they are meant: Ada Dahl, 29, …. *The 29-year-old* said …."""

import re
from collections import defaultdict

from newsclaims.components import annotations
from newsclaims.components.speakers.discourse import Discourse
from newsclaims.components.speakers.noun_phrases import Source
from newsclaims.components.speakers.source_kinds import own_words

MEANT = re.compile(r"\b(\d{1,3})[- ]year[- ]old\b")
"""How old a description says that somebody is."""

BEHIND = re.compile(
    r"(?:, | \()(?:aged |now )?(\d{1,3})(?=[,.;:)]| and | of | from )|, an? (\d{1,3})-year-old\b"
)
"""An age behind a name: Ada Dahl, *29*, or Ada Dahl (*29*), or Ada Dahl, a *29*-year-old baker."""

BEFORE = re.compile(r"(\d{1,3})-year-old(?: [\w’'-]+){0,6},? $")
"""An age before a name: *29*-year-old Ada Dahl; a *29*-year-old baker from Lugo, Ada Dahl."""


def of_age(stage: Discourse, source: Source) -> frozenset[str] | None:
    """Give the keys of those who are told to be as old as a description says, None where it says no age."""
    words = own_words(source)
    said = MEANT.search(words.text)
    if said is None or not source.definite:
        return None
    return frozenset(_ages(stage, source.start)[int(said[1])])


def of_another_age(stage: Discourse, source: Source) -> frozenset[str]:
    """Give the keys of those who are told to be older or younger than a description says."""
    same = of_age(stage, source)
    if same is None:
        return frozenset()
    return frozenset().union(*_ages(stage, source.start).values()) - same


def _ages(stage: Discourse, stop: int) -> dict[int, set[str]]:
    """Give who is told to be how old before a place in the text, by the keys of the persons whom it names."""
    text, found = annotations.text(stage.doc), defaultdict[int, set[str]](set)
    for actor in stage.actors.values():
        for mention in actor.mentions if actor.type == "person" else ():
            if mention.form != "name" or mention.end > stop:
                continue
            before = BEFORE.search(text, max(mention.start - 80, 0), mention.start)
            told = BEHIND.match(text, mention.end) or before
            if told is not None:
                found[int(next(filter(None, told.groups())))].add(actor.id)
    return found
