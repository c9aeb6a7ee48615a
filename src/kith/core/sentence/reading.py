"""What a sentence was understood to say."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeAlias

Channel: TypeAlias = Literal["meeting", "call", "email", "message", "event"]
Direction: TypeAlias = Literal["in", "out", "both"]


@dataclass(slots=True)
class Mention:
    """Somebody the sentence names, as typed with normal capitals; what it does not say is None or empty."""

    name: str
    title: str | None = None
    organisation: str | None = None
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "title": self.title,
            "organisation": self.organisation,
            "emails": list(self.emails),
            "phones": list(self.phones),
            "urls": list(self.urls),
        }


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something to do on a day to come (or today)."""

    on: date
    what: str


@dataclass(frozen=True, slots=True)
class Pledge:
    """What somebody else said they would do, and by when and who, if that was said: a pronoun says nobody."""

    what: str
    on: date | None = None
    who: str = ""

    def as_json(self) -> dict[str, Any]:
        return {"what": self.what, "on": self.on.isoformat() if self.on else None, "who": self.who or None}


@dataclass(slots=True)
class Reading:
    """One capture, understood. `when` is never in the future; a meeting to come is a follow-up.

    `said_on` tells whether the sentence named the day of the encounter; without it `when` is today by default.
    `ahead` is how one will be in touch where all that it tells is still to come, and nothing has happened yet.
    `theirs` is what others promised; the words of one are those of the follow-up or the promise where it is that one.
    """

    when: date
    people: list[Mention] = field(default_factory=list)
    channel: Channel = "meeting"
    direction: Direction = "both"
    event: str | None = None
    place: str | None = None
    interests: list[str] = field(default_factory=list)
    introduced_by: str | None = None
    follow_up: FollowUp | None = None
    promise: str | None = None
    said_on: bool = False
    ahead: Channel | None = None
    theirs: list[Pledge] = field(default_factory=list)

    @property
    def understood(self) -> bool:
        """Whether anybody was found; if not, the sentence is kept and only "about whom?" is asked."""
        return bool(self.people)

    def as_json(self) -> dict[str, Any]:
        """The result of a capture as scripts read it; days are ISO text. What others promised is told only where
        there is such a thing."""
        later, theirs = self.follow_up, [one.as_json() for one in self.theirs]
        return {
            "people": [person.as_json() for person in self.people],
            "when": self.when.isoformat(),
            "channel": self.channel,
            "event": self.event,
            "place": self.place,
            "interests": list(self.interests),
            "introduced_by": self.introduced_by,
            "follow_up": {"on": later.on.isoformat(), "what": later.what} if later else None,
            "promise": self.promise,
            **({"theirs": theirs} if theirs else {}),
        }
