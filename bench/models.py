"""How fast articles are analysed and read, beside spaCy's own pipeline: ``python bench/models.py [id|en] [FILE.jsonl.xz]``.

Reads articles of 350 words from a JSON Lines file with a ``text`` each (``../shared/data/news`` where it is present),
or repeats a report of our own. "Everything on" is ``saksi read --json`` with ``[extract] trained = true``, in a process of
its own. Run it on one core: ``OMP_NUM_THREADS=1 taskset -c 0 python bench/models.py``.
"""

from __future__ import annotations

import json
import lzma
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from saksi import config, pipeline
from saksi.languages import Language, load, models
from saksi.model.codec import reading_to_plain
from saksi.model.span import Span
from saksi.text import analysis, segment

NEWS = Path(__file__).resolve().parents[2] / "shared/data/news/indonews-2025-06.jsonl.xz"
WORDS = 350
OWN = {
    "id": "Menteri Luar Negeri Norland, Ana Berg, bertemu Duta Besar Velmara di Oslo, Senin (3/2). Keduanya membahas "
    "jalur kapal di Laut Utara. “Kami sepakat memulai lagi perundingan,” katanya kepada wartawan. ",
    "en": "Norland's foreign minister, Ana Berg, met the ambassador of Velmara in Oslo on Monday. They discussed ship "
    "routes in the North Sea. “We agreed to start talks again,” she told reporters. ",
}


def articles(code: str, path: Path | None, limit: int = 200) -> list[str]:
    """Return texts of about 350 words."""
    if path is None or not path.is_file():
        return [OWN[code] * (WORDS // len(OWN[code].split()) + 1)] * limit
    with lzma.open(path, "rt", encoding="utf-8") as file:
        texts = (json.loads(line)["text"] for line in file)
        long = (t for t in texts if len(t.split()) >= WORDS)
        return [_first_words(t) for t, _n in zip(long, range(limit), strict=False)]


def _first_words(text: str) -> str:
    at = 0
    for word in text.split()[:WORDS]:
        at = text.index(word, at) + len(word)
    return text[:at]


def measured(work: Callable[[], int]) -> float:
    """Return how many articles the work does in a second of one core's time, whatever else the machine does."""
    start = time.process_time()
    return work() / (time.process_time() - start)


def main(code: str, path: Path | None) -> None:
    """Print speeds and memory."""
    texts = articles(code, path)
    start = time.perf_counter()
    nlp = models.pipeline(code)
    print(f"model loaded in {time.perf_counter() - start:.2f} s")
    language = load(code)
    spans = [segment.sentences(t, (), language) for t in texts]
    pieces = [s.of(t) for t, found in zip(texts, spans, strict=True) for s in found]
    print(f"analyse(): {measured(lambda: _analyse(texts, spans, language)):.1f} articles/s")
    print(f"names(): {measured(lambda: _names(texts, spans, language)):.1f} articles/s")
    print(f"memory so far: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    whole = measured(lambda: sum(1 for _ in nlp.pipe(texts, batch_size=32)))
    cut = measured(lambda: sum(1 for _ in nlp.pipe(pieces, batch_size=32)) * len(texts) // len(pieces))
    print(f"spaCy alone, whole articles: {whole:.1f} articles/s; sentence by sentence: {cut:.1f} articles/s")
    whole_reading(code, texts)


def whole_reading(code: str, texts: list[str]) -> None:
    """Print what ``saksi read`` with everything on takes for the texts: speed, first result, memory."""
    with tempfile.TemporaryDirectory() as folder:
        given, settings = Path(folder, "articles.jsonl"), Path(folder, "saksi.toml")
        settings.write_text("[extract]\ntrained = true\n", encoding="utf-8")
        rows = [json.dumps({"id": str(at), "text": t, "language": code}) for at, t in enumerate(texts)]
        given.write_text(rows[0], encoding="utf-8")
        before = _children_seconds()
        command = [sys.executable, "-m", "saksi", "read", "--json", "--config", str(settings), str(given)]
        subprocess.run(command, check=True, capture_output=True)
        print(f"saksi read, everything on: first result after {_children_seconds() - before:.2f} s")
        given.write_text("\n".join(rows), encoding="utf-8")
        print(f"every article: {measured(lambda: _read(given, settings)):.1f} articles/s")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _children_seconds() -> float:
    """Return the core's time that finished child processes took: the wall's on a machine with nothing else to do."""
    used = os.times()
    return used.children_user + used.children_system


def _read(given: Path, settings: Path) -> int:
    """Do what ``saksi read --json`` does, and return how many articles were read."""
    found = pipeline.readings(given, config.load(settings, {}), lambda refusal: None)
    return sum(bool(json.dumps(reading_to_plain(reading), ensure_ascii=False)) for reading in found)


def _analyse(texts: list[str], spans: list[tuple[Span, ...]], language: Language) -> int:
    return sum(bool(analysis.analyse(t, s, language).tokens) for t, s in zip(texts, spans, strict=True))


def _names(texts: list[str], spans: list[tuple[Span, ...]], language: Language) -> int:
    return sum(analysis.names(t, s, language) is not None for t, s in zip(texts, spans, strict=True))


if __name__ == "__main__":
    given = sys.argv[1] if len(sys.argv) > 1 else "id"
    main(given, Path(sys.argv[2]) if len(sys.argv) > 2 else (NEWS if given == "id" else None))
