"""The tables of names and events agree with each other."""

import re

import pytest

from saksi.extraction.events.lexicon import ROOTS
from saksi.languages import Language, load

WORLD = Language("world")
LANGUAGES = ("en", "id")
SECTIONS = ("kinds", "generic", "home", "adjectives", "sections")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_body_of_a_language_is_known_to_the_world(code: str) -> None:
    keys = {key for key in load(code).table("bodies") if key not in SECTIONS}
    assert keys <= set(WORLD.table("bodies"))


def test_every_body_has_a_name_somewhere() -> None:
    named = {key for code in LANGUAGES for key in load(code).table("bodies")}
    assert set(WORLD.table("bodies")) <= named


@pytest.mark.parametrize("code", LANGUAGES)
def test_states_are_named_by_codes_that_have_an_item(code: str) -> None:
    table = load(code).table("states")
    items = WORLD.table("states")["wikidata"]
    for section in ("names", "aliases", "demonyms", "capitals"):
        assert set(table.get(section, {})) <= set(items), section


def test_wikidata_items_look_like_items_and_are_given_once() -> None:
    states = list(WORLD.table("states")["wikidata"].values())
    bodies = [b["wikidata"] for b in WORLD.table("bodies").values() if "wikidata" in b]
    people = [p["wikidata"] for p in WORLD.table("people")["person"] if "wikidata" in p]
    for items in (states, bodies, people):
        assert all(re.fullmatch(r"Q[1-9]\d*", item) for item in items)
        assert len(items) == len(set(items))


@pytest.mark.parametrize("code", LANGUAGES)
def test_offices_of_state_are_offices(code: str) -> None:
    titles = load(code).table("titles")
    assert set(titles["heads_of_state"]) <= set(titles["offices"])
    shared = set(load("id").table("titles")["offices"]) | set(load("en").table("titles")["offices"])
    assert set(titles["state_offices"]) <= shared


@pytest.mark.parametrize("code", LANGUAGES)
def test_events_have_roots_of_plover_and_words_for_each(code: str) -> None:
    roots = load(code).table("events")["roots"]
    assert set(roots) == set(ROOTS)
    for entry in roots.values():
        for words in entry.values():
            assert all(word == word.lower() and word.strip() for word in words)


def test_a_spelling_stands_in_one_row_only() -> None:
    forms = [form for row in WORLD.table("spellings")["same"] for form in row]
    assert len(forms) == len(set(forms))
