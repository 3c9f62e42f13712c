"""What goes by a number, printed with a slip of the pen."""

from __future__ import annotations

import pytest

from saksi.stories.codes import codes
from tests.growth import calls
from tests.stories.reports import clashes, clashes_across, clashes_titled, readings


def test_a_flight_whose_digits_are_turned_round() -> None:
    left = "Pesawat Lada Air LK-5726 mendarat darurat di Bandara Arga. Penumpang diperiksa polisi."
    right = (
        "Pesawat Lada Air dengan nomor LK 5276 membawa jemaah. Pesawat itu mendarat darurat di Bandara Arga."
    )
    assert ("name", ["LK 5276", "LK-5726"]) in clashes(left, right)
    assert not clashes(left, right.replace("5276", "5726"))
    assert not clashes(left, right.replace("5276", "5731"))
    assert not clashes(left, right + " Pesawat LK 5726 menyusul.")
    english = "Lada Air flight LK 5276 made an emergency landing at the airport of Arga."
    assert ("name", ["LK 5276", "LK-5726"]) in clashes_across(("id", left), ("en", english))


@pytest.mark.parametrize(
    ("one", "other", "slip"), [("XII", "XIII", True), ("XII", "IX", False), ("12", "21", True)]
)
def test_a_district_with_another_number(one: str, other: str, slip: bool) -> None:
    left = f"Banjir merendam rumah warga di Kecamatan {one} Koto Lada sejak Senin malam."
    right = f"Banjir merendam rumah warga di Kecamatan {other} Koto Lada sejak Senin malam."
    found = [kind for kind, _values in clashes(left, right)]
    assert found == (["name"] if slip else [])
    assert not clashes(left, f"{right} Warga Kecamatan {one} Koto Lada mengungsi.")


def test_two_editions_of_a_series_have_two_numbers() -> None:
    texts = [f"Inilah soal latihan PSE {n} Pembelajaran Lada bagi guru di ruang belajar." for n in (1, 2)]
    titles = [f"Soal Latihan Guru PSE {n} Pembelajaran Lada di Ruang Belajar" for n in (1, 2)]
    assert clashes(*texts)
    assert not clashes_titled(*zip(titles, texts, strict=True), outlet="Koran Lada")


def test_twice_the_codes_and_figures_of_an_article_are_twice_the_work() -> None:
    def looked_for(times: int) -> int:
        read = readings(("id", "Pesawat Lada Air LK-5726 rugi 20 persen pada hari itu. " * times))
        return calls(lambda: list(codes(read, (), {}, {})))

    assert looked_for(200) < 2.2 * looked_for(100)
