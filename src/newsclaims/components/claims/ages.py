"""Whom an age means: "the 52-year-old" of "Ada Obi, 52, runs the mill", where one alone is told to be so old."""

import re
from collections import defaultdict
from collections.abc import Mapping

from spacy.tokens import Token

from newsclaims.language.parse import NOUNS, first_left, has_word
from newsclaims.records import Actor

AGE = re.compile(r",\s(\d{1,3})(?=[,.;)])")
"""An age behind a name."""


class Ages:
    """The ages that an article tells of its persons.

    Args:
        text: the article's.
        actors: its actors by id.
    """

    def __init__(self, text: str, actors: Mapping[str, Actor]) -> None:
        told: dict[str, dict[str, int]] = defaultdict(dict)
        for id, actor in actors.items():
            for mention in actor.mentions if actor.type == "person" else ():
                found = AGE.match(text, mention.end)
                if found is not None:
                    told[found[1]].setdefault(id, mention.start)
        self.told = {age: next(iter(who.items())) for age, who in told.items() if len(who) == 1}

    def of(self, word: Token) -> tuple[Token, str] | None:
        """Give the last word of "the 52-year-old (banker)", and the id of the one who was told to be so old."""
        if word.lower_ != "old" or not self.told:
            return None
        age = first_left(word, "npadvmod")
        number = first_left(age, "nummod") if age is not None and age.lower_ == "year" else None
        who, start = self.told.get(number.text, ("", 0)) if number is not None else ("", 0)
        last = word.head if word.dep_ == "amod" and word.head.pos_ in NOUNS else word
        if not who or start > word.idx or not has_word((*last.lefts, *word.lefts), "the"):
            return None
        return last, who
