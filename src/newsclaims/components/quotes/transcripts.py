"""Speech set down with its speaker's name in front: "SMITH: We lost." in transcripts, "Smith: “We lost.”" anywhere."""

from collections import Counter
from typing import NamedTuple

from spacy.tokens import Span, Token

from newsclaims.components.quotes.candidates import ANNOUNCED, Candidate, Extent
from newsclaims.components.quotes.cues import can_speak
from newsclaims.components.quotes.interviews import interviewed
from newsclaims.components.quotes.introductions import introducer
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.quotation import trimmed
from newsclaims.components.quotes.scenes import BESIDE, actor_before, printed
from newsclaims.components.quotes.source_extents import noun_phrase
from newsclaims.language.parse import NOUNS, first_child, first_left, has_verb, has_word, skip_back
from newsclaims.lexicons import quote_words
from newsclaims.rules import kept

QUESTIONS = ("Q", "Question")
ANSWERS = ("A", "Answer")
"""Names of turns that name nobody: the article's own question, and the answer of whom headline or introduction name."""

ILLUSTRATES = ("example", "instance", "for example", "for instance", "examples", "case in point")
"""What announces words that nobody said: For example: “…”."""

LONGEST_NAME = 6
"""Tokens of the longest name before the colon: "Rep. Ann van den Berg"."""


class Turn(NamedTuple):
    """A paragraph that begins with a name and a colon: tokens of the name, of the colon, and one past the last."""

    first: int
    sign: int
    stop: int
    quotation: int
    """The place of the quotation that the turn is printed in, or -1: an excerpt repeats its mark at each turn."""


def transcript_candidates(layout: Layout) -> list[Candidate]:
    """Give the turns of a transcript: paragraphs that begin with a name and a colon, where a name returns.

    Where nobody asks anything and the names aren't in capitals it is a list: Age: 34, Pros: cheap.
    """
    turns = [turn for line in layout.lines if (turn := _turn(layout, *line)) is not None]
    cast = _Cast(layout, turns)
    quoted = {turn.quotation for turn in turns}
    spoken = [turn for turn in turns if cast.speaks(turn)] if kept("transcript-turn") else []
    found = [said for turn in spoken if (said := _said(layout, turn, quoted)).content]
    answers = [said for said in found if said.source is None]
    guest = interviewed(layout, [extent for said in found for extent in said.content]) if answers else None
    for said in answers:
        said.source = guest
    return [*found, *(_unnamed(layout, found) if kept("unnamed-turn") else [])]


class _Cast:
    """The names before the colons of an article's paragraphs, and which of them speak."""

    def __init__(self, layout: Layout, turns: list[Turn]) -> None:
        self.doc = layout.doc
        self.names = Counter(self._name(turn) for turn in turns)
        self.initials = Counter(_initials(name) for name in self.names.elements())
        self.interview = any(name in self.names for name in QUESTIONS)
        self.asked = any(self.doc[i].text == "?" for turn in turns for i in range(turn.sign, turn.stop))

    def _name(self, turn: Turn) -> str:
        return self.doc[turn.first : turn.sign].text

    def speaks(self, turn: Turn) -> bool:
        """Whether a turn is somebody's: a name that returns, and no list's."""
        name = self._name(turn)
        if name in QUESTIONS or not (self.interview or self._returns(name)):
            return False
        return self.asked or name.isupper() or turn.quotation >= 0

    def _returns(self, name: str) -> bool:
        """Whether a name stands before several colons, in full or once as its initials."""
        short = _initials(name)
        return self.names[name] > 1 or (self.initials[short] > 1 and short in self.names)


def _said(layout: Layout, turn: Turn, quoted: set[int]) -> Candidate:
    """Give the candidate of a turn."""
    said = Candidate([], layout.chars(turn.sign, turn.sign + 1), ":", confidence=0.8, rule="transcript-turn")
    said.cue_token = turn.sign
    if layout.doc[turn.first : turn.sign].text not in ANSWERS:
        said.source = layout.chars(turn.first, turn.sign)
    if turn.quotation < 0:
        said.laid_out = True
        said.content.append(layout.chars(turn.sign + 1, turn.stop))
    else:
        _quote(layout, said, turn, quoted)
    return said


def _unnamed(layout: Layout, turns: list[Candidate]) -> list[Candidate]:
    """Give the questions of an interview that are printed without a name, each with the paragraph that answers it.

    Where every turn of one of two speakers is a question, a paragraph between or behind their turns that is a
    question is that speaker's, and the one behind it the other's.
    """
    named = [turn for turn in turns if turn.laid_out and turn.source is not None]
    pair = _asker_and_answerer(layout, named)
    if pair is None:
        return []
    spoken = {layout.paragraph[turn.cue_token] for turn in named}
    free = (number for number in range(min(spoken) + 1, len(layout.lines) - 1) if number not in spoken)
    asked = [number for number in free if number + 1 not in spoken and _is_question(layout, number)]
    return [_unnamed_turn(layout, number + i, pair[i]) for number in asked for i in (0, 1)]


def _unnamed_turn(layout: Layout, number: int, source: Extent) -> Candidate:
    """Give the turn that a paragraph without a name is."""
    start, end = layout.lines[number]
    said = layout.chars(layout.at(start), layout.before(end))
    return Candidate([said], source=source, confidence=0.8, laid_out=True, rule="unnamed-turn")


def _is_question(layout: Layout, number: int) -> bool:
    return layout.text[slice(*layout.lines[number])].rstrip().endswith("?")


def _asker_and_answerer(layout: Layout, named: list[Candidate]) -> tuple[Extent, Extent] | None:
    """Give the names of who asks and who answers, of two speakers of whom one does nothing but ask."""
    asks: dict[str, bool] = {}
    last: dict[str, Extent] = {}
    for turn in named:
        assert turn.source is not None
        name = _initials(layout.text[slice(*turn.source)])
        asks[name] = asks.get(name, True) and layout.text[turn.content[-1][1] - 1] == "?"
        last[name] = turn.source
    if sorted(asks.values()) != [False, True]:
        return None
    asker, answerer = sorted(asks, key=lambda name: not asks[name])
    return last[asker], last[answerer]


def _turn(layout: Layout, start: int, end: int) -> Turn | None:
    """Give the turn that a paragraph is, if it is one."""
    colon = layout.text.find(":", start, min(start + 60, end))
    if colon < 0:
        return None
    first, sign, stop = layout.at(start), layout.at(colon), layout.before(end)
    quotation = layout.inside[first]
    if quotation >= 0 and layout.doc[first].is_quote:
        first += 1
    if not 0 < sign - first <= LONGEST_NAME or sign + 1 >= stop or not _is_name(layout.doc[first:sign]):
        return None
    inside = quotation >= 0
    whole = layout.doc[first:sign].text.isupper() if inside else layout.inside[sign + 1] < 0
    return Turn(first, sign, stop, quotation) if whole else None


def _quote(layout: Layout, said: Candidate, turn: Turn, turns: set[int]) -> None:
    """Give a turn in marks its content: the rest of its quotation, and what carries it on before the next turn."""
    start, number = layout.starts[turn.sign + 1], turn.quotation
    while number < len(layout.quotations):
        quotation = layout.quotations[number]
        extent = trimmed(layout.text, max(start, quotation.inner_start), quotation.inner_end)
        said.quotations.append(number)
        if extent[0] < extent[1] and layout.text[extent[0]] not in "([":
            said.content.append(extent)
        number += 1
        if number in turns or number >= len(layout.quotations) or not layout.quotations[number].carried:
            break


def introduced(layout: Layout, number: int) -> Candidate | None:
    """Give a candidate without content for a quotation behind a colon that no reporting word explains.

    The source is the name before the colon (From the report: “…”), or else the subject of that sentence.
    """
    first = layout.at(layout.quotations[number].start)
    sign = skip_back(layout.doc, first - 1, 0, lambda token: token.is_space)
    if sign <= 0 or layout.doc[sign].text not in (":", ",") or not layout.tells(sign):
        return None
    if layout.doc[sign].text == ",":
        return _in_own_words(layout, sign)
    announced = introducer(layout, number)
    source = announced or _poster(layout, sign) or _named_before(layout, sign)
    if source is None or layout.text[slice(*source)].lower() in ILLUSTRATES:
        return None
    sure = 0.6 if announced is None else ANNOUNCED
    colon = layout.chars(sign, sign + 1)
    return Candidate([], colon, ":", source, confidence=sure, cue_token=sign, rule="introduced")


def _in_own_words(layout: Layout, comma: int) -> Candidate | None:
    """Give a candidate for what somebody's words are told to be: in Dr. Oduya's words, “…”; in his own words, “…”."""
    noun = layout.doc[comma - 1]
    owner = next((one for one in noun.lefts if one.dep_ == "poss"), None)
    if (
        noun.lower_ != "words"
        or owner is None
        or owner.left_edge.i < 1
        or owner.left_edge.nbor(-1).lower_ != "in"
    ):
        return None
    cue = layout.chars(noun.i, noun.i + 1)
    source = layout.chars(owner.left_edge.i, owner.i + 1)
    return Candidate([], cue, "word", source, confidence=ANNOUNCED, cue_token=noun.i, rule="introduced")


def _poster(layout: Layout, sign: int) -> Extent | None:
    """Give who acts in the sentence before words that tell where something was written: Hill was angry. On X: “…”."""
    first = max(layout.doc[sign].sent.start, layout.paragraph_start(sign))
    where = first_child(layout.doc[first], "pobj") if layout.doc[first].lower_ in ("on", "in") else None
    if where is None or has_verb(layout.doc[first:sign]):
        return None
    if where.pos_ != "PROPN" and where.lemma_.lower() not in quote_words("settings"):
        return None  # on her desk: “…”
    actor = actor_before(layout, first)
    return printed(layout, actor) if actor is not None else None


def _named_before(layout: Layout, sign: int) -> Extent | None:
    """Give the name before a colon, or the subject of the sentence that it ends."""
    doc, last = layout.doc, layout.doc[sign - 1]
    start = max(last.sent.start, layout.paragraph_start(sign))
    told = any(token.tag_ in ("VBD", "VBZ", "VBP") for token in doc[start:sign])
    if last.pos_ in NOUNS and (last.ent_type_ == "PERSON" or not told):
        source, first = last, _first_of_name(layout, start, last.i)
    else:
        subject = _subject(doc[start:sign])
        if subject is None:
            return None
        source = _maker(subject)
        first, stop = noun_phrase(source, source.head if source == subject else subject)
        return layout.chars(first, stop) if first >= start else None
    return layout.chars(first, source.i + 1) if first >= start else None


def _subject(words: Span) -> Token | None:
    """Give the first subject among some words, that of the main clause before all."""
    subjects = [token for token in words if token.dep_ == "nsubj" and token.pos_ in (*NOUNS, "PRON")]
    main = (token for token in subjects if token.head.dep_ not in BESIDE)
    return next(main, next(iter(subjects), None))


def _maker(subject: Token) -> Token:
    """Give who spoke, where the subject is what was spoken: a cry came from *the hall*; here is *his* answer."""
    verb = subject.head
    spoken = first_child(verb, "attr") if subject.lower_ in ("this", "that", "it") else subject
    if verb.lemma_ == "come":
        origin = next((one for one in verb.rights if one.lower_ == "from"), None)
        maker = first_child(origin, "pobj") if origin is not None else None
        return maker if maker is not None and can_speak(maker) else subject
    if verb.lemma_ == "be" and spoken is not None and (spoken != subject or has_word(verb.lefts, "here")):
        return first_left(spoken, "poss") or subject
    return subject


def _first_of_name(layout: Layout, start: int, at: int) -> int:
    """Give the first token of the noun phrase that ends at a token."""
    while at > start and layout.inside[at - 1] < 0 and layout.doc[at - 1].pos_ in (*NOUNS, "ADJ", "DET"):
        at -= 1
    return at


def _initials(name: str) -> str:
    """Give what an interview goes on with once it has printed a speaker's whole name: SK for Sara Kessler."""
    words = name.split()
    return name if len(words) < 2 else "".join(word[0] for word in words)


def _is_name(tokens: Span) -> bool:
    """Whether the words before a colon are a speaker's name, as a transcript prints it, or its Q and A."""
    words = [token for token in tokens if not token.is_punct]
    return bool(words) and all(word.text[0].isupper() for word in words)
