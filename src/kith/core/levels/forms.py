"""A title as it is compared: folded words and the signs that part one job from the next, gender forms made one."""

import re

from kith.core.folding import fold

HARD, COMMA, SOFT = "|", ",", "&"
"""What parts a title: a bar, dash or bracket; a comma; an "and" or a slash."""
POSSESSIVE = "'s"

_INNER_I = re.compile(r"(?<=[a-zäöüß])In(?:nen)?(?![A-Za-z])")
_EITHER = re.compile(
    r"[(\[]\s*(?:all genders|gn|[mwfhd]\s*[/|,*]\s*[mwfhd](?:\s*[/|,*]\s*(?:[dxinof*]|div|gn))*)\s*[)\]]"
    r"|(?<![\w/])[mwfh]/[mwfhd](?:/(?:[dxi*]|div))?(?![\w/])"
)
_GENDERED = re.compile(
    r"(?<=[a-z][a-z])(?:(?:[/*:_·]-?|-/)|\(-?|/ -)"
    r"(?:in|innen|r|n|e|a|o|as|os|ne|fe|te|ve|trice|rice|ice|euse|se|iere|ere|frau|frauen|woman|ess)\)?(?![a-z(])"
    r"|(?<=[a-z][a-z][a-z])[.\-](?:e|rice|trice|ice|fe|ne|euse|ere|iere)(?:[.\-]?s)?(?![a-z])"
)
_INITIALS = re.compile(r"\b[a-z]\.(?:[a-z]\.)+(?:[a-z]\b)?|\b[a-z](?:\.[a-z])+\b")
_DUTY_DONE = re.compile(r"\ba\. ?d\.?(?!\w)|\bi\. ?r\.?(?!\w)")
_LETTERS = re.compile(r"\b([a-z])\s?&\s?([a-z])\b")
_SPELLED = re.compile(r"geschaeft|praesid|aerzt|fuehr|gruend|schuel|buero|kueche|kaeuf|oekonom|saekr|sekretaer|baeck")
_TOKEN = re.compile(r"'s\b|[^\W_]+|&&?|\+(?!\+)|,| - | -(?=\w)|(?<=\w)- |[^\w\s'\".\-#®™]")
_KEPT = frozenset((COMMA, POSSESSIVE, "@"))
_SOFT = frozenset("& && + / and und et y bzw resp sowie".split())


def parted(title: str) -> list[str]:
    """The folded words of a title, in order, with HARD, COMMA and SOFT where it is parted. "@" stays."""
    text = f" {fold(_INNER_I.sub('', title.replace('&amp;', '&')))} "
    if "(" in text or "/" in text or "[" in text:
        text = _EITHER.sub(" ", text)
    text = _GENDERED.sub("", text)
    if "." in text:
        text = _DUTY_DONE.sub(" retired ", text)
        text = _INITIALS.sub(lambda found: found[0].replace(".", ""), text)
    text = _LETTERS.sub(r"\1n\2", text)
    if "ae" in text or "ue" in text or "oe" in text:
        text = _SPELLED.sub(lambda found: re.sub("([aou])e", r"\1", found[0], count=1), text)
    return [_sign(token.strip()) for token in _TOKEN.findall(text)]


def _sign(token: str) -> str:
    if token in _SOFT:
        return SOFT
    return token if token in _KEPT or token[0].isalnum() else HARD
