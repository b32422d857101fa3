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
    return web(article) or f"urn:newsclaims:{quote(article.id, safe='').replace('~', '%7E')}"


def web(article: Article) -> str | None:
    """Give the address of an article's page, with nothing in it that a format might take for its own; None without."""
    url = article.url or ""
    return quote(url, safe="/:?&=%+,;@!$'()*~-._[]") if url.startswith(("http://", "https://")) else None


def record(of: Article, id: str) -> str:
    """Give what a record of an article is called."""
    return f"{article(of)}#newsclaims-{id}"


def words(of: Article, span: Span) -> str | None:
    """Give a link that opens an article's page at some words (a text fragment); None for one without an address."""
    url = web(of)
    if url is None:
        return None
    text = " ".join(span.text.split())
    parts = [text]
    if len(text) > _LONG:
        printed = text.split()
        parts = [" ".join(printed[:_WORDS]), " ".join(printed[-_WORDS:])]
    told = ",".join(quote(part, safe="").replace("-", "%2D") for part in parts)
    return f"{url.partition('#')[0]}#:~:text={told}"
