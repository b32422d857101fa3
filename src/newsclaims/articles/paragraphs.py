"""Where the paragraphs of a plain text stand, however it was scraped, typed or wrapped."""

import re
from collections.abc import Sequence
from itertools import pairwise

from newsclaims.articles.line_shapes import look
from newsclaims.articles.page_dates import is_date_line
from newsclaims.articles.recognition import recognise
from newsclaims.language.blanks import BLANKS

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_FINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_STOP = re.compile(r"[.…][\"'”’»)\]]*$")
_NO_TAIL = re.compile(r"(?:https?:|www\.|(?:is|was|has|covers|writes|reports|joined)\s)")
"""What begins no rest of a sentence: an address, or who the author is, below the name."""

_INSIDE = ",;)"
_KEY = re.compile(r"[A-Za-z][\w-]{1,20}:\s")
_SIGNED = re.compile(
    r"by(?::? |(?=[A-Z]))(?:(?:[A-Z][\w'’.-]*|and|&|de|van|von|al|of|the)[, ]*){1,12}(?:[-|·–—] ?[^a-z]{4,40})?"
)
_BUTTON = re.compile(r"(?:play|share|save|print|listen|watch|live|video|read|open|comments?|email|follow)")
"""What a page's button below a headline says in small letters."""

WIDEST = 100
"""The longest line, in characters, that a typist or a wire service would have wrapped."""

SHORTEST = 40
"""A line shorter than this was ended on purpose rather than wrapped."""


def paragraphs(text: str) -> list[tuple[int, int]]:
    r"""Give the paragraphs of `text` as half-open spans in code points, in order, without surrounding white space.

    A paragraph ends at an empty line. A line break inside a block ends one too, unless the text is hard-wrapped
    (old newswire: lines of 60 to 80 characters, broken inside sentences). Neither does where what follows plainly goes
    on with the sentence, as where a link stood. Time is linear in the text's length.

    Example:
        >>> text = "Loan agreed\n\nThe loan was agreed.\nIt costs €90 billion."
        >>> [text[start:end] for start, end in paragraphs(text)]
        ['Loan agreed', 'The loan was agreed.', 'It costs €90 billion.']
    """
    blocks = _blocks(text)
    width = _width(text, blocks)
    lines = [line for block in blocks for line in block]
    opens = {block[0] for block in blocks}
    goes_on = [
        _is_torn(text, line, following) if following in opens else _goes_on(text, line, following, width)
        for line, following in pairwise(lines)
    ]
    for at in range(1, len(goes_on)):
        # What stands on a line of its own before the rest of a sentence was a link amid it.
        link = lines[at]
        if text[lines[at + 1][0]] not in _INSIDE or _ends(text, lines[at - 1]):
            continue
        if _length(link) > WIDEST or not is_date_line(text[link[0] : link[1]]):
            goes_on[at - 1] = True
    _join_tails(text, lines, goes_on)
    _part_links(text, lines, goes_on)
    found = lines[:1]
    for joined, (start, end) in zip(goes_on, lines[1:], strict=True):
        if joined:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def is_wrapped(text: str) -> bool:
    """Say whether a text's lines are broken inside sentences, at some width."""
    return _width(text, _blocks(text)) > 0


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Give `[start, end)` without the blanks at its ends; empty, at `end`, where there is nothing else."""
    while start < end and text[start] in BLANKS:
        start += 1
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    return start, end


def _blocks(text: str) -> list[list[tuple[int, int]]]:
    """Give the lines that hold something, grouped by the empty lines between them."""
    blocks: list[list[tuple[int, int]]] = []
    last = 0
    for match in _LINE.finditer(text):
        start, end = trimmed(text, match.start(), match.end())
        if start == end:
            continue
        breaks = _BREAK.findall(text, last, start)
        if blocks and len(breaks) < 2:
            blocks[-1].append((start, end))
        else:
            blocks.append([(start, end)])
        last = end
    return blocks


def _width(text: str, blocks: Sequence[Sequence[tuple[int, int]]]) -> int:
    """Give the width that the text was wrapped at, or 0 where its line breaks mean something.

    Wrapped prose breaks inside sentences: most lines end without punctuation and the next ones begin in lower
    case. Lists of headlines, transcripts and one-line paragraphs hardly ever do.
    """
    wrapped = pairs = width = 0
    for block in blocks:
        for line, following in pairwise(block):
            if max(_length(line), _length(following)) > WIDEST:
                continue
            pairs += 1
            width = max(width, _length(line))
            if _length(line) >= SHORTEST and _breaks_a_sentence(text, line, following):
                wrapped += 1
    return width if wrapped >= 2 and wrapped >= 0.25 * pairs else 0


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Say whether two lines of a block are one paragraph."""
    if text[following[0]] in _INSIDE:
        return True
    if text[following[0] : following[1]] == "." or text[line[0] : line[1]] == ",":
        return True
    if _length(line) > WIDEST and _ends(text, line):
        return False
    if _length(line) >= SHORTEST and _breaks_a_sentence(text, line, following):
        return True
    if not width or max(_length(line), _length(following)) > width + 8:
        return False
    if _indent(text, following[0]) > _indent(text, line[0]):
        return False
    # The next word didn't fit: a line that had room for it was ended on purpose.
    room = width - _length(line)
    return len(_first_word(text, following)) + 1 > room - 6 and _length(line) >= SHORTEST


def _join_tails(text: str, lines: Sequence[tuple[int, int]], goes_on: list[bool]) -> None:
    """Join what begins in lower case and ends in a full stop to what stands before it, however short that is.

    So, too, a link behind the torn beginning or middle of a sentence: A flaw in the game | Quarn | lets anyone in.
    """
    whole = False
    for at in range(len(goes_on) - 1, -1, -1):
        following = lines[at + 1]
        last = at + 1 == len(goes_on) or not goes_on[at + 1]
        if last:
            whole = _STOP.search(text, max(following[0], following[1] - 4), following[1]) is not None
        if not goes_on[at] and whole and not _NO_TAIL.match(text, *following):
            rest = not last and text[lines[at + 2][0]].islower()
            link = _is_link_amid(text, lines[at], following, rest)
            goes_on[at] = link or _breaks_a_sentence(text, lines[at], following)


def _part_links(text: str, lines: Sequence[tuple[int, int]], goes_on: list[bool]) -> None:
    """Part what leads to another story from the sentence amid which it stands: and | Read more: Ferry sails | so."""
    for at, line in enumerate(lines):
        joined = (at > 0 and goes_on[at - 1]) or (at < len(goes_on) and goes_on[at])
        if not joined or not text[line[0]].isupper() or _length(line) > WIDEST:
            continue
        found = recognise(text, look(text, *line), header=False)
        if found is not None and found.kind == "related":
            goes_on[max(0, at - 1) : at + 1] = [False] * len(goes_on[max(0, at - 1) : at + 1])


def _is_link_amid(text: str, line: tuple[int, int], following: tuple[int, int], rest: bool) -> bool:
    """Say whether a line may be a link's in a sentence of which the line above is a part, and which is no date.

    `rest`: what goes on behind it is the rest of a sentence.
    """
    initial = _length(following) == 1  # the first letter of an article, printed large
    begun = rest and not initial and _length(line) >= SHORTEST and text[line[1] - 1].islower()
    amid = (begun or text[line[0]] in _INSIDE) and not _ends(text, line)
    return amid and _length(following) <= WIDEST and not is_date_line(text[line[0] + 1 : line[1]].strip())


def _is_torn(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Say whether the line behind an empty one goes on with the sentence: an inline link was set off as a paragraph."""
    if text[following[0]] in _INSIDE or text[following[0] : following[1]] == ".":
        return not _ends(text, line)
    goes_on = _length(line) >= SHORTEST and not _NO_TAIL.match(text, *following)
    return goes_on and _breaks_a_sentence(text, line, following)


def _breaks_a_sentence(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    if not text[following[0]].islower() or _KEY.match(text, following[0], following[1]):
        return False
    if _length(following) <= WIDEST and (
        _SIGNED.fullmatch(text, *following) or _BUTTON.fullmatch(text, *following)
    ):
        return False
    return not _ends(text, line)


def _ends(text: str, line: tuple[int, int]) -> bool:
    """Say whether a line ends with punctuation that may end a sentence or introduce something."""
    return _FINAL.search(text[max(line[0], line[1] - 4) : line[1]]) is not None


def _length(line: tuple[int, int]) -> int:
    return line[1] - line[0]


def _first_word(text: str, line: tuple[int, int]) -> str:
    return text[line[0] : min(line[1], line[0] + WIDEST)].split(maxsplit=1)[0]


def _indent(text: str, start: int) -> int:
    at = start
    while at > 0 and text[at - 1] in " \t\xa0\u3000" and start - at < 20:
        at -= 1
    return start - at
