"""What is known of the nodes of a store: read from its tables `appearances` and `called` where it is asked for."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from newsclaims.linking.nodes import BETWEEN, Called, Fact, words_of

TELLING = 100
"""Appearances that somebody may have for it to tell anything that two articles share them."""

OFTEN = 20
"""So many whom articles call by one form that it tells nobody: John, the Court."""

_END = chr(ord(BETWEEN) + 1)
_COLUMNS = "actor, article, node, name, type, roles, genders, jobs"


class Known:
    """What articles tell, as it is now: read once for each question."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.execute = connection.execute
        self.many = connection.executemany
        self.cast = cache(self._cast)
        self.of_node = cache(self._of_node)
        self.articles = cache(self._articles)
        self.number = cache(self._number)
        self.telling = cache(self._telling)
        self.roles = cache(self._roles)
        self.role_words = cache(self._role_words)
        self.block = cache(self._block)
        self.called = cache(self._called)

    def put(self, told: Mapping[str, Iterable[tuple[Fact, list[Called]]]]) -> None:
        """Keep what articles tell, in place of what they told; before anything is asked."""
        articles = [(article,) for article in told]
        rows = [row for rows in told.values() for row in rows]
        self.many(
            "DELETE FROM called WHERE actor IN (SELECT actor FROM appearances WHERE article = ?)", articles
        )
        self.many("DELETE FROM appearances WHERE article = ?", articles)
        self.many(
            f"INSERT INTO appearances ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (fact for fact, _ in rows),
        )
        self.many(
            "INSERT INTO called (form, node, actor) VALUES (?, ?, ?)",
            (one for _, forms in rows for one in forms),
        )

    def _cast(self, article: str) -> list[Fact]:
        return self._facts("article = ? ORDER BY actor", article)

    def _of_node(self, node: str) -> list[Fact]:
        return self._facts("node = ? ORDER BY actor", node)

    def _facts(self, where: str, *values: str) -> list[Fact]:
        return [
            Fact(*row) for row in self.execute(f"SELECT {_COLUMNS} FROM appearances WHERE {where}", values)
        ]

    def _articles(self, node: str) -> frozenset[str]:
        """Give the articles that name a node."""
        return frozenset(
            a for (a,) in self.execute("SELECT article FROM appearances WHERE node = ?", (node,))
        )

    def _telling(self, node: str) -> frozenset[str]:
        """Give the articles that name a node, or none for one that so many name that it tells nothing."""
        return self.articles(node) if self.number(node) <= TELLING else frozenset()

    def _roles(self, node: str) -> Counter[str]:
        """Give the roles of a node's appearances, each as the words of all, and how many have them."""
        sql = "SELECT roles, count(*) FROM appearances WHERE node = ? AND roles <> '' GROUP BY roles"
        return Counter(dict(self.execute(sql, (node,)).fetchall()))

    def _role_words(self, node: str) -> frozenset[str]:
        """Give the words of the roles of a node, in any article."""
        return words_of(self.roles(node))

    def _block(self, beginning: str) -> list[str]:
        """Give the nodes that begin so, each found behind the one before without reading its appearances."""
        sql = """WITH RECURSIVE nodes (node) AS (
                SELECT min(node) FROM appearances WHERE node >= :first AND node < :end
                UNION ALL SELECT (SELECT min(node) FROM appearances WHERE node > nodes.node AND node < :end)
                FROM nodes WHERE nodes.node IS NOT NULL)
            SELECT node FROM nodes WHERE node IS NOT NULL"""
        first, end = _between(beginning)
        return [node for (node,) in self.execute(sql, {"first": first, "end": end})]

    def jobs(self, node: str, most: int) -> list[bool]:
        """Give for the appearances of a node whether a job is told, but for no more of them than `most`."""
        sql = "SELECT jobs FROM appearances WHERE node = ? LIMIT ?"
        return [bool(job) for (job,) in self.execute(sql, (node, most))]

    def _called(self, form: str) -> frozenset[str]:
        """Give the nodes that some article calls so; none where they are so many that nobody is meant by it."""
        sql = "SELECT DISTINCT node FROM called WHERE form = ? LIMIT ?"
        found = frozenset(node for (node,) in self.execute(sql, (form, OFTEN + 1)))
        return found if len(found) <= OFTEN else frozenset()

    def labelled(self) -> list[tuple[str, Fact]]:
        """Give all that is known, with the labels."""
        rows = self.execute(f"SELECT label, {_COLUMNS} FROM appearances ORDER BY actor")
        return [(row[0], Fact(*row[1:])) for row in rows]

    def _number(self, node: str) -> int:
        """Give how many appearances a node has, but not how many more than are needed to tell nothing."""
        sql = "SELECT count(*) FROM (SELECT 1 FROM appearances WHERE node = ? LIMIT ?)"
        ((number,),) = self.execute(sql, (node, TELLING + 1))
        return int(number)

    def labels_in(self, article: str) -> set[str]:
        """Give the labels of those whom an article names."""
        sql = "SELECT label FROM appearances WHERE article = ?"
        return {label for (label,) in self.execute(sql, (article,))}

    def forms_in(self, article: str) -> set[str]:
        """Give the forms by which an article calls those whom it names."""
        sql = "SELECT form FROM appearances JOIN called USING (actor) WHERE article = ?"
        return {form for (form,) in self.execute(sql, (article,))}

    def where(self, node: str) -> list[tuple[str, str]]:
        """Give the articles that name a node, each with the words of its roles there."""
        return self.execute("SELECT article, roles FROM appearances WHERE node = ?", (node,)).fetchall()

    def places(self, beginning: str) -> list[tuple[str, str]]:
        """Give the nodes that begin so, each with the articles that name it."""
        sql = "SELECT node, article FROM appearances WHERE node >= ? AND node < ?"
        return self.execute(sql, _between(beginning)).fetchall()

    def who_mean(self, label: str) -> set[str]:
        """Give the nodes of which some appearance means one of that label."""
        sql = "SELECT DISTINCT node FROM appearances WHERE meant = ?"
        return {node for (node,) in self.execute(sql, (label,))}

    def forms(self, node: str) -> set[str]:
        """Give the forms by which some article calls a node."""
        return {form for (form,) in self.execute("SELECT DISTINCT form FROM called WHERE node = ?", (node,))}


def _between(beginning: str) -> tuple[str, str]:
    """Give between what all texts stand that begin so, up to and with what divides the parts of a node."""
    return beginning, beginning[:-1] + _END
