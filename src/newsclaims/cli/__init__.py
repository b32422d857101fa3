"""The command line: one thin file a command."""

import gc
import os
import signal
import sys

OFTEN = gc.get_threshold()
"""How often Python looks for garbage by itself: who reads articles, one after the other, has it so."""

INTERRUPTED = 130
"""The exit code after Ctrl-C."""

SELDOM = 50_000
"""Objects made until Python looks for garbage. What a question reads stays until it is told: after each 700, as Python
has it, looking takes a tenth to a quarter of a question to a large store, and finds nothing."""


def main() -> None:
    """Run the command line and exit with its code: 0 found or done, 1 nothing found, 2 error."""
    # Before numpy is imported: its idle threads would spin, at the others' cost.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    gc.set_threshold(SELDOM)
    from newsclaims.cli.app import run

    code = run(sys.argv[1:])
    if code == INTERRUPTED:
        # Another Ctrl-C while the workers end: it would be told as a traceback, and changes nothing.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(code)
