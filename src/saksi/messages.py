"""The words shown to a person, in the person's language.

Message texts are written in English in the code and translated in ``locale/<language>/LC_MESSAGES/saksi.po``.
The interface language is taken from ``SAKSI_UI``, then from the usual locale variables; English otherwise. It has
nothing to do with the language of an article.
"""

from __future__ import annotations

import gettext
import os
from functools import cache
from pathlib import Path

LOCALE_FOLDER = Path(__file__).parent / "locale"
INTERFACE_LANGUAGES = ("en", "id")
_VARIABLES = ("SAKSI_UI", "LC_ALL", "LC_MESSAGES", "LANG")


@cache
def interface_language() -> str:
    """Return the interface language, ``en`` or ``id``, from the environment as it was when first asked."""
    for name in _VARIABLES:
        value = os.environ.get(name, "")
        if value:
            code = value.replace("-", "_").partition("_")[0].partition(".")[0].lower()
            return code if code in INTERFACE_LANGUAGES else "en"
    return "en"


def command_line() -> None:
    """Let the library of the command line, which asks gettext on its own, find its words: ``locale/…/click.po``."""
    gettext.bindtextdomain("click", str(LOCALE_FOLDER))
    gettext.textdomain("click")
    os.environ["LANGUAGE"] = interface_language()


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("saksi", LOCALE_FOLDER, languages=[language], fallback=True)


def _(message: str) -> str:
    """Return ``message`` in the interface language; unknown messages come back unchanged."""
    return _catalogue(interface_language()).gettext(message)


def count(singular: str, plural: str, n: int) -> str:
    """Return the form of a message that fits ``n``, with ``{n}`` filled in."""
    return _catalogue(interface_language()).ngettext(singular, plural, n).format(n=n)
