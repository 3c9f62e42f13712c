"""What is promised of silence: it is told by origin, of what all others say, and says who they are."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from saksi.model.span import Span
from saksi.model.story import Member, Origin, Origins, Statement
from saksi.stories.silences import silences


def origins(*groups: str) -> Origins:
    found = tuple(Origin(f"Media {group}", tuple(group), "") for group in groups)
    return Origins(len(found), found)


def statement(name: str, articles: str, start: int = 0, one_witness: bool = False) -> Statement:
    members = tuple(Member(a, Span(start, start + 10), "x" * 10) for a in articles)
    witnesses = (Origin("Kantor Berita Laut", tuple(articles), "both rest it on a post"),)
    apart = tuple(Origin(f"Media {a}", (a,), "") for a in articles)
    return Statement(name, "fact", "agree", members, None, "", witnesses if one_witness else apart)


def silent(found: object) -> list[tuple[str, str]]:
    return [(s.origin, s.statement) for s in found]  # type: ignore[attr-defined]


def test_what_all_other_origins_say_is_left_out_by_this_one() -> None:
    found = silences([statement("s1", "ab")], origins("a", "b", "c"))
    assert silent(found) == [("Media c", "s1")]
    assert found[0].said_by == ("Media a", "Media b") and found[0].articles == ("c",)
    assert "all others say it: Media a, Media b" in found[0].reason


def test_outlets_that_carry_one_agency_are_one_voice() -> None:
    agency = origins("abc", "d")
    assert not silences(
        [statement("s1", "abc")], agency
    )  # one origin says it: that is its own, no one's silence
    assert not silences(
        [statement("s1", "ad")], agency
    )  # an article of either origin says it: neither is silent


def test_what_only_one_witness_says_is_nobody_s_silence() -> None:
    assert not silences([statement("s1", "ab", one_witness=True)], origins("a", "b", "c"))


def test_one_other_may_be_silent_too_where_there_are_many() -> None:
    many = origins(*"abcdef")
    assert silent(silences([statement("s1", "abcd")], many)) == [("Media e", "s1"), ("Media f", "s1")]
    assert "all others but one" in silences([statement("s1", "abcd")], many)[0].reason
    assert not silences([statement("s1", "abc")], many)
    assert not silences([statement("s1", "ab")], origins(*"abcd"))


def test_a_part_of_a_statement_is_not_told_again() -> None:
    three = origins("a", "b", "c")
    whole, part = statement("s1", "ab"), statement("s2", "ab", start=4)
    assert silent(silences([whole, part, statement("s3", "ab", start=30)], three)) == [
        ("Media c", "s1"),
        ("Media c", "s3"),
    ]


def test_no_origin_is_silent_on_what_one_of_its_articles_says() -> None:
    for said, groups in product(
        ("ab", "abc", "bcd", "abcd"), (("ab", "c", "d"), ("a", "bc", "d"), tuple("abcd"))
    ):
        for found in silences([statement("s1", said)], origins(*groups)):
            assert not set(found.articles) & set(said)
            assert len(found.said_by) >= 2


def test_who_gives_a_part_is_not_silent_on_the_whole() -> None:
    whole, figure = statement("s1", "ab"), statement("s2", "ab", start=4)
    heard = (*figure.members, Member("c", Span(90, 95), "x" * 5))
    told = statement("s0", "c", start=88)
    assert not silences([told, whole, replace(figure, members=heard)], origins("a", "b", "c"))
