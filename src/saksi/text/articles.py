"""Many pages to articles, in their order: web pages in as many worker processes as there are processors."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from saksi.model.article import Article, Page
from saksi.model.errors import Refusal, SetAside
from saksi.text import article
from saksi.text.options import ReadOptions

_AHEAD = 2
"""How many pages are taken in advance for each processor."""


def build(
    pages: Iterable[Page], options: ReadOptions, on_refusal: Callable[[Refusal], None]
) -> Iterator[Article]:
    """Yield the article of each page, in the order of the pages; what is set aside goes to ``on_refusal``.

    A few web pages are taken ahead of the one that is yielded. Threads only wait for the workers: plain text, which
    needs none, is read here and yielded at once.
    """
    processors = os.cpu_count() or 1
    waiting: deque[Future[Article]] = deque()
    threads = ThreadPoolExecutor(processors, thread_name_prefix="saksi-read")
    try:
        for page in pages:
            waiting.append(_begun(page, options, threads))
            while waiting and (waiting[0].done() or len(waiting) > _AHEAD * processors):
                yield from _result(waiting.popleft(), on_refusal)
        while waiting:
            yield from _result(waiting.popleft(), on_refusal)
    finally:
        threads.shutdown(cancel_futures=True)


def _begun(page: Page, options: ReadOptions, threads: ThreadPoolExecutor) -> Future[Article]:
    if page.media_type == "text/html":
        return threads.submit(article.build, page, options)
    done: Future[Article] = Future()
    try:
        done.set_result(article.build(page, options))
    except SetAside as error:
        done.set_exception(error)
    return done


def _result(future: Future[Article], on_refusal: Callable[[Refusal], None]) -> Iterator[Article]:
    try:
        yield future.result()
    except SetAside as error:
        on_refusal(error.refusal)
