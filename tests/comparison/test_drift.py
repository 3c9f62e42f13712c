"""What is promised of drift: it is named where it is sure, it mirrors, and two translations drift from nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from saksi.comparison.drift import shifts
from saksi.comparison.statements import match
from saksi.comparison.units import Unit, units
from saksi.languages import codes, load
from saksi.model.facts import Cue, Facts
from saksi.model.story import DriftKind
from tests.making import amount, place, quote, reading

NAME = "Sinta Wardani"


def said(
    name: str, words: str, before: str = "", kind: str = "direct", language: str = "id", by: str = NAME
) -> Unit:
    """Return what ``by`` says, in marks where it is direct, told by an article called ``name``."""
    verb = "said" if language == "en" else "kata"
    text = f"{before} “{words}” {verb} {by}." if kind == "direct" else f"{before or by} {verb} {words}."
    made = quote(text, words, by, kind)  # type: ignore[arg-type]
    return next(u for u in units(reading(name, text, Facts(quotes=(made,)), language)) if u.quote)


def told(name: str, text: str) -> Unit:
    return units(reading(name, text))[0]


def kinds(a: Unit, b: Unit) -> list[DriftKind]:
    found = shifts(a, b, match(a, b).differences)
    back = [s.mirrored() for s in shifts(b, a, match(b, a).differences)]
    assert [(s.kind, s.a, s.b) for s in found] == [(s.kind, s.a, s.b) for s in back]
    for shift in found:
        assert shift.reason
    return [s.kind for s in found]


@pytest.mark.parametrize(
    ("weak", "strong"),
    [
        (
            "Bendungan itu mungkin runtuh sebelum musim hujan",
            "Bendungan itu pasti runtuh sebelum musim hujan",
        ),
        ("Bendungan itu mungkin runtuh sebelum musim hujan", "Bendungan itu runtuh sebelum musim hujan"),
        ("Mereka berusaha menutup pasar ikan di dermaga", "Mereka menutup pasar ikan di dermaga"),
        ("Pemerintah sebaiknya menutup pabrik semen itu", "Pemerintah harus menutup pabrik semen itu"),
        ("Beberapa nelayan menolak bendungan baru", "Semua nelayan menolak bendungan baru"),
        ("Mereka kadang membuang limbah ke teluk", "Mereka selalu membuang limbah ke teluk"),
    ],
)
def test_a_stronger_word_sharpens_and_a_weaker_one_softens(weak: str, strong: str) -> None:
    assert "sharpened" in kinds(said("a", weak), said("b", strong))
    assert "softened" in kinds(said("a", strong), said("b", weak))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bendungan itu mungkin runtuh sebelum musim hujan", "Bendungan itu bisa runtuh sebelum musim hujan"),
        ("Kami akan menutup pabrik semen itu", "Kami menutup pabrik semen itu"),
        ("Tidak mungkin bendungan itu runtuh", "Bendungan itu pasti runtuh"),
        ("Kami bekerja secepat mungkin di dermaga timur", "Kami bekerja cepat di dermaga timur"),
        ("Semua nelayan datang dan beberapa perahu karam", "Beberapa nelayan datang dan semua perahu karam"),
    ],
)
def test_what_is_not_weaker_for_sure_is_no_drift(one: str, other: str) -> None:
    assert not {"softened", "sharpened"} & set(kinds(said("a", one), said("b", other)))


def test_a_cue_can_be_stronger_than_another() -> None:
    words = "izin pabrik semen di Teluk Lada dicabut"
    units_of = []
    for name, cue in (("a", "meminta"), ("b", "menuntut")):
        text = f"{NAME} {cue} {words}."
        made = quote(text, words, NAME, "indirect")
        made = replace(made, cue=Cue(cue, place(text, cue)))
        units_of.append(next(u for u in units(reading(name, text, Facts(quotes=(made,)))) if u.quote))
    assert kinds(*units_of) == ["sharpened"]


def test_words_left_out_of_a_quotation_are_named_and_a_marked_gap_is_not() -> None:
    whole = "Kami menerima bantuan beras tanpa syarat dari kapal asing itu"
    short = "Kami menerima bantuan beras dari kapal asing itu"
    assert kinds(said("a", whole), said("b", short)) == ["words_left_out"]
    assert kinds(said("a", short), said("b", whole)) == ["words_put_in"]
    assert not kinds(said("a", whole), said("b", "Kami menerima bantuan beras … dari kapal asing itu"))
    assert not kinds(
        said("a", whole), said("b", "Kami menerima bantuan beras tanpa syarat")
    )  # ends are cut freely


def test_a_name_that_is_spelt_out_and_a_word_that_only_fills_are_no_drift() -> None:
    assert not kinds(said("a", "Kami juga memang menerima bantuan beras dari kapal itu"), said("b", "Kami menerima bantuan beras dari kapal itu"))  # fmt: skip


def test_the_same_words_without_marks_are_named() -> None:
    words = "nelayan di Teluk Lada tidak pernah diajak bicara"
    direct, indirect = said("a", words), said("b", words, kind="indirect")
    assert kinds(direct, indirect) == ["made_indirect"]
    own = told("c", f"{words.capitalize()}.")
    assert kinds(own, direct) == ["put_in_marks"]
    assert not kinds(own, indirect)


def test_a_changed_number_and_a_lost_negation_are_named() -> None:
    left, right = "Ombak merusak 12 rumah di kampung nelayan", "Ombak merusak 21 rumah di kampung nelayan"
    sides = []
    for name, words, value in (("a", left, "12"), ("b", right, "21")):
        text = f"“{words}” kata {NAME}."
        facts = Facts(quotes=(quote(text, words, NAME),), amounts=(amount(text, value, value, "building"),))
        sides.append(next(u for u in units(reading(name, text, facts)) if u.quote))
    assert "number_changed" in kinds(*sides)
    plain, denied = said("a", "Kami menutup pasar ikan itu"), said("b", "Kami tidak menutup pasar ikan itu")
    assert "negation_lost" in kinds(plain, denied)


def test_two_translations_drift_from_nothing_unless_far_apart() -> None:
    english = said("a", "The dam may collapse before the rain", language="en")
    assert not kinds(english, said("b", "Bendungan itu akan runtuh sebelum hujan"))
    assert kinds(english, said("b", "Bendungan itu pasti runtuh sebelum hujan")) == ["sharpened"]


def test_the_scales_have_the_same_names_and_order_in_every_language() -> None:
    tables = [load(code).table("drift") for code in codes()]
    names = [set(table["scales"]) for table in tables]
    assert all(n == names[0] for n in names)
    for table in tables:
        for words in table["scales"].values():
            assert all(isinstance(number, int) and 0 <= number <= 4 for number in words.values())
        assert table["hedges"]["words"] and table["fillers"]["words"]
