"""The tokenizer each pipeline is trained with; it is saved in the pipeline, so that running it needs no code of ours.

English keeps spaCy's own rules, which cut words as the English treebanks do. Indonesian ones are written here: clitics
off ("katanya" = "kata" + "nya"), reduplication whole ("negara-negara"), currency off its number ("Rp" + "9.100").
"""

from __future__ import annotations

import re
import tomllib
from itertools import product
from pathlib import Path
from typing import Any

_OPEN = r"""\(|\[|\{|<|“|‘|"|'|«|`|…|\.{2,}|—|–|-(?=\D)|\*|#(?=\s)|:|;|,|\?|!|=|~|\|"""
_CLOSE = r"""\)|\]|\}|>|”|’|"|'|»|`|…|\.{2,}|—|–|(?<=\D)-|\*|,|:|;|\?|!|=|~|\||/|%"""
_MONEY = r"Rp\.?(?=\d)|(?:US|A|S|HK|SG|AS)?\$|€|£|¥|₽"
_LETTER = r"[^\W\d_]"
_PREFIX = rf"^(?:{_OPEN}|{_MONEY})"
_SUFFIX = rf"(?:{_CLOSE}|(?<={_LETTER}{{3}})[nN][yY][aA]|(?<=[\w%)\]\"”'’])\.)$"
_INFIX = "|".join(
    [
        r"\.{2,}|…|—|–|--+",
        rf"(?<={_LETTER})[,;:!?](?={_LETTER})",
        r"(?<=[a-z]{2})\.(?=[A-Z])",
        r"(?<=\w)[\"“”()\[\]](?=\w)",
        r"(?<=[,.;:!?])[\"“”'](?=\w)",
        rf"(?<={_LETTER}{{2}})-(?=[A-Z]\w)",
        r"(?<=\d)-(?=\d)",
        r"(?<=[A-Z])/(?=[A-Z])",
    ]
)
# A word said twice, and letters with full stops between them, stay whole. A saved pipeline keeps the pattern alone, without
# flags, and matches it at the beginning of a word: case and end must stand in the pattern.
_WHOLE = re.compile(r"(?i:(\w{2,30})-\1(?:an)?|(?:[A-Z]\.){1,6})\Z")


def blank(language: str) -> Any:
    """Return an empty spaCy pipeline of that language with the tokenizer described above."""
    import spacy

    return equip(spacy.blank(language))


def equip(nlp: Any) -> Any:
    """Give a pipeline the tokenizer of its language, and return it."""
    if nlp.lang == "id":
        nlp.tokenizer = _indonesian(nlp)
    return nlp


def _indonesian(nlp: Any) -> Any:
    from spacy.tokenizer import Tokenizer

    tables = tomllib.loads(Path(__file__).with_name("tokens.id.toml").read_text(encoding="utf-8"))
    return Tokenizer(
        nlp.vocab,
        rules=_rules(tables),
        prefix_search=re.compile(_PREFIX).search,
        suffix_search=re.compile(_SUFFIX).search,
        infix_finditer=re.compile(_INFIX).finditer,
        token_match=_WHOLE.match,
        url_match=nlp.Defaults.url_match,
    )


def _rules(tables: dict[str, Any]) -> dict[str, list[dict[str, str]]]:
    """Return the words that are cut in a fixed way: kept whole, or cut before a particle."""
    rules: dict[str, list[dict[str, str]]] = {}
    for word in [*tables["abbreviations"]["words"], *_cases(tables["whole"])]:
        rules[word] = [{"ORTH": word}]
    for particle, words in tables["particles"].items():
        for word, end in product(_cases(words), (particle, particle.upper())):
            if word.isupper() == end.isupper():
                rules[word + end] = [{"ORTH": word}, {"ORTH": end}]
    return rules


def _cases(words: list[str]) -> list[str]:
    return [form for w in words for form in (w, w.capitalize(), w.upper())]
