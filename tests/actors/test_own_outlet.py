"""Where an article names the paper in which it stands."""

import pytest

from newsclaims.components.actors.own_outlet import own_outlet
from newsclaims.components.actors.printed import Printed


@pytest.mark.parametrize(
    ("outlet", "text", "found"),
    [
        ("RestOfAmbria", "She told Rest of Ambria so.", ["Rest of Ambria"]),
        ("TheVerrinHerald", "She told the Verrin Herald so.", ["Verrin Herald"]),
        ("The Mirror", "She told The Mirror so. A mirror broke.", ["Mirror"]),
        ("The Mirror", "She told Mirror so.", ["Mirror"]),
        ("The Mirror", "The Mirror Act passed. Mirror makers sued.", []),
        ("Zarpent", "They read Zarpent.", ["Zarpent"]),
        ("Zarpent News", "They read Zarpent.", []),
        (None, "They read Zarpent.", []),
    ],
)
def test_own_outlet(article, outlet, text, found):
    doc = article(text, {})
    doc._.newsclaims_outlet = outlet
    assert [doc[first:last].text for first, last in own_outlet(Printed.of(doc))] == found
