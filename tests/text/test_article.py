"""A page to an article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.model.article import Article, Given, Page, digest, moment_of
from saksi.model.errors import SetAside
from saksi.text import article
from saksi.text.options import ReadOptions

REPORT = (
    "Jembatan Sungai Wulan Dibuka Lagi\r\n\r\n"
    "Wali kota membuka kembali jembatan itu pada Senin setelah dua pekan ditutup.\r\n"
    "“Arusnya sudah aman,” kata Sri Wahyuni, kepala dinas.\r\n"
)


def page(content: bytes | str, **given: str) -> Page:
    return Page("folder/jembatan.txt", content, "text/plain", Given(**given))  # type: ignore[arg-type]


def refusal(content: bytes | str, options: ReadOptions | None = None, **given: str) -> tuple[str, str]:
    with pytest.raises(SetAside) as caught:
        article.build(page(content, **given), options)
    found = caught.value.refusal
    assert found.source == "folder/jembatan.txt"
    assert found.sha256 is not None and len(found.sha256) == 64
    return found.stage, found.reason


def test_the_text_is_the_decoded_file() -> None:
    found = article.build(page(b"\xef\xbb\xbf" + REPORT.encode()))
    assert found.text == REPORT.replace("\r\n", "\n")
    assert found.sha256 == digest(found.text)
    assert (found.id, found.language, found.title) == ("jembatan", "id", "Jembatan Sungai Wulan Dibuka Lagi")
    assert all(span.of(found.text).strip() for span in found.sentences)


def test_what_the_caller_says_is_trusted() -> None:
    found = article.build(
        page(
            REPORT,
            id="a-1",
            outlet="Kabar Wulan",
            title="Judul Lain",
            published="Senin, 3 Maret 2025 14:02 WIB",
            language="en",
            url="https://kabarwulan.example/jembatan",
        )
    )
    assert (found.id, found.outlet, found.title) == ("a-1", "Kabar Wulan", "Judul Lain")
    assert (found.published, found.language) == ("2025-03-03T14:02:00+07:00", "en")
    assert found.address == "https://kabarwulan.example/jembatan"


def test_the_host_stands_for_an_outlet_without_a_name() -> None:
    assert article.build(page(REPORT, url="https://www.kabarwulan.example/x")).outlet == "kabarwulan.example"


def test_a_language_may_be_forced() -> None:
    assert article.build(page(REPORT, language="fr"), ReadOptions(language="id")).language == "id"


def test_ten_words_are_enough() -> None:
    assert article.build(page("Warga desa menolak rencana pabrik semen di tepi sungai itu.")).language == "id"
    assert (
        article.build(page("Villagers rejected the plan for a cement plant by the river.")).language == "en"
    )


def test_what_cannot_be_used_is_set_aside_with_the_reason() -> None:
    assert refusal(b"") == ("read", "it is empty")
    assert refusal(b" \r\n\t ") == ("read", "it is empty")
    assert refusal(b"\x00\x01\x02" * 50) == ("read", "it is not text")
    assert (
        refusal("La ville a rouvert le pont après deux semaines de travaux, selon la préfecture.")[0]
        == "language"
    )
    assert "“fr”" in refusal(REPORT, language="fr")[1]
    assert refusal("12 34\n56 %", language="id") == ("parse", "it holds no sentence")
    assert refusal("12 34 56") == ("parse", "it holds no sentence")
    assert refusal("Kilas Foto") == ("language", "its language could not be recognised; name it with --lang")
    assert refusal("kata " * 30, ReadOptions(max_characters=100)) == (
        "read",
        "it is longer than 100 characters",
    )
    assert refusal(b"kata " * 30, ReadOptions(max_characters=100))[1] == "it is longer than 100 characters"
    assert "KafÃ©" not in refusal("KafÃ© itu tutup, kafÃ© lain buka, dan ада")[1]


@given(st.binary(max_size=300) | st.text(max_size=300))
@settings(max_examples=200)
def test_any_bytes_become_an_article_or_are_refused(content: bytes | str) -> None:
    try:
        found = article.build(page(content))
    except SetAside as error:
        assert error.refusal.reason
        return
    assert isinstance(found, Article)
    assert found.sha256 == digest(found.text)
    assert all(0 <= s.start < s.end <= len(found.text) for s in found.sentences)


@pytest.mark.parametrize(
    ("written", "day", "hour"),
    [
        ("2025-03-02T10:30:00+07:00", True, True),
        ("2025-03-02T10:30", True, True),
        ("2025-03-02", True, False),
        ("2025-03", False, False),
        ("2025-02-30", False, False),
        ("", False, False),
        (None, False, False),
    ],
)
def test_what_is_written_of_the_publication_is_read_in_one_place(
    written: str | None, day: bool, hour: bool
) -> None:
    assert (moment_of(written) is not None, moment_of(written, with_hour=True) is not None) == (day, hour)
