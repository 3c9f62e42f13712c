"""Figures that several articles give alike, in sentences that share little else."""

from __future__ import annotations

from saksi.comparison.units import units
from saksi.stories.dispute import Dispute
from saksi.stories.repeated import with_repeated
from tests.stories.reports import dossier, readings


def _alike(*texts: str) -> list[Dispute]:
    """Return what reports give alike, none of their sentences being said to say the same."""
    read = readings(*(("id", text) for text in texts), published="2031-05-05")
    pieces = [unit for reading in read for unit in units(reading)]
    return list(with_repeated([], pieces, [[n] for n in range(len(pieces))]))


def _articles(dispute: Dispute) -> list[str]:
    return sorted({m.article for m in dispute.members})


def test_one_length_of_time_is_one_thing_whatever_is_said_of_it() -> None:
    found = _alike(
        "Perselisihan dua kerajaan itu berlangsung tujuh tahun.",
        "Setelah 7 tahun bermusuhan, Kestaria membuka lagi kedutaannya.",
    )
    assert [_articles(d) for d in found] == [["r0", "r1"]]
    assert found[0].status == "agree"


def test_an_approximate_value_beside_an_exact_one_is_a_variant() -> None:
    found = _alike(
        "Perselisihan dua kerajaan itu berlangsung hampir tujuh tahun.",
        "Setelah 7 tahun bermusuhan, Kestaria membuka lagi kedutaannya.",
    )
    assert [d.status for d in found] == ["variant"]


def test_all_who_give_a_share_stand_in_one_statement() -> None:
    found = _alike(
        "Mereka akan membayar 19 persen dan kami tidak membayar apa-apa, kata Presiden Darma.",
        "Presiden Darma mengumumkan tarif 19 persen.",
        "Bea masuk turun dari 32 persen menjadi 19 persen.",
    )
    assert [_articles(d) for d in found] == [["r0", "r1", "r2"]]


def test_what_befell_people_is_not_said_of_a_length_of_time() -> None:
    found = _alike(
        "Pertempuran enam pekan menewaskan sedikitnya 420 orang.",
        "Perang selama enam pekan di tepi sungai itu berhenti.",
    )
    assert [_articles(d) for d in found] == [["r0", "r1"]]


def test_the_same_small_count_of_things_tells_nothing() -> None:
    assert not _alike(
        "Kedua negara bertukar cendera mata.",
        "Kerja sama militer kedua negara makin erat.",
    )


def test_values_out_of_a_list_of_many_are_not_one_thing() -> None:
    prices = "Indeks Sagara naik 0,4 persen, Indeks Lontar naik 0,2 persen, emas turun 0,7 persen dan nikel naik 0,9 persen."
    assert not _alike(prices, "Harga konsumen di Morvania turun 0,2 persen.")


def test_one_minute_of_one_day_is_one_moment() -> None:
    found = _alike(
        "Panggilan telepon panglima Kestaria masuk pada Minggu (4/5/2031) pukul 15.37 WIB.",
        "Gencatan senjata dimulai setelah pembicaraan pada Minggu (4/5/2031) pukul 15.37 WIB.",
    )
    assert [_articles(d) for d in found] == [["r0", "r1"]]


def test_an_age_in_brackets_is_shown_with_both() -> None:
    (found,) = _alike(
        "Korban bernama Rahma Lestari (29), warga Teluk Lada.",
        "Polisi memeriksa dua orang yang mengantar Rahma Lestari (29) ke klinik.",
    )
    assert all(m.text.endswith("(29)") for m in found.members)


def test_what_is_in_dispute_is_not_said_to_agree() -> None:
    found = dossier(
        ("id", "Banjir di Teluk Lada menewaskan 31 orang."),
        ("id", "Sebanyak 31 orang tewas dalam banjir di Teluk Lada."),
        ("id", "Banjir di Teluk Lada menewaskan 33 orang."),
    )
    assert [c.kind for c in found.contradictions] == ["amount"]
    assert len([s for s in found.statements if s.what == "amount" and s.status != "contradiction"]) <= 1


def test_all_who_give_a_value_stand_on_its_side_of_a_dispute() -> None:
    (found,) = dossier(
        ("id", "Kerugian akibat kebakaran pasar Teluk Lada ditaksir Rp42 miliar."),
        ("id", "Kerugian akibat kebakaran pasar Teluk Lada ditaksir Rp4,2 miliar."),
        ("id", "Los pedagang habis dilalap api. Nilainya mencapai Rp42 miliar."),
    ).contradictions
    assert {s.value: sorted({e.article for e in s.members}) for s in found.sides} == {
        "Rp42 miliar": ["r0", "r2"],
        "Rp4,2 miliar": ["r1"],
    }
