"""What the network makes of an article, kept on its Doc from the first component that asks for it to the last."""

from spacy.tokens import Doc

from newsclaims.components import annotations
from newsclaims.components.tagger import Encoded, Tagger
from newsclaims.components.tagger.encode import Pieces
from newsclaims.language.paragraphs import paragraphs

KEY = "newsclaims_encoded"
"""The key of `doc.user_data`; what stands there is plain arrays, so that a `Doc` can be serialised."""


def encoded(doc: Doc, reader: Tagger) -> Encoded:
    """Give what the network makes of the body of `doc`; it is read but once."""
    found = encoding(doc)
    if found is None:
        text = annotations.text(doc)
        found = reader.encode(text, paragraphs(text, annotations.body(doc)))
        doc.user_data[KEY] = (vars(found.pieces), *found[1:])
    return found


def encoding(doc: Doc) -> Encoded | None:
    """Give what the network made of `doc`, if it has read it."""
    if KEY not in doc.user_data:
        return None
    pieces, *scores = doc.user_data[KEY]
    return Encoded(Pieces(**pieces), *scores)


def let_go(doc: Doc) -> None:
    """Forget what the network made of `doc`."""
    doc.user_data.pop(KEY, None)
