"""How long stories and dossiers take: grouping many articles, and one dossier over many accounts.

    python bench/stories.py group [ARTICLES] [--count 1500]     ARTICLES: JSON Lines with a "text" each, or the same in .xz
    python bench/stories.py dossier [ARTICLES] [--sizes 75,150,300,600] [--copies]

Without ARTICLES both work on reports made up here: sentences of our own in Indonesian and English about invented events,
their figures, names and days drawn anew for each report. For ``dossier`` all articles are taken as one story, each size in
a process of its own; with ``--copies`` they are one agency's report in so many outlets, some of which cut it or add a
line. Times are processor time of one process, without reading the articles; memory is the highest resident size of the
process, and by article what it has grown since the articles were read.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import resource
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from multiprocessing import Process
from pathlib import Path
from typing import Any

from saksi import pipeline
from saksi.model.article import Given, Page, Reading
from saksi.model.errors import SetAside
from saksi.text import article

PLACES = ["Karang Asam", "Lembayung", "Teluk Sunyi", "Belin", "Arungga", "Tanjung Kelor", "Wonorejo", "Sagara", "Muara Tirta", "Pulau Genting"]  # fmt: skip
PEOPLE = ["Sri Rahmawati", "Darmo Setiadi", "Hendra Lukmanto", "Ratih Kusuma", "Arta Wen", "Melati Simbolon", "Bagus Jatmiko", "Sabina Halde", "Tomas Orwell", "Laras Wening"]  # fmt: skip
LINES = {
    "id": [
        "{place} - {n} orang tewas ketika {thing} di {place} {fate} pada {day}.",
        '"Kami belum tahu berapa orang yang berada di sana saat kejadian," kata {who}, kepala badan penanggulangan bencana {place}.',
        "{who} mengatakan bahwa sedikitnya {n} warga telah dibawa ke rumah sakit {place}.",
        "Menurut {who}, penyebab kejadian itu masih diselidiki oleh polisi dan pemerintah daerah.",
        "Sebanyak {n} petugas dikerahkan untuk mencari korban yang belum ditemukan sejak {day}.",
        "{who} membantah bahwa {thing} itu sudah dinyatakan tidak layak sejak tahun lalu.",
        'Kantor Berita Nusa melaporkan kerugian mencapai Rp{n},5 miliar. "Angka itu bisa bertambah," ujar {who}.',
        "Pemerintah {place} akan membangun kembali {thing} itu mulai bulan depan dengan biaya {n} juta dolar AS.",
        "Presiden {who} meminta semua pihak menunggu hasil penyelidikan dan tidak menyebarkan kabar yang belum pasti.",
        "Hujan deras turun di {place} selama {n} jam sebelum {thing} itu {fate}.",
        "Warga {place} menuduh perusahaan pengelola lalai memeriksa {thing} itu selama {n} tahun.",
        "Kejadian serupa pernah menimpa {place} pada 1998 dan menewaskan {n} orang.",
    ],
    "en": [
        "{place} - {n} people were killed when the {thing_en} in {place} {fate_en} on {day_en}.",
        '"We do not yet know how many people were there at the time," said {who}, the head of the {place} disaster agency.',
        "{who} said that at least {n} residents had been taken to the {place} hospital.",
        "According to {who}, the cause is still being investigated by police and the local government.",
        "Some {n} officers have been sent to look for the missing since {day_en}.",
        "{who} denied that the {thing_en} had been declared unsafe last year.",
        'The Nusa news agency reported losses of {n}.5 billion rupiah. "That figure may rise," {who} said.',
        "The government of {place} will rebuild the {thing_en} from next month at a cost of ${n} million.",
        "President {who} asked all sides to wait for the findings and not to spread rumours.",
        "Heavy rain fell in {place} for {n} hours before the {thing_en} {fate_en}.",
        "Residents of {place} accused the operator of failing to check the {thing_en} for {n} years.",
        "A similar disaster struck {place} in 1998 and killed {n} people.",
    ],
}
THINGS = [("jembatan", "bridge"), ("bendungan", "dam"), ("kapal feri", "ferry"), ("gudang", "warehouse"), ("pasar", "market"), ("menara", "tower")]  # fmt: skip
FATES = [("runtuh", "collapsed"), ("terbakar", "caught fire"), ("tenggelam", "sank"), ("meledak", "exploded")]
FIRST_DAY = date(2025, 3, 3)


def made_up(count: int, events: int) -> Iterator[Page]:
    """Yield ``count`` reports of as many invented ``events``, one in three in English."""
    for n in range(count):
        rng = random.Random(n)
        event = random.Random(f"event {n % events}")
        facts = _facts(event)
        code = "en" if n % 3 == 2 else "id"
        chosen = rng.sample(LINES[code], rng.randint(6, len(LINES[code])))
        lines = [line.format(**(facts if rng.random() < 0.7 else facts | _varied(rng))) for line in chosen]
        day = facts["when"] + timedelta(days=rng.randint(0, 2))
        given = Given(
            id=f"a{n:05}", outlet=f"Koran {n % 40}", published=f"{day}T{n % 24:02}:00+07:00", language=code
        )
        yield Page(f"a{n:05}.txt", "\n\n".join(lines), "text/plain", given)


def copied(count: int) -> Iterator[Page]:
    """Yield ``count`` reports of as many outlets that carry one agency's, two in five of them cut or with a line of their own."""
    wire = [line.format(**_facts(random.Random("wire"))) for line in LINES["id"]]
    for n in range(count):
        rng = random.Random(n)
        lines = wire[: rng.choice((len(wire), len(wire), 8, 10))]
        if rng.random() < 0.2:
            lines = [*lines, rng.choice(LINES["id"]).format(**_facts(rng))]
        given = Given(
            id=f"a{n:05}",
            outlet=f"Koran {n}",
            published=f"{FIRST_DAY}T{7 + n % 12:02}:{n // 12 % 60:02}+07:00",
            language="id",
        )
        yield Page(f"a{n:05}.txt", "\n\n".join(lines), "text/plain", given)


def _facts(rng: random.Random) -> dict[str, Any]:
    thing, fate = rng.choice(THINGS), rng.choice(FATES)
    when = FIRST_DAY + timedelta(days=rng.randint(0, 300))
    return {
        "place": rng.choice(PLACES), "thing": thing[0], "thing_en": thing[1], "fate": fate[0], "fate_en": fate[1],
        "when": when, "day": f"{when.day}/{when.month}/{when.year}", "day_en": when.strftime("%d %B %Y"),
    } | _varied(rng)  # fmt: skip


def _varied(rng: random.Random) -> dict[str, Any]:
    return {"n": rng.randint(11, 400), "who": rng.choice(PEOPLE)}


def stored(path: Path, count: int) -> Iterator[Page]:
    opener: Any = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for n, line in zip(range(count), lines, strict=False):
            one = json.loads(line)
            given = Given(
                id=str(one.get("id", n)),
                outlet=one.get("outlet"),
                published=one.get("published") or one.get("date_raw"),
            )
            yield Page(f"{path}:{n + 1}", one["text"], "text/plain", given)


def readings(pages: Iterator[Page]) -> list[Reading]:
    out = []
    for page in pages:
        try:
            out.append(pipeline.extract(article.build(page)))
        except SetAside:
            continue
    return out


def peak() -> float:
    """Return the highest resident size of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def taken(what: str, start: float, articles: int, before: float) -> None:
    each = (peak() - before) / articles
    print(
        f"{what}: {time.process_time() - start:.1f} s, {peak():.0f} MB, {each:.2f} MB an article", flush=True
    )


def group(some: Sequence[Reading]) -> None:
    start, before = time.process_time(), peak()
    found = pipeline.group(some)
    taken(f"{len(some)} articles in {len(found)} stories", start, len(some), before)


def dossier(some: Sequence[Reading]) -> None:
    start, before = time.process_time(), peak()
    made = pipeline.dossier(some)
    about = (
        f"{len(some)} articles, {len(made.statements)} statements, {len(made.contradictions)} contradictions"
    )
    taken(f"{about}, {len(made.reuse)} passages", start, len(some), before)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("work", choices=("group", "dossier"))
    parser.add_argument("articles", nargs="?", type=Path)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--sizes", default="75,150,300,600")
    parser.add_argument("--copies", action="store_true")
    arguments = parser.parse_args()
    sizes = [arguments.count] if arguments.work == "group" else [int(n) for n in arguments.sizes.split(",")]
    if len(sizes) == 1:
        measured(arguments.work, arguments.articles, sizes[0], arguments.copies)
        return
    for size in sizes:  # memory once taken is seldom given back: each has a process of its own
        one = Process(target=measured, args=(arguments.work, arguments.articles, size, arguments.copies))
        one.start()
        one.join()


def measured(work: str, articles: Path | None, size: int, copies: bool) -> None:
    events = max(1, size // 6) if work == "group" else 1
    made = copied(size) if copies else made_up(size, events)
    some = readings(stored(articles, size) if articles else made)
    group(some) if work == "group" else dossier(some)


if __name__ == "__main__":
    main()
