"""What a page says about its article: title, publication date, outlet, byline, dateline.

Each is chosen among scored candidates (`candidates`), or there is none.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsclaims.articles.bylines import byline_candidates
from newsclaims.articles.choices import Choice, choose
from newsclaims.articles.dateline import Dateline, day_of_dateline, find_dateline
from newsclaims.articles.line_shapes import is_turn
from newsclaims.articles.outlets import outlet_candidates
from newsclaims.articles.page_dates import is_plausible
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


def read_metadata(
    text: str, page: Sequence[Part], surer: float = 0.0, may_be: Callable[[str], bool] = is_plausible
) -> Metadata:
    """Give what the page's furniture and the dateline of its first paragraph say about the article.

    Dates and names in the prose are never taken: "On December 2, 2025, the talks…" isn't a publication date.

    Args:
        text: the page.
        page: its labelled paragraphs.
        surer: how sure its outlet must be, where the menus of a whole page aren't there to tell it.
        may_be: says whether the page can be of a day.
    """
    dateline = _dateline(text, page)
    if dateline.published is not None and not may_be(dateline.published):
        dateline = dateline._replace(published=None)
    title, suffix = split_title(text, page)
    headline = next((part for part in page if part.kind == "headline"), None)
    outlet = choose("outlet", outlet_candidates(text, page, suffix), surer)
    byline = choose("byline", byline_candidates(page, outlet.candidate.value if outlet else None))
    known = Metadata(
        title,
        None,
        outlet.candidate.value if outlet else dateline.agency,
        byline.candidate.value.split("; ") if byline else [],
        dateline.place,
        title_rule=headline.rule if headline else None,
        title_confidence=headline.confidence if headline else None,
    )
    return _dated(known, dateline, choose("published", published_candidates(page, may_be)))


def _dateline(text: str, page: Sequence[Part]) -> Dateline:
    """Give the dateline of the first paragraph, empty if it has none: a turn of a conversation begins like one."""
    body = [part for part in page if part.kind is None]
    talk = sum(is_turn(part.line) for part in body) > 1
    found = find_dateline(text, body[0].line) if body and not talk else None
    return found or Dateline(None, None, None)


def _dated(known: Metadata, dateline: Dateline, chosen: Choice | None) -> Metadata:
    """Add the day: the dateline's with its year before the one that the page prints."""
    printed = chosen.candidate.value if chosen else None
    day = dateline.published or printed
    known = known._replace(
        published=day, published_clash=clash(day, day_of_dateline(dateline, printed), printed)
    )
    if dateline.published is not None:
        return known._replace(published_rule="dateline")
    if chosen is None:
        return known
    return known._replace(published_rule=chosen.candidate.rule, published_confidence=chosen.confidence)


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
