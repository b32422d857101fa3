"""ZIP and tar: members by name, what a hostile archive holds, and which article is which when it is read again."""

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from newsclaims import articles
from newsclaims.articles import Unreadable
from newsclaims.cli.app import run

SAID = "“We lost the vote,” Mayor Ada Obi told reporters on Monday.\n"
WON = SAID.replace("lost", "won")
FEED = "".join(json.dumps({"text": f"{number}: {SAID}"}) + "\n" for number in range(2))


def zipped(**members: bytes | str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def tarred(mode: Any = "w", **members: bytes | str) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as archive:
        for name, data in members.items():
            raw = data.encode() if isinstance(data, str) else data
            member = tarfile.TarInfo(name)
            member.size = len(raw)
            archive.addfile(member, io.BytesIO(raw))
    return made.getvalue()


MEMBERS = {"in/a.txt": SAID, "in/feed.jsonl": FEED, "in/b.txt.gz": gzip.compress(WON.encode()),
           "in/p.png": b"\x89PNG\r\n\x1a\n",            "__MACOSX/in/._a.txt": "x", ".hidden.txt": "x"}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped(**MEMBERS)),
        ("a.tar", tarred(**MEMBERS)),
        ("a.tgz", tarred("w:gz", **MEMBERS)),
        ("a.tar.xz", tarred("w:xz", **MEMBERS)),
        ("nameless", zipped(**MEMBERS)),
    ],
)
def test_members_are_read_by_name(name: str, data: bytes, write: Any, read: Any) -> None:
    passed: list[str] = []
    found = read(write(name, data), passed_over=lambda source, what: passed.append(source))
    assert [one.source for one in found] == [
        f"{name}#in/a.txt", f"{name}#in/feed.jsonl#L1", f"{name}#in/feed.jsonl#L2", f"{name}#in/b.txt.gz",
    ]  # fmt: skip
    assert [one.text for one in found] == [SAID, f"0: {SAID}", f"1: {SAID}", WON]
    assert passed == [f"{name}#in/p.png"]


@pytest.mark.parametrize("make", [zipped, tarred])
@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "C:\\a.txt", "in/../../a.txt"])
def test_a_name_that_leads_outside_is_told(make: Any, name: str, write: Any, here: Path) -> None:
    bad, good = articles.read([write("a.zip", make(**{name: SAID, "b.txt": WON}))])
    assert isinstance(bad, Unreadable)
    assert bad.reason == "its name leads outside the archive"
    assert not isinstance(good, Unreadable)
    assert [path.name for path in here.iterdir()] == ["a.zip"], "nothing is unpacked onto the disk"


@pytest.mark.parametrize("make", [zipped, tarred])
def test_members_that_a_pattern_fits_are_left_out(make: Any, write: Any, read: Any) -> None:
    data = make(**{name: f"{name}: {SAID}" for name in ("a.txt", "drafts/b.txt", "in/drafts/c.txt", "d.md")})
    assert [one.source for one in read(write("a", data), exclude=["drafts", "*.md"])] == ["a#a.txt"]


def test_links_are_passed_over(write: Any, read: Any) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", SAID)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "../../etc/passwd")
    assert [one.source for one in read(write("a.zip", made.getvalue()))] == ["a.zip#a.txt"]
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as tar:
        other = tarfile.TarInfo("link.txt")
        other.type, other.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(other)
    assert read(write("a.tar", made.getvalue())) == []


def test_a_bomb_is_told_before_it_goes_off(write: Any, refused: Any) -> None:
    bomb = gzip.compress(b'{"text": "' + b"a" * 100_000_000)
    [told] = refused(write("a.jsonl.gz", bomb))
    assert told.reason.startswith("a bomb: ")
    [told] = refused(write("a.zip", zipped(**{"a.jsonl": b"a" * 100_000_000})))
    assert told.source == "a.zip#a.jsonl"
    assert told.reason.startswith("a bomb: ")


def test_archives_in_archives_have_an_end(write: Any, refused: Any, read: Any) -> None:
    data: bytes = SAID.encode()
    for number in range(3):
        data = zipped(**{f"{number}.zip" if number else "a.txt": data})
    assert read(write("three.zip", data))[0].source == "three.zip#2.zip#1.zip#a.txt"
    [told] = refused(write("four.zip", zipped(**{"3.zip": data})))
    assert (told.source, told.reason) == (
        "four.zip#3.zip#2.zip#1.zip#a.txt",
        "archives in archives in archives",
    )


@pytest.mark.parametrize(
    "data",
    [zipped(**MEMBERS)[:-30], tarred("w:gz", **MEMBERS)[:-40], gzip.compress(FEED.encode())[:-5]],
    ids=["zip", "tar", "gzip"],
)
def test_a_damaged_archive_is_told(data: bytes, write: Any, refused: Any) -> None:
    told = refused(write("a.bin", data))
    assert told
    assert all("damaged" in one.reason for one in told)


def test_a_locked_member_is_told_and_the_rest_is_read(write: Any, read: Any) -> None:
    data = bytearray(zipped(**{"a.txt": SAID, "b.txt": WON}))
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the first member's flag in the directory
    bad, good = articles.read([write("a.zip", bytes(data))])
    assert isinstance(bad, Unreadable)
    assert (bad.source, bad.reason) == ("a.zip#a.txt", "locked by a password")
    assert good.source == "a.zip#b.txt"


def extract(path: str, capsys: pytest.CaptureFixture[str]) -> str:
    run(["extract", path, "--fast"])
    return next(line for line in capsys.readouterr().err.splitlines() if " in " in line)


def listed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    run(["articles"])
    return sorted(line.split("\t")[0] for line in capsys.readouterr().out.splitlines())


def test_an_archive_that_is_read_again_is_unchanged_and_a_changed_member_replaced(
    write: Any, here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.zip", zipped(**{"in/a.txt": SAID, "b.txt": WON}))
    assert "2 extracted" in extract("a.zip", capsys)
    assert "0 extracted, 2 unchanged" in extract("a.zip", capsys)
    assert listed(capsys) == ["a.zip#b.txt", "a.zip#in/a.txt"]
    write("a.zip", zipped(**{"in/a.txt": SAID.replace("vote", "game"), "b.txt": WON}))
    assert "1 extracted, 1 unchanged" in extract("a.zip", capsys)
    assert listed(capsys) == ["a.zip#b.txt", "a.zip#in/a.txt"]
    assert run(["show", "a.zip#in/a.txt"]) == 0
    assert "lost the game" in capsys.readouterr().out
    assert run(["remove", "--missing", "--yes"]) == 1, "an archive that is there holds its members"
    (here / "a.zip").unlink()
    assert run(["remove", "--missing", "--yes"]) == 0
    assert listed(capsys) == []


def test_a_member_and_a_file_of_one_content_are_one_article(write: Any, read: Any) -> None:
    [article] = read(write("a.txt", SAID), write("a.zip", zipped(**{"b.txt": SAID})))
    assert article.sources == ["a.txt", "a.zip#b.txt"]
