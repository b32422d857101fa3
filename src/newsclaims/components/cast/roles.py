"""Roles."""

from collections.abc import Sequence
from spacy.tokens import Doc
from newsclaims.components.cast.cast import Member


def roles(doc: Doc, members: Sequence[Member]) -> list[list[tuple[int, int]]]:
    return [[] for _ in members]
