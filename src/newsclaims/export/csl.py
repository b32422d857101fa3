"""CSL-JSON: the articles as sources to be cited, which Zotero, Pandoc and word processors' reference managers read."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO

from newsclaims.export import addresses
from newsclaims.export.jsonl import LINE_ENDS

if TYPE_CHECKING:
    from newsclaims.records import Article, ArticleRecord


def write(records: Iterable["ArticleRecord"], out: TextIO, table: str) -> None:
    """Write a list of sources, each in a line; `table` isn't used, for an article is one source."""
    before = "[\n"
    for record in records:
        out.write(before + json.dumps(_source(record.article), ensure_ascii=False).translate(LINE_ENDS))
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def _source(article: "Article") -> dict[str, Any]:
    """Give an article as CSL has it; who wrote it is named as printed, not parted into given name and surname."""
    told: dict[str, Any] = {"id": article.id, "type": "article-newspaper", "language": article.language}
    told |= {"title": article.title, "container-title": article.outlet, "URL": addresses.web(article)}
    told["author"] = [{"literal": name} for name in article.byline]
    if article.published:
        told["issued"] = {"date-parts": [[int(part) for part in article.published[:10].split("-")]]}
    return {name: value for name, value in told.items() if value}
