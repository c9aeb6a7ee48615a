"""Words of titles whose meaning hangs on what stands around them: chief, head, chef, captain, associate ..."""

from collections.abc import Callable, Sequence

from kith.core.levels.forms import COMMA, HARD, SOFT
from kith.core.levels.ladder import Level
from kith.core.levels.lexicon import GRADE, RANK, ROLE, SKIP, STUDENT, Sense, compound, is_noun, led_by
from kith.core.levels.words import stems

SEPARATORS = frozenset((HARD, COMMA, SOFT))
EMPLOYER = frozenset(("@", "at", "bei", "beim", "chez"))
"""What stands before the name of an employer, and ends what tells of the job."""
ENDS = SEPARATORS | EMPLOYER | {"en", ""}
_LAW = frozenset("law llp legal attorneys solicitors lawyer litigation kanzlei rechtsanwalte avocats abogados".split())
_SITES = frozenset(
    """
    hotel hotels store shop restaurant plant site resort branch factory warehouse mall casino club gym stadium hospital
    dealership airport theatre theater venue spa depot terminal mill mine bar pub cafe bakery supermarket kitchen farm
    station inn cinema park brewery winery marina campsite refinery port hostel studio salon showroom clinic franchise
    """.split()
)
_MILITARY = frozenset(
    "us u army navy air force marines marine bundeswehr reserve guard infantry usaf usmc uk royal".split()
)
_TECH = frozenset(
    """
    engineer engineers developer scientist designer architect researcher programmer swe sre engineering software product
    frontend backend data security technologist sde qa ux hardware firmware infrastructure ml ai technical design
    """.split()
)
_MATTERS = frozenset(
    "gift gifts account accounts donor donors project projects incident incidents event events crime crimes sales "
    "league works capital programme programmes program programs investigations".split()
)
_FACULTY = frozenset("professor department dept faculty".split())
_FLYING = frozenset(
    "airline airlines boeing airbus b737 a320 a330 737 747 777 787 flight aircraft aviation airways".split()
)
_SCHOOLS = frozenset("school academy elementary kindergarten schools".split())
_COLLEGES = frozenset("university college state school institute".split())
_BANKS = frozenset("bank banking ibd equities markets trading securities wealth m&a mna capital".split())
_BETWEEN = frozenset("der de einer eines die fur vom im von".split())


class Around:
    """The words of a title and the place that is looked at."""

    __slots__ = ("at", "begun", "words")

    def __init__(self, words: Sequence[str], at: int, begun: int) -> None:
        self.words, self.at, self.begun = words, at, begun

    @property
    def before(self) -> str:
        return self.words[self.at - 1] if self.at > self.begun else ""

    @property
    def after(self) -> str:
        return self.words[self.at + 1] if self.at + 1 < len(self.words) else ""

    def part(self) -> list[str]:
        """The words between the signs that part this job from others, without the employer's."""
        end = self.at
        while end < len(self.words) and self.words[end] not in SEPARATORS | EMPLOYER:
            end += 1
        return list(self.words[self.begun : end])

    def alone(self) -> bool:
        return self.at == self.begun and self.after in ENDS


def _rank(level: Level) -> Sense:
    return Sense(RANK, level, noun=True)


def _role(level: Level = Level.PROFESSIONAL) -> Sense:
    return Sense(ROLE, level, noun=True)


_STUDENT = Sense(STUDENT, Level.INTERN, noun=True)
_SKIPPED = Sense(SKIP, Level.INTERN, noun=False)
_EXECUTIVE, _DIRECTOR, _MANAGER, _LEAD = map(_rank, (Level.EXECUTIVE, Level.DIRECTOR, Level.MANAGER, Level.LEAD))


def _chief(here: Around) -> Sense:
    ahead = here.words[here.at + 1 : here.at + 7]
    for step, word in enumerate(ahead):
        if word in SEPARATORS or word == "of":
            break
        if word == "officer":
            return _EXECUTIVE if step else _LEAD
    if here.after == "of":
        return _DIRECTOR
    if here.after in ENDS:
        return _DIRECTOR if here.before else _EXECUTIVE
    return _LEAD if any(is_noun(word) for word in ahead[:3]) else _EXECUTIVE


def _head(here: Around) -> Sense:
    return _LEAD if is_noun(here.after) else _DIRECTOR


def _chef(here: Around) -> Sense:
    if here.after == "de":
        return _DIRECTOR if _medical(here) else _MANAGER
    if here.after in {"der", "fur"}:
        return _DIRECTOR
    craft = compound(f"chef{here.after}") if here.after.endswith(stems.LED_CRAFTS) else None
    return craft or _role()


def _leading(here: Around) -> Sense:
    """Leiter, Leitung: of what, tells the next word or the one before."""
    at = here.at + 1
    while at < len(here.words) and here.words[at] in _BETWEEN:
        at += 1
    after = here.words[at] if at < len(here.words) else ""
    places = {*stems.LED_BY_LEAD, *stems.LED_BY_MANAGER, *stems.LED_BY_PROFESSIONAL}
    place = after if after in places else here.before
    name = led_by(place) if place and place not in SEPARATORS else "director"
    return _role() if name == "professional" else _rank(Level[name.upper()])


def _manager(here: Around) -> Sense:
    before = here.before or (here.words[here.at - 2] if here.at > 1 else "")
    return _role() if before in stems.THINGS else _MANAGER


def _architect(here: Around) -> Sense:
    return _role(Level.LEAD if any(word in stems.IT_WORDS for word in here.part()) else Level.PROFESSIONAL)


def _medical(here: Around) -> bool:
    """Whether the part, or what follows its comma, is about medicine."""
    end = here.begun + len(here.part())
    words = list(here.words[here.begun : end])
    if here.words[end : end + 1] == [COMMA]:
        words += Around(here.words, end + 1, end + 1).part()
    return any(word.startswith(stems.SPECIALTIES) for word in words)


def _consultant(here: Around) -> Sense:
    return _role(Level.SENIOR if _medical(here) else Level.PROFESSIONAL)


def _resident(here: Around) -> Sense:
    return Sense(GRADE, Level.ENTRY, noun=True) if here.alone() or _medical(here) else _SKIPPED


def _associate(here: Around) -> Sense:
    return _role() if _LAW.intersection(here.words) else Sense(GRADE, Level.ENTRY, noun=True)


def _general_manager(here: Around) -> Sense:
    return _MANAGER if _SITES.intersection(here.words) else _EXECUTIVE


def _general(here: Around) -> Sense:
    alone = here.alone() or here.after == "of" or here.after in _MILITARY
    if here.after == "manager":
        return _general_manager(here)
    return _EXECUTIVE if alone and not here.before else _SKIPPED


def _major(here: Around) -> Sense:
    if here.at == here.begun or here.before in _MILITARY:
        return _SKIPPED if here.after in _MATTERS else _DIRECTOR
    return _STUDENT


def _private(here: Around) -> Sense:
    soldier = here.alone() or here.after in _MILITARY
    return Sense(GRADE, Level.ENTRY, noun=True) if soldier else _SKIPPED


def _captain(here: Around) -> Sense:
    return _role(Level.SENIOR) if _FLYING.intersection(here.words) else _MANAGER


def _chair(here: Around) -> Sense:
    """Of a board, of a department of a university, or of a conference."""
    if here.before in {"program", "programme", "conference", "session", "track", "endowed"}:
        return _role()
    said = next((at for at, word in enumerate(here.words) if word in EMPLOYER), len(here.words))
    return _DIRECTOR if _FACULTY.intersection(here.words[:said]) else _EXECUTIVE


def _executive(here: Around) -> Sense:
    if here.after == "director":  # of a bank below its managing directors; elsewhere whoever heads the house
        return _DIRECTOR if _BANKS.intersection(here.words) else _EXECUTIVE
    return _EXECUTIVE if here.alone() else _role()


def _md(here: Around) -> Sense:
    return _EXECUTIVE if here.alone() and "phd" not in here.words else _SKIPPED


def _interne(here: Around) -> Sense:
    doctor = here.at == here.begun and here.after in ENDS | {"de"}
    return Sense(GRADE, Level.ENTRY, noun=True) if doctor else _SKIPPED


def _stage(here: Around) -> Sense:
    return Sense(GRADE, Level.INTERN, noun=False) if here.alone() else _SKIPPED


def _staff(here: Around) -> Sense:
    return _LEAD if _TECH.intersection(here.part()) else _SKIPPED


def _pa(here: Around) -> Sense:
    """The assistant to somebody, or else of a physician."""
    return Sense(GRADE, Level.ENTRY, noun=True) if here.after == "to" or here.alone() else _role()


def _year(here: Around) -> Sense | None:
    """A senior or junior at a college is in a year of studies; anywhere else the word means what it means."""
    school = here.alone() and here.after in {"at", "@"} and _COLLEGES.intersection(here.words)
    return _STUDENT if school else None


def _graduate(here: Around) -> Sense | None:
    return _STUDENT if "recent" in here.part() else None


def _partner(here: Around) -> Sense:
    """A partner, unless the noun of a job follows: a partner account manager."""
    rest = here.part()[here.at - here.begun + 1 :]
    works = any(is_noun(word) or word in {"manager", "director", "lead", "head"} for word in rest)
    return _SKIPPED if works else _EXECUTIVE


def _principal(here: Around) -> Sense:
    return _DIRECTOR if _SCHOOLS.intersection(here.words) else _LEAD


def _numeral(here: Around) -> Sense:
    """I, II, III at the end of a title."""
    if not here.before or not (here.after in ENDS or here.after in {"in", "for"}):
        return _SKIPPED
    if not (is_noun(here.before) or here.before in _BY_WORD or here.before == "assistant"):
        return _SKIPPED
    level = {"i": Level.ENTRY, "1": Level.ENTRY, "ii": Level.PROFESSIONAL, "2": Level.PROFESSIONAL}
    return Sense(GRADE, level.get(here.words[here.at], Level.SENIOR), noun=False)


_BY_WORD: dict[str, Callable[[Around], Sense | None]] = {
    "chief": _chief,
    **dict.fromkeys(("head", "heads"), _head),
    **dict.fromkeys(("chef", "cheffe"), _chef),
    **dict.fromkeys(("leiter", "leiterin", "leitung"), _leading),
    **dict.fromkeys(("manager", "managers", "managerin", "mgr"), _manager),
    **dict.fromkeys(("architect", "architects", "architekt", "architektin", "architecte"), _architect),
    **dict.fromkeys(("arquitecto", "arquitecta"), _architect),
    **dict.fromkeys(("consultant", "consultants"), _consultant),
    **dict.fromkeys(("resident", "residents", "registrar"), _resident),
    **dict.fromkeys(("associate", "associates", "asociado", "asociada"), _associate),
    "gm": _general_manager,
    "general": _general,
    **dict.fromkeys(("major", "maj"), _major),
    "private": _private,
    **dict.fromkeys(("captain", "capt", "kapitan"), _captain),
    "executive": _executive,
    "chair": _chair,
    "md": _md,
    "interne": _interne,
    "stage": _stage,
    **dict.fromkeys(("senior", "junior"), _year),
    **dict.fromkeys(("graduate", "graduates", "grad"), _graduate),
    **dict.fromkeys(("partner", "partners"), _partner),
    "principal": _principal,
    "pa": _pa,
    "staff": _staff,
    **dict.fromkeys(("i", "ii", "iii", "iv", "1", "2", "3"), _numeral),
}


def special(words: Sequence[str], at: int, begun: int) -> Sense | None:
    """What the word tells there, in a job whose words begin at `begun`; None when it is no such word."""
    known = _BY_WORD.get(words[at])
    return known(Around(words, at, begun)) if known else None
