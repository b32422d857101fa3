"""What stands in marks and nobody said: titles of works, and what is written on things: a sign read “No entry”."""

from collections.abc import Sequence

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate
from newsclaims.components.quotes.cue_sources import RELATIVE
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.leading_cues import clause_start
from newsclaims.components.quotes.scenes import subject
from newsclaims.lexicons import quote_words

TITLE_WORDS = ("ADP", "DET", "CCONJ", "SCONJ", "PART", "PROPN")
"""What may stand in small letters in a title; and names."""

ARTICLES = ("the", "a", "an")

READ = ("read", "say", ":", "")
"""Cues of what is read on a thing; some have none."""

WORDED = 4
"""Words in marks that are what somebody said, and not a name or a phrase that is kept at a distance."""


def is_titled(words: Sequence[Token]) -> bool:
    """Whether words are a title or a name: in capitals behind the first, but for articles and prepositions."""
    return not any(
        word.is_lower and word.pos_ not in TITLE_WORDS and word.text not in ARTICLES for word in words[1:]
    )


def is_a_work(layout: Layout, one: Candidate) -> bool:
    """Whether what is quoted is only the title of a work that somebody presents."""
    if one.lemma not in quote_words("presenting") or len(one.content) != 1:
        return False
    first, stop = layout.token(one.content[0][0]), layout.before(one.content[0][1])
    words = [token for token in layout.doc[first:stop] if token.is_alpha]
    marked = all(layout.inside[token.i] >= 0 for token in words)
    return marked and len(words) > 1 and _is_a_title(words)


def is_inscribed(layout: Layout, one: Candidate) -> bool:
    """Whether what is quoted is only read on a thing: a sign that says “No entry”; on it a sticker: “No entry”."""
    if one.lemma not in READ:
        return False
    head = layout.doc[layout.token(one.source[0]) : layout.before(one.source[1])].root if one.source else None
    if head is not None and head.lower_ in RELATIVE:
        head = head.head.head
    if head is not None and head.lemma_.lower() in quote_words("inscribed"):
        return True
    return (head is None or one.lemma in (":", "read")) and _is_led_by_a_thing(layout, one)


def _is_led_by_a_thing(layout: Layout, one: Candidate) -> bool:
    """Whether the words before a quotation name a thing that bears words, and nobody who acts."""
    number = layout.inside[layout.token(one.content[0][0])]
    if number < 0:
        return False
    stop = layout.at(layout.quotations[number].start)
    first = clause_start(layout, stop)
    borne = any(token.lemma_.lower() in quote_words("inscribed") for token in layout.doc[first:stop])
    return borne and subject(layout, first, stop) is None


def in_words(layout: Layout, one: Candidate) -> bool:
    """Whether content holds a quotation of more than a phrase: who fears that it “will close every school” said so."""
    within = {
        layout.inside[i] for start, end in one.content for i in range(layout.token(start), layout.before(end))
    }
    own = layout.inside[layout.token(one.cue[0])] if one.cue else -1
    quoted = ([word for word in layout.within(number) if word.is_alpha] for number in within - {-1, own})
    return any(len(words) >= WORDED and not _is_a_title(words) for words in quoted)


def _is_a_title(words: Sequence[Token]) -> bool:
    """Whether words begin and end with a capital, and are a title or a name between."""
    return all(word.text[0].isupper() for word in (words[0], words[-1])) and is_titled(words)
