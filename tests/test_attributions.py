"""Attributions against a corpus: what matches, whose it is, and what counts for which kind."""

from pathlib import Path

import pytest
import spacy

from newsclaims.evaluation.attributions import counted, forms, rates, right_source, speaks

TEXT = "“We will stay,” Ada Obi said. She warned of floods. Experts expect rain."


def at(words: str) -> list[list[int]]:
    start = TEXT.index(words)
    return [[start, start + len(words)]] if words else []


def said(content: str, source: str = "", cue: str = "") -> dict[str, list[list[int]]]:
    return {"content": at(content), "source": at(source), "cue": at(cue)}


GOLD = [said("“We will stay,”", "Ada Obi", "said"), said("rain", "Experts", "expect")]
DOC = spacy.blank("en")(TEXT)


def test_what_overlaps_by_half_of_its_letters_is_found() -> None:
    counts = counted(DOC, GOLD, [said("We will stay", "Obi", "said"), said("of floods", "She", "warned")])
    assert rates(counts["all"], "relaxed") == (50, 50, 50)
    assert rates(counts["all"], "end to end") == (50, 50, 50)
    assert (counts["all"]["sourced"], counts["all"]["source"]) == (1, 1)
    assert counts["direct"]["gold"] == counts["indirect"]["gold"] == 1


def test_a_wrong_source_is_found_but_not_end_to_end() -> None:
    counts = counted(DOC, GOLD, [said("We will stay", "Experts", "said")])
    assert rates(counts["all"], "relaxed")[:2] == (100, 50)
    assert rates(counts["all"], "end to end")[:2] == (0, 0)


def test_with_cues_of_speech_other_attributions_count_neither_way() -> None:
    counts = counted(
        DOC, GOLD, [said("We will stay", "Obi", "said"), said("rain", "Experts", "expect")], {"said"}
    )
    assert (counts["all"]["gold"], counts["all"]["ours"], counts["all"]["relaxed of gold"]) == (1, 1, 1)


@pytest.mark.parametrize(
    ("gold", "ours", "right"),
    [
        ("Ada Obi", "Obi", True),
        ("Ada Obi", "Ada Obi said", True),
        ("Ada Obi", "Experts", False),
        ("", "", True),
    ],
)
def test_a_source_is_right_by_its_words(gold: str, ours: str, right: bool) -> None:
    assert right_source(TEXT, at(gold), at(ours)) is right


def test_a_cue_speaks_by_a_form_of_the_list(tmp_path: Path) -> None:
    listed = tmp_path / "cues.txt"
    listed.write_text("say: say says said  # the commonest\npoint out\n", "utf-8")
    assert forms(listed) == {"say", "says", "said", "point out"}
    assert speaks(TEXT, at("said"), forms(listed))
    assert not speaks(TEXT, at("expect"), forms(listed))
    assert speaks("They Point Out flaws", [[5, 14]], forms(listed))
