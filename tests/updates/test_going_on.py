"""An update rests, goes on, is called off, and all of that can be taken back."""

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.utils import timezone

from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import mark_person
from kith.post.actions import cancel
from kith.post.models import Posted
from kith.updates import actions, queries
from kith.updates.commands import COMMANDS
from kith.updates.models import Letter
from kith.updates.ready import ready
from tests.reading import text
from tests.updates.told import post_says

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("account")]


def test_pause_go_on_and_call_off(who, add, tell, news):
    book = news.book
    tell(add("Ida Berg", email="ida@berg.example"), add("Tom Okafor", phone="+46 70 123 45 67"))
    mails = Posted.objects.of(book).filter(to="ida@berg.example").order_by("pk")
    actions.pause(**who, update=news)
    assert [one.state for one in mails.all()] == ["cancelled"]
    assert not queries.to_carry(book).exists()
    actions.go_on(**who, update=news)
    assert [one.state for one in mails.all()] == ["waiting"]
    assert f"<{news.letters.get(channel='smtp').message_id}>" == mails.last().message_id
    undo(latest_standing(book), by=book.owner)
    assert [one.state for one in mails.all()] == ["cancelled"]
    news.refresh_from_db()
    actions.go_on(**who, update=news)
    actions.call_off(**who, update=news)
    assert {one.state for one in Posted.objects.of(book)} == {"cancelled"}
    assert queries.progress_of(news).states == {Letter.CANCELLED: 2}
    with pytest.raises(Refusal, match="called off"):
        actions.call_off(**who, update=news)


@pytest.fixture
def called_off(who, add, tell, ida, news):
    """An update with a letter in the post, one to carry and one that is not handed in."""
    tell(ida, add("Tom Okafor", phone="+46 70 123 45 67"))
    actions.add_letters(**who, update=news, people=[add("Lin Park", email="lin@park.example").pk])
    actions.call_off(**who, update=news)
    return news


def test_of_what_was_called_off_nothing_is_ready_and_nothing_waits(web, who, called_off, ida):
    news = called_off
    assert not ready(news)
    assert not queries.may_go(news)
    assert not queries.to_carry(news.book).exists()
    assert not queries.told(ida)
    assert len(queries.letters(news, state=Letter.CANCELLED)) == 3
    assert not queries.letters(news, state=Letter.WAITING)
    in_post, by_hand, draft = news.letters.select_related("update", "person", "book").order_by("pk")
    for act in (
        lambda: actions.mark_sent(**who, letter=by_hand, on=news.on),
        lambda: actions.write_letter(**who, letter=draft, text="Guess what."),
        lambda: actions.choose_channel(**who, letters=[draft], channel=Letter.MAIL),
        lambda: actions.not_sent(**who, letter=in_post),
    ):
        with pytest.raises(Refusal):
            act()
    told = json.loads(CliRunner().invoke(COMMANDS[0], ["--json"]).output)
    assert [(one["cancelled"], one["waiting"], one["draft"], one["by_hand"]) for one in told] == [(3, 0, 0, 0)]
    assert "Tom Okafor: Called off: WhatsApp" in CliRunner().invoke(COMMANDS[0], [str(news.pk)]).output
    assert "Called off" in text(web.get(f"/letters/{draft.pk}"))
    assert text(web.get(f"/updates/{news.pk}/letters")).count("Called off ·") == 3


def test_taken_back_all_is_as_it_was_before(book, called_off):
    news = called_off
    before = list(news.letters.order_by("pk").values_list("state", "message_id"))
    undo(latest_standing(book), by=book.owner)
    assert [one for one, _id in before] == [Letter.WAITING, Letter.WAITING, Letter.DRAFT]
    assert list(news.letters.order_by("pk").values_list("state", "message_id")) == before
    [row] = Posted.objects.of(book).filter(to="ida@berg.example")
    assert (row.state, row.message_id) == (Posted.WAITING, f"<{before[0][1]}>")


def test_who_wants_none_by_then_is_out_when_it_is_taken_back(book, who, called_off, ida):
    off = latest_standing(book)
    mark_person(**who, person=ida, kind="no_updates", on=called_off.on)
    undo(off, by=book.owner)
    assert called_off.letters.get(person=ida).state == Letter.SKIPPED
    assert Posted.objects.of(book).get(to="ida@berg.example").state == Posted.CANCELLED


def test_what_its_owner_called_off_alone_stays_so(who, add, tell, ida, news):
    book = news.book
    tell(ida, add("Lin Park", email="lin@park.example"))
    cancel(row=Posted.objects.of(book).get(to="ida@berg.example"))
    actions.pause(**who, update=news)
    actions.go_on(**who, update=news)
    assert Posted.objects.of(book).get(to="ida@berg.example").state == Posted.CANCELLED
    assert Posted.objects.of(book).get(to="lin@park.example").state == Posted.WAITING


def test_going_on_wants_an_account(who, account, ida, tell, news):
    tell(ida)
    actions.pause(**who, update=news)
    account.delete()
    with pytest.raises(Refusal, match="There is no mail account yet"):
        actions.go_on(**who, update=news)


def test_of_very_many_it_asks_no_more_than_of_a_few(who, add, news, django_assert_max_num_queries):
    """Thousands wait for months: pausing, going on and calling off touch no letter."""
    people = [add(f"Person {number}", email=f"p{number}@people.example") for number in range(40)]
    actions.add_letters(**who, update=news, people=[one.pk for one in people])
    actions.hand_in(**who, update=news, count="40", today=news.on)
    for act in (actions.pause, actions.go_on, actions.call_off):
        with django_assert_max_num_queries(30):
            act(**who, update=news)
    with django_assert_max_num_queries(40):
        undo(latest_standing(news.book), by=who["by"])
    assert Posted.objects.of(news.book).filter(state=Posted.WAITING).count() == 40


def test_what_rests_is_not_said_to_go_by_itself(web, who, letter, news):
    assert "1 letter goes out by itself." in text(web.get(f"/updates/{news.pk}"))
    actions.pause(**who, update=news)
    page = text(web.get(f"/updates/{news.pk}"))
    assert "by itself" not in page
    assert "1 letter waits until you let it go on." in page


def test_of_what_was_called_off_is_told_how_many_and_nothing_refused_is_offered(web, who, tell, add, news):
    addresses = {"Ida Berg": "ida@berg.example", "Lin Park": "lin@park.example", "Wei Zhang": "wei@zhang.example"}
    first, second, _third = tell(*(add(name, email=one) for name, one in addresses.items()))
    post_says(first, "refused", said="550 5.7.1 No")
    post_says(second, "uncertain")
    actions.call_off(**who, update=news)
    page = text(web.get(f"/updates/{news.pk}"))
    assert "1 uncertain, 1 refused, 1 called off" in page
    assert "1 called off" in CliRunner().invoke(COMMANDS[0], []).output
    assert "Needs you 1" in page
    assert "draft again" not in page
    told = text(web.post(f"/letters/{second.pk}/state", {"what": "not_sent"}, follow=True))
    assert "The letter to Lin Park did not go out" in told
    assert "2 called off" in text(web.get(f"/updates/{news.pk}"))


def test_going_on_tries_now_what_was_put_off(who, letter, news):
    row = Posted.objects.of(news.book).get(message_id=f"<{letter.message_id}>")
    row.tries, row.not_before = 3, timezone.now() + timedelta(hours=4)
    row.save()
    actions.pause(**who, update=news)
    actions.go_on(**who, update=news)
    row.refresh_from_db()
    assert (row.state, row.not_before <= timezone.now()) == ("waiting", True)
