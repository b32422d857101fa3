"""What was considered for a quote, for who asks why: each proposal, what was weighed, and why it was rejected."""

from collections.abc import Iterable, Iterator, Sequence

from newsclaims.components.quotes.candidates import Candidate
from newsclaims.components.quotes.choosing import Proposal
from newsclaims.components.quotes.judgement import LEAST, features
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.tagger.decode import Reading
from newsclaims.components.tracing import Considered
from newsclaims.lexicons import quote_weights


def taken(candidates: Iterable[Candidate]) -> Iterator[Considered]:
    """Tell of what was taken without being weighed."""
    return (_considered(one) for one in candidates)


def added(found: Iterable[Candidate], likeliest: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give what was taken beside the likeliest proposals: quotations that none of them explains."""
    return (one for one in found if not any(one is other for other in likeliest))


def dropped(proposed: Iterable[Candidate], found: Sequence[Candidate]) -> Iterator[Considered]:
    """Tell what the rules read and didn't keep."""
    for one in proposed:
        if one.content and not any(one is other for other in found):
            yield _considered(one, reason="its words or its cue stand in another quote")


def judged(
    layout: Layout,
    reading: Reading,
    weighed: Iterable[tuple[Proposal, float]],
    likeliest: Sequence[Candidate],
) -> Iterator[Considered]:
    """Tell of what rules and tagger proposed: its features times their weights, and how likely it was."""
    for proposal, probability in weighed:
        reason = ""
        if probability < LEAST:
            reason = f"too unlikely, with a probability of {probability:.2f}"
        elif not any(_is_same(proposal.candidate, one) for one in likeliest):
            reason = f"a likelier reading was taken; this one had a probability of {probability:.2f}"
        yield _considered(proposal.candidate, _weighed(layout, reading, proposal), reason)


def _weighed(layout: Layout, reading: Reading, proposal: Proposal) -> tuple[tuple[str, float], ...]:
    """Give what speaks for and against a proposal, in log odds, the weightiest first."""
    weights = quote_weights()
    told = {
        name: weights[name] * value for name, value in features(layout, reading, proposal).items() if value
    }
    return tuple(sorted({"always": weights["always"], **told}.items(), key=lambda pair: -abs(pair[1])))


def _is_same(one: Candidate, other: Candidate) -> bool:
    return (one.content, one.source, one.cue_token, one.rule) == (
        other.content,
        other.source,
        other.cue_token,
        other.rule,
    )


def _considered(one: Candidate, weighed: tuple[tuple[str, float], ...] = (), reason: str = "") -> Considered:
    return Considered("quote", one.content[0][0], one.content[-1][1], one.rule, not reason, weighed, reason)
