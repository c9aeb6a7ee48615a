"""Whom a request is about, and the way to their page."""

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from kith.kernel.http import OwnerRequest, get_or_404
from kith.people.merged import merged_into
from kith.people.models import Person
from kith.people.queries import former_person


def person_of(request: OwnerRequest, pk: int) -> Person:
    """The person of the owner's book, or 404."""
    return get_or_404(Person.objects.of(request.book).select_related("through", "source"), pk=pk)


def person_or_former(request: OwnerRequest, pk: int) -> Person:
    """The same, or the person with whom the entry became one, or somebody who was deleted; else 404."""
    book = request.book
    found = Person.objects.of(book).filter(pk=pk).first() or merged_into(book, pk) or former_person(book, pk)
    if found is None:
        raise Http404
    return found


def page_of(person: Person) -> str:
    """The address of a person's page."""
    return reverse("person", args=[person.pk])


def about(person: Person) -> list[tuple[str, str]]:
    """The crumbs of a page that is about a person."""
    return [(_("People"), reverse("people")), (person.name, page_of(person))]
