import pytest

from saksi.text import misread


@pytest.mark.parametrize(
    ("printed", "written"),
    [("鈥渨e", "“we"), ("don鈥檛", "don’t"), ("鈥榓", "‘a"), ("tegas鈥", "tegas"), ("鈥", ""), ("纸", "纸"), ("plain", "plain")],
)  # fmt: skip
def test_what_was_written_is_read_back(printed: str, written: str) -> None:
    assert misread.mended(printed) == written
