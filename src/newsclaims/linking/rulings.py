"""What the user says about who is who: decisions made at the command line, and a file of names that wins over all.

Decisions are kept in the store, and are written to a file to be taken up by another: a line for each, the newest last,
its columns divided by tabs, the first line naming them:

    ruling          merge or split
    one             a name as articles print it, in full
    one_article     the id of the article in which it is meant, or nothing: in all
    other           the second name, and its article; a split of a name from itself parts its actors, article by article
    other_article

The file `aliases.tsv` has a line for each name, its columns divided by tabs, the first line naming them:

    alias   the name as an article prints it, in full: what `newsclaims actors` shows
    name    whose it is
    type    person, organisation, place or group, if it is so for actors of that type only; may be left out

Actors with that name are one, under `name`, whatever else speaks against it, and never one with those of another
`name`. Case, accents and hyphens don't count. Lines that start with `#` are comments.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from newsclaims.errors import NewsclaimsError
from newsclaims.language.names import words
from newsclaims.vocabulary import ActorType

if TYPE_CHECKING:
    from newsclaims.linking.nodes import Fact


class Term(NamedTuple):
    """Actors as a decision names them: all of a name, or the one of that name in an article."""

    name: str
    article: str | None = None


class Decision(NamedTuple):
    """The user's word that two are one, or are not; a split of a term from itself parts all actors of that name."""

    kind: Literal["merge", "split"]
    one: Term
    other: Term


class Alias(NamedTuple):
    """A line of `aliases.tsv`."""

    alias: str
    name: str
    type: str | None = None


class Rulings(NamedTuple):
    """All that the user said; of the decisions the newest comes last."""

    decisions: Sequence[Decision] = ()
    aliases: Sequence[Alias] = ()


_ALIAS = ("alias", "name", "type")
_DECISION = ("ruling", "one", "one_article", "other", "other_article")


def read_aliases(path: Path) -> list[Alias]:
    """Give the lines of an `aliases.tsv`.

    Raises:
        NewsclaimsError: it can't be read, or a line isn't as it must be; the message says which.
    """
    found: list[Alias] = []
    named: dict[tuple[object, ...], tuple[int, str]] = {}
    for number, row in _rows(path, _ALIAS, needed=2, otherwise="--aliases FILE names another"):
        alias = Alias(row["alias"], row["name"], row["type"] or None)
        _check(alias, path, number)
        key = (words(alias.alias), alias.type)
        line_before, before = named.setdefault(key, (number, alias.name))
        if before != alias.name:
            raise _malformed(
                path, number, f"{alias.alias!r} is {before!r} in line {line_before}", "one of them"
            )
        found.append(alias)
    return found


def _check(alias: Alias, path: Path, number: int) -> None:
    """Refuse a line that names nobody, or a type that there isn't."""
    if not words(alias.alias) or not words(alias.name):
        raise _malformed(path, number, "alias or name is empty", "a name in both")
    if alias.type is not None and alias.type not in get_args(ActorType):
        raise _malformed(path, number, f"no actor is a {alias.type!r}", ", ".join(get_args(ActorType)))


def read_decisions(path: Path) -> list[Decision]:
    """Give the decisions that `decision_lines` wrote to a file.

    Raises:
        NewsclaimsError: it can't be read, or a line isn't as it must be; the message says which.
    """
    found = []
    for number, row in _rows(path, _DECISION, needed=5, otherwise="newsclaims actors --rulings makes one"):
        if row["ruling"] not in ("merge", "split"):
            raise _malformed(path, number, f"there is no ruling {row['ruling']!r}", "merge or split")
        one, other = (Term(row[name], row[f"{name}_article"] or None) for name in ("one", "other"))
        if not words(one.name) or not words(other.name):
            raise _malformed(path, number, "a name is empty", "two names")
        found.append(Decision("merge" if row["ruling"] == "merge" else "split", one, other))
    return found


def decision_lines(decisions: Iterable[Decision]) -> Iterator[str]:
    """Give the decisions as the lines of a file that `read_decisions` reads."""
    yield "\t".join(_DECISION)
    for kind, one, other in decisions:
        # In a name the kind of blank doesn't count: it is folded where names are compared.
        yield "\t".join(" ".join((cell or "").split()) for cell in (kind, *one, *other))


def _rows(
    path: Path, columns: tuple[str, ...], needed: int, otherwise: str
) -> Iterator[tuple[int, dict[str, str]]]:
    """Give the rows of a user's file with their lines' numbers; the first `needed` columns must be there."""
    header: list[str] | None = None
    for number, line in enumerate(_lines(path, otherwise), start=1):
        cells = [cell.strip() for cell in line.rstrip("\r").split("\t")]
        if not any(cells) or line.startswith("#"):
            continue
        if header is None:
            header = _header(path, number, cells, columns, needed)
            continue
        if len(cells) > len(header):
            raise _malformed(
                path, number, f"{len(cells)} cells, but {len(header)} columns", "one tab between two"
            )
        yield number, dict.fromkeys(columns, "") | dict(zip(header, cells, strict=False))


def _lines(path: Path, otherwise: str) -> list[str]:
    """Give the lines of a user's file; `otherwise` is what to do where it can't be read."""
    try:
        return path.read_text("utf-8-sig").split("\n")
    except OSError as error:
        raise NewsclaimsError(f"can't read {path}: {error.strerror}", otherwise) from error
    except UnicodeDecodeError as error:
        raise NewsclaimsError(f"{path} isn't text in UTF-8", "save it as UTF-8") from error


def _header(path: Path, number: int, cells: list[str], columns: tuple[str, ...], needed: int) -> list[str]:
    """Give the names of the columns, of which the first `needed` must be there, and none twice."""
    header = [cell.casefold() for cell in cells]
    if not set(columns[:needed]) <= set(header) <= set(columns) or len(set(header)) < len(header):
        named = f"{', '.join(columns[:-1])} and {columns[-1]}"
        raise _malformed(path, number, "the first line doesn't name the columns", named)
    return header


def _malformed(path: Path, line: int, told: str, wanted: str) -> NewsclaimsError:
    return NewsclaimsError(f"{path}, line {line}: {told}", f"it takes {wanted}")


class Pins:
    """The names that the user's file gives to actors."""

    def __init__(self, aliases: Iterable[Alias]) -> None:
        self._names: dict[tuple[tuple[str, ...], str | None], str] = {}
        for alias in aliases:
            self._names[words(alias.alias), alias.type] = alias.name
        for alias in aliases:
            # Who bears the name in full is meant, too, if the file doesn't say otherwise.
            self._names.setdefault((words(alias.name), alias.type), alias.name)

    def names(self, appearances: Sequence["Fact"]) -> dict[int, str]:
        """Give the names under which the file knows some of them; a line for its type counts before one for all."""
        found = {}
        for number, one in enumerate(appearances if self._names else ()):
            key = words(one.name)
            name = self._names.get((key, one.type)) or self._names.get((key, None))
            if name is not None:
                found[number] = name
        return found


def apart(decisions: Sequence[Decision], appearances: Sequence["Fact"]) -> dict[int, dict[object, object]]:
    """Give for the appearances that decisions split on which side of which they stand."""
    sides: dict[int, dict[object, object]] = {}
    by_term = _by_term(appearances) if decisions else {}
    for number, decision in enumerate(decisions):
        if decision.kind != "split":
            continue
        for side, term in enumerate((decision.one, decision.other)):
            for at in by_term.get(_key(term), ()):
                alone = decision.one == decision.other
                sides.setdefault(at, {}).setdefault(number, appearances[at].actor if alone else side)
    return sides


def together(decisions: Sequence[Decision], appearances: Sequence["Fact"]) -> list[tuple[int, int]]:
    """Give the appearances that the user joined, the newest decision first."""
    by_term = _by_term(appearances) if decisions else {}
    found = []
    for decision in reversed(decisions):
        if decision.kind == "merge":
            ones, others = (by_term.get(_key(term), []) for term in (decision.one, decision.other))
            if ones and others:
                found += [(ones[0], at) for at in (*ones[1:], *others)]
    return found


def _key(term: Term) -> tuple[tuple[str, ...], str | None]:
    return words(term.name), term.article


def _by_term(appearances: Sequence["Fact"]) -> dict[tuple[tuple[str, ...], str | None], list[int]]:
    found: dict[tuple[tuple[str, ...], str | None], list[int]] = {}
    for number, one in enumerate(appearances):
        for article in (None, one.article):
            found.setdefault((words(one.name), article), []).append(number)
    return found
