"""Amounts in news sentences: what is found, and what it comes to.

An expected figure reads `text = kind value unit modifier change (restates id)`; a range is `low..high`.
"""

import json
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims import pipeline
from newsclaims.components.figures import find_figures
from newsclaims.records import Article, Figure, Furniture, Region

CASES = {
    "what belongs to an amount": [
        (
            "They freed 20 people, at least five of them children.",
            ["20 people = count 20 person", "at least five = count 5 child at_least"],
        ),
        ("It has just over 300 members.", ["just over 300 members = count 300 member more_than"]),
        ("It has perhaps 300 members.", ["300 members = count 300 member"]),
        ("Inflation rose more than 50 percent.", ["more than 50 percent = percent 50 percent more_than up"]),
        (
            "They paid $3 million over 40 years.",
            ["$3 million = money 3000000 USD", "40 years = duration 40 year"],
        ),
        ("Turnout went up to 40 percent.", ["40 percent = percent 40 percent"]),
        ("They cut the 36 holes to 18.", ["36 holes = count 36 hole", "18 = count 18 hole"]),
        ("They won by 3 percent.", ["3 percent = percent 3 percent"]),
        ("Output changed by -0.4%. Then it rose.", ["-0.4% = percent -0.4 percent"]),
    ],
    "money": [
        (
            "The EU spent €187 billion ($217 billion) on aid.",
            ["€187 billion = money 187000000000 EUR", "$217 billion = money 217000000000 USD (restates f1)"],
        ),
        (
            "It cost £3.2bn, or about $4bn, last year.",
            ["£3.2bn = money 3200000000 GBP", "about $4bn = money 4000000000 USD about (restates f1)"],
        ),
        ("The price is €1.200 per month.", ["€1.200 = money 1200 EUR"]),
        ("Bread costs 3.000 pesos in Buenos Aires.", ["3.000 pesos = money 3000 ARS"]),
        ("He was fined 500 pesos in Manila.", ["500 pesos = money 500 PHP"]),
        ("He was fined 500 pesos.", ["500 pesos = money 500"]),
        (
            "The loan of 50 million Australian dollars was repaid.",
            ["50 million Australian dollars = money 50000000 AUD"],
        ),
        (
            "US$5 million and NZ$3m were lost.",
            ["US$5 million = money 5000000 USD", "NZ$3m = money 3000000 NZD"],
        ),
        ("The film earned 500 crore rupees.", ["500 crore rupees = money 5000000000 INR"]),
        ("They raised Rs 5 lakh.", ["Rs 5 lakh = money 500000 INR"]),
        ("It fell 40p a share.", ["40p = money 0.4 GBP down"]),
        ("Gasoline costs $3.459 a gallon.", ["$3.459 = money 3.459 USD"]),
        (
            "The prize was worth SEK 11 million ($1.1 million).",
            ["SEK 11 million = money 11000000 SEK", "$1.1 million = money 1100000 USD (restates f1)"],
        ),
        ("The yen slipped to 151.8 yen per dollar.", ["151.8 yen = money 151.8 JPY"]),
        (
            "The firm paid 20 million pounds in fines, British officials said.",
            ["20 million pounds = money 20000000 GBP"],
        ),
        (
            "He owes C$2m, or 75 Canadian cents a share.",
            ["C$2m = money 2000000 CAD", "75 Canadian cents = money 0.75 CAD"],
        ),
        ("The jackpot is $1.5 billion-plus.", ["$1.5 billion-plus = money 1500000000 USD more_than"]),
        ("They raised $28.4million.", ["$28.4million = money 28400000 USD"]),
        (
            "They owe nearly a quarter of a trillion dollars.",
            ["nearly a quarter of a trillion dollars = money 250000000000 USD nearly"],
        ),
        (
            "The A$2bn deal (US$1.3bn) closed.",
            ["A$2bn = money 2000000000 AUD", "US$1.3bn = money 1300000000 USD (restates f1)"],
        ),
        ("The market cap is $1.2T.", ["$1.2T = money 1200000000000 USD"]),
        (
            "More than a billion dollars was lost.",
            ["More than a billion dollars = money 1000000000 USD more_than"],
        ),
        (
            "Tens of billions of euros were spent, and millions more were promised.",
            [
                "Tens of billions of euros = money 20000000000..100000000000 EUR",
                "millions = money 2000000..10000000 EUR",
            ],
        ),
    ],
    "percent": [
        ("Prices rose 10-15% last year.", ["10-15% = percent 10..15 percent up"]),
        (
            "Inflation eased to 4.6 percent, up from 4.9 percent in May.",
            ["4.6 percent = percent 4.6 percent", "4.9 percent = percent 4.9 percent"],
        ),
        ("The rate moved from 5 to 7 percent.", ["5 = percent 5 percent", "7 percent = percent 7 percent"]),
        ("GDP shrank by 0.4% in the quarter.", ["0.4% = percent 0.4 percent down"]),
        ("Growth was minus 0.4 percent.", ["minus 0.4 percent = percent -0.4 percent"]),
        (
            "The central bank raised rates by 25 basis points.",
            ["25 basis points = percent 25 basis-point up"],
        ),
        (
            "The yield rose 12 bps to 4.35%.",
            ["12 bps = percent 12 basis-point up", "4.35% = percent 4.35 percent"],
        ),
        ("The bank cut rates by a quarter point.", ["a quarter point = percent 0.25 percentage-point down"]),
        (
            "Unemployment fell half a percentage point.",
            ["half a percentage point = percent 0.5 percentage-point down"],
        ),
        ("Half a percent of the budget is spent on it.", ["Half a percent = percent 0.5 percent"]),
        ("The lead narrowed to 3 percentage points.", ["3 percentage points = percent 3 percentage-point"]),
        (
            "The margin of error is plus or minus 3.1 percentage points.",
            ["plus or minus 3.1 percentage points = percent 3.1 percentage-point"],
        ),
        (
            "Support is at 42% (±3 points).",
            ["42% = percent 42 percent", "3 points = percent 3 percentage-point"],
        ),
        ("Sixty-five per cent of people agree.", ["Sixty-five per cent = percent 65 percent"]),
        ("Between 60 and 70% of them agree.", ["Between 60 and 70% = percent 60..70 percent"]),
        ("From 10 to 15 percent of them vote.", ["From 10 to 15 percent = percent 10..15 percent"]),
    ],
    "counts": [
        ("COVID-19 killed 7 million.", ["7 million = count 7000000"]),
        ("The toll rose to 45.", ["45 = count 45"]),
        (
            "Almost 300 people were injured and 14 killed.",
            ["Almost 300 people = count 300 person nearly", "14 killed = count 14 person"],
        ),
        (
            "Some 200 firefighters came, 40 of them from Spain.",
            ["Some 200 firefighters = count 200 firefighter about", "40 = count 40 firefighter"],
        ),
        ("The town has 940 000 inhabitants.", ["940 000 inhabitants = count 940000 inhabitant"]),
        ("The village has 1.200 residents.", ["1.200 residents = count 1200 resident"]),
        (
            "It sold 1.2m cars and 300k trucks.",
            ["1.2m cars = count 1200000 car", "300k trucks = count 300000 truck"],
        ),
        (
            "Another €25 billion was promised, and 140,000 more were displaced.",
            ["€25 billion = money 25000000000 EUR", "140,000 = count 140000"],
        ),
        ("The other two agreed.", ["two = count 2"]),
        ("One person was killed and two were hurt.", ["One person = count 1 person"]),
        ("At least one person died.", ["At least one person = count 1 person at_least"]),
        (
            "The 28-point plan has 27 members' support.",
            ["28-point = count 28 point", "27 members = count 27 member"],
        ),
        (
            "A 12-nation alliance sent 1,500 troops.",
            ["12-nation = count 12 nation", "1,500 troops = count 1500 troop"],
        ),
        (
            "Twenty-one of the 35 members voted yes.",
            ["Twenty-one = count 21 member", "35 members = count 35 member"],
        ),
        ("He won three times.", ["three times = count 3 time"]),
        ("She visited twice.", ["twice = count 2 time"]),
        (
            "The Dow fell 300 points to 34,500.",
            ["300 points = count 300 point down", "34,500 = count 34500 point"],
        ),
        (
            "He scored 28 points and 12 rebounds.",
            ["28 points = count 28 point", "12 rebounds = count 12 rebound"],
        ),
        ("Nine million bags of coffee were sold.", ["Nine million bags = count 9000000 bag"]),
        (
            "Trading volume was 4.5 million shares, down from 5.1 million.",
            ["4.5 million shares = count 4500000 share", "5.1 million = count 5100000 share"],
        ),
        ("Half a million homes lost power.", ["Half a million homes = count 500000 home"]),
        (
            "More than two dozen people were arrested.",
            ["More than two dozen people = count 24 person more_than"],
        ),
        ("A dozen or so ships waited.", ["A dozen or so ships = count 12 ship about"]),
        (
            "It lifted millions of Chinese out of poverty.",
            ["millions of Chinese = count 2000000..10000000 Chinese"],
        ),
        ("The top 10 firms hold it.", ["10 firms = count 10 firm"]),
        ("The army has 3000 tanks.", ["3000 tanks = count 3000 tank"]),
        ("Several of the mayor's aides resigned.", ["Several of the mayor's aides = count 3..10 aide"]),
        (
            "Five current and former employees testified.",
            ["Five current and former employees = count 5 employee"],
        ),
        (
            "He is short of the 1,237 delegate threshold.",
            ["short of the 1,237 delegate = count 1237 delegate less_than"],
        ),
    ],
    "vague": [
        (
            "Hundreds of thousands of refugees fled.",
            ["Hundreds of thousands of refugees = count 200000..1000000 refugee"],
        ),
        (
            "Tens of thousands of homes were without power.",
            ["Tens of thousands of homes = count 20000..100000 home"],
        ),
        ("Thousands of people marched.", ["Thousands of people = count 2000..10000 person"]),
        ("Scores of people died.", ["Scores of people = count 40..100 person"]),
        ("A handful of protesters stayed.", ["A handful of protesters = count 3..5 protester"]),
        ("A few hundred people came.", ["A few hundred people = count 300..500 person"]),
        (
            "Several thousand soldiers crossed the border.",
            ["Several thousand soldiers = count 3000..10000 soldier"],
        ),
        ("A couple of hundred people gathered.", ["A couple of hundred people = count 200 person about"]),
        ("Dozens of drones were shot down.", ["Dozens of drones = count 24..100 drone"]),
        ("The crowd is several times the size of last year's.", ["several times = ratio 3..10"]),
    ],
    "ranges": [
        (
            "The fund needs between €1.2bn and €1.5bn.",
            ["between €1.2bn and €1.5bn = money 1200000000..1500000000 EUR"],
        ),
        ("Crude traded at $20-30 a barrel.", ["$20-30 = money 20..30 USD"]),
        ("It takes six to eight hours.", ["six to eight hours = duration 6..8 hour"]),
        ("He served a five- to seven-year sentence.", ["five- to seven-year = duration 5..7 year"]),
        ("He got 10 to 15 years in prison.", ["10 to 15 years = duration 10..15 year"]),
        ("The deal is worth $1-2 billion.", ["$1-2 billion = money 1000000000..2000000000 USD"]),
        (
            "The plant costs $800 million to $1 billion.",
            ["$800 million to $1 billion = money 800000000..1000000000 USD"],
        ),
        ("Between 50 and 60 people were inside.", ["Between 50 and 60 people = count 50..60 person"]),
        (
            "Between 5,000 and 10,000 protesters marched.",
            ["Between 5,000 and 10,000 protesters = count 5000..10000 protester"],
        ),
        ("Two or three people saw it.", ["Two or three people = count 2..3 person"]),
        ("Ukraine needs 20,000-30,000 drones a month.", ["20,000-30,000 drones = count 20000..30000 drone"]),
        (
            "Around 7 to 8 million viewers watched.",
            ["Around 7 to 8 million viewers = count 7000000..8000000 viewer about"],
        ),
        ("Oil rose $2 to $45.", ["$2 = money 2 USD up", "$45 = money 45 USD"]),
        ("They paid from 5 to 10 cents.", ["from 5 to 10 cents = money 0.05..0.1 USD"]),
    ],
    "modifiers": [
        ("The car costs upwards of $50,000.", ["upwards of $50,000 = money 50000 USD more_than"]),
        (
            "Just under 4 million people voted.",
            ["Just under 4 million people = count 4000000 person less_than"],
        ),
        (
            "An estimated 11 million migrants live there.",
            ["An estimated 11 million migrants = count 11000000 migrant about"],
        ),
        ("As many as 30,000 troops may go.", ["As many as 30,000 troops = count 30000 troop up_to"]),
        ("No fewer than 12 ships sank.", ["No fewer than 12 ships = count 12 ship at_least"]),
        ("Less than 5% of the land is arable.", ["Less than 5% = percent 5 percent less_than"]),
        ("Up to a quarter of the staff left.", ["Up to a quarter = ratio 0.25 up_to"]),
        ("The hotel has 200+ rooms.", ["200+ rooms = count 200 room more_than"]),
        ("It has 5,000-odd employees.", ["5,000-odd employees = count 5000 employee about"]),
        ("The budget is in the region of £5m.", ["in the region of £5m = money 5000000 GBP about"]),
        (
            "He wants at least another $5 million.",
            ["at least another $5 million = money 5000000 USD at_least"],
        ),
        ("More than 50 countries signed.", ["More than 50 countries = count 50 country more_than"]),
        ("It lasted well over 20 hours.", ["well over 20 hours = duration 20 hour more_than"]),
        ("They spent $5bn over five years.", ["$5bn = money 5000000000 USD", "five years = duration 5 year"]),
        ("He may be jailed for 10 years or more.", ["10 years or more = duration 10 year at_least"]),
        ("The fine is 20 euros or less.", ["20 euros or less = money 20 EUR at_most"]),
        ("It took roughly ten days.", ["roughly ten days = duration 10 day about"]),
        ("Some of the 30,000 residents left.", ["30,000 residents = count 30000 resident"]),
        ("They fled after nearly three years of war.", ["nearly three years = duration 3 year nearly"]),
        ("It rose above 50 percent.", ["above 50 percent = percent 50 percent more_than"]),
    ],
    "ratios": [
        ("Two-thirds of voters approve.", ["Two-thirds = ratio 0.6667"]),
        ("A ratio of 3:1 is normal.", ["3:1 = ratio 3"]),
        ("Sales were twice as high as in May.", ["twice = ratio 2"]),
        (
            "Revenue nearly doubled to $3 billion.",
            ["nearly doubled = ratio 2 nearly", "$3 billion = money 3000000000 USD"],
        ),
        ("It saw a tenfold increase.", ["tenfold = ratio 10"]),
        ("Nearly a third of the budget goes to pensions.", ["Nearly a third = ratio 0.3333 nearly"]),
        ("More than half of the voters stayed home.", ["More than half = ratio 0.5 more_than"]),
        ("Half the staff left.", ["Half = ratio 0.5"]),
        ("Only one in 10 agreed.", ["one in 10 = ratio 0.1"]),
        ("Nine out of 10 firms plan cuts.", ["Nine out of 10 = ratio 0.9"]),
        ("Six of ten Americans disagree.", ["Six of ten = ratio 0.6"]),
        ("The bill passed 221-205.", ["221 = count 221 vote", "205 = count 205 vote"]),
        ("The court ruled 5-4.", ["5-4 = ratio 1.25"]),
        ("The vote was 52 to 48.", ["52 = count 52 vote", "48 = count 48 vote"]),
        ("It is 5.5 times bigger than planned.", ["5.5 times = ratio 5.5"]),
        ("There was a three-for-one stock split.", ["three-for-one = ratio 3"]),
        ("He is the third-largest shareholder.", ["third-largest = rank 3"]),
    ],
    "measures": [
        ("The gun fires 7.62mm rounds.", ["7.62mm = measure 7.62 millimeter"]),
        ("The car was going 120 km/h.", ["120 km/h = measure 120 kilometer-per-hour"]),
        ("Winds of 130 mph hit the coast.", ["130 mph = measure 130 mile-per-hour"]),
        ("Temperatures fell to -5 degrees Celsius.", ["-5 degrees Celsius = measure -5 celsius"]),
        ("It was 104F in Dallas.", ["104F = measure 104 fahrenheit"]),
        ("The fire burned 40,000 acres.", ["40,000 acres = measure 40000 acre"]),
        ("The reactor makes 1,000 megawatts.", ["1,000 megawatts = measure 1000 megawatt"]),
        ("The plant emits 5 million tonnes of CO2 a year.", ["5 million tonnes = measure 5000000 tonne"]),
        (
            "Pipeline carries 55 billion cubic meters of gas.",
            ["55 billion cubic meters = measure 55000000000 cubic-meter"],
        ),
        (
            "He ran the 100m in 9.58 seconds.",
            ["100m = measure 100 meter", "9.58 seconds = duration 9.58 second"],
        ),
        ("She lost 20 pounds.", ["20 pounds = measure 20 pound down"]),
        ("The leak released 20 GB of data.", ["20 GB = measure 20 gigabyte"]),
        (
            "The missile has a range of 300 km (186 miles).",
            ["300 km = measure 300 kilometer", "186 miles = measure 186 mile (restates f1)"],
        ),
        (
            "An area of 500 hectares (1,235 acres) burned.",
            ["500 hectares = measure 500 hectare", "1,235 acres = measure 1235 acre (restates f1)"],
        ),
        (
            "The tower is 1,000ft (305m) tall.",
            ["1,000ft = measure 1000 foot", "305m = measure 305 meter (restates f1)"],
        ),
        (
            "The tank holds 50 litres, or 13 gallons.",
            ["50 litres = measure 50 liter", "13 gallons = measure 13 gallon (restates f1)"],
        ),
        ("The field pumps 300,000 barrels a day.", ["300,000 barrels a day = measure 300000 barrel-per-day"]),
    ],
    "times": [
        (
            "The three-judge panel met for two-and-a-half hours.",
            ["three-judge = count 3 judge", "two-and-a-half hours = duration 2.5 hour"],
        ),
        ("They stayed for a year and a half.", ["a year and a half = duration 1.5 year"]),
        ("He waited half an hour.", ["half an hour = duration 0.5 hour"]),
        ("A half-hour show was cut.", ["A half-hour = duration 0.5 hour"]),
        (
            "The 17-year-old boy and a 6-month-old baby died.",
            ["17-year-old = age 17 year", "6-month-old = age 6 month"],
        ),
        ("Ann Smith, 45, was arrested.", ["45 = age 45 year"]),
        ("Children aged 5 to 11 can get it.", ["aged 5 to 11 = age 5..11 year"]),
        (
            "Voters between the ages of 18 and 29 like him.",
            ["between the ages of 18 and 29 = age 18..29 year"],
        ),
        ("He is 34 years old.", ["34 years old = age 34 year"]),
        ("She is 45.", ["45 = age 45 year"]),
        ("Those 45 and over stayed home.", ["45 and over = age 45 year at_least"]),
        ("The average age was 44.", ["44 = age 44 year"]),
        ("Voters under 30 like him.", ["under 30 = age 30 year less_than"]),
        ("The 18-to-34-year-olds stayed home.", ["18-to-34-year-olds = age 18..34 year"]),
        ("They worked 12 consecutive hours.", ["12 consecutive hours = duration 12 hour"]),
        ("He died two years ago.", []),
    ],
}

OF = [
    (
        "The EU has provided €187 billion ($217 billion) in total assistance to Ukraine.",
        ["total assistance to Ukraine", "total assistance to Ukraine"],
    ),
    ("They agreed on a €140 billion loan.", ["loan"]),
    ("Two-thirds of voters approve.", ["voters"]),
    ("Crude traded at $20-30 a barrel.", ["a barrel"]),
    ("The project's price tag has ballooned to £79bn.", ["project's price tag"]),
    ("The central bank recorded a deficit of $1.5bn.", ["deficit"]),
    ("They met after five hours of talks.", ["talks"]),
    ("The taps ran dry while the mayor was away for eleven days.", [None]),
    ("Up to 8cm of snow fell above 200 metres.", ["snow", None]),
    ("A fall of 5 percent in the price was told.", ["price"]),
    ("Some 40 percent of those polled said no.", ["those polled"]),
    ("He put $19 million in the bank.", [None]),
    (
        "In the poll 40 percent of respondents chose Hill, 30 percent chose Obi.",
        ["respondents", "respondents"],
    ),
    ("Three-quarters of the villagers voted no, and six in ten want no mine.", ["villagers", "villagers"]),
    ("Its key rate is 9.1%, compared with 8.9% in May.", ["Its key rate", "Its key rate"]),
    ("She earned $15 an hour.", [None]),
]

NO_FIGURES = [
    "They waited for half years.",
    "The G7 leaders met.",
    "The Group of Seven met.",
    "The Boeing 737 landed.",
    "The A320 made its 1st flight.",
    "Article 5 was invoked.",
    "Articles 4 and 5 were invoked.",
    "He told Channel 4 News.",
    "Protesters gathered outside No. 10.",
    "The attacks of 9/11 changed that.",
    "Formula 1 drivers complained.",
    "They are open 24/7.",
    "Call 555-123-4567 for details.",
    "Call +44 20 7946 0958 now.",
    "One of the ministers resigned.",
    "One diplomat said the deal was dead.",
    "No one was hurt.",
    "The talks begin at 10:30 on 5 May 2024.",
    "Talks resume at 10.30am.",
    "He was born on March 3, 1965.",
    "It lasted from 1990 to 1995.",
    "The 1990s were better.",
    "It happened in 2019.",
    "It opened on 22/02/1987.",
    "They live at 10 Downing Street.",
    "He lives at 1600 Pennsylvania Avenue.",
    "H.R. 1234 passed the House.",
    "The bill, S. 744, passed.",
    "He drives an F-16 with 5G.",
    "Chapter 11 protection was sought.",
    "See page 12 for details.",
    "Room 101 is closed.",
    "Windows 11 runs on it.",
    "Vote on Proposition 8.",
    "It was the second time.",
    "The second half was better.",
    "He came to the third party.",
    "She was elected to a fourth term.",
    "It is a one-off, and one should not worry.",
    "Catch-22 is a novel.",
    "They stood at the double doors.",
    "The Three Mile Island plant closed.",
    "Write to https://example.org/2023/10 or a1@b2.org.",
    "He cited it [12].",
    "One night he came home.",
    "A third-year student left.",
    "The four-way fight is heating up.",
    "They met at a Group of 20 meeting.",
    "It is document 760428498989289472.",
    "They came by 10 and left at 11.",
]


def show(figure: Figure) -> str:
    """Write a figure as the tables do."""
    parts: list[object] = [figure.text, "=", figure.kind]
    if figure.value is not None:
        parts.append(figure.value)
    if figure.low is not None:
        parts.append(f"{figure.low}..{figure.high}")
    parts += [figure.unit, figure.modifier if figure.modifier != "exactly" else None, figure.change]
    parts.append(f"(restates {figure.equivalent_of})" if figure.equivalent_of else None)
    return " ".join(str(part) for part in parts if part is not None)


@pytest.mark.parametrize(("text", "expected"), [case for cases in CASES.values() for case in cases])
def test_figures(nlp: Language, text: str, expected: list[str]) -> None:
    assert [show(figure) for figure in find_figures(nlp(text))] == expected


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figure(nlp: Language, text: str) -> None:
    assert [show(figure) for figure in find_figures(nlp(text))] == []


@pytest.mark.parametrize(("text", "things"), OF)
def test_what_is_measured(nlp: Language, text: str, things: list[str | None]) -> None:
    assert [figure.of.text if figure.of else None for figure in find_figures(nlp(text))] == things


def test_the_article_says_whose_pesos(nlp: Language) -> None:
    doc = nlp("Mexico raised its wages. Workers in Mexico now get 249 pesos a day.")
    assert [figure.unit for figure in find_figures(doc)] == ["MXN"]


def test_pounds_are_money_where_the_article_is_british(nlp: Language) -> None:
    assert [figure.unit for figure in find_figures(nlp("He paid 50 pounds in London."))] == ["GBP"]
    assert [figure.unit for figure in find_figures(nlp("The sack holds 50 pounds in all."))] == ["pound"]


def test_a_minus_is_the_values_sign_and_a_fall_the_change(nlp: Language) -> None:
    figures = find_figures(nlp("Output moved by -2.3%. Sales fell 2.3%."))
    assert [(figure.value, figure.change) for figure in figures] == [(-2.3, None), (2.3, "down")]


def test_only_the_body_is_read(nlp: Language) -> None:
    doc = nlp.make_doc("Humidity: 91%\nIt cost $5.")
    doc[4].is_sent_start = True
    doc._.newsclaims_body = [(14, 25)]
    assert [figure.text for figure in find_figures(nlp(doc))] == ["$5"]


def test_the_component_leaves_spans_and_records(nlp: Language) -> None:
    doc = nlp("It cost more than $5 million.")
    group = doc.spans["newsclaims_figures"]
    assert [(span.text, span.label_) for span in group] == [("more than $5 million", "money")]
    assert group.attrs["records"][0]["value"] == 5000000


@pytest.mark.parametrize(
    "text",
    ["5-" * 300, "$" * 300, "1 " * 300, "five-" * 99, "(" * 99 + "5%", "’68" * 80, "€5 (" * 80, "9" * 5000],
)
def test_odd_text_is_survived(nlp: Language, text: str) -> None:
    for figure in find_figures(nlp(text)):
        assert text[figure.start : figure.end] == figure.text


def _near(one: float | None, other: float | None) -> bool:
    return (
        one is not None and other is not None and abs(one - other) <= 1e-6 * max(abs(one), abs(other), 1e-9)
    )


PROBE = [
    json.loads(line)
    for line in (Path(__file__).parent / "gold" / "figures_probe.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("record", PROBE, ids=[record["id"] for record in PROBE])
def test_the_probe(nlp: Language, record: dict) -> None:
    figures = find_figures(nlp(record["text"]))
    for gold in record["figures"]:
        start, end = gold["span"]
        found = next(figure for figure in figures if figure.start < end and figure.end > start)
        for name in ("low", "high") if gold["low"] is not None else ("value",):
            assert _near(getattr(found, name), gold[name])
        if gold["kind"] not in ("count", "ratio"):
            assert (found.unit or "").replace("-", "_") == (gold["currency"] or gold["unit"])
        if gold["modifier"]:
            assert found.modifier == gold["modifier"]
    for trap in record["not_figures"]:
        assert not [
            figure for figure in figures if figure.start < trap["span"][1] and figure.end > trap["span"][0]
        ]


def test_a_percent_sign_of_another_line_is_not_the_figures(nlp: Language) -> None:
    text = "It all fell by 0\x85%  Subscribe to our newsletter"
    page = [Furniture(start=17, end=len(text), kind="subhead")]
    article = Article(
        id="a", source="-", sha256="0" * 64, text=text, body=[Region(start=0, end=16)], furniture=page
    )
    [(_, doc)] = pipeline.process(nlp, [article])
    assert isinstance(doc, Doc)
    assert [figure.text for figure in find_figures(doc) if "%" in figure.text] == []
