"""What History says of what was done, and why something is refused."""

from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext, ngettext

from kith.kernel.numbers import grouped
from kith.updates.models import Letter, Update

from .counts import left_out, who_is_left_out
from .words import CHANNELS


def added(count: int, update: Update, out: Counter[str]) -> str:
    """What History says of people who are to be told, and of those who are not: 3 letters for: A new job. Left out: 1
    wants no updates."""
    said = ngettext("%(count)s letter for: %(title)s", "%(count)s letters for: %(title)s", count)
    told = said % {"count": grouped(count), "title": update.title}
    return ". ".join(filter(None, [told, who_is_left_out(out)]))


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


def handing_in(count: int, update: Update) -> str:
    """What History says while very many are on their way in."""
    return gettext("Handing in %(count)s letters: %(title)s") % {"count": grouped(count), "title": update.title}


def handed_in(count: int, update: Update) -> str:
    """What History says when letters go out."""
    said = ngettext("Handed in %(count)s letter: %(title)s", "Handed in %(count)s letters: %(title)s", count)
    return said % {"count": grouped(count), "title": update.title}


def sent(letter: Letter) -> str:
    """What History says of a letter that went out."""
    told = gettext("Letter to %(name)s went out: %(title)s")
    return told % {"name": letter.person.name, "title": letter.update.title}


def bounced(letter: Letter, address: str, *, nobody: bool) -> str:
    """What History says of a letter that came back."""
    takes_none = gettext("The letter to %(name)s did not arrive: %(address)s takes no mail")
    told = takes_none if nobody else gettext("The letter to %(name)s did not arrive: it came back from %(address)s")
    return told % {"name": letter.person.name, "address": address}


def note(update: Update) -> str:
    """What the encounter says that a letter is."""
    return gettext("Told them: %(title)s") % {"title": update.title}


def is_out_already() -> str:
    """What is refused where letters would go from the book that went out."""
    return gettext("Letters of it went out already. Call it off instead: then no more do.")


def nobody_to_add(out: Counter[str]) -> str:
    """What is refused where nobody of those asked for may be told."""
    if why := left_out(out):
        return gettext("Nobody is added: %(why)s.") % {"why": why}
    return gettext("Nobody is chosen. Tick the names first.")


def no_such_way(channel: str) -> str:
    """What is refused where nobody is reached so."""
    if channel not in CHANNELS or channel == Letter.NONE:
        return gettext("Choose a way first.")
    return gettext("None of these can be reached this way: %(channel)s.") % {"channel": CHANNELS[channel]}


def another_number(typed: str, ready: int) -> str:
    """What is refused where the number that was typed is not that of the letters."""
    if not typed.strip():
        return gettext("Type the number of letters, %(count)d, to send them.") % {"count": ready}
    told = gettext("You typed %(typed)s, but %(count)d are ready. Look at them once more, then type %(count)d.")
    return told % {"typed": typed.strip()[:20], "count": ready}
