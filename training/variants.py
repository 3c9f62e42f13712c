"""Other ways the same sentence may be printed, shown to the model while it learns.

A share of the sentences is lower-cased (headlines of scrapers, posts), a few are put in capitals, and in a share of
those with names a name gives place to another of its kind, so that the model learns the frame and not the list.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

_CASES: dict[str, Callable[[str], str]] = {"lower": str.lower, "upper": str.upper}
Pool = dict[str, list[Sequence[str]]]
Augmenter = Callable[[Any, Any], Iterator[Any]]


@registry.augmenters("saksi.variants.v1")  # type: ignore[untyped-decorator]
def variants(lower: float, upper: float, swap: float, names: str | None, seed: int) -> Augmenter:
    """Return an augmenter; the shares are of all sentences, ``swap`` of the names in sentences that keep their case.

    Names are exchanged for others seen in training and, half the time, from the lists in the file ``names`` (JSON).
    """
    dice = random.Random(seed)
    pool: Pool = {}
    lists: Pool = json.loads(Path(names).read_text(encoding="utf-8")) if names else {}

    def augment(nlp: Any, example: Any) -> Iterator[Any]:
        doc = example.reference
        _learn(pool, doc, dice)
        roll = dice.random()
        if roll < lower:
            doc = recased(doc, "lower")
        elif roll < lower + upper:
            doc = recased(doc, "upper")
        elif swap and doc.ents and not any(t.dep for t in doc):
            doc = swapped(doc, lists if lists and dice.random() < 0.5 else pool, swap, dice)
        yield example if doc is example.reference else Example(_plain(doc), doc)

    return augment


def _plain(doc: Any) -> Any:
    return Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])


def recased(doc: Any, case: str) -> Any:
    """Return a copy of the document with its words in another case and every mark kept."""
    change = _CASES[case]
    words = [w if len(changed := change(w)) != len(w) else changed for w in (t.text for t in doc)]
    return _rebuilt(
        doc, words, [bool(t.whitespace_) for t in doc], [t.ent_iob_ for t in doc], [t.ent_type_ for t in doc]
    )


def _rebuilt(doc: Any, words: list[str], spaces: list[bool], iob: list[str], kinds: list[str]) -> Any:
    marks: dict[str, Any] = {}
    if any(t.dep for t in doc):
        marks.update(heads=[t.head.i for t in doc], deps=[t.dep_ for t in doc])
    if any(t.pos for t in doc):
        marks.update(pos=[t.pos_ for t in doc], morphs=["" for _t in doc])
    if any(iob):
        marks["ents"] = [f"{i}-{k}" if i in ("B", "I") else i for i, k in zip(iob, kinds, strict=True)]
    made = Doc(doc.vocab, words=words, spaces=spaces, **marks)
    if not marks.get("heads") and len(made):
        made[0].is_sent_start = True
    return made


def _learn(pool: Pool, doc: Any, dice: random.Random) -> None:
    for name in doc.ents:
        names = pool.setdefault(name.label_, [])
        words = tuple(t.text for t in name)
        if len(names) < 4000:
            names.append(words)
        else:
            names[dice.randrange(4000)] = words


def swapped(doc: Any, pool: Pool, share: float, dice: random.Random) -> Any:
    """Return a copy without tags and tree in which a share of the names is another name of the same kind."""
    words, spaces, iob, kinds = [], [], [], []
    at = 0
    for name in [*doc.ents, None]:
        for t in doc[at : name.start if name is not None else len(doc)]:
            words.append(t.text)
            spaces.append(bool(t.whitespace_))
            iob.append(t.ent_iob_)
            kinds.append("")
        if name is None:
            break
        new: Sequence[str] = tuple(t.text for t in name)
        if dice.random() < share and name.text[:1].isupper() and pool.get(name.label_):
            new = dice.choice(pool[name.label_])
        words.extend(new)
        kinds.extend([name.label_] * len(new))
        iob.extend(["B"] + ["I"] * (len(new) - 1))
        spaces.extend([True] * (len(new) - 1) + [bool(name[-1].whitespace_)])
        at = name.end
    ents = [f"{i}-{k}" if i in ("B", "I") else i for i, k in zip(iob, kinds, strict=True)]
    made = Doc(doc.vocab, words=words, spaces=spaces, ents=ents)
    if len(made):
        made[0].is_sent_start = True
    return made
