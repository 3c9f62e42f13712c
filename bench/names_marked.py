"""Names as `saksi read` gives them, held against the marked sentences that the Indonesian model has not seen.

    python bench/names_marked.py

Each sentence of idner-news-2k dev and of NER-UI's dev fold is an article of its own, so that no name can be known from another
sentence. Exact spans; states are places. By the rules alone, with the trained pipeline weighed in, and the pipeline's own names.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from training import corpora, recipes
from training.places import LANGUAGES
from training.score import agreement
from training.sentence import Entity, Sentence

from saksi import pipeline
from saksi.config import Config
from saksi.extraction.options import ExtractOptions

KINDS = ("person", "organization", "place", "state")


def read(sentences: Sequence[Sentence], trained: bool) -> list[list[Entity]]:
    """Return the names that the program finds in each sentence."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sentences.jsonl"
        path.write_text("\n".join(_articles(sentences)) + "\n", "utf-8")
        config = Config(extract=ExtractOptions(trained=trained))
        found = {r.article.id: r for r in pipeline.readings([path], config, on_refusal=lambda _r: None)}
    out = []
    for number in range(len(sentences)):
        reading = found.get(f"s{number}")
        entities = reading.facts.entities if reading else ()
        out.append(
            [
                (m.span.start, m.span.end, e.kind)
                for e in entities
                for m in e.mentions
                if e.kind in KINDS and m.text.lower() != m.text  # "presiden itu" is a mention, and no name
            ]
        )
    return out


def _articles(sentences: Sequence[Sentence]) -> Iterator[str]:
    for number, sentence in enumerate(sentences):
        yield json.dumps(
            {"id": f"s{number}", "text": sentence.text, "language": "id", "published": "2014-01-01"}
        )


def main() -> None:
    """Print the table."""
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
    nlp = spacy.load(LANGUAGES / "id" / "model")
    for name in recipes.HELD_NAMES:
        sentences = [recipes.with_states(s, "id") for s in corpora.names(name, nlp)]
        marked = [s.entities or () for s in sentences]
        own = nlp.pipe(s.text for s in sentences)
        ways = {
            "rules": read(sentences, trained=False),
            "rules and pipeline": read(sentences, trained=True),
            "pipeline": [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in own],
        }
        for way, found in ways.items():
            for kind in (None, "person", "organization", "place"):
                score = agreement(marked, found, kind)
                print(
                    f"{name:10} {way:20} {kind or 'all':14} P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f}"
                )


if __name__ == "__main__":
    main()
