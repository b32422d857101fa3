"""The component `newsclaims_actors`: the people, organisations, places and groups that the article names.

The model's entities are noisy; the article itself holds the evidence to mend them. Capitalised runs are cut into
names, each printed form is weighed once for the whole article, and the forms of one actor are joined.
"""

from collections.abc import Iterable, Iterator, Mapping

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components import annotations
from newsclaims.components.cast.aliases import fullest
from newsclaims.components.cast.cast import cast
from newsclaims.components.cast.roles import Found, roles
from newsclaims.records import Actor, Affiliation, Mention, Role, Span


def find_actors(doc: Doc) -> list[Actor]:
    """Give the actors that the body of `doc` names, in order of first mention.

    Example:
        Prime Minister Amina Diallo met EU envoys. Diallo left early.  ->
        Actor(id="a1", name="Amina Diallo", type="person", aliases=["Diallo"], roles=["Prime Minister"]), EU
    """
    text = doc.text
    members = cast(doc)
    found = roles(doc, members)
    ids = {
        i: f"a{number}"
        for number, member in enumerate(members, 1)
        for name in member.names
        for i in range(name.first, name.last)
    }
    actors = []
    for number, member in enumerate(members, 1):
        name = fullest(list(member.forms), member.forms)
        actors.append(
            Actor(
                id=f"a{number}",
                name=_one_line(name),
                type=member.type,
                aliases=[_one_line(form) for form in member.forms if form != name],
                roles=[_role(doc, text, role, ids) for role in found[number - 1]],
                mentions=[
                    Mention(start=n.start, end=n.end, text=text[n.start : n.end]) for n in member.names
                ],
            )
        )
    return actors


def _role(doc: Doc, text: str, found: Found, ids: Mapping[int, str]) -> Role:
    """Give the record of a role; `ids` gives the actor whom a token names."""

    def printed(first: int, last: int) -> Span:
        return annotations.printed(text, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))

    title, affiliation = found.office.title, found.office.affiliation
    return Role(
        **printed(found.first, found.last).model_dump(),
        title=None if title is None else printed(*title),
        affiliation=None
        if affiliation is None
        else Affiliation(**printed(*affiliation).model_dump(), actor=ids.get(affiliation[0])),
        status=found.office.status,
    )


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
