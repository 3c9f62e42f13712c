"""What is promised of the account: every statement once, dated ones in order of time, counted by origins."""

from __future__ import annotations

from saksi.model.article import Reading
from saksi.model.facts import Facts
from saksi.model.story import Contradiction, Member, Origin, Origins, Statement
from saksi.stories.account import account
from tests.making import moment, place, reading

TEXT = "Jembatan runtuh pada Minggu (6/7/2025).\nPencarian dimulai Senin (7/7/2025).\nWarga berduka."


def read(name: str) -> Reading:
    days = (moment(TEXT, "Minggu (6/7/2025)", "2025-07-06"), moment(TEXT, "Senin (7/7/2025)", "2025-07-07"))
    return reading(name, TEXT, Facts(moments=days))


def origins(*groups: str) -> Origins:
    return Origins(len(groups), tuple(Origin(f"Media {g}", tuple(g), "") for g in groups))


def statement(name: str, line: str, articles: str, witnesses: str) -> Statement:
    members = tuple(Member(a, place(TEXT, line), line) for a in articles)
    return Statement(name, "fact", "agree", members, None, "", tuple(Origin(w, (w,), "") for w in witnesses))


def test_lines_go_by_the_day_of_what_happened_and_count_origins() -> None:
    sunday, monday, mourning = TEXT.split("\n")
    told = [
        statement("s1", mourning, "abc", "abc"),
        statement("s2", monday, "ab", "ab"),
        statement("s3", sunday, "ab", "a"),
        statement("s4", sunday, "c", "c"),
    ]
    dispute = (Contradiction("s2", "date", (), ""),)
    lines = account(told, dispute, origins("a", "b", "c"), [read(n) for n in "abc"])
    assert [(x.statement, x.said_by, x.origins, x.disputed, x.edtf) for x in lines] == [
        ("s3", "one", 1, False, "2025-07-06"),
        ("s4", "one", 1, False, "2025-07-06"),
        ("s2", "some", 2, True, "2025-07-07"),
        ("s1", "all", 3, False, None),
    ]


def test_outlets_of_one_agency_are_not_all_origins() -> None:
    line = TEXT.split("\n")[0]
    (told,) = account([statement("s1", line, "ab", "ab")], (), origins("ab", "c"), [read(n) for n in "abc"])
    assert told.said_by == "some"
    (told,) = account([statement("s1", line, "ac", "ac")], (), origins("ab", "c"), [read(n) for n in "abc"])
    assert told.said_by == "all"


def test_hours_that_differ_leave_the_day_that_most_name() -> None:
    text = "Feri terbalik pukul 09.40.\nPencarian berlanjut pukul 17.00.\nWarga menunggu sejak Senin."
    when = {
        "pukul 09.40": "2025-07-06T09:40",
        "pukul 17.00": "2025-07-06T17:00",
        "Senin": "2025-07-07",
    }
    facts = Facts(moments=tuple(moment(text, words, edtf) for words, edtf in when.items()))
    lines = text.split("\n")
    members = tuple(Member(a, place(text, line), line) for a, line in zip("abc", lines, strict=True))
    told = Statement("s1", "fact", "agree", members, None, "", ())
    (line,) = account([told], (), origins("a", "b", "c"), [reading(n, text, facts) for n in "abc"])
    assert line.edtf == "2025-07-06"
