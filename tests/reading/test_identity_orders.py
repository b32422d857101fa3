"""Identities of a store follow from the articles that are in it, and not from the order in which they came or went."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from newsclaims.linking import stored
from newsclaims.records import Actor, ArticleRecord, Mention, Role
from newsclaims.store import Store

Make = Callable[..., ArticleRecord]

CASTS = {
    "1.txt": [("Ada Obi", "minister"), ("Harbour Bank", "")],
    "2.txt": [("Obi", "minister"), ("Harbour Bank", ""), ("Ben Roy", "")],
    "3.txt": [("Eva Obi", "doctor"), ("Lunsk University", "")],
    "4.txt": [("Obi", "doctor"), ("Lunsk University", ""), ("Cy Lam", "")],
    "5.txt": [("Obi", ""), ("Ben Roy", ""), ("Cy Lam", "")],
    "6.txt": [("B. Roy", ""), ("Harbour Bank", "")],
}
GONE = ("gone.txt", [("Ida Obi", "minister"), ("Harbour Bank", ""), ("Bea Roy", "")])


def cast(make: Make, source: str, names: list[tuple[str, str]]) -> ArticleRecord:
    """Give an article that names actors, each with a role or none."""
    text = "\n".join(f"{role} {name} is here." for name, role in names) + f"\n{source}"
    actors = []
    for number, (name, role) in enumerate(names, 1):
        at = text.index(f"{role} {name}")
        start = at + len(role) + 1
        actors.append(
            Actor(
                id=f"a{number}",
                name=name,
                type="organisation" if name.endswith(("Bank", "University")) else "person",
                roles=[Role(start=at, end=at + len(role), text=role)] if role else [],
                mentions=[Mention(start=start, end=start + len(name), text=name)],
            )
        )
    return make(text, source, id=source, actors=actors)


def identities(store: Store) -> list[tuple[str, str]]:
    sql = "SELECT identity, actor FROM identity_actors ORDER BY identity, actor"
    return [(row["identity"], row["actor"]) for row in store.rows(sql)]


@pytest.mark.parametrize("each", [True, False], ids=["linked after each", "linked once"])
def test_the_order_does_not_count(tmp_path: Path, made: Make, each: bool) -> None:
    found = set()
    for seed in range(8):
        order = random.Random(seed).sample([*CASTS.items(), GONE], len(CASTS) + 1)
        with Store.open(tmp_path / f"{seed}.db", create=True) as store:
            for source, names in order:
                store.add(cast(made, source, names))
                if each:
                    stored.refresh(store)
            store.remove(GONE[0])
            stored.refresh(store)
            found.add(tuple(identities(store)))
    (told,) = found
    assert len({identity for identity, _ in told}) < len(told), "somebody is in two articles"


def test_identities_that_stay_are_not_written_again(tmp_path: Path, made: Make) -> None:
    def written(store: Store) -> set[tuple[int, str]]:
        stored.refresh(store)
        return {(row["rowid"], row["id"]) for row in store.rows("SELECT rowid, id FROM identities")}

    with Store.open(tmp_path / "news.db", create=True) as store:
        for source, names in CASTS.items():
            store.add(cast(made, source, names))
        before = written(store)
        store.add(cast(made, "7.txt", [("Abe Moss", "")]))
        after = written(store)
        assert before < after
        assert {id for _, id in after - before} == {"person/abe-moss"}
        assert store.remove("7.txt")
        assert written(store) == before


@pytest.mark.parametrize("seed", range(4))
def test_who_puts_an_article_back_as_it_was_need_not_wait_for_linking(
    tmp_path: Path, made: Make, seed: int
) -> None:
    """Whatever comes again, changed in its cast or not: the identities are those that are found from scratch."""
    drawn = random.Random(seed)
    told = dict(CASTS)
    with Store.open(tmp_path / "news.db", create=True) as store:
        for source, names in told.items():
            store.add(cast(made, source, names))
        for _ in range(12):
            stored.refresh(store)
            linked = identities(store)
            source, changed = drawn.choice(sorted(told)), drawn.random() < 0.5
            if changed:
                names = [*told[source]]
                at = drawn.randrange(len(names))
                names[at] = drawn.choice(CASTS[drawn.choice(sorted(CASTS))])
                changed = names != told[source]
                told[source] = names
            store.add(cast(made, source, told[source]))
            is_linked = not list(store.rows("SELECT 1 FROM unlinked"))
            assert is_linked is not changed
            if is_linked:
                assert identities(store) == linked
            stored.refresh(store)
            now = identities(store)
            store.connection.execute("DELETE FROM linking")
            stored.refresh(store)
            assert identities(store) == now
