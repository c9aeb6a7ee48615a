"""The database is made, migrated and refused by what it holds."""

import os
import subprocess
import sys

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from schema.walking import dump, walked

from kith.kernel import blank, database, schema
from kith.kernel.errors import Refusal
from kith.people.actions import add_person
from kith.people.models import Interest, Person

pytestmark = pytest.mark.django_db


@pytest.mark.sqlite
def test_a_blank_book_begins_with_what_all_migrations_come_to():
    assert blank.FILE.read_text(encoding="utf-8") == dump(walked()), "make schema"


@pytest.mark.sqlite
def test_a_file_that_holds_something_is_not_begun_anew():
    assert not blank.make_blank()


@pytest.mark.sqlite
def test_where_the_blank_one_is_of_another_schema_the_migrations_are_walked(tmp_path):
    older = tmp_path / "blank.sql"
    older.write_text("CREATE TABLE elsewhere (id integer);\nPRAGMA user_version = 1;\n")
    begin = f"""
import django, pathlib
django.setup()
from kith.kernel import blank, database
blank.FILE = pathlib.Path({str(older)!r})
print(database.open_database(), database.open_database(), len(database._applied()) > 20)
"""
    environment = {**os.environ, "KITH_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "kith.house.settings"}
    said = subprocess.run([sys.executable, "-c", begin], env=environment, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["True", "False", "True"]


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
