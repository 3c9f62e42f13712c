"""The HTML gate: one linear pass over a page's source before any tree is built.

Trees cost more than linear time on hostile sources: a tag with 300,000 attributes stalls every HTML parser tried, and
200,000 links stall the extraction. A source that passes holds at most ``MAX_TAGS`` tags, ``MAX_ATTRIBUTES``
attributes in a tag and ``MAX_DEPTH`` elements open at once.
"""

from __future__ import annotations

import re

from saksi.messages import _

MAX_TAGS = 100_000
MAX_ATTRIBUTES = 1_000
MAX_DEPTH = 2_000

# Every alternative, once begun, runs to its end or to the end of the source and gives nothing back, so that no
# character is looked at more than a fixed number of times. A quotation mark opens a value only after an equals sign.
_TOKEN = re.compile(
    r"<!--(?:.*?-->|.*+)"
    r"|<(?P<raw>script|style|textarea|title|noscript|iframe|xmp)\b(?P<raw_attributes>(?:[^>=]|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)"
    r"(?:.*?</(?P=raw)|.*+)"
    r"|<(?P<close>/?)(?P<name>[a-z][^\s/>]*+)(?P<attributes>(?:[^>=]|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+")
_SHORTEST_ATTRIBUTE = 2  # a letter and a space

# Elements without an end tag, and those whose end tag may be left out: a parser closes them by itself.
_NOT_COUNTED = frozenset([
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody",
    "tfoot", "colgroup", "rp", "rt", "html", "head", "body",
])  # fmt: skip


def fault(source: str) -> str | None:
    """Return why ``source`` must not be parsed, as a sentence for the user; ``None`` where it may be."""
    depth = 0
    for tags, token in enumerate(_TOKEN.finditer(source), start=1):
        if tags > MAX_TAGS:
            return _("the page has more than {limit} tags").format(limit=MAX_TAGS)
        if _attributes_over(token["attributes"] or token["raw_attributes"] or ""):
            return _("a tag of the page has more than {limit} attributes").format(limit=MAX_ATTRIBUTES)
        depth = max(0, depth + _step(token))
        if depth > MAX_DEPTH:
            return _("elements of the page are nested more than {limit} deep").format(limit=MAX_DEPTH)
    return None


def _attributes_over(attributes: str) -> bool:
    if len(attributes) <= MAX_ATTRIBUTES * _SHORTEST_ATTRIBUTE:
        return False
    return any(n > MAX_ATTRIBUTES for n, _match in enumerate(_ATTRIBUTE.finditer(attributes), start=1))


def _step(token: re.Match[str]) -> int:
    name = token["name"]
    if name is None or name.lower() in _NOT_COUNTED:
        return 0
    if token["close"]:
        return -1
    return 0 if token["attributes"].endswith("/") else 1
