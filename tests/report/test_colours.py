"""The colours of the page: text can be read on every ground it stands on, by day and by night."""

from __future__ import annotations

import re

import pytest

from saksi.report.html import TEMPLATES

CSS = (TEMPLATES / "dossier.css").read_text("utf-8")
LEAST = 4.5
"""The contrast that WCAG 2.2 asks of text (level AA)."""
ON = {
    "paper": ("ink", "soft", "link", "agree", "variant", "clash", "reuse"),
    "card": ("ink", "soft", "link", "agree", "variant", "clash", "faint"),
    "chip": ("link",),
    "found": ("ink", "soft", "variant", "clash"),
    "behind-quote": ("ink",),
    "behind-reuse": ("ink",),
    "behind-clash": ("ink",),
}


def colours(dark: bool) -> dict[str, str]:
    day, night = (
        re.search(rf"{start} {{ (.*?) }}", CSS, re.DOTALL) for start in (":root", r"dark\) { :root")
    )
    assert day and night
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", day[1]))
    return found | (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", night[1])) if dark else {})


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_has_contrast_enough_on_its_ground(dark: bool) -> None:
    found = colours(dark)
    thin = {
        (text, ground): round(contrast(found[text], found[ground]), 2)
        for ground, texts in ON.items()
        for text in texts
        if contrast(found[text], found[ground]) < LEAST
    }
    assert not thin


def test_the_night_has_every_colour_of_the_day() -> None:
    assert colours(dark=True).keys() == colours(dark=False).keys()
    assert len(set(colours(dark=True).items()) - set(colours(dark=False).items())) >= len(ON)
    assert "#" not in re.sub(r"--[\w-]+: #[0-9a-f]{6}|background: #fff;", "", CSS)
