"""A digest as a message: text, and the same as simple HTML that fetches nothing and tells nobody that it was read."""

from datetime import timedelta
from email.message import EmailMessage
from typing import TYPE_CHECKING

from django.template import engines
from django.utils.translation import gettext as _

from kith.accounts.queries import public_address
from kith.reaching.ways import Way

from .lines import Digest, Line, in_text

if TYPE_CHECKING:
    from kith.accounts.models import Book

LATER = timedelta(days=30)
"""How far ahead the day lies that the foot has as an example."""


def message(book: "Book", digest: Digest, made: EmailMessage) -> EmailMessage:
    """The words of the digest in a message to the owner, in the language that is active."""
    made["Auto-Submitted"] = "auto-generated"  # so that no holiday answers it
    made.set_content(text(digest))
    made.add_alternative(html(book, digest), subtype="html")
    return made


def subject(digest: Digest) -> str:
    """Kith, Tuesday, 9 June."""
    return _("Kith: %(day)s") % {"day": digest.title}


def text(digest: Digest) -> str:
    """As plain text."""
    lines = [digest.title, ""]
    for section in digest.sections:
        lines += [section.title.upper(), ""]
        for line in section.lines:
            lines += [*_as_text(line), ""]
    if not digest.lines:
        lines += [nothing(), ""]
    return "\n".join([*lines, *foot(digest)]) + "\n"


def html(book: "Book", digest: Digest) -> str:
    """As a page of its own, with its style in it."""
    template = engines["jinja2"].env.get_template("digest/mail.html")  # type: ignore[attr-defined]
    facts = {"book": book, "digest": digest, "public": public_address(), "foot": foot(digest), "nothing": nothing()}
    page: str = template.render({**facts, "link": link})
    return page


def link(way: Way, line: Line) -> str:
    """Where a way leads: an e-mail with the words to begin with."""
    return way.link(line.words)


def nothing() -> str:
    """What a digest says that has nothing to say."""
    return _("Nobody is due today. That is a good day.")


def foot(digest: Digest) -> list[str]:
    """How to answer; nothing where there is nothing to answer to."""
    if not digest.lines:
        return []
    until = _("Also “snooze 2 10 days”, “snooze 2 until %(day)s”. One line may hold several.")
    return [
        how_to_answer(),
        until % {"day": (digest.on + LATER).isoformat()},
    ]


def how_to_answer() -> str:
    """With orders as an example."""
    return _("Answer this mail and say by number what you did: done 1, snooze 2, not 3.")


def _as_text(line: Line) -> list[str]:
    """The number with who or what it is; below, set in, what more there is to say, and how they are reached."""
    first = f"{line.number}. {line.who or line.told}"
    more = [line.told if line.who else "", line.note, *map(in_text, line.ways)]
    if public := public_address():
        more.append(f"{public}{line.page}" if line.page else "")
    return [first, *(f"   {told}" for told in more if told)]
