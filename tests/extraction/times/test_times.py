"""Expressions of time and their values, in both languages; the texts are of our own making."""

from __future__ import annotations

import itertools
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extraction import times
from saksi.languages import load
from saksi.model.article import Article, Dateline
from saksi.model.facts import Moment
from saksi.model.span import Span

PUBLISHED = "2025-03-13T09:00:00+07:00"  # a Thursday
PIECES = [
    "Rabu",
    "(8/11",
    ")",
    "12",
    "Maret",
    "2025",
    "pukul",
    "07.22",
    "lalu",
    "dua",
    "hari",
    "-",
    "hingga",
    "pekan",
    "akhir",
    ".",
]


def read(text: str, language: str = "id", published: str | None = PUBLISHED) -> tuple[Moment, ...]:
    article = Article("a", "a", text, language, published=published)
    return times.find(article, load(language))


def values(
    text: str, language: str = "id", published: str | None = PUBLISHED
) -> list[tuple[str, str | None]]:
    return [(m.text, m.edtf) for m in read(text, language, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bendungan itu jebol Rabu (12/3/2025) malam.", [("Rabu (12/3/2025) malam", "2025-03-12")]),
        ("Bendungan itu jebol Rabu (12/3).", [("Rabu (12/3)", "2025-03-12")]),
        ("kata camat, Senin, (10/03/25).", [("Senin, (10/03/25)", "2025-03-10")]),
        (
            "pada Rabu, 12 Maret 2025, pukul 07.22 WIB",
            [("Rabu, 12 Maret 2025", "2025-03-12"), ("pukul 07.22 WIB", "2025-03-12T07:22+07:00")],
        ),
        ("Terbit 16/01/2025 07:20 WIB", [("16/01/2025 07:20 WIB", "2025-01-16T07:20+07:00")]),
        ("Sungai meluap tadi malam (12/3).", [("tadi malam (12/3)", "2025-03-12")]),
        ("Sungai meluap tadi malam.", [("tadi malam", "2025-03-12")]),
        ("Pekan lalu ia pergi.", [("Pekan lalu", "2025-03-03/2025-03-09")]),
        ("sejak bulan lalu", [("bulan lalu", "2025-02")]),
        ("pada awal Maret", [("awal Maret", "2025-03")]),
        ("hingga akhir 2024", [("akhir 2024", "2024")]),
        ("dua hari lalu", [("dua hari lalu", "2025-03-11")]),
        ("sejak Sabtu", [("Sabtu", "2025-03-08")]),
        ("Ia akan datang pada Sabtu.", [("Sabtu", "2025-03-15")]),
        ("selama 24 jam", [("24 jam", "PT24H")]),
        ("selama beberapa jam", [("beberapa jam", "PTXH")]),
        ("pada pukul 24.00 waktu setempat", [("pukul 24.00", "2025-03-13T24:00")]),
        ("hingga Jumat pagi", [("Jumat pagi", "2025-03-07")]),
        ("pada era 1980-an", [("era 1980-an", "198X")]),
        ("sejak abad ke-19", [("abad ke-19", "18XX")]),
        ("pada 3-5 Maret 2025", [("3-5 Maret 2025", "2025-03-03/2025-03-05")]),
        ("periode 2020-2024", [("2020-2024", "2020/2024")]),
        ("antara Mei hingga Juli", [("Mei hingga Juli", "2024-05/2024-07")]),
        ("setiap Kamis", [("setiap Kamis", "P1W")]),
        ("Mei tahun lalu", [("Mei tahun lalu", "2024-05")]),
        ("Kamis pekan depan", [("Kamis pekan depan", "2025-03-20")]),
        ("minggu lalu", [("minggu lalu", "2025-03-03/2025-03-09")]),
        ("hari Minggu", [("hari Minggu", "2025-03-09")]),
        ("selama tiga minggu", [("tiga minggu", "P3W")]),
        ("kuartal I 2025", [("kuartal I 2025", "2025-01/2025-03")]),
        ("dua setengah tahun", [("dua setengah tahun", "P30M")]),
        ("musim 2009/2010 usai", [("2009/2010", "2009/2010")]),
        ("untuk anak usia 3-5 tahun, SR (28 tahun)", []),
        ("Keputusan Nomor e-0022 Tahun 2024", []),
        (
            "pukul 10.00--15.00 WIB",
            [("pukul 10.00--15.00 WIB", "2025-03-13T10:00+07:00/2025-03-13T15:00+07:00")],
        ),
        ("Kalender Tahun 2024/2025", [("Tahun 2024/2025", "2024/2025")]),
        ("setiap Senin-Jumat", [("setiap Senin-Jumat", "P1W")]),
        ("selama 3-5 hari", [("3-5 hari", "PXD")]),
        ("satu dekade lalu", [("satu dekade lalu", "2015")]),
        ("10─13 Maret 2025", [("10─13 Maret 2025", "2025-03-10/2025-03-13")]),
        ("Kamis\u00a0(13/3)", [("Kamis\u00a0(13/3)", "2025-03-13")]),
        ("menginap semalam", [("semalam", "P1D")]),
        ("untuk pengiriman Mei", [("Mei", "2025-05")]),
        ("Sejak April ia pergi.", [("April", "2024-04")]),
        ("kuartal pertama dan kedua 2025", [("kuartal pertama dan kedua 2025", "2025-01/2025-06")]),
        ("Anggaran 2015 akan naik.", [("2015", "2015")]),
        ("di Pasar Minggu sehari-hari", []),
        ("pukul 5 sore", [("pukul 5 sore", "2025-03-13T17:00")]),
        (
            "Pesta itu ramai pada Juni, Juli dan Agustus 2005.",
            [("Juni", "2005-06"), ("Juli", "2005-07"), ("Agustus 2005", "2005-08")],
        ),
        ("Raja itu wafat pada tahun 1172.", [("tahun 1172", "1172")]),
    ],
)
def test_indonesian(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke on Wednesday.", [("Wednesday", "2025-03-12")]),
        ("on March 12, 2025", [("March 12, 2025", "2025-03-12")]),
        ("on 12 March 2025", [("12 March 2025", "2025-03-12")]),
        ("on Wednesday, 12 March", [("Wednesday, 12 March", "2025-03-12")]),
        ("at 7:22 a.m. on Tuesday", [("7:22 a.m.", "2025-03-11T07:22"), ("Tuesday", "2025-03-11")]),
        ("last week", [("last week", "2025-03-03/2025-03-09")]),
        ("last Friday", [("last Friday", "2025-03-07")]),
        ("She will leave on Friday.", [("Friday", "2025-03-14")]),
        ("two days ago", [("two days ago", "2025-03-11")]),
        ("in the last 48 hours", [("the last 48 hours", "PT48H")]),
        ("the 1990s", [("the 1990s", "199X")]),
        ("the 19th century", [("the 19th century", "18XX")]),
        ("early March", [("early March", "2025-03")]),
        ("since 2019", [("2019", "2019")]),
        ("every Thursday", [("every Thursday", "P1W")]),
        ("the first quarter of 2025", [("first quarter of 2025", "2025-01/2025-03")]),
        ("3-5 March 2025", [("3-5 March 2025", "2025-03-03/2025-03-05")]),
        ("for seven years", [("seven years", "P7Y")]),
        ("from March 6 to 10", [("March 6 to 10", "2025-03-06/2025-03-10")]),
        ("Tuesday's talks", [("Tuesday", "2025-03-11")]),
        ("from 1700 hours IST", [("1700 hours IST", "2025-03-13T17:00+05:30")]),
        ("at 15.30 hours", [("15.30 hours", "2025-03-13T15:30")]),
        ("Russia Today said so one day.", []),
        ("a decade ago", [("a decade ago", "2015")]),
        ("She was invited to a summit in November.", [("November", "2025-11")]),
        ("a 45-minute talk", [("45-minute", "PT45M")]),
        ("It rained in June and July 2005.", [("June", "2005-06"), ("July 2005", "2005-07")]),
    ],
)
def test_english(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert values(text, "en") == expected


def test_a_post_on_an_indonesian_page_is_dated_in_english() -> None:
    assert values("Harga naik lagi. — Darma (@darma) March 10, 2025") == [("March 10, 2025", "2025-03-10")]
    assert values("Sejak Maret 10 orang hilang.") == [("Maret", "2025-03")]


def test_order_of_figures_follows_the_weekday_in_english() -> None:
    assert values("on Saturday (11/8/2025)", "en")[0][1] == "2025-11-08"
    assert values("on Monday (11/8/2025)", "en")[0][1] == "2025-08-11"


def test_order_of_figures_follows_the_publication_date_in_english() -> None:
    assert values("Filed 3/12/2025.", "en")[0][1] == "2025-03-12"


def test_year_follows_from_weekday_and_what_the_text_has_passed() -> None:
    text = "Ia tiba Rabu (8/11). Perjanjian itu diteken pada Februari 2022."
    moments = read(text, published=None)
    assert [m.edtf for m in moments] == ["2023-11-08", "2022-02"]
    assert "2022-02" in moments[0].reason


def test_without_publication_the_texts_own_date_is_the_anchor() -> None:
    moments = read("Jembatan dibuka Rabu (8/11/2023). Pekan lalu ia retak.", published=None)
    assert [m.edtf for m in moments] == ["2023-11-08", "2023-10-30/2023-11-05"]
    assert [m.anchor for m in moments] == ["absolute", "context"]


def test_wrong_weekday_and_wild_year_are_kept_and_flagged() -> None:
    (weekday,) = read("Ia tiba Kamis, 14 Maret 2025.")
    assert weekday.edtf == "2025-03-14"
    assert "2025-03-13" in weekday.reason
    (year,) = read("Ia tiba Rabu (12/3/3025).")
    assert year.edtf == "3025-03-12"
    assert "2025-03-12" in year.reason


def test_a_quotation_counts_from_the_day_it_was_spoken() -> None:
    text = '"Kami bertemu kemarin," ujar camat, Rabu (12/3/2025).'
    assert values(text)[0] == ("kemarin", "2025-03-11")


def test_a_named_zone_gives_the_offset() -> None:
    assert values("pukul 13.57 waktu Singapura")[0][1] == "2025-03-13T13:57+08:00"
    assert values("7:22 p.m. Moscow time", "en")[0][1] == "2025-03-13T19:22+03:00"


def test_what_a_date_dates() -> None:
    def about(text: str) -> list[str]:
        return [m.about for m in read(text)]

    assert about("Jembatan itu runtuh Rabu (12/3/2025).") == ["event"]
    assert about('"Jembatan runtuh," kata camat, Rabu (12/3/2025).') == ["speech"]
    assert about("Dikutip dari Kabar Pesisir, Rabu (12/3/2025), jembatan itu runtuh.") == ["copy"]


def test_the_day_in_a_dateline_dates_the_report_and_nothing_told() -> None:
    text = "TIRTA, March 12 (Sagara) -- The dam burst on Tuesday."
    line = Dateline("TIRTA", Span(0, 5), Span(0, 28))
    found = times.find(Article("a", "a", text, "en", published=PUBLISHED, dateline=line), load("en"))
    assert [(m.edtf, m.about) for m in found] == [("2025-03-12", "copy"), ("2025-03-11", "event")]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            "In October 2021, Sari wrote to him. At last, on Oct. 7, he replied.",
            "en",
            ["2021-10", "2021-10-07"],
        ),
        (
            "Pada 15 Agustus 2021, mereka diminta memasang bendera tanggal 14-18 Agustus.",
            "id",
            ["2021-08-15", "2021-08-14/2021-08-18"],
        ),
        ("Bendungan dibangun pada Maret 2021. Ia jebol Rabu (12/3).", "id", ["2021-03", "2025-03-12"]),
        ("In October 2021 it rained. The dam burst on March 7.", "en", ["2021-10", "2025-03-07"]),
    ],
)
def test_a_day_of_a_month_just_named_with_its_year_is_of_that_year(
    text: str, language: str, found: list[str]
) -> None:
    assert [m.edtf for m in read(text, language)] == found


def test_the_end_of_the_month_is_that_of_the_month_named_in_the_sentence() -> None:
    text = "Pada bulan Agustus mereka menjamu Tirta, lalu melawat ke Sagara di akhir bulan."
    assert [m.edtf for m in read(text)] == ["2024-08", "2024-08"]
    assert [m.edtf for m in read("Pada Agustus mereka kalah. Di akhir bulan mereka libur.")][1] == "2025-03"


LEVEL_ONE = re.compile(
    r"(?:-?[0-9X]{4}(?:-(?:[0-9X]{2}))?(?:-[0-9X]{2})?(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:[+-][0-9]{2}:[0-9]{2})?)?"
    r"|T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:[+-][0-9]{2}:[0-9]{2})?|P(?:T?[0-9X.]+[YMWDHS])+)"
)


@given(st.dates(date(2001, 1, 1), date(2099, 12, 31)), st.sampled_from(["id", "en"]))
def test_every_date_comes_back_from_its_print(day: date, language: str) -> None:
    names = {k: [*load(language).table("time")[k]] for k in ("months", "weekdays")}
    month, weekday = (
        names["months"][[*load(language).table("time")["months"].values()].index(day.month)],
        day.isoweekday(),
    )
    written = names["weekdays"][[*load(language).table("time")["weekdays"].values()].index(weekday)].title()
    long = f"{written}, {day.day} {month.title()} {day.year}"
    short = f"{written} ({day.day}/{day.month}/{day.year})"
    open_order = language == "en" and day.day <= 12  # then the weekday may fit both orders
    for text in (
        long,
        long if open_order else short,
        f"{day.day} {month.title()} {day.year}",
        day.isoformat(),
    ):
        assert [m.edtf for m in read(text, language)] == [day.isoformat()], text


def test_names_and_laws_hold_no_moment() -> None:
    assert values("Menurut Peraturan Menteri Nomor 14 Tahun 2025, Forum Kota 2025 dibuka.") == []


def test_clutter_is_not_read() -> None:
    from saksi.model.article import Clutter
    from saksi.model.span import Span

    text = "Baca juga: Kabar 12 Maret 2025\nSejak Senin ia pergi."
    article = Article("a", "a", text, "id", published=PUBLISHED, clutter=(Clutter("related", Span(0, 30)),))
    assert [m.text for m in times.find(article, load("id"))] == ["Senin"]


@given(st.text(max_size=400), st.sampled_from(["id", "en"]))
def test_any_text_is_read_and_spans_hold_their_text(text: str, language: str) -> None:
    for moment in read(text, language):
        assert moment.span.of(text) == moment.text
        assert moment.reason


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from([PUBLISHED, None]))
def test_every_value_is_edtf(pieces: list[str], published: str | None) -> None:
    for moment in read(" ".join(pieces), "id", published):
        if moment.edtf is not None:
            assert all(LEVEL_ONE.fullmatch(end) for end in moment.edtf.split("/")), moment.edtf


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_moments_stand_in_order_without_overlap(pieces: list[str]) -> None:
    moments = read(" ".join(pieces))
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(moments))
    assert [m.id for m in moments] == [f"m{n}" for n in range(1, len(moments) + 1)]


def test_a_day_whose_year_follows_from_the_text_is_counted_from() -> None:
    text = "Wali kota datang Rabu (8/11). Kerja sama itu dimulai Februari 2022. Panel memperingatkan hal itu bulan lalu."
    assert values(text, published=None)[-1] == ("bulan lalu", "2023-10")
