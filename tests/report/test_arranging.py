"""What is laid out for a report grows with the story, not with its square."""

from __future__ import annotations

from saksi.model.article import Article
from saksi.model.span import Span
from saksi.model.story import (
    Contradiction,
    Dossier,
    Evidence,
    Excess,
    Member,
    Origin,
    Origins,
    Side,
    Statement,
)
from saksi.report.view import arrange
from tests.growth import calls

TEXT = "The dam of Lada broke."
WHOLE = Span(0, len(TEXT))


def dossier(many: int) -> Dossier:
    """Return a story of reports each of which stands alone, with a line, a headline and every second a disagreement of its own."""
    names = [f"a{n}" for n in range(many)]
    sides = [Side(name, (Evidence(name, WHOLE),)) for name in names]
    return Dossier(
        "d",
        TEXT,
        None,
        None,
        tuple(Article(name, name, TEXT, "en", title=TEXT, sentences=(WHOLE,)) for name in names),
        Origins(many, tuple(Origin(name, (name,), "") for name in names)),
        statements=tuple(
            Statement(f"s{n}", "fact", "only", (Member(n, WHOLE, TEXT),), None, "") for n in names
        ),
        contradictions=tuple(
            Contradiction("s", "amount", pair, "") for pair in zip(sides[::2], sides[1::2], strict=True)
        ),
        headlines=tuple(Excess(name, "number", WHOLE, TEXT, None, "") for name in names),
    )


def test_what_is_laid_out_grows_with_the_reports() -> None:
    few, many = dossier(40), dossier(160)
    assert calls(lambda: arrange(many)) < 6 * calls(lambda: arrange(few))
    view = arrange(few)
    assert len(view.alone) == len(view.headlines) == 40
