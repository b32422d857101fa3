"""What each printed form is taken for, and why: by its own evidence, then by what other forms are taken for."""

from collections.abc import Iterator, Mapping

from newsclaims.components.actors.evidence import Findings, weigh
from newsclaims.components.actors.printed_names import Forms
from newsclaims.components.actors.weights import Weighed
from newsclaims.components.tracing import Considered
from newsclaims.rules import kept
from newsclaims.vocabulary import ActorType


class Verdicts:
    """For each printed form the type of its actor, None where it names none, and the rule that decided it.

    Attributes:
        types: the types by form.
        rules: the rules by form, of `lexicons/en/rules.tsv`.
        weighed: what was found of each form by itself.
    """

    def __init__(self, findings: Findings) -> None:
        self.weighed: dict[str, Weighed] = {
            form: weigh(findings, names) for form, names in findings.forms.items()
        }
        self.types: dict[str, ActorType | None] = {
            form: weighed.best() for form, weighed in self.weighed.items()
        }
        self.rules = {form: self.weighed[form].rule(kind or "") for form, kind in self.types.items()}

    def take(self, form: str, kind: ActorType, rule: str) -> bool:
        """Take a form for another type by a rule, whatever it was taken for; give whether the rule is at work."""
        if not kept(rule):
            return False
        if self.types.get(form) != kind:
            self.types[form], self.rules[form] = kind, rule
        return True

    def forms(self, kind: ActorType) -> list[str]:
        """Give the forms of one type."""
        return [form for form, taken in self.types.items() if taken == kind]


def considered(forms: Forms, verdicts: Verdicts) -> Iterator[Considered]:
    """Give for each form what it was taken for, or why it wasn't."""
    for form, names in forms.items():
        weighed, kind = verdicts.weighed.get(form, Weighed()), verdicts.types.get(form)
        leading = kind or weighed.leading()
        yield Considered(
            kind="actor",
            start=names[0].start,
            end=names[0].end,
            rule=verdicts.rules.get(form) or weighed.rule(leading),
            taken=kind is not None,
            weighed=tuple(weighed.told_of(leading).items()),
            reason="" if kind is not None else _against(weighed.totals, leading),
        )


def _against(totals: Mapping[str, float], leading: str) -> str:
    """Give why a form names no actor."""
    if totals.get("thing", 0.0) > totals.get(leading, 0.0):
        return "a word or a thing is meant, and no actor"
    return "too little speaks for an actor"
