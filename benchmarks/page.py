"""How large the page of many articles is, and how quick in a browser: records of a file, copied with other identities.

    python benchmarks/page.py RECORDS.jsonl [--articles 5 300 2000] [--texts full] [--keep FOLDER]

It wants Chromium and the group `browser` (Playwright). First paint is the browser's first contentful paint, `ready`
when the load event is over and the list stands, `key` the time from a letter typed into the search to the frame that
shows what it finds: the first one, and the longest of eight. `work` is the processor's time of the page's main thread
for the longest, which other programs on the machine don't change.
"""

import argparse
import itertools
import json
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsclaims.records import ArticleRecord
from newsclaims.report import page

OUTLETS = ("The Harbour Post", "Lugo Daily", "Evening Mail", "The Courier", "Radio North", "The Ledger")

TYPED = "president"

KEYSTROKE = """async (text) => {
  const field = document.getElementById("words"), told = document.getElementById("told");
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  field.value = text;
  await frame();
  const from = performance.now();
  let settled;
  const seen = new MutationObserver(() => { settled = performance.now(); });
  seen.observe(told, { childList: true, characterData: true, subtree: true });
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  while (!settled && performance.now() - from < 20000) await frame();
  await frame();
  seen.disconnect();
  return performance.now() - from;
}"""


def copied(record: dict[str, Any], number: int, drawn: random.Random) -> ArticleRecord:
    """Give the record as another article's: with its own id, day and outlet, and one of fifty casts of speakers."""
    one = json.loads(json.dumps(record))
    article, family = one["article"], number % 50
    article |= {
        "id": f"{number:016x}",
        "source": f"{number}.txt",
        "sources": [f"{number}.txt"],
        "published": f"{2023 + number % 3}-{drawn.randint(1, 12):02}-{drawn.randint(1, 28):02}",
        "outlet": drawn.choice(OUTLETS),
    }
    if family:
        named = [*one["actors"], *(quote["speaker"] for quote in one["quotes"] if quote["speaker"])]
        for who in (*named, *(claim["claimant"] for claim in one["claims"])):
            if who["name"]:
                who["name"] = f"{who['name']} {chr(0x41 + family % 26)}{family}"
    return ArticleRecord.model_validate(one)


def copies(lines: list[dict[str, Any]], articles: int) -> Iterator[ArticleRecord]:
    """Give so many articles."""
    drawn = random.Random(1)
    for number, record in enumerate(itertools.islice(itertools.cycle(lines), articles)):
        yield copied(record, number, drawn)


def chromium() -> str:
    """Give the browser's path."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        sys.exit("error: no Chromium is installed")
    return found


def worked(metrics: Any) -> float:
    """Give the processor's time that the page's main thread has taken, in seconds."""
    told = metrics.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in told if one["name"] == "TaskDuration"))


def measured(path: Path) -> dict[str, float]:
    """Open the page three times; give medians, and of the letters typed the slowest."""
    from playwright.sync_api import sync_playwright

    runs: list[dict[str, float]] = []
    with sync_playwright() as playwright:
        for _ in range(3):
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            tab = browser.new_page(viewport={"width": 1280, "height": 900})
            begun = time.perf_counter()
            tab.goto(path.as_uri(), wait_until="load", timeout=120_000)
            tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
            ready = time.perf_counter() - begun
            paint = tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
            nodes = tab.evaluate("document.getElementsByTagName('*').length")
            first = tab.evaluate(KEYSTROKE, TYPED[0])
            tab.wait_for_timeout(1500)
            metrics = tab.context.new_cdp_session(tab)
            metrics.send("Performance.enable", {"timeDomain": "threadTicks"})
            letters: list[float] = []
            works: list[float] = []
            for end in range(2, len(TYPED) + 1):
                before = worked(metrics)
                letters.append(tab.evaluate(KEYSTROKE, TYPED[:end]))
                works.append(1000 * (worked(metrics) - before))
            browser.close()
            runs.append(
                {
                    "paint": paint / 1000,
                    "ready": ready,
                    "nodes": nodes,
                    "first": first,
                    "keystroke": max(letters),
                    "work": max(works),
                }
            )
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def main() -> None:
    """Write the pages, and print a line for each."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("records", type=Path)
    asked.add_argument("--articles", type=int, nargs="+", default=[5, 300, 2000])
    asked.add_argument("--texts", default="full")
    asked.add_argument("--keep", type=Path)
    given = asked.parse_args()
    lines = [json.loads(line) for line in given.records.read_text(encoding="utf-8").splitlines()]
    print("articles  MB     written s  paint s  ready s  nodes      first key ms  key ms  work ms")
    with tempfile.TemporaryDirectory() as folder:
        for articles in given.articles:
            path = (given.keep or Path(folder)) / f"page-{articles}-{given.texts}.html"
            begun = time.perf_counter()
            with path.open("w", encoding="utf-8", newline="") as out:
                page.write(copies(lines, articles), out, page.Look(given.texts))
            written = time.perf_counter() - begun
            found = measured(path)
            told = (
                f"{articles:>8}",
                f"{path.stat().st_size / 1e6:<6.1f}",
                f"{written:<9.1f}",
                f"{found['paint']:<7.2f}",
                f"{found['ready']:<7.2f}",
                f"{found['nodes']:<9,.0f}",
                f"{found['first']:<12.0f}",
                f"{found['keystroke']:<6.0f}",
                f"{found['work']:.0f}",
            )
            print("  ".join(told), flush=True)


if __name__ == "__main__":
    main()
