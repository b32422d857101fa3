"""Where the rules' content of an attribution counts, and not the tagger's: what is whole, and no more.

Each reason takes what the rules and what the tagger see at one cue, and has an example.
"""

from collections.abc import Callable

from spacy.tokens import Token

from newsclaims.components.quotes.candidates import Candidate
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.overlaps import length, overlap, shared
from newsclaims.components.quotes.parted import lacks_a_part, lacks_its_clause, lacks_its_subject
from newsclaims.components.quotes.phrases import is_compared
from newsclaims.components.quotes.pushed_down import reporter
from newsclaims.components.quotes.quotation import holding, is_quoted
from newsclaims.components.quotes.taken_in import (
    runs_on,
    runs_over_a_semicolon,
    takes_in_a_comment,
    takes_in_a_deed,
    takes_in_a_sentence,
    takes_in_an_apposition,
    takes_in_another,
    takes_in_its_verb,
    takes_in_what_is_joined,
)
from newsclaims.language.parse import RELATIVES, is_finite
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import reporting_words

MEANWHILE = ("as", "while", "when", "before", "after")
"""What tells of something else at the time of a whole quotation before it."""

MAY_LEAVE = (*MEANWHILE, "until", "and", "or", "but", "even", "this", "last")
"""Words that may go on with something else than was said."""

OF_ITS_CLAUSE = ("when", "before", "after", "until", "and", "or", "but")
"""Those of them that go on with a clause which somebody says, where no comma stands before them."""

CLAUSES = ("that-clause", "loose-that", "question-clause", "told-to-clause")
"""Rules that see a clause with its verb."""

SAME = 0.9
"""Shared part from which on both say the same, and the rules' extent counts, which keep to words and marks."""


def behind_colon(layout: Layout, at: int) -> bool:
    """Whether a colon stands before the code point `at`."""
    return layout.text[max(0, at - 4) : at].rstrip(" \xa0\n“‘\"'«„").endswith(":")


def is_announced(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether a content is a quotation behind a colon and the paragraphs that go on with it, each with its mark."""
    carried = any(layout.quotations[number].carried for number in rule.quotations)
    return carried and is_quoted(layout.quotations, rule.content) and behind_colon(layout, rule.content[0][0])


def _broken_off(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger ends amid the words of a clause that stands whole before its cue: “More rain is” expected."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    if rule.cue is None or len(rule.content) != len(mine.content) or not rule_start == start < end < rule_end:
        return False
    return rule_end < rule.cue[0] and layout.text[end : end + 2].strip()[:1].isalnum()


def _breaks_off(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger ends before its verb or what it includes: the driver, named as Amir Bose, | was hurt."""
    if not _is_begun(rule, mine):
        return False
    (start, end), (_, rule_end) = mine.content[0], rule.content[0]
    stop, last = layout.before(end), layout.before(rule_end)
    if _includes(layout, stop):
        return True
    subjects = (token for token in layout.doc[layout.token(start) : stop] if token.dep_ in SUBJECTS)
    return any(stop <= token.head.i < last for token in subjects)


def _stops_amid(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger stops amid the words behind its cue: said the tram was late for three | days last year.

    What tells when, or goes on with and or but, may be of the saying or of the article, which the tagger knows better,
    if no clause is said that it goes on with (said talks failed | after a bank had closed); so may what stands behind
    an infinitive: threatened to strike | in a letter.
    """
    if not _is_begun(rule, mine) or rule.rule == "to-clause":
        return False
    if rule.cue is None or rule.cue[0] > rule.content[0][0]:
        return False
    end = mine.content[0][1]
    if rule.rule == "object" and "," in layout.text[end : rule.content[0][1]]:
        return False  # what is told of the thing: outlined a plan to build | a dam, a move that …
    following = layout.doc[layout.at(end)]
    amid = layout.text[end : end + 2].strip()[:1].isalnum() and following.idx - end < 2
    if not amid or following.lower_ not in MAY_LEAVE:
        return amid
    told = rule.mode == "speech" and rule.rule in CLAUSES and following.lower_ in OF_ITS_CLAUSE
    joins = following.dep_ == "cc" and any(
        map(_may_say, layout.doc[following.i : layout.before(rule.content[0][1])])
    )
    return told and not joins


def _breaks_off_a_verb(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger ends before a joined verb that hangs on the clause's own: he would write, | and tell them."""
    if not _is_begun(rule, mine) or rule.rule not in CLAUSES:
        return False
    first = layout.at(mine.content[0][1])
    behind = layout.doc[first : layout.before(rule.content[0][1])][:3]
    return [word.tag_ for word in behind] == [",", "CC", "VB"]


def _lacks_its_end(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger ends at a comma behind which a reported clause still tells of its last noun.

    That is: said he may hide in Lugo, | which has no coast; had ties to Kestrel, | a unit of Orbis. What goes on with a
    conjunction or a participle (said it was late, | drawing laughter) may be the article's. So, too, what a figure is
    held against: reported a loss of $3m, | compared with $1m.
    """
    if not _is_begun(rule, mine) or not layout.text.startswith(",", mine.content[0][1]):
        return False
    first = layout.at(mine.content[0][1]) + 1
    words = layout.doc[first : layout.before(rule.content[0][1])]
    if rule.rule not in CLAUSES:
        return rule.rule == "object" and bool(words) and is_compared(words[0])
    if not words or any(map(_may_say, words)):
        return False  # …, who told her that it was late
    told = words[1] if words[0].tag_ == "IN" and len(words) > 1 else words[0]
    if told.tag_ in RELATIVES:
        return True
    return words.root.dep_ == "appos" and words.root.head.pos_ == "PROPN"


def _leaves_a_gap(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger leaves out what is told amid a clause: insisted her son|, who is ten,| had left."""
    if rule.rule not in CLAUSES or len(rule.content) != 1 or len(mine.content) < 2:
        return False
    (start, end), (rule_start, rule_end) = (mine.content[0][0], mine.content[-1][1]), rule.content[0]
    gap = layout.doc[layout.at(mine.content[0][1]) : layout.token(mine.content[-1][0])]
    return start == rule_start and end == rule_end and not any(map(_may_say, gap))


def _may_say(word: Token) -> bool:
    """Whether a word is a verb that reports speech."""
    frames = reporting_words().get((word.lemma_.lower(), "verb"), {}) if word.pos_ == "VERB" else {}
    return any(one.mode == "speech" for one in frames.values())


def _begins_amid(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger begins behind a clause's verb or subject: Sales grew | in May; A man named | Ek fled."""
    if len(rule.content) != 1 or len(mine.content) != 1:
        return False
    (start, end), (rule_start, rule_end) = mine.content[0], rule.content[0]
    if not rule_start < start < end == rule_end or ":" in layout.text[rule_start:start]:
        return False
    first, stop = layout.token(start), layout.before(end)
    words = layout.doc[layout.token(rule_start) : stop]
    if words.root.i < first and is_finite(words.root):
        return True
    return any(one.dep_ in SUBJECTS and one.i < first <= one.head.i < stop for one in words)


def _is_begun(rule: Candidate, mine: Candidate) -> bool:
    """Whether both have one fragment that begins at the same word, or its "that", and the tagger's is shorter."""
    if len(rule.content) != 1 or len(mine.content) != 1:
        return False
    (start, end), (rule_start, rule_end) = mine.content[0], rule.content[0]
    return abs(start - rule_start) <= len("that ") and end < rule_end


def _includes(layout: Layout, stop: int) -> bool:
    """Whether an enumeration goes on at a token: several steps, including a vote."""
    doc = layout.doc
    if doc[stop - 1].lower_ == "including":
        return True
    return doc[stop].text == "," and doc[stop + 1].lower_ in ("including", "such")


def _runs_over(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger runs over the end of a sentence: tweeted “Never!” before midnight, left at 8 p.m. It …."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    if layout.text[rule_end - 1] not in ".!?" or not start <= rule_start < rule_end < end:
        return False
    return is_quoted(layout.quotations, rule.content) or bool(
        layout.doc[layout.before(rule_end)].is_sent_start
    )


def _leaves_its_marks(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger goes on behind a whole quotation: chanted “We stay up” | as the players left."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    marks = holding(layout.quotations, rule_start)
    if marks is None or not start <= rule_start < rule_end <= marks.inner_end < end:
        return False
    return layout.doc[layout.at(marks.end)].lower_ in MEANWHILE


def _leaves_its_clause(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger goes on behind a clause with which, and its comma: Kestrel, which said so, closed."""
    (start, end), (rule_start, rule_end) = mine.content[-1], rule.content[-1]
    clause = layout.doc[rule.cue_token].dep_ == "relcl" and rule.cue is not None and rule.cue[1] <= rule_start
    return clause and start <= rule_start < rule_end < end and layout.text[rule_end] == ","


def _begins_before(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger takes in the article's own sentence before a quotation: He was fined. “I paid,” he said."""
    start, begin = mine.content[0][0], rule.content[0][0]
    if start < begin and _is_an_adverb_before(layout, start, begin):
        return True
    if (
        start >= begin
        or not is_quoted(layout.quotations, rule.content)
        or holding(layout.quotations, start) is not None
    ):
        return False
    between = layout.doc[layout.token(start) + 1 : layout.at(begin) + 1]
    return any(token.is_sent_start for token in between)


def _is_an_adverb_before(layout: Layout, start: int, begin: int) -> bool:
    """Whether an adverb and a comma stand before marks: said *only*, “It is late.”."""
    words = layout.text[start:begin].rstrip("“‘\"'«„ ").split()
    alone = len(words) == 1 and words[0].endswith(",") and holding(layout.quotations, begin) is not None
    return alone and layout.doc[layout.token(start)].pos_ == "ADV"


def _completes(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the rules see quotations of which the tagger leaves some out: “A,” she said. “B.” Both are hers."""
    more = len(rule.content) > 1 and is_quoted(layout.quotations, rule.content)
    return more and shared(mine.content, rule.content) > SAME * length(mine.content)


def _stands_alone(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether a content is the paragraph behind one that ends in a colon."""
    start = rule.content[0][0]
    before = layout.text[max(0, start - 8) : start]
    return "\n" in before and before.rstrip().endswith(":")


def _tells_before_its_colon(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether a clause is said before a colon and the words behind it: said | the dam had failed: | “It burst.”."""
    begins = layout.inside[layout.token(rule.content[0][0])] < 0
    return rule.rule == "cue-before" and len(rule.content) > 1 and begins


def _is_pushed_down(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the clause is the noun's before it, and ends with that: men who police say stole it | were held."""
    return rule.rule == "that-clause" and reporter(layout.doc[rule.cue_token]) is not None


def _says_the_same(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether both have much the same content: the rules keep to words and marks."""
    return overlap(rule.content, mine.content) > SAME


def _labels(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether only a label was said: described the plan as “bold”, which he described as | a farce."""
    behind_as = layout.text[mine.content[0][0] : rule.content[0][0]] == "as "
    return rule.labels and (behind_as or is_quoted(layout.quotations, rule.content))


RULES_KNOW_BETTER: tuple[Callable[[Layout, Candidate, Candidate], bool], ...] = (
    _says_the_same,
    _labels,
    is_announced,
    _is_pushed_down,
    _tells_before_its_colon,
    takes_in_another,
    _broken_off,
    _breaks_off,
    _stops_amid,
    _lacks_its_end,
    _leaves_a_gap,
    _begins_amid,
    _runs_over,
    runs_on,
    _leaves_its_clause,
    lacks_its_subject,
    lacks_a_part,
    lacks_its_clause,
    _breaks_off_a_verb,
    runs_over_a_semicolon,
    takes_in_a_deed,
    takes_in_a_sentence,
    takes_in_an_apposition,
    takes_in_its_verb,
    takes_in_what_is_joined,
    takes_in_a_comment,
    _leaves_its_marks,
    _begins_before,
    _stands_alone,
    _completes,
)
"""The reasons, of which one is enough."""
