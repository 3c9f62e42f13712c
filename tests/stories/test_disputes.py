"""What cannot all be right outside single sentences: figures, dates, names, offices, platforms."""

from __future__ import annotations

from dataclasses import replace

from saksi.model.article import Reading
from saksi.model.facts import Amount, Credit, Facts, Moment
from saksi.model.story import Contradiction, Origins
from saksi.stories.accounts import align
from tests.making import amount, entity, moment, place, quote, reading


def clashes(*readings: Reading) -> list[tuple[str, list[str]]]:
    found = align(readings, (), Origins(0, ())).contradictions
    return [_shape(c) for c in found]


def _shape(c: Contradiction) -> tuple[str, list[str]]:
    return c.kind, sorted(s.value for s in c.sides)


def counted(
    name: str, text: str, *amounts: Amount, days: tuple[Moment, ...] = (), language: str = "id"
) -> Reading:
    return reading(name, text, Facts(amounts=amounts, moments=days), language)


def test_figures_of_one_thing_in_sentences_that_differ() -> None:
    left = "Kapal Nusa Lada karam di selat, menurut penjaga pantai, dan 12 awak kapal hilang."
    right = "Regu penyelamat masih mencari 19 awak kapal yang hilang."
    found = clashes(
        counted("a", left, amount(left, "12 awak", "12", "person")),
        counted("b", right, amount(right, "19 awak", "19", "person")),
    )
    assert found == [("amount", ["12 awak", "19 awak"])]


def test_one_report_that_counts_two_things_is_not_at_odds_with_one_that_counts_one() -> None:
    left = "Sebanyak 12 perahu tiba dan 30 perahu karam di Teluk Lada."
    right = "Di Teluk Lada karam 30 perahu."
    two = (amount(left, "12 perahu", "12", "boat"), amount(left, "30 perahu", "30", "boat"))
    assert not clashes(
        counted("a", left, *two), counted("b", right, amount(right, "30 perahu", "30", "boat"))
    )


def told(name: str, text: str, people: tuple[str, ...], *amounts: Amount, language: str = "id") -> Reading:
    entities = tuple(entity(text, person, "person") for person in people)
    return reading(name, text, Facts(amounts=amounts, entities=entities), language)


def test_figures_of_two_persons_are_not_at_odds() -> None:
    left = "Hakim menghukum Damar Wibisana empat tahun penjara."
    right = "Hakim menghukum Ratih Kusuma tujuh tahun penjara."
    years = amount(left, "empat tahun", "4", "year"), amount(right, "tujuh tahun", "7", "year")
    assert not clashes(
        told("a", left, ("Damar Wibisana",), years[0]), told("b", right, ("Ratih Kusuma",), years[1])
    )
    same = right.replace("Ratih Kusuma", "Damar Wibisana")
    assert clashes(
        told("a", left, ("Damar Wibisana",), years[0]),
        told("b", same, ("Damar Wibisana",), amount(same, "tujuh tahun", "7", "year")),
    ) == [("amount", ["empat tahun", "tujuh tahun"])]


def test_a_sentence_without_a_name_goes_on_about_the_person_before_it() -> None:
    left = "Hakim membacakan vonis Damar Wibisana.\nTerdakwa dihukum empat tahun penjara."
    right = "Hakim membacakan vonis Ratih Kusuma.\nTerdakwa dihukum tujuh tahun penjara."
    assert not clashes(
        told("a", left, ("Damar Wibisana",), amount(left, "empat tahun", "4", "year")),
        told("b", right, ("Ratih Kusuma",), amount(right, "tujuh tahun", "7", "year")),
    )


def test_two_reports_of_which_every_figure_is_another_tell_of_two_occasions() -> None:
    left = "Sebanyak 12 kapal bersandar di dermaga.\nSebanyak 40 truk menunggu di gerbang."
    right = "Sebanyak 15 kapal bersandar di dermaga.\nSebanyak 55 truk menunggu di gerbang."
    first = amount(left, "12 kapal", "12", "ship"), amount(left, "40 truk", "40", "truck")
    second = amount(right, "15 kapal", "15", "ship"), amount(right, "55 truk", "55", "truck")
    assert not clashes(counted("a", left, *first), counted("b", right, *second))
    assert clashes(counted("a", left, first[0]), counted("b", right, second[0]))


def test_seven_of_ten_are_seven() -> None:
    left = "Tujuh dari sepuluh gubernur hadir di Lada."
    right = "Sebanyak delapan gubernur hadir di Lada."
    ones = (
        replace(amount(left, "Tujuh", "7", ""), unit=None),
        amount(left, "sepuluh gubernur", "10", "person", what="gubernur"),
    )
    assert clashes(
        counted("a", left, *ones),
        counted("b", right, amount(right, "delapan gubernur", "8", "person", what="gubernur")),
    ) == [("amount", ["Tujuh", "delapan gubernur"])]


def clock(text: str, words: str, edtf: str) -> Moment:
    return replace(moment(text, words, edtf), kind="time")


def test_two_clock_times_minutes_apart_are_two_notes_of_one_moment() -> None:
    left = "Roket itu lepas landas pukul 07.20 dari gurun."
    near = "Menurut pengamat, lepas landas tercatat pukul 07.22 pagi di langit timur."
    one = reading("a", left, Facts(moments=(clock(left, "pukul 07.20", "2031-05-03T07:20"),)))
    two = reading("b", near, Facts(moments=(clock(near, "pukul 07.22", "2031-05-03T07:22"),)))
    assert clashes(one, two) == [("date", ["pukul 07.20", "pukul 07.22"])]


def test_clock_times_of_two_days_are_of_two_things() -> None:
    left = "Roket lepas landas pada 3 Mei 2031 pukul 07.20 dari gurun."
    right = "Roket lepas landas pada 9 Mei 2031 pukul 11.50 dari gurun."

    def launched(name: str, text: str, day: str, hour: str, edtf: str) -> Reading:
        moments = moment(text, day, edtf.partition("T")[0]), clock(text, hour, edtf)
        return reading(name, text, Facts(moments=moments))

    first = launched("a", left, "3 Mei 2031", "pukul 07.20", "2031-05-03T07:20")
    assert not clashes(first, launched("b", right, "9 Mei 2031", "pukul 11.50", "2031-05-09T11:50"))
    same = right.replace("9 Mei", "3 Mei")
    assert clashes(first, launched("b", same, "3 Mei 2031", "pukul 11.50", "2031-05-03T11:50")) == [
        ("date", ["pukul 07.20", "pukul 11.50"])
    ]


def test_a_moment_that_was_given_up_is_not_at_odds_with_the_one_that_came() -> None:
    left = "Laga di Lada semula dijadwalkan pukul 18.15 pada hari itu."
    right = "Laga di Lada dimulai pukul 17.35 pada hari itu."
    one = reading("a", left, Facts(moments=(clock(left, "pukul 18.15", "2031-05-03T18:15"),)))
    two = reading("b", right, Facts(moments=(clock(right, "pukul 17.35", "2031-05-03T17:35"),)))
    assert not clashes(one, two)
    stated = left.replace("semula ", "")
    three = reading("a", stated, Facts(moments=(clock(stated, "pukul 18.15", "2031-05-03T18:15"),)))
    assert clashes(three, two) == [("date", ["pukul 17.35", "pukul 18.15"])]


def test_what_money_is_in_other_money_is_no_figure_of_its_own() -> None:
    left = "Klub itu menawar 60 juta euro atau setara Rp 1,1 triliun untuk Damar."
    right = "Klub itu menawar Rp 1,3 triliun untuk Damar."
    both = (
        amount(left, "60 juta euro", "60000000", "EUR"),
        amount(left, "Rp 1,1 triliun", "1100000000000", "IDR"),
    )
    assert not clashes(
        counted("a", left, *both),
        counted("b", right, amount(right, "Rp 1,3 triliun", "1300000000000", "IDR")),
    )


def test_prices_that_move_all_day_are_not_at_odds() -> None:
    left, right = "Harga saham Lada turun ke 120 rupiah.", "Harga saham Lada turun ke 131 rupiah."
    a = counted("a", left, amount(left, "120 rupiah", "120", "IDR"))
    assert not clashes(a, counted("b", right, amount(right, "131 rupiah", "131", "IDR")))


def test_a_sum_is_not_at_odds_with_its_part() -> None:
    left = "The flood in Port Arden left 40 houses damaged."
    right = "The flood in Port Arden left 100 houses damaged.\nOf the houses damaged 60 were wooden and 40 were of brick."
    whole = [
        amount(right, "100 houses", "100", "building"),
        amount(right, "60", "60", "building"),
        amount(right, "40", "40", "building"),
    ]
    one = counted("a", left, amount(left, "40 houses", "40", "building"), language="en")
    assert not clashes(one, counted("b", right, *whole, language="en"))


def test_a_count_on_another_day_is_no_contradiction() -> None:
    left, right = (
        "Pada 3 Mei 2031 terlihat 4 kapal asing di Laut Lada.",
        "Pada 9 Mei 2031 terlihat 7 kapal asing di Laut Lada.",
    )
    a = counted(
        "a", left, amount(left, "4 kapal", "4", "ship"), days=(moment(left, "3 Mei 2031", "2031-05-03"),)
    )
    b = counted(
        "b", right, amount(right, "7 kapal", "7", "ship"), days=(moment(right, "9 Mei 2031", "2031-05-09"),)
    )
    assert ("amount", ["4 kapal", "7 kapal"]) not in clashes(a, b)


def test_a_toll_that_rises_in_a_later_report_is_no_contradiction() -> None:
    left = "Feri itu karam dan sembilan orang tewas."
    right = "Feri itu karam dan 14 orang tewas."
    early = counted("a", left, amount(left, "sembilan orang", "9", "person"))
    late = counted("b", right, amount(right, "14 orang", "14", "person"))

    def at(report: Reading, hour: str) -> Reading:
        return replace(report, article=replace(report.article, published=f"2025-07-06T{hour}:00:00+08:00"))

    assert clashes(at(early, "10"), at(late, "18")) == []
    assert clashes(at(early, "18"), at(late, "10")) == [("amount", ["14 orang", "sembilan orang"])]
    assert clashes(at(early, "17"), at(late, "18")) == [("amount", ["14 orang", "sembilan orang"])]


def test_a_moment_up_to_which_is_counted_is_no_other_moment_of_the_event() -> None:
    left = "Feri karam di Selat Lada pukul 09.40."
    right = "Korban karamnya feri di Selat Lada sembilan orang hingga pukul 17.00."
    early = counted("a", left, days=(moment(left, "pukul 09.40", "2025-07-06T09:40"),))
    late = counted("b", right, days=(moment(right, "pukul 17.00", "2025-07-06T17:00"),))
    assert clashes(early, late) == []


def test_the_figure_something_came_from_is_not_where_it_stands() -> None:
    left, right = "Bea masuk turun dari 32 persen menjadi 19 persen.", "Bea masuk kini 19 persen."
    a = counted(
        "a", left, amount(left, "32 persen", "32", "percent"), amount(left, "19 persen", "19", "percent")
    )
    assert not clashes(a, counted("b", right, amount(right, "19 persen", "19", "percent")))


def test_a_weekday_that_is_not_the_days_is_named_with_the_report_that_has_it_right() -> None:
    left, right = (
        "Perjanjian itu diteken Sabtu (3/5/2031).",
        "Upacara digelar Sabtu (3/6/2031) di balai kota.",
    )
    wrong = reading("b", right, Facts(moments=(moment(right, "Sabtu (3/6/2031)", "2031-06-03"),)))
    found = clashes(
        reading("a", left, Facts(moments=(moment(left, "Sabtu (3/5/2031)", "2031-05-03"),))), wrong
    )
    assert ("date", ["Sabtu (3/5/2031)", "Sabtu (3/6/2031)"]) in found


def test_the_same_relative_word_from_two_days_of_publication_is_one_moment() -> None:
    text = "Kapal itu karam kemarin di Selat Lada."
    a, b = (
        reading(n, text, Facts(moments=(replace(moment(text, "kemarin", day), anchor="published"),)))
        for n, day in (("a", "2031-05-03"), ("b", "2031-05-04"))
    )
    assert not clashes(a, b)


def named(name: str, text: str, person: str, language: str = "id") -> Reading:
    return reading(name, text, Facts(entities=(entity(text, person, "person"),)), language)


def test_a_misread_name_is_found_and_a_spelling_is_not() -> None:
    left, right = "Hasan Rengganis membuka pasar.", "Pasar dibuka oleh Hasan Renggawan."
    assert clashes(named("a", left, "Hasan Rengganis"), named("b", right, "Hasan Renggawan")) == [
        ("name", ["Hasan Rengganis", "Hasan Renggawan"])
    ]
    spelling = "Pasar dibuka oleh Hassan Rengganis."
    assert not clashes(named("a", left, "Hasan Rengganis"), named("b", spelling, "Hassan Rengganis"))
    first, second = "Donny Rengga Kunang melapor ke polisi.", "Ayah Daddy Rengga Kunang melapor ke polisi."
    assert clashes(named("a", first, "Donny Rengga Kunang"), named("b", second, "Daddy Rengga Kunang"))
    old, new = "Hasan Renggawidjaja membuka pasar.", "Hasan Renggawijaya membuka pasar."
    assert not clashes(named("a", old, "Hasan Renggawidjaja"), named("b", new, "Hasan Renggawijaya"))


def test_a_name_with_other_vowels_or_a_word_glued_on_is_a_slip() -> None:
    left = named("a", "Hasan Renggasety membuka pasar.", "Hasan Renggasety")
    for slip in ("Hasan Renggesoty", "Hasan Renggasetyyaitu"):
        assert not clashes(left, named("b", f"{slip} membuka pasar.", slip))


def test_names_alike_that_are_not_said_of_one_thing_are_two_persons() -> None:
    left, right = "Hasan Rengganis membuka pasar.", "Pertandingan dimenangi Hasan Renggawan."
    assert not clashes(named("a", left, "Hasan Rengganis"), named("b", right, "Hasan Renggawan"))


def test_a_name_with_the_next_word_glued_on_is_no_other_name() -> None:
    left, right = "Hasan Renggamembuka pasar.", "Hasan Renggamembangun pasar."
    third = named("c", "Hasan Rengga di pasar.", "Hasan Rengga")
    assert not clashes(
        named("a", left, "Hasan Renggamembuka"), named("b", right, "Hasan Renggamembangun"), third
    )


def test_two_names_that_begin_with_a_third_be_it_short_are_no_other_names() -> None:
    left, right = "Hasan Ridimintai keterangan soal pasar.", "Hasan Ridatang memberi keterangan soal pasar."
    told = [named("a", left, "Hasan Ridimintai"), named("b", right, "Hasan Ridatang")]
    assert [kind for kind, _names in clashes(*told)] == ["name"]
    assert not clashes(*told, named("c", "Hasan Ri di pasar.", "Hasan Ri"))


def test_two_persons_in_one_report_are_two_persons() -> None:
    left = "Hasan Rengganis dan Hasan Renggawan membuka pasar."
    both = reading(
        "a",
        left,
        Facts(
            entities=(entity(left, "Hasan Rengganis", "person"), entity(left, "Hasan Renggawan", "person"))
        ),
    )
    right = "Pasar dibuka oleh Hasan Renggawan."
    assert not clashes(both, named("b", right, "Hasan Renggawan"))


def test_in_office_and_out_of_it() -> None:
    left, right = "Former President Arden Vale opened the bridge.", "President Arden Vale opened the bridge."
    assert clashes(named("a", left, "Arden Vale", "en"), named("b", right, "Arden Vale", "en")) == [
        ("name", ["Former President Arden Vale", "President Arden Vale"])
    ]


def test_who_runs_for_an_office_and_who_bears_the_name_of_one_once_in_it() -> None:
    left = "Mantan Presiden Arden Vale membuka jembatan."
    runs, other = "Kandidat presiden Arden Vale membuka jembatan.", "Presiden Lora Vale membuka jembatan."
    assert not clashes(named("a", left, "Arden Vale"), named("b", runs, "Arden Vale"))
    assert not clashes(named("a", left, "Arden Vale"), named("b", other, "Lora Vale"))


def test_whose_time_in_office_it_was_is_not_who_is_in_office() -> None:
    left, right = "Former President Arden Vale opened the bridge.", "President Arden Vale’s bridge is old."
    assert not clashes(named("a", left, "Arden Vale", "en"), named("b", right, "Arden Vale", "en"))


def test_whom_others_criticized_can_have_been_in_office_then() -> None:
    left, right = (
        "Former President Arden Vale opened the bridge.",
        "Traders once criticized President Arden Vale.",
    )
    assert not clashes(named("a", left, "Arden Vale", "en"), named("b", right, "Arden Vale", "en"))


def test_the_seventh_president_stays_the_seventh() -> None:
    left, right = "Mantan Presiden Arden Vale membuka jembatan.", "Presiden ke-7 Arden Vale membuka jembatan."
    assert not clashes(named("a", left, "Arden Vale", "id"), named("b", right, "Arden Vale", "id"))


def test_a_misprinted_day_is_the_same_date_or_the_nearest_such_weekday() -> None:
    wrong, near, far = "Kamis (2/5/2031)", "Jumat (2/5/2031)", "Kamis (15/5/2031)"
    texts = [f"Perjanjian itu diteken {day}." for day in (wrong, near, far)]
    days = ("2031-05-02", "2031-05-02", "2031-05-15")
    found = clashes(
        *(
            reading(str(n), text, Facts(moments=(moment(text, shown, day),)))
            for n, (text, shown, day) in enumerate(zip(texts, (wrong, near, far), days, strict=True))
        )
    )
    assert ("date", [near, wrong]) in found


def posted(name: str, text: str, platform: str) -> Reading:
    words = "We have reached a lasting truce between the two islands"
    credit = Credit("c1", platform, "social", "on", place(text, platform), place(text, text))
    return reading(name, text, Facts(quotes=(quote(text, words, "Arden Vale"),), credits=(credit,)), "en")


def test_the_same_words_on_two_platforms() -> None:
    words = '"We have reached a lasting truce between the two islands," said Arden Vale on '
    found = clashes(
        posted("a", f"{words}Facebook.", "Facebook"), posted("b", f"{words}Telegram.", "Telegram")
    )
    assert found == [("attribution", ["Facebook", "Telegram"])]


def test_a_platform_in_the_words_or_of_other_words_is_not_where_they_were_posted() -> None:
    words = "We have left Telegram for a lasting truce between the two islands"
    text = f'"{words}," said Arden Vale.'
    left = Credit("c1", "Telegram", "social", "on", place(text, "Telegram"), place(text, text))
    named = reading("a", text, Facts(quotes=(quote(text, words, "Arden Vale"),), credits=(left,)), "en")
    there = f'"{words}," said Arden Vale on Facebook.'
    on = Credit("c1", "Facebook", "social", "on", place(there, "Facebook"), place(there, there))
    told = reading("b", there, Facts(quotes=(quote(there, words, "Arden Vale"),), credits=(on,)), "en")
    assert not clashes(named, told)


def spoken(name: str, place_name: str) -> Reading:
    text = f'"The harbour stays open through the long winter storms," said Arden Vale in {place_name}.'
    words = "The harbour stays open through the long winter storms"
    speaker = entity(text, "Arden Vale", "person")
    where = entity(text, place_name, "place", country="NO")
    said = quote(text, words, "Arden Vale")
    return reading(name, text, Facts(entities=(speaker, where), quotes=(said,)), "en")


def test_the_same_words_in_two_places() -> None:
    assert clashes(spoken("a", "Lundby"), spoken("b", "Port Harrow")) == [
        ("place", ["Lundby", "Port Harrow"])
    ]
    assert not clashes(spoken("a", "Lundby"), spoken("b", "Lundby"))


def test_a_date_far_from_another_is_of_another_thing() -> None:
    left, right = (
        "Kapal Nusa Lada karam pada 3 Mei 2031 di selat.",
        "Kapal Nusa Lada karam pada 9 Juli 2031 di selat.",
    )
    a = reading("a", left, Facts(moments=(moment(left, "3 Mei 2031", "2031-05-03"),)))
    b = reading("b", right, Facts(moments=(moment(right, "9 Juli 2031", "2031-07-09"),)))
    assert not clashes(a, b)
