from dataclasses import replace

from saksi.model.facts import Facts
from saksi.stories.people import people
from tests.making import entity, quote, reading


def test_one_person_under_a_short_and_a_long_name() -> None:
    left, right = "Sari Rengganis membuka pasar.", '"Pasar ini milik warga," kata Rengganis.'
    a = reading("a", left, Facts(entities=(entity(left, "Sari Rengganis", "person"),)))
    b = reading("b", right, Facts(entities=(entity(right, "Rengganis", "person"),)))
    (person,) = people([a, b])
    assert person.name == "Sari Rengganis"
    assert person.names == ("Rengganis", "Sari Rengganis")
    assert person.articles == ("a", "b")


def test_a_surname_of_two_stays_by_itself() -> None:
    texts = ("Sari Rengganis tiba.", "Budi Rengganis tiba.", "Rengganis tiba.")
    names = ("Sari Rengganis", "Budi Rengganis", "Rengganis")
    some = [
        reading(n, t, Facts(entities=(entity(t, n, "person"),))) for n, t in zip(names, texts, strict=True)
    ]
    assert sorted(p.name for p in people(some)) == ["Budi Rengganis", "Rengganis", "Sari Rengganis"]


def test_who_is_quoted_stands_first() -> None:
    text = 'Arden Vale came. "The harbour is open," said Mara Lund.'
    said = quote(text, "The harbour is open", "Mara Lund")
    both = (entity(text, "Arden Vale", "person"), entity(text, "Mara Lund", "person"))
    assert said.speaker is not None
    found = people([reading("a", text, Facts(entities=both, quotes=(said,)), "en")])
    assert {p.name for p in found} == {"Arden Vale", "Mara Lund"}


def test_an_outlet_of_the_story_is_no_person() -> None:
    text = '"Tiketnya tidak dicatat," tulis Harian Lentera. Sari Rengganis membaca.'
    both = (entity(text, "Harian Lentera", "person"), entity(text, "Sari Rengganis", "person"))
    made = reading("a", text, Facts(entities=both))
    paper = reading("b", "Pasar dibuka.")
    paper = replace(paper, article=replace(paper.article, outlet="Harian Lentera"))
    assert [p.name for p in people([made, paper])] == ["Sari Rengganis"]


def test_who_wrote_a_report_does_not_appear_in_it() -> None:
    text = "Sari Rengganis membaca. Penulis: Budi Wening"
    both = (entity(text, "Budi Wening", "person"), entity(text, "Sari Rengganis", "person"))
    made = reading("a", text, Facts(entities=both))
    made = replace(made, article=replace(made.article, authors=("Budi Wening",)))
    assert [p.name for p in people([made])] == ["Sari Rengganis"]


def test_a_father_is_not_listed_under_his_son() -> None:
    texts = ("Harold Finch came.", "Harold Finch Jr left.")
    names = ("Harold Finch", "Harold Finch Jr")
    some = [reading(t[:8] + str(n), t, Facts(entities=(entity(t, names[n], "person"),)), "en") for n, t in enumerate(texts)]  # fmt: skip
    assert sorted(p.name for p in people(some)) == ["Harold Finch", "Harold Finch Jr"]
