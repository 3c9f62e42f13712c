"""How the work of finding moments and amounts grows with the text: time at 2n over time at n, on hostile generators.

    python bench/quantities.py [CHARACTERS]

A ratio near 2 is linear, near 4 quadratic. CHARACTERS is the size of the smaller text (default 100,000).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from saksi.extraction import amounts, times
from saksi.languages import load
from saksi.model.article import Article

GENERATORS: dict[str, Callable[[int], str]] = {
    "one run of digits": lambda n: "7" * n,
    "digits and full stops": lambda n: "1." * (n // 2),
    "digits and commas": lambda n: "123," * (n // 4),
    "spaced thousands": lambda n: "123 " * (n // 4),
    "nested brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "brackets with digits": lambda n: "(1" * (n // 2),
    "dashes and digits": lambda n: "1-" * (n // 2),
    "slashes and digits": lambda n: "1/" * (n // 2),
    "colons and digits": lambda n: "12:" * (n // 3),
    "number words": lambda n: "dua puluh " * (n // 10),
    "scale words": lambda n: "ribu juta " * (n // 10),
    "one scale word": lambda n: "seribu " * (n // 7),
    "weekdays": lambda n: "Rabu " * (n // 5),
    "weekdays and brackets": lambda n: "Rabu (" * (n // 6),
    "months": lambda n: "Mei " * (n // 4),
    "dates": lambda n: "Rabu (12/3/2025) " * (n // 17),
    "relative days in quotation marks": lambda n: '"kemarin" ' * (n // 10),
    "one endless quotation": lambda n: '"' + "kemarin " * (n // 8),
    "units of time": lambda n: "tahun lalu " * (n // 11),
    "bounds": lambda n: "lebih dari " * (n // 11),
    "amounts": lambda n: "sedikitnya 20 orang tewas " * (n // 26),
    "capitals": lambda n: "Sari " * (n // 5),
    "fused words": lambda n: "padaRabu" * (n // 8),
    "spaces": lambda n: " " * n,
    "line breaks": lambda n: "1\n" * (n // 2),
}


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(f"{'text':<34}{'n':>10}{'seconds':>10}{'at 2n':>10}{'ratio':>8}")
    for name, make in GENERATORS.items():
        once, twice = seconds(make(size)), seconds(make(2 * size))
        print(f"{name:<34}{size:>10}{once:>10.2f}{twice:>10.2f}{twice / max(once, 1e-6):>8.2f}")


def seconds(text: str) -> float:
    language = load("id")
    article = Article("a", "a", text, "id", published="2025-03-13")
    start = time.perf_counter()
    moments = times.find(article, language)
    amounts.find(article, language, [m.span for m in moments])
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
