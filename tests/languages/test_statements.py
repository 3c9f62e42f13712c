"""The words of comparison: every table that one language has, the others have at the same place."""

from __future__ import annotations

from saksi import languages

OF_ONE_LANGUAGE = {"native_countries", "quoted_worldwide", "verbatim_countries", "platforms"}


def test_no_list_of_words_slipped_into_a_table() -> None:
    names = [set(languages.load(code).table("statements")) - OF_ONE_LANGUAGE for code in ("id", "en")]
    assert names[0] == names[1]
