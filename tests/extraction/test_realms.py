"""States that no table knows, told by the article alone, are no part of a person's name."""

from __future__ import annotations

import pytest

from saksi.extraction import entities
from saksi.languages import load
from saksi.model.article import Article


def kinds(text: str, language: str) -> dict[str, str]:
    found = entities.find(Article("a", "a", text, language), load(language))
    return {e.name: e.kind for e in found}


@pytest.mark.parametrize(
    ("text", "language", "state", "person"),
    [
        (
            "Belgravia dan Tolmara menyepakati gencatan senjata. Presiden Tolmara Ilka Dorn pulang. "
            "Menteri Luar Negeri Belgravia Sena Vold bicara.",
            "id", "Tolmara", "Ilka Dorn",
        ),
        ("Gandum itu dibeli dari pasar untuk Zelmonia. Menlu Zelmonia Sena Vold menolak.", "id", "Zelmonia", "Sena Vold"),
        (
            "Pemerintah Tolmara dan Quendor sepakat. Menlu Quendor Sena Vold pulang.",
            "id", "Quendor", "Sena Vold",
        ),
        ("A truce between Zelmonia and Tolmara held. Zelmonian President Ilka Dorn left.", "en", "Zelmonia", "Ilka Dorn"),
        ("A truce between Zelmonia and Tolmara held. Zelmonia’s president, Ilka Dorn, left.", "en", "Tolmara", "Ilka Dorn"),
    ],
)  # fmt: skip
def test_a_state_of_the_article_is_no_part_of_a_name(
    text: str, language: str, state: str, person: str
) -> None:
    found = kinds(text, language)
    assert found[state] == "state"
    assert found[person] == "person"


@pytest.mark.parametrize(
    ("text", "language", "person"),
    [
        (
            "Clinton rested. Clinton’s spokesman, Owen Sefton, said so. Hillary Clinton slept.",
            "en",
            "Hillary Clinton",
        ),
        ("Presiden Gustavo Petro Lanza bicara. Gustavo dan Sari pulang.", "id", "Gustavo Petro Lanza"),
        ("Menteri Sekretaris Negara Prasetyo Wicaksono bicara.", "id", "Prasetyo Wicaksono"),
    ],
)
def test_who_bears_a_person_s_name_is_no_state(text: str, language: str, person: str) -> None:
    found = kinds(text, language)
    assert found[person] == "person"
    assert "state" not in found.values()
