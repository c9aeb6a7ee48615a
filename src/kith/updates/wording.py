"""How updates and their letters are put into words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from kith.encounters.models import Encounter
from kith.kernel.days import dated
from kith.kernel.numbers import grouped
from kith.people.models import Mark

from .models import Letter, Update

if TYPE_CHECKING:
    from .audience import Audience
    from .queries import Progress

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


def reached(channels: Mapping[str, int]) -> str:
    """212 by email, 340 by phone, 48 by LinkedIn, 9 unreachable."""
    phone = channels.get(Letter.WHATSAPP, 0) + channels.get(Letter.SMS, 0)
    counts = (
        (gettext("%(count)s by email"), channels.get(Letter.SMTP, 0) + channels.get(Letter.MAIL, 0)),
        (gettext("%(count)s by phone"), phone),
        (gettext("%(count)s by LinkedIn"), channels.get(Letter.LINKEDIN, 0)),
        (gettext("%(count)s unreachable"), channels.get(Letter.NONE, 0)),
    )
    return ", ".join(told % {"count": grouped(count)} for told, count in counts if count)


def why_out(reason: str, count: int) -> str:
    """How many are left out for a reason: 3 want no updates."""
    told = {
        Mark.NO_UPDATES: ngettext("%(count)s wants no updates", "%(count)s want no updates", count),
        Mark.DO_NOT_CONTACT: ngettext("%(count)s is not to be contacted", "%(count)s are not to be contacted", count),
        Mark.PUT_ASIDE: ngettext("%(count)s is put aside", "%(count)s are put aside", count),
        Mark.DECEASED: ngettext("%(count)s has died", "%(count)s have died", count),
        "me": gettext("%(count)s is you"),
        "here": ngettext("%(count)s has a letter already", "%(count)s have a letter already", count),
    }
    return told[reason] % {"count": grouped(count)}


def left_out(out: Counter[str]) -> str:
    """All of them in a line; empty where nobody is."""
    return ", ".join(why_out(reason, count) for reason, count in out.most_common() if count)


def nobody_to_add(out: Counter[str]) -> str:
    """What is refused where nobody of those asked for may be told."""
    if why := left_out(out):
        return gettext("Nobody is added: %(why)s.") % {"why": why}
    return gettext("Nobody is chosen. Tick the names first.")


def added(count: int, update: Update, out: Counter[str]) -> str:
    """What History says of people who are to be told, and of those who are not: 3 letters for: A new job. Left out: 1
    wants no updates."""
    said = ngettext("%(count)s letter for: %(title)s", "%(count)s letters for: %(title)s", count)
    told = said % {"count": grouped(count), "title": update.title}
    return ". ".join(filter(None, [told, who_is_left_out(out)]))


def who_is_left_out(out: Counter[str]) -> str:
    """Left out: 3 want no updates, 1 is put aside. Empty where nobody is."""
    return gettext("Left out: %(out)s.") % {"out": told} if (told := left_out(out)) else ""


def to_how_many(fits: "Audience") -> str:
    """To 12 people: 8 by email, 4 by phone."""
    count = len(fits.people)
    said = ngettext("To %(count)s person: %(ways)s", "To %(count)s people: %(ways)s", count)
    return said % {"count": grouped(count), "ways": reached(fits.channels)}


def whom(people: Sequence[str], total: int) -> str:
    """The first few by name, and how many more: Ida Berg, Tom Okafor. And 10 more."""
    told = ", ".join(people)
    more = gettext("And %(count)s more") % {"count": grouped(total - len(people))} if total > len(people) else ""
    return ". ".join(filter(None, [told, more]))


def skipped(letters: Sequence[Letter]) -> str:
    """What History says of people who are left out."""
    said = ngettext("Left out %(count)s letter", "Left out %(count)s letters", len(letters))
    return said % {"count": grouped(len(letters))}


def brought_back(letters: Sequence[Letter]) -> str:
    """What History says of people who are in again."""
    said = ngettext("Put %(count)s letter back in", "Put %(count)s letters back in", len(letters))
    return said % {"count": grouped(len(letters))}


def by_channel(count: int, channel: str) -> str:
    """What History says of letters that go another way."""
    said = ngettext("%(count)s letter goes by: %(channel)s", "%(count)s letters go by: %(channel)s", count)
    return said % {"count": grouped(count), "channel": CHANNELS[channel]}


def no_such_way(channel: str) -> str:
    """What is refused where nobody is reached so."""
    if channel not in CHANNELS or channel == Letter.NONE:
        return gettext("Choose a way first.")
    return gettext("None of these can be reached this way: %(channel)s.") % {"channel": CHANNELS[channel]}


def handed_in(count: int, update: Update) -> str:
    """What History says when letters go out."""
    said = ngettext("Handed in %(count)s letter: %(title)s", "Handed in %(count)s letters: %(title)s", count)
    return said % {"count": grouped(count), "title": update.title}


def another_number(typed: str, ready: int) -> str:
    """What is refused where the number that was typed is not that of the letters."""
    if not typed.strip():
        return gettext("Type the number of letters, %(count)d, to send them.") % {"count": ready}
    told = gettext("You typed %(typed)s, but %(count)d are ready. Look at them once more, then type %(count)d.")
    return told % {"typed": typed.strip()[:20], "count": ready}


def sent(letter: Letter) -> str:
    """What History says of a letter that went out."""
    told = gettext("Letter to %(name)s went out: %(title)s")
    return told % {"name": letter.person.name, "title": letter.update.title}


def bounced(letter: Letter) -> str:
    """What History says of a letter that came back."""
    told = gettext("The letter to %(name)s did not arrive: %(address)s takes no mail")
    return told % {"name": letter.person.name, "address": letter.to}


def note(update: Update) -> str:
    """What the encounter says that a letter is."""
    return gettext("Told them: %(title)s") % {"title": update.title}


def progress(states: Mapping[str, int], answered: int) -> str:
    """40 sent, 12 waiting, 1 refused; 3 answered."""
    order = (Letter.SENT, Letter.WAITING, Letter.UNCERTAIN, Letter.REFUSED, Letter.DRAFT, Letter.SKIPPED)
    words = {
        Letter.SENT: gettext("%(count)s sent"),
        Letter.WAITING: gettext("%(count)s waiting"),
        Letter.UNCERTAIN: gettext("%(count)s uncertain"),
        Letter.REFUSED: gettext("%(count)s refused"),
        Letter.DRAFT: gettext("%(count)s not handed in yet"),
        Letter.SKIPPED: gettext("%(count)s left out"),
    }
    told = [words[one] % {"count": grouped(states[one])} for one in order if states.get(one)]
    if answered:
        said = ngettext("%(count)s answered", "%(count)s answered", answered)
        told.append(said % {"count": grouped(answered)})
    return ", ".join(told) or gettext("No letters yet")


def in_the_post(count: int) -> str:
    """How many letters go out by themselves."""
    said = ngettext("%(count)s letter goes out by itself.", "%(count)s letters go out by themselves.", count)
    return said % {"count": grouped(count)}


def how_many(count: int) -> str:
    """12 letters."""
    return ngettext("%(count)s letter", "%(count)s letters", count) % {"count": grouped(count)}


def without_a_line(count: int) -> str:
    """How many letters say nothing personal."""
    said = ngettext(
        "%(count)s letter says nothing personal: your book holds nothing that it could tell.",
        "%(count)s letters say nothing personal: your book holds nothing that they could tell.",
        count,
    )
    return said % {"count": grouped(count)} if count else ""


def stay(count: int) -> str:
    """How many letters are ready and do not go."""
    said = ngettext(
        "%(count)s more does not go: no way leads there, or no news may go to them.",
        "%(count)s more do not go: no way leads there, or no news may go to them.",
        count,
    )
    return said % {"count": grouped(count)} if count else ""


def enough_for_today(count: int) -> str:
    """What the queue says once the day's limit is reached."""
    said = gettext(
        "You carried %(count)s letters today. That is enough for a day: people answer, and you want to reply."
    )
    return said % {"count": grouped(count)}


def waits_for_you(by_hand: int, uncertain: int) -> str:
    """What Today says."""
    told = []
    if by_hand:
        said = ngettext(
            "%(count)s letter waits for you to carry it", "%(count)s letters wait for you to carry them", by_hand
        )
        told.append(said % {"count": grouped(by_hand)})
    if uncertain:
        said = ngettext(
            "of %(count)s nobody knows whether it went out",
            "of %(count)s nobody knows whether they went out",
            uncertain,
        )
        told.append(said % {"count": grouped(uncertain)})
    return "; ".join(told)


def standing(one: Letter) -> str:
    """How a letter stands, and its way: Ready · Email, sent by Kith."""
    return str(CHANNELS[one.channel]) if _is_stuck(one) else f"{STATES[one.state]} · {CHANNELS[one.channel]}"


def _is_stuck(one: Letter) -> bool:
    """Whether no way leads to whom it is for: then it is not ready."""
    return one.state == Letter.DRAFT and one.channel == Letter.NONE


def what_became(one: Letter, today: date) -> str:
    """How a letter went, by which way, and whether they answered: Sent 3 May: Email, sent by Kith. Answered 5 May."""
    state = " ".join(filter(None, [str(STATES[one.state]), dated(one.sent_on, today) if one.sent_on else ""]))
    told = [str(CHANNELS[one.channel]) if _is_stuck(one) else f"{state}: {CHANNELS[one.channel]}"]
    if one.said:
        told.append(gettext("The server said: %(said)s") % {"said": one.said.rstrip(".")})
    if one.answered_on:
        told.append(gettext("Answered %(day)s") % {"day": dated(one.answered_on, today)})
    return ". ".join(told)


def told_before(letters: Iterable[Letter]) -> str:
    """What somebody was told before: New job (3 May)."""
    return ", ".join(one.update.title for one in letters)
