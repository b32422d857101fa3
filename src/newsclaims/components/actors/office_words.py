"""Words that say whether an office is held, and the shape of its parts."""

from newsclaims.vocabulary import RoleStatus

Extent = tuple[int, int]
"""A range of tokens."""

STATUS: dict[str, RoleStatus] = {
    **dict.fromkeys(("former", "ex", "then", "onetime", "erstwhile", "retired", "late", "ousted"), "former"),
    **dict.fromkeys(("deposed", "disgraced", "onetime"), "former"),
    **dict.fromkeys(("acting", "interim", "caretaker"), "acting"),
    **dict.fromkeys(("elect", "designate", "incoming"), "elect"),
}
"""Words that say whether an office is held; "longtime" and "outgoing" say that it is."""
