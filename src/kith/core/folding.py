"""Text made comparable: case, accents, typographic signs and white space folded away.

Letters that Unicode does not take apart are folded by hand (ł, ß, ø, đ, æ, œ, þ, ð, ı ...), as people type them.
"""

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ß": "ss",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ı": "i",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "n",
        "ĸ": "k",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "–": "-",
        "—": "-",
        "‐": "-",
        "‑": "-",
    }
)
_WORD = re.compile(r"[^\W_]+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]")


def fold(text: str) -> str:
    """The text in lower case without accents, its white space single. Idempotent."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = text.casefold().translate(_LETTERS)
    apart = unicodedata.normalize("NFKD", plain)
    kept = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(unicodedata.normalize("NFKC", kept).casefold().translate(_LETTERS).split())


def words(text: str) -> list[str]:
    """The folded words of a text, as search compares them; each CJK sign is a word of its own."""
    found: list[str] = []
    for word in _WORD.findall(fold(text)):
        if _CJK.search(word):
            found += re.findall(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]|[a-z0-9]+", word)
        else:
            found.append(word)
    return found
