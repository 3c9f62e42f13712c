"""What is promised of translations: several sentences show one, a single likely pair does not."""

from __future__ import annotations

from saksi.comparison import reuse, sieve, words
from tests.comparison.reports import report

ID = (
    "Pemerintah menutup tiga jembatan tua di sungai utara karena retak. "
    "Menteri perhubungan mengatakan perbaikan akan menelan biaya sembilan puluh juta dolar. "
    "Para petani meminta pemerintah membuka jalan darurat untuk mengangkut panen gandum. "
    "Sekolah di dua desa diliburkan sampai pekan depan."
)
EN = (
    "The government closed three old bridges over the northern river because of cracks. "
    "The transport minister said the repair would cost ninety million dollars. "
    "Farmers asked the government to open an emergency road to carry the wheat harvest. "
    "Schools in two villages are closed until next week."
)
OTHER = (
    "A court in the capital sentenced two bankers for fraud. The judges said the pair had hidden losses for years. "
    "Shares of the bank fell after the verdict. The government did not comment."
)


def test_a_translated_report_is_found_with_its_sentences() -> None:
    found = reuse.passages(report("a", ID), report("b", EN, "en"))
    assert {p.kind for p in found} == {"translation"}
    covered = "".join(p.a.span.of(ID) for p in found)
    assert "jembatan tua" in covered and "gandum" in covered


def test_another_report_in_another_language_is_none() -> None:
    assert reuse.passages(report("a", ID), report("b", OTHER, "en")) == ()


def test_one_sentence_that_says_the_same_shows_nothing() -> None:
    one = EN.split(". ")[0] + ". " + OTHER
    assert reuse.passages(report("a", ID), report("b", one, "en")) == ()


def test_only_texts_with_a_telling_run_in_common_are_compared() -> None:
    sides = [words.of(report(n, t)) for n, t in zip("abc", (ID, "Kata dia, " + ID, OTHER), strict=True)]
    assert sieve.pairs(sides) == [(0, 1)]
