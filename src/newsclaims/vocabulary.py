"""The closed sets of words that the record is told in.

They stand apart from its models so that the command line can name them in its help without pydantic.
"""

from typing import Literal

QuoteKind = Literal["direct", "indirect", "mixed"]
QuoteMode = Literal["speech", "attitude"]
ActorType = Literal["person", "organisation", "place", "group"]
MentionForm = Literal["name", "description", "pronoun"]
RoleStatus = Literal["current", "former", "acting", "elect"]
SpeakerType = Literal["person", "organisation", "anonymous"]
FigureKind = Literal["money", "percent", "count", "measure", "duration", "age", "ratio", "rank"]
Modifier = Literal["exactly", "about", "nearly", "more_than", "less_than", "up_to", "at_least", "at_most"]
Change = Literal["up", "down"]
AboutBy = Literal["subject", "target", "question", "sentence"]
Part = Literal["subject", "object", "indirect_object", "agent", "possessor", "oblique", "addressee"]
DateType = Literal["date", "time", "duration", "set"]
DateMod = Literal["START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"]
RecordKind = Literal["quote", "figure", "date", "actor", "claim"]
Ruling = Literal["change", "wrong", "add"]
Stance = Literal[
    "states",
    "claims",
    "denies",
    "warns",
    "promises",
    "admits",
    "predicts",
    "asks",
    "demands",
    "accuses",
    "praises",
]
