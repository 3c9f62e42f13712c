"""Quality is a floor: the scores over the gold sets do not fall below what was reached."""

import pytest

from . import gate

tables: dict[str, str] = {}


@pytest.mark.quality
@pytest.mark.skipif(not gate.present(), reason="the gold sets are not beside this checkout (../shared/gold)")
@pytest.mark.parametrize("gold", gate.SETS)
def test_no_score_is_below_its_floor(gold: str) -> None:
    scores = gate.measure(gold)
    rows = gate.rows(gold, scores)
    tables[gold] = gate.table(gold, rows)
    below = [f"{r.name}: {r.score} (floor {r.floor})" for r in rows if not r.holds]
    assert not below, "\n".join(below)


@pytest.mark.parametrize(
    ("name", "score", "floor", "holds"),
    [
        ("quotes.direct.f1", 0.90, 0.90, True),
        ("quotes.direct.f1", 0.89, 0.90, False),
        ("clutter.prose_wrongly_marked", 0.002, 0.001, False),
        ("clutter.prose_wrongly_marked", 0.001, 0.002, True),
        ("quotes.direct.f1", 0.10, None, True),
    ],
)
def test_a_row_knows_whether_its_floor_holds(
    name: str, score: float, floor: float | None, holds: bool
) -> None:
    assert gate.Row(name, score, floor).holds is holds


def test_a_pair_of_precision_and_recall_is_held_by_its_f1() -> None:
    scores = {
        "quotes.direct.p": 0.9,
        "quotes.direct.r": 0.8,
        "quotes.direct.f1": 0.85,
        "align.copied_found.r": 1.0,
    }
    assert [name for name in scores if gate.has_floor(name, scores)] == [
        "quotes.direct.f1",
        "align.copied_found.r",
    ]
    assert not gate.has_floor("align.contradictions_reported", scores)
