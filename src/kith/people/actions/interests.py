"""What people care about, like or are good at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core.folding import fold
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.models import Interest, Person, Source
from kith.people.wording import how_many_people

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def add_interest(
    *,
    book: "Book",
    by: "User | None",
    person: Person,
    name: str,
    source: Source | None = None,
    within: Recording | None = None,
) -> None:
    """Note an interest of a person; one they have stays as it is."""
    add_interest_to_people(book=book, by=by, people=[person], name=name, source=source, within=within)


def add_interest_to_people(
    *,
    book: "Book",
    by: "User | None",
    people: Sequence[Person],
    name: str,
    source: Source | None = None,
    within: Recording | None = None,
) -> None:
    """Note an interest of several people; those who have it stay as they are."""
    name = " ".join(name.split())[:150]
    if not name:
        raise Refusal(_("Which interest? Write a word or two."))
    key = (fold(name) or name)[:150]
    said = _("Noted %(interest)s for %(who)s") % {"interest": name, "who": how_many_people(people)}
    with batch(book=book, by=by, verb="add_interest", said=said, within=within) as rec:
        have = set(Interest.objects.of(book).filter(key=key).values_list("person_id", flat=True))
        rec.add_many(
            [Interest(book=book, person=one, name=name, key=key, source=source) for one in people if one.pk not in have]
        )


def drop_interest(*, book: "Book", by: "User | None", interest: Interest, within: Recording | None = None) -> None:
    """Take an interest away."""
    said = _("Took %(interest)s off %(name)s") % {"interest": interest.name, "name": interest.person.name}
    with batch(book=book, by=by, verb="drop_interest", said=said, within=within) as rec:
        rec.delete(interest)
