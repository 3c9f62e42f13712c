"""Ranks, offices and names of one person, and counts of which all or some are something."""

from __future__ import annotations

import pytest

from tests.stories.reports import Clash, clashes, clashes_across


def of(kind: str, found: list[Clash]) -> list[list[str]]:
    return [values for k, values in found if k == kind]


def test_nobody_is_inspector_and_commissioner_at_once() -> None:
    left = "Kapolsek Lada Iptu Damar Wibisana memeriksa gudang beras pada Sabtu."
    right = "Kapolsek Lada AKP Damar Wibisana memeriksa gudang beras pada Sabtu."
    assert of("name", clashes(left, right)) == [["AKP Damar Wibisana", "Iptu Damar Wibisana"]]
    assert not of("name", clashes(left, right.replace("AKP", "Inspektur Satu")))
    assert not of("name", clashes(left, right.replace("AKP", "mantan AKP")))
    assert not of("name", clashes(left, right.replace("Damar Wibisana", "Ratih Kusuma")))


def test_an_article_that_gives_both_ranks_tells_of_a_rise() -> None:
    left = "Iptu Damar Wibisana memeriksa gudang beras pada Sabtu. Kini AKP Damar Wibisana memimpin polsek."
    right = "AKP Damar Wibisana memeriksa gudang beras pada Sabtu."
    assert not of("name", clashes(left, right))


def test_an_office_is_one_in_both_languages() -> None:
    left = ("id", "Menteri Luar Negeri Belin Arden Vale tiba di Lada pada Sabtu.")
    right = "Deputy Foreign Minister Arden Vale arrived in Lada on Saturday."
    assert len(of("name", clashes_across(left, ("en", right)))) == 1
    assert not of("name", clashes_across(left, ("en", right.replace("Deputy Foreign", "Foreign"))))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Deputi Gubernur Lada Damar Wibisana tiba di pasar pada Sabtu.",
            "Deputy Governor Damar Wibisana came on Saturday.",
        ),
        (
            "Wakil Menlu Damar Wibisana tiba di pasar pada Sabtu.",
            "Deputy Foreign Minister Damar Wibisana came on Saturday.",
        ),
        (
            "Gubernur Damar Wibisana tiba di pasar pada Sabtu.",
            "Assistant Governor Damar Wibisana came on Saturday.",
        ),
    ],
)
def test_who_serves_under_the_holder_of_an_office_does_not_hold_it(left: str, right: str) -> None:
    assert not of("name", clashes_across(("id", left), ("en", right)))


@pytest.mark.parametrize(
    ("other", "found"), [("Lin Mying", True), ("Bao Sarret", False), ("Len Myint", False)]
)
def test_a_name_heard_twice_in_two_ways(other: str, found: bool) -> None:
    left = "The army took Len Myint and the mayor from their homes before dawn on Saturday, an aide said."
    right = f"The army took {other} and the mayor from their homes before dawn on Saturday, a guard said."
    assert bool(of("name", clashes(left, right, language="en"))) == found


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("The port ordered 40 Corvus boats.", "The port ordered 40 boats, many of them Corvus.", "en"),
        (
            "Pelabuhan membeli 40 perahu Corvus.",
            "Pelabuhan membeli 40 perahu, banyak di antaranya Corvus.",
            "id",
        ),
    ],
)
def test_all_of_them_in_one_and_many_of_them_in_the_other(left: str, right: str, language: str) -> None:
    for pair in ((left, right), (right, left)):
        assert len(of("amount", clashes(*pair, language=language))) == 1
    assert not clashes(left, left, language=language)
    assert not clashes(right, right, language=language)
    assert not clashes(left.replace("Corvus", "Lynx"), right, language=language)


def test_the_two_sides_of_an_office_are_in_it_and_out_of_it() -> None:
    head = "Presiden Arden Vale berpidato di Lada pada Sabtu."
    found = clashes(
        head, head.replace("Presiden", "Presiden Belin"), head.replace("Presiden", "Mantan Presiden")
    )
    assert of("name", found) == [["Mantan Presiden Arden Vale", "Presiden Arden Vale"]]


def test_two_persons_who_foresee_other_figures_say_two_things() -> None:
    words = (
        "Harga garam internasional pekan ini bergerak dalam rentang atas {} dolar per karung di bursa besar"
    )
    left, right = (
        f'"{words.format(n)}," kata {who}.' for n, who in ((17, "Rani Kelana"), (19, "Damar Wibisana"))
    )
    assert not of("attribution", clashes(left, right))
    assert of("attribution", clashes(left, right.replace("19", "17")))


def test_two_misprints_of_one_name_are_no_two_names() -> None:
    left = "Bupati Lada Damar Wibisana meresmikan pasar garam pada Sabtu."
    right, printed = left.replace("Damar", "Danur"), left.replace("Damar", "Damur")
    assert of("name", clashes(left, right)) == [["Damar Wibisana", "Danur Wibisana"]]
    assert not of("name", clashes(left, right, printed))
