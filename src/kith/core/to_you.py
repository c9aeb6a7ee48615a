"""A promise as one tells it to whom it was made: send her the paper, send you the paper; in German, too."""

import re

Turns = list[tuple[str, str]]
_ENGLISH: Turns = [
    (r"\b(?:her|his|their)\b(?=\s+(?:the|an?|my|our|some|two|three|\d))", "you"),
    (r"\b(?:him|them)\b", "you"),
    (r"\bher\b(?=\s*(?:$|[,.;]|by\b|on\b|to\b|about\b|with\b|for\b|next\b|again\b))", "you"),
    (r"\b(?:her|his|their)\b", "your"),
]
_GIVEN = r"(?:zu)?(?:schicken|senden|mailen|bringen|besorgen|zeigen|geben|empfehlen|nennen)"
_REACHED = r"(?:an|zurück|wieder|ein|vor)?(?:rufen|laden|stellen|treffen|fragen|besuchen|informieren|sprechen|sehen)"
_NOUN = r"(?-i:[A-ZÄÖÜ])"
_AS_FRIENDS: Turns = [
    (rf"\bihr\b(?=\s+{_NOUN}[\w-]*\s+(?!{_GIVEN}\b)\w+\W*$)", "dein"),
    (rf"\bsein\b(?=\s+{_NOUN})", "dein"),
    (r"\b(?:ihr|ihm|ihnen)\b", "dir"),
    (r"\bihn\b", "dich"),
    (rf"\bsie\b(?=(?:\s+[\w-]+){{0,3}}\s+{_REACHED}\W*$)", "dich"),
    (r"\b(?:ihr|sein)(e[mnrs]?)\b", r"dein\1"),
]
_POLITE = {"dein": "Ihr", "dir": "Ihnen", "dich": "Sie"}
_IS_ENGLISH = re.compile(r"\b(?:the|an?|her|him|them|his|their|my|send|to|with|about|introduce|call)\b", re.IGNORECASE)
_AS_TO_DO = re.compile(r"\w(?:en|ern|eln)$")
_BEGINS = re.compile(r"^(?!I\b)[A-Z](?=[a-z]+\b)")
_BEGINS_IN_GERMAN = re.compile(r"^(?:D(?=(?:ie|as|er|en|em)\b)|E(?=ine?[nmr]?\b))")


def to_you(what: str, *, german: bool = False, polite: bool = False) -> str:
    """The words as they are told to that person, within a sentence; `german` where that is, `polite` for Sie."""
    as_german = german and not _IS_ENGLISH.search(what)
    begins = _BEGINS_IN_GERMAN if as_german else _BEGINS
    what = begins.sub(lambda found: found[0].lower(), what)
    for pattern, word in _AS_FRIENDS if as_german else _ENGLISH:
        what = re.sub(pattern, f"\0{word}" if as_german else word, what, flags=re.IGNORECASE)
    if polite:
        what = re.sub("\0(dein|dir|dich)", lambda found: _POLITE[found[1]], what)
    return what.replace("\0", "").rstrip(".")


def ends_with_its_verb(what: str) -> bool:
    """Whether German words end with what is to be done, so that they stand after "dass ich": das Paper schicken."""
    return not _IS_ENGLISH.search(what) and bool(_AS_TO_DO.search(what)) and what.rsplit(maxsplit=1)[-1].islower()
