"""Noun phrases of a feeling are no claims where a fuller one follows."""

import pytest

from newsclaims import extract


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ada Obi expressed serious reservations about the levy. Obi said the levy would fail.", False),
        ("Lena Roth stressed the need for unity. She said the town was split.", False),
        ("Teachers voiced growing alarm over the flood. “The flood will ruin us,” Ada Obi said.", False),
        ("Ada Obi expressed serious reservations about the levy. The town slept.", True),  # all that is known
        (
            "Ada Obi expressed serious reservations about the levy. Jo Lind said dogs bark.",
            True,
        ),  # another matter
        ("Ada Obi proposed a levy on salt. Obi said the levy was fair.", True),  # which says something
    ],
)
def test_a_feeling_is_no_claim_where_a_fuller_one_follows(text, kept):
    claims = [claim for claim in extract(text).claims if claim.mode == "speech"]
    assert any(claim.sentence.start == 0 for claim in claims) is kept
