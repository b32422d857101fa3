"""The verb beside a quotation that no table knows to report: “…,” *bellowed* a clerk; “…,” Ada Obi *texted* him.

Whoever stands with a verb behind a whole quotation that a comma ends said it, whatever the verb: verbs of manner, of
looking and of thinking do as well there (Quirk et al., A Comprehensive Grammar of the English Language, 1985, §14.29;
Levin, English Verb Classes and Alternations, 1993, 37.3).
"""

from spacy.tokens import Span, Token

from newsclaims.components.quotes.cues import Cue
from newsclaims.components.quotes.layout import SENTENCE_ENDS, Layout
from newsclaims.components.quotes.scenes import person
from newsclaims.components.quotes.trailing_cues import SIGNS, last_sign
from newsclaims.components.quotes.works import is_titled
from newsclaims.language.parse import FINITE, NOUNS, skip
from newsclaims.lexicons import ReportingWord

LONGEST = 9
"""Tokens of the longest noun phrase of who said it."""

NO_CUES = ("be", "have", "do", "get", "become")
"""Verbs that tell of somebody, not how something was said."""

SOMEBODY = ("someone", "somebody", "one", "another", "he", "she", "they")


def bare_verb(layout: Layout, number: int) -> Cue | None:
    """Give the verb right behind a quotation that is a sentence of its own, with who said it before or behind it."""
    quotation = layout.quotations[number]
    if not quotation.closed or not begins_sentence(layout, number) or is_titled(_words(layout, number)):
        return None
    first = layout.before(quotation.end)
    stop = min(layout.paragraph_end(max(first - 1, 0)), first + LONGEST + 3)
    comma = last_sign(layout, number) == "," or layout.text[quotation.end : quotation.end + 1] == ","
    first = skip(layout.doc, first, stop, lambda token: token.is_space or token.text in SIGNS)
    if first >= stop or not (comma or last_sign(layout, number) in "!?"):
        return None
    verb = _inverted(layout.doc[first:stop]) or (
        _behind_its_subject(layout.doc[first:stop]) if comma else None
    )
    if verb is None:
        return None
    word = ReportingWord(verb.lemma_.lower(), "verb", "quote", "speech", "states", "")
    return Cue(verb, verb.i, _behind(verb), word.lemma, "verb", {"quote": word})


def inverted_subject(layout: Layout, cue: Cue, source: Token | None) -> Token | None:
    """Give who stands right behind a verb that follows a closing mark, where the parse has another for its subject.

    “…,” quipped operations head *Ada Obi*; “…,” piped up her son *Ben*.
    """
    before = layout.doc[cue.first - 1] if cue.first else cue.head
    if not before.is_quote or cue.pos != "verb":
        return source
    who = _noun_phrase(layout.doc[cue.stop : cue.stop + LONGEST])
    if not _is_somebody(who):
        return source
    named = next((one for one in reversed(who) if one.ent_type_ == "PERSON"), None)
    return named or (source if source in who else who[-1])


def _words(layout: Layout, number: int) -> list[Token]:
    return [token for token in layout.within(number) if token.is_alpha]


def begins_sentence(layout: Layout, number: int) -> bool:
    """Whether nothing of its sentence stands before a quotation."""
    first = layout.token(layout.quotations[number].start)
    before = layout.doc[first - 1].text if first else "."
    return first == layout.paragraph_start(first) or before in (*SENTENCE_ENDS, ":", "”", '"')


def _inverted(behind: Span) -> Token | None:
    """Give a verb that stands before who said it: *bellowed* a clerk, *piped up* her son Ben."""
    verb = behind[0]
    if not verb.is_lower or not _is_finite(verb):
        return None
    return verb if _is_somebody(_noun_phrase(behind[_behind(verb) - verb.i :])) else None


def _behind(verb: Token) -> int:
    """Give one past a verb and its particle: piped *up*."""
    stop = verb.i + 1
    return stop + (stop < len(verb.doc) and verb.doc[stop].tag_ == "RP")


def _behind_its_subject(behind: Span) -> Token | None:
    """Give a verb that stands behind who said it: Ada Obi *texted* him, she *shrugged*."""
    who = _noun_phrase(behind)
    verb = behind[len(who)] if len(who) < len(behind) else None
    if verb is not None and verb.tag_ == "RB" and len(who) + 1 < len(behind):
        verb = behind[len(who) + 1]
    return verb if verb is not None and _is_finite(verb) and _is_somebody(who) else None


def _is_finite(verb: Token) -> bool:
    """Whether a word is a verb that can stand beside a subject, whatever the tagger took it for."""
    past = verb.is_lower and verb.text.endswith("ed")
    return (verb.tag_ in FINITE or past) and verb.tag_ != "MD" and verb.lemma_.lower() not in NO_CUES


def _noun_phrase(words: Span) -> list[Token]:
    """Give the words of the noun phrase that some words begin with."""
    found: list[Token] = []
    for token in words:
        past = token.is_lower and token.text.endswith("ed") and token.pos_ != "ADJ"
        role = token.tag_ in ("VB", "VBP") and token.i + 1 < words.end and token.nbor().pos_ == "PROPN"
        nominal = token.pos_ in (*NOUNS, "DET", "ADJ", "PRON", "NUM") or token.tag_ in ("POS", "HYPH", "PRP$")
        if past or not (nominal or role):  # operations *head* Ada Obi, which the tagger takes for a verb
            break
        found.append(token)
    return found[:LONGEST]


def _is_somebody(words: list[Token]) -> bool:
    """Whether a noun phrase is of one who speaks: a name, he or she, a role."""
    if not words:
        return False
    return (
        words[0].lower_ in SOMEBODY
        or any(token.ent_type_ == "PERSON" for token in words)
        or person(words[-1])
    )
