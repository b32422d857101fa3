#!/usr/bin/env python3
"""Make the table of nouns for people, `lexicons/en/people.tsv`, from WordNet. Standard library only.

    make_people_table.py WORDNET_DICT > src/newsclaims/lexicons/en/people.tsv

WORDNET_DICT is the folder of WordNet's database that holds `data.noun` and `index.sense` (Fellbaum 1998; version 3.1,
whose licence lets the words be passed on: see NOTICE). A noun is one for people if most of its uses are: its senses of
the file noun.person, weighted by how often WordNet's own texts tag them, and where they tag none by their order.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PERSON = 18
"""WordNet's number of the file noun.person."""

SHARE = 0.5
"""The share of a noun's uses that must be of people."""

STEPS = 3
"""How far up a noun's kinds are looked for: striker, athlete, contestant."""

VAGUE = 130
"""Nouns below it, from which on a kind says too little to know somebody by: worker, leader, expert."""


class Sense(NamedTuple):
    """One meaning of a noun."""

    file: int
    words: tuple[str, ...]
    above: tuple[str, ...]
    instance: bool


def senses(lines: Iterator[str]) -> dict[str, Sense]:
    """Give the meanings of `data.noun` by their offset."""
    found = {}
    for line in lines:
        if line.startswith("  "):
            continue
        cells = line.split(" | ")[0].split()
        words = cells[4 : 4 + 2 * int(cells[3], 16) : 2]
        pointers = cells[5 + 2 * len(words) :]
        above = tuple(to for sign, to in zip(pointers[::4], pointers[1::4], strict=False) if sign == "@")
        found[cells[0]] = Sense(int(cells[1]), tuple(words), above, "@i" in pointers[::4])
    return found


def uses(lines: Iterator[str], known: dict[str, Sense]) -> dict[str, list[tuple[float, str]]]:
    """Give how often each noun has each of its meanings, the most usual first: weight and offset."""
    found = defaultdict(list)
    for line in lines:
        key, offset, order, tagged = line.split()
        noun, _, rest = key.partition("%")
        if rest.startswith("1:") and not known[offset].instance and re.fullmatch(r"[a-z]+(-[a-z]+)*", noun):
            found[noun].append((int(tagged) + 1 / int(order), offset))
    return {noun: sorted(each, reverse=True) for noun, each in found.items()}


def kinds(offset: str, known: dict[str, Sense], steps: int = STEPS) -> Iterator[str]:
    """Give the meanings above a meaning that are of people, nearest first."""
    for above in known[offset].above:
        if known[above].file == PERSON and steps:
            yield above
            yield from kinds(above, known, steps - 1)


def main() -> int:
    """Print the table."""
    folder = Path(sys.argv[1])
    known = senses(iter((folder / "data.noun").read_text("utf-8").splitlines()))
    every = uses(iter((folder / "index.sense").read_text("utf-8").splitlines()), known)
    people, usual = {}, set()
    for noun, each in every.items():
        own = sum(weight for weight, offset in each if known[offset].file == PERSON)
        printed = {word for _, offset in each for word in known[offset].words if word.lower() == noun}
        if own >= SHARE * sum(weight for weight, _ in each) and any(word[0].islower() for word in printed):
            people[noun] = next(offset for _, offset in each if known[offset].file == PERSON)
            usual |= {noun} if own > 1 else set()
    below: dict[str, int] = defaultdict(int)
    for offset in people.values():
        for above in {*kinds(offset, known, 20)}:
            below[above] += 1
    print("noun\tabove")
    for noun, offset in sorted(people.items()):
        near = [one for one in [offset, *kinds(offset, known)] if below[one] < VAGUE]
        nouns = dict.fromkeys(word for one in near for word in known[one].words if word in usual)
        print(noun, " ".join(word for word in nouns if word != noun) or "-", sep="\t")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
