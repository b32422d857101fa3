"""The learned tagger: a small transformer that reads an article once, for its quotes, its names and its pronouns.

It marks source, cue and content in running text and links them, gives names their labels, and scores whom he and she
mean. Quotes and names share the network's first layer, and have two of their own each.

The weights stand in `model/`, with a card that says where they come from. They run in onnxruntime, on the CPU; it and
tokenizers are imported only where a model is loaded, so that `--fast` does without them.
"""

import os
from collections.abc import Sequence
from functools import cache, cached_property, partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclaims.components.tagger.decode import LINK, Floats, Linker, Reading, read
from newsclaims.components.tagger.description import checked
from newsclaims.components.tagger.encode import CASES, Pieces, Window, pieces, windows
from newsclaims.components.tagger.names import FILE, TAGS
from newsclaims.components.tagger.whom import Referring

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

CLS, SEP = 101, 102
INPUTS = ("ids", "case", "quoted", "opens")
LOOKS = 3 * CASES
"""How many looks a word may have: the ways it is written, in each of three places."""


class Encoded(NamedTuple):
    """What the network makes of an article.

    Attributes:
        pieces: the article's word pieces.
        tags: the scores of each one's part in a quote, `[pieces, 7]`.
        names: the scores of its part in a name, `[pieces, TAGS]`.
        states: the last layer's state of each.
    """

    pieces: Pieces
    tags: Floats
    names: Floats
    states: NDArray[np.float16]


class Tagger:
    """The model, loaded.

    Args:
        folder: where `tagger.onnx`, `names.onnx`, `tokenizer.json`, `pronouns.npz` and the `model.json` that describes
            them stand.
        threads: how many the model may use; on batches of one, a second costs more than it saves.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self.folder = folder
        self.description = checked(folder, INPUTS)
        # Before the import: seconds after it, onnxruntime looks up its maker's collector, and it keeps a device's id
        # and a queue in the user's cache. What it offers to call after the import comes too late.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = partial(
            onnxruntime.InferenceSession,
            sess_options=options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],  # the fused kernel takes a tenth more than its parts
        )
        self.session = self._session(folder / "tagger.onnx")
        weight, bias, distance = self.session.run(
            ["link_weight", "link_bias", "distance"], dict.fromkeys(INPUTS, np.zeros((1, 1), dtype=np.int64))
        )
        blocks = np.ascontiguousarray(weight.reshape(6, LINK, -1).swapaxes(1, 2))
        self.linker = Linker(blocks, bias.reshape(6, LINK), distance)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    @cached_property
    def naming(self) -> "InferenceSession":
        """Give the layers that label names."""
        return self._session(self.folder / FILE)

    @cached_property
    def referring(self) -> Referring:
        """Give the head that scores whom he and she mean."""
        return Referring.load(self.folder)

    def read(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Reading:
        """Give the attributions in the paragraphs of a text, and how likely each word is a part of one.

        Args:
            text: the article.
            paragraphs: the stretches to read, in code points.
        """
        return self.quoting(text, self.encode(text, paragraphs))

    def quoting(self, text: str, encoded: Encoded) -> Reading:
        """Give the same of a text that the network has read."""
        return read(text, encoded.pieces, encoded.tags, encoded.states, self.linker)

    def encode(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> Encoded:
        """Give what the network makes of the paragraphs of a text, window by window."""
        found = pieces(text, paragraphs, self.tokenizer)
        count = len(found.ids)
        made = Encoded(
            found,
            np.empty((count, 7), dtype=np.float32),
            np.empty((count, TAGS), dtype=np.float32),
            np.empty((count, self.linker.weight.shape[1]), dtype=np.float16),
        )
        for window in windows(np.flatnonzero(found.opens & found.head).tolist(), count):
            tags, states, first = self.session.run(["tags", "states", "first"], window_inputs(found, window))
            (names,) = self.naming.run(["names"], {"first": first, "looks": looks(found, window)})
            read = slice(window.since, window.until)
            inside = slice(window.since - window.first + 1, window.until - window.first + 1)
            for column, scores in ((made.tags, tags), (made.names, names), (made.states, states)):
                column[read] = scores[0, inside]
        return made


def window_inputs(found: Pieces, window: Window) -> dict[str, NDArray[np.int64]]:
    """Give one window as the model takes it, between its border pieces."""
    borders = {"ids": (CLS, SEP), "case": (5, 5), "quoted": (0, 0), "opens": (0, 0)}
    return {
        name: np.concatenate(([before], getattr(found, name)[window.first : window.last], [after]))[None]
        for name, (before, after) in borders.items()
    }


def looks(found: Pieces, window: Window) -> NDArray[np.int64]:
    """Give for each piece of a window how its word is written and whether it opens a paragraph, a sentence, neither."""
    read = slice(window.first, window.last)
    seen = 3 * found.case[read] + np.where(found.opens[read] == 1, 1, 2 * found.begins[read])
    border = 3 * (CASES - 1)
    return np.concatenate(([border], seen, [border]))[None]


@cache
def tagger() -> Tagger:
    """Give the packaged model, loaded once."""
    with as_file(files("newsclaims") / "components" / "tagger" / "model") as folder:
        return Tagger(folder)
