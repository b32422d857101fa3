"""The source audit: who gets quoted, with how many words, and what an article itself states of a speaker's gender."""

import csv
import io
from collections.abc import Callable

import pytest

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.query.stated_genders import gender_of_phrase, stated_genders
from newsclaims.records import Actor, Affiliation, ArticleRecord, Mention, Quote, Role, Span, Speaker
from newsclaims.store import Store

Make = Callable[..., ArticleRecord]


def rows(store: Store, by: query.By, **asked: object) -> dict[tuple[str | None, str | None], query.AuditRow]:
    return {(row.month, row.name): row for row in query.audit(store, by, **asked)}  # type: ignore[arg-type]


def said(make: Make, text: str, printed: str, *, rule: str = "name", source: str = "") -> ArticleRecord:
    """Give an article in which somebody, who is printed so, says "so"; `source` is the pronoun at the cue."""

    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start=start, end=start + len(words), text=words)

    roles = [Role(**at("spokesman for Lady Lind").model_dump())] if "spokesman" in text else []
    return make(
        text,
        "one.txt",
        actors=[
            Actor(
                id="a1",
                name=printed,
                type="person",
                roles=roles,
                mentions=[Mention(**at(printed).model_dump())],
            )
        ],
        quotes=[
            Quote(
                id="q1",
                kind="direct",
                content=[at("so")],
                source=at(source) if source else None,
                speaker=Speaker(name=printed, type="person", actor="a1", rule=rule),
                confidence=1,
            )
        ],
    )


@pytest.mark.parametrize(
    ("text", "rule", "source", "gender"),
    [
        ("Mary Obi said “so”.", "name", "", None),  # a first name is no evidence
        ("Mrs Mary Obi said “so”.", "name", "", "feminine"),
        ("It was Mary Obi. He said “so”.", "pronoun-subject", "He", "masculine"),
        ("It was Mary Obi. He said “so”.", "surname", "He", None),  # who that pronoun means isn't known
        ("Mrs Mary Obi. He said “so”.", "pronoun-subject", "He", "feminine"),  # a title before a pronoun
        ("Mary Obi, spokesman for Lady Lind, said “so”.", "name", "", "masculine"),
        ("Mrs Lind and Mary Obi said “so”.", "name", "", None),  # somebody else's title
    ],
)
def test_only_the_article_itself_tells_a_gender(
    store: Store, made: Make, text: str, rule: str, source: str, gender: str | None
) -> None:
    id = store.add(said(made, text, "Mary Obi", rule=rule, source=source))
    assert stated_genders(store).get(f"{id}/a1") == gender


@pytest.mark.parametrize(
    ("phrase", "gender"),
    [
        ("two women from Leeds", "feminine"),
        ("fisherman", "masculine"),
        ("Mr Moyo's advisers", ""),
        ("friends of the woman", ""),
        ("Elder", ""),
    ],
)
def test_an_unnamed_source_is_what_its_noun_says(phrase: str, gender: str) -> None:
    assert gender_of_phrase(phrase) == gender


def test_every_quote_of_speech_is_counted_once(store: Store) -> None:
    found = rows(store, "named")
    assert {name: row.quotes for (_, name), row in found.items()} == {
        "named": 4,
        "anonymous": 1,
        "unresolved": 1,
    }
    for row in found.values():
        assert row.quotes == row.named + row.anonymous + row.unresolved
        assert row.quotes == row.women + row.men + row.unknown + row.no_person
    assert sum(row.share for row in found.values()) == pytest.approx(100, abs=0.2)


def test_words_and_own_words(store: Store) -> None:
    luczak = rows(store, "speaker")[None, "Zoë Łuczak"]
    assert (luczak.quotes, luczak.words) == (2, 4 + 11 + 5)
    assert luczak.own_words == 4 + 5  # the quotation marks stand before the second part of the mixed one
    assert luczak.women == 2  # "She warned"


def test_by_outlet_and_month(store: Store) -> None:
    found = rows(store, "outlet", monthly=True)
    assert {key: row.quotes for key, row in found.items()} == {
        (None, None): 1,
        ("2025-11", "The Harbour Post"): 3,
        ("2025-12", "Morning Ledger"): 2,
    }
    assert list(rows(store, "month")) == [(None, None), (None, "2025-11"), (None, "2025-12")]


def test_an_organisation_is_where_somebody_has_a_role(store: Store) -> None:
    assert rows(store, "organisation")[None, "dockers’ union"].quotes == 2


@pytest.mark.parametrize(
    ("role", "by", "called"),
    [
        ("Sen.", "role", "senator"),
        ("senator", "role", "senator"),
        ("Dr.", "role", "dr"),
        ("Republican senator", "organisation", None),
        ("Harbour Bank economist", "organisation", "Harbour Bank"),
        ("company economist", "organisation", None),  # which one isn't said
    ],
)
def test_what_a_row_is_called(store: Store, made: Make, role: str, by: query.By, called: str) -> None:
    text = f"{role} Mary Obi said “so”."
    of = role.rpartition(" ")[0]
    affiliation = Affiliation(start=0, end=len(of), text=of) if of else None
    title = Span(start=len(role.rpartition(" ")[0]), end=len(role), text=role[len(of) :])
    record = said(made, text, "Mary Obi")
    held = Role(start=0, end=len(role), text=role, title=title, affiliation=affiliation)
    actor = record.actors[0].model_copy(update={"roles": [held]})
    store.add(record.model_copy(update={"actors": [actor]}))
    wanted = query.ActorFilter(article=record.article.id)
    assert [row.name for row in query.audit(store, by, wanted)] == [called]


def test_the_articles_can_be_chosen(store: Store) -> None:
    wanted = query.ActorFilter(outlets=("ledger",))
    assert {name for _, name in rows(store, "speaker", wanted=wanted)} == {"Karl von Adel"}


def test_the_command(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    db = ["--db", str(store.path)]
    assert run(["audit", "--by", "speaker", "Adel", *db]) == 0
    assert capsys.readouterr().out == "2\t11\t24.4\t7\t1\t1\t2\t0\t0\t0\t0\t2\t0\t\tKarl von Adel\n"
    assert run(["audit", "--by", "gender", "--csv", *db]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["name"]: row["quotes"] for row in table} == {"women": "2", "unknown": "4"}
    assert run(["audit", "--since", "2026", *db]) == 1
