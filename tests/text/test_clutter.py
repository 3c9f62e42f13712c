import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.languages import load
from saksi.model.article import Clutter
from saksi.text import dateline
from saksi.text.clutter import mark

ID, EN = load("id"), load("en")
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


def read(text: str, title: str | None = None, code: str = "id") -> list[tuple[str, str]]:
    return [(c.kind, c.span.of(text)) for c in mark(text, load(code), title)]


BODY = (
    "KOTA LAMA, Kabar Kita - Wali Kota Sari Wulandari membuka pasar pada Senin (3/3/2025).\n"
    '"Pasar ini milik warga," kata Sari.\n'
    "Pedagang mulai berjualan pada pukul enam pagi dan pulang menjelang malam.\n"
)


def test_prose_alone_has_no_clutter() -> None:
    assert read(BODY) == []


def test_title_deck_and_stamp_above_the_report() -> None:
    head = "Wali Kota Buka Pasar Lama\nPasar dibuka lagi\nSenin, 3 Maret 2025 | 10:15 WIB\n"
    assert read(head + BODY) == [
        ("heading", "Wali Kota Buka Pasar Lama"),
        ("heading", "Pasar dibuka lagi"),
        ("other", "Senin, 3 Maret 2025 | 10:15 WIB"),
    ]


def test_what_an_embedded_post_leaves_behind_is_clutter() -> None:
    line = '"Pasar ini milik warga," kata Sari.Loading...Ikuti Whatsapp Channel Kabar'
    assert read(f"{BODY}{line}\n") == [("share", "Loading...Ikuti Whatsapp Channel Kabar")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Baca Juga: Harga Cabai Turun", "related"),
        ("BACA JUGA:Harga Cabai Turun", "related"),
        ("Baca juga:", "related"),
        ("Simak juga Video Wali Kota Menari", "related"),
        ("[Gambas:Video 20detik]", "related"),
        ("SCROLL TO CONTINUE WITH CONTENT", "advert"),
        ("ADVERTISEMENT", "advert"),
        ("Editor: Budi Santoso", "byline"),
        ("(bud/sar)", "byline"),
        ("[ah/es]", "byline"),
        ("(Budi Santoso)", "byline"),
        ("(***)", "other"),
        ("Ikuti berita kami di saluran WhatsApp", "share"),
        ("#pasar #kotalama", "tags"),
        ("Foto: Dok. Humas Kota Lama", "caption"),
        ("Sumber: Kabar Kota", "credit"),
        ("Wali Kota di pasar. (Kabar/Budi Santoso via REUTERS)", "caption"),
        ("Wali Kota di pasar, Senin. Foto/Budi Santoso/AFP", "caption"),
        ("REUTERS/Budi SantosoWali Kota di pasar", "caption"),
    ],
)
def test_lines_between_paragraphs(line: str, kind: str) -> None:
    first, rest = BODY.split("\n", 1)
    assert read(f"{first}\n{line}\n{rest}") == [(kind, line)]


def test_a_bare_head_takes_the_headlines_under_it_but_no_prose() -> None:
    text = BODY + "Berita Terkait\nHarga Cabai Turun di Pasar Lama\n- Jalan Baru Segera Dibuka\n"
    assert [kind for kind, _text in read(text)] == ["related"] * 3
    bare = BODY.replace("\n", "\nBaca Juga\n", 1)
    assert read(bare) == [("related", "Baca Juga")]


def test_section_headings_and_captions_with_the_headline_in_front() -> None:
    title = "Wali Kota Buka Pasar Lama"
    heading, caption = "1. Pasar lama dibuka lagi", f"{title}Suasana pasar. (Pixabay.com/Budi)"
    text = f"{title}\n{BODY}{heading}\n{caption}\nPedagang senang karena pembeli datang dari kota sebelah."
    assert read(text) == [("heading", title), ("heading", heading), ("caption", caption)]


def test_items_of_a_list_are_prose() -> None:
    text = (
        BODY + "Barang yang dijual:\n1. Beras\n2. Gula\n3. Garam\nSemua barang itu habis sebelum siang hari."
    )
    assert read(text) == []


@pytest.mark.parametrize(
    ("line", "piece"),
    [
        ("Harga naik (Baca juga: Upah Tetap) sejak Senin lalu.", "Baca juga: Upah Tetap"),
        (
            "Harga naik lagi.Baca Juga: Upah Buruh Tetap TahunMenurut Sari, harga naik.",
            "Baca Juga: Upah Buruh Tetap Tahun",
        ),
        (
            "Harga naik.Baca JugaUpah Buruh Tetap TahunIni Alasan Wali Kota Sari Menolak Pasar BaruSementara itu hujan.",
            "Baca JugaUpah Buruh Tetap TahunIni Alasan Wali Kota Sari Menolak Pasar Baru",
        ),
        (
            'Harga naik.Baca Juga12 Pedagang Pindah ke KotaPesta PanenRaya di Kota Lama Dibuka Sari"Kami siap," katanya.',
            "Baca Juga12 Pedagang Pindah ke KotaPesta PanenRaya di Kota Lama Dibuka Sari",
        ),
        (
            "Harga naik lagi.BACA JUGA - Upah Buruh Tetap Warga kota lama lalu pergi.",
            "BACA JUGA - Upah Buruh Tetap ",
        ),
        (
            "Harga naik, bukan?Yuk, simak jugaUpah Buruh TetapMenurut Sari, harga naik.",
            "simak jugaUpah Buruh Tetap",
        ),
        (
            "Harga naik lagi. SCROLL TO CONTINUE WITH CONTENT Warga mengeluh.",
            "SCROLL TO CONTINUE WITH CONTENT",
        ),
        ("Harga naik<br />lagi sejak hari Senin yang lalu.", "<br />"),
    ],
)
def test_inside_a_paragraph(line: str, piece: str) -> None:
    assert [found for _kind, found in read(BODY + line)] == [piece]


def test_the_writer_signs_the_last_line() -> None:
    assert read(BODY.strip() + "(bud)") == [("byline", "(bud)")]
    assert read(BODY.strip() + " (Reuters)") == []


def test_a_line_that_sends_the_reader_on_is_no_last_line() -> None:
    read_on = "Berita terbaru Koran Lada: klik\xa0di sini."
    assert read(BODY.strip() + " (Bud)\n" + read_on) == [("byline", "(Bud)"), ("related", read_on)]


def test_a_name_and_outlet_after_the_last_paragraph_sign_it() -> None:
    assert read(BODY.strip() + " (kabarkita.co.id/Budi Santoso)") == [
        ("byline", "(kabarkita.co.id/Budi Santoso)")
    ]


@pytest.mark.parametrize(
    "text",
    [
        BODY + "Harga per kilogram\nBeras: Rp 12.370\nGula: Rp 13.250\n",
        BODY + "Bahan-bahan:\n2 lembar daun salam\n1 ruas lengkuas\n15 cabai rawit\n",
        BODY + "Simak juga kisah pedagang lain yang ramai di kota sebelah.\n",
        BODY + "Nanti kita lihat juga bagaimana harga beras di kota sebelah.\n",
        BODY + "3\nKota Lama\n12\nKota Baru\n",
        BODY
        + "Kemudian, sisanya akan disimpan oleh pengurus pasar sebagai dana cadangan\n"
        + BODY.split("\n")[2],
        "Lembah Baru\n-\nHujan deras mengguyur pasar lama pada Senin sore (3/3/2025).",
    ],
)
def test_lists_and_unfinished_sentences_are_prose(text: str) -> None:
    assert read(text) == []


def test_the_headline_of_a_video_stands_twice_under_the_report() -> None:
    video = "Video: Wali Kota Menari di Pasar"
    assert [kind for kind, _t in read(f"{BODY}{video}\n{video}\n(bud/sar)\npasar\nkota lama\n")] == [
        "related", "related", "byline", "tags", "tags",
    ]  # fmt: skip


def test_headlines_behind_bullets() -> None:
    link = "• Jalan Baru di Kota Lama Segera Dibuka"
    first, rest = BODY.split("\n", 1)
    assert read(f"{first}\n{link}\n{rest}") == [("related", link)]
    assert [kind for kind, _t in read(f"{BODY}{link}\n{link}2")] == ["related", "related"]
    assert read(BODY + "Jalan yang dibuka:\n" + f"{link}\n{link}2") == []


def test_an_english_page() -> None:
    text = (
        "Mayor Opens Old Market\nShare this article\nBy Ann Field\n"
        "RIVERTON, March 3 (Reuters) — Mayor Jane Hill opened the old market on Monday.\n"
        "Advertisement\n"
        '"This market belongs to everyone," Hill said.\n'
        "Read more: Road to Riverton closed\n"
        "Traders came before six in the morning and left at dusk.\n"
        "Reporting by Ann Field; Editing by Tom Reed\nRelated posts\nRoad to Riverton closed\n"
    )
    assert [kind for kind, _text in read(text, code="en")] == [
        "heading", "share", "byline", "advert", "related", "byline", "related", "related",
    ]  # fmt: skip


@given(st.text(), st.sampled_from([ID, EN]))
def test_pieces_are_in_order_and_never_overlap(text: str, language: object) -> None:
    found = mark(text, language)  # type: ignore[arg-type]
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(0 <= c.span.start < c.span.end <= len(text) for c in found)


@pytest.fixture(scope="module")
def seeds() -> list[str]:
    if not SEEDS.is_dir():
        pytest.skip("the two seed reports are not here (../shared/seeds)")
    return [path.read_text("utf-8") for path in sorted(SEEDS.iterdir())]


def test_the_first_seed(seeds: list[str]) -> None:
    found = mark(seeds[0], ID)
    kinds = [c.kind for c in found]
    count = {kind: kinds.count(kind) for kind in set(kinds)}
    assert count == {
        "heading": 5, "related": 4, "caption": 3, "byline": 1, "bio": 1, "disclaimer": 1, "tags": 2,
    }  # fmt: skip
    start, outlet = dateline.find(seeds[0], found, ID)
    assert start is not None
    assert (start.place, outlet) == ("Jakarta", "IDN Times")


def test_the_second_seed(seeds: list[str]) -> None:
    found: tuple[Clutter, ...] = mark(seeds[1], ID)
    assert [(c.kind, c.span.of(seeds[1])) for c in found] == [("related", "Baca Juga:")]
    start, _outlet = dateline.find(seeds[1], found, ID)
    assert start is not None
    assert start.place == "Moskow"
