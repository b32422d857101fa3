"""Claims: units, claimants, stance, negation, hedging, and which claim a figure or date belongs to.

A case is a sentence with the quote's content in square brackets and its cue in braces.
"""

import re

import pytest

from newsclaims.components.annotations import write
from newsclaims.components.claims import find_claims
from newsclaims.lexicons import assertion_words, reporting_words, rows
from newsclaims.records import Claim, Cue, Date, Figure, Quote, Span, Speaker, Stance


def claims_of(nlp, marked: str, lemma: str = "say", figures: str = "", dates: str = "") -> list[Claim]:
    """Give the claims of a sentence with its content and cue marked; figures and dates are named by their words."""
    text, spans, at = "", {"[": [], "{": []}, {}
    for char in marked:
        if char in "[{":
            at[char] = len(text)
        elif char in "]}":
            opened = "[" if char == "]" else "{"
            spans[opened].append((at[opened], len(text)))
        else:
            text += char
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name.startswith("newsclaims")]):
        doc = nlp(text)

    def span(start: int, end: int) -> dict[str, object]:
        return {"start": start, "end": end, "text": text[start:end]}

    if spans["["]:
        content = [Span(**span(s, e)) for s, e in spans["["]]
        quoted = all(text[part.start - 1] in "“" for part in content)
        cue = Cue(**span(*spans["{"][0]), lemma=lemma) if spans["{"] else None
        speaker = Speaker(name="Ada Obi", type="person", actor="a1", rule="name")
        kind = "direct" if quoted else "indirect"
        quote = Quote(id="q1", kind=kind, content=content, cue=cue, speaker=speaker, confidence=1)
        write(doc, "quotes", [quote], [])
    for name, words, make in (("figures", figures, _figure), ("dates", dates, _date)):
        found = [re.search(re.escape(part), text).span() for part in words.split("|") if part]
        write(doc, name, [make(i, span(*bounds)) for i, bounds in enumerate(found, 1)], [])
    return find_claims(doc)


def _figure(number: int, span: dict[str, object]) -> Figure:
    return Figure(id=f"f{number}", kind="count", value=1, **span)


def _date(number: int, span: dict[str, object]) -> Date:
    return Date(
        id=f"d{number}",
        type="date",
        value="2025-11-24",
        first_day="2025-11-24",
        last_day="2025-11-24",
        **span,
    )


STANCES: list[tuple[str, str, Stance]] = [
    ("Obi {said} [the bridge was closed].", "say", "states"),
    ("Obi {warned} that [the dam would break].", "warn", "warns"),
    ("Obi {urged} [the council to repair the dam].", "urge", "demands"),
    ("Obi {denied} that [money had changed hands].", "deny", "denies"),
    ("Obi {admitted} that [the gates had been left open].", "admit", "admits"),
    ("Obi {promised} [to repair the dam].", "promise", "promises"),
    ("Obi {claimed} that [the votes were bought].", "claim", "claims"),
    ("Obi {asked} [why the gates were open].", "ask", "asks"),
    # a neutral cue: the content's own form decides where it is plain
    ("“[We will repair the dam by March],” Obi {said}.", "say", "promises"),
    ("“[The council must repair the dam],” Obi {said}.", "say", "demands"),
    ("Obi {argued} that [the council should repair the dam].", "argue", "demands"),
    ("“[Please do not go near the dam],” Obi {said}.", "say", "demands"),
    ("“[Don't open the gates],” Obi {said}.", "say", "demands"),
    ("“[The dam will break and people will die],” Obi {said}.", "say", "warns"),
    ("“[I am afraid that the dam is weak],” Obi {said}.", "say", "warns"),
    ("“[The lake will be full by March],” Obi {said}.", "say", "predicts"),
    # and where it isn't, nothing is read into it
    ("“[Who would repair such a dam?]” Obi {said}.", "say", "states"),
    ("“[We will see],” Obi {said}.", "say", "states"),
    ("Obi {said} [the method has yet to be tested].", "say", "states"),
    ("Obi {said} [the money would come from the state].", "say", "states"),
]


@pytest.mark.parametrize(("marked", "lemma", "expected"), STANCES, ids=[case[0] for case in STANCES])
def test_stance(nlp, marked, lemma, expected):
    assert claims_of(nlp, marked, lemma)[0].stance == expected


NEGATED = [
    ("Obi {said} [the gates were not open].", True),
    ("Obi {said} [the gates couldn’t be opened].", True),
    ("Obi {said} [there was no sign of damage].", True),
    ("Obi {said} [nobody had opened the gates].", True),
    ("Obi {said} [the gates had never been opened].", True),
    ("Obi {said} [she did not think that the gates were open].", True),
    ("Obi {said} [that, while the dam was old, the gates did not leak].", True),
    ("“[This is not true],” Obi {said}.", True),
    # the main proposition counts, not any "not" in the sentence
    ("Obi {said} [the man who did not pay was arrested].", False),
    ("Obi {said} [the gates were closed because the pumps did not work].", False),
    # lexical negatives are no negation, and neither is "not only"
    ("Obi {said} [the pumps had failed].", False),
    ("Obi {said} [the pumps were not only old but weak].", False),
    # two negatives make none
    ("Obi {said} [nobody did not know it].", False),
]


@pytest.mark.parametrize(("marked", "expected"), NEGATED, ids=[case[0] for case in NEGATED])
def test_negation(nlp, marked, expected):
    assert claims_of(nlp, marked)[0].negated is expected


HEDGED = [
    ("Obi {said} [the dam might break].", True),
    ("Obi {said} [the dam could break].", True),
    ("Obi {said} [the dam would probably break].", True),
    ("Obi {said} [the dam appeared to be weak].", True),
    ("“[I think the dam is weak],” Obi {said}.", True),
    ("“[If it rains, the dam will break],” Obi {said}.", True),
    ("Obi {said} [the dam will break].", False),
    ("Obi {said} [the engineers, who might leave, were tired].", False),
    ("Obi {said} [the dam could not hold the water].", False),
    ("Obi {said} [about five gates were open].", False),
]


@pytest.mark.parametrize(("marked", "expected"), HEDGED, ids=[case[0] for case in HEDGED])
def test_hedging(nlp, marked, expected):
    assert claims_of(nlp, marked)[0].hedged is expected


def test_each_sentence_of_a_content_is_a_claim_of_its_speaker(nlp):
    claims = claims_of(nlp, "“[The dam is old. The gates leak.]” Obi {said}.")
    assert [(c.text, c.claimant.name, c.quote) for c in claims] == [
        ("The dam is old.", "Ada Obi", "q1"),
        ("The gates leak.", "Ada Obi", "q1"),
    ]


def test_a_sentence_that_its_cue_splits_is_one_claim(nlp):
    claims = claims_of(nlp, "[The money], Obi {said}, [would come from the state].")
    assert [c.text for c in claims] == ["The money, Obi said, would come from the state"]


def test_a_figure_in_the_articles_own_voice_is_the_outlets_claim(nlp):
    [claim] = claims_of(nlp, "The town spent 40 pesos on pumps.", figures="40 pesos")
    assert (claim.text, claim.claimant.name, claim.quote, claim.figures) == (
        "The town spent 40 pesos on pumps.",
        None,
        None,
        ["f1"],
    )


def test_a_sentence_with_neither_figure_nor_date_is_no_claim(nlp):
    assert claims_of(nlp, "The town bought pumps.") == []


def test_a_figure_in_a_content_belongs_to_its_speaker(nlp):
    [claim] = claims_of(nlp, "Obi {said} that [the town had spent 40 pesos].", figures="40 pesos")
    assert (claim.quote, claim.figures) == ("q1", ["f1"])


def test_a_date_beside_the_cue_belongs_to_the_quote(nlp):
    [claim] = claims_of(nlp, "Obi {said} on Monday that [the gates were open].", dates="Monday")
    assert (claim.quote, claim.dates) == ("q1", ["d1"])


def test_a_figure_in_a_clause_about_the_source_stays_the_outlets(nlp):
    claims = claims_of(nlp, "Obi, who owns 12 mills, {said} that [the gates were open].", figures="12 mills")
    assert [(c.quote, c.figures) for c in claims] == [(None, ["f1"]), ("q1", [])]


def test_a_figure_in_the_source_is_a_claim_without_the_cue(nlp):
    claims = claims_of(nlp, "Ada Obi, 45, {said} that [the well was dry].", figures="45")
    assert [(claim.text, claim.quote) for claim in claims] == [
        ("Ada Obi, 45", None),
        ("the well was dry", "q1"),
    ]


WORDS = [row["example"] for row in rows("assertion_words")]


@pytest.mark.parametrize("row", rows("assertion_words"), ids=[row["kind"] for row in rows("assertion_words")])
def test_every_kind_of_assertion_word_works_in_its_example(nlp, row):
    example = row["example"]
    assert any(re.search(rf"\b{re.escape(word)}", example) for word in row["words"].split())
    [claim] = claims_of(nlp, f"“[{example}]” Obi {{said}}.")
    assert claim.negated is (row["kind"] == "negative")
    assert claim.hedged is (row["kind"] in ("modal", "appearance", "opinion", "hedge"))
    assert (claim.stance == "warns") is (row["kind"] in ("harm", "fear"))
    assert claim.stance != "promises"


def test_kinds_of_assertion_words_are_all_there():
    assert all(assertion_words(row["kind"]) for row in rows("assertion_words"))


def test_every_stance_of_the_reporting_words_is_one_of_the_records():
    known = set(Stance.__args__)
    assert {row.stance for frames in reporting_words().values() for row in frames.values()} <= known
