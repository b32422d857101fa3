"""The page: valid, whole, safe, and its links lead where they say."""

import csv
import io
import json
import re
import tracemalloc
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from newsclaims.cli.app import run
from newsclaims.export import FORMATS, format_of
from newsclaims.linking.identities import Identity
from newsclaims.query import comparison
from newsclaims.records import ArticleRecord
from newsclaims.report import data, page, tables
from newsclaims.report.page import Look
from newsclaims.report.sections import Cell, Section

VOID = {"meta", "input", "br", "link", "img", "hr"}
MADE_BY = {"newsclaims": "0", "model": "none", "fingerprint": "0"}

TEXT = (
    "Rates: what now?\n\n"
    "The bank will cut 300 jobs by Friday, said Ana Ruiz. “We warned them in May 2024,” she added.\r\n"
    "She hopes for rain.\n"
    "Read also: Rain\n\n"
    "Nobody saw <script>alert('1')</script> & \"it\" ]]> </style> </p> coming; a 😀 cost €5."
)

NASTY = (
    "<script>alert(1)</script> <!-- <b onclick=x> &amp; &lt; ]]> </style></script></textarea> \" ' ` "
    "zero\u200bwidth \u202ertl\u202c שלום \u2028line\u0085 \u0000\u0007\u001b[31m 👩‍👩‍👧 e\u0301 "
    "{{ 7 * 7 }} {% raw %} ${x}"
)


def span(words: str, text: str = TEXT) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def record(identifier: str = "x1", **article: object) -> ArticleRecord:
    speaker = {"name": "Ana Ruiz", "type": "person", "actor": "a1", "rule": "name"}
    return ArticleRecord.model_validate(
        {
            "article": {
                "id": identifier,
                "source": "a.txt",
                "sha256": "0",
                "text": TEXT,
                "title": "Rates: what now?",
                "outlet": "The Sun",
                "published": "2024-06-05",
                "byline": ["Ben Moss"],
                "furniture": [
                    {"start": 0, "end": 16, "kind": "headline"},
                    {"start": TEXT.index("Read also"), "end": TEXT.index("\n\nNobody"), "kind": "read_also"},
                ],
            }
            | article,
            "actors": [
                {
                    "id": "a1",
                    "name": "Ana Ruiz",
                    "type": "person",
                    "roles": [span("The bank")],
                    "mentions": [span("Ana Ruiz")],
                },
                {"id": "a2", "name": "bank", "type": "organisation", "mentions": [span("bank")]},
            ],
            "quotes": [
                {
                    "id": "q1",
                    "kind": "indirect",
                    "content": [span("The bank will cut 300 jobs by")],
                    "cue": span("said") | {"lemma": "say"},
                    "speaker": speaker,
                    "confidence": 0.91,
                },
                {
                    "id": "q2",
                    "kind": "direct",
                    "content": [span("We warned them"), span("in May 2024")],
                    "speaker": speaker,
                    "confidence": 0.5,
                },
                {
                    "id": "q3",
                    "kind": "indirect",
                    "mode": "attitude",
                    "content": [span("for rain")],
                    "unresolved": "two women",
                    "confidence": 1,
                },
            ],
            "figures": [
                span("300 jobs")
                | {"id": "f1", "kind": "count", "value": 300, "unit": "job", "modifier": "about"}
                | {"of": span("The bank")},
                span("€5") | {"id": "f2", "kind": "money", "low": 5, "high": 7.5, "unit": "EUR"},
            ],
            "dates": [
                # across the edge of q1
                span("by Friday")
                | {
                    "id": "d1",
                    "type": "date",
                    "value": "2024-06-07",
                    "first_day": "2024-06-07",
                    "last_day": "2024-06-07",
                },
                span("May 2024") | {"id": "d2", "type": "date", "unresolved": "which year"},
            ],
            "claims": [
                span("The bank will cut 300 jobs")
                | {
                    "id": "c1",
                    "claimant": {"name": "Ana Ruiz", "type": "person", "actor": "a1"},
                    "quote": "q1",
                    "stance": "predicts",
                    "hedged": True,
                    "figures": ["f1"],
                    "dates": ["d1"],
                },
                span("We warned them")
                | {
                    "id": "c2",
                    "claimant": {"name": "Ana Ruiz", "type": "person", "actor": "a1"},
                    "on_behalf_of": {"name": "the union", "type": "organisation"},
                    "medium": "CNN",
                    "quote": "q2",
                    "stance": "warns",
                    "negated": True,
                },
                span("a 😀 cost €5")
                | {"id": "c3", "claimant": {"name": None, "type": None}, "figures": ["f2"]},
            ],
            "pipeline": MADE_BY,
        }
    )


def bare(text: str, **article: object) -> ArticleRecord:
    known = {"id": "b1", "source": "b.txt", "sha256": "0", "text": text}
    return ArticleRecord.model_validate({"article": known | article, "pipeline": MADE_BY})


def written(*records: ArticleRecord, look: Look = Look()) -> str:  # noqa: B008  (frozen)
    out = io.StringIO(newline="")
    page.write(records, out, look)
    return out.getvalue()


class Node:
    """An element."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.parts: list[Node | str] = []

    def __getitem__(self, attribute: str) -> str:
        return self.attributes[attribute]

    def walk(self) -> "Iterator[Node]":
        yield self
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.walk()

    def text(self, without: tuple[str, ...] = ()) -> str:
        return "".join(
            part if isinstance(part, str) else "" if part.tag in without else part.text(without)
            for part in self.parts
        )

    def all(self, tag: str, of: str | None = None) -> "list[Node]":
        classes = [(node, node.attributes.get("class", "").split()) for node in self.walk()]
        return [node for node, names in classes if node.tag == tag and (of is None or of in names)]


class Tree(HTMLParser):
    """Reads a page, and fails where it isn't written as HTML5 asks: every element closed, in order."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Node("", {}, None)
        self.ids: dict[str, Node] = {}
        assert source.startswith("<!DOCTYPE html>\n<html lang=")
        self.feed(source)
        self.close()
        assert self.here is self.root, f"<{self.here.tag}> isn't closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), f"<{tag}> says something twice: {names}"
        assert not [name for name in names if name.startswith("on") or name == "style"], names
        node = Node(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.parts.append(node)
        if "id" in node.attributes:
            assert re.fullmatch(r"\S+", node["id"])
            assert node["id"] not in self.ids, f"two elements are {node['id']}"
            self.ids[node["id"]] = node
        if tag not in VOID:
            self.here = node

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.here.tag, f"</{tag}> closes <{self.here.tag}>"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        assert self.here.tag not in ("ul", "table", "thead", "tbody", "tr") or not data.strip(), data
        self.here.parts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def texts(self) -> list[str]:
        """The articles' texts, without what the page adds to them."""
        return [node.text(without=("summary",)) for node in self.root.all("div", "text")]

    def data(self, name: str) -> Any:
        """What the page's script reads."""
        return json.loads(self.ids[name].text())


def visible(text: str) -> str:
    return "".join("\ufffd" if data.CONTROLS.match(letter) else letter for letter in text)


PAGES = {
    "nothing": (),
    "two": (record("x1"), record("x2")),
    "no quotes": (bare("One line."), bare("Two\n\nlines.\n", title="Two")),
    "nasty": (
        bare(NASTY, title=NASTY, outlet=NASTY, byline=[NASTY], id=NASTY, source=NASTY, dateline=NASTY),
    ),
    "blank": (bare(""), bare(" \n \n")),
}


@pytest.mark.parametrize("records", PAGES.values(), ids=PAGES)
def test_it_is_valid_and_every_link_has_its_target(records: tuple[ArticleRecord, ...]) -> None:
    tree = Tree(written(*records))
    for node in tree.root.walk():
        if node.tag == "a" and node["href"].startswith("#"):
            assert node["href"][1:] in tree.ids
        for name in ("aria-labelledby", "for"):
            assert set(node.attributes.get(name, "").split()) <= tree.ids.keys()
        if node.tag == "a":
            assert not [inner for inner in node.walk() if inner is not node and inner.tag in ("a", "mark")]
            assert node.text().strip() or node["aria-label"]
    assert all(node["scope"] in ("col", "row") for node in tree.root.all("th"))
    levels = [int(node.tag[1]) for node in tree.root.walk() if re.fullmatch("h[1-6]", node.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("records", PAGES.values(), ids=PAGES)
def test_without_its_tags_an_article_is_its_text(records: tuple[ArticleRecord, ...]) -> None:
    assert Tree(written(*records)).texts() == [visible(record.article.text) for record in records]


def test_the_seeds_are_their_texts(root: Path) -> None:
    records = [
        ArticleRecord.model_validate_json(line)
        for line in (root / "data/seeds.jsonl").read_text("utf-8").splitlines()
    ]
    tree = Tree(written(*records))
    assert tree.texts() == [record.article.text for record in records]
    for article, found in zip(tree.root.all("article"), records, strict=True):
        marked = Counter(mark["data-record"] for mark in article.all("mark"))
        every = [*found.quotes, *found.figures, *found.dates, *found.actors]
        assert set(marked) == {one.id for one in every}
        for mark in article.all("mark"):
            if "id" in mark.attributes:
                assert mark["tabindex"] == "0"


def test_the_policy_lets_only_the_page_itself_speak() -> None:
    tree = Tree(written(record()))
    (policy,) = [node["content"] for node in tree.root.all("meta") if node.attributes.get("http-equiv")]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "*" not in policy
    for tag in ("style", "script"):
        (node,) = [node for node in tree.root.all(tag) if node.attributes.get("type") != "application/json"]
        digest = b64encode(sha256(node.text().encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
        assert set(node.attributes) == set()
    fetching = [
        node for node in tree.root.walk() if {"src", "srcset", "data", "action"} & set(node.attributes)
    ]
    assert not fetching


def test_what_an_article_says_is_never_markup() -> None:
    source = written(*PAGES["nasty"])
    assert source.count("<script>") == source.count("<style") == 1
    assert source.count("<script") == source.count("</script") == 5
    assert "<!--" not in source
    assert "{{ 7 * 7 }}" in source
    assert not data.CONTROLS.search(source)
    tree = Tree(source)
    (title,) = [node for node in tree.root.all("h2") if node["id"] == "a1-title"]
    assert title.text() == visible(NASTY)
    assert title["dir"] == "auto"


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=1&c=\"'>", True),
        ("HTTP://example.org/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str | None, linked: bool) -> None:
    tree = Tree(written(bare("Rain.", url=url)))
    outward = [node["href"] for node in tree.root.all("a") if not node["href"].startswith("#")]
    assert outward == ([url] if linked else [])


@pytest.mark.parametrize(
    ("identifier", "kind", "words", "note"),
    [
        (
            "a1-q1",
            "quote indirect",
            "The bank will cut 300 jobs by",
            "Quote (indirect): Ana Ruiz · cue “said” · predicts · confidence 91%",
        ),
        (
            "a1-q2",
            "quote direct",
            "We warned them",
            "Quote (direct): Ana Ruiz · warns · confidence 50%",
        ),
        (
            "a1-q3",
            "quote attitude",
            "for rain",
            "Attitude (indirect): speaker unresolved (two women) · confidence 100%",
        ),
        (
            "a1-f1",
            "figure",
            "300 jobs",
            "Figure (count): about 300 job · of The bank\n"
            "Quote (indirect): Ana Ruiz · cue “said” · predicts · confidence 91%",
        ),
        ("a1-f2", "figure", "€5", "Figure (money): 5 to 7.5 EUR"),
        (
            "a1-d1",
            "date",
            "by",
            "Date: 2024-06-07\nQuote (indirect): Ana Ruiz · cue “said” · predicts · confidence 91%",
        ),
        (
            "a1-d2",
            "date",
            "May 2024",
            "Date: unresolved: which year\nQuote (direct): Ana Ruiz · warns · confidence 50%",
        ),
        ("a1-a1", "actor person", "Ana Ruiz", "Actor (person): Ana Ruiz · The bank"),
    ],
)
def test_a_mark_says_what_it_means_and_can_be_reached(
    identifier: str, kind: str, words: str, note: str
) -> None:
    mark = Tree(written(record())).ids[identifier]
    assert (mark.tag, mark["class"]) == ("mark", kind)
    assert (mark.text(), mark["aria-description"]) == (words, note)
    assert mark["tabindex"] == "0"


def test_a_date_across_the_edge_of_a_quote_is_one_date_in_two_elements() -> None:
    (article,) = Tree(written(record())).root.all("article")
    parts = [mark for mark in article.all("mark", "date") if mark["data-record"] == "d1"]
    assert [part.text() for part in parts] == ["by", " Friday"]
    assert ["id" in part.attributes for part in parts] == [True, False]
    assert parts[1]["aria-description"] == "Date: 2024-06-07"


def test_what_was_set_right_shows_who_did_it() -> None:
    whole = record()
    quotes = [quote.model_copy(update={"corrected_by": "ann"}) for quote in whole.quotes]
    whole = whole.model_copy(update={"quotes": quotes})
    told = data.records(whole, "full")
    assert [one["corrected"] for one in told["quotes"]] == ["ann"] * len(whole.quotes)
    tree = Tree(written(whole))
    (table,) = [node for node in tree.ids["a1"].all("section", "claims")]
    flagged = [row["data-quote"] for row in table.all("tr") if "✎ ann" in row.text()]
    assert sorted(flagged) == [quote.id for quote in whole.quotes]


def test_rows_tell_the_claims_and_link_to_and_fro() -> None:
    tree = Tree(written(record("x1"), record("x2")))
    (table,) = [node for node in tree.ids["a2"].all("section", "claims")]
    head, *rows = table.all("tr")
    assert [cell.text() for cell in head.all("th")][1:] == ["Who", "Stance", "What", "Figures", "Dates"]
    told = [
        [" ".join(cell.text().split()) for cell in row.walk() if cell.tag in ("th", "td")] for row in rows
    ]
    assert told == [
        [
            "c1",
            "Ana Ruiz The bank",
            "predicts hedged",
            "The bank will cut 300 jobs",
            "300 jobs about 300 job",
            "by Friday 2024-06-07",
        ],
        [
            "c2",
            "Ana Ruiz The bank · for the union · reported by CNN",
            "warns negated",
            "We warned them",
            "",
            "",
        ],
        ["q3", "unknown", "attitude", "for rain", "", ""],
        ["c3", "the article", "states", "a 😀 cost €5", "€5 5 to 7.5 EUR", ""],
    ]
    for row, cells in zip(rows, told, strict=True):
        (place,) = [tree.ids[node["href"][1:]] for node in row.all("th")[0].all("a")]
        assert place.text() == cells[3]
        (back,) = [node for node in tree.root.all("a", "ref") if node["href"] == f"#{row['id']}"]
        assert back["aria-label"] == f"row {cells[0]}"
        assert back.text() == "", "the page's own numbers aren't part of the text"


def test_contents_and_speakers() -> None:
    tree = Tree(written(record("x1"), bare("Rain.", source="folder/rain.txt"), record("x2", title="Later")))
    (contents,) = tree.root.all("nav", "contents")
    rows = [[cell.text() for cell in row.walk() if cell.tag in ("th", "td")] for row in contents.all("tr")]
    assert rows == [
        ["Article", "Outlet", "Published", "Quotes", "Figures", "Dates", "Claims"],
        ["Rates: what now?", "The Sun", "2024-06-05", "2", "2", "2", "3"],
        ["folder/rain.txt", "", "", "", "", "", ""],
        ["Later", "The Sun", "2024-06-05", "2", "2", "2", "3"],
    ]
    (speakers,) = tree.root.all("section", "speakers")
    assert [node.text() for node in speakers.all("summary")] == ["Ana Ruiz 4"]
    assert [node["href"] for node in speakers.all("a")] == ["#a1-q1", "#a1-q2", "#a3-q1", "#a3-q2"]


def test_a_part_says_of_what() -> None:
    tree = Tree(written(record(), look=Look(narrowed="speakers <b>ana")))
    (head,) = tree.root.all("header", "top")
    assert "Only a part of what the articles hold: speakers <b>ana." in head.text()
    assert "No article holds what was asked for: x." in Tree(written(look=Look(narrowed="x"))).root.text()


def test_furniture_is_folded_away_and_named() -> None:
    (article,) = Tree(written(record())).root.all("article")
    aside = article.all("details", "aside")
    assert [node.text().strip() for node in aside] == [
        "Beside the story: headlineRates: what now?",
        "Beside the story: read alsoRead also: Rain",
    ]


def test_furniture_within_a_paragraph_is_grey_but_stays() -> None:
    text = "LUGO — Rain fell."
    made = bare(text, furniture=[{"start": 0, "end": 6, "kind": "dateline"}])
    (shown,) = Tree(written(made)).root.all("div", "text")
    assert [node.text() for node in shown.all("span", "furniture")] == ["LUGO —"]
    assert shown.text() == text


def test_an_empty_store_says_so() -> None:
    tree = Tree(written())
    assert "No articles are stored." in tree.root.text()
    assert not tree.root.all("table")


def test_the_script_finds_what_it_asks_the_page_for() -> None:
    """The script itself runs in a browser only (test_report_browser.py); here, that the page has what it looks for."""
    tree = Tree(written(record()))
    (script,) = [node for node in tree.root.all("script") if not node.attributes]
    made_by_it = {"heading"}
    assert set(re.findall(r'byId\("([\w-]+)"\)', script.text())) <= tree.ids.keys() | made_by_it
    controls = re.search(r"const CONTROLS = \[(.*?)\];", script.text())
    assert controls is not None
    assert set(re.findall(r'"(\w+)"', controls[1])) <= tree.ids.keys()
    for name in ("application", "many", "one"):
        assert "hidden" in tree.ids[name].attributes, "it would do nothing without the script"


def test_every_file_of_the_script_is_in_it() -> None:
    names = {path.name.removesuffix(".js") for path in (files("newsclaims.report") / "script").iterdir()}
    assert names == {*page.SCRIPTS, page.LIVE, page.CORRECTING, page.START}


@pytest.mark.parametrize("records", PAGES.values(), ids=PAGES)
def test_the_script_reads_every_record_and_every_text(records: tuple[ArticleRecord, ...]) -> None:
    if not records:
        return
    tree = Tree(written(*records))
    for told, found in zip(tree.data("records"), records, strict=True):
        assert told["id"] == visible(found.article.id)
        for kind in ("quotes", "claims", "figures", "dates", "actors"):
            assert [one["id"] for one in told.get(kind, [])] == [one.id for one in getattr(found, kind)]
    lines = tree.ids["texts"].text().split("\n")
    shown = ["\n".join(flat(paragraph[1:]) for paragraph in json.loads(line)) for line in lines]
    for text, found in zip(shown, records, strict=True):
        assert text.split() == visible(found.article.text).split()


def flat(parts: list[Any]) -> str:
    return "".join(part if isinstance(part, str) else flat(part[2:]) for part in parts)


def test_marks_of_a_text_say_their_record_and_where_it_begins() -> None:
    (line,) = Tree(written(record())).ids["texts"].text().split("\n")
    said = json.loads(line)[1]
    bank, jobs = ["a2", 1, "bank"], ["f1", 1, "300 jobs"]
    assert said[:2] == ["", ["q1", 1, ["c1", 1, "The ", bank, " will cut ", jobs], " ", ["d1", 1, "by"]]]
    dates = [part for part in walk(said) if part[0] == "d1"]
    assert [(part[1], flat(part[2:])) for part in dates] == [(1, "by"), (0, " Friday")]


def walk(parts: list[Any]) -> Iterator[list[Any]]:
    for part in parts:
        if isinstance(part, list):
            yield part
            yield from walk(part)


def test_without_texts_no_words_of_the_article_are_on_the_page() -> None:
    whole, quotes, none = (written(record(), look=Look(texts)) for texts in ("full", "quotes", "none"))
    assert "Nobody saw" in whole
    assert "Nobody saw" not in quotes
    assert "We warned them" in quotes
    assert "We warned them" not in none
    for source in (quotes, none):
        tree = Tree(source)
        assert tree.ids["texts"].text() == ""
        assert tree.data("records")[0]["quotes"][0]["end"] > 0
        inner = {node["href"][1:] for node in tree.root.all("a") if node["href"].startswith("#")}
        assert inner <= tree.ids.keys()


def test_speakers_are_one_across_articles() -> None:
    tree = Tree(written(record("x1"), record("x2")))
    (speaker,) = tree.data("identities")
    assert (speaker["name"], speaker["type"]) == ("Ana Ruiz", "person")
    assert speaker["actors"] == ["0/a1", "1/a1"]


def test_identities_are_those_of_the_store_where_it_gives_them() -> None:
    known = [
        Identity("person/a", "Ana R.", "person", ("x1/a1",)),
        Identity("person/b", "Ana", "person", ("x2/a1",)),
    ]
    tree = Tree(written(record("x1"), record("x2"), look=Look(identities=known)))
    assert [(one["name"], one["actors"]) for one in tree.data("identities")] == [
        ("Ana R.", ["0/a1"]),
        ("Ana", ["1/a1"]),
    ]


def test_a_section_with_rows_is_added_simply() -> None:
    told = Section(
        "compared", "Compared", "What two articles tell.", ["figure"], [[Cell("5 </script>", "x1/f1")]]
    )
    (section,) = Tree(written(record(), look=Look(sections=[told]))).data("sections")
    assert section["title"] == "Compared"
    assert section["rows"] == [[["5 </script>", "x1/f1"]]]


def test_of_many_articles_the_first_are_there_without_a_script_and_the_others_told() -> None:
    made = [bare("Rain.", id=str(number)) for number in range(page.STATIC + 5)]
    tree = Tree(written(*made))
    assert len(tree.root.all("article")) == page.STATIC
    (missing,) = tree.root.all("p", "missing")
    assert "missing are the other 5" in missing.text()
    (without,) = tree.root.all("noscript")
    assert without.all("article")
    assert len(tree.data("records")) == page.STATIC + 5


class Sink(io.TextIOBase):
    """Forgets what is written to it, but counts it."""

    written = 0

    def write(self, text: str) -> int:
        self.written += len(text)
        return len(text)


def test_memory_does_not_grow_with_the_texts() -> None:
    words = "Rain fell on the hills. " * 600

    def many() -> Iterator[ArticleRecord]:
        for number in range(1000):
            speaker = {"name": f"Speaker {number}", "type": "person", "rule": "name"}
            said = span("the hills", words)
            quote = {"id": "q1", "kind": "direct", "content": [said], "speaker": speaker, "confidence": 1}
            yield ArticleRecord.model_validate(bare(words).model_dump() | {"quotes": [quote]})

    out = Sink()
    tracemalloc.start()
    try:
        page.write(many(), out)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert out.written > 1000 * len(words) > 14_000_000
    assert peak < 5_000_000, peak


def test_export_html_writes_one_page(
    seeds_db: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", "html", "--db", str(seeds_db), "-o", str(tmp_path / "claims.html")]) == 0
    tree = Tree((tmp_path / "claims.html").read_text("utf-8"))
    assert len(tree.root.all("article")) == 5
    assert run(["export", "html", "--db", str(seeds_db)]) == 0
    assert Tree(capsys.readouterr().out).texts() == tree.texts()


def test_the_ending_html_is_a_format() -> None:
    assert format_of("claims.html") == "html"
    assert "html" in FORMATS


def test_export_says_how_much_of_the_texts_the_page_holds(
    seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    size = {}
    for texts in ("none", "quotes", "full"):
        assert run(["export", "html", "--texts", texts, "--db", str(seeds_db)]) == 0
        tree = Tree(capsys.readouterr().out)
        assert tree.ids["application"]["data-texts"] == texts
        size[texts] = sum(len(tree.ids[name].text()) for name in ("records", "texts"))
    assert size["none"] < size["quotes"] < size["full"]


def sections(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    """Give the further tables of a page by their names, and the records that the page holds."""
    assert run(["export", "html", *options]) == 0
    tree = Tree(capsys.readouterr().out)
    held = {
        f"{one['id']}/{item['id']}"
        for one in tree.data("records")
        for kind in ("quotes", "figures", "claims")
        for item in one.get(kind, ())
    }
    return {"held": held, **{one["name"]: one for one in tree.data("sections")}}


def test_export_compares_and_audits_what_is_on_the_page(
    seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = sections(capsys, "--db", str(seeds_db))
    cells = [cell for row in told["compared"]["rows"] for cell in row if isinstance(cell, list)]
    assert len(cells) == 2 * len(told["compared"]["rows"]) > 0
    assert {record for _, record in cells} <= told["held"]
    quotes = [int(row[2]) for row in told["audit"]["rows"] if row[0] == "outlet"]
    assert run(["quotes", "--db", str(seeds_db), "--jsonl"]) == 0
    told_once = [
        one for one in map(json.loads, capsys.readouterr().out.splitlines()) if not one["reported_by"]
    ]
    assert sum(quotes) == len(told_once)
    assert run(["actors", "--network", "--db", str(seeds_db)]) == 0
    edges = csv.DictReader(capsys.readouterr().out.splitlines())
    about = [
        [edge["source_name"], edge["target_name"], edge["weight"], edge["articles"]]
        for edge in edges
        if edge["kind"] == "about"
    ]
    assert told["network"]["rows"] == about


def test_a_part_is_compared_within_itself_and_not_audited(
    seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    part = sections(capsys, "--speaker", "leyen", "--db", str(seeds_db))
    assert not {"audit", "network"} & part.keys()
    assert all(
        cell[1] in part["held"]
        for row in part.get("compared", {"rows": []})["rows"]
        for cell in row
        if isinstance(cell, list)
    )
    articles = sections(capsys, "--outlet", "euractiv", "--db", str(seeds_db))
    assert {row[1] for row in articles["audit"]["rows"] if row[0] == "outlet"} == {"Euractiv"}
    assert "compared" not in articles, "one article has no other"


def test_without_texts_no_words_of_quotes_or_claims_are_compared() -> None:
    pair = comparison.row(
        "quote", "agree", side("x1/q1", "We will stay"), side("x2/q1", "We will stay"), "words: stay"
    )
    worded, bare = (tables.compared([pair], worded=worded).rows[0] for worded in (True, False))
    assert "We will stay" in str(worded)
    assert "stay" not in str(bare)
    assert [cell.record for cell in bare if isinstance(cell, Cell)] == ["x1/q1", "x2/q1"]


def side(id: str, text: str) -> comparison.Side:
    return comparison.Side(id, "x.txt", 0, len(text), "Post", "2025-11-27", "Rain", "Ana Ruiz", text)


def test_articles_of_the_page_are_in_the_stories_of_the_store(
    seeds_db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", "html", "--db", str(seeds_db)]) == 0
    told = {one["id"]: one.get("story") for one in Tree(capsys.readouterr().out).data("records")}
    assert run(["stories", "--db", str(seeds_db), "--json"]) == 0
    stories = json.loads(capsys.readouterr().out)
    assert {one["id"]: one["articles"] for one in stories} == Counter(filter(None, told.values()))
    assert all(told[id] == id for id in filter(None, set(told.values())))


def test_export_knows_who_is_who_in_the_store(seeds_db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "html", "--db", str(seeds_db)]) == 0
    names = {one["id"]: one for one in Tree(capsys.readouterr().out).data("identities")}
    assert len(names["person/kaja-kallas"]["actors"]) > 1
