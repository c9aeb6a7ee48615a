"""The database is made, migrated and refused by what it holds."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from kith.kernel import database, schema
from kith.kernel.errors import Refusal
from kith.people.actions import add_person
from kith.people.models import Interest, Person

pytestmark = pytest.mark.django_db


def test_the_migrations_say_all_that_the_models_do():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0, skip_checks=True)


def test_the_number_of_the_schema_changes_with_a_migration(monkeypatch):
    before = schema.schema()
    assert before == schema.schema()
    monkeypatch.setattr(schema, "NAMES", [name for name in schema.NAMES if name != "imports"])
    assert schema.schema() != before
    assert 0 < before < 2**31


def test_a_book_of_a_newer_kith_is_refused():
    MigrationRecorder(connection).record_applied("people", "0999_later")
    with pytest.raises(Refusal, match="Update Kith first"):
        database.open_database()


@pytest.mark.parametrize(("room", "name"), sorted(database._FOLDED))
def test_a_book_that_took_a_step_since_folded_into_the_first_goes_on_working(room, name):
    MigrationRecorder(connection).record_applied(room, name)
    database.open_database()


def test_django_knows_of_nothing_wrong():
    call_command("check", verbosity=0)


@pytest.mark.sqlite
def test_of_a_table_with_few_rows_nothing_is_learned_so_that_the_import_that_fills_it_asks_the_right_index(book, maya):
    add_person(book=book, by=maya, name="Ada Berg")

    def known():
        with connection.cursor() as cursor:
            cursor.execute("SELECT DISTINCT tbl FROM sqlite_stat1")
            return {table for (table,) in cursor.fetchall()}

    database.learn_sizes()
    assert known() == set()
    Interest.objects.bulk_create(
        Interest(book=book, person=Person.objects.of(book).get(), name=f"{one}", key=f"{one}")
        for one in range(database.FEW)
    )
    database.learn_sizes()
    assert known() == {"people_interest"}
