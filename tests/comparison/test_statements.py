import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.comparison.counterparts import ALIKE, FAINTLY, counterparts
from saksi.comparison.statements import ACROSS, ONE_LANGUAGE, match
from saksi.comparison.units import Unit, units
from saksi.model.article import Article, Reading
from saksi.model.facts import Entity, Facts
from saksi.model.span import Span
from tests.making import amount, entity, moment, quote, reading


def only(text: str, facts: Facts | None = None, name: str = "a", language: str = "id") -> Unit:
    return units(reading(name, text, facts, language))[0]


def said(text: str, words: str, speaker: str, language: str = "id") -> Unit:
    pieces = units(reading("a", text, Facts(quotes=(quote(text, words, speaker),)), language))
    return next(u for u in pieces if u.what == "quote")


def test_two_renderings_of_one_quotation_match_and_name_what_differs() -> None:
    a = said(
        '"Kami menjaga pelabuhan dengan teguh demi warga pulau," kata Sari.',
        "Kami menjaga pelabuhan dengan teguh demi warga pulau",
        "Sari",
    )
    b = said(
        '"Kami menjaga pelabuhan dengan keras kepala demi warga pulau," kata Sari.',
        "Kami menjaga pelabuhan dengan keras kepala demi warga pulau",
        "Sari",
    )
    found = match(a, b)
    assert found.score >= ONE_LANGUAGE.same
    assert "same speaker" in found.reason
    assert "“teguh” / “keras kepala”" in found.reason
    assert not any(d.hard for d in found.differences)


def test_two_amounts_of_one_measure_that_cannot_meet_are_a_contradiction() -> None:
    left, right = (
        "The storm over Port Arden killed 12 people on the coast.",
        "The storm over Port Arden killed 31 people on the coast.",
    )
    a = only(left, Facts(amounts=(amount(left, "12 people", "12", "person"),)), language="en")
    b = only(right, Facts(amounts=(amount(right, "31 people", "31", "person"),)), language="en")
    assert [(d.kind, d.value_a, d.value_b) for d in match(a, b).differences if d.hard] == [
        ("amount", "12 people", "31 people")
    ]


def test_two_figures_in_pieces_that_share_half_their_words_are_a_contradiction() -> None:
    left = "Panjang daun pohon itu 5 cm dan bentuknya menyirip."
    right = "Daunnya sepanjang 9 cm."
    a = only(left, Facts(amounts=(amount(left, "5 cm", "5", "centimetre"),)))
    b = only(right, Facts(amounts=(amount(right, "9 cm", "9", "centimetre"),)), "b")
    assert [d.kind for d in match(a, b).differences if d.hard] == ["amount"]


def test_a_bound_that_meets_the_other_value_is_no_contradiction() -> None:
    left, right = (
        "Badai di Teluk Lada menewaskan sedikitnya 12 orang di pesisir.",
        "Badai di Teluk Lada menewaskan 31 orang di pesisir.",
    )
    a = only(left, Facts(amounts=(amount(left, "sedikitnya 12 orang", "12", "person", "at_least"),)))
    b = only(right, Facts(amounts=(amount(right, "31 orang", "31", "person"),)))
    assert not any(d.hard for d in match(a, b).differences)


def test_two_days_for_one_thing_are_a_contradiction() -> None:
    left, right = (
        "Perjanjian Teluk Lada diteken pada 3 Mei 2031 di Balai Rengganis.",
        "Perjanjian Teluk Lada diteken pada 4 Mei 2031 di Balai Rengganis.",
    )
    a = only(left, Facts(moments=(moment(left, "3 Mei 2031", "2031-05-03"),)))
    b = only(right, Facts(moments=(moment(right, "4 Mei 2031", "2031-05-04"),)))
    assert [d.kind for d in match(a, b).differences if d.hard] == ["date"]


def test_a_negation_in_one_only_is_a_contradiction() -> None:
    a = only("The council approved the harbour treaty on fishing rights.", language="en")
    b = only("The council has not approved the harbour treaty on fishing rights.", language="en")
    assert [d.kind for d in match(a, b).differences if d.hard] == ["negation"]


@pytest.mark.parametrize(
    ("saying", "denying"),
    [
        ("Sari berhenti membela regu putri.", "Sari tidak berhenti dari dunia renang."),
        ("Surat itu memberi warga kepastian hukum.", "Warga tanpa surat itu hidup tanpa kepastian hukum."),
        ("Sampah menumpuk di pasar.", "Petugas dikirim agar tidak ada lagi sampah menumpuk di pasar."),
        ("Kabut asap mungkin menutup pelabuhan.", "Kabut asap tidak menutup pelabuhan."),
    ],
)
def test_what_is_denied_of_another_thing_or_only_possible_is_no_contradiction(
    saying: str, denying: str
) -> None:
    assert not [d for d in match(only(saying), only(denying)).differences if d.hard]


def test_statements_without_a_common_word_do_not_match() -> None:
    assert match(only("Kapal itu karam."), only("Menteri berpidato panjang.")).score == 0


LINES = st.lists(st.sampled_from(["kapal", "karam", "di", "teluk", "tidak", "12", "orang", "menteri", "Sari", "berkata", "hujan"]), min_size=1, max_size=9).map(" ".join)  # fmt: skip


@given(LINES, LINES)
def test_matching_is_symmetric(left: str, right: str) -> None:
    a, b = only(left, name="a"), only(right, name="b")
    there, back = match(a, b), match(b, a)
    assert there.score == back.score
    assert {d.kind for d in there.differences} == {d.kind for d in back.differences}


@given(st.text(min_size=1, max_size=80))
def test_a_piece_says_the_same_as_itself(text: str) -> None:
    article = Article(id="a", address="a", text=text, language="en", sentences=(Span(0, len(text)),))
    for unit in units(Reading(article)):
        assert match(unit, unit).differences == ()


def test_another_name_of_the_same_state_is_named() -> None:
    left, right = (
        "The treaty binds China and the islands.",
        "The treaty binds People's Republic of China and the islands.",
    )
    assert match(only(left, language="en"), only(right, language="en")).differences


def test_a_piece_of_one_common_word_is_not_in_every_piece_that_holds_it() -> None:
    left = said('"Banyak yang seperti saya," kata Sari.', "Banyak yang seperti saya", "Sari")
    right = only("Questions grew over how many people were on board.", language="en")
    assert match(left, right).score < ACROSS.distinct


@pytest.mark.parametrize("first", [FAINTLY, ALIKE, 0.05])
def test_counterparts_do_not_depend_on_what_was_asked_before(first: float) -> None:
    left = "Badai itu menewaskan dua nelayan di pesisir Teluk Lada."
    right = "The storm killed two fishermen on the shore of Teluk Lada."

    def pair() -> tuple[Unit, Unit]:
        return only(left), only(right, language="en")

    a, b = pair()
    counterparts(a, b, first)
    for least in (0.05, FAINTLY, ALIKE):
        found = counterparts(a, b, least)
        assert found == counterparts(*pair(), least)
        assert found and all(alike >= least for _i, _j, alike in found)


def test_one_time_of_day_is_the_same_with_and_without_its_zone() -> None:
    left, right = "Kapal itu karam pukul 09.40 Wita.", "The vessel was lost at 9.40am."
    a = only(left, Facts(moments=(moment(left, "pukul 09.40 Wita", "2031-04-02T09:40+08:00"),)))
    b = only(right, Facts(moments=(moment(right, "9.40am", "2031-04-02T09:40"),)), "b", "en")
    c = only(right, Facts(moments=(moment(right, "9.40am", "2031-04-02T11:15"),)), "b", "en")
    assert match(a, b).score > match(a, c).score


def test_two_counts_of_one_kind_far_apart_do_not_make_two_pieces_the_same() -> None:
    left, right = "Empat penumpang pulang.", "Harbour records list 131 passengers."
    a = only(left, Facts(amounts=(amount(left, "Empat penumpang", "4", "passenger"),)))
    far = only(right, Facts(amounts=(amount(right, "131 passengers", "131", "passenger"),)), "b", "en")
    near = only(right, Facts(amounts=(amount(right, "131 passengers", "5", "passenger"),)), "b", "en")
    assert match(a, far).score == match(far, a).score == 0 < match(a, near).score


def test_other_figures_of_other_bearers_are_two_statements_of_one_form() -> None:
    lines = [
        f"Sepekan ini saham {name} turun {value} persen di bursa Lada."
        for name, value in (("TIRTA", 3), ("GARAM", 12))
    ]
    a, b = (
        only(line, Facts(amounts=(amount(line, f"{value} persen", str(value), "percent"),)))
        for line, value in zip(lines, (3, 12), strict=True)
    )
    assert match(a, b).score >= ONE_LANGUAGE.same  # both name the exchange of Lada
    c, d = (
        only(line, Facts(amounts=(amount(line, f"{value} persen", str(value), "percent"),)))
        for line, value in zip([x.replace(" di bursa Lada", "") for x in lines], (3, 12), strict=True)
    )
    assert match(c, d).score < ONE_LANGUAGE.nearest


def test_the_number_of_an_item_in_a_list_says_nothing() -> None:
    a, b = only("3. Bukit Lada: sepuluh pondok."), only("3.Pantai Rengas: dua warung.", name="b")
    assert "3" not in {w.form for w in (*a.words, *b.words)}
    assert "3" in {w.form for w in only("3.500 pondok dan 3 warung.").words}


def test_across_languages_one_speaker_makes_enough_of_few_words_and_never_more() -> None:
    told = said(
        "Halim Sarwono mengatakan nelayan akan menerima beras.",
        "nelayan akan menerima beras",
        "Halim Sarwono",
    )
    same = said(
        "Halim Sarwono said rice would reach every village on the coast.",
        "rice would reach every village on the coast",
        "Halim Sarwono",
        "en",
    )
    other = said(
        "Vera Lund said rice would reach every village on the coast.",
        "rice would reach every village on the coast",
        "Vera Lund",
        "en",
    )
    assert match(told, other).score < match(told, same).score <= ACROSS.same
    assert match(told, same).score == match(same, told).score


def test_across_languages_what_is_told_by_nobody_counts_less_beside_a_quotation_unless_it_names_the_speaker() -> (
    None
):
    quoted = said(
        "Halim Sarwono mengatakan nelayan akan menerima beras.",
        "nelayan akan menerima beras",
        "Halim Sarwono",
    )
    text = "Fishermen will receive rice."
    assert (
        match(quoted, only(text, language="en")).score
        < match(quoted, said(text, text[:-1], "Halim Sarwono", "en")).score
    )
    named = "Fishermen will receive rice from Halim Sarwono."
    unnamed = "Fishermen will receive rice from Tirto Lestari."
    assert (
        match(
            quoted, only(named, Facts(entities=(entity(named, "Halim Sarwono", "person"),)), language="en")
        ).score
        > match(
            quoted,
            only(unnamed, Facts(entities=(entity(unnamed, "Tirto Lestari", "person"),)), language="en"),
        ).score
    )


def test_what_one_person_says_that_another_said_counts_as_that_persons_words() -> None:
    halim = said(
        "Halim Sarwono mengatakan kapal itu bukan milik Kestaria.",
        "kapal itu bukan milik Kestaria",
        "Halim Sarwono",
    )
    told = "Vera Lund mengatakan Halim Sarwono menyebut kapal itu bukan milik Kestaria."
    words = "Halim Sarwono menyebut kapal itu bukan milik Kestaria"

    def spoken(entities: tuple[Entity, ...]) -> Unit:
        facts = Facts(quotes=(quote(told, words, "Vera Lund"),), entities=entities)
        return next(u for u in units(reading("b", told, facts)) if u.what == "quote")

    lund, sarwono = entity(told, "Vera Lund", "person"), entity(told, "Halim Sarwono", "person")
    assert match(halim, spoken((lund, sarwono))).score >= match(halim, spoken((lund,))).score
