"""What stands in front of a reading without who says it, where the same voice goes on.

“The dam leaks,” said Ada Obi, who owns it. “It is old.”  ->  [The dam leaks] It is old.

The claim has its claimant, so that one needn't read in front of it who speaks, unless that names somebody else, whom
the words may mean: “I like him,” said Obi, who works for *Lind*; or on what they are: she said *of the dam*.
"""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from newsclaims.components.claims.context import Context
from newsclaims.components.claims.matter import OF_WHAT
from newsclaims.components.claims.propositions import subject
from newsclaims.components.claims.words import Words, head
from newsclaims.language.parse import VERBS, has_finite, is_blank
from newsclaims.records import Span

LOOSE = ",;: "
"""Signs that a clause has behind it only where somebody is told to say it."""


class SameVoice:
    """Tells what of a sentence is in the voice of another.

    Args:
        text: the article's.
        words: its tokens.
        context: whose they are.
        persons: the ids of the persons that they name, by the tokens' places.
    """

    def __init__(self, text: str, words: Words, context: Context, persons: Mapping[int, str]) -> None:
        self.text = text
        self.words = words
        self.context = context
        self.persons = persons

    def alone(self, before: Span, printed: Sequence[Token], speaker: str | None) -> Span:
        """Give what the voice of a reading says in what stands before it, if that is a clause in one piece.

        Args:
            before: what stands before it.
            printed: the tokens of the reading.
            speaker: the id of the actor who says it.
        """
        opening = next((word for word in printed if word.is_alpha), None)
        voice = self.context.voice(opening) if opening is not None else None
        if voice is None:
            return before
        heard = self.words.between(before.start, before.end)
        said = [word for word in heard if self.context.voice(word) == voice]
        inside = {word.i for word in said}
        beside = [word for word in heard if word.i not in inside]
        if not said or all(map(is_blank, beside)):
            return before
        apart = said[-1].i - said[0].i + 1 > len(said)
        main = head(said)
        if apart or not has_finite(said) or subject(main) not in said:
            return before
        if any(self.persons.get(word.i, speaker) != speaker or _is_matter(word) for word in beside):
            return before
        start, end = said[0].idx, said[-1].idx + len(said[-1])
        end = start + len(self.text[start:end].rstrip(LOOSE))
        return Span(start=start, end=end, text=self.text[start:end])


def _is_matter(word: Token) -> bool:
    """Whether a word at a cue brings in what is spoken of, or when: said *of* the dam, said when *asked* about it."""
    of = word.dep_ == "prep" and word.lower_ in OF_WHAT and word.head.pos_ in VERBS
    return of or word.dep_ == "advcl"
