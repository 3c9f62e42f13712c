"""A page to an article: its one text, what is known about it, and the marks on it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from saksi import languages
from saksi.messages import _
from saksi.model.article import Article, Page
from saksi.model.errors import Refusal, SetAside, Stage
from saksi.text import clutter, dateline, decode, detect, gate, html, ids, outlets, segment, stamps, title
from saksi.text.options import ReadOptions

_A_LINE = 200
_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|body|title|meta|nav|script)\b", re.IGNORECASE)


def build(page: Page, options: ReadOptions | None = None) -> Article:
    """Return the article that ``page`` holds. Raises ``SetAside`` with the reason where it holds none we can read.

    For plain text the article's text is the decoded file behind the text gate; for a web page it is the main text,
    one paragraph to a line. What the caller said of the page is trusted over what the page says of itself.
    """
    options = options or ReadOptions()
    found = _found(page, _source(page, options), options)
    if not found.text.strip():
        raise _set_aside(page, "parse", _("no text was found in it") if _is_html(page) else _("it is empty"))
    if not any(c.isalpha() for c in found.text):
        raise _set_aside(page, "parse", _("it holds no sentence"))
    code = _language(page, found, options)
    return _marked(page, found, code)


def _set_aside(page: Page, stage: Stage, reason: str) -> SetAside:
    content = (
        page.content if isinstance(page.content, bytes) else page.content.encode("utf-8", "surrogatepass")
    )
    return SetAside(Refusal(page.address, stage, reason, hashlib.sha256(content).hexdigest()))


def _is_html(page: Page) -> bool:
    return page.media_type == "text/html"


def _source(page: Page, options: ReadOptions) -> str:
    """Return the page's content as a string, within the limits."""
    if len(page.content) > (options.max_bytes if isinstance(page.content, bytes) else options.max_characters):
        raise _set_aside(page, "read", _too_long(options))
    try:
        source = _decoded(page)
    except decode.NotText as error:
        raise _set_aside(page, "read", str(error)) from error
    if len(source) > options.max_characters:
        raise _set_aside(page, "read", _too_long(options))
    if not source.strip():
        raise _set_aside(page, "read", _("it is empty"))
    if (example := decode.mojibake(source)) and not _is_html(page):
        raise _set_aside(
            page,
            "read",
            _("its letters were decoded wrongly before it was saved (“{example}”)").format(example=example),
        )
    return source


def _decoded(page: Page) -> str:
    if isinstance(page.content, str):
        return page.content
    return decode.text(page.content, page.charset, markup=_is_html(page))


def _too_long(options: ReadOptions) -> str:
    return _("it is longer than {limit} characters").format(limit=options.max_characters)


def _found(page: Page, source: str, options: ReadOptions) -> html.Found:
    if not _is_html(page):
        return html.Found(gate.text(source))
    try:
        return html.read(source, options, fragment=_WHOLE_PAGE.search(source[:20_000]) is None)
    except html.NotAPage as error:
        raise _set_aside(page, "parse", str(error)) from error


def _language(page: Page, found: html.Found, options: ReadOptions) -> str:
    """Return the language's code: told, given, or found out; the page's own word counts where the text is no help."""
    if options.language:
        return options.language
    told = detect.normal(page.given.language)
    code = told or detect.language(_evidence(page, found)) or detect.normal(found.language)
    if code is None:
        raise _set_aside(page, "language", _("its language could not be recognised; name it with --lang"))
    if code not in languages.codes():
        raise _set_aside(
            page,
            "language",
            _("it is in a language that is not read (“{code}”); read are: {known}").format(
                code=code[:40], known=", ".join(languages.codes())
            ),
        )
    return code


def _evidence(page: Page, found: html.Found) -> str:
    """Return what the language is told from: the text, and where that is but a line, the title too."""
    called = page.given.title or found.title
    return f"{called}\n{found.text}" if called and len(found.text) < _A_LINE else found.text


@dataclass(frozen=True, slots=True)
class _Known:
    """Metadata, the caller's word before the page's own."""

    title: str | None
    outlet: str | None
    published: str | None
    authors: tuple[str, ...]
    url: str | None


def _known(page: Page, found: html.Found, code: str) -> _Known:
    given, day_first = page.given, stamps.day_first(code)
    return _Known(
        title=given.title or found.title,
        outlet=given.outlet or outlets.usual(found.outlet),
        published=stamps.normal(given.published, day_first) or stamps.normal(found.published, day_first),
        authors=given.authors or found.authors,
        url=given.url or found.url,
    )


def _marked(page: Page, found: html.Found, code: str) -> Article:
    text, language = found.text, languages.load(code)
    known = _known(page, found, code)
    marks = clutter.mark(text, language, known.title)
    line, outlet = dateline.find(text, marks, language)
    sentences = segment.sentences(text, marks, language)
    if not any(c.isalpha() for span in sentences for c in span.of(text)):
        raise _set_aside(page, "parse", _("it holds no sentence"))
    return Article(
        id=page.given.id or ids.from_address(page.address),
        address=page.given.url or page.address,
        text=text,
        language=code,
        outlet=known.outlet or outlets.usual(outlet) or outlets.of_address(known.url),
        title=known.title or title.of_text(text, marks),
        authors=known.authors,
        published=known.published,
        dateline=line,
        clutter=marks,
        sentences=sentences,
    )
