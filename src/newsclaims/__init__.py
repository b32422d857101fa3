"""Who said what, with which figures, when, and where exactly it is printed.

Example:
    >>> import newsclaims
    >>> record = newsclaims.extract("“We will stay,” Anna Lind said on Friday.", published="2025-11-27")
    >>> record.pipeline.model.startswith("en_core_web_sm")
    True

For one article `extract` is enough. For many, `load` a pipeline once and pass it on, or stream Articles
through `process`; keep the records in a `Store` and ask it. Everything is imported when it is first used:
`import newsclaims` is quick, and only what parses imports spaCy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclaims.errors import (
        ArticleError,
        GoldError,
        ModelError,
        NewsclaimsError,
        QueryError,
        StoreError,
    )
    from newsclaims.extraction import extract, extract_all
    from newsclaims.pipeline import load, process
    from newsclaims.records import (
        Actor,
        Article,
        ArticleRecord,
        Claim,
        Claimant,
        Cue,
        Date,
        Figure,
        Furniture,
        Medium,
        Mention,
        PipelineInfo,
        Quote,
        Region,
        Span,
        Speaker,
    )
    from newsclaims.store import Store

_HOMES = {
    "extraction": ("extract", "extract_all"),
    "pipeline": ("load", "process"),
    "store": ("Store",),
    "records": (
        "Actor", "Article", "ArticleRecord", "Claim", "Claimant", "Cue", "Date", "Figure", "Furniture", "Medium",
        "Mention", "PipelineInfo", "Quote", "Region", "Span", "Speaker",
    ),
    "errors": ("ArticleError", "GoldError", "ModelError", "NewsclaimsError", "QueryError", "StoreError"),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Actor",
    "Article",
    "ArticleError",
    "ArticleRecord",
    "Claim",
    "Claimant",
    "Cue",
    "Date",
    "Figure",
    "Furniture",
    "GoldError",
    "Medium",
    "Mention",
    "ModelError",
    "NewsclaimsError",
    "PipelineInfo",
    "QueryError",
    "Quote",
    "Region",
    "Span",
    "Speaker",
    "Store",
    "StoreError",
    "extract",
    "extract_all",
    "load",
    "process",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
