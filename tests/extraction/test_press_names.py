"""Names as Indonesian newsrooms print them: glued by scrapers, with degrees, clipped, behind long offices."""

from __future__ import annotations

import pytest

from saksi.extraction import entities
from saksi.languages import load
from saksi.model.article import Article


def people(text: str) -> dict[str, list[str]]:
    found = entities.find(Article("a", "a", text, "id"), load("id"))
    return {e.name: [m.text for m in e.mentions] for e in found if e.kind == "person"}


def roles(text: str) -> dict[str, str | None]:
    found = entities.find(Article("a", "a", text, "id"), load("id"))
    return {e.name: e.role for e in found if e.kind == "person"}


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "“Sulit,” kata Joko Carello. Carelloakan pindah ke klub lain.",
            "Joko Carello",
            ["Joko Carello", "Carello"],
        ),
        (
            "Joko Carello hadir. Kemarin Joko Carellomengaku senang.",
            "Joko Carello",
            ["Joko Carello", "Joko Carello"],
        ),
        (
            "Kemarin Joko Carellodan Sari Utami datang. Joko Carello pulang.",
            "Joko Carello",
            ["Joko Carello", "Joko Carello"],
        ),
        (
            "JakartaMenteri Perdagangan Suryo Atmojo bicara.",
            "Suryo Atmojo",
            ["Suryo Atmojo"],
        ),
        (
            "BekCarello itu pulang. Kata Joko Carello, ia lelah.",
            "Joko Carello",
            ["Carello", "Joko Carello"],
        ),
    ],
)
def test_glued_words_are_parted_where_the_text_names_the_name_elsewhere(
    text: str, name: str, mentions: list[str]
) -> None:
    assert people(text)[name] == mentions


def test_the_headline_shows_a_name_that_words_are_glued_to() -> None:
    article = Article(
        "a", "a", "Kata ibunya, Joko Carelloenggan bicara.", "id", title="Joko Carello Menolak Bicara"
    )
    assert [e.name for e in entities.find(article, load("id"))] == ["Joko Carello"]
    apart = Article("a", "a", "Kata ibunya, Joko Carellosungkan bicara.", "id", title="Joko Carello Sungkan")
    assert [e.name for e in entities.find(apart, load("id"))] == ["Joko Carello"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Diplomat senior Iran mengatakan harga naik.", {"Iran": "state"}),
        ("Jenderal senior Iran bertemu wartawan di kota itu.", {"Iran": "state"}),
        ("Kolonel Iran Sudrajat mengatakan harga naik.", {"Iran Sudrajat": "person"}),
    ],
)
def test_a_state_behind_an_office_is_nobody(text: str, kinds: dict[str, str]) -> None:
    found = entities.find(Article("a", "a", text, "id"), load("id"))
    assert {e.name: e.kind for e in found} == kinds


def test_a_flag_is_nobody() -> None:
    assert people("Mereka mengibarkan bendera Bintang Rengganis di lapangan.") == {}


def test_an_office_of_two_that_holds_his_name_is_not_his() -> None:
    text = "Bima Utama, politikus Golkar Yorri Rawe dan Samuel Tabun datang. Samuel Tabun pulang."
    assert roles(text)["Samuel Tabun"] is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kuasa hukum Hotma Siregar, S.H., M.H., mengatakan kliennya sakit.", {"Hotma Siregar"}),
        ("Menurut Rina Wulandari SE MM, hal itu benar.", {"Rina Wulandari"}),
        ("Kapolres AKBP Rudi Hartawan SIK MH bicara.", {"Rudi Hartawan"}),
        ("Rektor Prof. Dr. Budi Santosa, M.Si., Ph.D. hadir.", {"Budi Santosa"}),
        ("Ketua KPU Andi Latif, S.Pd.I., M.Xyz. menyebut hal itu.", {"Andi Latif"}),
        ("“Penting,” ujar dr. Elyana Putri, Sp.PD, Dokter Spesialis RS Mitra Alam Permai.", {"Elyana Putri"}),
    ],
)
def test_degrees_are_no_part_of_a_name_and_nobody(text: str, names: set[str]) -> None:
    assert set(people(text)) == names


def test_a_long_verb_glued_to_a_name_no_other_place_shows() -> None:
    assert set(people("Direktur PT Sari Pangan Iwan Lukmantodiperiksa polisi.")) == {"Iwan Lukmanto"}


def test_a_heading_behind_a_name_the_article_calls_someone_by_is_no_part_of_it() -> None:
    text = "Cha Bintang Woo Siap Gelar Konser\nAktor Cha Bintang Woo senang. Menurut Cha Bintang Woo, itu penting."
    assert set(people(text)) == {"Cha Bintang Woo"}


def test_a_rank_behind_a_comma_ends_the_office_before_it() -> None:
    text = "Kapolres Pijayan, AKBP Ahmad Faisal Pasaribu, mengatakan pelaku ditangkap."
    assert roles(text) == {"Ahmad Faisal Pasaribu": "Kapolres Pijayan"}


def test_a_blank_that_does_not_break_is_a_blank_in_known_names() -> None:
    found = entities.find(Article("a", "a", "Warga menolak tambang di Papua\u00a0Barat.", "id"), load("id"))
    assert [(e.name, e.kind) for e in found] == [("Papua Barat", "place")]


def test_a_calling_takes_up_no_holder_of_an_office() -> None:
    text = "Gubernur Dedi Hartaya bicara. Di akun itu, pemuda ini marah. Pria itu pulang."
    assert people(text) == {"Dedi Hartaya": ["Dedi Hartaya", "Pria"]}


def test_who_goes_by_a_name_is_the_subject_of_the_sentence_before() -> None:
    text = "Bertram Petro ragu pada pengusaha Joko Antono. Onyok, sapaan akrabnya, menilai hal itu biasa."
    assert people(text)["Bertram Petro"] == ["Bertram Petro", "Onyok"]


def test_a_heading_s_verb_is_no_part_of_a_name() -> None:
    assert set(people("Sari Utami Menangis\nSari Utami mengatakan hal itu.")) == {"Sari Utami"}


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "Ketua asosiasi Bambang Sutrisno hadir. “Bagus,” ujar Bamsut.",
            "Bambang Sutrisno",
            ["Bambang Sutrisno", "Bamsut"],
        ),
        (
            "Sekretaris Adityo Wiratama hadir. “Baik,” kata Adit.",
            "Adityo Wiratama",
            ["Adityo Wiratama", "Adit"],
        ),
    ],
)
def test_by_the_beginning_of_a_name_or_a_blend(text: str, name: str, mentions: list[str]) -> None:
    assert people(text)[name] == mentions


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Hal itu dijelaskan Kepala Dusun Krajan, Desa Temuasih, Wahyudi Ramdan, kemarin.",
            "Wahyudi Ramdan",
            "Kepala Dusun Krajan, Desa Temuasih",
        ),
        (
            "Corporate Director of Marketing WHBG Metty Yanti Harahap menyebut hal itu.",
            "Metty Yanti Harahap",
            "Director of Marketing WHBG",
        ),
        (
            "Staf Terminal Tipe A Sumberejo, Rahayu Saputri, pulang.",
            "Rahayu Saputri",
            "Staf Terminal Tipe A Sumberejo",
        ),
        (
            "General Manager Unit Timur, Moch. Andy Tamrin, bicara.",
            "Moch. Andy Tamrin",
            "General Manager Unit Timur",
        ),
    ],
)
def test_offices_before_names(text: str, name: str, role: str) -> None:
    assert roles(text)[name] == role


@pytest.mark.parametrize(
    "text",
    [
        "Manajemen menyebut itu biasa.",
        "Kemarin The Blues akan menang.",
        "Sejak itu Samurai Biru akan bermain.",
        "Lalu Kemenparu menyebut hal itu.",
        "Danu berkata kepada Radio Sembilan.",
    ],
)
def test_words_of_a_dictionary_and_bodies_are_no_people_though_they_speak(text: str) -> None:
    assert set(people(text)) <= {"Danu"}


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "Pelatih Rudi Wiharja bicara. Pelatih yang karib disapa Didik ini lelah. Kata Didik, ia sabar.",
            "Rudi Wiharja",
            ["Rudi Wiharja", "Didik", "Didik"],
        ),
        (
            "Musisi Fariz Rahman Malik hadir. Menurut Fariz RM, ia lelah.",
            "Fariz Rahman Malik",
            ["Fariz Rahman Malik", "Fariz RM"],
        ),
        (
            "Pembalap Rimba Motor Jaya, Niko Rosmana, menang. Niko mengatakan ia senang.",
            "Niko Rosmana",
            ["Niko Rosmana", "Niko"],
        ),
    ],
)
def test_who_is_meant_by_what_stands_beside(text: str, name: str, mentions: list[str]) -> None:
    assert people(text)[name] == mentions


@pytest.mark.parametrize(
    "text",
    [
        "AMD Ryzen Zeta dijual.",
        "Honda laris.",
        "Waketum I PBSI diam.",
        "Adapun PBSI diam.",
        "Sejak itu Skuad Garuda menang.",
        "Ia makan di Gudeg Sagan Wangi, lalu ke Sirkuit Mandala Jaya.",
        "Hal itu kehendak Tuhan. Artinya, semua tenang.",
    ],
)
def test_makes_numerals_and_small_words_are_nobody(text: str) -> None:
    assert not people(text)


def test_words_of_an_office_that_no_list_has_are_no_part_of_a_name() -> None:
    text = "Head of Corporate Communications & Brand Management Dewinta Hutagalung menyatakan hal itu."
    assert set(people(text)) == {"Dewinta Hutagalung"}


def test_two_capitals_before_a_name_are_initials() -> None:
    assert set(people("Acara itu milik JJ Hartono sejak lama.")) == {"JJ Hartono"}


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "Menurut Zen, jalan itu jauh. Kata Zenzia Ihzani, bus murah. Besok Zen menyebut harganya.",
            "Zenzia Ihzani",
            ["Zen", "Zenzia Ihzani", "Zen"],
        ),
        (
            "Menurut Sony Sulaksana, itu baik. Kata Sony, jalan itu lebar.",
            "Sony Sulaksana",
            ["Sony Sulaksana", "Sony"],
        ),
        ("Brigjen Faisal Ramadhan bicara. Faisal pulang.", "Faisal Ramadhan", ["Faisal Ramadhan", "Faisal"]),
        ("Alasan Amelia Naik Bus\nKata Amelia, bus itu murah.", "Amelia", ["Amelia", "Amelia"]),
        ("Kata dr. Ertha, itu aman. Lihat akun @dr.ertha di sana.", "Ertha", ["Ertha"]),
        (
            "Humas Balai Besar TNGPP Agus Deniawan bicara. Menurut Agus, itu keliru.",
            "Agus Deniawan",
            ["Agus Deniawan", "Agus"],
        ),
    ],
)
def test_names_that_look_like_something_else(text: str, name: str, mentions: list[str]) -> None:
    assert people(text)[name] == mentions


def test_who_is_pointed_back_to_behind_a_comma_is_not_the_name_before_it() -> None:
    assert "Badakan" not in people("Di kandang Badakan, pendaki tersebut jatuh. Agus Deniawan datang.")


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "Ketua Kwarda Tirta Petrus Sinunu hadir. Ketua Kwarda Tirta yang akrab disapa Pieter ini lelah. Kata Pieter, itu baik.",
            "Petrus Sinunu",
            ["Petrus Sinunu", "Pieter", "Pieter"],
        ),
        (
            "Analis RekuFahmi Almutaqin bicara. Fahmi menyebut hal itu.",
            "Fahmi Almutaqin",
            ["Fahmi Almutaqin", "Fahmi"],
        ),
        (
            "Direktur Martina Danuningrat hadir. “Aman,” kata Tina.",
            "Martina Danuningrat",
            ["Martina Danuningrat", "Tina"],
        ),
        (
            "Kapolsek Bogor Kompol Sundana AKP Asep Sundana bicara. Kata Asep, aman.",
            "Asep Sundana",
            ["Sundana", "Asep Sundana", "Asep"],
        ),
        ("Menurut Lei Jun, mobil itu baik.", "Lei Jun", ["Lei Jun"]),
    ],
)
def test_more_names_of_the_press(text: str, name: str, mentions: list[str]) -> None:
    assert people(text)[name] == mentions


def test_a_word_of_the_dictionary_by_which_someone_is_quoted_is_his_name() -> None:
    text = (
        "Hal itu diungkap Menteri Lingkungan Hidup, Hanif Faisolu Nurofiqa, kemarin. “Ada bahan,” kata Hanif."
    )
    assert people(text) == {"Hanif Faisolu Nurofiqa": ["Hanif Faisolu Nurofiqa", "Hanif"]}


def test_a_passive_verb_glued_to_a_name_of_the_text() -> None:
    assert set(people("Orlan Blomberdirumorkan pergi. Menurut Blomber, itu benar.")) == {"Orlan Blomber"}


def test_who_lives_somewhere_is_not_called_so() -> None:
    assert people("Warga Joyotakan mengungsi. Warga Sutarmi, 51 tahun, kaget.") == {"Sutarmi": ["Sutarmi"]}


@pytest.mark.parametrize(
    "text",
    ["Lantai II sepi.", "Kuota naik menjadi 46 juta KL.", "Harganya US$ 20 per barel.", "Munas IX digelar di Lada."],
)  # fmt: skip
def test_what_numbers_measures_or_prices_is_no_body_and_nobody(text: str) -> None:
    found = entities.find(Article("a", "a", text, "id"), load("id"))
    assert {e.kind for e in found} <= {"place", "other"}


def test_a_numeral_behind_a_name_is_part_of_it() -> None:
    assert people("Kemarin Charles III datang.") == {"Charles III": ["Charles III"]}


def test_a_name_by_which_somebody_is_known_may_open_with_a_form_of_address() -> None:
    found = people("Menteri Sosial Saifullah Yusuf hadir. “Siap,” kata Gus Ipul. Bung Hatta lahir di sana.")
    assert found == {"Saifullah Yusuf": ["Saifullah Yusuf", "Gus Ipul"], "Bung Hatta": ["Bung Hatta"]}


def test_a_known_name_that_ends_another_s_still_means_its_own_bearer() -> None:
    found = people("Presiden Prabowo bertemu Kapolri Listyo Sigit Prabowo di sana.")
    assert set(found) == {"Prabowo", "Listyo Sigit Prabowo"}


@pytest.mark.parametrize("text", ["Kemenangan itu disambut.", "Ia membeli SUV dan STNK terbit."])
def test_a_word_of_the_dictionary_and_a_common_short_form_are_no_body(text: str) -> None:
    assert not entities.find(Article("a", "a", text, "id"), load("id"))


def test_bodies_of_today_go_by_all_their_names() -> None:
    text = "Kementerian Ketenagakerjaan dan Danantara sepakat. Kemnaker serta BPI Danantara hadir di Bursa Efek Indonesia (BEI)."
    found = entities.find(Article("a", "a", text, "id"), load("id"))
    called = [sorted({m.text for m in e.mentions}) for e in found]
    assert called == [["Kementerian Ketenagakerjaan", "Kemnaker"], ["BPI Danantara", "Danantara"], ["BEI", "Bursa Efek Indonesia"]]  # fmt: skip
    assert {e.country for e in found} == {"ID"}
