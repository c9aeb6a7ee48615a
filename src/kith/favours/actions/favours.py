"""Favours: written down, thanked for, struck out."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal

from ..models import Favour, Thanks
from ..wording import in_few_words

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.encounters.models import Encounter
    from kith.people.models import Person

    from ..models import Ask


def add_favour(
    *,
    book: "Book",
    by: "User | None",
    person: "Person",
    what: str,
    on: date,
    given: bool = False,
    ask: "Ask | None" = None,
    encounter: "Encounter | None" = None,
    within: Recording | None = None,
) -> Favour:
    """Somebody helped one; with `given`, one helped them. It may come of an ask or an encounter."""
    what = what.strip()
    if not what:
        raise Refusal(_("What was the favour? Write a few words."), about="what")
    told = _("Helped %(name)s: %(what)s") if given else _("%(name)s helped: %(what)s")
    said = told % {"name": person.name, "what": in_few_words(what)}
    with batch(book=book, by=by, verb="add_favour", said=said, within=within) as rec:
        facts = {"what": what, "on": on, "given": given, "ask": ask, "encounter": encounter}
        return rec.add(Favour(book=book, person=person, **facts))


def give_thanks(
    *, book: "Book", by: "User | None", favour: Favour, on: date, within: Recording | None = None
) -> Thanks:
    """One thanked them for it; or they did, where it was given."""
    told = _("%(name)s thanked: %(what)s") if favour.given else _("Thanked %(name)s: %(what)s")
    with batch(book=book, by=by, verb="give_thanks", said=told % _words(favour), within=within) as rec:
        if Thanks.objects.of(book).filter(favour=favour).exists():
            raise Refusal(_("Thanks were said for this already."))
        return rec.add(Thanks(book=book, favour=favour, on=on))


def take_favour_back(*, book: "Book", by: "User | None", favour: Favour, within: Recording | None = None) -> None:
    """It was none."""
    said = _("Struck out: %(what)s, %(name)s") % _words(favour)
    with batch(book=book, by=by, verb="delete_favour", said=said, within=within) as rec:
        rec.delete_many(list(Thanks.objects.of(book).filter(favour=favour)))
        rec.delete(favour)


def _words(favour: Favour) -> dict[str, str]:
    return {"what": in_few_words(favour.what), "name": favour.person.name}
