"""People of one update who share a mailbox: a letter to each of them goes there."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from kith.core.addresses import email_key
from kith.people.models import ContactPoint
from kith.reaching.ways import points_of

from .channels import address_of, possible
from .models import Letter, Update

GOES = (Letter.DRAFT, Letter.WAITING, Letter.UNCERTAIN, Letter.SENT)


@dataclass(frozen=True)
class Shared:
    """An address and the letters that go, or went, there, in the order of the people's names."""

    address: str
    letters: Sequence[Letter]

    @property
    def names(self) -> list[str]:
        """Who shares it."""
        return [one.person.name for one in self.letters]

    @property
    def drafts(self) -> list[Letter]:
        """Those that may be left out still."""
        return [one for one in self.letters if one.state == Letter.DRAFT]


def shared(update: Update) -> list[Shared]:
    """The mailboxes to which several letters of it go by mail, one of them not handed in yet."""
    if update.state == Update.CANCELLED:
        return []
    by_mail = update.letters.filter(channel__in=(Letter.SMTP, Letter.MAIL), state__in=GOES).order_by()
    points = ContactPoint.objects.of(update.book).filter(kind=ContactPoint.EMAIL, undelivered__isnull=True)
    points = points.filter(person__in=by_mail.values("person")).order_by()
    several = points.values("key").annotate(people=Count("person", distinct=True)).filter(people__gt=1)
    people = set(points.filter(key__in=several.values_list("key", flat=True)).values_list("person_id", flat=True))
    if not people:
        return []
    rows = by_mail.filter(person_id__among=list(people)).select_related("person").order_by("person__sort_key", "pk")
    opened = points_of(update.book, list(people))
    found: dict[str, list[Letter]] = defaultdict(list)
    for one in rows:
        way = possible(opened[one.person_id], account=True).get(Letter.SMTP)
        to = address_of(way) if way and one.state == Letter.DRAFT else one.to
        found[email_key(to)].append(one)
    each = [Shared(address, some) for address, some in found.items() if address and len(some) > 1]
    return [one for one in each if one.drafts]
