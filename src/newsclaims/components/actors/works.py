"""What says that a name is a work's, a programme's or a model's, which is no actor: the film X, X 11, author of X.

Each is a piece of evidence that `evidence.weigh` adds up.
"""

from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components.actors.aliases import acronyms, initials
from newsclaims.components.actors.clubs import OF_POLITICS, OF_SPORT, SPORT
from newsclaims.components.actors.evidence import ADDED, Form, evidence
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.weights import BELIEVED, MODEL, TABLE, TITLE

WORKS = frozenset(
    (
        "film", "movie", "novel", "album", "song", "single", "sitcom", "musical", "opera", "podcast", "documentary",
        "game", "videogame", "app", "ballad", "poem", "thriller", "bestseller", "comedy",
    )
)  # fmt: skip
"""Nouns that stand before the title of a work: the novel X."""
MAKERS = frozenset(("author", "co-author", "coauthor", "lyricist", "screenwriter"))
"""Who is of a work, where he is of anything: the author of X."""
BEHIND = frozenset(
    (
        "version", "edition", "release", "program", "programme", "mission", "project", "trilogy", "saga", "franchise",
        "format", "subreddit", "hashtag", "meme",
    )
)  # fmt: skip
"""Nouns that say what a name before them is of, where it stands nowhere else: the X programme."""
LONGEST = 3
"""Digits of a model's number; a year has four."""
LONGEST_ACRONYM = 6
LISTED = 3
"""Numbers of a sentence that may be a list of results."""
OPENING = frozenset("“\"‘'")
CLOSING = frozenset("”\"’'")


@evidence(
    ADDED, "", "thing", TITLE,
    Example("They saw the film Zarpent in May.", "Zarpent", None),
    Example("She wrote the novel “Zarpent” in May.", "Zarpent", None),
    Example("The film star Rahim Okello left.", "Rahim Okello", "person"),
)  # fmt: skip
def _behind_a_work(form: Form) -> bool:
    return 2 * sum(_work_before(form.doc, name) for name in form.names) >= len(form.names)


def _work_before(doc: Doc, name: Name) -> bool:
    """Whether what a work is stands before a name, or before the quotation mark in which it stands."""
    at = name.first - 1
    if at > 0 and doc[at].text in OPENING:
        at -= 1
    return at >= 0 and doc[at].lower_ in WORKS and doc[at].pos_ in ("NOUN", "")


@evidence(ADDED, "", "thing", TABLE, Example("She is the author of Zarpent Olds.", "Zarpent Olds", None))
def _made_by_an_author(form: Form) -> bool:
    return form.anywhere(_author_before)


def _author_before(doc: Doc, name: Name) -> bool:
    """Whether "author of" stands before a name, over an article and the end of a line."""
    at = name.first - 1
    while at > 1 and (doc[at].is_space or doc[at].lower_ in ("the", "a", "an") or doc[at].text in OPENING):
        at -= 1
    return at > 0 and doc[at].lower_ == "of" and doc[at - 1].lower_ in MAKERS


@evidence(
    ADDED, "", "thing", TABLE,
    Example("It looked like a meme from “Zarpent.”", "Zarpent", None),
    Example("They called it “Zarpent.” Mr Zarpent sued.", "Zarpent", "person"),
)  # fmt: skip
def _only_in_quotes(form: Form) -> bool:
    """Whether a name stands by itself in quotation marks wherever it stands."""
    return form.known is None and form.everywhere(_in_quotes)


def _in_quotes(doc: Doc, name: Name) -> bool:
    """Whether nothing but a name stands between two quotation marks, perhaps with a stop."""
    if name.first == 0 or doc[name.first - 1].text not in OPENING:
        return False
    at = name.last
    if at < len(doc) and doc[at].text in (".", ","):
        at += 1
    return at < len(doc) and doc[at].text in CLOSING


@evidence(
    ADDED, "", "thing", TITLE,
    Example("The Zarpent programme began in May. Zarpent 11 was late.", "Zarpent", None),
    Example("The Zarpent programme began in May. Zarpent sued the bank.", "Zarpent", "organisation"),
)  # fmt: skip
def _model_or_programme(form: Form) -> bool:
    """Whether a number or what it is stands behind a word wherever it stands: Zarpent 11, the Zarpent programme."""
    sport = len((SPORT - OF_POLITICS) & form.lemmas) >= OF_SPORT
    if not form.single or form.known is not None or form.titled or sport:
        return False
    return all(_numbered(form.doc, name) or _said_behind(form.doc, name) for name in form.names)


def _numbered(doc: Doc, name: Name) -> bool:
    """Whether a number behind a name is a part of it, and counts nothing: Zarpent 11 | was."""
    if name.last >= len(doc) or not doc[name.last].text.isdigit() or len(doc[name.last]) > LONGEST:
        return False
    then = doc[name.last + 1] if name.last + 1 < len(doc) else None
    counts = then is not None and then.pos_ in ("NOUN", "PROPN", "ADJ")
    sentence = doc[name.first].sent
    told = sentence.root.pos_ in ("VERB", "AUX") and sum(token.is_digit for token in sentence) < LISTED
    return told and not counts


@evidence(
    ADDED, "", "thing", MODEL + BELIEVED,
    Example("Staff in ZAR and finance left.", "ZAR", None),
    Example("Zonal Aid Reserve sued. Staff at ZAR left.", "ZAR", "organisation"),
    Example("Their union (ZAR) sued.", "ZAR", "organisation"),
    Example("The ZAR lawmakers left the room.", "ZAR", "organisation"),
)  # fmt: skip
def _acronym_of_nobody_told(form: Form) -> bool:
    """Whether letters that no table knows stand for nothing that the article tells: papers spell a body's name out."""
    short = form.single and len(form.text) <= LONGEST_ACRONYM and bool(acronyms(form.text))
    if not short or form.known is not None or form.titled:
        return False
    if any(
        form.doc[max(0, name.first - 1)].text == "(" or _people_behind(form.doc, name) for name in form.names
    ):
        return False
    return not any(form.text in initials(full) for full in form.forms if " " in full)


def _people_behind(doc: Doc, name: Name) -> bool:
    """Whether those who belong to it stand behind a name: ZAR lawmakers."""
    people = lexicons.role_nouns("person")
    return name.last < len(doc) and doc[name.last].lower_.removesuffix("s") in people


def _said_behind(doc: Doc, name: Name) -> bool:
    """Whether the noun behind a name says that it is a programme's or a version's."""
    at = name.last
    while at < len(doc) and doc[at].is_space:
        at += 1
    return at < len(doc) and doc[at].lemma_.lower() in BEHIND and doc[at].pos_ in ("NOUN", "PROPN", "")
