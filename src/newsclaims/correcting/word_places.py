"""The words that a correction speaks of, wherever they stand now."""

from collections.abc import Iterable, Mapping
from typing import Any

Plain = dict[str, Any]
"""A record, or a part of one, as plain data: what `model_dump` gives."""


class LostGround(Exception):
    """The words aren't there any more, or nobody can say which ones are meant; its text says why."""


class Ground:
    """An article's text, in which words are found again: where they stood, moved like others, or once.

    Example:
        >>> ground = Ground("Yes. Rain fell.")
        >>> ground.find({"start": 0, "end": 10, "text": "Rain fell."})
        {'start': 5, 'end': 15, 'text': 'Rain fell.'}
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._moved = 0

    def find(self, span: Mapping[str, Any]) -> Plain:
        """Give a span with the words of this one.

        Raises:
            LostGround: there is none, or there are several, none where it stood.
        """
        words, start = span["text"], span["start"]
        for at in (start, start + self._moved):
            if at >= 0 and self._text.startswith(words, at):
                return {"start": at, "end": at + len(words), "text": words}
        at = self._text.find(words)
        if at < 0:
            raise LostGround(f"the article doesn't print {words!r} any more")
        if self._text.find(words, at + 1) >= 0:
            raise LostGround(f"the article prints {words!r} several times, but not where it stood")
        self._moved = at - start
        return {"start": at, "end": at + len(words), "text": words}

    def all(self, spans: Iterable[Mapping[str, Any]]) -> list[Plain]:
        """Give a span for each of these; raise LostGround as `find` does."""
        return [self.find(span) for span in spans]

    def again(self, part: Any) -> Any:
        """Give a part of a record with all its spans found again; without those that aren't there."""
        if isinstance(part, list):
            return [one for one in map(self.again, part) if one is not None]
        if not isinstance(part, dict):
            return part
        try:
            found = self.find(part) if {"start", "end", "text"} <= part.keys() else {}
        except LostGround:
            return None
        return {name: self.again(value) for name, value in part.items()} | found


def overlap(one: Iterable[Mapping[str, Any]], other: Iterable[Mapping[str, Any]]) -> float:
    """Give how much two lists of spans have in common, of what either has: 0 to 1."""
    ones, others = (
        {at for span in spans for at in range(span["start"], span["end"])} for spans in (one, other)
    )
    return len(ones & others) / len(ones | others) if ones | others else 0.0
