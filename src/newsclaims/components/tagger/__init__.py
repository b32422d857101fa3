"""The learned quote tagger: a small transformer that marks source, cue and content in running text, and links them.

The weights stand in `model/`, with a card that says where they come from. They run in onnxruntime, on the CPU.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from newsclaims.components.tagger.decode import LINK, Attribution, Floats, link, parts
from newsclaims.components.tagger.encode import Pieces, pieces, windows

CLS, SEP, PAD = 101, 102, 0
BATCH = 4
"""Windows that the model reads at a time."""


class Tagger:
    """The model, loaded.

    Args:
        folder: where `tagger.onnx` and `tokenizer.json` stand.
        threads: how many the model may use.
    """

    def __init__(self, folder: Path, threads: int = 0) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.session = onnxruntime.InferenceSession(
            folder / "tagger.onnx", options, providers=["CPUExecutionProvider"]
        )
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def attributions(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Attribution]:
        """Give the attributions in the paragraphs of a text, in the order of their cues.

        Args:
            text: the article.
            paragraphs: the stretches to read, in code points.
        """
        read = pieces(text, paragraphs, self.tokenizer)
        if not len(read.ids):
            return []
        logits, projections, distance = self._scores(read)
        return link(text, parts(read, logits), projections, distance)

    def _scores(self, read: Pieces) -> tuple[Floats, Floats, Floats]:
        """Give what the model says of each piece; of two windows, the one that shows more around the piece counts."""
        count = len(read.ids)
        logits = np.zeros((count, 7), dtype=np.float32)
        projections = np.zeros((count, 6 * LINK), dtype=np.float32)
        distance = np.zeros((2, 21), dtype=np.float32)
        cuts = windows(count)
        for at in range(0, len(cuts), BATCH):
            batch = cuts[at : at + BATCH]
            tags, links, distance = self.session.run(None, _inputs(read, batch))
            for row, (first, last) in enumerate(batch):
                number = at + row
                since = first if number == 0 else (first + cuts[number - 1][1]) // 2
                until = last if number + 1 == len(cuts) else (cuts[number + 1][0] + last) // 2
                inside = slice(since - first + 1, until - first + 1)
                logits[since:until] = tags[row, inside]
                projections[since:until] = links[row, inside]
        return logits, projections, distance


def _inputs(read: Pieces, batch: Sequence[tuple[int, int]]) -> dict[str, np.ndarray]:
    longest = max(last - first for first, last in batch) + 2
    columns = {
        "ids": (read.ids, PAD),
        "case": (read.case, 5),
        "quoted": (read.quoted, 0),
        "opens": (read.opens, 0),
    }
    inputs = {
        name: np.full((len(batch), longest), fill, dtype=np.int64) for name, (_, fill) in columns.items()
    }
    inputs["mask"] = np.zeros((len(batch), longest), dtype=np.int64)
    for row, (first, last) in enumerate(batch):
        size = last - first
        for name, (column, _) in columns.items():
            inputs[name][row, 1 : size + 1] = column[first:last]
        inputs["ids"][row, 0], inputs["ids"][row, size + 1] = CLS, SEP
        inputs["mask"][row, : size + 2] = 1
    return inputs


@cache
def tagger() -> Tagger:
    """Give the packaged model, loaded once."""
    with as_file(files("newsclaims") / "components" / "tagger" / "model") as folder:
        return Tagger(folder)
