"""How many processes this machine has cores and memory for."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

WORKER = 450_000_000
"""Bytes of memory that a process which parses takes, at most (docs/scaling.md)."""

_AVAILABLE = Path("/proc/meminfo")
_ALLOWED = Path("/sys/fs/cgroup/memory.max")
"""What a container may take; `max` where it may take all."""


def processes() -> int:
    """Give how many processes can parse at once: one a core that is ours to use, as far as the memory goes."""
    return max(1, min([_cores(), *(size // WORKER for size in _memory())]))


def _cores() -> int:
    if hasattr(os, "process_cpu_count"):  # Python 3.13
        return os.process_cpu_count() or 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _memory() -> Iterator[int]:
    """Give what limits the memory; nothing where the system doesn't tell."""
    with suppress(OSError, ValueError, StopIteration):
        lines = _AVAILABLE.read_text("ascii").splitlines()
        yield next(int(line.split()[1]) for line in lines if line.startswith("MemAvailable:")) * 1024
    with suppress(OSError, ValueError):
        yield int(_ALLOWED.read_text("ascii"))
