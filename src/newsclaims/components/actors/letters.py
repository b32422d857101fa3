"""What says that letters are an office's and not a body's: RC Juma Kessy, the PPRO, SP Ada Obi, said so.

It is a piece of evidence that `evidence.weigh` adds up.
"""

from spacy.tokens import Doc

from newsclaims.components.actors.evidence import ADDED, Form, evidence
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.titled import is_office_in_letters, title_end
from newsclaims.components.actors.weights import TABLE
from newsclaims.language.relations import SUBJECTS

LONGEST = 8
"""Words of the longest title and name that stand in apposition."""


@evidence(
    ADDED, "", "thing", 2 * TABLE,
    Example("The State PPRO, SP Ada Obi, said nine men were held. The PPRO left.", "PPRO", None),
    Example("They met RC Juma Kessy Olk. The RC told them to leave.", "RC", None),
    Example("The ZRPQ, Ada Obi said, has won.", "ZRPQ", "organisation"),
)  # fmt: skip
def _office_in_letters(form: Form) -> bool:
    if not form.single or not form.text.isupper() or form.known is not None:
        return False
    doc = form.doc
    printed = (doc.to_array("ORTH") == doc[form.names[0].first].orth).nonzero()[0].tolist()
    return any(is_office_in_letters(doc, i, len(doc)) or _is_apposed(doc, i) for i in printed)


def _is_apposed(doc: Doc, i: int) -> bool:
    """Whether letters are a subject, and who holds the office stands behind in commas: PPRO|, SP Ada Obi, said."""
    if doc[i].dep_ not in SUBJECTS or doc[i + 1 : i + 2].text != ",":
        return False
    end = title_end(doc, i + 2, min(len(doc), i + LONGEST)) if i + 2 < len(doc) else None
    return end is not None and "," in [token.text for token in doc[end : i + LONGEST]]
