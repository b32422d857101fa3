"""Every piece of evidence for what a name is of, by its examples."""

import pytest

from newsclaims.components.actors import find_actors
from newsclaims.components.actors.evidence import ADDED, DECISIVE, Evidence, Example

ALL = [*DECISIVE, *ADDED]


@pytest.mark.parametrize(
    ("one", "example"),
    [
        pytest.param(one, example, id=f"{one.name}: {example.sentence}")
        for one in ALL
        for example in one.examples
    ],
)
def test_example(nlp, one: Evidence, example: Example):
    doc = nlp(example.sentence)
    types = {form: actor.type for actor in find_actors(doc) for form in (actor.name, *actor.aliases)}
    assert types.get(example.name) == example.type


def test_every_piece_has_an_example_and_a_name_of_its_own():
    assert all(one.examples for one in ALL)
    assert len({one.name for one in ALL}) == len(ALL)
