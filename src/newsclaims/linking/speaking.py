"""Who speaks: the SQL that finds for each quote or claim the identity behind the name, once for all questions."""


def speakers(table: str, role: str) -> str:
    """Give the joins behind `table`, whose `identities` row is that of its speaker or claimant.

    One who is no actor of the article is the only namesake's, if there is one; unnamed sources are nobody's.

    Args:
        table: quotes or claims.
        role: speaker or claimant; its `…_actor`, `…_name` and `…_type` are columns of the table.
    """
    return f"""
        LEFT JOIN identity_actors ON identity_actors.actor = {table}.{role}_actor
        LEFT JOIN identities ON identities.id = CASE
            WHEN {table}.{role}_actor IS NOT NULL THEN identity_actors.identity
            WHEN {table}.{role}_type <> 'anonymous' THEN
                (SELECT CASE count(*) WHEN 1 THEN min(namesake.id) END FROM identities AS namesake
                 WHERE lower(namesake.name) = lower({table}.{role}_name)
                    AND (namesake.type = 'person') = ({table}.{role}_type = 'person')) END"""


IDENTIFIED = """identities.id AS {name}_id, coalesce(identities.name, {of}_name) AS {name},
    {of}_name AS {name}_printed"""
"""The columns of who speaks: the identity, its name in all articles, and the fullest form that the article prints."""

QUOTED = f"""
    FROM quotes JOIN articles ON articles.id = quotes.article
    LEFT JOIN actors ON actors.id = quotes.speaker_actor {speakers("quotes", "speaker")}"""
"""Quotes and whose they are."""

SPEECH = "quotes.mode = 'speech' AND quotes.speaker_name IS NOT NULL"
"""Which quotes are counted: of the attributions only speech, of known speakers."""

HOW = """count(*) AS quotes, sum(quotes.kind = 'direct') AS direct, sum(quotes.kind = 'mixed') AS mixed,
    sum(quotes.kind = 'indirect') AS indirect"""
"""How often somebody is quoted."""

WHO = "coalesce(identities.id, quotes.speaker_type || '/' || lower(quotes.speaker_name))"
"""What a speaker is counted under: an identity, or for a source without one what it is called."""

OFFICE = "lower(coalesce(actor_roles.title_text, actor_roles.text))"
"""A role without what it is of: EU top diplomat is a top diplomat."""

USUAL = f"""usual AS (SELECT identity, role FROM
    (SELECT identity, {OFFICE} AS role,
        row_number() OVER (PARTITION BY identity ORDER BY count(*) DESC, {OFFICE}) AS place
     FROM actor_roles JOIN identity_actors USING (actor) GROUP BY 1, 2)
    WHERE place = 1)"""
"""The office that most articles give to each identity."""

ROLE = f"""CASE quotes.speaker_type WHEN 'anonymous' THEN lower(quotes.speaker_name) ELSE coalesce(
    (SELECT {OFFICE} FROM actor_roles WHERE actor = quotes.speaker_actor
     ORDER BY title_text IS NULL, position LIMIT 1), usual.role) END"""
"""A speaker's office in that article, or else the usual one; an unnamed source is what it is called."""
