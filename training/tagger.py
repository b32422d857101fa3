"""Make the packaged quote tagger from a corpus: fine-tune, go on at a falling rate, prune and distil, export.

    python training/tagger.py TRAIN.jsonl WORK_FOLDER [OUT_FOLDER]

WORK_FOLDER keeps the weights of each step; a step whose weights are there is not run again. OUT_FOLDER defaults to
the package's `components/tagger/model`. About 70 minutes on two cores that do nothing else. On one kind
of machine the same weights come out each time.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
MODEL = HERE.parent / "src" / "newsclaims" / "components" / "tagger" / "model"

STEPS = {
    "tuned.pt": "--passes 4.5 --link-by-window",
    "whole.pt": "--resume tuned.pt --passes 2.5 --rate 1.5e-4 --seed 11 --average-from 0.7 --link-by-window",
    "pruned.pt": "--resume whole.pt --teacher whole.pt --prune 8 960 --passes 1.5 --rate 2e-4 --seed 31"
    " --average-from 0.7",
    "tagger.pt": "--resume pruned.pt --teacher whole.pt --passes 1.05 --rate 1.5e-4 --seed 37 --average-from 0.7",
}
"""What is trained, in order, and how: of the base model's layers the first three."""


def run(script: str, *arguments: str | Path, folder: Path) -> None:
    subprocess.run([sys.executable, HERE / script, *arguments], cwd=folder, check=True)


def main() -> None:
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    corpus, folder = (Path(argument).resolve() for argument in sys.argv[1:3])
    out = Path(sys.argv[3]).resolve() if len(sys.argv) == 4 else MODEL
    folder.mkdir(parents=True, exist_ok=True)
    for name, options in STEPS.items():
        if not (folder / name).exists():
            run("train.py", corpus, name, "--layers", "0,1,2", *options.split(), folder=folder)
    run("export.py", "tagger.pt", out, folder=folder)


if __name__ == "__main__":
    main()
