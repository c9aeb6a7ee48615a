"""Who is where, as what, since when, and who says so."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.addresses import organisation_key
from kith.core.folding import fold
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.models import Affiliation, Organisation, Person, Source

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

POST = {"title", "kind", "department", "place", "started", "ended", "past", "note"}


def find_or_add_organisation(
    *, book: "Book", by: "User | None", name: str, within: Recording | None = None
) -> Organisation:
    """The organisation of that name, without regard to case, accents and legal form, or a new one."""
    name = " ".join(name.split())[:255]
    if not name:
        raise Refusal(_("An organisation needs a name."))
    key = _key(name)
    said = _("Added %(name)s") % {"name": name}
    with batch(book=book, by=by, verb="add_organisation", said=said, within=within) as rec:
        found = Organisation.objects.of(book).filter(key=key).first()
        return found or rec.add(Organisation(book=book, name=name, key=key))


def change_organisation(
    *,
    book: "Book",
    by: "User | None",
    organisation: Organisation,
    name: str,
    note: str | None = None,
    within: Recording | None = None,
) -> Organisation:
    """Rename an organisation, or note something about it. A name that another one has is refused."""
    name = " ".join(name.split())[:255]
    if not name:
        raise Refusal(_("An organisation needs a name."))
    values = {"name": name, "key": _key(name)} | ({} if note is None else {"note": note})
    said = _("Changed %(name)s") % {"name": name}
    with batch(book=book, by=by, verb="change_organisation", said=said, within=within) as rec:
        taken = Organisation.objects.of(book).filter(key=_key(name)).exclude(pk=organisation.pk).first()
        if taken:
            raise Refusal(_("There is %(name)s already.") % {"name": taken.name})
        return rec.change(organisation, **values)


def delete_organisation(
    *, book: "Book", by: "User | None", organisation: Organisation, within: Recording | None = None
) -> None:
    """Take an organisation away, with who was there and as what. Undo brings all of it back."""
    said = _("Deleted %(name)s") % {"name": organisation.name}
    with batch(book=book, by=by, verb="delete_organisation", said=said, within=within) as rec:
        rec.delete(organisation)


def affiliate(
    *,
    book: "Book",
    by: "User | None",
    person: Person,
    organisation: str | Organisation = "",
    title: str = "",
    kind: str = Affiliation.WORK,
    department: str = "",
    place: str = "",
    started: str = "",
    ended: str = "",
    past: bool = False,
    note: str = "",
    source: Source | None = None,
    within: Recording | None = None,
) -> Affiliation:
    """A place of theirs in an organisation, which is found by name or added; a title alone will do, too.

    One that the book holds already is returned as it is. An end means that it is past.
    """
    title = " ".join(title.split())[:255]
    named = organisation.name if isinstance(organisation, Organisation) else organisation.strip()
    if not named and not title:
        raise Refusal(_("Say what they do, or where."))
    said = _("%(name)s: %(post)s") % {"name": person.name, "post": ", ".join(filter(None, [title, named]))}
    with batch(book=book, by=by, verb="affiliate", said=said, within=within) as rec:
        where = _where(rec, organisation)
        past = past or bool(ended)
        known = _known(person, where, title, kind, started, past=past)
        return known or rec.add(
            Affiliation(
                book=book, person=person, organisation=where, title=title, kind=kind, department=department[:255],
                place=place[:255], started=started, ended=ended, past=past, note=note, source=source,
            )
        )  # fmt: skip


def change_affiliation(
    *,
    book: "Book",
    by: "User | None",
    affiliation: Affiliation,
    organisation: str | None = None,
    within: Recording | None = None,
    **facts: Any,
) -> Affiliation:
    """Correct a place in an organisation: any of its fields, or the organisation by name (empty: none)."""
    if unknown := facts.keys() - POST:
        raise TypeError(f"an affiliation has no {sorted(unknown)}")
    said = _("Changed the work of %(name)s") % {"name": affiliation.person.name}
    with batch(book=book, by=by, verb="change_affiliation", said=said, within=within) as rec:
        if organisation is not None:
            facts["organisation"] = _where(rec, organisation)
        if facts.get("ended"):
            facts["past"] = True
        return rec.change(affiliation, **facts)


def drop_affiliation(
    *, book: "Book", by: "User | None", affiliation: Affiliation, within: Recording | None = None
) -> None:
    """Take a place in an organisation away, as if it had never been known."""
    said = _("Took an entry off the work of %(name)s") % {"name": affiliation.person.name}
    with batch(book=book, by=by, verb="drop_affiliation", said=said, within=within) as rec:
        rec.delete(affiliation)


def _where(rec: Recording, organisation: str | Organisation) -> Organisation | None:
    if isinstance(organisation, Organisation):
        return organisation
    if not organisation.strip():
        return None
    return find_or_add_organisation(book=rec.book, by=rec.by, name=organisation, within=rec)


def _known(
    person: Person, organisation: Organisation | None, title: str, kind: str, started: str, *, past: bool
) -> Affiliation | None:
    """The same place in the book: same organisation, folded title and kind; a day that is known must agree."""
    for one in person.affiliations.filter(organisation=organisation, kind=kind, past=past):
        if fold(one.title) == fold(title) and (not started or not one.started or one.started == started):
            return one
    return None


def _key(name: str) -> str:
    return (organisation_key(name) or fold(name) or name)[:255]
