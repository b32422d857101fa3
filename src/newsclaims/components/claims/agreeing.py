"""Whether a source agrees in number with what a claim calls it: a mill is "it", engineers are "they"."""

from spacy.tokens import Token

from newsclaims.components.claims.things import is_several
from newsclaims.components.claims.words import Words
from newsclaims.records import Quote


def may_be_it(words: Words, quote: Quote) -> bool:
    """Whether a source isn't several bodies: not the *tribes*; a name in the plural may be one."""
    who = words.root(quote.source) if quote.source is not None else None
    return who is None or who.tag_ != "NNS" or not who.is_lower


def may_be_they(words: Words, they: Token, quote: Quote) -> bool:
    """Whether "they" are a source in the plural, in front of them: two *engineers* said, not "some" said.

    A source that stands behind was spoken of before, but so was somebody else: their mill leaks, *engineers* said.
    """
    source = quote.source
    who = words.root(source) if source is not None and source.end <= they.idx else None
    return who is not None and who.tag_ in ("NNS", "NNPS") and not _is_rivalled(words, they, quote)


def _is_rivalled(words: Words, they: Token, quote: Quote) -> bool:
    """Whether several others stand between a source and "they": men said *two cars* came and *they* left."""
    told = quote.addressee
    between = words.nouns(quote.source.end, they.idx) if quote.source is not None else []
    return any(
        is_several(noun) and not (told is not None and told.start <= noun.idx < told.end) for noun in between
    )
