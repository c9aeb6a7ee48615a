"""Which letters would go out now, and which way: asked of ten thousand, and so without a row for each of them."""

from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from kith.reaching.ways import points_of, take_mail

from . import posting
from .audience import left_out
from .channels import possible
from .models import Letter, Update

if TYPE_CHECKING:
    from kith.accounts.models import Book

BY_MAIL = (Letter.SMTP, Letter.MAIL)


def ready(update: Update) -> dict[int, str]:
    """The channel of each letter by its id, in the order of the people's names: not of those that no way leads to, nor
    of those to whom no news may go by now."""
    rows = update.letters.filter(state=Letter.DRAFT).exclude(channel=Letter.NONE).order_by()
    found = sorted(rows.values_list("person__sort_key", "pk", "person_id", "channel"))
    channels = {person: channel for _key, _pk, person, channel in found}
    out = left_out(update.book, channels)
    there = _there(update.book, {pk: one for pk, one in channels.items() if pk not in out})
    return {pk: channel for _key, pk, person, channel in found if person in there}


def shown(update: Update, channels: Mapping[int, str]) -> str:
    """A print of what is shown of these letters: whom they go to, which way, the news, and the words that the owner
    wrote. Where it is another one, they are not those that were looked at."""
    own = update.letters.filter(state=Letter.DRAFT).exclude(text="").order_by("pk").values_list("pk", "text")
    facts = [update.title, update.text, sorted(channels.items()), list(own)]
    return sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()


def _there(book: "Book", channels: dict[int, str]) -> set[int]:
    """Those of these people whom the channel of their letter still leads to."""
    account = posting.account(book) is not None
    mail = [pk for pk, one in channels.items() if one in BY_MAIL and (account or one != Letter.SMTP)]
    others = [pk for pk, one in channels.items() if one not in BY_MAIL]
    found = take_mail(book, mail) if mail else set()
    points = points_of(book, others) if others else {}
    return found | {pk for pk in others if channels[pk] in possible(points.get(pk, ()), account=account)}
