"""The stretches of a noun phrase between its commas: what it is of, and what stands in apposition to it."""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from newsclaims.components.actors.mentions import is_state
from newsclaims.components.speakers.body_nouns import TRADING, WITH_MORE
from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.components.speakers.named_sources import Chunk, is_role
from newsclaims.language.parse import NOUNS, skip_back
from newsclaims.lexicons import people, source_nouns

SIGNS = (",", "(", ")", "—", "–", ":", "--")
"""What stands between a noun phrase and its appositives."""

STATE = 2
"""Words of the name of a state: New York."""


def stretches(stage: Discourse, first: int, last: int) -> list[Chunk]:
    """Give the stretches between commas, dashes and brackets: a noun phrase and its appositives.

    A comma inside the name of a place parts nothing, nor one in a list of what the phrase is of: the Lugo, Ohio, jury;
    envoys of Lugo, Vigo and Noia; the glass, tile and paint concern.
    """
    whole = {i for i in range(first, last) if i in stage.names or _of_abbreviation(stage, i, last)}
    whole |= _of_places(stage, first, last) | _listed(stage, first, last)
    chunks, at = [], first
    for i in range(first, last):
        if stage.doc[i].text in SIGNS and i not in whole:
            if i > at:
                chunks.append((at, i))
            at = i + 1
    if at < last:
        chunks.append((at, last))
    return chunks or [(first, last)]


def _of_abbreviation(stage: Discourse, i: int, last: int) -> bool:
    """Whether a bracket is around a body's abbreviation, behind which the phrase goes on: the Office (OPH) director."""
    doc = stage.doc
    opened = i if doc[i].text == "(" else i - 2
    if doc[i].text not in ("(", ")") or opened < 1 or opened + 3 >= last or doc[opened + 2].text != ")":
        return False
    return stage.is_body(opened - 1) and doc[opened + 3].pos_ in ("NOUN", "PROPN", "ADJ")


def _of_places(stage: Discourse, first: int, last: int) -> set[int]:
    """Give the commas around a state behind its town where a noun goes on: the Lugo, *Ohio*, jury."""
    doc, found = stage.doc, set()
    commas = [i for i in range(first + 1, last) if doc[i].text == ","]
    for one, other in pairwise(commas):
        town = skip_back(doc, one - 1, first - 1, lambda token: token.pos_ == "PROPN")
        opens = town < one - 1 and (town < first or doc[town].pos_ in ("DET", "ADJ"))
        goes_on = other + 1 < last and doc[other + 1].pos_ == "NOUN" and other + 1 not in stage.names
        if opens and goes_on and 1 < other - one <= STATE + 1 and is_state(doc, one + 1):
            found |= {one, other}
    return found


def _listed(stage: Discourse, first: int, last: int) -> set[int]:
    """Give the commas of a list inside a phrase: places behind its preposition, words before its noun, groups."""
    doc = stage.doc
    commas = [i for i in range(first + 1, last) if doc[i].text == ","]
    if not commas or not any(token.lower_ in ("and", "or") for token in doc[commas[-1] : last]):
        return set()
    reads = (_ends_in_places, _describes, _are_groups)
    return set(commas) if any(read(stage, first, commas, last) for read in reads) else set()


def _ends_in_places(stage: Discourse, first: int, commas: Sequence[int], last: int) -> bool:
    """Whether nothing but places is listed to the end behind a preposition: envoys *of* Lugo, Vigo and Noia."""
    doc = stage.doc
    before = [i for i in range(first, commas[0]) if doc[i].tag_ == "IN" and i not in stage.names]
    if not before:
        return False
    rest = range(before[-1] + 1, last)
    others = (i for i in rest if doc[i].text != "," and doc[i].lower_ not in ("and", "or", "the"))
    return all(stage.is_place(i) for i in others)


def _describes(stage: Discourse, first: int, commas: Sequence[int], last: int) -> bool:
    """Whether what is listed tells of which kind those are whose noun ends it: Telugu, Bodo and Gond *leaders*.

    Of what a firm makes, by nouns: the glass, tile and paint *concern*; else a noun is one of those listed: the mayor,
    an aide and a cook.
    """
    doc, head = stage.doc, stage.doc[last - 1]
    firm = head.tag_ == "NN" and lemma(head) in TRADING | WITH_MORE | {"maker"}
    if last - 1 in stage.names or not (head.tag_ == "NNS" or firm) or doc[last - 2].lower_ in ("and", "or"):
        return False
    words = [
        token for token in doc[first : last - 1] if token.text != "," and token.lower_ not in ("and", "or")
    ]
    words = words[words[0].lower_ == "the" :]
    kinds = ("ADJ", "PROPN", "NOUN") if firm else ("ADJ", "PROPN")
    if any(
        token.pos_ not in kinds or token.tag_ in ("NNS", "NNPS") or token.lower_ == "other" for token in words
    ):
        return False
    return not any(stage.is_person(token.i) or (firm and _speaks(token)) for token in words)


def _are_groups(stage: Discourse, first: int, commas: Sequence[int], last: int) -> bool:
    """Whether groups are listed by their nouns alone: nurses, *teachers and bus drivers*."""
    doc = stage.doc
    ends = [*commas, *(i for i in range(commas[-1] + 1, last) if doc[i].lower_ in ("and", "or")), last]
    heads = [doc[end - 1] for end in ends if end - 1 not in commas]
    plural = all(head.tag_ == "NNS" and head.i not in stage.names for head in heads)
    words = doc[first + (doc[first].lower_ == "the") : last]
    return plural and all(token.tag_ in ("NN", "NNS", "JJ", "CC", ",") for token in words)


def _speaks(token: Token) -> bool:
    """Whether a noun is somebody's or a body's rather than a thing's."""
    return token.pos_ in NOUNS and (
        is_role(token) or lemma(token) in people() or lemma(token) in source_nouns()
    )


def are_listed(stage: Discourse, chunks: Sequence[Chunk]) -> bool:
    """Whether three or more are named side by side who speak together: Ann Lee, *Tom Baker and Ola Friis*."""
    (first, last), doc = chunks[-1], stage.doc
    joint = next((i for i in range(first, last) if doc[i].lower_ == "and" and i not in stage.names), None)
    if joint is None or len(chunks) < 2:
        return False
    parts = [*chunks[:-1], *((at, stop) for at, stop in ((first, joint), (joint + 1, last)) if at < stop)]
    named = [_names(stage, *part) for part in parts]
    return len(parts) > 2 and None not in named and len(set(named)) == len(parts)


def _names(stage: Discourse, first: int, stop: int) -> str | None:
    """Give the actor whom a stretch names and nothing else, or a name of nobody as printed; None for others."""
    words = stage.doc[first + (stage.doc[first].lower_ == "the") : stop]
    actors = {stage.names.get(token.i) for token in words}
    if actors == {None} and all(token.pos_ == "PROPN" for token in words):
        return words.text
    return actors.pop() if len(actors) == 1 else None
