"""Which mentions of an article are one entity."""

from __future__ import annotations

import pytest

from saksi.extraction import entities, quotes
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Entity
from saksi.model.span import Span


def read(text: str, language: str = "id") -> tuple[Entity, ...]:
    return entities.find(Article("a", "a", text, language), load(language))


def named(found: tuple[Entity, ...], name: str) -> Entity:
    return next(e for e in found if e.name == name)


def texts(entity: Entity) -> list[str]:
    return [mention.text for mention in entity.mentions]


@pytest.mark.parametrize(
    ("text", "language", "name", "mentions"),
    [
        (
            "Harga saham Tanjung Motors turun. Tanjung menyatakan pabrik tetap buka.",
            "id",
            "Tanjung Motors",
            ["Tanjung Motors", "Tanjung"],
        ),
        (
            "Nasabah Bank Rimba Raya mengantre. Bank Rimba meminta maaf.",
            "id",
            "Bank Rimba Raya",
            ["Bank Rimba Raya", "Bank Rimba"],
        ),
        (
            "Shares of Halloran Shipping Company fell. Halloran said it would pay.",
            "en",
            "Halloran Shipping Company",
            ["Halloran Shipping Company", "Halloran"],
        ),
    ],
)
def test_a_body_by_the_first_words_of_its_name(
    text: str, language: str, name: str, mentions: list[str]
) -> None:
    assert texts(named(read(text, language), name)) == mentions


def test_first_words_that_two_bodies_share_name_neither() -> None:
    found = read("Halloran Shipping Company met Halloran Steel Company. Halloran said little.", "en")
    assert all(texts(e) == [e.name] for e in found)


def test_a_person_whose_name_a_company_bears_keeps_it() -> None:
    found = read("Ines Halloran founded Halloran Shipping Company. Halloran said she was sorry.", "en")
    assert texts(named(found, "Ines Halloran")) == ["Ines Halloran", "Halloran"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Menteri Keuangan Raditya Bima Santosa (RBS) dipanggil parlemen. RBS hadir sendiri.",
            "id",
        ),
        ("Finance minister Roland B. Sorensen, known as RBS, was asked to come. RBS came alone.", "en"),
    ],
)
def test_a_person_by_initials(text: str, language: str) -> None:
    assert texts(next(e for e in read(text, language) if e.kind == "person")).count("RBS") == 2


def test_a_run_of_capitals_with_its_abbreviation_behind_is_a_body() -> None:
    found = read("Aturan itu datang dari Sungai Control Board (SCB). SCB adalah badan baru.")
    board = named(found, "Sungai Control Board")
    assert (board.kind, texts(board)) == ("organization", ["Sungai Control Board", "SCB", "SCB"])


def test_a_particle_with_a_capital_opens_a_name() -> None:
    found = read("Pieter van der Horst and Omar al-Jaziri met. Van der Horst spoke. Al-Jaziri slept.", "en")
    assert texts(named(found, "Pieter van der Horst"))[-1] == "Van der Horst"
    assert texts(named(found, "Omar al-Jaziri"))[-1] == "Al-Jaziri"


@pytest.mark.parametrize(
    ("text", "language", "name", "last"),
    [
        (
            "Kombes Pol. Jaya Sembiring tiba. Perwira itu menolak berbicara.",
            "id",
            "Jaya Sembiring",
            "Perwira",
        ),
        (
            "Sari Wening, bendahara yayasan, datang. Menurut bendahara itu, kas kosong.",
            "id",
            "Sari Wening",
            "bendahara",
        ),
        ("Sukirno mengaku kehilangan perahu. Nelayan itu pasrah.", "id", "Sukirno", "Nelayan"),
        (
            "Pengacaranya, Edo Simarmata, hadir. Pria asal Ambon itu diam.",
            "id",
            "Edo Simarmata",
            "Pria asal Ambon",
        ),
        ("Nakhoda kapal, Lio Tambunan, ditahan. Nakhoda itu menyesal.", "id", "Lio Tambunan", "Nakhoda"),
        ("Col. Anders Riis arrived. The colonel said little.", "en", "Anders Riis", "colonel"),
        ("The geologist Petra Holm lives here. The geologist said so.", "en", "Petra Holm", "geologist"),
        ("Petra Holm was asked. The fisherman said it was old.", "en", "Petra Holm", "fisherman"),
    ],
)
def test_a_word_takes_up_the_person_who_bears_it(text: str, language: str, name: str, last: str) -> None:
    assert texts(named(read(text, language), name))[-1] == last


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Seorang petani memprotes. Sari Wening datang. Petani itu pulang.", "id"),
        ("Kolonel Adi Prana dan Kolonel Budi Santun bertemu. Kolonel itu pulang.", "id"),
        ("Sari Wening datang. Harga di tingkat petani ini naik.", "id"),
        ("Sari Wening datang. Pemain-pemain itu pulang.", "id"),
        ("Petra Holm wrote to the owner of the ship. The fisherman of the year was absent.", "en"),
        ("A fisherman drowned. Petra Holm wept. The fisherman said nothing more.", "en"),
    ],
)
def test_a_word_that_may_mean_another_takes_up_nobody(text: str, language: str) -> None:
    found = read(text, language)
    assert not {"petani", "kolonel", "pemain", "fisherman", "owner"} & {
        t.lower() for e in found for t in texts(e)
    }


def test_a_name_that_ends_like_a_small_word_stays_whole() -> None:
    found = read("Juru bicara Hartini Wulandari membantah. Wulandari menolak menjawab.")
    assert texts(named(found, "Hartini Wulandari")) == ["Hartini Wulandari", "Wulandari"]


def test_a_small_word_glued_to_a_name_that_stands_alone_elsewhere_is_cut_off() -> None:
    found = read("Menurut Sutrisno, air surut. Sebelumnya Sutrisnodari desa itu benar.")
    assert texts(named(found, "Sutrisno")) == ["Sutrisno", "Sutrisno"]


def test_a_name_behind_the_body_of_its_role_begins_where_the_article_calls_it() -> None:
    found = read(
        "Kepala Kantor Imigrasi Serang Hendra Gautama membenarkan kabar itu. Hendra mengatakan dua orang ditahan."
    )
    hendra = named(found, "Hendra Gautama")
    assert texts(hendra) == ["Hendra Gautama", "Hendra"]
    assert hendra.role == "Kepala Kantor Imigrasi Serang"
    assert named(found, "Kantor Imigrasi Serang").kind == "organization"


def test_the_owner_of_a_company_of_his_name_does_not_cut_it() -> None:
    found = read("Direktur PT Layar Gautama hadir. Pemiliknya, Hendra Gautama, tidak. Gautama mengaku sakit.")
    assert texts(named(found, "PT Layar Gautama")) == ["PT Layar Gautama"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Presiden Kalmoria Jovan Petrak tiba di Jakarta. Petrak akan kembali ke Kalmoria besok.", "id"),
        ("Presiden Kalmoria Jovan Petrak tiba. Pemimpin Kalmoria itu disambut Petrak muda.", "id"),
        ("Menteri Luar Negeri Kalmoria Jovan Petrak tiba. Jovan Petrak lelah. Kalmoria jauh.", "id"),
        ("Kalmoria's president, Jovan Petrak, arrived. Petrak left Kalmoria on Monday.", "en"),
        ("The president of Kalmoria, Jovan Petrak, arrived. Petrak left Kalmoria on Monday.", "en"),
    ],
)
def test_an_unknown_state_beside_an_office_is_no_part_of_the_name(text: str, language: str) -> None:
    found = read(text, language)
    assert named(found, "Kalmoria").kind == "state"
    assert named(found, "Jovan Petrak").kind == "person"


def test_a_first_name_that_stands_alone_is_no_state() -> None:
    found = read("Presiden Rasip Tayar Erdin tiba. Tayar Erdin lelah. Menurut Rasip, jalan ditutup.")
    assert all(e.kind != "state" for e in found)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The National Flood Agency said it was ready.", "en", "National Flood Agency"),
        ("The Kenya Wildlife Service closed the gate.", "en", "Kenya Wildlife Service"),
        ("The World Kelp Association met in Oslo.", "en", "World Kelp Association"),
        ("The Norway Red Cross sent tents.", "en", "Norway Red Cross"),
        ("Palang Merah Norwegia mengirim tenda.", "id", "Palang Merah Norwegia"),
        ("Badan Pengelola Danau Daerah menutup dermaga.", "id", "Badan Pengelola Danau Daerah"),
        ("Asosiasi Negara-negara Penanam Cengkih bertemu.", "id", "Asosiasi Negara-negara Penanam Cengkih"),
    ],
)
def test_a_body_is_read_with_all_words_of_its_name(text: str, language: str, name: str) -> None:
    assert named(read(text, language), name).kind == "organization"


def test_a_person_who_shares_a_name_with_a_paper_keeps_it() -> None:
    found = read("Mahasiswa Surya Wicaksana dipulangkan. Ibu Surya menunggu. Surya mengaku lelah.")
    assert texts(named(found, "Surya Wicaksana")) == ["Surya Wicaksana", "Surya", "Surya"]


def test_an_old_man_is_called_by_the_end_of_his_name() -> None:
    found = read("Sukirman mengaku lelah. Mbah Kirman, begitu tetangga memanggil, pulang.")
    assert texts(named(found, "Sukirman")) == ["Sukirman", "Kirman"]


def test_initials_that_stand_for_a_name_given_later() -> None:
    found = read("Tersangka berinisial JT ditangkap. Jaya Tarigan mengaku bersalah.")
    assert texts(named(found, "Jaya Tarigan")) == ["JT", "Jaya Tarigan"]


def test_a_ship_and_the_man_whose_name_it_bears_are_two() -> None:
    found = read("The research vessel Amos Keane sank. Its builder, Amos Keane, wept. Keane said so.", "en")
    assert [(e.kind, len(e.mentions)) for e in found] == [("other", 1), ("person", 2)]


def test_a_role_that_is_said_of_someone_takes_him_up() -> None:
    found = read("Sari Wening menjabat bendahara. Bendahara itu menolak.")
    assert texts(named(found, "Sari Wening")) == ["Sari Wening", "Bendahara"]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Oslo offered help. He flew to Oslo.", "en"), ("Oslo justru menolak. Ia terbang ke Oslo.", "id")],
)
def test_a_capital_before_a_verb_is_its_state(text: str, language: str) -> None:
    assert sorted(e.kind for e in read(text, language)) == ["place", "state"]


@pytest.mark.parametrize(
    ("text", "taken", "name"),
    [
        ("Petra Holm, the trade minister, and Anna Lund, the water minister, met. The water minister "
         "left.", "water minister", "Anna Lund"),
        ("A weaver who goes by the name Kartini won. The weaver said she was glad. Kartini wept.", "weaver", "Kartini"),
        ("Belgium wrote to Bram Claes. The Belgian said no.", "Belgian", "Bram Claes"),
    ],
)  # fmt: skip
def test_words_before_a_role_say_which_of_two_is_meant(text: str, taken: str, name: str) -> None:
    assert taken in texts(named(read(text, "en"), name))


@pytest.mark.parametrize(
    ("text", "language", "name", "last"),
    [
        ("The Nordic Road Fund paid. The fund said no more.", "en", "Nordic Road Fund", "fund"),
        (
            "Yayasan Rimba Lestari membayar. Yayasan itu kini pailit.",
            "id",
            "Yayasan Rimba Lestari",
            "Yayasan",
        ),
    ],
)
def test_the_head_of_a_name_takes_up_the_body(text: str, language: str, name: str, last: str) -> None:
    assert texts(named(read(text, language), name))[-1] == last


def test_two_bodies_of_one_head_are_not_taken_up_by_it() -> None:
    found = read("The Nordic Road Fund met the Baltic Rail Fund. The fund said no.", "en")
    assert all(len(e.mentions) == 1 for e in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The National Flood Agency (NFA) said the river was rising.", "en"),
        ("Kedutaan Besar Norwegia di Jakarta menyatakan dua pelaut selamat.", "id"),
    ],
)
def test_a_body_speaks_as_its_entity_whatever_stands_beside_its_name(text: str, language: str) -> None:
    article = Article("a", "a", text, language, sentences=(Span(0, len(text)),))
    found = entities.find(article, load(language))
    body = next(e for e in found if e.kind == "organization")
    assert [q.speaker.entity for q in quotes.find(article, load(language), found) if q.speaker] == [body.id]


def test_an_abbreviation_in_brackets_is_the_body_wherever_it_stands() -> None:
    found = read("Badan Hutan Rimba (BHR) bersidang. Direktur BHR Rio Kamal hadir. BHR menolak.")
    assert texts(named(found, "Badan Hutan Rimba")) == ["Badan Hutan Rimba", "BHR", "BHR", "BHR"]
    assert named(found, "Rio Kamal").role == "Direktur BHR"


def test_a_body_by_two_words_inside_its_name() -> None:
    found = read("Kantor Bea Lintas Dumai bersiaga. Bea Lintas menyita rokok.")
    assert texts(named(found, "Kantor Bea Lintas Dumai")) == ["Kantor Bea Lintas Dumai", "Bea Lintas"]


def test_a_noun_opens_the_report_behind_its_dateline() -> None:
    found = read("PALEMBANG - Pedagang Rusdi Hamid menggugat. Rusdi mengaku rugi.")
    assert texts(named(found, "Rusdi Hamid")) == ["Rusdi Hamid", "Rusdi"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Poltak Siregar dan Marlina Siregar diperiksa. Rumah keluarga Siregar disita. Menurut Siregar, itu fitnah.", "id"),
        ("Marcus Hale and Helen Hale were heard. Some call it Hale money. Hale said nothing.", "en"),
    ],
)  # fmt: skip
def test_a_surname_of_two_stays_apart_and_says_why(text: str, language: str) -> None:
    found = read(text, language)
    apart = next(e for e in found if e.reason)
    assert len(apart.mentions) == 2
    assert all(e.name in (apart.reason or "") for e in found if " " in e.name)
    assert sum(e.reason is not None for e in found) == 1


@pytest.mark.parametrize(
    ("text", "name", "last"),
    [
        ("Karin Lund, the leader of Iceland's Harbour Party, quit. The former leader said she was tired.", "Karin Lund", "former leader"),
        ("He met the National Farmers' Syndicate. The syndicate said no.", "National Farmers' Syndicate", "syndicate"),
        ("WATER MINISTER ADA ROOS left. Roos said little.", "ADA ROOS", "Roos"),
    ],
)  # fmt: skip
def test_former_holders_plural_bodies_and_roles_in_capitals(text: str, name: str, last: str) -> None:
    found = read(text, "en")
    assert texts(named(found, name))[-1] == last
    assert not any(e.name == "WATER" for e in found)


def test_an_article_alone_is_no_role() -> None:
    text = "Karin Lund, the trade minister, arrived. The trade minister said that talks would go on."
    article = Article("a", "a", text, "en", sentences=(Span(0, 40), Span(41, len(text))))
    found = quotes.find(article, load("en"), entities.find(article, load("en")))
    assert [q.speaker.role for q in found if q.speaker] != ["The"]
    assert [q.speaker.name for q in found if q.speaker] == ["Karin Lund"]


def test_a_surname_is_his_who_alone_has_been_named_so_far() -> None:
    text = '"They were my life," said farmer Jean-Luc Moreau. Moreau wept. His wife, Claire Moreau, left. Moreau returned.'
    found = read(text, "en")
    assert texts(named(found, "Jean-Luc Moreau")) == ["Jean-Luc Moreau", "Moreau"]
    assert named(found, "Moreau").reason is not None


def test_a_full_stop_parts_a_role_from_a_name() -> None:
    found = read(
        "She had informed the prime minister. Petra Holm wept. Sen. Joanna Ruiz left. The senator slept.",
        "en",
    )
    assert named(found, "Petra Holm").role is None
    assert texts(named(found, "Joanna Ruiz")) == ["Joanna Ruiz", "senator"]
