"""Three invented articles with records made by hand, and a store that holds them."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from newsclaims.records import (
    Actor,
    Affiliation,
    Article,
    ArticleRecord,
    Claim,
    Claimant,
    Cue,
    Date,
    Figure,
    Furniture,
    Medium,
    Mention,
    Participant,
    PipelineInfo,
    Quote,
    Region,
    Role,
    Span,
    Speaker,
    Topic,
)
from newsclaims.store import Store

PIPELINE = PipelineInfo(newsclaims="0.1.0", model="none 0", fingerprint="made-by-hand")

STRIKE = """Port workers reject offer

“We will not sign,” Zoë Łuczak, head of the dockers’ union, told Radio Nord on Monday.
She warned that the strike could cost €2.5 billion ($2.9 billion) next year, “a price nobody should pay”.

One official said between 200 and 300 workers had left. Karl von Adel hopes for a deal by 5 December.
Cargo fell by 4% in October.
Read also: What the strike means
"""

BUDGET = """Adel: no new taxes
The minister, Karl von Adel, denied that taxes would rise.
“=SUM is not a plan\u2028for us,” Adel told the Harbour\tPost.
"""

FERRY = "The ferry will not sail on Monday, the Łódź Line said.\n"


def make(
    text: str, source: str, *, outlet: str | None = None, published: str | None = None, **lists: Any
) -> ArticleRecord:
    digest = sha256(text.encode()).hexdigest()
    lines = [line for line in text.split("\n") if line and not line.startswith("Read also")]
    furniture = [find(text, line) for line in text.split("\n") if line.startswith("Read also")]
    article = Article(
        id=lists.pop("id", digest[:16]),
        source=source,
        sha256=digest,
        text=text,
        title=lines[0],
        outlet=outlet,
        published=published,
        byline=["Ann Bell", "J. Doe"],
        body=[Region(start=text.index(line), end=text.index(line) + len(line)) for line in lines],
        furniture=[Furniture(start=span.start, end=span.end, kind="related") for span in furniture],
    )
    return ArticleRecord(article=article, pipeline=PIPELINE, **lists)


def find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def strike(text: str = STRIKE, source: str = "news/strike.txt") -> ArticleRecord:
    def at(words: str) -> dict[str, Any]:
        return find(text, words).model_dump()

    luczak = {"name": "Zoë Łuczak", "type": "person", "actor": "a1"}
    return make(
        text,
        source,
        outlet="The Harbour Post",
        published="2025-11-27",
        actors=[
            Actor(
                id="a1",
                name="Zoë Łuczak",
                type="person",
                aliases=["Mother Harbour"],
                roles=[
                    Role(
                        **at("head of the dockers’ union"),
                        title=find(text, "head"),
                        affiliation=Affiliation(**at("dockers’ union")),
                    )
                ],
                mentions=[Mention(**at("Zoë Łuczak")), Mention(**at("She"), form="pronoun")],
            ),
            Actor(id="a2", name="Karl von Adel", type="person", mentions=[Mention(**at("Karl von Adel"))]),
            Actor(id="a3", name="Radio Nord", type="organisation", mentions=[Mention(**at("Radio Nord"))]),
        ],
        quotes=[
            Quote(
                id="q1",
                kind="direct",
                content=[find(text, "We will not sign,")],
                cue=Cue(**at("told"), lemma="tell"),
                source=find(text, "Zoë Łuczak"),
                speaker=Speaker(**luczak, rule="name"),
                medium=Medium(**at("Radio Nord"), name="Radio Nord"),
                confidence=0.99,
            ),
            Quote(
                id="q2",
                kind="mixed",
                content=[
                    find(text, "that the strike could cost €2.5 billion ($2.9 billion) next year"),
                    find(text, "a price nobody should pay"),
                ],
                cue=Cue(**at("warned"), lemma="warn"),
                source=find(text, "She"),
                speaker=Speaker(**luczak, rule="pronoun-subject"),
                confidence=0.9,
            ),
            Quote(
                id="q3",
                kind="indirect",
                content=[find(text, "between 200 and 300 workers had left")],
                cue=Cue(**at("said"), lemma="say"),
                source=find(text, "One official"),
                speaker=Speaker(name="official", type="anonymous", rule="anonymous"),
                confidence=0.8,
            ),
            Quote(
                id="q4",
                kind="indirect",
                mode="attitude",
                content=[find(text, "for a deal by 5 December")],
                cue=Cue(**at("hopes"), lemma="hope"),
                source=find(text, "Karl von Adel"),
                speaker=Speaker(name="Karl von Adel", type="person", actor="a2", rule="name"),
                confidence=0.7,
            ),
        ],
        figures=[
            Figure(
                id="f1",
                **at("€2.5 billion"),
                kind="money",
                value=2_500_000_000,
                unit="EUR",
                of=find(text, "the strike"),
            ),
            Figure(
                id="f2",
                **at("$2.9 billion"),
                kind="money",
                value=2_900_000_000,
                unit="USD",
                equivalent_of="f1",
            ),
            Figure(
                id="f3", **at("between 200 and 300 workers"), kind="count", low=200, high=300, unit="worker"
            ),
            Figure(id="f4", **at("4%"), kind="percent", value=4.0, unit="percent", change="down"),
        ],
        dates=[
            Date(
                id="d1",
                **at("Monday"),
                type="date",
                value="2025-11-24",
                first_day="2025-11-24",
                last_day="2025-11-24",
                anchor="published",
            ),
            Date(
                id="d2",
                **at("next year"),
                type="date",
                value="2026",
                first_day="2026-01-01",
                last_day="2026-12-31",
                anchor="published",
            ),
            Date(
                id="d3",
                **at("5 December"),
                type="date",
                value="2025-12-05",
                first_day="2025-12-05",
                last_day="2025-12-05",
            ),
            Date(
                id="d4",
                **at("October"),
                type="date",
                value="2025-10",
                first_day="2025-10-01",
                last_day="2025-10-31",
            ),
        ],
        claims=[
            Claim(
                id="c1",
                **at("We will not sign,"),
                claimant=Claimant(**luczak),
                quote="q1",
                negated=True,
                reading="We [the dockers] will not sign,",
                open=0,
            ),
            Claim(
                id="c2",
                **at("that the strike could cost €2.5 billion ($2.9 billion) next year"),
                claimant=Claimant(**luczak),
                quote="q2",
                stance="warns",
                hedged=True,
                open=1,
                figures=["f1", "f2"],
                dates=["d2"],
                topics=[
                    Topic(text="ferry strike", head="strike"),
                    Topic(text="Port of Lunsk", head="Port of Lunsk"),
                ],
            ),
            Claim(
                id="c3",
                **at("for a deal by 5 December"),
                claimant=Claimant(name="Karl von Adel", type="person", actor="a2"),
                quote="q4",
                mode="attitude",
                dates=["d3"],
                actors=["a2"],
                on_behalf_of=Claimant(**luczak),
                within="q2",
                medium="Harbour Radio",
                participants=[Participant(actor="a2", part="subject")],
                topics=[
                    Topic(text="new deal", head="deal"),
                    Topic(text="Karl von Adel", head="Karl von Adel", actor="a2"),
                ],
            ),
            Claim(
                id="c4",
                **at("Cargo fell by 4% in October."),
                claimant=Claimant(name="The Harbour Post", type="organisation"),
                figures=["f4"],
                dates=["d4"],
            ),
        ],
    )


def budget() -> ArticleRecord:
    adel = {"name": "Karl von Adel", "type": "person", "actor": "a1"}
    denied, told = find(BUDGET, "denied"), find(BUDGET, "told")
    return make(
        BUDGET,
        "news/budget.txt",
        outlet="Morning Ledger",
        published="2025-12-01",
        actors=[
            Actor(
                id="a1",
                name="Karl von Adel",
                type="person",
                aliases=["Adel"],
                mentions=[Mention(**find(BUDGET, "Karl von Adel").model_dump())],
            ),
        ],
        quotes=[
            Quote(
                id="q1",
                kind="indirect",
                content=[find(BUDGET, "that taxes would rise")],
                cue=Cue(**denied.model_dump(), lemma="deny"),
                speaker=Speaker(**adel, rule="name"),
                confidence=0.95,
            ),
            Quote(
                id="q2",
                kind="direct",
                content=[find(BUDGET, "=SUM is not a plan\u2028for us,")],
                cue=Cue(**told.model_dump(), lemma="tell"),
                speaker=Speaker(**adel, rule="name"),
                addressee=find(BUDGET, "the Harbour\tPost"),
                confidence=0.95,
            ),
        ],
        claims=[
            Claim(
                id="c1",
                **find(BUDGET, "that taxes would rise").model_dump(),
                claimant=Claimant(**adel),
                quote="q1",
                stance="denies",
                negated=True,
            ),
        ],
    )


def ferry() -> ArticleRecord:
    return make(
        FERRY,
        "feed.jsonl#L10",
        id="ferry/2025-7",
        quotes=[
            Quote(
                id="q1",
                kind="indirect",
                content=[find(FERRY, "The ferry will not sail on Monday")],
                cue=Cue(**find(FERRY, "said").model_dump(), lemma="say"),
                unresolved="no actor of that name",
                confidence=0.6,
            )
        ],
        dates=[
            Date(
                id="d1",
                **find(FERRY, "Monday").model_dump(),
                type="date",
                unresolved="no publication date",
            )
        ],
    )


@pytest.fixture
def records() -> list[ArticleRecord]:
    """The articles in the order of their sources."""
    return [ferry(), budget(), strike()]


@pytest.fixture
def made() -> Callable[..., ArticleRecord]:
    """Make an article of a text and a source, with no records, or the lists given."""
    return make


@pytest.fixture
def changed_strike() -> ArticleRecord:
    """The article about the strike, read again after its page was changed."""
    return strike(STRIKE.replace("Port", "Dock"))


@pytest.fixture
def store(tmp_path: Path, records: list[ArticleRecord]) -> Iterator[Store]:
    """A store with the articles, in a file."""
    with Store.open(tmp_path / "news.db", create=True) as opened:
        for record in reversed(records):
            opened.add(record)
        yield opened
