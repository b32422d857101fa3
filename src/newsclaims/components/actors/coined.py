"""What says that a name was coined for a firm: a clipped word of its trade at the end, as in Quelvicom."""

from newsclaims import lexicons
from newsclaims.components.actors.evidence import ADDED, Form, evidence
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.weights import HINT

TRADES = ("com", "corp", "pharma", "soft", "tech")
"""What stands for telecoms, corporation, pharmaceuticals, software and technology."""
SHORTEST = 7
"""Letters of the shortest such name."""


@evidence(
    ADDED, "company", "organisation", 2 * HINT,
    Example("Its regulator fined Quelvicom.", "Quelvicom", "organisation"),
    Example("Its regulator fined Quelvidal.", "Quelvidal", None),
    Example("They met Ann Malcom there.", "Ann Malcom", "person"),
)  # fmt: skip
def _ends_in_a_trade(form: Form) -> bool:
    word = form.text.lower()
    coined = form.single and form.unheard and len(word) >= SHORTEST and word.endswith(TRADES)
    return coined and word not in lexicons.common_words() and word not in lexicons.name_variants()
