"""Who is who across articles: one identity for each person, organisation, place or group of the store."""

from newsclaims.linking.appearances import Appearance
from newsclaims.linking.identified import identified
from newsclaims.linking.identities import link
from newsclaims.linking.naming import Identity
from newsclaims.linking.rulings import (
    Alias,
    Decision,
    Rulings,
    Term,
    decision_lines,
    read_aliases,
    read_decisions,
)

__all__ = [
    "Alias",
    "Appearance",
    "Decision",
    "Identity",
    "Rulings",
    "Term",
    "decision_lines",
    "identified",
    "link",
    "read_aliases",
    "read_decisions",
]
