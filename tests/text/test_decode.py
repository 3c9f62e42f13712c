"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.text import decode

SENTENCE = "“Kami belum tahu,” kata wali kota – hanya itu – pada Senin, tentang harga kopi di café itu."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_usual_encodings_are_recognised(encoding: str) -> None:
    assert decode.text(SENTENCE.encode(encoding)) == SENTENCE


def test_a_declared_encoding_is_used_where_the_bytes_are_not_utf_8() -> None:
    text = "Цены выросли вдвое"
    assert decode.text(text.encode("koi8-r"), "koi8-r") == text


def test_a_page_may_name_its_encoding() -> None:
    page = '<html><head><meta charset="iso-8859-1"><p>Caf\xe9 \x93itu\x94'.encode("latin-1")
    assert "Café “itu”" in decode.text(page, markup=True)


@pytest.mark.parametrize(
    "declared", ["no-such-encoding", "punycode", "unicode_escape", "rot13", "zlib", "utf-7", "\0"]
)
def test_an_encoding_that_no_page_has_is_passed_over(declared: str) -> None:
    assert decode.text(SENTENCE.encode("cp1252"), declared) == SENTENCE


def test_text_saved_in_the_wrong_encoding_is_put_right() -> None:
    assert decode.text(SENTENCE.encode().decode("cp1252", errors="ignore").encode()) != SENTENCE
    broken = "Kata “itu” – café".encode().decode("latin-1").encode()
    assert decode.text(broken)
    assert decode.text("Harga café – naik".encode().decode("cp1252").encode()) == "Harga café – naik"


def test_letters_that_cannot_be_put_right_are_named() -> None:
    assert decode.mojibake("KafÃ© itu tutup, kafÃ© lain buka, résumé") == "Ã©"
    assert decode.mojibake("Kafé itu tutup; “kafe” lain – yang murah – buka.") is None


def test_a_text_cut_in_the_middle_of_a_letter_is_still_text() -> None:
    assert decode.text(SENTENCE.encode() * 3 + "“".encode()[:2]).startswith(SENTENCE)


@pytest.mark.parametrize("raw", [b"\x00\x01\x02\x03" * 100, bytes(range(256)) * 20, b"\x01" * 50])
def test_a_binary_file_is_not_text(raw: bytes) -> None:
    with pytest.raises(decode.NotText):
        decode.text(raw)


@given(st.binary(max_size=500), st.sampled_from([None, "utf-16", "cp1252", "latin-1", "shift_jis", "hz"]))
def test_any_bytes_are_text_or_refused(raw: bytes, declared: str | None) -> None:
    try:
        assert isinstance(decode.text(raw, declared, markup=True), str)
    except decode.NotText as error:
        assert str(error)
