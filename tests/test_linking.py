"""Who is who across articles: names of many peoples, evidence, order, the user's word, and the cost."""

import gc
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsclaims import lexicons
from newsclaims.language import names, person_names
from newsclaims.linking import changes as changes_module
from newsclaims.linking import known
from newsclaims.linking.appearances import Appearance
from newsclaims.linking.identities import labelled, link
from newsclaims.linking.institutions import is_common
from newsclaims.linking.known import TELLING
from newsclaims.linking.nodes import by_article
from newsclaims.linking.rulings import Alias, Decision, Rulings, Term
from newsclaims.linking.updating import update

TYPES = {"#": "organisation", "@": "place", "&": "group"}


def casts(*articles: str) -> list[Appearance]:
    """Give the actors of articles: "Ada Obi aka Obi / Auntie: minister, chair; #EU; @Rome"."""
    found = []
    for number, article in enumerate(articles):
        for place, actor in enumerate(article.split("; ")):
            printed, _, roles = actor.partition(": ")
            name, _, aliases = printed.lstrip("#@&").partition(" aka ")
            found.append(
                Appearance(
                    actor=f"{number}/a{place}",
                    article=str(number),
                    name=name,
                    type=TYPES.get(actor[0], "person"),
                    aliases=tuple(aliases.split(" / ")) if aliases else (),
                    roles=tuple(roles.split(", ")) if roles else (),
                )
            )
    return found


def one(appearances: Iterable[Appearance], first: str, second: str, rulings: Rulings = Rulings()) -> bool:  # noqa: B008
    """Say whether two actors, by id, are one."""
    return any({first, second} <= set(identity.actors) for identity in link(appearances, rulings))


# One name.


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ursula von der Leyen", "Ursula Von Der Leyen"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("Volodymyr Zelenskiy", "Vladimir Zelensky"),
        ("Recep Tayyip Erdoğan", "RECEP TAYYIP ERDOGAN"),
        ("Bashar al-Assad", "Bashar Assad"),
        ("Abdel Fattah el-Sisi", "Abdel Fattah al-Sisi"),
        ("Mohammed bin Salman", "Muhammad Bin Salman"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Jean-Claude Juncker", "Jean Claude Juncker"),
        ("Siân O’Connor", "Sian O'Connor"),
        ("Lars Løkke Rasmussen", "Lars Lokke Rasmussen"),
        ("Robert Müller", "Robert Mueller"),
        ("Michał Kowalski", "Michal Kowalsky"),
        ("Alexandria Ocasio-Cortez", "Alexandria Ocasio Cortez"),
        ("J.D. Vance", "JD Vance"),
        ("George W. Bush", "George Bush"),
        ("John A. Smith", "John Adam Smith"),
        ("Robert F. Kennedy Jr.", "Robert Kennedy, Jr"),
        ("Ngozi Okonjo-Iweala", "Ngozi Okonjo Iweala"),
        ("Nguyễn Phú Trọng", "Nguyen Phu Trong"),
        ("Luiz Inácio Lula da Silva", "Luiz Inacio Lula Da Silva"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Al Gore", "AL GORE"),
        ("#EU", "#European Union"),
        ("#Ministry of Transport and Works", "#The Ministry of Transport & Works"),
        ("#World Trade Organisation", "#World Trade Organization"),
        ("#Acme Corp.", "#Acme"),
        ("#Radio Nord", "#RADIO NORD"),
        ("@Kiev", "@Kyiv"),
        ("@U.S.", "@United States"),
        ("@Łódź", "@Lodz"),
        ("@Washington", "@Washington, D.C."),
        ("&Norwegians", "&Norwegian"),
    ],
)
def test_spellings_of_one_name(first: str, second: str) -> None:
    assert one(casts(first, second), "0/a0", "1/a0")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bill Clinton", "Hillary Clinton"),
        ("Donald Trump", "Donald Trump Jr."),
        ("George H. W. Bush", "George W. Bush"),
        ("Bill Evans", "Will Evans"),
        ("Mary Smith", "Mary Louise Smith"),
        ("Jim Jones", "James Jones"),
        ("J. Smith", "John Smith"),
        ("Smith", "John Smith"),
        ("Smith", "Smith"),
        ("Sarah", "Sarah Palin"),
        ("Obi", "Ada Obi"),
        ("Van Jones", "Quincy Jones"),
        ("Xi Jinping", "Xi Mingze"),
        ("Ada Obi", "#Ada Obi"),
        ("Washington", "@Washington"),
        ("@Washington", "@Washington; @Seattle"),
        ("@Georgia; @Tbilisi", "@Georgia; @Atlanta"),
        ("@Georgia", "@Georgia"),
        ("#EPP", "#European People's Party"),
        ("#Supreme Court; @India", "#Supreme Court; @Brazil"),
        ("#Defence Ministry; @Kyiv", "#Ministry of Defence; @Russia"),
        ("#Labour Party; @Britain", "#Labor Party; @Australia"),
        ("#Commission", "#Commission"),
    ],
)
def test_what_is_not_certain_stays_apart(first: str, second: str) -> None:
    assert not one(casts(first, second), "0/a0", "1/a0")


@pytest.mark.parametrize(
    ("articles", "joined"),
    [
        # A surname alone, and the only one who bears it: by role, or by company.
        (("Kaja Kallas: EU top diplomat", "Kallas: EU diplomat"), True),
        (("Kaja Kallas; #Euroclear; @Belgium", "Kallas; #Euroclear; @Belgium"), True),
        (("Kaja Kallas; Simon Nixon; #Euroclear", "Kallas; Simon Nixon; #Euroclear"), True),
        (("Kaja Kallas; @Belgium; @Russia", "Kallas; @Belgium; @Russia"), False),
        (("Kaja Kallas: poet; @Tartu", "Kallas: goalkeeper; @Miami"), False),
        (("Xi Jinping aka Xi: Chinese President", "Xi: President"), True),
        (("Andrés Manuel López Obrador: Mexican president", "López Obrador: Mexican president"), True),
        (("Mette Frederiksen: Danish prime minister", "M. Frederiksen: prime minister"), True),
        (("Bill Clinton: former president", "William J. Clinton: former president"), True),
        (("Hillary Clinton: Secretary of State", "Hillary Rodham Clinton: secretary"), True),
        (("Luiz Inácio Lula da Silva aka Lula: president", "Lula: Brazilian president"), True),
        (("Ed Cruz: father", "Edward Cruz: father"), False),
        (("Ed Cruz; Ann Cruz; #Acme", "Edward Cruz; Ann Cruz; #Acme"), True),
        (("Edward Cruz; Ann Cruz; #Acme", "Edward Luis Cruz; Ann Cruz; #Acme"), False),
        # Two bear it: what speaks of one of them alone.
        (("Bill Clinton: former president", "Clinton: president", "Hillary Clinton: senator"), True),
        (("Bill Clinton: former president", "Clinton", "Hillary Clinton: senator"), False),
        (("Bill Clinton; #Arkansas Bar", "Clinton; #Arkansas Bar", "Hillary Clinton; #Wellesley"), True),
        (("Bill Clinton; #Arkansas Bar", "Clinton; #Arkansas Bar", "Hillary Clinton; #Arkansas Bar"), False),
        (("Bill Clinton: president", "Clinton: president; #Senate", "Hillary Clinton: president"), False),
        # What the role itself states of somebody's gender.
        (("Maria Obi: Lagos lawmaker", "Obi: Lagos congressman"), False),
        (("Maria Obi: Lagos lawmaker", "Obi: Lagos congresswoman"), True),
        # An article has both: they are two.
        (("Ada Obi: minister", "Obi: minister; Ada Obi"), False),
        # Short forms that an article ties to the long ones, of one or of several.
        (("#European People's Party aka EPP", "#EPP"), True),
        (("#European People's Party aka EPP", "#EPP", "#Estonian Poets Prize aka EPP"), False),
        (("#Fox News aka Fox; #Comcast; @Utah", "#Fox; #Comcast; @Utah"), True),
        (("#Fox News aka Fox; #Comcast", "#Fox; #Forest Trust"), False),
        (("#Dal Tech School of Law aka Dal Tech; #Acme; @Utah", "#Dal Tech; #Acme; @Utah"), False),
        # Every state has one.
        (("#Supreme Court; @India", "#Supreme Court; @India"), True),
        (("#Foreign Ministry; @Moscow", "#Ministry of Foreign Affairs; @Russia"), False),
        (("@Georgia; @Tbilisi", "@Georgia; @Batumi"), True),
    ],
)
def test_evidence(articles: Sequence[str], joined: bool) -> None:
    assert one(casts(*articles), "0/a0", "1/a0") == joined


SMITHS = ["Ann Smith", "Bob Smith", "Carl Smith", "Dora Smith", "Eve Smith"]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("John Smith: owner of Acme; #Acme", "John Smith: coach of Rovers; #Rovers", False),
        ("John Smith: owner of Acme; #Acme", "John Smith: coach of Rovers; #Rovers; #Acme", True),
        ("John Smith: owner of Acme; #Acme", "John Smith: owner of Rovers; #Rovers", True),
        ("John Smith: owner of Acme; #Acme", "John Smith: coach; #Rovers", True),
        ("Kaja Kallas: owner of Acme; #Acme", "Kaja Kallas: coach of Rovers; #Rovers", True),
    ],
)
def test_namesakes_of_a_common_surname(first: str, second: str, joined: bool) -> None:
    found = [
        appearance._replace(
            affiliations=tuple(role.partition(" of ")[2] for role in appearance.roles if " of " in role)
        )
        for appearance in casts(first, second, *SMITHS)
    ]
    assert one(found, "0/a0", "1/a0") == joined
    # Nobody knows which of the two a third one is, whose article tells nothing.
    third = Appearance("9/a0", "9", "John Smith", "person")
    assert one([*found, third], "0/a0", "9/a0") == (joined and "John" in first)


def test_python_looks_for_garbage_again_after_linking() -> None:
    assert gc.isenabled()
    link(casts("Ada Obi", "Obi"))
    assert gc.isenabled()


def test_a_capital_is_no_first_name() -> None:
    articles = casts("Washington Irving: author", "@Washington; Washington Irving", "Washington: author")
    assert [(identity.name, len(identity.actors)) for identity in link(articles)] == [
        ("Washington", 1),
        ("Washington Irving", 2),
        ("Washington", 1),
    ]


def test_what_everybody_is_named_with_is_no_evidence() -> None:
    everywhere = [f"#Everywhere Inc; #Anyone Ltd; #Firm {number}" for number in range(TELLING)]
    few = casts("Kaja Kallas; #Everywhere Inc; #Anyone Ltd", "Kallas; #Everywhere Inc; #Anyone Ltd")
    many = casts(
        "Kaja Kallas; #Everywhere Inc; #Anyone Ltd", "Kallas; #Everywhere Inc; #Anyone Ltd", *everywhere
    )
    assert one(few, "0/a0", "1/a0")
    assert not one(many, "0/a0", "1/a0")


def test_the_name_is_the_one_in_full_that_most_articles_print() -> None:
    (identity,) = link(casts("KAJA KALLAS", "Kaja Kallas", "Kaja Kallas", "Kallas: chief"))[:1]
    assert (identity.id, identity.name, identity.type) == ("person/kaja-kallas", "Kaja Kallas", "person")
    (identity,) = link(casts("#EU", "#EU", "#European Union"))
    assert identity.name == "European Union"


@pytest.mark.parametrize("row", lexicons.rows("institution_words"), ids=lambda row: row["word"])
def test_an_institution_of_every_state(row: dict[str, str]) -> None:
    assert is_common(row["example"])
    assert set(row["word"].split()) <= set(names.words(row["example"]))


@pytest.mark.parametrize("name", ["European Commission", "Democratic National Committee", "Bank of England"])
def test_no_institution_of_every_state(name: str) -> None:
    assert not is_common(name)


@pytest.mark.parametrize("row", lexicons.rows("place_namesakes"), ids=lambda row: row["example"])
def test_a_place_is_told_from_its_namesakes(row: dict[str, str]) -> None:
    name, beside = row["example"].split(", ", 1)
    assert name == row["name"]
    other = next(namesake for namesake in lexicons.place_namesakes()[name] if namesake.place != row["place"])
    elsewhere = sorted(other.beside)[0]
    articles = (f"@{name}; @{beside}", f"@{name}; @{beside}; #Court", f"@{name}; @{elsewhere}")
    if beside == elsewhere:
        pytest.fail("the example doesn't tell")
    assert one(casts(*articles), "0/a0", "1/a0")
    assert not one(casts(*articles), "0/a0", "2/a0")


# Order, and doing it again.

FIRST = [
    "",
    "Ada",
    "A.",
    "Bill",
    "William",
    "Will",
    "Mary Louise",
    "Mary",
    "Jean-Paul",
    "Xi",
    "J. D.",
    "Mohammed",
]
LAST = ["Obi", "Clinton", "von der Leyen", "Von Der Leyen", "al-Sisi", "Kennedy Jr.", "Kennedy", "Lopez Obi"]
OTHERS = ["EU", "European Union", "EPP", "European People's Party", "Supreme Court", "Fox", "Fox News"]
PLACES = ["Georgia", "Tbilisi", "Atlanta", "Washington", "Kyiv", "Kiev", "India"]
ROLES = ["minister", "former minister", "EU top diplomat", "congresswoman", "Mr"]

PERSONS = st.builds(
    lambda first, last: f"{first} {last}".strip(), st.sampled_from(FIRST), st.sampled_from(LAST)
)
ACTORS = st.one_of(
    st.tuples(
        st.just("person"),
        PERSONS,
        st.lists(PERSONS, max_size=1),
        st.lists(st.sampled_from(ROLES), max_size=1),
    ),
    st.tuples(
        st.just("organisation"),
        st.sampled_from(OTHERS),
        st.lists(st.sampled_from(OTHERS), max_size=1),
        st.just([]),
    ),
    st.tuples(st.just("place"), st.sampled_from(PLACES), st.just([]), st.just([])),
)


@st.composite
def stores(draw: st.DrawFn) -> list[Appearance]:
    """Give the actors of some articles."""
    found = []
    for number in range(draw(st.integers(1, 6))):
        for place, (kind, name, aliases, roles) in enumerate(draw(st.lists(ACTORS, max_size=5))):
            found.append(
                Appearance(
                    f"{number}/a{place}", str(number), name, kind, tuple(aliases), tuple(roles), 1 + place % 3
                )
            )
    return found


TERMS = st.one_of(PERSONS, st.sampled_from(OTHERS)).map(Term)
RULINGS = st.builds(
    Rulings,
    st.lists(st.builds(Decision, st.sampled_from(["merge", "split"]), TERMS, TERMS), max_size=4),
    st.lists(
        st.builds(Alias, PERSONS, PERSONS), max_size=2, unique_by=lambda alias: names.words(alias.alias)
    ),
)


@settings(deadline=None, max_examples=100)
@given(stores(), RULINGS, st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_count(
    found: list[Appearance], rulings: Rulings, random: object
) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    identities = link(found, rulings)
    assert link(shuffled, rulings) == identities
    assert link([*shuffled, *found], rulings) == identities


@settings(deadline=None, max_examples=100)
@given(stores(), RULINGS)
def test_each_actor_has_one_identity(found: list[Appearance], rulings: Rulings) -> None:
    identities = link(found, rulings)
    assert sorted(actor for identity in identities for actor in identity.actors) == sorted(
        a.actor for a in found
    )
    assert len({identity.id for identity in identities}) == len(identities)


@settings(deadline=None, max_examples=100)
@given(stores())
def test_a_person_is_in_an_article_once(found: list[Appearance]) -> None:
    by_actor = {appearance.actor: appearance for appearance in found}
    for identity in link(found):
        persons = [by_actor[actor] for actor in identity.actors if by_actor[actor].type == "person"]
        for article in {person.article for person in persons}:
            here = {person_names.person(person.name) for person in persons if person.article == article}
            assert len(here) == 1, "two that the article tells apart"


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=12), st.sampled_from(["person", *TYPES.values()]))),
    st.randoms(use_true_random=False),
)
def test_any_names_are_linked(printed: list[tuple[str, str]], random: object) -> None:
    found = [
        Appearance(f"{number // 3}/a{number}", str(number // 3), name, kind, (name.upper(),), (name,))
        for number, (name, kind) in enumerate(printed)
    ]
    identities = link(found)
    random.shuffle(found)  # type: ignore[attr-defined]
    assert link(found) == identities


# One article after the other.

CHANGES = st.lists(
    st.dictionaries(st.sampled_from("012345"), st.lists(ACTORS, max_size=5), min_size=1, max_size=2),
    max_size=8,
)
"""What articles tell from then on, one or two at a time; nobody where they are removed."""


def kept(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    return connection.execute("SELECT actor, node, meant, label FROM appearances ORDER BY actor").fetchall()


@pytest.mark.parametrize("telling", [1, TELLING])
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES)
def test_articles_that_come_change_and_go_are_linked_as_from_scratch(
    telling: int,
    changes: list[dict[str, list[tuple[str, str, list[str], list[str]]]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (changes_module, known):
        monkeypatch.setattr(module, "TELLING", telling)
    now: dict[str, list[Appearance]] = {}
    with closing(labelled([])) as connection:
        for changed in changes:
            casts = {
                article: [
                    Appearance(f"{article}/a{place}", article, name, kind, tuple(aliases), tuple(roles))
                    for place, (kind, name, aliases, roles) in enumerate(cast)
                ]
                for article, cast in changed.items()
            }
            update(connection, casts)
            now |= casts
            with closing(labelled(one for cast in now.values() for one in cast)) as scratch:
                assert kept(connection) == kept(scratch)


def test_an_article_more_costs_what_it_touches() -> None:
    def cost(articles: int) -> int:
        # Of everybody's surname in `newsroom`, a new one bears on all.
        told = [one for one in newsroom(articles) if not one.name.endswith("Smith")]
        *before, last = by_article(told).items()
        statements: list[str] = []
        with closing(labelled(one for _, cast in before for one in cast)) as connection:
            connection.set_trace_callback(statements.append)
            update(connection, dict([last]))
        return len(statements)

    few, many = cost(200), cost(800)
    assert few > 20
    assert many < 1.5 * few


# The user's word.


@settings(deadline=None, max_examples=100)
@given(stores(), TERMS, TERMS, st.sampled_from(["merge", "split"]))
def test_a_decision_is_respected(found: list[Appearance], first: Term, second: Term, kind: str) -> None:
    rulings = Rulings([Decision("merge", first, second), Decision("split", first, second)])
    if kind == "merge":
        rulings = Rulings([Decision("merge", first, second)])
    ones, others = (
        {a.actor for a in found if names.words(a.name) == names.words(term.name)} for term in (first, second)
    )
    for identity in link(found, rulings):
        mine = set(identity.actors)
        if kind == "merge" and ones and others and mine & (ones | others):
            assert ones | others <= mine
        elif kind == "split" and ones == others:
            assert len(mine & ones) < 2
        elif kind == "split":
            assert not (mine & ones and mine & others)


@settings(deadline=None, max_examples=100)
@given(stores(), RULINGS, PERSONS, PERSONS)
def test_the_users_file_wins_over_everything(
    found: list[Appearance], rulings: Rulings, alias: str, name: str
) -> None:
    rulings = rulings._replace(aliases=[Alias(alias, name)])
    meant = {a.actor for a in found if names.words(a.name) in (names.words(alias), names.words(name))}
    for identity in link(found, rulings):
        if meant & set(identity.actors):
            assert meant <= set(identity.actors)
            assert identity.name == name


def test_a_name_is_split_article_by_article() -> None:
    articles = casts("Ann Lee", "Ann Lee", "Ann Lee")
    split = Decision("split", Term("Ann Lee"), Term("Ann Lee"))
    identities = link(articles, Rulings([split]))
    assert [identity.id for identity in identities] == [f"person/ann-lee@{number}/a0" for number in range(3)]
    assert len(link(articles, Rulings([Decision("merge", *split[1:])]))) == 1


def test_a_decision_may_be_on_the_actor_of_one_article() -> None:
    articles = casts("Ann Lee", "Ann Lee", "Lee", "Lee")
    merge = Rulings([Decision("merge", Term("Lee", "2"), Term("Ann Lee"))])
    assert one(articles, "2/a0", "0/a0", merge)
    assert not one(articles, "3/a0", "0/a0", merge)


def test_a_line_of_the_file_may_be_for_one_type() -> None:
    articles = casts("@Washington", "Washington", "Denzel Washington")
    rulings = Rulings(aliases=[Alias("Washington", "Denzel Washington", "person")])
    assert one(articles, "1/a0", "2/a0", rulings)
    assert not one(articles, "0/a0", "2/a0", rulings)


# The cost, in comparisons of names: twice the articles must not take much more than twice of them.


def newsroom(articles: int) -> list[Appearance]:
    """Give the casts of so many articles, in which new names come as in the news: some old, some of old surnames."""
    firsts = ["Ada", "Bill", "William", "Mary", "Jean-Paul", "Mohammed", "Muhammad", "John", "John Q.", "J."]
    found = []
    for number in range(articles):
        surname = f"Surname{number % (1 + articles // 20)}"
        for place, name in enumerate(
            (
                f"{firsts[number % 10]} {surname}",
                f"John {chr(65 + number % 26)}. Smith",
                f"John M{number} Smith",
                "Smith",
            )
        ):
            found.append(Appearance(f"{number:06}/a{place}", f"{number:06}", name, "person"))
        firm = Appearance(f"{number:06}/a9", f"{number:06}", f"Firm {number // 3}", "organisation", ("Firm",))
        found.append(firm)
    return found


def test_the_cost_grows_with_the_articles_and_not_with_their_square(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counting(test: object) -> object:
        def counted(*arguments: object) -> object:
            nonlocal compared
            compared += 1
            return test(*arguments)  # type: ignore[operator]

        return counted

    for name in ("same_person", "maybe_same_person"):
        monkeypatch.setattr(person_names, name, counting(getattr(person_names, name)))
    costs = []
    for articles in (500, 1000, 2000):
        compared = 0
        assert link(newsroom(articles))
        costs.append(compared)
    assert costs[0] > 500
    assert costs[1] < 2.5 * costs[0]
    assert costs[2] < 2.5 * costs[1]
