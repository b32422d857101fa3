"""`newsclaims info`: what is installed, which settings count, and what the store holds."""

import platform
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import typer

from newsclaims.cli import _options, _settings, _store
from newsclaims.cli._views import fold
from newsclaims.errors import ModelError


def info(db: _options.Db = _options.DEFAULT_DB, model: _options.Model = "sm") -> None:
    """Tell what is installed, which model would be used, where the store is and what it holds.

    Which store and which model is said on the command line, or in the environment (NEWSCLAIMS_DB, NEWSCLAIMS_MODEL), or
    in a newsclaims.toml, beside the store or your own; each is told with where it is from. README.md shows such a file.

    Examples:
        newsclaims info
        newsclaims info --model md
    """
    import sqlite3

    from newsclaims import models

    lines = {
        "newsclaims": version("newsclaims"),
        "python": f"{platform.python_version()} on {platform.system()} {platform.machine()}",
        "spacy": version("spacy"),
        "sqlite": sqlite3.sqlite_version,
    }
    missing = None
    try:
        pipeline = models.describe(model)
    except ModelError as error:
        missing, lines["model"] = error, f"{model}, which isn't installed"
    else:
        lines |= {
            "model": pipeline.model,
            "model path": str(models.find(model)),
            "fingerprint": pipeline.fingerprint,
        }
    lines["store"] = str(db.absolute())
    if db.exists():
        with _store.reading(db) as store:
            for what, count in store.counts().items():
                lines[what.replace("_", " ")] = str(count)
    else:
        lines["store"] += " (not there yet: newsclaims extract makes it)"
    for name, value in [*lines.items(), *_told(db)]:
        typer.echo(f"{name:<20} {fold(value)}")
    if missing is not None:
        raise missing


def _told(db: Path) -> Iterator[tuple[str, str]]:
    """Give each setting with where it is from."""
    found = _settings.current()
    origins = found.origins
    yield (
        "settings",
        ", ".join(map(str, found.files)) or f"none in {_settings.users_file()}, or beside the store",
    )
    yield "db from", origins.get("db", "default")
    yield "model from", origins.get("model", "default")
    if found.aliases is not None:
        yield "aliases", f"{found.aliases}, from {origins['aliases']}"
    for table, said in (("columns", found.columns), ("outlets", found.outlets)):
        for name, value in said.items():
            yield f"{table} {name}", f"{value}, from {origins[f'{table}.{name}']}"
