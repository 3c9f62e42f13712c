"""Figures and moments that are, and are not, said of one thing."""

from __future__ import annotations

import pytest

from tests.stories.reports import clashes, clashes_across, clashes_dated, clashes_titled, clashes_told


def test_what_is_counted_by_other_nouns_is_no_one_count() -> None:
    left = "Lomba perahu di Teluk Lada besok diikuti 11 regu dari pesisir."
    right = "Lomba perahu di Teluk Lada besok diikuti 22 pendayung dari pesisir."
    assert not clashes(left, right)
    assert clashes(left, right.replace("22 pendayung", "13 regu")) == [("amount", ["11 regu", "13 regu"])]


def test_one_word_said_of_two_figures_is_not_enough() -> None:
    left = "Bursa Lada dibuka ramai. Saham Perahu Jaya menguat 2,6 persen."
    right = "Nelayan Lada menjual ikan. Harga garam menguat lebih dari 4 persen."
    assert not clashes(left, right)


def test_of_a_list_of_values_it_is_not_known_which_is_meant() -> None:
    left = (
        "Toko Perahu Lada menjual perahu baru. Harga perahu kayu dipatok Rp 10 juta. Harga perahu layar dipatok Rp 20 juta. "
        "Harga perahu motor dipatok Rp 30 juta. Harga perahu baja dipatok Rp 40 juta."
    )
    right = "Toko Perahu Lada menjual perahu baru. Harga perahu dayung dipatok Rp 15 juta."
    assert not clashes(left, right)


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Pilot mengalihkan pesawat ke Bandara Lada setelah pukul 10.00 WIB.",
            "Pilot mengalihkan pesawat ke Bandara Lada pukul 10.44 WIB.",
            "id",
        ),
        (
            "The pilot turned the plane to Lada airport after 10:00 a.m. on May 4, 2031.",
            "The pilot turned the plane to Lada airport at 10:44 a.m. on May 4, 2031.",
            "en",
        ),
    ],
)
def test_after_ten_holds_a_quarter_to_eleven(left: str, right: str, language: str) -> None:
    assert not clashes(left, right, language=language)
    bare = left.replace("setelah pukul", "pukul").replace("after 10", "at 10")
    assert [kind for kind, _values in clashes(bare, right, language=language)] == ["date"]


def test_that_day_is_no_date_to_be_held_against_another() -> None:
    left = "Warga dan petugas bentrok di Lada pada Sabtu (3/5/2031). Petugas menahan 40 warga pada hari itu."
    right = "Petugas menahan 40 warga di Lada pada Jumat (2/5/2031)."
    assert ("date", ["Jumat (2/5/2031)", "hari itu"]) not in clashes(left, right)


def test_a_name_within_a_name_can_be_short_for_it() -> None:
    words = "Warga pulau juga menimbang tempat yang tidak terlalu jauh dari pelabuhan besar di kota itu"
    left = f'"{words}," kata Maruanto Siregara.'
    right = f'"{words}," kata Anto.'
    assert not clashes(left, right)
    assert [kind for kind, _values in clashes(left, right.replace("Anto", "Bejo Suseno"))] == ["attribution"]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Sebanyak enam tim memperebutkan dua tiket di Teluk Lada.",
            "Tim Lada bersaing dengan lima tim lainnya memperebutkan dua tiket di Teluk Lada.",
            "id",
        ),
        (
            "Six teams compete for two tickets in Lada Bay.",
            "The Lada team will compete with five other teams for two tickets in Lada Bay.",
            "en",
        ),
    ],
)
def test_five_others_are_six_with_the_one_told_of(left: str, right: str, language: str) -> None:
    assert not clashes(left, right, language=language)


def test_words_of_two_persons_are_posted_on_two_platforms() -> None:
    words = "Lagu nelayan boleh dinyanyikan siapa saja di seluruh pesisir tanpa bayaran"
    left = f'"{words}," tulis Sari Rengganis di akun Instagram miliknya.'
    right = f'"{words}," tulis Damar Wibisana di akun Facebook miliknya.'
    assert ("attribution", ["Facebook", "Instagram"]) not in clashes(left, right)
    same = right.replace("Damar Wibisana", "Sari Rengganis")
    assert ("attribution", ["Facebook", "Instagram"]) in clashes(left, same)


def test_minutes_read_off_a_clock_are_of_one_moment() -> None:
    left = "Menurut pengamat, roket itu lepas landas pukul 07.22 pada Minggu (4/5/2031)."
    right = "Penjaga gurun mencatat ledakan keras pukul 07.23 pada Minggu (4/5/2031)."
    assert clashes(left, right) == [("date", ["pukul 07.22", "pukul 07.23"])]
    assert not clashes(left, right.replace("07.23", "07.20"))
    timetable = (
        right + " Bus pertama lewat pukul 08.01. Bus kedua lewat pukul 08.31. Bus ketiga lewat pukul 09.01."
    )
    assert not clashes(left, timetable)


def test_a_misprinted_day_in_a_caption() -> None:
    left = "Foto: Perahu di Teluk Lada pada Minggu, 4 April 2031.\n\nRegu mencari nelayan di Teluk Lada pada Minggu, 4 Mei 2031."
    right = "Regu mencari nelayan di Teluk Lada pada Minggu (4/5/2031)."
    assert clashes(left, right) == [("date", ["Minggu (4/5/2031)", "Minggu, 4 April 2031"])]


def test_an_article_with_two_hours_tells_of_two_outbreaks() -> None:
    left = "Gunung Lada meletus pukul 00.44. Gunung Lada meletus lagi pukul 04.43."
    assert not clashes(left, "Gunung Lada meletus pukul 04.43.")


def test_who_speaks_for_another_is_named_beside_them() -> None:
    words = "korban yang meninggal di jalan raya itu dua orang mahasiswa dari kampus di kota Lada bernama Bejo dan Karto"
    left = f"Damar Wibisana menerangkan, {words}."
    right = f"Kapolres Lada AKBP Ratih Kusuma, melalui juru bicara Damar Wibisana, menerangkan {words}."
    assert "attribution" not in [kind for kind, _values in clashes(left, right)]


def test_who_is_not_printed_by_name_is_no_other_speaker() -> None:
    words = "Warga pulau juga menimbang tempat yang tidak terlalu jauh dari pelabuhan besar di kota itu"
    left = f'Bupati Maruanto Siregara membuka rapat. "{words}," kata Maruanto Siregara.'
    right = left.replace("Maruanto Siregara", "Bejo Suseno")
    assert [kind for kind, _values in clashes(left, right)] == ["attribution"]
    assert not clashes(left, right.replace("kata Bejo Suseno", "katanya"))


def test_a_station_whose_name_was_translated_on_the_way() -> None:
    left = "TV Corvus, mengutip sumber pemerintah, mengatakan rudal balistik itu jatuh 3.000 km dari pantai Jepang."
    right = "TV Market, citing government sources, said the ballistic missile fell 3,000 km from the coast of Japan."
    found = clashes_across(("id", left), ("en", right))
    assert [kind for kind, _values in found] == ["attribution"]
    assert not clashes_across(("id", left), ("en", right.replace("Market", "Corvus")))
    assert not clashes(left, left.replace("Corvus", "Pasar"))


def test_neither_of_two_matches_knows_the_names_in_the_others_title() -> None:
    left = "Prediksi Belanda vs Malta\n\nBelanda menjamu Malta. Kick off laga tersebut akan dimulai pukul 18.00 WIB."
    right = "Prediksi Korea Selatan vs Kuwait\n\nKorea Selatan menjamu Kuwait. Kick off laga tersebut akan dimulai pukul 20.45 WIB."
    assert not clashes(left, right)
    same = right.replace("Korea Selatan", "Belanda").replace("Kuwait", "Malta")
    assert clashes(left, same) == [("date", ["pukul 18.00 WIB", "pukul 20.45 WIB"])]


def test_small_hours_and_morning_are_neighbours() -> None:
    left = "Bus mahasiswa terguling di Lada pada Minggu (4/5/2031) dini hari."
    assert not clashes(left, left.replace("dini hari", "pagi"))
    assert [kind for kind, _values in clashes(left, left.replace("dini hari", "malam"))] == ["date"]


def test_what_an_article_announces_is_counted_in_it_alone() -> None:
    left = "Kalung emas panjang cocok untuk pesta. Berikut 6 rekomendasi model kalung emas untuk pesta."
    assert not clashes(left, left.replace("6 rekomendasi", "7 rekomendasi"))


def test_an_event_long_gone_by_is_another_one() -> None:
    left = "Sebuah helikopter jatuh di Lembah Lada. Pada 8 Maret 2031, helikopter jatuh menewaskan enam orang di Lembah Lada."
    right = "Helikopter jatuh menewaskan tujuh orang di Lembah Lada."
    assert not clashes(left, right)
    assert clashes(left.replace("Pada 8 Maret 2031, h", "H"), right) == [
        ("amount", ["enam orang", "tujuh orang"])
    ]


def test_of_two_states_together_are_more_than_of_one() -> None:
    left = "Kementerian mencatat 580 nelayan bekerja di Iran dan Israel."
    right = "Kementerian mencatat 386 nelayan bekerja di Iran."
    assert not clashes(left, right)
    assert [kind for kind, _values in clashes(left.replace(" dan Israel", ""), right)] == ["amount"]


def test_what_was_not_so_then_can_be_so_now() -> None:
    left = "Menurut Damar Wibisana, kala itu empat pulau tersebut tidak masuk wilayah administrasi Kabupaten Lada."
    right = "Menurut putusan, empat pulau tersebut masuk wilayah administrasi Kabupaten Lada."
    assert "negation" not in [kind for kind, _values in clashes(left, right)]
    assert "negation" in [kind for kind, _values in clashes(left.replace("kala itu ", ""), right)]


def test_hours_apart_are_of_one_thing_only_where_the_same_is_said() -> None:
    left = "Kereta menabrak mobil di perlintasan Pasar Lada pukul 05.10 WIB."
    right = "Jalur rel di perlintasan Pasar Lada kembali dapat dilalui kereta setelah mobil dievakuasi pukul 07.16 WIB."
    assert not clashes(left, right)
    assert clashes(left, left.replace("05.10", "07.16")) == [("date", ["pukul 05.10 WIB", "pukul 07.16 WIB"])]


@pytest.mark.parametrize(
    ("left", "right", "other", "language"),
    [
        (
            "Ponsel baru Kencana Lima sudah dijual di toko-toko. Baterai ponsel itu berkapasitas 4.000 mAh.",
            "Ponsel baru Embun Tujuh sudah dijual di toko-toko. Baterai ponsel itu berkapasitas 6.000 mAh.",
            "Ponsel baru Kencana Lima sudah dijual di toko-toko. Baterai ponsel itu berkapasitas 6.000 mAh.",
            "id",
        ),
        (
            "The shops now sell the Corvus Nine. The battery of the phone holds 4,000 mAh.",
            "The shops now sell the Tarn Echo. The battery of the phone holds 6,000 mAh.",
            "The shops now sell the Corvus Nine. The battery of the phone holds 6,000 mAh.",
            "en",
        ),
    ],
)
def test_figures_beside_names_that_the_other_report_does_not_print(
    left: str, right: str, other: str, language: str
) -> None:
    assert not clashes(left, right, language=language)
    assert [kind for kind, _values in clashes(left, other, language=language)] == ["amount"]


def test_two_places_are_named_of_two_counts() -> None:
    left = "Pangkalan data mencatat ada 5 sekolah tinggi swasta di Provinsi Lada yang terakreditasi."
    right = "Pangkalan data mencatat ada 9 sekolah tinggi swasta di Provinsi Arga yang terakreditasi."
    assert not clashes(left, right)
    assert clashes(left, right.replace("Arga", "Lada"))


def test_figures_far_apart_need_pieces_that_say_the_same() -> None:
    left = "Maskapai Perahu membatalkan 26 penerbangan ke pulau itu karena abu gunung."
    right = "Pagi tadi ada 12 penerbangan yang dibatalkan, sementara hotel-hotel di kota penuh oleh tamu yang tertahan."
    assert not clashes(left, right)


def test_a_total_can_have_parts() -> None:
    left = "Perjanjian itu membuka pasar dengan total penduduk 460 juta jiwa bagi produk garam Lada."
    right = "Perjanjian itu membuka pasar dengan penduduk 180 juta jiwa bagi produk garam Lada."
    assert not clashes(left, right)
    assert clashes(left.replace("total ", ""), right)


def test_what_happened_once_more_happened_at_another_hour() -> None:
    left = "Gunung Lada meletus pada pukul 04.43 WIB dengan tinggi kolom abu dua kilometer di atas puncak."
    right = (
        "Gunung Lada juga meletus pada pukul 00.44 WIB dengan tinggi kolom abu dua kilometer di atas puncak."
    )
    assert not clashes(left, right)
    assert clashes(left, right.replace("juga ", ""))


def test_both_teams_are_no_count_of_teams() -> None:
    left = "Kedua tim akan bertanding di putaran akhir Piala Lada pekan depan."
    right = "Enam tim akan bertanding di putaran akhir Piala Lada pekan depan."
    assert not clashes(left, right)
    assert clashes(left.replace("Kedua", "Empat"), right)


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("Prediksi Lada vs Arga: Laga Penentu", "Prediksi Lada vs Seram: Laga Penentu", True),
        ("Prediksi Lada vs Arga: Laga Penentu", "Jadwal Arga vs Lada Malam Ini", False),
    ],
)
def test_titles_tell_two_matches(first: str, second: str, apart: bool) -> None:
    left = "Laga Piala Lada itu dimulai Sabtu (3/5/2031) pukul 15.00 WIB di Stadion Utama dan disiarkan langsung."
    right = "Laga Piala Lada itu dimulai Sabtu (3/5/2031) pukul 15.10 WIB di Stadion Utama dan disiarkan langsung."
    assert bool(clashes_titled((first, left), (second, right))) is not apart


def test_a_day_in_a_clause_of_its_own_is_of_what_the_sentence_tells() -> None:
    left = "Ketua dewan tiba untuk kunjungan kerja di Arga, Rabu (2/5/2031)."
    right = "Ketua dewan berpidato tentang harga garam di Arga, Kamis (3/5/2031)."
    assert ("date", ["Kamis (3/5/2031)", "Rabu (2/5/2031)"]) not in clashes(left, right)


def test_one_outbreak_after_another_has_its_own_hours_and_lengths() -> None:
    hours = "Gunung itu juga meletus pada pukul 01.10 WIB, pukul 02.20 WIB dan pukul 03.30 WIB."
    left = f"Gunung Lada meletus pukul 05.43 WIB. Letusan terekam dengan durasi 115 detik. {hours}"
    right = f"Gunung Lada meletus pukul 05.55 WIB. Letusan terekam dengan durasi 148 detik. {hours}"
    assert not clashes(left, right)
    assert len(clashes(left.removesuffix(hours), right.removesuffix(hours))) == 2


def test_an_article_of_three_prices_lists_prices() -> None:
    left = "Toko Lada menjual perahu. Harga perahu kayu Rp 10 juta, perahu layar Rp 20 juta, perahu motor Rp 30 juta."
    right = "Toko Lada menjual perahu. Harga perahu dayung yang kuat dan ringan Rp 15 juta."
    assert not clashes(left, right)


def test_what_is_told_with_a_figure_is_of_another_thing_too() -> None:
    left = "Gempa mengguncang laut pada kedalaman 10 km dengan jarak 119 km dari pantai itu, kata petugas."
    right = "Gempa mengguncang laut pada kedalaman 33 km dengan jarak 17 km dari pantai itu, kata petugas."
    assert not clashes(left, right)
    assert clashes(left, right.replace("17 km", "119 km"))


def test_amounts_told_days_apart_are_of_two_occasions() -> None:
    left = ("id", "Otoritas kesehatan setempat mengatakan serangan itu menewaskan 16 warga di utara.")
    right = ("id", "Otoritas kesehatan setempat mengatakan serangan itu menewaskan 45 warga di utara.")
    assert clashes_across(left, right)
    assert not clashes_dated(("2031-05-04", left[1]), ("2031-05-07", right[1]))


def test_a_day_of_the_year_without_its_year() -> None:
    left = "Kasus garam tahun 2029 dibuka lagi. Dewan menahan kepala gudang garam pada Minggu (4/5)."
    right = "Dewan menahan kepala gudang garam pada Minggu (4/5/2031)."
    assert not clashes_dated((None, left), (None, right))


def test_of_a_count_more_is_said_than_what_is_counted() -> None:
    left = "Dalam 17 pertandingan, Lada mencatat lima kemenangan atas Arga."
    right = "Dalam 11 pertandingan, Lada mencatat sepuluh kemenangan atas Arga."
    assert ("amount", ["11 pertandingan", "17 pertandingan"]) not in clashes(left, right)


def test_a_bare_hour_can_be_of_the_evening() -> None:
    left = "Warga Lada mendengar suara ribut dari rumah itu sekitar jam 20.00 WIB."
    right = "Warga Lada mendengar suara ribut dari rumah itu sekitar jam 8."
    assert not clashes(left, right)
    assert clashes(left, right.replace("jam 8", "jam 8.20"))


@pytest.mark.parametrize(
    ("whole", "part", "language"),
    [
        (
            "Regu Lada menang atas Regu Arga. Lima gol Regu Lada dicetak di Stadion Teluk.",
            "Regu Lada menang atas Regu Arga. Tiga gol Regu Lada pada babak pertama dicetak di Stadion Teluk.",
            "id",
        ),
        (
            "Lada beat Arga on Sunday. Lada scored five goals in the Bay Stadium.",
            "Lada beat Arga on Sunday. In the first half Lada scored three goals in the Bay Stadium.",
            "en",
        ),
    ],
)
def test_a_count_of_a_numbered_part_is_not_at_odds_with_that_of_all(
    whole: str, part: str, language: str
) -> None:
    assert not clashes(whole, part, language=language)
    unnumbered = part.replace(" pada babak pertama", "").replace("In the first half ", "")
    assert [kind for kind, _values in clashes(whole, unnumbered, language=language)] == ["amount"]


def test_those_of_which_a_part_is_told_are_not_at_odds_with_the_part() -> None:
    left = "Empat izin tambang yang dicabut berada di Pulau Arga."
    right = "Dari lima izin tambang yang ada di Pulau Arga, hanya satu yang tidak dicabut."
    assert not clashes(left, right)
    assert clashes(left, "Lima izin tambang yang dicabut berada di Pulau Arga.") == [
        ("amount", ["Empat izin tambang", "Lima izin tambang"])
    ]


def test_a_unit_behind_a_number_is_no_name() -> None:
    left = "Perahu Lada memakai mesin Arunika. Tenaganya 90 PS. Torsi mesinnya mencapai 127 Nm."
    right = "Perahu Arga memakai mesin Baskara. Tenaganya 90 PS. Torsi mesinnya mencapai 141 Nm."
    assert not clashes(left, right)
    assert clashes(left, right.replace("Arga", "Lada").replace("Baskara", "Arunika"))


def test_the_years_of_two_persons_whom_two_reports_are_about() -> None:
    left = (
        "Hakim memvonis Rani Kelana. Rani Kelana dinilai bersalah. Menurut jaksa, Rani Kelana menyuap pegawai. "
        "Hakim menjatuhkan pidana penjara selama 11 tahun kepada terdakwa."
    )
    right = left.replace("Rani Kelana", "Damar Wening").replace("11 tahun", "3 tahun")
    assert not clashes(left, right)
    assert not clashes(left.replace("kepada terdakwa", "kepada Rani Kelana"), right)
    assert clashes(left, left.replace("11 tahun", "3 tahun"))


def test_what_one_outlet_gives_two_figures_for_is_two_things_or_told_anew() -> None:
    left = "Petugas Pelabuhan Lada menyita kapal. Kerugian yang berhasil dicegah petugas mencapai Rp 16,8 miliar."
    right, other = left.replace("Rp 16,8 miliar", "Rp 17,1 miliar"), left.replace("menyita", "menahan")
    assert not clashes_told(("Koran Lada", left), ("Koran Lada", right))
    assert not clashes_told(("Koran Lada", left), ("Koran Lada", right), ("Pos Arga", other))
    assert clashes_told(("Koran Lada", right), ("Pos Arga", other)) == [
        ("amount", ["Rp 16,8 miliar", "Rp 17,1 miliar"])
    ]


def test_the_day_of_each_report_s_own_publication() -> None:
    left = "Harga garam di pasar Lada hari ini dibanderol Rp 9.000 per karung."
    right = "Harga garam di pasar Lada masih dibanderol Rp 9.000 per karung, Senin (5/5/2031)."
    assert not clashes_dated(("2031-05-04", left), ("2031-05-05", right))
    assert [kind for kind, _values in clashes_dated(("2031-05-04", left), ("2031-05-04", right))] == ["date"]


def test_the_days_of_two_market_rates() -> None:
    left = "Kurs garam Lada menguat tipis pada pembukaan perdagangan di bursa pada Rabu (7/5/2031)."
    right = "Garam Lada menguat tipis pada pembukaan perdagangan pada Selasa (6/5/2031)."
    assert not clashes(left, right)
    assert clashes(left.replace("Kurs g", "G").replace(" di bursa", ""), right)


def test_who_gives_both_numbers_in_one_breath_tells_of_two_things() -> None:
    left = "Bupati Lada ditembak dua kali di kepala dan sekali di lutut saat berpidato."
    right = "Bupati Lada ditembak tiga kali, dua kali di kepala, saat berpidato di pasar."
    assert not clashes(left, right)
    assert clashes(left, right.replace(", dua kali di kepala,", " di kepala")) == [
        ("amount", ["dua kali", "tiga kali"])
    ]


def test_amounts_of_two_hours_are_not_at_odds() -> None:
    left = "Pukul 09.55 WIB, harga garam Lada melemah 0,31 persen dibanding penutupan sebelumnya."
    right = "Pukul 09.08 WIB, harga garam Lada melemah 0,34 persen dibanding penutupan sebelumnya."
    assert "amount" not in [kind for kind, _values in clashes(left, right)]
    unclocked = [text.partition(", ")[2].capitalize() for text in (left, right)]
    assert clashes(*unclocked) == [("amount", ["0,31 persen", "0,34 persen"])]


@pytest.mark.parametrize(
    ("left", "right", "other", "language"),
    [
        (
            "Banjir di Kelurahan Lada mencapai ketinggian 30 sentimeter.",
            "Banjir di Kelurahan Lada mencapai ketinggian 40 sentimeter.",
            " Di pasar ketinggian air 30 sentimeter.",
            "id",
        ),
        (
            "Residents must stay 7 kilometres away from the crater of Mount Lada.",
            "Residents must stay 8 kilometres away from the crater of Mount Lada.",
            " On the western slope the limit is 7 kilometres.",
            "en",
        ),
    ],
)
def test_a_measure_that_the_other_report_gives_too_is_of_something_else(
    left: str, right: str, other: str, language: str
) -> None:
    assert [kind for kind, _values in clashes(left, right, language=language)] == ["amount"]
    assert not clashes(left, right + other, language=language)


def test_ages_that_one_report_gives_both_are_of_two_persons() -> None:
    left = "A 36-year-old was charged in Lada on Friday over the crash outside a store."
    right = "A 66-year-old was struck in Lada on Friday in the crash outside a store."
    both = "Police in Lada said the driver is a 36-year-old. A 66-year-old was hurt."
    assert clashes(left, right.replace("struck", "charged"), language="en")
    assert not clashes(left, right.replace("struck", "charged"), both, language="en")


def test_what_is_part_of_a_total_is_no_total() -> None:
    left = "Warga miskin di Lada 60,3 persen dari total penduduk, atau sekitar 171,7 juta jiwa."
    right = "Warga miskin di Lada kini banyak, dengan total penduduk Lada mencapai 285 juta jiwa."
    assert not clashes(left, right)


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Pukul 09.08 WIB rupiah berada pada level Rp 16.367 per dolar AS.",
            "Pukul 09.25 WIB rupiah berada pada level Rp 16.363 per dolar AS.",
            "id",
        ),
        (
            "At 9:08 a.m. the lada was at 16,367 to the dollar in early trade.",
            "At 9:25 a.m. the lada was at 16,363 to the dollar in early trade.",
            "en",
        ),
    ],
)
def test_the_hours_of_two_rates_of_exchange(left: str, right: str, language: str) -> None:
    assert not clashes(left, right, language=language)


@pytest.mark.parametrize(
    ("text", "wrong", "language"),
    [
        (
            "Perahu layar Lada Satu dijual di pasar. Panjangnya 4.790 sentimeter, lebar 1.843 sentimeter, tinggi layar 1.487 "
            "sentimeter dan jarak tiang 2.790 sentimeter.",
            "1.447",
            "id",
        ),
        (
            "The port of Lada grew. Its trade in salt rose 23.51 percent, in rice 29.71 percent, in fish 11.42 percent and in oil "
            "12.19 percent.",
            "11.47",
            "en",
        ),
    ],
)
def test_one_figure_of_a_list_that_is_otherwise_the_same(text: str, wrong: str, language: str) -> None:
    right = "1.487" if language == "id" else "11.42"
    found = clashes(text, text.replace(right, wrong), language=language)
    assert [kind for kind, _values in found] == ["amount"]
    others = text.replace(right, wrong).replace("2.790", "2.710").replace("29.71", "27.71")
    assert not clashes(text, others, language=language)


def test_one_sentence_of_one_speaker_is_told_of_the_same_whoever_stands_around_it() -> None:
    words = "Saya mewakili {} juta penduduk Lada, tetapi semua tidak punya pendapat seperti saya"
    left = (
        f'Pelatih Arga tiba di Danau Baskara. "{words.format(250)}," kata Damar Wibisana kepada Koran Pagi.'
    )
    right = f'Ratih Kusuma bertanya kepada Sari Rengganis. "{words.format(270)}," tutur Damar Wibisana.'
    assert [kind for kind, _values in clashes(left, right)] == ["amount"]
    other = right.replace("tutur Damar Wibisana", "tutur Ratih Kusuma")
    assert "amount" not in [kind for kind, _values in clashes(left, other)]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Kadar garam di Lada tidak kurang dari 8% menurut aturan pasar.",
            "Menurut aturan pasar, kadar garam di Lada tidak kurang dari 8% dan kadar air 6%.",
            "id",
        ),
        (
            "Police in Lada said the driver had a blood alcohol level of 0.41%.",
            "Police in Lada say his blood alcohol level was 0.41, more than five times the legal limit.",
            "en",
        ),
    ],
)
def test_one_bound_and_one_level_told_twice(left: str, right: str, language: str) -> None:
    assert not clashes(left, right, language=language)


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Pelabuhan Lada membeli perahu. Layar depan perahu Lada panjangnya 16 meter.",
            "Pelabuhan Lada membeli perahu. Layar belakang perahu Lada panjangnya 20 meter.",
            "id",
        ),
        (
            "The port of Lada bought a boat. The front sail of the boat is 16 metres long.",
            "The port of Lada bought a boat. The rear sail of the boat is 20 metres long.",
            "en",
        ),
    ],
)
def test_what_is_told_of_two_ends_is_of_two_things(left: str, right: str, language: str) -> None:
    assert not clashes(left, right, language=language)
    same = right.replace("belakang", "depan").replace("rear", "front")
    assert [kind for kind, _values in clashes(left, same, language=language)] == ["amount"]
