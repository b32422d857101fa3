"""What says that a name is a company's, whatever it is made of: shares in it, who works there, that it calls itself it.

Each is a piece of evidence that `evidence.weigh` adds up, for names that no table knows: Tessera, Grand Rounds.
"""

import re
from collections.abc import Collection

from spacy.tokens import Doc, Token

from newsclaims import lexicons
from newsclaims.components.actors.called_next import called_next
from newsclaims.components.actors.evidence import ADDED, Form, evidence
from newsclaims.components.actors.examples import Example
from newsclaims.components.actors.mentions import Name
from newsclaims.components.actors.weights import TITLE
from newsclaims.language.names import LEGAL_FORMS
from newsclaims.language.relations import SUBJECTS

TRADED = 3.5
"""Weight of a dealing in it: more than the model's label, however sure."""
HOLDINGS = frozenset(
    ("share", "stake", "stock", "invest", "investment", "investor", "shareholder", "shareholding")
)
"""What somebody has in a company, or of it."""
BUSINESS = lexicons.actor_words("business")
"""What a company does with what it makes and whom it employs."""
GOODS = lexicons.actor_words("goods")
POLLING = lexicons.actor_words("polling")
RESULTS = lexicons.actor_words("result")
"""What a company has and reports."""
REPORTING = lexicons.actor_words("reporting")
OWNING = frozenset(("own", "found", "cofound", "acquire", "buy", "sell"))
"""What is done to a company."""
SOLD_TO = frozenset(("sell", "transfer", "lease"))
WORKPLACES = {
    "work": ("at", "for"), "employ": ("by", "at"), "job": ("at",), "found": ("by",), "employee": ("at", "of"),
    "worker": ("at",), "customer": ("of",), "buy": ("by",), "acquire": ("by",),
    "data": ("from", "by"), "datum": ("from", "by"), "figure": ("from",), "make": ("by",), "compile": ("by",),
    "poll": ("by",), "survey": ("by",), "strike": ("at", "against"), "user": ("of",),
    "engineer": ("at",), "analyst": ("at",), "economist": ("at",), "strategist": ("at",), "researcher": ("at",),
    "manager": ("at",), "executive": ("at",), "developer": ("at",), "technician": ("at",), "staff": ("at",),
    "pilot": ("of", "at"), "attendant": ("at",), "machinist": ("at",), "intern": ("at",),
    "research": ("by", "from"), "analysis": ("by", "from"), "polling": ("by", "from"),
    "spokesman": ("for",), "spokeswoman": ("for",), "spokesperson": ("for",),
}  # fmt: skip
"""What leads to a company, by the preposition between."""
CONDUCTED = frozenset(("conduct", "carry", "run", "do", "commission"))
"""What is done to a poll: carried out by."""
DOING_BUSINESS = frozenset(("merge", "manufacture", "employ"))
"""What companies do and hardly anybody else."""
GOVERNED = frozenset(
    ("County", "City", "State", "Province", "Island", "Islands", "Republic", "Township", "Kingdom")
)
"""Heads of places that say what their government says."""
COMPANIES = lexicons.actor_words("firm")
"""By what a company is called the second time."""
COUNTIES = frozenset(("county", "borough", "municipality"))
OFFICERS = frozenset(("board", "chairman", "chairwoman", "shareholders", "workforce", "investors"))
CHIEFS = frozenset(("executive", "financial", "operating"))
A_FIRM = re.compile(
    r", (?:an?|the) (?:[\w-]+ ){0,3}(?:start-?up|company|firm|manufacturer|retailer|chain|brand)\b(?!['’])"
)
LEADS = 12
"""Tokens between a company and "it", of which it is said that it did something."""


@evidence(
    ADDED, "company", "organisation", TRADED,
    Example("He has shares in Zarpent.", "Zarpent", "organisation"),
    Example("She works at Loftine.", "Loftine", "organisation"),
    Example("Analysts at Loftine and Wexen said so.", "Wexen", "organisation"),
    Example("The poll was carried out by Brimble.", "Brimble", "organisation"),
    Example("Research by Brimble found that it was so.", "Brimble", "organisation"),
    Example("Elena Munk owns Zarpent.", "Zarpent", "organisation"),
    Example("They sold the plant to Ormandel.", "Ormandel", "organisation"),
    Example("They own land in Ormandel.", "Ormandel", "place"),
    Example("She invested her savings in Ormandel.", "Ormandel", "organisation"),
    Example("A spokesman for Wexen denied it.", "Wexen", "organisation"),
    Example("A poll conducted by Brimble and Wilbury found that.", "Brimble", "organisation"),
    Example("Police searched the offices of Prandi.", "Prandi", "organisation"),
)  # fmt: skip
def _dealt_in(form: Form) -> bool:
    return form.unheard and form.anywhere(_is_dealt_in)


def _is_dealt_in(doc: Doc, name: Name) -> bool:
    """Whether a name is owned, or what stands before it leads to a company."""
    last, first = doc[name.last - 1], name.first
    while last.dep_ == "conj" and last.head.i < last.i:
        last = last.head
        first = last.left_edge.i  # works at Loftine and Zarpent
    if last.dep_ == "dobj":
        return last.head.lemma_.lower() in OWNING
    return first > 1 and _leads_to_a_company(doc[first - 2], doc[first - 1])


LEADING = {"in": HOLDINGS, "of": HOLDINGS | RESULTS, "at": RESULTS}
"""What leads to a company by each preposition: shares in, the profit of, layoffs at."""


def _leads_to_a_company(before: Token, link: Token) -> bool:
    """Whether two words lead to a company: shares | in, works | at, sold the plant | to."""
    noun, preposition = before.lemma_.lower(), link.lower_
    if noun in LEADING.get(preposition, ()) or preposition in WORKPLACES.get(noun, ()):
        return True
    if preposition == "by" and link.head.lemma_ in CONDUCTED:
        return any(token.lemma_ in ("poll", "survey") for token in before.sent)
    if preposition == "of" and before.lower_ == "offices":
        return True
    if preposition == "in" and "invest" in (link.head.lemma_, link.head.head.lemma_):
        return True
    return preposition == "to" and link.dep_ in ("prep", "dative") and _sold(link.head)


def _sold(verb: Token) -> bool:
    """Whether a verb, or the verb of its object, hands something over, as in sold the plant | to."""
    return (verb.head if verb.dep_ == "dobj" else verb).lemma_ in SOLD_TO


@evidence(
    ADDED, "company", "organisation", TRADED,
    Example("Zentor's chief executive resigned.", "Zentor", "organisation"),
    Example("The app is made by Blinque, a start-up from Cork.", "Blinque", "organisation"),
)  # fmt: skip
def _is_run_or_started(form: Form) -> bool:
    return form.unheard and form.anywhere(_is_called_a_firm)


def _is_called_a_firm(doc: Doc, name: Name) -> bool:
    """Whether it has officers, or is said to be a firm right behind a comma."""
    if name.last + 2 >= len(doc):
        return False
    mark = doc[name.last]
    if mark.tag_ == "POS":
        officer, rank = doc[name.last + 1].lower_, doc[name.last + 2].lower_
        return officer in OFFICERS or (officer == "chief" and rank in CHIEFS)
    return mark.text == "," and bool(A_FIRM.match(doc[name.last : name.last + 7].text))


@evidence(
    ADDED, "company", "organisation", TITLE,
    Example("Osprant raised its prices.", "Osprant", "organisation"),
    Example("Tovello is closing two bakeries.", "Tovello", "organisation"),
    Example("Savarta polled 2,000 adults.", "Savarta", "organisation"),
)  # fmt: skip
def _acts_as_it(form: Form) -> bool:
    return form.unheard and form.single and form.anywhere(_acts)


@evidence(
    ADDED, "company", "organisation", 2 * TITLE,
    Example("Grand Tables said it had hired 40 cooks.", "Grand Tables", "organisation"),
    Example("Long Lane reported a loss of $3 million.", "Long Lane", "organisation"),
    Example("Durrow County said it would wait.", "Durrow County", "place"),
)  # fmt: skip
def _words_act_as_it(form: Form) -> bool:
    if not form.unheard or form.single or form.words[-1] in GOVERNED:
        return False
    return any(_acts(form.doc, name, _is_worded(form)) for name in form.names)


def _is_worded(form: Form) -> bool:
    """Whether a plain word stands in a name, as in hardly any person's: Grand Tables."""
    return any(word.lower() in lexicons.common_words() for word in form.words)


def _acts(doc: Doc, name: Name, deals: bool = True) -> bool:
    """Whether a name does what companies do; `deals` where it isn't a person who deals in the goods."""
    last = doc[name.last - 1]
    if last.dep_ == "conj" and last.head.dep_ in SUBJECTS:
        last = last.head
    if any(child.dep_ == "relcl" and deals and _polls(child) for child in last.rights):
        return True
    if last.dep_ not in SUBJECTS or last.head.i < last.i:
        return False
    return _does_business(last.head) or (deals and _deals(last.head)) or _says_so(doc, last.head)


def _does_business(verb: Token) -> bool:
    """Whether only a body does it: merged with a rival, posted a loss."""
    return verb.lemma_ in DOING_BUSINESS or (verb.lemma_ in REPORTING and _has_object(verb, RESULTS))


def _deals(verb: Token) -> bool:
    """Whether it is what companies do with goods, and some people: sold the brand."""
    return verb.lemma_ in BUSINESS and _has_object(verb, GOODS)


def _has_object(verb: Token, lemmas: Collection[str]) -> bool:
    return any(child.dep_ == "dobj" and child.lemma_ in lemmas for child in verb.children)


def _says_so(doc: Doc, verb: Token) -> bool:
    return verb.lemma_ == "say" and _says_it(doc, verb)


def _polls(verb: Token) -> bool:
    """Whether it is a polling of so many: surveyed 2,000 adults, questioned 900 of them."""
    if verb.lemma_ not in POLLING:
        return False
    asked = [child for child in verb.children if child.dep_ == "dobj"]
    return any(one.like_num or any(child.dep_ == "nummod" for child in one.children) for one in asked)


def _says_it(doc: Doc, verb: Token) -> bool:
    """Whether the speaker calls itself it: the subject of what is said, right behind "said", "that" or a day."""
    for i in range(verb.i + 1, min(len(doc), verb.i + LEADS)):
        token = doc[i]
        if token.lower_ == "it" and token.dep_ == "nsubj":
            aux = token.head.lemma_ == "be" or (i + 1 < len(doc) and doc[i + 1].lemma_ == "be")
            return not aux
        if token.lower_ == "its":
            return True
        weekday = token.ent_type_ in ("DATE", "TIME")
        if not weekday and token.lower_ not in ("that", "on", "in", "late", "early"):
            return False
    return False


@evidence(
    ADDED, "company", "organisation", 2 * TITLE,
    Example("Grand Tables lost money. The company blamed the weather.", "Grand Tables", "organisation"),
    Example("Passengers of Swift Lane waited. The airline paid.", "Swift Lane", "organisation"),
    Example("They hired Green Spark. The firm has let them down.", "Green Spark", "organisation"),
    Example("Mill Road sold its vans. “We are glad,” the firm said.", "Mill Road", "organisation"),
    Example("Mill Road was dug up. The company laid pipes.", "Mill Road", "place"),
    Example("His lawyer, Zarpenta Olk, waited. The bank paid.", "Zarpenta Olk", "person"),
)  # fmt: skip
def _then_the_company(form: Form) -> bool:
    if not form.unheard or form.words[-1] in GOVERNED:
        return False
    road = form.head == "place"
    return any(
        called_next(form.doc, name, COMPANIES)
        for name in form.names
        if not road or form.doc[name.last - 1].dep_ != "nsubjpass"  # a road is dug up
    )


@evidence(
    ADDED, "called-next", "place", 3 * TITLE,
    Example("Wexland said it would wait. The county has lost money.", "Wexland", "place"),
    Example("Wexland cut 40 jobs. Orford County objected. The county lost.", "Wexland", "organisation"),
)  # fmt: skip
def _then_the_county(form: Form) -> bool:
    """Whether the next sentence begins with "the county", and the article names no other."""
    if not form.unheard or not form.single or "County" in form.edges.last:
        return False
    return any(called_next(form.doc, name, COUNTIES) for name in form.names)


@evidence(
    ADDED, "company", "organisation", TITLE,
    Example("Lucas Harbour Inc. will close. A deal hurt Lucas.", "Lucas", "organisation"),
    Example("Lucas Harbour Inc. hired Lucas Berg. A deal hurt Lucas.", "Lucas", "person"),
)  # fmt: skip
def _opens_a_firms_name(form: Form) -> bool:
    """Whether it is the first word of a firm's whole name, and of nobody else's."""
    if not form.single or form.text not in form.edges.first:
        return False
    whole = [other.split() for other in form.forms if other.startswith(f"{form.text} ")]
    return all(words[-1].replace(".", "").lower() in LEGAL_FORMS for words in whole)
