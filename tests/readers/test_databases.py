"""Exports of press databases, invented in their layouts: where an article begins and ends, and what its head tells."""

import re
import textwrap
from pathlib import Path
from typing import Any

import fpdf
import pytest

from newsclaims import articles
from newsclaims.articles import Unreadable

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday."
MORE = "She spoke in the town hall of the city, to all who had come there."

LEXISNEXIS = f"""
Download Request: Selected Items: 1-3
Time Of Request: Friday, March 20, 2026  16:51:31

Terms: (DATE(>=2025-12-01) and (vote))


                               1 of 3 DOCUMENTS


                                 Harbour Post

                          November 27, 2025 Thursday
                                   Edition 1;
                                    Scotland

Vote lost after a long night,
council says

BYLINE: Ann Berg

SECTION: NEWS; Pg. 3

LENGTH: 355 words

{SAID}

{MORE}

LOAD-DATE: November 28, 2025

LANGUAGE: ENGLISH

GRAPHIC: The town hall

PUBLICATION-TYPE: Newspaper


                       Copyright 2025 Harbour Media
                              All Rights Reserved

                               2 of 3 DOCUMENTS


                                 The Meridian

                          November 28, 2025 Friday

Rain

LENGTH: 9 words

It rained.

LANGUAGE: ENGLISH


                               3 of 3 DOCUMENTS


                                 The Meridian

                          November 28, 2025 Friday

Picture

LENGTH: 0 words

LANGUAGE: ENGLISH
"""

NEXIS_UNI = f"""User Name: Reader
Date and Time: Friday, March 20, 2026 4:51:00 PM
Documents (2)
1. Vote lost after a long night, council says
Client/Matter: -None-

Vote lost after a long night, council says
Harbour Post
November 27, 2025 Thursday
Edition 1, Scotland

Copyright 2025 Harbour Media All Rights Reserved
Section: NEWS; Pg. 3
Length: 355 words
Byline: Ann Berg
Body

{SAID}

{MORE}
Classification

Language: ENGLISH
Load-Date: November 28, 2025

End of Document

Rain
The Meridian
November 28, 2025
Copyright 2025 The Meridian
Length: 9 words
Body
It rained.
Load-Date: November 28, 2025
End of Document
"""

FACTIVA = f"""Vote lost after a long night, council says

By Ann Berg
355 words
27 November 2025
10:05
Harbour Post
HARPOS
English
Copyright 2025 Harbour Media

{SAID}

{MORE}

Document HARPOS0020251127ebbr00012

Rain

1,009 words
28 November 2025
The Meridian
MERID
English
(c) 2025 The Meridian

It rained.

Document MERID00020251128ebbs00034
"""

CODED = f"""HD  Vote lost after a long night, council says
BY  By Ann Berg
WC  355 words
PD  27 November 2025
SN  Harbour Post
SC  HARPOS
LA  English
CY  Copyright 2025 Harbour Media
LP
{SAID}

TD
{MORE}

NS  gpol : Domestic Politics
AN
Document HARPOS0020251127ebbr00012

HD  Rain
PD  28 November 2025
SN  The Meridian
LA  English
TD
It rained.
AN
Document MERID00020251128ebbs00034
"""

PROQUEST = f"""____________________________________________________________

Document 1 of 3

Vote lost after a long night, council says

Author: Ann Berg.

Publication info: Harbour Post ; Harbour City [Harbour City]27 Nov 2025: A.1.

Abstract: It was lost.

Full text: {SAID}

{MORE}

Subject: Votes; Councils

Title: Vote lost after a long night, council says

Publication title: Harbour Post

Publication date: Nov 27, 2025

ProQuest document ID: 100001

Document URL: https://example.org/docview/100001

____________________________________________________________

Document 2 of 3

Rain

Full text: It rained.

Publication title: The Meridian

Publication date: Nov 28, 2025

ProQuest document ID: 100002

____________________________________________________________

Document 3 of 3

Snow

Full text: Not available.

____________________________________________________________

Contact us at: https://example.org/contact
"""

NEWSBANK = f"""Vote lost after a long night, council says
November 27, 2025 | Harbour Post (Harbour City) | Harbour City | Page 3
Author: Ann Berg | Section: News | 355 Words
OpenURL Link

{SAID}

{MORE}

Copyright (c) 2025 Harbour Media

Citation (aglc Style)
Ann Berg, ‘Vote lost after a long night, council says’, Harbour Post (online), 27 Nov 2025 3 ‹https://example.org/1›

Rain
November 28, 2025 | Meridian, The (Harbour City)
Section: Weather
OpenURL Link
It rained.
Citation (aglc Style)
‘Rain’, Meridian, The (online), 28 Nov 2025 ‹https://example.org/2›
"""

SECTIONED = FACTIVA.replace("Vote lost after", "Local Desk; 1\nVote lost after", 1).replace(
    "Rain\n", "Weather\nRain falls\n"
)


def html(text: str, table: bool = False) -> str:
    lines = [line.replace("&", "&amp;").replace("<", "&lt;") for line in text.split("\n")]
    if table:
        rows = "".join(
            f"<tr><td><b>{line[:2]}</b></td><td>{line[2:].strip()}"
            if line[2:4] == "  " or len(line) == 2
            else f"<p>{line}</p>"
            for line in lines
        )
        return f"<!DOCTYPE html><html><head><title>x</title></head><body><table>{rows}</table></body></html>"
    return f"<html><body>{''.join(f'<div>{line}</div>' for line in lines)}</body></html>"


EXPORTS = {
    "lexisnexis.TXT": LEXISNEXIS,
    "nexisuni.txt": NEXIS_UNI,
    "factiva.txt": FACTIVA,
    "coded.txt": CODED,
    "one_line.txt": CODED.replace("AN\nDocument", "AN   Document"),
    "cells.txt": re.sub(
        r"^([A-Z]{2})(?:  )?(.*)$", r"\1|\2|", CODED, flags=re.M
    ),  # RTF's, as striprtf gives them
    "proquest.txt": PROQUEST,
    "newsbank.txt": NEWSBANK,
    "nexisuni.html": html(NEXIS_UNI),
    "factiva.html": html(FACTIVA),
    "factiva_table.html": html(CODED, table=True),
    "proquest.html": html(PROQUEST),
}


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(("name", "data"), EXPORTS.items(), ids=EXPORTS)
def test_the_articles_of_an_export(name: str, data: str, ends: str, write: Any) -> None:
    path = write(name, data.replace("\n", ends))
    found = [item for item in articles.read([path]) if not isinstance(item, Unreadable)]
    assert [(one.source, one.published, one.outlet, one.byline) for one in found] == [
        (f"{path}#L1", "2025-11-27", "Harbour Post", ["Ann Berg"]),
        (f"{path}#L2", "2025-11-28", "The Meridian", []),
    ]
    assert [one.title for one in found] == ["Vote lost after a long night, council says", "Rain"]
    assert [line for line in found[0].text.splitlines() if line] == [SAID, MORE]
    assert found[1].text == "It rained."


def test_paragraphs_that_the_database_broke_into_lines_are_whole_again(write: Any, read: Any) -> None:
    broken = "\n\n".join("\n".join(textwrap.wrap(f"{SAID} {MORE}", width=60)) for _ in range(2))
    article, *_ = articles.read([write("a.TXT", LEXISNEXIS.replace(f"{SAID}\n\n{MORE}", broken))])
    assert not isinstance(article, Unreadable)
    assert article.text == f"{SAID} {MORE}\n\n{SAID} {MORE}"


def test_what_stands_in_a_section_has_it_above_its_headline(write: Any, read: Any) -> None:
    for name, text in (("a.txt", SECTIONED), ("a.html", html(f"Dow Jones Factiva\n{SECTIONED}"))):
        first, second = read(write(name, text))
        assert (first.title, first.byline) == ("Vote lost after a long night, council says", ["Ann Berg"])
        assert (second.title, second.extra) == ("Rain falls", {"section": "Weather"})


@pytest.mark.parametrize(
    ("text", "border"),
    [(NEWSBANK, r"\n\n(?=Rain)"), (NEXIS_UNI, r"(?<=End of Document)\n\n"), (FACTIVA, r"\n\n(?=Rain)")],
    ids=["NewsBank", "Nexis Uni", "Factiva"],
)
def test_the_articles_of_an_export_as_a_pdf(text: str, border: str, here: Path, read: Any) -> None:
    document = fpdf.FPDF()
    document.core_fonts_encoding = "windows-1252"
    for article in re.split(border, text):
        document.add_page()
        for number, line in enumerate(article.splitlines()):
            document.set_font("Helvetica", size=10 if number else 16)
            document.multi_cell(0, 5, line or " ", align="L", new_x="LMARGIN", new_y="NEXT")
    document.output(str(here / "articles.pdf"))
    first, second = read("articles.pdf")
    assert (first.title, first.published) == ("Vote lost after a long night, council says", "2025-11-27")
    assert (first.outlet, first.byline) == ("Harbour Post", ["Ann Berg"])
    assert first.text.split() == f"{SAID} {MORE}".split()
    assert (second.outlet, second.published, second.text) == ("The Meridian", "2025-11-28", "It rained.")


def test_the_older_layout_in_html(write: Any, read: Any) -> None:
    first, second, *_ = articles.read([write("lexisnexis.html", html(LEXISNEXIS))])
    for one, text in ((first, f"{SAID}\n\n{MORE}"), (second, "It rained.")):
        assert not isinstance(one, Unreadable)
        assert one.text.split() == text.split()
        assert one.published
    assert first.source == "lexisnexis.html#L1"


@pytest.mark.parametrize(
    ("name", "number", "reason"),
    [
        ("lexisnexis.TXT", 3, "no text between its head and its end"),
        ("proquest.txt", 3, "no text: the database has none of it"),
    ],
)
def test_an_article_without_a_text_is_told(
    name: str, number: int, reason: str, write: Any, refused: Any
) -> None:
    assert [(one.source, one.reason) for one in refused(write(name, EXPORTS[name]))] == [
        (f"{name}#L{number}", reason)
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"He had 3 of 500 DOCUMENTS, he said.\n\n{SAID}",
        f"Body\n\n{SAID}",
        f"{SAID}\n\nEnd of Document\n",
        f"{SAID}\n____________________________\n{MORE}\n",
        f"Vote lost\n355 words\n{SAID}",
    ],
)
def test_an_article_that_merely_looks_a_little_like_it_is_one(text: str, write: Any, read: Any) -> None:
    [article] = read(write("a.txt", text))
    assert (article.source, article.text) == ("a.txt", text)


def test_labels_of_the_article_itself_do_not_end_it(write: Any, read: Any) -> None:
    own = "LONDON: The vote was lost.\n\nCopyright law was not the reason.\n\nLocation: the town hall."
    for name, export in (
        ("a.txt", LEXISNEXIS),
        ("b.txt", PROQUEST),
        ("c.txt", FACTIVA),
        ("d.txt", NEXIS_UNI),
    ):
        [article, *_] = articles.read([write(name, export.replace(MORE, own))])
        assert not isinstance(article, Unreadable)
        assert article.text.endswith(own)


def test_an_article_too_large_is_told_and_the_others_are_read(write: Any) -> None:
    large = FACTIVA.replace(MORE, MORE * 50)
    bad, good = articles.read([write("a.txt", large)], max_bytes=2000)
    assert isinstance(bad, Unreadable)
    assert (bad.source, bad.reason[:10]) == ("a.txt#L1", "too large:")
    assert good.source == "a.txt#L2"


def test_an_export_that_breaks_off_keeps_what_it_has(write: Any, read: Any) -> None:
    found = read(write("a.txt", FACTIVA[: FACTIVA.index("Document MERID")]))
    assert [one.title for one in found] == ["Vote lost after a long night, council says", "Rain"]
