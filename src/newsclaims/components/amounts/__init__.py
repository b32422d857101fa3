"""The parts of the component `newsclaims_figures`.

`grammar` reads one amount off the text, with the help of `vague`, `ratios`, `units` and `bounds`; `lookalikes` says what is a
name or a date instead; `nouns` finds in the syntax what is counted and what is measured; `context` keeps what
they all need to know about the article.
"""
