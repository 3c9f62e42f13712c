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
        ("Pihak Ratih Kusuma mengaku harga itu keliru.", "Pihak Ratih Kusuma"),
        ("Sementara itu, Kepala Dinas Pasar, Ratih Kusuma menjelaskan, harga akan turun.", "Ratih Kusuma"),
        ("Manajer Area Komunikasi, Rel & CSR Petrokarya Utara, Ratih Kusuma, mengatakan harga akan turun.", "Ratih Kusuma"),
    ],
)  # fmt: skip
def test_who_is_meant_by_what_is_set_beside_the_noun(text: str, name: str) -> None:
    opened = "PBDX didirikan tahun lalu oleh Kementerian Pasar."
    assert who(f"{opened} Ratih Kusuma datang ke pasar. {text}") == [name]


@pytest.mark.parametrize(
    "phrase", ["mantan pelatih Daun dan Tirta itu", "Manajer Umum dan Pendiri Petrokarya tersebut"]
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
        ("Harga naik tiga kali, menurut catatan para pedagang di hulu.", "Harga naik tiga kali"),
    ],
)
def test_where_the_words_end(text: str, words: str) -> None:
    assert [q.text for q in found(text)] == [words]
