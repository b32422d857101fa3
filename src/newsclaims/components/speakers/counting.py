"""Words that count sources or stand for one without a noun."""

_ALONE = """
    one another others other some many several few both most all each any none nobody everyone everybody
    someone somebody anyone those more first second third fourth fifth two three four five six dozens hundreds
"""
ELLIPTIC = frozenset(_ALONE.split())
"""Words that stand for an unnamed source by themselves: "another", "a third"."""

MANY = ELLIPTIC - {
    "one",
    "another",
    "each",
    "any",
    "none",
    "nobody",
    "everyone",
    "everybody",
    "someone",
    "somebody",
}
NOBODY = frozenset(("none", "nobody", "everyone", "everybody", "anyone"))
"""Of these the words for no single person, whom "he" could go on with."""

COUNTS = frozenset(("one", "another", "other", "a", "the", "first", "second", "third", "fourth", "fifth"))
"""Words that, with nothing else, stand for one of several whom a name behind a comma may tell."""

COUNTERS = ELLIPTIC | frozenset(
    ("a", "an", "no", "every", "various", "numerous", "certain", "multiple", "seven", "ten")
)
