"""The component `newsclaims_actors`: the people, organisations, places and groups that the article names.

The model's entities are noisy; the article itself holds the evidence to mend them. Capitalised runs are cut into
names, each printed form is weighed once for the whole article, and the forms of one actor are joined.
"""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components import annotations
from newsclaims.components.cast.aliases import fullest
from newsclaims.components.cast.cast import cast
from newsclaims.components.cast.roles import roles
from newsclaims.records import Actor, Mention, Role


def find_actors(doc: Doc) -> list[Actor]:
    """Give the actors that the body of `doc` names, in order of first mention.

    Example:
        Prime Minister Amina Diallo met EU envoys. Diallo left early.  ->
        Actor(id="a1", name="Amina Diallo", type="person", aliases=["Diallo"], roles=["Prime Minister"]), EU
    """
    text = doc.text
    members = cast(doc)
    found = roles(doc, members)
    actors = []
    for number, member in enumerate(members, 1):
        name = fullest(list(member.forms), member.forms)
        actors.append(
            Actor(
                id=f"a{number}",
                name=_one_line(name),
                type=member.type,
                aliases=[_one_line(form) for form in member.forms if form != name],
                roles=[
                    Role(**annotations.printed(text, start, end).model_dump())
                    for start, end in found[number - 1]
                ],
                mentions=[
                    Mention(start=n.start, end=n.end, text=text[n.start : n.end]) for n in member.names
                ],
            )
        )
    return actors


def _one_line(name: str) -> str:
    return " ".join(name.split())


class Actors:
    """The component: finds the actors and leaves them on the Doc."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc` and give it back."""
        actors = find_actors(doc)
        annotations.write(doc, "actors", actors, _extents(actors))
        return doc


def _extents(actors: Iterable[Actor]) -> Iterator[tuple[int, int, str]]:
    for actor in actors:
        for mention in actor.mentions:
            yield mention.start, mention.end, actor.type


@Language.factory(
    "newsclaims_actors",
    assigns=["doc.spans"],
    requires=["doc.ents", "token.pos", "token.dep", "token.lemma"],
    default_config={},
)
def make_actors(nlp: Language, name: str) -> Actors:
    """Give the component for a pipeline."""
    return Actors()
