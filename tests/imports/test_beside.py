"""Others write in the book while an import is at work: it goes on, and the book is as if they had come in turn."""

import json
import os
import subprocess
import sys

import pytest

from kith.imports import actions, running
from kith.imports.models import Import
from kith.jobs.actions import run_here
from kith.journal.models import Batch
from kith.journal.undoing import undo
from kith.people import actions as people
from kith.people.models import Affiliation, Circle, ContactPoint, Organisation, Person

from .archives import whole, zipped

PEOPLE, CHUNK = 12, 3


def card(number, *lines):
    return "\r\n".join((
        "BEGIN:VCARD", "VERSION:3.0", f"UID:card-{number}", f"FN:Person {number}", f"ORG:Firm {number}",
        f"TITLE:Role {number}", f"EMAIL:p{number}@invented.example", "CATEGORIES:Rowers", *lines, "END:VCARD", "",
    ))  # fmt: skip


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch):
    monkeypatch.setattr(running, "CHUNK", CHUNK)


@pytest.fixture
def cards(tmp_path):
    def cards(name, numbers, *lines):
        (tmp_path / name).write_text("".join(card(number, *lines) for number in numbers), newline="")
        return tmp_path / name

    return cards


@pytest.fixture
def between(monkeypatch):
    """Does something once, when so many items are in and the next chunk has not begun."""

    def between(read, what):
        beat, done = running.beat, []

        def beating(job):
            beat(job)
            if not done and Import.objects.of_all_books().order_by("pk").last().read >= read:
                done.append(1)
                what()

        monkeypatch.setattr(running, "beat", beating)

    return between


@pytest.fixture
def brought(book, maya):
    """Imports a file and returns the run."""

    def brought(*paths):
        run, job = actions.put_down(book=book, by=maya, paths=paths)
        run_here(job.pk)
        return Import.objects.of(book).get(pk=run.pk)

    return brought


@pytest.mark.django_db
def test_an_organisation_and_a_circle_that_came_meanwhile_are_not_made_twice(book, maya, brought, between, cards):
    def others():
        ida = people.add_person(book=book, by=maya, name="Ida Brandvold")
        people.affiliate(book=book, by=maya, person=ida, organisation="Firm 7")
        people.add_to_circle(book=book, by=maya, person=ida, circle="Swimmers")

    between(3, others)
    run = brought(cards("a.vcf", range(PEOPLE)), cards("b.vcf", [20], "CATEGORIES:Swimmers"))
    assert (run.state, run.added) == (Import.DONE, PEOPLE + 1)
    assert Organisation.objects.of(book).filter(key="firm 7").count() == 1
    assert Affiliation.objects.of(book).filter(organisation__key="firm 7").count() == 2
    assert Circle.objects.of(book).filter(key="swimmers").get().places.count() == 2


@pytest.mark.django_db
def test_somebody_typed_meanwhile_is_recognised(book, maya, brought, between, cards):
    def others():
        person = people.add_person(book=book, by=maya, name="Person 8")
        people.add_contact_point(book=book, by=maya, person=person, kind="email", value="p8@invented.example")

    between(3, others)
    run = brought(cards("a.vcf", range(PEOPLE)))
    assert (run.added, run.updated) == (PEOPLE - 1, 1)
    assert Person.objects.of(book).filter(name="Person 8").count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["delete", "erase", "undo"])
def test_somebody_who_goes_meanwhile_does_not_end_the_import(way, book, brought, between, cards):
    maya = book.owner
    path = cards("old.vcf", [9])
    path.write_text(path.read_text().replace("CATEGORIES:Rowers", "X-OLD:1"), newline="")
    old = brought(path)

    def others():
        person = Person.objects.of(book).get(name="Person 9")
        if way == "undo":
            undo(Batch.objects.of(book).get(pk=old.batch), by=maya)
        elif way == "delete":
            people.delete_person(book=book, by=maya, person=person)
        else:
            people.erase_person(book=book, by=maya, person=person)

    between(4, others)
    run = brought(cards("a.vcf", range(PEOPLE), "NOTE:again"))
    assert run.state == Import.DONE
    assert Person.objects.of(book).filter(name="Person 9").exists() == (way != "erase")
    assert run.added == PEOPLE - (way == "erase")


@pytest.mark.django_db
def test_one_of_the_import_itself_deleted_meanwhile_comes_back_with_a_later_card(book, maya, brought, between, cards):
    def others():
        people.delete_person(book=book, by=maya, person=Person.objects.of(book).get(name="Person 1"))

    between(3, others)
    run = brought(cards("a.vcf", range(6)), cards("b.vcf", [1], "NOTE:again"))
    assert run.state == Import.DONE
    assert Person.objects.of(book).get(name="Person 1").note == "again"


@pytest.mark.django_db
def test_the_same_file_imported_beside_itself_is_in_once(book, brought, between, cards):
    path = cards("a.vcf", range(PEOPLE))
    inner = []
    between(3, lambda: inner.append(brought(path)))
    run = brought(path)
    assert (run.state, inner[0].state) == (Import.DONE, Import.DONE)
    assert run.added + inner[0].added == PEOPLE
    assert Person.objects.of(book).count() == ContactPoint.objects.of(book).count() == PEOPLE


@pytest.mark.django_db
def test_a_book_from_another_kith_goes_in_beside_other_work(request, book, brought, between, tmp_path):
    maya, omar, bring, content = map(request.getfixturevalue, ("maya", "omar", "bring", "content"))
    bring(zipped(tmp_path / "Complete.zip", whole()), into=omar.book, by=omar)
    (tmp_path / "book.jsonl").write_text(content(omar.book))
    between(9, lambda: people.add_to_circle(
        book=book, by=maya, person=people.add_person(book=book, by=maya, name="Noor Haddad"), circle="Climbers"
    ))  # fmt: skip
    between(15, lambda: people.erase_person(
        book=book, by=maya, person=Person.objects.of(book).get(name="Noor Haddad")
    ))  # fmt: skip
    run = brought(tmp_path / "book.jsonl")
    assert run.state == Import.DONE
    assert run.added + run.unchanged == run.read


# From outside: several commands at once


@pytest.mark.sqlite
def test_commands_write_while_an_import_is_at_work(tmp_path):
    environment = {**os.environ, "KITH_HOME": str(tmp_path / "home")}

    def kith(*words):
        command = [sys.executable, "-m", "kith", *map(str, words)]
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def told(process):
        output, complaint = process.communicate()
        assert process.returncode == 0, complaint
        return json.loads(output)

    count = 2500
    (tmp_path / "cards.vcf").write_text("".join(card(number) for number in range(count)), newline="")
    told(kith("history", "--json"))
    imports = [kith("import", tmp_path / "cards.vcf", "--json") for _ in range(2)]
    met = []
    while any(one.poll() is None for one in imports):
        number = count - 1 - len(met)
        met.append(told(kith("met", f"Met Ada Moss{len(met)} from Firm {number}", "--json")))
    results = [told(one) for one in imports]
    assert met
    assert sum(one["added"] for one in results) == count
    assert all(one["read"] == count for one in results)
    found = told(kith("history", "--json"))
    assert not any(one["open"] for one in found)
    exported, _ = kith("export", "--to", "jsonl").communicate()
    rows = [json.loads(line) for line in exported.splitlines()[1:]]
    of = lambda kind: [row["facts"] for row in rows if row["kind"] == kind]  # noqa: E731
    assert len(of("people.Person")) == count + len(met)
    assert len({one["key"] for one in of("people.Organisation")}) == len(of("people.Organisation")) == count
