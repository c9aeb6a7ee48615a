"""Coming back after two weeks: five to begin with, and old things go in one batch, with one step back."""

from datetime import timedelta

import pytest

from kith.accounts.models import User
from kith.favours.actions import make_promise
from kith.favours.queries import open_promises
from kith.journal.models import Batch
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people import actions as people
from kith.people.suggestions import fresh_news
from kith.rhythm.queries import unanswered_by_me

pytestmark = pytest.mark.django_db


@pytest.fixture
def away(maya, today):
    """Maya was here so many days ago."""

    def away(days):
        User.objects.filter(pk=maya.pk).update(here_on=today - timedelta(days=days))

    return away


@pytest.fixture
def piled_up(book, today, known, me):
    """A promise, a message and a piece of news of three weeks ago, and the same of last week; how many are open."""
    for ago, name in ((21, "Ada"), (7, "Bo")):
        on = today - timedelta(days=ago)
        person = known(f"{name} Moss", silent=ago, gap=40, times=4, channel="message", direction="in")
        make_promise(**me, person=person, what=f"list for {name}", made_on=on, due=on)
        people.affiliate(**me, person=person, organisation="Vela")
        people.move_to(**me, person=person, organisation="Orla", on=on)

    def waiting():
        rows = (open_promises(book), unanswered_by_me(book, today), fresh_news(book, today))
        return tuple(some.count() for some in rows)

    return waiting


def test_each_day_here_is_noted_once_with_the_one_before(web_later, maya, today):
    def days():
        user = User.objects.get(pk=maya.pk)
        return [(one - today).days if one else None for one in (user.here_on, user.here_before)]

    seen = []
    for later in (0, 0, 3, 3, 20, 1):
        web_later(later).get("/people/")
        seen.append(days())
    assert seen == [[0, None], [0, None], [3, 0], [3, 0], [20, 3], [20, 3]]


@pytest.mark.parametrize(("days", "greeted"), [(1, False), (13, False), (14, True), (400, True)])
def test_who_was_away_for_two_weeks_is_greeted_all_day(page, away, known, days, greeted):
    for number in range(8):
        known(f"Ada {number}", silent=90 + number)
    away(days)
    for _ in range(2):
        told = page("/?show=20")
        assert ("Welcome back" in told) == greeted
        assert (f"{days} days ago." in told) == greeted
        assert ("Five people today" in told) == greeted
        assert "Let these go" not in told
    assert "Welcome back" not in page(later=1)


def test_a_first_visit_is_no_absence(page, known):
    known("Ada Moss", silent=90)
    assert "Welcome back" not in page()


def test_what_is_old_is_told_and_goes_in_one_batch(book, web_later, page, away, piled_up):
    away(30)
    told = "Older than two weeks: 1 piece of news, 1 message that waits for an answer and 1 promise."
    assert told in page()
    assert piled_up() == (2, 2, 2)
    before = Batch.objects.of(book).count()
    assert web_later().post("/letting-go")["Location"] == "/"
    assert piled_up() == (1, 1, 1)
    assert Batch.objects.of(book).count() == before + 1
    assert latest_standing(book).said == "Let go of what was older than two weeks"
    assert "Let these go" not in page()
    undo(latest_standing(book), by=book.owner)
    assert piled_up() == (2, 2, 2)


def test_letting_go_of_nothing_changes_nothing(book, web_later, known):
    known("Ada Moss", silent=90)
    before = Batch.objects.of(book).count()
    web_later().post("/letting-go")
    assert Batch.objects.of(book).count() == before


def test_nobody_lets_go_of_anothers(omar, piled_up, client):
    client.force_login(omar)
    client.post("/letting-go")
    assert piled_up() == (2, 2, 2)
