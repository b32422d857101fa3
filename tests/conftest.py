"""Fixtures that every room's tests share."""

import pytest
from spacy.language import Language

from newsclaims import pipeline


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline, loaded once."""
    return pipeline.load()
