"""What the end of a letter says of the work of whoever wrote it: title, organisation, phones, links.

Careful rather than bold: only a block that names the writer counts, and of it only a line that names a job. What others
wrote above or below, footers of programs and of the law are left out. English, German, and what of French and Spanish
`core.levels` knows. Nothing here raises.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from kith.core.folding import fold, words
from kith.core.levels import level
from kith.core.levels.forms import parted
from kith.core.levels.lexicon import GRADE, RANK, ROLE, canonical, compound, phrase
from kith.core.matching import names_contradict
from kith.core.names import bare
from kith.core.organisations import domain_name, domains_of
from kith.core.own_words import passages
from kith.core.sentence.words import german, roles

REACH = 40
"""Lines at the end of what somebody wrote that are looked at."""
LONGEST = 90
"""Characters of a title or of the name of an organisation."""
_BLOCK = 9
"""Lines after the name that may belong to it; the title stands on one of the first three."""
_NEAR = 3
_MOST_WORDS = 9
_APART = re.compile(r"\s*(?:\||·|•|∙|●|\t|\s{3,}|\s[–—-]\s|\s//\s)\s*")
_MARKUP = re.compile(
    r"\[(?:cid|image|bild|logo)[^\]]*\]|<(?:mailto:|https?:|tel:)[^>]*>|[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^(?:(?:with )?(?:best|kind|warm|many)?\s*(?:regards|wishes|thanks)|thank you|cheers|sincerely|yours \w+"
    r"|(?:mit )?(?:(?:freundlich|best|herzlich|viel|lieb|sch[öo]n)\w*) gr(?:ü|ue)(?:ß|ss)en?\b.{0,20}"
    r"|gr(?:ü|ue)(?:ß|ss)e|mfg|vg|lg"
    r"|(?:bien )?cordialement|saludos(?: cordiales)?|un saludo)[\s,!.:]+",
    re.IGNORECASE,
)
_FOR = re.compile(r"^(?:i\.?\s?[av]\.?|ppa\.?|p\.\s?p\.|gez\.?|im auftrag|in vertretung)[:\s]+(?=\S)", re.IGNORECASE)
_DEGREES = re.compile(
    r"(?<![^\W_])(?:(?:dr|prof|dipl|mag|priv|habil|med|rer|nat|phil|jur|oec|pol|techn|ing|inf|kfm|betriebsw|h\.?\s?c"
    r"|m\.?\s?sc|b\.?\s?sc|m\.\s?a|b\.\s?a|m\.?\s?eng|b\.?\s?eng|ll\.?\s?[mb]|mba|ph\.?\s?d"
    r"|cfa|cpa|pmp|frcs|mbe|obe|esq|fh|univ)"
    r"(?![^\W_])\.?[\s-]*)",
    re.IGNORECASE,
)
_PRONOUNS = re.compile(
    r"\((?:she|he|they|sie|er|elle|il|ella|él)\b[^)]{0,30}\)|\([^)]{1,20}/[^)]{1,20}\)", re.IGNORECASE
)
_LAW = re.compile(
    r"confidential|vertraulich|intended recipient|this (?:e-?mail|message)|diese e-?mail|ce (?:message|courriel)"
    r"|este (?:mensaje|correo)|think before (?:you )?print|environment before|handelsregister|amtsgericht|sitz der"
    r"|registered (?:in|office|number)|company (?:no|number|reg)|\bust-?id|\bvat\b|\bhr[ab]\b|aufsichtsrat"
    r"|siret\b|unsubscribe",
    re.IGNORECASE,
)
_MOBILE = re.compile(
    r"^(?:sent (?:from|via|with) |get outlook for|(?:von|aus|gesendet) (?:mein|mit|von|vom|über|aus)"
    r"|envoyé (?:de|depuis)|enviado desde|von .{2,40} gesendet|diese nachricht wurde von mein|tap(?:ed|ped) on my)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.])(?:\+|00|\(?0)[\d\s()./-]{6,24}\d(?![\w])")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]{3,200}", re.IGNORECASE)
_AT = re.compile(r"\s+(?:at|bei|beim|chez|@)\s+(?=[^\W\d_a-zß-ÿ]|\d)|\s*@\s*(?=[A-Z])")
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
_LEGAL = frozenset(
    "gmbh mbh ag kg kgaa ohg ug gbr se eg ev inc llc llp ltd limited plc corp corporation company group gruppe holding"
    " holdings sa as sas sarl srl spa bv nv ab oy oyj aps asa sl slu pty pte partners".split()
)
_HOUSES = frozenset(
    "university universitat universite universidad universita hochschule fachhochschule college institute institut"
    " ministry ministerium klinikum hospital krankenhaus bank sparkasse stiftung foundation verein museum verlag"
    " stadtwerke academy akademie".split()
)
"""Words that end, or begin, the name of an organisation, and are no name of a department."""
_NO_JOB = frozenset(
    "office network team group magazine magazin store shop center centre street strasse road avenue club house square"
    " department abteilung".split()
)
_ENDINGS = (*german.TITLE_ENDINGS, "fachfrau", "fachmann", "fachkraft", "beauftragte", "beauftragter")
_SMALL = frozenset("of for and the der die das des für und von de du la le y".split())
_SHORT = 4
"""Letters from which on a word in capitals is no abbreviation."""
_OF = frozenset("of for de der des fur von d'".split())


@dataclass(frozen=True, slots=True)
class Signature:
    """The work of whoever wrote a letter, in their words. `organisation` is empty where it is not surely told."""

    title: str
    organisation: str = ""
    phones: tuple[str, ...] = field(default=())
    links: tuple[str, ...] = field(default=())


def nobody_knows(_name: str) -> bool:
    """No organisation is known."""
    return False


def read(
    text: str, *, names: Collection[str], address: str = "", known: Callable[[str], bool] = nobody_knows
) -> Signature | None:
    """The signature of a letter by somebody of these names, who wrote from that address; None where it has none, or
    one that names no job. `known` says whether an organisation of that name is known."""
    called = [name for name in names if words(name)]
    for lines in reversed(passages(text) if called else []):
        found = _in_passage([_clean(line) for line in _own_end(lines)], called, _Places(domain_name(address), known))
        if found:
            return found
    return None


@dataclass(frozen=True, slots=True)
class _Places:
    """What tells that some words are the name of an organisation."""

    domain: str
    known: Callable[[str], bool]

    def has(self, piece: str) -> bool:
        told = words(piece)
        if not told or len(told) > 8 or len(piece) > LONGEST or not _is_plain(piece) or reads_as_title(piece):
            return False
        if self.known(piece) or (self.domain and self.domain in domains_of(piece)):
            return True
        legal = bool(_LEGAL.intersection(words(piece.replace(".", ""))[1:]))
        return len(told) > 1 and (legal or told[-1] in _HOUSES or told[0] in _HOUSES) and piece[0].isupper()


def reads_as_title(piece: str) -> bool:
    """Whether some words name a job, and nothing else."""
    said = piece.split()
    if not said or len(said) > _MOST_WORDS or not 2 <= len(piece) <= LONGEST or not _is_plain(piece):
        return False
    folded = words(piece)
    if _DEGREES.match(piece):
        return False
    if not piece[0].isupper() or _PROSE.intersection(fold(piece).replace(",", " ").split()):
        return False
    if _LEGAL.intersection(words(piece.replace(".", ""))[1:]) or (
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


def _is_plain(piece: str) -> bool:
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


def _own_end(lines: Sequence[str]) -> list[str]:
    """The last lines, without what the law or a program added."""
    kept = [line for line in lines if not (_MOBILE.match(line.strip()) or _LAW.search(line))]
    while kept and not kept[-1].strip():
        kept.pop()
    return kept[-REACH:]


def _clean(line: str) -> str:
    text = _MARKUP.sub("", line.replace("\xa0", " ").replace("\u200b", "").replace("\ufeff", ""))
    return text.strip(" \t|").strip()


def _in_passage(lines: Sequence[str], names: Sequence[str], places: _Places) -> Signature | None:
    for at in range(len(lines) - 1, -1, -1):
        rest = _after_name(lines[at], names)
        if rest is None:
            continue
        block = list(_block(lines[at + 1 :]))
        work = _work(rest, block, places)
        if work:
            before = next((one for one in reversed(lines[max(at - 2, 0) : at]) if one), "")
            title, organisation = work
            if not organisation and places.has(before):
                organisation = before
            told = "\n".join([*lines[at : at + 1], *block])
            return Signature(_in_small_letters(title), organisation, *_ways(told))
    return None


def _in_small_letters(title: str) -> str:
    """A title that is all capitals as others write it: HEAD OF STORAGE is Head of Storage, CEO stays."""
    if not title.isupper() or not any(len(word) > _SHORT for word in title.split()):
        return title
    told = [word if len(word) < _SHORT else word.capitalize() for word in title.split()]
    return " ".join(word.lower() if word.lower() in _SMALL else word for word in told)


def _block(lines: Sequence[str]) -> Iterator[str]:
    """The lines that go with a name: short ones, up to where something else begins."""
    found = 0
    for line in lines:
        if set(line) <= set("-—_=*~ ") and line:
            return
        if len(line) > 2 * LONGEST or found >= _BLOCK:
            return
        if line:
            found += 1
            yield line


def _after_name(line: str, names: Sequence[str]) -> list[str] | None:
    """The pieces after the name, where a line begins with that of the writer; None where it does not."""
    text = _FOR.sub("", _CLOSING.sub("", line)).strip()
    if not text or len(text) > 2 * LONGEST:
        return None
    first, *rest = _APART.split(text)
    if title := _behind_name(first.split(), names):
        return [title, *rest]
    if _is_name(first, names):
        return rest
    name, comma, more = first.partition(",")
    if comma and _is_name(name, names):
        more = _DEGREES.sub(" ", more).strip(" ,.")
        return [more, *rest] if more else rest
    return None


def _behind_name(said: Sequence[str], names: Sequence[str]) -> str:
    """The title that follows a name without a sign: "Ida Brandvold CEO". Who is called Baker is none for that."""
    if any(words(" ".join(said)) == words(one) for one in names):
        return ""
    for size in range(min(4, len(said) - 1), 1, -1):
        title = " ".join(said[size:])
        if _is_name(" ".join(said[:size]), names) and reads_as_title(title):
            return title
    return ""


def _is_name(piece: str, names: Sequence[str]) -> bool:
    told = words(bare(_DEGREES.sub(" ", _PRONOUNS.sub(" ", piece)).strip(" ,.")))
    if not told or len(told) > 5 or any(char.isdigit() for char in piece):
        return False
    return any(_is_of(told, name) for name in names)


def _is_of(told: Sequence[str], name: str) -> bool:
    """Whether these words are that name: equal, or likely, with no more than one word beside it."""
    held = words(bare(name))
    shared = [word for word in told if word in held and len(word) > 1]
    if len(held) == 1:
        return list(told) == held or (
            told[0] == held[0] and len(told) == 2 and not reads_as_title(" ".join(told).title())
        )
    if len(told) < 2 or not shared or len(told) > len(held) + 1:
        return False
    return not names_contradict(" ".join(told), " ".join(held))


def _work(rest: Sequence[str], block: Sequence[str], places: _Places) -> tuple[str, str] | None:
    """Title and organisation that stand after a name: on its line, or on one of those below it."""
    rows = [list(rest)] if rest else []
    rows += [[one for one in _APART.split(line) if one] for line in block]
    near = rows[: _NEAR + bool(rest)]
    for number, row in enumerate(near):
        found = _title_in(row, places)
        if found is None:
            continue
        title, organisation, others = found
        if not organisation:
            more = [*others, *(piece for one in rows[:number] + rows[number + 1 :] for piece in one)]
            organisation = next((one.rstrip(" ,.") for one in more if places.has(one.rstrip(" ,."))), "")
        return title, organisation
    return None


def _title_in(row: Sequence[str], places: _Places) -> tuple[str, str, list[str]] | None:
    """The title on a line, the organisation that goes with it, and the other pieces. Nothing but names of
    organisations may stand before it: else it is another's."""
    for at, piece in enumerate(row):
        if found := _parted(piece, places):
            return (*found, [one for one in row if one is not piece])
        if at or not places.has(piece):
            return None
    return None


def _parted(piece: str, places: _Places) -> tuple[str, str] | None:
    """A title with what goes with it: "Head of Storage at Northwind Energy", "Head of Storage, Northwind Energy"."""
    cut = _AT.split(piece, maxsplit=1)
    if len(cut) > 1 and reads_as_title(cut[0]) and _is_plain(cut[1]) and len(cut[1].split()) <= 6:
        return cut[0].strip(" ,"), cut[1].strip(" ,.")
    title, comma, more = piece.partition(",")
    title, more = title.strip(), more.strip()
    if not comma:
        return (piece, "") if reads_as_title(piece) else None
    if not reads_as_title(title):
        return None
    if places.has(more):
        return title, more
    return (piece if reads_as_title(more) and reads_as_title(piece) else title), ""


def _ways(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    phones = dict.fromkeys(" ".join(one.group().split()) for one in _PHONE.finditer(text))
    links = dict.fromkeys(one.group().rstrip(".,") for one in _LINK.finditer(text))
    return tuple(phones)[:5], tuple(links)[:5]
