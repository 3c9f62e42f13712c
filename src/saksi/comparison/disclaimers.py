"""Words that are reported only to be denied: "the director denied that the ship was overloaded"."""

from __future__ import annotations

from functools import cache

from saksi.comparison.content import fold, tokens
from saksi.languages import Language
from saksi.model.article import Article
from saksi.model.facts import Quote
from saksi.model.span import Span

LINK = 2
"""Words at most between the verb of denial and what is denied that still are shown with it ("denied that …")."""


def denial(quote: Quote | None, language: Language) -> Span | None:
    """Return the place of the word of denial under which a quotation stands.

    What stands in quotation marks is said, not denied: "'There was no leak,' he denied".
    """
    if quote is None or quote.cue is None or quote.kind == "direct":
        return None
    cue = fold(quote.cue.text)
    known = _denying(language)
    return quote.cue.span if cue in known or cue.partition(" ")[0] in known else None


def with_denial(article: Article, denying: Span | None, span: Span) -> Span:
    """Return the span of denied words with the word of denial, where that stands right before them."""
    if denying is None or denying.end > span.start:
        return span
    between = Span(denying.end, span.start)
    if (
        any(c in between.of(article.text) for c in ".,;:\n")
        or len(list(tokens(article.text, between))) > LINK
    ):
        return span
    return denying.cover(span)


@cache
def _denying(language: Language) -> frozenset[str]:
    """Return the cues of denial: the verbs of denial, and their other forms."""
    verbs = language.table("speech").get("verbs", {}).get("deny", ())
    known = (form.replace("_", " ") for entry in verbs for form in entry.split())
    return frozenset((*known, *language.table("statements").get("denying", ())))
