"""The parts go to the workers of a cluster, or of this machine."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from newsclaims import models
from newsclaims.distributed import tables, work
from newsclaims.distributed.partitions import Partition
from newsclaims.errors import NewsclaimsError

WITHOUT_PROFILE = {"distributed.worker.profile.enabled": False}
"""Dask's settings: its look at every worker's stack, a hundred times a second, takes an eighth of the processor."""


class Lost(NamedTuple):
    """A part that isn't done, and why; the next run tries it again."""

    reason: str


def run(
    partitions: Iterable[Partition],
    settings: work.Settings,
    folder: str,
    *,
    scheduler: str | None = None,
    workers: int = 1,
) -> Iterator[work.Done | Lost | None]:
    """Give of each part what became of it, as they are done; None of those that were done before.

    Args:
        partitions: the parts.
        settings: how articles are read and extracted.
        folder: where the tables go: a folder that all workers see, or a URL.
        scheduler: the address of a cluster's; else there are `workers` processes here.
        workers: how many.

    Raises:
        NewsclaimsError: Dask isn't installed, no scheduler is there, or the folder holds what isn't of these parts.
    """
    made = repr((settings, models.describe(settings.model, settings.fast).fingerprint))
    waiting = {partition.name(made): partition for partition in partitions}
    before = tables.done(folder)
    if before - waiting.keys():
        raise NewsclaimsError(
            f"{folder} holds what was made of other articles, or otherwise",
            "give another folder; newsclaims import takes several",
        )
    yield from (None for _ in before)
    left = {name: waiting[name] for name in waiting.keys() - before}
    if left:
        with _client(scheduler, min(workers, len(left))) as client:
            yield from _results(client, left, settings, folder)


def _results(
    client: Any, left: dict[str, Partition], settings: work.Settings, folder: str
) -> Iterator[work.Done | Lost]:
    from distributed import as_completed

    futures = [
        client.submit(work.work, partition, settings, folder, name, key=f"newsclaims-{name}", pure=False)
        for name, partition in left.items()
    ]
    for future in as_completed(futures):
        error = future.exception()
        yield future.result() if error is None else Lost(str(error))


@contextmanager
def _client(scheduler: str | None, workers: int) -> Iterator[Any]:
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError:
        raise NewsclaimsError("distributing wants Dask", "pip install 'newsclaims[scale]'") from None
    if scheduler is None:
        with (
            dask.config.set(WITHOUT_PROFILE),
            LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster,
            Client(cluster) as client,
        ):
            yield client
        return
    try:
        client = Client(scheduler)
    except (OSError, ValueError) as error:
        raise NewsclaimsError(
            f"no scheduler at {scheduler}: {error}", "dask scheduler starts one, and tells its address"
        ) from None
    with client:
        yield client
