"""`newsclaims info`: what is installed, and what the store holds."""

import platform
from importlib.metadata import version

import typer

from newsclaims.cli import _options, _store


def info(db: _options.Db = _options.DEFAULT_DB, model: _options.Model = "sm") -> None:
    """Tell what is installed, which model would be used, where the store is and what it holds.

    Examples:
        newsclaims info
        newsclaims info --model md
    """
    import sqlite3

    from newsclaims import models

    pipeline = models.describe(model)
    lines = {
        "newsclaims": version("newsclaims"),
        "python": f"{platform.python_version()} on {platform.system()} {platform.machine()}",
        "spacy": version("spacy"),
        "sqlite": sqlite3.sqlite_version,
        "model": pipeline.model,
        "model path": str(models.find(model)),
        "fingerprint": pipeline.fingerprint,
        "store": str(db.absolute()),
    }
    if db.exists():
        with _store.reading(db) as store:
            for what, count in store.counts().items():
                lines[what.replace("_", " ")] = str(count)
    else:
        lines["store"] += " (not there yet: newsclaims extract makes it)"
    for name, value in lines.items():
        typer.echo(f"{name:<20} {value}")
