"""What stands before a name: a title, an article, a preposition, a noun that says what it is."""

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.clues import ANY, Table, clue
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name, label_of
from newsclaims.components.actors.weights import BELIEVED, HINT, TITLE
from newsclaims.language.parse import skip_back

IN_A_PLACE = ("in", "near", "across", "throughout", "outside", "around")
PLACE_NOUNS = lexicons.actor_words("place_noun")
"""What a place is called, and stands before "of" and its name."""
HELD_OF = lexicons.actor_words("held_of")
"""What somebody is of an organisation."""
ELECTED_FOR = lexicons.actor_words("elected_for")
"""What somebody is for the place that has elected them."""
BELIEF = lexicons.actor_words("belief")
"""Words whose "in" leads to whom one believes, or into what one puts money."""
FIGHTING = lexicons.actor_words("fighting")
"""Who belongs to a movement or an armed group."""
OUT_OF = lexicons.actor_words("out_of")
"""What is done out of a port or a town."""
CLOSINGS = frozenset(("yours", "sincerely", "faithfully", "truly", "regards", "etc"))
"""With what a letter ends before who wrote it."""
SIGNED = 8
"""Words from a letter's last greeting to the town of who wrote it."""
SIGNS = frozenset("!?$+*")
"""What a firm prints for a letter in its name, or behind it."""
LOCATED = 2.2
"""Weight of "in" before one word that no table knows and that stands by itself: more than the model's label has."""
TITLED: Table = {}
BEFORE: Table = {}
"""Clues by the word right before a name."""


@clue(
    TITLED, [ANY], "title-before",
    Example("Senator Okenwa left early.", "Okenwa", "person"),
    whole=True, person=TITLE,
)  # fmt: skip
def _title(doc: Doc, name: Name) -> bool:
    return name.titled


@clue(
    BEFORE, ["of", "from"], "home-behind-age",
    Example("Ann Moyo, 34, of Zarpent, a nurse, left.", "Zarpent", "place"),
    Example("Ann Moyo, 34, from Zarpent, left.", "Zarpent", "place"),
    Example("Ann Moyo, 34, owner of Zarpent, left.", "Zarpent", "organisation"),
    whole=True, place=2 * TITLE, person=-TITLE,
)  # fmt: skip
def _home(doc: Doc, name: Name) -> bool:
    """Whether an age stands before "of", which leads to where somebody lives then."""
    before = doc[max(name.first - 4, 0) : name.first - 1]
    return len(before) == 3 and before[0].text == before[2].text == "," and before[1].text.isdigit()


@clue(
    BEFORE, ["the"], "work-there",
    Example("Fighters of the Sons of the Dunes fled.", "Sons of the Dunes", "organisation"),
    Example("Members of the Zarpent family left.", "Zarpent", None),
    Example("They are members of the Eastern Cape's council.", "Eastern Cape", "place"),
    whole=True, organisation=TITLE, person=-TITLE,
)  # fmt: skip
def _whose_fighters(doc: Doc, name: Name) -> bool:
    """Whether those who are in it stand before: fighters of the Zarpent."""
    if name.first < 3 or doc[name.first - 2].lower_ != "of" or _modifies(doc, name):
        return False
    owner = name.last < len(doc) and doc[name.last].tag_ == "POS"
    fighters = doc[name.first - 3]
    return not owner and fighters.tag_ in ("NNS", "NNPS") and fighters.lemma_.lower() in FIGHTING


@clue(
    BEFORE, ["the"], "article-before",
    Example("He joined the Zarpent in May.", "Zarpent", "organisation"),
    organisation=BELIEVED, person=-TITLE,
)  # fmt: skip
def _article_before_a_label(doc: Doc, name: Name) -> bool:
    """Whether "the" stands before what the model takes for a name, and belongs to the name: not "the Moyo plan"."""
    return not _modifies(doc, name) and label_of(doc, name) is not None


@clue(
    BEFORE, ["the"], "article-before",
    Example("The Brimble sold its mill.", "Brimble", "organisation"),
    organisation=HINT, person=-TITLE,
)  # fmt: skip
def _article(doc: Doc, name: Name) -> bool:
    return not _modifies(doc, name)


@clue(
    BEFORE, ["in", "near", "outside"], "preposition-of-place",
    Example("He was stabbed in Elsby on Sunday.", "Elsby", "place"),
    Example("Outside Elsby, farmers blocked the road.", "Elsby", "place"),
    Example("She has a stake in Elsby.", "Elsby", "organisation"),
    Example("Unemployment fell in May as jobs were added.", "May", None),
    place=LOCATED,
)  # fmt: skip
def _located(doc: Doc, name: Name) -> bool:
    dated = doc[name.first].ent_type_ == "DATE"
    return not dated and _stands_alone(doc, name) and not _is_believed(doc, name)


@clue(
    BEFORE, IN_A_PLACE, "preposition-of-place",
    Example("They live throughout Kenya.", "Kenya", "place"),
    place=HINT,
)  # fmt: skip
def _in_a_place(doc: Doc, name: Name) -> bool:
    return not _is_believed(doc, name)


@clue(
    BEFORE, ["of"], "noun-before",
    Example("They live in the town of Elsby.", "Elsby", "place"),
    whole=True, place=TITLE,
)  # fmt: skip
def _town_of(doc: Doc, name: Name) -> bool:
    return _lemma_before_that(doc, name) in PLACE_NOUNS


@clue(
    BEFORE, ["of"], "work-there",
    Example("He is the founder of Zarpent.", "Zarpent", "organisation"),
    organisation=2 * HINT, person=-2 * HINT,
)  # fmt: skip
def _held_of(doc: Doc, name: Name) -> bool:
    return _lemma_before_that(doc, name) in HELD_OF


@clue(
    BEFORE, ["for"], "noun-before",
    Example("The MP for Stone Brimble left.", "Stone Brimble", "place"),
    Example("They voted for Rahil Brimble.", "Rahil Brimble", "person"),
    whole=True, place=TITLE,
)  # fmt: skip
def _elected_for(doc: Doc, name: Name) -> bool:
    return name.first > 1 and doc[name.first - 2].lower_ in ELECTED_FOR


@clue(
    BEFORE, ["for"], "work-there",
    Example("An ambassador for Ann Zarpent, she wore black.", "Ann Zarpent", "organisation"),
    whole=True, organisation=TITLE + HINT, person=-TITLE,
)  # fmt: skip
def _ambassador_for(doc: Doc, name: Name) -> bool:
    """Whether somebody speaks up for what is sold, as for no person."""
    return _lemma_before_that(doc, name) == "ambassador"


@clue(
    BEFORE, ["from"], "work-there",
    Example("She wore a custom gown from Ann Zarpent.", "Ann Zarpent", "organisation"),
    organisation=TITLE, person=-2 * HINT,
)  # fmt: skip
def _made_there(doc: Doc, name: Name) -> bool:
    """Whether what is called by its maker is from there: a gown from Zarpent."""
    return _lemma_before_that(doc, name) in lexicons.actor_words("made")


@clue(
    BEFORE, ["of"], "preposition-of-place",
    Example("She fishes out of Zarpent.", "Zarpent", "place"),
    Example("She grew out of Zarpent.", "Zarpent", None),
    place=LOCATED,
)  # fmt: skip
def _out_of(doc: Doc, name: Name) -> bool:
    """Whether a boat, or who works there, goes out of it."""
    if _lemma_before_that(doc, name) != "out" or not _stands_alone(doc, name):
        return False
    return doc[name.first - 2].head.lemma_ in OUT_OF


@clue(
    BEFORE, ["at"], "work-there",
    Example("She is an economist at Zarpent.", "Zarpent", "organisation"),
    whole=True, organisation=2 * HINT,
)  # fmt: skip
def _role_at(doc: Doc, name: Name) -> bool:
    return _lemma_before_that(doc, name) in lexicons.role_nouns("person")


@clue(
    BEFORE, [","], "preposition-of-place",
    Example("We must wait. Yours faithfully, Cedric Olk, Zarpent", "Zarpent", "place"),
    Example("We must wait. They met Cedric Olk and Zarpent", "Zarpent", "organisation"),
    whole=True, place=2 * TITLE,
)  # fmt: skip
def _signed_there(doc: Doc, name: Name) -> bool:
    """Whether a letter ends in it, behind who wrote it: Yours faithfully, Cedric Olk, | Zarpent."""
    if name.last < len(doc) and not doc[name.last].is_space:
        return False
    close = doc[max(0, name.first - SIGNED) : name.first]
    signed = [token for token in close if token.ent_type_ == "PERSON"]
    return bool(signed) and any(token.lower_ in CLOSINGS for token in close if token.i < signed[0].i)


@clue(
    BEFORE, [","], "noun-before",
    Example("Its president, Rahil Olds, left.", "Rahil Olds", "person"),
    Example("The MP for Stone Brimble, Rahil Olds, left.", "Rahil Olds", "person"),
    person=TITLE,
)  # fmt: skip
def _office_before_a_comma(doc: Doc, name: Name) -> bool:
    if name.first < 2 or name.last - name.first < 2 or doc[name.last : name.last + 1].text != ",":
        return False
    held = doc[name.first - 2]
    is_role = held.pos_ == "NOUN" and held.lemma_ in lexicons.role_nouns("person")
    return (is_role or _is_elected(doc, name)) and not doc[name.first].text.isupper()


def _is_elected(doc: Doc, name: Name) -> bool:
    """Whether who is elected for a place stands before the comma: The MP for Stone Bridge, *Ann Lee*."""
    place = skip_back(doc, name.first - 2, 0, lambda one: one.text[0].isupper())
    return (
        place < name.first - 2 and doc[place].lower_ in ("for", "of") and doc[place - 1].lower_ in ELECTED_FOR
    )


@clue(
    BEFORE, [ANY], "noun-before",
    Example("The broadcaster Vidalix left.", "Vidalix", "organisation"),
    Example("Retailer Vidalix cut 40 jobs.", "Vidalix", "organisation"),
    whole=True, organisation=TITLE,
)  # fmt: skip
def _noun(doc: Doc, name: Name) -> bool:
    before = doc[name.first - 1]
    opens = before.is_sent_start and before.lower_ in lexicons.actor_words("firm")
    return opens or (before.pos_ in ("NOUN", "") and before.lemma_ in lexicons.role_nouns("organisation"))


@clue(
    BEFORE, ["rival", "competitor", "parent", "subsidiary", "affiliate", "supplier"], "noun-before",
    Example("They merged with its rival Zarpent.", "Zarpent", "organisation"),
    Example("They sued rival Zarp!nt.", "Zarp!nt", "organisation"),
    Example("They sued rival Zarpent.", "Zarpent", "person"),
    whole=True, organisation=TITLE, person=-TITLE,
)  # fmt: skip
def _its_rival(doc: Doc, name: Name) -> bool:
    """Whether a firm's likes stand before it: its rival, but not his rival, or one that has a sign for a letter."""
    signed = not SIGNS.isdisjoint(name.text)
    return signed or (name.first > 1 and doc[name.first - 2].lower_ == "its")


def _lemma_before_that(doc: Doc, name: Name) -> str:
    """Give the lemma of the word but one before a name."""
    return doc[name.first - 2].lemma_ if name.first > 1 else ""


def _is_believed(doc: Doc, name: Name) -> bool:
    """Whether "in" leads to whom one believes, or into what one puts money."""
    return doc[name.first - 1].lower_ == "in" and _lemma_before_that(doc, name) in BELIEF


def _stands_alone(doc: Doc, name: Name) -> bool:
    """Whether a name is one plain word, nobody's first name, that neither has nor describes what stands behind it."""
    word = name.text.removeprefix(name.text.split("-")[0] + "-") if name.text[0].islower() else name.text
    if not word.istitle() or not word.isalpha() or word in lexicons.first_names():
        return False
    after = doc[name.last] if name.last < len(doc) else None
    return after is None or not (after.tag_ == "POS" or after.pos_ in ("NOUN", "PROPN", "ADJ"))


def _modifies(doc: Doc, name: Name) -> bool:
    """Whether the name only describes the noun behind it: "the Moyo plan"."""
    return name.last < len(doc) and doc[name.last].pos_ == "NOUN"
