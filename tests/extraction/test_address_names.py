"""Indonesian names with initials, forms of address and hyphens in them, or with a company right before them."""

from __future__ import annotations

import pytest

from saksi.extraction import entities
from saksi.languages import load
from saksi.model.article import Given, Page
from saksi.model.facts import Entity
from saksi.text.article import build


def read(text: str) -> tuple[Entity, ...]:
    article = build(Page("test", text, "text/plain", given=Given(id="test", language="id")))
    return entities.find(article, load("id"))


def people(text: str) -> list[str]:
    return [e.name for e in read(text) if e.kind == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"Jalan rusak," kata Tonny H. Gultoma di Medan.', "Tonny H. Gultoma"),
        ('"Jalan rusak," kata Ketua KONI Tonny H. Gultoma di Medan.', "Tonny H. Gultoma"),
        ('"Jalan rusak," kata Angelus H. Yosentra di Medan.', "Angelus H. Yosentra"),
        ('"Jalan rusak," tegas Ny. Juliati Sigit Prabawa.', "Juliati Sigit Prabawa"),
        ('"Jalan rusak," ujar Irianto MS Safrudin di Medan.', "Irianto MS Safrudin"),
        ('"Jalan rusak," kata Camat Tirtajaya H. Anwar Hidayat.', "Anwar Hidayat"),
        ('"Jalan rusak," kata Bupati Kudus H. Anwar Hidayat.', "Anwar Hidayat"),
    ],
)
def test_a_letter_inside_a_name_is_an_initial_and_behind_an_office_a_form_of_address(
    text: str, name: str
) -> None:
    assert people(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bupati Tirtasari Rahmat Subagyohari ini mengunjungi pasar.", "Rahmat Subagyo"),
        ('"Kami siap," kata Rahmat Subagyokemarin di kantornya.', "Rahmat Subagyo"),
        ('"Kami siap," kata Suhari. Kali ini Suhari ini yang menang.', "Suhari"),
    ],
)
def test_a_day_glued_to_a_name_is_parted(text: str, name: str) -> None:
    assert people(text) == [name]


def test_letters_joined_by_an_ampersand_are_one_word_of_an_office() -> None:
    (found,) = (e for e in read("Direktur R&D Nusatek, Andri Wirawan, datang.") if e.kind == "person")
    assert (found.name, found.role) == ("Andri Wirawan", "Direktur R&D Nusatek")


@pytest.mark.parametrize(
    "text",
    [
        'Gedung itu milik Dananusa. "Kami siap," kata COO Dananusa Doni Oskari.',
        '"Kami siap," kata COO Dananusa Doni Oskari. Banyak orang bekerja di Dananusa.',
        'Hadir Komisaris Dananusa Ratih Kusuma. "Kami siap," kata COO Dananusa Doni Oskari.',
    ],
)
def test_a_company_spoken_of_alone_is_no_first_name_of_its_director(text: str) -> None:
    assert "Doni Oskari" in people(text)
    assert "Dananusa" not in people(text)


def test_who_is_called_by_the_first_word_later_bears_it() -> None:
    text = '"Kami siap," kata Direktur Zarnubi Doni Oskari. Zarnubi mengatakan itu kemarin.'
    assert people(text) == ["Zarnubi Doni Oskari"]


def test_a_form_of_address_belongs_to_a_nickname_that_is_all_the_article_tells() -> None:
    (found,) = read('"Mari bersatu," kata Gus Dar. Gus Dar mengatakan itu dulu.')
    assert found.name == "Gus Dar"
    assert [m.text for m in found.mentions] == ["Gus Dar", "Gus Dar"]
    assert people('"Mari," kata Pak Karmin.') == ["Karmin"]


@pytest.mark.parametrize(
    "text",
    [
        "Menteri Sosial Saifullah Yunus (Gus Ipang) datang. Menurut Gus Ipang, bantuan tiba.",
        "Menteri Sosial Saifullah Yunus atau akrab disapa Gus Ipang datang. Menurut Gus Ipang, bantuan tiba.",
    ],
)
def test_a_nickname_told_of_someone_is_his(text: str) -> None:
    (found,) = read(text)
    assert found.name == "Saifullah Yunus"
    assert len(found.mentions) == 3


def test_what_a_hyphen_joins_is_one_word_of_a_name() -> None:
    assert people("Wakil Presiden Faruq El-Sharawi datang. Faruq El-Sharawi pulang.") == ["Faruq El-Sharawi"]
    (found,) = read("Pelatih Al-Nassar, Stefano Pioletti dikabarkan pindah.")
    assert (found.name, found.role) == ("Stefano Pioletti", "Pelatih Al-Nassar")


def test_the_end_of_a_name_is_no_word_glued_to_a_shorter_one() -> None:
    assert people("Selebgram Lusianti Utami datang. Menurut Lusi, acara ramai.")[0] == "Lusianti Utami"


def test_an_office_word_behind_an_article_ends_a_name() -> None:
    assert people("Kisah itu ditulis oleh Al-Hakim kemarin.") == ["Al-Hakim"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Menurut Manajer Hukum dan Humas Daop 9 Jember, Cahyo Widianto, kereta penuh.",
            "Manajer Hukum dan Humas Daop 9 Jember",
        ),
        ("Kapolsek Sukapuri, Probolinggo, AKP Cahyo Widianto, mengatakan jalan rusak.", None),
        ("Ketua Umum Badan Haji (BP Haji) Cahyo Widianto ( Gus Cahyu ) menyebut Gus Cahyu siap.", None),
    ],
)
def test_an_office_reaches_to_the_name_of_its_bearer(text: str, role: str | None) -> None:
    (found,) = (e for e in read(text) if e.kind == "person")
    assert found.name == "Cahyo Widianto"
    assert role is None or found.role == role
