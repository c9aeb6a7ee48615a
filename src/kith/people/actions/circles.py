"""Groups of people, by the owner's own names."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core.folding import fold
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.models import Circle, Person, Place
from kith.people.wording import how_many_people

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def add_circle(
    *, book: "Book", by: "User | None", name: str, kind: str = Circle.OWN, within: Recording | None = None
) -> Circle:
    """The circle of that name, or a new one."""
    name = " ".join(name.split())[:150]
    if not name:
        raise Refusal(_("A circle needs a name."))
    said = _("Added the circle %(name)s") % {"name": name}
    with batch(book=book, by=by, verb="add_circle", said=said, within=within) as rec:
        return circle_named(book, name) or rec.add(Circle(book=book, name=name, key=_key(name), kind=kind))


def rename_circle(
    *, book: "Book", by: "User | None", circle: Circle, name: str, within: Recording | None = None
) -> Circle:
    """Another name for a circle of the owner's own; one that another circle has is refused."""
    _insist_it_is_own(circle)
    name = " ".join(name.split())[:150]
    if not name:
        raise Refusal(_("A circle needs a name."))
    taken = circle_named(book, name)
    if taken and taken.pk != circle.pk:
        raise Refusal(_("There is %(name)s already.") % {"name": taken.name})
    said = _("Renamed the circle %(name)s") % {"name": name}
    with batch(book=book, by=by, verb="rename_circle", said=said, within=within) as rec:
        return rec.change(circle, name=name, key=_key(name))


def delete_circle(*, book: "Book", by: "User | None", circle: Circle, within: Recording | None = None) -> None:
    """Take a circle of the owner's own away; the people in it stay."""
    _insist_it_is_own(circle)
    said = _("Deleted the circle %(name)s") % {"name": circle.name}
    with batch(book=book, by=by, verb="delete_circle", said=said, within=within) as rec:
        rec.delete(circle)


def _insist_it_is_own(circle: Circle) -> None:
    if circle.kind != Circle.OWN:
        raise Refusal(_("%(name)s is in every book; it stays as it is.") % {"name": circle.name})


def circle_named(book: "Book", name: str) -> Circle | None:
    """The circle of that name, without regard to case and accents."""
    return Circle.objects.of(book).filter(key=_key(name)).first()


def add_to_circle(
    *, book: "Book", by: "User | None", person: Person, circle: Circle | str, within: Recording | None = None
) -> Circle:
    """Put a person into a circle, given by itself or by name."""
    return add_people_to_circle(book=book, by=by, people=[person], circle=circle, within=within)


def add_people_to_circle(
    *,
    book: "Book",
    by: "User | None",
    people: Sequence[Person],
    circle: Circle | str,
    within: Recording | None = None,
) -> Circle:
    """Put people into a circle, given by itself or by name; those who are in it stay as they are."""
    named = circle.name if isinstance(circle, Circle) else circle.strip()
    said = _("Added %(who)s to %(circle)s") % {"who": how_many_people(people), "circle": named}
    with batch(book=book, by=by, verb="add_to_circle", said=said, within=within) as rec:
        found = circle if isinstance(circle, Circle) else add_circle(book=book, by=by, name=circle, within=rec)
        there = set(found.places.values_list("person_id", flat=True))
        rec.add_many([Place(book=book, person=one, circle=found) for one in people if one.pk not in there])
        return found


def take_out_of_circle(
    *, book: "Book", by: "User | None", person: Person, circle: Circle, within: Recording | None = None
) -> None:
    """Take a person out of a circle."""
    said = _("Took %(who)s out of %(circle)s") % {"who": person.name, "circle": circle.name}
    with batch(book=book, by=by, verb="take_out_of_circle", said=said, within=within) as rec:
        rec.delete_many(list(circle.places.filter(person=person)))


def _key(name: str) -> str:
    return (fold(name) or name.strip())[:150]
