"""What the network makes of an article, kept on its Doc from the first component that asks for it to the last."""

from collections.abc import Sequence

from spacy.tokens import Doc

from newsclaims.components.tagger import Encoded, Tagger
from newsclaims.components.tagger.encode import Pieces

KEY = "newsclaims_encoded"
"""The key of `doc.user_data`; what stands there is plain arrays, so that a `Doc` can be serialised."""


def encoded(doc: Doc, reader: Tagger, paragraphs: Sequence[tuple[int, int]]) -> Encoded:
    """Give what the network makes of the paragraphs of `doc`; they are read but once."""
    found = encoding(doc)
    if found is None:
        found = reader.encode(doc.text, paragraphs)
        doc.user_data[KEY] = (vars(found.pieces), found.tags, found.states)
    return found


def encoding(doc: Doc) -> Encoded | None:
    """Give what the network made of `doc`, if it has read it."""
    if KEY not in doc.user_data:
        return None
    pieces, tags, states = doc.user_data[KEY]
    return Encoded(Pieces(**pieces), tags, states)


def let_go(doc: Doc) -> None:
    """Forget what the network made of `doc`."""
    doc.user_data.pop(KEY, None)
