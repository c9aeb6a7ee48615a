"""What is told of somebody invented, in plain words and days before today; `making` puts it into a book."""

from dataclasses import dataclass, field

INSIDE, OUTSIDE, SCHOOL, COMMUNITY = "inside", "outside", "school", "community"
MEETING, CALL, EMAIL, MESSAGE, EVENT = "meeting", "call", "email", "message", "event"
IN, OUT, BOTH = "in", "out", "both"


@dataclass(frozen=True, slots=True)
class Met:
    """An encounter so many days ago. Those of one event on one day are one encounter of all who were there."""

    ago: int
    channel: str
    note: str = ""
    direction: str = BOTH
    event: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """Work or study from so many years ago until so many, or until now; None is unknown."""

    title: str
    where: str
    since: int | None
    until: int | None = None
    kind: str = "work"


@dataclass(frozen=True, slots=True)
class Pledge:
    """What was promised so many days ago, due in so many days (late where negative), or kept that many days ago."""

    what: str
    ago: int
    due: int | None = None
    kept: int | None = None


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody invented. `every` is the rhythm that the owner wants, in days; `threads` says that their messages came
    from a file, with what was answered."""

    name: str
    kind: str = ""
    posts: tuple[Post, ...] = ()
    circles: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    birthday: str = ""
    met: str = ""
    met_ago: int | None = None
    through: str = ""
    note: str = ""
    interests: tuple[str, ...] = ()
    encounters: tuple[Met, ...] = ()
    promises: tuple[Pledge, ...] = ()
    every: int | None = None
    rhythm_ago: int = 400
    threads: bool = False
    moved: Post | None = field(default=None)
    moved_ago: int = 2
