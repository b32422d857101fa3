"""A quote set right from the page, as `newsclaims correct` sets it right."""

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from newsclaims import curating
from newsclaims.cli import _store
from newsclaims.cli._output import named
from newsclaims.cli.serving.parameters import refusal


class Asked(BaseModel):
    """What is sent: the record and what is otherwise in it; or, to take that back, the correction's number."""

    model_config = ConfigDict(extra="forbid")
    id: str
    speaker: str | None = None
    kind: str | None = None
    stance: str | None = None
    wrong: bool = False
    why: str | None = None
    undo: bool = False


def answered(db: Path, by: str, sent: bytes) -> dict[str, Any]:
    """Do what is sent, and give the correction that was kept, or taken back.

    Raises:
        QueryError: it can't be understood.
        NewsclaimsError: there is no such record or correction, or the store can't be written.
    """
    try:
        asked = Asked.model_validate_json(sent)
    except ValidationError as error:
        raise refusal(error, "correct", "as newsclaims correct --help tells") from None
    with _store.reading(db) as store:
        if asked.undo:
            return named(curating.take_back(store, asked.id))
        wish = curating.Wish(speaker=asked.speaker, kind=asked.kind, stance=asked.stance, wrong=asked.wrong)
        return named(curating.set_right(store, asked.id, wish, curating.Said(by, asked.why)))
