"""What says that a city's name is its club's: Boston beat Denver 3-1; a line of a table; the Leeds coach.

Nations stay places, also where they play.
"""

import re

from spacy.tokens import Doc, Span, Token

from newsclaims import lexicons
from newsclaims.components.actors.agate import stands_in_a_table
from newsclaims.components.actors.club_moves import STAFF, are_many, is_of_a_transfer, is_placed_in_a_table
from newsclaims.components.actors.evidence import ADDED, DECISIVE, Form, evidence
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.types import known
from newsclaims.components.actors.weights import TABLE, TITLE
from newsclaims.language.relations import SUBJECTS

WINNING = frozenset(("beat", "defeat", "thrash", "rout", "edge", "trounce", "hammer", "outscore", "blank"))
PLAYING = lexicons.actor_words("playing")
"""What clubs do, and others do as well: believed where the sentence speaks of sport."""
BETWEEN = frozenset(("to", "for", "against", "with", "from"))
"""What leads from such a verb to the other club: lost to, plays for, drew with."""
FOR_A_CLUB = frozenset(
    (
        ("play", "for"),
        ("draw", "with"),
        ("score", "for"),
        ("bat", "for"),
        ("trade", "to"),
        ("score", "against"),
        ("sign", "for"),
    )
)
DRAWING = frozenset(
    (("trade", "to"), ("draw", "with"), ("draw", "against"), ("lose", "to"), ("score", "against"))
)
MEETING = frozenset(("host", "visit", "face", "meet", "play"))
"""What one club does to another, and hardly a city to a city."""
MEET = frozenset(("host", "hosts", "face", "faces", "meet", "visit"))
"""How it is printed, which the parse may take for a noun: Lyon host Turin."""
SPORT = lexicons.actor_words("sport")
PLAYED = frozenset(("city", "state", "capital"))
"""The kinds of places that clubs are called by."""
TOWNS = frozenset(("City", "Town", "County"))
"""Words that end the names of towns as well as those of their clubs."""
SACKING = frozenset(("sack", "fire", "appoint", "hire"))
"""What clubs do with coaches, and cities with others."""
OUTCOMES = frozenset(
    ("win", "victory", "triumph", "loss", "defeat", "draw", "tie", "game", "match", "rout", "upset")
)
OPPOSING = frozenset(("over", "against", "to", "with", "at", "by"))
"""What leads from an outcome to the other club: a win over, a draw with."""
OF_POLITICS = frozenset(
    ("win", "victory", "defeat", "loss", "title", "round", "division", "half", "draw", "match", "season", "game",
     "guard", "forward", "goal", "twice", "penalty", "defender")
)  # fmt: skip
"""Words of sport that politics and courts have as well."""
OF_SPORT = 2
"""Words of sport alone in an article that is on sport."""
SCORE = re.compile(r"\b\d{1,3}\s?[-–]\s?\d{1,3}\b")


@evidence(
    DECISIVE, "club", "organisation", TABLE,
    Example("Boston beat Denver 3-1 on Friday.", "Boston", "organisation"),
    Example("Boston beat Denver 3-1 on Friday.", "Denver", "organisation"),
    Example("Boston lost to Denver in overtime.", "Denver", "organisation"),
    Example("Leeds midfielder Tom Okenwa fell.", "Leeds", "organisation"),
    Example("It was their third win over Denver this season.", "Denver", "organisation"),
    Example("Leeds were poor, as they often are this season.", "Leeds", "organisation"),
    Example("Montreal 4, Winnipeg 2", "Winnipeg", "organisation"),
    Example("Luton v Leeds (3 p.m.)", "Leeds", "organisation"),
    Example("Manchester City beat Leeds 2-1.", "Manchester City", "organisation"),
    Example("Leeds signed Joe Marsh on Monday.", "Leeds", "organisation"),
    Example("She has signed for Lyon until May.", "Lyon", "organisation"),
    Example("Lyon have signed a striker.", "Lyon", "organisation"),
    Example("Lyon were beaten by Turin in the final.", "Turin", "organisation"),
    Example("Lyon won 2-0 away at Turin.", "Turin", "organisation"),
    Example("Seville sacked their coach on Monday.", "Seville", "organisation"),
    Example("Seville fired Ann Olk on Monday.", "Seville", "place"),
    Example("Lyon host Turin in the cup on Sunday.", "Lyon", "organisation"),
    Example("Lyon host Turin in the cup on Sunday.", "Turin", "organisation"),
    Example("Lyon sold the winger to Seville for 9 million euros.", "Seville", "organisation"),
    Example("Lyon sold the land to Seville for 9 million euros.", "Seville", "place"),
    Example("The midfielder left Lyon for Seville in May.", "Lyon", "organisation"),
    Example("Denver are top of the table.", "Denver", "organisation"),
    Example("Lyon hosts ministers from Turin on Sunday.", "Lyon", "place"),
    Example("On Sunday: Lyon vs. Turin: The cup was full.", "Lyon", "organisation"),
    Example("Denver signed a contract with a firm.", "Denver", "place"),
    Example("France beat Kenya 3-1 on Friday.", "France", "place"),
    Example("She lost her keys in Denver.", "Denver", "place"),
)  # fmt: skip
def _club_of_a_city(form: Form) -> bool:
    entry = form.known
    called = form.words[-1] in TOWNS if entry is None else entry.kind in PLAYED
    mildly = not (SPORT | STAFF).isdisjoint(form.lemmas)
    hosted = any(_meets_in_print(form.doc, name, mildly) for name in form.names)
    if not called or (form.titled and not hosted):
        return False
    sport = len((SPORT - OF_POLITICS) & form.lemmas) >= OF_SPORT
    played = sum(
        _plays(form.doc, name, sport)
        or _meets_in_print(form.doc, name, mildly)
        or stands_in_a_table(form.doc, name)
        or (mildly and are_many(form.doc, name))
        for name in form.names
    )
    if sport and 3 * played >= len(form.names):
        # The rest of what is told of it is told of the club: Leeds need a striker.
        return played >= sum(_is_placed(form.doc, name) for name in form.names)
    return 2 * played >= len(form.names)


def _is_placed(doc: Doc, name: Name) -> bool:
    """Whether a preposition of place stands before a name."""
    return name.first > 0 and doc[name.first - 1].lower_ in ("in", "near", "outside", "around", "across")


@evidence(
    DECISIVE, "club", "organisation", TABLE,
    Example(
        "The NFL champion Denver Rockers won the game and the title in overtime.",
        "Denver Rockers",
        "organisation",
    ),
    Example("The Denver Gardens were open.", "Denver Gardens", "place"),
)  # fmt: skip
def _team_of_a_city(form: Form) -> bool:
    """A city or a state and what its players are called, where the article speaks of sport: the Miami Dolphins."""
    *city, players = form.words
    entry = known(" ".join(city)) if city else None
    if entry is None or entry.kind not in PLAYED or form.known is not None or form.head is not None:
        return False
    plural = players.endswith("s") and players not in lexicons.demonyms()
    return plural and len(SPORT & form.lemmas) >= OF_SPORT


@evidence(
    ADDED, "club", "organisation", TITLE,
    Example("Oakenford beat Milbury 3-1.", "Oakenford", "organisation"),
    Example("Oakenford are third, and Milbury need a striker.", "Oakenford", "organisation"),
    Example("Lyon signed the winger from Milbury on loan.", "Milbury", "organisation"),
    Example("Oxby Vale 2 Denmoor 1", "Oxby Vale", "organisation"),
    Example("Oakenford lost away to Milbury.", "Milbury", "organisation"),
    Example("Oakenford drew at home with Milbury.", "Oakenford", "organisation"),
)  # fmt: skip
def _club(form: Form) -> bool:
    if form.known is not None or form.titled or not (form.single or form.unheard) or _is_a_player(form):
        return False
    played = sum(
        stands_in_a_table(form.doc, name)
        or _has_a_score(form.doc, name)
        or _is_at_home_or_away(form.doc, name)
        or is_placed_in_a_table(form.doc, name)
        or is_of_a_transfer(form.doc[name.last - 1])
        or (are_many(form.doc, name) and not (SPORT | STAFF).isdisjoint(form.lemmas))
        for name in form.names
    )
    return 2 * played >= len(form.names)


def _is_a_player(form: Form) -> bool:
    """Whether the model takes a name of several words for somebody's: Verrin Olk beat Tarik Lund 6-3."""
    return not form.single and any(form.doc[name.last - 1].ent_type_ == "PERSON" for name in form.names)


def _plays(doc: Doc, name: Name, sport: bool) -> bool:
    """Whether a city's name is its club's by what it has or does here; `sport` where the article is on sport."""
    if name.last < len(doc) and doc[name.last].lemma_.lower() in STAFF:
        return True
    if _wins_or_draws(doc, name) or is_placed_in_a_table(doc, name):
        return True
    last = _first_of_list(doc[name.last - 1])
    if is_of_a_transfer(last):
        return True
    if last.dep_ == "pobj":
        return _faces(last, sport)
    if last.dep_ not in (*SUBJECTS, "dobj"):
        return False
    verb, sport = last.head, sport or _of_sport(last.sent)
    if (verb.lemma_ in MEETING and _meet_there(verb)) or (verb.lemma_ in PLAYING and sport):
        return True
    if last.dep_ in SUBJECTS and _sacks(verb):
        return True
    return sport and last.dep_ in SUBJECTS and are_many(doc, name)


def _meets_in_print(doc: Doc, name: Name, mildly: bool) -> bool:
    """Whether two cities stand around a verb of meeting where sport is told, also where the parse misses it.

    One that opens a sentence has the form of many (Lyon host Turin), for which less of sport (`mildly`) is enough.
    """
    for verb, first, other in (
        (name.last, name.first, name.last + 1),
        (name.first - 1, name.first - 2, name.first - 2),
    ):
        if 0 <= other < len(doc) and doc[verb].lower_ in MEET:
            many = mildly and not doc[verb].lower_.endswith("s") and bool(doc[first].is_sent_start)
            entry = known(doc[other].text)
            told = many or _of_sport(doc[name.first].sent)
            return told and entry is not None and entry.kind in PLAYED
    return False


def _sacks(verb: Token) -> bool:
    """Whether the object is whom only a club has: sacked its coach."""
    objects = (child for child in verb.children if child.dep_ == "dobj")
    return verb.lemma_ in SACKING and any(one.lemma_ in STAFF for one in objects)


def _faces(last: Token, sport: bool) -> bool:
    """Whether a preposition leads to it as to a club: plays for, a win over, the striker from."""
    link, verb = last.head.lower_, last.head.head
    if (verb.lemma_, link) in FOR_A_CLUB:
        return True
    if not (sport or _of_sport(last.sent)):
        return False
    if link == "at" and "away" in (verb.lower_, *(child.lower_ for child in verb.children)):
        return True
    return (link in BETWEEN and verb.lemma_ in PLAYING) or (link in OPPOSING and verb.lemma_ in OUTCOMES)


def _has_a_score(doc: Doc, name: Name) -> bool:
    """Whether a name wins or draws here, and by how much."""
    return _wins_or_draws(doc, name) and bool(SCORE.search(doc[name.last - 1].sent.text))


def _wins_or_draws(doc: Doc, name: Name) -> bool:
    """Whether a name beats another or is beaten, or draws with it."""
    last = _first_of_list(doc[name.last - 1])
    if last.dep_ == "pobj":
        does, link = _verb_of(last.head).lemma_, last.head.lower_
        return (does, link) in DRAWING or (link == "by" and does in WINNING)
    if last.dep_ not in (*SUBJECTS, "dobj", "npadvmod"):
        return False
    verb = last.head
    links = [link.lower_ for link in verb.subtree if link.dep_ == "prep" and _verb_of(link) == verb]
    return verb.lemma_ in WINNING or any((verb.lemma_, link) in DRAWING for link in links)


def _verb_of(link: Token) -> Token:
    """Give the verb of a preposition, past where it was played: lost away | to, drew at home | with."""
    above = link.head
    if above.lower_ == "home" and above.head.lower_ == "at":
        above = above.head
    return above.head if above.lower_ in ("at", "away") else above


def _is_at_home_or_away(doc: Doc, name: Name) -> bool:
    """Whether a name wins, loses or draws at home or away."""
    words = [token.lower_ for token in doc[name.last - 1].sent]
    return ("away" in words or "at home" in " ".join(words)) and _wins_or_draws(doc, name)


def _first_of_list(token: Token) -> Token:
    """Give what a token is joined to by "and": of Leeds and Luton, Leeds."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    return token


def _meet_there(verb: Token) -> bool:
    """Whether the subject and the object of a verb are both called like cities."""
    ends = {child.dep_: known(child.text) for child in verb.children if child.dep_ in (*SUBJECTS, "dobj")}
    return len(ends) == 2 and all(entry is not None and entry.kind in PLAYED for entry in ends.values())


def _of_sport(sentence: Span) -> bool:
    """Whether a sentence has a score or speaks of games."""
    words = (token.lower_.removesuffix("s") for token in sentence if token.pos_ != "VERB")
    return bool(SCORE.search(sentence.text)) or not SPORT.isdisjoint(words)
