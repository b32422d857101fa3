"""Temporal expressions in four steps: words (`lexer`), rules (`grammar`, `rules_*`), context, calendar.

The lexer turns the text into time words, one class each; a rule is a regular expression over those classes with a
builder, which gives the TIMEX3 type and value from the words and from what the article has said so far (`context`).
"""
