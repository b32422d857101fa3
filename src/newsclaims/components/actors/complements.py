"""What an institution's name goes on with: what it is for, of or into, and what the common nouns in this are of.

A head such as Institute or Commission takes a complement, the Study of War; a common noun that stands there with a
capital is part of the name and takes its own: the Protection | of the Environment | of the North. A proper noun takes
none, so that the name is whole with it: the University of Cape Town | in the Western Cape.
"""

from newsclaims import lexicons
from newsclaims.components.actors.pairs import Pair, link
from newsclaims.components.actors.printed import Cut
from newsclaims.components.actors.types import INSTITUTIONAL

ABSTRACT = (
    *(
        "ion",
        "ment",
        "ty",
        "ance",
        "ence",
        "ency",
        "ism",
        "ics",
        "ness",
        "ship",
        "ture",
        "cracy",
        "ing",
        "logy",
    ),
    *("ist", "ian", "ary"),
)
"""How nouns of deeds, states and fields end, and of who is busy with them: Prevention, Cruelty, Librarians."""
TAKING_ON = frozenset(
    (
        "Action",
        "Assault",
        "Attack",
        "Attacks",
        "Ban",
        "Convention",
        "Dialogue",
        "Research",
        "Studies",
        "Study",
        "War",
    )
)
"""Nouns that say on what: the Attack on the Harbour."""
PLACES = frozenset(("GPE", "LOC", "FAC", "NORP"))


def head_of(words: list[str]) -> str | None:
    """Give the word that heads the institution whose complement the words hold, or None.

    Example:
        >>> head_of("Senate Committee on Health".split()), head_of("Bank of Elsby".split()), head_of(["Bank"])
        ('Committee', 'Bank', None)
    """
    at = next((i for i, word in enumerate(words) if i and word.lower() in INSTITUTIONAL), 0)
    return words[at - 1] if at and heads_a_body(words[at - 1]) else None


def heads_a_body(word: str) -> bool:
    """Whether a word that a complement follows heads the name of a body: Committee, Campaign."""
    head = lexicons.name_heads().get(word, lexicons.led_heads().get(word))
    return head in ("organisation", "group")


def is_plain(word: str) -> bool:
    """Whether a word is a common one, or made as nouns of deeds and fields are: Pensions, Cruelty."""
    low = word.lower()
    if low.endswith(("ers", "ors", "ees")):
        return True
    stem = f"{low[:-3]}y" if low.endswith("ies") else low.removesuffix("s")
    return not {low, stem}.isdisjoint(lexicons.common_words()) or stem.endswith(ABSTRACT)


def stands_apart(pair: Pair) -> bool:
    """Whether the second run is no part of an institution's name that is whole before it.

    A place that something in small letters is of: Statistics | of | Elsby's economy; another body: Ministry of
    Health | and Parliament; a place that one is on: Ministry of Health | on | Olk Hill.
    """
    if pair.head is not None or head_of(pair.opening) is None:
        return False
    doc, end, heads = pair.printed.doc, pair.end, lexicons.name_heads()
    if pair.link == "of":
        owner = end + 1 < len(doc) and doc[end].tag_ == "POS" and doc[end + 1].text.islower()
        return owner and not is_common(pair, end - 1)
    if pair.link == "and":
        return " ".join(pair.more) in lexicons.known_names()
    place = heads.get(pair.more[-1]) == "place" or doc[end - 1].ent_type_ in PLACES
    return pair.link == "on" and place and pair.opening[-1] not in TAKING_ON


def is_common(pair: Pair, i: int) -> bool:
    """Whether a capitalised word is a common noun, and neither a name nor a part of one: Environment; not Cape Town."""
    doc, names = pair.printed.doc, lexicons.known_names()
    word = doc[i].text
    if word in names or word in lexicons.demonyms():
        return False
    inside = doc[max(0, i - 1) : i + 1].text in names or doc[i].ent_type_ in PLACES
    return is_plain(word) and not inside


def is_matter(pair: Pair) -> bool:
    """Whether the second run is what somebody can be busy with, no other body: Animals, Institutional Responses."""
    body = " ".join(pair.more) in lexicons.known_names()
    return is_common(pair, pair.then) and not body and pair.right not in PLACES


@link(
    frozenset(("of", "on", "into", "to", "against", "between")),
    Cut("They left the Institute for the Study of War.", {}, ("Institute for the Study of War",)),
    Cut(
        "They left the Society for the Prevention of Cruelty to Animals.",
        {},
        ("Society for the Prevention of Cruelty to Animals",),
    ),
    Cut("They left the Centre for Research on Elsby.", {}, ("Centre for Research on Elsby",)),
    Cut("They left the Bank of Elsby to Animals.", {}, ("Bank of Elsby", "Animals")),
)
def _of_a_common_noun(pair: Pair) -> bool:
    """Whether a common noun in an institution's name goes on: the Study | of War, Cruelty | to Animals."""
    if head_of(pair.opening) is None or pair.head == "organisation":
        return False
    if not is_common(pair, pair.last - 1):
        return False
    if pair.link == "on":
        return pair.opening[-1] in TAKING_ON
    return pair.link in ("of", "between") or is_matter(pair)


@link(
    frozenset(("into", "to")),
    Cut("They left the Commission into Violence.", {}, ("Commission into Violence",)),
    Cut("They left the Committee to Protect Animals.", {}, ("Committee to Protect Animals",)),
    Cut("They sent the Committee to Zarpent Animals.", {}, ("Committee", "Zarpent Animals")),
)
def _what_it_is_to_do(pair: Pair) -> bool:
    """Whether an institution is named by what it looks into, or is to do: Committee | to Protect Animals."""
    if not heads_a_body(pair.opening[-1]):
        return False
    return is_matter(pair)


@link(
    frozenset(("the",)),
    Cut("They left the Committee to Protect the Animals.", {}, ("Committee to Protect the Animals",)),
)
def _what_is_done_to(pair: Pair) -> bool:
    """Whether an institution is to do something to what an article makes known: to Investigate | the Attack."""
    return pair.opening[-2:-1] == ["to"] and head_of(pair.opening) is not None and is_matter(pair)


@link(
    frozenset(("for",)),
    Cut("The Court for Lugo left.", {"Lugo": "GPE"}, ("Court for Lugo",)),
    Cut("They left the Court for Lugo.", {"Lugo": "GPE"}, ("Court", "Lugo")),
)
def _for_a_place(pair: Pair) -> bool:
    """Whether a sentence opens with an institution for a place, so that nothing before is done for the place."""
    doc, first = pair.printed.doc, pair.first
    articled = first > 0 and doc[first - 1].lower_ == "the"
    opens = doc[first - articled].is_sent_start
    return bool(opens) and heads_a_body(pair.opening[-1]) and pair.right == "GPE"


@link(
    frozenset(("and",)),
    Cut(
        "They left the Committee on Competition Between Elsby and Lugo.",
        {"Lugo": "GPE"},
        ("Committee on Competition Between Elsby and Lugo",),
    ),
)
def _between_two(pair: Pair) -> bool:
    """Whether a name has said between whom, and the second of them is still to come."""
    words = [word.lower() for word in pair.opening]
    return "between" in words and "and" not in words[words.index("between") :]
