"""The command line: one thin file a command."""

import sys


def main() -> None:
    """Run the command line and exit with its code: 0 found or done, 1 nothing found, 2 error."""
    from newsclaims.cli.app import run

    sys.exit(run(sys.argv[1:]))
