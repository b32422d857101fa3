"""Who speaks, in front of a reading in the first person that names nobody else.

A case is a sentence with the quote's content in square brackets, its cue in braces and its source in angle ones.
"""

import pytest

from newsclaims.components.claims import find_claims


@pytest.mark.parametrize(
    ("marked", "reading"),
    [
        ("“[We need the money],” Obi {said}.", "[Ada Obi:] We need the money"),
        ("“[Lunsk has sold our mill],” Obi {said}.", "[Ada Obi:] Lunsk has sold our mill"),
        ("“[⟦I felt⟧ ready],” Obi {said}.", "[Ada Obi:] [I felt] ready"),
        ("Obi {said} [the mill had been “far more than our president” had said].",
         "[Ada Obi:] the mill had been “far more than our president” had said"),
        # who is named anyway, or put in
        ("“[I think we need it],” Obi {said}.", "I [Ada Obi] think we need it"),
        ("“[Lunsk has sold the mill],” Obi {said}.", "Lunsk has sold the mill"),
        # the one who writes may say it, and a sentence before isn't in the voice of who speaks
        ("Obi {said} [we need the money].", "we need the money"),
        ("“[Lunsk has sold a mill. This is a shame for us],” Obi {said}.",
         "[Lunsk has sold a mill.] [Ada Obi:] This is a shame for us"),
    ],
)  # fmt: skip
def test_who_speaks_stands_before_what_is_said_in_the_first_person(claims_of, marked, reading):
    claim = claims_of(marked)[-1]
    assert claim.reading == reading


def test_nobody_is_told_whom_the_article_does_not_name(claims_of):
    [claim] = claims_of("“[We need the money],” <she> {said}.", speaker=None)
    assert (claim.reading, claim.open) == ("We need the money", 2)


@pytest.mark.parametrize(
    ("byline", "text", "reading"),
    [
        (["Ada Obi"], "We paid for 12 dams.", "[Ada Obi:] We paid for 12 dams."),
        (["By ADA OBI"], "We paid for 12 dams.", "[ADA OBI:] We paid for 12 dams."),
        (["Contributors to Lunsk"], "We paid for 12 dams.", "We paid for 12 dams."),
        (["Ada Obi and Jo Lind"], "We paid for 12 dams.", "We paid for 12 dams."),
        (["Lunsk"], "We paid for 12 dams.", "We paid for 12 dams."),
        (["Ada Obi", "Jo Lind"], "We paid for 12 dams.", "We paid for 12 dams."),
        (["Jo Lind"], "We paid for 12 dams.", "[Jo Lind:] We paid for 12 dams."),  # who isn't printed
        (["Ada Obi"], "“We paid for 12 dams,” Jo said.", "[Jo:] We paid for 12 dams"),
        (
            ["Ada Obi"],
            "Hits such as “I paid for 12 dams” are few.",
            "Hits such as “I paid for 12 dams” are few.",
        ),
        (
            ["Ada Obi"],
            'Hits such as "I paid for 12 dams" are few.',
            'Hits such as "I paid for 12 dams" are few.',
        ),
        (["Ada Obi"], 'At the "Old Mill" I saw 12 dams.', '[Ada Obi:] At the "Old Mill" I saw 12 dams.'),
        (None, "We paid for 12 dams.", "We paid for 12 dams."),
        (["Ada Obi"], "Lunsk paid for 12 dams.", "Lunsk paid for 12 dams."),
    ],
)
def test_who_has_written_the_article_says_i(nlp, byline, text, reading):
    doc = nlp(f"Ada Obi wrote this.\n\n{text}")
    doc._.newsclaims_byline = byline
    claim = find_claims(doc)[-1]
    assert claim.reading == reading
    spans = [one.span.text for one in claim.insertions if one.span is not None and byline is not None]
    assert spans in ([], ["Ada Obi"])
