"""Two who write in one book at once do so one after the other; what the second looks up is what the first left."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection

from kith.journal.models import Batch
from kith.journal.recording import batch
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import change_person, find_or_add_organisation, mark_person
from kith.people.models import Mark, Organisation, Person

pytestmark = pytest.mark.django_db(transaction=True)
WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"


@pytest.fixture
def meanwhile(book, maya):
    """Runs the second while the first, which began before, has not ended yet; returns what the second gave."""

    def meanwhile(first, second):
        began, may_end = Event(), Event()

        def early():
            with batch(book=book, by=maya, verb="first", said="First") as rec:
                first(rec)
                began.set()
                may_end.wait(20)
            connection.close()

        def late():
            began.wait(20)
            try:
                return second()
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as two:
            done, answer = two.submit(early), two.submit(late)
            try:
                while not answer.done() and not waiting():
                    pass
            finally:
                may_end.set()
            done.result()
            return answer.result()

    return meanwhile


def waiting():
    with connection.cursor() as cursor:
        cursor.execute(WAITING)
        return cursor.fetchone()[0]


def test_two_who_add_the_same_organisation_add_one(book, maya, meanwhile):
    facts = {"book": book, "by": maya, "name": "Halley"}
    found = meanwhile(
        lambda rec: find_or_add_organisation(**facts, within=rec), lambda: find_or_add_organisation(**facts)
    )
    assert Organisation.objects.of(book).get() == found


def test_two_who_mark_the_same_person_mark_them_once(book, maya, today, meanwhile):
    person = Person.objects.create(book=book, name="Priya Raman", sort_key="priya raman")
    facts = {"book": book, "by": maya, "person": person, "kind": "put_aside", "on": today}
    meanwhile(lambda rec: mark_person(**facts, within=rec), lambda: mark_person(**facts))
    assert Mark.objects.of(book).count() == 1


def test_an_undo_sees_what_was_done_while_it_waited(book, maya, meanwhile):
    with batch(book=book, by=maya, verb="add_person", said="Added Priya") as rec:
        person = rec.add(Person(book=book, name="Priya Raman", sort_key="priya raman"))
    added = Batch.objects.of(book).get()
    with pytest.raises(Refusal, match="First"):
        meanwhile(
            lambda rec: change_person(book=book, by=maya, person=person, note="Sails", within=rec),
            lambda: undo(added, by=maya),
        )
    assert Person.objects.of(book).get().note == "Sails"


def test_other_books_do_not_wait(book, omar, maya, meanwhile):
    theirs = meanwhile(
        lambda rec: find_or_add_organisation(book=book, by=maya, name="Halley", within=rec),
        lambda: find_or_add_organisation(book=omar.book, by=omar, name="Halley"),
    )
    assert theirs.book == omar.book
