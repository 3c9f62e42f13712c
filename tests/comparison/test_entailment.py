"""The comparison measured on public inference pairs: premise and hypothesis taken as two accounts."""

from __future__ import annotations

import json
from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from saksi import languages
from saksi.comparison.statements import ONE_LANGUAGE, match
from saksi.comparison.units import Unit, units
from saksi.extraction import amounts, times
from saksi.model.article import Article, Reading
from saksi.model.facts import Facts
from saksi.model.span import Span

PAIRS = Path(__file__).parents[2].parent / "shared" / "data" / "entailment" / "indonli" / "val.jsonl"


def account(text: str) -> tuple[Unit, ...]:
    article = Article("a", "a", text, "id", published="2020-01-01", sentences=(Span(0, len(text)),))
    language = languages.load("id")
    moments = times.find(article, language)
    figures = amounts.find(article, language, tuple(m.span for m in moments))
    return units(Reading(article, Facts(moments=moments, amounts=figures)))


def at_odds(premise: str, hypothesis: str) -> bool:
    """Return whether two pieces that can say the same cannot both be right, as the accounts of a story would be linked."""
    pairs = product(account(premise), account(hypothesis))
    matches = (match(a, b) for a, b in pairs)
    return any(m.score >= ONE_LANGUAGE.distinct and any(d.hard for d in m.differences) for m in matches)


Values = tuple[set[object], set[object]]


def values(units: tuple[Unit, ...]) -> Values:
    """Return the values of the amounts and of the moments of an account."""
    return {a.value for u in units for a in u.amounts}, {m.edtf for u in units for m in u.moments if m.edtf}


def told_apart_by_values(premise: str, hypothesis: str) -> bool:
    """Return whether the hypothesis gives an amount, or a moment, where the premise gives others only."""
    return any(
        y and x and not y <= x for x, y in zip(*map(values, map(account, (premise, hypothesis))), strict=True)
    )


@pytest.mark.quality
@pytest.mark.skipif(not PAIRS.is_file(), reason="the inference pairs are not beside this checkout")
def test_what_is_called_a_contradiction_is_one_and_a_third_of_them_is_found() -> None:
    counted: Counter[tuple[bool, bool]] = Counter()
    for line in PAIRS.read_text("utf-8").splitlines():
        pair = json.loads(line)
        counted[pair["label"] == "c", at_odds(pair["premise"], pair["hypothesis"])] += 1
    found, missed, wrong = counted[True, True], counted[True, False], counted[False, True]
    precision, recall = found / (found + wrong), found / (found + missed)
    print(f"IndoNLI validation, contradictions: precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= 0.85
    assert recall >= 0.35


@pytest.mark.quality
@pytest.mark.skipif(not PAIRS.is_file(), reason="the inference pairs are not beside this checkout")
def test_pairs_that_differ_in_a_figure_or_a_date_are_told_apart() -> None:
    right: list[bool] = []
    for line in PAIRS.read_text("utf-8").splitlines():
        pair = json.loads(line)
        if told_apart_by_values(pair["premise"], pair["hypothesis"]):
            right.append((pair["label"] == "c") == at_odds(pair["premise"], pair["hypothesis"]))
    accuracy = sum(right) / len(right)
    print(
        f"IndoNLI validation, {len(right)} pairs that differ in a figure or a date: accuracy {accuracy:.3f}"
    )
    assert accuracy >= 0.7
