"""Near copies among stored articles: families, whatever the order in which they were read."""

import random
from collections import Counter
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.errors import StoreError
from newsclaims.query.copies import copies, counted_once
from newsclaims.query.filters import ArticleFilter
from newsclaims.query.near_copies import COMMON, LEAST, LIKELY, NEIGHBOURS, contained, near_copies
from newsclaims.records import ArticleRecord, Cue, Quote, Span, Speaker
from newsclaims.store import Store
from newsclaims.store.shingles import Shingles, is_sampled, shingles

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


def pair_by_pair(texts: list[Shingles]) -> dict[tuple[int, int], float]:
    """Give the same as `alike`, counted as it is told: shingle by shingle, pair by pair."""
    samples = [set(text[is_sampled(text)].tolist()) for text in texts]
    shared: Counter[tuple[int, int]] = Counter()
    for shingle in set().union(*samples):
        having = [place for place, sample in enumerate(samples) if shingle in sample]
        near = len(having) if len(having) <= COMMON else NEIGHBOURS
        shared.update(
            (one, other) for at, one in enumerate(having) for other in having[at + 1 : at + 1 + near]
        )
    likely = [
        pair for pair, number in shared.items() if number >= LIKELY * min(len(samples[at]) for at in pair)
    ]
    shares = {(one, other): contained(texts[one], texts[other]) for one, other in likely}
    return {pair: share for pair, share in shares.items() if share >= LEAST}


def alike(texts: list[Shingles]) -> dict[tuple[int, int], float]:
    """Give the shares of near copies among some texts by their places."""
    found = near_copies([text[is_sampled(text)] for text in texts], texts.__getitem__)
    return {(one, other): share for one, other, share in found}


@pytest.mark.parametrize("papers", [41, 200])
def test_a_story_that_many_papers_print_is_one_family(papers: int) -> None:
    texts = [
        shingles(" ".join([*ONE, *(f"own{paper}x{word}" for word in range(60))])) for paper in range(papers)
    ]
    pairs = set(alike(texts))
    assert {(paper, paper + 1) for paper in range(papers - 1)} <= pairs
    assert len(pairs) < 4 * papers


def test_a_notice_that_many_papers_print_makes_no_copies() -> None:
    notice = " ".join(f"notice{word}" for word in range(45))
    texts = [shingles(" ".join([*story(10 + paper), notice])) for paper in range(60)]
    assert not alike(texts)


def test_letter_case_and_marks_make_no_difference() -> None:
    text = " ".join(ONE)
    assert contained(shingles(text), shingles(text.upper().replace(" w1x7", ", W1X7"))) == 1.0


@pytest.mark.parametrize("words", [0, 4, 43])
def test_too_few_words_tell_nothing(words: int) -> None:
    text = shingles(" ".join(map(str, range(words))))
    assert contained(text, text) == 0.0


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
    drawn = random.Random(seed)
    notice = " ".join(f"notice{word}" for word in range(80))
    stories = [story(seed * 10 + number) for number in range(drawn.choice((2, 9)))]
    texts = [shingles(copied(drawn, stories, notice)) for _ in range(90)]
    assert alike(texts) == pair_by_pair(texts) != {}


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
        found = {row.path: row.share for row in copies(store)}
        once = counted_once(store, ArticleFilter())
        left = {row.path for row in query.articles(store, once)}
        assert list(store.check()) == []
    names = sorted(texts)
    pairs = pair_by_pair([shingles(texts[name]) for name in names])
    likest = {
        name: max((share for (_, other), share in pairs.items() if other == at), default=None)
        for at, name in enumerate(names)
        if any(at in pair for pair in pairs)
    }
    assert found == {name: share and round(share, 2) for name, share in likest.items()} != {}
    assert set() < set(names) - left < set(found)


def test_a_store_of_an_older_layout_gets_the_same_families(wire: Path) -> None:
    with Store.open(wire) as store:
        before = list(copies(store))
        store.connection.execute("DROP INDEX identities_label")
        store.connection.execute("ALTER TABLE identities DROP COLUMN label")
        for table in ("article_shingles", "appearances", "called", "unlinked"):
            store.connection.execute(f"DROP TABLE {table}")
        store.connection.execute("PRAGMA user_version = 9")
    with Store.open(wire) as store:
        assert store.copy is not None
        assert list(copies(store)) == before != []


def test_shingles_of_another_text_are_told(wire: Path) -> None:
    with Store.open(wire) as store:
        store.connection.execute("UPDATE article_shingles SET rest = zeroblob(16)")
        assert "a-wire.txt: its shingles aren't those of its text" in list(store.check())
        store.connection.execute("UPDATE article_shingles SET sample = zeroblob(7)")
        assert "a-wire.txt: its shingles aren't those of its text" in list(store.check())
        with pytest.raises(StoreError, match="is damaged"):
            counted_once(store, ArticleFilter())


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


def test_by_outlet_each_counts_for_its_own(wire: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["actors", "--count", "--by", "outlet", "--db", str(wire)]) == 0
    counts = {line.split("\t")[-1]: line.split("\t")[0] for line in capsys.readouterr().out.splitlines()}
    assert counts == {"Wire": "2", "Harbour Post": "1", "Canal Times": "1"}
