"""The measures of the PAN task, worked by hand, and what our passages reach on an Indonesian collection of that form."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from saksi.comparison import reuse, words
from saksi.comparison.words import Words
from saksi.model.article import Article, Reading
from saksi.model.span import Span
from tests.quality.pan import Case, Measures, covered, measure, read

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "reuse" / "plagiarisme-id"
CASE = Case("s", Span(0, 100), "q", Span(500, 600))


def case(start: int, end: int, source_start: int, source_end: int, source: str = "q") -> Case:
    return Case("s", Span(start, end), source, Span(source_start, source_end))


def test_a_perfect_detection_scores_one() -> None:
    assert measure([CASE], [CASE]) == Measures(1.0, 1.0, 1.0, 1.0)


def test_nothing_found_scores_nothing() -> None:
    assert measure([CASE], []).plagdet == 0


def test_half_a_case_on_both_sides_is_half_its_recall() -> None:
    found = measure([CASE], [case(0, 50, 500, 550)])
    assert (found.precision, found.recall, found.granularity) == (1.0, 0.5, 1.0)
    assert found.plagdet == pytest.approx(2 / 3)


def test_a_detection_counts_both_its_sides() -> None:
    assert covered(CASE, [case(0, 100, 500, 510)]) == pytest.approx(110 / 200)


def test_two_detections_of_one_case_halve_nothing_but_the_granularity() -> None:
    found = measure([CASE], [case(0, 50, 500, 550), case(50, 100, 550, 600)])
    assert (found.precision, found.recall, found.granularity) == (1.0, 1.0, 2.0)
    assert found.plagdet == pytest.approx(1 / 1.584962500721156)


def test_characters_covered_twice_count_once() -> None:
    assert measure([CASE], [case(0, 60, 500, 560), case(40, 100, 540, 600)]).recall == 1.0


@pytest.mark.parametrize(
    "other", [case(0, 100, 0, 100), case(200, 300, 500, 600), case(0, 100, 500, 600, source="r")]
)
def test_overlap_on_one_side_alone_or_with_another_source_detects_nothing(other: Case) -> None:
    assert measure([CASE], [other]) == Measures(0.0, 0.0, 1.0, 0.0)


def test_a_case_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "one.xml"
    path.write_text(
        '<document reference="s.txt"><feature name="plagiarism" type="artificial" obfuscation="none" this_offset="3" '
        'this_length="4" source_reference="q.txt" source_offset="10" source_length="5"/><feature name="other"/></document>'
    )
    assert read(path) == [Case("s.txt", Span(3, 7), "q.txt", Span(10, 15), "none")]


SENTENCE = re.compile(r"[^.!?\n]+(?:\n(?!\n)[^.!?\n]+)*[.!?]*[\"”']*")


def side(path: Path) -> Words:
    text = path.read_text("utf-8")
    spans = (Span(m.start(), m.end()).strip(text) for m in SENTENCE.finditer(text))
    return words.of(
        Reading(Article(path.name, path.name, text, "id", sentences=tuple(s for s in spans if len(s))))
    )


def detections() -> list[Case]:
    sources = [side(p) for p in sorted((FOLDER / "source-documents").glob("*.txt"))]
    found = []
    for path in sorted((FOLDER / "suspicious-documents").glob("*.txt")):
        ours = side(path)
        for source in sources:
            for p in reuse.between(ours, source, reuse.LONG):
                found.append(Case(ours.article, p.a.span, source.article, p.b.span, p.kind))
    return found


@pytest.mark.quality
@pytest.mark.skipif(not FOLDER.is_dir(), reason="the plagiarism collection is not beside this checkout")
def test_an_indonesian_collection_in_pan_form(capsys: pytest.CaptureFixture[str]) -> None:
    cases = [c for p in sorted((FOLDER / "suspicious-documents").glob("*.xml")) for c in read(p)]
    found = detections()
    reached = measure(cases, found)
    kinds: dict[str, list[float]] = defaultdict(list)
    for c in cases:
        kinds[c.kind].append(covered(c, found))
    with capsys.disabled():
        print(f"\n{reached}")
        for kind, shares in sorted(kinds.items()):
            print(f"  recall of {kind:<20}{sum(shares) / len(shares):.3f}  ({len(shares)} cases)")
    assert reached.plagdet >= 0.75
    assert reached.precision >= 0.95
