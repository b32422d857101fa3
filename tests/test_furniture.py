"""The furniture table, row by row, and the sentences that only look like furniture."""

import pytest

from newsclaims.articles import from_text
from newsclaims.articles.furniture import parts
from newsclaims.articles.line_shapes import look
from newsclaims.articles.recognition import HEADER_ONLY, recognise, rules
from newsclaims.lexicons import FurnitureRule, furniture

LEAD = "The harbour of Esbjerg will be closed for three weeks from Monday, the port authority said."
MORE = "Ships will be sent to Hirtshals instead, 300 kilometres to the north."


@pytest.mark.parametrize("rule", furniture(), ids=lambda rule: f"{rule.kind}: {rule.example[:40]}")
def test_each_row_recognises_its_example(rule: FurnitureRule) -> None:
    line = look(rule.example, 0, len(rule.example))
    found = recognise(rule.example, line, header=rule.place in HEADER_ONLY)
    assert found is not None
    assert found.kind == rule.kind


def test_no_row_is_idle() -> None:
    """Each pattern fits its own example, so that none hides behind another."""
    for rule, pattern in rules():
        line = look(rule.example, 0, len(rule.example))
        if rule.extent in ("close", "split"):
            assert pattern.search(line.close), rule
        else:
            assert pattern.match(line.plain), rule


@pytest.mark.parametrize("rule", furniture(), ids=lambda rule: f"{rule.kind}: {rule.example[:40]}")
def test_the_places_and_extents_are_those_that_the_table_explains(rule: FurnitureRule) -> None:
    assert rule.place in {"any", "head", "top", "under", "end", "bio"}
    assert rule.extent in {"whole", "start", "close", "split"}
    assert rule.takes in {"", "next", "titles"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Sources close to the minister said that the talks had failed.",
        "Comments on the plan were due by Friday, and 4,000 people sent one.",
        "Cookies are small biscuits in Britain, and the tax on them is 20%.",
        "The site uses cookies to follow its users, the watchdog said.",
        "Subscribers to the paper fell by 4% last year.",
        "Share prices fell by 3% in Frankfurt.",
        "Follow-up talks are planned for Tuesday.",
        "Read the law again, the judge told him.",
        "Photographs of the meeting were handed out by the palace.",
        "The pictures were bought from Getty Images.",
        "He learned of it from Reuters.",
        "By Monday, the river had risen by four metres.",
        "By Ann Berg's own account, the talks lasted nine hours.",
        "Copyright law forbids it, said the lawyer.",
        "Related costs rose by €3m.",
        "Advertisement revenue fell by a tenth.",
        "Privacy is a right, the court ruled.",
        "More than 40 people were hurt.",
        "Updated figures are due on Tuesday.",
        "Published figures show a fall of 3%.",
        "On December 2, 2025, the talks took a dramatic turn.",
        "Tags on the birds showed that they had flown 11,000 km.",
        "Correction of the figures took two years, she said.",
        "“Sign up now,” the recruiter told them, “and you will see the world.”",
        "“We use cookies,” said the firm’s lawyer.",
        "Watch out for ice, the police said.",
        "We will not pay, he said.",
        "Terms of the deal were not disclosed.",
        "Support for the government fell to 31%.",
        "He did not elaborate.",
        "“Why?” she asked.",
        "Ends justify means, he likes to say.",
        "Contact was lost at 10:24 GMT.",
        "Image rights alone brought in $3 million.",
        "Notes for editors of the paper were found in a bin.",
        "Donations reached €5m by Sunday.",
        "An error occurred in the count, the commission said.",
        "The message was sent to the port at noon.",
        "Something went wrong in the engine room, the crew reported.",
        "“Your browser has been blocked,” the screen read.",
        "And then he left, without a word …",
    ],
)
def test_sentences_of_a_story_stay_in_it(sentence: str) -> None:
    for paragraphs in ([sentence, LEAD, MORE], [LEAD, sentence, MORE], [LEAD, MORE, sentence]):
        text = "\n\n".join(paragraphs)
        assert [
            text[part.line.start : part.line.end] for part in parts(text) if part.kind is None
        ] == paragraphs


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("READ MORE: Port strike enters its second week", "related"),
        ("Read also: Port strike enters its second week", "related"),
        ("See also", "related"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below", "advertisement"),
        ("Sign up for our free daily newsletter", "newsletter"),
        ("Follow us on X and Telegram", "social"),
        ("Share this article", "social"),
        ("Photo: Ann Berg/Agency Pictures", "caption"),
        ("Image source, Getty Images", "caption"),
        ("REUTERS/Ann Berg", "caption"),
        ("The harbour on Sunday. [File: Ann Berg/AP Photo]", "caption"),
        ("The harbour on Sunday. (Photo by Ann Berg/Getty Images)", "caption"),
        ("The harbour on Sunday | Photo Credit: PTI", "caption"),
        ("https://example.org/1", "embed"),
        ("* * *", "separator"),
        ("Credit: Getty", "caption"),
        ("© Reuters", "caption"),
        ("The harbour master says the ferries can stay. (HP News: Ann Berg)", "caption"),
        ("To view this video please enable JavaScript, and consider another browser", "navigation"),
        ("While you're here: Every Tuesday, our editors round up the week. Sign up.", "newsletter"),
        ("Our best reporting, every Thursday. No spam.", "newsletter"),
        ("Hey there! It's Ann, the author of this piece.", "appeal"),
        ("We need your consent to load this player content. Manage preferences", "cookie_notice"),
        ("This content is provided by Vidal, which may be using cookies.", "cookie_notice"),
        ("You can find this story in My Bookmarks.", "navigation"),
        ("[ Why so many bridges are crumbling ]", "related"),
        ("Need a news break? Check out the all new hub with puzzles.", "appeal"),
        ("A harbour in trouble", "subhead"),
        ("## A harbour in trouble", "subhead"),
        ("This is a developing story; check back for updates.", "explainer"),
        ("We use cookies to improve your experience.", "cookie_notice"),
        ("Support our journalism with a small donation today.", "appeal"),
    ],
)
def test_furniture_amid_a_story(line: str, kind: str) -> None:
    assert [part.kind for part in parts("\n\n".join([LEAD, line, MORE]))] == [None, kind, None]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("© 2025 Harbour Post. All rights reserved.", "copyright"),
        ("-30-", "end_mark"),
        ("ENDS", "end_mark"),
        ("Published by Harbour Post", "published_by"),
        ("This story was originally published by Harbour Post on December 2, 2025.", "published_by"),
        ("(Reporting by Ann Berg in Esbjerg; Editing by Tom Hill)", "contributor"),
        ("Additional reporting by Ann Berg", "contributor"),
        ("With files from Agence France-Presse", "contributor"),
        ("Associated Press writer Ann Berg in Esbjerg contributed to this report.", "contributor"),
        ("Ann Berg contributed reporting.", "contributor"),
        ("Ann Berg is a reporter at Harbour Post.", "author_bio"),
        ("Follow Ann Berg on Twitter @aberg", "author_bio"),
        ("The views expressed are those of the author.", "disclaimer"),
        ("Topics: ports, Denmark, shipping", "tags"),
        ("Leave a comment", "comments"),
        ("Got a tip? Write to us at tips@example.org.", "contact"),
        ("Last updated on 3 December 2025", "date"),
        ("Sources", "sources"),
        ("Port strike enters its second week", "related"),
        ("Correction, March 11th: An earlier version misstated the depth.", "disclaimer"),
        ("(Updates with analyst's comment in second paragraph.)", "explainer"),
        ("This is a breaking story and will be updated.", "explainer"),
        ("— With assistance from Ann Berg", "contributor"),
        ("HPN's Ann Berg contributed to this report.", "contributor"),
        ("While citing and using any materials, links to the site are mandatory.", "copyright"),
        ("The Post values your comments but kindly requests that they are on topic.", "comments"),
        ("Are you affected by issues raised in this story? Get in touch.", "contact"),
    ],
)
def test_furniture_below_a_story(line: str, kind: str) -> None:
    assert [part.kind for part in parts("\n\n".join([LEAD, MORE, line]))] == [None, None, kind]


def test_a_closing_credit_is_parted_from_its_paragraph() -> None:
    text = f"{LEAD} (Reporting by Ann Berg; Editing by Tom Hill)"
    article = from_text(text)
    assert [text[one.start : one.end] for one in article.body] == [LEAD]
    assert [text[one.start : one.end] for one in article.furniture] == [
        "(Reporting by Ann Berg; Editing by Tom Hill)"
    ]
    assert article.byline == ["Ann Berg"]


def test_the_questions_of_an_interview_are_no_subheads() -> None:
    page = [LEAD, "Q: How deep is the harbour?", "A: Nine metres at low tide, so the ferries can stay.", MORE]
    assert [part.kind for part in parts("\n\n".join(page))] == [None, None, None, None]


def test_a_standfirst_above_the_byline_is_furniture_and_a_lead_below_it_is_not() -> None:
    page = ["Harbour to close", "Ships will go north while the quay is repaired.", "By Ann Berg", LEAD, MORE]
    assert [part.kind for part in parts("\n\n".join(page))] == [
        "headline",
        "standfirst",
        "byline",
        None,
        None,
    ]
    page = ["Harbour to close", "By Ann Berg", "Ships will go north while the quay is repaired.", LEAD, MORE]
    assert [part.kind for part in parts("\n\n".join(page))] == ["headline", "byline", None, None, None]


def test_a_byline_far_down_does_not_make_the_story_above_it_a_header() -> None:
    page = [LEAD, MORE, LEAD, "By Ann Berg", MORE, LEAD]
    assert [part.kind for part in parts("\n\n".join(page))] == [None, None, None, "byline", None, None]


def test_a_biography_of_somebody_in_the_story_is_the_story() -> None:
    known = [
        "The trial was led by Lise Holm, who found the gene in 2011.",
        "Lise Holm is a professor of genetics at Aarhus.",
    ]
    assert [part.kind for part in parts("\n\n".join([LEAD, *known]))] == [None, None, None]


def test_a_biography_in_the_last_paragraph_alone_is_the_authors() -> None:
    who = "Jens Falk is a professor of law at Aarhus who has followed the case since 2011."
    assert [part.kind for part in parts("\n\n".join([who, LEAD, MORE]))] == [None, None, None]
    assert [part.kind for part in parts("\n\n".join([LEAD, who, MORE]))] == [None, None, None]
    assert [part.kind for part in parts("\n\n".join([LEAD, MORE, who]))] == [None, None, "author_bio"]


def kinds(*page: str) -> list[str | None]:
    return [part.kind for part in parts("\n".join(page))]


def test_the_questions_of_an_interview_without_labels_are_no_subheads() -> None:
    page = [
        LEAD,
        "Harbour Weekly: You said that you would stay. Was it true?",
        "Ann Berg: It was true on the day that I said it.",
        "So it was a mistake?",
        "AB: It was a mistake to say it the way I did.",
    ]
    assert kinds(*page) == [None] * 5
    assert kinds(LEAD, MORE, "So it was a mistake?", MORE) == [None, None, "subhead", None]


def test_a_line_that_ends_in_a_comma_is_no_subhead() -> None:
    assert kinds(LEAD, "Ann Berg, 61,", "A retired pilot saw the ship go down.", MORE) == [None] * 4
    torn = kinds(LEAD, "Ann Berg, 61,", "a retired pilot from Harbourtown, saw the ship go down.", MORE)
    assert torn == [None] * 3


def test_two_questions_below_a_story_are_links() -> None:
    assert kinds(LEAD, MORE, "How deep is the harbour?", "Who pays for it?")[2:] == ["related", "related"]


def test_a_list_of_stories_whose_numbers_stand_in_their_lines() -> None:
    page = [
        LEAD,
        "list 1 of 2 Life in a closed port",
        "list 2 of 2 Who pays?",
        "end of list",
        MORE,
    ]
    assert kinds(*page) == [None, "related", "related", "related", None]


def test_a_box_with_the_story_in_short_is_above_it() -> None:
    page = [
        "Harbour closes",
        "In short:",
        "The harbour of Esbjerg has been closed for three weeks.",
        "Ships will be sent to the north, the port says.",
        "What's next?",
        "The council will meet on Tuesday.",
    ]
    assert kinds(*page, LEAD, MORE)[-2:] == [None, None]
    assert all(kinds(*page, LEAD, MORE)[:6])


def test_a_checked_claim_and_its_verdict_are_above_the_check() -> None:
    page = [
        "No, it is not closed",
        "Claim",
        "The harbour was closed for good in May.",
        "Verdict",
        "False",
        LEAD,
        MORE,
    ]
    assert kinds(*page)[-2:] == [None, None]
    assert all(kinds(*page)[:5])


def test_who_the_author_is_stands_above_the_article() -> None:
    who = "Ms. Berg was the harbour’s chief engineer from 2017 to 2023."
    assert kinds("The harbour failed us", "By Ann Berg", who, LEAD, MORE)[2:] == ["author_bio", None, None]
    assert kinds("The harbour failed us", "By Tom Hill", who, LEAD, MORE)[2:] == [None, None, None]


def test_what_a_picture_shows_stands_above_its_caption() -> None:
    shown = "A white-haired woman speaks to reporters."
    caption = "The harbour master says the ferries can stay. (HP News: Ann Berg)"
    assert kinds(LEAD, shown, caption, MORE) == [None, "caption", "caption", None]
    assert kinds(LEAD, "A second ship was turned back.", caption, MORE) == [None, None, "caption", None]


def test_a_signature_below_a_headline_in_the_same_block() -> None:
    page = (
        "Harbour loses its ferries after the storm, crews to stay at home\nby Ann Berg\nDecember 11, 2025\n"
    )
    article = from_text(f"{page}{LEAD}\n{MORE}")
    assert article.title == "Harbour loses its ferries after the storm, crews to stay at home"
    assert (article.byline, article.published) == (["Ann Berg"], "2025-12-11")


@pytest.mark.parametrize(
    "line",
    [
        "Updated on: July 14, 2025 / 9:41 PM EDT / Harbour News",
        "PublishedJuly 14 2025",
        "Posted Mon 14 Jul 2025 at 1:47pm\n, updated Tue 15 Jul 2025 at 8:02am",
    ],
)
def test_dates_that_run_into_what_stands_beside_them(line: str) -> None:
    article = from_text(f"Harbour closes\nBy Ann Berg and Tom Hill\n{line}\n{LEAD}\n{MORE}")
    assert (article.published, article.byline) == ("2025-07-14", ["Ann Berg", "Tom Hill"])


def test_a_pictures_agency_is_no_outlet() -> None:
    assert from_text(f"Harbour closes\n© Bloomberg\n{LEAD}\nCredit: Getty\n{MORE}").outlet is None


def test_an_agency_behind_the_last_sentence_is_parted_from_it() -> None:
    article = from_text(f"{LEAD}\n{MORE} – AP")
    assert [article.text[one.start : one.end] for one in article.body] == [LEAD, MORE]


def test_what_stands_between_two_appeals_is_one() -> None:
    page = [
        "Your support helps us to tell the story",
        "From ports to politics, The Post is on the ground when the story is developing.",
        "Your donation allows us to keep sending reporters.",
    ]
    assert kinds("Harbour closes", *page, LEAD, MORE)[1:] == ["appeal"] * 3 + [None, None]


def test_a_related_box_near_the_end_is_no_end() -> None:
    page = [
        LEAD,
        MORE,
        "Related",
        "Why so many bridges are crumbling",
        LEAD,
        "Topics: ports",
        "Oslo",
        "Denmark",
    ]
    assert kinds(*page)[:5] == [None, None, "related", "related", None]


def test_key_points_end_where_other_furniture_begins() -> None:
    points = ["Key Points", "Ships will go north from Monday on.", "The quay will be repaired by June."]
    page = ["Harbour closes", *points, "In this article", "HARB-DK", LEAD, MORE]
    assert kinds(*page)[-2:] == [None, None]
    assert all(kinds(*page)[:6])
    # Where nothing parts them from the story, they stay in it.
    assert kinds("Harbour closes", *points, LEAD, MORE)[2:] == [None] * 4


def test_a_caption_above_its_credit_is_no_lead() -> None:
    caption = "Ferries at the quay in Esbjerg, Denmark, on Friday."
    assert kinds("Harbour closes", caption, "Ann Berg/Getty Images", LEAD, MORE)[-2:] == [None, None]
    assert kinds("Harbour closes", caption, "Ann Berg/Getty Images", LEAD, MORE)[1] is not None
    assert kinds("Harbour closes", LEAD, "Ann Berg/Getty Images", MORE)[1:] == [None, "caption", None]


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("By\nAnn Berg\n, \nTom Hill", ["Ann Berg", "Tom Hill"]),
        ("By:\nHarbour 24", ["Harbour 24"]),
        ("By  ANN BERG and TOM HILL", ["ANN BERG", "TOM HILL"]),
        ("Ann Berg @aberg", ["Ann Berg"]),
        ("Ann Berg\nNews reporter @aberg", ["Ann Berg"]),
        ("Our Foreign Staff", ["Our Foreign Staff"]),
        ("By Ann Berg with AP", ["Ann Berg"]),
        ("By Ann Berg Friday, Feb. 6, 2026", ["Ann Berg"]),
        ("By: Ann Berg February 6, 2026 3:21 PM PDT", ["Ann Berg"]),
        ("By Sunday Berg February 6, 2026", ["Sunday Berg"]),
    ],
)
def test_signatures_as_pages_print_them(lines: str, byline: list[str]) -> None:
    article = from_text(f"Harbour closes in autumn\n{lines}\nFebruary 6, 2026\n{LEAD}\n{MORE}")
    assert (article.title, article.byline, article.outlet) == ("Harbour closes in autumn", byline, None)


def test_a_clock_of_24_hours_speaks_for_the_day_before_the_month() -> None:
    assert from_text(f"Harbour closes\nIssued on: 06/02/2026 - 18:20\n{LEAD}").published == "2026-02-06"
    assert from_text(f"Harbour closes\nIssued on: 06/02/2026 - 8:20\n{LEAD}").published is None


def test_what_a_newsletter_holds_is_furniture_too() -> None:
    page = [
        LEAD,
        MORE,
        "Subscribe to Harbour's Morning Brief",
        "A curation of our top stories to start your day.",
    ]
    assert kinds(*page)[2:] == ["newsletter", "newsletter"]
    assert from_text("\n".join(page)).outlet == "Harbour"


def test_a_signature_with_its_date_below_a_headline() -> None:
    page = "Harbour loses its ferries after the storm, and crews will stay at home\nby Ann Berg - 05/13/26 12:41 AM ET"
    article = from_text(f"{page}\n{LEAD}\n{MORE}")
    assert article.title == "Harbour loses its ferries after the storm, and crews will stay at home"
    assert (article.byline, article.published) == (["Ann Berg"], "2026-05-13")


def test_breadcrumbs_with_guillemets_are_no_headline() -> None:
    assert (
        from_text(f"Home » News » Health\nHarbour closes in autumn\n{LEAD}").title
        == "Harbour closes in autumn"
    )


def test_who_the_author_is_below_a_name_of_its_own_line() -> None:
    page = [
        "Harbour closes",
        "by",
        "Ann Berg",
        "Ann Berg",
        "is a senior reporter at HarbourBrief, covering ports.",
    ]
    assert kinds(*page, LEAD, MORE)[4:] == ["author_bio", None, None]
    assert from_text("\n".join([*page, LEAD, MORE])).outlet == "HarbourBrief"


LIST = (
    "Port chief warns on jobs\n\nBy Ada Obi\n\n3 May 2024\n\nThe port of Quarn will lose jobs, its chief Karl Dunn "
    "said on Friday after a long meeting with the council and the unions.\n\nIn an interview, Dunn also said:\n\n{}\n\n"
    "The council meets again on Monday. It has not said what it thinks of the plan, which was drawn up last year."
)


@pytest.mark.parametrize(
    ("below", "kinds"),
    [
        ("The ferry must stay in the port\n\nTwo cranes will be sold", [None, None]),
        ("What the council thinks", ["subhead"]),  # one alone is a subhead
        ("## What it thinks\n\n## What it does", ["subhead", "subhead"]),
    ],
)
def test_lines_listed_below_a_colon_are_the_story(below: str, kinds: list[str | None]) -> None:
    page = parts(LIST.format(below))
    assert [part.kind for part in page[5:-1]] == kinds


def test_who_is_named_above_a_quotation_is_the_storys_and_so_is_what_is_signed_in_marks() -> None:
    page = ("Your views", "Ada Obi, nurse", "“I sleep well.”", "Hugh Hill, baker", "“I can't sleep.”")
    assert kinds(*page) == ["headline", None, None, None, None]
    assert kinds(*page[:1], "Ada Obi, nurse", LEAD, "Hugh Hill, baker", MORE)[1] is not None
    signed = "“We stand together.” — Maria Lopez (@mlopez) December 2, 2025"
    assert kinds(LEAD, signed, MORE) == [None, None, None]
    assert kinds(LEAD, signed.replace("“", "").replace("”", ""), MORE) == [None, None, "embed", None]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["“The quay is ours again.” – Gov. Ole Vik"], [None]),
        (
            ["“The quay is ours again!” -Councillor Ana Rey", '"We paid for it." - Ida Berg (Quay ward)'],
            [None] * 2,
        ),
        (["“The quay is ours again” – mayor", "Fares to rise"], ["related", "related"]),  # a teaser
        (["“I wept when it shut.”", "Tom Ruiz, 44", MORE], [None] * 3),
        (["“I wept when it shut.”", "Tom Ruiz, Retired sailor", MORE], [None] * 3),
        (["“I wept when it shut.”", "Tom Ruiz", "Retired sailor", MORE], [None] * 4),
        (["“I wept when it shut.”", "Storm Damage", MORE], [None, "subhead", None]),
        (["“I wept when it shut,” Tom Ruiz said.", "Harbour Street", MORE], [None, "subhead", None]),
    ],
)
def test_who_signs_a_quotation_of_a_press_release_is_the_storys(
    told: list[str], expected: list[str | None]
) -> None:
    assert kinds("Quay opens", LEAD, *told)[2:] == expected


@pytest.mark.parametrize(
    "line",
    [
        "Statement by Governor Ole Vik:",
        "And from Chairwoman Ana Rey:",
        "From the desk of Rector Ida Berg",
        "A message from Principal Tom Ruiz",
    ],
)
def test_a_line_that_announces_whose_words_stand_below_it_is_the_storys(line: str) -> None:
    said = "“We are back on Thursday. Bring a warm coat.”"
    assert kinds("Quay opens", "May 6, 2025", line, said) == ["headline", "date", None, None]
    assert kinds("Quay opens", "May 6, 2025", line, LEAD)[2] is not None
    assert kinds(line, said) == [None if line.endswith(":") else "headline", None]


def test_a_first_line_that_tells_who_said_what_stands_below_is_no_headline() -> None:
    assert kinds("Minister Ada Obi said:", "The new berth will halve the wait for boats.") == [None, None]
    assert kinds("Ferries will be late", "The new berth will halve the wait for boats.") == ["headline", None]
