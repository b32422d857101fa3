"""(in progress) The component `newsclaims_dates`."""

from spacy.language import Language
from spacy.tokens import Doc


class Component:
    """In progress."""

    def __call__(self, doc: Doc) -> Doc:
        """In progress."""
        return doc


@Language.factory("newsclaims_dates")
def make_dates(nlp: Language, name: str) -> Component:
    """In progress."""
    return Component()
