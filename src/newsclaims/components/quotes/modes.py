"""What is speech: said, written, promised, asked, found or blamed; what is an attitude: believed, wanted or shown.

A reporting word means the one or the other, whatever hangs on it: "blamed rain" is said as "said it was the rain" is.
The tables tell what each means in which frame; here stands what else tells: who finds it, shows it or hears it.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from newsclaims.components.quotes.cues import Cue, begins_a_cue, can_speak
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.phrases import PREPOSITIONS, tells
from newsclaims.language.parse import FINITE, VERBS, child_behind, is_finite, is_infinitive
from newsclaims.lexicons import quote_words


def mode(usual: str, cue: Cue, source: Token | None) -> str:
    """Give the mode of what `cue` reports, by who or what finds it, shows it or hears it; else the usual one."""
    if source is None:
        return usual
    if cue.lemma in quote_words("finds") and _writes(source):
        return "speech"
    shown = cue.lemma in quote_words("evidence") and not (can_speak(source) or _writes(source))
    return "attitude" if shown or _is_shown_by_a_deed(cue) else usual


def _is_shown_by_a_deed(cue: Cue) -> bool:
    """Whether what somebody did shows it, and nobody says it: The guild has won three cases, *underlining* that …."""
    verb, deed = cue.head, cue.head.head
    goes_on = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i > 0 and verb.nbor(-1).text == ","
    return goes_on and cue.lemma in quote_words("shown by deeds") and not begins_a_cue(deed)


def _writes(source: Token) -> bool:
    """Whether a source puts findings in words: a report, Judge Obi, or a body by its name, NASA."""
    if source.tag_ == "NN" and child_behind(source, "nummod") is not None:
        return False  # a picture: Figure 4
    words = (source.lemma_.lower(), source.left_edge.lower_ if source.pos_ == "PROPN" else "")
    if not quote_words("writes").isdisjoint(words):
        return True
    return source.ent_type_ == "ORG" and (source.is_upper or source.left_edge.lower_ == "the")


def mode_by_form(layout: Layout, cue: Cue, words: Span, source: Token) -> str:
    """Give the mode of what the tagger alone sees: that of the frame in which words like these hang on the cue.

    A clause hangs on any cue that speaks; what stands before it and a comma can only be one.
    """
    before = words.end < cue.first and words.doc[words.end].text == "," and len(words) > 1
    if (before or is_finite(words.root)) and (cue.speaks() or "sentence" in cue.frames):
        frame = "that"
    else:
        frame = next((one for one in _frames(cue, words) if one in cue.frames), "")
    aside = cue.head.dep_ in ("advcl", "relcl") and cue.head.tag_ in FINITE  # when she called for an answer
    bare = len(words) == 2 and words[0].lower_ == "the"  # denied the charges: nobody tells which
    pointing = len(words) == 1 and words[0].pos_ == "PRON"  # blamed her
    if cue.lemma == "say":
        answer = words.root.lower_ in quote_words("answers")  # his mother said no; not: said a prayer
        told = answer or words.root.like_num  # the union said 104
    else:
        told = not (aside or bare or pointing) and tells(layout, cue, words.root, (words.start, words.end))
    if not frame or (frame == "object" and not told):
        return "attitude"
    row = cue.frames.get(frame) or next(iter(cue.frames.values()))
    return mode(row.mode, cue, source)


def _frames(cue: Cue, words: Span) -> Iterator[str]:
    """Give the frames in which words without a clause's verb may hang on a cue, the likeliest first."""
    first, before = words[0], words[0].nbor(-1) if words[0].i else words[0]
    if any(is_infinitive(token) for token in words):
        yield "to" if first.tag_ == "TO" else "object-to"
    if first.lower_ in quote_words("questions"):
        yield "whether"
    if first.tag_ == "VBG":
        yield "gerund"
    yield from (one.lower_ for one in (first, before) if one.lower_ in PREPOSITIONS and one.i >= cue.stop)
    beside = ("oprd", "acomp") if "," in words.text else ("oprd", "acomp", "appos")
    if any(one.dep_ in beside for one in words):
        yield "object-complement"  # called her rival a liar and the plan a farce; not: called Hill, a doctor
    if words.root.pos_ not in VERBS:
        yield "object"
    yield from (one.lower_ for one in words if one.lower_ in ("to", "for", "with"))
