import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extraction import entities
from saksi.languages import load
from saksi.model.article import Article, Clutter
from saksi.model.errors import UsageError
from saksi.model.facts import Entity
from saksi.model.span import Span
from saksi.text.analysis import Name


def read(text: str, language: str = "id") -> tuple[Entity, ...]:
    return entities.find(Article("a", "a", text, language), load(language))


def named(found: tuple[Entity, ...], name: str) -> Entity:
    return next(e for e in found if e.name == name)


def texts(entity: Entity) -> list[str]:
    return [mention.text for mention in entity.mentions]


def test_one_person_under_all_his_names_with_his_role() -> None:
    found = read(
        "Menteri Luar Negeri (Menlu) Nusaraya, Hartono Wiguna, tiba di Oslo. Hartono mengatakan perundingan lancar. "
        "Menlu Hartono akan bertemu Perdana Menteri Norwegia Ingrid Solberg. Solberg menyambutnya."
    )
    hartono, solberg = named(found, "Hartono Wiguna"), named(found, "Ingrid Solberg")
    assert texts(hartono) == ["Hartono Wiguna", "Hartono", "Hartono"]
    assert texts(solberg) == ["Ingrid Solberg", "Solberg"]
    assert solberg.role == "Perdana Menteri Norwegia"
    assert solberg.country == "NO"


def test_one_person_in_english_with_the_state_before_the_role() -> None:
    found = read(
        "Norwegian Prime Minister Ingrid Solberg met Gen. Pavel Dvorak, the Czech army's deputy chief, in Oslo. "
        "Solberg said talks would go on. The Norwegian prime minister thanked Dvorak.",
        "en",
    )
    solberg = named(found, "Ingrid Solberg")
    assert texts(solberg) == ["Ingrid Solberg", "Solberg", "Norwegian prime minister"]
    assert solberg.role == "Norwegian Prime Minister"
    assert texts(named(found, "Pavel Dvorak")) == ["Pavel Dvorak", "Dvorak"]


def test_a_role_with_a_pointer_is_the_person_who_holds_it() -> None:
    found = read(
        "Presiden Ceko Pavel Dvorak berpidato. Presiden Ceko itu lalu pulang. Presiden Polandia itu tidak."
    )
    assert texts(named(found, "Pavel Dvorak")) == ["Pavel Dvorak", "Presiden Ceko"]


def test_a_surname_of_two_people_stays_apart() -> None:
    found = read("Dewi Laksana dan Agus Laksana hadir. Menurut Laksana, rapat ditunda.")
    assert texts(named(found, "Dewi Laksana")) == ["Dewi Laksana"]
    assert texts(named(found, "Agus Laksana")) == ["Agus Laksana"]
    assert texts(named(found, "Laksana")) == ["Laksana"]


def test_a_state_under_all_its_names() -> None:
    found = read(
        "Rusia dan China berunding. Federasi Rusia menolak, Tiongkok setuju. Moskow menuduh Washington berbohong. "
        "AS membantah. Hubungan dengan Beijing membaik."
    )
    by_country = {e.country: texts(e) for e in found if e.kind == "state"}
    assert by_country["RU"] == ["Rusia", "Federasi Rusia", "Moskow"]
    assert by_country["CN"] == ["China", "Tiongkok", "Beijing"]
    assert by_country["US"] == ["Washington", "AS"]


def test_a_capital_is_a_place_where_something_happens() -> None:
    found = read("Pertemuan di Moskow berakhir. Ia terbang ke Beijing lalu tiba di Teheran, Iran.")
    assert {(e.name, e.kind) for e in found} >= {
        ("Moskow", "place"),
        ("Beijing", "place"),
        ("Teheran", "place"),
    }
    english = read("Talks in Moscow ended. Moscow accused Kyiv of delay.", "en")
    assert {(e.name, e.kind) for e in english} == {
        ("Moscow", "place"),
        ("Russia", "state"),
        ("Ukraine", "state"),
    }


def test_money_and_languages_do_not_name_a_state() -> None:
    assert not read("Harganya 20 dolar AS dan ia berbahasa Rusia.")
    assert not read("It cost 20 US dollars.", "en")


def test_a_body_and_its_abbreviation_are_one() -> None:
    found = read(
        "Badan Energi Atom Internasional (IAEA) memeriksa reaktor. IAEA melapor ke Dewan Keamanan PBB."
    )
    body = named(found, "Badan Energi Atom Internasional")
    assert texts(body) == ["Badan Energi Atom Internasional", "IAEA", "IAEA"][: len(body.mentions)]
    assert body.kind == "organization"
    assert body.wikidata == "Q41984"
    assert named(found, "Dewan Keamanan PBB").kind == "organization"


def test_a_body_is_meant_by_its_kind_alone() -> None:
    found = read("Militer Norwegia bersiaga. Militer mengatakan latihan dimulai. Kapal militer itu tiba.")
    assert texts(named(found, "Militer Norwegia"))[:2] == ["Militer Norwegia", "Militer"]
    english = read("The Norwegian Defence Ministry denied it. The ministry said no more.", "en")
    assert texts(named(english, "Norwegian Defence Ministry")) == ["Norwegian Defence Ministry", "ministry"]
    apart = read("The Czech Defence Ministry met the Polish Health Ministry. The ministry said no.", "en")
    assert all(len(e.mentions) == 1 for e in apart)


@pytest.mark.parametrize("ship", ["KM Cahaya Rengas", "KRI Bintang Selat", "USS Halloran", "MV Amber Tide"])
def test_a_ship_in_an_english_report_is_nobody(ship: str) -> None:
    found = read(
        f"The {ship} went down off Cape Morrow on Sunday. Divers reached the {ship} a day later.", "en"
    )
    assert not [e for e in found if e.kind == "person"]


def test_an_indonesian_word_for_a_place_is_one_in_english_too() -> None:
    found = read("Rescuers searched the water off Teluk Lada. Residents of Kampung Rengas watched.", "en")
    assert {(e.name, e.kind) for e in found} == {("Teluk Lada", "place"), ("Kampung Rengas", "place")}


def test_somebody_s_lawyer_is_no_office_of_that_person() -> None:
    assert named(read("Kuasa hukum Darmaji menilai dakwaan kabur. Darmaji ditahan."), "Darmaji").role is None
    assert named(read("Kuasa hukum, Sari Utami, menilai dakwaan kabur."), "Sari Utami").role == "Kuasa hukum"


def test_a_letter_stuck_to_a_number_is_no_initial() -> None:
    found = read(
        "Darmaji Wiguna mengidap kanker stadium 3B. Darmaji tinggal di ruang 2C. Wiguna berobat ke luar kota."
    )
    assert texts(named(found, "Darmaji Wiguna")) == ["Darmaji Wiguna", "Darmaji", "Wiguna"]


def test_names_glued_to_small_words_are_found() -> None:
    found = read(
        "Perang antara Iran danIsrael meluas diIran. Presiden Hartono Wigunayang tiba, kata Hartono."
    )
    assert texts(named(found, "Iran")) == ["Iran", "Iran"]
    assert texts(named(found, "Israel")) == ["Israel"]
    assert texts(named(found, "Hartono Wiguna")) == ["Hartono Wiguna", "Hartono"]


def test_clutter_names_nobody() -> None:
    text = "Baca Juga: Presiden Ceko Pavel Dvorak Tiba\n\nRapat ditunda oleh Norwegia."
    article = Article("a", "a", text, "id", clutter=(Clutter("related", Span(0, 43)),))
    assert [e.name for e in entities.find(article, load("id"))] == ["Norwegia"]


def test_a_newsroom_adds_names_without_code(tmp_path: Path) -> None:
    table = tmp_path / "names.toml"
    table.write_text(
        '[[name]]\nnames = ["Badan Air Nusaraya", "BANU"]\nkind = "organization"\ncountry = "ID"\n', "utf-8"
    )
    article = Article("a", "a", "BANU menolak. Badan Air Nusaraya itu diam.", "id")
    (body,) = entities.find(article, load("id"), aliases=str(table))
    assert (body.name, texts(body), body.country) == (
        "Badan Air Nusaraya",
        ["BANU", "Badan Air Nusaraya"],
        "ID",
    )


def test_a_table_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    table = tmp_path / "names.toml"
    table.write_text('[[name]]\nnames = "BANU"\n', "utf-8")
    with pytest.raises(UsageError, match=r"names\.toml"):
        entities.find(Article("a", "a", "BANU", "id"), load("id"), aliases=str(table))


def test_a_trained_recognizer_decides_where_the_rules_only_guess() -> None:
    text = "Lampu Kuning Raya dibuka. Rapat dihadiri Rumah Jingga dan Oslo, Norwegia."
    article = Article("a", "a", text, "id")
    start = text.index("Rumah Jingga")
    names = (Name(Span(start, start + 12), "organization"),)
    found = entities.find(article, load("id"), recognized=names)
    assert named(found, "Rumah Jingga").kind == "organization"
    assert "Lampu Kuning Raya" not in [e.name for e in found]
    assert {e.name for e in found} >= {"Oslo", "Norwegia"}


@given(
    st.text(alphabet=st.sampled_from("Presidn Rusa Putin'’-.,()\n\"“É AS di 12"), max_size=300),
    st.sampled_from(["id", "en"]),
)
def test_mentions_are_what_stands_in_the_text_and_do_not_overlap(text: str, language: str) -> None:
    found = read(text, language)
    spans = sorted(m.span for e in found for m in e.mentions)
    assert all(m.span.of(text) == m.text for e in found for m in e.mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert [e.id for e in found] == [f"e{n + 1}" for n in range(len(found))]


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("id", "Pemerintah bersiap menghadapi sengketa dengan Moskow dan Beijing.", "state"),
        ("id", "Rapat digelar di Moskow dan Beijing.", "place"),
        ("en", "A deal with Moscow and Beijing is near.", "state"),
    ],
)
def test_a_capital_joined_to_one_that_acts_acts_with_it(code: str, text: str, kind: str) -> None:
    kinds = {e.kind for e in read(text, code) for m in e.mentions if m.text == "Beijing"}
    assert kinds == {kind}


def test_a_number_in_words_is_no_city() -> None:
    text = "Lima korban ditemukan di dek. Rombongan itu bertemu di Lima, lalu pulang dari Lima pada Senin."
    assert [m.span.start for e in read(text) for m in e.mentions] == [55, 78]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Beijing menolak tuntutan Washington.", "id", {("Tiongkok", "state"), ("Amerika Serikat", "state")}),
        (
            "Seoul, Tokyo, dan Manila mengecam peluncuran itu.",
            "id",
            {("Korea Selatan", "state"), ("Jepang", "state"), ("Filipina", "state")},
        ),
        (
            "Istana Elysee mengundang Kremlin.",
            "id",
            {("Istana Elysee", "organization"), ("Kremlin", "organization")},
        ),
        ("Beijing rejected Washington's demands.", "en", {("China", "state"), ("United States", "state")}),
        (
            "Seoul and Tokyo condemned Pyongyang.",
            "en",
            {("South Korea", "state"), ("Japan", "state"), ("North Korea", "state")},
        ),
        (
            "Whitehall denied it. The Elysee imposed sanctions on Moscow.",
            "en",
            {("Whitehall", "organization"), ("Élysée Palace", "organization"), ("Russia", "state")},
        ),
    ],
)
def test_capitals_and_palaces_that_act_or_are_dealt_with(
    text: str, language: str, expected: set[tuple[str, str]]
) -> None:
    assert {(e.name, e.kind) for e in read(text, language)} == expected


def test_the_policy_of_the_own_capital_may_be_the_city_s() -> None:
    assert named(read("Warga menyambut usulan Jakarta soal pasar."), "Jakarta").kind == "place"


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("Menurut pernyataan Kementerian Pertahanan di Beijing, latihan selesai.", "id", "CN"),
        ("The foreign ministry in Oslo said it would wait.", "en", "NO"),
    ],
)
def test_a_ministry_is_of_the_state_in_whose_capital_it_sits(text: str, language: str, country: str) -> None:
    body = next(e for e in read(text, language) if e.kind == "organization")
    assert body.country == country
