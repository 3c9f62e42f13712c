from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extraction.credits import find
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Credit
from saksi.text import clutter, dateline, segment


def article(text: str, code: str = "id", outlet: str | None = "Kabar Kota") -> Article:
    language = load(code)
    marked = clutter.mark(text, language)
    start, _outlet = dateline.find(text, marked, language)
    found = segment.sentences(text, marked, language)
    return Article("a", "a.txt", text, code, outlet, dateline=start, clutter=marked, sentences=found)


def read(text: str, code: str = "id", outlet: str | None = "Kabar Kota") -> list[tuple[str, str]]:
    return [(c.name, c.kind) for c in find(article(text, code, outlet), load(code))]


def credits(text: str, code: str = "id") -> Sequence[Credit]:
    return find(article(text, code), load(code))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Dilansir Reuters, harga beras naik di kota itu.", "Reuters", "agency"),
        ("Harga beras naik, seperti dikutip dari kantor berita AFP, Selasa (4/3/2025).", "AFP", "agency"),
        ("Melansir laporan BBC, harga beras naik di kota itu.", "BBC", "outlet"),
        ('"Harga naik," kata Sari, dilansirAntara, Kamis.', "Antara", "agency"),
        ('"Harga naik," kata Sari, seperti dikutip dariReuters.', "Reuters", "agency"),
        ("Reuters melaporkan, harga beras naik di kota itu.", "Reuters", "agency"),
        ("Menurut laporan CNN, harga beras naik di kota itu.", "CNN", "outlet"),
        ('"Harga naik," kata Sari kepada Reuters.', "Reuters", "agency"),
        ("Harga beras naik, lapor penyiar Jepang NHK.", "NHK", "outlet"),
        ("Harga beras naik, dikutip dari Finansial Times.", "Financial Times", "outlet"),
        ("Harga beras naik, dikutip dari Aljazeera.", "Al Jazeera", "outlet"),
        ("Harga beras naik, dikutip dari Warta Lembah, Selasa (4/3/2025).", "Warta Lembah", "outlet"),
        ("Harga beras naik, dihimpun dari wartalembah.com.", "wartalembah.com", "outlet"),
        ("Harga beras naik, dikutip dari akun Instagram @wartalembah.", "Instagram @wartalembah", "social"),
        ("Dilihat dari kanal YouTube Dinas Pasar, Sari tampak tersenyum.", "YouTube Dinas Pasar", "social"),
        ('"Harga naik," tulis Sari di Truth Social.', "Truth Social", "social"),
        ("Dilihat dari akun Instagram pribadinya, @sari, ia tersenyum.", "Instagram @sari", "social"),
        ("Harga naik, dikutip dari lamanwartalembah.com, Senin.", "wartalembah.com", "outlet"),
        ("Reuters, Senin, (3/2/2025) melaporkan harga beras naik.", "Reuters", "agency"),
        ("Bloomberg melaporkan harga beras naik di kota itu.", "Bloomberg", "agency"),
        ("Harga beras naik, dihimpun dari berbagai sumber.", "berbagai sumber", "anonymous"),
        ("Menurut data Dinas Pasar, harga beras naik.", "Dinas Pasar", "document"),
        ('"Harga naik," kata Sari Wulandari dalam keterangan tertulis.', "Sari Wulandari", "document"),
        ('"Harga naik," kata Sari Wulandari dalam keterangannya.', "Sari Wulandari", "document"),
        ('"Harga naik," kata Sari dalam keterangan pers bersama.', "keterangan pers bersama", "document"),
        ("Harga naik, dikutip dari siaran pers Dinas Pasar.", "Dinas Pasar", "document"),
        ('"Harga naik," kata Sari Wulandari dalam siaran pers.', "Sari Wulandari", "document"),
        (
            '"Harga naik," kata Menteri Perdagangan Sari Wulandari dalam keterangan resmi.',
            "Sari Wulandari",
            "document",
        ),
        ("Axios dalam laporannya menyebut harga beras naik.", "Axios", "outlet"),
        ("TV Lembah, mengutip sumber pemerintah, melaporkan harga naik.", "TV Lembah", "outlet"),
        ("Media Israel melaporkan harga beras naik.", "Media Israel", "outlet"),
    ],
)
def test_sources_in_indonesian(text: str, name: str, kind: str) -> None:
    assert read(text) == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("“Prices rose,” she told Reuters.", "Reuters", "agency"),
        ("Prices rose, according to the Associated Press.", "AP", "agency"),
        ("Prices rose, as reported by Reuters, October 4.", "Reuters", "agency"),
        ("The BBC reports that prices rose.", "BBC", "outlet"),
        ("Prices rose, AlJazeera reported.", "Al Jazeera", "outlet"),
        ("The KCNA news agency said on Monday that prices rose.", "KCNA", "agency"),
        ("TV Valley, citing government sources, said prices rose.", "TV Valley", "outlet"),
        ("Iranian state television said prices rose.", "Iranian state television", "outlet"),
        ("In a tweet, Hill said prices rose.", "Twitter", "social"),
        ("Ann Field, a spokeswoman from Riverton, said in a written statement.", "Ann Field", "document"),
        ("Prices rose, first reported by the Daily Valley.", "Daily Valley", "outlet"),
        ("Prices rose, according to Russian state news outlet TASS.", "TASS", "agency"),
        ("Prices rose, citing the Riverton Herald.", "Riverton Herald", "outlet"),
        ("“Prices rose,” Hill said on Truth Social.", "Truth Social", "social"),
        ("Prices rose, Jane Hill said in a written statement.", "Jane Hill", "document"),
        ("Prices rose, according to a White House readout.", "White House", "document"),
        ("Prices rose, Hill said in a statement from the Riverton Council.", "Riverton Council", "document"),
        ("The Riverton Herald reported on Monday that prices rose.", "Riverton Herald", "outlet"),
        ("The Lembah news agency said prices rose.", "Lembah", "agency"),
        ("Prices rose, according to the official Lembah News Agency.", "Lembah News Agency", "agency"),
        ("Iran's Lembah news agency said prices rose.", "Lembah", "agency"),
        ("According to daily Lentera, prices rose.", "Lentera", "outlet"),
        ("The Lentera newspaper said prices rose.", "Lentera", "outlet"),
        ("“We are ready,” he told Radio Lembah.", "Radio Lembah", "outlet"),
        ("“We are ready,” he said in a statement to Reuters.", "Reuters", "agency"),
        ("In an interview with the Riverton Post, she denied it.", "Riverton Post", "outlet"),
        ("“Prices rose,” Hill was quoted as saying by the Lembah news agency.", "Lembah", "agency"),
        ("Prices rose, the Riverton Journal's report said.", "Riverton Journal", "outlet"),
        ("State broadcaster LTV showed the market.", "LTV", "outlet"),
        ("Prices rose.\nAdditional reporting by Reuters.", "Reuters", "agency"),
        ("Reuters contributed to this report.", "Reuters", "agency"),
        ("In a Telegram message, the governor said prices rose.", "Telegram", "social"),
        ("“Prices rose,” read a post on the governor's Instagram account.", "Instagram", "social"),
    ],
)
def test_sources_in_english(text: str, name: str, kind: str) -> None:
    assert read(text, "en", "Riverton Times") == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Pernyataan itu dikutip Jumat (7/3/2025) di kota lama.",
        '"Harga naik," kata Sari kepada wartawan.',
        "Sari mengatakan hal itu dalam keterangan pers di kantornya.",
        "Dilansir Kabar Kota, harga beras naik di kota itu.",
        "Pengguna Facebook di kota itu bertambah banyak.",
        "Antara pasar dan kantor pos berdiri sebuah gudang.",
        "Harga naik di pasar lama sejak Senin.",
        "Bloomberg mengatakan harga naik, dan Michael Bloomberg tersenyum.",
        "Hal itu termasuk dalam Data Terpadu Kesejahteraan Sosial.",
        "Menurut keterangan warga Pasar Lama, harga naik.",
        "Rekaman itu diambil dari CCTV di depan pasar.",
    ],
)
def test_what_is_no_source(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "White House Press Secretary Dana Reed said prices rose.",
        "Dana Post said prices rose.",
        "A Riverton newspaper said prices rose.",
        "The Radio Society said prices rose.",
        "The head of Lembah TV resigned on Friday.",
        "An analyst at Reuters said prices rose.",
        "Social media has added to the fear.",
        "The Women's Media Center showed the figures.",
        "Prices rose, he said, citing Hill's plan.",
    ],
)
def test_what_is_no_source_in_english(text: str) -> None:
    assert read(text, "en", "Riverton Times") == []


@pytest.mark.parametrize(
    ("outlet", "authors", "names"),
    [
        ("Kabar Kota (Reuters)", (), ["Reuters"]),
        ("Kabar Kota", ("Reuters", "Sari Wulandari"), ["Reuters"]),
        ("Kabar Kota (salinan)", (), []),
        ("Reuters", ("Reuters",), []),
        ("Kabar Kota", ("BBC",), []),
    ],
)
def test_what_came_with_the_article_names_a_source(
    outlet: str, authors: tuple[str, ...], names: list[str]
) -> None:
    page = replace(article("Harga beras naik di kota itu.", outlet=outlet), authors=authors)
    found = find(page, load("id"))
    assert [(c.name, c.span) for c in found] == [(name, None) for name in names]


def test_a_source_that_the_text_names_is_not_given_twice() -> None:
    page = article("Harga beras naik, lapor Reuters.", outlet="Kabar Kota (Reuters)")
    assert [c.name for c in find(page, load("id"))] == ["Reuters"]


def test_lists_and_chains() -> None:
    assert read("Dilansir dari Reuters, AFP, dan CNN, harga beras naik.") == [
        ("Reuters", "agency"), ("AFP", "agency"), ("CNN", "outlet"),
    ]  # fmt: skip
    assert read("Harga naik, dikutip Kabar Kota dari kantor berita AFP.") == [("AFP", "agency")]


def test_the_frame_of_a_report() -> None:
    assert read("KYIV, Nov 9 (Reuters) — The council met in the old hall.", "en") == [("Reuters", "agency")]
    assert read("MOSCOW, November 8. /TASS/. The council met.", "en", "TASS") == [("TASS", "agency")]
    assert read("Sari membuka pasar lama pada Senin. (AFP)") == [("AFP", "agency")]
    assert read("The council met in the old hall. — Reuters", "en") == [("Reuters", "agency")]
    assert read("Sari membuka pasar lama pada Senin.\nSumber: Antara") == [("Antara", "agency")]
    assert read("JAKARTA, Warta6.com - Sari membuka pasar lama.") == []


def test_photo_credits_are_not_read() -> None:
    text = "Sari di pasar lama. (REUTERS/Budi Santoso)\nSari Wulandari membuka pasar lama pada Senin."
    assert read(text) == []


def test_a_platform_takes_the_name_of_its_account() -> None:
    text = "Sari menulis di akun Instagram @sari. Lewat Instagram, ia menyampaikan terima kasih."
    assert {c.name for c in credits(text)} == {"Instagram @sari"}


def test_span_and_cue_stand_in_the_text() -> None:
    text = "Harga beras naik, seperti dikutip dari Aljazeera, Selasa."
    (credit,) = credits(text)
    assert credit.span and credit.span.of(text) == "Aljazeera"
    assert credit.cue == "dikutip"


OPENING = "Dilansir Reuters, harga beras naik di kota."
FIRST = "Sari membuka pasar lama pada Senin."
NEXT = "Pedagang senang karena pembeli datang."


def test_an_opening_credit_reaches_to_the_next_or_to_a_heading() -> None:
    text = f"{FIRST}\n{OPENING} Upah tetap.\n{NEXT}\nMelansir AFP, gula habis.\n{NEXT}"
    first, second = (c.scope.of(text) for c in credits(text))
    assert first == f"{OPENING} Upah tetap.\n{NEXT}"
    assert second == f"Melansir AFP, gula habis.\n{NEXT}"
    headed = f"{FIRST}\n{OPENING}\n1. Pedagang senang\n{NEXT}"
    assert [c.scope.of(headed) for c in credits(headed)] == [OPENING]


def test_another_credit_reaches_to_the_end_of_its_paragraph() -> None:
    text = f'{FIRST}\n"Harga naik. Upah tetap," kata Sari kepada Reuters. Gula habis.\n{NEXT}'
    (credit,) = credits(text)
    assert credit.scope.of(text) == '"Harga naik. Upah tetap," kata Sari kepada Reuters. Gula habis.'


def test_the_frame_reaches_over_the_whole_report() -> None:
    text = f"{FIRST}\n{NEXT} (AFP)"
    (credit,) = credits(text)
    assert credit.scope.of(text) == text


SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


def test_the_two_seeds() -> None:
    if not SEEDS.is_dir():
        pytest.skip("the two seed reports are not here (../shared/seeds)")
    first, second = (path.read_text("utf-8") for path in sorted(SEEDS.iterdir()))
    voa, reuters = find(article(first, outlet="IDN Times"), load("id"))
    assert (voa.name, reuters.name) == ("VOA News", "Reuters")
    assert voa.scope.of(first).endswith("di tengah sanksi dari Barat.")
    assert reuters.scope.of(first).endswith("udara,” kata Putin.")
    assert credits(second) == ()


PIECES = [
    "dilansir ",
    "Reuters",
    " kepada ",
    "akun X ",
    '"',
    ". ",
    "\n",
    "dalam keterangan",
    "Sari ",
    ", ",
    "(AFP)",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.sampled_from(["id", "en"]))
def test_every_span_lies_in_the_text(text: str, code: str) -> None:
    found = credits(text, code)
    assert [c.id for c in found] == [f"c{i}" for i in range(1, len(found) + 1)]
    spans = [c.span for c in found if c.span]
    assert len(spans) == len(found)
    for credit, span in zip(found, spans, strict=True):
        assert 0 <= span.start < span.end <= len(text)
        assert 0 <= credit.scope.start <= credit.scope.end <= len(text)
    assert spans == sorted(spans)


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    credits(text)
