"""A collection that people corrected in brat comes back as corrections."""

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from newsclaims import query
from newsclaims.cli.app import run
from newsclaims.store import Store

Edit = Callable[[str], str]


@pytest.fixture
def collection(store: Store, tmp_path: Path) -> Callable[[Edit], str]:
    """Export the store, let somebody edit the annotations of the article about the strike, and pack it again."""

    def edited(edit: Edit) -> str:
        assert run(["export", "brat", "-o", str(tmp_path / "all.brat"), "--db", str(store.path)]) == 0
        strike = query.find_article(store, "news/strike.txt")
        with ZipFile(tmp_path / "all.brat") as exported, ZipFile(tmp_path / "edited.zip", "w") as packed:
            for name in exported.namelist():
                text = exported.read(name).decode()
                packed.writestr(name, edit(text) if name == f"{strike}.ann" else text)
        return str(tmp_path / "edited.zip")

    return edited


def says(store: Store) -> list[tuple[str, str, dict[str, object]]]:
    found = [one.correction for one in store.corrections()]
    return [(one.action, one.words[0].text, one.changes) for one in found]


def test_what_nobody_touched_is_no_correction(store: Store, collection: Callable[[Edit], str]) -> None:
    assert run(["import", collection(lambda text: text), "--by", "ann", "--db", str(store.path)]) == 0
    assert store.corrections() == []


def without(text: str, *begun: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not any(one in line for one in begun))


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (
            lambda text: text.replace("\tofficial\n", "\tKarl von Adel\n"),
            ("change", "between 200 and 300 workers had left", {"speaker": "Karl von Adel"}),
        ),
        (
            lambda text: text.replace("Kind T1 direct", "Kind T1 mixed"),
            ("change", "We will not sign,", {"kind": "mixed"}),
        ),
        (
            lambda text: text.replace("\t2500000000 EUR\n", "\t3000000000 EUR\n"),
            ("change", "€2.5 billion", {"value": {"value": 3_000_000_000, "low": None, "high": None}, "unit": "EUR",
                                        "kind": "money"}),
        ),
        (
            lambda text: text.replace("\t2025-11-24\n", "\t2025-11-17\n"),
            ("change", "Monday", {"date": {"value": "2025-11-17", "first_day": "2025-11-17",
                                           "last_day": "2025-11-17"}}),
        ),
        (lambda text: without(text, "\tFigure 337 339\t"), ("wrong", "4%", {})),
        (
            lambda text: text + "T99\tQuote 323 339\tCargo fell by 4%\nA99\tKind T99 indirect\n"
            "#99\tAnnotatorNotes T99\tPort of Lunsk\n",
            ("add", "Cargo fell by 4%", {"kind": "indirect", "speaker": "Port of Lunsk"}),
        ),
        (
            lambda text: text + "T99\tQuote 323 328;333 339\tCargo by 4%\n",
            ("add", "Cargo", {}),
        ),
    ],
)  # fmt: skip
def test_what_was_changed_is_one(
    edit: Edit, said: tuple[str, str, dict[str, object]], store: Store, collection: Callable[[Edit], str]
) -> None:
    assert run(["import", collection(edit), "--by", "ann", "--db", str(store.path)]) == 0
    assert says(store) == [said]
    assert [one.lost for one in store.corrections()] == [None]
    # What brat shows now is what is stored: once more, nothing is to be corrected.
    assert run(["import", collection(lambda text: text), "--by", "ann", "--db", str(store.path)]) == 0
    assert len(store.corrections()) == 1


def test_another_text_is_refused(
    store: Store, collection: Callable[[Edit], str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = collection(lambda text: text)
    store.remove("news/strike.txt")
    assert run(["import", path, "--by", "ann", "--db", str(store.path)]) == 1
    assert "with the same text is stored\nhint: " in capsys.readouterr().err


def packed(**files: str) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return made.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"no ZIP", packed(a_ann="T1\tQuote 0 4\tRain\n"), packed(a_txt="Rain", a_ann="T1\tQuote 0;4\tRain\n")],
)
def test_what_is_no_collection_is_told(
    content: bytes, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    assert run(["import", str(tmp_path / "x.zip"), "--db", str(store.path)]) == 2
    assert "as a collection of brat" in capsys.readouterr().err
