"""In a large story each article is set beside its nearest only, whatever the order in which the articles come."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from saksi.comparison import company, reuse, sieve, words
from saksi.model.article import Reading
from saksi.model.story import Passage
from tests.comparison.reports import report

LINES = [
    "Jembatan gantung di atas sungai Belin putus ketika rombongan peziarah menyeberang pada malam hari.",
    "Kepala desa meminta warga menjauhi tebing yang retak sampai ahli tanah selesai memeriksa.",
    "Tiga perahu karet dikirim dari kota sebelah untuk mencari korban di muara yang berlumpur.",
    "Pengelola wisata mengaku tali baja terakhir kali diganti sebelas tahun silam oleh kontraktor lama.",
    "Rumah sakit menambah ranjang darurat di aula karena korban luka terus berdatangan sepanjang malam.",
    "Sekolah di tepi sungai diliburkan dan dapur umum dibuka di halaman balai desa sejak subuh.",
]


def copies(many: int, seed: int = 3) -> list[Reading]:
    """Return reports that carry some of the same lines, each with one of its own."""
    rng = random.Random(seed)
    return [
        report(
            f"a{n:03}",
            " ".join([*rng.sample(LINES, 4), f"Wartawan ke-{n} menghitung {n} tenda biru di lapangan."]),
        )
        for n in range(many)
    ]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a story of more than seven articles a large one."""
    monkeypatch.setattr(company, "MOST", 6)
    monkeypatch.setattr(company, "NEAREST", 3)


def pairs(found: company.Company) -> set[tuple[str, str]]:
    return set(found.pairs())


def test_every_article_of_a_story_that_is_not_large_is_set_beside_every_other() -> None:
    found = company.of(copies(company.MOST + 1))
    assert found.whole
    assert len(pairs(found)) == (company.MOST + 1) * company.MOST // 2
    assert (found.alike, found.apart) == (0, 0)


@pytest.mark.usefixtures("small")
def test_pairs_of_a_large_story_grow_with_its_articles() -> None:
    few, many = (company.of(copies(n)) for n in (30, 60))
    assert not few.whole
    assert len(pairs(many)) < 2.5 * len(pairs(few))
    assert all(found.of.values() for found in (few, many))


@pytest.mark.usefixtures("small")
def test_what_is_counted_as_alike_is_what_the_sieve_finds() -> None:
    readings = copies(20)
    found = company.of(readings)
    near = sieve.pairs([words.of(r) for r in readings])
    assert found.alike == len(near)
    assert found.apart == found.alike - len(pairs(found))


@pytest.mark.usefixtures("small")
def test_the_order_of_the_articles_does_not_matter() -> None:
    readings = copies(20)
    assert company.of(readings) == company.of(readings[::-1])


@pytest.mark.usefixtures("small")
def test_a_credited_outlet_is_always_beside_those_who_credit_it() -> None:
    readings = copies(20)
    found = company.of(readings, {"a019": ["a007"], "a007": []})
    assert "a007" in found.of["a019"]
    assert "a019" in found.of["a007"]


@pytest.mark.usefixtures("small")
def test_passages_are_those_of_the_pairs_that_are_set_beside_each_other() -> None:
    readings = copies(20)
    found = company.of(readings)
    listed = reuse.among(readings, company=found)
    every = reuse.among(readings)
    assert listed == tuple(p for p in every if (p.a.article, p.b.article) in pairs(found))
    assert tied(listed, readings) == tied(every, readings)


def tied(passages: Sequence[Passage], readings: Sequence[Reading]) -> set[frozenset[str]]:
    """Return the articles that hang together by passages."""
    group = {r.article.id: frozenset([r.article.id]) for r in readings}
    for p in passages:
        both = group[p.a.article] | group[p.b.article]
        group.update(dict.fromkeys(both, both))
    return set(group.values())
