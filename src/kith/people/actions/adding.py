"""Somebody new, their facts, and where facts come from."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.models import Me, Person, Source
from kith.people.naming import PARTS, kept_name, parts_of, sort_key

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

FACTS = {"name", *PARTS, "card_uid", "birthday", "note", "met", "met_on"}


def make_source(*, book: "Book", by: "User | None", kind: str, name: str = "", on: date, within: Recording) -> Source:
    """Where facts came from: kind (typed, sentence, or a format), name and day. Part of the action that learns them.

    Each action makes its own: one that two shared could not be taken back without the other.
    """
    with batch(book=book, by=by, verb="", said="", within=within) as rec:
        return rec.add(Source(book=book, kind=kind, name=name[:255], on=on))


def add_person(
    *,
    book: "Book",
    by: "User | None",
    name: str,
    source: Source | None = None,
    within: Recording | None = None,
    **facts: str,
) -> Person:
    """Somebody new. `facts` are the other text fields of a person; without parts the name is split into them."""
    name = kept_name(name)
    if unknown := facts.keys() - FACTS:
        raise TypeError(f"a person has no {sorted(unknown)}")
    if not any(facts.get(part) for part in PARTS):
        facts |= parts_of(name)
    with batch(book=book, by=by, verb="add_person", said=_("Added %(name)s") % {"name": name}, within=within) as rec:
        return rec.add(Person(book=book, name=name, sort_key=sort_key(name), source=source, **facts))


def change_person(
    *, book: "Book", by: "User | None", person: Person, within: Recording | None = None, **facts: str
) -> Person:
    """Set text fields of a person. A new name brings its own parts, unless they are given with it."""
    if unknown := facts.keys() - FACTS:
        raise TypeError(f"a person has no {sorted(unknown)}")
    values: dict[str, Any] = dict(facts)
    if "name" in values:
        values["name"] = kept_name(values["name"])
        values["sort_key"] = sort_key(values["name"])
        if values["name"] != person.name and not any(facts.get(part) for part in PARTS):
            values |= parts_of(values["name"])
    said = _("Changed %(name)s") % {"name": values.get("name", person.name)}
    with batch(book=book, by=by, verb="change_person", said=said, within=within) as rec:
        return rec.change(person, **values)


def set_through(
    *, book: "Book", by: "User | None", person: Person, through: Person | None, within: Recording | None = None
) -> Person:
    """Who introduced them to the owner; None takes it back."""
    if through is not None and through.pk == person.pk:
        raise Refusal(_("Nobody introduces themselves. Who brought you together?"))
    said = _("Met %(name)s through %(through)s") % {"name": person.name, "through": through or _("nobody")}
    with batch(book=book, by=by, verb="set_through", said=said, within=within) as rec:
        return rec.change(person, through=through)


def set_me(*, book: "Book", by: "User | None", person: Person, within: Recording | None = None) -> Me:
    """Say which person is the owner, who is from then on not listed, ranked or matched."""
    said = _("%(name)s is you") % {"name": person.name}
    with batch(book=book, by=by, verb="set_me", said=said, within=within) as rec:
        found = Me.objects.of(book).first()
        return rec.change(found, person=person) if found else rec.add(Me(book=book, person=person))


def own_card(*, book: "Book", by: "User | None", within: Recording | None = None) -> Person:
    """The person who is the owner; somebody of the owner's name, made now, where nobody is yet."""
    found = Me.objects.of(book).select_related("person").first()
    if found is not None:
        return found.person
    with batch(book=book, by=by, verb="own_card", said=_("Your own card"), within=within) as rec:
        person = add_person(book=book, by=by, name=book.owner.name, within=rec)
        set_me(book=book, by=by, person=person, within=rec)
        return person


def drop_me(*, book: "Book", by: "User | None", person: Person, within: Recording | None = None) -> None:
    """Say that a person is not the owner after all: listed, ranked and matched as others are."""
    said = _("%(name)s is not you") % {"name": person.name}
    with batch(book=book, by=by, verb="drop_me", said=said, within=within) as rec:
        rec.delete_many(list(Me.objects.of(book).filter(person=person)))
