"""spaCy: a DocBin with a `Doc` for each article, on which the records stand as our components leave them there."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord


def write(records: Iterable["ArticleRecord"], out: BinaryIO, table: str) -> None:
    """Write the file: `DocBin().from_disk(FILE).get_docs(nlp.vocab)` reads it. Words are tokens, nothing is parsed.

    `doc.spans["newsclaims_quotes"]` and so on are the spans, each with its record's id; where newsclaims is installed,
    `doc._.newsclaims` has the records. `doc.user_data["newsclaims"]` tells which article it is.
    """
    import spacy
    from spacy.tokens import DocBin

    from newsclaims.components import annotations

    nlp = spacy.blank("en")
    nlp.max_length = 10**9
    kept = DocBin(store_user_data=True)
    for record in records:
        doc = nlp.make_doc(record.article.text)
        article = record.article.model_dump(include={"id", "source", "title", "outlet", "published", "url"})
        doc.user_data["newsclaims"] = article
        quotes = [(one.id, part.start, part.end, one.kind) for one in record.quotes for part in one.content]
        actors = [(one.id, part.start, part.end, one.type) for one in record.actors for part in one.mentions]
        annotations.write(doc, "quotes", record.quotes, quotes)
        annotations.write(doc, "actors", record.actors, actors)
        annotations.write(
            doc, "figures", record.figures, [(f.id, f.start, f.end, f.kind) for f in record.figures]
        )
        annotations.write(doc, "dates", record.dates, [(d.id, d.start, d.end, d.type) for d in record.dates])
        annotations.write(
            doc, "claims", record.claims, [(c.id, c.start, c.end, c.stance) for c in record.claims]
        )
        kept.add(doc)
    out.write(kept.to_bytes())
