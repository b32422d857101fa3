"""The component `newsclaims_names`: the learned tagger's names are the entities of a Doc, with spaCy's labels."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from newsclaims.components.annotations import LIKELY
from newsclaims.components.tagger import Encoded, tagger
from newsclaims.components.tagger.encodings import encoded
from newsclaims.components.tagger.names import named


class NamesComponent:
    """Writes `doc.ents`, and how likely they are."""

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of `doc` and give it back."""
        found = list(_entities(doc, encoded(doc, tagger())))
        doc.set_ents(filter_spans([span for span, _ in found]), default="outside")
        likely = [1.0] * len(doc)
        for span, sure in found:
            likely[span.start : span.end] = [sure] * len(span)
        doc.user_data[LIKELY] = likely
        return doc


def _entities(doc: Doc, read: Encoded) -> Iterator[tuple[Span, float]]:
    for name in named(read.pieces, read.names):
        span = doc.char_span(name.start, name.end, label=name.label, alignment_mode="expand")
        if span is not None:
            yield span, name.likely


@Language.factory("newsclaims_names", assigns=["doc.ents"])
def make_names(nlp: Language, name: str) -> NamesComponent:
    """Give the component for a pipeline."""
    return NamesComponent()
