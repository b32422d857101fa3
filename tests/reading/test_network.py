"""The network: who speaks about whom, and who is quoted with whom, as a table and as graphs for Gephi."""

import csv
import io
import sys
from string import ascii_uppercase
from xml.etree import ElementTree

import pytest

import newsclaims
from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.records import Actor, ArticleRecord, Claim, Claimant, Mention, Quote, Span, Speaker
from newsclaims.store import Store

Output = pytest.CaptureFixture[str]
ADA, BEN, CY = "person/ada-obi", "person/ben-roy", "person/cy-lam"


def story(made: object, outlet: str, day: str, *told: tuple[str, str]) -> ArticleRecord:
    """Give an article in which each speaks of another: (speaker, named)."""
    names = sorted({name for pair in told for name in pair})
    text = "\n".join([outlet + day, *(f"{one} said {other} lied." for one, other in told)])

    def at(words: str) -> dict[str, object]:
        return {"start": text.index(words), "end": text.index(words) + len(words), "text": words}

    actors = [
        Actor(id=f"a{number}", name=name, type="person", mentions=[Mention(**at(name))])
        for number, name in enumerate(names, 1)
    ]
    ids = {actor.name: actor.id for actor in actors}
    quotes, claims = [], []
    for number, (one, other) in enumerate(told, 1):
        who = {"name": one, "type": "person", "actor": ids[one]}
        said = at(f"{other} lied")
        quotes.append(
            Quote(
                id=f"q{number}",
                kind="indirect",
                content=[Span(**said)],
                speaker=Speaker(**who, rule="name"),
                confidence=1,
            )
        )
        claims.append(
            Claim(
                id=f"c{number}",
                **said,
                claimant=Claimant(**who),
                quote=f"q{number}",
                actors=[ids[other], ids[one]],
            )
        )
    return made(  # type: ignore[operator,no-any-return]
        text, f"{outlet}{day}.txt", outlet=outlet, published=day, actors=actors, quotes=quotes, claims=claims
    )


@pytest.fixture
def newsroom(store: Store, made: object) -> Store:
    for article in list(store.rows("SELECT id FROM articles")):
        store.remove(article["id"])
    store.add(story(made, "Post", "2025-11-03", ("Ada Obi", "Ben Roy"), ("Ben Roy", "Ada Obi")))
    store.add(story(made, "Post", "2025-12-04", ("Ada Obi", "Ben Roy"), ("Cy Lam", "Ada Obi")))
    store.add(story(made, "Ledger", "2025-12-05", ("Ada Obi", "Cy Lam")))
    return store


def edges(store: Store, *asked: object, **more: object) -> list[tuple[object, ...]]:
    found = query.network(store, *asked, **more)  # type: ignore[arg-type]
    return [(edge.kind, edge.source, edge.target, edge.weight, edge.group) for edge in found]


def test_who_speaks_about_whom_and_who_is_quoted_with_whom(newsroom: Store) -> None:
    assert edges(newsroom) == [
        ("about", ADA, BEN, 2, None),
        ("about", ADA, CY, 1, None),
        ("about", BEN, ADA, 1, None),
        ("about", CY, ADA, 1, None),
        ("with", ADA, BEN, 1, None),
        ("with", ADA, CY, 1, None),
    ]


def test_month_by_month(newsroom: Store) -> None:
    assert [edge for edge in edges(newsroom, "month") if edge[:3] == ("about", ADA, BEN)] == [
        ("about", ADA, BEN, 1, "2025-11"),
        ("about", ADA, BEN, 1, "2025-12"),
    ]


def test_of_near_copies_the_fullest_counts_unless_they_are_kept(
    newsroom: Store, made: object, capsys: Output
) -> None:
    wire = [(f"{first}a Bell", f"{first}i Hall") for first in ascii_uppercase]
    for outlet in ("Canal Times", "Harbour Post"):
        newsroom.add(story(made, outlet, "2026-01-01", *wire))

    def most(*more: str) -> str:
        assert run(["actors", "--network", "Bell", *more, "--db", str(newsroom.path)]) == 0
        rows = csv.DictReader(io.StringIO(capsys.readouterr().out))
        return max(row["weight"] for row in rows if row["kind"] == "about")

    assert (most(), most("--keep-copies"), most("--by", "outlet")) == ("1", "2", "1")
    with newsclaims.Store(newsroom.path) as asked:
        bell = asked.network(pattern="Bell"), asked.network(pattern="Bell", keep_copies=True)
    assert [max(row.weight for row in rows if row.kind == "about") for rows in bell] == [1, 2]


def test_the_articles_and_the_ends_can_be_chosen(newsroom: Store) -> None:
    assert edges(newsroom, wanted=query.ActorFilter(outlets=("ledger",))) == [("about", ADA, CY, 1, None)]
    assert edges(newsroom, wanted=query.ActorFilter(type="place")) == []
    pattern = query.Pattern(expression="^Ben")
    assert {edge[1:3] for edge in edges(newsroom, wanted=query.ActorFilter(pattern=pattern))} == {
        (ADA, BEN),
        (BEN, ADA),
    }


def test_edges_are_a_table_that_gephi_reads(newsroom: Store, capsys: Output) -> None:
    assert run(["actors", "--network", "--db", str(newsroom.path)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == 6
    assert (rows[0]["source"], rows[0]["target"], rows[0]["type"], rows[0]["weight"]) == (
        ADA,
        BEN,
        "Directed",
        "2",
    )
    assert {row["type"] for row in rows if row["kind"] == "with"} == {"Undirected"}


@pytest.mark.parametrize("form", ["gexf", "graphml"])
def test_a_graph_has_the_same_edges_on_every_day(newsroom: Store, capsys: Output, form: str) -> None:
    pytest.importorskip("networkx")
    assert run(["actors", "--network", "--format", form, "--by", "month", "--db", str(newsroom.path)]) == 0
    out = capsys.readouterr().out
    tree = ElementTree.fromstring(out)
    ends = [
        (edge.get("source"), edge.get("target"))
        for edge in tree.iter()
        if edge.tag.rpartition("}")[2] == "edge"
    ]
    assert sorted(ends) == sorted(edge[1:3] for edge in edges(newsroom, "month"))
    assert "lastmodified" not in out


def test_without_networkx_the_error_names_the_extra(
    newsroom: Store, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    assert run(["actors", "--network", "--format", "gexf", "--db", str(newsroom.path)]) == 2
    told = capsys.readouterr().err
    assert "gexf needs networkx, which isn't installed" in told
    assert 'pip install "newsclaims[network]"' in told


@pytest.mark.parametrize(
    "argv",
    [
        ["--network", "--by", "role"],
        ["--network", "--format", "gexf", "--json"],
        ["--format", "gexf"],
        ["--network", "--count"],
    ],
)
def test_what_does_not_go_together(newsroom: Store, capsys: Output, argv: list[str]) -> None:
    assert run(["actors", *argv, "--db", str(newsroom.path)]) == 2
    assert capsys.readouterr().err.startswith("error: ")


def test_no_edge_is_nothing_found(newsroom: Store, capsys: Output) -> None:
    pytest.importorskip("networkx")
    for form in ("csv", "gexf"):
        argv = ["actors", "--network", "nobody", "--format", form, "--db", str(newsroom.path)]
        assert run(argv) == 1
        assert capsys.readouterr().out == ""
