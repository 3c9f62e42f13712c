"""Fit the weights of `saksi.comparison.similarity`: are two reports of one event?

    python -m training.likeness DATA

DATA is the folder of the evaluation data (`gold/`, `data/stories/`). Logistic regression by iteratively reweighted least
squares with a ridge, over all pairs of articles of each set, every set weighing the same. Sets: gold/retold, gold/full,
BASIL (a story has three outlets), the Indonesian topics of faizghifari marked relevant, and, three times, a day of real
press marked by eye (``tests/quality/grouping``), where many reports are of one matter and few of one event. ECB+ and another
day are only measured.
Prints the weights and, for each set, the pair F1 of the grouping at several thresholds.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from tests.quality import grouping as press

from saksi import pipeline
from saksi.comparison import profile, similarity, weights
from saksi.comparison.profile import Profile
from saksi.model.article import Given, Page, Reading
from saksi.stories import candidates, grouping
from saksi.text import article

RIDGE = 0.003
TIMES = {"press, 9 June": 3}
"""How often a set counts: the real press has the pairs that are hard to tell apart."""
THRESHOLDS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
Named = Iterator[tuple[str, str, str, str | None, str | None]]
"""Id, story, text, language, date."""


def gold(folder: Path) -> Named:
    """Yield the dated articles of a gold set."""
    stories = {s["id"]: s["story"] for s in _lines(folder / "stories.jsonl")}
    for a in _lines(folder / "articles.jsonl"):
        if a["language"] in ("id", "en"):
            yield a["id"], stories[a["id"]], a["text"], a["language"], a["published"]


def basil(folder: Path) -> Named:
    """Yield the articles of BASIL."""
    for path in sorted(folder.glob("*.json")):
        a = json.loads(path.read_text("utf8"))
        text = "\n".join([a["title"] or "", *(s["sentence"] for s in a["body"])])
        yield path.stem, path.stem.split("_")[0], text, "en", a.get("date")


def topics(path: Path) -> Named:
    """Yield the relevant articles of the Indonesian topics."""
    for n, a in enumerate(_lines(path)):
        if a.get("relevance") is True:
            yield f"t{n:03d}", a["keyword"], re.sub(r" ([.,!?;:)])", r"\1", a["text"])[:4000], "id", None


def ecb(path: Path) -> Named:
    """Yield the documents of ECB+, its two halves of a topic as two stories."""
    texts: dict[str, dict[int, list[str]]] = {}
    for line in path.read_text("utf8").splitlines():
        cells = line.split("\t")
        if len(cells) == 4:
            texts.setdefault(cells[0], {}).setdefault(int(cells[1]), []).append(cells[3])
    for name, sentences in texts.items():
        text = "\n".join(re.sub(r" ([.,!?;:')])", r"\1", " ".join(w)) for _n, w in sorted(sentences.items()))
        yield name, name.split("_")[0] + ("+" if "plus" in name else ""), text, "en", None


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(x) for x in path.read_text("utf8").splitlines() if x.strip())


def reading(id: str, text: str, language: str | None, published: str | None) -> Reading:
    """Return a text as the program reads it."""
    given = Given(id=id, language=language, published=published)
    return pipeline.extract(article.build(Page(id, text, "text/plain", given)))


class Pairs:
    """Pairs of articles of one set: their features, whether they are of one story, and what grouping makes of scores.

    ``same`` tells that of two ids, or that it is open (``None``); such pairs are left out.
    """

    def __init__(
        self, profiles: Iterable[Profile], same: Callable[[str, str], bool | None], near: bool
    ) -> None:
        self.profiles = sorted(profiles, key=lambda p: p.article)
        self.rarity = weights.over(p.keys() for p in self.profiles)
        self.near = set(candidates.among(self.profiles, self.rarity))
        places = sorted(self.near) if near else list(combinations(range(len(self.profiles)), 2))
        told = {pair: same(*(self.profiles[n].article for n in pair)) for pair in places}
        self.same = {pair: answer for pair, answer in told.items() if answer is not None}
        self.x = np.array([self._row(self.profiles[i], self.profiles[j]) for i, j in self.same])
        self.y = np.array(list(self.same.values()), dtype=float)

    @classmethod
    def named(cls, named: Named) -> Pairs:
        """Return all pairs of a set whose articles name their story."""
        rows = list(named)
        truth = {row[0]: row[1] for row in rows}
        profiles = (profile.of(reading(i, t, c, d)) for i, _s, t, c, d in rows)
        return cls(profiles, lambda a, b: truth[a] == truth[b], near=False)

    @classmethod
    def press(cls, day: str) -> Pairs:
        """Return the pairs worth comparing of a day of real press, marked by eye."""
        marked = press.read(day)

        def same(a: str, b: str) -> bool | None:
            pair = frozenset((a, b))
            return None if pair in marked.open else pair in marked.same

        return cls((profile.of(r) for r in marked.readings), same, near=True)

    def _row(self, a: Profile, b: Profile) -> list[float]:
        found = dict(similarity.features(a, b, self.rarity))
        return [float(found.get(name, 0.0)) for name in similarity.FEATURES]

    def f1(self, fitted: Any, threshold: float) -> float:
        """Return the pair F1 of the stories made with these weights."""
        chances = 1 / (1 + np.exp(-np.clip(self.x @ fitted, -50, 50)))
        scores = {pair: float(s) for pair, s in zip(self.same, chances, strict=True) if pair in self.near}
        days = [p.published.toordinal() if p.published else None for p in self.profiles]
        groups = grouping.cluster(len(self.profiles), scores, threshold, days)
        got = [self.same.get(pair) for group in groups for pair in combinations(group, 2)]
        hit = sum(answer is True for answer in got)
        return 2 * hit / (len(got) + float(self.y.sum())) if hit else 0.0


def fit(sets: list[Pairs]) -> Any:
    """Return the weights, in the order of the features."""
    x = np.vstack([s.x for s in sets])
    y = np.hstack([s.y for s in sets])
    w = np.hstack([np.full(len(s.y), 1 / len(s.y)) for s in sets]) * len(y) / len(sets)
    mean, spread = x.mean(0), x.std(0) + 1e-9
    mean[0], spread[0] = 0, 1
    z = (x - mean) / spread
    b = np.zeros(z.shape[1])
    ridge = RIDGE * len(y)
    for _step in range(30):
        p = 1 / (1 + np.exp(-z @ b))
        slope = z.T @ (w * (p - y)) + ridge * b * (np.arange(len(b)) > 0)
        b -= np.linalg.solve((z * (w * p * (1 - p))[:, None]).T @ z + ridge * np.eye(len(b)), slope)
    out = b / spread
    out[0] = b[0] - float((b * mean / spread)[1:].sum())
    return out


def main() -> None:
    """Fit and print."""
    data = Path(sys.argv[1])
    stories = data / "data" / "stories"
    sets = {
        "retold": Pairs.named(gold(data / "gold" / "retold")),
        "full": Pairs.named(gold(data / "gold" / "full")),
        "basil": Pairs.named(basil(stories / "basil")),
        "topics": Pairs.named(topics(stories / "faizghifari" / "topics.jsonl")),
        "press, 9 June": Pairs.press("2025-06-09"),
        "press, 20 June (measured only)": Pairs.press("2025-06-20"),
        "ecb+ (measured only)": Pairs.named(ecb(stories / "ecbplus" / "dev_text.txt")),
    }
    fitted = fit([s for name, s in sets.items() for _time in range(TIMES.get(name, 1)) if "only" not in name])
    for name, value in zip(similarity.FEATURES, fitted, strict=True):
        print(f"  {name:<16}{value:8.2f}")
    current = np.array(list(similarity.FEATURES.values()))
    for label, which in (("fitted", fitted), ("as shipped", current)):
        print(label, "pair F1 at", THRESHOLDS)
        for name, pairs in sets.items():
            print(
                f"  {name:<32}{len(pairs.profiles)} articles",
                [round(pairs.f1(which, t), 3) for t in THRESHOLDS],
            )


if __name__ == "__main__":
    main()
