"""The names of sovereigns, their families and popes: a title is part of them where they have no surname.

"Pope" and "Prince" stand in the place of a surname, also behind a first mention: nobody calls Prince Harry Harry in a
headline of his own (regnal names: Library of Congress, "Headings for royalty", RDA 9.4.1.4 and 9.4.1.7).
"""

import re
from collections.abc import Iterable

from spacy.tokens import Doc

from newsclaims.components.actors.mentions import Name

ROYAL = frozenset(
    ("Emir", "Emperor", "Empress", "King", "Pope", "Prince", "Princess", "Queen", "Sheikh", "Sheikha", "Sultan", "Tsar")
)  # fmt: skip
_ALONE = re.compile(r"\S+(?: [IVX]+)?")


def with_title(doc: Doc, name: str, mentions: Iterable[Name]) -> str:
    """Give a person's name with the royal title that is printed before it, if it is a given name alone.

    Args:
        doc: the article.
        name: the fullest form without titles.
        mentions: where the person is named.

    Example:
        Prince Otto and King Lars III met Pope Ivo. Otto left.  ->  Prince Otto, King Lars III, Pope Ivo
    """
    if not _ALONE.fullmatch(name):
        return name
    before = (doc[one.first - 1].text for one in mentions if one.first and one.text == name)
    return next((f"{title} {name}" for title in before if title in ROYAL), name)
