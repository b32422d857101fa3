"""Who said what, with which figures, when, and where exactly it is printed.

Example:
    >>> import newsclaims
    >>> record = newsclaims.extract("“We will stay,” Anna Lind said on Friday.", published="2025-11-27")
    >>> record.pipeline.model.startswith("en_core_web_sm")
    True

For one article `extract` is enough. For many, `load` a pipeline once and pass it on, or stream Articles
through `process`; keep the records in a `Store` and put questions to it with `query`. Everything is
imported when it is first used: `import newsclaims` is quick, and only what parses imports spaCy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclaims import query
    from newsclaims.asking import Store
    from newsclaims.errors import (
        ArticleError,
        GoldError,
        ModelError,
        NewsclaimsError,
        NoMatchError,
        QueryError,
        StoreError,
    )
    from newsclaims.extraction import extract, extract_all
    from newsclaims.pipeline import load, process
    from newsclaims.records import (
        Actor,
        Affiliation,
        Anchor,
        Article,
        ArticleRecord,
        Claim,
        Claimant,
        Correction,
        Cue,
        Date,
        Extraction,
        Figure,
        Furniture,
        Identity,
        Insertion,
        Medium,
        Mention,
        Participant,
        PipelineInfo,
        Quote,
        Region,
        Role,
        Span,
        Speaker,
        Thing,
        Topic,
    )

_HOMES = ("errors", "records", "asking", "pipeline", "extraction")
"""Where the public names live; what imports spaCy comes last."""

__all__ = [
    "Actor",
    "Affiliation",
    "Anchor",
    "Article",
    "ArticleError",
    "ArticleRecord",
    "Claim",
    "Claimant",
    "Correction",
    "Cue",
    "Date",
    "Extraction",
    "Figure",
    "Furniture",
    "GoldError",
    "Identity",
    "Insertion",
    "Medium",
    "Mention",
    "ModelError",
    "NewsclaimsError",
    "NoMatchError",
    "Participant",
    "PipelineInfo",
    "QueryError",
    "Quote",
    "Region",
    "Role",
    "Span",
    "Speaker",
    "Store",
    "StoreError",
    "Thing",
    "Topic",
    "extract",
    "extract_all",
    "load",
    "process",
    "query",
]


def __getattr__(name: str) -> Any:
    if name == "query":
        return import_module(f"{__name__}.query")
    if name in __all__:
        for home in _HOMES:
            module = import_module(f"{__name__}.{home}")
            if hasattr(module, name):
                return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
