"""The commands as a user runs them: data on stdout, talk on stderr, the exit statuses of the contract."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from saksi import plugins
from saksi.cli import main

INDONESIAN = (
    "LEMBAYUNG, Kabar Pesisir - Wali Kota Lembayung Ratna Wijaya mengatakan jembatan lama akan ditutup mulai Senin (3/3/2025).\n\n"
    '"Kami tidak mau menunggu sampai ada korban," kata Ratna kepada wartawan di Balai Kota.\n\n'
    "Perbaikan jembatan itu diperkirakan menelan biaya Rp2,5 miliar dan berlangsung selama tiga bulan.\n"
)
ENGLISH = (
    "LEMBAYUNG — Mayor Ratna Wijaya said on Monday that the old bridge would be closed from March 3.\n\n"
    "“We will not wait until somebody is hurt,” Wijaya told reporters at the town hall.\n\n"
    "The repair is expected to cost 2.5 billion rupiah and to take three months.\n"
)


def run(*args: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, list(args), input=text)


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    folder = tmp_path / "pair"
    folder.mkdir()
    (folder / "a.txt").write_text(INDONESIAN, "utf-8")
    (folder / "b.txt").write_text(ENGLISH, "utf-8")
    return folder


def test_read_prints_one_article_a_line_in_input_order(pair: Path) -> None:
    result = run("read", str(pair / "b.txt"), str(pair / "a.txt"), "--json")
    articles = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [a["language"] for a in articles] == ["en", "id"]
    assert [a["text"] for a in articles] == [ENGLISH, INDONESIAN]
    assert all(a["schema"] == "saksi/1" for a in articles)
    for article in articles:
        for quote in article["quotes"]:
            assert all(0 <= s <= e <= len(article["text"]) for s, e in quote["spans"])


def test_read_for_a_person_names_the_speaker(pair: Path) -> None:
    result = run("read", str(pair / "a.txt"))
    assert result.exit_code == 0
    assert "Ratna Wijaya" in result.stdout


def test_every_article_stands_in_exactly_one_story(pair: Path) -> None:
    result = run("group", str(pair), "--json")
    stories = json.loads(result.stdout)["stories"]
    ids = [a for s in stories for a in s["articles"]]
    assert len(ids) == len(set(ids)) == 2


def test_compare_gives_a_dossier_and_writes_it(pair: Path, tmp_path: Path) -> None:
    page, notes = tmp_path / "out" / "d.html", tmp_path / "d.md"
    result = run("compare", str(pair), "--one-story", "--json", "--html", str(page), "--markdown", str(notes))
    (dossier,) = json.loads(result.stdout)["stories"]
    assert result.exit_code == 0
    assert {a["language"] for a in dossier["articles"]} == {"id", "en"}
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert notes.read_text("utf-8").startswith("# ")


def test_standard_input_and_json_lines() -> None:
    lines = [
        {"id": "satu", "text": INDONESIAN, "outlet": "Kabar Pesisir", "published": "2025-03-01"},
        {"id": "dua", "text": ENGLISH, "language": "en"},
    ]
    result = run("read", "-", "--json", text="\n".join(json.dumps(x) for x in lines) + "\n")
    articles = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(a["id"], a["outlet"]) for a in articles] == [("satu", "Kabar Pesisir"), ("dua", None)]


# Bad input: a clear message each, the rest goes on


def bad(folder: Path, kind: str) -> Path:
    path = folder / f"{kind}.txt"
    if kind == "empty":
        path.write_bytes(b"")
    elif kind == "binary":
        path.write_bytes(bytes(range(256)) * 64)
    elif kind == "no-sentence":
        path.write_text("--- *** ---\n12 34\n", "utf-8")
    elif kind == "huge":
        path.write_text("Satu kalimat yang sama. " * 2_200_000, "utf-8")
    elif kind == "french":
        path.write_text(
            "Le ministre a déclaré que les négociations se poursuivraient la semaine prochaine et que les deux pays avaient "
            "trouvé un accord sur la plupart des questions qui étaient encore ouvertes dans cette affaire.",
            "utf-8",
        )
    elif kind == "broken":
        path = folder / "broken.jsonl"
        path.write_text('{"text": \n["neither"]\n', "utf-8")
    return path


@pytest.mark.parametrize("kind", ["empty", "binary", "no-sentence", "huge", "french", "missing", "broken"])
def test_bad_input_is_named_and_the_rest_goes_on(kind: str, pair: Path, tmp_path: Path) -> None:
    path = bad(tmp_path, kind)
    result = run("read", str(path), str(pair / "a.txt"), "--json")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert path.name in result.stderr


def test_two_broken_lines_are_both_named(tmp_path: Path) -> None:
    result = run("read", str(bad(tmp_path, "broken")), "--json")
    assert result.exit_code == 2
    assert "broken.jsonl:1" in result.stderr and "broken.jsonl:2" in result.stderr


@pytest.mark.parametrize("charset", ["utf-16", "utf-8-sig", "cp1252", "latin-1"])
def test_other_encodings_are_read(charset: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(INDONESIAN.replace("Wijaya", "Wijayé").encode(charset))
    result = run("read", str(path), "--json")
    assert "Wijayé" in json.loads(result.stdout)["text"]


def test_nothing_readable_is_status_two(tmp_path: Path) -> None:
    result = run("read", str(tmp_path / "no-such-file"), "--json")
    assert result.exit_code == 2
    assert result.stdout == ""


@pytest.mark.parametrize("args", [("read",), ("read", "x", "--lang", "xx"), ("compare", "x", "--nonsense")])
def test_wrong_usage_is_status_two(args: tuple[str, ...]) -> None:
    assert run(*args).exit_code == 2


def test_settings_that_do_not_exist_are_named(tmp_path: Path, pair: Path) -> None:
    file = tmp_path / "saksi.toml"
    file.write_text("[read]\nlanguag = 'id'\n", "utf-8")
    result = run("read", str(pair), "--config", str(file))
    assert result.exit_code == 2
    assert "read.languag" in result.stderr and "read.language" in result.stderr


@pytest.mark.parametrize(("ui", "word"), [("en", "Usage"), ("id", "Bandingkan")])
def test_help_speaks_both_languages(ui: str, word: str) -> None:
    command = [sys.executable, "-m", "saksi", "--help"]
    done = subprocess.run(
        command, capture_output=True, text=True, env=os.environ | {"SAKSI_UI": ui}, check=True
    )
    assert word in done.stdout


@pytest.mark.parametrize("command", [(), ("read",), ("group",), ("compare",), ("demo",)])
def test_help_in_indonesian_has_no_english_and_no_half_sentences(command: tuple[str, ...]) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "saksi", *command, "--help"],
        capture_output=True,
        text=True,
        env=os.environ | {"SAKSI_UI": "id", "COLUMNS": "80"},
        check=True,
    ).stdout
    assert told.startswith("Penggunaan: ") and "[OPSI]" in told and "Opsi:" in told
    body = told.partition("\n")[2]
    assert not re.search(r"\b(?:Usage|Options|Commands|FILE|DIRECTORY|default)\b|\.\.\.$", body, re.M)


def test_wrong_usage_is_told_in_indonesian() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "saksi", "bandingkan"],
        capture_output=True,
        text=True,
        env=os.environ | {"SAKSI_UI": "id"},
        check=False,
    ).stderr
    assert "Galat: Tidak ada perintah 'bandingkan'." in told


def test_compare_says_what_had_nothing_to_be_compared_with(pair: Path, tmp_path: Path) -> None:
    alone = run("compare", str(pair / "a.txt"))
    assert "One article alone" in alone.stderr and alone.exit_code == 0
    other = tmp_path / "other.txt"
    other.write_text(
        "Klub Arga menang dua gol tanpa balas atas Klub Belin di stadion kota, kata pelatih.", "utf-8"
    )
    told = run("compare", str(pair), str(other)).stderr
    assert "1 story compared, 1 article stands alone." in told


def test_the_largest_story_comes_first(pair: Path, tmp_path: Path) -> None:
    small = [("z1", "Klub Arga menang dua gol atas Klub Belin di Stadion Wulan.")]
    small += [("z2", "Klub Belin kalah dua gol dari Klub Arga di Stadion Wulan.")]
    large = [(f"{x}9", INDONESIAN) for x in "abc"]
    file = tmp_path / "all.jsonl"
    file.write_text("\n".join(json.dumps({"id": i, "text": t}) for i, t in [*small, *large]), "utf-8")
    page = tmp_path / "all.html"
    run("compare", str(file), "--html", str(page))
    counts = re.findall(r'class="by">(\d) accounts', page.read_text("utf-8"))
    assert counts == sorted(counts, reverse=True) and counts


def test_help_loads_nothing_heavy() -> None:
    code = "import sys, saksi.cli; print([m for m in ('numpy', 'lxml', 'rich', 'jinja2', 'spacy', 're2') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_newsrooms_own_names_come_from_the_settings(tmp_path: Path) -> None:
    names = tmp_path / "names.toml"
    names.write_text('[[name]]\nnames = ["Balai Kembang Setaman"]\nkind = "organization"\n', "utf-8")
    file = tmp_path / "saksi.toml"
    file.write_text(f"[extract]\nnames = {json.dumps(str(names))}\n", "utf-8")
    text = tmp_path / "a.txt"
    text.write_text(INDONESIAN + "Balai Kembang Setaman membantah kabar itu.\n", "utf-8")
    result = run("read", str(text), "--json", "--config", str(file))
    found = {e["name"]: e["kind"] for e in json.loads(result.stdout)["entities"]}
    assert found["Balai Kembang Setaman"] == "organization"


@pytest.mark.parametrize(
    "setting", ["names = 'no-such-table.toml'", "pipelines = 'nonsense'", "trained = 'perhaps'"]
)
def test_settings_that_cannot_be_followed_stop_the_run(setting: str, tmp_path: Path, pair: Path) -> None:
    file = tmp_path / "saksi.toml"
    file.write_text(f"[extract]\n{setting}\n", "utf-8")
    result = run("read", str(pair), "--config", str(file))
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_a_sentence_model_is_named_in_the_settings(tmp_path: Path, pair: Path) -> None:
    heard: list[str] = []

    def model(texts: list[str]) -> list[list[float]]:
        heard.extend(texts)
        return [[1.0, 0.0] for _text in texts]

    plugins.register("sentence_vectors", "sepi", model)
    file = tmp_path / "saksi.toml"
    file.write_text('[compare]\nsentence_vectors = "sepi"\n', "utf-8")
    assert run("compare", str(pair), "--one-story", "--json", "--config", str(file)).exit_code == 0
    assert any("jembatan" in text for text in heard) and any("bridge" in text for text in heard)


@pytest.mark.parametrize(("name", "told"), [("tidak-ada", "tidak-ada"), ("rusak", "one vector")])
def test_a_sentence_model_that_cannot_be_used_is_told(
    name: str, told: str, tmp_path: Path, pair: Path
) -> None:
    plugins.register("sentence_vectors", "rusak", lambda texts: [[1.0]])
    file = tmp_path / "saksi.toml"
    file.write_text(f'[compare]\nsentence_vectors = "{name}"\n', "utf-8")
    result = run("compare", str(pair), "--one-story", "--config", str(file))
    assert result.exit_code == 2
    assert told in result.stderr
