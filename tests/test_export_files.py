"""Files for other tools, each opened by a reader of its own."""

import io
import json
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import bibtexparser
import citeproc
import openpyxl
import pyarrow.parquet
import pytest
import rdflib
import spacy
from citeproc.source.json import CiteProcJSON
from markdown_it import MarkdownIt
from obsidiantools.api import Vault
from pybrat.parser import BratParser
from pylatexenc.latex2text import LatexNodes2Text
from spacy.tokens import DocBin

from newsclaims import Store, export
from newsclaims.cli.app import run
from newsclaims.errors import NewsclaimsError
from newsclaims.export import addresses, xlsx
from newsclaims.records import Article, ArticleRecord, Identity, Span

SDO = rdflib.Namespace("https://schema.org/")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")

PAGE = "https://example.org/a-page?x=1&y=2"


@pytest.fixture(scope="module")
def records(root_records: list[ArticleRecord]) -> list[ArticleRecord]:
    """The golden records, the first of them from a page of the web, with a correction."""
    first = root_records[0]
    article = first.article.model_copy(update={"url": PAGE})
    quotes = [quote for quote in first.quotes if quote.mode == "speech"]
    quotes[0] = quotes[0].model_copy(update={"corrected_by": "ann"})
    claims = [claim for claim in first.claims if claim.mode == "speech"]
    changed = {"article": article, "quotes": quotes, "claims": claims}
    return [first.model_copy(update=changed), *root_records[1:]]


@pytest.fixture(scope="module")
def root_records() -> list[ArticleRecord]:
    golden = Path(__file__).parents[1] / "data" / "seeds.jsonl"
    return [ArticleRecord.model_validate_json(line) for line in golden.read_bytes().splitlines()]


@pytest.fixture
def saved(records: list[ArticleRecord], tmp_path: Path) -> Callable[..., Path]:
    """Write the records, or others, in a format, and give the file."""

    def save(form: str, these: list[ArticleRecord] | None = None) -> Path:
        path = tmp_path / f"claims.{form}"
        export.save(records if these is None else these, export.format_of(str(path)), path)
        return path

    return save


def one(text: str, **lists: Any) -> ArticleRecord:
    article = {"id": "5~3f2a", "source": "a.txt", "sha256": "0", "text": text, **lists.pop("article", {})}
    pipeline = {"newsclaims": "0", "model": "none", "fingerprint": "0"}
    return ArticleRecord.model_validate({"article": article, "pipeline": pipeline, **lists})


def test_a_workbook_has_a_sheet_a_kind(records: list[ArticleRecord], saved: Callable[..., Path]) -> None:
    book = openpyxl.load_workbook(saved("xlsx"))
    assert book.sheetnames == [*export.TABLES]
    assert [row[0].value for row in book["articles"].iter_rows(min_row=2)] == [r.article.id for r in records]
    (links,) = [column for column in book["articles"].iter_cols() if column[0].value == "url"]
    assert links[1].hyperlink.target == PAGE
    for name in export.TABLES[1:]:
        head, *rows = book[name].iter_rows(values_only=True)
        assert len(rows) == sum(len(getattr(record, name)) for record in records)
        assert book[name].freeze_panes == "A2"
        assert book[name].auto_filter.ref.startswith("A1:")
        assert "corrected_by" in head
    head, first, *_ = book["quotes"].iter_rows(values_only=True)
    quote = dict(zip(head, first, strict=True))
    assert (quote["text"], quote["corrected_by"]) == (records[0].quotes[0].content[0].text, "ann")
    head, *rows = book["figures"].iter_rows(values_only=True)
    values = [row[head.index("value")] for row in rows]
    assert values == [figure.value for record in records for figure in record.figures]
    head, *rows = book["dates"].iter_rows(values_only=True)
    assert {type(row[head.index("first_day")]) for row in rows} <= {datetime, type(None)}


def test_what_articles_carry_besides_stands_in_the_sheet_of_articles(saved: Callable[..., Path]) -> None:
    carrying = [
        one("Rain.", article={"extra": extra}) for extra in ({}, {"section": "Sea", "tags": ["a", "b"]})
    ]
    head, *rows = openpyxl.load_workbook(saved("xlsx", carrying))["articles"].iter_rows(values_only=True)
    assert head[-2:] == ("extra.section", "extra.tags")
    assert [row[-2:] for row in rows] == [(None, None), ("Sea", "a; b")]


def test_no_text_of_a_workbook_is_a_formula_or_a_link(saved: Callable[..., Path]) -> None:
    for text in ("=1+1", "https://example.org", "x" * 40_000, "a\x0bb"):
        said = {"start": 0, "end": len(text), "text": text}
        quote = {"id": "q1", "kind": "direct", "content": [said], "confidence": 1}
        book = openpyxl.load_workbook(saved("xlsx", [one(text, quotes=[quote])]))
        (column,) = [column for column in book["quotes"].iter_cols() if column[0].value == "text"]
        cell = column[1]
        assert (cell.data_type, cell.hyperlink) == ("s", None)
        assert cell.value in (text, f"{text[: xlsx.LETTERS - 1]}…", "a_x000B_b")


def test_days_that_excel_has_not_stay_text(saved: Callable[..., Path]) -> None:
    dates = [
        {"start": 0, "end": 4, "text": "1812", "id": "d1", "type": "date", "first_day": day, "last_day": day}
        for day in ("1812-01-01", "1900-02-28", "1900-03-01", "2025-13-45")
    ]
    head, *rows = openpyxl.load_workbook(saved("xlsx", [one("1812", dates=dates)]))["dates"].values
    days = [row[head.index("first_day")] for row in rows]
    assert days == ["1812-01-01", "1900-02-28", datetime(1900, 3, 1), "2025-13-45"]


def test_a_sheet_that_is_full_is_told(monkeypatch: pytest.MonkeyPatch, saved: Callable[..., Path]) -> None:
    monkeypatch.setattr(xlsx, "ROWS", 3)
    with pytest.raises(NewsclaimsError, match="more quotes than a sheet of Excel has rows"):
        saved("xlsx")


def test_without_its_library_it_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, saved: Callable[..., Path]
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(NewsclaimsError, match="want XlsxWriter") as caught:
        saved("xlsx")
    assert caught.value.hint == "pip install 'newsclaims[xlsx]'"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own
def test_a_triple_store_reads_quotations_and_claims(
    records: list[ArticleRecord], saved: Callable[..., Path]
) -> None:
    graph = rdflib.Graph().parse(data=saved("jsonld").read_text("utf-8"), format="json-ld")
    terms = {*graph.predicates(), *graph.objects(None, rdflib.RDF.type)} - {rdflib.RDF.type}
    assert [term for term in terms if term not in rdflib.SDO] == [], "no word of schema.org's vocabulary"
    speech = [quote for record in records for quote in record.quotes if quote.mode == "speech"]
    assert len(set(graph.subjects(rdflib.RDF.type, SDO.Quotation))) == len(speech)
    assert len(set(graph.subjects(rdflib.RDF.type, SDO.Claim))) == sum(
        claim.mode == "speech" for r in records for claim in r.claims
    )
    asked = """SELECT ?text WHERE {
        ?quote a sdo:Quotation; sdo:text ?text; sdo:creator/sdo:name "Kaja Kallas"; sdo:isPartOf/sdo:datePublished ?day
        FILTER (?day > "2025-11-30") }"""
    found = {str(row["text"]) for row in graph.query(asked, initNs={"sdo": SDO})}  # type: ignore[index]
    wanted = {
        " … ".join(part.text for part in quote.content)
        for record in records
        for quote in record.quotes
        if quote.mode == "speech" and quote.speaker and quote.speaker.name == "Kaja Kallas"
        and (record.article.published or "") > "2025-11-30"
    }  # fmt: skip
    assert found == wanted != set()
    quote = rdflib.URIRef(f"{PAGE}#newsclaims-{records[0].quotes[0].id}")
    assert records[0].quotes[0].mode == "speech"
    assert str(graph.value(graph.value(quote, SDO.editor), SDO.name)) == "ann"
    assert str(graph.value(quote, SDO.url)).startswith(f"{PAGE}#:~:text=")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own
def test_who_an_actor_is_among_all_is_told_in_a_workbook_and_in_json_ld(
    records: list[ArticleRecord], saved: Callable[..., Path]
) -> None:
    actor = records[0].actors[0]
    item = "http://www.wikidata.org/entity/Q1"
    who = Identity(actor=actor.id, id="person/ada-obi", name="Ada Obi", same_as=item)
    known = [records[0].model_copy(update={"identities": [who]})]
    head, *rows = openpyxl.load_workbook(saved("xlsx", known))["actors"].iter_rows(values_only=True)
    assert [row[head.index("identity")] for row in rows] == [
        "person/ada-obi" if one.id == actor.id else None for one in records[0].actors
    ]
    graph = rdflib.Graph().parse(data=saved("jsonld", known).read_text("utf-8"), format="json-ld")
    told = [(str(one).rpartition("-")[2], other) for one, other in graph.subject_objects(SDO.sameAs)]
    assert told == [(actor.id, rdflib.URIRef(item))]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("We lost - badly", f"{PAGE}#:~:text=We%20lost%20%2D%20badly"),
        (
            "one two three four " + "five " * 30 + "six",
            f"{PAGE}#:~:text=one%20two%20three%20four,five%20five%20five%20six",
        ),
    ],
)
def test_a_link_opens_a_page_at_the_words(text: str, link: str) -> None:
    article = Article(id="a", source="a", sha256="0", text=text, url=PAGE)
    assert addresses.words(article, Span(start=0, end=len(text), text=text)) == link
    assert (
        addresses.words(
            article.model_copy(update={"url": "javascript:x"}), Span(start=0, end=1, text=text[0])
        )
        is None
    )


ANNO = {
    "oa": str(OA), "id": "@id", "type": "@type", "items": {"@id": "oa:items"}, "Annotation": "oa:Annotation",
    "target": "oa:hasTarget", "body": "oa:hasBody", "value": "rdf:value",
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": "oa:hasSelector", "TextPositionSelector": "oa:TextPositionSelector", "exact": "oa:exact",
    "TextQuoteSelector": "oa:TextQuoteSelector", "start": "oa:start", "end": "oa:end",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}  # fmt: skip
"""What of the context at w3.org is asked for here: nothing is fetched."""


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_web_annotations_select_the_words_by_place_and_by_print(
    records: list[ArticleRecord], saved: Callable[..., Path]
) -> None:
    page = json.loads(saved("annotations").read_text("utf-8"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    graph = rdflib.Graph().parse(data=json.dumps(page | {"@context": ANNO}), format="json-ld")
    texts = {addresses.article(record.article): record.article.text for record in records}
    annotations = set(graph.subjects(rdflib.RDF.type, OA.Annotation))
    lists = ("quotes", "figures", "dates", "claims")
    actors = sum(bool(actor.mentions) for record in records for actor in record.actors)
    assert len(annotations) == sum(len(getattr(r, name)) for r in records for name in lists) + actors
    seen = 0
    for target in graph.objects(None, OA.hasTarget):
        text = texts[str(graph.value(target, OA.hasSource))]
        place, printed = sorted(
            graph.objects(target, OA.hasSelector), key=lambda one: (one, OA.exact, None) in graph
        )
        start, end = (int(graph.value(place, name)) for name in (OA.start, OA.end))  # type: ignore[arg-type]
        assert text[start:end] == str(graph.value(printed, OA.exact))
        seen += 1
    assert seen >= len(annotations)
    first = page["items"][0]
    assert (first["creator"]["name"], first["body"][0]["value"]) == ("ann", "quote")


def test_brat_reads_the_quotes_with_who_says_them(
    records: list[ArticleRecord], saved: Callable[..., Path], tmp_path: Path
) -> None:
    with zipfile.ZipFile(saved("brat")) as archive:
        assert archive.namelist()[0] == "annotation.conf"
        archive.extractall(tmp_path / "collection")
    # It takes two labels of the same words for a fault, which brat does not: a source is a person.
    read = BratParser(error="ignore").parse(tmp_path / "collection")
    by_id = {example.id: example for example in read}
    assert by_id.keys() == {record.article.id for record in records}
    for record in records:
        example = by_id[record.article.id]
        assert example.text == record.article.text
        for entity in example.entities:
            assert entity.mention == " ".join(
                record.article.text[span.start : span.end] for span in entity.spans
            )
        quotes = [entity for entity in example.entities if entity.type == "Quote"]
        assert len(quotes) == len(record.quotes)
        said = [one for one in example.relations if one.type == "Says"]
        assert {(one.arg1.mention, one.arg2.spans[0].start) for one in said} == {
            (quote.source.text, quote.content[0].start) for quote in record.quotes if quote.source is not None
        }


def test_what_crosses_a_line_is_in_parts_for_brat(saved: Callable[..., Path]) -> None:
    text = "“We lost\nthe\tvote,” she said."
    quote = {
        "id": "q1",
        "kind": "direct",
        "content": [{"start": 1, "end": 18, "text": text[1:18]}],
        "confidence": 1,
    }
    with zipfile.ZipFile(saved("brat", [one(text, quotes=[quote])])) as archive:
        assert archive.read("5~3f2a.ann").decode().splitlines()[0] == "T1\tQuote 1 8;9 18\tWe lost the\tvote,"


def test_spacy_reads_the_spans_and_the_records(
    records: list[ArticleRecord], saved: Callable[..., Path]
) -> None:
    nlp = spacy.blank("en")
    docs = list(DocBin(store_user_data=True).from_disk(saved("spacy")).get_docs(nlp.vocab))
    assert [doc.text for doc in docs] == [record.article.text for record in records]
    for doc, record in zip(docs, records, strict=True):
        assert doc.user_data["newsclaims"]["id"] == record.article.id
        assert doc._.newsclaims.quotes == record.quotes
        assert doc._.newsclaims.claims == record.claims
        ids = [quote.id for quote in record.quotes for _ in quote.content]
        assert [span.id_ for span in doc.spans["newsclaims_quotes"]] == ids
        assert [span.label_ for span in doc.spans["newsclaims_figures"]] == [
            one.kind for one in record.figures
        ]


@pytest.mark.parametrize("form", [*export.FORMATS, *export.BINARY])
def test_the_same_records_are_the_same_file(
    form: str, saved: Callable[..., Path], records: list[ArticleRecord]
) -> None:
    place = Identity(actor="a1", id="place/lunsk", name="Lunsk", latitude=54.32, longitude=10.13)
    placed = [records[0].model_copy(update={"identities": [place]}), *records[1:]]
    first = saved(form, placed).read_bytes()
    assert saved(form, placed).read_bytes() == first
    assert first


@pytest.mark.parametrize("form", export.BINARY)
def test_a_pipe_gets_the_whole_file(form: str, seeds_db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = io.TextIOWrapper(io.BytesIO(), "utf-8")
    monkeypatch.setattr("sys.stdout", taken)
    assert run(["export", form, "--db", str(seeds_db)]) == 0
    data = taken.buffer.getvalue()  # type: ignore[attr-defined]
    if form == "spacy":
        assert len(DocBin().from_bytes(data)) == 5
    elif form == "parquet":
        with Store(seeds_db) as store:
            assert len(pyarrow.parquet.read_table(io.BytesIO(data))) == len(store.quotes(mode="any"))
    else:
        assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None


@pytest.mark.parametrize("form", export.BINARY)
def test_a_terminal_gets_none(
    form: str, seeds_db: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = io.TextIOWrapper(io.BytesIO(), "utf-8")
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout", terminal)
    assert run(["export", form, "--db", str(seeds_db)]) == 2
    assert f"hint: -o FILE.{form} writes a file" in capsys.readouterr().err


def cited(entry: Any, field: str) -> str:
    """Give what LaTeX prints of a field; the reader has no macros for braces, and an accent for a circumflex."""
    known = entry[field].replace(r"{\textbraceleft}", r"\{").replace(r"{\textbraceright}", r"\}")
    return str(LatexNodes2Text().latex_to_text(known)).replace("ˆ", "^")


def test_latex_finds_each_article_as_a_source(
    records: list[ArticleRecord], saved: Callable[..., Path]
) -> None:
    entries = bibtexparser.parse_file(str(saved("bib"))).entries
    assert len(entries) == len(records)
    for entry, record in zip(entries, records, strict=True):
        article = record.article
        told = {name: cited(entry, name) for name in ("title", "journal", "date") if name in entry}
        known = {"title": article.title, "journal": article.outlet, "date": article.published}
        assert told == {name: value for name, value in known.items() if value}
        assert ("url" in entry) == bool(article.url)
        assert not article.url or entry["url"] == article.url


def test_what_latex_would_take_for_a_command_stays_text(saved: Callable[..., Path]) -> None:
    title = r"50% of R&D costs $5 {or \more_} #1 ~ ^2 }"
    about = {"title": title, "byline": ["Ann {Bell", "Smith and Sons"], "published": "2025-11-27"}
    parsed = bibtexparser.parse_file(str(saved("bib", [one("Rain.", article=about)])))
    assert not parsed.failed_blocks
    (entry,) = parsed.entries
    assert entry.entry_type == "misc"
    assert cited(entry, "title") == title
    assert cited(entry, "author") == "Ann {Bell and Smith and Sons"
    assert entry["author"].count("} and {") == 1


def test_no_two_sources_have_one_key(saved: Callable[..., Path]) -> None:
    these = [one("Rain.", article={"id": id}) for id in ("a/1", "A 1", "a-1", "„“")]
    keys = [entry.key for entry in bibtexparser.parse_file(str(saved("bib", these))).entries]
    assert keys == ["a-1", "A-1-2", "a-1-3", "article"]


def test_a_reference_manager_cites_each_article(
    records: list[ArticleRecord], saved: Callable[..., Path]
) -> None:
    listed = json.loads(saved("csl").read_text("utf-8"))
    assert [one["id"] for one in listed] == [record.article.id for record in records]
    style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
    works = citeproc.CitationStylesBibliography(style, CiteProcJSON(listed), citeproc.formatter.plain)
    for item in listed:
        works.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    first, *_ = (str(entry) for entry in works.bibliography())
    assert "2025" in first
    for part in (records[0].article.title, records[0].article.outlet):
        assert part
        assert part in first


def test_what_is_not_known_of_a_source_is_left_out(saved: Callable[..., Path]) -> None:
    known = one("Rain.", article={"byline": ["Ann Bell"], "published": "2025-11-27T10:00:00Z"})
    (told,) = json.loads(saved("csl", [known]).read_text("utf-8"))
    assert told == {
        "id": "5~3f2a",
        "type": "article-newspaper",
        "language": "en",
        "author": [{"literal": "Ann Bell"}],
        "issued": {"date-parts": [[2025, 11, 27]]},
    }
    assert json.loads(saved("csl", []).read_text("utf-8")) == []


@pytest.fixture
def vault(saved: Callable[..., Path], tmp_path: Path) -> Callable[..., Vault]:
    """Unpack notes of the records, or of others, and let a reader of Obsidian's vaults tie them."""

    def unpack(these: list[ArticleRecord] | None = None) -> Vault:
        with zipfile.ZipFile(saved("notes", these)) as archive:
            archive.extractall(tmp_path / "vault")
        return Vault(tmp_path / "vault").connect().gather()

    return unpack


def test_obsidian_ties_articles_and_speakers(
    records: list[ArticleRecord], vault: Callable[..., Vault]
) -> None:
    found = vault()
    folders = Counter(path.parts[0] for path in found.md_file_index.values())
    speakers = {
        (record.article.id, quote.speaker.actor)
        for record in records
        for quote in record.quotes
        if quote.mode == "speech" and quote.speaker is not None and quote.speaker.actor is not None
    }
    assert folders["Articles"] == len(records)
    assert 0 < folders["Speakers"] <= len(speakers)
    assert not found.nonexistent_notes
    properties = found.get_front_matter("Kaja Kallas")
    assert properties["type"] == "person"
    assert "Kallas" in properties["aliases"]


def test_a_speakers_note_shows_the_quotes_of_all_articles(
    records: list[ArticleRecord], vault: Callable[..., Vault]
) -> None:
    found = vault()
    said = [
        quote
        for record in records
        for quote in record.quotes
        if quote.mode == "speech" and quote.speaker is not None and quote.speaker.name == "Kaja Kallas"
    ]
    shown = re.findall(r"!\[\[(.+)#(\^q\d+)\]\]", found.get_source_text("Kaja Kallas"))
    assert len(shown) == len(said)
    for note, anchor in shown:
        assert f"\n\n{anchor}\n" in found.get_source_text(note)
        assert "Kaja Kallas" in found.get_wikilinks(note)


@pytest.mark.parametrize(
    "words",
    [
        "# No heading [[no link]] ==no mark== <b>no tag</b> $no sum$ #notag %%no comment%% | `code` ![x](y)",
        "- no list", "1. none", "+ none", "*stars* _lines_ ~~gone~~ ^no-anchor &lt; \\ 3 > 2",
    ],
)  # fmt: skip
def test_what_an_article_prints_is_no_markdown(
    words: str, vault: Callable[..., Vault], tmp_path: Path
) -> None:
    said = {"start": 0, "end": len(words), "text": words}
    quote = {"id": "q1", "kind": "direct", "content": [said], "confidence": 1}
    found = vault([one(words, article={"title": words, "byline": [words]}, quotes=[quote])])
    ((note, path),) = found.md_file_index.items()
    _, _, printed = (tmp_path / "vault" / path).read_text("utf-8").split("---\n", 2)
    (heading, quoted) = (token for token in MarkdownIt().parse(printed) if words[-3:] in token.content)
    for token in (heading, quoted):
        first = "".join(part.content for part in token.children if part.type in ("text", "text_special"))
        assert first.startswith(words)
    assert found.get_front_matter(note)["authors"] == [words]
    assert not re.search(r"\[\[|==|%%", printed)
    assert not found.get_tags(note)


def test_notes_have_names_that_every_system_takes(saved: Callable[..., Path]) -> None:
    titles = [
        "../../etc/passwd",
        "CON",
        "...",
        'What? A <b>/|*"',
        "what a b",
        "long " * 50,
        "🚢" * 100,
        "„“ \u202e",
    ]
    these = [one("Rain.", article={"id": str(at), "title": title}) for at, title in enumerate(titles)]
    with zipfile.ZipFile(saved("notes", these)) as archive:
        names = archive.namelist()
    assert [name.removeprefix("Articles/").removesuffix(".md") for name in names] == [
        "etc passwd", "CON note", "note", "What A b", "what a b 2", ("long " * 36).strip(), "🚢" * 45, "„“"
    ]  # fmt: skip
