"""The six spaCy components: actors, dates, figures, quotes, speakers, claims.

Each is registered by entry point, so `nlp.add_pipe("newsclaims_quotes")` works in anyone's pipeline, and each is
find + annotate: a pure function from a `Doc` to records, whose results `annotations.write` keeps on the `Doc`.
"""
