"""The page of outgoing mail: one row for an update, however many of its letters wait, and the rest one by one."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.post import outgoing as telling
from kith.post.models import Account, Posted
from kith.post.outgoing import outgoing
from kith.post.telling import tell as tell_the_rooms
from kith.updates import actions
from kith.updates.models import Letter, Update
from tests.reading import text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("account")]
COUNT = 12
TITLE = "A new job at Northwind"


@pytest.fixture
def people(add):
    return [add(f"Person {number:02}", email=f"p{number}@people.example") for number in range(COUNT)]


@pytest.fixture
def handed_in(who, today):
    def handed_in(update, people):
        actions.add_letters(**who, update=update, people=[one.pk for one in people])
        actions.hand_in(**who, update=update, count=str(len(people)), today=today)
        return update

    return handed_in


@pytest.fixture
def going(news, people, handed_in):
    return handed_in(news, people)


@pytest.fixture
def second(who, people, handed_in, today):
    other = actions.begin_update(**who, title="Moved to Vale", text="I have moved.", on=today)
    return handed_in(other, people[:3])


def post_says(update, count, state, **facts):
    """The post tells it of the first so many of its letters that wait."""
    names = update.letters.filter(state=Letter.WAITING).order_by("pk").values_list("message_id", flat=True)[:count]
    rows = Posted.objects.of(update.book).filter(message_id__in=[f"<{one}>" for one in names])
    rows.update(state=state, told=False, **facts)
    while tell_the_rooms():
        pass


def out(book, **pages):
    return outgoing(book, timezone.now(), pages)


def test_an_update_is_one_row_with_how_many_wait_and_went_and_when_it_ends(web, going):
    book = going.book
    post_says(going, 2, Posted.SENT, sent_at=timezone.now())
    Account.objects.of(book).update(pace=60, a_day=1000)
    page = text(web.get("/outgoing/"))
    assert "10 letters wait, 2 went" in page
    assert "p11@people.example" not in page
    assert "Do not send it maya@maya.example" in page
    assert [row.to for row, _at in out(book).waiting] == ["maya@maya.example"]
    [(lot, ends)] = out(book).lots
    assert (lot.title, lot.waits, lot.went) == (TITLE, 10, 2)
    assert timedelta(minutes=9.9) < ends - timezone.now() < timedelta(minutes=10.1)
    assert out(book).waits == 11
    assert "2 letters, the last today" in page


def test_each_of_several_ends_when_its_own_last_letter_goes(going, second):
    Account.objects.of(going.book).update(pace=60, a_day=1000)
    now = timezone.now()
    assert [(lot.title, round((ends - now).total_seconds() / 60)) for lot, ends in out(going.book).lots] == [
        (TITLE, COUNT), ("Moved to Vale", COUNT + 4),
    ]  # fmt: skip


def test_the_end_keeps_to_the_days_limit(going):
    Account.objects.of(going.book).update(pace=60, a_day=5)
    [(_lot, ends)] = out(going.book).lots
    assert timedelta(days=2) < ends - timezone.now() < timedelta(days=2, minutes=5)


def test_it_is_paused_goes_on_and_is_called_off_from_there(web, going):
    book, there = going.book, f"/updates/{going.pk}/state"
    for what, words in (("pause", "Paused the update"), ("go_on", "The update goes on"), ("call_off", "Called off")):
        shown = web.get("/outgoing/").content.decode()
        assert f'action="{there}"' in shown
        assert f'value="{what}"' in shown
        answer = web.post(there, {"what": what, "back": "/outgoing/"}, follow=True)
        assert answer.redirect_chain == [("/outgoing/", 302)]
        assert words in text(answer)
    assert not out(book).lots
    assert Update.objects.of(book).get().state == Update.CANCELLED


def test_one_that_is_paused_stays_in_sight_and_holds_nobody_up(who, web, going, second):
    actions.pause(**who, update=going)
    Account.objects.of(going.book).update(pace=60, a_day=1000)
    found = out(going.book).lots
    assert [(lot.title, lot.waits, lot.paused) for lot, _ends in found] == [
        ("Moved to Vale", 3, False), (TITLE, COUNT, True),
    ]  # fmt: skip
    assert found[0][1] - timezone.now() < timedelta(minutes=5)
    assert "Paused" in text(web.get("/outgoing/"))


def test_what_is_uncertain_or_refused_is_told_one_by_one_and_page_by_page(web, going, monkeypatch):
    monkeypatch.setattr(telling, "SIZE", 2)
    post_says(going, 5, Posted.UNCERTAIN, data_at=timezone.now(), said="it broke")
    post_says(going, 3, Posted.REFUSED, said="550 not here", begun_at=timezone.now())
    page = web.get("/outgoing/").content.decode()
    assert page.count("and then the connection broke") == 2
    assert page.count("550 not here") == 2
    assert "?uncertain=2&amp;refused=1#uncertain" in page
    last = web.get("/outgoing/?uncertain=3&refused=2").content.decode()
    assert last.count("and then the connection broke") == 1
    assert last.count("550 not here") == 1
    assert "?uncertain=2&amp;refused=2#uncertain" in last
    assert (out(going.book).uncertain.paginator.count, out(going.book).refused.paginator.count) == (5, 3)


@pytest.mark.parametrize(("answer", "state"), [("sent", "sent"), ("again", "waiting"), ("cancel", "cancelled")])
def test_the_same_is_said_of_all_that_are_uncertain(web, going, answer, state):
    given = timezone.now() - timedelta(hours=1)
    post_says(going, COUNT, Posted.UNCERTAIN, data_at=given)
    web.post("/outgoing/uncertain", {"answer": answer})
    tell_the_rooms()
    rows = Posted.objects.of(going.book).filter(to__endswith="@people.example")
    assert {(one.state, one.sent_at) for one in rows} == {(state, given if answer == "sent" else None)}
    assert set(going.letters.values_list("state", flat=True)) == {state}


def test_a_copy_that_did_not_reach_sent_is_told_of_each(web, going):
    post_says(going, 3, Posted.SENT, sent_at=timezone.now())
    Posted.objects.of(going.book).filter(to="p1@people.example").update(copied=False, copy_tries=5)
    page = text(web.get("/outgoing/"))
    assert page.count("No copy of it reached your Sent folder.") == 1
    assert "p1@people.example" in page
    assert "p2@people.example" not in page


def test_of_very_many_it_asks_no_more_than_of_a_few(going, second, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        out(going.book)
