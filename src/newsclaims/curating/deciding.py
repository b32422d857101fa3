"""A correction, made of what a person says of a record."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple, get_args

from newsclaims.correcting.changes import CHANGES
from newsclaims.correction_records import Anchor, Correction
from newsclaims.curating import typed_words
from newsclaims.curating.values import READERS, Meant, figure_kind, unit_of
from newsclaims.curating.wishes import Wish
from newsclaims.errors import NoMatchError, QueryError
from newsclaims.query import Place
from newsclaims.query.filters import storable
from newsclaims.records import ArticleRecord, Span
from newsclaims.vocabulary import RecordKind, Ruling

KINDS: dict[str, RecordKind] = {kind[0]: kind for kind in get_args(RecordKind)}
"""The kind of a record by the letter that its id begins with."""

ADDED = ("quote", "figure", "date", "actor")
"""What can be missing."""


class Said(NamedTuple):
    """Who says it, and why; `at` None is now."""

    by: str
    why: str | None = None
    at: str | None = None


def correction(
    record: ArticleRecord, place: Place, wish: Wish, said: Said, spans: Sequence[Span] | None = None
) -> Correction:
    """Give the correction of a record of an article that a person wishes for.

    Args:
        record: the article's.
        place: the record in it that is meant; the article, or a stretch of it, where one is missing.
        wish: what is otherwise.
        said: who says so.
        spans: the words of the one that is missing, where they are known.

    Raises:
        QueryError: it can't be understood, or nothing is wished for.
        NoMatchError: the article doesn't print the words.
    """
    ruling = _ruling(place, wish)
    if ruling == "add":
        meant, before = Meant(str(wish.add), record, _added(record, place, wish, spans)), None
    else:
        item = _named(record, place)
        meant = Meant(KINDS[item.id[0]], record, words_of(item))
        before = item.model_dump(exclude={"corrected_by"})
    return Correction.model_validate(
        {
            "kind": meant.kind,
            "action": ruling,
            "words": [Anchor(start=span.start, end=span.end, text=span.text) for span in meant.words],
            "changes": _changes(wish, meant, ruling),
            "before": before,
            "by": storable(said.by),
            "at": said.at or datetime.now(UTC).isoformat(timespec="seconds"),
            "why": None if said.why is None else storable(said.why),
        }
    )


def words_of(item: Any) -> list[Span]:
    """Give the words by which a record is known again: of an actor, where it is named first.

    Raises:
        QueryError: an actor isn't named anywhere.
    """
    if hasattr(item, "mentions"):
        named = [one for one in item.mentions if one.form == "name"] or item.mentions
        if not named:
            raise QueryError(f"{item.id} has no words in the article", "set right who speaks instead")
        return named[:1]
    return list(item.content) if hasattr(item, "content") else [item]


def _ruling(place: Place, wish: Wish) -> Ruling:
    """Give what a wish comes to; refuse what doesn't go together."""
    if wish.add is not None:
        if wish.add not in ADDED:
            raise QueryError(
                f"no {wish.add} can be added", f"one of {', '.join(ADDED)}; a quote brings its claims"
            )
        if wish.wrong or place.record is not None:
            raise QueryError(
                "what is added is no record yet", "newsclaims correct ARTICLE --add quote --text 'its words'"
            )
        return "add"
    if wish.text is not None or place.record is None:
        raise QueryError(
            "it isn't said which record is meant",
            "name it: newsclaims correct ARTICLE/q2 …; or --add quote, figure, date or actor",
        )
    if wish.wrong == bool(wish.changes()):
        raise QueryError(
            "it is wrong, or something in it is otherwise: one of them",
            "newsclaims correct ARTICLE/q2 --speaker NAME, or --wrong; --help has all that can be set right",
        )
    return "wrong" if wish.wrong else "change"


def _added(record: ArticleRecord, place: Place, wish: Wish, spans: Sequence[Span] | None) -> Sequence[Span]:
    """Give the words of a record that is missing."""
    text = record.article.text
    found: Sequence[Span]
    if spans is not None:
        found = spans
    elif place.span is None:
        if wish.text is None:
            raise QueryError(
                "it isn't said which words are added", "--text 'its words', or ARTICLE:START-END"
            )
        found = typed_words.parts(text, wish.text)
    else:
        start, end = place.span
        found = [Span(start=start, end=min(end, len(text)), text=text[start:end])]
    if wish.add != "quote" and len(found) > 1:
        raise QueryError(f"a {wish.add} stands in one place", "give words that follow each other")
    for item in (item for item in _items(record) if item.id[0] == (wish.add or "")[:1]):
        there = getattr(item, "content", None) or getattr(item, "mentions", None) or [item]
        if {(span.start, span.end) for span in there} >= {(span.start, span.end) for span in found}:
            raise QueryError(
                f"there is such a {wish.add}: {item.id}", f"newsclaims correct ARTICLE/{item.id} …"
            )
    return found


def _items(record: ArticleRecord) -> list[Any]:
    return [*record.actors, *record.quotes, *record.figures, *record.dates, *record.claims]


def _named(record: ArticleRecord, place: Place) -> Any:
    for item in _items(record):
        if item.id == place.record:
            return item
    raise NoMatchError(
        f"there is no {place.record} in the article", "newsclaims show ARTICLE --records has them"
    )


def _changes(wish: Wish, meant: Meant, ruling: Ruling) -> dict[str, Any]:
    """Give what is otherwise, read; of an added figure, what its own words say."""
    can = CHANGES[meant.kind]
    typed = {name: storable(value) for name, value in wish.changes().items()}
    for name in typed.keys() - can.keys():
        raise QueryError(
            f"no {meant.kind} has a {name}", f"what can be set right in one: {', '.join(sorted(can))}"
        )
    if ruling == "add" and meant.kind == "figure":
        typed.setdefault("value", meant.words[0].text)
    found = {name: READERS[name](value, meant) for name, value in typed.items()}
    if "value" in typed and "unit" not in typed:
        unit = unit_of(typed["value"], meant)
        found |= {} if unit is None else {"unit": unit}
    kind = figure_kind(found.get("unit")) if meant.kind == "figure" else None
    if kind is not None and (ruling == "add" or kind in ("money", "percent")):
        found.setdefault("kind", kind)
    return found
