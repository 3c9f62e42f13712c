"""Forms of Indonesian daily press: offices in one run with names, small cues, and what surrounds them."""

from __future__ import annotations

import pytest

from saksi.extraction.quotes.figures import misspelt
from tests.extraction.quotes.made import found, said, who


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Kapolsek Tirtasari, AKP Bagas Wirawan", "Bagas Wirawan"),
        ("Kapolres Tirta Selatan AKBP Bagas Wirawan", "Bagas Wirawan"),
        ("Rektor Universitas Tirtasari, Prof. Bagas Wirawan", "Bagas Wirawan"),
        ("CEO Petrokarya, Damar Wicaksono", "Damar Wicaksono"),
        ("Plt. Kepala Dinas Pertanian Tirtasari, Ilyas Juwana", "Ilyas Juwana"),
        ("Wakil Ketua DPRD Tirta Tengah Ratih Kusuma", "Ratih Kusuma"),
        ("Ketua Majelis Hakim Edy Suryana", "Edy Suryana"),
        ("Ketua Komnas Perempuan Maria Ulfa Anshari", "Maria Ulfa Anshari"),
    ],
)
def test_the_name_is_what_stands_behind_office_and_body(phrase: str, name: str) -> None:
    assert who(f'"Korban sudah dibawa pulang," kata {phrase}, Senin.') == [name]
    assert who(f"{phrase} mengatakan korban sudah dibawa pulang.") == [name]


def test_a_body_that_is_named_elsewhere_parts_office_and_name() -> None:
    text = (
        '"Rute itu sepi," ujar Direktur Niaga Garuda Nusa Adit R Susanto. Garuda Nusa juga menutup rute lain.'
    )
    assert who(text) == ["Adit R Susanto"]


def test_who_is_called_by_the_last_word_keeps_the_others() -> None:
    text = 'Direktur WSX Wan Bagas Rafie datang. "Kami siap," kata Direktur WSX Wan Bagas Rafie. "Ya," kata Rafie.'
    assert who(text) == ["Wan Bagas Rafie"] * 2


def test_a_name_misspelt_is_the_one_met() -> None:
    text = '"Air naik," kata Edy Suryana. Edi menuturkan air sudah turun lagi.'
    assert [s for _, s, _ in said(text, "Edy Suryana")] == ["Edy Suryana"] * 2


@pytest.mark.parametrize(
    ("name", "known", "same"),
    [
        ("Edi", "Edy", True),
        ("Ari", "Adi", False),
        ("Yulista", "Yulistia", True),
        ("Yulista", "Yulianti", False),
    ],
)
def test_how_far_a_slip_of_the_pen_goes(name: str, known: str, same: bool) -> None:
    assert misspelt(name, known) is same
    assert misspelt(known, name) is same


@pytest.mark.parametrize(
    ("text", "words", "cue"),
    [
        ("Dijelaskannya, pasar itu akan dibuka lagi.", ["pasar itu akan dibuka lagi"], "Dijelaskannya"),
        ("Dijelaskannya bahwa harga sudah turun.", ["harga sudah turun"], "Dijelaskannya"),
        ("Ketiga, lanjutnya, harga akan naik tahun depan.", ["harga akan naik tahun depan"], "lanjutnya"),
        ("Dalam kasus ini, lanjut Ratih, polisi mencari pelaku.", ["Dalam kasus ini polisi mencari pelaku"], "lanjut"),
        ("Sebab, menurutnya, pasar itu penting.", ["pasar itu penting"], "menurutnya"),
        ("Kerugian sebesar itu menurut Ratih diyakini yang terbesar.", ["Kerugian sebesar itu diyakini yang terbesar"], "menurut"),
        ("Menurut Ratih dari Forum Warga, harga itu harus turun.", ["harga itu harus turun"], "Menurut"),
        ("Menurut Ratih, Sales Division Head, mobil itu irit.", ["mobil itu irit"], "Menurut"),
        ("Pasar itu tidak akan ditutup, kata perintah tersebut.", ["Pasar itu tidak akan ditutup"], "kata"),
        ("Ratih menilainya sebagai kesalahan besar.", ["sebagai kesalahan besar"], "menilainya"),
        ("Ratih menyampaikan bahwapasar itu penting.", ["pasar itu penting"], "menyampaikan"),
        ("Ratih mencatat air naik lagi, demikian dilansir Kabar Tirta.", ["air naik lagi"], "mencatat"),
    ],
)  # fmt: skip
def test_small_cues(text: str, words: list[str], cue: str) -> None:
    made = [q for q in found(f"Ratih Kusuma datang. {text}") if q.cue]
    assert [q.text for q in made] == words
    assert made[0].cue and made[0].cue.text == cue
    if "perintah" not in text:
        assert made[0].speaker and made[0].speaker.name == "Ratih Kusuma"


def test_a_bystander_behind_an_unknown_cue() -> None:
    assert who('"Kami mau dibawa ke mana?" seloteh warga kepada Ratih Kusuma.') == ["warga"]
    assert who('Rumah "Mawar Merah Jambu" milik warga terbakar.') == []


@pytest.mark.parametrize(
    "text",
    [
        "Korban diduga menyinggung perasaan perempuan itu.",
        "Apa yang dikatakannya itu tidak benar.",
        "Soal tiga pihak yang diminta datang, Ratih Kusuma menjelaskan soal peran ketiganya.",
        "Negara itu menawarkan gaji tinggi, dan peluang karier yang menjanjikan.",
        "Ratih Kusuma menjelaskan terkait tarif baru yang berlaku.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    assert found(text) == ()


def test_who_is_only_named_in_a_sentence_does_not_take_the_word() -> None:
    text = (
        'Damar datang bersama Ratih Kusuma. "Pasar itu penting," kata Damar Wicaksono.\n'
        "Dinas itu dinilai lalai sejak Ratih Kusuma mendaftar.\n"
        '"Semua berkas harus dibuka," ujarnya.'
    )
    assert who(text) == ["Damar Wicaksono"] * 2


def test_somebody_brought_in_takes_the_word() -> None:
    text = (
        '"Pasar itu penting," kata Damar Wicaksono.\n'
        "Rencana itu disambut para pedagang, salah satunya Ratih Kusuma.\n"
        '"Kami menunggu lama," ujarnya.'
    )
    assert who(text) == ["Damar Wicaksono", "Ratih Kusuma"]


def test_a_description_that_tells_more_means_the_last_speaker() -> None:
    text = '"Ban ini awet," kata Ratih Kusuma. "Kami siap," jelas perempuan yang akrab disapa Rati.'
    assert who(text) == ["Ratih Kusuma"] * 2
    text = '"Ban ini awet," kata Ratih Kusuma. "Kami percaya diri," tegas pemain yang membela kota Tirta tersebut.'
    assert who(text) == ["Ratih Kusuma"] * 2


def test_a_bystander_is_not_the_last_speaker() -> None:
    text = '"Ban ini awet," kata Ratih Kusuma. "Kami takut," kata warga yang enggan disebut namanya di lokasi tersebut.'
    assert who(text)[1] == "warga"


def test_a_bare_office_is_part_of_the_last_speakers() -> None:
    text = '"Air naik," kata Ketua Majelis Hakim Ratih Kusuma. Hakim juga menilai terdakwa bersalah.'
    assert who(text) == ["Ratih Kusuma"] * 2


def test_the_sentence_taken_up_stands_without_its_connective() -> None:
    text = "Sementara itu, pasar akan dibuka lagi besok. Hal itu dikonfirmasi oleh Ratih Kusuma."
    assert [q.text for q in found(text)] == ["pasar akan dibuka lagi besok"]


def test_time_and_manner_of_what_is_told_belong_to_it() -> None:
    text = "Ratih Kusuma mengatakan saat ini sebanyak 380 orang berada di sana. Ratih mengaku sering membeli barang itu."
    assert [q.text for q in found(text)] == [
        "saat ini sebanyak 380 orang berada di sana",
        "sering membeli barang itu",
    ]
    text = (
        "Ratih Kusuma mengatakan pada Senin (2/6/2025) air sudah naik. Ratih menegaskan lagi bahwa air naik."
    )
    assert [q.text for q in found(text)] == ["air sudah naik", "air naik"]


def test_a_statement_without_a_verb() -> None:
    text = "Ratih Kusuma menambahkan, obrolan dengan Damar selama ini hanya seputar hal ringan."
    assert [q.text for q in found(text)] == ["obrolan dengan Damar selama ini hanya seputar hal ringan"]


def test_on_the_word_of_witnesses() -> None:
    (quote,) = found("Berdasarkan keterangan Ratih Kusuma, korban tewas di tempat.")
    assert quote.text == "korban tewas di tempat"
    assert quote.speaker and quote.speaker.name == "Ratih Kusuma"


def test_an_unnamed_spokesman_is_nobody_named_further_on() -> None:
    text = (
        'Seorang juru bicara Kementerian Pasar mengatakan harga naik. "Harga turun," kata juru bicara tersebut.\n'
        "Juru Bicara Dinas Pajak, Lulu Dali, mengatakan pajak naik."
    )
    unnamed = "Seorang juru bicara Kementerian Pasar"
    assert who(text) == [unnamed, unnamed, "Lulu Dali"]


def test_counsel_of_one_is_not_counsel_of_another() -> None:
    text = "Air naik, kata Kuasa Hukum Damar Suseno, Ratih Kusuma. Kuasa hukum Bagas Wirawan mengatakan gugatan itu sah."
    assert who(text) == ["Ratih Kusuma", "Kuasa hukum Bagas Wirawan"]


def test_a_name_told_in_a_description() -> None:
    assert who("Siang itu, siswi bernama Meyva (17) itu mengaku tak memiliki siapa pun.") == ["Meyva"]


def test_a_description_up_to_its_pointer() -> None:
    text = (
        '"Kami peduli," ungkap Ratih Kusuma. Sarjana hukum dari kota Tirta ini menyebut malaria masih tinggi.'
    )
    assert who(text) == ["Ratih Kusuma"] * 2


def test_places_between_office_and_name() -> None:
    text = 'Kepala Pos Ciputih Timur, Tirta Selatan, Bantaran, A. Basira mengakui adanya masalah itu. "Ya," kata Basira.'
    assert who(text) == ["A. Basira"] * 2


def test_an_inner_cue_at_the_end_takes_nothing_away() -> None:
    text = "Ratih Kusuma mengatakan, kasus itu baru sekali terjadi, terutama penipuan modus mengaku sebagai pegawai."
    assert who(text) == ["Ratih Kusuma"]


@pytest.mark.parametrize(
    "text",
    [
        "Pesan tersebut disertai maaf, bahkan Meyva sempat mengirim pesan lagi.",
        "Saat disinggung tersangka turut memakai uang itu, Ratih Kusuma tidak menjawab.",
        "Polres Tirta berhasil mengungkap kasus sabu dengan menangkap lima orang.",
        "Pengembangan lebih lanjut mengungkap bahwa sabu itu milik orang lain.",
        "Ratih Kusuma menyesalkan kejadian tersebut.",
        "Negara itu meminta izin untuk setiap barang.",
    ],
)
def test_what_nobody_said_either(text: str) -> None:
    assert found(text) == ()


def test_the_maker_of_a_body_does_not_speak_for_it() -> None:
    assert who("Perusahaan bentukan Ratih Kusuma mengatakan iklan akan tampil.") != ["Ratih Kusuma"]


def test_a_clause_with_a_verb_of_seeing_is_not_cut() -> None:
    text = "Ratih Kusuma menyebut angka itu sangat besar jika dilihat dari sisi lain."
    assert [q.text for q in found(text)] == ["angka itu sangat besar jika dilihat dari sisi lain"]


def test_between_connective_and_clause_stands_the_source() -> None:
    text = "Ratih Kusuma pergi. Meski demikian, dikatakannya hingga kini nomor itu tidak aktif."
    assert [q.text for q in found(text)] == ["hingga kini nomor itu tidak aktif"]
    text = "Hal itu penting karena menurut Ratih Kusuma proses jual beli itu palsu."
    assert [q.text for q in found(text)] == ["proses jual beli itu palsu"]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Wali Kota Tirta Tinggi, H. Iman Irdana Sarani,", "Iman Irdana Sarani"),
        ("H. M. Gazali Sarani", "M. Gazali Sarani"),
        ("Dirtipid Bareskrim Polri, Brigjen Bagas Wirawan,", "Bagas Wirawan"),
        ("Ketua Pelaksana Harian Rangkaian HUT yang juga Sekda Tirta, Ratih Kusuma,", "Ratih Kusuma"),
        ("Kepala Dinas KPKP DKI Jakarta Hasudan Sidabali", "Hasudan Sidabali"),
    ],
)
def test_long_offices(phrase: str, name: str) -> None:
    assert who(f'Warga Jakarta datang. "Air sudah turun," kata {phrase} Senin.') == [name]


def test_a_word_told_to_somebody_begins_behind_that() -> None:
    (quote,) = found("Pelaku menyebut kepada polisi bahwa korban meninggal dunia di kamar.")
    assert quote.text == "korban meninggal dunia di kamar"
    assert quote.addressee and quote.addressee.name == "polisi"


def test_the_office_and_the_one_it_speaks_of() -> None:
    (quote,) = found("Menurut majelis hakim, Damar Suseno tidak bisa membuktikan uang itu.")
    assert quote.text == "Damar Suseno tidak bisa membuktikan uang itu"
    (quote,) = found("Menurut kepala dinas, Ratih Kusuma, uang itu sudah habis.")
    assert quote.text == "uang itu sudah habis"
    assert quote.speaker and quote.speaker.name == "Ratih Kusuma"


def test_no_second_verb_is_joined_to_a_source() -> None:
    (quote,) = found("Menurut Ratih Kusuma, pelaku mendapat ancaman dan menjawab pertanyaan tidak konsisten.")
    assert quote.text == "pelaku mendapat ancaman dan menjawab pertanyaan tidak konsisten"


def test_who_is_quoted_within_a_quotation_does_not_take_the_word() -> None:
    text = (
        '"Air naik," kata Ratih Kusuma. Ia mengutip peringatan dari Kementerian Pasar yang menyebut bahwa harga naik. '
        '"Harga itu harus turun," ujarnya.'
    )
    assert who(text)[-1] == "Ratih Kusuma"


def test_the_agent_of_a_word_of_speech_takes_the_word() -> None:
    text = (
        '"Air naik," kata Ratih Kusuma.\nKeluhan serupa disampaikan oleh Bima Sakti (38), pengemudi truk.\n'
        '"Biasanya juga macet," kata dia.'
    )
    assert who(text) == ["Ratih Kusuma", "Bima Sakti"]


def test_a_president_who_is_only_mentioned_does_not_take_the_word() -> None:
    text = (
        '"Harga naik," kata Ratih Kusuma.\nBantuan itu menjawab kebijakan tarif Presiden Tirtanesia Bima Sakti.\n'
        '"Kami harus siap," pungkasnya.'
    )
    assert who(text) == ["Ratih Kusuma"] * 2


def test_a_clause_in_two_parts_around_its_cue() -> None:
    text = '"Air naik," kata Ratih Kusuma. Ketetapan terbaru, kata dia, hanya mengulang keputusan itu.'
    assert found(text)[1].text == "Ketetapan terbaru hanya mengulang keputusan itu"


@pytest.mark.parametrize(
    "text",
    [
        "Saat ditanya lebih lanjut mengenai kabar itu, Ratih Kusuma menjawab singkat namun jelas.",
        "Ratih Kusuma sempat meminta maaf dan menyesali perbuatannya sambil menangis.",
        "Batasan gula dan garam per hari menurut Kemenkes yakni:",
    ],
)
def test_what_nobody_said_at_all(text: str) -> None:
    assert found(text) == ()


def test_asked_about_it_is_no_clause_of_the_answer() -> None:
    (quote,) = found("Saat dikonfirmasi, Ratih Kusuma mengatakan sebelum air naik pompa sudah rusak.")
    assert quote.text == "sebelum air naik pompa sudah rusak"


def test_an_adverb_is_nobodys_name() -> None:
    assert who('Mulanya, jaksa bertanya kepada saksi. "Apa itu merugikan petani?" tanya jaksa.') == ["jaksa"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ratih Kusuma mengumumkan rencana itu setelah ia bertemu Bima di Kotabaru.", []),
        ("Menteri Ratih menyampaikan pidato ketika warga berkumpul di alun-alun.", []),
        (
            'Nusantara mendeklarasikan kemitraan "tanpa tepi" pada Mei 2021 sebelum ia mengirim kapal.',
            ['kemitraan "tanpa tepi" pada Mei 2021'],
        ),
        (
            "Ratih Kusuma mengonfirmasi jembatan itu runtuh setelah air naik.",
            ["jembatan itu runtuh setelah air naik"],
        ),
    ],
)
def test_when_a_thing_was_announced_is_not_what_was_announced(text: str, said: list[str]) -> None:
    assert [q.text for q in found(text)] == said


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("CEO Petrokarya, Damar Wicaksono, dalam konferensi", "Damar Wicaksono"),
        ("Dinamisator Jaringan Tirta, Damar Wicaksono", "Damar Wicaksono"),
        ("Direktur Niaga, Teknologi dan Pengembangan PTDX, Damar Wicaksono", "Damar Wicaksono"),
        ("Dokter Spesialis Penyakit Dalam Subspesialis Jantung dr. Damar Wicaksono", "Damar Wicaksono"),
        ("Kapolres Tirta Barat, Ajun Komisaris Besar Polisi (AKBP) Damar Wicaksono", "Damar Wicaksono"),
    ],
)
def test_offices_with_commas_and_long_ranks(phrase: str, name: str) -> None:
    assert who(f'Petrokarya mengatakan harga naik. "Air sudah turun," kata {phrase}.')[-1] == name


def test_a_full_name_behind_a_cue_shows_where_the_name_begins() -> None:
    text = 'CEO Pertirta NRX John Anisa mengatakan bahwa air naik. "Kami siap," ujar John Anisa.'
    assert who(text) == ["John Anisa"] * 2


def test_a_town_between_office_and_a_single_name() -> None:
    text = 'Kepala Kemenag Kota Tirtapinang Firmanta menyebutkan, air sudah naik. "Ya," ujar Firmanta.'
    assert who(text) == ["Firmanta"] * 2


def test_the_people_of_a_town_are_not_its_namesake() -> None:
    assert who("Warga Muara Tirta menduga bahwa tambang itu masih berjalan.") == ["Warga Muara Tirta"]


def test_a_short_form_of_a_name() -> None:
    text = "Gubernur Rahmat Mirzana Jausa datang. Gubernur Mirza berharap warga tetap tenang."
    assert who(text) == ["Rahmat Mirzana Jausa"]


def test_a_doctor_described_up_to_a_pointer() -> None:
    (quote,) = found("Menurut dokter yang berpraktik di rumah itu, banyak yang takut sakit jantung.")
    assert quote.text == "banyak yang takut sakit jantung"


def test_thus_told_by_somebody() -> None:
    (quote,) = found('"Harga akan turun," demikian disampaikan Bima Sakti.')
    assert quote.kind == "direct"
    assert quote.speaker and quote.speaker.name == "Bima Sakti"


def test_a_passive_goes_on_behind_the_cue() -> None:
    text = '"Air naik," kata Ratih Kusuma. Cuaca buruk itu, kata Ratih, dinilai berisiko bagi kapal.'
    assert found(text)[1].text == "Cuaca buruk itu dinilai berisiko bagi kapal"


def test_a_party_is_nobodys_name() -> None:
    text = (
        '"Pajak naik," kata Guntur Wijaya. Politisi PDX-Perjuangan itu bekerja lagi. "Kami awasi," terangnya.'
    )
    assert who(text) == ["Guntur Wijaya"] * 2


def test_an_account_is_quoted() -> None:
    text = (
        '"Air naik," kata Ratih Kusuma.\nGrup itu salah satunya diungkapkan oleh akun IG @tirta_kita. '
        "Dalam unggahannya dia menyebutkan, anggota grup itu dapat memakai nama palsu."
    )
    assert who(text)[-1] == "akun IG @tirta_kita"


def test_what_somebody_is_called_means_them() -> None:
    text = 'Menteri Sosial Saiful Yusa (Gus Aman) mengatakan bantuan sudah tiba. "Sudah," kata Gus Aman.'
    assert who(text) == ["Saiful Yusa"] * 2
    text = '"Ini panggilan," kata Bagas Wirawan yang akrab disapa Mance. "Kami hadir," ujar Mance.'
    assert who(text) == ["Bagas Wirawan"] * 2


def test_a_pronoun_before_the_clause_belongs_to_it() -> None:
    (quote,) = found("Ratih Kusuma mengakui ini menjadi pengalaman penting.")
    assert quote.text == "ini menjadi pengalaman penting"


def test_on_somebodys_knowledge() -> None:
    (quote,) = found("Menurut sepengetahuan Ratih Kusuma, kejadian serupa terjadi di sana.")
    assert quote.speaker and quote.speaker.name == "Ratih Kusuma"
    assert quote.text == "kejadian serupa terjadi di sana"


def test_told_by_somebody_first() -> None:
    (quote,) = found("Dijelaskan oleh Kepala Dusun Tirta, Ratih Kusuma, pencurian itu kerap terjadi.")
    assert quote.text == "pencurian itu kerap terjadi"
    assert quote.speaker and quote.speaker.name == "Ratih Kusuma"


def test_what_is_not_denied_is_said() -> None:
    (quote,) = found("Ratih Kusuma tak memungkiri bahwa air sudah naik.")
    assert quote.text == "air sudah naik"


def test_still_says_somebody() -> None:
    text = '"Air naik," kata Ratih Kusuma. Masih kata Ratih, pompa itu sudah rusak sejak pagi.'
    assert found(text)[1].text == "pompa itu sudah rusak sejak pagi"


def test_the_group_is_the_one_that_spoke() -> None:
    text = "Dinas Pasar Tirta mengatakan harga naik. Lembaga tersebut menambahkan bahwa stok aman."
    assert len(set(who(text))) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Nama Adnan Prestya viral. "Mau ketemu bupati," kata Adnan.', "Adnan Prestya"),
        ("Pemilik kios di Pasar Ir Sukarna mengeluhkan bahwa pendapatan turun.", "Pemilik kios"),
    ],
)
def test_what_is_no_part_of_a_speaker(text: str, name: str) -> None:
    assert [w for w in who(text) if w and w.startswith(name)]


@pytest.mark.parametrize(
    "text",
    [
        'Awalnya, "Cat Itu Hitam" ditulis sebagai lagu yang lambat.',
        'Saat itulah "jebakan" sesungguhnya muncul di depan mata.',
        "Ratih Kusuma tidak pernah segan menyampaikan kritik meski ditujukan kepada temannya.",
        "Menurut saya, harga itu sudah naik.",
    ],
)
def test_what_is_nobodys_utterance(text: str) -> None:
    assert found(text) == ()


def test_marks_of_one_side_only_hold_words_with_single_marks_set_apart() -> None:
    text = "Warga resah. ” Anggaran itu masih ’ sakit ’ sejak awal tahun, ” kata Ratih Kusuma. Hujan reda."
    ((kind, speaker, words),) = said(text, "Ratih Kusuma")
    assert (kind, speaker) == ("direct", "Ratih Kusuma")
    assert words.strip(" ,") == "Anggaran itu masih ’ sakit ’ sejak awal tahun"
