"""The HTML gate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.text import markup

FINE = [
    "",
    "Teks biasa, 3 < 5 dan 7 > 2.",
    "<html><body><p class='a b'>Satu<br>dua</p></body></html>",
    "<p>satu" * 5_000,
    "<table>" + "<tr><td>1<td>2" * 5_000 + "</table>",
    "<script>" + 'if (a < b) { x = "<div>"; }' * 5_000 + "</script><p>teks</p>",
    "<div></div>" * 40_000,
    f'<img src="data:image/png;base64,{"A" * 100_000}">',
]
HOSTILE = [
    "<p " + "a " * 300_000 + ">",
    "<p " + "a=1 " * 300_000 + ">",
    "<p " + 'a=">" ' * 300_000 + ">",
    "<p " + "a='<' " * 300_000,
    "<a href=x>y</a>" * 200_000,
    "<br>" * 300_000,
    "<div>" * 50_000,
    "<b><i>" * 50_000 + "x",
    "<script " + "a " * 5_000 + ">x</script>",
]


@pytest.mark.parametrize("source", FINE, ids=range(len(FINE)))
def test_pages_pass(source: str) -> None:
    assert markup.fault(source) is None


@pytest.mark.parametrize("source", HOSTILE, ids=range(len(HOSTILE)))
def test_traps_are_named(source: str) -> None:
    assert markup.fault(source)


@given(st.text(alphabet="<>/='\" \n!-abscript", max_size=400))
def test_any_source_is_judged(source: str) -> None:
    assert markup.fault(source) is None
