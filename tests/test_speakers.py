"""Speakers, rule by rule.

In the cases, `[she]` is a quote's source and `{…}` its content; the i-th of one belongs to the i-th of the other,
and the last pair is the one under test. Names of the cast are found in the text.
"""

import re
from typing import NamedTuple

import pytest
from spacy.language import Language
from spacy.tokens import Doc

import newsclaims
from newsclaims.articles import from_text
from newsclaims.components import annotations
from newsclaims.components.actors.gender import Genders
from newsclaims.components.speakers import find_speakers, pronouns
from newsclaims.components.speakers.discourse import Discourse
from newsclaims.components.speakers.pronouns import SENTENCES_BACK
from newsclaims.components.speakers.standing import candidates, features
from newsclaims.components.tracing import TRACE
from newsclaims.lexicons import pronoun_weights, rows
from newsclaims.pipeline import process
from newsclaims.records import Actor, Cue, Mention, Quote, Span
from newsclaims.rules import in_words, without

PEOPLE = {
    "Amina Diallo": ["Diallo", "Amina"],
    "Kenji Watanabe": ["Watanabe", "Kenji"],
    "Priya Raman": ["Raman"],
    "Tomás Ruiz": ["Ruiz"],
    "Björn Åkesson": ["Åkesson"],
    "Nguyen Thi Lan": ["Lan"],
    "Hugh Hill": ["Hill"],
    "Lena Hill": [],
    "Robert Ames": ["Bob"],
    "Rana Mehmood": [],
}
OTHERS = {
    "Ministry of Water": ("organisation", []),
    "Nordbank": ("organisation", []),
    "Harbour Commission": ("organisation", []),
    "Kremlin": ("organisation", []),
    "Lisbon": ("place", []),
    "Nairobi": ("place", []),
    "Oslo": ("place", []),
}


class Marked(NamedTuple):
    text: str
    sources: list[tuple[int, int]]
    contents: list[tuple[int, int]]
    cues: list[tuple[int, int]]


def unmark(marked: str) -> Marked:
    """Give the text without its marks, and where they stood."""
    spans: dict[str, list[tuple[int, int]]] = {"[": [], "{": [], "<": []}
    opened: list[tuple[str, int]] = []
    text = ""
    for character in marked:
        if character in "[{<":
            opened.append((character, len(text)))
        elif character in "]}>":
            kind, start = opened.pop()
            spans[kind].append((start, len(text)))
        else:
            text += character
    return Marked(text, spans["["], sorted(spans["{"]), spans["<"])


def cast(text: str) -> list[Actor]:
    """Give the actors of PEOPLE and OTHERS that the text names."""
    known = {name: ("person", aliases) for name, aliases in PEOPLE.items()} | OTHERS
    forms = sorted(
        ((form, name) for name, (_, more) in known.items() for form in (name, *more)),
        key=lambda f: -len(f[0]),
    )
    found: dict[str, list[Mention]] = {}
    taken: set[int] = set()
    for form, name in forms:
        for match in re.finditer(rf"\b{form}\b", text):
            if match.start() not in taken:
                taken.update(range(*match.span()))
                found.setdefault(name, []).append(Mention(start=match.start(), end=match.end(), text=form))
    order = sorted(found, key=lambda name: min(mention.start for mention in found[name]))
    return [
        Actor(id=f"a{i}", name=name, type=known[name][0], mentions=sorted(found[name], key=lambda m: m.start))
        for i, name in enumerate(order, 1)
    ]


def put(doc: Doc, marked: Marked, *, addressee: str | None = None) -> None:
    """Write the marked quotes and the cast on `doc`."""
    text = marked.text

    def span(bounds: tuple[int, int]) -> Span:
        return annotations.printed(text, *bounds)

    quotes = []
    for i, content in enumerate(marked.contents):
        direct = text[content[0] - 1 : content[0]] in ("“", '"')
        cue = None
        if i < len(marked.cues):
            cue = Cue(**span(marked.cues[i]).model_dump(), lemma="say")
        source = span(marked.sources[i]) if i < len(marked.sources) else None
        to = None
        if addressee is not None and source is not None:
            at = text.index(addressee, source.end)
            to = span((at, at + len(addressee)))
        quotes.append(
            Quote(
                id=f"q{i + 1}", kind="direct" if direct else "indirect", content=[span(content)], cue=cue,
                source=source, addressee=to, confidence=1.0,
            )
        )  # fmt: skip
    annotations.write(doc, "actors", cast(text), [])
    annotations.write(doc, "quotes", quotes, [])


def resolve(nlp: Language, marked: str, **more: str) -> Quote:
    """Give the last of the marked quotes, resolved."""
    case = unmark(marked)
    doc = nlp(case.text)
    put(doc, case, **more)
    return find_speakers(doc)[-1]


NAMED = [
    # An office behind a body's whole name, in the middle of which its mention ends.
    (
        "[The Ministry] of Water (MoW) director-general, Amina Diallo, said {the well was dry}.",
        "Amina Diallo",
        "role",
    ),
    ("“{The well is dry,}” said [Amina Diallo].", "Amina Diallo", "name"),
    ("Amina Diallo came home. “{The well is dry,}” [Diallo] said.", "Amina Diallo", "surname"),
    ("Amina Diallo came home. “{The well is dry,}” [Amina] said.", "Amina Diallo", "first-name"),
    ("[Nguyen Thi Lan, a farmer in the delta,] said {the rain came late}.", "Nguyen Thi Lan", "name"),
    ("[Hugh Hill, a doctor in Ohio,] said {the ward was full}.", "Hugh Hill", "name"),
    ("[The country's chief negotiator, Priya Raman,] said {the talks had stalled}.", "Priya Raman", "name"),
    ("[In Lisbon, a nurse, Priya Raman,] said {people were tired}.", "Priya Raman", "name"),
    (
        "[The health minister], Dr Priya Raman, who left on Monday, said {people were tired}.",
        "Priya Raman",
        "role",
    ),
    ("[Reporting from Lisbon, the Post's Priya Raman] said {people were tired}.", "Priya Raman", "name"),
    # a name of its own is nobody else's, whatever the role before it
    (
        "Advocate Priya Raman left. [Advocate Moabi Karabo Lebesa King's Counsel (KC)] said {it was late}.",
        "Advocate Moabi Karabo Lebesa King's Counsel",
        "name",
    ),
    ("[Finance Minister Tomás Ruiz] said {rates would fall}.", "Tomás Ruiz", "name"),
    ("[Head of the Harbour Commission Björn Åkesson] said {the port was open}.", "Björn Åkesson", "name"),
    (
        "{The port was open}, according to [Mr. Åkesson of the Harbour Commission].",
        "Björn Åkesson",
        "surname",
    ),
    ("Björn Åkesson left. {The port was open}, according to [Åkesson’s].", "Björn Åkesson", "surname"),
    # a source that was cut in the middle of a title
    ("[Next door] neighbour Priya Raman told Nordbank {the smell was bad}.", "Priya Raman", "role"),
    # an office behind the abbreviation of its body
    (
        "[The Ministry of Water] (MW) director, Priya Raman, told the court {the well was dry}.",
        "Priya Raman",
        "role",
    ),
]
PRONOUNS = [
    # a first name only makes a gender likely; who is answered doesn't answer
    (
        "[The chair] said {it was late}.\n\nRana Mehmood came in. {Not a drop would be lost}, [he] said.",
        "Rana Mehmood",
        "pronoun-subject",
    ),
    (
        "[Hugh Hill] <told> Amina Diallo {it was late}.\n\nIn reply, [she] <said> {it was grim}.",
        "Amina Diallo",
        "pronoun-subject",
    ),
    ("Amina Diallo came home on Monday. “{The well is dry,}” [she] said.", "Amina Diallo", "pronoun-subject"),
    (
        "[Kenji Watanabe] said {the line was safe}. “{We tested it,}” [he] added.",
        "Kenji Watanabe",
        "pronoun-subject",
    ),
    (
        "“{We tested it,}” [Kenji Watanabe] said.\n\n“{It held,}” [he] added.",
        "Kenji Watanabe",
        "pronoun-subject",
    ),
    (
        "Mr. Ruiz met Mrs. Raman in Lisbon. “{It went well,}” [she] said.",
        "Priya Raman",
        "pronoun-subject",
    ),
    (
        "Mr. Ruiz met Mrs. Raman in Lisbon. “{It went well,}” [he] said.",
        "Tomás Ruiz",
        "pronoun-subject",
    ),
    (
        "Kenji Watanabe is under fire for [his] insistence that {the line is safe}.",
        "Kenji Watanabe",
        "pronoun-possessive",
    ),
    # a name may come behind its pronoun
    (
        "When [she] said {the well was dry}, Amina Diallo was mayor of Lisbon.",
        "Amina Diallo",
        "pronoun-subject",
    ),
    ("Nordbank cut its forecast. [It] said {sales would fall}.", "Nordbank", "pronoun-organisation"),
    (
        "Several villagers walked to the capital. [They] said {the well was dry}.",
        "Several villagers",
        "pronoun-plural",
    ),
    ("A couple boarded a Nordbank bus. [They] said {the brakes had failed}.", "couple", "pronoun-plural"),
    ("A user found the post on Nordbank. “{This is new,}” [they] wrote.", "user", "pronoun-plural"),
    (
        "Dozens of teachers, according to Nordbank, left. [They] said {the pay was low}.",
        "Dozens of teachers",
        "pronoun-plural",
    ),
    ("[Nordbank] said {sales fell}. [They] said {jobs would go}.", "Nordbank", "pronoun-plural"),
    # who has just spoken is "it" as well, and so is a text that is the subject before
    ("The Kremlin met. [Nordbank] said {sales fell}. [It] said {no}.", "Nordbank", "pronoun-organisation"),
    # "which" is nobody, but the body named before it
    (
        "Priya Raman is the head of the Harbour Commission in Lisbon, [which] says {the port is open}.",
        "Harbour Commission",
        "relative-pronoun",
    ),
    # somebody by a single name who is neither he nor she
    ("[Moabi] said {it was late}. “{I left,}” [they] said.", "Moabi", "pronoun-plural"),
    # who has just spoken in the paragraph goes on, however often somebody else has been named
    (
        "Lena Hill met Priya Raman. Hill left. Hill came back. Hill sat down.\n\n"
        "“{It broke,}” [Raman] said. “{It was old,}” [she] added.",
        "Priya Raman",
        "pronoun-subject",
    ),
    (
        "After Amina Diallo won, it was Priya Raman who got it rolling. “{I began well,}” [she] said.",
        "Priya Raman",
        "pronoun-subject",
    ),
    (
        "Nordbank spoke. A day after the Kremlin investigation ended, [it] said {sales would fall}.",
        "Nordbank",
        "pronoun-organisation",
    ),
    (
        "Kenji Watanabe spoke after Tomás Ruiz. “{Ruiz is wrong,}” [he] said.",
        "Kenji Watanabe",
        "pronoun-subject",
    ),
    (
        "The town trusts Hugh Hill, a doctor from Lisbon, [who] said {the ward was full}.",
        "Hugh Hill",
        "relative-pronoun",
    ),
    (
        "Priya Raman, a shipping manufacturer and activist, [who] said {it was late}, left.",
        "Priya Raman",
        "relative-pronoun",
    ),
    ("The town trusts Priya Raman, [who] said {the bridge would hold}.", "Priya Raman", "relative-pronoun"),
    ("It was the mayor of Lisbon [who] said {the bridge would hold}.", "mayor of Lisbon", "relative-pronoun"),
    # all of a kind, whom "they" goes on with, whoever spoke last
    (
        "[The union] said {pay fell}. Nurses earn little. [They] say {it isn't enough}.",
        "Nurses",
        "pronoun-plural",
    ),
]
SHARED = [
    (
        "Hugh Hill left. [The Community of Rail Carriers] said {the bill was flawed}.",
        "Community of Rail Carriers",
        "organisation",
    ),
    (
        "Lena Hill was fined. [A spokesman] said {the rule was clear}. “{Nobody told me,}” [she] said.",
        "Lena Hill",
        "pronoun-subject",
    ),
    # of two of a surname: whom the title fits, who was last called by the whole name, and no relative of the other
    (
        "Hugh Hill left on Monday.\n\nHis party's clerk Lena Hill stayed. “{It was grim,}” [Ms Hill] said.",
        "Lena Hill",
        "surname",
    ),
    (
        "[Hill] said {it was late}.\n\nHugh Hill is a pilot. Lena Hill lost her stall. “{It is over,}” [Hill] said.",
        "Lena Hill",
        "surname",
    ),
    (
        "Hugh Hill, the poet, died on Monday. His daughter, Lena Hill, lives on.\n\n[Hill] once said {he was bad}.",
        "Hugh Hill",
        "surname",
    ),
    (
        "Hugh Hill was hurt on Monday. [Omar Hill Jr.] said {he was well}. “{We are glad,}” [Hill] said.",
        "Omar Hill Jr.",
        "surname",
    ),
    (
        "Hugh Hill was hurt on Monday. [Lena Hill] said {he was well}. “{We are glad,}” [Hill] said.",
        "Lena Hill",
        "surname",
    ),
    (
        "[Hugh Hill and Lena Hill] said {they had left}. “{It was late,}” [Ms Hill] said.",
        "Lena Hill",
        "surname",
    ),
    (
        "“{It broke,}” [Hill] said. [Lena Hill] said {he was right}, and [Hill] said {it would be mended}.",
        "Hugh Hill",
        "surname",
    ),
]
DESCRIBED = [
    (
        "Researcher Dr. Amina Diallo came home. [The researcher] said {the well was dry}.",
        "Amina Diallo",
        "role",
    ),
    (
        "Prime Minister Amina Diallo flew to Oslo. [The premier] said {a deal was near}.",
        "Amina Diallo",
        "role",
    ),
    (
        "Danish Premier Björn Åkesson met Swedish Premier Priya Raman. [The Danish premier] said {it went well}.",
        "Björn Åkesson",
        "role",
    ),
    (
        "Priya Raman, the bloc's foreign policy chief, left. [The bloc's top diplomat] said {it went well}.",
        "Priya Raman",
        "role",
    ),
    # what a description counts is somebody's alone
    (
        "Amina Diallo came home. [The mother of three] said {the well was dry}. Priya Raman, a mother of two, left.",
        "Amina Diallo",
        "description",
    ),
    # a body that is called by what it is
    ("Lisbon left Nordbank. [The alliance] said {the door was open}.", "Nordbank", "description"),
    # an office behind a body's name with "of", and the name behind it
    (
        "{The port was open}, said [the Harbour Commission of Lisbon's chief economist], Priya Raman.",
        "Priya Raman",
        "role",
    ),
    # who sent a paper
    (
        "[The email, sent by the Harbour Commission on Friday,] said {the port was open}.",
        "Harbour Commission",
        "document-author",
    ),
    (
        "[Nordbank] said in a statement that {it was late}. “{We are sorry,}” [the statement] said.",
        "Nordbank",
        "document-author",
    ),
    (
        "[Police] said in a statement that {it was late}. “{Nobody was hurt,}” [the statement] said.",
        "Police",
        "document-author",
    ),
    # a title in letters, and one who is somebody's and nobody yet
    (
        "Additional Advocate General Tomás Ruiz spoke. [The AAG] said {the bill was flawed}.",
        "Tomás Ruiz",
        "role",
    ),
    (
        "Tomás Ruiz, officer-in-charge of the harbour, spoke. [The OC] said {the bill was flawed}.",
        "Tomás Ruiz",
        "role",
    ),
    (
        "Priya Raman, his lawyer, came. [The man's daughter] said {she was late}.",
        "man's daughter",
        "anonymous",
    ),
    # whose report it is, and not whose county; a place in a paper's title wrote none of it
    (
        "[A Lisbon fire inspectors’ report] found {the stairs were locked}.",
        "Lisbon fire inspectors",
        "document-author",
    ),
    ("[Monday's survey] found {lamps were stolen}.", "Monday's survey", "document"),
    ("[Last year's report] said {lamps were stolen}.", "Last year's report", "document"),
    ("[The Lisbon Road Safety Report] says {lamps were stolen}.", "Lisbon Road Safety Report", "document"),
    ("Sen. Kenji Watanabe voted no. [The senator] said {the bill was flawed}.", "Kenji Watanabe", "role"),
    (
        "An attorney for the miners, Tomás Ruiz, spoke. [The miners' lawyer] said {they would appeal}.",
        "Tomás Ruiz",
        "role",
    ),
    (
        "The Ministry of Water sent a crew. [The ministry] said {the well was dry}.",
        "Ministry of Water",
        "description",
    ),
    ("[Nordbank] said {sales fell}. [The company] said {it would cut jobs}.", "Nordbank", "description"),
    ("Nordbank cut its outlook. [The Oslo-based group] said {sales fell}.", "Nordbank", "description"),
    (
        "[Amina Diallo] said {no}. [The retired teacher] said {the well was dry}.",
        "Amina Diallo",
        "description",
    ),
    # whom a clause or the next paragraph but one names
    ("[A nurse], identified only as Priya Raman, said {it was late}.", "Priya Raman", "name"),
    ("“{I will vote no},” said [a man] who gave his name as Tomás Ruiz.", "Tomás Ruiz", "name"),
    ("{It is late}, [an expert] warned.\n\nHarbour expert Tomás Ruiz spoke in May.", "Tomás Ruiz", "role"),
    ("{It is late}, [an expert] warned.\n\nThe nurse Tomás Ruiz spoke in May.", "expert", "anonymous"),
    ("[Nordbank co-founder] and chairwoman Priya Raman said {it was late}.", "Priya Raman", "role"),
    (
        "A new report released on Monday by Nordbank calls that in question. [The report] said {it was late}.",
        "Nordbank",
        "document-author",
    ),
    # a title and a name behind somebody's comma are somebody else
    (
        "According to Tomás Ruiz, Advocate Priya Raman left. [The advocate] said {it was late}.",
        "Priya Raman",
        "role",
    ),
    # a noun that points back, to who is in focus; of whom each place has one, nobody need be named
    ("[Amina Diallo] said {no}. “{It is late},” [the botanist] said.", "Amina Diallo", "description"),
    ("[Amina Diallo] said {no}. “{It is late},” [the student] said.", "Amina Diallo", "description"),
    ("In the poll, [49%] say {the ferry is slow}.", "49%", "anonymous"),
    ("A student slept. [Amina Diallo] said {no}. [The student] said {it was late}.", "student", "anonymous"),
    ("[Amina Diallo] told the court {no}. [The judge] said {it was late}.", "judge", "anonymous"),
    ("Amina Diallo saw the match. [The referee] said {it was late}.", "referee", "anonymous"),
    ("Tomás Ruiz was arrested on Monday. [The suspect] said {it was late}.", "Tomás Ruiz", "role"),
    (
        "Tomás Ruiz pleaded not guilty. The prosecutor, Priya Raman, objected. [The accused] said {it was late}.",
        "Tomás Ruiz",
        "role",
    ),
    ("Bishop Tomás Ruiz spoke. Priya Raman left. [The clergyman] said {it was late}.", "Tomás Ruiz", "role"),
    (
        "Counsel to the defendant, Priya Raman, spoke. Tomás Ruiz left. [The lawyer] said {it was late}.",
        "Priya Raman",
        "role",
    ),
    (
        "They saw Gov. Tomás Ruiz (R-Idaho), a backer, [who] said {it was late}.",
        "Tomás Ruiz",
        "relative-pronoun",
    ),
    ("[Amina Diallo] said {no}. [The mum-of-three] said {the well was dry}.", "Amina Diallo", "description"),
    ("[Amina Diallo] said {no}. [The 61-year-old] said {the well was dry}.", "Amina Diallo", "description"),
    (
        "Nordbank issued a report. [The report by Nordbank] found {prices would fall}.",
        "Nordbank",
        "document-author",
    ),
    (
        "[A senior harbour official] said {no}. [The official’s assessment] said {it was grim}.",
        "senior harbour official",
        "document-author",
    ),
    (
        "{Tea helps}, according to [a study conducted by Priya Raman of the Harbour Commission].",
        "Priya Raman",
        "document-author",
    ),
    (
        "{Tea helps}, according to [a report on health]. The report by Nordbank came on Monday.",
        "Nordbank",
        "document-author",
    ),
    (
        "Researcher Tomás Ruiz left. Researcher Dr Priya Raman came. [The researcher] said {it went well}.",
        "Priya Raman",
        "role",
    ),
    ("Hugh Hill sat down. [Hill's report] found {prices would fall}.", "Hugh Hill", "document-author"),
    ("[The latest Nordbank assessment] says {prices will fall}.", "Nordbank", "document-author"),
    (
        "[A Nordbank report] found {prices would fall}. [The report] said {jobs would go}.",
        "Nordbank",
        "document-again",
    ),
    (
        "Kenji Watanabe and Priya Raman met in Oslo. [The two] said {a deal was near}.",
        "Kenji Watanabe and Priya Raman",
        "the-two",
    ),
    (
        "[Nordic energy ministers] said {no}. [The ministers] said {the grid was weak}.",
        "Nordic energy ministers",
        "group-again",
    ),
]
ORGANISATIONS = [
    ("[The Kremlin] said {the talks would go on}.", "Kremlin", "organisation"),
    ("[Lisbon] called on {the bloc to act}.", "Lisbon", "organisation"),
    ("[Lisbon and Nairobi] said {the treaty was ready}.", "Lisbon and Nairobi", "collective"),
    ("A group of six met Nordbank. [The group] said {it would stay}.", "group", "organisation"),
    ("[EU leaders] said {the treaty was ready}.", "EU leaders", "collective"),
    ("[The foreign ministry] said {the treaty was ready}.", "foreign ministry", "organisation"),
    ("[Kenji Watanabe] said {no}. [The tribunal] said {the case was closed}.", "tribunal", "organisation"),
    (
        "[A government team] said {it was ready}. [The government] said {it was not}.",
        "government",
        "organisation",
    ),
    ("Hugh Hill sat down. [The observer mission] said {no}.", "observer mission", "organisation"),
]
ANONYMOUS = [
    # where a study was made, and where a film was seen, is not who made it
    ("{Tea helps}, according to [a study of adults in Lisbon].", "study of adults in Lisbon"),
    ("{Tea helps}, according to [a video seen on Nordbank].", "video"),
    ("{Tea helps}, according to [a document seen by Nordbank].", "document"),
    ("“{It was grim,}” said [one person who followed the meeting].", "one person who followed the meeting"),
    ("[One diplomat] said {it was grim}. [Another diplomat] said {it was long}.", "Another diplomat"),
    ("[One diplomat] said {it was grim}, while [a third] called it {long}.", "third"),
    (
        "[A senior harbour official] said {it was grim}. [The official] said {it was long}.",
        "senior harbour official",
    ),
    ("[Two people] said {it was grim}.", "Two people"),
    ("[EU officials] said {it was grim}.", "EU officials"),
    ("[Several European leaders] said {it was grim}.", "Several European leaders"),
    ("[A spokesman for Tomás Ruiz] said {it was grim}.", "spokesman for Tomás Ruiz"),
    ("[A Nordbank trader] said {it was grim}.", "Nordbank trader"),
    ("{Tea helps}, according to [a report from Lisbon's auditor general].", "Lisbon's auditor general"),
    ("[The Swedish brochure] said {no}. [The Danish brochure] said {it was grim}.", "Danish brochure"),
    ("Hugh Hill sat down. [The story] said {it was grim}.", "story"),
    ("Hugh Hill sat down. [The photo] said {it was grim}.", "photo"),
    (
        "[Three of her friends – Priya, Ada Raman and Amina Diallo –] said {it was grim}.",
        "Three of her friends",
    ),
    ("The hearing began. [The EU's legal counsel] said {it was long}.", "EU's legal counsel"),
    ("The rain came late. [The senator] said {the bill was flawed}.", "senator"),
    ("The troops came in the Lisbon coup, a source, [who] said {it was grim}.", "source"),
    ("The study covered three lakes. [It] said that {they were drying}.", "study"),
    ("Article 5 is one of the Kremlin's principles. [It] says that {all will help}.", "Article 5"),
    ("[The census report] says {it grew}. [The energy report] says {it was cold}.", "energy report"),
    ("[An aide to Mr. Ruiz, speaking in Lisbon,] said {it was grim}.", "aide to Mr. Ruiz"),
    ("“{It was grim,}” said [one diplomat]. “{It was long,}” [he] added.", "one diplomat"),
]
NOBODY = [
    # "they" is nobody who is only named there: whose bus it is, to whom a paper told it, a place
    ("A Nordbank bus stopped in Oslo. [They] said {the brakes had failed}.", "nobody before it"),
    (
        "A spokesman met residents and nurses on Monday. [They] said {the water was brown}.",
        "nobody before it",
    ),
    ("Hugh Hill is in hospital. [He] said {people like Hill had brought it home}.", "whom its words name"),
    ("“{The well is dry,}” [she] said.", "nobody before it"),
    ("[You] said {the bill was flawed}.", "names nobody"),
    ("[I] said {the bill was flawed}.", "author"),
    ("The rain came late. [The two] said {a deal was near}.", "no pair"),
    ("[Nobody] said {it was late}. [He] said {it was grim}.", "nobody before it"),
    ("Nordbank and the Kremlin met. “{It went well,}” [she] said.", "nobody before it"),
    ("“{The well is dry.}”", "no source"),
    ("[Amina Diallo] said {no}. Kenji Watanabe walked out. “{The well is dry.}”", "somebody else"),
    ("[Amina Diallo] said {no}.\n\nJuly 15: “{The well is dry.}”", "before its colon"),
]
NO_SOURCE = [
    ("[Amina Diallo] said, “{The well is dry. }” “{The river is low.}”", "Amina Diallo", "continued"),
    (
        "[Amina Diallo] <said> {the well was dry}, <adding> that {the river was low}.",
        "Amina Diallo",
        "controller",
    ),
]


@pytest.mark.parametrize(("marked", "name", "rule"), NAMED + PRONOUNS + SHARED + DESCRIBED)
def test_resolves_to(nlp: Language, marked: str, name: str, rule: str) -> None:
    found = resolve(nlp, marked)
    assert found.speaker is not None, found.unresolved
    assert (found.speaker.name, found.speaker.rule) == (name, rule)
    assert found.unresolved is None


@pytest.mark.parametrize(("marked", "name", "rule"), ORGANISATIONS)
def test_organisations_speak(nlp: Language, marked: str, name: str, rule: str) -> None:
    speaker = resolve(nlp, marked).speaker
    assert speaker is not None
    assert (speaker.name, speaker.type, speaker.rule) == (name, "organisation", rule)


@pytest.mark.parametrize(("marked", "name"), ANONYMOUS)
def test_unnamed_sources_keep_their_own_words(nlp: Language, marked: str, name: str) -> None:
    speaker = resolve(nlp, marked).speaker
    assert speaker is not None
    assert (speaker.name, speaker.type, speaker.actor) == (name, "anonymous", None)


@pytest.mark.parametrize(("marked", "reason"), NOBODY)
def test_no_speaker_is_better_than_a_wrong_one(nlp: Language, marked: str, reason: str) -> None:
    found = resolve(nlp, marked)
    assert found.speaker is None
    assert found.unresolved is not None
    assert reason in found.unresolved


@pytest.mark.parametrize(("marked", "name", "rule"), NO_SOURCE)
def test_a_quote_without_a_source_goes_on_with_its_speaker(
    nlp: Language, marked: str, name: str, rule: str
) -> None:
    case = unmark(marked)
    doc = nlp(case.text)
    put(doc, case._replace(sources=case.sources[:1]))
    speaker = find_speakers(doc)[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.rule) == (name, rule)


@pytest.mark.parametrize("pronoun", ["I", "he"])
def test_a_nested_source_never_leaks(nlp: Language, pronoun: str) -> None:
    """Inside Diallo's words "I" is Diallo, and "he" is anybody but her."""
    marked = unmark(
        f"Hill went to see Diallo. “{{Then [{pronoun}] told me {{no}},}}” [Amina Diallo] recalled."
    )
    doc = nlp(marked.text)
    put(doc, marked._replace(sources=marked.sources[::-1]))
    outer, inner = find_speakers(doc)
    assert outer.speaker is not None
    assert inner.speaker is not None
    assert outer.speaker.name == "Amina Diallo"
    name, rule = {"I": ("Amina Diallo", "first-person"), "he": ("Hugh Hill", "pronoun-subject")}[pronoun]
    assert (inner.speaker.name, inner.speaker.rule) == (name, rule)


def test_the_addressee_never_speaks(nlp: Language) -> None:
    marked = "Kenji Watanabe came to Lisbon. [He] told Ruiz {the line was safe}."
    speaker = resolve(nlp, marked, addressee="Ruiz").speaker
    assert speaker is not None
    assert speaker.name == "Kenji Watanabe"


@pytest.mark.parametrize("row", rows("source_nouns"), ids=lambda row: row["noun"])
def test_source_nouns(nlp: Language, row: dict[str, str], parsed: dict[str, Doc]) -> None:
    said, _, what = row["example"].partition(" said ")
    doc = parsed[row["example"]]
    put(doc, unmark(f"[{said}] said {{{what}}}"))
    speaker = find_speakers(doc)[-1].speaker
    assert speaker is not None
    wanted = {"person": "anonymous", "document": "anonymous", "body": "organisation"}.get(row["kind"])
    if wanted is None:
        wanted = "anonymous" if said.split()[0] in ("One", "Two") else "organisation"
    assert (speaker.type, speaker.name) == (wanted, re.sub("^(The|An?) ", "", said))


@pytest.fixture(scope="module")
def parsed(nlp: Language) -> dict[str, Doc]:
    """The examples of source_nouns, parsed in one go."""
    examples = [row["example"] for row in rows("source_nouns")]
    return dict(zip(examples, nlp.pipe(examples), strict=True))


@pytest.mark.parametrize("row", rows("role_synonyms"), ids=lambda row: row["words"].split()[0])
def test_role_synonyms(nlp: Language, row: dict[str, str]) -> None:
    introduction, _, later = row["example"].partition(" | ")
    said, _, what = later.partition(" said ")
    marked = f"{introduction} [{said}] said {{{what}}}".replace("Ana Souza", "Priya Raman").replace(
        "Ana", "Priya Raman"
    )
    speaker = resolve(nlp, marked).speaker
    assert speaker is not None
    assert (speaker.name, speaker.rule) == ("Priya Raman", "role")


def test_the_component_writes_speakers_into_the_quotes(nlp: Language) -> None:
    doc = nlp("Mrs. Amina Diallo came home. “The well is dry and the river is low,” she said on Monday.")
    quotes = annotations.read(doc, "quotes", Quote)
    assert [quote.speaker.name for quote in quotes if quote.speaker is not None] == ["Amina Diallo"]
    assert [span.text for span in doc.spans["newsclaims_quotes"]] == ["The well is dry and the river is low"]


def test_an_officer_behind_a_companys_form_starts_no_sentence(nlp: Language) -> None:
    text = (
        "Okafor Co. President Ann Berg said sales rose. Shares fell at Okafor Inc. Analysts said costs rose."
    )
    [(_, doc)] = process(nlp, [from_text(text)])
    assert isinstance(doc, Doc)
    assert [sentence.text for sentence in doc.sents] == [
        "Okafor Co. President Ann Berg said sales rose.",
        "Shares fell at Okafor Inc.",
        "Analysts said costs rose.",
    ]


def test_a_line_goes_on_with_the_sentence_of_the_one_above(nlp: Language) -> None:
    lines = "Ann Berg, 61,", "a retired pilot from Lisbon, said the ship was late.", "The port was open."
    article = from_text("\n".join(["The harbour was closed on Monday.", *lines]), source="ferry.txt")
    ((_, doc),) = process(nlp, [article])

    starts = [token.text for token in doc if token.is_sent_start]
    assert starts == ["The", "Ann", "The"]


def test_a_sentence_begins_behind_an_abbreviation(nlp: Language) -> None:
    text = (
        "Diallo said that the ferry had left at 8 p.m. It was empty. It sails to the U.S. The fare is high."
    )
    [(_, doc)] = process(nlp, [from_text(text)])
    assert isinstance(doc, Doc)
    assert [sentence.text for sentence in doc.sents] == [
        "Diallo said that the ferry had left at 8 p.m.",
        "It was empty.",
        "It sails to the U.S.",
        "The fare is high.",
    ]


NOT_THE_NEXT = [
    # What only says which mill it is doesn't speak.
    ("The Karlstad brewery will close. [The company] said {60 people would go}.", "company", "organisation"),
    # Who sent a letter says what it says.
    (
        "Nordbank sent a letter to the minister on Monday. [The letter] said {the loan was safe}.",
        "Nordbank",
        "organisation",
    ),
    # Somebody unnamed who is the subject of the sentence before.
    ("A driver blocked the gate. [He] said {he would not move}.", "driver", "anonymous"),
    (
        "Lena Hill left. A spokesman for the port waited. [He] said {it was late}.",
        "spokesman for the port",
        "anonymous",
    ),
    (
        "The driver of the bus was unhurt. [She] said {the brakes had failed}.",
        "driver of the bus",
        "anonymous",
    ),
]


@pytest.mark.parametrize(("marked", "name", "type"), NOT_THE_NEXT)
def test_who_speaks_is_not_merely_who_is_near(nlp: Language, marked: str, name: str, type: str) -> None:
    speaker = resolve(nlp, marked).speaker
    assert speaker is not None
    assert (speaker.name, speaker.type) == (name, type)


@pytest.mark.parametrize(
    "text",
    [
        "Omar Reyes had left a note. The porter had told him that the hall was locked.",
        "Karl Benn came for a permit. The clerk told Benn that the forms had run out.",
    ],
)
def test_a_role_is_not_who_is_told(nlp: Language, text: str) -> None:
    [quote] = newsclaims.extract(text, nlp=nlp).quotes
    assert quote.speaker is None or quote.speaker.type == "anonymous"


def test_a_title_with_hyphens_is_read_to_the_name_behind_it(nlp: Language) -> None:
    [quote] = newsclaims.extract("Reuters Editor-in-Chief Ana Souza said it was wrong.", nlp=nlp).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Ana Souza"


UNNAMED = [
    ("“{It was grim,}” said [one person who followed the meeting].", "anonymous"),
    ("[A senior harbour official] said {it was grim}. [The official] said {it was long}.", "anonymous-again"),
    ("{Tea helps}, according to [a study of adults in Lisbon].", "document"),
    ("The study covered three lakes. [It] said that {they were drying}.", "pronoun-document"),
    ("Robert Ames left. [Bob] said {it rained}.", "alias"),
]


@pytest.mark.parametrize(("marked", "rule"), UNNAMED)
def test_the_rule_of_who_is_unnamed_is_told(nlp: Language, marked: str, rule: str) -> None:
    speaker = resolve(nlp, marked).speaker
    assert speaker is not None
    assert speaker.rule == rule


def test_every_rule_of_the_list_has_an_example(nlp: Language) -> None:
    told = {
        rule for *_, rule in [*NAMED, *PRONOUNS, *SHARED, *DESCRIBED, *ORGANISATIONS, *NO_SOURCE, *UNNAMED]
    }
    apart = {"first-person", "initials", "corrected", "alone"}  # alone: tests/test_quotes_orphans.py
    assert told | apart == set(in_words()["speaker"])


def test_an_interview_goes_on_with_initials(nlp: Language) -> None:
    doc = nlp(
        "Tom Hale: Why did you leave the sea?\n\nSara Kessler: The fish were gone.\n\n"
        "TH: Do you miss it?\n\nSK: Every morning.\n\nTH: Would you go back?\n\nSK: Never."
    )
    speakers = [quote.speaker for quote in annotations.read(doc, "quotes", Quote)]
    assert [(one.name, one.rule) for one in speakers if one][-1] == ("Sara Kessler", "initials")


def test_a_rule_that_is_left_out_gives_no_speaker(nlp: Language) -> None:
    with without("surname"):
        found = resolve(nlp, "Amina Diallo came home. “{The well is dry,}” [Diallo] said.")
    assert (found.speaker, found.unresolved) == (None, "the rule surname is left out")


def test_the_rule_of_each_speaker_is_told_to_who_asks(nlp: Language) -> None:
    case = unmark("[Amina Diallo] said {it rained}. [You] said {it was dry}.")
    doc = nlp(case.text)
    put(doc, case)
    doc.user_data[TRACE] = []
    find_speakers(doc)
    [told] = doc.user_data[TRACE]
    assert (told.kind, doc.text[told.start : told.end], told.rule) == ("speaker", "Amina Diallo", "name")


@pytest.mark.parametrize(
    ("marked", "names", "feature"),
    [
        ("Kenji Watanabe thanked [him].", "Kenji Watanabe", "in one clause"),
        ("[He] says that Kenji Watanabe is honest.", "Kenji Watanabe", "below it"),
        ("[His] brother Kenji Watanabe is honest.", "Kenji Watanabe", "owned"),
        ("Kenji Watanabe thinks [he] is honest.", "Kenji Watanabe", "above, he, subject"),
        ("When [he] left, Kenji Watanabe was mayor.", "Kenji Watanabe", "ahead above, he, subject"),
        ("Kenji Watanabe left. The town forgot [him].", "Kenji Watanabe", "1 before, him, subject"),
        (
            "The town forgot Kenji Watanabe. It rained. [His] house fell.",
            "Kenji Watanabe",
            "2 before, his, object",
        ),
        ("Kenji Watanabe won. Tomás Ruiz lost. [He] left.", "Kenji Watanabe", "1 between"),
        ("It was Kenji Watanabe who won. [He] left.", "Kenji Watanabe", "main subject"),
    ],
)
def test_where_somebody_stands_to_he_and_she(nlp: Language, marked: str, names: str, feature: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    doc = nlp(text)
    stage = Discourse(doc, cast(text), [], Genders({}, {}))
    pronoun = doc[stage.tokens(start, end)[0]]
    seen = candidates(stage, pronoun, SENTENCES_BACK)
    given = features(stage, pronoun, seen)
    assert any(feature in one for one, at in zip(given, seen, strict=True) if at.entity.name == names)
    assert feature in pronoun_weights()


def test_the_taggers_head_is_added_to_what_the_features_say(nlp: Language) -> None:
    text = "Amina Diallo wrote to the paper, and Priya Raman did. The well is dry, she said."
    doc = nlp(text)
    actors = cast(text)
    pronoun = next(token for token in doc if token.text == "she")

    class OneIsMeant:
        def __init__(self, name: str) -> None:
            self.at = text.index(name)

        def scores(self, pronoun: int, starts: list[int]) -> list[float]:
            return [9.0 * (start == self.at) for start in starts]

    for name in ("Amina Diallo", "Priya Raman"):
        answer = pronouns.resolve(Discourse(doc, actors, [], Genders({}, {}), OneIsMeant(name)), pronoun)
        assert answer.entity is not None
        assert answer.entity.name == name


def test_nobody_known_to_be_he_is_she(nlp: Language) -> None:
    quote = resolve(nlp, "Mr. Ruiz took her to Lisbon. “{The well is dry,}” [she] said.")
    assert quote.speaker is None
