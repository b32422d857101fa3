"""The fingerprint changes with whatever may change a record, so that what is stored is never out of date."""

import ast
import shutil
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import newsclaims
from newsclaims import models

HOUSE = Path(newsclaims.__file__).parent

STARTS = ("articles", "extraction", "pipeline", "assemble", "components")
"""Where an article becomes a record: what `extract` calls, and what its processes run."""


def modules() -> dict[str, Path]:
    """Give our modules by name."""
    found = {}
    for path in HOUSE.rglob("*.py"):
        parts = path.relative_to(HOUSE.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(tree: ast.AST) -> Iterator[str]:
    """Give the names that import statements name, at a module's top and inside its functions, types' own aside."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            yield from imported(node)


def reached(starts: Iterable[str]) -> tuple[set[str], set[str]]:
    """Give our modules that are imported from `starts` on, and the others' packages."""
    known = modules()
    waiting, ours, others = list(starts), set(), set()
    while waiting:
        name = waiting.pop()
        if name in known and name not in ours:
            ours.add(name)
            waiting += imported(ast.parse(known[name].read_text("utf-8")))
        elif not name.startswith("newsclaims"):
            others.add(name.partition(".")[0])
    return ours, others


@pytest.fixture(scope="module")
def record_makers() -> tuple[set[str], set[str]]:
    """The modules between an article and its record, those included that spaCy finds by their entry points."""
    project = tomllib.loads((HOUSE.parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    factories = project["entry-points"]["spacy_factories"].values()
    return reached([*(f"newsclaims.{start}" for start in STARTS), *(f.partition(":")[0] for f in factories)])


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of our code, whose weights are short."""
    weights = shutil.ignore_patterns("*.onnx", "__pycache__")
    shutil.copytree(HOUSE, tmp_path / "newsclaims", ignore=weights)
    (tmp_path / "newsclaims" / "components" / "tagger" / "model" / "tagger.onnx").write_bytes(b"weights")
    return tmp_path / "newsclaims"


def change(path: Path) -> None:
    content = path.read_bytes() or b"\n"
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


def test_every_module_that_makes_records_counts(record_makers: tuple[set[str], set[str]], copy: Path) -> None:
    ours, _ = record_makers
    assert {
        "newsclaims.language.numerals",
        "newsclaims.components.claims",
        "newsclaims.articles.html_pages",
    } <= ours
    seen = {models.code(copy)}
    for name in sorted(ours):
        change(copy / modules()[name].relative_to(HOUSE))
        seen.add(models.code(copy))
    assert len(seen) == len(ours) + 1


def test_what_they_run_on_counts(record_makers: tuple[set[str], set[str]]) -> None:
    _, others = record_makers
    packages = {name for other in others for name in packages_distributions().get(other, ())}
    assert {name for name in packages if name != "pydantic"} == set(models.LIBRARIES)


@pytest.mark.parametrize(
    "file",
    [
        "language/numerals.py",
        "lexicons/name_tables.py",
        "records.py",
        "vocabulary.py",
        "lexicons/en/scales.tsv",
        "components/tagger/model/tokenizer.json",
        "components/tagger/model/tagger.onnx",
        "extraction.py",
    ],
)
def test_a_changed_byte_changes_it(file: str, copy: Path) -> None:
    before = models.code(copy)
    change(copy / file)
    assert models.code(copy) != before


def test_a_file_more_less_or_renamed_changes_it(copy: Path) -> None:
    table = copy / "lexicons" / "en" / "scales.tsv"
    seen = [models.code(copy)]
    seen.append(models.code(table.rename(table.with_name("scale.tsv")).parents[2]))
    table.with_name("scale.tsv").unlink()
    seen.append(models.code(copy))
    (copy / "newroom").mkdir()
    (copy / "newroom" / "names.py").touch()
    seen.append(models.code(copy))
    assert len(set(seen)) == 4


@pytest.mark.parametrize(
    "file", ["cli/extract.py", "store/store.py", "query/rows.py", "evaluation/scoring.py", "report/page.html"]
)
def test_what_only_sees_records_that_are_made_does_not_count(file: str, copy: Path) -> None:
    before = models.code(copy)
    change(copy / file)
    (copy / "components" / "__pycache__").mkdir()
    (copy / "components" / "__pycache__" / "claims.cpython-311.pyc").touch()
    assert models.code(copy) == before
