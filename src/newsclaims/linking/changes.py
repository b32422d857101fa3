"""What changes for linking where articles come, go or tell something else, and whom it bears on."""

from collections import defaultdict
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
        nodes: whom they named before, or name now.
        before: the roles that they told of each.
        now: those that they tell.
        labels: which those had that they named before.
        surnames: as they were, by how the nodes of their full names begin.
        come_or_gone: nodes that only these articles name.
        forms: by which some may be meant now and not before, or the other way round; and who.
        recalled: those of them by which others are called now that were named before, and still are.
        near: the articles that share with a changed one somebody who tells something.
        unsettled: other articles that name somebody who tells something now and didn't, or did.
    """

    def __init__(self, connection: Connection, told: Told) -> None:
        known = Known(connection)
        self.articles = frozenset(told)
        self.labels = {label for article in told for label in known.labels_in(article)}
        self.before = _roles(fact for article in told for fact in known.cast(article))
        self.now = _roles(fact for rows in told.values() for fact, _ in rows)
        self.nodes = sorted(self.before.keys() | self.now.keys())
        persons = (node for node in self.nodes if kind_of(node) == "person")
        self.surnames = {block: Surname(known, block) for block in sorted(set(map(begin, persons)))}
        forms = {one.form for rows in told.values() for _, called in rows for one in called}
        forms.update(*map(known.forms_in, told))
        was = _State(known, self.nodes, forms)
        known.put(told)
        self._compare(was, _State(Known(connection), self.nodes, forms))

    def _compare(self, was: "_State", now: "_State") -> None:
        self.come_or_gone = {node for node in self.nodes if bool(was.named[node]) != bool(now.named[node])}
        pairs = {(form, node) for form in now.called for node in was.called[form] ^ now.called[form]}
        self.recalled = {form for form, node in pairs if node not in self.come_or_gone}
        for node in self.come_or_gone:
            pairs |= {(form, node) for form in forms_of(node)}
        self.forms: dict[str, set[str]] = {}
        for form, node in pairs:
            self.forms.setdefault(form, set()).add(node)
        companions = [node for node in self.nodes if weight(node)]
        turned = [node for node in companions if (was.named[node] > TELLING) != (now.named[node] > TELLING)]
        self.near = _all(map(now.known.telling, companions))
        self.unsettled = _all(map(now.known.articles, turned)) - self.articles


class _State:
    """How often nodes are named, and who is called by forms, before the change or after it."""

    def __init__(self, known: Known, nodes: Iterable[str], forms: Iterable[str]) -> None:
        self.known = known
        self.named = {node: known.number(node) for node in nodes}
        self.called = {form: known.called(form) for form in forms}


def _roles(facts: Iterable[Fact]) -> defaultdict[str, list[str]]:
    """Give the roles of nodes, those of each appearance as a text."""
    found = defaultdict[str, list[str]](list)
    for fact in facts:
        found[fact.node].append(fact.roles)
    return found


def _all(found: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*found)
