"""The disagreements written into the example stories are found there, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from saksi import pipeline

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (
            "feri-teratai-laut",
            {
                ("amount", "112 penumpang", "131 penumpang"),
                ("amount", "Rp50 juta", "Rp500 juta"),
                ("date", "Minggu (6/6/2025)", "Minggu (6/7/2025)"),
                ("negation", "membantah", "mengatakan"),
            },
        ),
        (
            "ledakan-arungga",
            {
                ("amount", "2.300 orang", "3.200 warga"),
                ("amount", "Lima pekerja", "Tiga pekerja"),
                ("amount", "Rp4,2 miliar", "Rp42 miliar"),
                ("negation", "membantah", "mengakui", "mengatakan"),
            },
        ),
        (
            "gencatan-senjata-belin",
            {
                ("negation", "bukan untuk menghitung", "menghitung"),
                ("amount", "15 kilometres", "50 kilometer"),
                ("amount", "1,150 prisoners", "1.510 tahanan"),
                ("date", "Kamis (12/3/2025)", "Rabu (12/3/2025)"),
            },
        ),
    ],
)
def test_what_cannot_both_be_right_in_an_example(story: str, expected: set[tuple[str, ...]]) -> None:
    (dossier,) = pipeline.compare(pipeline.readings(EXAMPLES / story), one_story=True)
    found = {(c.kind, *sorted(side.value for side in c.sides)) for c in dossier.contradictions}
    assert found == expected
