"""Many pairs at once have the likeness that each has alone."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.comparison import batch, profile, similarity, weights
from saksi.comparison.profile import Profile
from saksi.model.facts import Amount, Facts, Moment
from tests.comparison.reports import at, report

WORDS = ["banjir", "jembatan", "hanyut", "bridge", "flood", "Sirin", "Welara", "Arman", "Doluk", "perahu", "dua", "1.250", "di", "the", "rescue", "boats"]  # fmt: skip
REPORTS = st.tuples(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
    st.sampled_from(["id", "en"]),
    st.sampled_from([None, "2031-04-02", "2031-04-03T10:00:00+07:00", "2031-05-20"]),
    st.sampled_from([None, "2031-04-01", "2031-04-02", "2031-04-07"]),
)


def told(number: int, text: str, language: str, published: str | None, day: str | None) -> Profile:
    """Return the profile of a report whose beginning names the day of the event and a figure."""
    text = f"{text} {day} 1.250"
    where, figure = at(text, day or "1.250"), at(text, "1.250")
    moments = (Moment("m1", where, where.of(text), day, "date", "absolute", ""),) if day else ()
    amounts = (Amount("n1", figure, "1.250", Decimal(1250 + number % 2), "person", "exact"),)
    return profile.of(
        report(
            f"a{number}", text, language, published=published, facts=Facts(moments=moments, amounts=amounts)
        )
    )


@settings(deadline=None, max_examples=60)
@given(st.lists(REPORTS, min_size=2, max_size=6))
def test_the_likeness_of_many_pairs_is_that_of_each(
    given: list[tuple[str, str, str | None, str | None]],
) -> None:
    profiles = [told(n, *one) for n, one in enumerate(given)]
    rarity = weights.over(p.keys() for p in profiles)
    pairs = sorted(combinations(range(len(profiles)), 2), key=lambda pair: pair[1])
    found = dict(batch.scores(profiles, rarity, pairs))
    assert list(found) == pairs
    for i, j in pairs:
        alone = similarity.score(profiles[i], profiles[j], rarity)
        assert found[i, j] == pytest.approx(alone, rel=1e-9, abs=1e-12)


def test_no_pairs_need_no_work() -> None:
    none: list[Profile] = []
    assert list(batch.scores(none, weights.over(()), ())) == []
