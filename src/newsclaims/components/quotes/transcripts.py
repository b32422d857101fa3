"""Speech set down with its speaker's name in front: "SMITH: We lost." in transcripts, "Smith: “We lost.”" anywhere."""

from spacy.tokens import Span, Token

from newsclaims.components.quotes.candidates import ANNOUNCED, Candidate, Extent
from newsclaims.components.quotes.cues import can_speak, is_heading
from newsclaims.components.quotes.interviews import interviewed
from newsclaims.components.quotes.introductions import introducer, signature
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.quotation import trimmed
from newsclaims.components.quotes.scenes import BESIDE, actor_before, printed
from newsclaims.components.quotes.source_extents import noun_phrase
from newsclaims.components.quotes.turns import ANSWERS, Cast, Turn, initials, turns
from newsclaims.components.quotes.works import is_titled
from newsclaims.language.parse import NOUNS, first_child, first_left, has_verb, has_word, is_topic, skip_back
from newsclaims.lexicons import quote_words
from newsclaims.rules import kept


def transcript_candidates(layout: Layout) -> list[Candidate]:
    """Give the turns of a transcript: paragraphs that begin with a name and a colon, where a name returns.

    Where nobody asks anything and the names aren't in capitals it is a list: Age: 34, Pros: cheap.
    """
    printed_turns = turns(layout)
    cast = Cast(layout, printed_turns)
    quoted = {turn.quotation for turn in printed_turns}
    spoken = [turn for turn in printed_turns if cast.speaks(turn)] if kept("transcript-turn") else []
    found = [said for turn in spoken if (said := _said(layout, turn, quoted)).content]
    answers = [said for said in found if said.source is None]
    guest = interviewed(layout, [extent for said in found for extent in said.content]) if answers else None
    for said in answers:
        said.source = guest
    return [*found, *(_unnamed(layout, found) if kept("unnamed-turn") else [])]


def _said(layout: Layout, turn: Turn, quoted: set[int]) -> Candidate:
    """Give the candidate of a turn."""
    said = Candidate([], turn.cue, ":", confidence=0.8, rule="transcript-turn")
    said.cue_token = turn.sign
    if turn.name not in ANSWERS:
        said.source = turn.source
    if turn.quotation < 0:
        said.laid_out = True
        said.content.append(layout.chars(turn.first, turn.stop))
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
        name = initials(layout.text[slice(*turn.source)])
        asks[name] = asks.get(name, True) and layout.text[turn.content[-1][1] - 1] == "?"
        last[name] = turn.source
    if sorted(asks.values()) != [False, True]:
        return None
    asker, answerer = sorted(asks, key=lambda name: not asks[name])
    return last[asker], last[answerer]


def _quote(layout: Layout, said: Candidate, turn: Turn, others: set[int]) -> None:
    """Give a turn in marks its content: the rest of its quotation, and what carries it on before the next turn."""
    start, number = layout.starts[turn.first], turn.quotation
    while number < len(layout.quotations):
        quotation = layout.quotations[number]
        extent = trimmed(layout.text, max(start, quotation.inner_start), quotation.inner_end)
        said.quotations.append(number)
        if extent[0] < extent[1] and layout.text[extent[0]] not in "([":
            said.content.append(extent)
        number += 1
        if number in others or number >= len(layout.quotations) or not layout.quotations[number].carried:
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
    if any(is_heading(token) for token in layout.doc[max(sign - 2, 0) : sign]):
        return None
    if _names_a_thing(layout, number):
        return None
    surname = _surname_alone(layout, sign)
    if surname is not None:
        return Candidate(
            [],
            layout.chars(sign, sign + 1),
            ":",
            surname,
            confidence=ANNOUNCED,
            cue_token=sign,
            laid_out=True,
            rule="introduced",
        )
    announced = introducer(layout, number)
    named = None if is_topic(layout.doc[layout.paragraph_start(sign) : sign]) else _named_before(layout, sign)
    source = announced or _poster(layout, sign) or named
    if source is None or layout.text[slice(*source)].lower() in quote_words("labels"):
        return None
    if announced is None and _is_label(layout, source) and signature(layout, number) is not None:
        return None
    sure = 0.6 if announced is None else ANNOUNCED
    colon = layout.chars(sign, sign + 1)
    return Candidate([], colon, ":", source, confidence=sure, cue_token=sign, rule="introduced")


def _is_label(layout: Layout, source: Extent) -> bool:
    """Whether what stands before a colon only tells what is shown below, in capitals: WATCH: “…” – Ada Obi."""
    printed = layout.text[slice(*source)]
    return (
        printed.isupper() and " " not in printed and layout.doc[layout.token(source[0])].ent_type_ != "PERSON"
    )


def _names_a_thing(layout: Layout, number: int) -> bool:
    """Whether a title in marks is what a clause behind a colon is about: Now we know: “Owl Garden” opens in May."""
    quotation = layout.quotations[number]
    goes_on = layout.text[quotation.end : quotation.end + 2]
    words = [token for token in layout.within(number) if token.is_alpha]
    return goes_on[:1].isspace() and goes_on[1:].islower() and is_titled(words)


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
        source = last if can_speak(last) else first_left(last, "poss") or last  # *the growers’* answer: “…”
        first = _first_of_name(layout, start, source.i)
    else:
        subject = _subject(doc[start:sign])
        if subject is None:
            return None
        source = _maker(subject)
        first, stop = noun_phrase(source, source.head if source == subject else subject)
        return layout.chars(first, stop) if first >= start else None
    return layout.chars(first, source.i + 1) if first >= start else None


def _surname_alone(layout: Layout, sign: int) -> Extent | None:
    """Give the last word of a person's name that a line begins with, which may be another word: Tipping: “…”."""
    name = layout.doc[sign - 1]
    if name.i != layout.paragraph_start(sign) or not name.is_title:
        return None
    people = (one for one in layout.doc.ents if one.label_ == "PERSON" and one.end != sign)
    return layout.chars(name.i, sign) if any(one[-1].text == name.text for one in people) else None


def _subject(words: Span) -> Token | None:
    """Give the first subject among some words, that of the main clause before all."""
    subjects = [token for token in words if token.dep_ == "nsubj" and token.pos_ in (*NOUNS, "PRON")]
    main = (token for token in subjects if token.head.dep_ not in BESIDE)
    return next(main, next(iter(subjects), None))


def _maker(subject: Token) -> Token:
    """Give who spoke, where the subject is what was spoken: a cry came from *the hall*; *Obi's* line was true."""
    verb = subject.head
    spoken = first_child(verb, "attr") if subject.lower_ in ("this", "that", "it") else subject
    if verb.lemma_ == "come":
        origin = next((one for one in verb.rights if one.lower_ == "from"), None)
        maker = first_child(origin, "pobj") if origin is not None else None
        return maker if maker is not None and can_speak(maker) else subject
    told = spoken is not None and (spoken != subject or not can_speak(spoken) or has_word(verb.lefts, "here"))
    if verb.lemma_ == "be" and spoken is not None and told:
        return first_left(spoken, "poss") or subject
    return subject


def _first_of_name(layout: Layout, start: int, at: int) -> int:
    """Give the first token of the noun phrase that ends at a token."""
    while at > start and layout.inside[at - 1] < 0 and layout.doc[at - 1].pos_ in (*NOUNS, "ADJ", "DET"):
        at -= 1
    return at
