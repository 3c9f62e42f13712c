"""Make the dictionaries of the bilingual bridge: ``languages/<code>/bridge/*.npz``.

    python training/bridge.py families WORDNET_FOLDER               (WordNet 3.0)
    python training/bridge.py expressions OMW_TAB PARALLEL_FOLDER   (two words that mean something of their own)
    python training/bridge.py senses WORDNET_FOLDER OMW_TAB         (and a wordnet on its senses)
    python training/bridge.py translations PARALLEL_FOLDER          (line-aligned text, see ``parallel``)
    python training/bridge.py score PARALLEL_FOLDER                 (nearest sentence among the held-out ones)

``families`` joins English lemmas that WordNet calls derivationally related and that begin alike (accept, acceptable,
acceptance): the shortest stands for all, and is a pivot of every dictionary. ``opposites`` are its antonyms, ``causes`` what a
verb brings about (kill: die).
``translations`` are word statistics of IBM Model 1 (Brown et al. 1993) in both directions, their geometric mean kept;
``rarity`` is inverse document frequency over the same text. A fifth of PANL-BPPT's INT part, its last in document
order, is left out of training and is what ``score`` looks at. No sentence and no part of one is kept.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, permutations
from math import log, log1p
from pathlib import Path

import numpy as np

from saksi import languages
from saksi.comparison import bridge
from saksi.comparison.content import Word, content, expressions, fold, forms, lemma, stop_words
from saksi.languages import FOLDER
from saksi.model.span import Span

INDONESIAN, ENGLISH = languages.load("id"), languages.load("en")
PARTS = {"noun": 1, "verb": 2, "adj": 3, "adv": 4}
DERIVED, OPPOSITE = ("+", "\\"), ("!",)
NEGATIVE = ("un", "in", "im", "il", "ir", "dis", "non", "non-")
DIRECTIONS = ("north", "east", "south", "west")
"""Their adjectives ("northern") are no derivations in WordNet, which has them as words of a third sense."""
AMERICAN = {
    "isation": "ization", "ising": "izing", "iser": "izer", "ise": "ize", "yse": "yze", "our": "or", "ourable": "orable",
    "tre": "ter", "bre": "ber", "fence": "fense", "icence": "icense", "ogue": "og", "amme": "am", "eller": "eler",
}  # fmt: skip
"""Endings in British spelling, with the American ones."""
ROUNDS = 6
DOUBT = 3.0
"""Occurrences added to the denominator at the end: what was seen once or twice proves little."""
SEEN = 1.5
"""Expected times that a word must stand for another before the pair is kept."""
OFTEN = 4
"""A printed form seen this often has statistics of its own; a rarer one adds to those of its lemma."""
COMMONEST = 0.3
"""The share of a verb's uses that a sense must have to count for what the verb brings about."""
USUAL = 5
"""An expression of two words seen this often in the text is a word of its own."""
LEAST = 0.01
MOST = 10
LONGEST = 80
TOP = 8.0
"""The inverse document frequency (natural logarithm) that counts as wholly rare."""

Entries = Mapping[str, Mapping[str, float]]
Pair = tuple[Sequence[Word], Sequence[Word]]


def relations(wordnet: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the lexical pointers of WordNet between single words: its symbol and the two lemmas."""
    words, pointers = {}, []
    for part in PARTS:
        for line in (wordnet / f"data.{part}").read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split("|")[0].split(" ")
            size = int(fields[3], 16)
            here = fields[0] + fields[2].replace("s", "a")
            words[here] = [re.sub(r"\([a-z]+\)$", "", w).lower() for w in fields[4 : 4 + 2 * size : 2]]
            first = 5 + 2 * size
            rest = fields[first : first + 4 * int(fields[first - 1])]
            for symbol, offset, kind, ends in zip(*(rest[i::4] for i in range(4)), strict=False):
                if symbol in DERIVED + OPPOSITE and ends != "0000":
                    pointers.append(
                        (symbol, here, int(ends[:2], 16), offset + kind.replace("s", "a"), int(ends[2:], 16))
                    )
    for symbol, a, i, b, j in pointers:
        left, right = words[a][i - 1], words[b][j - 1]
        if "_" not in left + right:
            yield symbol, lemma(fold(left), ENGLISH), lemma(fold(right), ENGLISH)


def families(wordnet: Path) -> dict[str, str]:
    """Return the lemma that stands for each derived one: the shortest that is linked to it and begins like it.

    A word made negative by a prefix stands with the word it negates (unacceptable: accept); see ``opposites``.
    """
    linked = defaultdict(set)
    negative = {}
    often = Counter(
        {lemma(fold(w), ENGLISH): n for members in english_synsets(wordnet).values() for w, n in members}
    )
    for symbol, a, b in relations(wordnet):
        if symbol in DERIVED and a != b:
            linked[a].add(b)
            linked[b].add(a)
        if symbol in OPPOSITE and any(a == prefix + b for prefix in NEGATIVE) and often[b] >= often[a]:
            negative[a] = b
    head: dict[str, str] = {}
    for word in sorted(linked, key=lambda w: (len(w), w)):
        stem = word[: max(4, round(0.7 * len(word)))]
        waiting = [word] if word not in head else []
        while waiting:
            here = waiting.pop()
            head[here] = word
            waiting += sorted(w for w in linked[here] if w not in head and w.startswith(stem))
    for word, plain in negative.items():
        head[word] = head.get(plain, plain)
    head.update({direction + "ern": head.get(direction, direction) for direction in DIRECTIONS})
    for word, other in spellings(wordnet).items():
        head[word] = head.get(other, other)
    return {w: h for w, h in head.items() if w != h}


def spellings(wordnet: Path) -> dict[str, str]:
    """Return for words that British and American English spell in two ways, and WordNet has in one sense, the American one."""
    out = {}
    for members in english_synsets(wordnet).values():
        single = sorted({lemma(fold(w), ENGLISH) for w, _n in members if " " not in w})
        for a, b in permutations(single, 2):
            if american(a) == b:
                out[a] = b
    return out


def american(word: str) -> str:
    """Return a word as American English spells it, by its ending (“recognise”, “favour”, “centre”, “defence”)."""
    for ending, other in AMERICAN.items():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + other
    return word


def opposites(wordnet: Path) -> Entries:
    """Return the antonyms of each lemma."""
    out: dict[str, dict[str, float]] = defaultdict(dict)
    for symbol, a, b in relations(wordnet):
        if symbol in OPPOSITE and a != b:
            out[a][b] = out[b][a] = 1.0
    return out


def causes(wordnet: Path) -> Entries:
    """Return what verbs bring about: the lemmas of the synset that theirs causes, both meant in their commonest sense."""
    synsets = english_synsets(wordnet)
    whole: Counter[str] = Counter()
    for synset, members in synsets.items():
        if synset.endswith("-v"):
            whole.update({word: count + 1 for word, count in members})

    def meant(synset: str) -> list[str]:
        some = [(w, n) for w, n in synsets[synset] if " " not in w and (n + 1) >= COMMONEST * whole[w]]
        return [bridge.pivot(lemma(fold(w), ENGLISH)) for w, _n in some]

    out: dict[str, dict[str, float]] = defaultdict(dict)
    for line in (wordnet / "data.verb").read_text("latin-1").splitlines():
        fields = line.split("|")[0].split(" ")
        for symbol, offset in pairwise(fields):
            if symbol == ">" and not line.startswith("  "):
                for cause in meant(f"{fields[0]}-v"):
                    out[cause] |= {effect: 1.0 for effect in meant(f"{offset}-v") if effect != cause}
    return {word: effects for word, effects in out.items() if effects}


def synonyms(wordnet: Path) -> Entries:
    """Return what English lemmas mean: themselves, and the lemmas of their senses by how often the sense is meant."""
    out: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for members in english_synsets(wordnet).values():
        single = sorted({(lemma(fold(w), ENGLISH), n) for w, n in members if " " not in w})
        for word, count in single:
            for other, _count in single:
                out[word][bridge.pivot(other)] += 1 + log1p(count)
    return {w: shares(found) for w, found in out.items() if len(found) > 1}


def shares(found: Mapping[str, float]) -> dict[str, float]:
    """Return the commonest meanings, their weights as shares of the whole."""
    whole = sum(found.values())
    return {p: n / whole for p, n in sorted(found.items(), key=lambda x: (-x[1], x[0]))[:MOST]}


def senses(wordnet: Path, tab: Path) -> Entries:
    """Return what Indonesian words mean by shared synsets, English lemmas weighted by how often the sense is meant."""
    synsets = english_synsets(wordnet)
    known = expressions(INDONESIAN)
    out: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for line in tab.read_text("utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) < 3 or not fields[1].endswith(":lemma"):
            continue
        word = fold(fields[2].replace("_", " "))
        if " " in word and word not in known:
            continue
        for english, count in synsets.get(fields[0], ()):
            parts = [
                p for p in (lemma(fold(x), ENGLISH) for x in english.split()) if p not in stop_words(ENGLISH)
            ]
            for part in parts:
                out[word][bridge.pivot(part)] += (1 + log1p(count)) / len(parts)
    return {word: shares(found) for word, found in out.items()}


def usual(tab: Path, folder: Path) -> list[str]:
    """Return the wordnet's expressions of two words that line-aligned text holds ``USUAL`` times at least, in order."""
    stop = stop_words(INDONESIAN)
    lemmas = {
        fold(f[2].replace("_", " ")) for f in map(_fields, tab.read_text("utf-8").splitlines()) if len(f) > 2
    }
    known = {
        w
        for w in lemmas
        if len(w.split()) == 2 and not stop.intersection(w.split()) and w.replace(" ", "").isalpha()
    }
    seen: Counter[str] = Counter()
    for left, _right in _lines_of(folder)[0]:
        found = forms(left)
        seen.update(both for both in map(" ".join, pairwise(found)) if both in known)
    return sorted(w for w, n in seen.items() if n >= USUAL)


def _fields(line: str) -> list[str]:
    return line.rstrip("\n").split("\t")


def english_synsets(wordnet: Path) -> dict[str, list[tuple[str, int]]]:
    """Return the lemmas of each synset of WordNet 3.0 with how often each was tagged in running text."""
    tagged = {}
    for line in (wordnet / "cntlist.rev").read_text("latin-1").splitlines():
        key, _sense, count = line.split()
        tagged[key] = int(count)
    out = defaultdict(list)
    for part in PARTS:
        for line in (wordnet / f"data.{part}").read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            offset, lexfile, kind, size, *rest = line.split(" ")
            number = {"n": 1, "v": 2, "a": 3, "r": 4, "s": 5}[kind]
            for i in range(int(size, 16)):
                word = re.sub(r"\([a-z]+\)$", "", rest[2 * i]).lower()
                key = f"{word}%{number}:{lexfile}:{int(rest[2 * i + 1], 16):02d}::"
                synset = f"{offset}-{'a' if kind == 's' else kind}"
                out[synset].append((word.replace("_", " "), tagged.get(key, 0)))
    return out


def parallel(folder: Path) -> tuple[list[Pair], list[Pair]]:
    """Return the training pairs and the held-out pairs of line-aligned text, as content words."""
    train, held = _lines_of(folder)
    return [_words(p) for p in train], [_words(p) for p in held]


def _lines_of(folder: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the lines for training and those held out, each with its translation."""
    files = sorted((folder / "panl-bppt").glob("*-ID-*.txt"))
    twins = [(p, p.with_name(p.name.replace("-ID-", "-EN-"))) for p in files]
    twins += [(p, p.with_suffix(".en")) for p in sorted(folder.glob("*/*.id"))]
    train: list[tuple[str, str]] = []
    held: list[tuple[str, str]] = []
    for left, right in twins:
        both = list(zip(_lines(left), _lines(right), strict=False))
        last = len(both) - len(both) // 5 if "-INT-" in left.name else len(both)
        train += both[:last]
        held += both[last:]
    return train, held


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8", errors="replace").splitlines()


def _words(pair: tuple[str, str]) -> Pair:
    a, b = pair
    return content(a, Span(0, len(a)), INDONESIAN), content(b, Span(0, len(b)), ENGLISH)


def translations(pairs: Sequence[Pair]) -> Entries:
    """Return what Indonesian words and expressions are translated by: the geometric mean of Model 1 in both directions."""
    forms = Counter(bridge.key(w.form, INDONESIAN) for a, _b in pairs for w in a)

    def name(word: Word) -> str:
        form = bridge.key(word.form, INDONESIAN)
        return form if forms[form] >= OFTEN else word.lemma

    known = expressions(INDONESIAN)
    wholes = _translations(pairs, lambda word: word.whole or name(word))
    return {**{w: found for w, found in wholes.items() if w in known}, **_translations(pairs, name)}


def _translations(pairs: Sequence[Pair], name: Callable[[Word], str]) -> Entries:
    """Return what the Indonesian words are translated by, as ``name`` calls them."""
    short = [(a, b) for a, b in pairs if 0 < len(a) < LONGEST and 0 < len(b) < LONGEST]
    left = _numbered([{name(w) for w in a if not w.lemma[:1].isdigit()} for a, _b in short])
    right = _numbered([{bridge.pivot(w.lemma) for w in b if not w.lemma[:1].isdigit()} for _a, b in short])
    strength, rows, columns = model_one(left[1], right[1], len(left[0]), len(right[0]))
    out: dict[str, dict[str, float]] = defaultdict(dict)
    for i in np.flatnonzero(strength >= LEAST):
        out[left[0][rows[i]]][right[0][columns[i]]] = float(strength[i])
    return {w: dict(sorted(found.items(), key=lambda x: (-x[1], x[0]))[:MOST]) for w, found in out.items()}


def _numbered(sentences: Sequence[set[str]]) -> tuple[list[str], list[np.ndarray]]:
    """Return the words seen at least twice, in order, and each sentence as their numbers."""
    seen = Counter(w for s in sentences for w in s)
    names = sorted(w for w, n in seen.items() if n > 1)
    number = {w: i for i, w in enumerate(names)}
    return names, [np.array(sorted(number[w] for w in s if w in number), dtype=np.int64) for s in sentences]


def model_one(
    left: Sequence[np.ndarray], right: Sequence[np.ndarray], size: int, other: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the strength, row and column of every word pair that shares a sentence pair (IBM Model 1, both ways)."""
    a = np.concatenate([np.repeat(x, len(y)) for x, y in zip(left, right, strict=True)])
    b = np.concatenate([np.tile(y, len(x)) for x, y in zip(left, right, strict=True)])
    sentence = np.repeat(np.arange(len(left)), [len(x) * len(y) for x, y in zip(left, right, strict=True)])
    cells, cell = np.unique(a * other + b, return_inverse=True)
    rows, columns = cells // other, cells % other
    forth, times = _expectation(cell, rows, np.unique(sentence * other + b, return_inverse=True)[1])
    back, again = _expectation(cell, columns, np.unique(sentence * size + a, return_inverse=True)[1])
    seen = np.minimum(times, again) >= SEEN
    return np.sqrt(forth * back) * seen, rows, columns


def _expectation(
    cell: np.ndarray, source: np.ndarray, explained: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return t(target | source) and the expected count of each cell.

    ``explained`` numbers the target words, sentence by sentence.
    """
    chance = np.ones(len(source))
    for turn in range(ROUNDS):
        share = chance[cell]
        unexplained = 0.02 if turn else 0.0  # the empty word takes a little of everything
        share /= np.bincount(explained, weights=share)[explained] + unexplained
        counts = np.bincount(cell, weights=share, minlength=len(source))
        doubt = DOUBT if turn == ROUNDS - 1 else 0.0
        chance = counts / (np.bincount(source, weights=counts) + doubt)[source]
    return chance, counts


def rarities(pairs: Sequence[Pair]) -> dict[str, float]:
    """Return how rare each English lemma is, 0 to 1: inverse document frequency over the English side."""
    seen = Counter(w for _a, b in pairs for w in {bridge.pivot(x.lemma) for x in b})
    return {w: min(1.0, log(len(pairs) / n) / TOP) for w, n in seen.items() if n > 2}


def write(path: Path, entries: Entries) -> None:
    """Write a dictionary; its bytes depend on the entries alone."""
    words = sorted(entries)
    names = sorted({p for found in entries.values() for p in found})
    number = {n: i for i, n in enumerate(names)}
    start = np.cumsum([0] + [len(entries[w]) for w in words]).astype(np.int32)
    rows = [sorted(entries[w].items()) for w in words]
    weights = [v for row in rows for _n, v in row]
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        path,
        words=_bytes(words),
        names=_bytes(names),
        start=start,
        pivots=np.array([number[n] for row in rows for n, _v in row], dtype=np.uint16),
        weights=np.array([max(1, round(255 * min(1.0, w))) for w in weights], dtype=np.uint8),
    )
    print(f"{path}: {len(words)} words, {int(start[-1])} meanings, {path.stat().st_size / 1e6:.2f} MB")


def _bytes(words: Iterable[str]) -> np.ndarray:
    return np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)


def score(pairs: Sequence[Pair]) -> None:
    """Print how often the nearest sentence in the other language is the right one, both ways, and the speed."""
    began = time.perf_counter()
    left = bridge.vectors([a for a, _b in pairs], INDONESIAN)
    right = bridge.vectors([b for _a, b in pairs], ENGLISH)
    taken = time.perf_counter() - began
    near = left @ right.T
    forth, back = near.argmax(1), near.argmax(0)
    here = np.arange(len(pairs))
    mutual = back[forth] == here
    print(f"{len(pairs)} pairs; P@1 id→en {(forth == here).mean():.4f}, en→id {(back == here).mean():.4f}")
    print(f"mutual best: {mutual.mean():.4f} of all, right {(forth == here)[mutual].mean():.4f}")
    print(f"{2 * len(pairs) / taken:.0f} sentences a second, one core, lemmas given")


def main() -> None:
    """Run the command that the arguments name."""
    match sys.argv[1:]:
        case ["families", wordnet]:
            write(
                FOLDER / "en" / "bridge" / "families.npz",
                {w: {h: 1.0} for w, h in families(Path(wordnet)).items()},
            )
            write(FOLDER / "en" / "bridge" / "opposites.npz", opposites(Path(wordnet)))
            write(FOLDER / "en" / "bridge" / "causes.npz", causes(Path(wordnet)))
        case ["expressions", tab, folder]:
            path = FOLDER / "id" / "bridge" / "expressions.txt"
            path.write_text("".join(f"{e}\n" for e in usual(Path(tab), Path(folder))), "utf-8")
        case ["senses", wordnet, tab]:
            write(FOLDER / "en" / "bridge" / "senses.npz", synonyms(Path(wordnet)))
            write(FOLDER / "id" / "bridge" / "senses.npz", senses(Path(wordnet), Path(tab)))
        case ["translations", folder]:
            train, _held = parallel(Path(folder))
            write(FOLDER / "id" / "bridge" / "translations.npz", translations(train))
            write(FOLDER / "en" / "bridge" / "rarity.npz", {w: {w: r} for w, r in rarities(train).items()})
        case ["score", folder]:
            score(parallel(Path(folder))[1])
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
