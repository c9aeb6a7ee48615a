"""A running event: begun in a sentence or a form, it takes what is noted meanwhile; it ends by a click, or at night."""

import pytest

from kith.capture.actions import keep
from kith.capture.models import Capture
from kith.core.sentence import begun, read
from kith.encounters.models import Encounter
from kith.events.actions import begin, end
from kith.events.models import Visit
from kith.events.queries import running
from kith.journal.queries import batch_of
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("at Grid Forum today", "Grid Forum"),
        ("I'm at the Grid Forum in Rotterdam today.", "Grid Forum"),
        ("at Slush today", "Slush"),
        ("bei der Hannover Messe heute", "Hannover Messe"),
        ("At NeurIPS 2026 in Vancouver", "NeurIPS 2026"),
        ("at Grid Forum today with Priya", ""),
        ("at Grid Forum yesterday", ""),
        ("at PyCon next week", ""),
        ("great talk about batteries at Grid Forum today", ""),
        ("at home today", ""),
        ("at lunch today", ""),
    ],
)
def test_an_event_alone_is_one_that_begins(text, event, today):
    assert begun(text, read(text, today=today), today) == event


def kept(book, maya, text, on):
    return keep(book=book, by=maya, text=text, today=on)


def test_what_is_noted_meanwhile_is_put_there(book, maya, today):
    said = kept(book, maya, "at Grid Forum in Rotterdam today", today)
    assert not said.asks
    assert running(book, today).name == "Grid Forum"
    there = kept(book, maya, "Priya Raman from Northwind Energy, likes sailing", today).encounter
    assert (there.event, there.place, there.channel) == ("Grid Forum", "Rotterdam", Encounter.EVENT)


@pytest.mark.parametrize(
    ("text", "event", "channel"),
    [
        ("Met Tom Reilly at the Harbour Fair", "Harbour Fair", "event"),
        ("Called Tom Reilly about the rota", "", "call"),
        ("Coffee with Tom Reilly yesterday", "", "meeting"),
    ],
)
def test_unless_the_sentence_says_another(maya, today, text, event, channel):
    begin(book=maya.book, by=maya, name="Grid Forum", on=today)
    found = kept(maya.book, maya, text, today).encounter
    assert (found.event, found.channel) == (event, channel)


def test_it_ends_by_itself_after_the_day(book, maya, today):
    from datetime import timedelta

    begin(book=book, by=maya, name="Grid Forum", on=today)
    tomorrow = today + timedelta(days=1)
    assert running(book, tomorrow) is None
    assert kept(book, maya, "Coffee with Tom Reilly", tomorrow).encounter.event == ""


def test_one_runs_at_a_time_and_goes_on_when_begun_again(book, maya, today):
    me = {"book": book, "by": maya, "on": today}
    begin(**me, name="Grid Forum", place="Rotterdam")
    begin(**me, name="Harbour Fair")
    assert running(book, today).name == "Harbour Fair"
    begin(**me, name="grid forum")
    assert (running(book, today).name, running(book, today).place) == ("Grid Forum", "Rotterdam")
    end(**me)
    assert running(book, today) is None
    assert Visit.objects.of(book).count() == 2
    with pytest.raises(Refusal, match="No event is running"):
        end(**me)


def test_its_beginning_is_taken_back_like_any_note(book, maya, today):
    said = kept(book, maya, "at Grid Forum today", today)
    undo(batch_of(book, said.batch), by=maya)
    assert not Capture.objects.of(book).exists()
    assert running(book, today) is None


def test_the_chip_stands_on_every_page_until_it_is_clicked(web_later, book, maya, today):
    web = web_later()
    answer = web.post("/captures/", {"text": "at Grid Forum today", "seen": "1"}, follow=True).content.decode()
    assert "You are at Grid Forum" in answer
    for url in ("/", "/note", "/people/", "/promises/"):
        page = web.get(url).content.decode()
        assert 'form="event-end"' in page, url
        assert "At Grid Forum" in page
    answer = web.post("/events/running/end", {"back": "/note"}, follow=True).content.decode()
    assert "Ended: Grid Forum" in answer
    assert 'form="event-end"' not in answer
    assert 'form="event-end"' not in web_later(1).get("/").content.decode()


def test_the_chips_say_so_before_it_is_kept(web_later):
    web = web_later()
    told = web.post("/captures/reading", {"text": "at Grid Forum today"}).content.decode()
    assert "From now on, what you note today is put there" in told
    assert "About whom?" not in told
    web.post("/events/running", {"name": "Grid Forum", "place": "Rotterdam"})
    told = web.post("/captures/reading", {"text": "Priya Raman from Vela"}).content.decode()
    assert "Grid Forum" in told
    assert "Rotterdam" in told


def test_the_event_is_taken_out_of_a_note_by_its_chip(web_later, book):
    web = web_later()
    web.post("/events/running", {"name": "Grid Forum"})
    sent = {"text": "Priya Raman from Vela", "seen": "1", "event": "", "was-event": "Grid Forum"}
    web.post("/captures/", sent)
    found = Encounter.objects.of(book).get()
    assert (found.event, found.channel) == ("", Encounter.MEETING)


def test_a_begin_without_a_name_says_what_to_do(web_later):
    answer = web_later().post("/events/running", {"name": " "}, follow=True).content.decode()
    assert "Write its name" in answer
