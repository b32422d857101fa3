"""Fixtures and options that every room's tests share."""

from pathlib import Path

import pytest
from spacy.language import Language

from newsclaims import pipeline


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-golden",
        action="store_true",
        help="write data/seeds.jsonl anew from seeds/; review its diff before you commit it",
    )


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline, loaded once."""
    return pipeline.load()


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return Path(__file__).parents[1]
