"""Which language an article is in: as its words tell, or, where they are too few, as it is stated."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from newsclaims.errors import ArticleError

ENOUGH = 200
"""From how many characters on a text tells its language by itself."""

_WORDS = 100
"""How many letters the words that tell it must have."""

_DIFFERENT = 8
"""How many of them must be different: the same few over and over are of no language."""

_READ = 10_000
"""So many characters are read for it: more would cost time and change nothing."""

_WORD = re.compile(r"[^\W\d_]+")

_ENGLISH = frozenset({
    "the", "of", "and", "to", "that", "with", "were", "are", "been", "as", "from", "it", "its", "his", "she", "has",
    "have", "who", "which", "but", "not", "said", "this", "they", "their", "would", "will",
})  # fmt: skip
"""Function words that are hardly words of other languages: in English prose they have about a sixth of the letters."""

_SHARE = 0.08
"""From what share of the letters on they make a text English, whatever it quotes in another script or language."""

_ANY = frozenset({"", "und", "mul", "zxx", "x"})
"""The codes of no language, or of several."""

NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bangla",
    "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "nl": "Dutch", "nn": "Norwegian Nynorsk",
    "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "te": "Telugu", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""What the languages that news is often written in are called; others are named by their code."""

_CODES = {name.casefold(): code for code, name in NAMES.items()} | {"eng": "en", "nb": "no"}


def tell_language(text: str, stated: Iterable[str] = ()) -> str | None:
    """Give the code of a text's language: by its words, else English if that is stated, else what is stated first.

    Words with a capital don't count: names, titles and lists of results are of no language. What is stated counts
    for short texts alone, since templates and feeds state their own language over a story in another one.

    Args:
        text: the journalism, without the furniture.
        stated: codes or names of languages, as a page or a feed states them.

    Returns:
        An ISO 639 code; None where nothing tells.

    Example:
        >>> tell_language("Ministers agreed.", ["de-AT"]), tell_language("Ministers agreed.", ["de", "en-GB"])
        ('de', 'en')
    """
    told = _told(text[:_READ]) if len(text) >= ENOUGH else None
    if told is not None:
        return told
    codes = [code for code in map(_code, stated) if code not in _ANY]
    return "en" if "en" in codes else next(iter(codes), None)


def check_language(language: str | None) -> None:
    """Do nothing if an article's language is English, or not known.

    Raises:
        ArticleError: it is another one.
    """
    if language in ("en", None):
        return
    name = f"{NAMES[language]} ({language})" if language in NAMES else f"another language ({language})"
    raise ArticleError(f"the article is in {name}", "--any-language reads it all the same")


def _told(text: str) -> str | None:
    words = _WORD.findall(text.casefold() if text.isupper() else text)
    telling = [word for word in words if not word[0].isupper()]
    letters = sum(map(len, telling))
    if letters < _WORDS or len(set(telling)) < _DIFFERENT:
        return None
    if sum(len(word) for word in telling if word in _ENGLISH) >= _SHARE * letters:
        return "en"
    return str(_identifier().classify(" ".join(telling))[0])


def _code(stated: str) -> str:
    code = re.split(r"[-_]", stated.strip().casefold(), maxsplit=1)[0]
    return _CODES.get(code, code)


@cache
def _identifier() -> Any:
    # Imported when the first article comes: its model takes half a second to unpack, and queries don't need it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)
