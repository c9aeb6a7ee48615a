"""What the owner of the invented network is after, and who helps whom with what: told in days before today."""

from dataclasses import dataclass

from kith.core.advising import AGREED, ASKED, REPORTED, THANKED, USED
from kith.core.introducing import ASKED as WAS_ASKED
from kith.core.introducing import MADE, NO, ONE, OTHER, YES
from kith.core.introducing import REPORTED as HEARD
from kith.core.stages import ACCEPTED, APPLIED, CLOSED, DECLINED, FOUND, INTERVIEW, OFFER, TALKING
from kith.core.stages import ASKED as ASKED_INSIDE

from . import places

BOARD, CONTACT, DIRECT, REFERRAL = "board", "contact", "direct", "referral"
TOLD, REFERRER, MANAGER, INTERVIEWER, PREPARED = "told", "referrer", "manager", "interviewer", "prepared"
TOM, HANNA, ELENA, AISHA, GRACE = "Tom Okafor", "Hanna Lindqvist", "Elena Petrova", "Aisha Karim", "Grace Lin"
JONAS, TOMAS, RUTH, DANIEL = "Jonas Weber", "Tomás Ferreira", "Ruth Adeyemi", "Daniel Osei"
SAMIR, ELIF, INGRID, PIOTR = "Samir Haddad", "Elif Demir", "Ingrid Solheim", "Piotr Zieliński"


@dataclass(frozen=True, slots=True)
class Sought:
    """An opportunity: `stages` as (name, days ago), `helpers` as (name, role), `steps` as (what, in so many days, done
    so many days ago or not yet). What ended was told to all who helped."""

    role: str
    where: str
    source: str
    stages: tuple[tuple[str, int], ...]
    helpers: tuple[tuple[str, str], ...] = ()
    steps: tuple[tuple[str, int, int | None], ...] = ()
    kind: str = "job"
    level: str = ""
    place: str = ""
    money: str = ""
    words: str = ""
    deadline: int | None = None
    note: str = ""
    posting: str = ""


SOUGHT = (
    Sought(
        "Head of Grid Planning",
        places.WANTED,
        REFERRAL,
        ((FOUND, 31), (ASKED_INSIDE, 21), (APPLIED, 16), (TALKING, 6)),
        helpers=((AISHA, TOLD), (TOM, REFERRER), (INGRID, MANAGER)),
        steps=(
            ("read their report on storage", -9, 10),
            ("send Ingrid the outline of the first hundred days", 2, None),
        ),
        level="Head",
        place="Rotterdam",
        words="Tom put me forward",
        note="They want somebody who has planned outages with the operators, not only on paper.",
        posting="You lead eleven planners in two countries and answer for the plan of the coastal grid. You have "
        "planned grids for at least five years, talk with operators and ministries alike, and like to teach.",
    ),
    Sought(
        "Lead Planner, Storage",
        "Tidewell Storage",
        BOARD,
        ((FOUND, 5),),
        steps=(("ask Marisol what the team lacks", 1, None),),
        level="Lead",
        place="Aarhus",
        deadline=6,
        words="their own site",
    ),
    Sought(
        "Grid Strategy Lead",
        "Vattholm",
        CONTACT,
        ((FOUND, 44), (ASKED_INSIDE, 27)),
        helpers=((HANNA, TOLD),),
        level="Lead",
        place="Göteborg",
    ),
    Sought(
        "Principal Planner",
        "Ridgeback Turbines",
        BOARD,
        ((FOUND, 52), (APPLIED, 47), (TALKING, 24), (INTERVIEW, 8)),
        helpers=((ELENA, PREPARED), (SAMIR, "recruiter")),
        steps=(("second round, with the plant managers", 3, None), ("go through the three cases with Elena", 0, None)),
        level="Principal",
        place="Bergen",
        money="about what I have now",
    ),
    Sought(
        "Planning Manager",
        "Kestrel Metering",
        DIRECT,
        ((FOUND, 70), (APPLIED, 61), (TALKING, 40), (INTERVIEW, 22), (OFFER, 4)),
        steps=(("say yes or no", 8, None),),
        level="Manager",
        place="Leeds",
        money="a tenth more than now",
        words="wrote to the head of planning",
    ),
    Sought(
        "Plan of the Island Grids",
        "Ministry of Energy",
        BOARD,
        ((FOUND, 17), (APPLIED, 12)),
        kind="project",
        place="Trieste",
        words="a call for tenders",
    ),
    Sought(
        "Mentor for young engineers",
        places.SCHOOL_OF_MINE,
        CONTACT,
        ((FOUND, 20), (TALKING, 13)),
        helpers=((ELENA, TOLD),),
        kind="programme",
        place="Skagen",
    ),
    Sought(
        "Senior Grid Planner",
        places.OWN,
        REFERRAL,
        ((FOUND, 800), (ASKED_INSIDE, 795), (APPLIED, 788), (INTERVIEW, 760), (OFFER, 745), (ACCEPTED, 738)),
        helpers=((ELENA, REFERRER), (TOM, PREPARED)),
    ),
    Sought(
        "Market Analyst",
        "Coldstream Analytics",
        CONTACT,
        ((FOUND, 340), (TALKING, 330), (OFFER, 312), (DECLINED, 305)),
        helpers=((TOM, TOLD),),
    ),
    Sought("Asset Planner", "Vattholm", BOARD, ((FOUND, 420), (APPLIED, 415), (CLOSED, 380))),
    Sought(
        "Grid Modeller", "Coldstream Analytics", BOARD, ((FOUND, 290), (APPLIED, 284), (TALKING, 270), (CLOSED, 246))
    ),
    Sought("Head of Flexibility", "Tidewell Storage", DIRECT, ((FOUND, 210), (APPLIED, 205), (CLOSED, 170))),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """An ask so many days ago; `answers` as (kind, days ago)."""

    person: str
    what: str
    ago: int
    theirs: bool = False
    due: int | None = None
    answers: tuple[tuple[str, int], ...] = ()


WISHES = (
    Wish(DANIEL, "somebody at the ministry who knows about fellowships", 12, theirs=True),
    Wish(ELIF, "a look at her talk on outage data", 3, theirs=True, due=4),
    Wish(RUTH, "help with the youth evening", 203, theirs=True, answers=(("yes", 200), ("done", 190))),
    Wish(GRACE, "the draft of the new connection rules", 19),
    Wish(SAMIR, "a word about who hires planners", 6, answers=(("yes", 5),)),
    Wish(HANNA, "the outage model of Vattholm", 285, answers=(("done", 270),)),
)
FAVOURS = (
    (JONAS, "read my application twice", 3, False, None),
    (TOM, "lent me the flat in Rotterdam", 160, False, 158),
    (ELIF, "her first contract, read line by line", 88, True, None),
    (AISHA, "looked after the boat in August", 300, False, 299),
)
"""(who, what, days ago, whether the owner gave it, thanked so many days ago)."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """An introduction: `steps` as (kind, side, days ago)."""

    first: str
    other: str
    why: str
    ago: int
    steps: tuple[tuple[str, str, int], ...] = ()
    for_me: bool = False
    wish: str = ""


_YESES = ((WAS_ASKED, ONE), (YES, ONE), (WAS_ASKED, OTHER), (YES, OTHER))


def _both_yes(*ago: int) -> tuple[tuple[str, str, int], ...]:
    return tuple((kind, side, day) for (kind, side), day in zip(_YESES, ago, strict=True))


MEETINGS = (
    Meeting(DANIEL, GRACE, "fellowships at the ministry", 4, ((WAS_ASKED, ONE, 3), (YES, ONE, 2)), wish=DANIEL),
    Meeting(ELIF, TOMAS, "data of outages at sea", 2),
    Meeting(JONAS, HANNA, "his talk on flexibility", 9, _both_yes(9, 8, 7, 3)),
    Meeting(RUTH, PIOTR, "old meters for the repair café", 60, (*_both_yes(60, 58, 57, 55), (MADE, "", 54))),
    Meeting(
        SAMIR,
        ELIF,
        "a search for data engineers",
        240,
        (*_both_yes(240, 239, 238, 236), (MADE, "", 235), (HEARD, "", 200)),
    ),
    Meeting(TOM, INGRID, "the job at Northwind", 150, (*_both_yes(150, 148, 148, 145), (MADE, "", 142)), for_me=True),
    Meeting(GRACE, SAMIR, "a post at the ministry", 120, ((WAS_ASKED, ONE, 119), (NO, ONE, 117))),
)
TIES = (
    (HANNA, TOMAS, 3, "often at one table"),
    (TOM, INGRID, 4, "were on one board for years"),
    (SAMIR, GRACE, 2, "wrote to each other about a search"),
    (RUTH, PIOTR, 3, "both know every workshop in town"),
)
"""(one, the other, how well from 1 to 5, the owner's words)."""


@dataclass(frozen=True, slots=True)
class Advised:
    """A talk for advice: `steps` as (kind, days ago, words); with notes of the talk, it was so many days ago."""

    person: str
    topic: str
    ago: int
    steps: tuple[tuple[str, int, str], ...] = ()
    meets: int = 0
    held: int | None = None
    note: str = ""
    sought: str = ""


ADVICE = (
    Advised(GRACE, "how rules are made at the ministry", 10, ((ASKED, 9, ""), (AGREED, 7, "16:00, by phone")), meets=4),
    Advised(
        AISHA,
        "the first months at Northwind",
        11,
        ((ASKED, 10, ""), (AGREED, 6, "lunch at the quay")),
        meets=-1,
        held=1,
        note="Planning and storage share one floor. The plan is written twice a year; ask for the last one.",
        sought="Head of Grid Planning",
    ),
    Advised(
        ELENA,
        "leading a team without having led one",
        80,
        (
            (ASKED, 78, ""),
            (AGREED, 75, ""),
            (THANKED, 69, ""),
            (USED, 20, "I asked my team what they would plan first"),
        ),
        meets=-70,
        held=70,
        note="Begin with questions. Say what you do not know, and who does.",
    ),
    Advised(
        TOM,
        "leaving a grid operator for a consultancy",
        330,
        ((ASKED, 328, ""), (THANKED, 321, ""), (REPORTED, 300, "")),
        held=322,
        note="Two years of travel before anybody asks for your view.",
        sought="Market Analyst",
    ),
    Advised(TOMAS, "what a head of flexibility does all day", 1),
)
