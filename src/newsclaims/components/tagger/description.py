"""What the weights are: `model.json` beside them, written by `training/export.py` and checked where they are loaded."""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from newsclaims.errors import ModelError

FORMAT = 3
"""How the network is called and what it answers: raised when other code is needed to read it."""

FILE = "model.json"

HINT = "install newsclaims again; who trained them: training/export.py writes the weights and what describes them"


def checked(folder: Path, features: Sequence[str]) -> dict[str, Any]:
    """Give a folder's `model.json`, and make sure that its weights are what it says and can be read by this code.

    Args:
        folder: where the weights and `model.json` stand.
        features: the network's inputs, in the order in which they are given.

    Raises:
        ModelError: they aren't.
    """
    told = _read(folder / FILE)
    if told.get("format") != FORMAT:
        raise ModelError(
            f"{folder} holds weights of format {told.get('format')}, this version reads {FORMAT}", HINT
        )
    if told.get("features") != list(features):
        raise ModelError(f"the weights in {folder} take other features: {told.get('features')}", HINT)
    for name, expected in told.get("sha256", {}).items():
        if _hash(folder / name) != expected:
            raise ModelError(f"{folder / name} isn't the file that {FILE} describes", HINT)
    return told


def describe(folder: Path, features: Sequence[str], files: Sequence[str], **more: Any) -> None:
    """Write `model.json` for the files of weights in a folder; `more` is for people: version, licence, data."""
    told = {
        "format": FORMAT,
        "features": list(features),
        **more,
        "sha256": {name: _hash(folder / name) for name in files},
    }
    (folder / FILE).write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _read(path: Path) -> dict[str, Any]:
    try:
        told = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"can't read {path}: {error}", HINT) from None
    return told if isinstance(told, dict) else {}


def _hash(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(f"can't read {path}: {error.strerror}", HINT) from None
