"""Who is answered, and so isn't who answers: “Why?” the judge asked. “It was late,” *he* replied."""

from newsclaims.components.speakers.discourse import Discourse, Entity
from newsclaims.records import Quote

REPLIES = frozenset(("reply", "answer", "respond", "retort", "shoot back", "fire back", "hit back"))
"""Cues of who answers, and behind them those of who is answered."""

ASKS = frozenset(("ask", "question", "inquire", "challenge"))

IN_REPLY = ("in reply,", "in response,", "in turn,", "replying,", "responding,")
"""What opens a sentence that answers."""


def who_asked(stage: Discourse, spoke: tuple[Quote, Entity], quote: Quote) -> frozenset[str]:
    """Give the key of who is answered: who has just asked, or said what stands before "in reply".

    Args:
        stage: the article's appearances.
        spoke: the quote before, with its speaker.
        quote: the quote that may answer it.
    """
    if quote.cue is None:
        return frozenset()
    last, asked = spoke
    at = stage.tokens(quote.cue.start, quote.cue.end)[0]
    sentence = stage.doc[at].sent
    opening = stage.doc[sentence.start : at].text.lower().startswith(IN_REPLY)
    question = last.content[-1].text.rstrip("”’\"' ").endswith("?") or (last.cue and last.cue.lemma in ASKS)
    replies = opening or (question and quote.cue.lemma in REPLIES)
    return frozenset((asked.key,)) if replies else frozenset()
