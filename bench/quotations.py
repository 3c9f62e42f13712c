"""How the work of finding quotations grows with the text: time at 2n over time at n, on hostile generators.

    python bench/quotations.py [CHARACTERS]

Time of the processor, so that a busy machine does not matter. A ratio near 2 is linear, near 4 quadratic. CHARACTERS is the size of the smaller text (default 400,000; 2,500,000 makes
the larger one 5 MB).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from saksi.extraction import quotes
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Entity, Mention
from saksi.model.span import Span
from saksi.text import segment

GENERATORS: dict[str, Callable[[int], str]] = {
    "straight marks": lambda n: '"' * n,
    "straight marks apart": lambda n: '" ' * (n // 2),
    "opening marks": lambda n: "“a " * (n // 3),
    "closing marks": lambda n: "a” " * (n // 3),
    "single marks": lambda n: "'a " * (n // 3),
    "marks nested": lambda n: "“a " * (n // 6) + "b” " * (n // 6),
    "back quotes": lambda n: "`" * n,
    "one endless sentence": lambda n: "Sari mengatakan kepada Budi bahwa air naik dan " * (n // 47),
    "one endless quotation": lambda n: '"' + "air naik lagi, kata Sari " * (n // 25),
    "cues only": lambda n: "mengatakan " * (n // 11),
    "capitals only": lambda n: "Sari " * (n // 5),
    "commas only": lambda n: ", " * (n // 2),
    "brackets only": lambda n: "(" * n,
    "short quotations": lambda n: '"Ya," kata Sari. ' * (n // 17),
    "lines": lambda n: 'kata Sari\n"' * (n // 11),
}


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 400_000
    print(f"{'text':<24}{'n':>10}{'seconds':>10}{'at 2n':>10}{'ratio':>8}")
    for name, make in GENERATORS.items():
        once, twice = seconds(make(size)), seconds(make(2 * size))
        print(f"{name:<24}{size:>10}{once:>10.2f}{twice:>10.2f}{twice / max(once, 1e-6):>8.2f}")


def seconds(text: str) -> float:
    language = load("id")
    article = Article("a", "a", text, "id", sentences=segment.sentences(text, (), language))
    found = [Mention(Span(i, i + 4), "Sari") for i in range(0, len(text), 5) if text.startswith("Sari", i)]
    people = (Entity("e1", "Sari Wati", "person", tuple(found)),) if found else ()
    start = time.process_time()
    quotes.find(article, language, people)
    return time.process_time() - start


if __name__ == "__main__":
    main()
