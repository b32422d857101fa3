"""Rules and tagger together: what each proposes, how it is judged, and what is kept."""

import json
import math
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components.quotes.candidates import Candidate
from newsclaims.components.quotes.choosing import Proposal, chosen, overlap, proposals
from newsclaims.components.quotes.component import assemble
from newsclaims.components.quotes.conforming import conformed
from newsclaims.components.quotes.cues import find_cues
from newsclaims.components.quotes.judgement import LEAST, MEANINGS, features, probability
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.tagger_candidates import tagged_candidates
from newsclaims.components.tagger.decode import CONTENT, CUE, SOURCE, Attribution, Part, Reading
from newsclaims.lexicons import quote_weights, rows

SENTENCE = "The bank warned on Monday that prices would rise, a step it had long ruled out."
BANK = (0, 8)


def candidate(
    words: str, confidence: float, cue: str = "warned", text: str = SENTENCE, **others: object
) -> Candidate:
    """Give a candidate for `words` of `text`; its cue token is the cue's place among the words."""
    start, at = text.index(words), text.index(cue)
    return Candidate(
        [(start, start + len(words))],
        cue=(at, at + len(cue)),
        confidence=confidence,
        cue_token=len(text[:at].split()),
        **others,  # type: ignore[arg-type]
    )


def reading(text: str, tagged: list[Candidate]) -> Reading:
    """Give what the tagger makes of a text where it sees these candidates, surest of who said it."""
    starts = [match.start() for match in re.finditer(r"\w+", text)]
    likely = np.full((len(starts), 3), 0.3)
    for one in tagged:
        parts = [(CONTENT, extent, one.confidence) for extent in one.content]
        for role, (start, end), sure in [*parts, (SOURCE, one.source or (0, 0), 0.95)]:
            likely[[i for i, at in enumerate(starts) if start <= at < end], role] = sure
    return Reading([], np.array(starts), np.concatenate((np.zeros((1, 3)), likely.cumsum(0))))


def kept(
    nlp: Language, ruled: list[Candidate], tagged: list[Candidate], text: str = SENTENCE
) -> list[Candidate]:
    layout, seen, weights = Layout(nlp.make_doc(text)), reading(text, tagged), quote_weights()
    return chosen(
        [(one, probability(layout, seen, one, weights)) for one in proposals(layout, ruled, tagged)], LEAST
    )


LONG = "prices would rise, a step it had long ruled out"


@pytest.mark.parametrize(("sure", "expected"), [(0.97, LONG), (0.3, "prices would rise")])
def test_the_surer_content_counts(nlp: Language, sure: float, expected: str) -> None:
    rule = candidate("prices would rise", 0.85, source=BANK)
    [one] = kept(nlp, [rule], [candidate(LONG, sure, source=BANK)])
    assert SENTENCE[slice(*one.content[0])] == expected


def test_a_source_that_only_the_rules_see_is_given_to_the_taggers_content(nlp: Language) -> None:
    rule = candidate("prices would rise", 0.85, source=BANK)
    [one] = kept(nlp, [rule], [candidate(LONG, 0.97)])
    assert (SENTENCE[slice(*one.content[0])], one.source) == (LONG, BANK)


def test_agreement_makes_surer(nlp: Language) -> None:
    rule, mine = (
        candidate("prices would rise", 0.85, source=BANK),
        candidate("prices would rise", 0.8, source=BANK),
    )
    [both], [alone] = kept(nlp, [rule], [mine]), kept(nlp, [], [mine])
    assert both.confidence > alone.confidence


@pytest.mark.parametrize(("sure", "number"), [(0.95, 1), (0.3, 0)])
def test_what_the_tagger_alone_sees_is_kept_where_it_is_sure(nlp: Language, sure: float, number: int) -> None:
    assert len(kept(nlp, [], [candidate("prices would rise", sure, source=BANK)])) == number


@pytest.mark.parametrize(
    ("frame", "source", "mode", "number"),
    [
        (0.85, BANK, "speech", 1),
        (0.5, BANK, "speech", 0),
        (0.85, None, "speech", 0),
        (0.5, BANK, "attitude", 0),
    ],
)
def test_what_the_rules_alone_see_is_kept_in_a_sure_frame(
    nlp: Language, frame: float, source: tuple[int, int] | None, mode: str, number: int
) -> None:
    assert len(kept(nlp, [candidate("prices would rise", frame, source=source, mode=mode)], [])) == number


def test_one_cue_is_kept_once_and_so_is_one_content(nlp: Language) -> None:
    found = kept(
        nlp,
        [],
        [candidate(LONG, 0.9, source=BANK), candidate("prices would rise", 0.9, cue="ruled", source=BANK)],
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "ruled", "tagged", "expected"),
    [
        (
            "A source close to the player claimed it was late.",
            "A source close to the player",
            "the player",
            0,
        ),
        ("The Lugo daily claimed it was late.", "The Lugo daily", "The Lugo", 0),
        ("The firm claimed in a notice posted by the council it was late.", "The firm", "the council", 0),
        ("The note, seen by the council, claimed it was late.", "The note", "the council", 0),
        ("Captain Hugh Hill claimed it was late.", "Captain Hugh Hill", "Hugh Hill", 1),
        ("Hugh Hill claimed it was late.", "Hugh Hill", "Hugh", 1),
        ("The captain, Hugh Hill, claimed it was late.", "The captain, Hugh Hill", "Hugh Hill", 1),
    ],
)
def test_a_piece_of_a_source_and_who_is_told_of_beside_it_is_none(
    nlp: Language, text: str, ruled: str, tagged: str, expected: int
) -> None:
    doc = nlp(text)
    verb = next(token.i for token in doc if token.text == "claimed")

    def of(source: str) -> Candidate:
        return replace(
            candidate("it was late", 0.9, cue="claimed", text=text),
            source=(text.index(source), text.index(source) + len(source)),
            cue_token=verb,
        )

    layout = Layout(doc)
    source = conformed(layout, of(tagged), [of(ruled)]).source
    assert source is not None
    assert text[slice(*source)] == (ruled, tagged)[expected]


@pytest.mark.parametrize(
    ("text", "cue", "rule", "ruled", "tagged", "expected"),
    [
        (
            "The board said the firm may move to Lugo, which has no port.", "said", "that-clause",
            "the firm may move to Lugo, which has no port", "the firm may move to Lugo", 0,
        ),
        (
            "The board said the firm had ties to Kestrel, a unit of Orbis.", "said", "that-clause",
            "the firm had ties to Kestrel, a unit of Orbis", "the firm had ties to Kestrel", 0,
        ),
        (
            "The board said the firm may move to Lugo, which the mayor denies.", "said", "that-clause",
            "the firm may move to Lugo, which the mayor denies", "the firm may move to Lugo", 1,
        ),
        (
            "The board said it had no quarrel with Obi, who told it the plan was dead.", "said", "that-clause",
            "it had no quarrel with Obi, who told it the plan was dead", "it had no quarrel with Obi", 1,
        ),
        (
            "The board said the firm may move to Lugo, drawing laughter.", "said", "that-clause",
            "the firm may move to Lugo, drawing laughter", "the firm may move to Lugo", 1,
        ),
        (
            "The board said the plan was dead, a move that pleased nobody.", "said", "that-clause",
            "the plan was dead, a move that pleased nobody", "the plan was dead", 1,
        ),
        (
            "The firm reported a loss of $3m, compared with $1m in May.", "reported", "object",
            "a loss of $3m, compared with $1m in May", "a loss of $3m", 0,
        ),
        (
            "The firm reported a loss of $3m, which nobody had seen.", "reported", "object",
            "a loss of $3m, which nobody had seen", "a loss of $3m", 1,
        ),
        (
            "A band of scouts on the way to Lugo were held up, the board said.", "said", "parenthetical",
            "A band of scouts on the way to Lugo were held up", "on the way to Lugo were held up", 0,
        ),
        (
            "The man, named as Tom Ek, had fled by night, the board said.", "said", "parenthetical",
            "The man, named as Tom Ek, had fled by night", "Tom Ek, had fled by night", 0,
        ),
        (
            "In May, the firm had fled by night, the board said.", "said", "parenthetical",
            "In May, the firm had fled by night", "the firm had fled by night", 1,
        ),
        (
            "The board said on Monday from Lugo its firm would stay.", "said", "that-clause",
            "its firm would stay", "Lugo its firm would stay", 0,
        ),
        (
            "The board said in Lugo its firm would stay.", "said", "that-clause",
            "its firm would stay", "in Lugo its firm would stay", 1,
        ),
    ],
)  # fmt: skip
def test_a_clause_that_rules_see_is_whole(
    nlp: Language, text: str, cue: str, rule: str, ruled: str, tagged: str, expected: int
) -> None:
    doc = nlp(text)
    verb = next(token.i for token in doc if token.text == cue)

    def of(words: str) -> Candidate:
        return replace(candidate(words, 0.9, cue=cue, text=text, rule=rule), source=(0, 8), cue_token=verb)

    [(start, end)] = conformed(Layout(doc), of(tagged), [of(ruled)]).content
    assert text[start:end] == (ruled, tagged)[expected]


GAP = "The board insisted its son, who is ten, had left."


def test_a_clause_has_no_gap(nlp: Language) -> None:
    doc = nlp(GAP)
    verb = next(token.i for token in doc if token.text == "insisted")

    def of(*words: str) -> Candidate:
        content = [(GAP.index(piece), GAP.index(piece) + len(piece)) for piece in words]
        one = candidate(words[0], 0.9, cue="insisted", text=GAP, rule="that-clause")
        return replace(one, content=content, source=(0, 9), cue_token=verb)

    whole = of("its son, who is ten, had left")
    assert conformed(Layout(doc), of("its son", "had left"), [whole]).content == whole.content


LABEL = "The union described the offer as “an insult” to its members."


def test_of_a_label_only_the_quoted_words_were_said(nlp: Language) -> None:
    rule = candidate("an insult", 0.65, cue="described", text=LABEL, source=(0, 9), labels=True)
    mine = candidate(
        "the offer as “an insult” to its members", 0.97, cue="described", text=LABEL, source=(0, 9)
    )
    [one] = kept(nlp, [rule], [mine], LABEL)
    assert LABEL[slice(*one.content[0])] == "an insult"


COLON = "The guild repeated its demand: wages must rise by Monday."


def test_what_stands_before_a_colon_names_what_was_said(nlp: Language) -> None:
    rule = candidate("wages must rise by Monday", 0.85, cue="repeated", text=COLON, source=(0, 9))
    mine = candidate("its demand: wages must rise by Monday", 0.97, cue="repeated", text=COLON, source=(0, 9))
    [one] = kept(nlp, [rule], [mine], COLON)
    assert COLON[slice(*one.content[0])] == "wages must rise by Monday"


PASSED_ON = "The talks went well, said Ann Brown, according to CNN."


def test_a_medium_is_no_source(nlp: Language) -> None:
    cnn = PASSED_ON.index("CNN")
    rule = candidate(
        "The talks went well", 0.85, cue="said", text=PASSED_ON, source=(26, 35), medium=(cnn, cnn + 3)
    )
    mine = candidate(
        "The talks went well, said Ann Brown", 0.9, cue="according to", text=PASSED_ON, source=(cnn, cnn + 3)
    )
    [one] = kept(nlp, [rule], [mine], PASSED_ON)
    assert PASSED_ON[slice(*one.source or (0, 0))] == "Ann Brown"


# The tagger's spans, snapped


def part(role: int, text: str, words: str, nth: int = 0) -> Part:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Part(role, start, start + len(words), 0, 0, 0.9)


SNAPPED = [
    # a fragment that all but fills a quotation fills it
    ("“We lost the vote by two,” he said.", "lost the vote by two", "he", ["We lost the vote by two"]),
    ("“We lost the vote,” he said.", "“We lost the vote,”", "he", ["We lost the vote"]),
    # a word that leads in isn't said, nor is one that joins on
    ("He said that rents rose and left.", "that rents rose and", "He", ["rents rose"]),
    ("He said “rents rose,” while frowning.", "“rents rose,” while", "He", ["rents rose"]),
    # two sentences, one of them quoted, are two fragments
    (
        "He said rents rose. “Nobody pays that.”",
        "rents rose. “Nobody pays that.”",
        "He",
        ["rents rose", "Nobody pays that."],
    ),
    ("He said no.\nRents rose.", "no.\nRents rose", "He", ["no", "Rents rose"]),
    # the point in a number ends nothing
    ("He said we won 3.5 points of 9, Ann wrote.", "we won 3", "He", ["we won 3.5 points of 9"]),
    # a relative pronoun opens more than itself
    (
        "He said it met the band which held Lugo.",
        "it met the band which",
        "He",
        ["it met the band which held Lugo"],
    ),
    # the owner belongs to what was said
    ("He said Ann Brown’s plan failed.", "’s plan failed", "He", ["Ann Brown’s plan failed"]),
]


@pytest.mark.parametrize(("text", "words", "source", "expected"), SNAPPED)
def test_tagged_content_is_snapped(
    nlp: Language, text: str, words: str, source: str, expected: list[str]
) -> None:
    layout = Layout(nlp(text))
    found = Attribution((part(CONTENT, text, words),), part(CUE, text, "said"), part(SOURCE, text, source))
    [one] = tagged_candidates(layout, [found], {cue.head.i: cue for cue in find_cues(layout)})
    assert [text[start:end] for start, end in one.content] == expected
    assert text[slice(*one.source or (0, 0))] == source


@pytest.mark.parametrize("between", ["Read also: Rents rise", "* * *"])
def test_what_stands_between_two_paragraphs_is_no_part_of_a_fragment(nlp: Language, between: str) -> None:
    text = f"He said rents rose,\u2028{between}\u2028wages fell and nobody came."
    doc = nlp(text)
    doc._.newsclaims_body = [(0, text.index(between) - 1), (text.index("wages"), len(text))]
    found = Attribution((part(CONTENT, text, text[8:-1]),), part(CUE, text, "said"), part(SOURCE, text, "He"))
    [one] = tagged_candidates(Layout(doc), [found], {})
    assert [text[slice(*extent)] for extent in one.content] == ["rents rose", "wages fell and nobody came"]


MODES = [
    ("The board said rents rose.", "said", "rents rose", "speech"),
    ("The board hopes rents fall.", "hopes", "rents fall", "attitude"),
    ("The board rejected a plan that had failed.", "rejected", "a plan that had failed", "attitude"),
    ("The board shrugged “never again” twice.", "shrugged", "never again", "speech"),
]


@pytest.mark.parametrize(("text", "cue", "words", "mode"), MODES)
def test_what_the_tagger_alone_sees_is_speech_if_quoted_or_a_clause(
    nlp: Language, text: str, cue: str, words: str, mode: str
) -> None:
    layout = Layout(nlp(text))
    found = Attribution((part(CONTENT, text, words),), part(CUE, text, cue), part(SOURCE, text, "The board"))
    [one] = tagged_candidates(layout, [found], {one.head.i: one for one in find_cues(layout)})
    assert one.mode == mode


def test_a_quoted_sentence_and_what_follows_it_stay_apart(nlp: Language) -> None:
    text = "The other points, he said, “do not suit us.” The work goes on."
    fragments = (part(CONTENT, text, "“do not suit us.”"), part(CONTENT, text, "The work goes on"))
    [one] = tagged_candidates(Layout(nlp(text)), [Attribution(fragments, part(CUE, text, "said"), None)], {})
    assert [text[slice(*extent)] for extent in one.content] == ["do not suit us.", "The work goes on"]


def test_a_noun_phrase_of_another_sentence_is_not_said(nlp: Language) -> None:
    text = "Envoys met to revise the plan. The two sides later said the talks went well."
    fragments = (part(CONTENT, text, "the plan"), part(CONTENT, text, "the talks went well"))
    [one] = tagged_candidates(Layout(nlp(text)), [Attribution(fragments, part(CUE, text, "said"), None)], {})
    assert [text[slice(*extent)] for extent in one.content] == ["the talks went well"]


def test_content_cut_before_the_next_report_has_no_marks(nlp: Language) -> None:
    text = "The mayor said “we have a start,” while warning that “much is left.”"
    warned = text.index("warning")
    layout = Layout(nlp(text))
    verbs = {token.text: token.i for token in layout.doc}
    said = Candidate(
        [(text.index("we"), text.index(",”"))], cue=(10, 14), cue_token=verbs["said"], confidence=0.9
    )
    then = Candidate(
        [(text.index("much"), len(text) - 1)], cue=(warned, warned + 7), cue_token=verbs["warning"]
    )
    tagged = Candidate(
        [(text.index("“we"), warned + 7)], cue=(10, 14), cue_token=verbs["said"], confidence=0.9
    )
    contents = [one.candidate.content for one in proposals(layout, [said, then], [tagged]) if one.tagged]
    assert {text[start:end] for content in contents for start, end in content} == {"we have a start"}


def test_asking_not_to_be_named_is_no_quote(nlp: Language) -> None:
    doc = Doc(
        nlp.vocab,
        words=["The", "guard", "asked", "not", "to", "be", "named", "."],
        heads=[1, 2, 2, 6, 6, 6, 2, 2],
        deps=["det", "nsubj", "ROOT", "neg", "aux", "auxpass", "xcomp", "punct"],
        tags=["DT", "NN", "VBD", "RB", "TO", "VB", "VBN", "."],
        pos=["DET", "NOUN", "VERB", "PART", "PART", "AUX", "VERB", "PUNCT"],
        lemmas=["the", "guard", "ask", "not", "to", "be", "name", "."],
    )
    found = Attribution(
        (part(CONTENT, doc.text, "not to be named"),),
        part(CUE, doc.text, "asked"),
        part(SOURCE, doc.text, "The guard"),
    )
    assert tagged_candidates(Layout(doc), [found], {}) == []


# The judgement


def test_every_feature_has_its_weight_and_its_meaning(nlp: Language) -> None:
    one = candidate("prices would rise", 0.85, source=BANK)
    given = features(
        Layout(nlp.make_doc(SENTENCE)), reading(SENTENCE, [one]), Proposal(one, one, one, True, [], [])
    )
    assert ["always", *given] == list(MEANINGS) == list(quote_weights())
    assert {row["feature"]: row["meaning"] for row in rows("quote_weights")} == MEANINGS


def test_what_speaks_for_and_against(nlp: Language) -> None:
    text = "He said “we lost the vote. We will be back” and left."
    layout = Layout(nlp(text))
    part = candidate("lost the vote. We will", 0.8, cue="said", text=text, source=(0, 2))
    other = candidate("we lost the vote. We will be back", 0.9, cue="left", text=text)
    given = features(layout, reading(text, [other]), Proposal(part, None, part, False, [], [other]))
    assert given["no source"] == 0
    assert given["sentences"] == 0  # the full stop stands inside marks
    assert given["inside another"] == pytest.approx(0.9)
    assert given["tagger alone"] == 1
    assert given["content seen"] == pytest.approx(math.log(0.9 / 0.1))
    assert given["source seen"] == pytest.approx(math.log(0.3 / 0.7))


def test_a_reading_says_how_likely_words_have_a_role() -> None:
    text = "the bank warned that prices would rise"
    seen = reading(text, [candidate("prices would rise", 0.9, cue="warned", text=text)])
    assert seen.probability(CONTENT, [(21, 38)]) == pytest.approx(0.9)
    assert seen.probability(CONTENT, [(16, 27)]) == pytest.approx((0.3 + 0.9) / 2)
    assert seen.probability(CONTENT, [(4, 8), (21, 27)]) == pytest.approx((0.3 + 0.9) / 2)
    assert seen.probability(SOURCE, [(3, 3)]) == 0


def test_overlap_is_the_share_of_both() -> None:
    assert overlap([(0, 10)], [(5, 15)]) == pytest.approx(1 / 3)
    assert overlap([(0, 10)], [(10, 20)]) == 0


def test_the_table_says_how_it_was_made() -> None:
    table = Path(__file__).parents[1] / "src/newsclaims/lexicons/en/quote_weights.tsv"
    assert "training/quote_weights.py" in table.read_text("utf-8").splitlines()[0]


def test_the_table_is_fitted_to_the_packaged_tagger() -> None:
    package = Path(__file__).parents[1] / "src/newsclaims"
    model = json.loads((package / "components/tagger/model/model.json").read_text("utf-8"))
    told = f"# The tagger that proposed: version {model['version']}, {model['sha256']['tagger.onnx']}"
    assert told in (package / "lexicons/en/quote_weights.tsv").read_text("utf-8").splitlines()


def test_a_source_stays_in_its_paragraph(nlp: Language) -> None:
    layout = Layout(nlp("Plan B.\n\nAda Obi said that it rained all day."))
    [quote] = assemble(layout, [Candidate([(27, 44)], source=(0, 16), judged=True)])
    assert quote.source is not None
    assert quote.source.text == "Plan B."


@pytest.mark.parametrize(
    ("text", "marked", "cue", "kept"),
    [
        ("Obi offered no proof that he lied.", ("no proof", "he lied"), "offered", ["no proof that he lied"]),
        ("No dam, Obi said, would hold.", ("No dam", "would hold"), "said", ["No dam", "would hold"]),
        ("No dam said he.", ("No dam", "he"), "said", ["No dam", "he"]),  # the word is the cue
        (
            "He lied. That he knew.",
            ("He lied", "he knew"),
            "knew",
            ["He lied", "he knew"],
        ),  # another sentence
    ],
)
def test_a_single_word_amid_the_content_is_part_of_it(
    nlp: Language, text: str, marked: tuple[str, ...], cue: str, kept: list[str]
) -> None:
    places = [(text.rindex(part), text.rindex(part) + len(part)) for part in marked]
    at = text.index(cue)
    (quote,) = assemble(Layout(nlp.make_doc(text)), [Candidate(places, (at, at + len(cue)), rule="learned")])
    assert [part.text for part in quote.content] == kept
