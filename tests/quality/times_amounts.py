"""Scores of moments and amounts on 100 articles marked by hand, and on the cases of two other projects.

    python -m tests.quality.times_amounts [--half learn|test] [--show]

``times_amounts.jsonl`` holds offsets and values alone; the articles stand in the evaluation data beside the checkout
and are known by their SHA-256. One half was learned from, the other only measured.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from saksi.extraction import amounts, times
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Amount, Moment
from saksi.text import clutter

HERE = Path(__file__).parent
DATA = HERE.parents[2] / "shared" / "data"
CASES = DATA / "times-amounts"
MARKED = HERE / "times_amounts.jsonl"
_TIMES = frozenset(
    [
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "month",
        "quarter",
        "half",
        "year",
        "decade",
        "century",
    ]
)
Interval = tuple[int, int]


def present() -> bool:
    """Return whether the evaluation data stands beside this checkout."""
    return CASES.is_dir() and (DATA / "news").is_dir()


@dataclass(slots=True)
class Score:
    """What was marked, what was found, and how much of it is right."""

    count: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def f1(self, kind: str) -> float:
        c = self.count
        return 2 * c[f"{kind} found"] / max(1, c[f"{kind} marked"] + c[f"{kind} read"])

    def share(self, part: str, whole: str) -> float:
        return self.count[part] / max(1, self.count[whole])

    def table(self) -> dict[str, float]:
        return {
            "moments_found": round(self.f1("moments"), 3),
            "moments_right": round(self.share("moments right", "moments valued"), 3),
            "amounts_found": round(self.f1("amounts"), 3),
            "amounts_value_and_unit": round(self.share("amounts right", "amounts marked"), 3),
            "amounts_what": round(self.share("what right", "what marked"), 3),
        }


def measure(half: str | None = None) -> Score:
    """Return the score on the marked articles of one half, or of both."""
    score = Score()
    for line in MARKED.read_text(encoding="utf-8").splitlines():
        marked = json.loads(line)
        if half in (None, marked["half"]):
            _score_article(score, marked, _text(marked))
    return score


def _text(marked: dict[str, Any]) -> str:
    if marked["line"] is None:
        page = (DATA / marked["file"]).read_text(encoding="utf-8", errors="replace")
        found = re.search(r"<TEXT>(.*?)</TEXT>", page, re.DOTALL)
        text = found[1] if found else ""
    else:
        text = _news(marked["file"])[marked["line"]]
    assert hashlib.sha256(text.encode()).hexdigest() == marked["sha256"], f"{marked['file']} is another text"
    return text


@cache
def _news(name: str) -> list[str]:
    with lzma.open(DATA / name, "rt", encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file]


def _score_article(score: Score, marked: dict[str, Any], text: str) -> None:
    language = load("id")
    article = Article(
        "a", "a", text, "id", published=marked["published"], clutter=clutter.mark(text, language, None)
    )
    moments = times.find(article, language)
    found = amounts.find(article, language, [m.span for m in moments])
    _score_moments(score, marked["moments"], moments, text)
    lengths = [tuple(m["span"]) for m in marked["moments"]]
    kept = [a for a in found if a.unit not in _TIMES or not any(s <= a.span.start < e for s, e in lengths)]
    _score_amounts(score, marked["amounts"], kept, text)


def _score_moments(score: Score, wanted: list[dict[str, Any]], got: Sequence[Moment], text: str) -> None:
    pairs = _paired([tuple(w["span"]) for w in wanted], [(m.span.start, m.span.end) for m in got], 0.5)
    score.count.update({"moments marked": len(wanted), "moments read": len(got), "moments found": len(pairs)})
    for i, want in enumerate(wanted):
        score.count["moments valued"] += want["edtf"] is not None
        right = i in pairs and want["edtf"] is not None and _same(want["edtf"], got[pairs[i]].edtf)
        score.count["moments right"] += right
        if not right and (i not in pairs or want["edtf"]):
            score.notes.append(
                f"moment {_shown(text, want['span'])} {want['edtf']}: {got[pairs[i]].edtf if i in pairs else 'not found'}"
            )
    score.notes += [f"moment not marked: {m.text}" for j, m in enumerate(got) if j not in pairs.values()]


def _score_amounts(score: Score, wanted: list[dict[str, Any]], got: Sequence[Amount], text: str) -> None:
    pairs = _paired([tuple(w["span"]) for w in wanted], [(a.span.start, a.span.end) for a in got], 0.01)
    score.count.update({"amounts marked": len(wanted), "amounts read": len(got), "amounts found": len(pairs)})
    for i, want in enumerate(wanted):
        amount = got[pairs[i]] if i in pairs else None
        right = amount is not None and _same_value(want, amount)
        score.count["amounts right"] += right
        if not right:
            score.notes.append(
                f"amount {_shown(text, want['span'])} {want['value']} {want['unit']}: {amount}"
            )
        if want["what"]:
            score.count["what marked"] += 1
            score.count["what right"] += _alike(text[slice(*want["what"])], amount.what if amount else None)
    score.notes += [f"amount not marked: {a.text}" for j, a in enumerate(got) if j not in pairs.values()]


def _shown(text: str, span: Sequence[int]) -> str:
    start, end = span
    return f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 15]}".replace("\n", " ")


def _same(want: str, got: str | None) -> bool:
    """Equal values; a zone may be left unsaid."""
    return want == "/".join(re.sub(r"(T[\d:]+)[+-]\d\d:\d\d$", r"\1", end) for end in (got or "").split("/"))


def _same_value(want: dict[str, Any], got: Amount) -> bool:
    value = Decimal(want["value"])
    return abs(got.value - value) <= abs(value) / 100_000 and want["unit"] in (None, got.unit)


def _alike(want: str, got: str | None) -> bool:
    left, right = ({*phrase.lower().split()} - {"orang"} for phrase in (want, got or ""))
    return 2 * len(left & right) >= max(1, len(left) + len(right)) / 2 or (not left and not right)


def _paired(wanted: Sequence[Any], got: Sequence[Interval], least: float) -> dict[int, int]:
    """Pair spans one to one, the best overlap first."""
    options = sorted(
        ((_overlap(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(got)), reverse=True
    )
    pairs: dict[int, int] = {}
    for overlap, i, j in options:
        if overlap >= least and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _overlap(a: Interval, b: Interval) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return 2 * shared / (a[1] - a[0] + b[1] - b[0]) if shared > 0 else 0.0


def duckling(name: str) -> Iterator[tuple[str, str]]:
    """Yield the expected value and the phrase of each of Duckling's Indonesian cases."""
    for line in (CASES / "duckling" / f"id.{name}.tsv").read_text(encoding="utf-8").splitlines():
        expected, _tab, phrase = line.partition("\t")
        yield expected, phrase


def dateparser() -> Iterator[tuple[str, str]]:
    """Yield the phrase and the English reading of each of dateparser's Indonesian cases."""
    source = (CASES / "dateparser" / "test_languages_id.txt").read_text(encoding="utf-8")
    for found in re.finditer(r'param\("id", "([^"]*)", (?:"([^"]*)")?', source):
        yield found[1], found[2] or ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=["learn", "test"])
    parser.add_argument("--show", action="store_true", help="print what is not right")
    options = parser.parse_args()
    score = measure(options.half)
    if options.show:
        print("\n".join(score.notes))
    print(json.dumps(score.table()))


if __name__ == "__main__":
    main()
