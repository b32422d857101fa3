"""The cast of an article: names cut, weighed, joined, and looked for again; on parses built by hand."""

import pytest

from newsclaims import lexicons
from newsclaims.components import annotations
from newsclaims.components.actors import Actors, find_actors
from newsclaims.components.actors.boundaries import pieces, whole_names
from newsclaims.components.actors.printed import Printed
from newsclaims.components.actors.runs import runs
from newsclaims.components.actors.titled import title_end
from newsclaims.components.actors.types import head_type
from newsclaims.records import Actor


def names(doc):

    whole = whole_names(doc)
    return [doc[p.first : p.last].text for a, b in runs(Printed.of(doc)) for p in pieces(doc, a, b, whole)]


BOUNDARIES = [
    # titles and nationalities stay outside, their owner's name doesn't
    ("They met Prime Minister Sanna Marin.", {"Sanna Marin": "PERSON"}, ["Sanna Marin"]),
    (
        "They met NATO Secretary General Mark Rutte.",
        {"NATO": "ORG", "Mark Rutte": "PERSON"},
        ["NATO", "Mark Rutte"],
    ),
    ("They met Lt. Gov. Dan Patrick there.", {"Dan Patrick": "PERSON"}, ["Dan Patrick"]),
    (
        "They met Secretary of State Dean Acheson.",
        {"State": "ORG", "Dean Acheson": "PERSON"},
        ["Dean Acheson"],
    ),
    (
        "They met Kenyan President William Ruto.",
        {"Kenyan": "NORP", "William Ruto": "PERSON"},
        ["Kenyan", "William Ruto"],
    ),
    (
        "They met Gdansk Mayor Aleksandra Dulkiewicz.",
        {"Gdansk Mayor": "PERSON"},
        ["Gdansk", "Aleksandra Dulkiewicz"],
    ),
    # ... but a title's word may be part of a name
    ("They sued General Motors there.", {"General Motors": "ORG"}, ["General Motors"]),
    ("They read Stephen King there.", {"Stephen King": "PERSON"}, ["Stephen King"]),
    (
        "They quoted Martin Luther King Jr. there.",
        {"Martin Luther King Jr.": "PERSON"},
        ["Martin Luther King Jr."],
    ),
    ("They quoted Mr. King there.", {"King": "PERSON"}, ["King"]),
    # possessives, articles, hyphens, no-break spaces
    ("They read Chen Wei’s letter.", {"Chen Wei’s": "PERSON"}, ["Chen Wei"]),
    ("They left the Baltic Council.", {"the Baltic Council": "ORG"}, ["Baltic Council"]),
    ("They liked the Olaf Scholz-inspired idea.", {"Olaf Scholz": "PERSON"}, ["Olaf Scholz"]),
    ("They met Jean-Luc Dehaene there.", {"Jean": "PERSON"}, ["Jean-Luc Dehaene"]),
    ("The US-Japan talks failed.", {}, ["US", "Japan"]),
    ("They met Kaja\xa0Oja there.", {"Kaja": "PERSON"}, ["Kaja\xa0Oja"]),
    # particles, patronymics, initials, apostrophes, diacritics
    ("They met Ana de la Reguera there.", {"Ana": "PERSON"}, ["Ana de la Reguera"]),
    (
        "They met Joachim von der Heide there.",
        {"Joachim von der": "PERSON", "Heide": "GPE"},
        ["Joachim von der Heide"],
    ),
    ("They met Mohammed bin Salman there.", {"Mohammed": "PERSON"}, ["Mohammed bin Salman"]),
    ("They met Ismail ul Rahman there.", {"Ismail": "PERSON"}, ["Ismail ul Rahman"]),
    ("They met Carlos das Neves there.", {"Carlos": "PERSON"}, ["Carlos das Neves"]),
    ("They met Bashar al-Assad there.", {"Bashar": "PERSON"}, ["Bashar al-Assad"]),
    ("They met John F. Kelly there.", {"John F. Kelly": "PERSON"}, ["John F. Kelly"]),
    ("They met Siobhán O’Brien there.", {"Siobhán O’Brien": "PERSON"}, ["Siobhán O’Brien"]),
    ("They met Łukasz Żal there.", {"Łukasz Żal": "PERSON"}, ["Łukasz Żal"]),
    # two people are two
    ("They met Ito and Mbeki there.", {"Ito and Mbeki": "PERSON"}, ["Ito", "Mbeki"]),
    ("They met João do Vale there.", {"João": "PERSON"}, ["João do Vale"]),
    ("What did Lund do Lisbon asks.", {"Lund": "ORG", "Lisbon": "GPE"}, ["Lund", "Lisbon"]),
    ("They fled from el-Surya there.", {"Surya": "GPE"}, ["el-Surya"]),
    # an organisation keeps its "of", "for" and "and", and all its portfolios
    (
        "They left the Department for Environment, Food and Rural Affairs.",
        {"the Department for Environment": "ORG", "Rural Affairs": "ORG"},
        ["Department for Environment, Food and Rural Affairs"],
    ),
    (
        "They left the Ministry of Housing, Communities and Local Government.",
        {"the Ministry of Housing": "ORG", "Communities and Local Government": "ORG"},
        ["Ministry of Housing, Communities and Local Government"],
    ),
    (
        "They left the Ministry of Defence, Volvo and Nordbank.",
        {"the Ministry of Defence": "ORG", "Volvo": "ORG", "Nordbank": "ORG"},
        ["Ministry of Defence", "Volvo", "Nordbank"],
    ),
    (
        "They left the Ministry of Foreign Affairs.",
        {"the Ministry of Foreign Affairs": "ORG"},
        ["Ministry of Foreign Affairs"],
    ),
    ("They joined the Coalition of the Hopeful.", {}, ["Coalition of the Hopeful"]),
    (
        "They left the Department of Health and Human Services.",
        {"the Department of Health and Human Services": "ORG"},
        ["Department of Health and Human Services"],
    ),
    (
        "They left the Finnish People's Party.",
        {"the Finnish People's Party": "ORG"},
        ["Finnish People's Party"],
    ),
    ("They left the Harbour Sheriffs' Association.", {}, ["Harbour Sheriffs' Association"]),
    ("They left the Oakland Teachers’ Union.", {}, ["Oakland Teachers’ Union"]),
    ("They met Jones' Council.", {"Jones": "PERSON"}, ["Jones", "Council"]),
    # capitals that are no names
    ("On Tuesday in June they left.", {}, []),
    ("They met Sen. Ann Lee (R-Texas) there.", {"Ann Lee": "PERSON", "Texas": "GPE"}, ["Ann Lee"]),
    ("They Will Never Leave The Beautiful City Again.", {"Beautiful City": "GPE"}, []),
]


@pytest.mark.parametrize(("text", "entities", "expected"), BOUNDARIES, ids=[text for text, *_ in BOUNDARIES])
def test_boundaries(article, text, entities, expected):
    assert names(article(text, entities)) == expected


CASTS = [
    # "in" before a single word that nobody knows is of a place, but for what one believes or invests in
    ("He was stabbed in Elsby on Sunday.", {"Elsby": "PERSON"}, [("Elsby", "place", [])]),
    ("He has a stake in Elsby.", {"Elsby": "ORG"}, [("Elsby", "organisation", [])]),
    ("He worked in Elsby's kitchen.", {"Elsby": "PERSON"}, [("Elsby", "person", [])]),
    # an appositive behind the office; a station by its name; a regulator is no person
    ("Its president, Rahil Olds, left.", {"Rahil Olds": "ORG"}, [("Rahil Olds", "person", [])]),
    (
        "They told NBV Radio Elsby.",
        {"NBV Radio Elsby": "PERSON"},
        [("NBV Radio Elsby", "organisation", [])],
    ),
    ("The regulator FNTS left.", {"FNTS": "ORG"}, [("FNTS", "organisation", [])]),
    # holidays, scales and abbreviations of things are nobody
    ("Diwali came. It was 14 degrees Fahrenheit. AI did it.", {"Diwali": "PERSON", "AI": "ORG"}, []),
    # the surname later, whatever the model calls it, and where it calls it nothing
    (
        "They met Thandi Modise. A letter from Modise came. They praised Modise.",
        {"Thandi Modise": "PERSON", "Modise": "ORG"},
        [("Thandi Modise", "person", ["Modise"])],
    ),
    (
        "They met Ursula von der Heide. Later they left von der Heide.",
        {"Ursula von der": "PERSON", "Heide": "GPE"},
        [("Ursula von der Heide", "person", ["von der Heide"])],
    ),
    # two people of one surname are two
    (
        "They met Bongani Khumalo and Zanele Khumalo.",
        {"Bongani Khumalo": "PERSON", "Zanele Khumalo": "PERSON"},
        [("Bongani Khumalo", "person", []), ("Zanele Khumalo", "person", [])],
    ),
    (
        "They met Robert Kennedy Jr. and Robert Kennedy.",
        {"Robert Kennedy Jr.": "PERSON", "Robert Kennedy": "PERSON"},
        [("Robert Kennedy Jr.", "person", []), ("Robert Kennedy", "person", [])],
    ),
    # a surname that two share is that of the one whom the article is about; the title may say otherwise
    (
        "They met Ted Moyo. They praised Heidi Moyo. Again they met Ted Moyo. They praised Moyo.",
        {"Ted Moyo": "PERSON", "Heidi Moyo": "PERSON", "Moyo": "PERSON"},
        [("Ted Moyo", "person", ["Moyo"]), ("Heidi Moyo", "person", [])],
    ),
    (
        "They met Bill Haas. They praised Hillary Haas. They met Bill Haas. They praised Mrs. Haas.",
        {"Bill Haas": "PERSON", "Hillary Haas": "PERSON", "Haas": "PERSON"},
        [("Bill Haas", "person", []), ("Hillary Haas", "person", ["Haas"])],
    ),
    # whom the article calls by the first name, as a child, it doesn't mean by the surname, however often named in full
    (
        "They met Tarik Okello. Again they met Tarik Okello. His uncle Rahim Okello sang. They praised Tarik. "
        "They quoted Okello.",
        {"Tarik Okello": "PERSON", "Rahim Okello": "PERSON", "Tarik": "PERSON", "Okello": "PERSON"},
        [("Tarik Okello", "person", ["Tarik"]), ("Rahim Okello", "person", ["Okello"])],
    ),
    # who needs no introduction isn't the spouse who gets one
    (
        "They met President Moyo. They praised his wife Heidi Moyo.",
        {"Moyo": "PERSON", "Heidi Moyo": "PERSON"},
        [("Moyo", "person", []), ("Heidi Moyo", "person", [])],
    ),
    # named in full equally often: whoever is called so already, else who is named in full last
    (
        "Rahim Okello left. Okello hurt his leg. His son Tarik Okello stayed. They quoted Okello.",
        {"Rahim Okello": "PERSON", "Okello": "PERSON", "Tarik Okello": "PERSON"},
        [("Rahim Okello", "person", ["Okello"]), ("Tarik Okello", "person", [])],
    ),
    (
        "Margie Kim left. They met Kim Yong-sik. They quoted Kim.",
        {"Margie Kim": "PERSON", "Kim Yong-sik": "PERSON", "Kim": "PERSON"},
        [("Margie Kim", "person", []), ("Kim Yong-sik", "person", ["Kim"])],
    ),
    # words behind a name that is told without them, and commas within one
    (
        "They met Amina Voltz. They met Amina Voltz. They sold a Amina Voltz Doll.",
        {"Amina Voltz": "PERSON", "Amina Voltz Doll": "PERSON"},
        [("Amina Voltz", "person", [])],
    ),
    (
        "They left Zarpent. They liked Zarpent. They hired Zarpent. They hated Zarpent Fan Experience.",
        {"Zarpent": "ORG", "Zarpent Fan Experience": "ORG"},
        [("Zarpent", "organisation", [])],
    ),
    (
        "They left Zarpent. They hated Zarpent Fan Experience.",
        {"Zarpent": "ORG", "Zarpent Fan Experience": "ORG"},
        [("Zarpent Fan Experience", "organisation", ["Zarpent"])],
    ),
    (
        "They left Ports, Rivers and Lakes Ambria on Friday.",
        {"Ports, Rivers and Lakes Ambria": "ORG"},
        [("Ports, Rivers and Lakes Ambria", "organisation", [])],
    ),
    # results: a country in brackets is no nickname, and players are no clubs
    (
        "Verrin Olk (Kenya) Zarpent led on Friday.",
        {"Verrin Olk": "PERSON", "Kenya": "GPE", "Zarpent": "ORG"},
        [("Verrin Olk", "person", []), ("Kenya", "place", []), ("Zarpent", "organisation", [])],
    ),
    (
        "Verrin Olk beat Tarik Lund 6-3 6-2.",
        {"Verrin Olk": "PERSON", "Tarik Lund": "PERSON"},
        [("Verrin Olk", "person", []), ("Tarik Lund", "person", [])],
    ),
    # an administration whose head the model takes for a firm
    (
        "They left the Moyo administration on Friday.",
        {"Moyo": "ORG"},
        [("Moyo administration", "organisation", [])],
    ),
    # a place's name as a surname, and as a place; a family
    (
        "They met Jim Jordan. They praised Jordan.",
        {"Jim Jordan": "PERSON", "Jordan": "GPE"},
        [("Jim Jordan", "person", ["Jordan"])],
    ),
    (
        "They met Jim Jordan. They met in Jordan.",
        {"Jim Jordan": "PERSON", "Jordan": "GPE"},
        [("Jim Jordan", "person", []), ("Jordan", "place", [])],
    ),
    (
        "They met Ivo Haas. They praised the Haases and the Moyos.",
        {"Ivo Haas": "PERSON"},
        [("Ivo Haas", "person", []), ("Haases", "group", [])],
    ),
    (
        "They praised the Moyo brothers. The Moyo brothers left.",
        {"Moyo": "PERSON"},
        [("Moyo", "group", [])],
    ),
    (
        "They met Heidi Moyo. Moyo left the Moyo family.",
        {"Heidi Moyo": "PERSON", "Moyo": "PERSON"},
        [("Heidi Moyo", "person", ["Moyo"])],
    ),
    (
        "They praised Moyo Brothers.",
        {"Moyo Brothers": "PERSON"},
        [("Moyo Brothers", "group", [])],
    ),
    (
        "They met Heidi Moyo. They praised the Moyos.",
        {"Heidi Moyo": "PERSON", "Moyos": "PERSON"},
        [("Heidi Moyo", "person", []), ("Moyos", "group", [])],
    ),
    # short forms, acronyms and other spellings are one
    ("They left the European Union. They praised the EU.", {}, [("European Union", "organisation", ["EU"])]),
    (
        "They left the United States. The U.S. and the US agreed.",
        {},
        [("United States", "place", ["U.S.", "US"])],
    ),
    ("They left Kiev. They returned to Kyiv.", {}, [("Kyiv", "place", ["Kiev"])]),
    (
        "They joined the Nordic Workers Party (NWP). The NWP won.",
        {"the Nordic Workers Party": "ORG", "NWP": "ORG"},
        [("Nordic Workers Party", "organisation", ["NWP"])],
    ),
    (
        "They left the Ministry of Defence. The Defence Ministry agreed.",
        {},
        [("Ministry of Defence", "organisation", ["Defence Ministry"])],
    ),
    (
        "They left the European Commission. The Commission agreed.",
        {"the European Commission": "ORG", "Commission": "ORG"},
        [("European Commission", "organisation", ["Commission"])],
    ),
    # but not because one name begins or ends with the other
    (
        "The White House called the House.",
        {"The White House": "ORG", "House": "ORG"},
        [("White House", "organisation", []), ("House", "organisation", [])],
    ),
    (
        "The Ohio Democratic Party left the Democratic Party.",
        {},
        [("Ohio Democratic Party", "organisation", []), ("Democratic Party", "organisation", [])],
    ),
    # types by the tables, the head and the whole article
    ("They flew to Budapest. The trip to Budapest failed.", {"Budapest": "ORG"}, [("Budapest", "place", [])]),
    ("They called the Kremlin.", {"Kremlin": "GPE"}, [("Kremlin", "organisation", [])]),
    ("They joined the Coalition of the Hopeful.", {}, [("Coalition of the Hopeful", "group", [])]),
    ("They swam in the Tagus River.", {"the Tagus River": "ORG"}, [("Tagus River", "place", [])]),
    ("Many Belgians and Iowans agreed.", {}, [("Belgians", "group", []), ("Iowans", "group", [])]),
    (
        "They praised the Obama administration.",
        {"Obama": "PERSON"},
        [("Obama", "person", []), ("Obama administration", "organisation", [])],
    ),
    # no actors: adjectives, laws, plans, plain words
    ("A Russian judge met the Belgian envoy.", {"Russian": "NORP", "Belgian": "NORP"}, []),
    ("They signed the Clean Water Act and the Green Power Plan.", {"the Clean Water Act": "LAW"}, []),
    ("They closed page A6 and visa EB-5.", {"A6": "ORG", "EB-5": "ORG"}, []),
]


@pytest.mark.parametrize(("text", "entities", "expected"), CASTS, ids=[text for text, *_ in CASTS])
def test_casts(article, text, entities, expected):
    actors = find_actors(article(text, entities))
    assert [(actor.name, actor.type, actor.aliases) for actor in actors] == expected


@pytest.mark.parametrize("age", ["4²", "④", "٤٤"])
def test_a_number_behind_a_name_may_be_any_that_unicode_has(article, age):
    (actor,) = find_actors(article(f"They met Ilse Maas, {age}, there.", {"Ilse Maas": "PERSON"}))
    assert (actor.name, actor.type) == ("Ilse Maas", "person")


ROLES = [
    ("They met Prime Minister Sanna Marin.", {"Sanna Marin": "PERSON"}, ["Prime Minister"]),
    ("They met EU top diplomat Ilse Maas.", {"Ilse Maas": "PERSON"}, ["EU top diplomat"]),
    (
        "They met Ilse Maas, the bloc’s foreign policy chief.",
        {"Ilse Maas": "PERSON"},
        ["bloc’s foreign policy chief"],
    ),
    ("The EU’s top diplomat, Ilse Maas, left.", {"Ilse Maas": "PERSON"}, ["EU’s top diplomat"]),
    (
        "They met High Representative for Foreign Affairs and Security Policy Ilse Maas.",
        {"Ilse Maas": "PERSON"},
        ["High Representative for Foreign Affairs and Security Policy"],
    ),
    ("They met Ilse Maas, who heads the union, there.", {"Ilse Maas": "PERSON"}, ["heads the union"]),
    (
        "They met Chris Weston, chief market strategist at IG.",
        {"Chris Weston": "PERSON"},
        ["chief market strategist at IG"],
    ),
    ("They met President\xa0Ilse Maas.", {"Ilse Maas": "PERSON"}, ["President"]),
    ("They met the President\x0cIlse Maas left.", {"Ilse Maas": "PERSON"}, []),
    ("They met the President\u2028Ilse Maas left.", {"Ilse Maas": "PERSON"}, []),
    ("They met Mr. Lee and Ms. Okoro.", {"Lee": "PERSON", "Okoro": "PERSON"}, []),
    ("The death of Ilse Maas, in a car, shook them.", {"Ilse Maas": "PERSON"}, []),
    ("They met Ilse Maas, not the best president of all, there.", {"Ilse Maas": "PERSON"}, []),
    ("They met Ilse Maas, no friend of the mayor, there.", {"Ilse Maas": "PERSON"}, []),
    ("They met Ilse Maas, now the president, there.", {"Ilse Maas": "PERSON"}, ["president"]),
]


@pytest.mark.parametrize(("text", "entities", "expected"), ROLES, ids=[text for text, *_ in ROLES])
def test_roles(article, text, entities, expected):
    actors = find_actors(article(text, entities))
    assert [role.text for actor in actors if actor.type == "person" for role in actor.roles] == expected


@pytest.mark.parametrize("row", lexicons.rows("titles"), ids=lambda row: row["title"])
def test_title_examples(article, row):
    doc = article(row["example"], {})
    first = next(t.i for t in doc if row["example"].find(row["title"]) == t.idx)
    end = title_end(doc, first, len(doc))
    assert doc[first:end].text == row["title"]


@pytest.mark.parametrize("row", lexicons.rows("name_heads"), ids=lambda row: f"{row['word']}-{row['where']}")
def test_name_head_examples(row):
    assert head_type(row["example"].split()) == row["type"]


@pytest.mark.parametrize("row", lexicons.rows("surname_parts"), ids=lambda row: row["part"])
def test_surname_part_examples(row):
    surname = row["example"].split()[-1]
    assert surname.startswith(row["part"]) if row["where"] == "start" else surname.endswith(row["part"])


@pytest.mark.parametrize("row", lexicons.rows("places"), ids=lambda row: row["name"])
def test_places_have_a_key_that_is_a_place(row):
    assert row["kind"] in ("country", "capital", "state", "continent", "region", "city")
    assert row["key"][0].isupper()


def test_nothing_from_outside_the_body(article):
    doc = article("Tarja Aho won. They met Liv Moe.", {"Tarja Aho": "PERSON", "Liv Moe": "PERSON"})
    doc._.newsclaims_body = [(15, len(doc.text))]
    assert [actor.name for actor in find_actors(doc)] == ["Liv Moe"]


def test_the_component_leaves_grounded_actors_on_the_doc(article):
    built = article("They met Liv Moe. They left Moe in Oslo.", {"Liv Moe": "PERSON"})
    for token in built:
        token.dep_, token.lemma_ = "dep", token.lower_
    doc = Actors()(built)
    actors = annotations.read(doc, "actors", Actor)
    assert [actor.id for actor in actors] == ["a1", "a2"]
    assert all(doc.text[m.start : m.end] == m.text for actor in actors for m in actor.mentions)
    assert [span.label_ for span in doc.spans["newsclaims_actors"]] == ["person", "person", "place"]


@pytest.mark.parametrize(
    "text", ["", " ", "\xa0", "-", "’s", ". . .", "🙂 A-", "“", "MR.", "Von der", "President", "A\xa0B\xa0"]
)
def test_odd_texts(article, text):
    assert isinstance(find_actors(article(text, {})), list)


def test_the_real_pipeline_end_to_end(nlp):
    doc = nlp(
        "Kenyan President William Ruto met EU envoys in Nairobi. “We agreed,” Ruto said. "
        "The European Union, which opened its office in Kyiv last year, welcomed it."
    )
    actors = {actor.name: actor for actor in find_actors(doc)}
    assert {name: actor.type for name, actor in actors.items()} == {
        "William Ruto": "person",
        "European Union": "organisation",
        "Nairobi": "place",
        "Kyiv": "place",
    }
    assert [role.text for role in actors["William Ruto"].roles] == ["Kenyan President"]
