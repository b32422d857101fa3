"""The newsroom's source audit: who gets quoted, how many words each is given, and what articles tell of whom."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from newsclaims import lexicons
from newsclaims.language.genders import FEMININE, MASCULINE
from newsclaims.linking import stored
from newsclaims.linking.speaking import QUOTED, ROLE, USUAL, WHO
from newsclaims.query.actor_rows import ActorFilter
from newsclaims.query.conditions import OF_ARTICLE, conditions
from newsclaims.query.rows import Row
from newsclaims.query.stated_genders import gender_of_phrase, stated_genders
from newsclaims.store import Store

By = Literal["outlet", "month", "role", "organisation", "named", "gender", "speaker"]
"""By what quotes can be audited."""

Gender = Literal["women", "men", "unknown", "no person"]

_MARK = re.compile(r"[“„«”»\"]|''")
"""What quotations are put between; single marks are told from apostrophes by nothing, and pass."""

_WORD = re.compile(r"\w\S*")

_DOCUMENTS = ("document", "document-again")
"""The rules that take what is written for the speaker, and not who wrote it."""

_ORGANISATION = """CASE WHEN identities.type = 'person' THEN
    (SELECT coalesce(held.name, actor_roles.affiliation_text) FROM actor_roles
     LEFT JOIN identity_actors AS there ON there.actor = actor_roles.affiliation_actor
     LEFT JOIN identities AS held ON held.id = there.identity
     WHERE actor_roles.actor = quotes.speaker_actor AND affiliation_text IS NOT NULL
        AND coalesce(held.type, 'organisation') = 'organisation' ORDER BY position LIMIT 1)
    ELSE identities.name END"""
"""The speaker that is no person, or where the article first says that a person has a role."""


@dataclass(frozen=True, slots=True)
class AuditRow(Row):
    """Who is quoted: what `name` says, and with `monthly` in which month.

    `share` is that of all quoted words, in percent; `own_words` are those in the speaker's own words, as printed.
    `named`, `anonymous` and `unresolved` divide the quotes, and so do `women`, `men`, `unknown` and `no_person`.
    """

    name: str | None
    month: str | None
    quotes: int
    words: int
    share: float
    own_words: int
    speakers: int
    articles: int
    named: int
    anonymous: int
    unresolved: int
    women: int
    men: int
    unknown: int
    no_person: int


class _Said(NamedTuple):
    """One quote, as it is counted."""

    of: str | None
    month: str | None
    words: int
    own_words: int
    who: str | None
    article: str
    named: str
    gender: Gender


def audit(
    store: Store,
    by: By = "named",
    wanted: ActorFilter = ActorFilter(),  # noqa: B008  (frozen)
    *,
    monthly: bool = False,
) -> Iterator[AuditRow]:
    """Give how often and at what length is quoted, by one thing; most words first, with `monthly` month by month.

    All speech counts, that of unknown speakers as well. Gender is what the article itself states by titles and
    pronouns, never by first names; where it states nothing, it is unknown.

    Args:
        store: where the quotes are.
        by: what to tell apart. A speaker's role is what the article calls it, or what most others do; the organisation
            is the speaker, or where the article says that the speaker has a role.
        wanted: which articles; the pattern is for the rows' names.
        monthly: whether each month has rows of its own.

    Raises:
        QueryError: a pattern or a day can't be understood.
        NoMatchError: an outlet matches nothing.
    """
    matches = wanted.pattern.test() if wanted.pattern else None
    groups: dict[tuple[str | None, str | None], list[_Said]] = defaultdict(list)
    for said in _quotes(store, by, wanted):
        groups[said.of, said.month if monthly else None].append(said)
    total = sum(said.words for group in groups.values() for said in group)
    rows = [_row(of, month, group, total) for (of, month), group in groups.items()]
    rows.sort(key=lambda row: (row.month or "", -row.words, row.name or ""))
    if by == "month":
        rows.sort(key=lambda row: row.name or "")
    return (row for row in rows if matches is None or matches((row.name or "",)))


def _quotes(store: Store, by: By, wanted: ActorFilter) -> Iterator[_Said]:
    stored.see(store)
    asked = conditions(store, wanted, OF_ARTICLE)
    asked.add("quotes.mode = 'speech' AND quotes.reported_by IS NULL")
    genders, mixed = stated_genders(store), _mixed(store)
    sql = f"""
        WITH {USUAL}
        SELECT articles.outlet, substr(articles.published, 1, 7) AS month, quotes.id, quotes.article, quotes.kind,
            quotes.text,
            quotes.speaker_actor, quotes.speaker_type, quotes.speaker_name, quotes.speaker_rule, {WHO} AS who,
            identities.name AS speaker, identities.type AS type, {ROLE} AS role, {_ORGANISATION} AS organisation
        {QUOTED} LEFT JOIN usual ON usual.identity = identities.id {asked.sql()}"""
    for row in store.rows(sql, asked.values):
        named, gender = _named(row), _gender(row, genders)
        told: dict[str, str] = {"named": named, "gender": gender}
        of = told[by] if by in told else _called(row[by], by)
        words = _words(row["text"])
        own = {"direct": words, "mixed": mixed.get(row["id"], 0)}.get(row["kind"], 0)
        yield _Said(of, row["month"], words, own, row["who"], row["article"], named, gender)


def _row(of: str | None, month: str | None, group: list[_Said], total: int) -> AuditRow:
    def having(**asked: str) -> int:
        return sum(all(getattr(said, field) == value for field, value in asked.items()) for said in group)

    words = sum(said.words for said in group)
    return AuditRow(
        of,
        month,
        len(group),
        words,
        round(100 * words / total, 1) if total else 0.0,
        sum(said.own_words for said in group),
        len({said.who for said in group} - {None}),
        len({said.article for said in group}),
        *(having(named=kind) for kind in ("named", "anonymous", "unresolved")),
        *(having(gender=gender) for gender in ("women", "men", "unknown", "no person")),
    )


def _called(of: str | None, by: By) -> str | None:
    """Give what a row is called: Sen. is a senator; a nation, a party's members or "company" are no organisation."""
    if of is None or (
        by == "organisation" and (of in lexicons.demonyms() or (of.islower() and " " not in of))
    ):
        return None
    short = of.removesuffix(".")
    if by != "role" or short == of:
        return of
    words = (word for word in lexicons.role_synonyms().get(short, ()) if word.startswith(short))
    return max(words, key=len, default=of)


def _named(row: Any) -> str:
    """Say whether a speaker has a name: one of an index, or that of several persons at once."""
    if row["speaker_name"] is None:
        return "unresolved"
    return "named" if row["speaker"] is not None or row["speaker_type"] == "person" else "anonymous"


def _gender(row: Any, genders: dict[str, str]) -> Gender:
    """Give whether a speaker is said to be a woman or a man; bodies and documents are neither."""
    if row["speaker_type"] == "organisation" or row["speaker_rule"] in _DOCUMENTS:
        return "no person"
    if row["speaker_actor"] is not None:
        said = genders.get(row["speaker_actor"], "")
    else:
        said = gender_of_phrase(row["speaker_name"] or "") if row["speaker_type"] == "anonymous" else ""
    told: dict[str, Gender] = {FEMININE: "women", MASCULINE: "men"}
    return told.get(said, "unknown")


def _mixed(store: Store) -> dict[str, int]:
    """Count for each mixed quote the words between quotation marks; a mark may stand right before a part of it."""
    sql = """SELECT quotes.id, quote_spans.text, substr(articles.text, max(quote_spans.start - 1, 1),
            min(quote_spans.start, 2)) AS before
        FROM quotes JOIN articles ON articles.id = quotes.article JOIN quote_spans ON quote_spans.quote = quotes.id
        WHERE quotes.kind = 'mixed' AND quotes.mode = 'speech'"""
    counts: dict[str, int] = defaultdict(int)
    for quote, text, before in store.rows(sql):
        counts[quote] += _between_marks(text, _MARK.search(before) is not None)
    return counts


def _between_marks(text: str, inside: bool) -> int:
    words = at = 0
    for mark in _MARK.finditer(text):
        words += _words(text[at : mark.start()]) if inside else 0
        inside = mark[0] in "“„«" or (mark[0] in ('"', "''") and not inside)
        at = mark.end()
    return words + (_words(text[at:]) if inside else 0)


def _words(text: str) -> int:
    return len(_WORD.findall(text))
