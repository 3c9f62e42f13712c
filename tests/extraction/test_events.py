import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extraction import entities, events
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Event, Moment
from saksi.model.span import Span
from saksi.text import segment

Told = tuple[str | None, str, str | None]


def read(
    text: str, language: str, moments: tuple[Moment, ...] = ()
) -> tuple[tuple[Event, ...], dict[str, str]]:
    bare = Article("a", "a", text, language)
    article = Article("a", "a", text, language, sentences=segment.sentences(text, (), load(language)))
    named = entities.find(bare, load(language))
    return events.find(article, load(language), named, moments), {e.id: e.name for e in named}


def told(text: str, language: str = "id") -> set[Told]:
    found, names = read(text, language)
    return {(names.get(e.actor or ""), e.root, names.get(e.recipient or "")) for e in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegia menuduh Polandia melanggar perjanjian.", ("Norwegia", "ACCUSE", "Polandia")),
        ("Polandia dituduh oleh Norwegia melanggar perjanjian.", ("Norwegia", "ACCUSE", "Polandia")),
        ("Serangan Norwegia terhadap Polandia dikecam.", ("Norwegia", "ASSAULT", "Polandia")),
        ("Norwegia melancarkan serangan ke Polandia.", ("Norwegia", "ASSAULT", "Polandia")),
        ("Pertemuan antara Ceko dan Polandia berakhir.", ("Ceko", "CONSULT", "Polandia")),
        ("Ceko dan Polandia sepakat berdamai.", ("Ceko", "AGREE", "Polandia")),
        (
            "Presiden Ceko Pavel Dvorak bertemu Menlu Polandia Jan Nowak.",
            ("Pavel Dvorak", "CONSULT", "Jan Nowak"),
        ),
        ("Ceko menjatuhkan sanksi terhadap Norwegia.", ("Ceko", "SANCTION", "Norwegia")),
    ],
)
def test_who_did_what_to_whom_in_indonesian(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway accused Poland of breaking the treaty.", ("Norway", "ACCUSE", "Poland")),
        ("Poland was accused by Norway of breaking the treaty.", ("Norway", "ACCUSE", "Poland")),
        ("Norwegian strikes on Poland went on.", ("Norway", "ASSAULT", "Poland")),
        ("Norway launched an attack on Poland.", ("Norway", "ASSAULT", "Poland")),
        ("Talks between Norway and Poland ended.", ("Norway", "CONSULT", "Poland")),
        ("Norway and Poland agreed on a truce.", ("Norway", "AGREE", "Poland")),
        (
            "Czech President Pavel Dvorak met Polish Foreign Minister Jan Nowak.",
            ("Pavel Dvorak", "CONSULT", "Jan Nowak"),
        ),
        ("Norway imposed sanctions on Poland.", ("Norway", "SANCTION", "Poland")),
    ],
)
def test_who_did_what_to_whom_in_english(text: str, expected: Told) -> None:
    assert expected in told(text, "en")


def test_what_officials_do_their_states_do() -> None:
    found = told("Polandia menunggu. Presiden Ceko Pavel Dvorak mengecam Polandia. Ceko diam.")
    assert ("Pavel Dvorak", "ACCUSE", "Polandia") in found
    assert ("Ceko", "ACCUSE", "Polandia") in found


def test_a_pronoun_at_the_start_is_the_person_before() -> None:
    found = told("Pavel Dvorak tiba kemarin. Ia mengecam Polandia.")
    assert ("Pavel Dvorak", "ACCUSE", "Polandia") in found


@pytest.mark.parametrize(
    ("text", "language", "modality"),
    [
        ("Norwegia menyerang Polandia.", "id", "asserted"),
        ("Norwegia akan menyerang Polandia.", "id", "planned"),
        ("Norwegia mungkin menyerang Polandia.", "id", "possible"),
        ("Norwegia harus menolak Polandia.", "id", "demanded"),
        ("Norwegia tidak menyerang Polandia.", "id", "denied"),
        ("Norwegia mengaku tidak takut, dan menyerang Polandia.", "id", "asserted"),
        ("Ceko mengatakan bahwa Norwegia menyerang Polandia.", "id", "reported"),
        ("Norway will attack Poland.", "en", "planned"),
        ("Norway may attack Poland.", "en", "possible"),
        ("Norway must reject Poland.", "en", "demanded"),
        ("Norway did not attack Poland.", "en", "denied"),
        ("Prague said that Norway attacked Poland.", "en", "reported"),
    ],
)
def test_how_it_is_told(text: str, language: str, modality: str) -> None:
    found, _names = read(text, language)
    assert [e.modality for e in found if e.root in ("ASSAULT", "REJECT")] == [modality]


def test_the_date_and_place_of_its_sentence() -> None:
    text = "Pada Senin Norwegia menyerang Polandia di Laut Baltik."
    moment = Moment("m1", Span(5, 10), "Senin", "2031-03-03", "date", "published", "")
    (event,), _names = read(text, "id", (moment,))
    assert (event.date, event.place) == ("2031-03-03", "Laut Baltik")


def test_nobody_acts_on_himself() -> None:
    found, _names = read("Norwegia menuduh Norwegia dan Polandia.", "id")
    assert all(event.actor != event.recipient for event in found)


@given(
    st.lists(
        st.sampled_from(
            ["Norwegia", "menuduh", "serangan", "oleh", "“", "”", "di", "dan", ".", "Polandia", "ia"]
        ),
        max_size=40,
    )
)
def test_spans_hold_their_words_and_parties_are_entities(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found, names = read(text, "id")
    for event in found:
        assert event.trigger.span.of(text) == event.trigger.text
        assert event.span.contains(event.trigger.span)
        assert event.actor != event.recipient or event.actor is None
        assert {event.actor, event.recipient} - {None} <= set(names)
    assert [e.id for e in found] == [f"v{n + 1}" for n in range(len(found))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Pemilik warung Darto Wibawa menuduh tukang parkir Rudi Lesmana.", "id"),
        ("PT Lentera Makmur bekerja sama dengan PT Samudra Jaya.", "id"),
        ("Polsek Karangasri menangkap sopir Rudi Lesmana.", "id"),
        ("Singer Maud Hartwell praised actor Tom Relling.", "en"),
    ],
)
def test_what_private_people_and_firms_do_is_no_politics(text: str, language: str) -> None:
    assert not read(text, language)[0]


@pytest.mark.parametrize(
    ("text", "language", "root"),
    [
        ("Bupati Darto Wibawa menuduh tukang parkir Rudi Lesmana.", "id", "ACCUSE"),
        ("Polsek Karangasri menangkap Bupati Darto Wibawa.", "id", "COERCE"),
        ("Senator Maud Hartwell praised actor Tom Relling.", "en", "SUPPORT"),
    ],
)
def test_what_those_in_office_do_or_suffer_is(text: str, language: str, root: str) -> None:
    assert root in {event.root for event in read(text, language)[0]}


def test_a_match_is_no_war() -> None:
    text = "Norwegia menyerang Polandia sejak awal laga. Pelatih Ceko memuji dua gol timnas Norwegia itu."
    assert not read(text, "id")[0]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Menlu Ceko mengajukan usul kepada Polandia. Norwegia menolak usul itu.",
            "id",
            ("Norwegia", "REJECT", "Ceko"),
        ),
        ("Norwegia menuduh Polandia. Polandia membantahnya.", "id", ("Polandia", "REJECT", "Norwegia")),
        (
            "Ceko menyerang Polandia. Norwegia mengecam serangan tersebut.",
            "id",
            ("Norwegia", "ACCUSE", "Ceko"),
        ),
        ("Usul Ceko ditolak oleh Norwegia.", "id", ("Norwegia", "REJECT", "Ceko")),
        (
            "Norway proposed a truce to Poland. Sweden rejected the plan.",
            "en",
            ("Sweden", "REJECT", "Norway"),
        ),
        ("Norway attacked Poland. Sweden condemned it.", "en", ("Sweden", "ACCUSE", "Norway")),
    ],
)
def test_what_somebody_answers_reaches_who_did_it(text: str, language: str, expected: Told) -> None:
    assert expected in told(text, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Ceko bertemu Polandia. Kedua negara menandatangani perjanjian.",
            "id",
            ("Ceko", "SUPPORT", "Polandia"),
        ),
        ("Norway met Poland. Both countries signed a treaty.", "en", ("Norway", "SUPPORT", "Poland")),
        ("Ceko dan Polandia saling serang.", "id", ("Ceko", "ASSAULT", "Polandia")),
    ],
)
def test_two_do_it_to_each_other(text: str, language: str, expected: Told) -> None:
    assert expected in told(text, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "“Norwegia harus mundur,” kata Menlu Polandia Jan Nowak.",
            "id",
            ("Jan Nowak", "REQUEST", "Norwegia"),
        ),
        ("“Norway must withdraw,” Prime Minister Jan Nowak said.", "en", ("Jan Nowak", "REQUEST", "Norway")),
        (
            "Menlu Jan Nowak mengatakan Norwegia melanggar perjanjian.",
            "id",
            ("Jan Nowak", "ACCUSE", "Norwegia"),
        ),
        (
            "“You are gambling with peace,” President Jan Nowak told Senator Maud Hartwell.",
            "en",
            ("Jan Nowak", "ACCUSE", "Maud Hartwell"),
        ),
        ("“Terima kasih, Norwegia,” kata Menlu Jan Nowak.", "id", ("Jan Nowak", "SUPPORT", "Norwegia")),
    ],
)
def test_what_is_done_by_saying_it_is_the_speakers(text: str, language: str, expected: Told) -> None:
    assert expected in told(text, language)


def test_a_demand_of_nobody_is_none() -> None:
    assert "REQUEST" not in {
        root for _actor, root, _recipient in told("Norwegia harus mundur dari Polandia.")
    }


@pytest.mark.parametrize(
    ("text", "language", "expected", "refused"),
    [
        (
            "Norwegia mendukung operasi militer melawan Polandia.",
            "id",
            ("Norwegia", "SUPPORT", None),
            ("Norwegia", "SUPPORT", "Polandia"),
        ),
        (
            "Menteri Jan Nowak mengimbau warga agar mematuhi aturan Norwegia.",
            "id",
            ("Jan Nowak", "REQUEST", None),
            ("Jan Nowak", "REQUEST", "Norwegia"),
        ),
        (
            "Norwegia mengecam serangan Ceko dan menuduh negara itu melanggar perjanjian dengan Polandia.",
            "id",
            ("Norwegia", "ACCUSE", "Ceko"),
            ("Norwegia", "ACCUSE", "Polandia"),
        ),
    ],
)
def test_whom_it_does_not_reach(text: str, language: str, expected: Told, refused: Told) -> None:
    found = told(text, language)
    assert refused not in found
    assert expected in found or expected[2] is None


def test_a_visitor_after_a_meeting_is_who_met() -> None:
    found = told("Presiden Pavel Dvorak tersenyum usai pertemuan dengan Menlu Jan Nowak.")
    assert ("Pavel Dvorak", "CONSULT", "Jan Nowak") in found


@pytest.mark.parametrize(
    ("text", "language", "expected", "refused"),
    [
        (
            "Ceko mengecam serangan terhadap Polandia oleh Norwegia.",
            "id",
            ("Ceko", "ACCUSE", "Norwegia"),
            ("Ceko", "ACCUSE", "Polandia"),
        ),
        (
            "Sweden condemned the attack on Poland.",
            "en",
            ("Sweden", "ACCUSE", None),
            ("Sweden", "ACCUSE", "Poland"),
        ),
    ],
)
def test_a_judgement_reaches_the_doer_not_the_victim(
    text: str, language: str, expected: Told, refused: Told
) -> None:
    found = told(text, language)
    assert expected in found
    assert refused not in found


def test_a_passive_without_whom_it_is_done_to_is_no_event() -> None:
    assert not {root for _actor, root, _recipient in told("Lima jembatan dihancurkan oleh Norwegia.")}


def test_a_war_has_two_parties() -> None:
    assert ("Norwegia", "ASSAULT", "Polandia") in told("Perang Norwegia-Polandia berlanjut.")
    assert not told("Presiden Pavel Dvorak menyebut perang selalu merusak.")


def test_an_officer_stands_for_his_state_towards_another_only() -> None:
    found = told("Senator Maud Hartwell accused President Tom Relling of Norway. Norway was silent.", "en")
    assert ("Maud Hartwell", "ACCUSE", "Norway") not in found


def test_people_of_a_state_do_not_act_for_it() -> None:
    assert not told("Turis Norwegia menyerang Polandia.")
    assert ("Norwegia", "PROTEST", "Polandia") in told("Warga Norwegia memprotes Polandia.")


def test_the_only_two_the_article_has_named_are_both() -> None:
    text = "Presiden Pavel Dvorak tersenyum. Menlu Jan Nowak tiba. Keduanya bertemu."
    assert ("Pavel Dvorak", "CONSULT", "Jan Nowak") in told(text)


def test_what_two_do_to_each_other_is_given_both_ways() -> None:
    found = told("Ceko dan Polandia saling serang.")
    assert {("Ceko", "ASSAULT", "Polandia"), ("Polandia", "ASSAULT", "Ceko")} <= found


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Presiden Pavel Dvorak menyampaikan pesan Norwegia kepada Menlu Jan Nowak.",
            "id",
            ("Pavel Dvorak", "CONSULT", "Jan Nowak"),
        ),
        ("Presiden Ceko mendapat dukungan dari Norwegia.", "id", ("Norwegia", "SUPPORT", "Ceko")),
        ("Sweden received support from Norway.", "en", ("Norway", "SUPPORT", "Sweden")),
    ],
)
def test_who_gets_it(text: str, language: str, expected: Told) -> None:
    assert expected in told(text, language)


def test_the_seat_of_a_body_does_not_act() -> None:
    found = told(
        "Kementerian Luar Negeri Ceko bersama Kedutaan Besar Ceko Oslo mengecam Polandia. Norwegia diam."
    )
    assert ("Norwegia", "ACCUSE", "Polandia") not in found


def test_the_full_stop_of_a_title_ends_nothing() -> None:
    found = told("Senator Maud Hartwell praised the plan of Mr. Relling. Sen. Tom Relling smiled.", "en")
    assert ("Maud Hartwell", "SUPPORT", "Tom Relling") in found


def test_a_state_named_before_a_noun_is_what_it_is_about() -> None:
    text = "Norway was calm. Senator Maud Hartwell welcomed the Norway investigation."
    assert ("Norway", "ACCUSE") not in {(actor, root) for actor, root, _recipient in told(text, "en")}


def test_to_be_called_something_is_no_call() -> None:
    assert "CONSULT" not in {
        r for _a, r, _p in told("President Pavel Dvorak called Jan Nowak a friend.", "en")
    }
    assert "CONSULT" in {r for _a, r, _p in told("President Pavel Dvorak called Jan Nowak on Monday.", "en")}


def test_a_warning_to_ones_own_people_reaches_no_other_state() -> None:
    assert ("Norwegia", "REQUEST", "Polandia") not in told(
        "Norwegia mengimbau warganya berhati-hati di Polandia."
    )


def test_an_attack_that_names_a_place_alone_reaches_it() -> None:
    assert ("Norwegia", "ASSAULT", "Praha") in told(
        "Ceko diam. Norwegia menyerang dua puluh gudang di Kota Praha."
    )


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Sejak serangan Ceko, kata Jan Nowak kepada Norwegia, harga naik.", ("Ceko", "ASSAULT", "Norwegia")),
        ("Menlu Ceko Pavel Dvorak bertemu wartawan di Kementerian Luar Negeri Polandia.", None),
        ("Presiden Ceko Pavel Dvorak mengunjungi pasar, Oslo, kemarin.", ("Pavel Dvorak", "CONSULT", "Oslo")),
        ("Menlu Ceko Pavel Dvorak menerima gelar Jan Nowak.", ("Pavel Dvorak", "CONSULT", "Jan Nowak")),
        (
            "Menlu Ceko Pavel Dvorak menjamin hak warga yang dirawat oleh rumah sakit Norwegia.",
            ("Pavel Dvorak", "AGREE", "Norwegia"),
        ),
    ],
)
def test_a_name_that_only_stands_near_is_no_recipient(text: str, wrong: Told | None) -> None:
    found = told(text)
    assert wrong not in found
    assert wrong is not None or not any(whom for _who, _root, whom in found)


def test_a_doer_stands_behind_a_passive_and_the_manner_of_the_act() -> None:
    found = told("Presiden Ceko Pavel Dvorak mengajukan proposal. Poin itu ditolak mentah-mentah Jan Nowak.")
    assert ("Jan Nowak", "REJECT", "Pavel Dvorak") in found


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            'Presiden Ceko Pavel Dvorak menemui Presiden Polandia Jan Nowak. "Terima kasih telah menerima saya," kata Dvorak.',
            "id",
            ("Pavel Dvorak", "SUPPORT", "Jan Nowak"),
        ),
        (
            'Presiden Ceko Pavel Dvorak menemui Presiden Polandia Jan Nowak. "Anda mempertaruhkan perdamaian," kata Nowak.',
            "id",
            ("Jan Nowak", "ACCUSE", "Pavel Dvorak"),
        ),
        (
            'Czech President Pavel Dvorak met Polish President Jan Nowak. "You must leave," Nowak said.',
            "en",
            ("Jan Nowak", "REQUEST", "Pavel Dvorak"),
        ),
    ],
)
def test_you_is_whom_the_speaker_met(text: str, language: str, expected: Told) -> None:
    assert expected in told(text, language)


def test_you_is_nobody_where_nobody_was_met() -> None:
    assert not told('"You must leave," said Czech President Pavel Dvorak.', "en")


@pytest.mark.parametrize(
    ("text", "language", "doer"),
    [
        ('Norwegia menyerang Ceko. "Serangan itu melanggar perjanjian," kata Jan Nowak.', "id", "Norwegia"),
        ('Norway attacked Poland. "The attack violated the treaty," Jan Nowak said.', "en", "Norway"),
    ],
)
def test_a_reproach_to_an_act_told_before_reaches_its_doer(text: str, language: str, doer: str) -> None:
    assert ("Jan Nowak", "ACCUSE", doer) in told(text, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Presiden Ceko Pavel Dvorak mengatakan pertemuan dengan Presiden Polandia Jan Nowak berjalan baik.",
            "id",
            ("Pavel Dvorak", "CONSULT", "Jan Nowak"),
        ),
        (
            "Czech President Pavel Dvorak said that Norway-Poland trade grows, after a meeting with Polish envoy Jan Nowak.",
            "en",
            ("Pavel Dvorak", "CONSULT", "Jan Nowak"),
        ),
    ],
)
def test_who_tells_of_a_meeting_with_somebody_was_there(text: str, language: str, expected: Told) -> None:
    assert expected in told(text, language)
