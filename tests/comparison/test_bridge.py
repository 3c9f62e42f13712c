from pathlib import Path

import numpy as np
import pytest

from saksi import languages
from saksi.comparison import bridge
from saksi.comparison.content import Word, content
from saksi.comparison.telling import strongest
from saksi.model.span import Span

INDONESIAN, ENGLISH = languages.load("id"), languages.load("en")
PAIRS = [
    (
        "Menteri pertanian berjanji membangun bendungan baru.",
        "The agriculture minister promised to build a new dam.",
    ),
    ("Tiga nelayan hilang setelah kapal mereka karam.", "Three fishermen are missing after their boat sank."),
    ("Polisi menangkap pencuri di pelabuhan.", "Police arrested a thief at the harbour."),
    ("Parlemen menolak anggaran pertahanan.", "Parliament rejected the defence budget."),
]


def words(text: str, language: languages.Language) -> tuple[Word, ...]:
    return content(text, Span(0, len(text)), language)


def test_a_sentence_is_nearest_to_its_translation() -> None:
    left = bridge.vectors([words(a, INDONESIAN) for a, _b in PAIRS], INDONESIAN)
    right = bridge.vectors([words(b, ENGLISH) for _a, b in PAIRS], ENGLISH)
    assert list((left @ right.T).argmax(1)) == [0, 1, 2, 3]
    assert list((left @ right.T).argmax(0)) == [0, 1, 2, 3]


def test_vectors_have_length_one_or_none() -> None:
    rows = bridge.vectors([words("kapal karam", INDONESIAN), ()], INDONESIAN)
    assert np.allclose(np.linalg.norm(rows, axis=1), [1, 0])


def test_a_name_means_itself_in_both_languages() -> None:
    (name,) = words("Rengganissari", INDONESIAN)
    assert (
        dict(bridge.meanings(name, INDONESIAN))
        == dict(bridge.meanings(name, ENGLISH))
        == {"rengganissari": 1.0}
    )


def test_a_number_means_its_digits() -> None:
    (number,) = words("1.326", INDONESIAN)
    assert dict(bridge.meanings(number, INDONESIAN)) == {"#1326": 1.0}


@pytest.mark.parametrize(
    ("form", "language"), [("III", INDONESIAN), ("III", ENGLISH), ("ke-3", INDONESIAN), ("ketiga", INDONESIAN), ("third", ENGLISH)]
)  # fmt: skip
def test_a_rank_is_one_however_it_is_written(form: str, language: languages.Language) -> None:
    (word,) = words(form, language)
    assert bridge.meanings(word, language)["third"] == 1.0


def test_derived_words_are_one_pivot() -> None:
    assert bridge.pivot("acceptance") == bridge.pivot("acceptable") == "accept"


def test_a_verb_means_what_it_brings_about_and_not_the_other_way_round() -> None:
    (killing,), (dying,) = words("menewaskan", INDONESIAN), words("meninggal", INDONESIAN)
    assert bridge.meanings(killing, INDONESIAN)["die"] == bridge.CAUSE
    assert "kill" not in bridge.meanings(dying, INDONESIAN)
    assert "die" in bridge.meanings(words("killed", ENGLISH)[0], ENGLISH)


def test_a_time_of_day_is_rarer_than_a_day() -> None:
    day, clock = "@2031-04-02", "@2031-04-02T09:40"
    assert bridge.rarity(day) == bridge.NAMED_RARITY < bridge.rarity(clock)


def test_a_common_word_is_less_rare_than_an_uncommon_one() -> None:
    common, uncommon = bridge.pivot("government"), bridge.pivot("missile")
    assert bridge.rarity(common) < bridge.rarity(uncommon) < bridge.rarity("nosuchwordatall")


def test_every_dictionary_has_its_card_and_licences() -> None:
    folder = languages.FOLDER / "id" / "bridge"
    card = (folder / "CARD.md").read_text("utf-8")
    for path in [*folder.glob("*.npz"), *(languages.FOLDER / "en" / "bridge").glob("*.npz")]:
        assert path.name in card
    assert (folder / "LICENSE.wordnet-bahasa").is_file()
    assert (languages.FOLDER / "en" / "bridge" / "LICENSE.wordnet").is_file()


PANL = Path(__file__).parents[2].parent / "shared" / "data" / "parallel" / "panl-bppt"


@pytest.mark.quality
@pytest.mark.skipif(not PANL.is_dir(), reason="the parallel text is not beside this checkout")
def test_the_nearest_of_the_held_out_sentences_is_the_right_one() -> None:
    pairs = list(
        zip(
            (PANL / "PANL-BPPT-INT-ID-150Kw.txt").read_text("utf-8", errors="replace").splitlines(),
            (PANL / "PANL-BPPT-INT-EN-150Kw.txt").read_text("utf-8", errors="replace").splitlines(),
            strict=True,
        )
    )
    pairs = pairs[len(pairs) - len(pairs) // 5 :]
    left = bridge.vectors([words(a, INDONESIAN) for a, _b in pairs], INDONESIAN)
    right = bridge.vectors([words(b, ENGLISH) for _a, b in pairs], ENGLISH)
    near, here = left @ right.T, np.arange(len(pairs))
    forth, back = near.argmax(1), near.argmax(0)
    mutual = back[forth] == here
    assert (forth == here).mean() >= 0.93
    assert (back == here).mean() >= 0.93
    assert (forth == here)[mutual].mean() >= 0.99


@pytest.mark.parametrize(
    ("expression", "pivot"), [("kerja sama", "cooperate"), ("kerja samanya", "cooperate"), ("kapal selam", "submarine")]
)  # fmt: skip
def test_the_words_of_an_expression_mean_what_the_whole_does_and_stay_two(
    expression: str, pivot: str
) -> None:
    pair = words(expression, INDONESIAN)
    assert len(pair) == 2
    assert all(bridge.meanings(word, INDONESIAN)[pivot] > 0.9 for word in pair)
    (alone,) = words(expression.split()[0], INDONESIAN)
    assert strongest(bridge.meanings(pair[0], INDONESIAN)) == strongest(bridge.meanings(alone, INDONESIAN))


def test_the_adjective_of_a_direction_means_the_direction() -> None:
    (western,) = words("Western", ENGLISH)
    assert bridge.meanings(western, ENGLISH)["west"] == 1.0


def test_a_word_whose_mark_was_misread_together_with_its_letter_is_that_word() -> None:
    assert [w.lemma for w in words("sikap 鈥渢angguh鈥", INDONESIAN)] == [
        w.lemma for w in words("sikap tangguh", INDONESIAN)
    ]


@pytest.mark.parametrize(
    ("british", "american"), [("recognise", "recognize"), ("favour", "favor"), ("centre", "center")]
)
def test_both_spellings_of_english_are_one_word(british: str, american: str) -> None:
    (one,), (other,) = words(british, ENGLISH), words(american, ENGLISH)
    assert strongest(bridge.meanings(one, ENGLISH)) == strongest(bridge.meanings(other, ENGLISH))
