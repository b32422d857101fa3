"""Turn a trained quote tagger into the packaged int8 model: tagger.onnx, tokenizer.json, and what describes them.

That is model.json: their version, format, features, hashes and licence, which are checked where they are loaded.

python training/export.py TAGGER.pt OUT_FOLDER [--raw] [--version 1.1]    --raw: the last weights, not the averaged ones
"""

import argparse
import hashlib
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from train import BASE, HIDDEN, Tagger, loaded

from newsclaims.components.tagger import INPUTS
from newsclaims.components.tagger.description import describe

MADE = {
    "name": "newsclaims tagger",
    "licence": "MIT, of weights that go on from all-MiniLM-L6-v2 (Apache-2.0)",
    "data": "PolNeAR 1.0, train split (Newell, Margolin and Ruths, LREC 2018); for names CoNLL-2003's English train "
    "split (Tjong Kim Sang and De Meulder, CoNLL 2003), and the names that newsclaims itself reads in PolNeAR, GAP and "
    "news pages; for the head of pronouns GAP, development split (Webster et al., TACL 2018; Apache-2.0); no text of "
    "any of them",
    "made_by": "training/tagger.py",
}
"""What model.json tells people."""


class Exported(nn.Module):
    """The network as it is read: no padding, and the linking heads' weights for whoever links."""

    def __init__(self, model: Tagger) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, case: Tensor, quoted: Tensor, opens: Tensor) -> tuple[Tensor, ...]:
        states = self.model.states(ids, case, quoted, opens)
        return (
            self.model.tags(states),
            states,
            self.model.link.weight,
            self.model.link.bias,
            self.model.distance,
        )


def give_first_layer(path: Path) -> None:
    """Have a network give its first layer's states as `first`, too: the layers that label names go on from there."""
    model = onnx.load(path)
    states = next(
        name
        for node in model.graph.node
        for name in node.output
        if name.endswith("layers.0/norm2/LayerNormalization_output_0")
    )
    model.graph.node.append(onnx.helper.make_node("Identity", [states], ["first"]))
    shape: list[str | int | None] = [1, "pieces", HIDDEN]
    model.graph.output.append(onnx.helper.make_tensor_value_info("first", onnx.TensorProto.FLOAT, shape))
    onnx.save(model, path)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("weights", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--version", default="1.0", help="of the weights, for model.json")
    ap.add_argument("--raw", action="store_true")
    ap.add_argument("--float", action="store_true", help="leave the weights as they are")
    a = ap.parse_args()
    model = loaded(a.weights, "model" if a.raw else "average").eval()
    a.out.mkdir(parents=True, exist_ok=True)
    names = list(INPUTS)
    example = (torch.ones(1, 16, dtype=torch.long), *(torch.zeros(1, 16, dtype=torch.long) for _ in range(3)))
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            Exported(model),
            example,
            str(plain),
            input_names=names,
            output_names=["tags", "states", "link_weight", "link_bias", "distance"],
            dynamic_axes={name: {1: "pieces"} for name in [*names, "tags", "states"]},
            opset_version=17,
            dynamo=False,
        )
        if a.float:
            shutil.copy(plain, a.out / "tagger.onnx")
        else:
            quantize_dynamic(
                plain, a.out / "tagger.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
            )
    give_first_layer(a.out / "tagger.onnx")
    shutil.copy(BASE / "tokenizer.json", a.out / "tokenizer.json")
    onnx.checker.check_model(str(a.out / "tagger.onnx"))
    describe(a.out, INPUTS, ("tagger.onnx", "tokenizer.json"), version=a.version, **MADE)
    content = (a.out / "tagger.onnx").read_bytes()
    print(f"{len(content) / 1e6:.1f} MB, SHA-256 {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    main()
