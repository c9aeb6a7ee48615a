"""Rows belong to a book: a query that does not say which fails, whatever it asks for."""

from contextlib import suppress

import pytest
from django.db.models import Max

from kith.kernel.capabilities import NAMES, rooms
from kith.kernel.errors import Unscoped
from kith.kernel.scoping import BookRow, DerivedRow
from kith.people import actions
from kith.people.models import ContactPoint, Person

pytestmark = pytest.mark.django_db

ASKING = {
    "list": list,
    "count": lambda rows: rows.count(),
    "exists": lambda rows: rows.exists(),
    "first": lambda rows: rows.first(),
    "last": lambda rows: rows.last(),
    "get": lambda rows: rows.get(pk=1),
    "iterator": lambda rows: list(rows.iterator()),
    "len": len,
    "bool": bool,
    "slice": lambda rows: list(rows[:3]),
    "index": lambda rows: rows[0],
    "values": lambda rows: list(rows.values("pk")),
    "values_list": lambda rows: list(rows.values_list("pk")),
    "aggregate": lambda rows: rows.aggregate(pk=Max("pk")),
    "update": lambda rows: rows.update(uid="0" * 32),
    "delete": lambda rows: rows.delete(),
    "in_bulk": lambda rows: rows.in_bulk([1]),
    "contains": lambda rows: Person(pk=1) in rows,
    "narrowed": lambda rows: list(rows.filter(pk=1).order_by("pk").distinct()),
}


@pytest.mark.parametrize("ask", ASKING.values(), ids=ASKING)
def test_a_question_that_names_no_book_fails_and_one_that_does_is_answered(book, ask):
    with pytest.raises(Unscoped, match=r"people\.Person names no book"):
        ask(Person.objects.all())
    with suppress(Person.DoesNotExist, IndexError):  # nobody is there; it was asked
        ask(Person.objects.of(book))


def test_narrowing_a_scoped_question_keeps_it_scoped(book, maya):
    actions.add_person(book=book, by=maya, name="Ida Brandvold")
    rows = Person.objects.of(book).filter(name__contains="d").exclude(name="x").order_by("-pk").distinct()
    assert [one.name for one in rows] == ["Ida Brandvold"]


def test_what_hangs_on_a_row_needs_no_book(book, maya):
    ida = actions.add_person(book=book, by=maya, name="Ida Brandvold")
    actions.add_contact_point(book=book, by=maya, person=ida, kind="email", value="ida@fjord.example")
    assert ida.contact_points.count() == 1
    assert ida.contact_points.get().person == ida
    again = Person.objects.of(book).prefetch_related("contact_points").select_related("source").get()
    assert [one.value for one in again.contact_points.all()] == ["ida@fjord.example"]


def test_one_books_rows_are_not_anothers(book, maya, omar):
    actions.add_person(book=book, by=maya, name="Ida Brandvold")
    assert list(Person.objects.of(omar.book)) == []
    assert not ContactPoint.objects.of(omar.book).exists()
    assert Person.objects.of_all_books().count() == 1


def test_every_table_of_every_capability_belongs_to_a_book_or_says_why_not():
    from django.apps import apps

    everybodys = {
        "accounts.User", "accounts.Book", "accounts.Membership", "accounts.SignInLink", "accounts.SignInAttempt",
        "journal.Undo", "journal.Entry",  # hang on a batch
        "search.Kind",
    }  # fmt: skip
    for model in apps.get_models():
        if model._meta.app_label in NAMES and model._meta.label not in everybodys:
            assert "book" in {field.name for field in model._meta.fields}, model
            assert hasattr(model.objects.all(), "of_all_books"), model


def test_every_row_that_points_at_a_book_row_is_a_row_of_a_book():
    from django.apps import apps

    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            target = field.related_model
            if isinstance(target, type) and issubclass(target, BookRow):
                assert issubclass(model, BookRow | DerivedRow), model


def test_rooms_come_from_the_lowest_storey_to_the_highest():
    names = [room.__name__.split(".")[1] for room in rooms("records")]
    assert names == [name for name in NAMES if name in names]
    assert {"people", "encounters", "capture"} <= set(names)
