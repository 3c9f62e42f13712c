"""Score quotations against PFSA-ID: hand-marked statements of Indonesian news, exact spans.

    python bench/quotations_pfsa.py [FOLDER] [--show N] [--label STATEMENT]

FOLDER holds ``docs.train.jsonl`` (text and ``[start, end, label]``); without it the evaluation data beside the project
is used. The set marks direct quotations alone, their marks inside the span, so our quotations are put into its labels:

* STATEMENT: each span of a direct quotation, its marks included.
* CUE, CUECOREF: its cue; CUECOREF where the cue names its speaker by a suffix alone.
* PERSON: the name of the speaker where the article brings them in (a rank is part of it there), ROLE the office printed
  beside it, without the body it belongs to (``body_of`` tells where that begins); PERSONCOREF: what names them beside a later direct quotation. PERSON and
  PERSONCOREF are counted together.

Its annotators marked the statements of public figures alone. With ``--public`` the words of speakers whom the article
brings in with an age ("Sari (48)"), as kin, as one of many ("salah satu warga") or with a trade alone ("petani") are
left out; without it they are false alarms.

The set is free for non-commercial use only: nothing is learnt or copied from it.
"""

from __future__ import annotations

import argparse
import collections
import dataclasses
import json
import pathlib
import re
import sys
from collections.abc import Iterator

import simplemma

from saksi.extraction import entities, quotes
from saksi.extraction.quotes import frames, lexicon, naming, phrases
from saksi.extraction.quotes.view import Names, View
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Quote
from saksi.model.span import Span
from saksi.text import segment

DATA = pathlib.Path(__file__).parents[2] / "shared" / "data" / "quotes" / "pfsa-id"
LABELS = ("STATEMENT", "CUE", "CUECOREF", "NAME", "ROLE")
OURS = {"PERSON": "NAME", "PERSONCOREF": "NAME"}
MARKS = "\"“”„«»'‘’"
Labelled = tuple[int, int, str]
AGE = re.compile(r" ?\( ?\d\d ?\)")
RANKS = frozenset(
    [
        "komisaris",
        "jenderal",
        "brigadir",
        "inspektur",
        "ajun",
        "mayor",
        "kolonel",
        "letnan",
        "kapten",
        "laksamana",
        "marsekal",
        "dokter",
        "dr",
        "kh",
        "habib",
        "haji",
        "komjen",
        "irjen",
        "brigjen",
        "kombes",
        "akbp",
        "kompol",
        "akp",
        "iptu",
        "ipda",
        "mayjen",
        "letjen",
        "letkol",
        "marsma",
        "czi",
        "marsdya",
        "prof",
        "profesor",
        "pater",
    ]
)
BODIES = frozenset(
    [
        "kementerian",
        "ombudsman",
        "polri",
        "kadin",
        "koperasi",
        "kelompok",
        "persatuan",
        "divisi",
        "direktorat",
        "departemen",
        "jurusan",
        "pemerintah",
        "kesatuan",
        "pondok",
        "pt",
        "dinas",
        "badan",
        "universitas",
        "dpr",
        "dprd",
        "polda",
        "polres",
        "polsek",
        "kepolisian",
        "komisi",
        "partai",
        "fraksi",
        "fakultas",
        "komite",
        "komando",
        "bank",
        "asosiasi",
        "perhimpunan",
        "gabungan",
        "organisasi",
        "yayasan",
        "institut",
        "institute",
        "center",
        "centre",
        "lembaga",
        "satuan",
        "satgas",
        "gugus",
        "rumah",
        "rsud",
        "balai",
        "kantor",
        "perum",
        "cv",
        "dewan",
        "himpunan",
        "ikatan",
        "serikat",
        "forum",
        "aliansi",
        "koalisi",
        "kamar",
        "perkumpulan",
        "majelis",
        "mahkamah",
        "pengadilan",
        "kejaksaan",
        "tim",
        "pusat",
        "stasiun",
        "grup",
        "federasi",
        "konfederasi",
        "politeknik",
        "sekolah",
        "akademi",
        "pengurus",
        "puskesmas",
    ]
)
AFTER_RANK = frozenset(
    [
        "besar",
        "muda",
        "madya",
        "pertama",
        "utama",
        "tni",
        "pol",
        "polisi",
        "satu",
        "dua",
        "inf",
        "laut",
        "sus",
        "purn",
        "kes",
        "mar",
        "cpm",
        "gigi",
        "(",
        ")",
    ]
)
PLACES = frozenset(("DKI", "DIY", "NTT", "NTB", "RI"))
ROMAN = re.compile("[IVX]+")
DEPUTIES = frozenset(
    (
        "wakil",
        "mantan",
        "eks",
        "pelaksana",
        "tugas",
        "penjabat",
        "harian",
        "plt",
        "pj",
        "pjs",
        "sementara",
        "calon",
    )
)
TITLES = frozenset(("besar", "umum", "utama", "eksekutif", "jenderal", "muda", "senior"))
LINKS = frozenset(("dan", "of", "pada", "untuk"))
LAST = frozenset(("center", "centre", "institute"))
FORMER = frozenset(("mantan", "eks"))
ALSO = frozenset(("juga", "sekaligus", "selaku"))
APART = frozenset(("dari", "di", "pada"))
STATE_OFFICES = frozenset(
    (
        "kepala desa",
        "kepala staf",
        "kepala adat",
        "sekretaris daerah",
        "sekretaris desa",
        "panglima",
        "komandan",
        "menko",
        "menteri",
        "gubernur",
        "bupati",
        "wali",
        "walikota",
        "camat",
        "lurah",
        "kapolres",
        "kapolda",
        "kapolsek",
        "kapolresta",
    )
)
PARTS = frozenset(
    (
        "divisi",
        "jurusan",
        "komisi",
        "fakultas",
        "badan",
        "dewan",
        "departemen",
        "satuan",
        "pusat",
        "gugus",
        "direktorat",
        "tim",
        "stasiun",
        "balai",
        "pengurus",
    )
)
TRADES = frozenset(
    [
        "warga",
        "petani",
        "nelayan",
        "pedagang",
        "pengemudi",
        "sopir",
        "mahasiswa",
        "siswa",
        "pelajar",
        "pekerja",
        "buruh",
        "karyawan",
        "pengunjung",
        "penumpang",
        "korban",
        "keluarga",
        "ayah",
        "istri",
        "suami",
        "pembeli",
        "konsumen",
        "peternak",
        "perajin",
        "penjual",
        "pasien",
        "jemaah",
        "tetangga",
        "penyintas",
        "pria",
        "perempuan",
        "lelaki",
        "pemuda",
        "pengguna",
        "peserta",
        "penduduk",
        "salah",
        "seorang",
        "bibi",
        "paman",
        "lulusan",
        "siswi",
        "remaja",
        "pengguna",
        "pelanggan",
        "massa",
        "keturunan",
        "putra",
        "putri",
        "pebisnis",
        "pelukis",
        "petugas",
        "polisi",
        "penjaga",
        "pemilik",
    ]
)


@dataclasses.dataclass(frozen=True)
class Introduction:
    """Where someone is brought in: the name, the offices beside it, and the first word before it."""

    name: Span
    roles: tuple[Span, ...]
    head: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=DATA)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--label")
    parser.add_argument("--public", action="store_true")
    args = parser.parse_args()
    path = args.folder / "docs.train.jsonl"
    if not path.is_file():
        sys.exit(f"{path} is not there: nothing to score")
    hits: collections.Counter[str] = collections.Counter()
    missed: list[tuple[str, str, str]] = []
    false: list[tuple[str, str, str]] = []
    for line in path.read_text("utf8").splitlines():
        document = json.loads(line)
        text = document["text"]
        gold = {(a, b, OURS.get(k, k)) for a, b, k in document["spans"]}
        gold = {g for g in gold if g[2] in LABELS}
        got = set(labels(text, args.public))
        hits.update(k for _, _, k in gold & got)
        missed += [(document["id"], k, around(text, a, b)) for a, b, k in sorted(gold - got)]
        false += [(document["id"], k, around(text, a, b)) for a, b, k in sorted(got - gold)]
    report(hits, missed, false)
    for name, rows in (("missed", missed), ("false", false)):
        chosen = [r for r in rows if args.label in (None, r[1])]
        for row in chosen[: args.show]:
            print(name, *row, sep=" | ")


def report(
    hits: collections.Counter[str], missed: list[tuple[str, str, str]], false: list[tuple[str, str, str]]
) -> None:
    for label in LABELS:
        tp, fn, fp = hits[label], sum(k == label for _, k, _ in missed), sum(k == label for _, k, _ in false)
        p, r = tp / max(1, tp + fp), tp / max(1, tp + fn)
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        shown = "PERSON+PERSONCOREF" if label == "NAME" else label
        print(f"{shown:<20} p {p:.3f}  r {r:.3f}  f1 {f1:.3f}  n {tp + fn}")


def around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 60) : start]}[[{text[start:end]}]]{text[end : end + 60]}"


def labels(text: str, public: bool) -> Iterator[Labelled]:
    """Return our reading of ``text`` in the labels of the set."""
    language = load("id")
    article = Article("a", "a", text, "id", sentences=segment.sentences(text, (), language))
    found = entities.find(article, language)
    words, made = lexicon.load(language), frames.build(article, text, found)
    called = naming.called(made, words)
    names = Names(naming.trimmed(found, made, called, words), called, naming.common(made))
    views = [View(f, words, names) for f in made]
    brought_in = dict(introductions(views))
    said = quotes.find(article, language, found)
    direct = [
        q
        for q in said
        if q.kind == "direct" and (not public or not bystander(q, said, brought_in, names, text))
    ]
    for quote in direct:
        yield from ((*with_marks(text, s), "STATEMENT") for s in quote.spans)
        if quote.cue:
            yield quote.cue.span.start, quote.cue.span.end, "CUECOREF" if suffixed(quote) else "CUE"
    yield from named(text, direct, brought_in, names)


def introductions(views: list[View]) -> Iterator[tuple[str, Introduction]]:
    """Yield each person and the phrase that brings them in: the first with an office, else the first full name."""
    done: set[str] = set()
    for view in views:
        at = view.fixed
        while at < view.size:
            phrase = phrases.after(view, at) if view.has(at, "roles", "ranks") or view.person(at) else None
            if phrase and phrase.name:
                key = phrase.entity or view.token(phrase.name[0]).text
                if key not in done and (phrase.name[0] > phrase.start or phrase.behind):
                    done.add(key)
                    yield key, introduction(view, phrase)
                at = phrase.end
            else:
                at += 1


def introduction(view: View, phrase: phrases.Phrase) -> Introduction:
    first, last = phrase.name or (phrase.start, phrase.end)
    first = past_ranks(view, phrase.start, first)
    offices = list(several(view, phrase.start, first)) + list(several(view, *(phrase.behind or (last, last))))
    offices += further(view, phrase.behind[1] if phrase.behind else last)
    roles = [
        view.frame.range(start, end) for a, b in offices for start, end in [office(view, a, b)] if end > start
    ]
    head = next((view.word(start) for start, end in offices if end > start), "")
    return Introduction(view.frame.range(first, last), tuple(roles), head)


def several(view: View, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offices of one holder: ``Menteri Pertanian | yang juga Ketua Partai Tirta``."""
    for at in range(start, end):
        if view.word(at) in ALSO and at > start:
            yield start, at - (view.word(at - 1) == "yang")
            start = at + 1
    yield start, end


def further(view: View, at: int) -> list[tuple[int, int]]:
    """Return an office told behind the name: ``Sari, yang juga Ketua Partai Tirta``, ``Sari selaku ketua``."""
    at += view.word(at) == ","
    at += view.word(at) == "yang"
    found = phrases.after(view, at + 1) if view.word(at) in ALSO and view.has(at + 1, "roles") else None
    return [(found.start, found.end)] if found and found.name is None else []


def office(view: View, start: int, end: int) -> tuple[int, int]:
    """Return the role in an office, without the body and the marks between."""
    body = body_of(view, start, end)
    while body > start and (
        view.word(body - 1) in LINKS or not (view.worded(body - 1) or view.word(body - 1) == ")")
    ):
        body -= 1
    return start, body


def past_ranks(view: View, start: int, first: int) -> int:
    """Return where the ranks before a name begin, which are part of it in that set: ``Mayor Jenderal (TNI) Sari``."""
    at = first
    while at > start and (view.word(at - 1) in RANKS or view.word(at - 1) in AFTER_RANK):
        at -= 1
    while at < first and view.word(at) not in RANKS:
        at += 1
    return at


def body_of(view: View, start: int, end: int) -> int:
    """Return where the body begins that an office from ``start`` on is of; ``end`` where the office is all one role.

    A ministry, a province and a town are part of their holder's office, and so is a part of a body before the body
    itself: ``Menteri Pertanian``, ``Ketua Komisi II | DPR``, ``dosen Fakultas Hukum | Universitas Tirta``; brackets
    stay with what they explain. What the office is for behind the body (``… Bidang Pangan``), and who sent its holder
    (``… dari Partai Tirta``), make one role of all of it; without a body the role ends there.
    """
    head = start
    while head < end and view.word(head) in DEPUTIES:
        head += 1
    acting = head > start and "pelaksana" in view.words[start:head] and view.word(head) in ("kepala", "ketua")
    if (
        acting
        or view.word(head) in STATE_OFFICES
        or f"{view.word(head)} {view.word(head + 1)}" in STATE_OFFICES
    ):
        return end
    if "majelis hakim" in " ".join(view.words[head:end]):
        return end
    inside = [i for i in range(head + 1, end) if not bracketed(view, i, start)]
    nouns = [
        i
        for i in inside
        if view.word(i) in BODIES or (short_form(view, i) and view.word(i - 1) not in BODIES)
    ]
    title = next((i for i in range(head + 1, end) if view.word(i) not in TITLES), end)
    nouns = [i for i in nouns if view.word(i - 1) not in PARTS or i - 1 not in nouns]
    whole = [i for i in nouns if view.word(i) not in PARTS or i > title]
    whole = whole or nouns or [i for i in inside if proper(view, i)]
    body = next(iter(whole), end)
    if body < end and view.word(body) in LAST:
        while body - 1 > head and foreign(view, body - 1):
            body -= 1  # Direktur | Tirta River Center
    apart = next((i for i in inside if view.word(i) in APART), end)
    if apart < body:
        return apart
    return end if apart < end or view.word(start) in FORMER else body


def bracketed(view: View, at: int, start: int) -> bool:
    """Return whether a token stands between brackets."""
    opened = sum((view.word(i) == "(") - (view.word(i) == ")") for i in range(start, at + 1))
    return opened > 0


def short_form(view: View, at: int) -> bool:
    """Return whether a body's short form in capitals stands there."""
    token = view.token(at).text
    return token.isupper() and len(token) > 1 and token not in PLACES and not ROMAN.fullmatch(token)


def proper(view: View, at: int) -> bool:
    """Return whether a name that no dictionary knows stands there: ``Direktur Utama | Tirtakarya``."""
    word = view.word(at)
    titled = view.capital(at) and view.worded(at) and not view.has(at, "roles", "place_words")
    return titled and not (view.lexicon.ordinary(word) or english(word) or word in DEPUTIES)


def foreign(view: View, at: int) -> bool:
    """Return whether a word with a capital stands there that is no Indonesian one."""
    return (
        view.capital(at)
        and view.worded(at)
        and not (view.has(at, "roles") or view.lexicon.ordinary(view.word(at)))
    )


def english(word: str) -> bool:
    return bool(simplemma.is_known(word, "en"))


def bystander(
    quote: Quote, said: tuple[Quote, ...], brought_in: dict[str, Introduction], names: Names, text: str
) -> bool:
    """Return whether the article brings the speaker in as no public figure: with an age, as one of many or with a trade alone."""
    speaker = quote.speaker
    if speaker is None:
        return False
    entity = names.entities.get(speaker.entity or "")
    known = brought_in.get(key(quote))
    roles = [
        known.head if known and known.roles else "",
        entity.role if entity else "",
        speaker.name if not entity else "",
    ]
    roles += [q.speaker.role or "" for q in said if q.speaker and q.speaker.name == speaker.name]
    heads = {r.lower().split()[0] for r in roles if r}
    aged = entity is not None and any(AGE.match(text, m.span.end) for m in entity.mentions)
    return aged or bool(heads and heads <= TRADES)


def suffixed(quote: Quote) -> bool:
    return (
        bool(quote.cue)
        and quote.cue.text.lower().endswith("nya")
        and not (quote.speaker and quote.speaker.span)
    )


def with_marks(text: str, span: Span) -> tuple[int, int]:
    start, end = span.start, span.end
    while start > 0 and text[start - 1].isspace():
        start -= 1
    start -= start > 0 and text[start - 1] in MARKS
    while end < len(text) and (text[end].isspace() or text[end] in ",."):
        end += 1
    end += end < len(text) and text[end] in MARKS
    return start, end


def key(quote: Quote) -> str:
    """Return what a speaker is looked up by: the entity, else the first word of the name."""
    speaker = quote.speaker
    return (speaker.entity or speaker.name.split()[0]) if speaker else ""


def named(
    text: str, direct: list[Quote], brought_in: dict[str, Introduction], names: Names
) -> Iterator[Labelled]:
    """Return who is named: where each speaker is brought in, and beside each direct quotation."""
    taken: set[tuple[int, int]] = set()
    for entity in {key(q) for q in direct if q.speaker}:
        known = brought_in.get(entity)
        if known is None and entity in names.entities:
            full = next(
                (m.span for m in names.entities[entity].mentions if m.text == names.entities[entity].name),
                None,
            )
            known = Introduction(full, (), "") if full and " " in full.of(text) else None
        if known:
            taken.add((known.name.start, known.name.end))
            yield known.name.start, known.name.end, "NAME"
            yield from ((role.start, role.end, "ROLE") for role in known.roles)
    for quote in direct:
        span = quote.speaker.span if quote.speaker else None
        if span and not any(span.start <= a and b <= span.end for a, b in taken):
            yield span.start, span.end, "NAME"


if __name__ == "__main__":
    main()
