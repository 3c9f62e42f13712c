"""Where a report begins and ends, and what only looks like one: sentences of our own after the forms of the daily press."""

from __future__ import annotations

import pytest

from saksi.extraction import entities, quotes
from saksi.languages import load
from saksi.model.facts import Quote
from tests.extraction.quotes.made import article


def found(text: str, language: str = "id") -> tuple[Quote, ...]:
    """Return the quotations of a text whose names are found by the program, not given."""
    made, table = article(text, language), load(language)
    return quotes.find(made, table, entities.find(made, table))


def told(text: str, language: str = "id") -> list[tuple[str | None, str]]:
    """Return the speaker and the words of each quotation."""
    return [(q.speaker.name if q.speaker else None, q.text) for q in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "id",
            '"Pompa itu rusak lagi.\nKami menunggu\nsuku cadang sejak Mei," kata Ratih Kusuma.\nHujan reda.',
            "Pompa itu rusak lagi.\nKami menunggu\nsuku cadang sejak Mei",
        ),
        (
            "en",
            '"The pump broke again.\nWe wait for parts," Ratih Kusuma said.\nThe rain stopped.',
            "The pump broke again.\nWe wait for parts",
        ),
    ],
)
def test_a_quotation_goes_on_over_lines_that_a_page_broke(language: str, text: str, words: str) -> None:
    assert told(text, language) == [("Ratih Kusuma", words)]


def test_a_mark_never_closed_ends_where_another_opens() -> None:
    text = '"Pompa rusak, kata Ratih Kusuma.\nHujan reda.\n"Kami menunggu kabar," kata Bima Sakti.'
    assert told(text)[-1] == ("Bima Sakti", "Kami menunggu kabar")


@pytest.mark.parametrize(
    ("language", "text", "cue"),
    [
        ("id", 'Ratih Kusuma: "Kami akan pergi ke sana."', ":"),
        ("id", 'Ratih Kusuma, kepala dinas: "Kami akan pergi ke sana."', ":"),
        ("id", 'Kata Ratih Kusuma: "Kami akan pergi ke sana."', "Kata"),
        ("en", 'Mayor Ratih Kusuma: "We will go there soon."', ":"),
    ],
)
def test_a_colon_behind_somebody_brings_in_what_they_say(language: str, text: str, cue: str) -> None:
    (quote,) = found(text, language)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.cue.text if quote.cue else None) == ("Ratih Kusuma", cue)


def test_a_title_behind_a_colon_is_no_speech() -> None:
    assert all(name is None for name, _ in told('Ratih Kusuma: "Hujan Di Bulan Mei"'))


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Menurut kontrak itu, tahun ini merupakan musim terakhir.", "kontrak itu", "tahun ini merupakan musim terakhir"),
        ("Menurut Ratih, Senin (5/1), hujan turun lagi.", "Ratih", "hujan turun lagi"),
        ("Ratih Kusuma mengatakan, tahun ini harga turun.", "Ratih Kusuma", "tahun ini harga turun"),
        ("Sepuluh orang sakit, menurut laporan Dinas Pasar, yang mengutip catatan warga.", "Dinas Pasar", "Sepuluh orang sakit"),
        ("Sepuluh orang sakit, menurut Ratih, dikutip dari laman kota, Jumat.", "Ratih", "Sepuluh orang sakit"),
        ("Dikatakan Ratih Kusuma kepada wartawan bahwa gudang itu kosong.", "Ratih Kusuma", "gudang itu kosong"),
        ("Disampaikan oleh Ratih Kusuma, Senin (3/2), bahwa harga naik.", "Ratih Kusuma", "harga naik"),
        ("Dengan begitu, kata Ratih, tidak ada lagi yang rugi.", "Ratih", "tidak ada lagi yang rugi"),
        ("Ratih Kusuma mengingatkan kepada warga yang ada di sana agar tahu haknya.", "Ratih Kusuma", "tahu haknya"),
        ("Ratih Kusuma yakin timnya akan menang.", "Ratih Kusuma", "timnya akan menang"),
    ],
)  # fmt: skip
def test_where_the_words_begin_and_end(text: str, name: str, words: str) -> None:
    assert told(text) == [(name, words)]


def test_a_clause_set_behind_with_its_own_subject_is_a_report_of_its_own() -> None:
    text = "Pemerintah Norwegia membantah tuduhan itu, dengan Menteri Perikanan Ratih Kusuma mengatakan pelabuhan tetap buka."
    assert told(text) == [
        ("Pemerintah Norwegia", "tuduhan itu"),
        ("Ratih Kusuma", "pelabuhan tetap buka"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rapat itu berlanjut, setelah Wali Kota Ratih Kusuma mengatakan pasar akan ditutup.", "Ratih Kusuma"),
        ('Garam kini mahal, dengan 56% responden menyebutnya sebagai "barang mewah".', "56% responden"),
        ("Sejarawan dan pemandu lokal mengungkapkan bahwa desa itu dulu ramai.", "Sejarawan dan pemandu lokal"),
        ("Menurut Sekretaris Umum Serikat Gizi Tirta (SGT), dr. Ratih Kusuma, garam itu penting.", "Ratih Kusuma"),
        ('Hadir Prof. Ratih Kusuma, mantan Direktur Pasar. "Kami siap," ungkap Prof. Ratih.', "Ratih Kusuma"),
        ('"Satgas dapat memeriksa gudang," bunyi Pasal 4 huruf d Perda 87/2016.', "Pasal 4 huruf d Perda 87/2016"),
        ('"Kami tidak bisa mengeluh," tuntas sang maestro.', "sang maestro"),
    ],
)  # fmt: skip
def test_who_the_subject_of_the_verb_is(text: str, name: str) -> None:
    assert [n for n, _ in told(text)] == [name]


@pytest.mark.parametrize(
    ("office", "short"),
    [
        ("Kepala Bidang Humas Polda Tirta", "Kabid Humas"),
        ("Wakil Menteri Pertanahan (Wamen PTN/Waka BTN),", "Wamen PTN"),
        ("Sekretaris Daerah Kota Tirta", "Sekda"),
    ],
)
def test_an_office_cut_short_means_its_holder(office: str, short: str) -> None:
    text = (
        f"{office} Ratih Kusuma hadir bersama Bima Sakti. Bima pulang. {short} mengatakan pasar tetap buka."
    )
    assert [n for n, _ in told(text)] == ["Ratih Kusuma"]


def test_one_short_office_does_not_mean_the_holder_of_another() -> None:
    text = "Kapolda Tirta Irjen Ratih Kusuma hadir. Kapolres mengatakan jalan ditutup."
    assert [n for n, _ in told(text)] == ["Kapolres"]


@pytest.mark.parametrize(
    "text",
    [
        "Ratih Kusuma meminta bantuan warga sekitar, membuat pelaku panik dan melarikan diri.",
        "Ratih Kusuma melaporkan suaminya ke polisi.",
        "Ratih Kusuma memastikan langkahnya ke putaran final.",
        "Ratih Kusuma mengungkap alasan menunjuk Bima jadi pelatih.",
        "Ratih Kusuma mengungkap alasan mengapa ia terkadang terlihat lelah.",
        "Seorang pengemudi melaporkan kiriman mencurigakan yang ternyata berisi garam, setelah menerima pesanan menuju pasar.",
        'Seseorang telah "membocorkan" kisah dua sejoli asal Tirta, yang menikah di sana.',
        "Ada lomba lari di pantai, serunya Lomba Egrang, dan lucunya balap karung.",
        "Ratih Kusuma menegaskan kembali imbauan kepada orang tua untuk waspada.",
    ],
)
def test_what_is_done_or_named_is_not_said(text: str) -> None:
    assert found(text) == ()


def test_an_aside_does_not_part_a_request_from_its_deed() -> None:
    text = "Ratih Kusuma meminta warga, terutama lansia, segera mengungsi."
    assert told(text) == [("Ratih Kusuma", "warga, terutama lansia, segera mengungsi")]


@pytest.mark.parametrize(
    ("language", "text", "name", "cue"),
    [
        ("id", 'Ratih Kusuma membuka rahasianya: "Saya minum air putih setiap hari."', "Ratih Kusuma", "membuka"),
        ("id", 'Bima datang. Ratih Kusuma membagi tips, "Minum air putih setiap hari."', "Ratih Kusuma", "membagi"),
        ("en", 'Ratih Kusuma laid out her plan: "We will build the dam again."', "Ratih Kusuma", "laid"),
        ("id", '"Ia sudah berusaha keras," Ratih Kusuma menyanjung adiknya.', "Ratih Kusuma", "menyanjung"),
        ("en", '"It will be fine," Ratih Kusuma smiled.', "Ratih Kusuma", "smiled"),
    ],
)  # fmt: skip
def test_what_somebody_does_in_saying_it(language: str, text: str, name: str, cue: str) -> None:
    (quote,) = found(text, language)
    assert (quote.kind, quote.speaker and quote.speaker.name) == ("direct", name)
    assert quote.cue is not None and quote.cue.text == cue


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", 'Ratih Kusuma memakai kaus bertuliskan, "Jangan pernah menyerah pada malam."'),
        ("en", 'Ratih Kusuma wore a shirt reading: "Never give in to the night."'),
        ("id", 'Doa itu dibaca malam hari. Artinya, "Aku berniat menanam pohon."'),
    ],
)
def test_what_is_written_or_translated_is_nobodys_utterance(language: str, text: str) -> None:
    assert found(text, language) == ()


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Ratih Kusuma berjanji pihaknya akan segera menambah perahu.", "Ratih Kusuma", "pihaknya akan segera menambah perahu"),
        ("Dilansir Kabar Tirta, Kamis (5/1), garam akan naik, kata Ratih Kusuma.", "Ratih Kusuma", "garam akan naik"),
        ("Dinas mengirim tiga perahu, demikian disampaikan tiga pejabat pada Selasa.", "tiga pejabat", "Dinas mengirim tiga perahu"),
        ("Ratih Kusuma mengatakan hari ini harga naik.", "Ratih Kusuma", "hari ini harga naik"),
        ("Ratih Kusuma mengatakan Senin (5/1) harga naik.", "Ratih Kusuma", "harga naik"),
        ("Ratih Kusuma menyebut soal ongkos bukan tugas dinas.", "Ratih Kusuma", "soal ongkos bukan tugas dinas"),
        ("Seorang wisman mengaku kagum melihat perahu itu.", "Seorang wisman", "kagum melihat perahu itu"),
        ("Sebagian besar warganet membela penyanyi itu, menyebut konsernya bagus.", "Sebagian besar warganet", "konsernya bagus"),
        ("Kedua tim memastikan akan tampil penuh.", "Kedua tim", "akan tampil penuh"),
    ],
)  # fmt: skip
def test_promises_credits_times_and_crowds(text: str, name: str, words: str) -> None:
    assert told(text) == [(name, words)]


def test_a_statement_told_of_before_is_not_the_sentence_before() -> None:
    text = "Serikat Pasar mengecam pernyataan Ratih Kusuma soal garam. Pernyataan itu disampaikan oleh Ratih Kusuma."
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ('Seperti yang dikatakan Ratih Kusuma, mitra pasar, kepada Kabar, "Mari kita lihat harga itu."', "Ratih Kusuma", "Mari kita lihat harga itu."),
        ("Menurut citra satelit, seperti dilansir Kabar, Jumat (2/6), sepuluh perahu hilang.", "citra satelit", "sepuluh perahu hilang"),
        ("Ratih Kusuma terbukti secara sah dan meyakinkan mencuri, kata Bima Sakti.", "Bima Sakti", "Ratih Kusuma terbukti secara sah dan meyakinkan mencuri"),
    ],
)  # fmt: skip
def test_asides_between_the_speaker_and_the_words(text: str, name: str, words: str) -> None:
    assert told(text) == [(name, words)]


def test_a_source_between_subject_and_verb_leaves_the_verb_its_subject() -> None:
    text = "Ratih Kusuma, menurut Dinas Pasar, mengatakan bahwa harga akan turun."
    assert ("Ratih Kusuma", "harga akan turun") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pastikan Anda mencatat tanggal-tanggal penting berikut ini.",
        "Satu kemenangan lagi akan memastikan langkah mereka ke babak akhir sebelum menghadapi tim lain.",
        "Kios itu satu-satunya toko di Tirta yang mengajak pelanggan bermain catur.",
        "Bank Indonesia ingin mendorong tabungan serta memastikan layanan tetap murah.",
    ],
)
def test_wishes_and_things_do_not_speak(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Menteri Perdagangan Yasirli menyambut baik kerja sama itu.",
        "Hal senada juga dituturkan Menteri Perdagangan, Dr. Yasirli Anwar.",
    ],
)
def test_who_is_brought_in_with_an_office_is_the_one_who_goes_on(sentence: str) -> None:
    text = f'Ratih Kusuma hadir. "Ya, benar," kata Ratih. {sentence} "Kami sudah siap," ujarnya.'
    name = told(text)[-1][0]
    assert name is not None
    assert name.startswith("Yasirli")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("id", 'Dinas Pasar mengatakan dalam keterangan tertulis, "Kami tidak akan kembali ke sana."', "Dinas Pasar"),
        ("id", 'Ratih Kusuma mengatakan dalam pidatonya: "Kami tidak akan kembali ke sana."', "Ratih Kusuma"),
        ("en", 'The city council said in a statement: "We will not go back there."', "The city council"),
        ("en", 'As Ratih Kusuma said last week in Tirta, "We will not go back there."', "Ratih Kusuma"),
        ("en", 'Ratih Kusuma put it this way: "We will not go back there."', "Ratih Kusuma"),
    ],
)  # fmt: skip
def test_an_occasion_between_cue_and_marks_is_no_part_of_the_words(
    language: str, text: str, name: str
) -> None:
    (quote,) = found(text, language)
    assert (quote.kind, quote.speaker and quote.speaker.name) == ("direct", name)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The dam failed, according to officials familiar with the system.", "officials familiar with the system"),
        ("Ratih Kusuma and the city council have said that the dam leaks.", "Ratih Kusuma and the city council"),
        ("The city lags, with polls showing that voters are tired.", "polls"),
        ("The city waits after Ratih Kusuma said the dam leaks.", "Ratih Kusuma"),
        ("A city council report released last year found that the dam leaks.", "A city council report"),
    ],
)  # fmt: skip
def test_how_far_an_english_source_goes(text: str, mention: str) -> None:
    (quote,) = found(text, "en")
    assert quote.speaker is not None
    assert quote.speaker.mention == mention


@pytest.mark.parametrize(
    "text",
    [
        "Tapi, menurut Anda, apa rintangan terbesar tim itu?",
        "Klub itu mengumumkan kabar duka atas meninggalnya Bima, tak lama setelah pertemuan itu.",
        'Doa itu ada dalam kitab, yang artinya:\n"Wahai orang yang beriman, basuhlah wajahmu."',
    ],
)
def test_readers_obituaries_and_prayers_are_no_reports(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Petugas mengatakan kepada Kabar, garam akan dijual agar gudang kosong.", "Petugas", "garam akan dijual agar gudang kosong"),
        ('"Garam dikenai tarif sekali saja," demikian dikutip dari penjelasan dinas.', "penjelasan dinas", "Garam dikenai tarif sekali saja"),
        ("Ketua Pokja Serikat Gizi Tirta (SGT), Dr. dr. Ratih Kusuma, mengatakan garam penting.", "Ratih Kusuma", "garam penting"),
    ],
)  # fmt: skip
def test_listeners_papers_and_titles(text: str, name: str, words: str) -> None:
    assert told(text) == [(name, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Ratih Kusuma continues to ignore the fact that the dam leaks.",
        "Her appointment, and her work since, send a strong signal that the dam is safe.",
        "Ratih Kusuma refuses to release her records or explain how the dam was paid for.",
    ],
)
def test_what_is_not_done_is_not_said_in_english(text: str) -> None:
    assert found(text, "en") == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The officials continue to say that the dam holds.", "The officials"),
        ("Ratih Kusuma wants to see the dam and said that it leaks.", "Ratih Kusuma"),
        ("Ratih Kusuma explained to reporters that the dam leaks.", "Ratih Kusuma"),
    ],
)
def test_what_goes_on_is_said_in_english(text: str, name: str) -> None:
    assert [n for n, _ in told(text, "en")] == [name]


def test_i_outside_marks_is_whoever_writes() -> None:
    text = "Ratih Kusuma came. I said that the dam leaks."
    assert [n for n, _ in told(text, "en")] == ["I"]


def test_a_source_that_goes_unnamed_is_nobody_named_before() -> None:
    text = 'Ratih Kusuma pergi dari kota itu. "Mereka berpisah," kata sumber tersebut.'
    assert [n for n, _ in told(text)] == ["sumber tersebut"]


@pytest.mark.parametrize(
    "text",
    [
        "Ratih Kusuma mengharapkan yang terbaik di babak akhir.",
        "Polisi mengungkap kasus pemalsuan meterai tempel.",
        "Mereka akan melanjutkan perjuangan agar dapat lolos ke babak akhir.",
        "Ratih Kusuma menyampaikan permintaan maaf secara terbuka kepada keluarga korban.",
        'Dikutip dari buku "Nama Tempat di Kota" karya Ratih Kusuma, nama itu sudah tua.',
    ],
)
def test_struggles_apologies_and_titles_are_not_said(text: str) -> None:
    assert found(text) == ()


def test_one_person_is_not_a_crowd() -> None:
    text = '"Kami datang," kata Ratih Kusuma. Kedua pelaku mengaku menyesal sekali. "Mereka akan dibawa," jelas dia.'
    assert [n for n, _ in told(text)] == ["Ratih Kusuma", "Kedua pelaku", "Ratih Kusuma"]


def test_a_description_may_hold_two_places() -> None:
    text = 'Menteri Pasar Ratih Kusuma hadir. "Kami siap," kata Ratih. "Ya," tegas menteri asal Bone, Sulawesi Selatan ini.'
    assert told(text)[-1][0] == "Ratih Kusuma"


def test_an_account_that_is_named_is_the_source() -> None:
    assert [n for n, _ in told('"Pasar dibuka besok pagi," demikian ditulis akun Pasar Tirta.')] == [
        "akun Pasar Tirta"
    ]
