"""Other words in one place of the same words in quotation marks."""

from __future__ import annotations

import pytest

from tests.stories.reports import clashes, dossier


def vale(words: str, before: str = "Perdana Menteri Inggris Arden Vale tiba di Lada pada Minggu. ") -> str:
    return f'{before}"{words}," kata Arden Vale.'


def wordings(*texts: str, language: str = "id") -> list[list[str]]:
    return [values for kind, values in clashes(*texts, language=language) if kind == "wording"]


RISKED = vale("Anda mempertaruhkan perang saudara di lembah ini, dan itu sama sekali tidak sopan")
CAUSED = vale("Kamu memicu terjadinya perang saudara di lembah itu, dan sikapmu itu tak sopan")


def test_of_two_renderings_neither_can_be_held_against_the_other() -> None:
    assert not wordings(RISKED, CAUSED)


def exchanged(*texts: str) -> list[tuple[str, ...]]:
    """Return the exchanged words that are told as drift, in the order of the letters."""
    by_id = {f"r{n}": text for n, text in enumerate(texts)}
    return [
        tuple(sorted(e.span.of(by_id[e.article]) for e in (d.source, d.target)))
        for d in dossier(*(("id", text) for text in texts)).drifts
        if d.kind == "another_word"
    ]


def test_two_renderings_are_told_as_such_and_what_is_held_against_another_as_a_disagreement() -> None:
    assert exchanged(RISKED, CAUSED) == [("memicu terjadinya", "mempertaruhkan")]
    again = vale("Anda mempertaruhkan perang saudara di lembah besar itu")
    assert not exchanged(RISKED, CAUSED, again)
    assert not exchanged(RISKED, RISKED)


def test_a_rendering_on_which_two_translators_agree_is_held_against_a_third() -> None:
    again = vale("Anda mempertaruhkan perang saudara di lembah besar itu")
    assert wordings(RISKED, CAUSED, again) == [["memicu terjadinya", "mempertaruhkan"]]
    assert not wordings(RISKED, CAUSED, RISKED)  # one translation, carried twice


def test_a_word_exchanged_within_one_translation() -> None:
    words = "Kita akan {} semua warga yang tinggal di tepi lembah besar itu"
    assert wordings(vale(words.format("menolong")), vale(words.format("mengurung"))) == [
        ["mengurung", "menolong"]
    ]


def test_opposites_are_no_two_renderings() -> None:
    left, right = "Kami membuka pelabuhan itu demi nelayan", "Kita menutup pelabuhan itu demi para nelayan"
    assert wordings(vale(left), vale(right)) == [["membuka", "menutup"]]


def test_a_speaker_of_whom_nothing_is_known_in_a_report_from_abroad() -> None:
    home = "Warga Lada berkumpul di Jakarta pada Minggu. "
    abroad = "Parlemen Rusia dan parlemen Inggris bersidang di Moskwa pada Minggu. "
    left, right = (
        "Kami menyambut kembali sejumlah besar pemenang dan senang melihat nelayan terwakili di sini hari ini",
        "Kami menyambut kembali sejumlah besar pemenang dan juga senang melihat nelayan hadir di sini hari ini",
    )
    assert wordings(vale(left, home), vale(right, home)) == [["hadir", "terwakili"]]
    assert not wordings(vale(left, abroad), vale(right, abroad))


def test_a_loan_and_the_word_for_it_are_one_word() -> None:
    home = "Bupati Lada Sari Rengganis tiba di pasar pada Minggu. "
    left = vale("Kami menggelar pameran garam dan tenun untuk semua pedagang di pasar besar itu", home)
    assert not wordings(left, left.replace("pameran", "exhibition"))
    assert wordings(left, left.replace("pameran", "kursus")) == [["kursus", "pameran"]]


def test_what_was_said_in_the_language_of_the_report_is_no_rendering() -> None:
    home = "Bupati Lada Sari Rengganis tiba di pasar pada Minggu. "
    left = f'{home}"Kalian memicu perang saudara di lembah itu," kata Sari Rengganis.'
    right = f'{home}"Anda semua mempertaruhkan perang saudara di sana," kata Sari Rengganis.'
    assert not wordings(left, right)


def test_words_that_mean_the_same_are_two_renderings_and_a_slip_is_none() -> None:
    left = vale("Kalian menghadapi perang saudara di lembah itu")
    assert not wordings(left, left.replace("menghadapi", "menghdapi"))
    assert not wordings(
        vale("Kita akan menolong warga di lembah itu"), vale("Kami hendak membantu semua warga lembah itu")
    )


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            'The ministry is "very worried about the flood barrier," the statement said.',
            'The ministry said it was "deeply worried over the flood barrier".',
            [["deeply", "very"]],
        ),
        (
            'Arden Vale called the vote "an effort to keep total control of the harbour".',
            '"It is an effort to keep and take control of the harbour," Arden Vale said.',
            [["take", "total"]],
        ),
        (
            "The ministry was very worried about the flood barrier, the statement said.",
            "The ministry said it was deeply worried over the flood barrier.",
            [],
        ),
    ],
)
def test_english_words_in_marks_are_as_they_were_said(
    left: str, right: str, expected: list[list[str]]
) -> None:
    assert wordings(left, right, language="en") == expected


def test_a_number_in_roman_figures_is_no_other_word() -> None:
    left = vale("Kamu mempertaruhkan perang saudara ketiga di tepi lembah besar itu, dan itu tak sopan")
    assert not wordings(left, left.replace("ketiga", "III"))
    assert wordings(left, left.replace("ketiga", "terakhir"))


def test_two_words_for_very_much_and_what_the_reporter_put_in_brackets_are_no_exchange() -> None:
    left = vale("Saya sangat senang telah bergabung dengan regu besar di lembah itu")
    assert not wordings(left, left.replace("sangat", "sungguh"))
    assert wordings(left, left.replace("sangat", "cukup")) == [["cukup", "sangat"]]
    bracketed = vale("Saya senang telah bergabung dengan regu (nasional) besar di lembah itu")
    assert not wordings(bracketed, bracketed.replace("nasional", "daerah"))
    assert wordings(bracketed.replace("(nasional)", "nasional"), bracketed.replace("(nasional)", "daerah"))


def test_words_told_of_two_persons_are_no_exchange() -> None:
    left = vale(
        "Kami menyatakan Rani Kelana terbukti bersalah melakukan tindak pidana perampokan di lembah itu"
    )
    right = left.replace("perampokan", "pembalakan")
    assert wordings(left, right)
    assert not wordings(left, right.replace("Rani Kelana", "Damar Wening"))
