"""What takes place in a text without being seen."""

BLANKS = "".join(
    map(chr, [*range(9, 14), 28, 29, 30, 31, 32, 0x85, 0xA0, 0xAD, 0x1680, *range(0x2000, 0x200D)])
)
BLANKS += "\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
"""What is trimmed from a paragraph: white space of every width, and characters without any."""
