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
}


def show(figure: Figure) -> str:
    value = figure.value if figure.low is None else f"{figure.low}..{figure.high}"
    return " ".join(filter(None, [figure.text, "=", figure.kind, str(value), figure.unit]))


@pytest.mark.parametrize(("text", "expected"), [case for cases in KINDS.values() for case in cases])
def test_a_kind(nlp: Language, text: str, expected: list[str]) -> None:
    assert [show(figure) for figure in find_figures(nlp(text))] == expected
