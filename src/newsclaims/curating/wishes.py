"""What a person can say of a record."""

from dataclasses import dataclass, fields

from newsclaims.vocabulary import RecordKind


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is otherwise, as a person types it; None where nothing is said of it.

    Attributes:
        speaker: who says it, or claims it.
        content: the words that the record should have, as the article prints them.
        cue: the words that report it, likewise.
        kind: direct, indirect or mixed; what sort of figure or date.
        stance: what the speaker does with it.
        value: the amount: 50bn, €50bn, 45bn..50bn.
        unit: of it: EUR, €, percent, hours.
        date: the days: 2025-11-27, 2025-11, 2025, 2025-11-27..2025-12-01.
        name: what an actor is called.
        type: whether an actor is a person, organisation, place or group; whether a speaker is anonymous.
        wrong: whether it is no record at all.
        add: of which kind one is missing.
        text: the words of that one.
    """

    speaker: str | None = None
    content: str | None = None
    cue: str | None = None
    kind: str | None = None
    stance: str | None = None
    value: str | None = None
    unit: str | None = None
    date: str | None = None
    name: str | None = None
    type: str | None = None
    wrong: bool = False
    add: RecordKind | None = None
    text: str | None = None

    def changes(self) -> dict[str, str]:
        """Give what is said to be otherwise, by name."""
        given = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: value
            for name, value in given.items()
            if isinstance(value, str) and name not in ("add", "text")
        }
