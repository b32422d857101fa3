"""What kind of description a source's noun phrase is: a pair, somebody's age, a group, a name."""

from spacy.tokens import Doc, Span, Token

from newsclaims.components.speakers.antecedents import is_human
from newsclaims.components.speakers.body_nouns import EITHER, TRADING
from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.components.speakers.noun_phrases import HE_SHE, POSSESSIVE, Source
from newsclaims.components.speakers.setting_nouns import OF_A_COURT, OF_A_SETTING
from newsclaims.language.parse import skip
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import (
    common_words,
    demonyms,
    first_names,
    reporting_words,
    role_nouns,
    role_synonyms,
    source_nouns,
    titles,
)

LIFE = frozenset(("former", "ex", "retired", "married", "widowed", "divorced", "unemployed", "self-employed"))
"""What is told of people who are known, not of who comes in."""

INDEFINITE = frozenset(("a", "an", "one", "another"))

HONOURED = frozenset(
    ("worship", "lordship", "ladyship", "honour", "honor", "majesty", "excellency", "holiness")
)

UNNAMED = frozenset(("spokesman", "spokeswoman", "spokesperson", "official", "source"))
"""Who speaks for others, or doesn't want to be named."""

ANYBODY = frozenset(
    (
        "man", "woman", "boy", "girl", "child", "youngster", "teenager", "neighbour", "neighbor", "resident", "local",
        "insider",
    )
)  # fmt: skip
"""What who has no name may be called next, whatever came first: a union leader … the man."""

AGENTS = ("er", "ist", "man", "woman", "keeper")
"""Endings of nouns for who does something."""

PLACED = frozenset(("man", "woman", "boy", "girl", "lady", "guy", "person", "voice"))
"""Who comes in by where they are."""


def is_a_bodys_name(source: Source) -> bool:
    """Whether a name is that of a body: by its label, in the plural or in capitals, or of those who are for a cause."""
    no_persons = source.head.ent_type_ in ("ORG", "GPE", "NORP", "LOC", "FAC")
    return no_persons or source.plural or source.head.text.isupper() or is_for_a_cause(source)


def is_named(source: Source) -> bool:
    """Whether a description prints a name that nobody of the cast has: the official *Tarn Post* newspaper."""
    words = source.head.doc[source.first : source.head.i]
    return any(token.pos_ == "PROPN" and token.ent_type_ not in ("GPE", "NORP", "LOC") for token in words)


def is_for_a_cause(source: Source) -> bool:
    """Whether a phrase is the name of those for or against a thing: Amnesty for Whales; no Minister for Fish."""
    behind = source.head.doc[source.head.i + 1 : source.last]
    cause = len(behind) > 1 and behind[0].lower_ in ("for", "against") and behind[1].text[0].isupper()
    return cause and source.determiner is None and source.head.text.istitle() and not is_person(source)


def is_of_a_name(token: Token) -> bool:
    """Whether a word in capitals is of somebody's name, not of an office: Mohau, not Foreign, Advocate, Danish."""
    if token.pos_ != "PROPN" or token.ent_type_ not in ("PERSON", "") or is_human(token):
        return False
    return token.lower_ not in common_words()


def names_itself(stage: Discourse, source: Source) -> bool:
    """Whether a source holds a name of its own that no actor has: Advocate Mohau Lebesa King's Counsel."""
    words = stage.doc[source.first : source.head.i]
    own = [token for token in words if token.i not in stage.names and is_of_a_name(token)]
    return source.determiner is None and len(own) > 1


def is_person(source: Source) -> bool:
    """Whether a description is of a person: a role, or a noun that serves to leave people unnamed."""
    head = lemma(source.head)
    return source.kind in ("person", "office") or head in role_nouns("person") or head in role_synonyms()


def is_an_office(stage: Discourse, source: Source) -> bool:
    """Whether the holder of a body's office is meant, whom nobody has named: the UN's legal counsel."""
    return is_owned(stage, source) and is_person(source)


def may_be_human(source: Source) -> bool:
    """Whether somebody may be called by a noun: a role, or one of a people; no story and no theory."""
    national = source.head.ent_type_ == "NORP" or source.head.text in demonyms()
    return is_person(source) or is_human(source.head) or national


def is_agent(source: Source) -> bool:
    """Whether a noun that no dictionary has is one for who does or was something, and speaks: a scaffolder."""
    head, verb = source.head, source.head.head
    speaks = head.dep_ in SUBJECTS and (lemma(verb), "verb") in reporting_words()
    unknown = source.kind is None and lemma(head) not in role_nouns("organisation").keys() | TRADING
    formed = head.lower_.endswith(AGENTS) or not LIFE.isdisjoint(source.modifiers)
    return speaks and unknown and head.pos_ == "NOUN" and not source.plural and formed


def is_courtesy(source: Source) -> bool:
    """Whether somebody is called so by courtesy: Her Worship."""
    return source.determiner in HE_SHE and source.head.lower_ in HONOURED


def noun_gender(noun: Token) -> str:
    """Give the gender of those whom a noun is for, "" where it is for both: a woman, a mother."""
    known = source_nouns().get(lemma(noun))
    return role_nouns("person").get(lemma(noun), "") or (known.gender if known else "")


def set_aside(stage: Discourse, source: Source) -> frozenset[str]:
    """Give the keys of those of whom an age isn't told if it can be anybody else's: the 42-year-old is no Halyard.

    They are known by one name that is no first name.
    """
    if not is_aged(source):
        return frozenset()
    alone = (one for one in stage.entities.values() if one.type == "person" and " " not in one.name)
    people = {one.key for one in alone if one.name not in first_names()}
    return frozenset(people - stage.gender.keys())


def told_by_itself(stage: Discourse, source: Source) -> str:
    """Give the gender that a clause on a noun tells: a trader who gave *his* name only as Sunday; "" if none does."""
    clause = stage.doc[source.head.i + 1 : source.last]
    owned = (HE_SHE[one.lower_] for one in clause if one.dep_ == "poss" and one.lower_ in HE_SHE)
    return next(owned, "") if clause and clause[0].lower_ == "who" else ""


def is_aged(source: Source) -> bool:
    """Whether a description tells somebody's age: the 61-year-old."""
    words = own_words(source)
    return "year-old" in words.text


def own_words(source: Source) -> Span:
    """Give the words of a description up to what is told behind its noun: *the mother* of the 29-year-old."""
    doc = source.head.doc
    return doc[source.first : skip(doc, source.first, source.last, lambda one: one.tag_ not in ("IN", "WP"))]


def is_somebody_aged(source: Source) -> bool:
    """Whether a word for a body is for somebody here, whose age is told: the 23-year-old sewing operator."""
    return lemma(source.head) in EITHER and "year-old" in source.name


def is_a_firms(source: Source) -> bool:
    """Whether a word is for a body and nobody: the three-year-old startup."""
    return lemma(source.head) in role_nouns("organisation").keys() - EITHER and not is_an_image_maker(source)


CASES = frozenset(("trial", "case", "suit", "lawsuit", "hearing", "inquest", "inquiry", "proceeding"))


def is_of_a_setting(source: Source) -> bool:
    """Whether a noun is one for whom each place has, of whom nothing new is told: the judge, not the retired one."""
    words = source.name.split()
    titled = len(words) > 1 and all(word[0].isupper() for word in words)
    plain = words[-1] == source.head.text and not titled and LIFE.isdisjoint(source.name.lower().split())
    of_one = not OF_A_SETTING.isdisjoint((source.head.lower_, lemma(source.head)))
    return (plain and not is_aged(source) and of_one) or _is_in_a_case(source)


def _is_in_a_case(source: Source) -> bool:
    """Whether somebody at court is told by the case: the judge *in the civil trial*."""
    inside = (one for one in source.head.rights if one.lower_ == "in")
    cases = any(lemma(noun) in CASES for one in inside for noun in one.children)
    return cases and lemma(source.head) in OF_A_COURT


def is_an_image_maker(source: Source) -> bool:
    """Whether a maker is no firm but speaks for others: the police image maker."""
    return lemma(source.head) == "maker" and "image" in source.modifiers


def is_a_title(source: Source) -> bool:
    """Whether an office is printed as a title, which is told of who holds it: the Labour Secretary."""
    return source.head.text[0].isupper() and lemma(source.head) in OF_A_SETTING


def introductions(doc: Doc) -> dict[str, int]:
    """Give where somebody unnamed first comes in by each noun: a *student* was hurt. The student points back there."""
    strings = doc.vocab.strings
    articles = {strings[word] for word in INDEFINITE}
    nouns = [doc[i].head for i, word in enumerate(doc.to_array("LOWER").tolist()) if word in articles]
    return {lemma(noun): noun.i for noun in reversed(nouns) if noun.dep_ not in ("appos", "attr")}


def may_be_a_name(source: Source) -> bool:
    """Whether the head of a phrase is a name that nobody is known by yet."""
    national = source.determiner == "the" and source.head.text in demonyms() and not source.plural  # the Scot
    named = source.head.pos_ == "PROPN" and source.kind is None and source.determiner not in POSSESSIVE
    named = named and not national and not (source.determiner == "the" and is_a_title(source))
    named = named and not (
        source.last == source.first + 1 and (source.head.text,) in titles()
    )  # Bishop urges peace
    return named or is_for_a_cause(source)


def leaves_unnamed(source: Source) -> bool:
    """Whether a noun serves to leave somebody unnamed, or a body is named that nobody introduced."""
    head = lemma(source.head)
    named = source.head.text[0].isupper() and source.last > source.head.i + 1
    return head in UNNAMED or (named and head not in role_nouns("person"))


def is_group(source: Source) -> bool:
    """Whether a plural speaks as one, uncounted: ministers, EU Leaders; not: two ministers, residents."""
    if source.determiner is not None and not source.definite:
        return False
    return source.kind == "office" or (source.kind is None and _is_capital(source))


def _is_capital(source: Source) -> bool:
    """Whether a plural is printed as a name: EU Leaders."""
    return source.head.text[0].isupper() and source.head.i > source.first


def first_of_name(stage: Discourse, source: Source) -> int:
    """Give where a name begins: "Neighbour *Ann Lee*", of which the tagger takes all for a name."""
    doc, first = stage.doc, source.head.i
    while (
        first > source.first
        and doc[first - 1].pos_ == "PROPN"
        and doc[first - 1].ent_type_ == source.head.ent_type_
    ):
        first -= 1
    while first < source.head.i and doc[first].lower_ in source_nouns():
        first += 1
    return first


def is_owned(stage: Discourse, source: Source) -> bool:
    """Whether a possessive tells whose somebody is: Lugo's mayor."""
    words = stage.doc[source.first : source.head.i]
    return any(token.tag_ == "POS" or token.lower_ in ("'s", "’s") for token in words)


def points(stage: Discourse, source: Source) -> bool:
    """Whether a singular description points at somebody: the premier, his lawyer, Lugo's mayor, Mayor."""
    if source.definite or source.determiner in POSSESSIVE or is_owned(stage, source):
        return True
    return source.determiner is None and lemma(source.head) in role_synonyms()


def is_placed(stage: Discourse, source: Source) -> bool:
    """Whether a phrase brings in somebody by where they are: the girl on the phone, the man in the back row."""
    behind = source.head.i + 1
    where = behind < source.last and stage.doc[behind].lower_ in ("on", "in", "at", "behind", "beside")
    return where and lemma(source.head) in PLACED


def is_somebodys(stage: Discourse, source: Source) -> bool:
    """Whether a description tells whose somebody is: the man's daughter, the head of the bank; no father of two."""
    doc, behind = stage.doc, source.head.i + 1
    counts = any(token.like_num and doc[token.i + 1].text != "-" for token in doc[behind + 1 : source.last])
    return is_owned(stage, source) or (behind < source.last and doc[behind].lower_ == "of" and not counts)


def names_another(stage: Discourse, source: Source) -> bool:
    """Whether a name behind its noun tells of somebody not met yet: the ambassador to Norway, who treated Obi.

    A place where somebody is told to do something doesn't: the mother of four who sells fish near the Old Port.
    """
    behind = stage.doc[source.head.i + 1 : source.last]
    clause = next((token.i for token in behind if token.lower_ in ("who", "whom", "whose")), source.last)
    return any(
        token.i in stage.names and not (token.i > clause and stage.is_place(token.i)) for token in behind
    )
