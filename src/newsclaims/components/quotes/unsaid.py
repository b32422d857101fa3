"""What a reporting verb tells without anybody having said a thing: deeds, refusals, conditions, open questions."""

from spacy.tokens import Token

from newsclaims.components.quotes.cue_sources import quoted_as, source_of
from newsclaims.components.quotes.cues import has_voice
from newsclaims.components.quotes.extents import LONGEST
from newsclaims.components.quotes.phrases import direct_object
from newsclaims.components.quotes.scenes import person
from newsclaims.language.parse import child_behind, first_child, has_left, has_number, has_word, is_infinitive
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import quote_words, reporting_words

REFUSES = ("decline", "refuse")
CONVICTS = ("sentence", "convict", "acquit", "jail")


def convicts(verb: Token) -> bool:
    """Whether a verb is what a court does: was sentenced to six years."""
    return verb.lemma_ in CONVICTS


def calls_back(verb: Token) -> bool:
    """Whether somebody recalls goods or an envoy, which a body does, and whoever recalls a number: 20,000 vans."""
    if verb.lemma_ != "recall":
        return False
    thing, source = direct_object(verb), source_of(verb)
    if thing is None or source is None:
        return False
    return has_left(thing, "nummod") or not person(source)


def shows_a_thing(verb: Token) -> bool:
    """Whether somebody lets a thing be seen: she showed him the door; not: polls showed a lead of 5 points."""
    if verb.lemma_ != "show" or child_behind(verb, "ccomp") is not None:
        return False
    source, thing = source_of(verb), direct_object(verb)
    if source is None or thing is None:
        return False
    if child_behind(verb, "dative") is not None:
        return True  # showed him three
    first = thing.left_edge.i
    if has_number(thing.doc[first : min(thing.right_edge.i + 1, first + LONGEST)]):
        return False
    return source.pos_ == "PROPN" or source.lower_ in ("he", "she", "who", "they")


def refuses_to_speak(verb: Token) -> bool:
    """Whether a verb refuses to speak, or is what is refused: "declined to comment", "refused to answer"."""
    speaks_up = quote_words("speaking up")
    if verb.lemma_ in ("comment", "respond", "reply") and has_left(verb, "neg"):
        return True
    if verb.dep_ == "xcomp" and verb.lemma_ in speaks_up:
        return verb.head.lemma_ in REFUSES
    return verb.lemma_ in REFUSES and any(
        clause.dep_ == "xcomp" and clause.lemma_ in speaks_up for clause in verb.rights
    )


def quotes_somebody(verb: Token) -> bool:
    """Whether a paper only tells whom it quotes: quoted her as saying that she was ill; citing two bankers."""
    thing = direct_object(verb) if verb.lemma_ in ("quote", "cite") else None
    if thing is not None and person(thing):
        return True
    saying = (child_behind(preposition, "pcomp") for preposition in verb.rights if preposition.lower_ == "as")
    return any(quoted_as(one) is not None for one in saying if one is not None)


def hardly_anybody_says(verb: Token) -> bool:
    """Whether next to nobody says or would say it: no one bothered to tell us why, few would argue that it is late."""
    source = source_of(verb)
    if source is None:
        return False
    would = any(one.tag_ == "MD" for one in verb.lefts)
    if source.lower_ in ("nobody", "none") or has_word(source.lefts, "no"):
        frames = reporting_words().get((verb.lemma_.lower(), "verb"), {})
        return would or any(word.mode == "speech" for word in frames.values())
    return would and (source.lower_ == "few" or has_word(source.lefts, "few"))


def is_a_condition(verb: Token) -> bool:
    """Whether a verb stands in a condition: if the court orders a recount."""
    return any(child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in verb.lefts)


def explains(verb: Token) -> bool:
    """Whether the article explains itself: that isn't to say that nothing changes."""
    above = verb.head
    if verb.lemma_ != "say" or above.lemma_ != "be" or not is_infinitive(verb):
        return False
    return any(child.dep_ in SUBJECTS and child.lower_ in ("that", "this", "which") for child in above.lefts)


def is_a_turn_of_phrase(verb: Token) -> bool:
    """Whether a verb is one of a fixed phrase: all told, as far as I can tell, call it a day, claim trial."""
    if verb.lemma_ == "claim" and verb.doc[verb.i + 1 : verb.i + 2].text == "trial":
        return True
    behind = verb.doc[verb.i + 1 : verb.i + 5]
    if verb.lemma_ == "call" and behind.text.startswith(("it quits", "it a day")):
        return behind[-1].lower_ != "of"  # called it a day of mourning
    before = verb.nbor(-1).lower_ if verb.i else ""
    if verb.lower_ == "told":
        return before == "all" and (verb.i < 2 or verb.nbor(-2).is_punct or verb.nbor(-2).is_space)
    far = any(one.lower_ == "far" for one in verb.doc[max(verb.i - 5, 0) : verb.i])
    return (
        far
        and not is_infinitive(verb)
        and verb.lemma_ in ("tell", "say", "see", "know")
        and any(one.lower_ == "as" for one in verb.lefts)
    )


def is_to_be_done(verb: Token) -> bool:
    """Whether a verb is what a noun is for, or what there is need to do: a place to teach, no need to add."""
    return (
        verb.dep_ in ("acl", "relcl")
        and is_infinitive(verb)
        and verb.head.pos_ == "NOUN"
        and not _says(verb.head)
    )


def _says(noun: Token) -> bool:
    """Whether a noun is of saying or writing, or somebody's: a promise to tell, a letter to say, a bid to warn."""
    if noun.dep_ in ("dobj", "pobj", "nsubj") or noun.lemma_ in quote_words("documents"):
        return noun.lemma_ not in ("need", "place", "way", "time", "reason")
    return False


def is_worth_noting(verb: Token) -> bool:
    """Whether the article notes something itself: it's important to note that, it is fair to say that."""
    if not is_infinitive(verb) or verb.dep_ not in ("xcomp", "ccomp", "advcl", "acl"):
        return False
    be = verb.head if verb.head.lemma_ == "be" else verb.head.head
    dummy = any(one.lower_ == "it" and one.dep_ in SUBJECTS for one in be.lefts)
    return be.lemma_ == "be" and dummy and verb.head.dep_ in ("acomp", "ROOT", "ccomp", "conj", "attr")


def points_at_a_thing(verb: Token) -> bool:
    """Whether somebody points while speaking: “…,” she says, pointing to the shelf."""
    beside = verb.lemma_ in ("point", "gesture") and verb.tag_ == "VBG" and verb.dep_ == "advcl"
    return (
        beside
        and verb.i > 0
        and verb.nbor(-1).text == ","
        and verb.head.lemma_ in ("say", "tell", "ask", "explain")
    )


def is_our_own(verb: Token) -> bool:
    """Whether the article tells of its own question or knowledge, or speaks for itself: we asked a baker; may I say."""
    source = source_of(verb)
    if source is None or source.lower_ not in ("i", "we"):
        return False
    if source.lower_ == "we":
        return verb.lemma_ in ("ask", "know")
    return verb.tag_ in ("VBP", "VB")


def is_bidden(verb: Token) -> bool:
    """Whether somebody is only asked or enabled to say it: prayed the court *to admit* him, lets them *ask* for it."""
    bids = verb.head.lemma_ in quote_words("bidding") and verb.dep_ in ("xcomp", "ccomp", "advcl", "acl")
    infinite = is_infinitive(verb) or (verb.head.lemma_ == "let" and verb.tag_ == "VB")
    return bids and infinite and (has_left(verb, *SUBJECTS) or direct_object(verb.head) is not None)


def was_not_said(verb: Token) -> bool:
    """Whether a verb tells that somebody didn't say or recall something: has not indicated that it will go."""
    return verb.lemma_ in quote_words("left unsaid") and has_left(verb, "neg")


def bids_the_reader(verb: Token) -> bool:
    """Whether the article bids its reader do something: *Say* you are late. *See* all that your lamp asks for."""
    return verb.tag_ == "VB" and verb.dep_ == "ROOT" and bool(verb.is_sent_start)


def may_bid(verb: Token) -> bool:
    """Whether somebody only can or may bid others do something: a quarter of the members can ask for a ballot."""
    may = any(one.tag_ == "MD" and one.lower_ in ("can", "may", "could", "might") for one in verb.lefts)
    return may and verb.lemma_ in quote_words("bidding")


def would_show(verb: Token) -> bool:
    """Whether something that doesn't speak would only show what is told: A closure would make it clear that …."""
    source = source_of(verb) if any(one.tag_ == "MD" for one in verb.lefts) else None
    return source is not None and source.pos_ == "NOUN" and not has_voice(source)


def titles(verb: Token) -> bool:
    """Whether a verb gives a work its title: a bill titled “Bread for All”."""
    return verb.lemma_ in ("title", "entitle", "subtitle")


def is_the_authors_term(verb: Token) -> bool:
    """Whether the article only gives a thing its own name: what I term the “attention mill”."""
    source = source_of(verb) if verb.lemma_ in ("term", "call", "dub", "label") else None
    return source is not None and source.lower_ in ("i", "we") and verb.tag_ in ("VBP", "VB")


def takes_a_thing(verb: Token) -> bool:
    """Whether a thing is taken or paid, not told of: claimed her third title, declared a dividend."""
    thing = direct_object(verb) if verb.lemma_ in ("claim", "declare") else None
    taken = "taken" if verb.lemma_ == "claim" else "paid"
    return thing is not None and thing.lemma_.lower() in quote_words(taken) and not has_left(thing, "neg")


def summons(verb: Token) -> bool:
    """Whether somebody calls for what comes when called: called for an ambulance, for a meeting of the board."""
    called = verb.lemma_ == "call" and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "for"
    thing = first_child(verb.nbor(), "pobj") if called else None
    return thing is not None and thing.tag_ == "NN" and thing.lemma_.lower() in quote_words("summoned")


def is_hearsay(verb: Token) -> bool:
    """Whether it isn't told who says it: the yard, *said* to be worth millions; a man said to be armed."""
    doc, at = verb.doc, verb.i
    infinitive = doc[at + 1 : at + 3].text.lower() in ("to be", "to have")
    if not infinitive or verb.lower_ not in quote_words("hearsay"):
        return False
    return doc[at - 1].text in (",", "(", "–", "—") or verb.dep_ in ("acl", "relcl")


def sounds(verb: Token) -> bool:
    """Whether it is told how somebody looks or sounds: sounded tired; not: sounded a warning."""
    return (
        verb.lemma_ in ("sound", "look", "seem", "appear") and child_behind(verb, "acomp", "oprd") is not None
    )


def says_nothing_at_all(verb: Token) -> bool:
    """Whether "nothing" is all that was said: she said nothing about the fire; not: she promised nothing but rain."""
    thing = direct_object(verb) if verb.lemma_ in quote_words("left unsaid") else None
    return thing is not None and thing.lower_ == "nothing" and not has_word(thing.rights, "but")


def points_back(verb: Token) -> bool:
    """Whether a verb only points back at what was named before it, as deeds and courts do: the said property."""
    before = verb.nbor(-1).lower_ if verb.i else ""
    following = verb.nbor().pos_ if verb.i + 1 < len(verb.doc) else ""
    return verb.lower_ == "said" and before in ("the", "this") and following in ("NOUN", "PROPN", "ADJ")


NOTHING_SAID = (
    takes_a_thing,
    points_back,
    summons,
    is_hearsay,
    sounds,
    says_nothing_at_all,
    is_the_authors_term,
    is_our_own,
    is_bidden,
    was_not_said,
    bids_the_reader,
    may_bid,
    would_show,
    titles,
    convicts,
    quotes_somebody,
    hardly_anybody_says,
    calls_back,
    shows_a_thing,
    refuses_to_speak,
    is_a_condition,
    explains,
    is_a_turn_of_phrase,
    is_to_be_done,
    is_worth_noting,
    points_at_a_thing,
)


def says_nothing(verb: Token) -> bool:
    """Whether a reporting verb tells of no words, whatever hangs on it."""
    return any(tells_none(verb) for tells_none in NOTHING_SAID)


def unanswered(verb: Token, opening: Token) -> bool:
    """Whether a question is reported that somebody left open: "did not say whether …", "has yet to say whether …"."""
    yet = verb.dep_ == "xcomp" and has_word(verb.head.children, "yet")
    return opening.lower_ in quote_words("questions") and (has_left(verb, "neg") or yet)
