"""Whom "he" and "she" mean in a claim: the one person that it can be, or nobody.

Centering (Grosz, Joshi and Weinstein 1995) would guess among several; a reading says only what is sure, so that one
person alone has to be named in the nearest sentence that names somebody who fits, as its subject unless nobody else is
named in the paragraph and the one before, and nobody unnamed behind.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.propositions import SUBJECTS, subject
from newsclaims.components.claims.words import Words
from newsclaims.language.genders import PRONOUNS
from newsclaims.language.parse import NOUNS
from newsclaims.lexicons import assertion_words, role_nouns, source_nouns
from newsclaims.records import Actor

PARAGRAPH = "\n"
TURN = re.compile(r"[\n“”\"]")
"""Signs that somebody else may speak behind them."""


class Referents:
    """The persons of an article, by the places where they are named.

    Args:
        text: the article's.
        words: its tokens.
        actors: its actors.
        genders: the pronouns that fit each, by actor id.
    """

    def __init__(self, text: str, words: Words, actors: Sequence[Actor], genders: Mapping[str, str]) -> None:
        self.text = text
        self.words = words
        self.genders = genders
        self.named = sorted(
            (mention.start, mention.end, actor.id)
            for actor in actors
            if actor.type == "person"
            for mention in actor.mentions
        )
        self.persons = {
            token.i: actor for start, end, actor in self.named for token in words.between(start, end)
        }
        self.taken = {
            token.i
            for actor in actors
            for span in (*actor.mentions, *actor.roles)
            for token in words.between(span.start, span.end)
        }

    def of(self, pronoun: Token, claimant: str | None) -> str | None:
        """Give the id of the person whom a pronoun of the third person means, if it can be one alone.

        Args:
            pronoun: he or she, a subject.
            claimant: the id of who says it, who is somebody else.
        """
        pronoun = self._first_of(pronoun)
        since = self._two_paragraphs(pronoun.idx)
        here = self.named[bisect_left(self.named, (since,)) : bisect_left(self.named, (pronoun.idx,))]
        gender = PRONOUNS[pronoun.lower_]
        fitting = [one for one in here if one[2] != claimant and self.genders.get(one[2], gender) == gender]
        if not fitting:
            return None
        start, end, actor = fitting[-1]
        sentence = self.words.sentence(start)[0].idx
        alone = all(other == actor for first, _, other in fitting if first >= sentence)
        leading = self._is_subject(start, end)
        sure = leading or all(other == actor for _, _, other in fitting)
        # "A woman whom Obi had met said she": who is named beside the subject is behind it.
        unnamed = self._somebody(end if leading else sentence, pronoun.idx)
        return actor if alone and sure and not unnamed else None

    def _first_of(self, pronoun: Token) -> Token:
        """Give the first of the pronouns that are one person in sentence after sentence: *He* ran. *He* fell.

        The center that a subject continues is the one before (Grosz, Joshi and Weinstein), whoever else is named.
        """
        while (before := self._continued(pronoun)) is not None:
            pronoun = before
        return pronoun

    def _continued(self, pronoun: Token) -> Token | None:
        """Give the subject of the sentence before, where it is the same pronoun of the same speaker."""
        if pronoun.dep_ not in SUBJECTS or not leads(pronoun.head):
            return None
        start = self.words.sentence(pronoun.idx)[0].i
        if start == 0:
            return None
        main = next(
            (one for one in self.words.sentence(self.words.tokens[start - 1].idx) if one.dep_ == "ROOT"), None
        )
        who = subject(main) if main is not None else None
        if who is None or who.lower_ != pronoun.lower_:
            return None
        return who if not TURN.search(self.text, who.idx, pronoun.idx) else None

    def _is_subject(self, start: int, end: int) -> bool:
        """Whether a name is the subject of its clause."""
        return any(token.dep_ in SUBJECTS for token in self.words.between(start, end))

    def _two_paragraphs(self, at: int) -> int:
        """Give where the paragraph before that of `at` begins."""
        before = self.text[: self._start(at)].rstrip()
        return self._start(len(before))

    def _start(self, at: int) -> int:
        return self.text.rfind(PARAGRAPH, 0, max(at, 0)) + 1

    def _somebody(self, start: int, end: int) -> bool:
        """Whether somebody who has no name is spoken of in a stretch: *the driver*."""
        return any(
            token.pos_ == "NOUN" and token.i not in self.taken and is_one_person(token)
            for token in self.words.between(start, end)
        )

    def others(self, actor: str | None, pronoun: Token) -> Callable[[Token], bool]:
        """Give the test for words that may be somebody else whom a pronoun means."""
        gender = PRONOUNS[pronoun.lower_]
        fits = actor is not None and self.genders.get(actor) == gender

        def other(token: Token) -> bool:
            named = self.persons.get(token.i)
            if named is not None:
                # Without knowing that one fits, a usual first name rules nobody out.
                return named != actor and not (fits and self.genders.get(named, gender) != gender)
            return token.i not in self.taken and is_one_person(token)

        return other


def leads(verb: Token) -> bool:
    """Whether a verb is that of its sentence, or of what is quoted in front of its cue: “It *broke*,” Obi said."""
    return verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.i < verb.head.i and verb.head.dep_ == "ROOT")


def is_one_person(token: Token) -> bool:
    """Whether a noun in the singular may be a person."""
    if token.pos_ not in NOUNS or token.tag_ in ("NNS", "NNPS"):
        return False
    if token.pos_ == "PROPN":
        return token.ent_type_ in ("PERSON", "")
    noun = token.lemma_.lower()
    kind = source_nouns()[noun].kind if noun in source_nouns() else ""
    return noun in role_nouns("person") or noun in assertion_words("human") or kind in ("person", "office")
