"""Which pieces say the same: by their words, by passages known to be shared, by a sentence model of the user's."""

from __future__ import annotations

from collections.abc import Sequence

from saksi import plugins
from saksi.comparison.units import Unit, units
from saksi.model.span import Span
from saksi.model.story import Evidence, Passage
from saksi.stories.alignment import clusters
from tests.making import reading

LEFT = "Nelayan Teluk Lada menolak bendungan baru."
RIGHT = "Perahu pulau itu tidak berlayar kemarin."


def pieces(*texts: str) -> list[Unit]:
    return [u for n, text in enumerate(texts) for u in units(reading(f"a{n}", text))]


def test_pieces_without_a_common_word_stay_apart() -> None:
    groups, links = clusters(pieces(LEFT, RIGHT))
    assert groups == [[0], [1]]
    assert not links


def test_a_sentence_model_is_heard_beside_the_words() -> None:
    def model(texts: Sequence[str]) -> list[list[float]]:
        return [[1.0, 0.0] for _text in texts]

    plugins.register("sentence_vectors", "all_the_same", model)
    shared = Passage(Evidence("a0", Span(0, 10)), Evidence("a1", Span(0, 10)), "paraphrase", 0.5)
    groups, _links = clusters(
        pieces(LEFT, RIGHT), (shared,), plugins.find("sentence_vectors", "all_the_same")
    )
    assert groups == [[0, 1]]
