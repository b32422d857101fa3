"""What the tagger takes into a content that isn't the speaker's: what others say, do and are, what an article adds."""

from collections.abc import Sequence

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate, Extent
from newsclaims.components.quotes.deeds import is_a_deed
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.overlaps import shared, touch
from newsclaims.language.parse import FINITE, child_behind, first_left, is_finite
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import reporting_words

OF_A_SENTENCE = ("that-clause", "loose-that", "question-clause", "parenthetical")
"""Rules that see what is said, without marks, in the sentence of its cue."""

DASHES = ("–", "—", "--", "-")
"""Signs behind which the article may add something of its own."""


def is_apart(
    layout: Layout, extent: Extent, mine: Candidate, rule: Candidate | None, others: Sequence[Candidate]
) -> bool:
    """Whether a fragment outside marks, in another sentence than its cue's, is nobody's or another's.

    “It is sound,” Ada Obi said. | *Jo Lind said it was dear*. It was late, Obi said. | *Fans were angry*.

    Args:
        layout: the article's.
        extent: the fragment.
        mine: what the tagger sees.
        rule: what the rules see at its cue.
        others: what they see about there at other cues.
    """
    first = layout.token(extent[0])
    if mine.cue is None or layout.inside[first] >= 0 or not _are_parted(layout, first, mine.cue_token):
        return False
    alone = rule is not None and rule.rule in OF_A_SENTENCE and not shared([extent], rule.content)
    return alone or any(_tells(layout, one, extent, mine) for one in others)


def runs_on(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger runs from a sentence that was said into the next: said it was “dear”. | It failed."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    over = rule.rule in OF_A_SENTENCE and start <= rule_start < rule_end < end
    return over and _are_parted(layout, layout.before(rule_end) - 1, layout.before(end) - 1)


def runs_over_a_semicolon(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger goes on with what a semicolon parts from a clause: said it was safe; | nobody has asked."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    over = rule.rule in OF_A_SENTENCE and start <= rule_start < rule_end < end
    return over and layout.text[rule_end] == ";"


def takes_in_a_comment(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger goes on with what the article says of it: said it was late, | a claim that officials deny.

    So behind a dash: – | which is untrue; – | something it had denied; – | he himself rides there daily.
    """
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    at = layout.before(rule_end)
    if not start <= rule_start < rule_end < end or at + 2 >= len(layout.doc) or layout.inside[at] >= 0:
        return False
    first, sign = layout.doc[at + 1], layout.doc[at].text
    noun = first if first.lower_ == "something" else first.head
    told = first.lower_ in ("a", "an") and (noun.lemma_.lower(), "noun") in reporting_words()
    if sign == "," or sign not in DASHES:
        return sign == "," and told
    taken_up = (told or noun == first) and child_behind(noun, "relcl", "acl") is not None
    return taken_up or first.lower_ == "which" or _is_told_today(layout, at + 1, layout.before(end), rule)


def _is_told_today(layout: Layout, first: int, stop: int, rule: Candidate) -> bool:
    """Whether a clause is in the present, behind what was told in the past: said it was safe – she *swims* now."""
    words = layout.doc[first:stop]
    verb = next((one for one in words if is_finite(one)), None)
    if verb is None or verb.tag_ not in ("VBZ", "VBP") or layout.doc[rule.cue_token].tag_ != "VBD":
        return False
    subject = first_left(verb.head if verb.dep_ in ("aux", "auxpass") else verb, *SUBJECTS)
    return subject is not None and subject.left_edge.i == first and words[0].tag_ not in ("WDT", "WP", "IN")


def takes_in_another(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger's content takes in the medium or the source that the rules see."""
    return any(touch(extent, rule.medium) or touch(extent, rule.source) for extent in mine.content)


def takes_in_its_verb(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger goes on with what is told of a noun of saying: the claim that it leaks | is wrong."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    noun = layout.doc[rule.cue_token]
    told = rule.rule == "noun-of-saying" and noun.dep_ in SUBJECTS and start <= rule_start
    return told and rule_end <= noun.head.idx < end


def takes_in_a_deed(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger goes on with what somebody does: said it was wrong | and walked out."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    first = layout.at(rule_end)
    joined = layout.doc[first : min(first + 3, layout.before(end))]
    over = start <= rule_start < rule_end < end and len(joined) > 1
    return over and any(is_a_deed(one) or _is_joined_to(rule, one) for one in joined[1:])


def _is_joined_to(rule: Candidate, verb: Token) -> bool:
    """Whether a verb in the past is joined to the cue of an infinitive: promised to act but *gave* no date."""
    joined = verb.dep_ == "conj" and verb.head.i == rule.cue_token
    return rule.rule == "to-clause" and joined and verb.tag_ == verb.head.tag_ == "VBD"


def takes_in_a_sentence(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger goes from a thing to a sentence that is joined: reported a loss | and its shares fell."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    first = layout.at(rule_end)
    joined = layout.doc[first : layout.before(end)]
    thing = rule.rule == "object" and start <= rule_start < rule_end < end and joined[0].dep_ == "cc"
    return thing and any(one.tag_ in FINITE and "relcl" not in (one.dep_, one.head.dep_) for one in joined)


def takes_in_what_is_joined(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger takes the clause before the one that a source is set in: *He left* and, Obi says, will sue."""
    if rule.rule != "according-to" or rule.cue is None or rule.cue[1] > rule.content[0][0]:
        return False
    return any(end <= rule.cue[0] for _, end in mine.content)


def takes_in_an_apposition(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger begins with who the source is: according to Ada Obi, | *a lawyer*, they were late."""
    if rule.rule != "according-to" or rule.cue is None or rule.source is None or len(mine.content) > 1:
        return False
    ahead = rule.cue[0] < rule.source[0] < rule.content[0][0]
    begin, end = mine.content[0]
    return ahead and rule.source[1] <= begin < rule.content[0][0] < end


def _tells(layout: Layout, other: Candidate, extent: Extent, mine: Candidate) -> bool:
    """Whether a fragment holds who says something else, and the word that tells it."""
    if (
        other.cue is None
        or other.source is None
        or other.mode != "speech"
        or layout.inside[other.cue_token] >= 0
    ):
        return False
    inside = all(extent[0] <= at < extent[1] for at in (other.source[0], other.cue[0]))
    return inside and _are_parted(layout, other.cue_token, mine.cue_token)


def _are_parted(layout: Layout, one: int, other: int) -> bool:
    """Whether two tokens stand in two sentences, of which a sign ends the first: not: he groaned | and they came."""
    first, last = sorted((one, other))
    opening = (token for token in layout.doc[first + 1 : last + 1] if token.is_sent_start)
    return any(not token.nbor(-1).is_alpha for token in opening)
