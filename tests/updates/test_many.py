"""Very many letters are handed in in the background, chunk by chunk: each once, whatever comes between."""

import json
from collections import Counter

import pytest
from click.testing import CliRunner

from kith.jobs.actions import run_here, take_up_again
from kith.jobs.models import Job
from kith.journal.models import Batch
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import mark_person
from kith.post.models import Posted
from kith.updates import actions, background, posting, queries
from kith.updates.commands import COMMANDS
from kith.updates.models import Handing, Letter, Update
from tests.reading import text

pytestmark = pytest.mark.django_db
COUNT = 7


@pytest.fixture
def people(who, account, add, news, monkeypatch):
    monkeypatch.setattr(background, "FEW", 3)
    monkeypatch.setattr(background, "CHUNK", 2)
    people = [add(f"Person {number}", email=f"p{number}@people.example") for number in range(COUNT - 1)]
    people.append(add("Person by phone", phone="+46 70 123 45 67"))
    actions.add_letters(**who, update=news, people=[one.pk for one in people])
    return people


@pytest.fixture
def begun(who, people, news, today):
    """What is being handed in, of which nothing is in yet."""
    assert actions.hand_in(**who, update=news, count=str(COUNT), today=today) == COUNT
    return Handing.objects.of(news.book).get()


@pytest.fixture
def one_chunk(begun):
    """The first two are in, and the process is gone."""

    def interrupted():
        assert background._chunk(begun, Batch.objects.of(begun.book).get(pk=begun.batch))

    return interrupted


def run(book):
    for job in Job.objects.of(book).filter(name=background.JOB, state=Job.WAITING):
        run_here(job.pk)


def states(news):
    return Counter(news.letters.values_list("state", flat=True))


def mails(book):
    return Counter(Posted.objects.of(book).exclude(state=Posted.CANCELLED).values_list("to", flat=True))


def test_all_go_each_once_under_one_batch(book, begun, news):
    assert not Posted.objects.of(book).exists()
    run(book)
    news.refresh_from_db()
    assert (news.state, states(news)) == (Update.GOING, {Letter.WAITING: COUNT})
    assert mails(book) == dict.fromkeys(["maya@maya.example", *(f"p{one}@people.example" for one in range(6))], 1)
    assert Posted.objects.of(book).order_by("pk")[0].to == "maya@maya.example"
    assert queries.to_carry(book).count() == 1
    assert not Handing.objects.of(book).exists()
    batch = latest_standing(book)
    assert (batch.said, batch.pk) == ("Handed in 7 letters: A new job at Northwind", begun.batch)
    assert batch.finished_at
    undo(batch, by=book.owner)
    assert states(news) == {Letter.DRAFT: COUNT}
    assert set(mails(book)) <= {"maya@maya.example"}


def test_a_few_go_at_once(who, people, news, today, monkeypatch):
    book = news.book
    monkeypatch.setattr(background, "FEW", COUNT)
    actions.hand_in(**who, update=news, count=str(COUNT), today=today)
    assert states(news) == {Letter.WAITING: COUNT}
    assert not Job.objects.of(book).exists()


def test_it_goes_on_where_it_stopped(book, one_chunk, news):
    one_chunk()
    assert states(news) == {Letter.WAITING: 2, Letter.DRAFT: COUNT - 2}
    Job.objects.of(book).filter(name=background.JOB).update(state=Job.RUNNING, runner="elsewhere:1:2")
    take_up_again()
    run(book)
    assert states(news) == {Letter.WAITING: COUNT}
    assert set(mails(book).values()) == {1}


def test_what_is_paused_meanwhile_rests_and_goes_on_as_a_whole(who, book, one_chunk, news):
    one_chunk()
    news.refresh_from_db()
    actions.pause(**who, update=news)
    run(book)
    assert states(news) == {Letter.WAITING: COUNT}
    assert set(mails(book)) <= {"maya@maya.example"}
    actions.go_on(**who, update=news)
    assert len(mails(book)) == COUNT
    assert set(mails(book).values()) == {1}


def test_what_is_called_off_meanwhile_is_off(who, book, one_chunk, news):
    one_chunk()
    news.refresh_from_db()
    actions.call_off(**who, update=news)
    run(book)
    assert queries.progress_of(news).states == {Letter.CANCELLED: COUNT}
    assert set(mails(book)) <= {"maya@maya.example"}
    assert not Handing.objects.of(book).exists()
    assert Batch.objects.of(book).get(verb="hand_in_letters").finished_at


def test_taking_it_back_meanwhile_ends_it(book, begun, one_chunk, news):
    one_chunk()
    undo(Batch.objects.of(book).get(pk=begun.batch), by=book.owner)
    run(book)
    assert states(news) == {Letter.DRAFT: COUNT}
    assert not Handing.objects.of(book).exists()


def test_who_wants_none_by_then_gets_none(who, one_chunk, people, news, today):
    book = news.book
    one_chunk()
    mark_person(**who, person=people[5], kind="no_updates", on=today)
    run(book)
    assert states(news) == {Letter.WAITING: COUNT - 1, Letter.DRAFT: 1}
    assert "p5@people.example" not in mails(book)
    assert Batch.objects.of(book).get(verb="hand_in_letters").said.startswith("Handed in 6 letters")


def test_what_goes_is_what_was_looked_at(who, book, one_chunk, news, today):
    one_chunk()
    news.refresh_from_db()
    for act in (
        lambda: actions.change_update(**who, update=news, title="Another", text="Other words."),
        lambda: actions.delete_update(**who, update=news),
        lambda: actions.hand_in(**who, update=news, count="5", today=today),
    ):
        with pytest.raises(Refusal, match="handed in just now"):
            act()
    Update.objects.of(book).update(text="By an undo, maybe.")
    run(book)
    assert states(news) == {Letter.WAITING: 2, Letter.DRAFT: COUNT - 2}
    assert Handing.objects.of(book).get().said.startswith("What the letters tell was changed")
    news.refresh_from_db()
    actions.hand_in(**who, update=news, count="5", today=today)
    run(book)
    assert states(news) == {Letter.WAITING: COUNT}


def test_an_address_that_cannot_be_written_to_is_told_on_the_page(book, web, begun, news, monkeypatch):
    def odd(*_args):
        raise Refusal("The address of Person 3 cannot be written to.")

    monkeypatch.setattr(posting, "_mailbox", odd)
    run(book)
    page = text(web.get(f"/updates/{news.pk}"))
    assert "0 of 7 letters were handed in. The address of Person 3 cannot be written to." in page
    assert states(news) == {Letter.DRAFT: COUNT}
    assert not Batch.objects.of(book).filter(finished_at=None).exists()


def test_work_that_nobody_goes_on_with_is_ended(book, one_chunk, news):
    one_chunk()
    Job.objects.of(book).delete()
    background.end_abandoned()
    assert Handing.objects.of(book).get().at_work
    Handing.objects.of(book).update(begun_at="2026-01-01T00:00:00Z")
    background.end_abandoned()
    assert not Handing.objects.of(book).get().at_work
    assert not Batch.objects.of(book).filter(finished_at=None).exists()


def test_in_a_book_that_was_put_back_it_does_not_go_on(book, one_chunk, news):
    """The rest may have gone out since the backup was made."""
    one_chunk()
    background.end_in_a_copy()
    run(book)
    assert states(news) == {Letter.WAITING: 2, Letter.DRAFT: COUNT - 2}


def test_the_page_shows_how_far_it_is_and_the_command_too(book, web, people, news):
    page = f"/updates/{news.pk}"
    assert web.post(f"{page}/send", {"count": str(COUNT)}, follow=True).redirect_chain == [(page, 302)]
    shown = web.get(page).content.decode()
    assert "Handing in the letters: 0 of 7" in shown
    assert "/send" not in shown
    assert 'value="delete"' not in shown
    assert 'value="pause"' in shown
    assert web.get(f"{page}/send").status_code == 302
    refused = web.post(f"{page}/words", {"title": "Another", "text": "Words that took an hour."})
    assert "handed in just now" in text(refused)
    assert "Words that took an hour." in refused.content.decode()
    assert "Handing in the letters: 0 of 7" in CliRunner().invoke(COMMANDS[0], []).output
    [told] = json.loads(CliRunner().invoke(COMMANDS[0], ["--json"]).output)
    assert told["handing_in"] == {"done": 0, "total": 7, "said": ""}
    assert "HX-Refresh" not in web.get(page, headers={"HX-Request": "true"}).headers
    run(book)
    assert web.get(page, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"
    assert "Handing in" not in web.get(page).content.decode()
    [told] = json.loads(CliRunner().invoke(COMMANDS[0], ["--json"]).output)
    assert told["handing_in"] is None
