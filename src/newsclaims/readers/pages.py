"""A page as it is: plain text or HTML, one article a file."""

from collections.abc import Iterator

from newsclaims.readers.items import File, Item, Page, whole


def read_text(file: File) -> Iterator[Item]:
    """Give the page of a text file."""
    yield Item("", Page(whole(file), "text"))


def read_html(file: File) -> Iterator[Item]:
    """Give the page of an HTML file."""
    yield Item("", Page(whole(file), "html"))
