"""What a page says about its article: title, publication date, outlet, byline, dateline.

Each is chosen among scored candidates (`candidates`), or there is none.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsclaims.articles.bylines import byline_candidates
from newsclaims.articles.candidates import choose
from newsclaims.articles.dateline import day_of_dateline, find_dateline
from newsclaims.articles.line_shapes import is_turn
from newsclaims.articles.outlets import outlet_candidates
from newsclaims.articles.parts import Part
from newsclaims.articles.published import published_candidates
from newsclaims.articles.signatures import is_masthead
from newsclaims.language.blanks import BLANKS

_SUFFIX = re.compile(r"(?P<title>.{12,}?) ?(?: [|-]|[|]) ?(?P<outlet>[^|]{2,40})$")


class Metadata(NamedTuple):
    """What was found; None or empty where the page doesn't say."""

    title: str | None
    published: str | None
    outlet: str | None
    byline: list[str]
    dateline: str | None
    published_clash: str | None = None
    title_rule: str | None = None
    title_confidence: float | None = None
    published_rule: str | None = None
    published_confidence: float | None = None

    def told(
        self,
        how: str,
        *,
        title: str | None = None,
        published: str | None = None,
        outlet: str | None = None,
        byline: Sequence[str] = (),
    ) -> "Metadata":
        """Give it with what is told otherwise than by the page's lines (`given`, `stated`), which goes before them."""
        known = self
        if title:
            known = known._replace(title=title, title_rule=how, title_confidence=None)
        if published:
            known = known._replace(published=published, published_rule=how, published_confidence=None)
            known = known._replace(published_clash=clash(published, self.published, self.published_clash))
        return known._replace(outlet=outlet or self.outlet, byline=list(byline) or self.byline)


def read_metadata(text: str, page: Sequence[Part]) -> Metadata:
    """Give what the page's furniture and the dateline of its first paragraph say about the article.

    Dates and names in the prose are never taken: "On December 2, 2025, the talks…" isn't a publication date.
    """
    talk = sum(part.kind is None and is_turn(part.line) for part in page) > 1
    dateline = None if talk else next((find_dateline(text, part) for part in page if part.kind is None), None)
    title, suffix = split_title(text, page)
    headline = next((part for part in page if part.kind == "headline"), None)
    day = choose("published", published_candidates(page))
    printed = day.candidate.value if day else None
    told = day_of_dateline(dateline, printed) if dateline else None
    stated = dateline.published if dateline else None
    outlet = choose("outlet", outlet_candidates(text, page, suffix))
    byline = choose("byline", byline_candidates(page))
    return Metadata(
        title,
        stated or printed,
        outlet.candidate.value if outlet else dateline.agency if dateline else None,
        byline.candidate.value.split("; ") if byline else [],
        dateline.place if dateline else None,
        clash(stated or printed, told, printed),
        headline.rule if headline else None,
        headline.confidence if headline else None,
        "dateline" if stated else day.candidate.rule if day else None,
        None if stated else day.confidence if day else None,
    )


def clash(published: str | None, *others: str | None) -> str | None:
    """Give the first of the other days that is told of an article's publication and isn't `published`."""
    return next((day for day in others if day and published and day != published), None)


def split_title(text: str, page: Sequence[Part]) -> tuple[str | None, str | None]:
    """Give the headline as printed, and the outlet that a page title ends with: `Loan agreed | Harbour Post`."""
    for part in page:
        if part.kind != "headline":
            continue
        if part.found is not None and part.found.title:
            return part.found.title, None
        line = part.line
        title = " ".join(text[line.at : line.end].strip(BLANKS + "*_#").split())
        suffix = _SUFFIX.fullmatch(line.plain)
        if suffix is not None and _is_outlet(page, suffix["outlet"]):
            first, last = suffix.span("outlet")
            return text[line.at : line.at + suffix.end("title")].strip(BLANKS), text[
                line.at + first : line.at + last
            ].strip(BLANKS)
        return title, None
    return None, None


def _is_outlet(page: Sequence[Part], name: str) -> bool:
    """Say whether the end of a page title names the outlet: a paper's name, or one that the page gives elsewhere."""
    if is_masthead(name):
        return True
    others = {part.found.outlet.casefold() for part in page if part.found is not None and part.found.outlet}
    return name.casefold() in others
