#!/usr/bin/env python3
"""What is read out of whole pages, from their visible lines and from their HTML: story, headline, date, byline, outlet.

    benchmarks/pages.py PAGES [--split build|apart|all] [--errors headline|date|byline|outlet|story|kept|lost]
    benchmarks/pages.py tests/gold/written_pages/pages.jsonl

PAGES holds `gold.jsonl` (name, outlet, title, date, byline, body) and for each page NAME.txt and NAME.html.gz. Outlets
are split by the hash of their name: three fifths to build on (`build`), two fifths (`apart`) to be scored only; read
`--errors` of the first. Beside ours stand the densest run of lines and all lines (of the text), trafilatura and jusText
(of the HTML). Pages written for this are a file of JSON Lines: `name`, `outlet`, `title`, `date`, `byline`, `body`, the
`text` of their visible lines, and whether they are `apart`.

- story: words of the body against the gold's, as bags, a mean over pages of F1, precision and recall; `headed`: F1 with
  the subheads, which the gold and the other readers have among the body, and we beside it.
- headline, byline: right and wrong of the pages that print the gold's; what isn't given is neither.
- date: the same of those that print the gold's day; `invented` of those that don't, where one is given that is more
  than a day away (an instant is of two days in two time zones).
- outlet: right and wrong of all that have one in the gold.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

DOUBTFUL: dict[tuple[str, str], str] = {
    ("rd_002", "body"): "one item a token of code",
    ("rd_aclu", "body"): "a caption and a footnote are told as story, a paragraph isn't",
    ("rd_archive-of-our-own", "byline"): "the site's owner, not the author",
    ("rd_bbc-1", "byline"): "the outlet",
    ("rd_breitbart", "byline"): "with the day and the number of comments in it",
    ("rd_herald-sun-1", "byline"): "another story's author; the page says by whom this one is",
    ("rd_google-sre-book-1", "title"): "the site's title, not the chapter's",
    ("rd_ietf-1", "byline"): "surname first, as a library has it",
    ("rd_lwn-1", "byline"): "of one of the issue's articles",
    ("rd_reordering-paragraphs", "title"): "empty: no page of an outlet",
    ("rd_royal-road", "byline"): "a button's label",
    ("rd_seattletimes-1", "byline"): "the date",
    ("rd_simplyfound-1", "outlet"): "with the author's name behind a bar",
    ("rd_spiceworks", "byline"): "a date of an update",
    ("rd_tmz-1", "outlet"): "an address",
    ("rd_wikipedia-2", "byline"): "nobody's name",
    ("rd_wikipedia-3", "byline"): "nobody's name",
    ("rd_wikipedia-4", "byline"): "nobody's name",
    ("rd_wikipedia-2", "date"): "of the encyclopaedia's first version",
    ("rd_wikipedia-3", "date"): "of the encyclopaedia's first version",
    ("rd_wikipedia-4", "date"): "of the encyclopaedia's first version",
    ("rd_yahoo-2", "title"): "the site's title, not the story's",
}
"""The gold that isn't counted, by page and key, and why: read by eye on the pages to build on, by form elsewhere."""


APART = 2
"""So many of five parts of the outlets are read by the scorer only."""

Told = dict[str, Any]
"""What a reader makes of a page: title, date, byline, outlet, body (a text)."""


class Page(NamedTuple):
    """A page with what is known of it."""

    name: str
    gold: Told
    text: str
    html: bytes
    """As it was served."""


def is_apart(outlet: str) -> bool:
    """Whether an outlet's pages are for scoring only."""
    return int(hashlib.sha256(outlet.encode()).hexdigest(), 16) % 5 < APART


def pages(folder: Path, split: str) -> Iterator[Page]:
    """The pages of a split, with the doubtful gold taken out."""
    if folder.is_file():
        yield from written(folder, split)
        return
    for row in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(row)
        name = gold["name"]
        # A page without an outlet in the gold is an outlet's of its own.
        key = site(gold["outlet"] or name)
        if split != "all" and is_apart(key) != (split == "apart"):
            continue
        gold |= {part: None for (page, part) in DOUBTFUL if page == name}
        text = (folder / f"{name}.txt").read_text("utf-8")
        yield Page(name, gold, text, gzip.decompress((folder / f"{name}.html.gz").read_bytes()))


def written(path: Path, split: str) -> Iterator[Page]:
    """The pages of a split of those that were written for this; they have visible lines only."""
    for row in path.read_text("utf-8").splitlines():
        gold = json.loads(row)
        if split == "all" or gold["apart"] == (split == "apart"):
            yield Page(gold["name"], gold, gold["text"], b"")


def site(name: str) -> str:
    """An outlet's name by its letters and digits, without the article."""
    return re.sub(r"\W", "", name.casefold()).removeprefix("the")


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def shared(want: Counter[str], got: Counter[str]) -> tuple[float, float, float]:
    """F1, precision and recall of words."""
    same = sum((want & got).values())
    precision, recall = same / max(1, sum(got.values())), same / max(1, sum(want.values()))
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def plain(name: str) -> str:
    """A name or headline by its letters and digits alone."""
    return " ".join(re.findall(r"\w+", name.casefold().replace("'", "").replace("’", "")))


def titles(gold: str) -> set[str]:
    """The forms in which a title is right: with or without the site's name behind it."""
    parted = {gold, *(gold[: at.start()] for at in re.finditer(r"\s+[|–—·-]\s+|: | \(", gold))}
    return {plain(one) for one in parted if len(one.split()) > 2 or one == gold}


def people(byline: list[str]) -> set[str]:
    """The names of a byline, as a reader counts them."""
    names = set()
    for told in byline:
        line = re.sub(r"^\s*(?:written )?by\b:?\s*", "", told, flags=re.I).split("\n")[0]
        line = re.sub(r"\(.*|, (?:MA|MD|PhD|RN)\b.*", "", line)
        names |= {plain(name) for name in re.split(r",| and | & ", line)}
    return names - {""}


def printed_days(text: str) -> Callable[[str], bool]:
    """Says of an ISO day whether the text prints it, in any usual form."""
    flat = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|[.,]", "", text.casefold())
    flat = re.sub(r"\s+", " ", flat)

    def is_printed(day: str) -> bool:
        when = date.fromisoformat(day)
        d, m, y = when.day, when.month, when.year
        months = {f"{when:%B}".casefold(), f"{when:%b}".casefold(), *(["sept"] if m == 9 else [])}
        forms = {f"{y}-{m:02}-{d:02}", f"{y}/{m:02}/{d:02}", f"{d:02}{m:02}{y}"}
        for one in (str(d), f"{d:02}"):
            forms |= {
                form
                for month in months
                for form in (f"{month} {one} {y}", f"{one} {month} {y}", f"{one}-{month}-{y}")
            }
            for other in (str(m), f"{m:02}"):
                for mark in "/-":
                    forms |= {f"{one}{mark}{other}{mark}{y}", f"{other}{mark}{one}{mark}{y}"}
        return any(re.search(rf"(?<![\d]){re.escape(form)}(?!\d(?!\d?:))", flat) for form in forms)

    return is_printed


def of_lines(page: Page) -> Told:
    """Ours, of the visible lines."""
    from newsclaims.articles import from_text

    return _told(from_text(page.text, any_language=True))


def of_html(page: Page) -> Told:
    """Ours, of the HTML."""
    from io import BytesIO

    from newsclaims.articles.html_pages import read_html
    from newsclaims.errors import ArticleError

    try:
        return _told(read_html(BytesIO(page.html), "-", None))
    except ArticleError as error:
        return {"refused": str(error)}


def _told(article: Any) -> Told:
    body, subheads = (
        [article.text[region.start : region.end] for region in regions]
        for regions in (article.body, [one for one in article.furniture if one.kind == "subhead"])
    )
    return {"title": article.title, "date": article.published, "byline": article.byline, "outlet": article.outlet,
            "body": "\n".join(body), "headed": "\n".join([*body, *subheads])}  # fmt: skip


def of_trafilatura(page: Page) -> Told:
    import trafilatura

    found: Any = trafilatura.bare_extraction(page.html, include_comments=False, with_metadata=True)
    if found is None:
        return {}
    names = (found.author or "").split("; ")
    return {"title": found.title, "date": found.date, "byline": [one for one in names if one], "outlet": found.sitename,
            "body": found.text}  # fmt: skip


def of_justext(page: Page) -> Told:
    import justext

    found = justext.justext(page.html, justext.get_stoplist("English"))
    return {"body": "\n".join(one.text for one in found if not one.is_boilerplate)}


def of_run(page: Page) -> Told:
    """The densest run of lines: the one with most words, where a line costs ten."""
    lines = page.text.split("\n")
    best = (0, 0, 0)
    start = total = 0
    for at, line in enumerate(lines):
        if total <= 0:
            start, total = at, 0
        total += len(line.split()) - 10 * bool(line.strip())
        best = max(best, (total, start, at + 1))
    return {"body": "\n".join(lines[best[1] : best[2]])}


def of_all(page: Page) -> Told:
    return {"body": page.text}


READERS: dict[str, Callable[[Page], Told]] = {
    "lines: newsclaims": of_lines,
    "lines: densest run": of_run,
    "lines: all": of_all,
    "html: newsclaims": of_html,
    "html: trafilatura": of_trafilatura,
    "html: jusText": of_justext,
}


class Scores:
    """One reader's, over pages."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.story: list[tuple[float, float, float, float]] = []
        self.errors: dict[str, list[str]] = {}
        self.seconds = 0.0
        self.lines = 0

    def add(self, page: Page, told: Told) -> None:
        self._story(page, told)
        self._metadata(page, told)

    def _story(self, page: Page, told: Told) -> None:
        if not page.gold["body"]:
            return
        want, got = words("\n".join(page.gold["body"])), words(told.get("body") or "")
        f1, precision, recall = shared(want, got)
        headed = shared(want, words(told["headed"]))[0] if "headed" in told else f1
        self.story.append((f1, headed, precision, recall))
        note = f" {told['refused']}" if "refused" in told else ""
        self._error("story", page, f"F1 {f1:.3f} precision {precision:.3f} recall {recall:.3f}{note}")
        gold = {plain(one) for one in page.gold["body"]}
        kept = (told.get("body") or "").split("\n")
        for line in kept:
            if line.strip() and plain(line) not in gold and not words(line) <= want:
                self._error("kept", page, line[:160])
        ours = {plain(line) for line in kept}
        for line in page.gold["body"]:
            if plain(line) not in ours and len(line.split()) > 3 and not words(line) <= got:
                self._error("lost", page, line[:160])

    def _metadata(self, page: Page, told: Told) -> None:
        gold, flat = page.gold, {plain(line) for line in page.text.split("\n")}
        title = told.get("title")
        if gold["title"] and titles(gold["title"]) & flat:
            right = bool(title) and bool(titles(gold["title"]) & titles(title or ""))
            self._count("headline", right, bool(title), page, f"{title!r} for {gold['title']!r}")
        day = told.get("date")
        if gold["date"]:
            if printed_days(page.text)(gold["date"]):
                self._count("date", day == gold["date"], bool(day), page, f"{day} for {gold['date']}")
            else:
                near = (
                    day is not None
                    and abs((date.fromisoformat(day[:10]) - date.fromisoformat(gold["date"])).days) <= 1
                )
                self._count(
                    "undated", near, bool(day), page, f"invented {day}, not printed {gold['date']}", "date"
                )
        names = people(told.get("byline") or [])
        if gold["byline"] and all(name in plain(page.text) for name in people(gold["byline"])):
            self._count("byline", names == people(gold["byline"]), bool(names), page,
                        f"{told.get('byline')} for {gold['byline']}")  # fmt: skip
        if gold["outlet"]:
            ours, want = (site(name) for name in (told.get("outlet") or "", gold["outlet"]))
            right = len(ours) > 2 and (ours in want or want in ours)
            self._count("outlet", right, bool(ours), page, f"{told.get('outlet')!r} for {gold['outlet']!r}")

    def _count(self, what: str, right: bool, given: bool, page: Page, note: str, kind: str = "") -> None:
        self.counts[what] += 1
        self.counts[what + " right"] += right
        self.counts[what + " wrong"] += given and not right
        if not right and (given or what != "undated"):
            self._error(kind or what, page, note)

    def _error(self, kind: str, page: Page, note: str) -> None:
        self.errors.setdefault(kind, []).append(f"{page.name}: {note}")

    def row(self) -> str:
        """The figures in a line of the table."""
        means = [sum(column) / max(1, len(self.story)) for column in zip(*self.story, strict=True)]
        cells = [f"{mean:.3f}" for mean in means]
        for what in ("headline", "date", "byline", "outlet"):
            total, right, wrong = (self.counts[what + end] for end in ("", " right", " wrong"))
            cells.append(f"{right}+{wrong}/{total}" if right else "")
        invented = f"{self.counts['undated wrong']}/{self.counts['undated']}"
        cells.append(invented if self.counts["headline right"] else "")
        cells.append(f"{1000 * self.seconds / max(1, self.lines) * 1000:.1f}")
        return " ".join(f"{cell:>9}" for cell in cells)


def score(folder: Path, split: str, readers: dict[str, Callable[[Page], Told]]) -> dict[str, Scores]:
    """Each reader's scores on a split."""
    scores = {name: Scores() for name in readers}
    for page in pages(folder, split):
        for name, read in readers.items():
            if not scores[name].lines:
                read(page)  # what is loaded once isn't what a page costs
            begun = time.process_time()
            told = read(page)
            scores[name].seconds += time.process_time() - begun
            scores[name].lines += page.text.count("\n") + 1
            scores[name].add(page, told)
    return scores


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("pages", type=Path, help="folder of the pages and their gold.jsonl, or a file")
    ap.add_argument("--split", choices=("build", "apart", "all"), nargs="*", default=["build", "apart"])
    ap.add_argument("--readers", default="", help="only the readers whose name has this")
    ap.add_argument("--errors", help="print the errors of one kind, of newsclaims, on the pages to build on")
    a = ap.parse_args()
    wanted = "lines" if a.pages.is_file() else ""
    readers = {name: read for name, read in READERS.items() if a.readers in name and wanted in name}
    if a.errors:
        for name, found in score(a.pages, "build", readers).items():
            for error in found.errors.get(a.errors, ()):
                print(f"{name}: {error}")
        return 0
    heads = (
        "F1",
        "headed",
        "precision",
        "recall",
        "headline",
        "date",
        "byline",
        "outlet",
        "invented",
        "ms/1000",
    )
    for split in a.split:
        scores = score(a.pages, split, readers)
        count = max(len(one.story) for one in scores.values())
        print(f"{split + f' ({count})':20} " + " ".join(f"{head:>9}" for head in heads))
        for name, one in scores.items():
            print(f"{name:20} {one.row()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
