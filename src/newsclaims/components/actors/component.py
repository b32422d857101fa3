"""The component `newsclaims_actors`: the people, organisations, places and groups that the article names.

The model's entities are noisy; the article itself holds the evidence to mend them. Capitalised runs are cut into
names, each printed form is weighed once for the whole article, and the forms of one actor are joined.
"""

from collections.abc import Iterable, Iterator, Mapping

from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.components.actors.acting import acts_for
from newsclaims.components.actors.aliases import fullest, nickname
from newsclaims.components.actors.casting import cast
from newsclaims.components.actors.regnal import with_title
from newsclaims.components.actors.roles import Found, roles
from newsclaims.components.actors.types import Member, known
from newsclaims.records import Actor, Affiliation, Mention, Role, Span


def find_actors(doc: Doc) -> list[Actor]:
    """Give the actors that the body of `doc` names, in order of first mention.

    Example:
        Prime Minister Amina Diallo met EU envoys. Diallo left early.  ->
        Actor(id="a1", name="Amina Diallo", type="person", aliases=["Diallo"], roles=["Prime Minister"]), EU
    """
    text = annotations.text(doc)
    members, rules = cast(doc)
    found = roles(doc, members)
    places: dict[str, str] = {}
    ids = {
        i: f"a{number}"
        for number, member in enumerate(members, 1)
        for name in member.names
        for i in range(name.first, name.last)
    }
    for number, member in enumerate(members, 1):
        entry = known(member.names[0].text) if member.type == "place" else None
        if entry is not None:
            places[entry.key] = f"a{number}"
    actors = []
    for number, member in enumerate(members, 1):
        form = fullest(list(member.forms), member.forms)
        name = with_title(doc, form, member.names) if member.type == "person" else form
        actors.append(
            Actor(
                id=f"a{number}",
                name=_one_line(name),
                type=member.type,
                rule=rules.get(form),
                aliases=_aliases(member, name),
                acts_for=acts_for(doc, member, members) if member.type == "place" else None,
                roles=[_role(doc, text, role, ids, places) for role in found[number - 1]],
                mentions=[
                    Mention(start=n.start, end=n.end, text=text[n.start : n.end]) for n in member.names
                ],
            )
        )
    return actors


def _role(doc: Doc, text: str, found: Found, ids: Mapping[int, str], places: Mapping[str, str]) -> Role:
    """Give the record of a role; `ids` gives the actor whom a token names, `places` the one of a known place."""

    def printed(first: int, last: int) -> Span:
        return annotations.printed(text, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))

    title, affiliation = found.office.title, found.office.affiliation
    actor = None
    if affiliation is not None:
        nation = lexicons.demonyms().get(doc[affiliation[0] : affiliation[1]].text, "")
        actor = ids.get(affiliation[0]) or places.get(nation)
    return Role(
        **printed(found.first, found.last).model_dump(),
        title=None if title is None else printed(*title),
        affiliation=None
        if affiliation is None
        else Affiliation(**printed(*affiliation).model_dump(), actor=actor),
        status=found.office.status,
    )


def _aliases(member: Member, name: str) -> list[str]:
    """Give the forms beside the name, and the nickname that a form holds."""
    found = [_one_line(form) for form in member.forms if form != name]
    if member.type == "person":
        found += [called for form in member.forms if (called := nickname(form)) is not None]
    return list(dict.fromkeys(found))


def _one_line(name: str) -> str:
    return " ".join(name.split())


class Actors:
    """The component: finds the actors and leaves them on the Doc."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc` and give it back."""
        annotations.expect_parse(doc)
        actors = find_actors(doc)
        annotations.write(doc, "actors", actors, _extents(actors))
        return doc


def _extents(actors: Iterable[Actor]) -> Iterator[tuple[str, int, int, str]]:
    for actor in actors:
        for mention in actor.mentions:
            yield actor.id, mention.start, mention.end, actor.type


@Language.factory(
    "newsclaims_actors",
    assigns=["doc.spans"],
    requires=["doc.ents", "token.pos", "token.dep", "token.lemma"],
    default_config={},
)
def make_actors(nlp: Language, name: str) -> Actors:
    """Give the component for a pipeline."""
    return Actors()
