"""A claim's reading: printed words, and in square brackets what one has to know without the article.

"she left last week"  ->  "she [Ada Obi] left last week [2025-11-17 to 2025-11-23]"
"too low" of "Obi described the offer as “too low”"  ->  "[Ada Obi] described the offer as “too low”"

Only what is sure is put in; anything else stays as it is printed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Token

from newsclaims.claim_records import Insertion, with_insertions
from newsclaims.components.claims.propositions import SUBJECTS
from newsclaims.components.claims.topics import NOUNS
from newsclaims.language.genders import PRONOUNS
from newsclaims.records import Actor, Date, Region, Span
from newsclaims.vocabulary import AboutBy

APOSTROPHES = ("'", "’")
OPENING, CLOSING = "“\"‘'", "”\"’'"
WITHIN = ("poss", "compound", "nmod")
"""A possessive isn't followed by who it is: "her [Ada Obi] plan" reads as if she were the plan."""

POINTING = re.compile(
    r"(last|next|this|yesterday|tomorrow|tonight|(mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.I
)
"""What a date begins with that points to days; "in summer", "overnight" and "today" often mean no day."""


class Readings:
    """Makes the readings of an article's claims.

    Args:
        text: the article's.
        actors: its actors by id.
        dates: its dates by id.
    """

    def __init__(self, text: str, actors: Mapping[str, Actor], dates: Mapping[str, Date]) -> None:
        self.text = text
        self.actors = actors
        self.dates = dates

    def of(
        self,
        claim: Region,
        tokens: Sequence[Token],
        actor_of: Mapping[int, str],
        dates: Iterable[str],
        predicate: tuple[int, str] | None = None,
        direct: bool = False,
    ) -> tuple[Span, list[Insertion], str]:
        """Give the printed words of a claim's reading, what is put into them, and the reading.

        Args:
            claim: its place.
            tokens: its tokens.
            actor_of: the id of the actor that each token names, by the token's place.
            dates: ids of its dates.
            direct: whether it is quoted word for word, so that "I" is who says it.
            predicate: where the cue begins that tells what a bare predicate is said of, and the id of who says it.
        """
        start, end = claim.start, claim.end
        found: list[Insertion] = []
        if predicate is not None:
            start, speaker = predicate
            end = self._behind_mark(claim)
            found.append(Insertion(at=start, text=self.actors[speaker].name, actor=speaker))
        found += self._who(tokens, actor_of, direct)
        found += self._when(claim, dates)
        found.sort(key=lambda one: one.at)
        printed = Span(start=start, end=end, text=self.text[start:end])
        return printed, found, with_insertions(printed, found)

    def _behind_mark(self, claim: Region) -> int:
        """Give the end of a claim with the mark that closes it, where one opens it."""
        opened = self.text[claim.start - 1 : claim.start] in OPENING if claim.start else False
        closed = self.text[claim.end : claim.end + 1]
        return claim.end + 1 if opened and closed and closed in CLOSING else claim.end

    def _who(self, tokens: Sequence[Token], actor_of: Mapping[int, str], direct: bool) -> Iterator[Insertion]:
        """Give who the pronouns of the claimant are, each actor once.

        "He" behind another noun may be that one, and "him" is somebody else as a rule.
        """
        known: set[str] = set()
        nouns = False
        marked = bool(tokens) and self.text[max(tokens[0].idx - 1, 0)] in OPENING
        for token in tokens:
            nouns = nouns or token.pos_ in NOUNS
            actor = actor_of.get(token.i)
            if actor is None or actor in known or token.dep_ in WITHIN:
                continue
            end = token.idx + len(token)
            he_or_she = token.lower_ in PRONOUNS and not token.lower_.endswith("self")
            sure = token.dep_ in SUBJECTS and not marked and not nouns
            known.add(actor)
            if self.text[end : end + 1] in (*APOSTROPHES, "]"):
                continue
            if (he_or_she and sure) or (direct and token.text == "I"):
                yield Insertion(at=end, text=self.actors[actor].name, actor=actor)

    def _when(self, claim: Region, dates: Iterable[str]) -> Iterator[Insertion]:
        """Give the days of the dates that only the day of publication tells: last week, on Monday."""
        for id in dates:
            date = self.dates[id]
            inside = claim.start <= date.start and date.end <= claim.end
            told = date.anchor == "published" and date.mod is None and POINTING.match(date.text)
            if not inside or not told or date.first_day is None or date.last_day is None:
                continue
            owner = (
                self.text[date.end : date.end + 1] in APOSTROPHES
                and self.text[date.end + 1 : date.end + 2] == "s"
            )
            days = dict.fromkeys((date.first_day, date.last_day))
            yield Insertion(at=date.end + 2 * owner, text=" to ".join(days), date=id)


def predicate_of(
    cue: Token | None, first: Token, relations: Iterable[AboutBy], speaker: str | None
) -> tuple[int, str] | None:
    """Give where the cue of a bare predicate begins, and its speaker, where the words from there on tell it whole.

    Not "the plan, which she called a gift", nor "was hailed as historic": what it is said of stands before them.
    """
    if cue is None or speaker is None or "target" not in relations or cue.i > first.i or cue.tag_ != "VBD":
        return None
    said_of = [
        child for child in cue.children if child.dep_ in ("dobj", "nsubj", "ccomp") and child.i > cue.i
    ]
    return (cue.idx, speaker) if said_of and cue.dep_ != "relcl" else None
