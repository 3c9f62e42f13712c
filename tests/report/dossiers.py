"""A small dossier made by hand, for the reports: two invented outlets, one disputed number, one quotation."""

from decimal import Decimal

from saksi.model.article import Article, Clutter
from saksi.model.span import Span
from saksi.model.story import (
    Contradiction,
    Development,
    Dossier,
    Drift,
    Edge,
    Evidence,
    Excess,
    Member,
    Origin,
    Origins,
    Passage,
    Person,
    Side,
    Silence,
    Statement,
    Step,
    TimelineEntry,
)

A = 'Banjir melanda Kota Arga, Senin (3/3/2025). Sedikitnya 12 orang tewas. "Kami tidak menyerah," kata Wali Kota Ratna Wijaya.\n\nBaca juga: <script>alert(1)</script> & lain-lain'
B = 'Floods hit Arga on Monday. At least 15 people died. "We are not giving up," Mayor Ratna Wijaya said. Schools stay closed.'


def span(text: str, piece: str) -> Span:
    start = text.index(piece)
    return Span(start, start + len(piece))


def member(article: str, text: str, piece: str, quote: str | None = None) -> Member:
    return Member(article, span(text, piece), piece, quote)


def dossier() -> Dossier:
    clutter = Clutter("related", span(A, "Baca juga: <script>alert(1)</script> & lain-lain"))
    articles = (
        Article("a", "a.txt", A, "id", "Harian Arga", "Banjir *besar* di Arga", published="2025-03-03T10:00:00+07:00", clutter=(clutter,)),
        Article("b", "b.txt", B, "en", "The Arga Ledger", "Floods hit Arga", published="2025-03-04"),
    )  # fmt: skip
    toll = (member("a", A, "Sedikitnya 12 orang tewas."), member("b", B, "At least 15 people died."))
    words = (member("a", A, "Kami tidak menyerah,", "q1"), member("b", B, "We are not giving up,", "q1"))
    statements = (
        Statement("s1", "fact", "variant", (member("a", A, "Banjir melanda Kota Arga, Senin (3/3/2025)."), member("b", B, "Floods hit Arga on Monday.")), None, "both name Arga"),
        Statement("s2", "amount", "contradiction", toll, None, "12 and 15 dead"),
        Statement("s3", "quote", "variant", words, "Ratna Wijaya", "a translation"),
        Statement("s4", "fact", "only", (member("b", B, "Schools stay closed."),), None, "only in one"),
    )  # fmt: skip
    sides = (Side("12", (Evidence("a", toll[0].span),)), Side("15", (Evidence("b", toll[1].span),)))
    return Dossier(
        "story-1",
        "Banjir di Arga",
        "2025-03-03",
        "2025-03-04",
        articles,
        Origins(2, (Origin("Harian Arga", ("a",), "own report"), Origin("The Arga Ledger", ("b",), "own report"))),
        (Edge("Kantor Berita Samudra", "b", "credited", 1.0, "“Samudra reported”", (Evidence("b", Span(0, 6)),)), Edge("a", "b", "translated", 0.8, "same order", ())),
        (Passage(Evidence("a", words[0].span), Evidence("b", words[1].span), "translation", 0.9),),
        statements,
        (Contradiction("s2", "amount", sides, "the bounds do not meet"),),
        (TimelineEntry("2025-03-03", "Banjir melanda Kota Arga", (Evidence("a", Span(0, 24)),)),),
        (Person("Ratna Wijaya", ("Ratna Wijaya", "Ratna"), ("Wali Kota",), ("a", "b"), 2),),
        (Silence("Harian Arga", ("a",), "s4", ("The Arga Ledger",), "all others say it: The Arga Ledger"),),
        (Development("missing", "person", "falls", (Step("2025-03-03T09:00+07:00", "counted", Decimal(30), None, "exact", "30 orang", (Evidence("a", toll[0].span),)), Step("2025-03-04", "published", Decimal(11), None, "about", "about eleven people", (Evidence("b", toll[1].span),))), "it falls"),),
        (Drift("s3", "softened", Evidence("a", words[0].span), Evidence("b", words[1].span), True, "it is weaker"),),
        (Excess("b", "number", Span(0, 6), "Floods", Evidence("b", toll[1].span), "it stands nowhere"),),
    )  # fmt: skip
