"""The claims of a sentence in which a quote's parts are marked."""

import re
from collections.abc import Callable
from itertools import zip_longest
from typing import Any

import pytest
from spacy.language import Language

from newsclaims.components.annotations import write
from newsclaims.components.claims import find_claims
from newsclaims.components.speakers import find_speakers
from newsclaims.records import Actor, Claim, Cue, Date, Figure, Mention, Quote, Role, Span, Speaker

ClaimsOf = Callable[..., list[Claim]]


@pytest.fixture
def claims_of(nlp: Language) -> ClaimsOf:
    """Give the claims of a sentence with its content in [ ], its cue in { } and its source in < >; ⟦ ⟧ are printed [ ].

    Figures, dates and actors are named by their words, divided by |; the first actor is the speaker, a1,
    and all are persons but for those whose types are given. `role` is the first’s, held for its last word.
    """

    def claims(
        marked: str,
        lemma: str = "say",
        figures: str = "",
        dates: str = "",
        actors: str = "Ada Obi",
        unresolved: str = "",
        types: str = "",
        anchor: str | None = None,
        role: str = "",
        **quote: Any,
    ) -> list[Claim]:
        text, spans, at = "", {"[": [], "{": [], "<": []}, {}
        for char in marked:
            if char in "[{<":
                at[char] = len(text)
            elif char in "]}>":
                opened = {"]": "[", "}": "{", ">": "<"}[char]
                spans[opened].append((at[opened], len(text)))
            else:
                text += {"⟦": "[", "⟧": "]"}.get(char, char)
        with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name.startswith("newsclaims")]):
            doc = nlp(text)

        def span(start: int, end: int) -> dict[str, Any]:
            return {"start": start, "end": end, "text": text[start:end]}

        def places(words: str) -> list[dict[str, Any]]:
            return [span(*re.search(re.escape(part), text).span()) for part in words.split("|") if part]

        cast = [
            Actor(
                id=f"a{number}",
                name=name,
                type=type,
                mentions=[
                    Mention(**span(*found.span()))
                    for found in re.finditer(rf"\b({re.escape(name)}|{re.escape(name.split()[-1])})\b", text)
                ],
            )
            for number, (name, type) in enumerate(
                zip_longest(actors.split("|"), types.split(), fillvalue="person"), 1
            )
        ]
        cast[0].roles.extend(Role(**place, affiliation=places(role.split()[-1])[0]) for place in places(role))
        write(doc, "actors", cast, [])
        if spans["["]:
            content = [Span(**span(*place)) for place in spans["["]]
            quoted = all(text[part.start - 1] in "“" for part in content)
            made = Quote(
                id="q1",
                kind="direct" if quoted else "indirect",
                content=content,
                cue=Cue(**span(*spans["{"][0]), lemma=lemma) if spans["{"] else None,
                source=Span(**span(*spans["<"][0])) if spans["<"] else None,
                speaker=Speaker(name=cast[0].name, type="person", actor="a1", rule="name"),
                confidence=1,
            )
            write(doc, "quotes", [made.model_copy(update=quote)], [])
        write(
            doc,
            "figures",
            [
                Figure(id=f"f{number}", kind="age" if place["text"] == "45" else "count", value=1, **place)
                for number, place in enumerate(places(figures), 1)
            ],
            [],
        )
        days = {"value": "2025-11-24", "first_day": "2025-11-24", "last_day": "2025-11-24", "anchor": anchor}
        known = [(place, days) for place in places(dates)]
        unknown = [(place, {"unresolved": "vague"}) for place in places(unresolved)]
        write(
            doc,
            "dates",
            [
                Date(id=f"d{number}", type="date", **place, **value)
                for number, (place, value) in enumerate(
                    sorted([*known, *unknown], key=lambda one: one[0]["start"]), 1
                )
            ],
            [],
        )
        find_speakers(doc)  # which leaves whom pronouns mean
        return find_claims(doc)

    return claims
