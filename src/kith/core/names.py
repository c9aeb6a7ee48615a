"""What a personal name looks like, in many cultures: honorifics, particles, suffixes, normal capitals, parts.

Nothing here decides who a person is. Names are kept as people write them; these rules only recognise their pieces.
"""

import re
import unicodedata
from dataclasses import dataclass

HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr drs prof professor doctor sir dame lady lord madam madame mme mlle monsieur m. herr frau
    señor señora senor senora sr sra srta don doña dona dom sister brother father mother fr rev reverend revd
    pastor imam
    rabbi rav sheikh sheikha shaykh bishop archbishop cardinal deacon canon vicar elder captain capt commander cmdr
    colonel col lieutenant lt major maj general gen sergeant sgt corporal cpl private pte admiral adm chief inspector
    constable pc officer judge justice hon honourable honorable ambassador amb councillor cllr councilman councilwoman
    alderman mayor senator sen governor gov congresswoman congressman minister president premier baroness baron count
    countess prince princess king queen engr arch barr adv alhaji alhaja hajia mallam oga auntie aunty uncle tia tio
    ustad ustadh haji hajji datuk dato tan sri tun puan encik cik pak bu bapak ibu shri smt sardar pandit swami guru
    dipl ing dipl.-ing ir mag lic ing. tante onkel chef coach matron nurse
    """.split()
)
"""Words that may stand before a name. Some (chief, coach, major) count only before a capital or a known name."""

PLAIN_HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr drs prof professor doctor sir dame mme mlle herr frau señor señora sr sra sister fr rev
    reverend revd pastor imam rabbi sheikh sheikha captain capt colonel col lieutenant lt sgt sergeant cllr councillor
    ambassador engr barr alhaji alhaja hajia mallam datuk dato encik puan shri smt
    """.split()
)
"""Honorifics that announce a name even in text without capitals."""

PARTICLES = frozenset(
    """
    de da do dos das del della delle di du des van von vom zu zum zur der den ter ten te 't het la le lo las los
    bin bint ibn ben bat abu umm al el ul ur ad as ap ab ferch verch ní ni nic mac mc ó o ua st st. san santa
    y e i und af av op in' dall dalla degli lu tel zum
    """.split()
)
"""Small words inside a family name. They never end a name."""

_LOWER_PARTICLES = frozenset(
    """
    de da do dos das del della delle di du des van von vom zu zum zur der den ter ten te het la le lo las los
    bin bint ibn ap ab ferch y e i und af av dall dalla degli
    """.split()
)
SUFFIXES = frozenset("jr jr. sr. ii iii iv phd ph.d md m.d esq esq. mba cpa rn frcs mbe obe cbe kc qc".split())

_UNFOLDED = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "þ": "th",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
    }
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A name in its parts; `family` is empty for a single name."""

    prefix: str = ""
    given: str = ""
    additional: str = ""
    family: str = ""
    suffix: str = ""


def fold(text: str) -> str:
    """`text` in small letters without accents (also ł, ø, đ, ß), with straight apostrophes and single spaces."""
    small = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(c for c in small if not unicodedata.combining(c))
    return " ".join(unicodedata.normalize("NFC", bare).translate(_UNFOLDED).split())


def is_honorific(word: str) -> bool:
    """Whether `word`, with or without its full stop, may stand before a name."""
    return word.casefold().rstrip(".") in HONORIFICS


def is_particle(word: str) -> bool:
    """Whether `word` is a small word inside family names (van, de la, bin, ap)."""
    return word.casefold() in PARTICLES or fold(word) in PARTICLES


def bare(name: str) -> str:
    """`name` without honorifics in front and titles behind: "Dr Amina Yusuf, PhD" is "Amina Yusuf"."""
    words = name.replace(",", " ").split()
    while len(words) > 1 and is_honorific(words[0]):
        words.pop(0)
    while len(words) > 1 and words[-1].casefold() in SUFFIXES:
        words.pop()
    return " ".join(words)


def capitals(name: str) -> str:
    """`name` with normal capitals: "priti shah" is "Priti Shah", "peter van der berg" is "Peter van der Berg".

    A word that already mixes capitals and small letters stays as it was typed (McKay, el-Sayed, DeShawn).
    """
    words = name.split()
    shouted = len(words) > 1 and name.isupper() and any(len(w) > 3 for w in words)
    return " ".join(_capital_word(w.lower() if shouted else w, first=i == 0) for i, w in enumerate(words))


def _capital_word(word: str, *, first: bool) -> str:
    if word != word.lower():
        return word
    if word in _LOWER_PARTICLES and not first:
        return word
    return "-".join(_capital_piece(piece) for piece in word.split("-"))


def _capital_piece(piece: str) -> str:
    if re.match(r"(?:o|d|l|n)['’]\w", piece):
        return piece[0].upper() + piece[1] + piece[2:3].upper() + piece[3:]
    if piece.startswith("mc") and len(piece) > 4:
        return "Mc" + piece[2].upper() + piece[3:]
    return piece[:1].upper() + piece[1:]


def split(name: str) -> Parts:
    """The parts of `name`, honouring "Family, Given", particles, suffixes and names written in Han or Hangul.

    The family name is the last word with the particles before it; everything between it and the first word is
    `additional`. Two Spanish surnames stay together only where a particle or a hyphen joins them: guessing more
    would be wrong for as many people as it helps.
    """
    text = " ".join(name.split())
    if re.fullmatch(r"[\u4e00-\u9fff\uac00-\ud7af]{2,4}", text):
        return Parts(given=text[1:], family=text[0])
    head, comma, tail = text.partition(", ")
    if comma and tail.casefold() not in SUFFIXES:
        parts = split(tail)
        return Parts(
            parts.prefix, parts.given, " ".join(filter(None, [parts.additional, parts.family])), head, parts.suffix
        )
    words = text.replace(",", " ").split()
    before: list[str] = []
    after: list[str] = []
    while len(words) > 1 and is_honorific(words[0]):
        before.append(words.pop(0))
    while len(words) > 1 and words[-1].casefold() in SUFFIXES:
        after.insert(0, words.pop())
    return _split_plain(words, " ".join(before), " ".join(after))


def _split_plain(words: list[str], prefix: str, suffix: str) -> Parts:
    if len(words) < 2:
        lone = " ".join(words)
        return Parts(prefix, "", "", lone, suffix) if prefix and lone else Parts(prefix, lone, "", "", suffix)
    cut = len(words) - 1
    while cut > 1 and is_particle(words[cut - 1]):
        cut -= 1
    return Parts(prefix, words[0], " ".join(words[1:cut]), " ".join(words[cut:]), suffix)
