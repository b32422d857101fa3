"""What has changed in a store since its identities were made."""

from newsclaims.store import Store


def changes(store: Store) -> tuple[int, int]:
    """Give numbers that change with the store: for what other programs wrote, and for what this one did."""
    (row,) = store.rows("PRAGMA data_version")
    return row[0], store.connection.total_changes


def unlinked(store: Store) -> list[str]:
    """Give the articles whose actors have come or gone since the identities were made."""
    return [article for (article,) in store.rows("SELECT article FROM unlinked ORDER BY article")]
