"""What stands behind a name: an age, an appositive, "who", the state of a town, what an organisation has."""

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.clues import ANY, Table, clue, word_clue
from newsclaims.components.actors.clues_before import PLACE_NOUNS
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name, is_state
from newsclaims.components.actors.types import head_type
from newsclaims.components.actors.weights import HINT, TITLE

RELATIONS = lexicons.actor_words("relation")
"""What companies, parties and countries are to each other as well as people."""
BELONGINGS = lexicons.actor_words("belonging")
"""What organisations have and neither people nor places do."""
PREMODIFIERS = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "ADV"))
APPOSITIVE = ("a", "an", "the", "aged")
"""What an appositive begins with."""
SITES = lexicons.actor_words("site")
VERSUS = ("v.", "v")
OLDEST = 115
"""Nobody is so old."""
MADE = lexicons.actor_words("made")
"""What is called by its maker."""
LONGEST_OWNER = 3
"""Words of an owner's name: South Africa's."""
REACH = 6
"""Words in which the noun of an appositive stands."""
PARTIES: Table = {}
"""Clues by the word on either side of a name."""
APART: Table = {}
"""Clues by the first word behind a comma, a bracket or a dash that closes a name."""
OWNING: Table = {}
"""Clues in what a name is written before, or has: any word may give them."""


@clue(
    PARTIES, [ANY], "",
    Example("The court heard Okenwa v. Zarpent on Friday.", "Okenwa", None),
    thing=TITLE,
)  # fmt: skip
def _case(doc: Doc, name: Name) -> bool:
    """Whether it is in the name of a case, which is no party to itself: "Moyo v. Harbour Board"."""
    return doc[name.last].text in VERSUS or doc[max(0, name.first - 1)].text in VERSUS


word_clue(
    APART, ["who"], "who", "said-of-a-person",
    Example("Zarpent, who lives in Elsby, left.", "Zarpent", "person"),
    whole=True, person=2 * HINT,
)  # fmt: skip


@clue(
    APART, [ANY], "said-of-a-person",
    Example("Zarpent, 43, left early.", "Zarpent", "person"),
    whole=True, person=TITLE,
)  # fmt: skip
def _age(doc: Doc, name: Name) -> bool:
    word, then = doc[name.last + 1].text, doc[name.last + 2].text
    return word.isdecimal() and len(word) < 4 and 0 < int(word) < OLDEST and then in (",", ".", ")", ";")


@clue(
    APART, APPOSITIVE, "said-of-a-person",
    Example("Zarpent, a vendor from Elsby who sold seeds, left.", "Zarpent", "person"),
    whole=True, person=TITLE + 2 * HINT,
)  # fmt: skip
def _appositive_with_who(doc: Doc, name: Name) -> bool:
    """Whether "who" goes on with an appositive, whatever its noun may be else."""
    phrase = doc[name.last + 1 : name.last + 2 * REACH]
    stop = next((i for i, token in enumerate(phrase) if token.is_punct and token.text != "-"), len(phrase))
    return "who" in [token.lower_ for token in phrase[:stop]]


@clue(
    APART, APPOSITIVE, "noun-behind",
    Example("Zarpent, a lawyer, left.", "Zarpent", "person"),
    Example("Zarpent, a 43-year-old from Elsby, left.", "Zarpent", "person"),
    whole=True, person=TITLE,
)  # fmt: skip
def _appositive_of_a_person(doc: Doc, name: Name) -> bool:
    i = name.last + 1
    aged = doc[i].lower_ == "aged" or "year-old" in doc[i + 1 : i + REACH].text
    return aged or _apposed(doc, name) in lexicons.role_nouns("person")


@clue(
    APART, APPOSITIVE, "noun-behind",
    Example("Zarpent, a Spanish public broadcaster, left.", "Zarpent", "organisation"),
    Example("Ann Zarpent, the broadcaster's co-founder, left.", "Ann Zarpent", "person"),
    Example("He sued Brimble, the Oslo-based clearing house.", "Brimble", "organisation"),
    Example("He said Brimble – an Oslo-based clearing house – would sue.", "Brimble", "organisation"),
    whole=True, organisation=TITLE,
)  # fmt: skip
def _appositive_of_an_organisation(doc: Doc, name: Name) -> bool:
    """Whether an appositive tells a body's kind, or where something that isn't somebody is based."""
    noun = _apposed(doc, name)
    based = doc[name.last + 3 : name.last + 5].text == "-based"
    return noun in lexicons.role_nouns("organisation") or (
        based and noun != "" and noun not in lexicons.role_nouns("person")
    )


@clue(
    APART, APPOSITIVE, "noun-behind",
    Example("They drove to Zarpent, a village by the sea.", "Zarpent", "place"),
    whole=True, place=TITLE,
)  # fmt: skip
def _appositive_of_a_place(doc: Doc, name: Name) -> bool:
    return _apposed(doc, name) in PLACE_NOUNS


@clue(
    APART, [ANY], "noun-behind",
    Example("Zarpent, Kenya's telecoms regulator, sued.", "Zarpent", "organisation"),
    whole=True, organisation=TITLE, place=-HINT,
)  # fmt: skip
def _appositive_with_an_owner(doc: Doc, name: Name) -> bool:
    """Whether it is said whose body of a kind it is: Kenya's regulator."""
    return _owned_noun(doc, name) in lexicons.role_nouns("organisation")


@clue(
    APART, [ANY], "noun-behind",
    Example("Zarpent, Kenya's second port, flooded.", "Zarpent", "place"),
    whole=True, place=TITLE,
)  # fmt: skip
def _place_with_an_owner(doc: Doc, name: Name) -> bool:
    return _owned_noun(doc, name) in PLACE_NOUNS


@clue(
    APART, [ANY], "noun-behind",
    Example("Ange Berg, chairman of the port authority, left.", "Ange Berg", "person"),
    person=TITLE,
)  # fmt: skip
def _office_behind(doc: Doc, name: Name) -> bool:
    word, then = doc[name.last + 1].lower_, doc[name.last + 2].lower_
    office = word in lexicons.role_nouns("person") and word not in RELATIONS
    return office and then in ("of", "for", "at")


@clue(
    APART, [ANY], "state-behind",
    Example("They left for Zarpent, Ohio, on Friday.", "Zarpent", "place"),
    place=TITLE,
)  # fmt: skip
def _state(doc: Doc, name: Name) -> bool:
    return doc[name.last].text == "," and is_state(doc, name.last + 1)


@clue(
    OWNING, [ANY], "noun-behind",
    Example("It runs from the Zarpent region to the coast.", "Zarpent", "place"),
    Example("It sells in the Zarpent Fund region.", "Zarpent Fund", "organisation"),
    whole=True, place=TITLE,
)  # fmt: skip
def _place_noun_behind(doc: Doc, name: Name) -> bool:
    """Whether it is the region's own name, and no organisation's; the Zarpent village council is the council's."""
    if head_type(name.text.split()) is not None:
        return False
    return doc[name.last].lower_ in PLACE_NOUNS and doc[name.last].dep_ != "compound"


@clue(
    OWNING, [ANY], "noun-behind",
    Example("The firm shut its Zarpent plant.", "Zarpent", "place"),
    Example("The firm shut the Zarpent plant.", "Zarpent", None),
    Example("The firm shut its Zarpent plant range.", "Zarpent", None),
    whole=True, place=TITLE,
)  # fmt: skip
def _site_behind(doc: Doc, name: Name) -> bool:
    """Whether it says where a firm has what it makes things in: its Zarpent | plant."""
    of_it = name.first > 0 and doc[name.first - 1].lower_ in ("its", "their")
    titled = all(word.istitle() and word.isalpha() for word in name.text.split())
    site = doc[name.last]
    return of_it and titled and site.lemma_ in SITES and site.dep_ != "compound"


@clue(
    OWNING, [ANY], "belongings",
    Example("She wore a white Zarpent gown.", "Zarpent", "organisation"),
    Example("She praised Ann Olk's gown.", "Ann Olk", "person"),
    whole=True, organisation=TITLE, person=-HINT,
)  # fmt: skip
def _made_by_it(doc: Doc, name: Name) -> bool:
    """Whether a name says by whom something was made that is called by its maker: a Zarpent gown."""
    return doc[name.last].lemma_ in MADE and doc[name.last].pos_ == "NOUN"


@clue(
    OWNING, [ANY], "belongings",
    Example("They met ZRPQ lawmakers there.", "ZRPQ", "organisation"),
    organisation=HINT,
)  # fmt: skip
def _people_behind(doc: Doc, name: Name) -> bool:
    after = doc[name.last]
    return after.tag_ != "POS" and after.lemma_ in lexicons.role_nouns("person")


@clue(
    OWNING, [ANY], "belongings",
    Example("It runs the Zarpent network.", "Zarpent", "organisation"),
    organisation=HINT,
)  # fmt: skip
def _organisation_behind(doc: Doc, name: Name) -> bool:
    after = doc[name.last]
    if after.tag_ == "POS" or after.pos_ != "NOUN" or after.lemma_ in lexicons.role_nouns("person"):
        return False
    return after.lemma_ in lexicons.role_nouns("organisation")


@clue(
    OWNING, [ANY], "belongings",
    Example("Zarpent's subscribers left.", "Zarpent", "organisation"),
    organisation=3 * HINT,
)  # fmt: skip
def _belongings(doc: Doc, name: Name) -> bool:
    return _owned(doc, name).lemma_ in BELONGINGS


def _owned(doc: Doc, name: Name) -> Token:
    """Give what stands behind a name, and behind the mark of its possessive."""
    after = doc[name.last]
    return doc[name.last + 1] if after.tag_ == "POS" and name.last + 1 < len(doc) else after


def _owned_noun(doc: Doc, name: Name) -> str:
    """Give the noun that heads an appositive with an owner, behind a comma: , Kenya's telecoms | regulator."""
    first = i = name.last + 1
    while i < min(len(doc), first + LONGEST_OWNER) and doc[i].pos_ == "PROPN":
        i += 1
    owned = first < i < len(doc) and doc[i].tag_ == "POS"
    return _noun_from(doc, i + 1) if owned else ""


def _apposed(doc: Doc, name: Name) -> str:
    """Give the noun that heads the appositive behind a name: "a Spanish public | broadcaster"."""
    return _noun_from(doc, name.last + 2)


def _noun_from(doc: Doc, i: int) -> str:
    """Give the noun that closes a noun phrase of which the words from a token on are left; "" where none does."""
    stop = min(len(doc), i + REACH - 1)
    while i < stop and (doc[i].pos_ in PREMODIFIERS or doc[i].text in ("-", "based")):
        if doc[i + 1 : i + 2].text in ("'s", "’s", "'", "’"):
            # A company's founder is no company.
            return ""
        if doc[i].pos_ == "NOUN" and (i + 1 == len(doc) or doc[i + 1].pos_ not in ("NOUN", "PROPN")):
            return doc[i].lemma_ if doc[i].tag_ not in ("NNS", "NNPS") else ""
        i += 1
    return ""
