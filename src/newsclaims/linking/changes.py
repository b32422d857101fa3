"""What changes for linking where articles come, go or tell something else, and whom it bears on."""

from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Connection

from newsclaims.linking.known import TELLING, Known
from newsclaims.linking.nodes import Called, Fact, begin, forms_of, kind_of, weight
from newsclaims.linking.persons import Surname

Told = Mapping[str, Sequence[tuple[Fact, list[Called]]]]
"""For each article its facts, and how those are called; none for one that is gone."""


class Changes:
    """The articles that have changed, which are kept as they are now.

    Attributes:
        articles: their ids.
        before: what they told.
        now: what they tell.
        nodes: of all these.
        labels: which those had that they named before.
        surnames: as they were, by how the nodes of their full names begin.
        come_or_gone: nodes that only these articles name.
        forms: by which some may be meant now and not before, or the other way round; and who.
        recalled: those of them by which others are called now that were named before, and still are.
        near: the articles that share with a changed one somebody who tells something.
        unsettled: other articles that name somebody who tells something now and didn't, or did.
    """

    def __init__(self, connection: Connection, told: Told) -> None:
        before, after = Known(connection), Known(connection)
        self.articles = frozenset(told)
        self.labels = {label for article in told for label in before.labels_in(article)}
        self.before = [fact for article in told for fact in before.cast(article)]
        self.now = [fact for rows in told.values() for fact, _ in rows]
        self.nodes = sorted({fact.node for fact in (*self.before, *self.now)})
        persons = [node for node in self.nodes if kind_of(node) == "person"]
        self.surnames = {block: Surname(before, block) for block in sorted(set(map(begin, persons)))}
        forms = {one.form for rows in told.values() for _, called in rows for one in called}
        forms |= {form for article in told for form in before.forms_in(article)}
        were_named = _named(before, self.nodes)
        were_called = {form: before.called(form) for form in forms}
        for article, rows in told.items():
            after.put(article, rows)
        are_named = _named(after, self.nodes)
        self.come_or_gone = {node for node in self.nodes if bool(were_named[node]) != bool(are_named[node])}
        pairs = {(form, node) for form in forms for node in were_called[form] ^ after.called(form)}
        self.recalled = {form for form, node in pairs if node not in self.come_or_gone}
        self.forms: dict[str, set[str]] = {}
        for node in self.come_or_gone:
            pairs |= {(form, node) for form in forms_of(node)}
        for form, node in pairs:
            self.forms.setdefault(form, set()).add(node)
        companions = [node for node in self.nodes if weight(node)]
        turned = [n for n in companions if (were_named[n] > TELLING) != (are_named[n] > TELLING)]
        self.near = _all(after.telling(node) for node in companions)
        self.unsettled = _all(after.articles(node) for node in turned) - self.articles


def _named(known: Known, nodes: Iterable[str]) -> dict[str, int]:
    return {node: known.number(node) for node in nodes}


def _all(found: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*found)
