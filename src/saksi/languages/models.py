"""The trained pipelines: the ones that ship in ``languages/<code>/model``, or a spaCy pipeline a user names instead.

spaCy is imported when the first pipeline is asked for, and each pipeline is kept for the life of the process.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from saksi.languages import FOLDER, load
from saksi.messages import _
from saksi.model.errors import UsageError

MODEL_FOLDER = "model"


def ships(code: str) -> bool:
    """Return whether a trained model stands beside the tables of that language."""
    return (FOLDER / code / MODEL_FOLDER / "config.cfg").is_file()


def pipeline(code: str, named: str | None = None) -> Any:
    """Return the spaCy pipeline for a language.

    ``named`` is the folder of a spaCy pipeline or the name of an installed one; without it the pipeline that ships is
    loaded. Raises ``UsageError`` where there is none, where it is damaged, or where it is for another language.
    """
    return _pipeline(code, named)


@cache
def _pipeline(code: str, named: str | None) -> Any:
    source: str | Path = named if named is not None else FOLDER / load(code).code / MODEL_FOLDER
    if named is None and not ships(code):
        raise UsageError(
            _(
                "There is no trained model for “{code}” in {folder}. Install Saksi again, or name a spaCy pipeline."
            ).format(code=code, folder=source)
        )
    loaded = _loaded(source, own=named is None)
    if loaded.lang not in (code, "xx"):
        raise UsageError(
            _("The pipeline “{source}” is for the language “{found}”, not “{code}”.").format(
                source=source, found=loaded.lang, code=code
            )
        )
    return loaded


def _loaded(source: str | Path, own: bool) -> Any:
    """Return the pipeline; spaCy raises nearly any error on a folder that is not whole, so all become one of ours."""
    import spacy
    from thinc.api import use_ops

    config = {"nlp": {"tokenizer": {"@tokenizers": _bare()}}} if own else {}
    try:
        # numpy's BLAS takes 0.6 of the time of the one thinc brings (bench/models.py).
        with use_ops("numpy", use_blis=False):
            return spacy.load(source, exclude=["lemmatizer", "senter", "textcat"], config=config)
    except Exception as error:
        raise UsageError(
            _("The language model “{source}” cannot be loaded ({error}). It is missing or damaged.").format(
                source=source, error=_short(error)
            )
        ) from error


@cache
def _bare() -> str:
    """Return the registered name of a tokenizer without rules, for a pipeline that brings all of its own.

    spaCy's would first build the exceptions of the language, 16,000 for Indonesian, which takes a second, only to have
    them replaced.
    """
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry

    name = "saksi.bare.v1"
    registry.tokenizers(name, func=lambda: lambda nlp: Tokenizer(nlp.vocab))
    return name


def _short(error: Exception) -> str:
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words[:120]}"
