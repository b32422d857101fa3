"""Which capitalised words may be part of a name: not all that English prints with a capital are."""

from collections.abc import Container

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.language.relations import SUBJECTS

TYPES = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "thing",
    "PRODUCT": "thing",
    "WORK_OF_ART": "thing",
    "LAW": "thing",
}
"""What the model's labels (OntoNotes 5) are to us; the labels of amounts and dates aren't here."""

HYPHENS = frozenset("-–‐‑")
CLOSED = frozenset(("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "NUM", "PUNCT", "SYM", "SPACE"))
OPEN_AT_START = frozenset(("ADV", "VERB", "ADJ", "INTJ", "NOUN"))
BESIDE = frozenset(("Near", "Outside", "Inside", "Across", "Around", "Beyond", "Throughout"))
"""Prepositions that the model takes for a part of the name behind them, where they open a sentence."""
PREPOSITIONS_IN_CAPITALS = frozenset(("AT", "TO", "IN", "FROM", "BY", "WITH", "ON", "AFTER", "OVER", "AS"))
MONTHS_AND_NAMES = frozenset(("April", "May", "June", "August"))
BEFORE_A_MONTH = frozenset(
    ("in", "of", "since", "by", "until", "till", "last", "this", "next", "every", "from", "to")
)
IN_SHOUTS = frozenset(
    ("WE", "YOU", "THEY", "THEM", "HE", "SHE", "THIS", "THAT", "THERE", "WAS", "WERE", "ARE", "HAVE", "WILL")
)
"""Words that nobody is called by and no heading is made of."""
SHOUTED = 6
"""Words on either side among which others of these stand."""
PARTIES = frozenset("RDI")
SHORTEST_SMALL = 4
"""Letters of the shortest name of a firm that is printed without a capital; what is shorter is in most a unit."""
MARKUP = frozenset("<>=@_{}|#[](")
"""Letters that no name has."""


def capital(word: str) -> bool:
    """Whether there is a capital in a word that begins with a letter: Kyiv, iPhone."""
    return word[0].isalpha() and not word.islower()


def opening(doc: Doc, i: int) -> bool:
    """Whether the token `i` stands where English capitalises any word."""
    return (
        i == 0
        or bool(doc[i].is_sent_start)
        or doc[i - 1].text in ("“", '"', ":", "‘", "•", "—", "(")
        or doc[i - 1].is_space
    )


def in_party_mark(words: list[str], i: int) -> bool:
    """Whether the word `i` stands in a mark like "(R-Texas)", or in "secretary of State": no names of actors."""
    if words[i] == "State" and words[max(0, i - 2) : i] == ["secretary", "of"]:
        return True
    if words[i] in PARTIES:
        return i + 1 < len(words) and words[i + 1] in HYPHENS
    return i > 1 and words[i - 1] in HYPHENS and words[i - 2] in PARTIES


def _begins_a_person(token: Token) -> bool:
    """Whether an auxiliary is somebody's first name: Will Kerrigan said, but not "Will Congress vote?".

    Behind an auxiliary no verb is finite itself: Will Parker *said*.
    """
    if token.pos_ != "AUX" or token.lower_ not in lexicons.name_variants() or token.i + 1 >= len(token.doc):
        return False
    then = token.nbor()
    asked = token.sent.text.rstrip("”\"' ").endswith("?")
    finite = token.tag_ == "MD" and token.head.tag_ in ("VBD", "VBZ") and then.i < token.head.i
    unknown = finite or then.text not in lexicons.known_names()
    return then.pos_ == "PROPN" and unknown and not asked


def _in_title_case(word: str) -> str:
    return word.title() if len(word) > 2 and word.isupper() else word


def _begins_words(token: Token) -> bool:
    """Whether the next word has a capital without need, so that the two are a name made of words: Bright Path."""
    if token.dep_ not in ("compound", "amod", "nmod", "advmod") or token.i + 1 >= len(token.doc):
        return False
    then = token.nbor()
    return then.pos_ == "PROPN" and then.dep_ in SUBJECTS and then.text.istitle() and _is_a_plain_word(then)


def _is_a_plain_word(token: Token) -> bool:
    """Whether a word is a common one, and neither an office nor a name that a table knows."""
    common = token.lower_ in lexicons.common_words() and token.lower_ not in lexicons.role_nouns("person")
    return common and token.text not in lexicons.known_names() and token.text not in lexicons.first_names()


def _is_month_and_first_name(token: Token) -> bool:
    """Whether a month is somebody's first name here: June Ashby said, but not "in June Ashby said"."""
    if token.text not in MONTHS_AND_NAMES or token.dep_ != "compound" or token.head.i != token.i + 1:
        return False
    then = token.head
    before = token.nbor(-1).lower_ if token.i else ""
    opens = bool(token.is_sent_start) and then.ent_type_ == "PERSON"  # May Hartwell said
    unknown = then.pos_ == "PROPN" and (opens or then.text not in lexicons.known_names())
    person = then.dep_ in SUBJECTS or then.ent_type_ == "PERSON"
    return person and unknown and before not in BEFORE_A_MONTH


def _small_in_capitals(token: Token) -> bool:
    """Whether a preposition is printed in capitals among words in capitals: NEW YORK AT BOSTON."""
    if token.text not in PREPOSITIONS_IN_CAPITALS or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(-1).text.isupper() and token.nbor().text.isupper()


def _has_markup(token: Token) -> bool:
    """Whether it is none of the article's words: #SaveTheLake, @harbour_post."""
    return not MARKUP.isdisjoint(token.text) or (token.i > 0 and token.nbor(-1).text in ("#", "@"))


def _has_a_capital_inside(token: Token) -> bool:
    """Whether the model takes a word for a name that has its capital inside: iPhone, d'Estaing; but not al."""
    text = token.text
    return is_labelled(token) and text[0].isalpha() and not text.islower() and not text.startswith("n'")


def _is_plain(token: Token) -> bool:
    """Whether English prints it with a capital, and nobody is called so: The, Tuesday."""
    return token.text in lexicons.plain_capitals() and not _begins_words(token)


def _is_first_person(token: Token) -> bool:
    """Whether it is I with a verb: I'm."""
    return token.text.startswith(("I’", "I'"))


def _is_a_letter(token: Token) -> bool:
    """Whether it is one letter that the model takes for nothing."""
    return len(token.text) == 1 and not is_labelled(token)


def _is_near(token: Token) -> bool:
    """Whether it is a preposition in a headline, or anywhere with a capital too many: Dead Near Lugo."""
    then = token.nbor().text if token.i + 1 < len(token.doc) else ""
    return token.text == "Near" and then not in lexicons.actor_words("direction")


def _is_shouted(token: Token) -> bool:
    """Whether a word is in capitals because its whole clause is: THEY WEREN'T THERE WHEN WE CAME."""
    if not token.text.isupper():
        return False
    clause = token.doc[max(token.sent.start, token.i - SHOUTED) : min(token.sent.end, token.i + SHOUTED + 1)]
    return sum(near.text in IN_SHOUTS or near.text.endswith(("N'T", "N’T")) for near in clause) > 1


NO_NAMES = (_is_shouted, _is_plain, _is_near, _small_in_capitals, _is_first_person, _is_a_letter)
"""Why a capital is there, if not for a name."""


def is_small_name(token: Token) -> bool:
    """Whether the tagger takes a word in small letters for a name, right behind what a firm is: chip maker | zipto."""
    if token.pos_ != "PROPN" or token.i == 0 or not token.text.islower() or not token.is_alpha:
        return False
    firm = token.nbor(-1).lower_ in lexicons.actor_words("firm") | {"group", "rival"}
    return firm and len(token.text) >= SHORTEST_SMALL and token.text not in lexicons.common_words()


def is_labelled(token: Token) -> bool:
    """Whether the model takes a token for a part of a name."""
    return token.ent_type_ in TYPES


def namelike(token: Token, small: Container[str], start: bool) -> bool:
    """Whether a token can be a word of a name; `start` where English would capitalise it anyway."""
    text = token.text
    if _has_markup(token):
        return False
    if not text[0].isupper():
        return _has_a_capital_inside(token)
    if _is_month_and_first_name(token):
        return True
    if any(is_none(token) for is_none in NO_NAMES):
        return text in lexicons.known_names() and _is_shouted(token)
    if text in lexicons.known_names():
        return not (start and token.pos_ in CLOSED and not text.isupper())
    if token.pos_ in CLOSED and (start or not is_labelled(token)):
        return _begins_a_person(token)
    return not start or _opens_with_a_name(token, small)


def _opens_with_a_name(token: Token, small: Container[str]) -> bool:
    """Whether the capital that opens a sentence is a name's as well."""
    text = token.text
    if text in BESIDE or _is_participle_or_adverb(token) or _is_a_firms_noun(token):
        return False
    if is_labelled(token) and (TYPES[token.ent_type_] != "thing" or token.ent_iob_ == "B"):
        return True
    if text in lexicons.name_heads() or text in lexicons.led_heads():
        return True
    if token.pos_ in OPEN_AT_START and _in_title_case(text) not in lexicons.first_names():
        return _begins_words(token)
    return text.lower() not in small


def _is_a_firms_noun(token: Token) -> bool:
    """Whether a noun only says what the name behind it is of: Retailer Zarpent, Rival Zarpent."""
    told = token.lower_ in lexicons.actor_words("firm") | lexicons.actor_words("standing")
    if not told or token.text in lexicons.front_heads():
        return False
    then = token.nbor() if token.i + 1 < len(token.doc) else token
    named = is_labelled(then) and then.lower_ not in lexicons.common_words()
    return named and token.dep_ == "compound" and then.text.istitle()


def _is_participle_or_adverb(token: Token) -> bool:
    """Whether it opens a clause, though the model takes it for a name: Asserting Moyo's role."""
    ends = token.tag_ in ("VBG", "RB") and token.text.endswith(("ing", "ly"))
    return ends and token.text not in lexicons.first_names()
