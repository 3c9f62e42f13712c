"""Stories for the terminal: each with its articles and the reasons they stand together."""

from __future__ import annotations

from collections.abc import Sequence

from saksi.messages import count as _count
from saksi.model.article import Article
from saksi.model.story import Story


def render(stories: Sequence[Story], articles: Sequence[Article]) -> str:
    """Return the stories as text, the larger first."""
    by_id = {a.id: a for a in articles}
    lines: list[str] = []
    for story in sorted(stories, key=lambda s: (-len(s.articles), s.id)):
        lines.append(f"{story.id}  " + _count("{n} article", "{n} articles", len(story.articles)))
        lines.extend(f"    {reason}" for reason in story.reasons)
        lines.extend(f"  - {_about(by_id[a])}" for a in story.articles)
    return "".join(f"{line}\n" for line in lines)


def _about(article: Article) -> str:
    return " · ".join(x for x in (article.id, article.outlet, article.published, article.title) if x)
