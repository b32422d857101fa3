"""Why a word before a name belongs to the role, or doesn't: each reason by its example."""

import pytest

from newsclaims.components.actors import find_actors
from newsclaims.components.actors.roles_before import INSIDE, OUTSIDE, Reason

REASONS = {one.holds.__name__: one for one in [*OUTSIDE, *INSIDE]}


def roles(doc, name: str) -> list[str]:
    """Give the roles of the actor of a name."""
    return [role.text for actor in find_actors(doc) if actor.name == name for role in actor.roles]


@pytest.mark.parametrize("one", REASONS.values(), ids=REASONS)
def test_example(nlp, one: Reason):
    sentence, name, role = one.example
    assert roles(nlp(sentence), name) == [role]


@pytest.mark.parametrize("one", REASONS.values(), ids=REASONS)
def test_the_example_needs_the_reason(nlp, one: Reason):
    reasons = OUTSIDE if one in OUTSIDE else INSIDE
    at = reasons.index(one)
    reasons.remove(one)
    try:
        found = roles(nlp(one.example.sentence), one.example.name)
    finally:
        reasons.insert(at, one)
    assert found != [one.example.role]


def test_every_reason_has_a_name_of_its_own():
    assert len(REASONS) == len(OUTSIDE) + len(INSIDE)


def test_no_role_begins_amid_a_name(nlp):
    text = "Central Bank of Kenya assistant chief economist Nathan Olk agreed."
    assert roles(nlp(text), "Nathan Olk") == ["Central Bank of Kenya assistant chief economist"]


def test_a_supporter_is_another_than_who_is_supported(nlp):
    text = "Ashley Olk, a supporter of Republican Donald Berg, voted."
    assert roles(nlp(text), "Donald Berg") == []
