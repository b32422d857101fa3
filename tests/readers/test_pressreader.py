"""Editions of PressReader as EPUB, in the layout that its public cleaner looks for, with invented articles."""

import zipfile
from pathlib import Path
from typing import Any

PARAGRAPHS = [
    "“We lost the vote,” Mayor Ada Obi told reporters on Monday.",
    "It rained &amp; the dock stood empty.",
]
OPF = """<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
<dc:title id="t">Harbour &amp; Post (27 Nov 2025)</dc:title>
<dc:creator>{made_by}</dc:creator></metadata></package>"""
NCX = """<ncx><navMap><navPoint id="n1"><navLabel><text>Council &amp; vote</text></navLabel>
<content src="page-2/page.xhtml#a1"/></navPoint></navMap></ncx>"""


def box(id: str, paragraphs: list[str], heading: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<div class="art-cnt" id="{id}"><div class="art-header"><p>Page 2</p><a href="#x">Next</a></div>'
        f'{heading}<img src="a.jpg" /><div>{body}</div></div>'
    )


def edition(path: Path, pages: dict[str, str], made_by: str = "NewspaperDirect Inc.") -> str:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("OEBPS/content.opf", OPF.format(made_by=made_by))
        archive.writestr("OEBPS/toc.ncx", NCX)
        archive.writestr("OEBPS/thumbnails.xhtml", "<html><body><p>Pages</p></body></html>")
        for name, boxes in pages.items():
            page = f'<html><body><div class="page-header"><p>Contents</p></div>{boxes}</body></html>'
            archive.writestr(f"OEBPS/{name}", page)
    return path.name


def test_articles_of_an_edition_are_read_each_once(here: Path, read: Any) -> None:
    other = ["Ships stayed in port.", "Nobody knew why."]
    pages = {
        "page-10/page.xhtml": box("a3", ["The last page."], "<h2>Weather</h2>"),
        "page-2/page.xhtml": box("a1", PARAGRAPHS) + box("a2", other, "<h1>Ferry <b>stays</b></h1>"),
        "page-3/page.xhtml": box("a1b", PARAGRAPHS),
    }
    found = read(edition(here / "paper.epub", pages))
    assert [(one.source, one.title, one.text) for one in found] == [
        ("paper.epub#L1", "Council & vote", f"{PARAGRAPHS[0]}\n\nIt rained & the dock stood empty."),
        ("paper.epub#L2", "Ferry stays", "\n\n".join(other)),
        ("paper.epub#L3", "Weather", "The last page."),
    ]
    assert {(one.outlet, one.published) for one in found} == {("Harbour & Post", "2025-11-27")}


def test_another_epub_is_told(here: Path, refused: Any) -> None:
    [told] = refused(edition(here / "book.epub", {"page-1/page.xhtml": box("a1", PARAGRAPHS)}, "Ann Berg"))
    assert (told.reason, told.hint) == (
        "not text: an EPUB book",
        "pandoc FILE -t plain | newsclaims extract -",
    )


def test_a_damaged_edition_is_told(here: Path, refused: Any) -> None:
    path = here / "paper.epub"
    edition(path, {"page-1/page.xhtml": box("a1", PARAGRAPHS)})
    path.write_bytes(path.read_bytes()[:300])
    [told] = refused("paper.epub")
    assert told.reason
