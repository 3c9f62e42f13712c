"""Worker processes that parse what others wrote, so that a page can stall or kill a worker and nothing else.

A worker is started when the first web page is met, lives as long as its caller, takes one job at a time and answers
in JSON. It may not open a network connection, start a program or write a file, its memory is limited, and it is
killed when a job takes too long; the next job gets a new one. Threads of the caller get a worker each, up to the
number of processors.
"""

from __future__ import annotations

import atexit
import json
import os
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from saksi.messages import _

JOBS_OF_A_WORKER = 1_000
"""After so many jobs a worker is replaced, so that what parsers leak does not add up."""

_SECONDS_TO_START = 60.0
_LONGEST_ANSWER = 1 << 28
_FRAME = struct.Struct(">I")
_PACKAGE = str(Path(__file__).resolve().parents[2])


class Failed(Exception):
    """A job that gave no result; the message is the reason, for the user."""


class _Worker:
    """One process, and the pipe to it."""

    def __init__(self, memory: int) -> None:
        self.memory = memory
        self.jobs = 0
        program = "from saksi.text.child import serve; serve()"
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", program, str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            start_new_session=True,
        )
        if self._ask(None, _SECONDS_TO_START) is None:
            self.stop()
            raise Failed(_("the process that reads web pages could not be started"))

    def run(self, job: str, content: bytes, settings: dict[str, Any], seconds: float) -> Any:
        """Return what the job gives. Raises ``Failed``, after which ``usable`` says whether the worker still lives."""
        self.jobs += 1
        request = json.dumps({"job": job, "settings": settings}).encode("ascii")
        late = threading.Event()
        answer = self._ask((request, content), seconds, late)
        if answer is None:
            self.stop()
            raise Failed(
                _("it took longer than {seconds:g} seconds to read").format(seconds=seconds)
                if late.is_set()
                else _("the process that read it broke down")
            )
        if "fault" in answer:
            raise Failed(_reason(answer["fault"]))
        return answer["result"]

    @property
    def usable(self) -> bool:
        return self._process.poll() is None and self.jobs < JOBS_OF_A_WORKER

    def stop(self) -> None:
        """End the process and close the pipe."""
        with suppress(OSError):
            self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError, AttributeError):
                pipe.close()  # type: ignore[union-attr]
        self._process.wait()

    def _ask(
        self, frames: tuple[bytes, ...] | None, seconds: float, late: threading.Event | None = None
    ) -> dict[str, Any] | None:
        """Send ``frames`` and return the answer; ``None`` where none came in time, and the process is dead by then."""

        def kill() -> None:
            if late is not None:
                late.set()
            self._process.kill()

        watch = threading.Timer(seconds, kill)
        watch.daemon = True
        watch.start()
        try:
            for frame in frames or ():
                self._write(frame)
            return self._read()
        except (OSError, ValueError):
            return None
        finally:
            watch.cancel()
            watch.join()

    def _write(self, frame: bytes) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        pipe.write(_FRAME.pack(len(frame)))
        pipe.write(frame)
        pipe.flush()

    def _read(self) -> dict[str, Any] | None:
        pipe = self._process.stdout
        assert pipe is not None
        header = pipe.read(_FRAME.size)
        if len(header) < _FRAME.size:
            return None
        (size,) = _FRAME.unpack(header)
        body = pipe.read(min(size, _LONGEST_ANSWER))
        answer = json.loads(body) if len(body) == size else None
        return answer if isinstance(answer, dict) else None


def _reason(fault: str) -> str:
    match fault:
        case "memory":
            return _("it takes too much memory to read")
        case "depth":
            return _("it is nested too deep to read")
    return _("it could not be taken apart")


def _environment() -> dict[str, str]:
    """Return the little that a worker needs to know: where its modules are."""
    kept = {
        name: value for name in ("PATH", "LANG", "LC_ALL", "SYSTEMROOT") if (value := os.environ.get(name))
    }
    return kept | {"PYTHONPATH": os.pathsep.join([_PACKAGE, *(p for p in sys.path if p)])}


class _Pool:
    """Workers at rest, and how many more may be started."""

    def __init__(self, most: int) -> None:
        self._free: list[_Worker] = []
        self._lock = threading.Lock()
        self._room = threading.BoundedSemaphore(most)
        self._process = os.getpid()

    def run(self, job: str, content: bytes, settings: dict[str, Any], seconds: float, memory: int) -> Any:
        with self._room:
            worker = self._take(memory)
            try:
                return worker.run(job, content, settings, seconds)
            finally:
                self._give_back(worker)

    def close(self) -> None:
        with self._lock:
            idle, self._free = self._free, []
        for worker in idle:
            worker.stop()

    def inherited(self) -> bool:
        """Return whether this pool was made by the process that this one was forked from."""
        return self._process != os.getpid()

    def _take(self, memory: int) -> _Worker:
        while True:
            with self._lock:
                worker = self._free.pop() if self._free else None
            if worker is None:
                return _Worker(memory)
            if worker.usable and worker.memory == memory:
                return worker
            worker.stop()

    def _give_back(self, worker: _Worker) -> None:
        if not worker.usable:
            worker.stop()
            return
        with self._lock:
            self._free.append(worker)


_pool: _Pool | None = None
_pool_lock = threading.Lock()


def run(job: str, content: bytes, settings: dict[str, Any], *, seconds: float, memory: int) -> Any:
    """Return what ``job`` makes of ``content`` in a worker limited to ``memory`` bytes. Raises ``Failed``."""
    return _shared().run(job, content, settings, seconds, memory)


def stop() -> None:
    """End all workers at rest; new ones are started when they are needed."""
    if _pool is not None and not _pool.inherited():
        _pool.close()


def _shared() -> _Pool:
    global _pool
    with _pool_lock:
        if _pool is None or _pool.inherited():
            _pool = _Pool(os.cpu_count() or 1)
        return _pool


atexit.register(stop)
