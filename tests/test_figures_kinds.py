"""Amounts of general news, a kind at a time: each with what the guide calls for, negative ones among them.

An expected figure reads `text = kind value unit`; a range is `low..high`.
"""

import pytest
from spacy.language import Language

from newsclaims.components.figures import find_figures
from newsclaims.records import Figure

KINDS = {
    "c for cents": [
        ("Shares closed 17c higher at 412c a share.", ["17c = money 0.17 USD", "412c = money 4.12 USD"]),
        ("The dividend was 4.5c per share.", ["4.5c = money 0.045 USD"]),
        ("Milk rose by 12c a litre.", ["12c = money 0.12 USD"]),
        ("Petrol went from 155c to 162c a litre.", ["155c = money 1.55 USD", "162c = money 1.62 USD"]),
        ("He moved to class 12c at the school.", []),
        ("The levy is 30c a bag.", ["30c = money 0.3 USD"]),
        ("It pays 8c per unit.", ["8c = money 0.08 USD"]),
        ("Bread fell 20c a loaf.", ["20c = money 0.2 USD"]),
        ("The toll rose from 40c to 55c a trip.", ["40c = money 0.4 USD", "55c = money 0.55 USD"]),
        ("They sat in row 14c of the plane.", []),
    ],
    "pc for percent": [
        ("Prices rose 4.2pc in May.", ["4.2pc = percent 4.2 percent"]),
        ("About 60pc of voters agreed.", ["About 60pc = percent 60 percent"]),
        ("The rate is 5 pc.", ["5 pc = percent 5 percent"]),
        ("Output fell by 3pc.", ["3pc = percent 3 percent"]),
        ("She bought two PCs.", ["two PCs = count 2 pc"]),
        ("Rents climbed 11pc.", ["11pc = percent 11 percent"]),
        ("Unemployment was 7.5pc last year.", ["7.5pc = percent 7.5 percent"]),
        ("Some 30pc of homes lost power.", ["Some 30pc = percent 30 percent"]),
        ("Between 2pc and 4pc of stock is lost.", ["Between 2pc and 4pc = percent 2..4 percent"]),
        ("The tax went up 1pc.", ["1pc = percent 1 percent"]),
    ],
    "units of area, volume and mass": [
        ("The mine shipped 6,200 t of zinc.", ["6,200 t = measure 6200 tonne"]),
        ("The syringe holds 20 cubic centimetres.", ["20 cubic centimetres = measure 20 cubic-centimeter"]),
        ("A 125cc motorbike was stolen.", ["125cc = measure 125 cubic-centimeter"]),
        ("The burn covers 40 square centimeters.", ["40 square centimeters = measure 40 square-centimeter"]),
        ("The park covers 90 sq. mi.", ["90 sq. mi = measure 90 square-mile"]),
        ("Output rose to 12 000 t in June.", ["12 000 t = measure 12000 tonne"]),
        ("The dose is 3 cc.", ["3 cc = measure 3 cubic-centimeter"]),
        (
            "The chip measures two square centimetres.",
            ["two square centimetres = measure 2 square-centimeter"],
        ),
        ("A 600-cubic-centimeter engine drives it.", ["600-cubic-centimeter = measure 600 cubic-centimeter"]),
        ("Some 750 t of rice was lost.", ["Some 750 t = measure 750 tonne"]),
    ],
    "hours that are no counts": [
        ("Thieves broke in between 2 and 5 last night.", []),
        ("The hall was shut from 7 to 10 this morning.", []),
        ("Shots rang out between eight and nine last night.", []),
        ("Between 7 and 9 people were hurt last night.", ["Between 7 and 9 people = count 7..9 person"]),
        ("The road closed from 6 until 8 in the evening.", []),
        ("The power failed between 3 and 4 this afternoon.", []),
        ("Trains stood still from 10 to 12 last night.", []),
        ("It rained between one and three in the morning.", []),
        ("From 5 to 8 trees fell last night.", ["From 5 to 8 trees = count 5..8 tree"]),
        ("The shop was robbed between 6 and 7 yesterday evening.", []),
    ],
    "shared thousands": [
        ("Fees run to $3-6,000.", ["$3-6,000 = money 3000..6000 USD"]),
        ("Some 20-25,000 people marched.", ["Some 20-25,000 people = count 20000..25000 person"]),
        ("A used one costs £8-10,000.", ["£8-10,000 = money 8000..10000 GBP"]),
        ("They need 2-3,000 tents.", ["2-3,000 tents = count 2000..3000 tent"]),
        ("Bids of $900-1,200 came in.", ["$900-1,200 = money 900..1200 USD"]),
        ("The repair costs €4-5,000.", ["€4-5,000 = money 4000..5000 EUR"]),
        ("Crowds of 30-40,000 fans came.", ["30-40,000 fans = count 30000..40000 fan"]),
        ("Tuition is $12-15,000 a year.", ["$12-15,000 = money 12000..15000 USD"]),
        ("He sold 6-7,000 books.", ["6-7,000 books = count 6000..7000 book"]),
        ("A room costs $800-1,000.", ["$800-1,000 = money 800..1000 USD"]),
    ],
    "a shared unit": [
        (
            "The trucks brought 8 and 11 tonnes of flour.",
            ["8 = measure 8 tonne", "11 tonnes = measure 11 tonne"],
        ),
        ("The walls are 4 and 6 metres high.", ["4 = measure 4 meter", "6 metres = measure 6 meter"]),
        (
            "The fields cover 30 and 45 hectares.",
            ["30 = measure 30 hectare", "45 hectares = measure 45 hectare"],
        ),
        (
            "He swam 50, 100 and 200 metres.",
            ["50 = measure 50 meter", "100 = measure 100 meter", "200 metres = measure 200 meter"],
        ),
        ("The towers rise 90 or 120 metres.", ["90 or 120 metres = measure 90..120 meter"]),
        (
            "The sites lie 12 and 40 kilometres away.",
            ["12 = measure 12 kilometer", "40 kilometres = measure 40 kilometer"],
        ),
        (
            "The sacks weigh 20 and 35 kilograms.",
            ["20 = measure 20 kilogram", "35 kilograms = measure 35 kilogram"],
        ),
        ("The tanks hold 300 and 900 litres.", ["300 = measure 300 liter", "900 litres = measure 900 liter"]),
        ("The plots are 5 and 9 acres.", ["5 = measure 5 acre", "9 acres = measure 9 acre"]),
        (
            "The reactors give 600 and 1,000 megawatts.",
            ["600 = measure 600 megawatt", "1,000 megawatts = measure 1000 megawatt"],
        ),
    ],
    "a count before a price": [
        ("He wrote two $300 cheques.", ["two = count 2 cheque", "$300 = money 300 USD"]),
        ("The army ordered six $80m jets.", ["six = count 6 jet", "$80m = money 80000000 USD"]),
        ("Police found 12 €500 notes.", ["12 = count 12 note", "€500 = money 500 EUR"]),
        ("She won three £1,000 prizes.", ["three = count 3 prize", "£1,000 = money 1000 GBP"]),
        ("In 2016 $300 was stolen.", ["$300 = money 300 USD"]),
        ("The bank issued four $5 million loans.", ["four = count 4 loan", "$5 million = money 5000000 USD"]),
        ("They sold nine $20 tickets.", ["nine = count 9 ticket", "$20 = money 20 USD"]),
        ("The club paid two £40m fees.", ["two = count 2 fee", "£40m = money 40000000 GBP"]),
        ("He left five $100 bills.", ["five = count 5 bill", "$100 = money 100 USD"]),
        ("In May 2015 €900 went missing.", ["€900 = money 900 EUR"]),
    ],
    "hundreds in words": [
        ("Three hundred died.", ["Three hundred = count 300"]),
        ("Twelve hundred signed.", ["Twelve hundred = count 1200"]),
        ("The army freed some, and five hundred fled.", ["five hundred = count 500"]),
        ("Two hundred were hurt.", ["Two hundred = count 200"]),
        ("Fourteen hundred applied.", ["Fourteen hundred = count 1400"]),
        (
            "Six hundred marched and nine hundred watched.",
            ["Six hundred = count 600", "nine hundred = count 900"],
        ),
        ("Four hundred survived.", ["Four hundred = count 400"]),
        ("Seven hundred voted.", ["Seven hundred = count 700"]),
    ],
    "versions": [
        ("She ran Quillon 12c at the firm.", []),
        ("The bank moved to Orbis 11g last year.", []),
        ("The pupils of Year 7b won.", []),
        ("The bar of chocolate weighs 40g.", ["40g = measure 40 gram"]),
        ("They still use Tarn 9c and 10g.", []),
        ("The firm tested Vellum 10g and 11g.", []),
        ("He took 5g of salt.", ["5g = measure 5 gram"]),
    ],
    "compound adjectives": [
        (
            "The firm won a multimillion-pound contract.",
            ["multimillion-pound = money 2000000..1000000000 GBP"],
        ),
        (
            "They face a multi-billion dollar fine.",
            ["multi-billion dollar = money 2000000000..1000000000000 USD"],
        ),
        ("It was a seven-figure fee.", ["seven-figure = money 1000000..9999999"]),
        ("They agreed a multi-year deal.", ["multi-year = duration 2..10 year"]),
        ("The multi-storey car park was shut.", []),
        ("He signed a multimillion-dollar deal.", ["multimillion-dollar = money 2000000..1000000000 USD"]),
        ("A multi-million euro fund was set up.", ["multi-million euro = money 2000000..1000000000 EUR"]),
        ("She earns a six-figure salary.", ["six-figure = money 100000..999999"]),
        ("It was a multi-day search.", ["multi-day = duration 2..10 day"]),
        ("He likes multi-player games.", []),
    ],
    "ages as decades": [
        ("The women are in their 40s.", ["40s = age 40..49 year"]),
        ("He was in his early thirties.", ["early thirties = age 30..34 year"]),
        ("A thirty-something lawyer was hurt.", ["thirty-something = age 31..39 year"]),
        ("They are people in their 60s and 70s.", ["60s = age 60..69 year", "70s = age 70..79 year"]),
        ("The temperature was in the 80s.", []),
        ("A man in his late 20s was held.", ["late 20s = age 26..29 year"]),
        ("A woman in her mid-50s died.", ["mid-50s = age 53..57 year"]),
        ("She is a fortysomething mother.", ["fortysomething = age 41..49 year"]),
        ("Both suspects are in their twenties.", ["twenties = age 20..29 year"]),
        ("Fashion of the 60s is back.", []),
    ],
    "shares and odds": [
        ("Opinion was split 60-40.", ["60 = percent 60 percent", "40 = percent 40 percent"]),
        ("The horse is at odds of 5-1.", ["5-1 = ratio 5"]),
        ("One in five homes is empty.", ["One in five = ratio 0.2"]),
        (
            "Three-quarters of the 120 councillors agreed.",
            ["Three-quarters = ratio 0.75", "120 councillors = count 120 councillor"],
        ),
        ("Half have no water.", ["Half = ratio 0.5"]),
        ("The firms divide the profit 70-30.", ["70 = percent 70 percent", "30 = percent 30 percent"]),
        ("Bookmakers put her at 7-2 odds.", ["7-2 = ratio 3.5"]),
        ("Three out of four pupils passed.", ["Three out of four = ratio 0.75"]),
        ("A third of the 90 seats went to them.", ["A third = ratio 0.3333", "90 seats = count 90 seat"]),
        ("Half say they are worse off.", ["Half = ratio 0.5"]),
    ],
    "votes": [
        ("The Senate voted 231-204 for the bill.", ["231 = count 231 vote", "204 = count 204 vote"]),
        ("The House passed the bill 231-204.", ["231 = count 231 vote", "204 = count 204 vote"]),
        ("The vote was 52-48 against.", ["52 = count 52 vote", "48 = count 48 vote"]),
        ("The court ruled 5-4.", ["5-4 = ratio 1.25"]),
        ("The school serves 231-240 pupils.", ["231-240 pupils = count 231..240 pupil"]),
        ("Lawmakers approved the budget 61-38.", ["61 = count 61 vote", "38 = count 38 vote"]),
        ("Parliament rejected the deal by 432-202.", ["432 = count 432 vote", "202 = count 202 vote"]),
        ("The measure failed on a 49-51 vote.", ["49 = count 49 vote", "51 = count 51 vote"]),
        ("The panel voted 7-2 to dismiss it.", ["7-2 = ratio 3.5"]),
        ("The Bears won 31-28.", ["31 = count 31", "28 = count 28"]),
    ],
    "race times and game clocks": [
        ("She won the marathon in 2:09:41.", ["2:09:41 = duration 2.16138888889 hour"]),
        ("He ran the mile in 3:52.1.", ["3:52.1 = duration 3.86833333333 minute"]),
        ("She scored with 4:12 left in the second period.", []),
        ("He scored at 12:45 of the third period.", []),
        ("The race began at 10:30.", []),
        ("He finished in 1:58:03.", ["1:58:03 = duration 1.9675 hour"]),
        ("She swam the distance in 4:01.38.", ["4:01.38 = duration 4.023 minute"]),
        ("His time of 2:04:10 was a record.", ["2:04:10 = duration 2.06944444444 hour", "a record = rank 1"]),
        ("The goal came at 17:31 of the first period.", []),
        ("Doors open at 19:30.", []),
    ],
    "levels of an index": [
        ("The index closed at 38,412.", ["38,412 = count 38412 point"]),
        (
            "The Nikkei 225 rose 1.2% to 39,412.35.",
            ["1.2% = percent 1.2 percent", "39,412.35 = count 39412.35 point"],
        ),
        ("The S&P 500 added 20 points to 5,200.", ["20 points = count 20 point", "5,200 = count 5200 point"]),
        (
            "The Dow fell 2 percent to 33,000.",
            ["2 percent = percent 2 percent", "33,000 = count 33000 point"],
        ),
        ("Unemployment rose 0.2% to 5.1.", ["0.2% = percent 0.2 percent", "5.1 = percent 5.1 percent"]),
        (
            "The Hang Seng index slipped 0.4 percent to 17,201.27.",
            ["0.4 percent = percent 0.4 percent", "17,201.27 = count 17201.27 point"],
        ),
        ("The DAX was at 15,900.", ["15,900 = count 15900 point"]),
        (
            "The FTSE 100 gained 1.1% to close at 7,520.",
            ["1.1% = percent 1.1 percent", "7,520 = count 7520 point"],
        ),
        (
            "The Nasdaq composite lost 1 percent, to 13,100.5.",
            ["1 percent = percent 1 percent", "13,100.5 = count 13100.5 point"],
        ),
        ("Approval rose 2% to 41.5.", ["2% = percent 2 percent", "41.5 = percent 41.5 percent"]),
    ],
    "thousands by point": [
        ("They lost 2.750.000 euros.", ["2.750.000 euros = money 2750000 EUR"]),
        ("It cost 1.250.000 euros to build.", ["1.250.000 euros = money 1250000 EUR"]),
        ("The house sold for €1.200.000.", ["€1.200.000 = money 1200000 EUR"]),
        ("Some 1.500.000 people fled.", ["Some 1.500.000 people = count 1500000 person"]),
        ("Version 2.750.001 was sold.", []),
        ("It fetched 12.500.000 dollars.", ["12.500.000 dollars = money 12500000 USD"]),
        ("The grant is 3.400.000 euros a year.", ["3.400.000 euros = money 3400000 EUR"]),
        ("The fine was €4.750.000.", ["€4.750.000 = money 4750000 EUR"]),
        ("More than 2.000.000 voters stayed home.", ["More than 2.000.000 voters = count 2000000 voter"]),
        ("The update to 10.15.2 failed.", []),
    ],
    "the time beside a count": [
        ("Passengers rose to a record 2.6 million last spring.", ["2.6 million = count 2600000"]),
        ("Sales fell to 400 last month.", ["400 = count 400"]),
        ("Deaths rose to 45 last week.", ["45 = count 45"]),
        (
            "At least 300 were held, no more than 20 of them students.",
            ["At least 300 = count 300", "no more than 20 = count 20 student"],
        ),
        ("He worked there for the last 20 months.", ["20 months = duration 20 month"]),
        ("Arrivals climbed to 1.4 million last summer.", ["1.4 million = count 1400000"]),
        ("Thefts dropped to 120 this year.", ["120 = count 120"]),
        ("Enrolment fell to 900 next term.", ["900 = count 900"]),
        ("Some 60 were hurt, 15 of them children.", ["Some 60 = count 60", "15 = count 15 child"]),
        ("The unit lost 31 last night.", ["31 = count 31"]),
    ],
    "zero, all, records": [
        ("Inflation fell to zero.", ["zero = count 0"]),
        ("There were zero deaths.", ["zero deaths = count 0 death"]),
        ("The price hit its all-time high.", ["its all-time high = rank 1"]),
        ("Scores were arrested.", ["Scores = count 40..100"]),
        ("The team scores at home.", []),
        ("The death toll was zero.", ["zero = count 0"]),
        ("They have zero tolerance.", []),
        ("Gold is at an all-time high.", ["an all-time high = rank 1"]),
        ("Sales fell to their record low.", ["their record low = rank 1"]),
        ("Scores of homes burned.", ["Scores of homes = count 40..100 home"]),
    ],
    "read by eye in pages of the press": [
        ("The letters repeat several times as if to convey speech.", ["several times = count 3..10 time"]),
        ("It is several times as large.", ["several times = ratio 3..10"]),
        ("The Trojans erased a 24-point deficit and won the game.", ["24-point = count 24 point"]),
        ("She has an eight-point lead in the polls.", ["eight-point = percent 8 percentage-point"]),
        ("Lincoln spoke at the close of his 1861 inaugural address.", []),
        ("The town has 1861 inhabitants.", ["1861 inhabitants = count 1861 inhabitant"]),
        ("Kamala was 12 in 1976 when her mother moved.", ["12 = age 12 year"]),
        ("Sales were 12 in 1976.", ["12 = count 12"]),
        ("It follows two quarters of contraction.", ["two quarters = count 2 quarter"]),
        ("Three quarters of the city was flooded.", ["Three quarters = ratio 0.75"]),
        ("The Trojans defeated Pomona College 23-7.", ["23 = count 23", "7 = count 7"]),
    ],
}


def show(figure: Figure) -> str:
    value = figure.value if figure.low is None else f"{figure.low}..{figure.high}"
    return " ".join(filter(None, [figure.text, "=", figure.kind, str(value), figure.unit]))


@pytest.mark.parametrize(("text", "expected"), [case for cases in KINDS.values() for case in cases])
def test_a_kind(nlp: Language, text: str, expected: list[str]) -> None:
    assert [show(figure) for figure in find_figures(nlp(text))] == expected
