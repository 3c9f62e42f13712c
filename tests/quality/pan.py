"""The measures of the PAN plagiarism detection task, and its format.

After Potthast, Stein, Barrón-Cedeño and Rosso, "An Evaluation Framework for Plagiarism Detection" (2010): a case or a
detection is a set of characters of the suspicious text and of its source; a detection detects a case where the two
overlap on both sides. Precision and recall are means over detections and cases (macro-averaged) of the share of
characters covered, granularity is the mean number of detections of a detected case, and
plagdet = F1 / log2(1 + granularity).
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from saksi.model.span import Span, merged


@dataclass(frozen=True, slots=True)
class Case:
    """A passage of a suspicious text and where it comes from; ``kind`` is how it was disguised."""

    suspicious: str
    span: Span
    source: str
    source_span: Span
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures over one collection."""

    precision: float
    recall: float
    granularity: float
    plagdet: float


def measure(cases: Sequence[Case], detections: Sequence[Case]) -> Measures:
    """Return the measures of ``detections`` against the true ``cases``."""
    precision = _mean(covered(d, cases) for d in detections)
    recall = _mean(covered(c, detections) for c in cases)
    counts = [sum(detects(d, c) for d in detections) for c in cases]
    granularity = _mean(n for n in counts if n) or 1.0
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return Measures(precision, recall, granularity, f1 / math.log2(1 + granularity))


def detects(one: Case, other: Case) -> bool:
    """Return whether two cases overlap on both sides of the same pair of texts."""
    same = (one.suspicious, one.source) == (other.suspicious, other.source)
    return same and one.span.overlaps(other.span) and one.source_span.overlaps(other.source_span)


def covered(one: Case, others: Iterable[Case]) -> float:
    """Return the share of the characters of ``one``, both sides, that the others which detect it cover."""
    near = [o for o in others if detects(one, o)]
    inside = _overlap(one.span, [o.span for o in near]) + _overlap(
        one.source_span, [o.source_span for o in near]
    )
    return inside / (len(one.span) + len(one.source_span))


def _overlap(span: Span, others: Iterable[Span]) -> int:
    return sum(min(span.end, o.end) - max(span.start, o.start) for o in merged(others) if span.overlaps(o))


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def read(path: Path) -> list[Case]:
    """Return the cases of one XML file of a PAN collection."""
    root = ET.parse(path).getroot()
    return [
        _case(str(root.get("reference")), f.attrib)
        for f in root.iter("feature")
        if f.get("name") == "plagiarism"
    ]


def _case(reference: str, given: dict[str, str]) -> Case:
    start, source = int(given["this_offset"]), int(given["source_offset"])
    return Case(
        reference,
        Span(start, start + int(given["this_length"])),
        given["source_reference"],
        Span(source, source + int(given["source_length"])),
        given.get("obfuscation") or given.get("type", ""),
    )
