"""Whether some words name a job."""

import re

from kith.core.addresses import LEGAL_FORMS
from kith.core.folding import fold, words
from kith.core.levels import level
from kith.core.levels.forms import parted
from kith.core.levels.lexicon import GRADE, RANK, ROLE, canonical, compound, phrase
from kith.core.sentence.words import german, roles

LONGEST = 90
"""Characters of a title or of the name of an organisation."""
_MOST_WORDS = 9
DEGREES = re.compile(
    r"(?<![^\W_])(?:(?:dr|prof|dipl|mag|priv|habil|med|rer|nat|phil|jur|oec|pol|techn|ing|inf|kfm|betriebsw|h\.?\s?c"
    r"|m\.?\s?sc|b\.?\s?sc|m\.\s?a|b\.\s?a|m\.?\s?eng|b\.?\s?eng|ll\.?\s?[mb]|mba|ph\.?\s?d"
    r"|cfa|cpa|pmp|frcs|mbe|obe|esq|fh|univ)"
    r"(?![^\W_])\.?[\s-]*)",
    re.IGNORECASE,
)
_PROSE = frozenset(
    """
    i i'm i'll i've you we we'll he she they my your our his their it it's is are was were will be been have has had do
    does did can could would should may might must please thanks thank regards see let hope if when that this what who
    a an ich wir du er mein meine unser unsere ihr ihre euer ist sind war waren wird werden habe haben hat hatte kann
    bitte danke gruss grusse dass wenn nicht ein eine einen je j'ai vous nous est sont serai merci votre notre yo usted
    es son sera gracias su nuestro hi hello hallo dear liebe lieber sehr hola bonjour cc not no ask via
    """.split()
)
"""Words of sentences. A title that needs one is not read."""
LEGAL = (LEGAL_FORMS - {"co"}) | frozenset("gbr eg group gruppe holding holdings partners".split())
"""What tells a firm; "co" is in Co-Founder, too."""
_NO_JOB = frozenset(
    "office network team group magazine magazin store shop center centre street strasse road avenue club house square"
    " department abteilung".split()
)
_ENDINGS = (*german.TITLE_ENDINGS, "fachfrau", "fachmann", "fachkraft", "beauftragte", "beauftragter")
_SMALL = frozenset("of for and the der die das des für und von de du la le y".split())
_SHORT = 4
"""Letters from which on a word in capitals is no abbreviation."""
_OF = frozenset("of for de der des fur von d'".split())


def reads_as_title(piece: str) -> bool:
    """Whether some words name a job, and nothing else."""
    said = piece.split()
    if not said or len(said) > _MOST_WORDS or not 2 <= len(piece) <= LONGEST or not is_plain(piece):
        return False
    folded = words(piece)
    if DEGREES.match(piece):
        return False
    if not piece[0].isupper() or _PROSE.intersection(fold(piece).replace(",", " ").split()):
        return False
    if LEGAL.intersection(words(piece.replace(".", ""))[1:]) or (
        folded[-1] in _NO_JOB and not _OF.intersection(folded)
    ):
        return False
    return _names_a_job(piece) and level(piece) is not None


def _names_a_job(piece: str) -> bool:
    told = canonical(parted(piece))
    for at, word in enumerate(told):
        found = phrase(told, at)
        sense = found[1] if found else compound(word)
        if sense and sense.noun and sense.kind in (RANK, ROLE, GRADE):
            return True
        if word in roles.HEADS or (len(word) > 6 and word.endswith((*roles.SUFFIXES, *_ENDINGS))):
            return True
    return False


def is_plain(piece: str) -> bool:
    """Whether it may be a title or a name: no address, no number, no sentence, no label."""
    if (
        "@" in piece
        or ":" in piece
        or "://" in piece
        or "www." in piece.lower()
        or re.search(r"\d{3}|[!?;\"„“<>]", piece)
    ):
        return False
    return not piece.endswith((",", "-")) and not (piece.endswith(".") and len(piece.rsplit(maxsplit=1)[-1]) > 5)


def in_small_letters(title: str) -> str:
    """A title that is all capitals as others write it: HEAD OF STORAGE is Head of Storage, CEO stays."""
    if not title.isupper() or not any(len(word) > _SHORT for word in title.split()):
        return title
    told = [word if len(word) < _SHORT else word.capitalize() for word in title.split()]
    return " ".join(word.lower() if word.lower() in _SMALL else word for word in told)
