"""How long linking takes, and how it grows: synthetic articles with 25,000 mentions of actors, 50,000, 100,000.

    python benchmarks/linking.py [MENTIONS …]

Names are drawn as they come in the news: few are in many articles, most in few; a surname has several bearers, and
some articles print it alone. "In the store" is what `newsclaims extract` does at its end: it reads the actors, links
them and keeps the identities. Seconds are the processor's.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast as typed

from newsclaims.language import person_names
from newsclaims.linking.appearances import Appearance
from newsclaims.linking.identities import link
from newsclaims.linking.stored import refresh
from newsclaims.records import Actor, Article, ArticleRecord, Mention, PipelineInfo
from newsclaims.store import Store
from newsclaims.vocabulary import ActorType

Test = Callable[[person_names.PersonName, person_names.PersonName], bool]

FIRSTS = [
    "Ada",
    "Bill",
    "William",
    "Mary",
    "John",
    "Jean-Paul",
    "Mohammed",
    "Muhammad",
    "Xi",
    "Kaja",
    "Zoë",
    "Sergei",
]
SYLLABLES = [
    "ka",
    "lo",
    "mi",
    "ter",
    "son",
    "berg",
    "os",
    "ki",
    "nen",
    "ov",
    "eva",
    "dal",
    "man",
    "rei",
    "sch",
    "wei",
]
ROLES = [
    "minister",
    "EU top diplomat",
    "former president",
    "senator",
    "spokesman",
    "chief executive",
    "analyst",
]
PLACES = ["Kyiv", "Kiev", "Washington", "Georgia", "India", "United States", "U.S.", "Belgium", "Brussels"]
INSTITUTIONS = ["Supreme Court", "Foreign Ministry", "European Commission", "EU", "European Union", "NATO"]
CAST = 10
"""Actors of an article; each is mentioned once, which is the hardest for so many mentions."""


def actors(mentions: int) -> list[Appearance]:
    """Give the actors of so many articles that together they are named `mentions` times."""
    drawn = random.Random(6)
    surnames = [
        "".join(drawn.choices(SYLLABLES, k=drawn.randint(2, 4))).title() for _ in range(mentions // 40)
    ]
    people = [f"{drawn.choice(FIRSTS)} {drawn.choice(surnames)}" for _ in range(mentions // 15)]
    firms = [
        f"{drawn.choice(surnames)} {drawn.choice(['Group', 'Bank', 'Institute'])}"
        for _ in range(mentions // 60)
    ]
    found = []
    for _ in range(mentions // CAST):
        article = f"{drawn.getrandbits(64):016x}"
        cast: dict[str, tuple[ActorType, tuple[str, ...], tuple[str, ...]]] = {}
        while len(cast) < CAST:
            chance = drawn.random()
            # The further behind, the rarer.
            name = people[int(len(people) * drawn.random() ** 3)]
            if chance < 0.35:
                cast.setdefault(name, ("person", (name.split()[-1],), (drawn.choice(ROLES),)))
            elif chance < 0.5:
                cast.setdefault(name.split()[-1], ("person", (), ()))
            elif chance < 0.75:
                firm = firms[int(len(firms) * drawn.random() ** 3)]
                cast.setdefault(firm, ("organisation", (firm.split()[0],), ()))
            elif chance < 0.85:
                cast.setdefault(drawn.choice(INSTITUTIONS), ("organisation", (), ()))
            else:
                cast.setdefault(drawn.choice(PLACES), ("place", (), ()))
        for place, (name, (kind, aliases, roles)) in enumerate(cast.items()):
            found.append(Appearance(f"{article}/a{place + 1}", article, name, kind, aliases, roles))
    return found


def stored(found: list[Appearance]) -> float:
    """Give the processor's seconds in which a store of these actors gets its identities."""
    made_by = PipelineInfo(newsclaims="0", model="none", fingerprint="f")
    by_article: dict[str, list[Appearance]] = {}
    for one in found:
        by_article.setdefault(one.article, []).append(one)
    with Store.open(Path(":memory:"), create=True) as store:
        for article, cast in by_article.items():
            text = "\n".join(one.name for one in cast)
            listed = []
            for number, one in enumerate(cast, start=1):
                start = text.index(one.name)
                mention = Mention(start=start, end=start + len(one.name), text=one.name)
                mentions = [mention] * one.mentions
                listed.append(
                    Actor(
                        id=f"a{number}",
                        name=one.name,
                        type=typed(ActorType, one.type),
                        aliases=list(one.aliases),
                        mentions=mentions,
                    )
                )
            story = Article(id=article, source=f"{article}.txt", sha256="0" * 64, text=text)
            store.add(ArticleRecord(article=story, actors=listed, pipeline=made_by))
        begun = time.process_time()
        refresh(store)
        return time.process_time() - begun


def main() -> None:
    compared = 0

    def counting(test: Test) -> Test:
        def counted(one: person_names.PersonName, other: person_names.PersonName) -> bool:
            nonlocal compared
            compared += 1
            return test(one, other)

        return counted

    for test in ("same_person", "maybe_same_person"):
        setattr(person_names, test, counting(getattr(person_names, test)))
    print(
        f"{'mentions':>9} {'actors':>8} {'identities':>10} {'compared':>9} {'link':>7} {'in the store':>13}"
    )
    for mentions in map(int, sys.argv[1:] or (25_000, 50_000, 100_000)):
        found = actors(mentions)
        compared = 0
        begun = time.process_time()
        identities = link(found)
        seconds = time.process_time() - begun
        print(
            f"{mentions:>9,} {len(found):>8,} {len(identities):>10,} {compared:>9,} {seconds:>5.1f} s",
            end=" ",
        )
        print(f"{stored(found):>11.1f} s")


if __name__ == "__main__":
    main()
