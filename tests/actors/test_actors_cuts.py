"""Every rule by which names are cut from a text, by its examples: what spans two words, joins two runs, parts a run."""

import pytest

from newsclaims.components.actors import find_actors
from newsclaims.components.actors.boundaries import pieces, whole_names
from newsclaims.components.actors.bridges import BRIDGES
from newsclaims.components.actors.pairs import LINKS
from newsclaims.components.actors.printed import Cut, Printed
from newsclaims.components.actors.runs import runs
from newsclaims.components.actors.seams import SEAMS

RULES = {
    **{f"bridge {one.spans.__name__}": one for one in BRIDGES},
    **{f"link {one.joins.__name__}": one for one in LINKS},
    **{f"seam {one.tells.__name__}": one for one in SEAMS},
}


LISTS = [BRIDGES, LINKS, SEAMS]


def names(doc) -> tuple[str, ...]:
    """Give the names that are cut from a text."""
    whole = whole_names(doc)
    found = [piece for first, last in runs(Printed.of(doc)) for piece in pieces(doc, first, last, whole)]
    return tuple(doc[piece.first : piece.last].text for piece in found)


@pytest.mark.parametrize(
    "example",
    [pytest.param(cut, id=f"{name}: {cut.text}") for name, one in RULES.items() for cut in one.examples],
)
def test_cut(article, example: Cut):
    assert names(article(example.text, example.labels)) == example.names


@pytest.mark.parametrize("rule", RULES)
def test_an_example_shows_what_the_rule_does(article, rule: str):
    """Without the rule one of its examples is cut otherwise."""
    one = RULES[rule]
    rules = next(rules for rules in LISTS if one in rules)
    at = rules.index(one)
    rules.remove(one)
    try:
        cut = [names(article(example.text, example.labels)) for example in one.examples]
    finally:
        rules.insert(at, one)
    assert cut != [example.names for example in one.examples]


def test_every_rule_has_a_name_of_its_own_and_an_example():
    assert len(RULES) == len(BRIDGES) + len(LINKS) + len(SEAMS)
    assert all(one.examples for one in RULES.values())


def test_no_sentence_ends_within_a_name(article):
    doc = article("They left Royal Bank of Ambria on Friday.", {"Royal Bank of Ambria": "ORG"})
    doc[3].is_sent_start = True
    assert [actor.name for actor in find_actors(doc)] == ["Royal Bank of Ambria"]


def test_a_plain_word_that_opens_a_sentence_is_of_the_name_where_the_model_has_both(article):
    text = "Capital Verrin sued. They left Verrin."
    assert [actor.name for actor in find_actors(article(text, {"Verrin": "ORG"}))] == ["Verrin"]
    assert [actor.name for actor in find_actors(article(text, {"Capital Verrin": "ORG"}))] == [
        "Capital Verrin"
    ]


def test_a_title_in_quotation_marks_names_nobody(article):
    text = "Ann Berg wrote “Safer Towns for Girls: Lighting Ways in Elsby” in May."
    assert [actor.name for actor in find_actors(article(text, {"Ann Berg": "PERSON", "Elsby": "GPE"}))] == [
        "Ann Berg"
    ]
    said = "“Ann Berg left Elsby early,” they said."
    assert {actor.name for actor in find_actors(article(said, {"Ann Berg": "PERSON", "Elsby": "GPE"}))} == {
        "Ann Berg",
        "Elsby",
    }


@pytest.mark.parametrize(
    ("text", "labels", "cut"),
    [
        pytest.param(
            "They left the Ministry of Health and Education Minister Ada Obi.",
            {"Ministry of Health and Education": "ORG", "Ada Obi": "PERSON"},
            ("Ministry of Health", "Ada Obi"),
            id="no name ends in and",
        ),
        pytest.param(
            "They left the Zarpent County Treasurer.",
            {"Zarpent County Treasurer": "ORG"},
            ("Zarpent County",),
            id="who serves a county",
        ),
        pytest.param(
            "They left the Zarpent County District judge.",
            {"Zarpent County District": "GPE"},
            ("Zarpent County",),
            id="the court of a county's judge",
        ),
        pytest.param(
            "They left the Zarpent County Star.",
            {"Zarpent County Star": "ORG"},
            ("Zarpent County Star",),
            id="no star of a county",
        ),
        pytest.param(
            "They left the Court of Justice.",
            {"Court of Justice": "ORG"},
            ("Court of Justice",),
            id="no title behind of",
        ),
        pytest.param(
            "They left the Office for National Statistics of Ambria's economy.",
            {"Office for National Statistics of Ambria": "ORG"},
            ("Office for National Statistics", "Ambria"),
            id="the economy's place",
        ),
        pytest.param(
            "They left the Ministry of Health and Parliament.",
            {"Ministry of Health and Parliament": "ORG"},
            ("Ministry of Health", "Parliament"),
            id="another body",
        ),
        pytest.param(
            "They left the Ministry of Health on Zarpent Hill.",
            {"Ministry of Health on Zarpent": "ORG", "Hill": "GPE"},
            ("Ministry of Health", "Zarpent Hill"),
            id="where they left it",
        ),
        pytest.param(
            "They left the Committee on Science, Health, and Housing.",
            {},
            ("Committee on Science, Health, and Housing",),
            id="a list",
        ),
        pytest.param(
            "They left the Bank of Elsby, Health and Housing.",
            {},
            ("Bank of Elsby", "Health", "Housing"),
            id="no list behind a place",
        ),
        pytest.param(
            "They left the Committee to Investigate the January 4th Attack on Elsby.",
            {"January": "DATE"},
            ("Committee to Investigate the January 4th Attack on Elsby",),
            id="the day of an attack",
        ),
    ],
)
def test_where_the_name_of_an_institution_ends(
    article, text: str, labels: dict[str, str], cut: tuple[str, ...]
):
    assert names(article(text, labels)) == cut


def test_a_list_that_the_model_cuts_short_goes_on_to_its_last_noun(article):
    text = "They left the Committee on Economic, Social and Cultural Rights."
    doc = article(text, {"Committee on Economic, Social and Cultural": "ORG"})
    assert [actor.name for actor in find_actors(doc)] == ["Committee on Economic, Social and Cultural Rights"]


def test_a_hyphen_between_two_places_makes_no_name_of_them(article):
    doc = article("They left for the Texas-Mexico border.", {"Texas-Mexico": "GPE"})
    assert [actor.name for actor in find_actors(doc)] == ["Texas", "Mexico"]


def test_of_words_in_capitals_only_those_that_a_table_knows_are_names(article):
    doc = article(
        "He wrote that NATO WASN'T THERE WHEN THEY NEEDED ZARPENT.", {"NATO": "ORG", "ZARPENT": "ORG"}
    )
    assert [actor.name for actor in find_actors(doc)] == ["NATO"]
    quiet = article("He wrote that NATO left ZARPENT.", {"NATO": "ORG", "ZARPENT": "ORG"})
    assert [actor.name for actor in find_actors(quiet)] == ["NATO", "ZARPENT"]
