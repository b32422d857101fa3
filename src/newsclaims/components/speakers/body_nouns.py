"""What kinds of bodies are called, where their own names don't tell."""

TRADING = frozenset(
    (
        "company", "firm", "group", "bank", "lender", "airline", "carrier", "carmaker", "chipmaker", "maker",
        "manufacturer", "retailer", "supermarket", "brewer", "insurer", "drugmaker", "startup", "start-up", "utility",
        "club",
    )
)  # fmt: skip
"""What no public body is called."""

SITES = frozenset(
    (
        "mill", "plant", "brewery", "factory", "mine", "refinery", "depot", "warehouse", "yard", "shipyard", "quarry",
        "smelter", "foundry", "farm", "store", "shop", "hotel", "hospital", "stadium", "airport", "port",
    )
)  # fmt: skip
"""What a place's name tells from others of its kind, and no firm's."""

UNITED = frozenset(
    (
        "group", "alliance", "bloc", "organisation", "organization", "charity", "ngo", "coalition", "watchdog", "body",
    )
)  # fmt: skip
"""What a body may be called whose name doesn't say what it is: Nato, the alliance."""

PUBLIC = frozenset(
    ("ministry", "department", "commission", "council", "court", "parliament", "police", "government")
)
"""What belongs to a state."""
