"""Where a thing came from, as two articles have it."""

from __future__ import annotations

import pytest

from saksi.model.article import Reading
from saksi.model.facts import Facts
from saksi.model.story import Origins
from saksi.stories.accounts import align
from tests.making import entity, reading


def report(name: str, text: str, states: dict[str, str], language: str) -> Reading:
    found = tuple(
        entity(text, state, "state", country=code) for state, code in states.items() if state in text
    )
    return reading(name, text, Facts(entities=found), language)


def clashes(left: str, right: str, language: str) -> list[list[str]]:
    states = {
        "Rusia": "RU",
        "Ukraina": "UA",
        "Polandia": "PL",
        "Russia": "RU",
        "Ukraine": "UA",
        "Poland": "PL",
    }
    one, two = report("a", left, states, language), report("b", right, states, language)
    found = align((one, two), (), Origins(0, ())).contradictions
    return [sorted(s.value for s in c.sides) for c in found if c.kind == "place"]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Balon Rusia melintasi langit Polandia.",
            "Warga Polandia melihat balon.\nBalon itu diterbangkan dari Ukraina.",
            "id",
        ),
        (
            "A balloon was seen over Poland.\nThe balloon came from Russia.",
            "Villagers in Poland looked up.\nThe balloon drifted from Ukraine.",
            "en",
        ),
    ],
)
def test_one_thing_traced_to_two_states(left: str, right: str, language: str) -> None:
    assert len(clashes(left, right, language)) == 1


@pytest.mark.parametrize(
    "right",
    [
        "Warga Polandia melihat balon.\nBalon itu tidak diterbangkan dari Ukraina.",
        "Warga Polandia melihat balon.\nBalon itu mungkin diterbangkan dari Ukraina.",
        "Warga Polandia melihat balon Ukraina.",
        "Balon itu diterbangkan dari Ukraina.",
        "Warga Polandia melihat balon Rusia.\nBalon itu berbeda: yang dari Ukraina putih.",
    ],
)
def test_what_is_denied_only_possible_of_things_at_large_or_elsewhere_is_no_contradiction(right: str) -> None:
    assert not clashes("Balon Rusia melintasi langit Polandia.", right, "id")
