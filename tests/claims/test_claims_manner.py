"""Claims: stance, negation and hedging of what is said, a table of cases for each, by its scope in the sentence.

A case is a sentence with the quote's content in square brackets and its cue in braces.
"""

import re

import pytest

from newsclaims.lexicons import assertion_words, reporting_words, rows
from newsclaims.vocabulary import Stance

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
    ("“[The dam will break and people will die],” Obi {said}.", "say", "warns"),
    ("“[I am afraid that the dam is weak],” Obi {said}.", "say", "warns"),
    ("“[The lake will be full by March],” Obi {said}.", "say", "predicts"),
    ("Obi {said} [the dam is unlikely to break].", "say", "predicts"),
    ("Obi {said} [the council is due to decide in January].", "say", "predicts"),
    # a commitment of one's own side promises
    ("Obi {said} [she would repair the dam].", "say", "promises"),
    ("“[We plan to repair the dam],” Obi {said}.", "say", "promises"),
    ("“[Our government will repair the dam],” Obi {said}.", "say", "promises"),
    ("“[I’m going to repair the dam],” Obi {said}.", "say", "promises"),
    ("Obi {confirmed} [plans to repair the dam].", "confirm", "promises"),
    ("Obi {announced} [her intention to repair the dam].", "announce", "promises"),
    ("Obi {said} [the builder would repair the dam].", "say", "states"),
    ("“[Perhaps we will repair the dam],” Obi {said}.", "say", "states"),
    ("“[We will win],” Obi {said}.", "say", "predicts"),
    ("“[We will destroy the dam],” Obi {said}.", "say", "warns"),
    # to assure or predict is about the future
    ("Obi {assured} us that [the gates would be shut].", "assure", "promises"),
    ("Obi {assured} us that [the gates were shut].", "assure", "states"),
    ("Obi {predicted} that [the gates would be shut].", "predict", "predicts"),
    # an obligation put on others demands
    ("“[The dam needs to be repaired],” Obi {said}.", "say", "demands"),
    ("“[It should be repaired],” Obi {said}.", "say", "demands"),
    ("“[There must be an inquiry],” Obi {said}.", "say", "demands"),
    ("“[They ought to repair the dam],” Obi {said}.", "say", "demands"),
    ("“[I think the council must repair the dam],” Obi {said}.", "say", "demands"),
    ("Obi {repeated} [her call for repairs].", "repeat", "demands"),
    ("“[The dam must have been repaired],” Obi {said}.", "say", "states"),
    ("“[We have to repair the dam],” Obi {said}.", "say", "demands"),
    ("“[We had to close the dam],” Obi {said}.", "say", "states"),
    ("“[The council had to close the dam],” Obi {said}.", "say", "states"),
    ("Obi {said} [the council had to repair the dam].", "say", "demands"),
    ("“[I must say that the dam is old],” Obi {said}.", "say", "states"),
    # imperatives
    ("“[Please do not go near the dam],” Obi {said}.", "say", "demands"),
    ("“[Don't open the gates],” Obi {said}.", "say", "demands"),
    ("“[Open the gates],” Obi {said}.", "say", "demands"),
    ("“[Look, the gates are open],” Obi {said}.", "say", "states"),
    # a verb of speaking in the first person does what it says
    ("“[I urge the council to repair the dam],” Obi {said}.", "say", "demands"),
    ("“[I apologize for the delay],” Obi {said}.", "say", "admits"),
    ("“[We condemn the attack],” Obi {said}.", "say", "accuses"),
    ("“[I welcome the decision],” Obi {said}.", "say", "praises"),
    ("“[I urged the council to repair the dam],” Obi {said}.", "say", "states"),
    ("“[I do not accuse the council of fraud],” Obi {said}.", "say", "states"),
    # harm to come warns, what is expected to happen predicts
    ("“[The dam is a threat to the town],” Obi {said}.", "say", "warns"),
    ("“[The dam is no threat to the town],” Obi {said}.", "say", "states"),
    ("Obi {voiced} [fears that the dam was weak].", "voice", "warns"),
    ("Obi {said} [the lake is expected to rise].", "say", "predicts"),
    ("Obi {insisted} that [the council repair the dam].", "insist", "demands"),
    ("Obi {announced} [it was lowering the lake].", "announce", "states"),
    ("Obi {complained} that [taxes were too high].", "complain", "states"),
    # who offers a thing offers to do nothing
    ("Obi {offered} [fewer words].", "offer", "states"),
    ("Obi {offered} [to repair the dam].", "offer", "promises"),
    # a cue that is negated itself decides nothing
    ("Obi did not {deny} that [money had changed hands].", "deny", "states"),
    # and where the form isn't plain, nothing is read into it
    ("“[Who would repair such a dam?]” Obi {said}.", "say", "states"),
    ("“[We will see],” Obi {said}.", "say", "states"),
    ("Obi {said} [the method has yet to be tested].", "say", "states"),
    ("Obi {said} [the money would come from the state].", "say", "states"),
]


@pytest.mark.parametrize(("marked", "lemma", "expected"), STANCES, ids=[case[0] for case in STANCES])
def test_stance(claims_of, marked, lemma, expected):
    assert claims_of(marked, lemma)[0].stance == expected


def test_each_sentence_has_its_own_stance(claims_of):
    claims = claims_of("“[We have one dam and one river. The council must repair the dam.]” Obi {said}.")
    assert [claim.stance for claim in claims] == ["states", "demands"]


def test_an_informative_cue_speaks_for_all_sentences(claims_of):
    claims = claims_of("“[The dam is old. The council must act.]” Obi {warned}.", "warn")
    assert [claim.stance for claim in claims] == ["warns", "warns"]


def test_of_what_is_asked_only_questions_ask(claims_of):
    claims = claims_of("“[The dam is old. Why are the gates open?]” Obi {asked}.", "ask")
    assert [claim.stance for claim in claims] == ["states", "asks"]


NEGATED = [
    ("Obi {said} [the gates were not open].", True),
    ("Obi {said} [the gates couldn’t be opened].", True),
    ("Obi {said} [there was no sign of damage].", True),
    ("Obi {said} [there was no indication that the gates were open].", True),
    ("Obi {said} [nobody had opened the gates].", True),
    ("Obi {said} [none of the gates were open].", True),
    ("Obi {said} [the gates had never been opened].", True),
    ("Obi {said} [the gates were no longer open].", True),
    ("Obi {said} [neither the gates nor the doors were open].", True),
    ("Obi {said} [not everyone had left].", True),
    ("Obi {said} [the pumps would under no circumstances be sold].", True),
    ("Obi {said} [the work was far from finished].", True),
    ("Obi {said} [that, while the dam was old, the gates did not leak].", True),
    ("“[This is not true],” Obi {said}.", True),
    ("Obi {said} [hardly anyone had left].", True),
    ("Obi {said} [rarely had the gates been open for so long].", True),
    ("“[Probably not],” Obi {said}.", True),
    ("“[The problem is that the pumps do not work],” Obi {said}.", True),
    # negative raising: "not" stands with the verb of thinking
    ("Obi {said} [she did not think that the gates were open].", True),
    ("“[I don’t believe that the gates leak],” Obi {said}.", True),
    ("“[I think the gates do not leak],” Obi {said}.", True),
    ("“[I don’t think that the gates do not leak],” Obi {said}.", False),
    # the main proposition counts, not any "not" in the sentence
    ("Obi {said} [the man who did not pay was arrested].", False),
    ("Obi {said} [the gates were closed because the pumps did not work].", False),
    ("Obi {said} [the town would flood if nobody closed the gates].", False),
    # lexical negatives are no negation, and neither is "not only" or "few"
    ("Obi {said} [the pumps had failed].", False),
    ("Obi {said} [the council refused to repair the dam].", False),
    ("Obi {said} [the pumps were not only old but weak].", False),
    ("Obi {said} [the dam is not just weak, but late].", False),
    ("Obi {said} [the deal is held by many accords, however, none tells of gas].", False),
    ("Obi {said} [the twins hold no more than 12 per cent of the dam].", False),
    ("Obi {said} [the council could not just sell the dam].", True),
    ("Obi {said} [few gates were open].", False),
    # two negatives make none
    ("Obi {said} [nobody did not know it].", False),
    ("Obi {said} [a flood was not impossible].", False),
    ("“[There is no doubt that the gates were open],” Obi {said}.", False),
    ("“[There is no doubt that the gates were not open],” Obi {said}.", True),
    ("“[I do not doubt that the gates were open],” Obi {said}.", False),
    ("“[The wall will no doubt hold],” Obi {said}.", False),
    ("“[No matter what happens, we will stay],” Obi {said}.", False),
    # nor does what leaves one thing, or nothing beyond it
    ("“[We have no choice but to sell],” Obi {said}.", False),
    ("“[We cannot help but admire them],” Obi {said}.", False),
    ("“[We could not be happier],” Obi {said}.", False),
    ("“[The gates could not be opened any longer],” Obi {said}.", True),
    ("Obi {said} [no fewer than 50 people had left].", False),
    ("Obi {said} [no people had left].", True),
    ("Obi {said} [hardly any houses were spared].", True),
    ("“[No sign of that],” Obi {said}.", True),
]


@pytest.mark.parametrize(("marked", "expected"), NEGATED, ids=[case[0] for case in NEGATED])
def test_negation(claims_of, marked, expected):
    assert claims_of(marked)[0].negated is expected


HEDGED = [
    # modals
    ("Obi {said} [the dam might break].", True),
    ("Obi {said} [the dam could break].", True),
    ("Obi {said} [the dam may have broken].", True),
    ("Obi {said} [the dam will break].", False),
    ("Obi {said} [she wouldn’t leave without it].", True),
    ("Obi {said} [the dam would break].", False),
    ("Obi {said} [the dam could not hold the water].", False),
    # adverbs and adjectives
    ("Obi {said} [the dam would probably break].", True),
    ("Obi {said} [the dam was likely to break].", True),
    ("Obi {said} [almost all of the gates were open].", True),
    ("Obi {said} [about five gates were open].", False),
    # how it looks, what is believed, what is possible
    ("Obi {said} [the dam appeared to be weak].", True),
    ("“[It looks like a flood],” Obi {said}.", True),
    ("Obi {said} [the dam is believed to have broken].", True),
    ("Obi {said} [there was a chance of rain].", True),
    ("Obi {said} [there was no chance of rain].", False),
    # what the speaker thinks
    ("“[I think the dam is weak],” Obi {said}.", True),
    ("“[The dam, I think, is weak],” Obi {said}.", True),
    ("“[I think the dam is weak, and that is why they left],” Obi {said}.", True),
    ("“[I feel like the dam is weak],” Obi {said}.", True),
    ("Obi {said} [she thought the dam was weak].", True),
    ("Obi {said} [engineers thought the dam was weak].", False),
    ("“[I am not sure that the dam is weak],” Obi {said}.", True),
    ("“[In my view the dam is weak],” Obi {said}.", True),
    ("“[I know the dam is weak],” Obi {said}.", False),
    ("“[As far as we know, the dam is weak],” Obi {said}.", True),
    ("“[In all likelihood the dam is weak],” Obi {said}.", True),
    ("“[The dam can’t possibly hold],” Obi {said}.", False),
    # conditions
    ("“[If it rains, the dam will break],” Obi {said}.", True),
    ("“[The dam will break unless it is repaired],” Obi {said}.", True),
    ("“[The town is going to flood if the dam breaks],” Obi {said}.", True),
    ("“[Even if it rains, the dam will hold],” Obi {said}.", False),
    ("“[Were the dam to break, the town would flood],” Obi {said}.", True),
    ("“[Were the gates open?] [They were],” Obi {said}.", False),
    ("“[Nobody knows if the dam will hold],” Obi {said}.", False),
    # the main proposition counts, not any "might" in the sentence
    ("Obi {said} [the engineers, who might leave, were tired].", False),
    ("Obi {said} [the gates were closed because the dam might break].", False),
]


@pytest.mark.parametrize(("marked", "expected"), HEDGED, ids=[case[0] for case in HEDGED])
def test_hedging(claims_of, marked, expected):
    assert claims_of(marked)[0].hedged is expected


def test_a_question_is_not_hedged(claims_of):
    assert not claims_of("Obi {asked} [how the dam could break].", "ask")[0].hedged


KINDS = {row["kind"]: row for row in rows("assertion_words")}
NEGATIVE = {"negative", "transparent"}
HEDGING = {"modal", "appearance", "opinion", "hedge", "chance", "nearly", "probable"}
STANCE_OF: dict[str, Stance] = {
    "harm": "warns",
    "fear": "warns",
    "alarm": "warns",
    "commitment": "promises",
    "commit": "promises",
    "side": "promises",
    "appeal": "demands",
    "outcome": "predicts",
    "probable": "predicts",
    "foreseen": "predicts",
}


@pytest.mark.parametrize("row", KINDS.values(), ids=list(KINDS))
def test_every_kind_of_assertion_word_works_in_its_example(claims_of, row):
    example, kind = row["example"], row["kind"]
    assert any(re.search(rf"\b{re.escape(word)}", example, re.IGNORECASE) for word in row["words"].split())
    noun = kind in ("alarm", "appeal", "commitment")
    [claim] = claims_of(f"Obi {{repeated}} [{example}]." if noun else f"“[{example}]” Obi {{said}}.")
    assert claim.negated is (kind in NEGATIVE)
    if kind not in ("transparent", "unsure", "experience"):
        assert claim.hedged is (kind in HEDGING)
    assert claim.stance == STANCE_OF.get(kind, "states")


def test_kinds_of_assertion_words_are_all_there():
    assert all(assertion_words(kind) for kind in KINDS)


def test_every_stance_of_the_reporting_words_is_one_of_the_records():
    known = set(Stance.__args__)
    assert {row.stance for frames in reporting_words().values() for row in frames.values()} <= known


def test_the_articles_own_must_reports_an_obligation(claims_of):
    claims = claims_of(
        "The council must file its 12 plans by May. The lake is deep. “[It is old],” Obi {said}.",
        figures="12 plans",
    )
    assert [claim.stance for claim in claims if claim.quote is None] == ["states"]
