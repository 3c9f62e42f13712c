"""From sentences to spaCy documents and files of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from training.sentence import Entity, Sentence


def doc(sentence: Sentence, nlp: Any) -> Any:
    """Return a document with what is marked on the sentence; what is not marked is left as not known."""
    from spacy.tokens import Doc

    marks: dict[str, Any] = {}
    if sentence.tags:
        marks["pos"] = list(sentence.tags)
        marks["morphs"] = ["" for _word in sentence.words]
    if sentence.heads:
        marks["heads"] = list(sentence.heads)
        marks["deps"] = list(sentence.labels)
    made = Doc(nlp.vocab, words=list(sentence.words), spaces=list(sentence.spaces), **marks)
    if not sentence.heads and len(made):
        made[0].is_sent_start = True
    if sentence.entities is not None:
        _mark_names(made, sentence.entities, sentence.doubts)
    return made


def _mark_names(made: Any, names: Sequence[Entity], doubts: Sequence[Entity]) -> None:
    """Set the names; one that does not fall on word edges, and one in doubt, is left as not known, not as absent."""
    from spacy.util import filter_spans

    spans, missing = [], [made.char_span(a, b, alignment_mode="expand") for a, b, _kind in doubts]
    for start, end, kind in names:
        span = made.char_span(start, end, label=kind)
        if span is not None:
            spans.append(span)
        else:
            missing.append(made.char_span(start, end, alignment_mode="expand"))
    free = [
        m for m in missing if m is not None and not any(m.start < s.end and s.start < m.end for s in spans)
    ]
    made.set_ents(spans, missing=filter_spans(free), default="outside")


def write(path: Path, sentences: Iterable[Sentence], nlp: Any) -> int:
    """Write the sentences as one ``.spacy`` file and return how many they are."""
    from spacy.tokens import DocBin

    path.parent.mkdir(parents=True, exist_ok=True)
    box = DocBin(docs=[doc(s, nlp) for s in sentences if s.words], store_user_data=False)
    box.to_disk(path)
    return len(box)
