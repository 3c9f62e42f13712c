"""The word lists of a language that tell names apart, as sets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from saksi.languages import Language, codes

WORLD = Language("world")
_OFTEN, _DOUBTFUL, _STRANGE, _ENGLISH, _ORDINARY = 2.0, 0.5, 0.3, -1.0, -1.5


@dataclass(frozen=True, slots=True)
class Words:
    """``names.toml`` of a language; every entry is lower case."""

    small: frozenset[str]
    calendar: frozenset[str]
    months_or_names: frozenset[str]
    month_before: frozenset[str]
    feasts_or_names: frozenset[str]
    not_names: frozenset[str]
    particles: frozenset[str]
    short_names: frozenset[str]
    degrees: frozenset[str]
    degree_letters: frozenset[str]
    body_first: frozenset[str]
    brands: frozenset[str]
    body_prefixes: tuple[str, ...]
    body_last: frozenset[str]
    body_joins: frozenset[str]
    body_inside: frozenset[str]
    vessels: frozenset[str]
    initials_before: frozenset[str]
    place_first: frozenset[str]
    place_last: frozenset[str]
    other_first: frozenset[str]
    other_last: frozenset[str]
    person_last: frozenset[str]
    locative: frozenset[str]
    always_locative: frozenset[str]
    language_before: frozenset[str]
    money_before: frozenset[str]
    money_after: frozenset[str]
    numerals: frozenset[str]
    acting_before: frozenset[str]
    acting_nouns: frozenset[str]
    joins: frozenset[str]
    acting_after: frozenset[str]
    acting_prefixes: tuple[str, ...]
    acting_suffixes: tuple[str, ...]
    not_acting: frozenset[str]
    passive_prefixes: tuple[str, ...]
    speech_before: frozenset[str]
    speech_after: frozenset[str]
    saying: frozenset[str]
    verb_prefixes: tuple[str, ...]
    glued_after: tuple[str, ...]
    glued_prefixes: tuple[str, ...]
    name_endings: frozenset[str]
    ordinary_endings: tuple[str, ...]
    names: frozenset[str]
    given: frozenset[str]
    doubtful_names: frozenset[str]
    capitals_need_names: bool
    code: str

    def plain(self, low: str) -> bool:
        """Return whether the lower-cased word is never a name or the start of one."""
        return low in self.small or low in self.calendar or low in self.not_names

    def opens(self, low: str) -> bool:
        """Return whether ``low`` is an ordinary word, so that it may be glued behind a name."""
        return low.startswith(self.verb_prefixes or ("\0",)) or self.ordinary(low)

    def likeness(self, low: str) -> float:
        """Return how much a capitalised word speaks for the name of a person; below nought it speaks against one."""
        if low in self.names:
            return _OFTEN
        if low in self.doubtful_names or len(low) == 1:
            return _DOUBTFUL
        if self.ordinary(low):
            return _ORDINARY
        return _ENGLISH if is_english(low) else _STRANGE

    def ordinary(self, low: str) -> bool:
        """Return whether the dictionary knows ``low`` as a word that may open a sentence."""
        from simplemma import is_known

        return low.endswith(self.ordinary_endings or ("\0",)) and bool(is_known(low, self.code))


@lru_cache(maxsize=50_000)
def is_english(low: str) -> bool:
    """Return whether the word is one of English, of whose words names of bodies and products are made everywhere."""
    from simplemma import is_known

    return bool(is_known(low, "en"))


def _verbs_of_speech(language: Language) -> frozenset[str]:
    """Return the single words that may follow someone who speaks, from the table of quotations."""
    groups = language.table("speech").get("verbs", {})
    return frozenset(form for group in _SPEECH for entry in groups.get(group, ()) for form in entry.split())


_SPEECH = ("say", "tell", "deny")  # groups of verbs whose subject speaks


@cache
def load(language: Language) -> Words:
    """Return the word lists of ``language``; a list it does not have is empty."""
    table = language.table("names")

    def words(key: str) -> frozenset[str]:
        return frozenset(table.get(key, ()))

    def others(key: str) -> frozenset[str]:
        tables = [Language(code).table("names") for code in codes() if code != language.code]
        return frozenset(word for other in tables for word in other.get(key, ()))

    return Words(
        small=words("function_words"),
        calendar=words("calendar"),
        months_or_names=words("months_or_names"),
        month_before=words("month_before"),
        feasts_or_names=words("feasts_or_names"),
        not_names=words("not_names"),
        particles=words("particles"),
        short_names=words("short_names"),
        degrees=words("degrees"),
        degree_letters=words("degree_letters"),
        body_first=words("body_first"),
        brands=words("brands"),
        body_prefixes=tuple(table.get("body_prefixes", ())),
        body_last=words("body_last") | others("body_last"),
        body_joins=words("body_joins"),
        body_inside=words("body_inside"),
        vessels=words("vessels"),
        initials_before=words("initials_before"),
        place_first=words("place_first"),
        place_last=words("place_last") | others("place_last"),
        other_first=words("other_first"),
        other_last=words("other_last") | others("other_last"),
        person_last=words("person_last"),
        locative=words("locative"),
        always_locative=words("always_locative"),
        language_before=words("language_before"),
        money_before=words("money_before"),
        money_after=words("money_after"),
        numerals=frozenset(language.table("numbers").get("units", ())),
        acting_before=words("acting_before"),
        acting_nouns=words("acting_nouns"),
        joins=words("joins"),
        acting_after=words("acting_after"),
        acting_prefixes=tuple(table.get("acting_prefixes", ())),
        acting_suffixes=tuple(table.get("acting_suffixes", ())),
        not_acting=words("not_acting"),
        passive_prefixes=tuple(table.get("passive_prefixes", ())),
        speech_before=words("speech_before"),
        speech_after=words("speech_after") | _verbs_of_speech(language),
        saying=_verbs_of_speech(language),
        verb_prefixes=tuple(table.get("verb_prefixes", ())),
        glued_after=tuple(table.get("glued_after", ())),
        glued_prefixes=tuple(table.get("glued_prefixes", ())),
        name_endings=words("name_endings"),
        ordinary_endings=tuple(table.get("ordinary_endings", ())),
        given=words("given_names"),
        names=frozenset(WORLD.table("name_words").get("names", "").split()) | words("given_names"),
        doubtful_names=frozenset(WORLD.table("name_words").get("doubtful", "").split()) | words("also_names"),
        capitals_need_names=bool(table.get("capitals_need_names", False)),
        code=language.code,
    )
