"""How likely a proposed quote is right, content and source: a logistic regression over what speaks for and against it.

The features are few and have names; their weights stand in `lexicons/en/quote_weights.tsv`, fitted on PolNeAR's dev
split, which the tagger hasn't read, by `training/quote_weights.py`. The probability is the quote's confidence.
"""

import math
from collections.abc import Iterable, Mapping

from newsclaims.components.quotes.candidates import Candidate, Extent, voiced
from newsclaims.components.quotes.choosing import Proposal
from newsclaims.components.quotes.layout import SENTENCE_ENDS, Layout
from newsclaims.components.quotes.overlaps import holds, length, overlap, shared, touch
from newsclaims.components.tagger.decode import CONTENT, SOURCE, Reading

FIRM = 0.6
"""How sure a frame must make the rules for what they alone see."""

UNSURE = 0.67
"""The tagger's probability below which it hardly sees what it says of a cue."""

CERTAIN = 0.98
"""The most that is believed of a tagger's probability, whose logarithm of odds is a feature."""

MEANINGS = {
    "always": "where none of the rest holds",
    "both": "rules and tagger see it",
    "tagger alone": "the tagger sees it and the rules don't",
    "tagger": "log odds of the tagger's probability",
    "frame": "how sure the frame makes the rules, 0 to 1",
    "frame alone": "the same, where the tagger doesn't see it",
    "same cue": "rules and tagger see it at one cue",
    "common": "share that the two contents have in common",
    "same content": "they have nine tenths in common",
    "against tagger": "the rules' content: log odds of the tagger's, times the share that isn't common",
    "against rules": "the tagger's content: how sure the rules are of theirs, times the share that isn't common",
    "content seen": "log odds of the tagger's mean probability that its words are content",
    "source seen": "the same of its source's words as a source",
    "no source": "it has no source",
    "no source of an attitude": "it has none, and nobody is said to have said it",
    "source against tagger": "the tagger has another source",
    "source against rules": "the rules have another source",
    "attitude by tagger alone": "its cue doesn't speak, and the rules see nothing like it",
    "fragments": "it has several fragments",
    "another paragraph": "it goes on outside marks in another paragraph than its cue's",
    "sentences": "ends of sentences inside it, outside marks",
    "ends a sentence": "it ends where a sentence does",
    "inside another": "share that stands in another's content, times the tagger's probability of that one",
    "cue inside another": "the tagger's probability of the content that its cue stands in",
    "another cue inside": "the tagger's probability of what has its cue in this content",
}
"""The features, and what each says of a proposal; the units of the weights."""

LEAST = 0.36
"""How likely a proposal must be to be kept: half the F1 that is reached, which makes the best F1 (Lipton 2014)."""


def probability(layout: Layout, reading: Reading, proposal: Proposal, weights: Mapping[str, float]) -> float:
    """Give the probability that the content of a proposal and its source are right."""
    given = features(layout, reading, proposal)
    score = weights["always"] + sum(weights[name] * value for name, value in given.items())
    likely = 1 / (1 + math.exp(-score))
    if proposal.candidate.laid_out:
        return max(likely, proposal.candidate.confidence)
    return max(likely, LEAST) if _firm(layout, proposal, given) else likely


def _firm(layout: Layout, proposal: Proposal, given: Mapping[str, float]) -> bool:
    """Whether speech that the rules see in a sure frame has a source that speaks, of which the tagger sees nothing.

    It is kept though it is rarely right on PolNeAR, where the tagger, trained on its like, misses little; on pages of
    another kind the tagger misses more.
    """
    candidate, tagged, ruled = proposal.candidate, proposal.tagged, proposal.ruled
    spoken = proposal.by_rule and candidate.mode == "speech" and candidate.source is not None
    own = ruled is not None and candidate.source == ruled.source
    unseen = given["frame alone"] > 0 or (tagged is not None and _hardly_seen(proposal, tagged))
    open_to = unseen or given["common"] > 0.5
    marked = candidate.labels and bool(candidate.quotations)  # met for what Obi described as “useful” talks
    clear = marked or given["same content"] or not given["inside another"]
    firm = spoken and own and open_to and given["frame"] >= FIRM and clear
    return firm and (candidate.rule == "according-to" or voiced(layout, candidate.source))


def _hardly_seen(proposal: Proposal, tagged: Candidate) -> bool:
    """Whether the tagger sees nobody who says it, or is unsure of what it sees at the cue."""
    return tagged.source is None or (proposal.one_cue and tagged.confidence < UNSURE)


def features(layout: Layout, reading: Reading, proposal: Proposal) -> dict[str, float]:
    """Give what speaks for or against a proposal, by name; the table of weights says what each means."""
    return (
        _views(proposal) | _words(reading, proposal.candidate) | _source(proposal) | _extent(layout, proposal)
    )


def _views(proposal: Proposal) -> dict[str, float]:
    """Who sees it, how sure they are, and how much of the content they have in common."""
    ruled, tagged = proposal.ruled, proposal.tagged
    common = overlap(ruled.content, tagged.content) if ruled and tagged else 0.0
    met = proposal.one_cue or common > 0.5
    by_rules, by_tagger = proposal.by_rule or met, not proposal.by_rule or met
    sure = _odds(tagged.confidence) if tagged else 0.0
    frame = ruled.confidence if ruled else 0.0
    return {
        "both": float(by_rules and by_tagger),
        "tagger alone": float(not by_rules),
        "tagger": sure * by_tagger,
        "frame": frame * by_rules,
        "frame alone": frame * (not by_tagger),
        "same cue": float(proposal.one_cue),
        "common": common,
        "same content": float(common > 0.9),
        "against tagger": sure * (1 - common) * proposal.by_rule,
        "against rules": frame * (1 - common) * (not proposal.by_rule),
    }


def _words(reading: Reading, candidate: Candidate) -> dict[str, float]:
    """What the tagger takes its words for, whoever proposes it."""
    source = [candidate.source] if candidate.source else []
    return {
        "content seen": _odds(reading.probability(CONTENT, candidate.content)),
        "source seen": _odds(reading.probability(SOURCE, source)) if source else 0.0,
    }


def _source(proposal: Proposal) -> dict[str, float]:
    """Who stands at the cue, and whether rules and tagger agree on it."""
    candidate = proposal.candidate
    source = candidate.source
    attitude = candidate.mode == "attitude"
    rules = proposal.ruled if proposal.by_rule or proposal.one_cue else None
    tagger = proposal.tagged if not proposal.by_rule or proposal.one_cue else None
    return {
        "no source": float(source is None),
        "no source of an attitude": float(source is None and attitude),
        "source against tagger": _against(source, tagger),
        "source against rules": _against(source, rules),
        "attitude by tagger alone": float(attitude and proposal.ruled is None),
    }


def _against(source: Extent | None, other: Candidate | None) -> float:
    """Whether one side has another source: 1, if both have one."""
    if source is None or other is None or other.source is None:
        return 0.0
    return float(not touch(source, other.source))


def _extent(layout: Layout, proposal: Proposal) -> dict[str, float]:
    """Whether the content begins and ends where something does, and what else is proposed there."""
    candidate = proposal.candidate
    content = candidate.content
    size = max(length(content), 1)
    others = [one for one in proposal.others_tagged if one.cue_token != candidate.cue_token]
    end = content[-1][1]
    around = (one.confidence * shared(content, one.content) / size for one in others)
    return {
        "fragments": float(len(content) > 1),
        "another paragraph": float(_strays(layout, candidate)),
        "sentences": float(sum(_sentence_ends(layout, extent) for extent in content)),
        "ends a sentence": float(any(sign in ".!?\n" for sign in layout.text[end - 1 : end + 2])),
        "inside another": max(around, default=0.0),
        "cue inside another": _surest(one for one in others if _holds_cue(one, candidate)),
        "another cue inside": _surest(one for one in others if _holds_cue(candidate, one)),
    }


def _holds_cue(candidate: Candidate, other: Candidate) -> bool:
    return other.cue is not None and holds(candidate, other.cue[0])


def _odds(probability: float) -> float:
    """Give the logarithm of the odds."""
    probability = min(max(probability, 1 - CERTAIN), CERTAIN)
    return math.log(probability / (1 - probability))


def _surest(candidates: Iterable[Candidate]) -> float:
    return max((one.confidence for one in candidates), default=0.0)


def _strays(layout: Layout, candidate: Candidate) -> bool:
    """Whether content that no marks hold stands in another paragraph than its cue."""
    if candidate.cue is None:
        return False
    here = layout.paragraph[layout.token(candidate.cue[0])]
    firsts = [layout.token(start) for start, _ in candidate.content]
    return any(layout.inside[i] < 0 and layout.paragraph[i] != here for i in firsts)


def _sentence_ends(layout: Layout, extent: Extent) -> int:
    """Count the ends of sentences inside a fragment that no marks hold."""
    first, stop = layout.token(extent[0]), layout.before(extent[1])
    return sum(
        1 for i in range(first, stop - 1) if layout.doc[i].text in SENTENCE_ENDS and layout.inside[i] < 0
    )
