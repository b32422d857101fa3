"""SQLite's errors in the words of someone who has a file and a command line."""

import sqlite3
from pathlib import Path

from newsclaims.errors import StoreError

ANEW = "move it away and run newsclaims extract again"
"""What to do about a file that can't be used."""


def refusal(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> StoreError:
    """Give the error to raise in place of SQLite's own, or of that its words about a damaged file are no text."""
    told = str(error)
    if isinstance(error, UnicodeDecodeError):
        return StoreError(f"{path} is damaged: a name in it is no text", ANEW)
    if "readonly" in told:
        return StoreError(f"{path} is read-only", "make it writable, or --db FILE names another file")
    if "locked" in told or "busy" in told:
        return StoreError(f"{path} is locked by another program", "wait until that has finished")
    if "is full" in told:
        return StoreError(f"there is no room left for {path}", "make some, or --db FILE names one elsewhere")
    if "disk I/O error" in told:
        return StoreError(f"{path} can't be read or written: {told}", "see if the disk is full, or failing")
    if "not a database" in told or "malformed" in told or "decode to UTF-8" in told:
        return StoreError(f"{path} is damaged or not a database: {told}", ANEW)
    if "unable to open" in told:
        return StoreError(f"{path} can't be opened", "check that you may read it, and write in its folder")
    if "no such" in told or "no column named" in told:
        return StoreError(
            f"{path} isn't as newsclaims lays it: {told}", "newsclaims check tells what is wrong"
        )
    return StoreError(f"{path}: {told}", "newsclaims check tells what is wrong with it")
