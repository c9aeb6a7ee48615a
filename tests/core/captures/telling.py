"""How the sentences of these tests are written down: a text, who is in it, and what differs from the ordinary."""

from dataclasses import dataclass, field
from typing import Any

WEDNESDAY = "2026-06-17"


@dataclass(frozen=True)
class Case:
    """A text said on `today` and the fields that a reading must give."""

    text: str
    today: str
    expect: dict[str, Any] = field(hash=False)


def who(name: str, title: str | None = None, organisation: str | None = None, *reach: str) -> dict[str, Any]:
    """A person as the result shows them; `reach` holds e-mails, phones and URLs in any order."""
    emails = [r for r in reach if "@" in r]
    phones = [r for r in reach if r not in emails and not any(c.isalpha() for c in r)]
    urls = [r for r in reach if r not in emails and r not in phones]
    return {
        "name": name,
        "title": title,
        "organisation": organisation,
        "emails": emails,
        "phones": phones,
        "urls": urls,
    }


def said(
    text: str,
    *people: dict[str, Any],
    today: str = WEDNESDAY,
    when: str | None = None,
    channel: str | None = None,
    event: str | None = None,
    place: str | None = None,
    likes: tuple[str, ...] = (),
    by: str | None = None,
    on: str | None = None,
    what: str | None = None,
    promise: str | None = None,
) -> Case:
    """A sentence and its reading; what is not given is as it is when the sentence does not say it."""
    return Case(
        text,
        today,
        {
            "people": list(people),
            "when": when or today,
            "channel": channel or ("event" if event else "meeting"),
            "event": event,
            "place": place,
            "interests": list(likes),
            "introduced_by": by,
            "follow_up": {"on": on, "what": what} if on else None,
            "promise": promise,
        },
    )
