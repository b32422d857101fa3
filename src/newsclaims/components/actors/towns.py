"""What a table of the world's towns says of a name: that it may be one, so far as nothing else is said of it."""

from newsclaims import lexicons
from newsclaims.components.actors.evidence import ADDED, Form, evidence
from newsclaims.components.actors.examples import Example

TOWN = 1.5
"""Weight of a town of the table: less than that of a city which needs no introduction, as many are surnames, too."""


@evidence(
    ADDED, "known-name", "place", TOWN,
    Example("The bus for Thika broke down.", "Thika", "place"),
    Example("Sukkur has had no rain.", "Sukkur", "place"),
    Example("Mr Sukkur has left.", "Sukkur", "person"),
)  # fmt: skip
def _town(form: Form) -> bool:
    return form.text in lexicons.towns()
