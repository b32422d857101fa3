"""Fixtures and options that every room's tests share."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import settings
from spacy.language import Language

from newsclaims import articles, assemble, pipeline
from newsclaims.store import Store

# The same examples on every run, so that a failure is the change's own; `--hypothesis-profile=explore` tries others.
settings.register_profile("steady", derandomize=True)
settings.register_profile("explore", max_examples=1000)
settings.load_profile("steady")

# A fault of a component is raised, in the processes that tests start too; users get a warning and the rest.
os.environ["NEWSCLAIMS_STRICT"] = "1"

# Whoever runs the tests may have settings of their own.
os.environ["NEWSCLAIMS_CONFIG"] = os.devnull


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


@pytest.fixture(scope="session")
def benchmark() -> Callable[[str], ModuleType]:
    """Give a script of benchmarks/ as a module, by its name."""

    def loaded(name: str) -> ModuleType:
        path = Path(__file__).parents[1] / "benchmarks" / f"{name}.py"
        spec = importlib.util.spec_from_file_location(f"benchmarks_{name}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # which its dataclasses ask for
        spec.loader.exec_module(module)
        return module

    return loaded


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def seeds_db(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store filled from seeds/."""
    path = tmp_path_factory.mktemp("store") / "newsclaims.db"
    info = pipeline.info(nlp)
    with Store.open(path, create=True) as store:
        for article, doc in pipeline.process(nlp, articles.read([Path(__file__).parents[1] / "seeds"])):
            store.add(assemble.assemble(article, doc, info))
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, where it and the group `browser` are installed."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("no Chromium is installed")
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="Playwright (group browser) isn't installed"
    )
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()
