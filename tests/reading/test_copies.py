"""Near copies among stored articles: families, whatever the order in which they were read."""

import random
from collections.abc import Callable
from hashlib import sha256
from itertools import combinations, permutations
from pathlib import Path

import pytest

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.errors import StoreError
from newsclaims.query.copies import copies, counted_once
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.narrowing import RecordFilter
from newsclaims.query.near_copies import ENOUGH, FEWEST, LEAST, contained, near_copies
from newsclaims.records import ArticleRecord, Cue, Quote, Span, Speaker
from newsclaims.report.tables import sections
from newsclaims.store import Store
from newsclaims.store.migrations import make_sketches
from newsclaims.store.sketches import packed, runs_of, sketch, unpacked

WORDS = random.Random(5)


def story(number: int) -> list[str]:
    """Give six paragraphs of words that no other number has."""
    return [" ".join(f"w{number}x{WORDS.randrange(400)}" for _ in range(30)) for _ in range(6)]


ONE, OTHER = story(1), story(2)
TEXTS = {
    "first.txt": ("2025-11-01", ONE),
    "cut.txt": ("2025-11-02", ONE[:3]),
    "reheaded.txt": ("2025-11-03", ["Another headline and lead", *ONE[1:]]),
    "merged.txt": (None, OTHER[:2] + ONE[2:]),
    "other.txt": ("2025-11-01", OTHER[2:]),
    "short.txt": ("2025-11-01", [ONE[0][:60]]),
}


def kept(names: tuple[str, ...], made: Callable[..., ArticleRecord]) -> list[tuple[str, str | None]]:
    """Give each copy's path with that of the article it is one of, of a store filled in this order."""
    with Store.open(Path(":memory:"), create=True) as store:
        for name in names:
            published, paragraphs = TEXTS[name]
            store.add(made("\n".join(paragraphs), name, published=published))
        rows = list(copies(store))
        paths = {row.id: row.path for row in rows}
        return [(row.path, paths[row.copy_of] if row.copy_of else None) for row in rows]


def test_copies_stand_below_the_earliest_in_any_order(made: Callable[..., ArticleRecord]) -> None:
    expected = [
        ("first.txt", None),
        ("cut.txt", "first.txt"),
        ("reheaded.txt", "first.txt"),
        ("merged.txt", "reheaded.txt"),
    ]
    for names in list(permutations(TEXTS))[::97]:
        assert kept(names, made) == expected


def alike(texts: list[str]) -> dict[tuple[int, int], float]:
    """Give how like near copies among some texts are, by their places."""
    return {(one, other): alike for one, other, alike in near_copies(map(sketch, texts))}


@pytest.mark.parametrize("papers", [41, 300])
def test_a_story_that_many_papers_print_is_one_family(papers: int) -> None:
    texts = [" ".join([*ONE, *(f"own{paper}x{word}" for word in range(3))]) for paper in range(papers)]
    pairs = alike(texts)
    assert {other for _, other in pairs} == set(range(1, papers))
    assert len(pairs) <= ENOUGH * papers


def test_a_notice_that_many_papers_print_makes_no_copies() -> None:
    notice = " ".join(f"notice{word}" for word in range(45))
    assert not alike([" ".join([*story(10 + paper), notice]) for paper in range(60)])


def test_letter_case_and_marks_make_no_difference() -> None:
    text = " ".join(ONE)
    assert contained(text, text.upper().replace(" W1X7", ", W1X7")) == 1.0
    assert alike([text, text.upper()]) == {(0, 1): 1.0}


@pytest.mark.parametrize("words", [0, 4, 43])
def test_too_few_words_tell_nothing(words: int) -> None:
    text = " ".join(map(str, range(words)))
    assert alike([text, text]) == {}
    assert contained(text, text) == (words >= 5)


def copied(drawn: random.Random, stories: list[list[str]], notice: str) -> str:
    """Give a story as a paper prints it: cut, edited or merged, with the notice that many print or without."""
    paragraphs = [*drawn.choice(stories)]
    chance = drawn.random()
    if chance < 0.3:
        paragraphs = paragraphs[: drawn.randint(1, 5)]
    elif chance < 0.6:
        paragraphs[drawn.randrange(6)] = " ".join(f"n{drawn.randrange(900)}" for _ in range(30))
    elif chance < 0.7:
        paragraphs += drawn.choice(stories)
    return "\n".join([*paragraphs, notice] if drawn.random() < 0.5 else paragraphs)


@pytest.mark.parametrize("seed", range(12))
def test_pairs_are_those_that_are_counted_one_by_one(seed: int) -> None:
    """A sketch tells how much two texts have in common to a tenth and a half, and not where that is little of both."""
    drawn = random.Random(seed)
    notice = " ".join(f"notice{word}" for word in range(20))
    stories = [story(seed * 10 + number) for number in range(9)]
    texts = [copied(drawn, stories, notice) for _ in range(60)]
    texts = [text for text in texts if len(runs_of(text)) >= FEWEST]
    runs, found = [*map(runs_of, texts)], set(alike(texts))
    surely, hardly = set(), set()
    for one, other in combinations(range(len(texts)), 2):
        share, common = contained(texts[one], texts[other]), runs[one] & runs[other]
        if share >= LEAST + 0.15 and len(common) / len(runs[one] | runs[other]) >= 0.3:
            surely.add((one, other))
        elif share < LEAST - 0.15:
            hardly.add((one, other))
    assert surely <= found
    assert not hardly & found
    assert surely
    assert hardly


def test_hashes_are_those_that_stores_keep() -> None:
    """Should this fail with another rensa, a migration has to make all sketches anew."""
    made = sketch(" ".join(map(str, range(60))))
    assert (made.runs, sha256(packed(made)).hexdigest()[:16]) == (56, "4c2ae940cfbb9b21")
    assert unpacked(made.runs, packed(made)).hashes.digest() == made.hashes.digest()


@pytest.mark.parametrize("seed", range(6))
def test_what_is_kept_follows_the_articles_as_they_come_and_go(
    seed: int, made: Callable[..., ArticleRecord]
) -> None:
    """Families are those of the texts that are there, each as it was read last."""
    drawn = random.Random(seed)
    stories = [story(200 + seed * 10 + number) for number in range(4)]
    texts = {f"{number:02}.txt": f"{copied(drawn, stories, '')}\nNumber {number}" for number in range(16)}
    with Store.open(Path(":memory:"), create=True) as store:
        for name in drawn.sample(sorted(texts), len(texts)):
            store.add(made(f"{copied(drawn, stories, '')}\n{name}", name))
            if drawn.random() < 0.3:
                assert store.remove(name)
            store.add(made(texts[name], name))
        for name in drawn.sample(sorted(texts), 4):
            assert store.remove(name)
            del texts[name]
        rows = list(copies(store))
        left = {row.path for row in query.articles(store, counted_once(store, ArticleFilter()))}
        assert list(store.check()) == []
    names, paths = sorted(texts), {row.id: row.path for row in rows}
    pairs = alike([texts[name] for name in names])
    assert {row.path for row in rows} == {names[at] for pair in pairs for at in pair} != set()
    for row in rows:
        earlier = {one: like for (one, other), like in pairs.items() if names[other] == row.path}
        assert (row.share is not None) == bool(earlier)
        if row.copy_of:
            likest = names.index(paths[row.copy_of])
            assert earlier[likest] == max(earlier.values())
            assert row.share == round(contained(texts[names[likest]], texts[row.path]), 2)
    assert set() < set(names) - left < {row.path for row in rows}


def test_a_store_of_layout_11_gets_the_same_families(wire: Path) -> None:
    with Store.open(wire) as store:
        before = list(copies(store))
        store.connection.execute("DROP TABLE article_sketches")
        store.connection.execute("CREATE TABLE article_shingles (article TEXT)")
        make_sketches(store.connection)
        assert list(copies(store)) == before != []


@pytest.mark.parametrize("damage", ["hashes = zeroblob(16)", "hashes = 'x'", "runs = 'x'"])
def test_sketches_of_another_text_are_told(damage: str, wire: Path) -> None:
    with Store.open(wire) as store:
        store.connection.execute(f"UPDATE article_sketches SET {damage}")
        assert "a-wire.txt: its sketch isn't that of its text" in list(store.check())
        with pytest.raises(StoreError, match="is damaged"):
            counted_once(store, ArticleFilter())


def test_a_sketch_of_another_story_is_told(wire: Path) -> None:
    with Store.open(wire) as store:
        other = sketch(" ".join(OTHER))
        store.connection.execute("UPDATE article_sketches SET hashes = ?", (packed(other),))
        assert "a-wire.txt: its sketch isn't that of its text" in list(store.check())


SAID = "“We lost the vote,” Mayor Ada Obi said."


def printed(
    made: Callable[..., ArticleRecord], name: str, outlet: str, paragraphs: list[str]
) -> ArticleRecord:
    """Give an article in which the mayor is quoted."""
    text = "\n".join([SAID, *paragraphs])

    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start=start, end=start + len(words), text=words)

    quote = Quote(
        id="q1",
        kind="direct",
        content=[at("We lost the vote,")],
        cue=Cue(**at("said").model_dump(), lemma="say"),
        source=at("Mayor Ada Obi"),
        speaker=Speaker(name="Ada Obi", type="person", rule="name"),
        confidence=0.9,
    )
    return made(text, name, outlet=outlet, published="2025-11-01", quotes=[quote])


@pytest.fixture
def wire(tmp_path: Path, made: Callable[..., ArticleRecord]) -> Path:
    """A wire story, cut in another paper, brought up to date in a third, which printed it as it was as well."""
    path = tmp_path / "wire.db"
    with Store.open(path, create=True) as store:
        for name, outlet, paragraphs in (
            ("a-wire.txt", "Wire", ONE),
            ("b-cut.txt", "Harbour Post", ONE[:4]),
            ("c-printed.txt", "Canal Times", ["With a line above it", *ONE]),
            ("d-update.txt", "Canal Times", ["With a line above it", *ONE, *OTHER[:2]]),
            ("e-other.txt", "Wire", OTHER[2:]),
        ):
            store.add(printed(made, name, outlet, paragraphs))
    return path


def test_of_copies_the_fullest_counts(wire: Path) -> None:
    def counting(*, by_outlet: bool = False, **asked: object) -> list[str]:
        with Store.open(wire) as store:
            wanted = counted_once(store, ArticleFilter(**asked), by_outlet=by_outlet)  # type: ignore[arg-type]
            return [row.path for row in query.articles(store, wanted)]

    assert counting() == ["d-update.txt", "e-other.txt"]
    assert counting(by_outlet=True) == ["a-wire.txt", "b-cut.txt", "d-update.txt", "e-other.txt"]
    assert counting(outlets=("harbour",)) == ["b-cut.txt"], "where it is the only one that is asked for"


def test_a_copy_in_the_same_outlet_is_a_version(wire: Path) -> None:
    with Store.open(wire) as store:
        rows = list(copies(store))
    paths = {row.id: row.path for row in rows} | {None: None}
    assert [(row.path, paths[row.copy_of], paths[row.version_of]) for row in rows] == [
        ("a-wire.txt", None, None),
        ("b-cut.txt", "a-wire.txt", None),
        ("c-printed.txt", "a-wire.txt", None),
        ("d-update.txt", None, "c-printed.txt"),
    ]


@pytest.mark.parametrize(
    ("arguments", "once", "all_of_them"),
    [
        (["actors", "--count"], 2, 5),
        (["actors", "--count", "--by", "type"], 2, 5),
        (["audit", "--by", "speaker"], 2, 5),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_counts_take_copies_once_unless_they_are_kept(
    arguments: list[str], once: int, all_of_them: int, wire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def quotes(*more: str) -> int:
        assert run([*arguments, *more, "--db", str(wire)]) == 0
        return int(capsys.readouterr().out.split("\t")[0])

    assert (quotes(), quotes("--keep-copies")) == (once, all_of_them)


def test_a_page_audits_copies_once(wire: Path) -> None:
    with Store.open(wire) as store:
        shown = {row["id"] for row in store.rows("SELECT id FROM quotes")}
        [audit] = [one for one in sections(store, RecordFilter(), shown, "full") if one.name == "audit"]
    counts = {(row[0], row[1]): row[2] for row in audit.rows}
    assert counts["named", "named"] == "2"
    assert [counts["outlet", name] for name in ("Wire", "Harbour Post", "Canal Times")] == ["2", "1", "1"]


def test_by_outlet_each_counts_for_its_own(wire: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["actors", "--count", "--by", "outlet", "--db", str(wire)]) == 0
    counts = {line.split("\t")[-1]: line.split("\t")[0] for line in capsys.readouterr().out.splitlines()}
    assert counts == {"Wire": "2", "Harbour Post": "1", "Canal Times": "1"}


def test_extract_tells_how_many_the_store_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, paragraphs in (("first", ONE), ("reheaded", ["Another lead.", *ONE[1:]]), ("other", OTHER)):
        Path(f"{name}.txt").write_text("\n\n".join(paragraphs))
    extract = ["extract", "first.txt", "other.txt", "--fast", "--any-language", "--db", "news.db"]
    assert run(extract) == 0
    assert "near cop" not in capsys.readouterr().err
    assert run([*extract, "reheaded.txt"]) == 0
    told = "news.db now holds 3 articles\n1 of them is a near copy of an earlier one: newsclaims articles --copies\n"
    assert told in capsys.readouterr().err
