"""Where a name begins in a run of capitals: "Kepala Dinas Pasar Kota Lama Ratih Kusuma"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extraction import entities
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Entity
from saksi.text import segment


def read(text: str) -> tuple[Entity, ...]:
    language = load("id")
    return entities.find(
        Article("a", "a", text, "id", sentences=segment.sentences(text, (), language)), language
    )


def people(text: str) -> list[tuple[str, str | None]]:
    return [(e.name, e.role) for e in read(text) if e.kind == "person"]


@pytest.mark.parametrize(
    ("run", "role", "name"),
    [
        (
            "Kepala Dinas Kesehatan Kota Bogor Ratih Kusuma",
            "Kepala Dinas Kesehatan Kota Bogor",
            "Ratih Kusuma",
        ),
        (
            "Direktur Eksekutif Perkumpulan untuk Pemilu dan Demokrasi Tita Anggraeni",
            "Direktur Eksekutif Perkumpulan untuk Pemilu dan Demokrasi",
            "Tita Anggraeni",
        ),
        (
            "Ketua Bidang Politik, Hukum, dan Keamanan DPP Rimba Al Muzamil Yusuf",
            "Ketua Bidang Politik, Hukum, dan Keamanan DPP Rimba",
            "Al Muzamil Yusuf",
        ),
        ("Camat Tambun Selatan Junaedin", "Camat Tambun Selatan", "Junaedin"),
        (
            "Menteri Kelautan dan Perikanan Sakti Wahyu Laksana",
            "Menteri Kelautan dan Perikanan",
            "Sakti Wahyu Laksana",
        ),
        ("Ketua Majelis Hakim Yoserizal", "Ketua Majelis Hakim", "Yoserizal"),
        (
            "Rektor Universitas Jenderal Suropati Ratih Kusuma",
            "Rektor Universitas Jenderal Suropati",
            "Ratih Kusuma",
        ),
        ("Wakil Ketua Komisi X DPR Hendra Siregar", "Wakil Ketua Komisi X DPR", "Hendra Siregar"),
        ("Direktur Utama PT Layar Samudra Siti Aminah", "Direktur Utama PT Layar Samudra", "Siti Aminah"),
        ("Kepala Desa Wonorejo Slamet Riyanto", "Kepala Desa Wonorejo", "Slamet Riyanto"),
        (
            "Kepala Unit Pengelola Kawasan Monas M Ridwan Saleh",
            "Kepala Unit Pengelola Kawasan Monas",
            "M Ridwan Saleh",
        ),
        (
            "Ketua Komite Nasional Keselamatan Danau (KNKD) Bambang Hartono",
            "Ketua Komite Nasional Keselamatan Danau (KNKD)",
            "Bambang Hartono",
        ),
        (
            "Kepala Bidang Humas Polda Maluku Komisaris Besar Wahyu Nugroho",
            "Kepala Bidang Humas Polda Maluku",
            "Wahyu Nugroho",
        ),
        ("Kapolres Bitung Ajun Komisaris Besar FX Budi Santoso", "Kapolres Bitung", "FX Budi Santoso"),
        (
            "Wakil Ketua DPRD Kota Kupang dari Fraksi Golkar Yohanes Manek",
            "Wakil Ketua DPRD Kota Kupang dari Fraksi Golkar",
            "Yohanes Manek",
        ),
        ("Sekretaris Jenderal Walhi Susi Herawati", "Sekretaris Jenderal Walhi", "Susi Herawati"),
        ("Menteri Keuangan Ratna Dewanti", "Menteri Keuangan", "Ratna Dewanti"),
        ("Kepala Kantor Bea Cukai Batam YOHANES TARIGAN", "Kepala Kantor Bea Cukai Batam", "YOHANES TARIGAN"),
        (
            "Direktur Logistik dan Infrastruktur Pertamina Mulyadi",
            "Direktur Logistik dan Infrastruktur Pertamina",
            "Mulyadi",
        ),
    ],
)
def test_a_name_begins_behind_office_and_body(run: str, role: str, name: str) -> None:
    assert people(f"{run} mengatakan air surut kemarin.") == [(name, role)]


def test_a_post_may_end_at_a_comma() -> None:
    text = "Menurut Wakil Menteri Perhubungan Nusaraya, Sari Utami, jalan itu rusak."
    assert people(text) == [("Sari Utami", "Wakil Menteri Perhubungan Nusaraya")]


def test_two_officials_joined_by_and_are_two() -> None:
    text = "Acara dihadiri Deputi Bidang Pasar Kemenkop Arif Rahman dan Direktur Smarta Leonard Siregar."
    assert [name for name, _role in people(text)] == ["Arif Rahman", "Leonard Siregar"]


def test_what_the_article_says_elsewhere_shows_where_the_name_begins() -> None:
    text = 'Direktur Utama Telkarama Setyabudi Hantara datang. "Kami siap," kata Setyabudi kemarin.'
    assert ("Setyabudi Hantara", "Direktur Utama Telkarama") in people(text)
    both = "Manajer Jaring Tol Cimanuk Suyatman hadir. Jalan itu milik Jaring Tol Cimanuk sejak lama."
    assert ("Suyatman", "Manajer Jaring Tol Cimanuk") in people(both)


@pytest.mark.parametrize(
    "text",
    [
        "Kepala Dinas Kesehatan Kota Bogor menolak usul itu.",
        "Rapat dipimpin menteri Kabinet Merah Putih di Jakarta.",
        "Ia menjabat Direktur PT Danau Mas Abadi sejak Mei.",
        "Direktur Ritel dan Niaga berbicara dengan pers.",
    ],
)
def test_a_post_without_a_name_names_nobody(text: str) -> None:
    assert people(text) == []


def test_the_body_inside_a_post_is_found_too() -> None:
    found = read("Kepala Dinas Kesehatan Kota Bogor Ratih Kusuma mengatakan air surut.")
    assert [e.name for e in found if e.kind == "organization"] == ["Dinas Kesehatan Kota Bogor"]


PIECES = """Kepala Ketua Direktur Dinas Kota Bogor Ratih Kusuma PT DPR dan dari M Komisaris Besar ( ) , . / - Dr X Jenderal kata"""


@given(st.lists(st.sampled_from(PIECES.split()), max_size=24))
def test_any_run_gives_names_that_stand_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for entity in read(text):
        for mention in entity.mentions:
            assert mention.span.of(text) == mention.text
            assert mention.text.strip() == mention.text != ""


@pytest.mark.parametrize(
    "text",
    [
        "Warga memakai Galaxy Watch Ultra sejak Mei.",
        "Panitia menggelar Milo School Competition kemarin.",
        "Panitia menyebut Skema Magang Berdampak kemarin.",
        "Mereka menonton Javanese Royal Wedding di televisi.",
    ],
)
def test_words_in_capitals_that_look_like_no_name_are_nobody(text: str) -> None:
    assert people(text) == []


def test_a_first_name_alone_is_someone() -> None:
    assert people("Kemarin pun Butet tidak datang ke pasar.") == [("Butet", None)]
    assert people("Mereka pulang ke Brittany kemarin.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Perahu itu karam di Selat Tirtasih. Kepala Kantor SAR Tirtasih Damar Suseno mengatakan air naik.",
        "Air naik, ujar Kepala Kantor SAR Tirtasih, Damar Suseno, di pelabuhan.",
    ],
)
def test_a_place_that_no_list_knows_belongs_to_the_office(text: str) -> None:
    assert people(text) == [("Damar Suseno", "Kepala Kantor SAR Tirtasih")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kepala Pusat Kajian Kemenkeu Damario Budi Santoso mengatakan harga turun.", "Damario Budi Santoso"),
        ("Direktur Niaga PLN Gregario Adi Santoso mengatakan listrik pulih.", "Gregario Adi Santoso"),
        ("Koordinator Forum Nelayan, Budi Hakim, mengatakan air naik.", "Budi Hakim"),
        ("Sekretaris Perusahaan, Mansur Al Hakim, mengatakan harga turun.", "Mansur Al Hakim"),
        ("Ketua Umum HKX Akhmad Ma'ruf Santoso mengatakan harga turun.", "Akhmad Ma'ruf Santoso"),
    ],
)
def test_a_name_behind_a_whole_body_and_one_with_a_word_of_office_stay_whole(text: str, name: str) -> None:
    assert [found for found, _ in people(text)] == [name]


def test_a_rank_before_a_name_shares_no_surname_with_a_place() -> None:
    text = "Kasi Humas Polres Bogor Zuhdari, Senin, mengatakan air naik. Kasi Humas Polres Bogor AKP Zuhdari pulang."
    assert [name for name, _ in people(text)] == ["Zuhdari"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kepala BKXTKartinawati Lestari datang. Data BKXT menunjukkan hujan.", "Kartinawati Lestari"),
        ("Budi Wibowoatau Budi datang ke pasar.", "Budi Wibowo"),
        ("Gubernur Tirta Hendra Wiraguna mengatakan air surut.", "Hendra Wiraguna"),
    ],
)
def test_names_glued_to_other_words(text: str, name: str) -> None:
    assert name in [found for found, _ in people(text)]
