"""Titles, publication dates, outlets, bylines and datelines, as pages print them."""

import json
from io import BytesIO

import pytest

from newsclaims.articles import from_text
from newsclaims.articles.feeds import from_line
from newsclaims.articles.page_dates import day_in_address, is_date_line, iso_day, page_dates, yearless_day
from newsclaims.articles.text import read_text

BODY = "The harbour of Esbjerg will be closed for three weeks from Monday, the port authority said."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Nov 27, 2025", "2025-11-27"),
        ("Nov. 27, 2025", "2025-11-27"),
        ("November 27 2025", "2025-11-27"),
        ("NOVEMBER 27, 2025", "2025-11-27"),
        ("27 November 2025", "2025-11-27"),
        ("27th of November 2025", "2025-11-27"),
        ("27 Nov, 2025", "2025-11-27"),
        ("27-Nov-2025", "2025-11-27"),
        ("Sept 3, 2025", "2025-09-03"),
        ("Thursday, 27 November, 2025", "2025-11-27"),
        ("Thursday, November 27, 2025 9:21 AM", "2025-11-27"),
        ("Thu 27 Nov 2025 09.21 GMT", "2025-11-27"),
        ("Published: 27 November 2025, 09:21 GMT", "2025-11-27"),
        ("Published On 27 Nov 2025", "2025-11-27"),
        ("Updated 27 November 2025", "2025-11-27"),
        ("Posted on Nov. 27, 2025 at 5 p.m. EST", "2025-11-27"),
        ("2025-11-27", "2025-11-27"),
        ("2025-11-27T23:21:00+01:00", "2025-11-27"),
        ("2025/11/27 09:21", "2025-11-27"),
        ("date: 2025-11-27", "2025-11-27"),
        ("27.11.2025", "2025-11-27"),
        ("02.12.2025", "2025-12-02"),
        ("27/11/2025", "2025-11-27"),
        ("Thursday 27 November 2025 09:21, UK", "2025-11-27"),
        ("November 27, 20259:21 AM UTCUpdated 2 hours ago", "2025-11-27"),
        ("11/27/2025", "2025-11-27"),
        ("02/12/2025 09:21 GMT", "2025-12-02"),
        ("12/02/2025 9:21 AM ET", "2025-12-02"),
        ("02/02/2025", "2025-02-02"),
        ("02/12/2025", None),
        ("Posted: Mar 3, 2025 / 06:45 AM CDT", "2025-03-03"),
        ("Published 1:02 PM EDT, Mon March 3, 2025", "2025-03-03"),
        ("Last updated on 3 March 20253 March 2025", "2025-03-03"),
        ("28.08.2025August 28, 2025", "2025-08-28"),
        ("February 30, 2025", None),
        ("November 27", None),
        ("3 hours ago", None),
        ("Last updated 2 days ago", None),
    ],
)
def test_a_date_line_above_the_story(line: str, day: str | None) -> None:
    article = from_text(f"Harbour closes\n\n{line}\n\n{BODY}")
    assert article.published == day
    assert [one.kind for one in article.furniture] == ["headline", "date"]


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Published 27 November 2025", "Updated 28 November 2025"], "2025-11-27"),
        (["Updated 28 November 2025", "Published 27 November 2025"], "2025-11-27"),
        (["Updated 28 November 2025", "27 November 2025"], "2025-11-27"),
        (["Published Nov 27, 2025 | Updated Nov 28, 2025"], "2025-11-27"),
        (["Harbour shut", "Thursday, 27 Nov 2025 11:05 PM PKT"], "2025-11-27"),
        (["Published: 27 November 2025, 07:50 SAST"], "2025-11-27"),
        (["Last Updated : Nov 27, 2025 10:12 AM IST | Source: Coastwire"], "2025-11-27"),
        (["By Ann Berg | Nov 27, 2025"], "2025-11-27"),
        (["By Ann Berg, November 27, 2025, 5:30 PM"], "2025-11-27"),
        (["By Ann Berg Updated 3:30 PM EST, Thu November 27, 2025"], "2025-11-27"),
    ],
)
def test_which_of_several_dates_is_the_day_of_publication(lines: list[str], day: str) -> None:
    assert from_text("\n\n".join(["Harbour closes", *lines, BODY])).published == day


@pytest.mark.parametrize(
    "text",
    [
        f"On December 2, 2025, the harbour closed. {BODY}",
        f"{BODY}\n\nIt was built on November 27, 1975.",
        f"{BODY}\n\n© 2025 Harbour Post",
        f"Harbour to close on December 2, 2025\n\n{BODY}",
        f"{BODY}\n\nPhoto: Ann Berg, November 27, 2020",
        f"{BODY}\n\n3 Comments\n\nreader1\n\nNovember 30, 2025\n\nWhat a shame for the town and its ships.",
    ],
)
def test_dates_in_the_story_are_no_day_of_publication(text: str) -> None:
    assert from_text(text).published is None


def test_a_labelled_date_below_the_story_counts() -> None:
    assert (
        from_text(f"{BODY}\n\nThis article was first published on 27 November 2025").published == "2025-11-27"
    )


@pytest.mark.parametrize("value", ["2025-11-27", "2025-11-27T23:59:59Z", "20251127", "2025-11-27 08:00"])
def test_iso_days(value: str) -> None:
    assert iso_day(value) == "2025-11-27"


@pytest.mark.parametrize("value", ["", "27/11/2025", "2025-13-01", "2025", "yesterday"])
def test_what_is_no_iso_day(value: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        iso_day(value)


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://harbour.example/2025/11/27/loan-agreed", "2025-11-27"),
        ("https://harbour.example/news/loan-2025-11-27.html", "2025-11-27"),
        ("loan_20251127.txt", "2025-11-27"),
        ("https://harbour.example/2025/1/7/loan", "2025-01-07"),
        ("https://harbour.example/2025/11/loan", None),
        ("https://harbour.example/news/2024123", None),
        ("https://harbour.example/news/elections-2024-11-5-live", None),
        ("https://harbour.example/2025/1/0/loan", None),
        ("https://harbour.example/2025/13/27/loan", None),
        ("https://harbour.example/news/a120251127", None),
        ("003_351ea20251127bdb60552.txt", None),
        ("https://harbour.example/2025-11-27T09", None),
    ],
)
def test_the_day_in_an_address(address: str, day: str | None) -> None:
    assert day_in_address(address) == day


def test_an_address_tells_the_day_where_nothing_else_does_and_it_is_marked() -> None:
    url = "https://harbour.example/2025/11/27/loan"
    article = from_text(BODY, url=url)
    assert (article.published, article.published_rule) == ("2025-11-27", "url")
    assert from_text(f"Nov 28, 2025\n\n{BODY}", url=url).published == "2025-11-28"
    assert from_text(BODY, url=url, published="2025-11-29").published_rule == "given"
    of_file = read_text(BytesIO(BODY.encode()), "old/2024-01-01.zip/2025-11-27.txt", None)
    assert (of_file.published, of_file.published_rule) == ("2025-11-27", "file-name")


def test_where_a_date_stands_in_its_line() -> None:
    line = "By Ann Berg | Published 27 November 2025"
    [found] = page_dates(line)
    assert (line[found.start : found.end], found.label) == ("27 November 2025", "published")


@pytest.mark.parametrize(
    "line",
    ["On December 2, 2025, the talks", "May Day", "March of 40,000", "Monday blues", "10 ministers", ""],
)
def test_what_is_no_date_line(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("start", "place", "day", "outlet"),
    [
        ("Brussels, December 2, 2025 – ", "Brussels", "2025-12-02", None),
        ("BRUSSELS, 2 December 2025 (Harbour Agency) — ", "BRUSSELS", "2025-12-02", "Harbour Agency"),
        ("LONDON (Reuters) - ", "LONDON", None, "Reuters"),
        ("KYIV, Ukraine (AP) — ", "KYIV, Ukraine", None, "AP"),
        ("Washington, Nov 3 (AFP) - ", "Washington", None, "AFP"),
        ("Washington (AFP) – ", "Washington", None, "AFP"),
        ("LOS ANGELES, Sept. 28 (UPI) — ", "LOS ANGELES", None, "UPI"),
        ("BEIJING, Dec. 2 (Xinhua) -- ", "BEIJING", None, "Xinhua"),
        ("PORT-AU-PRINCE, Haiti — ", "PORT-AU-PRINCE, Haiti", None, None),
        ("(Reuters) - ", None, None, "Reuters"),
        ("WASHINGTON — ", "WASHINGTON", None, None),
        ("WASHINGTON _ ", "WASHINGTON", None, None),
        ("ST. LOUIS (AP) — ", "ST. LOUIS", None, "AP"),
        ("MOSCOW. Dec 2 (Interfax) - ", "MOSCOW", None, "Interfax"),
        ("Berlin (dpa) - ", "Berlin", None, "dpa"),
        ("(CNN) — ", None, None, "CNN"),
        ("CNN — ", None, None, "CNN"),
        ("NEW DELHI: ", "NEW DELHI", None, None),
        ("Paris – ", "Paris", None, None),
        ("BRUSSELS/LONDON, Dec 2 (Reuters) - ", "BRUSSELS/LONDON", None, "Reuters"),
        ("Copenhagen, 2 December 2025 – ", "Copenhagen", "2025-12-02", None),
    ],
)
def test_datelines(start: str, place: str | None, day: str | None, outlet: str | None) -> None:
    article = from_text(f"{start}{BODY}")
    assert (article.dateline, article.published, article.outlet) == (place, day, outlet)
    assert article.body[0].start == 0


@pytest.mark.parametrize(
    "start",
    ["EXCLUSIVE — ", "UPDATE: ", "Inflation — the silent killer of savings — is back. ", "“No” – that was the answer. ",
     "On Monday (a holiday) – ", "HARBOUR CLOSED! ", "Ms Ada Obi (Lugo): "],
)  # fmt: skip
def test_what_is_no_dateline(start: str) -> None:
    assert from_text(f"{start}{BODY}").dateline is None


@pytest.mark.parametrize(
    ("line", "byline", "outlet"),
    [
        ("By Ann Berg", ["Ann Berg"], None),
        ("by Ann Berg", ["Ann Berg"], None),
        ("BY ANN BERG", ["ANN BERG"], None),
        ("By Ann Berg and Tom Hill", ["Ann Berg", "Tom Hill"], None),
        ("By Ann Berg, Tom Hill, and Maria de la Cruz", ["Ann Berg", "Tom Hill", "Maria de la Cruz"], None),
        ("By Ann Berg & Tom Hill", ["Ann Berg", "Tom Hill"], None),
        ("By Ann Berg, Harbour News", ["Ann Berg"], "Harbour News"),
        ("By Ann Berg | Harbour Post", ["Ann Berg"], "Harbour Post"),
        ("By Ann Berg for Harbour Agency", ["Ann Berg"], "Harbour Agency"),
        ("By Ann Berg, Brussels correspondent", ["Ann Berg"], None),
        ("By Ann Berg in Brussels", ["Ann Berg"], None),
        ("Ann Berg in Brussels and Tom Hill in Kyiv", ["Ann Berg", "Tom Hill"], None),
        ("Ann Berg Social affairs editor", ["Ann Berg"], None),
        ("Interview by Ann Berg", ["Ann Berg"], None),
        ("ByAnn Berg, Mumbai", ["Ann Berg"], None),
        ("Written by Ann Berg", ["Ann Berg"], None),
        ("Author: Ann Berg", ["Ann Berg"], None),
        ("Author: Ann Berg | Date: 02.12.2025", ["Ann Berg"], None),
        ("By Ann Berg | Source: Harbour Wire | Dec 2, 2025 3:40 pm PET", ["Ann Berg"], "Harbour Wire"),
        ("By J. K. O’Neill", ["J. K. O’Neill"], None),
        ("By Ann Berg | Harbour | Est. 4min | 2 Dec 2025 (updated: 3 Dec 2025)", ["Ann Berg"], "Harbour"),
        ("ANN BERG — TUESDAY, 2 DECEMBER 2025, 09:21", ["ANN BERG"], None),
        ("Ann Berg with AFP, dpa", ["Ann Berg"], None),
        ("By Harbour Web Desk", [], "Harbour"),  # a room of the house, and nobody
        ("byAnn Berg", ["Ann Berg"], None),
        ("Author of the article:\nAnn Berg", ["Ann Berg"], None),
        ("Ann Berg, @annberg", ["Ann Berg"], None),
        ("By Ann Berg March 18 at 3:57 PM Follow @annberg", ["Ann Berg"], None),
        ("on March 10, 2025 by Ann Berg", ["Ann Berg"], None),
        ("Ann Berg 1 day ago", ["Ann Berg"], None),
        ("Ann Berg • 8h", ["Ann Berg"], None),
    ],
)
def test_bylines(line: str, byline: list[str], outlet: str | None) -> None:
    article = from_text(f"Harbour closes in autumn\n\n{line}\n\n{BODY}")
    assert (article.title, article.byline, article.outlet) == ("Harbour closes in autumn", byline, outlet)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Published by Harbour Post", "Harbour Post"),
        ("© 2025 The Harbour Post. All rights reserved.", "The Harbour Post"),
        ("© Copyright of Harbour Post Limited 2025", "Harbour Post"),
        ("Copyright 2025 Harbour Post", "Harbour Post"),
        ("This story was originally published by Harbour Post.", "Harbour Post"),
        ("This article first appeared in The Harbour Post on 3 May.", "The Harbour Post"),
        ("Ann Berg contributed to this report for Harbour News", "Harbour News"),
        ("Writers at Harbour’s Press come from many walks of life.", "Harbour’s Press"),
        ("Subscribe to Harbour Post", "Harbour Post"),
        ("Follow Harbour Post on Facebook", "Harbour Post"),
        ("Source: Harbour Agency", "Harbour Agency"),
        ("Copyright Harbour Post Limited 2025. All rights reserved.", "Harbour Post"),
        ("Ann Berg is a senior reporter at the Harbour Post covering ports.", "Harbour Post"),
    ],
)
def test_outlets_below_the_story(line: str, outlet: str) -> None:
    assert from_text(f"{BODY}\n\n{BODY}\n\n{line}").outlet == outlet


@pytest.mark.parametrize(
    ("header", "title"),
    [
        (["Harbour closes"], "Harbour closes"),
        (["Harbour Wire: Latest news", "Harbour closes in autumn"], "Harbour closes in autumn"),
        (["Business / Denmark", "Harbour closes in autumn"], "Harbour closes in autumn"),
        (["Danish politics live", "Harbour closes in autumn"], "Harbour closes in autumn"),
        (["Support the Chronicle", "Fund independent journalism", "Harbour closes"], "Harbour closes"),
        (["Home / News / Harbour closes in autumn", "Harbour closes in autumn"], "Harbour closes in autumn"),
        (["World News", "Harbour closes in autumn"], "Harbour closes in autumn"),
        (["Home > News > Denmark", "Harbour closes in autumn"], "Harbour closes in autumn"),
        (
            ["THE HARBOUR POST", "Harbour closes in autumn", "A town without ships"],
            "Harbour closes in autumn",
        ),
        (["# Harbour closes", "A longer line about the harbour"], "Harbour closes"),
        (["Title: Harbour closes", "Date: 2025-11-27"], "Harbour closes"),
        (["Will the harbour close?"], "Will the harbour close?"),
        (["Harbour ‘must close’, says minister"], "Harbour ‘must close’, says minister"),
        (["Harbour closes in autumn | Harbour Post"], "Harbour closes in autumn"),
        (["Harbour closes in autumn - The Harbour Post"], "Harbour closes in autumn"),
        (["Harbour closes - at last"], "Harbour closes - at last"),
        (
            ["Old harbour closes", "A picture of it. Photo: Ann Berg", "Old harbour closes"],
            "Old harbour closes",
        ),
        (
            ["Minister Meets Harbour Workers in Esbjerg", "2 December 2025"],
            "Minister Meets Harbour Workers in Esbjerg",
        ),
        (["Harbour War Briefing | 2 December 2025"], "Harbour War Briefing | 2 December 2025"),
        (["Police arrest newspaper editor", "2 December 2025"], "Police arrest newspaper editor"),
        ([], None),
    ],
)
def test_titles(header: list[str], title: str | None) -> None:
    assert from_text("\n\n".join([*header, BODY, BODY])).title == title


@pytest.mark.parametrize(
    ("above", "start", "published", "clash"),
    [
        ("Published: 3 December 2025", "Brussels, December 2, 2025 – ", "2025-12-02", "2025-12-03"),
        ("Published: 2 December 2025", "Brussels, December 2, 2025 – ", "2025-12-02", None),
        ("Published: 3 December 2025", "KYIV, Dec 2 (AP) — ", "2025-12-03", "2025-12-02"),
        ("Published: 3 December 2025", "KYIV, Dec 3 (AP) — ", "2025-12-03", None),
        ("Published: 1 January 2026", "KYIV, Dec 31 (AP) — ", "2026-01-01", "2025-12-31"),
        ("Published: 2 March 2025", "KYIV, Feb 29 (AP) — ", "2025-03-02", "2024-02-29"),
        ("Published: 3 December 2025", "KYIV (AP) — ", "2025-12-03", None),
        ("By Ann Berg", "Brussels, December 2, 2025 – ", "2025-12-02", None),
        ("By Ann Berg", "KYIV, Dec 2 (AP) — ", None, None),
    ],
)
def test_a_dateline_and_a_date_line_that_clash(
    above: str, start: str, published: str | None, clash: str | None
) -> None:
    article = from_text(f"Harbour closes for three weeks\n\n{above}\n\n{start}{BODY}")
    assert (article.published, article.published_clash) == (published, clash)


def test_a_day_given_by_hand_may_clash_with_the_page() -> None:
    article = from_text(f"Brussels, December 2, 2025 – {BODY}", published="2025-12-04T08:00:00Z")
    assert (article.published, article.published_clash) == ("2025-12-04", "2025-12-02")


@pytest.mark.parametrize(("given", "clash"), [("2025-12-03", "2025-12-02"), ("2025-12-02", None)])
def test_a_feeds_day_may_clash_with_the_dateline(given: str, clash: str | None) -> None:
    line = {"text": f"KYIV, Dec 2, 2025 (AP) — {BODY}", "published": given}
    article = from_line(json.dumps(line).encode(), "feed.jsonl#L1")
    assert (article.published, article.published_clash) == (given, clash)


@pytest.mark.parametrize(
    ("text", "day"),
    [("KYIV, Dec 2 (AP)", (12, 2)), ("2nd of", None), ("Oslo, 3 May –", (5, 3)), ("Sept. 28", (9, 28))],
)
def test_a_day_without_its_year(text: str, day: tuple[int, int] | None) -> None:
    assert yearless_day(text) == day
