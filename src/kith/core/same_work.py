"""Whether words that tell of somebody's work tell anything new: over spelling, abbreviations, gender and language."""

from collections.abc import Iterable
from dataclasses import dataclass

from kith.core.folding import fold
from kith.core.levels import function, level
from kith.core.levels.forms import COMMA, HARD, POSSESSIVE, SOFT, parted
from kith.core.organisations import LIKELY, domain_name, domains_of, likeness
from kith.core.sentence.words import german

_SIGNS = frozenset((HARD, COMMA, SOFT, POSSESSIVE))
_SMALL = frozenset(
    "of the a an for to in at on de du des la le les l d del el los las der die das den fur von zum zur im".split()
)
_WRITTEN_OUT = {
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "jnr": "junior",
    "vp": "vice president",
    "svp": "senior vice president",
    "evp": "executive vice president",
    "avp": "assistant vice president",
    "mgr": "manager",
    "mngr": "manager",
    "dir": "director",
    "eng": "engineer",
    "engr": "engineer",
    "swe": "software engineer",
    "dev": "developer",
    "asst": "assistant",
    "assoc": "associate",
    "exec": "executive",
    "rep": "representative",
    "coord": "coordinator",
    "admin": "administrator",
    "prof": "professor",
    "ceo": "chief executive officer",
    "cto": "chief technology officer",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "cmo": "chief marketing officer",
    "cio": "chief information officer",
    "md": "managing director",
    "gf": "geschaftsfuhrer",
    "hr": "human resources",
    "rnd": "research development",
    "ops": "operations",
    "mktg": "marketing",
    "intl": "international",
    "acct": "account",
    "technical": "technology",
    "programme": "program",
    "cofounder": "co founder",
}
_LESSER = frozenset(
    "assistant deputy vice acting interim associate junior trainee adjunct stellvertretende stellvertretender"
    " stellvertretend kommissarische kommissarischer adjoint adjointe adjunto adjunta".split()
)
"""What makes a job a lesser one: a title without it says more."""
_ROMANCE = {
    "french": frozenset(
        "directeur directrice responsable chef cheffe ingenieur ingenieure charge chargee gerant gerante commercial"
        " commerciale conseiller conseillere".split()
    ),
    "spanish": frozenset(
        "directora jefe jefa gerente ingeniero ingeniera ventas encargado encargada consejero responsable".split()
    ),
}


_GERMAN = frozenset("fur und leiter leiterin leitung".split())


@dataclass(frozen=True, slots=True)
class Work:
    """A job as it is told; `past` says that it ended. Title and organisation may be missing."""

    title: str
    organisation: str = ""
    past: bool = False


def news_of(said: Work, held: Iterable[Work], *, address: str = "") -> Work | None:
    """What is new in `said`, written from that address, for a book that holds the others; None where it tells nothing.

    Where no organisation is told it is the present one, unless the address is another's: then nothing is sure. One
    that the book knows by a longer name has that.
    """
    held = list(held)
    present = [one for one in held if not one.past]
    if not said.organisation:
        there = next((one for one in present if one.organisation and _may_write_from(address, one.organisation)), None)
        if there is None and any(one.organisation for one in present):
            return None
        said = Work(said.title, there.organisation if there else "")
    elif named := next((one.organisation for one in present if likeness(said.organisation, one.organisation)), ""):
        said = Work(said.title, named)  # as the book calls it
    for one in held:
        if one.past and not (one.title and one.organisation):
            continue
        if same_place(said.organisation, one.organisation) and says_no_more(said.title, one.title):
            return None
    return said


def same_place(one: str, other: str) -> bool:
    """Whether two names may be one organisation's; one that is not told may be any."""
    if not one or not other:
        return True
    if max(likeness(one, other), likeness(other, one)) >= LIKELY:
        return True
    return any("".join(fold(a).split()) in domains_of(b) for a, b in ((one, other), (other, one)))


def says_no_more(title: str, held: str) -> bool:
    """Whether a title says nothing beyond the one that is held: the same, shorter, or in another language."""
    if not held:
        return False
    said, known = _words(title), _words(held)
    if not said or said == known:
        return True
    level_said, level_held = level(title), level(held)
    if said < known:
        return not _LESSER.intersection(known - said) and (
            level_said is None or level_held is None or level_said <= level_held
        )
    if level_said != level_held:
        return False
    if known < said:
        return True
    fields = {function(title), function(held)} - {None}
    return len(fields) < 2 and _language(title) != _language(held)


def _words(title: str) -> frozenset[str]:
    told = [word for word in parted(title) if word not in _SIGNS]
    spelt = " ".join(_WRITTEN_OUT.get(word, word) for word in told).split()
    return frozenset(_without_gender(word) for word in spelt if word not in _SMALL)


def _without_gender(word: str) -> str:
    for ending in ("innen", "in"):
        if word.endswith(ending) and len(word) > len(ending) + 4:
            return word.removesuffix(ending)
    return word


def _language(title: str) -> str:
    told = [word for word in parted(title) if word not in _SIGNS]
    for name, marks in _ROMANCE.items():
        if marks.intersection(told):
            return name
    said = any(word in german.TITLES or word.endswith(german.TITLE_ENDINGS) or word in _GERMAN for word in told)
    return "german" if said else "english"


def _may_write_from(address: str, organisation: str) -> bool:
    """Whether an address may be that of somebody there: of its domain, or of one that gives anybody an address."""
    name = domain_name(address)
    return not name or name in domains_of(organisation)
