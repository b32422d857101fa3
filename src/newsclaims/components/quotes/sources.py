"""Who stands at a cue: the noun phrase of the source, the addressee, the medium."""

from spacy.tokens import Token

from newsclaims.language.clauses import SUBJECTS
from newsclaims.lexicons import media_words

PARTS = ("det", "amod", "compound", "nmod", "poss")
FINITE = ("VBD", "VBZ", "VBP", "MD")
RELATIVE = ("who", "that", "which", "whom", "whose")
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM")
NAME_PREPOSITIONS = ("of", "for", "from", "with", "at")
MEDIUM_TYPES = ("ORG", "PERSON", "GPE", "WORK_OF_ART", "PRODUCT", "")
DOCUMENTS = frozenset(
    [
        "statement",
        "article",
        "letter",
        "tweet",
        "post",
        "report",
        "memo",
        "email",
        "message",
        "note",
        "release",
        "speech",
        "interview",
        "column",
        "editorial",
        "filing",
        "brief",
        "declaration",
        "communique",
        "communiqué",
        "document",
    ]
)
"""What a source issues: "released a statement saying …" is said by who released it."""
GOES_ON_AFTER = (",", "—", "–", "while", "before", "after", "and")
"""What stands before a participle whose subject is that of the verb before: "…, adding that", "while warning that"."""
MAX_CLIMB = 6
"""Verbs that are climbed through to a subject: said … adding … suggesting; deeper chains are parser errors."""


def source_of(verb: Token) -> Token | None:
    """Give the head of the noun phrase that says what `verb` reports, or None.

    The subject; of a passive the agent; of a participle or a coordinated verb the governing verb's; of a relative
    clause the noun it describes.
    """
    if passive(verb) or reduced(verb):
        return agent(verb)
    if verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).lower_ in GOES_ON_AFTER:
        verb = _reporting_head(verb)
    for _ in range(MAX_CLIMB):
        subject = subject_of(verb)
        if subject is not None:
            return subject
        head = verb.head
        if head == verb:
            return None
        if verb.dep_ in ("relcl", "acl"):
            if verb.tag_ in ("VB", "VBG") and head.dep_ in ("dobj", "pobj"):
                maker = author(head)
                if maker != head:
                    return maker
                if verb.tag_ == "VB" or head.lemma_ in DOCUMENTS:
                    verb = head.head
                    continue
            return author(head)
        if verb.dep_ in ("pcomp", "prep", "agent"):
            verb = head
            continue
        if verb.dep_ not in (
            "conj",
            "xcomp",
            "advcl",
            "ccomp",
            "parataxis",
            "dep",
            "aux",
            "pobj",
            "appos",
            "dobj",
        ):
            return None
        if verb.dep_ == "ccomp" and verb.tag_ in ("VBD", "VBZ", "VBP") and head.i < verb.i:
            return None
        if (
            verb.dep_ == "conj"
            and head.dep_ == "ccomp"
            and head.head.tag_ == verb.tag_
            and head.head.i < head.i
        ):
            head = head.head  # "said the plan failed and argued that …": who said it argued it
        if head.pos_ in ("NOUN", "PROPN") and verb.dep_ in ("advcl", "dep", "appos"):
            return head
        verb = head
    return None


def subject_of(verb: Token) -> Token | None:
    """Give the subject of a verb; not the place of a dateline ("OSLO, May 2 – The mayor said") parsed as one."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if not subjects:
        return _before_participle(verb) or _hidden_subject(verb)
    dash = _dateline(subjects[0], verb)
    if dash is None:
        return subjects[0]
    named = [
        token
        for token in reversed(verb.doc[dash + 1 : verb.i])
        if token.pos_ in ("NOUN", "PROPN", "PRON")
        and token.dep_ not in ("pobj", "npadvmod", "poss", "compound")
    ]
    # The name before its apposition; the parser may also take the whole phrase for one of the place.
    return next((token for token in named if token.dep_ != "appos"), named[0] if named else subjects[0])


def _before_participle(verb: Token) -> Token | None:
    """Give the subject that the parser gave to a participle: An aide, granted anonymity to speak, said it."""
    for child in verb.lefts:
        if child.dep_ == "ccomp" and child.tag_ in ("VBD", "VBN") and child.i and child.nbor(-1).text == ",":
            return next((one for one in child.lefts if one.dep_ == "nsubj"), None)
    return None


def _hidden_subject(verb: Token) -> Token | None:
    """Give the subject that the parser took for part of a noun, or for an apposition to a place.

    "…, court records show", read as one noun; "In Jos, a farmer, Hugh Hill, told …", read as three names of a place.
    """
    for child in verb.lefts:
        if child.dep_ == "compound" and child.tag_ in ("NNS", "NNPS") and child.i == verb.i - 1:
            return child
        if child.dep_ == "prep" and child.is_sent_start and verb.nbor(-1).text == ",":
            named = [one for place in child.children for one in place.rights if one.dep_ == "appos"]
            return next((one for one in reversed(named) if one.pos_ == "PROPN"), None)
    return None


def _dateline(subject: Token, verb: Token) -> int | None:
    """Give the place of the dash that ends a dateline, if a subject is the place that opens one."""
    if subject.left_edge.i != subject.sent.start:
        return None
    dated = subject.is_upper
    for token in subject.doc[subject.i + 1 : min(subject.i + 12, verb.i)]:
        if token.text in ("–", "—", "-", "--"):
            return token.i if dated else None
        dated = dated or (
            token.ent_type_ == "DATE" and token.tag_ == "NNP"
        )  # a month or a weekday, not an age
    return None


def _reporting_head(verb: Token) -> Token:
    """Give the verb whose subject goes on in ", adding that …": not one inside what that subject said."""
    above = verb.head
    for _ in range(MAX_CLIMB):
        if above.pos_ in ("VERB", "AUX"):
            if above.dep_ == "ccomp" and above.head.i < above.i and above.head.pos_ == "VERB":
                return above.head
            if above.dep_ not in ("ccomp", "relcl", "acl", "pcomp", "conj") or above.head == above:
                return above if above.i < verb.i else verb
        if above.head == above:
            break
        above = above.head
    return verb


def author(noun: Token) -> Token:
    """Give who made the thing that `noun` names ("a statement by the union"), or the noun itself."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            for made_by in child.children:
                if made_by.dep_ == "pobj":
                    return made_by
    if noun.i + 1 < len(noun.doc) and noun.nbor().lower_ == "by":  # which the parser hung elsewhere
        return next((child for child in noun.nbor().children if child.dep_ == "pobj"), noun)
    return noun


def passive(verb: Token) -> bool:
    """Whether `verb` is a passive, with its auxiliary or an agent."""
    return verb.tag_ == "VBN" and any(
        child.dep_ in ("auxpass", "agent", "nsubjpass") for child in verb.children
    )


def reduced(verb: Token) -> bool:
    """Whether `verb` is a bare participle, "asked about it, Smith …", whose subject is spoken to and doesn't speak."""
    return (
        verb.tag_ == "VBN"
        and verb.dep_ in ("advcl", "acl", "amod", "prep")
        and not any(child.dep_ in ("aux", "nsubj") for child in verb.lefts)
    )


def agent(verb: Token) -> Token | None:
    """Give the noun behind the "by" of a passive."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return noun
    return None


def noun_phrase(head: Token, bar: Token) -> tuple[int, int]:
    """Give the tokens `[first, stop)` of the noun phrase of `head` as printed, never reaching over the cue `bar`.

    A name goes without relative clause and apposition; a description keeps what restricts it ("one person who
    followed the meeting"), and the name that stands in apposition to it.
    """
    first, stop = head.i, head.i + 1
    for child in head.lefts:
        if (
            child.dep_ not in ("punct", "relcl", "mark", "cc", "preconj", "advcl", "ccomp", "prep")
            and child.dep_ != "advmod"
        ):
            first = min(first, child.left_edge.i)
    if head.dep_ == "compound" and head.head == bar:  # "official data show", read as one noun
        parts = [one.left_edge.i for one in bar.lefts if one.i < head.i and one.dep_ in PARTS]
        first = min([head.left_edge.i, *parts])
    named = head.pos_ in ("PROPN", "PRON")
    for child in head.rights:
        comma = _comma_before(child)
        if child.dep_ in ("case", "nummod", "nmod", "compound", "flat"):
            keep = not comma
        elif child.dep_ == "prep":
            titled = child.i > 0 and child.nbor(-1).text == "-"  # Editor-in-Chief
            keep = not comma and (
                titled or child.lower_ in NAME_PREPOSITIONS if named else child.lower_ not in ("as", "after")
            )
            keep = keep and (head.i < bar.i or child.lower_ not in ("on", "in", "during", "at", "to"))
        elif child.dep_ in ("relcl", "acl"):
            keep = not comma and not named
        elif child.dep_ == "appos":
            keep = not named and child.pos_ == "PROPN"
        elif child.dep_ == "conj":
            keep = child.pos_ in NOMINAL and child.tag_ not in ("VBD", "VBZ", "VBP")
            if keep and child.i > bar.i > head.i:
                keep = False
        elif child.dep_ == "amod":
            keep = not comma and not named  # "people familiar with the matter"
        else:
            keep = child.dep_ == "cc" and not comma and child.i + 1 < bar.i
        if not keep and child.dep_ not in ("punct", "cc"):
            if child.i > bar.i or child.dep_ in ("appos", "relcl", "acl"):
                break
            continue
        if keep:
            stop = max(stop, _right_edge(child, head) + 1)
    if first <= bar.i < stop and head != bar:
        first, stop = (first, bar.i) if head.i < bar.i else (bar.i + 1, stop)
    while (
        stop > head.i + 1
        and head.doc[stop - 1].dep_ in ("punct", "cc")
        and head.doc[stop - 1].text not in ")]’”\"'s"
    ):
        stop -= 1
    return first, stop


def _right_edge(child: Token, head: Token) -> int:
    """Give the last token under `child`, without the apposition that hangs on its end behind a comma."""
    right = child.right_edge.i
    if child.dep_ == "conj" and child.pos_ == "PROPN":
        for below in child.rights:
            if below.dep_ in ("relcl", "appos", "acl") or (below.dep_ == "punct" and below.text == ","):
                return max(below.i - 1 if below.dep_ == "punct" else below.left_edge.i - 1, child.i)
    return right


def _comma_before(child: Token) -> bool:
    left = child.left_edge.i
    return left > 0 and child.doc[left - 1].text in (",", "—", "–", "--", "(")


def addressee(verb: Token) -> Token | None:
    """Give the head of the noun phrase to whom it was said ("told reporters", "said to his wife")."""
    for child in verb.rights:
        if child.pos_ in ("NOUN", "PROPN", "PRON") and (
            child.dep_ == "dative" or (child.dep_ in ("dobj", "iobj") and verb.lemma_ in TAKES_ADDRESSEE)
        ):
            return child
        if child.dep_ in ("dative", "prep") and child.lower_ == "to" and verb.lemma_ in SPEAKS_TO:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return noun
    return None


TAKES_ADDRESSEE = frozenset(
    [
        "tell",
        "assure",
        "reassure",
        "inform",
        "notify",
        "remind",
        "warn",
        "ask",
        "urge",
        "advise",
        "promise",
        "caution",
        "convince",
        "brief",
        "answer",
    ]
)
SPEAKS_TO = frozenset(
    [
        "say",
        "explain",
        "write",
        "repeat",
        "confirm",
        "admit",
        "announce",
        "add",
        "suggest",
        "complain",
        "reply",
        "respond",
    ]
)


OUTLETS = ("newspaper", "daily", "weekly", "magazine", "broadcaster", "agency", "tabloid")


def is_medium(head: Token) -> bool:
    """Whether the noun phrase of `head` names a newspaper, an agency or a broadcaster."""
    if head.lower_ in OUTLETS and any(token.pos_ == "PROPN" for token in head.lefts):
        return True
    if head.pos_ != "PROPN" and head.ent_type_ != "ORG":
        return False
    words = media_words()
    first = head.left_edge.i
    phrase = [token.lower_ for token in head.doc[first : head.i + 1] if token.pos_ not in ("DET", "PUNCT")]
    return any(word in words for word in phrase) or " ".join(phrase) in words


def object_of(head: Token, last: Token) -> Token | None:
    """Give the noun behind a preposition that reports ("according to *the mayor*")."""
    for token in (last, head):
        for child in token.children:
            if child.dep_ == "pobj":
                return child
    return None
