"""Turn a trained quote tagger into the packaged int8 model: tagger.onnx and tokenizer.json.

python training/export.py TAGGER.pt OUT_FOLDER [--raw]    --raw: the last weights instead of the averaged ones
"""

import argparse
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from train import BASE, LINK, Tagger


class Exported(nn.Module):
    """The network with the distance table as a third output."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, case, quoted, opens, mask):
        tags, links = self.model(ids, case, quoted, opens, mask)
        return tags, links, self.model.distance


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("weights", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--raw", action="store_true")
    ap.add_argument("--float", action="store_true", help="leave the weights as they are")
    a = ap.parse_args()
    saved = torch.load(a.weights)
    model = Tagger(len(saved["layers"]))
    model.load_state_dict(saved["model"] if a.raw or saved["average"] is None else saved["average"])
    model.eval()
    a.out.mkdir(parents=True, exist_ok=True)
    names = ["ids", "case", "quoted", "opens", "mask"]
    example = (torch.ones(2, 16, dtype=torch.long), *(torch.zeros(2, 16, dtype=torch.long) for _ in range(3)))
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            Exported(model),
            (*example, torch.ones(2, 16, dtype=torch.long)),
            str(plain),
            input_names=names,
            output_names=["tags", "links", "distance"],
            dynamic_axes={name: {0: "batch", 1: "pieces"} for name in [*names, "tags", "links"]},
            opset_version=17,
            dynamo=False,
        )
        if a.float:
            shutil.copy(plain, a.out / "tagger.onnx")
        else:
            quantize_dynamic(
                plain, a.out / "tagger.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
            )
    shutil.copy(BASE / "tokenizer.json", a.out / "tokenizer.json")
    onnx.checker.check_model(str(a.out / "tagger.onnx"))
    print(
        f"{(a.out / 'tagger.onnx').stat().st_size / 1e6:.1f} MB, {LINK} link dimensions, step {saved['step']}"
    )


if __name__ == "__main__":
    main()
