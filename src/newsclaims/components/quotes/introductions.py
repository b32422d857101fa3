"""Who is printed beside a quotation instead of a cue: a signature behind it, a line before it, whose it was."""

import re

from newsclaims.components.quotes.candidates import Extent
from newsclaims.components.quotes.cues import begins_a_cue
from newsclaims.components.quotes.exchanges import is_bare
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.source_extents import noun_phrase
from newsclaims.language.parse import first_child
from newsclaims.lexicons import first_names, people, reporting_words

DASHES = "-–—―"
SIGNED = re.compile(
    rf"\s{{0,9}}[,.]?\s{{0,9}}(?:[{re.escape(DASHES)}]|--)\s{{0,9}}(?P<name>[^\W\d_][^,;:|()\n“”\"]{{2,60}}?)(?<!\s)\s*(?:[,(|;].*|\son\s.*|\.\s*)?$"
)
"""What stands behind a quotation to the end of its line: a dash, who said it, and perhaps what they are or speak on."""

BRACKETED = re.compile(
    r"\s{0,9}\((?P<name>[^\W\d_][^,;:|()\d\n“”\"]{4,60})(?:,[^():\n“”\"]{2,60})?\)\s{0,9}\.?\s{0,9}$"
)
"""What stands behind a quotation that is the rest of its line: who said it, in brackets."""

UNNAMED = re.compile(r"(?=\w*[\d_])[^\W\d_]\w*|(?:[Aa]n?|[Oo]ne|[Aa]nother)\s.*")
"""What signs on a line of its own without a name: marley_88, A clerk in Lugo."""

OPENS = re.compile(
    r"(?:and\s+)?(?:(?:a|an|the|this|full|joint)\s+)?(?:[\w-]+\s+){0,2}?(?:by|from(?:\s+the\s+desk\s+of)?|(?:answer|comments|letter|message|remarks|reply|response|speech|statement|words)\s+of)\s+(?P<name>[^,;:()\n“”\"]{3,80})",
    re.IGNORECASE,
)
"""A line that announces whose words follow: Statement by, A message from, And from, The full statement of."""

ABOVE = re.compile(r"(?P<name>[^\W\d_][^,;:()\n“”\"]{4,60}), [a-z\d][^.!?:;\n“”\"]{2,50}")
"""A line above a quotation: who said it, and what they are."""

BELOW = re.compile(
    r"\s{1,4}(?P<name>[^\W\d_][^,;:()\n“”\"]{4,60})(?:, (?P<what>[^.!?:;\n“”\"]{2,50}))?(?=\s*\n|\s*$)"
)
"""The same right below one, where it may be in capitals, or a name alone."""

TOLD_BEHIND = re.compile(
    r"\s*(?:that|this|those|these|such)(?:['’]s|\s(?:is|was|are|were))\s(?:[\w-]+\s){0,3}?(?P<what>[\w-]+)\s(?:of|from)\s(?=\S)",
    re.IGNORECASE,
)
"""What tells behind a quotation whose words it was: That was the verdict of."""

HOW_BEHIND = re.compile(
    r"\s*(?:that|this)(?:['’]s|\s(?:is|was))\s(?:how|what|the way)\s(?=\S)", re.IGNORECASE
)
"""What tells behind a quotation who said so: That was how Ada Cole summed it up."""

WORDS = frozenset(
    ("word", "view", "verdict", "refrain", "advice", "reaction", "response", "answer", "reply", "take")
)
"""What somebody's words are called, beside the nouns that report."""

BYLINE = re.compile(r"\s*by\s", re.IGNORECASE)
HANDLE = re.compile(r"(?P<name>@\w{2,40}):\s*$")
"""Who posted what stands behind the colon, by the name that a user has."""
ROUND_UP = re.compile(r"(?P<name>[^\W\d_][^,;:()\n“”\"]{2,60}),\s[^:\n“”\"]{2,60}:\s*$")
"""A name and an outlet before a colon, as a round-up of voices prints them."""

REACH = 40
"""Lines of names and quotations that are looked through for which of them came first."""

QUOTED = "”\"»’'"
"""What ends a paragraph that is a quotation."""

LONGEST = 120
"""Characters of a line that announces somebody."""

FEWEST, MOST = 1, 9
"""Words of who signs."""


def signature(layout: Layout, number: int) -> Extent | None:
    """Give who signs a quotation behind a dash, on its line or on the next: “…” – Gov. Dale Orton."""
    quotation = layout.quotations[number]
    line = layout.paragraph[layout.token(quotation.inner_start)]
    end = layout.lines[line][1]
    start = quotation.end
    below = not layout.text[start:end].strip() and line + 1 < len(layout.lines)
    if below:
        start, end = layout.lines[line + 1]
    found = SIGNED.match(layout.text, start, end)
    if found is None and not below and quotation.start == layout.lines[line][0]:
        found = BRACKETED.match(layout.text, start, end)
        return _whole_name(layout, found) if found is not None else _named_below(layout, number, line)
    if found is None and below:
        return _named_below(layout, number, line)
    if found is not None and below and UNNAMED.fullmatch(found["name"]):
        return found.span("name")
    return _name(layout, *found.span("name")) if found is not None else None


def introducer(layout: Layout, number: int) -> Extent | None:
    """Give who is announced by the line before a quotation, or by a name and an outlet on its own."""
    quotation = layout.quotations[number]
    line = layout.paragraph[layout.token(quotation.inner_start)]
    start = layout.lines[line][0]
    if layout.text[start : quotation.start].strip():
        posted = HANDLE.match(layout.text, start, quotation.start)
        if posted is not None:
            return posted.span("name")
        found = ROUND_UP.match(layout.text, start, quotation.start)
        return _name(layout, *found.span("name")) if found is not None else None
    above = _named_above(layout, number, line) if line > 0 else None
    if above is not None:
        return above
    start, end = layout.lines[line - 1] if line > 0 else _line_above(layout, start)
    found = OPENS.match(layout.text, start, end)
    if found is None or BYLINE.match(layout.text, start, end):
        return None
    return _name(layout, *found.span("name"))


def _line_above(layout: Layout, start: int) -> Extent:
    """Give the line above the body, which may be the headline: Statement by Senator Ada Obi."""
    end = len(layout.text[:start].rstrip())
    return max(layout.text.rfind("\n", 0, end) + 1, end - LONGEST), end


def _named_above(layout: Layout, number: int, line: int) -> Extent | None:
    """Give who is named in the line above a paragraph that is a quotation, as voices of the street are printed."""
    if not is_bare(layout, number) or not _is_led_by_names(layout, line):
        return None
    found = ABOVE.fullmatch(layout.text, *layout.lines[line - 1])
    return _whole_name(layout, found) if found is not None else None


def _named_below(layout: Layout, number: int, line: int) -> Extent | None:
    """Give who is named in the line below a paragraph that is a quotation, unless names stand above them there."""
    if not is_bare(layout, number) or _is_led_by_names(layout, line):
        return None
    start = layout.quotations[number].end
    found = BELOW.match(layout.text, start)
    return _whole_name(layout, found) if found is not None and _is_somebody(found) else None


def _is_somebody(found: re.Match[str]) -> bool:
    """Whether a line is a name, as an age, a job or a first name tells; a subhead is none: Storm Damage."""
    what = found["what"]
    if what is None:
        return found["name"].split()[0] in first_names()
    return not what[0].isupper() or what.casefold().split()[-1] in people()


def _is_led_by_names(layout: Layout, line: int) -> bool:
    """Whether a name comes first where names and quotations follow one another down to a paragraph."""
    opening, farthest = line - 1, max(line - REACH, 1)
    if line < 1 or ABOVE.fullmatch(layout.text, *layout.lines[opening]) is None:
        return False
    while opening > farthest and ABOVE.fullmatch(layout.text, *layout.lines[opening - 2]) is not None:
        opening -= 2
    return opening == 0 or not _is_quotation(layout, opening - 1)


def _is_quotation(layout: Layout, line: int) -> bool:
    """Whether a paragraph begins and ends as a quotation does; one that only ends so is the story's."""
    start, end = layout.lines[line]
    return layout.inside[layout.at(start)] >= 0 and layout.text[end - 1] in QUOTED


def _whole_name(layout: Layout, found: re.Match[str]) -> Extent | None:
    """Give the extent of a name of two words at least, which a stage direction isn't: (Laughter)."""
    name = _name(layout, *found.span("name"))
    return name if name is not None and " " in layout.text[slice(*name)] else None


def told_behind(layout: Layout, number: int) -> Extent | None:
    """Give whose words a quotation is told to be right behind it: “…” ¶ That was the verdict of *nurse Ada Cole*."""
    end = layout.quotations[number].end
    found = TOLD_BEHIND.match(layout.text, end)
    if found is None:
        found = HOW_BEHIND.match(layout.text, end)
        return _subject_of_clause(layout, layout.at(found.end())) if found is not None else None
    noun = layout.doc[layout.at(found.start("what"))].lemma_.lower()
    teller = first_child(layout.doc[layout.at(found.end("what"))], "pobj")
    if teller is None or (noun not in WORDS and (noun, "noun") not in reporting_words()):
        return None
    return layout.chars(*noun_phrase(teller, teller))


def _subject_of_clause(layout: Layout, first: int) -> Extent | None:
    """Give who reports in the clause that begins at a token: that was how *Ada Cole* summed it up."""
    subjects = (token for token in layout.doc[first : first + MOST] if token.dep_ == "nsubj")
    teller = next((token for token in subjects if begins_a_cue(token.head)), None)
    return layout.chars(*noun_phrase(teller, teller.head)) if teller is not None else None


def _name(layout: Layout, start: int, end: int) -> Extent | None:
    """Give the extent of a name with its title if it reads as one, in capitals for the most part."""
    printed = layout.text[start:end].rstrip(" .\xa0")
    words = printed.split()
    if not FEWEST <= len(words) <= MOST or not words[-1][0].isupper():
        return None
    capitals = sum(word[0].isupper() for word in words)
    adverb = layout.doc[layout.token(start + len(printed) - 1)].pos_ == "ADV"  # Thankfully, …: “…”
    return (start, start + len(printed)) if 2 * capitals >= len(words) and not adverb else None
