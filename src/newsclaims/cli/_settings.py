"""What `newsclaims.toml` says, laid under a command's options: flags come before the environment, that before files.

There may be two such files: the user's own, and one beside the store, which comes before it.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Any

import typer

from newsclaims.cli._options import DEFAULT_DB
from newsclaims.errors import NewsclaimsError

NAME = "newsclaims.toml"

_STRINGS = ("db", "model", "aliases")
_TABLES = ("columns", "outlets")
_VARIABLES = {"db": "NEWSCLAIMS_DB", "model": "NEWSCLAIMS_MODEL", "aliases": "NEWSCLAIMS_ALIASES"}


@dataclass(frozen=True)
class Settings:
    """What the files say, and where each came from.

    Attributes:
        db: the store; only the user's own file can say that, for the other is found by it.
        model: the spaCy pipeline.
        aliases: the user's file of names.
        columns: what tables and feeds call the fields of an article.
        outlets: what outlets are called, by their domains or other names.
        files: those that were read.
        origins: where each is from: the option, the variable, or the file; by "db", or "columns.outlet".
    """

    db: Path | None = None
    model: str | None = None
    aliases: Path | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    outlets: Mapping[str, str] = field(default_factory=dict)
    files: tuple[Path, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)


_CURRENT: ContextVar[Settings] = ContextVar("settings", default=Settings())  # noqa: B039  (frozen)


def current() -> Settings:
    """Give the settings of the command that runs."""
    return _CURRENT.get()


def users_file() -> Path:
    """Give where the user's own file is, or would be."""
    return Path(os.environ.get("NEWSCLAIMS_CONFIG") or Path(typer.get_app_dir("newsclaims")) / NAME)


def read(db: Path | None) -> Settings:
    """Give what the files say of a store, or of the one that they say.

    Raises:
        NewsclaimsError: one can't be read, or says what isn't known.
    """
    own = _read(users_file())
    path = (db or own.db or DEFAULT_DB).parent / NAME
    beside = _read(path) if path.exists() and path != users_file() else Settings()
    if beside.db is not None:
        raise NewsclaimsError(f"{path} says which store, and is found by it", f"say that in {users_file()}")
    found = Settings(
        own.db,
        beside.model or own.model,
        beside.aliases or own.aliases,
        {**own.columns, **beside.columns},
        {**own.outlets, **beside.outlets},
        (*own.files, *beside.files),
        {**own.origins, **beside.origins},
    )
    variable = _VARIABLES["aliases"]
    if os.environ.get(variable):
        origins = {**found.origins, "aliases": variable}
        return replace(found, aliases=Path(os.environ[variable]), origins=origins)
    return found


def _read(path: Path) -> Settings:
    try:
        if not path.exists():
            if os.environ.get("NEWSCLAIMS_CONFIG"):
                raise NewsclaimsError(f"there is no {path}", "NEWSCLAIMS_CONFIG names your newsclaims.toml")
            return Settings()
        import tomllib

        said = tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise NewsclaimsError(f"{path} can't be read: {error}", 'a line is model = "md", say') from None
    _check(path, said)
    found: dict[str, Any] = {name: said[name] for name in said if name not in ("db", "aliases")}
    found["outlets"] = {name.lower(): called for name, called in said.get("outlets", {}).items()}
    found |= {name: path.parent / Path(said[name]).expanduser() for name in ("db", "aliases") if name in said}
    inner = {f"{name}.{key}" for name in _TABLES for key in found.get(name, ())}
    origins = dict.fromkeys([*(name for name in said if name in _STRINGS), *sorted(inner)], str(path))
    return Settings(**found, files=(path,), origins=origins)


def _check(path: Path, said: Mapping[str, Any]) -> None:
    for name, value in said.items():
        if name not in (*_STRINGS, *_TABLES):
            raise NewsclaimsError(
                f"{path} says {name!r}, which isn't known", f"there are {', '.join((*_STRINGS, *_TABLES))}"
            )
        if name in _STRINGS and not isinstance(value, str):
            raise NewsclaimsError(f"{path}: {name} isn't a string", f'write {name} = "…"')
        if name in _STRINGS and (not value.strip() or "\0" in value):
            raise NewsclaimsError(f"{path}: {name} names nothing", f'write {name} = "…", or leave it out')
        if name in _TABLES and not (
            isinstance(value, dict) and all(isinstance(one, str) for one in value.values())
        ):
            raise NewsclaimsError(
                f"{path}: {name} isn't a table of strings", f'write [{name}], and below name = "…"'
            )


def laid_under(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command whose options are as the files say where neither its line nor the environment gives them."""
    own = signature(command, eval_str=True)
    if not own.parameters.keys() & {*_STRINGS, *_TABLES}:
        return command

    @wraps(command)
    def with_settings(ctx: typer.Context, **given: Any) -> None:
        told = {name: origin for name in given if (origin := _told(ctx, name))}
        named = given.get("db") if "db" in told else os.environ.get(_VARIABLES["db"])
        settings = read(Path(named) if named else None)
        for name in _STRINGS:
            if name in given and name not in told and getattr(settings, name) is not None:
                given[name] = getattr(settings, name)
        with _current(settings, told):
            command(**given)

    context = Parameter("ctx", Parameter.KEYWORD_ONLY, annotation=typer.Context)
    parameters = [one.replace(kind=Parameter.KEYWORD_ONLY) for one in own.parameters.values()]
    with_settings.__signature__ = Signature([context, *parameters])  # type: ignore[attr-defined]
    with_settings.__annotations__ = {one.name: one.annotation for one in (context, *parameters)}
    return with_settings


def _told(ctx: typer.Context, name: str) -> str | None:
    """Give what an option of the line or the environment was given by, if it was."""
    source = ctx.get_parameter_source(name)
    by = source.name if source is not None else "DEFAULT"
    return {"COMMANDLINE": f"--{name}", "ENVIRONMENT": _VARIABLES.get(name, "")}.get(by)


@contextmanager
def _current(settings: Settings, told: Mapping[str, str]) -> Iterator[None]:
    before = _CURRENT.set(replace(settings, origins={**settings.origins, **told}))
    try:
        yield
    finally:
        _CURRENT.reset(before)
