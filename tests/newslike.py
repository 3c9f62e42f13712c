"""Texts that look like news and then are not: fragments of our own in both languages, joined and damaged at random."""

from __future__ import annotations

from hypothesis import strategies as st

FRAGMENTS = [
    # Indonesian
    "LEMBAYUNG, KABAR SAGARA - ", "Karang Asam (Nusa) — ", "KARANG ASAM, Sabtu (8/3/2025) – ", "Baca juga: Harga Cabai Turun",
    "Gubernur Lembayung Sri Rahmawati", "Menteri Luar Negeri Tiongkok Wang Yi", "Presiden Rusia Vladimir Putin", "Kolonel (Purn.) Darmo Setiadi, S.H., M.Si.",
    "kepala badan penanggulangan bencana daerah", "juru bicara perusahaan itu", "Kementerian Pertahanan Rusia", "warga Desa Sukamaju",
    "mengatakan bahwa", "kata", "katanya", "ujar dia", "menurut", "menegaskan", "membantah", "menuduh", "mengakui", "disebut-sebut", "menolak usul",
    "jembatan itu sudah aman dilalui", "air sungai naik dua meter", "kedua negara sepakat bekerja sama", "kapal kelebihan muatan",
    "Kami tidak akan mundur sejengkal pun.", "Apakah ini cukup?", "dilansir Reuters", "dikutip dari kantor berita AFP,", "sebagaimana diberitakan Harian Lentera",
    "pada Rabu (8/11/2023)", "Senin, 3 Maret 2025 pukul 14.02 WIB", "dua pekan lalu", "sejak 1998 hingga kini", "tanggal 31 Februari", "tahun depan", "30-31 Oktober",
    "200 dolar AS miliar", "Rp3,1 triliun", "sedikitnya 224 orang tewas", "puluhan ribu rumah", "10–12 persen", "tiga dari empat kapal", "1.326,5 kilometer",
    "Editor: Sri W.", "Foto: Dok. Kabar Sagara", "Advertisement", "Tag: banjir, jembatan",
    # English
    "BELIN CITY, May 4 (Nusa) - ", "Read more: Harvest begins", "Foreign Minister Arta Wen", "President Xi Jinping", "Gen. Mark T. Orwell", "the company's spokeswoman",
    "said that", "told reporters", "according to", "he said", "she added", "denied", "accused", "warned", "agreed to", "met with", "the two sides signed",
    "the bridge is safe", "We will not step back.", "Is that enough?", "Reuters reported", "state media said", "the Northern Courier reported on Tuesday",
    "on Wednesday, Nov. 8, 2023", "at 2:02 p.m. GMT", "last week", "in the 1990s", "from May to July", "February 30", "tomorrow night",
    "$4.5 billion", "at least 19 people were killed", "more than a dozen", "between 10 and 12 percent", "three of four ships", "5ft 7in",
]  # fmt: skip
MARKS = [
    '"', "“", "”", "‘", "’", "'", "''", "``", "„", "«", "»", ",", ".", "...", "…", "?", "!", ":", ";", "-", "–", "—", "(", ")", "[", "]", "/",
    "%", "$", "@akun", "#tagar", "|", "•", "* * *", "\n", "\n\n", "\r\n", "\t", " ", "  ", "\u00a0", "\u200b", "\ufeff", "\u0301", "\u2028", "鈥", "â€œ", "\ufffd",
    "0", "1", "12", "2025", "999999999999999999999", "1e9", "²", "½", "٣", "Ⅻ", "０", "ß", "İ", "ǆ", "ﬁ", "ё", "中", "😀", "\U0001d400", "Dr. ", "A.",
]  # fmt: skip
JOINTS = st.sampled_from([" ", " ", " ", "", ", ", ". ", "\n", " “", "” ", ' "', '" '])


@st.composite
def damaged(draw: st.DrawFn, text: str) -> str:
    """Return ``text`` with a few pieces cut out, doubled, turned to capitals or put elsewhere."""
    for _time in range(draw(st.integers(0, 3))):
        a, b = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        piece = text[a:b]
        put = draw(st.sampled_from(["", piece * 2, piece.upper(), piece[::-1], piece.replace(" ", "")]))
        text = text[:a] + put + text[b:]
    return text


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Return a text of some lines: fragments of reports with marks and other characters between them."""
    pieces = draw(
        st.lists(
            st.sampled_from(FRAGMENTS) | st.sampled_from(FRAGMENTS) | st.sampled_from(MARKS) | st.text(max_size=4),
            min_size=1, max_size=40,
        )
    )  # fmt: skip
    joint = draw(st.lists(JOINTS, min_size=len(pieces), max_size=len(pieces)))
    whole = "".join(piece + after for piece, after in zip(pieces, joint, strict=True))
    return draw(damaged(whole))
