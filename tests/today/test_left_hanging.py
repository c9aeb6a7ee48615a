"""Who was left hanging for long: told once after an import, closed by "no answer needed"."""

from datetime import timedelta

import pytest

from kith.encounters.actions import log_encounter
from kith.people import actions as people
from kith.people.models import Mark, Source

pytestmark = pytest.mark.django_db


@pytest.fixture
def brought(today, me):
    """Somebody whose message of long ago came with an import of the day of the tests, or of another."""

    def brought(name, *, ago=200, on=today):
        person, file = (
            people.add_person(**me, name=name),
            Source.objects.create(book=me["book"], kind="linkedin", name="a.zip", on=on),
        )
        for number, direction in ((1, "out"), (0, "in")):
            day = today - timedelta(days=ago + number)
            facts = {"channel": "message", "thread": f"linkedin:{name}", "source": file}
            log_encounter(**me, people=[person], on=day, direction=direction, **facts)
        return person

    return brought


def test_after_an_import_they_are_told_until_one_was_here_on_another_day(page, brought):
    page()
    brought("Ada Moss")
    brought("Bo Lind", ago=20)
    told = page()
    assert "Left hanging 1 All" in told
    assert "Ada Moss wrote on 21 November" in told
    assert "Left hanging" in page(later=3)
    assert "Left hanging" not in page(later=4)
    assert "Ada Moss" in page("/people/left-hanging", later=4)


def test_they_are_never_scored(page, brought):
    brought("Ada Moss")
    assert "Nobody is due today" in page()


def test_an_import_while_the_owner_was_away_is_told_when_they_come_back(page, brought, today):
    page()
    brought("Ada Moss", on=today + timedelta(days=2))
    assert "Left hanging" in page(later=40)


def test_what_an_earlier_import_brought_is_not_told_again(page, brought, today):
    brought("Ada Moss", on=today - timedelta(days=300))
    assert "Left hanging" not in page()
    brought("Bo Lind")
    told = page().partition("Left hanging")[2]
    assert "Bo Lind wrote" in told
    assert "Ada Moss wrote" not in told


def test_no_answer_needed_closes_one_or_all(web_later, page, brought, me, today):
    ada, bo, cy, di = (brought(f"{name} Moss") for name in ("Ada", "Bo", "Cy", "Di"))
    people.mark_person(**me, person=di, kind=Mark.DO_NOT_CONTACT, on=today)
    assert "Left hanging 3 All" in page()
    web_later().post(f"/people/{ada.pk}/answered", {"back": "/"})
    assert "Left hanging 2 All" in page()
    web_later().post("/people/answered", {"person": [bo.pk, cy.pk], "back": "/"})
    assert "Left hanging" not in page()
    assert "Nobody is left hanging." in page("/people/left-hanging")


def test_another_book_tells_nothing(client, omar, brought):
    brought("Ada Moss")
    client.force_login(omar)
    assert b"Ada" not in client.get("/people/left-hanging").content
