"""Ctrl-C, and what may not be broken off by it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread


@contextmanager
def unheard() -> Iterator[None]:
    """Keep Ctrl-C waiting, where the platform can; a process that is started meanwhile never hears it.

    So what belongs together is done whole: an article is kept and counted. And Ctrl-C goes to every process of the
    terminal, where the parent alone decides what it means: a worker takes seconds to import what it runs, and ends with
    a traceback if it hears of it before it can say that it won't.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    heard: list[int] = []
    handler = signal.getsignal(signal.SIGINT)
    waits = callable(handler) and current_thread() is main_thread()
    if waits:  # another thread of the process may be given the signal, which isn't blocked there
        signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        if waits:
            signal.signal(signal.SIGINT, handler)
        if heard:
            signal.raise_signal(signal.SIGINT)
