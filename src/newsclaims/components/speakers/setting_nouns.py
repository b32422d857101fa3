"""Nouns of which each court, match, state, firm or family has one of its own, so that "the judge" needs nobody named.

Functional and relational nouns (Löbner, Definites, Journal of Semantics 4, 1985). The others point back to somebody who
is known: the teenager.
"""

OF_A_SETTING = frozenset(
    (
        "judge", "magistrate", "justice", "coroner", "prosecutor", "prosecution", "defence", "lawyer", "attorney",
        "solicitor", "barrister", "counsel", "defendant", "accused", "suspect", "plaintiff", "petitioner",
        "complainant", "victim", "witness", "eyewitness", "referee", "umpire", "coach", "manager", "captain",
        "skipper", "president", "premier", "minister", "chancellor", "mayor", "governor", "ambassador", "secretary",
        "commissioner", "chairman", "chairwoman", "chair", "chief", "head", "director", "boss", "ceo", "principal",
        "headteacher", "headmaster", "editor", "owner", "landlord", "host", "interviewer", "moderator", "presenter",
        "spokesman", "spokeswoman", "spokesperson", "organiser", "organizer", "caller", "driver", "pilot", "mother",
        "father", "mum", "mom", "dad", "parent", "son", "daughter", "wife", "husband", "brother", "sister",
        "neighbour", "neighbor", "speaker", "superintendent", "inspector", "auditor", "ombudsman", "registrar",
        "treasurer", "sheriff", "warden", "watchman", "caretaker", "interpreter", "translator", "bailiff", "usher",
        "taoiseach", "tánaiste",
    )
)  # fmt: skip

OF_A_COURT = frozenset(
    (
        "judge", "magistrate", "justice", "coroner", "prosecutor", "lawyer", "attorney", "solicitor", "barrister",
        "witness", "eyewitness",
    )
)  # fmt: skip
"""Who speaks in a court of somebody else, whom the report presents."""
