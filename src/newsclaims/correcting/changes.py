"""What is otherwise in a record, set right on plain data; what hangs on it in other records is set right with it."""

from collections.abc import Callable, Iterator, Mapping
from operator import itemgetter
from typing import Any

from newsclaims.claim_records import Claim, Insertion, with_insertions
from newsclaims.correcting.record_links import actor_called, fresh_id, within
from newsclaims.correcting.word_places import Ground, Plain
from newsclaims.grounding import Span

CORRECTED = "corrected"
"""The rule of a speaker whom a person named."""

Change = Callable[[Plain, Plain, Any, Ground], None]
"""Sets one thing right: in the article's data, of a record, as it should be, the spans of that found in the text."""


def _speaker(data: Plain, quote: Plain, name: str, ground: Ground) -> None:
    before, now = quote["speaker"], _named(data, name)
    quote["speaker"] = {**now, "rule": CORRECTED}
    quote["unresolved"] = None
    for claim in claims_of(data, quote):
        _claimed_by(data, claim, before or claim["claimant"], now)


def _claimant(data: Plain, claim: Plain, name: str, ground: Ground) -> None:
    _claimed_by(data, claim, claim["claimant"], _named(data, name))


def _claimed_by(data: Plain, claim: Plain, before: Plain, now: Plain) -> None:
    """Let another person make a claim, and its reading name that one; a claim that is passed on stays its maker's."""
    if claim["claimant"]["name"] not in (before["name"], None):
        return
    claim["claimant"] = dict(now)
    sources = [quote["source"] for quote in data["quotes"] if quote["id"] == claim["quote"]]
    for one in claim["insertions"]:
        by_name = before["actor"] is not None and one["actor"] == before["actor"]
        if by_name or (one["span"] is not None and one["span"] in sources):
            behind = "’s" if one["text"].endswith(("’s", "s’")) else ""  # her [Ada Obi’s] plan
            behind = ":" if one["text"].endswith(":") else behind  # [Ada Obi:] We agree
            one |= {"text": now["name"] + behind, "actor": now["actor"], "span": None}
    _read_anew(claim)


def _named(data: Plain, name: str) -> Plain:
    actor = actor_called(data, name)
    if actor is None:
        return {"name": name, "type": "person", "actor": None}
    return {"name": actor["name"], "type": _speaks_as(actor["type"]), "actor": actor["id"]}


def _speaks_as(type: str) -> str:
    return "person" if type == "person" else "organisation"


def _read_anew(claim: Plain) -> None:
    if claim["printed"] is not None:
        insertions = [Insertion.model_validate(one) for one in claim["insertions"]]
        claim["reading"] = with_insertions(Span.model_validate(claim["printed"]), insertions)


def _speaker_type(data: Plain, quote: Plain, type: str, ground: Ground) -> None:
    if quote["speaker"] is not None:
        quote["speaker"]["type"] = type
        for claim in claims_of(data, quote):
            if claim["claimant"]["name"] == quote["speaker"]["name"]:
                claim["claimant"]["type"] = type


def _actor_type(data: Plain, actor: Plain, type: str, ground: Ground) -> None:
    actor["type"] = type
    for who in _told_of(data, actor["id"]):
        if "type" in who:
            who["type"] = _speaks_as(type)


def _actor_name(data: Plain, actor: Plain, name: str, ground: Ground) -> None:
    """Call an actor otherwise, wherever quotes and claims name that one; the old name is another form."""
    before = actor["name"]
    actor["aliases"] = [one for one in dict.fromkeys([before, *actor["aliases"]]) if one != name]
    actor["name"] = name
    for part in _told_of(data, actor["id"]):
        for field in ("name", "text", "head"):
            if part.get(field) == before:
                part[field] = name
    for claim in data["claims"]:
        _read_anew(claim)


def _told_of(data: Plain, actor: str) -> Iterator[Plain]:
    """Give the parts of quotes and claims that name an actor."""
    parts = [quote["speaker"] for quote in data["quotes"]]
    for claim in data["claims"]:
        parts += [claim["claimant"], claim["on_behalf_of"]]
        parts += [*claim["topics"], *claim["about"], *claim["insertions"]]
    return (part for part in parts if part is not None and part["actor"] == actor)


def _content(data: Plain, quote: Plain, spans: list[Plain], ground: Ground) -> None:
    quote["content"] = ground.all(spans)
    see_to_claims(data, quote)


def _words(data: Plain, item: Plain, spans: list[Plain], ground: Ground) -> None:
    item |= ground.find(spans[0])
    if "printed" in item:  # a claim: nobody has read its new words with insertions
        item |= {"insertions": [], "printed": ground.find(spans[0]), "reading": item["text"]}
        around = item["sentence"]
        if around is not None and not around["start"] <= item["start"] < around["end"]:
            item["sentence"] = None


def _cue(data: Plain, quote: Plain, cue: Plain, ground: Ground) -> None:
    known = (one["cue"] for one in data["quotes"] if one["cue"] is not None)
    lemmas = {one["text"].casefold(): one["lemma"] for one in known}
    lemma = lemmas.get(cue["text"].casefold(), cue["text"].casefold())
    quote["cue"] = ground.find(cue) | {"lemma": lemma}


def _quote_stance(data: Plain, quote: Plain, stance: str, ground: Ground) -> None:
    for claim in claims_of(data, quote):
        claim["stance"] = stance


def _date(data: Plain, date: Plain, days: Plain, ground: Ground) -> None:
    date |= {**days, "mod": None, "anchor": None, "unresolved": None}
    told = " to ".join(dict.fromkeys((days["first_day"], days["last_day"])))
    for claim in data["claims"]:
        for one in claim["insertions"]:
            if one["date"] == date["id"]:
                one["text"] = told
        _read_anew(claim)


def _field(name: str) -> Change:
    def change(data: Plain, item: Plain, value: Any, ground: Ground) -> None:
        item[name] = value

    return change


def _amount(data: Plain, figure: Plain, amount: Plain, ground: Ground) -> None:
    figure |= amount


CHANGES: Mapping[str, Mapping[str, Change]] = {
    "quote": {
        "content": _content,
        "speaker": _speaker,
        "type": _speaker_type,
        "cue": _cue,
        "kind": _field("kind"),
        "stance": _quote_stance,
    },
    "figure": {"content": _words, "value": _amount, "unit": _field("unit"), "kind": _field("kind")},
    "date": {"content": _words, "date": _date, "kind": _field("type")},
    "actor": {"name": _actor_name, "type": _actor_type},
    "claim": {"content": _words, "speaker": _claimant, "stance": _field("stance")},
}
"""What can be otherwise in a record of each kind; in this order it is set right."""


def claims_of(data: Plain, quote: Plain) -> list[Plain]:
    """Give the claims of a quote."""
    return [claim for claim in data["claims"] if claim["quote"] == quote["id"]]


def see_to_claims(data: Plain, quote: Plain) -> None:
    """Take away a quote's claims that its content hasn't; where none is left, its content is claimed."""
    before = claims_of(data, quote)
    gone = [claim for claim in before if not within(claim, quote["content"])]
    data["claims"] = [claim for claim in data["claims"] if claim not in gone]
    if len(gone) < len(before):
        return
    for span in quote["content"]:
        data["claims"].append(_claim(data, quote, span, gone[0]["stance"] if gone else "states"))
    data["claims"].sort(key=itemgetter("start"))


def _claim(data: Plain, quote: Plain, span: Plain, stance: str) -> Plain:
    who = quote["speaker"] or {"name": None, "type": None, "actor": None}
    named = [actor for actor in data["actors"] if any(within(one, [span]) for one in actor["mentions"])]
    claim = {
        **span,
        "id": fresh_id(data, "claim"),
        "quote": quote["id"],
        "mode": quote["mode"],
        "claimant": {name: who[name] for name in ("name", "type", "actor")},
        "stance": stance,
        "figures": [figure["id"] for figure in data["figures"] if within(figure, [span])],
        "dates": [date["id"] for date in data["dates"] if within(date, [span])],
        "actors": [actor["id"] for actor in named],
        "printed": dict(span),
        "reading": span["text"],
    }
    return Claim.model_validate(claim).model_dump()
