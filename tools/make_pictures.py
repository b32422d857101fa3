"""Make the pictures of README and site, of invented articles: quotes at a terminal (SVG) and the exported page (PNG).

    python tools/make_pictures.py [CHROMIUM]

It writes docs/assets/terminal.svg and, with the browser, docs/assets/page.png. Look at both before you commit them.
"""

import io
import json
import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ASSETS = Path(__file__).parents[1] / "docs" / "assets"
COLUMNS = 110

ARTICLES = (
    {
        "title": "Council splits over the harbour tunnel",
        "outlet": "The Harbour Post",
        "published": "2025-11-26",
        "text": "Mayor Ada Obi warned on Wednesday that the harbour tunnel could cost €2.4 billion, a third more than "
        "planned. “We will not sign a blank cheque,” she told reporters after the vote.\n\n"
        "Jonas Brandt, who heads the port authority, denied that the price had doubled. He said the works would begin "
        "in March 2026 and create “about 1,200 jobs”.\n\n"
        "“Nobody has asked the people who live there,” said one resident, who asked not to be named. The council "
        "votes again next Thursday.",
    },
    {
        "title": "Port chief defends tunnel",
        "outlet": "Northern Ledger",
        "published": "2025-11-27",
        "text": "The tunnel will cost €1.8 billion and not a cent more, port chief Jonas Brandt said on Thursday. “I have "
        "seen the contracts,” he added.\n\n"
        "Ada Obi, the mayor, demanded that he publish them. According to the auditors, 14% of the money has been spent.",
    },
)


def main() -> None:
    """Extract the articles, and picture them."""
    with tempfile.TemporaryDirectory() as folder:
        feed = Path(folder) / "feed.jsonl"
        feed.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), "utf-8")
        os.chdir(folder)
        os.environ |= {"NEWSCLAIMS_DB": "news.db", "NEWSCLAIMS_CONFIG": os.devnull, "COLUMNS": str(COLUMNS)}
        subprocess.run([*NEWSCLAIMS, "extract", feed.name, "--quiet"], check=True)
        (ASSETS / "terminal.svg").write_text(terminal("quotes"), "utf-8")
        if len(sys.argv) > 1:
            subprocess.run([*NEWSCLAIMS, "export", "html", "-o", "page.html"], check=True)
            photograph(sys.argv[1], Path("page.html").absolute())


NEWSCLAIMS = (sys.executable, "-m", "newsclaims")


def terminal(command: str) -> str:
    """Give what a command shows at a terminal, as SVG that fetches no font."""
    shown = io.BytesIO()

    def read(descriptor: int) -> bytes:
        shown.write(part := os.read(descriptor, 65536))
        return part

    sys.stdout.flush()
    pty.spawn([*NEWSCLAIMS, command], read)
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    console.print(Text.from_ansi(shown.getvalue().decode("utf-8").replace("\r\n", "\n")))
    plain = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.S)
    return console.export_svg(title=f"newsclaims {command}", code_format=plain, unique_id="terminal")


def photograph(chromium: str, page: Path) -> None:
    """Picture the page as it opens."""
    options = ["--headless", "--no-sandbox", "--hide-scrollbars", "--window-size=1100,760"]
    subprocess.run([chromium, *options, f"--screenshot={ASSETS / 'page.png'}", page.as_uri()], check=True)


if __name__ == "__main__":
    main()
