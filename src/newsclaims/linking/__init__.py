"""Who is who across articles: one identity for each person, organisation, place or group of the store."""

from newsclaims.linking.appearances import Appearance
from newsclaims.linking.identities import Identity, link
from newsclaims.linking.rulings import Alias, Decision, Rulings, Term, read_aliases

__all__ = ["Alias", "Appearance", "Decision", "Identity", "Rulings", "Term", "link", "read_aliases"]
