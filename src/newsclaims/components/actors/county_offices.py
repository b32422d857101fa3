"""Offices behind a county's name, which are no part of it: the Pell County | Clerk, a Pell County | District judge."""

from spacy.tokens import Doc

from newsclaims import lexicons

COUNTIES = frozenset(("County", "Parish", "Borough", "Township"))
COURTS = frozenset(("District", "Circuit", "Superior", "Probate", "Juvenile", "Family"))
"""The courts of a county, by the word in capitals before whoever serves there in small letters."""
PAPERS = frozenset(("star", "champion", "king"))
"""Persons as whom a county's paper or a fair's winner is called."""
SERVING = frozenset(("judge", "judges", "magistrate", "magistrates", "prosecutor", "prosecutors"))


def is_a_countys(doc: Doc, i: int) -> bool:
    """Say whether the token `i` behind a county's name is whoever serves it, or the court in which a judge does."""
    if i < 2 or doc[i - 1].text not in COUNTIES:
        return False
    if doc[i].text in COURTS:
        return i + 1 < len(doc) and doc[i + 1].lower_ in SERVING
    serves = doc[i].lower_ in lexicons.role_nouns("person")
    return serves and doc[i].text.istitle() and doc[i].lower_ not in PAPERS
