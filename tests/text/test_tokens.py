import itertools

from hypothesis import given
from hypothesis import strategies as st

from saksi.model.span import Span
from saksi.text.tokens import tokens, words


def read(text: str) -> list[str]:
    return [span.of(text) for span in words(text)]


def test_hyphens_and_apostrophes_stay_inside_a_word() -> None:
    assert read("Warga ke-380-an kapal-kapal itu tak, don't, Jum'at") == [
        "Warga", "ke-380-an", "kapal-kapal", "itu", "tak", "don't", "Jum'at",
    ]  # fmt: skip


def test_numbers_keep_their_separators() -> None:
    assert read("1.326 orang, 2,3 juta, pukul 07.22, 19/6/2025, Rp1,5") == [
        "1.326", "orang", "2,3", "juta", "pukul", "07.22", "19/6/2025", "Rp1,5",
    ]  # fmt: skip


def test_abbreviations_sites_and_handles_are_words() -> None:
    assert read("U.S. aid, kabarkota.co.id, @akun_resmi, #tagar") == [
        "U.S.", "aid", "kabarkota.co.id", "@akun_resmi", "#tagar",
    ]  # fmt: skip


def test_glued_sentences_are_two_words() -> None:
    assert read("kata Sari.Menurut dia") == ["kata", "Sari", "Menurut", "dia"]


def test_punctuation_is_left_out_of_words_and_kept_in_tokens() -> None:
    text = '"Siap," kata Sari.'
    assert [s.of(text) for s in tokens(text)] == ['"', "Siap", ",", '"', "kata", "Sari", "."]
    assert read(text) == ["Siap", "kata", "Sari"]


def test_a_span_limits_the_words() -> None:
    text = "satu dua tiga"
    assert [s.of(text) for s in words(text, Span(5, 8))] == ["dua"]


@given(st.text())
def test_words_are_in_order_and_never_overlap(text: str) -> None:
    found = tokens(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert set(words(text)) <= set(found)


PIECES = ["co.id", "kabar", "Kota", "A.", "u.s.", "1.", "12,5", "-", "’", "'", "é", "À", "@", "#", "&", " ", "_", "TV", "3x", ":", "“"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_plain_letters_are_cut_as_all_others_are(line: str) -> None:
    rare = f"{line} ✓"  # a sign that only the engine for all letters is given
    assert words(rare) == words(line)
    assert tokens(rare)[:-1] == tokens(line)
    assert words(f"{rare}\n{line}")[len(words(line)) :] == words(" " * (len(rare) + 1) + line)


def test_a_long_run_without_a_blank_is_cut_as_a_short_one_is() -> None:
    run = "aa.bb-" * 40
    assert [s.of(run) for s in words(run)] == ["aa", *["bb-aa"] * 39, "bb"]


def test_no_word_stands_in_an_empty_span() -> None:
    assert words("dua kapal", Span(4, 4)) == tokens("dua kapal", Span(4, 4)) == ()
