"""The worker's side: limits first, then one job after another from standard input."""

from __future__ import annotations

import json
import os
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO

_FRAME = struct.Struct(">I")
_FILES = 64
# What a parser never needs. Names of audit events: https://docs.python.org/3/library/audit_events.html
_FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.remove", "os.rename",
    "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "os.kill", "shutil.", "ctypes.dlopen",
    "pty.", "urllib.", "ftplib.", "http.client", "smtplib.",
)  # fmt: skip


def serve() -> None:
    """Answer jobs until the other side closes the pipe. ``sys.argv[1]`` is the limit on memory in bytes."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not reach the pipe
    jobs = _jobs()
    _limit(int(sys.argv[1]))
    _send(answers, {})
    while (request := _frame(sys.stdin.buffer)) is not None and (
        content := _frame(sys.stdin.buffer)
    ) is not None:
        _send(answers, _answer(jobs, json.loads(request), content))


def _jobs() -> dict[str, Callable[[str, dict[str, Any]], Any]]:
    from saksi.text import feed, maintext

    maintext.warm_up()
    return {"page": maintext.page, "feed": feed.entries}


def _answer(jobs: dict[str, Any], request: dict[str, Any], content: bytes) -> dict[str, Any]:
    try:
        return {"result": jobs[request["job"]](content.decode("utf-8"), request["settings"])}
    except MemoryError:
        return {"fault": "memory"}
    except RecursionError:
        return {"fault": "depth"}
    except Exception as error:
        # A parser may raise anything on a page made to break it: the page is set aside, the worker goes on.
        return {"fault": "broken", "detail": repr(error)[:200]}


def _limit(memory: int) -> None:
    sys.addaudithook(_refuse)
    with suppress(ImportError, ValueError, OSError):  # limits are POSIX only
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_NOFILE, (_FILES, _FILES))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"{event} is not allowed here")
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        raise PermissionError("writing is not allowed here")


def _frame(pipe: BinaryIO) -> bytes | None:
    header = pipe.read(_FRAME.size)
    if len(header) < _FRAME.size:
        return None
    (size,) = _FRAME.unpack(header)
    body = pipe.read(size)
    return body if len(body) == size else None


def _send(pipe: BinaryIO, answer: dict[str, Any]) -> None:
    body = json.dumps(answer).encode("ascii")
    pipe.write(_FRAME.pack(len(body)) + body)
    pipe.flush()
