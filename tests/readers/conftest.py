"""What the tests of the readers share: a folder of their own, and files in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsclaims import articles
from newsclaims.articles import Unreadable
from newsclaims.records import Article

Written = Callable[[str, bytes | str], str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(here: Path) -> Written:
    def written(name: str, data: bytes | str) -> str:
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_bytes(data.encode() if isinstance(data, str) else data)
        return name

    return written


@pytest.fixture
def read() -> Callable[..., list[Article]]:
    """Give the articles of files; that one can't be read fails the test."""

    def found(*paths: str, **options: object) -> list[Article]:
        items = list(articles.read(paths, **options))  # type: ignore[arg-type]
        assert not [item for item in items if isinstance(item, Unreadable)]
        return [item for item in items if isinstance(item, Article)]

    return found


@pytest.fixture
def refused() -> Callable[..., list[Unreadable]]:
    """Give what of files can't be read."""

    def found(*paths: str, **options: object) -> list[Unreadable]:
        return [item for item in articles.read(paths, **options) if isinstance(item, Unreadable)]  # type: ignore[arg-type]

    return found
