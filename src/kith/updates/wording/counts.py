"""How many: who is reached and by which way, who is left out, how letters stand, what waits."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.utils.text import get_text_list
from django.utils.translation import gettext, ngettext

from kith.kernel.numbers import grouped
from kith.people.models import Mark
from kith.updates.models import Handing, Letter

if TYPE_CHECKING:
    from kith.updates.audience import Audience


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


def who_is_left_out(out: Counter[str]) -> str:
    """Left out: 3 want no updates, 1 is put aside. Empty where nobody is."""
    return gettext("Left out: %(out)s.") % {"out": told} if (told := left_out(out)) else ""


def to_how_many(fits: "Audience") -> str:
    """To 12 people: 8 by email, 4 by phone."""
    count = len(fits.people)
    said = ngettext("To %(count)s person: %(ways)s", "To %(count)s people: %(ways)s", count)
    return said % {"count": grouped(count), "ways": reached(fits.channels)}


def progress(states: Mapping[str, int], answered: int) -> str:
    """40 sent, 12 waiting, 1 refused, 3 answered."""
    words = {
        Letter.SENT: gettext("%(count)s sent"),
        Letter.WAITING: gettext("%(count)s waiting"),
        Letter.UNCERTAIN: gettext("%(count)s uncertain"),
        Letter.REFUSED: gettext("%(count)s refused"),
        Letter.CANCELLED: gettext("%(count)s called off"),
        Letter.DRAFT: gettext("%(count)s not handed in yet"),
        Letter.SKIPPED: gettext("%(count)s left out"),
    }
    told = [said % {"count": grouped(states[one])} for one, said in words.items() if states.get(one)]
    if answered:
        said = ngettext("%(count)s answered", "%(count)s answered", answered)
        told.append(said % {"count": grouped(answered)})
    return ", ".join(told) or gettext("No letters yet")


def how_many(count: int) -> str:
    """12 letters."""
    return ngettext("%(count)s letter", "%(count)s letters", count) % {"count": grouped(count)}


def in_the_post(count: int) -> str:
    """How many letters go out by themselves."""
    said = ngettext("%(count)s letter goes out by itself.", "%(count)s letters go out by themselves.", count)
    return said % {"count": grouped(count)}


def rest(count: int) -> str:
    """How many letters of a paused update would go out by themselves."""
    said = ngettext(
        "%(count)s letter waits until you let it go on.", "%(count)s letters wait until you let them go on.", count
    )
    return said % {"count": grouped(count)}


def drafts_again(count: int) -> str:
    """How many letters have lost the mail account by which they were to go; empty where none has."""
    said = ngettext(
        "%(count)s letter is a draft again: it goes once another account is set up, or by another way.",
        "%(count)s letters are drafts again: they go once another account is set up, or by another way.",
        count,
    )
    return said % {"count": grouped(count)} if count else ""


def without_a_line(count: int) -> str:
    """How many letters say nothing personal."""
    said = ngettext(
        "%(count)s letter says nothing personal: your book holds nothing that it could tell.",
        "%(count)s letters say nothing personal: your book holds nothing that they could tell.",
        count,
    )
    return said % {"count": grouped(count)} if count else ""


def share(names: Sequence[str], address: str) -> str:
    """Who have one mailbox."""
    told = get_text_list(list(names), gettext("and"))
    said = ngettext(
        "%(names)s share %(address)s: %(count)s letter goes there.",
        "%(names)s share %(address)s: %(count)s letters go there, one for each.",
        len(names),
    )
    return said % {"names": told, "address": address, "count": grouped(len(names))}


def share_more(count: int) -> str:
    """How many mailboxes more."""
    said = ngettext(
        "%(count)s more mailbox is shared by several.", "%(count)s more mailboxes are shared by several.", count
    )
    return said % {"count": grouped(count)}


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


def handing(one: Handing) -> str:
    """How far it is: Handing in the letters: 3,000 of 10,000; or that not all of them were handed in, and why."""
    facts = {"done": grouped(one.done), "went": grouped(one.went), "total": grouped(one.total), "why": one.said}
    if one.at_work:
        return gettext("Handing in the letters: %(done)s of %(total)s") % facts
    return gettext("%(went)s of %(total)s letters were handed in. %(why)s") % facts
