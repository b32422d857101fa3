"""What an address asks: its parameters, by the names of the commands' options, as the keywords of `asking.Store`."""

import inspect
from functools import cache
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model
from starlette.datastructures import QueryParams

from newsclaims.asking import Names, Store
from newsclaims.errors import QueryError

QUESTIONS = ("quotes", "figures", "dates", "actors", "claims", "ledger", "timeline", "articles", "search")
"""Those that can be asked: methods of the store, which tell what they take."""

_OPTIONS = {
    "from_": "from",
    "within": "in",
    "word": "word-regexp",
    "fixed": "fixed-strings",
    "invert": "invert-match",
}
"""What the command line calls a keyword where it isn't the same word."""

_SEVERAL = tuple[str, ...]


@cache
def taken(question: str) -> type[BaseModel]:
    """Give what a question takes."""
    method = getattr(Store, question)
    (asked,) = get_args(get_type_hints(method)["asked"])
    required = [name for name in inspect.signature(method).parameters if name not in ("self", "asked")]
    kinds: dict[str, Any] = {name: (str, Field()) for name in required}
    for name, kind in get_type_hints(asked).items():
        alias = _OPTIONS.get(name, name.replace("_", "-"))
        kinds[name] = (_SEVERAL if kind == Names else kind, Field(None, alias=alias))
    return create_model(question, __config__=ConfigDict(extra="forbid"), **kinds)


def keywords(question: str, given: QueryParams) -> dict[str, Any]:
    """Give the keywords that an address's parameters are.

    Raises:
        QueryError: there is no such parameter, or its value is none.
    """
    fields = taken(question).model_fields.values()
    several = {field.alias for field in fields if field.annotation == _SEVERAL}
    values: dict[str, Any] = {}
    for name in given:
        found = given.getlist(name)
        values[name] = found[0] if len(found) == 1 and name not in several else found
    try:
        asked = taken(question).model_validate(values)
    except ValidationError as error:
        raise refusal(error, question, f"/api tells what {question} takes") from None
    return {name: getattr(asked, name) for name in asked.model_fields_set}


def refusal(error: ValidationError, asked: str, hint: str) -> QueryError:
    """Give the error to raise where what is asked isn't as it has to be."""
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"]))
    if first["type"] == "extra_forbidden":
        return QueryError(f"{asked} takes no {where}", hint)
    return QueryError(f"{where or asked}: {first['msg'][:1].lower()}{first['msg'][1:]}", hint)
