"""What a changed article costs: the labels that may be others because of it are found anew, and no other.

A label is a function of what the articles tell (`labels.py`), so those that are kept are what linking from scratch
would give. What a label was found by stands here, so that it is found again when that has changed.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Connection

from newsclaims.linking.appearances import Appearance
from newsclaims.linking.changes import Changes
from newsclaims.linking.known import Known
from newsclaims.linking.labels import Labels
from newsclaims.linking.nodes import Fact, begin, first_names, forms_of, kind_of, name_of, told, words_of
from newsclaims.linking.persons import Somebody, Surname


class Moved:
    """Whose label isn't what it was.

    Attributes:
        actors: who have another label, or a first one.
        labels: which some appearance has or had.
    """

    def __init__(self, labels: Iterable[str]) -> None:
        self.actors: set[str] = set()
        self.labels = set(labels)


def update(connection: Connection, casts: Mapping[str, Sequence[Appearance]]) -> Moved:
    """Keep what changed articles tell, and bring the labels along.

    Args:
        connection: of the store, or any that has its tables `appearances` and `called`.
        casts: of the changed articles; none for one that is gone.
    """
    changes = Changes(connection, {article: list(told(cast)) for article, cast in casts.items()})
    return _Update(connection, changes).made()


class _Update:
    """One run of an update.

    Attributes:
        stale: open nodes of which all appearances are decided anew, for others may be meant than before.
    """

    def __init__(self, connection: Connection, changes: Changes) -> None:
        self.execute = connection.execute
        self.changes = changes
        self.known = Known(connection)
        self.labels = Labels(self.known)
        self.stale = set(changes.recalled)
        self.moved = Moved(changes.labels)
        self.decided = changes.articles | changes.unsettled
        self.near = self.decided | changes.near

    def made(self) -> Moved:
        """Find the labels: of full names, then of weak forms, which may mean those, and of all others."""
        unsettled = {fact.node for article in self.changes.unsettled for fact in self.known.cast(article)}
        blocks = {begin(node) for node in unsettled if kind_of(node) == "person"}
        several = {
            block for block in blocks if len(self.known.block(block)) > 1
        }  # or else none may be another
        for block in sorted(several | self.changes.surnames.keys()):
            self._update_surname(block)
        self._update_weak(node for node in unsettled if kind_of(node) == "weak")
        self._update_others(node for node in unsettled if kind_of(node) not in ("person", "weak"))
        return self.moved

    def _update_surname(self, block: str) -> None:
        surname, before = self.labels.surname(block), self.changes.surnames.get(block)
        opened = {node: candidates for one, candidates in surname.open for node in one.nodes}
        for node in surname.block:
            if before is not None and self._told(opened.get(node, ())) != self._told(before.may_be(node)):
                self.stale.add(node)
            if node in opened or node in self.stale:
                self._decide(node)
        if self._label_persons(surname, block):
            self.stale |= self._weak_of(surname.block)

    def _told(self, candidates: Iterable[Somebody]) -> list[object]:
        """Give what candidates are known by, apart from what the changed articles tell of them."""
        return [
            (
                one.label,
                one.nodes - self.changes.come_or_gone,
                one.facts and [fact for fact in one.facts if fact.article not in self.changes.articles],
            )
            for one in candidates
        ]

    def _label_persons(self, surname: Surname, block: str) -> bool:
        """Label the full names of a surname; say whether one that was there before has another label now."""
        moved = []
        for one in surname.bearers:
            label = self.labels.persons(block)[one.label].label
            if one.facts is None:
                moved += [self._label("node", node, label) for node in sorted(one.nodes)]
            else:
                moved += [self._label("actor", fact.actor, label) for fact in one.facts]
        return any(moved)

    def _weak_of(self, nodes: Iterable[str]) -> set[str]:
        """Give the weak nodes by which the bearers of full names may be meant."""
        return {form for node in nodes for form in (*forms_of(node), *self.known.forms(node))}

    def _update_weak(self, unsettled: Iterable[str]) -> None:
        asked = {*unsettled, *self.changes.nodes, *self.stale, *self.changes.forms}
        asked |= self._weak_of(node for node in self.changes.nodes if kind_of(node) == "person")
        articles = set(self.changes.articles)
        for node in sorted(node for node in asked if kind_of(node) == "weak" and self.known.number(node)):
            self._turn(node)
            articles |= self._decide(node)
        for article in sorted(articles):
            for actor, label in self.labels.of_weak(article).items():
                self._label("actor", actor, label)

    def _update_others(self, unsettled: Iterable[str]) -> None:
        changed = {node for node in self.changes.nodes if kind_of(node) not in ("person", "weak")}
        asked = {*unsettled, *changed}
        forms = {form for node in changed for form in self.known.forms(node)} | set(self.changes.forms)
        for form in sorted(form for form in forms if kind_of(form) not in ("person", "weak")):
            asked |= self._called(form)
        moved = changed | {node for node in sorted(asked) if self._decide(node)}
        while moved:
            node = moved.pop()
            if self._label("node", node, self.labels.of_other(node)):
                moved |= self.known.who_mean(node)

    def _called(self, form: str) -> set[str]:
        """Give the nodes of a form by which an owner may be meant that is touched; stale where the owners are few.

        For an acronym that one bears means that one, so that all is found anew where a second one comes.
        """
        places = self.known.places(form)
        changed = len(self.changes.forms.get(form, ()))
        if form in self.stale or (changed and len(self.known.called(form)) - changed < 3):
            self.stale.update(node for node, _ in places)
        return {node for node, article in places if node in self.stale or article in self.near}

    def _turn(self, node: str) -> None:
        """Have a weak node decided anew where those whom it may mean are more or fewer, which tells by their number.

        That is one or several; of a first name also whether it is anybody's surname.
        """
        changed = len(self.changes.forms.get(node, ()))
        few = changed > 0 and len(self.labels.candidates(node).ones) - changed < 2
        if few or (changed and name_of(node).words in first_names()):
            self.stale.add(node)

    def _decide(self, node: str) -> set[str]:
        """Find whom those with an open node mean who may mean another than before; give in which articles that is."""
        facts = self._to_decide(node)
        for fact in facts:
            meant = self.labels.meant(fact)
            self.execute(
                "UPDATE appearances SET meant = ? WHERE actor = ? AND meant IS NOT ?",
                (meant, fact.actor, meant),
            )
        return {fact.article for fact in facts}

    def _to_decide(self, node: str) -> list[Fact]:
        """Give the appearances whose evidence has changed: of the articles, or because of who may be meant."""
        if node in self.stale:
            return self.known.of_node(node)
        candidates = {one for somebody in self.labels.candidates(node).ones for one in somebody.nodes}
        candidates |= self.changes.forms.get(node if kind_of(node) == "weak" else begin(node), set())
        if not candidates:
            return []
        touched = candidates.intersection(self.changes.nodes)
        near = self.near if touched else self.decided
        words = frozenset().union(*map(self._new_words, touched))
        articles = {
            article
            for article, roles in self.known.where(node)
            if article in near or not words.isdisjoint(roles.split())
        }
        return [
            fact for article in sorted(articles) for fact in self.known.cast(article) if fact.node == node
        ]

    def _new_words(self, node: str) -> frozenset[str]:
        """Give the words of roles that only the changed articles have for a node, or had."""
        before = words_of(self.changes.before[node])
        now = Counter(self.changes.now[node])
        return (before | words_of(now)) - words_of(self.known.roles(node) - now)

    def _label(self, column: str, value: str, label: str) -> bool:
        """Label the appearances of a node, or one; say whether one had another label."""
        # Two ranges of the index, for most have the label that they had.
        sql = f"""SELECT actor, label FROM appearances WHERE {column} = :value AND label < :label
            UNION ALL SELECT actor, label FROM appearances WHERE {column} = :value AND label > :label"""
        others = self.execute(sql, {"value": value, "label": label}).fetchall()
        if others:
            sql = f"UPDATE appearances SET label = ? WHERE {column} = ? AND label <> ?"
            self.execute(sql, (label, value, label))
            self.moved.actors.update(actor for actor, _ in others)
            self.moved.labels.update(before for _, before in others if before)
            self.moved.labels.add(label)
        return any(before for _, before in others)
