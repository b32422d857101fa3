"""Where in the parse those stand whom a pronoun may mean, or who speak though no source is printed at the cue.

Each gives a place or a noun phrase; who that is, the component says.
"""

from bisect import bisect_left
from collections.abc import Container, Iterator
from itertools import islice

from spacy.tokens import Doc, Token

from newsclaims.components.speakers.counting import MANY
from newsclaims.components.speakers.discourse import Discourse, lemma
from newsclaims.components.speakers.issuers import ISSUING
from newsclaims.components.speakers.noun_phrases import HE_SHE, Source, read_source
from newsclaims.language.parse import children_in, first_child, first_left, has_child, has_word, skip
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import people, role_nouns, source_nouns

REACH = 80
"""Tokens that are looked back for a subject."""

COLLECTIVES = ("couple", "pair", "duo", "trio", "family", "crowd", "crew", "staff", "public")
"""Nouns in the singular that several people are called by."""

SCIENTISTS = ("ologist", "ologists")
"""Endings of nouns for people that no dictionary has all of: an audiologist."""

NONE = ("no", "any", "every", "each", "neither", "either", "what", "which")
"""Determiners of nobody in particular."""

MOST_NOUNS = 6
"""Steps up the parse; longer ways are parser errors."""


def subject_alone(stage: Discourse, pronoun: Token) -> Token | None:
    """Give the subject of the sentence before "he", where no person is named there or since.

    "A driver blocked the gate. He said …": what the centering literature calls continuing (Grosz et al. 1995).
    """
    first = bisect_left(stage.sentence_of, stage.sentence_of[pronoun.i] - 1)
    while first > 0 and stage.doc[first - 1].text == ";":  # the other half of a sentence
        first = bisect_left(stage.sentence_of, stage.sentence_of[first - 1])
    subjects = (
        one for one in stage.doc[first : pronoun.i] if _is_main_subject(one) and not stage.told(one.idx)
    )
    subject = next(subjects, None)
    if subject is None:
        return None
    own = range(subject.left_edge.i, subject.right_edge.i + 1)  # a spokesperson for *Dior*
    named = any(stage.is_person(i) for i in range(first, pronoun.i) if i not in own)
    nobody = has_word(subject.lefts, *NONE) or has_child(subject, "conj")  # each member; a clerk and a porter
    return None if named or nobody or subject.i in stage.names else subject


def _is_main_subject(token: Token) -> bool:
    return token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"


def _standing_before(
    stage: Discourse, pronoun: Token, sentences: int, places: Container[str]
) -> Iterator[Token]:
    """Give what stands in some places of its clause before a pronoun outside marks, nearest first."""
    here = stage.sentence_of[pronoun.i]
    for i in range(pronoun.i - 1, max(pronoun.i - REACH, -1), -1):
        if here - stage.sentence_of[i] > sentences:
            return
        token = stage.doc[i]
        if token.dep_ in places and not stage.quoted(token.idx):
            yield token


def plural_subjects(stage: Discourse, pronoun: Token, others: bool) -> Iterator[Source]:
    """Give the plural subjects before "they", nearest first: groups of people and bodies, named or described.

    Args:
        stage: the article's appearances.
        pronoun: the pronoun.
        others: whether the only people behind the verb of the sentence before may be meant: Obi met *bakers*.
    """
    for token in _standing_before(stage, pronoun, 2, SUBJECTS):
        last = max([child.i for child in children_in(token, "conj")], default=_counted(token).i)
        if token.head.i == pronoun.head.i or not (last > token.i or _is_plural(token)):
            continue
        source = _both_named(stage, token) or read_source(stage, token.left_edge.idx, stage.end(last))
        if source.form != "description" or _are_people(source, token):
            yield source
    if others:
        yield from _people_behind(stage, pronoun)


def is_of_a_kind(source: Source, pronoun: Token) -> bool:
    """Whether it is said of all of a kind what they are, whom "they" goes on with: Farmers are poor. *They* say …."""
    present = source.head.head.tag_ == pronoun.head.tag_ == "VBP"
    return present and source.form == "description" and source.determiner is None


def _both_named(stage: Discourse, noun: Token) -> Source | None:
    """Give the two in apposition to a noun for both: the twins, *Ida and Rosa*."""
    doc, first = stage.doc, noun.i + 2
    joint = _behind_name(stage, first)
    if joint >= len(doc) or doc[noun.i + 1].text != "," or doc[joint].lower_ != "and":
        return None
    stop = _behind_name(stage, joint + 1)
    named = stage.is_person(first) and stage.is_person(joint + 1)
    return read_source(stage, doc[first].idx, stage.end(stop - 1)) if named else None


def _behind_name(stage: Discourse, first: int) -> int:
    """Give one past the name that begins at a token, or the token."""
    name = stage.names.get(first)
    return skip(stage.doc, first, len(stage.doc), lambda one: bool(name) and stage.names.get(one.i) == name)


def _people_behind(stage: Discourse, pronoun: Token) -> list[Source]:
    """Give the only people who stand behind the verb of the sentence right before a pronoun."""
    here = stage.sentence_of[pronoun.i]
    nouns = [
        token
        for token in _standing_before(stage, pronoun, 1, ("dobj", "pobj"))
        if stage.sentence_of[token.i] == here - 1 and token.tag_ == "NNS" and is_human(token)
    ]
    alone = nouns if len(nouns) == 1 and not children_in(nouns[0], "conj") else []
    return [read_source(stage, token.left_edge.idx, stage.end(token.i)) for token in alone]


def _is_plural(noun: Token) -> bool:
    if noun.tag_ in ("NNS", "NNPS"):
        return True
    return lemma(noun) in ("people", "police", *COLLECTIVES) or noun.lower_ in MANY


def _are_people(source: Source, noun: Token) -> bool:
    """Whether a plural is of people or bodies: teachers, a couple; dozens, if not of things."""
    if source.kind in ("person", "office", "body") or lemma(noun) in COLLECTIVES:
        return True
    counted = _counted(noun)
    return is_human(counted) or (counted == noun and noun.lower_ in MANY)


def _counted(noun: Token) -> Token:
    """Give what a word counts that stands for a noun: dozens of *teachers*; else itself."""
    of = first_child(noun, "prep") if noun.lower_ in MANY else None
    counted = first_child(of, "pobj") if of is not None else None
    return counted or noun


def is_human(noun: Token) -> bool:
    """Whether a noun is one for people, by their role, as sources or in the dictionary: teachers, a user, a convict."""
    known = source_nouns().get(lemma(noun))
    if known is not None:
        return known.kind in ("person", "office")
    formed = noun.lower_.endswith(SCIENTISTS) or (
        noun.tag_ == "NNS" and noun.lower_.endswith("men")
    )  # binmen
    return formed or is_occupation(lemma(noun)) or _hyphenated(noun) in people()


def is_occupation(noun: str) -> bool:
    """Whether a noun in the singular is one for people by their work or role: docker, pilot, nurse."""
    return noun in role_nouns("person") or noun in people()


def _hyphenated(noun: Token) -> str:
    """Give a noun with what a hyphen joins to it: left-hander."""
    joined = noun.i > 1 and noun.nbor(-1).text == "-"
    return f"{noun.nbor(-2).lower_}-{lemma(noun)}" if joined else ""


def nobody_else(stage: Discourse, subject: Token, pronoun: Token) -> bool:
    """Whether no other people stand between a subject and "they", whom it would mean rather than one of them."""
    between = stage.doc[subject.right_edge.i + 1 : pronoun.i]
    return not any(_is_plural(token) and is_human(token) for token in between)


def document_subject(stage: Discourse, pronoun: Token, said_in: bool = False) -> Source | None:
    """Give the study, report or letter that is the subject of the sentence before "it", or what "it" reads.

    Args:
        stage: the article's appearances.
        pronoun: the pronoun.
        said_in: whether it may be a paper in which somebody said something: he thanked them in a post. It added ….

    Of a paper that somebody sends or posts it is who does so: the firm sent out a notice. It said …. Where it may be a
    paper of the kind, and so nobody on stage, it may be a body without a name, too: the union met. It said ….
    """
    read = pronoun.head.lemma_ == "read"
    kinds = ("document", "body") if said_in else ("document",)
    said_in = said_in or read
    places = (*SUBJECTS, "attr", "dobj", *(("pobj",) if said_in else ()))
    for token in _standing_before(stage, pronoun, 1, places):
        inside = token.dep_ == "pobj"
        if token.lower_ == pronoun.lower_:
            continue  # It names two mills where, *it* says, …
        if inside and stage.sentence_of[token.i] == stage.sentence_of[pronoun.i]:
            continue  # in a post, it said
        if (token.head.head if inside else token.head).dep_ != "ROOT":
            continue
        issued = token.dep_ == "dobj" and lemma(token.head) in ISSUING
        if token.dep_ == "dobj" and not (issued or read):
            continue
        number = first_child(token, "nummod")  # Article 5
        last = number.i if number is not None and number.i == token.i + 1 else token.i
        noun = _copied(token)
        source = read_source(stage, noun.left_edge.idx, stage.end(max(last, noun.i)))
        if source.form == "description" and not source.plural and source.kind in kinds:
            return _writer(stage, token) if inside or issued else source
        if token.dep_ in SUBJECTS and not said_in:
            return None
    return None


def _copied(noun: Token) -> Token:
    """Give what a noun is a copy of: a copy of the *report*; else itself."""
    of = first_child(noun, "prep") if lemma(noun) in ("copy", "text", "version", "page", "summary") else None
    copied = first_child(of, "pobj") if of is not None and of.lower_ == "of" else None
    return copied or noun


def _writer(stage: Discourse, document: Token) -> Source | None:
    """Give the subject of what is said in a document, or of its being sent."""
    said_in = document.head.lower_ in ("in", "on")
    verb = document.head if document.dep_ == "dobj" else document.head.head
    subject = first_left(verb, "nsubj") if said_in or verb == document.head else None
    return read_source(stage, subject.left_edge.idx, stage.end(subject.i)) if subject is not None else None


def controlling_subject(stage: Discourse, cue: Token) -> Source | None:
    """Give the subject of the cue, or of the clause that it hangs on: "Ade said …, adding that …"."""
    above = [cue, *islice(cue.ancestors, MOST_NOUNS - 1)]
    subjects = (child for token in above for child in token.lefts if child.dep_ in SUBJECTS)
    subject = next((child for child in subjects if not stage.told(child.idx)), None)
    if subject is None:
        return None
    last = max([other.i for other in children_in(subject, "appos")], default=subject.i)
    return read_source(stage, subject.left_edge.idx, stage.end(last))


def pronouns_and_titles(doc: Doc) -> Iterator[int]:
    """Give the places of the tokens that are he or she, or a title that is a subject."""
    strings = doc.vocab.strings
    pronouns, noun = {strings[word] for word in HE_SHE}, strings["NOUN"]
    subjects = {strings[dep] for dep in SUBJECTS}
    for i, (lower, dep, pos) in enumerate(doc.to_array(["LOWER", "DEP", "POS"]).tolist()):
        titled = dep in subjects and pos == noun and is_human(doc[i])
        if titled or lower in pronouns:
            yield i
