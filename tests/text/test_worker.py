"""Worker processes: a page may break one, and nothing else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from saksi.text import child, worker

SOURCE = b"<html><body><article><p>Wali kota membuka kembali jembatan itu.</p></article></body></html>"
MEMORY = 1_500_000_000


def read(source: bytes = SOURCE, seconds: float = 60, memory: int = MEMORY) -> str:
    answer = worker.run("page", source, {}, seconds=seconds, memory=memory)
    return str(answer["text"])


def test_a_page_is_parsed() -> None:
    assert read() == "Wali kota membuka kembali jembatan itu."


def test_a_late_worker_is_killed_and_replaced() -> None:
    with pytest.raises(worker.Failed, match="longer than"):
        read(b"<html><body>" + b"<p>Satu kalimat <b>dan</b> lain.</p>" * 20_000, seconds=0.05)
    assert read()


def test_a_greedy_page_is_refused() -> None:
    with pytest.raises(worker.Failed):
        read(b"<html><body>" + b"<p>Satu kalimat.</p>" * 300_000, memory=250_000_000)
    assert read()


def test_an_unknown_job_breaks_nothing() -> None:
    with pytest.raises(worker.Failed):
        worker.run("no such job", SOURCE, {}, seconds=60, memory=MEMORY)
    assert read()


def test_threads_have_workers_of_their_own() -> None:
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(lambda n: read(), range(8))) == {"Wali kota membuka kembali jembatan itu."}


def test_workers_may_be_ended_at_any_time() -> None:
    worker.stop()
    assert read()
    worker.stop()


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("socket.connect", ()),
        ("subprocess.Popen", ()),
        ("os.system", ()),
        ("open", ("x", "w", 0)),
        ("open", ("x", "r+b", 0)),
    ],
)
def test_a_worker_may_not_reach_out(event: str, arguments: tuple[object, ...]) -> None:
    with pytest.raises(PermissionError):
        child._refuse(event, arguments)


def test_a_worker_may_read_files() -> None:
    child._refuse("open", ("x", "r", 0))
    child._refuse("import", ("x",))
