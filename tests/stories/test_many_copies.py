"""A story of very many copies: what is kept grows with the articles, and what is not listed is counted and named."""

from __future__ import annotations

import random
from functools import cache

import pytest

from saksi.comparison import company
from saksi.model.article import Reading
from saksi.model.story import Dossier
from saksi.report import html, markdown, terminal
from saksi.stories import dossier
from tests.stories.reports import readings
from tests.test_dossier_invariants import assert_sound

LINES = [
    "Sebanyak 46 orang tewas ketika jembatan gantung di Karang Asam putus pada Senin malam.",
    '"Tali baja itu terakhir diganti sebelas tahun lalu," kata Sri Rahmawati, kepala dinas pekerjaan umum.',
    "Tiga perahu karet dikirim dari kota sebelah untuk mencari korban di muara yang berlumpur.",
    "Rumah sakit menambah ranjang darurat di aula karena korban luka terus berdatangan sepanjang malam.",
]
OWN = "Wartawan kami menghitung {n} tenda di lapangan dan mencatat antrean air bersih di balai desa."


@cache
def copies(many: int) -> tuple[Reading, ...]:
    """Return so many copies of one report, every fifth with a line of its own."""
    texts = ["\n\n".join([*LINES, *([OWN.format(n=n + 20)] if n % 5 == 0 else [])]) for n in range(many)]
    return tuple(readings(*(("id", text) for text in texts)))


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a story of more than seven articles a large one."""
    monkeypatch.setattr(company, "MOST", 6)
    monkeypatch.setattr(company, "NEAREST", 3)


def built(many: int) -> Dossier:
    return dossier.build(copies(many))


def test_what_is_listed_grows_with_the_articles() -> None:
    few, many = built(12), built(36)
    assert len(many.reuse) <= 3 * 1.3 * len(few.reuse)
    evidence = [sum(len(edge.evidence) for edge in found.lineage) for found in (few, many)]
    assert evidence[1] <= 3 * 1.5 * evidence[0]


def test_what_is_not_listed_is_counted_and_every_line_named_with_all_who_have_it() -> None:
    found = built(20)
    assert found.circulating is not None
    assert found.circulating.alike == 20 * 19 // 2
    assert found.circulating.listed < 4 * 20
    whole = [line for line in found.circulating.lines if len({e.article for e in line}) == 20]
    assert len(whole) == len(LINES)


def test_a_story_that_is_not_large_lists_every_pair() -> None:
    assert built(7).circulating is None


def test_every_copy_says_what_the_others_say_and_none_is_lost() -> None:
    found = built(20)
    assert_sound(found, copies(20))
    shared = [s for s in found.statements if len({m.article for m in s.members}) == 20]
    assert len(shared) >= len(LINES)
    assert found.origins.count == 1


def test_the_order_of_the_copies_does_not_matter() -> None:
    shuffled = list(copies(14))
    random.Random(5).shuffle(shuffled)
    assert dossier.build(shuffled) == built(14)


def test_reports_say_in_words_that_not_every_pair_is_listed() -> None:
    found = built(14)
    assert found.circulating is not None
    beginning = found.circulating.reason[:40]
    assert beginning in terminal.render(found, 400)
    assert beginning in markdown.render(found)
    assert beginning in html.render(found)
