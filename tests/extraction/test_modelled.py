"""What a trained recognizer read, weighed against the rules."""

from saksi.extraction import entities
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Entity, EntityKind
from saksi.model.span import Span
from saksi.text.analysis import Name
from tests.growth import calls


def read(text: str, *names: tuple[str, EntityKind], language: str = "id") -> tuple[Entity, ...]:
    spans = [(Span(text.index(name), text.index(name) + len(name)), kind) for name, kind in names]
    found = [Name(span, kind) for span, kind in spans]
    article = Article("a", "a", text, language, sentences=(Span(0, len(text)),))
    return entities.find(article, load(language), recognized=found)


def kinds(found: tuple[Entity, ...]) -> dict[str, str]:
    return {e.name: e.kind for e in found}


def test_a_name_only_the_recognizer_has_seen_is_taken() -> None:
    assert kinds(read("Kemarin Wexqua tutup.", ("Wexqua", "organization"))) == {"Wexqua": "organization"}


def test_it_says_what_a_run_is_that_nothing_stands_beside() -> None:
    text = "Warga memuji Tongyue Wexqua kemarin."
    assert kinds(read(text, ("Tongyue Wexqua", "organization"))) == {"Tongyue Wexqua": "organization"}


def test_what_a_role_shows_stays_and_so_do_its_limits() -> None:
    text = "Kepala Dinas Pasar Kota Bogor Ratih Kusuma datang."
    found = read(text, ("Bogor Ratih Kusuma", "place"))
    assert kinds(found)["Ratih Kusuma"] == "person"
    assert "Bogor Ratih Kusuma" not in kinds(found)


def test_names_of_people_are_nothing_else() -> None:
    assert kinds(read("Warga memuji Ratih Kusuma kemarin.", ("Ratih Kusuma", "organization"))) == {
        "Ratih Kusuma": "person"
    }


def test_the_pieces_of_a_longer_name_are_that_name() -> None:
    text = "Saham turun di Bursa Saham Surabaya, kata Wexqua Ratih Kusuma."
    found = kinds(read(text, ("Bursa Saham Surabaya", "organization"), ("Wexqua Ratih Kusuma", "person")))
    assert found == {"Bursa Saham Surabaya": "organization", "Wexqua Ratih Kusuma": "person"}


def test_a_person_takes_in_no_word_of_the_dictionary_and_a_known_body_none_at_all() -> None:
    assert "Agenda Ratih Kusuma" not in kinds(
        read("Itu Agenda Ratih Kusuma.", ("Agenda Ratih Kusuma", "person"))
    )
    assert "NATO Raya" not in kinds(read("Itu urusan NATO Raya.", ("NATO Raya", "organization")))


def test_a_guess_at_a_body_that_the_recognizer_does_not_see_is_none() -> None:
    assert "organization" not in kinds(read("Kuota solar naik menjadi QL lagi.")).values()


def test_words_of_the_dictionary_are_nobody() -> None:
    assert "person" not in kinds(read("Warga menunggu. Agenda berubah.", ("Agenda", "person"))).values()


def test_short_forms_places_small_words_and_days_are_nobody() -> None:
    assert "person" not in kinds(read("Izin OFEC terbit.", ("OFEC", "person"))).values()
    assert "person" not in kinds(read("Ia pulang ke Wexqua.", ("Wexqua", "person"))).values()
    assert kinds(read("Itu lalai pada Senin.", ("lalai", "person"), ("Senin", "person"))) == {}


def test_twice_the_names_are_twice_the_work() -> None:
    line, name = "Warga memuji Tongyue Wexqua kemarin. ", "Tongyue Wexqua"

    def weighed(times: int) -> int:
        spans = [Span(at, at + len(name)) for at in range(line.index(name), times * len(line), len(line))]
        sentences = tuple(Span(n * len(line), (n + 1) * len(line) - 1) for n in range(times))
        article = Article("a", "a", line * times, "id", sentences=sentences)
        names = [Name(span, "organization") for span in spans]
        return calls(lambda: entities.find(article, load("id"), recognized=names))

    weighed(10)  # tables are read once
    assert weighed(1200) < 2.5 * weighed(600)
