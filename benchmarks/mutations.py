"""Mutations of real text for `fuzz.py`: each takes a random generator and a text, and gives another text.

The marks, blanks and phrases are those at which an extractor of news has to decide something.
"""

import html
import json
import random
import re
from collections.abc import Callable
from typing import Any

BLANKS = "\t\x0b\x0c\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
BLANKS += "\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff\xad\u200e\u200f"
"""Every white space of Unicode, and what is printed without any width."""

MARKS = "\"'“”„‟‘’‚«»‹›()[]{}.,;:!?…-–—―/\\|*_#@&%$€£¥©™§¶•·^~`´¨<>=+±×÷°½¾٣²Ⅷİßﬁ👍"
DASHES = ("-", "--", "–", "—", "―", " - ", " – ", "— ", " —", "\n–", "-\n")
QUOTES = ('"', "“", "”", "„", "‘", "’", "'", "''", "``", "«", "»", "‹", "›", "“‘", "’”", ".”", ",”", "(“")

DATES = (
    "0001-01-01", "0001-01-01T00:00:00Z", "9999-12-31", "9999-12-31T23:59:59Z", "0000-00-00", "10000-01-01", "1 AD",
    "44 BC", "January 1, 0001", "31 December 9999", "Dec. 31, 9999", "the year 9999", "the year 1", "in 9999",
    "12/31/9999", "1/1/0001", "29 February 1900", "Feb. 30", "31 April", "the 10th century", "the 100th century",
    "the 0s", "the 9990s", "the 000s", "Q4 9999", "H1 0001", "FY99", "'00", "the spring of 9999", "summer 0001",
    "last winter", "next spring", "Christmas 9999", "Easter 0001", "Thanksgiving 1000", "Good Friday",
    "99999 years ago", "12,000 years ago", "10,000 years from now", "in 8,000 years", "a million days later",
    "999999999 days ago", "two centuries ago", "90 centuries later", "a century earlier", "the day before",
    "the week before", "the next day", "a month later", "the following year", "the previous quarter", "that summer",
    "the third quarter of the previous year", "next weekend", "last weekend", "last Monday", "next Sunday",
    "this Friday", "overnight", "last night", "tomorrow night", "Monday", "the last week of December",
    "the first half of the month", "the end of the year", "the three months to January",
    "its fourth quarter ended Dec. 31", "from Dec. 31, 9999 to Jan. 1", "until the 31st", "the 24th of next month",
    "half past twelve", "24:00", "25:61", "12:00 a.m.", "noon", "a year ago today", "a week ago Monday",
    "the decade to 9999", "since 0001", "before 1 January 0001", "after 31 December 9999",
)  # fmt: skip
UNITS = (
    "sq\u00a0mi", "sq mi", "sq  km", "square\u202fmiles", "km/h", "km / h", "miles\u00a0per\u00a0hour", "kWh", "°C",
    "° F", "%", "per\u00a0cent", "percentage\u2009points", "basis points", "bps", "pp", "euros", "euro\u00a0cents",
    "¢", "p", "pence", "US\u00a0dollars", "Canadian\u00a0cents", "million\u00a0pounds", "bn", "m", "k", "trn",
    "tonnes", "metric\u00a0tons", "ft", "ft.", "feet", "in", "inches", "st", "lbs", "oz", "fl\u00a0oz",
    "barrels\u00a0a\u00a0day", "years\u00a0old", "year-old", "years of\u00a0age", "hours", "h", "min", "s", "ms",
    "light\u00a0years", "nautical\u00a0miles", "cubic\u00a0metres", "times", "-fold", "x", "dozen", "score", "thirds",
    "people", "square", "per", "a", "an", "of them",
)  # fmt: skip
AMOUNTS = (
    "103,500", "1.5", "½", "3½", "two-thirds", "1,23,456", "1 000 000", "1\u202f000", "1.000.000,5", "12-15", "12–15",
    "3 to 5", "between 3 and 5", "€5", "$", "$5m ($6m)", "US$", "Rs.", "£1.2bn", "-0.4", "−0.4", "+3",
    "99999999999999999999", "0", "00", "0.0", "1/0", "7/8", "one and a half", "hundreds of", "a few", "dozens",
    "no fewer than 20", "up to", "a third of", "zero", "1 in 10", "nine out of ten", "13-month", "11–", "the 11–",
    "5.5.5", "1e9", "1'000", "20s", "a million", "2x", "3:2", "0-0",
)  # fmt: skip
PHRASES = (
    "she said", "he said,", "according to", "said", "told reporters that", "the minister warned", ", adding that",
    "who", "denied", "as saying", "told CNN", "in a statement", "Q:", "A:", "JL:", "Some members of the",
    "a spokesman for", "they", "it", "the company's", "whose", "and", ", the", "not", "would", "By Anna Lind",
    "Read also:", "(Reuters) -", "former", "the late", "President", "Inc.", "U.S.", "St.", "’s", "'s", "s'",
    "http://a.bc/d?e=1", "\ud83d\ude00", "\x00",
)  # fmt: skip

ALIKE = str.maketrans("isk", "İſK")
"""Letters that small ones of ASCII are equal to where case doesn't count."""

Mutation = Callable[[random.Random, str], str]


def _at(rng: random.Random, text: str) -> int:
    """Give a place in the text, as a rule between two words."""
    if rng.random() < 0.2:
        return rng.randrange(len(text) + 1)
    gaps = [found.start() for found in re.finditer(r"\b", text)]
    return rng.choice(gaps) if gaps else 0


def _insert(rng: random.Random, text: str, what: str) -> str:
    at = _at(rng, text)
    return text[:at] + what + text[at:]


def _several(rng: random.Random, text: str, pieces: tuple[str, ...], most: int = 6) -> str:
    for _ in range(rng.randint(1, most)):
        piece = rng.choice(pieces)
        text = _insert(rng, text, piece if rng.random() < 0.3 else f" {piece} ")
    return text


def blanks(rng: random.Random, text: str) -> str:
    """Print some blanks as others, and double some."""
    share = rng.choice((0.02, 0.2, 1))
    some = rng.sample(BLANKS, rng.randint(1, 4))
    return re.sub(r"\s", lambda blank: rng.choice(some) if rng.random() < share else blank[0], text)


def marks(rng: random.Random, text: str) -> str:
    """Set runs of marks between words."""
    for _ in range(rng.randint(1, 4)):
        mark = "".join(rng.choices(MARKS, k=rng.randint(1, 3)))
        text = _insert(rng, text, mark * rng.choice((1, 1, 2, 3, 20)))
    return text


def dashes(rng: random.Random, text: str) -> str:
    """Print dashes for blanks and between words."""
    for _ in range(rng.randint(1, 6)):
        text = _insert(rng, text, rng.choice(DASHES))
    return re.sub(r" ", lambda blank: rng.choice(DASHES) if rng.random() < 0.03 else blank[0], text)


def quotes(rng: random.Random, text: str) -> str:
    """Leave out quotation marks, change them, and set some where none belong."""
    told = re.sub('["“”‘’«»]', lambda mark: rng.choice(("", mark[0], mark[0], rng.choice(QUOTES))), text)
    return _several(rng, told, QUOTES)


def spans(rng: random.Random, text: str) -> str:
    """Delete, double and move stretches."""
    for _ in range(rng.randint(1, 4)):
        start, end = sorted((_at(rng, text), _at(rng, text)))
        end = min(end, start + rng.choice((1, 5, 40, 200)))
        text = text[:start] + rng.choice(("", text[start:end] * 2, text[start:end][::-1])) + text[end:]
    return text


def case(rng: random.Random, text: str) -> str:
    """Print some words, or all, in capitals, small letters or title case."""
    how = rng.choice((str.upper, str.lower, str.title, str.swapcase, lambda word: word.translate(ALIKE)))
    share = rng.choice((0.1, 0.5, 1))
    return re.sub(r"\w+", lambda word: how(word[0]) if rng.random() < share else word[0], text)


def digits(rng: random.Random, text: str) -> str:
    """Change digits, and set amounts between words."""
    changed = re.sub(r"\d", lambda one: rng.choice((one[0], one[0], rng.choice("0123456789٣²"), "")), text)
    return _several(rng, changed, AMOUNTS)


def units(rng: random.Random, text: str) -> str:
    """Set amounts with units between words, with all kinds of blanks between the two."""
    for _ in range(rng.randint(1, 5)):
        blank = rng.choice(("", " ", "\xa0", "\u202f", "\u2009", "-", "  ", rng.choice(BLANKS)))
        text = _insert(rng, text, f" {rng.choice(AMOUNTS)}{blank}{rng.choice(UNITS)} ")
    return text


def dates(rng: random.Random, text: str) -> str:
    """Set dates between words, many of them at the calendar's ends."""
    return _several(rng, text, DATES)


def phrases(rng: random.Random, text: str) -> str:
    """Set between words what reporting is made of."""
    return _several(rng, text, PHRASES)


def mixed(rng: random.Random, text: str) -> str:
    """Do several of all these."""
    for mutation in rng.sample(ALONE, rng.randint(2, 4)):
        text = mutation(rng, text)
    return text


ALONE: tuple[Mutation, ...] = (blanks, marks, dashes, quotes, spans, case, digits, units, dates, phrases)


def page(rng: random.Random, text: str) -> bytes:
    """Give an HTML page around the text, with what pages state of themselves, well and badly formed."""
    day: Any = rng.choice(
        (*DATES, "2025-11-27T09:00:00Z", "27/11/2025", "", "null", None, 0, [], {"@value": "2025"})
    )
    name = rng.choice(("Ann Berg", "", None, [], [{"name": None}], {"@type": "Person", "name": ["A. B."]}, 7))
    stated: dict[str, Any] = {
        "@type": rng.choice(("NewsArticle", ["Article"], None, 3)),
        "headline": rng.choice((text[:60], "", None, ["x"])),
        "datePublished": day,
        "author": name,
        "publisher": name,
        "mainEntityOfPage": rng.choice(("x", None, {"@id": 3}, [[]])),
        "inLanguage": name,
    }
    graph = json.dumps(rng.choice((stated, [stated], {"@graph": [stated, stated]}, [None, 3, [stated]])))
    lines = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n") if line)
    told = f"""<!doctype html><html lang="en"><head><title>{html.escape(text[:50])} | Harbour Post</title>
<meta property="article:published_time" content="{html.escape(str(day))}"><meta name=author content="{name}">
<script type="application/ld+json">{graph}</script></head>
<body><nav>Home</nav><article><h1>{html.escape(text[:50])}</h1>
<time datetime="{day}">{day}</time>{lines}</article><footer>© 2025 Harbour Post</footer></body></html>"""
    if rng.random() < 0.4:
        tag = rng.choice(list(re.finditer(r"<[^>]*>", told)))
        told = (
            told[: tag.start()]
            + rng.choice(("", tag[0][:-1], tag[0] * 2, "<![CDATA[", "<!--"))
            + told[tag.end() :]
        )
    return told.encode("utf-8", "replace")


def line(rng: random.Random, text: str) -> bytes:
    """Give a feed's line with the text, its other values well and badly formed."""
    odd: tuple[Any, ...] = (
        None,
        "",
        " ",
        7,
        [],
        ["A", "B"],
        {},
        True,
        *DATES[:8],
        "2025-11-27",
        text[:80],
        "\ud800",
        "en",
        "de",
    )
    keys = ("id", "title", "published", "outlet", "byline", "url", "language", "summary")
    item = {key: rng.choice(odd) for key in rng.sample(keys, rng.randint(0, 4))} | {"text": text}
    if rng.random() < 0.1:
        item["text"] = rng.choice(odd)
    told = json.dumps(item, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
    return told if rng.random() < 0.9 else told[: rng.randrange(1, len(told) + 1)]
