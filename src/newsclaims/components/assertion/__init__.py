"""The manner of an assertion: its stance, whether it is negated, whether it is hedged."""
