"""`newsclaims watch`: what appears in a folder is in the store a moment later."""

import time
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Annotated

import typer

from newsclaims.cli import _choosing, _options, _running, _settings, _store
from newsclaims.cli._summary import Summary
from newsclaims.errors import NewsclaimsError


def watch(
    paths: Annotated[list[Path], typer.Argument(help="Folders, or files.", metavar="FOLDER")],
    db: _options.Db = _options.DEFAULT_DB,
    model: _options.Model = "sm",
    fast: _options.Fast = False,
    any_language: _options.AnyLanguage = False,
    columns: _choosing.Columns = None,
    exclude: _choosing.Exclude = None,
    quiet: _options.Quiet = False,
) -> None:
    """Read folders, then each file that appears there or changes, until Ctrl-C.

    A file is read when it has come to rest, two seconds after it was written, and replaces what was read from it
    before. What is stored is printed, a line each, divided by tabs: path, title, how many quotes, how many claims. To
    follow one feed to which lines are added, there is extract --follow.

    The system tells of changes. On network drives, where it may not, set WATCHFILES_FORCE_POLLING=1.

    The exit code is 0, or 2 if anything failed; the rest is stored.

    Examples:
        newsclaims watch inbox/
        newsclaims watch inbox/ --db news.db --exclude drafts
    """
    from newsclaims.articles import How
    from newsclaims.articles.changes import Changes
    from newsclaims.articles.following import watch as watched

    for path in paths:
        if not path.exists():
            raise NewsclaimsError(
                f"there is no {path}", "make the folder first; watch reads what appears in it"
            )
    begun = time.monotonic()
    summary, passed = Summary(), Counter[str]()
    how = How(
        any_language=any_language,
        columns=_choosing.columns(columns),
        outlets=_settings.current().outlets,
        passed_over=lambda source, what: passed.update([what]),
        exclude=exclude or (),
    )
    opened = cache(lambda: _store.opened(db, create=True))
    found = watched(paths, Changes(paths), how)
    _running.keep_singly(found, model, fast, opened, summary, quiet)
    _running.end(summary, passed, time.monotonic() - begun, opened, db, quiet, told=True)
