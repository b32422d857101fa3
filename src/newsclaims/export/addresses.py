"""What articles and records are called on the web: IRIs, and links to the words of a page."""

from urllib.parse import quote

from newsclaims.records import Article, Span

_LONG = 100
"""Letters from which a link names the first and the last words only."""

_WORDS = 4


def article(article: Article) -> str:
    """Give the address of an article, or a name of its id for one that has none.

    Example:
        >>> article(Article(id="5~3f", source="a.txt", sha256="0", text="Rain."))
        'urn:newsclaims:5%7E3f'
    """
    url = article.url or ""
    if url.startswith(("http://", "https://")):
        return quote(url, safe="/:?&=%+,;@!$'()*~-._[]")
    return f"urn:newsclaims:{quote(article.id, safe='').replace('~', '%7E')}"


def record(of: Article, id: str) -> str:
    """Give what a record of an article is called."""
    return f"{article(of)}#newsclaims-{id}"


def words(of: Article, span: Span) -> str | None:
    """Give a link that opens an article's page at some words (a text fragment); None for one without an address."""
    if not (of.url or "").startswith(("http://", "https://")):
        return None
    text = " ".join(span.text.split())
    parts = [text]
    if len(text) > _LONG:
        printed = text.split()
        parts = [" ".join(printed[:_WORDS]), " ".join(printed[-_WORDS:])]
    told = ",".join(quote(part, safe="").replace("-", "%2D") for part in parts)
    return f"{article(of).partition('#')[0]}#:~:text={told}"
