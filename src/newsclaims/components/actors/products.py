"""What says that a name is a medicine's or a virus's, which is no actor: doses of it, the drug before it, a variant.

Each is a piece of evidence that `evidence.weigh` adds up.
"""

from spacy.tokens import Doc, Token

from newsclaims.components.actors.evidence import ADDED, Form, evidence
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.weights import TABLE

MEDICINES = frozenset(
    ("drug", "medicine", "medication", "vaccine", "pill", "painkiller", "antibiotic", "opioid")
)
STRAINS = frozenset(("variant", "strain", "virus", "subvariant", "sub-variant"))
AMOUNTS = frozenset(("dose", "tablet", "pill", "capsule", "injection", "vial", "milligram", "mg"))
GREEK = frozenset(("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Lambda", "Mu", "Omicron"))
"""The letters that a virus's variants are called by."""
GIVEN = frozenset(("prescribe", "inject", "swallow", "administer"))
"""What is done with medicines and hardly anything else."""
TAKEN = frozenset(("take", "receive", "try"))
"""What is done with them where nobody is taken anywhere."""
TREATED = frozenset(("child", "adult", "infant", "woman", "man", "patient", "use", "treatment"))
"""For whom or what a medicine is approved."""
STEMS = (
    "mab",
    "vir",
    "nib",
    "statin",
    "sartan",
    "cillin",
    "mycin",
    "prazole",
    "oxetine",
    "gliptin",
    "gliflozin",
    "glutide",
    "tidine",
    "cycline",
)
"""Ends of medicines' common names, by which the World Health Organization says what they do: a monoclonal antibody."""
SHORTEST = 7
"""Letters of the shortest word that ends so for that reason."""
LEADING = frozenset(
    (
        ("effect", "of"),
        ("version", "of"),
        ("trial", "of"),
        ("shot", "of"),
        ("sell", "as"),
        ("treat", "with"),
        ("inject", "with"),
    )
)
"""What leads to one, by the preposition between, where an article is on medicines."""
BEHIND = STRAINS | AMOUNTS
KINDS = MEDICINES | STRAINS
TOLD = KINDS | AMOUNTS | GIVEN | {"patient", "doctor", "pharmacy", "nurse", "regulator", "health"}
"""One of these stands in an article on medicines and viruses."""


@evidence(
    ADDED, "", "thing", 2 * TABLE,
    Example("He takes the drug Covandil.", "Covandil", None),
    Example("Doses of Covandil were shipped.", "Covandil", None),
    Example("He was given Ozentia, a drug for diabetes.", "Ozentia", None),
    Example("The Omicron variant spread.", "Omicron", None),
    Example("Doctors prescribed Covandil.", "Covandil", None),
    Example("He took two Covandil tablets.", "Covandil", None),
    Example("Patients received Covandil twice a day.", "Covandil", None),
    Example("The regulator approved Covandil for adults.", "Covandil", None),
    Example("Nurses took Ann Zarpent to the ward.", "Ann Zarpent", "person"),
    Example("Omicron gave way to Delta.", "Omicron", None),
    Example("Doses of Covandil and Zarpent were shipped.", "Zarpent", None),
    Example("She was treated with Covandil.", "Covandil", None),
    Example("Patients were given Zarpivir first.", "Zarpivir", None),
    Example("The maker of Covandil cut prices.", "Covandil", None),
)  # fmt: skip
def _medicine_or_virus(form: Form) -> bool:
    if form.text in GREEK and (
        len(GREEK & form.forms.keys()) > 1
        or not STRAINS.isdisjoint(word.removesuffix("s") for word in form.small)
    ):
        return True
    if not form.single:
        return False
    if form.anywhere(_is_told_to_be_one):
        return True
    if TOLD.isdisjoint(form.lemmas):
        return False
    if len(form.text) >= SHORTEST and form.text.endswith(STEMS):
        return True
    return form.anywhere(_is_taken_or_spreads)


def _first_listed(doc: Doc, first: int) -> int:
    """Give where the first of several names begins that a name is listed with: doses of | X and Y."""
    while first > 1 and doc[first - 1].lower_ in ("and", "or", ",") and doc[first - 2].text.istitle():
        first -= 2
    return first


def _is_taken_or_spreads(doc: Doc, name: Name) -> bool:
    """Whether the words beside a name are those of a medicine or a virus."""
    after = [token.lemma_.lower() for token in doc[name.last : name.last + 3]]
    last = doc[name.last - 1]
    if last.dep_ == "conj" and last.head.pos_ == "PROPN":
        last = last.head
    verb = last.head
    taken = verb.lemma_ in TAKEN and not any(child.dep_ in ("prep", "prt") for child in verb.children)
    approved = verb.lemma_ == "approve" and after[:1] == ["for"] and not TREATED.isdisjoint(after)
    given = last.dep_ in ("dobj", "nsubjpass") and (verb.lemma_ in GIVEN or taken or approved)
    before = _before(doc, name)
    leads = len(before) > 1 and (before[0], before[1]) in LEADING
    return given or leads or _says_what_it_is(after)


def _before(doc: Doc, name: Name) -> list[str]:
    """Give the two words before a name, or before the first of those that it is listed with, as in a dictionary."""
    first = _first_listed(doc, name.first)
    return [_lemma(token) for token in doc[max(0, first - 2) : first]]


def _lemma(token: Token) -> str:
    """Give the dictionary form of a word; of `Doses`, which opens a sentence, the lemmatizer has another."""
    plural = token.lower_.removesuffix("s")
    return plural if plural in AMOUNTS else token.lemma_.lower()


def _is_told_to_be_one(doc: Doc, name: Name) -> bool:
    """Whether the words before a name say what it is: dose of | X, a strain called | X, the drug | X, maker of | X."""
    before = _before(doc, name)
    if not KINDS.isdisjoint(before[-1:]) or before in (["maker", "of"], ["manufacturer", "of"]):
        return True
    return len(before) > 1 and before[0] in AMOUNTS and before[1] == "of"


def _says_what_it_is(after: list[str]) -> bool:
    """Whether the words behind a name are as in the X | variant, X | tablets; X|, a drug."""
    if not BEHIND.isdisjoint(after[:1]):
        return True
    return after[:1] == [","] and after[1:2] in (["a"], ["an"], ["the"]) and not KINDS.isdisjoint(after[2:])
