"""How fast pages are read, against bare trafilatura on the same pages in the same run.

    python bench/reading.py [FOLDER] [--times 5]

FOLDER holds web pages (``tests/cases/pages`` where none is named). Rates are printed in pages a second of wall
time: trafilatura alone, trafilatura with its own metadata, and the whole of ours (gates, worker process, metadata,
language, clutter, dateline, sentences), one page after another and many at once; then the same articles as plain text.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from saksi.model.article import Article, Page
from saksi.model.errors import SetAside
from saksi.text import article, articles, read
from saksi.text.options import ReadOptions

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "pages"


def bare(page: Page) -> None:
    import trafilatura

    trafilatura.extract(page.content, include_comments=False)


def with_metadata(page: Page) -> None:
    import trafilatura

    trafilatura.bare_extraction(page.content, include_comments=False, with_metadata=True)


def ours(page: Page) -> Article | None:
    try:
        return article.build(page)
    except SetAside:
        return None


def rate(work: Callable[[Page], object], pages: Sequence[Page], times: int) -> float:
    work(pages[0])
    start = time.perf_counter()
    for _time in range(times):
        for page in pages:
            work(page)
    return times * len(pages) / (time.perf_counter() - start)


def rate_of_all(pages: Sequence[Page], times: int) -> float:
    start = time.perf_counter()
    for _time in range(times):
        for _article in articles.build(pages, ReadOptions(), lambda refusal: None):
            pass
    return times * len(pages) / (time.perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=CASES)
    parser.add_argument("--times", type=int, default=5)
    arguments = parser.parse_args()
    pages = [page for page in read.pages([arguments.folder]) if page.media_type == "text/html"]
    texts = [Page(a.address, a.text, "text/plain") for page in pages if (a := ours(page))]
    size = sum(len(page.content) for page in pages) / len(pages)
    print(f"{len(pages)} pages of {size / 1000:.0f} kB, {len(texts)} of them articles")
    base = rate(bare, pages, arguments.times)
    print(f"trafilatura                {base:8.1f} pages/s")
    metadata = rate(with_metadata, pages, arguments.times)
    print(f"trafilatura with metadata  {metadata:8.1f} pages/s  {metadata / base:5.2f}")
    whole = rate(ours, pages, arguments.times)
    print(f"read                       {whole:8.1f} pages/s  {whole / base:5.2f}")
    together = rate_of_all(pages, arguments.times)
    print(f"read, many at once         {together:8.1f} pages/s  {together / base:5.2f}")
    print(f"read, as plain text        {rate(ours, texts, arguments.times):8.1f} pages/s")


if __name__ == "__main__":
    main()
