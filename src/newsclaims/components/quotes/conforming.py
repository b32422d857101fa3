"""What the tagger sees, as our guide has it.

Where the rules are certain and the corpus that it learned from does otherwise, it is brought into line.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Words

from newsclaims.components.quotes.baring import bare
from newsclaims.components.quotes.candidates import ANNOUNCED, Candidate, Extent, voiced
from newsclaims.components.quotes.cue_sources import GOES_ON_AFTER, quoted_as
from newsclaims.components.quotes.extents_by_rule import RULES_KNOW_BETTER, behind_colon, is_announced
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.overlaps import holds, shared, touch
from newsclaims.components.quotes.parted import with_the_part_before
from newsclaims.components.quotes.source_extents import ends_the_list
from newsclaims.components.quotes.strays import is_stray
from newsclaims.components.quotes.tagger_candidates import inner
from newsclaims.components.quotes.taken_in import is_apart
from newsclaims.language.relations import SUBJECTS

TOLD = ("that-clause", "question-clause", "loose-that")
"""Rules whose content begins behind whom something is told."""


def conformed(layout: Layout, mine: Candidate, near: Sequence[Candidate]) -> Candidate:
    """Give what the tagger sees as our guide has it.

    Of a label only the quoted words were said (described the plan as “bold”); what stands before a colon names what
    was said behind it (repeated its demand: no tax), and a paragraph of its own there is said as a whole.

    Args:
        layout: the article.
        mine: what the tagger sees.
        near: what the rules see about there.
    """
    others = [one for one in near if one.cue_token != mine.cue_token]
    rule = next((one for one in near if one.cue_token == mine.cue_token), None)
    if rule is not None:
        mine = replace(mine, source=_source(layout, rule, mine), content=_content(layout, rule, mine))
    if rule is not None:
        mine = replace(mine, content=[_cut(layout, extent, rule, others) for extent in mine.content])
    own = [
        extent
        for extent in mine.content
        if not (
            _is_anothers(extent, mine, others)
            or is_stray(layout, extent, mine, rule)
            or is_apart(layout, extent, mine, rule, others)
        )
    ]
    return replace(mine, content=own or (rule.content if rule is not None else mine.content))


def _is_anothers(extent: Extent, mine: Candidate, others: Iterable[Candidate]) -> bool:
    """Whether the rules see a fragment as a report of its own."""
    return any(_reports(one, extent, mine) for one in others)


def _source(layout: Layout, rule: Candidate, mine: Candidate) -> Extent | None:
    """Give the rules' source where they see who stands there better than the tagger, else the tagger's."""
    surer = (
        _in_description(layout, rule, mine.source)
        or _is_a_piece(layout, rule.source, mine.source)
        or _is_a_time(layout, mine.source)
        or _made_by(layout, rule)
        or _announced_by_name(rule)
        or (rule.cue_token >= 0 and quoted_as(layout.doc[rule.cue_token]) is not None)
    )
    return rule.source if surer else mine.source


def _content(layout: Layout, rule: Candidate, mine: Candidate) -> list[Extent]:
    """Give the rules' content where one of the reasons for it holds, else the tagger's from a colon on."""
    if any(holds_good(layout, rule, mine) for holds_good in RULES_KNOW_BETTER):
        return rule.content
    whole = with_the_part_before(layout, rule, mine)
    if whole is not None:
        return whole
    begin, hearer = rule.content[0][0], rule.addressee
    if hearer is not None and rule.rule in TOLD and mine.content[0][0] == hearer[0] < hearer[1] <= begin:
        return [(begin, max(begin, mine.content[0][1])), *mine.content[1:]]  # asked | Ada Obi | whether
    if rule.rule in TOLD and _is_in_its_setting(layout, rule, mine.content[0][0]):
        return [(begin, max(begin, mine.content[0][1])), *mine.content[1:]]  # said from Lugo | he would go
    if not behind_colon(layout, begin):
        return mine.content
    return [(max(start, begin), end) for start, end in mine.content if end > begin] or mine.content


def _is_in_its_setting(layout: Layout, rule: Candidate, start: int) -> bool:
    """Whether a content begins amid where it was said, or with when: said from | *Lugo* he would go; since May that.

    What begins with its preposition may be of what was said: said | *in* Lugo nobody voted.
    """
    if rule.cue is None or not rule.cue[1] <= start < rule.content[0][0]:
        return False
    verb, first = layout.doc[rule.cue_token], layout.doc[layout.token(start)]
    top = first
    while top.head not in (verb, top):
        top = top.head
    if top.dep_ == "prep":  # not: said based on the fact *that* it had rained he would go
        ends_before = layout.starts[top.right_edge.i] < rule.content[0][0]
        return top.head == verb and top != first and first.dep_ not in SUBJECTS and ends_before
    return top.head == verb and top.dep_ == "advcl"


def is_set(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether the layout says whose it is that the tagger sees, or its source is a medium that passes it on."""
    if touch(mine.source, rule.medium) or _is_spoken_of(rule, mine) or _only_shows(layout, rule, mine):
        return True
    inside = mine.cue is not None and holds(rule, mine.cue[0])
    if rule.rule == "parenthetical" and inside and voiced(layout, rule.source):
        return rule.mode == "speech" and all(
            holds(rule, at) for at, _ in mine.content
        )  # He praised *it*, Obi said
    if rule.laid_out:
        return inside or rule.cue_token == mine.cue_token or shared(mine.content, rule.content) > 0
    return inside and is_announced(layout, rule, mine)


def _only_shows(layout: Layout, rule: Candidate, mine: Candidate) -> bool:
    """Whether what the tagger takes for evidence shows who says something in marks: a video of a man shouting “Go!”."""
    if mine.mode != "attitude" or not rule.quotations or rule.cue is None or rule.source is None:
        return False
    shown = layout.doc[rule.cue_token].tag_ == "VBG"
    return shown and all(holds(mine, at) for at in (rule.source[0], rule.cue[0], rule.content[0][0]))


def _is_spoken_of(rule: Candidate, mine: Candidate) -> bool:
    """Whether the tagger's source is spoken of by who stands behind the cue: *The mill*, says Obi, is shut."""
    if rule.rule != "parenthetical" or rule.source is None or rule.cue is None or rule.cue != mine.cue:
        return False
    return rule.source[0] >= rule.cue[1] and touch(rule.content[0], mine.source)


def _reports(rule: Candidate, extent: Extent, mine: Candidate) -> bool:
    """Whether a tagged fragment is a report of its own: a quotation that the rules give to a cue in it, or nearer."""
    if not rule.quotations:
        return False
    if rule.cue is None:  # a quotation of its own, without a cue
        return claims(rule, extent)
    if extent[0] <= rule.cue[0] < extent[1]:
        return shared([extent], rule.content) > 0
    return (
        claims(rule, extent) and mine.cue is not None and _apart(rule.cue, extent) < _apart(mine.cue, extent)
    )


def _apart(cue: Extent, extent: Extent) -> int:
    return max(extent[0] - cue[1], cue[0] - extent[1])


def claims(rule: Candidate, extent: Extent) -> bool:
    """Whether the rules give the most of a fragment to another cue."""
    return shared([extent], rule.content) > 0.5 * (extent[1] - extent[0])


def _cut(layout: Layout, extent: Extent, rule: Candidate, others: Iterable[Candidate]) -> Extent:
    """Give a tagged fragment without what the rules report at another cue behind it, or give to the article again.

    That is what follows “…,” while warning that …, and a clause of its own behind an interposed cue: The talks, he
    said, would go on, but the gaps were wide.
    """
    start = extent[0]
    begins = [*_reported_on(layout, rule, others, extent), *_interposed(layout, rule, extent)]
    if not begins:
        return extent
    first, stop = bare(layout, layout.token(start), layout.before(min(begins)))
    return inner(layout, start, layout.chars(first, stop)[1]) if first < stop else extent


def _reported_on(
    layout: Layout, rule: Candidate, others: Iterable[Candidate], extent: Extent
) -> Iterator[int]:
    """Give where in a fragment what is said goes on apart, or ends before what somebody else says."""
    end = rule.content[-1][1]
    for one in others:
        at = one.cue[0] if one.cue else -1
        if not extent[0] < at < extent[1] or shared(one.content, rule.content):
            continue
        if _goes_on(layout, one):
            yield at
        elif one.source is not None and extent[0] < end <= one.source[0] < at and one.mode == "speech":
            yield end


def _interposed(layout: Layout, rule: Candidate, extent: Extent) -> list[int]:
    """Give the comma in a fragment behind which the article goes on by itself, after an interposed cue."""
    last = rule.content[-1][1]
    inside = len(rule.content) > 1 and extent[0] < last < extent[1]
    return [last] if inside and layout.text[last] == "," else []


def _goes_on(layout: Layout, other: Candidate) -> bool:
    """Whether a cue goes on with what its subject says, as in: while warning that, and promised to."""
    cue = layout.doc[other.cue_token]
    if cue.dep_ in ("conj", "acl") and cue.i > 0 and cue.nbor(-1).lower_ in ("and", "but"):
        return True
    if (
        cue.tag_ == "VBG"
        and other.rule == "cue-before"
        and other.mode == "speech"
        and cue.dep_ not in ("xcomp", "pcomp", "ccomp")
    ):
        return True  # a participle that goes on with what is told
    return cue.tag_ == "VBG" and cue.i > 0 and cue.nbor(-1).lower_ in GOES_ON_AFTER


def _in_description(layout: Layout, rule: Candidate, within: Extent | None) -> bool:
    """Whether the tagger's source stands in a description of the rules': a report seen by *us* said."""
    source = rule.source
    if source is None or within is None or touch(source, within):
        return False
    last = layout.doc[layout.before(within[1]) - 1]
    for above in (last, *last.ancestors):
        if above.dep_ == "agent" and above.head.i != rule.cue_token:
            return True  # a copy of which was seen by us
        if above.dep_ in ("relcl", "acl", "parataxis", "appos", "conj"):
            return source[0] <= above.head.idx < source[1]
    return False


def _is_a_piece(layout: Layout, source: Extent | None, within: Extent | None) -> bool:
    """Whether the tagger's source lacks the head of the rules' that it is of: a source close to *the player* said."""
    if source is None or within is None or not (source[0] <= within[0] and within[1] <= source[1]):
        return False
    whole, piece = _words(layout, source).root, _words(layout, within)
    named = whole.pos_ == "PROPN" and piece.root.dep_ == "compound"  # *Hugh* Hill
    joined = piece.root.dep_ in ("appos", "conj") and not ends_the_list(piece.root)
    return not (named or piece.start <= whole.i < piece.end or joined)


def _is_a_time(layout: Layout, source: Extent | None) -> bool:
    """Whether what the tagger takes for a source tells when: *the next evening* a channel ran it, saying …."""
    head = _words(layout, source).root if source is not None else None
    return head is not None and head.dep_ == "npadvmod" and head.ent_type_ in ("DATE", "TIME")


def _words(layout: Layout, extent: Extent) -> Words:
    """Give the tokens of an extent."""
    return layout.doc[layout.token(extent[0]) : layout.before(extent[1])]


def _made_by(layout: Layout, rule: Candidate) -> bool:
    """Whether the rules' source stands right behind a noun that reports: claims by residents."""
    return (
        rule.cue is not None
        and rule.source is not None
        and (layout.text[rule.cue[1] : rule.source[0]].strip() == "by")
    )


def _announced_by_name(rule: Candidate) -> bool:
    """Whether a line of a round-up names the source before its colon: Tom Hale, The Valley Post: “…”."""
    return rule.lemma == ":" and rule.confidence >= ANNOUNCED
