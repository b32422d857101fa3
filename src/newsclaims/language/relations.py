"""The relations of a dependency parse by their kinds, in the labels of spaCy's English pipelines (ClearNLP)."""

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
"""What a verb is said of: a noun phrase, or a clause."""
