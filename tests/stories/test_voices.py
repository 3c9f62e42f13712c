"""Whose words a statement is said to be: one speaker's, or nobody's where most articles tell it themselves."""

from __future__ import annotations

from saksi.model.story import Statement
from tests.stories.reports import dossier


def _shared(*texts: str) -> Statement:
    (statement,) = (s for s in dossier(*(("id", t) for t in texts)).statements if s.status != "only")
    return statement


def test_a_thing_one_article_tells_and_one_quotes_is_its_speaker_s() -> None:
    found = _shared(
        "Pelabuhan Teluk Lada ditutup selama tiga pekan.",
        "Pelabuhan Teluk Lada ditutup selama tiga pekan, kata Bupati Rahma Lestari.",
    )
    assert (found.what, found.speaker) == ("quote", "Rahma Lestari")


def test_a_thing_most_articles_tell_themselves_is_nobody_s_quotation() -> None:
    found = _shared(
        "Pelabuhan Teluk Lada ditutup selama tiga pekan.",
        "Selama tiga pekan Pelabuhan Teluk Lada ditutup.",
        "Pelabuhan Teluk Lada ditutup selama tiga pekan, kata Bupati Rahma Lestari.",
    )
    assert found.what != "quote"
    assert found.speaker is None


def test_a_thing_that_two_say_in_their_own_words_is_nobody_s_quotation() -> None:
    texts = [
        f"Nelayan menolak tambang pasir di Pulau Rengas, kata {name}."
        for name in ("Darma Wijaya", "Siti Maulida", "Bayu Pranata")
    ]
    assert _shared(*texts).speaker is None
    assert _shared(*texts[:2]).speaker is None
