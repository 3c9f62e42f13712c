"""Indonesian pages as scrapers leave them, long offices before names, and what only looks like somebody's words."""

from __future__ import annotations

import pytest

from tests.extraction.quotes.made import found, who


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bupati Tirta, Ratih Kusumamengeklaim sampah sudah diangkut. Menurutnya, kota bersih.", "Ratih Kusuma"),
        ("Bupati Tirta, Ratih Kusumamemang sibuk. Menurut Ratih, kota bersih.", "Ratih Kusuma"),
        ('"Kami senang," ujar Pdt Bagas. Pdt. Bagas Wirawan, S.Th., selaku tuan rumah, pulang.', "Bagas Wirawan"),
        ('Presiden LaTirtaBagas Wirawan bicara. LaTirta dimulai. "Kami siap," kata Wirawan.', "Bagas Wirawan"),
        ('Frida bekerja dengan Amelia Sbouri, ahli kimia. "Orang mulai sadar," kata Sbouri, menjelaskan.', "Amelia Sbouri"),
        ("Advokat Ratih Kusumatersangka perintangan membantah tuduhan itu.", "Ratih Kusuma"),
        ("Anggota DPR Bambang Patijaya mengatakan harga naik.", "Bambang Patijaya"),
        ("Terpisah, Wakasat Samapta Polres Metro Tirta Kompol Bagas Wirawan menjelaskan bahwa harga naik.", "Bagas Wirawan"),
        ("Menurut pemaparan manajer klub, Bagas Wirawan, pihaknya kepincut pelatih itu.", "Bagas Wirawan"),
        ('Pada Senin dewan federal mengadopsi laporan itu. "Kami siap," kata dewan tersebut.', "dewan federal"),
        ("SitusTirtapedia menyebut perang itu terjadi pada 1973.", "Tirtapedia"),
        ("Laporan\nKabar Tirta\npada akhir tahun lalu menjelaskan bahwa harga naik.", "Laporan Kabar Tirta"),
        ("Kementerian Pertanian Norwegia mengklaim panen naik. Norwegia mengatakan beras cukup.",
         "Kementerian Pertanian Norwegia"),
    ],
)  # fmt: skip
def test_names_that_a_page_glued_broke_or_shortened(text: str, name: str) -> None:
    assert who(text)[0] == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Spesialis Anak dari RS Tirta Husada dr Bagas Wirawan, Sp.A(K)", "Bagas Wirawan"),
        ("Director Training Safety Driving Nusantara (SDN) Sonya Wirasaba", "Sonya Wirasaba"),
        ("Wakil Menteri Badan Usaha Milik Negara (BUMN) Ratih Kusuma", "Ratih Kusuma"),
    ],
)
def test_a_name_behind_a_long_office(phrase: str, name: str) -> None:
    assert who(f"{phrase} mengatakan harga sudah naik sejak pagi.") == [name]
    assert who(f'"Harga sudah naik sejak pagi," kata {phrase}.') == [name]


def test_a_place_behind_a_short_form_is_no_name() -> None:
    text = "Kepala Unit Layanan Tirta Indah (ULTI) Kabupaten Daunan mengatakan harga sudah naik."
    assert who(text) == ["Kepala Unit Layanan Tirta Indah (ULTI) Kabupaten Daunan"]


@pytest.mark.parametrize(
    "text",
    [
        "Ceritanya berpusat pada Bima, petani yang kehilangan sawahnya di tepi sungai.",
        "Ratih Kusuma menyampaikan kabar terbaru terkait rencana pasar memindahkan kios lama.",
        "Ratih Kusuma menyampaikan apresiasinya atas kerja keras warga membersihkan sungai.",
        "Dokter kini menjadi penjaga mutu, memastikan bahwa obat dibagi adil.",
        "Berdasarkan penjelasan tersebut, maka harga seharusnya turun.",
        "Jika menurut jaksa hal itu benar, perkara akan diteruskan.",
    ],
)
def test_what_is_no_utterance(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ratih Kusuma menegaskan kabar itu tidak benar.", "kabar itu tidak benar"),
        ("Ratih Kusuma menyebut lalu lintas di jalur itu sangat padat.", "lalu lintas di jalur itu sangat padat"),
        ('Ratih Kusuma menganggap hal itu sebagai "pukulan telak bagi kota".Dalam sebuah artikel, ia pulang.',
         'hal itu sebagai "pukulan telak bagi kota"'),
        ("Menurut Dekan Fakultas Tani, Prof. Bagas Wirawan, dr., M.Kes., kampus itu dibuka.", "kampus itu dibuka"),
        ("Sejak itu, menurut keterangan dari Dinas Pasar Tirta, harga naik.", "harga naik"),
        ("Lalu, 22,4 persen menyatakan tidak puas, 1,1 persen menyatakan sangat tidak puas.", "tidak puas"),
        ("Ratih Kusuma menyampaikan bahwa Bima dan Damar dengan tegas mengecam tindakan itu.",
         "Bima dan Damar dengan tegas mengecam tindakan itu"),
        ('Ratih Kusuma berujar: "Pasar itu seperti latihan saja bagi kami semua," tegasnya.',
         "Pasar itu seperti latihan saja bagi kami semua"),
        ("Ratih Kusuma menjelaskan, saat ini penyakit yang menyebar merupakan jenis lama.",
         "saat ini penyakit yang menyebar merupakan jenis lama"),
        ("Fraksi Tirta minta wali kota menutup pasar itu.", "wali kota menutup pasar itu"),
    ],
)  # fmt: skip
def test_where_the_words_begin_and_end(text: str, words: str) -> None:
    assert found(text)[0].text.endswith(words)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"Harga naik," kata Ratih Kusuma. Damar Wicaksono pulang. "Satu lagi, ayo," katanya kepada Damar.', "Ratih Kusuma"),
        ('Damar Wicaksono mengangguk sambil senyum, "Ya, itu benar," katanya santai.', "Damar Wicaksono"),
        ('Kepala Seksi Hukum (Kasipenkum) Kejati Tirta, Ratih Kusuma, mengatakan berkas diterima. Jaksa, kata Kasipenkum, '
         "sudah ditunjuk.", "Ratih Kusuma"),
        ('"Harga naik," kata Ratih Kusuma. Seorang pendaki bernama Damar mengalami keseleo. "Enam petugas datang," ujarnya.',
         "Ratih Kusuma"),
        ("Kylie Marlow pulang. Ratih Kusuma sadar bahwa timnya akan kalah, dia menegaskan tak ada rasa takut.",
         "Ratih Kusuma"),
        ("Dewan Pasar Tirta menilai harga naik. Sejumlah pihak masih cemas. Mereka menilai harga akan turun.",
         "Sejumlah pihak"),
        ("Adapun perusahaan media, dimana Ratih Kusuma memegang saham, mengumumkan bahwa mereka akan pindah.",
         "perusahaan media"),
        ("Tidak heran sejumlah menteri yang baru diangkat Ratih Kusuma meminta pegawai mengabaikan surat itu.",
         "sejumlah menteri"),
        ('"Harga naik," kata Ratih Kusuma. Saat Damar Wicaksono meminta warga pulang, hujan turun. "Kami siap," akunya.',
         "Ratih Kusuma"),
        ("Sekuriti Pengadilan Negeri (PN) Tirta, Ratih Kusuma Dewi, mengaku menerima surat itu.", "Ratih Kusuma Dewi"),
    ],
)  # fmt: skip
def test_who_takes_the_word(text: str, name: str) -> None:
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Kisahnya akan menggambarkan bagaimana waktu sering tidak berjalan seiring keinginan.",
        "Ajaran Lama menekankan pentingnya keadilan bagi semua warga.",
        "Film Langkah Sunyi tayang Senin. Langkah Sunyi mengajak penonton menyaksikan perjalanan seorang petani.",
        "Ratih Kusuma pun mengangkat pedangnya, membalas dendam sekaligus memicu pengejaran.",
        "Dinas Pasar mengumumkan pencabutan izin kios itu akibat tidak dapat memenuhi syarat.",
        "Para pengamat menyoroti perubahan fisik Ratih Kusuma yang terlihat lebih kurus dari sebelumnya.",
        "Norwegia mengharapkan peningkatan impor beras untuk sejumlah daerah.",
        'Warga membuat spanduk bertuliskan sindiran pedas: "Biar apa? Biarkan saja begitu."',
        "Tirta terus mendorong produksi, dengan rumor terbaru menyebutkan bahwa ponsel itu akan mahal.",
        'Foto itu diberi keterangan sebagai berikut.\n"Baru saja ditangkap, ini sangat menyedihkan bagi kita semua."',
        'Tulisan dalam video itu memperjelas keadaan: "Warga desa ramai-ramai menuju kebun kopi."',
        "Ratih Kusuma berpendapat tentang keamanan pasar yang dikelola dan didukung oleh kota.",
        "Ratih Kusuma membalas gol Bagas jelang babak pertama selesai, dan memaksa skor imbang.",
        "Singkatnya, gayung bersambut dan petani itu diterima.",
        "Sejarah mencatat kesebelasan itu sudah menang 17 kali.",
    ],
)
def test_what_shows_or_is_written_says_nothing(text: str) -> None:
    assert found(text) == ()


def test_a_source_joined_to_a_clause_has_what_follows() -> None:
    (quote,) = found("Tugasnya adalah menjual dahulu dan menurut Tirta.id, klub ingin meraup untung besar.")
    assert quote.text == "klub ingin meraup untung besar"


def test_two_people_are_neither_of_them() -> None:
    text = '"Harga naik," kata Ratih Kusuma. Keduanya kompak mengatakan bahwa harga akan turun.'
    assert who(text) == ["Ratih Kusuma", "Keduanya"]


def test_a_team_that_does_something_first_is_the_team() -> None:
    text = "Tim penjaga pantai segera memeriksa perahu tersebut dan mengonfirmasi bahwa perahu itu kosong."
    (speaker,) = who(text)
    assert speaker is not None and speaker.startswith("Tim penjaga pantai") and "perahu" not in speaker


def test_a_description_that_points_back_is_the_last_person() -> None:
    text = 'Sofian Wiratma (27) lulus. "Saya bekerja," ucap penyandang disabilitas itu mengutip keterangan resmi.'
    assert who(text) == ["Sofian Wiratma"]


def test_a_clause_that_leads_holds_no_office_of_the_subject() -> None:
    text = "Setelah memukul korban, Bagas Wirawan pergi. Korban mengaku sudah melapor."
    assert who(text) == ["Korban"]


def test_a_clause_of_seeming_is_not_what_is_said() -> None:
    (quote,) = found("Seolah tahu isi hatinya, Ratih Kusuma berkata kepada Bagas, aku akan pulang besok.")
    assert quote.text == "aku akan pulang besok"


def test_a_dash_set_apart_stays_within_an_office() -> None:
    assert who("Juru Bicara Satgas Covid - 19 Bagas Wirawan mengatakan, kasus turun.") == ["Bagas Wirawan"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Ratih Kusuma mengatakan harga naik. Rapat berakhir, yakni mengangkat Bagas Wirawan. "Kami siap," imbuhnya.', "Ratih Kusuma"),
        ("Ratih Kusuma mengatakan harga naik. Jalur itu sampai Jalan Bagas Wirawan. Dia menjelaskan, pasar dekat.", "Ratih Kusuma"),
    ],
)  # fmt: skip
def test_who_is_only_told_of_does_not_speak(text: str, name: str) -> None:
    assert (who(text)[-1] or "").endswith(name)
