"""Whom the speakers' component is sure that "he" and "she" mean, kept on the Doc for the claims."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components import annotations
from newsclaims.components.annotations import Meant, keep_meant, meant
from newsclaims.components.speakers import find_speakers
from newsclaims.records import Actor, Mention, Quote, Span, Speaker


def read(nlp: Language, text: str, said: str = "", by: str = "Ada Obi") -> Doc:
    """Give a Doc with Ada Obi, Karl Lind and Per Dahl, in which one of them says something."""
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name.startswith("newsclaims")]):
        doc = nlp(text)
    cast = []
    for number, name in enumerate(("Ada Obi", "Karl Lind", "Per Dahl"), 1):
        places = [at for form in (name, name.split()[1]) for at in places_of(form, text)]
        mentions = [Mention(start=at, end=at + len(form), text=form) for at, form in sorted(places)]
        if mentions:
            cast.append(Actor(id=f"a{number}", name=name, type="person", mentions=mentions))
    annotations.write(doc, "actors", cast, [])
    if said:
        start = text.index(said)
        span = Span(start=start, end=start + len(said), text=said)
        source = Span(start=text.rindex(by), end=text.rindex(by) + len(by), text=by)
        kind = "direct" if text[start - 1] == "“" else "indirect"
        speaker = Speaker(name=by, type="person", rule="name")
        quote = Quote(id="q1", kind=kind, content=[span], source=source, speaker=speaker, confidence=1)
        annotations.write(doc, "quotes", [quote], [])
    find_speakers(doc)
    return doc


def places_of(form: str, text: str) -> list[tuple[int, str]]:
    """Give where a form of a name stands that isn't part of a longer one."""
    found = [at for at in range(len(text)) if text.startswith(form, at)]
    return [(at, form) for at in found if " " in form or not text[:at].endswith(("Ada ", "Karl ", "Per "))]


def told(doc: Doc) -> list[str]:
    """Give the pronouns that surely mean somebody, with whom."""
    names = {actor.id: actor.name for actor in annotations.read(doc, "actors", Actor)}
    return [f"{doc[place].text}={names[actor]}" for place, actor in meant(doc).actors.items()]


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("Karl Lind resigned. He sold his mill.", "", ["He=Karl Lind", "his=Karl Lind"]),
        ("Karl Lind resigned. A court fined him.", "", ["him=Karl Lind"]),
        # one of two
        ("Karl Lind met Per Dahl. He was tired.", "", []),
        # or somebody without a name, but not what somebody is
        ("Karl Lind had hired a driver. He was tired.", "", []),
        ("A man whom Karl Lind had met ran. He was tired.", "", []),
        ("Karl Lind was a driver. He was tired.", "", ["He=Karl Lind"]),
        # nor who isn't known to be a woman
        ("Karl Lind resigned. She was tired.", "", []),
        # in quotation marks he isn't the one who says it
        ("Karl Lind resigned. “He was tired,” Ada Obi said.", "He was tired", ["He=Karl Lind"]),
        ("Ada Obi resigned. “She was tired,” Ada Obi said.", "She was tired", []),
        # nobody says anything
        ("Rain fell on Lunsk.", "", []),
    ],
)
def test_whom_a_pronoun_surely_means(nlp, text, said, expected):
    assert told(read(nlp, text, said)) == expected


def test_it_comes_along_when_a_doc_is_serialised(nlp):
    doc = read(nlp, "Karl Lind resigned. He sold his mill.")
    assert meant(doc).actors
    assert meant(Doc(nlp.vocab).from_bytes(doc.to_bytes())) == meant(doc)


def test_nobody_has_looked(nlp):
    doc = nlp.make_doc("He left.")
    assert meant(doc) == Meant({}, {})
    keep_meant(doc, Meant({3: "a2", 0: "a1"}, {"a1": "feminine"}))
    assert list(meant(doc).actors) == [0, 3]
    assert meant(doc).genders == {"a1": "feminine"}
