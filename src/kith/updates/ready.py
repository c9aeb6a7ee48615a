"""Which letters would go out now, and which way: asked of ten thousand, and so without a row for each of them."""

from collections.abc import Collection, Mapping
from hashlib import sha256

from . import posting
from .audience import left_out
from .channels import still_lead
from .facts import latest
from .models import Letter, Update
from .queries import letters_standing


def ready(update: Update, among: Collection[int] | None = None) -> dict[int, str]:
    """The channel of each letter by its id, in the order of the people's names: not of those that no way leads to, nor
    of those to whom no news may go by now. Of those with these ids alone, where any are given."""
    rows = letters_standing(update, Letter.DRAFT).exclude(channel=Letter.NONE).order_by()
    if among is not None:
        rows = rows.filter(pk__among=among)
    found = sorted(rows.values_list("person__sort_key", "pk", "person_id", "channel"))
    channels = {person: channel for _key, _pk, person, channel in found}
    out = left_out(update.book, channels)
    may = {pk: one for pk, one in channels.items() if pk not in out}
    there = still_lead(update.book, may, account=posting.account(update.book) is not None)
    return {pk: channel for _key, pk, person, channel in found if person in there}


def shown(update: Update, channels: Mapping[int, str]) -> str:
    """A print of what is shown of these letters: whom they go to, which way, the news, the words that the owner wrote,
    and what the record had come to. Where it is another one, they are not those that were looked at."""
    own = update.letters.filter(state=Letter.DRAFT).exclude(text="").order_by("pk").values_list("pk", "text")
    return _print(print_of(update), sorted(channels.items()), list(own))


def print_of(update: Update) -> str:
    """The same of the news and the record alone."""
    return _print(update.title, update.text, latest(update.book))


def _print(*facts: object) -> str:
    return sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()
