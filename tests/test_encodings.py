"""Text in any of the usual encodings: English is Windows-1252, of what is in others its bytes tell."""

from pathlib import Path

import pytest

from newsclaims.articles.decoding import decode
from newsclaims.articles.markup import decode_page
from newsclaims.errors import ArticleError

FOREIGN = dict(
    line.split("\t")
    for line in Path(__file__).with_name("gold").joinpath("languages.tsv").read_text("utf-8").splitlines()
)
"""A paragraph of news a language, all invented."""


@pytest.mark.parametrize(
    ("code", "encoding"),
    [
        ("ja", "shift_jis"), ("ja", "euc_jp"), ("ja", "iso2022_jp"), ("zh", "gb18030"), ("zh", "gbk"), ("ko", "euc_kr"),
        ("ru", "cp1251"), ("ru", "koi8_r"), ("ru", "iso8859_5"), ("ru", "cp866"), ("uk", "cp1251"), ("bg", "cp1251"),
        ("el", "cp1253"), ("he", "cp1255"), ("ar", "cp1256"), ("pl", "cp1250"), ("pl", "iso8859_2"), ("cs", "cp1250"),
        ("hu", "cp1250"), ("hr", "cp1250"), ("ro", "cp1250"), ("tr", "cp1254"), ("vi", "cp1258"), ("fr", "cp1252"),
        ("de", "latin_1"), ("es", "cp1252"), ("it", "cp1252"), ("fi", "cp1252"), ("sv", "cp1252"), ("nl", "cp1252"),
        pytest.param("cs", "iso8859_2", marks=pytest.mark.xfail(strict=True, reason="read as Windows-1250: Š, Ť, Ž")),
        pytest.param("fr", "mac_roman", marks=pytest.mark.xfail(strict=True, reason="old Macintoshes' isn't known")),
    ],
)  # fmt: skip
def test_text_in_other_encodings(code: str, encoding: str) -> None:
    data = FOREIGN[code].encode(encoding, "ignore")
    assert decode(data) == data.decode(encoding)
    page = (
        b"<html><body><p class='story of the day'>"
        + data
        + b"</p><script>var that = 1;</script></body></html>"
    )
    assert data.decode(encoding) in decode_page(page)


@pytest.mark.parametrize("encoding", ["cp1252", "latin_1"])
@pytest.mark.parametrize("seed", sorted(Path("seeds").glob("*.txt")), ids=lambda path: path.name[:3])
def test_english_is_windows_1252(seed: Path, encoding: str) -> None:
    text = seed.read_text("utf-8").translate({ord("‘"): "'"}) + " Café, £5, naïve: “résumé”."
    data = text.encode(encoding, "ignore")
    assert decode(data) == data.decode(encoding)


@pytest.mark.parametrize("text", ["€5 – “well”", "Café £5"])
def test_short_texts_are_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (
            "“It cost €5,” José said. ".encode() + b"The caf\xe9 closed.",
            "“It cost €5,” José said. The café closed.",
        ),
        ("“It cost €5,” José said: “".encode()[:-1], "“It cost €5,” José said: â€"),
        ("José’s ".encode() + "“a café” – “b” ".encode("cp1252") + b"\x81", None),
        ("CAFÉ’S “best” – €5".encode("cp1252"), "CAFÉ’S “best” – €5"),
    ],
)
def test_utf8_with_stray_bytes_stays_utf8(data: bytes, text: str | None) -> None:
    if text is None:
        with pytest.raises(ArticleError):
            decode(data)
    else:
        assert decode(data) == text


SAID = "“It isn’t safe – it cost €5 …,” José said. ‘No.’ "

MISREAD = [
    (SAID.encode().decode("cp1252", "ignore"), SAID),
    (SAID.encode().decode("latin_1"), SAID),
    (
        SAID.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("’", "&#8217;").replace("‘", "&#x2018;"),
        SAID,
    ),
    (
        SAID.replace("“", "&amp;ldquo;").replace("”", "&amp;rdquo;").replace("’", "&amp;#39;"),
        SAID.replace("’", "'"),
    ),
    # as it is printed: no mark is misread, or few are
    ("“It is,” JosÃ© said.", None),
    ("Browsers show &amp; as &, and 5 &lt; 6.", None),
    ("“It is,” she said of â€ and &quot;.", None),
]


@pytest.mark.parametrize(("text", "meant"), MISREAD)
def test_text_that_was_misread_before_it_was_saved(text: str, meant: str | None) -> None:
    assert decode(text.encode()) == (text if meant is None else meant)


def test_a_page_keeps_its_references_and_a_table_its_text() -> None:
    page = f'<p title="a &quot;b&quot;">{SAID.encode().decode("cp1252", "ignore")}</p>'
    assert decode_page(page.encode()) == f'<p title="a &quot;b&quot;">{SAID}</p>'


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("日本政府は発表した。" * 4, "euc_jp"), (FOREIGN["ru"][:90], "koi8_r")],
)
def test_short_texts_in_other_scripts_are_not(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_the_charset_that_a_page_declares_counts_first() -> None:
    data = ('<meta charset="koi8-r"><p>' + FOREIGN["ru"].replace("«", "").replace("»", "")).encode(
        "koi8_r", "ignore"
    )
    assert decode_page(data) == data.decode("koi8_r")
    assert decode_page(data.replace(b"koi8-r", b"cp866-")) != data.decode("koi8_r")
    japanese = b'<meta charset="iso-2022-jp"><p>' + FOREIGN["ja"].encode("iso2022_jp")
    assert decode_page(japanese).endswith(FOREIGN["ja"])
