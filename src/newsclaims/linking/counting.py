"""How often each article quotes whom, kept beside the identities: who counts speakers reads neither these nor quotes.

Triggers note the articles whose quotes have come or gone, or of whose speakers somebody is another now
(`store/schema.sql`); those are counted anew, and no others, when the identities are brought along.
"""

from sqlite3 import Connection

from newsclaims.linking.speaking import HOW, QUOTED, SPEECH, WHO
from newsclaims.store import Store

_NOTED = "article IN (SELECT article FROM main.uncounted)"

_COUNT = f"""INSERT INTO quoted (who, article, outlet, name, type, quotes, direct, mixed, indirect, roles)
    SELECT {WHO}, quotes.article, articles.outlet, min(quotes.speaker_name), min(quotes.speaker_type), {HOW},
        nullif(json_group_array(DISTINCT
            (SELECT json_group_array(text) || '' FROM actor_roles WHERE actor = speaker_actor)), '["[]"]')
    {QUOTED} WHERE {SPEECH} AND quotes.{_NOTED} GROUP BY 1, 2"""


def count(connection: Connection) -> None:
    """Count the articles that are noted, whose identities are up to date."""
    connection.execute(f"DELETE FROM quoted WHERE {_NOTED}")
    connection.execute(_COUNT)
    connection.execute("DELETE FROM main.uncounted")


def is_counted(store: Store) -> bool:
    """Say whether the counts are those of the identities that the connection sees, which are up to date."""
    return store.own_identities is None and not any(store.rows("SELECT 1 FROM uncounted LIMIT 1"))
