"""Deeds that are no reports, nouns that are announced, and who is meant by what stands beside a name."""

from __future__ import annotations

import pytest

from tests.extraction.quotes.made import found, who


@pytest.mark.parametrize(
    "text",
    [
        "Bisa-bisa niatnya baik, namun malah menyinggung perasaan orang lain.",
        "Tunggu hasil resmi yang akan diumumkan oleh Dinas Pasar melalui papan di balai desa.",
        "Ketua regu, wakil ketua, dan petugas pasar diperintahkan mengawal aturan ini dan mengingatkan pedagang.",
        "Ratih Kusuma suka mengajak anak-anak tetangga bernyanyi.",
        "PT Petrokarya mengumumkan pemindahan pekerja, di tengah meningkatnya harga minyak.",
        "Ratih Kusuma memaparkan mengenai empat pilar sekolah, yaitu iman (mengenal Tuhan) dan usaha.",
        "PT Petrokarya menyampaikan rencana berupa pembelian kembali saham dengan nilai tertentu.",
        "Timnas Daun memastikan lolos ke babak akhir.",
        "Siswa yang akan melanjutkan ke sekolah lain diantar Ratih Kusuma.",
        "Ratih Kusuma menulis surat yang mengungkap alasannya keluar dari pasar.",
        "Kita mesti mengakui bahwa pasar itu sepi.",
        "Ratih Kusuma angkat bicara, dan pasar itu menuai kritik.",
        "Prosesi lamaran ini mengisyaratkan awal yang indah.",
        "Siapa bilang pasar itu sepi?",
        "Ratih Kusuma melanjutkan agenda dengan tur singkat, menikmati jalan bersama.",
        "Ratih Kusuma menyampaikan doa restu kepada kedua mempelai.",
        "Ratih Kusuma diingatkan untuk tetap waspada dan yakin bahwa harga akan turun.",
        "Petrokarya melanjutkan komitmennya dalam membangun pasar.",
        "Ratih Kusuma melanjutkan kembali pendidikan menengahnya di kota.",
        "Ratih Kusuma mencetak gol pertama sementara gol bunuh diri Bima Sakti memastikan kedua tim seri.",
        "Tim manakah yang menurut Sobat Kabar akan menang?",
        "Ratih Kusuma akan melanjutkan petualangan di kota melawan Bima Sakti.",
        "Itu membuat pelatih Tirta, Ratih Kusuma, optimis untuk menghadapi Daun.",
        "Ratih Kusuma menyatakan optimisme mengenai pemain itu.",
        "Baik Tirta maupun Ratih Kusuma menganggap serius laga itu.",
        "Foto itu menunjukkan asap, mengindikasikan masih ada api di dalam.",
    ],
)
def test_deeds_and_announcements_that_nobody_said(text: str) -> None:
    assert found(f"Ratih Kusuma datang ke pasar.\n{text}") == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Laman resmi Petrokarya mengonfirmasi, pasar itu akan ditutup.", "Petrokarya"),
        ("Penelitian baru menyebut bahwa air laut naik.", "Penelitian baru"),
        ("Pernyataan yang dikeluarkan Kementerian Pasar menyebut harga akan turun.", "Kementerian Pasar"),
        ("Badan utama yang mengurus pasar, PBDX mengatakan harga akan turun.", "PBDX"),
        ("Kepala Humas PBDX Ratih Kusuma mengatakan harga akan turun. PBDX mengatakan harga naik.", "Ratih Kusuma"),
        ("Country Director PT Petrokarya Ratih Kusuma mengatakan harga akan turun.", "Ratih Kusuma"),
        ("Kepala Sekolah Tirta Lama, Marfuah, menyebutkan bahwa harga akan turun.", "Marfuah"),
        ("Keponakan Ratih Kusuma, Bima Sakti, mengatakan harga akan turun.", "Bima Sakti"),
        ("Direktur Lalu Lintas Polda Tirta, AKBP Bima Sakti, mengatakan harga akan turun.", "Bima Sakti"),
        ("Salah satu penerima, Marlan (46), mengaku menerima daging setiap tahun.", "Marlan"),
        ("Direktur Komunikasi Petrokarya Jodie O'tarina mengatakan harga akan turun.", "Jodie O'tarina"),
        ("Dokter spesialis penyakit dalam dr. Bima Sakti mengatakan harga akan turun.", "Bima Sakti"),
        ('"Harga akan turun," kata juru bicara PBDX saat itu, Bima Sakti.', "Bima Sakti"),
        ("Pihak Ratih Kusuma mengaku harga itu keliru.", "Pihak Ratih Kusuma"),
        ("Sementara itu, Kepala Dinas Pasar, Ratih Kusuma menjelaskan, harga akan turun.", "Ratih Kusuma"),
        ("Manajer Area Komunikasi, Rel & CSR Petrokarya Utara, Ratih Kusuma, mengatakan harga akan turun.", "Ratih Kusuma"),
    ],
)  # fmt: skip
def test_who_is_meant_by_what_is_set_beside_the_noun(text: str, name: str) -> None:
    opened = "PBDX didirikan tahun lalu oleh Kementerian Pasar."
    assert who(f"{opened} Ratih Kusuma datang ke pasar. {text}")[0] == name


@pytest.mark.parametrize(
    "phrase",
    [
        "mantan pelatih Daun dan Tirta itu",
        "Manajer Umum dan Pendiri Petrokarya tersebut",
        "pelatih asal Tirta",
        "Sekretaris Komisi III yang membidangi pasar ini",
    ],
)
def test_a_description_of_two_parts_that_points_back(phrase: str) -> None:
    text = f'Ratih Kusuma menerangkan harga akan turun. "Itu bagus untuk kami," ujar {phrase}.'
    assert who(text) == ["Ratih Kusuma"] * 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Menurut dr. Ratih Kusuma, Sp.OT, lutut akan pulih lagi.", "lutut akan pulih lagi"),
        ("Menurut dr. Ratih Kusuma, Sp.PD(K), lutut akan pulih lagi.", "lutut akan pulih lagi"),
        (
            "Ratih Kusuma mengatakan penipu itu meminta uang dan mengaku sebagai pegawai.",
            "penipu itu meminta uang dan mengaku sebagai pegawai",
        ),
        (
            "Ratih Kusuma mengaku warga masih banyak yang mengeluhkan dan berharap adanya sekolah.",
            "warga masih banyak yang mengeluhkan dan berharap adanya sekolah",
        ),
        (
            "Menurut Keputusan Kepala Dinas Pasar Nomor 22 Tahun 2024 tentang Kalender Pasar, pasar itu dibuka lagi.",
            "pasar itu dibuka lagi",
        ),
        (
            "Ratih Kusuma menyampaikan dalam pertemuan dengan tamu yang berkunjung, bahwa harga akan turun.",
            "harga akan turun",
        ),
        ("Menurut salah satu tamu yang hadir, pesta itu berjalan lancar.", "pesta itu berjalan lancar"),
        (
            'Ratih Kusuma mengatakan belum terlambat untuk berunding: "Tidak ada yang terlambat," ujar dia.',
            "belum terlambat untuk berunding",
        ),
        ("Harga naik tiga kali, menurut catatan para pedagang di hulu.", "Harga naik tiga kali"),
    ],
)
def test_where_the_words_end(text: str, words: str) -> None:
    assert found(text)[0].text == words


def test_who_is_only_told_of_does_not_take_the_word() -> None:
    text = (
        '"Kami menang," kata Ratih Kusuma. Bima Sakti sudah dianggap lamban. "Ia harus berlatih," sambungnya.'
    )
    assert who(text) == ["Ratih Kusuma"] * 2


def test_a_pronoun_that_means_nobody_is_nobody_met() -> None:
    text = "Dia menilai pasar itu sepi. Vokalis kelompok itu menegaskan harga akan turun."
    assert who(text)[1] == "Vokalis kelompok itu"


def test_a_description_with_two_places_before_its_verb() -> None:
    text = "Ratih Kusuma menang lagi. Pemain kelahiran Tirta, Daun Barat itu mengatakan latihannya berat."
    assert who(text) == ["Ratih Kusuma"]


def test_an_agent_behind_an_adverb() -> None:
    text = "Kabar itu diumumkan langsung oleh Ratih Kusuma. Manajer baru itu memastikan akan tetap mencari pemain."
    assert who(text)[-1] == "Ratih Kusuma"


def test_a_bracket_closes_what_is_taken_up() -> None:
    text = "Pasar itu akan dibuka oleh Dinas Pasar (Dispas). Hal itu disampaikan Ratih Kusuma."
    assert [q.text for q in found(text)] == ["Pasar itu akan dibuka oleh Dinas Pasar (Dispas)"]


def test_who_is_told_with_a_small_preposition() -> None:
    (quote,) = found("Ratih Kusuma menceritakan ke Damar kalau pasar itu sudah sepi.")
    assert quote.addressee and quote.addressee.name == "Damar"


def test_who_stands_in_a_reason_does_not_take_the_word() -> None:
    text = (
        '"Kami menang," kata Ratih Kusuma. Sebab, Bima Sakti bisa berlatih lagi. "Ia harus pulih," ungkapnya.'
    )
    assert who(text) == ["Ratih Kusuma"] * 2


def test_a_name_with_a_verb_or_a_headword_glued_to_it() -> None:
    text = "Bima RKmembocorkan harga pasar. “Harga akan turun,” kata Bima."
    assert who(text) == ["Bima RK"]


def test_somebodys_eldest_child_is_not_that_person() -> None:
    text = 'Bima Sakti menikah kemarin. "Kami senang," kata putra sulung Ratih Kusuma tersebut.'
    assert who(text) == ["Bima Sakti"]


def test_initials_of_a_suspect_do_not_take_the_word() -> None:
    text = '"Kami menang," kata Ratih Kusuma. Tersangka R selaku penjual ditahan. "Itu sudah lama," katanya.'
    assert who(text) == ["Ratih Kusuma"] * 2


def test_in_whose_view_something_is_takes_the_word() -> None:
    text = (
        '"Pasar itu milik warga," kata Bima Sakti. '
        'Bagi Kepala Dinas Pasar Ratih Kusuma, pasar itu penting. "Kami akan membukanya," ujarnya.'
    )
    assert who(text) == ["Bima Sakti", "Ratih Kusuma"]


def test_the_bare_office_is_that_of_the_last_speaker() -> None:
    text = '"Terdakwa bersalah," ujar ketua majelis hakim Ratih Kusuma. Hakim menghukumnya. "Dua tahun," ujar hakim.'
    assert who(text) == ["Ratih Kusuma"] * 2


def test_a_name_has_all_its_words_where_one_is_called() -> None:
    text = "Pasangan Bastian Sore dan Sitha Marindo datang. Sitha mengaku senang sekali."
    assert who(text) == ["Sitha Marindo"]


def test_a_paper_read_somewhere_is_no_speaker() -> None:
    assert who("Beredar di media sosial kabar yang mengklaim harga akan turun.") == []


def test_a_bare_company_is_the_one_told_of() -> None:
    text = "PT Petrokarya belum menetapkan tanggal. Namun, perusahaan telah mengonfirmasi bahwa harga akan turun."
    assert who(text) == ["PT Petrokarya"]


def test_an_account_speaks_where_nobody_else_has() -> None:
    assert who('"Gempa kuat di lepas pantai selatan," dikutip dari akun resmi PBDX.') == ["akun resmi PBDX"]


def test_a_crowd_is_no_one_person_met() -> None:
    text = '"Bau sekali," keluh Marlan (29), warga Tirta. Warga berharap ada jalan lain bagi mereka.'
    assert who(text) == ["Marlan", "Warga"]


def test_quoted_lines_lead_to_who_is_named_behind_them() -> None:
    text = (
        '"Kami datang," kata Bima Sakti.\nAyahnya juga memberi pesan terakhir sebelum pergi.\n'
        '"Katanya jangan menyerah, teruskan saja."\n"Itu pesan beliau," urai Ratih Kusuma.'
    )
    assert who(text) == ["Bima Sakti", "Ratih Kusuma", "Ratih Kusuma"]


def test_a_name_of_two_words_joined_by_a_hyphen() -> None:
    assert who("Ratih Kusuma-Wardana (43) mengatakan harga akan turun.") == ["Ratih Kusuma-Wardana"]


def test_what_leads_to_a_quotation_is_no_part_of_it() -> None:
    text = 'Dua hal dibahas, yaitu:\n"Harga ikan naik dua kali lipat dan pembeli pergi," kata Ratih Kusuma.'
    assert [q.text for q in found(text)] == ["Harga ikan naik dua kali lipat dan pembeli pergi"]


def test_a_date_in_brackets_belongs_to_a_source() -> None:
    text = "Menurut Warta Tirta yang dikutip Rabu (18/6/2025), harga ikan naik dua kali lipat."
    assert [q.text for q in found(text)] == ["harga ikan naik dua kali lipat"]


def test_a_verb_behind_dalam_has_no_subject() -> None:
    assert who("Ratih Kusuma ikut dalam memastikan kesiapan pasar menjelang hari raya.") == []


def test_a_name_set_behind_somebodys_somebody_is_no_part_of_the_words() -> None:
    text = "Bima Sakti meninggal dunia. Menurut manajernya, Ratih, Bima Sakti meninggal dunia setelah terpeleset."
    assert [(q.speaker and q.speaker.name, q.text) for q in found(text)] == [
        ("Ratih", "Bima Sakti meninggal dunia setelah terpeleset")
    ]


def test_a_title_with_a_dot_in_what_describes_a_source() -> None:
    text = "Menurut penelitian baru yang dipimpin Dr. Ratih dari Tirta, makan buah dapat membantu tidur."
    assert [q.text for q in found(text)] == ["makan buah dapat membantu tidur"]


def test_a_name_behind_a_comma_is_no_part_of_the_body_before_it() -> None:
    text = 'Panitia Pasar Malam Tirta, Ratih Puspita Wardana, mengatakan harga turun.\n"Kami siap," kata Wardana.'
    assert who(text) == ["Ratih Puspita Wardana"] * 2


def test_an_initial_inside_a_name_ends_no_body() -> None:
    text = '"Air naik," ujar Herlin M. Darsono.\n"Kami siap," kata Darsono.'
    assert who(text) == ["Herlin M. Darsono"] * 2


def test_a_row_of_deeds_and_a_thing_gone_on_with_report_nothing() -> None:
    assert who("Ratih Kusuma menulis, merekam, dan merilis lagu yang berjudul Hujan.") == []
    assert who("Ratih Kusuma melanjutkan kuliah dan bermain sepak bola di Tirta.") == []


def test_what_people_at_large_believe_nobody_said() -> None:
    assert who("Masyarakat percaya pulau itu dijaga roh leluhur.") == []
    assert who("Ratih Kusuma percaya pulau itu akan dikunjungi banyak orang.") == ["Ratih Kusuma"]


def test_what_a_paper_is_stands_before_its_maker() -> None:
    text = "Berdasarkan pernyataan resmi yang dirilis oleh Dinas Pasar Tirta, harga ikan naik dua kali lipat."
    assert who(text) == ["Dinas Pasar Tirta"]
    assert who("Menurut keterangan resmi dari Dinas Pasar Tirta, harga ikan naik.") == ["Dinas Pasar Tirta"]
    assert who("Berdasarkan keterangan yang diterima keluarga, korban jatuh di kamar mandi.") == []


def test_a_source_of_two_words_with_a_suffix() -> None:
    text = "Ratih Kusuma mengenang masa kecilnya. Menurut pengakuannya, ia lahir di Tirta."
    assert who(text) == ["Ratih Kusuma"]


def test_a_description_with_several_places_or_a_clause_means_the_last_person() -> None:
    text = '"Kami kalah," kata Bima Sakti.\n"Kami bangkit," tambah mantan pemain Tirta, Daun dan Sungai itu.'
    assert who(text) == ["Bima Sakti"] * 2
    text = '"Kami kalah," kata Bima Sakti.\n"Kami bangkit," tegas munsyi yang mengajar di Rumah Tirta ini.'
    assert who(text) == ["Bima Sakti"] * 2


def test_a_body_pointed_back_to_is_the_last_that_its_noun_opens() -> None:
    text = (
        "Kementerian Intelijen Iran menyatakan harga turun.\nIran menilai harga itu wajar.\n"
        "Kementerian tersebut mengatakan stok beras masih cukup."
    )
    assert who(text)[-1] == "Kementerian Intelijen Iran"


def test_the_one_reminded_is_no_part_of_the_words() -> None:
    text = "Ratih Kusuma mengingatkan warga Tirta bahwa air akan naik lagi."
    assert [(q.text, q.speaker and q.speaker.name) for q in found(text)] == [
        ("air akan naik lagi", "Ratih Kusuma")
    ]
    assert [q.text for q in found("Bima Sakti meyakinkan Ratih bahwa ia akan pulang.")] == ["ia akan pulang"]


def test_they_are_never_somebody_alone() -> None:
    text = 'Ratih Kusuma pulang. Menurut mereka, harga akan naik tahun depan. "Kami siap," katanya.'
    assert who(text)[0] == "mereka"


def test_a_clause_of_result_has_its_own_subject() -> None:
    assert who("Tim itu kalah lagi sehingga Bima Sakti meminta warga untuk bersabar.") == ["Bima Sakti"]


def test_those_in_authority_are_a_noun() -> None:
    text = "Menurut pihak berwenang, air akan naik malam ini."
    assert [(q.text, q.speaker and q.speaker.name) for q in found(text)] == [
        ("air akan naik malam ini", "pihak berwenang")
    ]


def test_a_state_behind_a_name_is_no_part_of_it() -> None:
    text = "Menurut manajer tim itu, Sumardjo, surat sudah dikirim.\nNah, menurut Sumardjo Indonesia sudah mendaftar."
    text += '\n"Kami siap," kata Sumardjo di kantornya.'
    assert who(text)[0] == "Sumardjo"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Menurut data resmi Dinas Pasar Tirta pada 2024, harga ikan naik.", "Dinas Pasar Tirta"),
        ("Menurut hasil survei Tirtakita, harga ikan naik dua kali lipat.", "Tirtakita"),
        ("Menurut data Bank Tirta Daun, harga ikan naik.", "Bank Tirta Daun"),
        ("Menurut data harga ikan, panen naik dua kali lipat.", "data harga ikan"),
    ],
)
def test_figures_and_findings_speak_for_whoever_compiled_them(text: str, name: str) -> None:
    assert who(text) == [name]


def test_whom_a_source_told_is_no_part_of_it() -> None:
    assert who("Menurut tiga pejabat Tirta kepada Kabar Pagi, hujan turun lagi.") == ["tiga pejabat Tirta"]


def test_a_hope_behind_a_deed_is_no_utterance() -> None:
    assert who("Ratih Kusuma mengunggah gambar itu, berharap bisa menemukan pemiliknya.") == []
    assert who("Ratih Kusuma berharap bisa menemukan pemiliknya.") == ["Ratih Kusuma"]


def test_answers_to_choose_from_are_nobody() -> None:
    text = "Apa yang dilakukan guru itu?\nA. Hanya mengajak murid yang mau ikut\nB. Meminta semua teman untuk tenang"
    assert who(text) == []


@pytest.mark.parametrize(
    "office",
    [
        "Dokter Spesialis Jantung dan Pembuluh Darah, dr. ",
        "Wakil Menteri Pertanian dan Pangan/Wakil Kepala Badan Pasar (WP/BP) ",
        "Direktur PT Tirta Daun Tbk. (TIDA) ",
        "Kalaksa BPBD Tirta, ",
    ],
)
def test_long_offices_reach_to_their_holder(office: str) -> None:
    assert who(f'"Kami siap," kata {office}Ratih Kusuma, Senin (3/3/2025).') == ["Ratih Kusuma"]


def test_what_is_told_of_somebody_is_no_part_of_their_name() -> None:
    text = "Sosok Ratih, guru asal Tirta, dikenal ramah. Ia mengaku senang mengajar."
    assert who(text) == ["Ratih"]
    assert who("Sang maestro lini tengah mengisyaratkan ia akan pindah ke klub lain.") == [
        "Sang maestro lini tengah"
    ]


def test_fields_of_an_office_are_nobody() -> None:
    office = "Kepala Departemen Pasar, Inklusi Gudang, dan Pangan Tirta"
    assert who(f'"Kami siap," kata {office}, Ratih S. Kusuma, dalam keterangannya.') == ["Ratih S. Kusuma"]


def test_what_is_won_is_no_utterance() -> None:
    assert who("Timnas Daun mengklaim kemenangan 1-0 pada laga itu.") == []
    assert who("Bima Sakti memastikan jadi juara tahun ini.") == []
    assert who("Bima Sakti mengklaim tiket sudah habis terjual.") == ["Bima Sakti"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            'Sultan menyampaikan "keprihatinan" atas "serangan itu dan dengan tegas mengecamnya," kata juru bicara itu.',
            ['"keprihatinan" atas "serangan itu dan dengan tegas mengecamnya,"'],
        ),
        (
            'Ratih Kusuma mengatakan pasar itu "akan sepi sampai akhir tahun," lapor Kabar Pagi.',
            ['pasar itu "akan sepi sampai akhir tahun,"'],
        ),
        (
            "Ratih Kusuma menyampaikan bahwa harga akan turun, tetapi ia berjanji akan menyampaikan keluhan warga.",
            ["harga akan turun", "akan menyampaikan keluhan warga"],
        ),
        (
            "Dinas Pasar mengatakan harga naik, sedangkan Ratih Kusuma membantah harga naik.",
            ["harga naik", "harga naik"],
        ),
    ],
)
def test_words_end_at_the_comma_in_their_marks_and_where_somebody_else_speaks(
    text: str, words: list[str]
) -> None:
    assert [quote.text for quote in found(f"Ratih Kusuma datang ke pasar. {text}")] == words
