"""What updates, letters and their ways are called, and how one of them stands."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from kith.encounters.models import Encounter
from kith.kernel.days import dated
from kith.kernel.numbers import grouped
from kith.updates.models import Letter, Update

if TYPE_CHECKING:
    from kith.updates.queries import Progress

CHANNELS = {
    Letter.SMTP: _("Email, sent by Kith"),
    Letter.MAIL: _("Email, by your mail program"),
    Letter.WHATSAPP: _("WhatsApp"),
    Letter.SMS: _("SMS"),
    Letter.LINKEDIN: _("LinkedIn, words copied"),
    Letter.NONE: _("No way to reach them"),
}
CONTACT = {
    Letter.SMTP: Encounter.EMAIL,
    Letter.MAIL: Encounter.EMAIL,
    Letter.WHATSAPP: Encounter.MESSAGE,
    Letter.SMS: Encounter.MESSAGE,
    Letter.LINKEDIN: Encounter.MESSAGE,
    Letter.NONE: Encounter.MESSAGE,
}
OPENS = {
    Letter.MAIL: _("Open in your mail program"),
    Letter.WHATSAPP: _("Open WhatsApp"),
    Letter.SMS: _("Open as SMS"),
    Letter.LINKEDIN: _("Open their page"),
}
STATES = {
    Letter.DRAFT: pgettext_lazy("letter", "Ready"),
    Letter.SKIPPED: pgettext_lazy("letter", "Left out"),
    Letter.WAITING: pgettext_lazy("letter", "Waiting"),
    Letter.SENT: pgettext_lazy("letter", "Sent"),
    Letter.REFUSED: pgettext_lazy("letter", "Refused"),
    Letter.UNCERTAIN: pgettext_lazy("letter", "Uncertain"),
    Letter.CANCELLED: pgettext_lazy("letter", "Called off"),
}
UPDATE_STATES = {
    Update.DRAFT: pgettext_lazy("update", "Not sent yet"),
    Update.GOING: pgettext_lazy("update", "Under way"),
    Update.PAUSED: pgettext_lazy("update", "Paused"),
    Update.CANCELLED: pgettext_lazy("update", "Called off"),
}


def found_work(kind: str, role: str, where: str) -> str:
    """What changed, where an opportunity was accepted: A new job: Grid Analyst, Northwind Energy."""
    words = {"job": gettext("A new job: %(what)s"), "internship": gettext("An internship: %(what)s")}
    return words.get(kind, "%(what)s") % {"what": ", ".join(filter(None, [role, where]))}


def state(now: "Progress") -> str:
    """How an update stands: Under way; Sent, once all that was to go out has."""
    return gettext("All sent") if now.ended else str(UPDATE_STATES[now.row.state])


def standing(one: Letter) -> str:
    """How a letter stands, and its way: Ready · Email, sent by Kith."""
    return str(CHANNELS[one.channel]) if _is_stuck(one) else f"{STATES[one.stands]} · {CHANNELS[one.channel]}"


def _is_stuck(one: Letter) -> bool:
    """Whether no way leads to whom it is for: then it is not ready."""
    return one.stands == Letter.DRAFT and one.channel == Letter.NONE


def what_became(one: Letter, today: date) -> str:
    """How a letter went, by which way, and whether they answered: Sent 3 May: Email, sent by Kith. Answered 5 May."""
    state = " ".join(filter(None, [str(STATES[one.stands]), dated(one.sent_on, today) if one.sent_on else ""]))
    told = [str(CHANNELS[one.channel]) if _is_stuck(one) else f"{state}: {CHANNELS[one.channel]}"]
    if one.said:
        told.append(gettext("The server said: %(said)s") % {"said": one.said.rstrip(".")})
    if one.answered_on:
        told.append(gettext("Answered %(day)s") % {"day": dated(one.answered_on, today)})
    return ". ".join(told)


def no_mail_to(address: str) -> str:
    """Why an address of theirs is no way."""
    return gettext("No mail can go to %(address)s as it is written.") % {"address": address}


def told_before(letters: Iterable[Letter]) -> str:
    """What somebody was told before: New job (3 May)."""
    return ", ".join(one.update.title for one in letters)


def whom(people: Sequence[str], total: int) -> str:
    """The first few by name, and how many more: Ida Berg, Tom Okafor. And 10 more."""
    told = ", ".join(people)
    more = gettext("And %(count)s more") % {"count": grouped(total - len(people))} if total > len(people) else ""
    return ". ".join(filter(None, [told, more]))
