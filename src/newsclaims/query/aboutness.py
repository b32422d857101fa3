"""What asks for claims, and for what hangs on claims, by what they are about."""

import json
from collections.abc import Mapping
from typing import Any

from newsclaims.language.names import words
from newsclaims.query.about_expression import about_expression, head_alone
from newsclaims.query.conditions import Asked
from newsclaims.store import Store, name_words

_NAMED = """SELECT identity FROM actors JOIN identity_actors ON actor = actors.id
        WHERE name IN (SELECT value FROM json_each(:names))
    UNION SELECT identity FROM actor_aliases JOIN identity_actors USING (actor)
        WHERE alias IN (SELECT value FROM json_each(:names))"""

_ALONE = """claims.rowid IN (SELECT rowid FROM topics_fts WHERE topics_fts MATCH :{0}_noun)
        AND claims.article IN (SELECT articles.id FROM articles_fts JOIN articles ON articles.rowid = articles_fts.rowid
            WHERE articles_fts MATCH :{0}_printed)"""
"""Who has the noun of two words alone, in an article that prints both."""

_ABOUT = f"""claims.rowid IN (SELECT rowid FROM topics_fts WHERE topics_fts MATCH :about)
    OR {_ALONE.format("about")}
    OR claims.id IN (SELECT claim FROM claim_topics JOIN identity_actors USING (actor)
            WHERE identity IN (SELECT value FROM json_each(:about_who))
        UNION SELECT claim FROM claim_about JOIN identity_actors USING (actor)
            WHERE identity IN (SELECT value FROM json_each(:about_who)))"""

_SUBJECT = f"""claims.rowid IN (SELECT rowid FROM topics_fts WHERE topics_fts MATCH :subject)
    OR {_ALONE.format("subject")}
    OR claims.id IN (SELECT claim FROM claim_about JOIN identity_actors USING (actor)
            WHERE by IN ('subject', 'target') AND identity IN (SELECT value FROM json_each(:subject_who)))"""


OF_QUOTE = "quotes.id IN (SELECT claims.quote FROM claims WHERE {claims})"
"""A quote is about what one of its claims is about."""


def asked_about(of: str = "{claims}") -> Mapping[str, Asked]:
    """Give what asks for rows by their claims: `about` in any part, `subject` as what is spoken of first.

    Args:
        of: SQL's condition on the row; {claims} stands for that on one of its claims.
    """
    return {
        "about": Asked(of.format(claims=f"({_ABOUT})"), _about),
        "subject": Asked(of.format(claims=f"({_SUBJECT})"), _subject),
    }


def _about(store: Store, asked: str) -> dict[str, Any]:
    noun, printed = head_alone(asked)
    return {
        "about": about_expression(asked),
        "about_noun": noun,
        "about_printed": printed,
        "about_who": _identities(store, asked),
    }


def _subject(store: Store, asked: str) -> dict[str, Any]:
    noun, printed = head_alone(asked)
    return {
        "subject": f"subject : ({about_expression(asked)})",
        "subject_noun": f"subject : ({noun})",
        "subject_printed": printed,
        "subject_who": _identities(store, asked),
    }


def _identities(store: Store, asked: str) -> str:
    """Give, as a JSON list, who is called so in any article, by the whole name or the end of it: "obi" of Ada Obi."""
    wanted = words(asked)
    names = [name for name in name_words.having(store.rows, wanted) if words(name)[-len(wanted) :] == wanted]
    return json.dumps(sorted(row["identity"] for row in store.rows(_NAMED, {"names": json.dumps(names)})))
