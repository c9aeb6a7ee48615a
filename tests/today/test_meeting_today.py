"""Whom one meets today is nobody to write to today: the brief of the meeting has what there is to say."""

from datetime import UTC, datetime, time, timedelta

import pytest

from kith.calendar.models import Guest, Meeting
from kith.digest.lines import digest
from kith.favours.actions import make_promise
from kith.rhythm.actions import set_rhythm
from kith.today.queries import coming_up, suggestions, the_day

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_noon(monkeypatch, today):
    """It is noon of the day of the tests; `at_noon(15)` says another hour."""

    def at_noon(hour=12):
        now = datetime.combine(today, time(hour), tzinfo=UTC)
        monkeypatch.setattr("django.utils.timezone.now", lambda: now)
        return now

    at_noon()
    return at_noon


@pytest.fixture
def meet(book, at_noon):
    """A meeting with somebody from two to three, so many days from now."""

    def meet(person, days=0):
        begins = at_noon(14) + timedelta(days=days)
        at_noon()
        meeting = Meeting.objects.create(
            book=book, event=f"{person.pk}@x", begins=begins, ends=begins + timedelta(hours=1), title="Tides"
        )
        Guest.objects.create(book=book, meeting=meeting, person=person)

    return meet


@pytest.fixture
def everywhere(book, today):
    """Whom the page, the command and the digest name as somebody to write to."""

    def everywhere():
        page = [one.person.name for one in the_day(book, today).suggestions]
        shell = [one.person.name for one in suggestions(book, today)[0]]
        mail = [one.who for one in digest(book, today).lines if one.kind == "contact"]
        return page, shell, mail

    return everywhere


@pytest.fixture
def late(known, me, today):
    """Somebody whom one promised something that is late."""

    def late(name, silent):
        person = known(name, silent=silent)
        make_promise(**me, person=person, what="the paper", made_on=today, due=today - timedelta(days=2))
        return person

    return late


def test_whom_one_meets_today_is_not_written_to_until_the_meeting_is_over(known, meet, at_noon, everywhere):
    ada = known("Ada Moss", silent=90)
    known("Bo Lind", silent=80)
    assert everywhere() == (["Ada Moss", "Bo Lind"],) * 3
    meet(ada)
    assert everywhere() == (["Bo Lind"],) * 3
    at_noon(15)
    assert everywhere() == (["Bo Lind"],) * 3
    at_noon(16)
    assert everywhere() == (["Ada Moss", "Bo Lind"],) * 3


def test_whom_one_meets_tomorrow_may_be_written_to(known, meet, everywhere):
    meet(known("Ada Moss", silent=90), days=1)
    assert everywhere() == (["Ada Moss"],) * 3


def test_they_are_not_next_in_line_either(book, today, known, meet):
    people = [known(f"Ada {number}", silent=90 + number) for number in range(4)]
    meet(people[0])
    day = the_day(book, today, limit=1)
    assert len(day.suggestions) + len(day.waiting) + day.further == 3
    assert people[0] not in day.waiting
    assert people[0].pk in day.scores


def test_a_late_promise_is_told_alone(book, today, late, meet, everywhere):
    meet(late("Ada Moss", silent=90))
    assert everywhere() == ([], ["Ada Moss"], [])
    [one] = suggestions(book, today)[0]
    assert list(one.ranked.parts) == ["promise"]
    assert "silent" not in one.reason
    [told] = [one for one in digest(book, today).lines if one.kind == "promise"]
    assert told.told == "The paper"


def test_of_many_late_promises_theirs_is_no_other_reason(book, today, late, meet):
    people = [late(f"Ada {number}", silent=90 + number) for number in range(4)]
    meet(people[0])
    found, folded = suggestions(book, today)
    assert people[0] not in [one.person for one in found]
    assert folded == 1


def test_their_rhythm_does_not_come_up_meanwhile(book, today, known, me, meet):
    ada = known("Ada Moss", silent=30)
    set_rhythm(**me, person=ada, days=30, on=today)

    def told():
        up = [one.told for one in coming_up(book, today)]
        return [one for one in [*up, *(line.told for line in digest(book, today).lines)] if "Be in touch" in one]

    assert told()
    meet(ada)
    assert told() == []
