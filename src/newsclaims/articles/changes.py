"""Waiting for changes of files, of which watchfiles tells: by the system's notices, or polling where it is asked to."""

import time
from collections.abc import Generator, Sequence
from pathlib import Path

from newsclaims.errors import NewsclaimsError

MOMENT = 1.0
"""Seconds between two looks at files that aren't at rest, and of quiet behind a change."""


class Changes:
    """Waits for changes in files and folders.

    Notices tell that something changed, and not all of it: of a folder that is made with others in it, watchfiles may
    miss what comes into these before it listens there. So after each change it listens anew before the files are looked
    at, and who waits looks at all of them.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths
        self._told: Generator[object, None, None] | None = None
        self._since_change = False

    def __call__(self, at_rest: bool) -> bool:
        """Wait a moment, or where the files are at rest till something changes; there is no end but Ctrl-C.

        Raises:
            NewsclaimsError: the system lets nobody listen to so much.
        """
        from watchfiles import watch

        if not all(
            path.exists() for path in self._paths
        ):  # what is gone tells nothing, not even that it is back
            self._told = None
            time.sleep(MOMENT)
            return True
        try:
            if at_rest and self._since_change and self._told is not None:
                self._since_change = False
                while not next(self._told):
                    pass
                return True
            if self._told is not None:
                self._told.close()
            self._since_change = True
            span = round(1000 * MOMENT)
            self._told = watch(
                *self._paths,
                watch_filter=None,
                debounce=span,
                step=span,
                rust_timeout=span,
                yield_on_timeout=True,
                ignore_permission_denied=True,
            )
            next(self._told)
        except FileNotFoundError:  # it went meanwhile
            self._told = None
        except (OSError, RuntimeError) as error:
            raise NewsclaimsError(
                f"the files can't be watched: {error}",
                "WATCHFILES_FORCE_POLLING=1 looks at each again and again, if no link leads back above itself",
            ) from error
        return True
