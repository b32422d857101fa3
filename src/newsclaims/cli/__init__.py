"""The command line: one thin file a command."""

import gc
import os
import sys


def main() -> None:
    """Run the command line and exit with its code: 0 found or done, 1 nothing found, 2 error."""
    # Before numpy is imported: its idle threads would spin, at the others' cost.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    # What a question reads stays until it is told: to look after each 700 objects whether any is garbage takes a tenth.
    gc.set_threshold(50_000)
    from newsclaims.cli.app import run

    sys.exit(run(sys.argv[1:]))
